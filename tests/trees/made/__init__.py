"""Classes made otherwise than by a plain statement, and attributes that come to be otherwise."""
import collections
import dataclasses as dc
import enum
import functools
import types
from collections import namedtuple as record
from dataclasses import make_dataclass

from . import wrap
from .wrap import kept, wrapped as also

Point = record('Point', 'x y')
Line = record('Line', ['start', 'end', 'class'], rename=True)
Row = make_dataclass('Row', ['a', ('b', int)], bases=(Point,))
Color = enum.Enum('Color', 'RED GREEN')
New = types.new_class('New', (wrap.Base,), {}, lambda names: names.update(__slots__=('n',)))
Typed = type('Typed', (wrap.Base,), dict(__slots__=wrap.Base.__slots__ + ('more',)))
Mixed = wrap.with_meta(wrap.Meta, wrap.Base)


class Through(Mixed):
    __slots__ = list({'one': 1, 'two': 2})


@also
class Data:
    left: int
    right: int = 0


@kept(slots=True)
class Slotted(wrap.Base):
    left: int = 0


class Outer(object):
    class Inner(object):
        __slots__ = 'a b'.split()
        __slots__ += ['c']

    class Other(Inner):
        __slots__ = ('d',)

    if dc is not None:
        class Conditional(object):
            pass


class Forgotten(object):
    __slots__ = ('a', 'b')
    extra = 1
    del extra


class Descriptor(object):
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        return 1

    def __set__(self, instance, value):
        pass


class Guarded(object):
    taken = Descriptor()
    level = 0

    def __init__(self):
        self.taken = 1
        self.plain = 2
        wrap.Base.__init__

    @property
    def half(self):
        return self.level

    @half.setter
    def half(self, to):
        self.whole = to

    if hasattr(functools, 'cached_property'):
        @functools.cached_property
        def slow(self):
            return 1


class Halved(Guarded):
    def __init__(self):
        Guarded.__init__(self)
        self.half = 3
        self.prepare()
        for self.last in (1, 2):
            pass
        setattr(self, 'named', None)

    def prepare(self):
        self.ready = True


class Refusing(object):
    def __setattr__(self, name, value):
        raise AttributeError(name)

    def __init__(self):
        self.x = 1


class Noting(object):
    def __setattr__(self, name, value):
        object.__setattr__(self, 'noted', value)

    def __init__(self):
        self.x = 1


class Counted(collections.OrderedDict):
    pass
