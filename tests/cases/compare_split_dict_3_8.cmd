layoutsim --python 3.8 --fields 6 --kind dict,slots+both
