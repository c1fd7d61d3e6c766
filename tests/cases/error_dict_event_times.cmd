layoutsim dict 3 --do 'set*x'
