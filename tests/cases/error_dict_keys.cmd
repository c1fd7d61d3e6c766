layoutsim dict 3 --keys float
