"""A slot of a base, and of a base's base, assigned in a subclass; by a private name, too."""


class Shape:
    __slots__ = ('name', '__area')

    def __init__(self, name):
        self.name = name
        self.__area = None


class Round(Shape):
    __slots__ = ()


class Circle(Round):
    __slots__ = ('radius',)

    def __init__(self, radius):
        Shape.__init__(self, 'circle')
        self.radius = radius
        self.name = 'round thing'
        self._Shape__area = 3 * radius ** 2


Circle(1)
