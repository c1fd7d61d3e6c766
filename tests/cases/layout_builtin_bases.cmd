printf 'class A(Exception): pass\nclass B(int): pass\nclass C(str): pass\nclass D(list):\n    __slots__ = ("a",)\n' | layoutsim layout - --python 3.11
