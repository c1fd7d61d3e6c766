layoutsim --fields 3 --values bytes; echo $?; layoutsim --fields 3 --values str:; echo $?; layoutsim --fields 3 --values str:x
