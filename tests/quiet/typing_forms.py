"""Generic, Protocol, TypedDict, NamedTuple and Enum bring what they need by themselves."""
from collections import namedtuple
from enum import Enum
from typing import Generic, NamedTuple, Protocol, TypedDict, TypeVar

T = TypeVar('T')


class Box(Generic[T]):
    __slots__ = ('value',)

    def __init__(self, value: T):
        self.value = value


class IntBox(Box[int]):
    __slots__ = ()

    def grow(self):
        self.value += 1


class Named(Protocol):
    __slots__ = ()
    name: str


class Person(Named):
    __slots__ = ('name',)

    def __init__(self, name):
        self.name = name


class Movie(TypedDict):
    title: str


class Point(NamedTuple):
    x: int
    y: int


class Place(Point, Enum):
    HOME = 0, 0
    WORK = 3, 4


class Colour(namedtuple('Colour', 'red green'), Enum):
    RED = 1, 0


IntBox(1).grow()
Person('Ada')
Movie(title='M')
Place.WORK.x
Colour.RED.green
