layoutsim structs --c object var gc_head dict keys --python 3.12
