layoutsim sweep --python 2.7,3.6-3.15 --fields 0-32
