layoutsim structs --python 3.13 | sed -n 1,40p
