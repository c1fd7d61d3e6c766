layoutsim targets --json --arch 64 | head -20
