from __future__ import annotations

import typing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from .marks import Marked as _Marked
from . import marks

if TYPE_CHECKING:
    from elsewhere import Missing
else:
    Missing = object

T = TypeVar('T')


class Registered:
    known = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        Registered.known[cls.__name__] = cls


class Tag(Registered, Missing):
    __slots__ = ('tag',)


@dataclass
class Meal(_Marked):
    when: typing.ClassVar[int] = 0
    what: Missing
    much: int = 1


class Box(Generic[T], Tag):
    content: T

    def __init__(self):
        self.content = None


class Spot(NamedTuple):
    x: Unknown = 0
    y: Missing = 0


class Late(Box[Spot]):
    __slots__ = ('late',)


annotated = Meal.__annotations__
_hidden = 1
