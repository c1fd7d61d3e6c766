layoutsim structs --help
