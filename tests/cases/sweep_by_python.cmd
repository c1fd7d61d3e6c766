layoutsim sweep --python 3.8-3.13 --arch all --fields 3,5-7,30 --by python --kind dict
