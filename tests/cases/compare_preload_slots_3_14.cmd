layoutsim --python 3.14 --fields 2 --kind slots+dict
