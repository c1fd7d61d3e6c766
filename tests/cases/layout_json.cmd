layoutsim layout ../../examples/shapes.py Circle Label --python 3.13 --json
