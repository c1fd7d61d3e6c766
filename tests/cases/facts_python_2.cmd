printf 'class A: pass\nclass B(object):\n    __slots__ = (1,)\nclass C(bool): pass\nclass D(object):\n    def __init__(self, x):\n        self.__x = x\n' | layoutsim facts - --python 2.7u --arch 32
