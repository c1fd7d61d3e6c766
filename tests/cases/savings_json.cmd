layoutsim savings ../../examples/orders.py --python 2.7 --json | grep name
