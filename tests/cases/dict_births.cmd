layoutsim dict --do '{}; dict(); display 5; display 6; display 16; display 18; fromset 3' --python 3.9,3.10 --csv
