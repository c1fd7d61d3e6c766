layoutsim --python 3.13.15+trace-refs --fields 3 --kind dict
