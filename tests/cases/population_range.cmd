layoutsim population --python 3.13 --fields 0-2,30 --count 200000
