layoutsim --python 3.6 --arch win64 --fields 3 --kind slots
