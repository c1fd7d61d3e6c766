layoutsim --fields; echo $?; layoutsim --fields= ; echo $?; layoutsim --python
