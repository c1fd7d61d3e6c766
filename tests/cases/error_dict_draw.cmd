layoutsim dict 100001 --draw
