layoutsim --python 3.13 --fields 1 --ascii
