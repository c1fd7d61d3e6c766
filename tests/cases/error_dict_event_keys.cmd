layoutsim dict 3 --do 'set a b'
