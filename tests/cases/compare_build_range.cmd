layoutsim --python 3.13t-3.15t --fields 3
