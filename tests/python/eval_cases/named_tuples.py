# collections.namedtuple: names, defaults, and what is refused.
from collections import namedtuple
import collections as c

Point = namedtuple('Point', 'x y')
Comma = c.namedtuple('Comma', 'a, b,c')
Listed = namedtuple(typename='Listed', field_names=['p', 'q'])
Renamed = namedtuple('Renamed', ['def', 'x', 'x', '_y', '1a', 'ok'], rename=True)
Late = namedtuple('Late', (name for name in 'one two'.split()), rename=False)
NoFields = namedtuple('NoFields', '')


class OfPoint(Point):
    __slots__ = ()


class WithDict(Point):
    def __init__(self, x, y):
        self.z = x


class New(Point):
    __slots__ = ()

    def __new__(cls, x, y=0):
        return super(New, cls).__new__(cls, x, y)


class OfComma(Comma):
    pass


class OfListed(Listed):
    __slots__ = ()


class OfRenamed(Renamed):
    pass


class OfLate(Late):
    pass


class OfNoFields(NoFields):
    pass


class Direct(namedtuple('Direct', 'k l')):
    __slots__ = ()


class Slotted(Point):
    __slots__ = ('z',)


class Keyword(namedtuple('Keyword', 'a class b')):
    pass


class Digit(namedtuple('Digit', 'a 1b')):
    pass


class Underscore(namedtuple('Underscore', 'a _b')):
    pass


class Twice(namedtuple('Twice', 'a b a')):
    pass


class NotText(namedtuple('NotText', ['a', 5])):
    pass


class BadName(namedtuple('1Name', 'a b')):
    pass


class KeywordName(namedtuple('class', 'a b')):
    pass


class Dash(namedtuple('Dash', 'a-b')):
    pass


class Fields(namedtuple('Fields', Point._fields + ('w',))):
    pass


class NoArguments(namedtuple('NoArguments')):
    pass


class NoneFields(namedtuple('NoneFields', None)):
    pass


class Private(namedtuple('__Private', 'a')):
    pass


class Replaced(Point):
    __slots__ = ()

    @property
    def x(self):
        return 1
