layoutsim dict 30 --python 2.7,3.6-3.15,3.13t
