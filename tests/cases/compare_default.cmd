layoutsim --arch 64 --fields 3
