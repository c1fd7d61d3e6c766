"""What __slots__ is in the end counts, however it came to that."""
NAMES = ('left', 'right')


class Point:
    __slots__ = ['x']
    __slots__.append('y')

    def __init__(self):
        self.x = self.y = 0


class Space(Point):
    __slots__ = ('z',)
    __slots__ += ('w',)

    def __init__(self):
        Point.__init__(self)
        self.z = self.w = 0


class Pair:
    __slots__ = ('first',)
    __slots__ = NAMES + tuple('_' + name for name in NAMES)

    def __init__(self):
        self.left = self.right = self._left = self._right = None


class Many:
    __slots__ = tuple('slot%d' % i for i in range(3))

    def __init__(self):
        self.slot0 = self.slot1 = self.slot2 = None


Space()
Pair()
Many()
