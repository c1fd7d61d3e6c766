layoutsim --python 3.99 --fields 3; echo $?; layoutsim --python 3.5 --fields 3; echo $?; layoutsim --python 3.13.99 --fields 3; echo $?; layoutsim --python 3.12t --fields 3
