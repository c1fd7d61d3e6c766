layoutsim dict 3 --do 'set*2 a'
