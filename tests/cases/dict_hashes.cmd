layoutsim dict --draw --python 3.11 --seed 42 -- spam "'12'" '#-8' -1 é
