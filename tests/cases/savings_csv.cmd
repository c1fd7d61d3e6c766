layoutsim savings ../../examples/orders.py ../../examples/shapes.py --python 3.13 --arch 64,wasm32 --count 10,Base=2 --csv
