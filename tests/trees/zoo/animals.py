import contextlib
import logging

import zoo                              # half imported
from . import marks as m
from .pens import pen


class Animal(object):
    kind = None

    def __init__(self, name=None, pen=None):
        self._reset()
        self.name = name
        if pen is not None:
            self.pen = pen
        for side in m.FIELDS:
            setattr(self, side, None)

    def _reset(self):
        self.age = self.weight = 0

    def feed(self):
        self.fed_at = 1


try:
    from ._quick import Horse           # may have been left out of the tree
except ImportError:
    class Horse(Animal):
        pass

try:
    logging.no_such_name
except AttributeError:
    class Quiet(Animal):
        __slots__ = ('volume',)

try:
    @contextlib.contextmanager
    def opened():
        yield 1
finally:
    FLAG = True

Pair = m.Ordered('Pair', (m.Marked,), {'__slots__': m.FIELDS})


@m.marked
@m.slotted('stripes', 'spots')
class Zebra(pen.Fenced):
    """Made twice."""


class Bird(Animal):
    kind = 'bird'

    def __new__(cls, *args):
        self = super(Bird, cls).__new__(cls)
        self.wings = 2
        return self

    def __init__(self):
        with opened() as self.beak:
            pass
        super(Bird, self).__init__('bird')

    @property
    def song(self):
        return 1


class Parrot(Bird):
    def __init__(self):
        super(Parrot, self).__init__()
        self.words = 0


class Tame(Animal):
    def __init__(self):
        self.__dict__.update(fed=False)


class Owl(Bird, m._Unlisted):
    __slots__ = ['eyes'] + list(m.FIELDS)


if not FLAG:
    class Owl(Animal):
        pass

for place in ('north', 'south'):
    globals()[place.title()] = type(place.title(), (m.Marked,), {'__slots__': place})
