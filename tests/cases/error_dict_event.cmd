layoutsim dict 3 --do 'pup a'
