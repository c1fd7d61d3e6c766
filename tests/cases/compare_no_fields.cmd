layoutsim --python 3.8.6,3.8.7,3.13 --arch 64,32 --fields 0
