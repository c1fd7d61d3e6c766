layoutsim structs dict PyListObject keys --python 3.13
