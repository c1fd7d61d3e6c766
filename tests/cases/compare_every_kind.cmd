layoutsim --python 3.8-3.15 --fields 5 --kind all
