for n in -3 x 3.5 "" 1e9 99999999999; do layoutsim --fields "$n"; echo $?; done; layoutsim --fields 3 --count 99999999999999999999
