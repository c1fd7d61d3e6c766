layoutsim help | head -3; layoutsim help savings | head -4; layoutsim help nothing
