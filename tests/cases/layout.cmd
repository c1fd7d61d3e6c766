layoutsim layout ../../examples/shapes.py --python 3.13
