layoutsim dict 3 4 --do 'del 3; set 3' --draw --python 3.13,3.13t
