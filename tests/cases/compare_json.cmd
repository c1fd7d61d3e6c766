layoutsim --python 3.13 --fields 3 --json
