layoutsim savings ../../examples/orders.py --python 3.8,3.13 --count Line=3000000,Customer=5
