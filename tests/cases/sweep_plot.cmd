layoutsim sweep --python 3.10,3.13 --fields 0-40 --plot
