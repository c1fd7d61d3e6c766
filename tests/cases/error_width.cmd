layoutsim --fields 3 --width 10
