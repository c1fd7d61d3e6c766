layoutsim --fields 3 --kind slot
