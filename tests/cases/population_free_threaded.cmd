layoutsim population --python 3.13t --count 500000 --fields 0,3
