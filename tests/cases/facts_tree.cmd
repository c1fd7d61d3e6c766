layoutsim facts ../trees --python 3.13 | grep -E "^#|basicsize|unknown|members"
