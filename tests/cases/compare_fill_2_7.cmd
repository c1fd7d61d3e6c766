layoutsim --python 2.7u --fields 3 --values int --kind slots
