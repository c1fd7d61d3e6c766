layoutsim --generate mann
