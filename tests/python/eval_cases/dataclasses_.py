# Options of dataclass, fields and their order, and what frozen and slots do to stores.
from dataclasses import dataclass, field, InitVar
from typing import ClassVar


@dataclass
class Plain:
    b: int
    a: int = 1
    c: ClassVar[int] = 2
    d: list = field(default_factory=list)
    e: int = field(default=5, init=False)
    f: InitVar[int] = 0

    def __post_init__(self, f):
        self.g = f


@dataclass
class Child(Plain):
    a: int = 9
    z: int = 3


@dataclass
class Wrong:
    a: int = 1
    b: int


@dataclass
class Mutable:
    a: list = []


@dataclass(frozen=True)
class Frozen:
    x: int = 0


class Thawed(Frozen):
    def __init__(self):
        self.y = 1


class Refused(Frozen):
    def __init__(self):
        self.x = 1


@dataclass(frozen=True)
class Inherits(Plain):
    pass


@dataclass(order=True, eq=False)
class Order:
    x: int = 0


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 0

    def __post_init__(self):
        super().__init__()


@dataclass(slots=True)
class Twice:
    __slots__ = ()
    x: int
