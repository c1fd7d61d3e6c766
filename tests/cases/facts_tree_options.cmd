layoutsim facts --all ../trees/shop/base.py --platform win32 --python 2.7 | grep -E "^#|members"; layoutsim facts --all ../trees/shop/none.py; layoutsim facts ../trees --path ../trees/none
