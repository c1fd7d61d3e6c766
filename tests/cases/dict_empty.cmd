layoutsim dict 0 --python 3.8
