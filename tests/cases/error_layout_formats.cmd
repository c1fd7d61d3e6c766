layoutsim layout ../../examples/shapes.py --json --csv
