layoutsim dict a 1 --do 'del a; popitem; popitem' --json --python 3.12
