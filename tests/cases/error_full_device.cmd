layoutsim --fields 3 > /dev/full
