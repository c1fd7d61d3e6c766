layoutsim help | sed -n 1,3p; layoutsim help savings | sed -n 1,4p; layoutsim help nothing
