layoutsim --python 3.11+trace-refs --fields 1 --kind all
