layoutsim targets
