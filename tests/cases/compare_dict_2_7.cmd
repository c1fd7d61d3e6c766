layoutsim --python 2.7u --fields 6 --kind dict
