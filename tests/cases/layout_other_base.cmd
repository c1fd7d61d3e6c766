printf 'class A: pass\nclass B:\n    __slots__ = ("b",)\nclass C(B, A):\n    __slots__ = ("c", "c")\n' | layoutsim layout - --python 3.10
