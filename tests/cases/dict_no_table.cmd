layoutsim dict a --do 'clear' --draw --python 3.13
