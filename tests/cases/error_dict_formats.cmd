layoutsim dict 3 --json --csv
