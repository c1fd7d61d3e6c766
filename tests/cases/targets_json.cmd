layoutsim targets --json --arch 64 | sed -n 1,20p
