layoutsim structs --fields 3
