layoutsim --python 3.13d,3.9d,2.7du --fields 3
