layoutsim population --python 3.13 --fields 3,30 --count 200000
