# TypedDict, called and written.
import typing
from typing import TypedDict


Called = TypedDict('Called', {'a': int, 'b': str})
Loose = TypedDict('Loose', {'a': int}, total=False)


class OfCalled(Called):
    c: int


class OfLoose(Loose, total=False):
    pass


class Written(TypedDict):
    a: int
    b: str


class Inherits(Written, total=False):
    c: int


class Two(Written, Called):
    pass


class WithMethod(TypedDict):
    def method(self):
        pass


class Mixed(Written, dict):
    pass


class MixedObject(TypedDict, object):
    pass


class Unheard(TypedDict, other=1):
    pass


class Default(TypedDict):
    a: int = 1


class Keywords(TypedDict('Keywords', a=int)):
    pass
