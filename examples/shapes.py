# Classes to point layoutsim at: layoutsim layout examples/shapes.py
class Shape:
    __slots__ = ('x', 'y')

    def __init__(self):
        self.x = self.y = 0


class Circle(Shape):
    __slots__ = ('x', 'radius')     # x again: the word in Shape is dead

    def __init__(self):
        super().__init__()
        self.radius = 1


class Named:
    __slots__ = ('name',)


class Label(Shape, Named):          # both bring slots: no object can hold the two
    pass
