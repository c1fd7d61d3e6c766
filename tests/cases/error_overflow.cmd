layoutsim --fields 1000000 --count 18446744073709551615; echo $?; layoutsim --python 3.13 --arch 32 --fields 3 --values str:3000000000
