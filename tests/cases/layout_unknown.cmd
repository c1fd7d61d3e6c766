printf 'import somewhere\nclass A(somewhere.Base): pass\nclass B:\n    def __init__(self):\n        self.a = 1\n        somewhere.change(self)\n' | layoutsim layout - --python 3.13
