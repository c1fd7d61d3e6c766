# What namedtuple takes in later versions, and typing's NamedTuple and TypedDict.
from collections import namedtuple
from typing import Any, Generic, List, NamedTuple, TypeVar
import typing

T = TypeVar('T')


class Defaults(namedtuple('Defaults', 'a b c', defaults=(1, 2))):
    pass


class NoDefaults(namedtuple('NoDefaults', 'a b', defaults=None)):
    pass


class TooMany(namedtuple('TooMany', 'a b', defaults=[1, 2, 3])):
    pass


class Module(namedtuple('Module', 'a b', module='elsewhere')):
    __slots__ = ()


class Positional(namedtuple('Positional', 'a b', True)):
    pass


class Verbose(namedtuple('Verbose', 'a b', verbose=False)):
    pass


class Unheard(namedtuple('Unheard', 'a b', other=1)):
    pass


class NotIterable(namedtuple('NotIterable', 'a b', defaults=5)):
    pass


class Await(namedtuple('Await', 'a await')):
    pass


Typed = NamedTuple('Typed', [('a', int), ('b', str)])


class OfTyped(Typed):
    __slots__ = ()


class OfCall(NamedTuple('OfCall', [('x', List[int])])):
    def __init__(self, x):
        self.y = x


class Empty(NamedTuple('Empty', [])):
    pass


class Under(NamedTuple('Under', [('_a', int)])):
    pass


class Written(NamedTuple):
    a: int
    b: int = 0
    method = 5

    def total(self):
        return self.a


class OfWritten(Written):
    def __init__(self, a):
        self.c = a


class Order(NamedTuple):
    a: int = 0
    b: int


class UnderWritten(NamedTuple):
    _a: int


class NoFields(NamedTuple):
    pass


class Overwrites(NamedTuple):
    a: int

    def __new__(cls):
        pass


class OverwritesToo(NamedTuple):
    a: int
    _fields = ()


class Generic_(NamedTuple, Generic[T]):
    a: T


class Mixed(NamedTuple, int):
    a: int


class Slots(NamedTuple):
    a: int
    __slots__ = ()


class Properties(NamedTuple):
    a: int
    b: int = 1

    @property
    def c(self):
        return 1
