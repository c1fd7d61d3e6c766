layoutsim --python 3.13 --fields 30 --kind dict
