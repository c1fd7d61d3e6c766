# Calls that types refuse, where 2.7 has none of them.
import enum
import typing
from abc import ABC
from collections import UserDict, UserList
from collections.abc import MutableMapping, Sequence, Sized


class Bare(enum.Enum):
    def __init__(self, a):
        self.a = a


class BareInt(enum.IntEnum):
    def __init__(self, a):
        self.a = a


class BareNone(enum.Enum):
    pass


class Full(enum.Enum):
    ONE = 1

    def __init__(self, a, *b):
        self.a = a


class Kept(typing.Protocol):
    def __init__(self):
        self.x = 1


class KeptBelow(Kept, typing.Protocol):
    def go(self): ...


class Lost(typing.Protocol):
    def go(self): ...


class LostBelow(Lost, Kept, typing.Protocol):
    pass


class Free(Lost):
    pass


class Mapped(MutableMapping):
    def __len__(self):
        return 0


class Sequenced(Sequence):
    __slots__ = ('x',)

    def __getitem__(self, i):
        return 0


class SequencedWhole(Sequenced):
    def __init__(self):
        self.x = None

    def __len__(self):
        return 0


class Both(Sized, ABC):
    pass


class OwnDict(UserDict):
    pass


class OwnDictMore(UserDict):
    def __init__(self, given):
        super().__init__(given)
        self.more = 1


class OwnList(UserList):
    __slots__ = ('x',)


class Zipped(zip):
    def __init__(self, a):
        self.never = 1


class Filtered(filter):
    def __init__(self):
        self.never = 1


class FilteredTwo(filter):
    def __init__(self, a, b):
        self.never = 1
