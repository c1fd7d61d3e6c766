layoutsim --fields 3 --json --csv; echo $?; layoutsim structs dict --c --json; echo $?; layoutsim structs dict --c --python 3.8,3.9
