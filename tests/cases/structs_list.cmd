layoutsim structs --python 3.13 | head -40
