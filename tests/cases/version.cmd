layoutsim --version
