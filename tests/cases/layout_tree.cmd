layoutsim layout ../../examples/shapes.py --tree --python 3.10-3.13 --ascii
