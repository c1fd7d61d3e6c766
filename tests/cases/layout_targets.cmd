layoutsim layout ../../examples/shapes.py Circle Label --python 3.8-3.14 --ascii
