printf 'class A(dict):\n    def __init__(self):\n        self.a = 1\n' | layoutsim layout - --python 3.12
