layoutsim dict
