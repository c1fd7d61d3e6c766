layoutsim sweep --fields 3 --fields 30 --python 3.8 --python 3.13 --kind dict --csv
layoutsim savings ../../examples/shapes.py --count Shape=10 --count Circle=20 --python 3.13 --csv
layoutsim instance 'A: x' --do new --do 'set y' --python 3.13 --csv
layoutsim dict a --do 'set b' --do 'del a' --keys str --keys int --python 3.13 --csv
