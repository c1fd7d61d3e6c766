layoutsim structs gc_head --python 2.7.14,2.7.18,3.6,3.7 --arch 64,armhf
