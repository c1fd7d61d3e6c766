layoutsim dict a 1 --do 'del a' --json --python 2.7
