layoutsim dict 3 --do 'update -1'
