layoutsim facts nothing.py ../../examples/shapes.py --python 3.13 | sed -n 1,3p
