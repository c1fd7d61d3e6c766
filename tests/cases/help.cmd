layoutsim --help
