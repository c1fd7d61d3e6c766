# dataclasses.make_dataclass and its options.
import dataclasses
from dataclasses import field, make_dataclass
import typing


class Base(object):
    __slots__ = ('base',)


class Plain(make_dataclass('Plain', ['x', ('y', int), ('z', int, 5)])):
    pass


class Fielded(make_dataclass('F', [('x', int, field(default=1)), ('y', list, field(default_factory=list))])):
    __slots__ = ()


class Derived(make_dataclass('D', ['a'], bases=(Base,))):
    __slots__ = ()


class Namespace(make_dataclass('N', ['a'], namespace={'m': lambda self: 1, '__slots__': ('a',)})):
    pass


class Frozen(make_dataclass('Z', ['a'], frozen=True)):
    pass


class NoInit(make_dataclass('I', ['a'], init=False)):
    pass


class Slots(make_dataclass('S', ['a', 'b'], slots=True)):
    __slots__ = ()


class WeakSlots(make_dataclass('S', ['a', 'b'], slots=True, weakref_slot=True)):
    __slots__ = ()


class KeywordOnly(make_dataclass('K', ['a', 'b'], kw_only=True)):
    pass


class Module(make_dataclass('M', ['a'], module='elsewhere')):
    pass


class Decorator(make_dataclass('M', ['a'], decorator=dataclasses.dataclass)):
    pass


class ClassVar(make_dataclass('C', [('a', typing.ClassVar[int], 1), 'b'], slots=True)):
    pass


class Mutable(make_dataclass('C', [('a', list, [])])):
    pass


class Order(make_dataclass('C', [('a', int, 1), 'b'])):
    pass


class Twice(make_dataclass('C', ['a', 'a'])):
    pass


class Keyword(make_dataclass('C', ['class'])):
    pass


class NotText(make_dataclass('C', [5])):
    pass


class NoIdentifier(make_dataclass('C', ['a b'])):
    pass


class Long(make_dataclass('C', [('a', int, 1, 2)])):
    pass


class Unheard(make_dataclass('C', ['a'], other=1)):
    pass


class Dict(make_dataclass('C', {'a': int, 'b': int})):
    pass


@dataclasses.dataclass
class Inherits(make_dataclass('C', ['x', ('y', int, 1)])):
    z: int = 2
