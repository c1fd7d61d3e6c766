layoutsim sweep --python all --arch 64,32 --fields 3 --by fields --kind slots+dict
