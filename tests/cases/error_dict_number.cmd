layoutsim dict 10000000000
