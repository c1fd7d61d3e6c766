layoutsim dict 100 --python 2.7 --arch 32 --keys int
