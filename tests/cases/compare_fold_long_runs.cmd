layoutsim --python 3.13 --fields 100 --kind slots
