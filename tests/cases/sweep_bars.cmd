layoutsim sweep --python 3.8-3.15 --fields 3,30 --by fields --plot
