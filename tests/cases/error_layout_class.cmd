layoutsim layout ../../examples/shapes.py Circel
