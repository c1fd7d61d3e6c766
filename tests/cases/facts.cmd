layoutsim facts ../../examples/shapes.py --python 3.13
