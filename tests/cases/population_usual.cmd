layoutsim population --python 3.8 --kind slots
