layoutsim targets 3.99
