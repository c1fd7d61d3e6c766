layoutsim --fields 3 --color alway
