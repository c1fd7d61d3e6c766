layoutsim facts
