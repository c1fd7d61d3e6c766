layoutsim dict 1_000_000 --keys mixed --python 3.13
