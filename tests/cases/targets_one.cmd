layoutsim targets 3.13
