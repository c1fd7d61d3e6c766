NO_COLOR=1 layoutsim --python 3.13 --fields 1 --kind slots | cat
