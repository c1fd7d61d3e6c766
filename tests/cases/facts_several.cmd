layoutsim facts ../../examples/shapes.py --python 3.8,3.14t --arch armhf | grep -E '^#|Circle'
