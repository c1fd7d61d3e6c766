layoutsim layout ../../examples/shapes.py --why --python 3.12 --width 100
