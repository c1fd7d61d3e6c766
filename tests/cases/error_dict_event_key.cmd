layoutsim dict 3 --do 'del'
