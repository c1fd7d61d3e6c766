layoutsim --feilds 3; echo $?; layoutsim -x; echo $?; layoutsim --json=yes --fields 3
