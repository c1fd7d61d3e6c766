layoutsim --arch x8664 --fields 3
