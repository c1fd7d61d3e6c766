layoutsim --python 3.13-3.8 --fields 3; echo $?; layoutsim --python ,3.8 --fields 3
