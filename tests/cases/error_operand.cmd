layoutsim population 3.13
