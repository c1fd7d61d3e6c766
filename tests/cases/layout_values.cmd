layoutsim layout ../../examples/shapes.py Circle --python 3.12 --values str:20 --count 1000 --first
