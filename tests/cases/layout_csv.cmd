layoutsim layout ../../examples/shapes.py --python 2.7,3.13 --arch 64,wasm32 --csv
