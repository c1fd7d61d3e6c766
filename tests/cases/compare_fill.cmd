layoutsim --python 3.12 --fields 3 --values str:20 --count 5000000
