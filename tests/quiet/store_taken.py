"""Names that are no slots, but something takes the store: __setattr__, a property, a descriptor."""


class Logged:
    __slots__ = ('values',)

    def __init__(self):
        object.__setattr__(self, 'values', {})
        self.anything = 1

    def __setattr__(self, name, value):
        self.values[name] = value


class Celsius:
    __slots__ = ('kelvin',)

    def __init__(self, degrees):
        self.degrees = degrees

    @property
    def degrees(self):
        return self.kelvin - 273

    @degrees.setter
    def degrees(self, value):
        self.kelvin = value + 273


class Positive:
    def __set__(self, target, value):
        if value <= 0:
            raise ValueError(value)
        target._count = value


class Box:
    __slots__ = ('_count',)
    count = Positive()

    def __init__(self, count):
        self.count = count


class Crate(Box):
    __slots__ = ()

    def double(self):
        self.count = self._count * 2


Logged()
Celsius(20)
Crate(1).double()
