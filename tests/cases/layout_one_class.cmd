layoutsim layout ../../examples/shapes.py Circle --python 3.8,3.13t --arch 32
