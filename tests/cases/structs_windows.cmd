layoutsim structs OSError --python 3.13 --arch lp64,llp64
