layoutsim dict 200000 --json --python 3.13 | tail -32
