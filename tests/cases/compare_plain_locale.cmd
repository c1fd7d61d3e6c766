LC_ALL=C layoutsim --python 3.13 --fields 1 --kind slots
