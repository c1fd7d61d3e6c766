layoutsim dict 100 --python 3.13
