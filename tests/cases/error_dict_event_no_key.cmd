layoutsim dict 3 --do 'clear a'
