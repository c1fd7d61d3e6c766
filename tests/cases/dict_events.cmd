layoutsim dict a b c a 3 --python 3.13 --do 'del b; set d; set*3; popitem; copy; update 5; del zz; clear; setdefault q; dict(d); fromkeys; display 6; popitem*7'
