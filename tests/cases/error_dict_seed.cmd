layoutsim dict 3 --seed 4294967296
