# Classes made by attrs, for helpers.py.
import functools
import typing
from functools import partial

import attr
import attr as other_name
from attr import Factory, attrib, define, field, ib
from attr import s as classic


@attr.s
class Plain(object):
    x = attr.ib()
    y = attr.ib(default=1)
    z = attr.ib(factory=dict)


@attr.s(slots=True)
class Slots(object):
    x = attr.ib()
    y = attr.ib(default=1)


@attr.s(slots=True)
class SlotsOfPlain(Plain):
    w = attr.ib(default=0)


@attr.s(slots=True)
class SlotsOfSlots(Slots):
    w = attr.ib(default=None)
    x = attr.ib(default=None)


@attr.s(slots=True, weakref_slot=False)
class NoWeak(object):
    x = attr.ib()


@attr.s(slots=True, weakref_slot=False)
class NoWeakOfWeak(Slots):
    v = attr.ib(default=None)


@attr.s(slots=True)
class WeakOfNoWeak(NoWeak):
    v = attr.ib(default=None)


class Written(object):
    __slots__ = ('a', 'b')


@attr.s(slots=True)
class OfWritten(Written):
    a = attr.ib(default=None)
    c = attr.ib(default=None)


class PrivateWritten(object):
    __slots__ = ('__a',)


@attr.s(slots=True)
class OfPrivate(PrivateWritten):
    c = attr.ib()


@attr.s(slots=True, frozen=True)
class Frozen(object):
    x = attr.ib(default=None)


@attr.s(frozen=True)
class FrozenDict(object):
    x = attr.ib(default=None)


class Breaks(Frozen):
    def __init__(self):
        self.x = 1


@attr.s(slots=True, cache_hash=True, hash=True)
class Cached(object):
    x = attr.ib()


@attr.s(slots=True, cache_hash=True)
class NoHash(object):
    x = attr.ib()


@attr.s(cache_hash=True, frozen=True)
class CachedDict(object):
    x = attr.ib()


@attr.s(cache_hash=True, hash=True)
class CachedPlain(object):
    x = attr.ib()


@attr.s(slots=True, these={'p': attr.ib(), 'q': attr.ib(default=2)})
class These(object):
    pass


@attr.s(auto_attribs=True, slots=True)
class Annotated(object):
    x: int
    y: int = 0
    z: typing.ClassVar[int] = 0
    w: 'typing.ClassVar[int]' = 0
    _private: int = 5


@attr.dataclass
class Easter(object):
    x: int
    y: int = 1


@attr.dataclass(slots=True)
class EasterSlots(object):
    x: int
    y: int = 1


@define
class Defined:
    x: int
    y: str = 'a'


@define
class DefinedOfDefined(Defined):
    z: int = 0
    x: int = 3


@attr.define(slots=False)
class DefinedDict:
    x: int
    y = 5


@attr.mutable
class Mutable:
    x = attr.field()
    y = attr.field(default=3)


@attr.frozen
class Frozen2:
    x: int
    y: list = Factory(list)


@attr.frozen(slots=False)
class Frozen2Dict:
    x: int = 0


@define
class OfFrozen(Frozen2):
    z: int = 0


@define(frozen=True, kw_only=True)
class KeywordOnly:
    x: int
    y: int = 0


@define
class KeywordField:
    x: int = field(kw_only=True, default=1)
    y: int = 0


@define(init=False)
class NoInit:
    x: int
    y: int = 0


@define
class OwnInit:
    x: int
    y: int

    def __init__(self):
        self.x = 1


@define
class AttrsInit:
    x: int
    y: int

    def __init__(self):
        self.__attrs_init__(1, y=2)


@define
class PostInit:
    x: int
    y: int = field(init=False)

    def __attrs_pre_init__(self):
        self.y = 2

    def __attrs_post_init__(self):
        self.y = self.x


@define(slots=False)
class PostDict:
    x: int

    def __attrs_post_init__(self):
        self.more = 1


@define
class Decorated:
    x: int = field()
    y: int = field()

    @y.default
    def _default(self):
        return self.x

    @x.validator
    def _check(self, attribute, value):
        if value is not None:
            raise ValueError('not none')


@define
class Validated:
    x: int = field(validator=attr.validators.instance_of(int))


@define
class Optional:
    x: int = field(validator=attr.validators.optional(attr.validators.instance_of(int)))


@define
class Converted:
    x: str = field(converter=str)


@define
class ConvertedInt:
    x: int = field(converter=int)


@define
class Error(Exception):
    x: int
    y: int = 0


@attr.s(auto_exc=True)
class ErrorClassic(Exception):
    x = attr.ib()


@attr.s(auto_attribs=True)
class Order:
    x: int = 0
    y: int


@define
class Mixed:
    x = field(default=1)
    y: int = 3


@define
class Base1:
    a: int = 0


@define
class Base2:
    b: int = 0


@define
class Conflict(Base1, Base2):
    c: int = 0


@define(slots=False)
class Base3:
    d: int = 0


@define
class Multiple(Base1, Base3):
    c: int = 0


@define
class GenericOne(typing.Generic[typing.TypeVar('T')]):
    x: int = 0


@define
class Super:
    x: int = 0

    def __attrs_post_init__(self):
        super().__init__()

    def method(self):
        return __class__


class Plain2(Defined):
    pass


@define
class OfPlain2(Plain2):
    new: int = 0


class Slots2(Defined):
    __slots__ = ('extra',)


slotted = partial(attr.s, slots=True)
auto = functools.partial(attr.s, auto_attribs=True, slots=True, weakref_slot=False)


@slotted
class ByPartial(object):
    x = attr.ib(default=None)


@slotted(frozen=True)
class ByPartialCalled(object):
    x = attr.ib(default=None)


@auto
class ByAuto(object):
    x: int = 0


def my_attrs(cls):
    return attr.s(slots=True, auto_attribs=True)(cls)


@my_attrs
class ByFunction(object):
    x: int = 0


@classic(slots=True)
class ByName(object):
    x = ib()
    y = attrib(default=Factory(lambda self: self.x, takes_self=True))


class OfMake(attr.make_class('Made', ['a', 'b'], slots=True)):
    __slots__ = ()


class OfMake2(attr.make_class('Made', {'a': attr.ib(default=1)}, bases=(Written,))):
    pass


@define
class OwnSetattr:
    x: int = 0

    def __setattr__(self, name, value):
        object.__setattr__(self, name, value)


@attr.s(slots=True)
class Empty(object):
    pass


@define
class Alias:
    _x: int
    __y: int = 0


@define
class WithInitSubclass:
    x: int = 0

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)


@define
class Subclassed(WithInitSubclass):
    y: int = 0


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        return super().__new__(mcs, name, bases, namespace)


@define
class WithMeta(metaclass=Meta):
    x: int = 0


@define(weakref_slot=False)
class Weakless(Base1):
    y: int = 0


@define(slots=True)
class LaterField:
    x: int = 0
    y: int = field(default=1, on_setattr=attr.setters.NO_OP)


@attr.s(collect_by_mro=True, slots=True)
class ByMro(Slots):
    z = attr.ib(default=1)


@define(eq=False, order=False, unsafe_hash=True)
class Unhashed:
    x: int = 0


@define
class FieldAlias:
    x: int = field(alias='given')
