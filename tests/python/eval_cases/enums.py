# enum's classes: written, called, with data types and mixins.
import enum
from enum import Enum, Flag, IntEnum, IntFlag


class Color(Enum):
    RED = 1
    GREEN = 2


class Number(IntEnum):
    ONE = 1


class Permission(Flag):
    R = 4
    W = 2


class Bits(IntFlag):
    A = 1


class Text(str, Enum):
    A = 'a'


class Bytes(bytes, Enum):
    A = b'a'


class Mixin:
    def describe(self):
        return self.name


class Mixed(Mixin, Enum):
    A = 1


class SlotMixin:
    __slots__ = ()


class SlotMixed(SlotMixin, Enum):
    A = 1


class MixedInt(int, Mixin, Enum):
    A = 1


class Base(Enum):
    def method(self):
        pass


class Child(Base):
    A = 1


class Refused(Color):
    BLUE = 3


class Slotted(Enum):
    __slots__ = ()
    A = 1


class Planet(Enum):
    EARTH = (1, 2)
    MARS = (3, 4)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius


class Auto(Enum):
    A = enum.auto()
    B = enum.auto()


class Tuple(tuple, Enum):
    A = (1, 2)


class Float(float, Enum):
    A = 1.5


class New(Enum):
    A = 1

    def __new__(cls, value):
        made = object.__new__(cls)
        made._value_ = value
        made.extra = 1
        return made


class NoMembers(Enum):
    pass


@enum.unique
class Unique(Enum):
    A = 1
    B = 2


@enum.unique
class NotUnique(Enum):
    A = 1
    B = 1


class Twice(Enum):
    A = 1
    A = 2


class Empty(Enum('Empty', '')):
    A = 1


class OfCall(Enum('OfCall', 'a b')):
    pass


class OfBase(Base('OfBase', {'x': 1})):
    pass


Animal = Enum('Animal', 'ANT BEE')
Numbers = IntEnum('Numbers', ['ONE', 'TWO'])


class UsesMember(object):
    __slots__ = tuple(member.name for member in Color)


class UsesNames(object):
    __slots__ = tuple(Color.__members__)


class UsesCalled(object):
    __slots__ = [member.name for member in Animal]


class UsesValue(object):
    __slots__ = ('a',) * Color.GREEN.value


class Held(object):
    def __init__(self):
        self.color = Color.RED
        if self.color is Color.GREEN:
            self.green = True
        if self.color == Color.RED:
            self.red = True


class Mro(Enum, Mixin):
    A = 1


class Two(int, str, Enum):
    pass


class Aliases(Enum):
    A = 1
    B = A


class AutoFlag(Flag):
    R = enum.auto()
    W = enum.auto()
    RW = R | W


class UsesFlag(object):
    __slots__ = ('f',) * AutoFlag.W.value


class Looked(object):
    __slots__ = [Color(1).name, Color['GREEN'].name, Animal.ANT._name_]


class Private(Enum):
    __hidden = 1
    _single_ = 2
    A = 3


class Sunder(Enum):
    _order_ = 'A B'
    A = 1
    B = 2


class Ignored(Enum):
    _ignore_ = ['temp']
    temp = 5
    A = 6


class IntBad(int, Enum):
    A = 'x'


class RefusedFlag(Permission):
    X = 8


class Raises(Enum):
    A = 1

    def __init__(self, a, b):
        pass


class Properties(Enum):
    A = 1

    @property
    def described(self):
        return self.name

    @classmethod
    def make(cls):
        return cls.A

    @staticmethod
    def other():
        return 1


class Abstract(Enum):
    def __call__(self):
        return 1


class Described(Enum):
    FIRST = 1

    def __init__(self, given):
        self.name = given


class Valued(Enum):
    FIRST = 1

    def __init__(self, given):
        object.__setattr__(self, 'value', given)


class Listed(list, Enum):
    FIRST = 1


class Keyed(dict, Enum):
    FIRST = 1


class NoBits(Flag):
    NOTHING = 0


class OfNoBits(NoBits):
    pass


class Between(Color, Enum):
    pass


class TwoTypes(int, float, Enum):
    pass
