layoutsim dict 8 16 24 32 --do 'del 8; set 40' --draw --python 3.13
