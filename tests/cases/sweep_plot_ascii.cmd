layoutsim sweep --python 3.13 --arch 32 --fields 0-40 --kind all --plot --ascii --color always
