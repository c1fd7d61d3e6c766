layoutsim dict 3 --do 'update'
