# Bases that are no plain classes, named tuples, abstract classes and typing.
import abc
import collections
from typing import Dict, Generic, List, NamedTuple, TypeVar

T = TypeVar('T')
Point = collections.namedtuple('Point', 'x y')


class Three(Point):
    pass


class Slotted(collections.namedtuple('Pair', ['a', 'b'])):
    __slots__ = ()

    def __new__(cls):
        return super().__new__(cls, 1, 2)


class Row(NamedTuple):
    key: str
    value: int = 0


class Stack(Generic[T]):
    def __init__(self):
        self.items = []


class Names(Stack[str]):
    __slots__ = ('x',)


class Shape(abc.ABC):
    @abc.abstractmethod
    def area(self):
        pass


class Square(Shape):
    def area(self):
        return self.side ** 2

    def __init__(self):
        self.side = 2


class Five(5):
    pass


class Text('text'):
    pass


class Nothing(None):
    pass


class Gone(collections.Mapping):
    pass
