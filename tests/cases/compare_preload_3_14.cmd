layoutsim --python 3.14 --fields 31 --kind dict
