layoutsim --python 3.13 --fields 1000000 --count 10000000000 --kind slots
