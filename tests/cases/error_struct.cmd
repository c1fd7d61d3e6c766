layoutsim structs dcit; echo $?; layoutsim structs frozendict --python 3.14
