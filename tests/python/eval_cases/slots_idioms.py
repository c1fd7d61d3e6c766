# Ways in which __slots__ come about.
import sys


class Base(object):
    __slots__ = ('a', 'b')


class Concatenated(Base):
    __slots__ = Base.__slots__ + ('c',)


class Split(object):
    __slots__ = 'x y  z'.split()


class Augmented(Base):
    __slots__ = ('d',)
    __slots__ += ('e', 'f')


class AugmentedList(Base):
    __slots__ = []
    __slots__ += ['d']
    __slots__.append('g')


class DictSlots(object):
    __slots__ = {'x': 'the first', 'y': None}


class ListOfDict(object):
    defaults = {'p': 1, 'q': 2}
    __slots__ = list(defaults)


class Deleted(object):
    x = 1
    __slots__ = ('x', 'y')
    del x


class DeletedSlots(object):
    __slots__ = ('x',)
    del __slots__


class Loop(object):
    names = []
    for i in range(3):
        names.append('f%d' % i)
    __slots__ = tuple(names)
    del names, i


class Generator(object):
    __slots__ = tuple('g' + c for c in 'abc')


class GeneratorItself(object):
    __slots__ = ('h' + c for c in 'ab')


class Mapped(object):
    __slots__ = map(str.lower, ['A', 'B'])


class Conditional(object):
    if sys.version_info[0] >= 3:
        __slots__ = ('three',)
    else:
        __slots__ = ('two',)


class Tried(object):
    try:
        __slots__ = ('u',) + unheard_of
    except NameError:
        __slots__ = ('v',)


class While(object):
    __slots__ = ()
    while len(__slots__) < 3:
        __slots__ += ('w%s' % len(__slots__),)


class Sorted(object):
    __slots__ = sorted({'b', 'a'} | {'c'})


class Keys(object):
    __slots__ = dict(k=1, l=2).keys()


class Formatted(object):
    __slots__ = ['{}_{}'.format('a', n) for n in range(2)] + ['%s%d' % ('b', 1)]


class Private(object):
    __slots__ = ('__x', '_y', '__z__', '__')


class Both(Base):
    __slots__ = list(set(Base.__slots__) | {'z'})


class Without(Base):
    __slots__ = [s for s in ('a', 'b', 'c') if s not in Base.__slots__]


class Weak(object):
    __slots__ = ('__weakref__', '__dict__', 'x')


class Nested(object):
    __slots__ = ('inner',)

    class Inner(object):
        __slots__ = ('i',)


class OfInner(Nested.Inner):
    __slots__ = ('j',)


def fields(*names, **more):
    return names + tuple(sorted(more))


class ByFunction(object):
    __slots__ = fields('m', 'n', z=1, y=2)


class Starred(object):
    locals()['__slots__'] = ('s',)


class Chained(object):
    __slots__ = fields = ('r', 't')


class Unpacked(object):
    (__slots__, other) = (('k',), 1)




class Properties(object):
    __slots__ = ('_value',)

    def _get(self):
        return self._value

    def _set(self, value):
        self._value = value

    value = property(_get, _set)

    def __init__(self):
        self.value = 1


class Partial(object):
    __slots__ = ('a',)

    def __init__(self, a=None):
        if a:
            self.a = a


class Repeated(object):
    __slots__ = ('a', 'a', 'b')


class Zipped(object):
    __slots__ = [a + b for a, b in zip('ab', 'cd')]


class Enumerated(object):
    __slots__ = ['%s%d' % (c, i) for i, c in enumerate('xy')]


class From(object):
    __slots__ = [n for base in (Base, Split) for n in base.__slots__]


class Reversed(object):
    __slots__ = Base.__slots__[::-1] + Base.__slots__[:1]


class Globals(object):
    __slots__ = tuple(n for n in dir(Base) if n in ('a', 'b'))


class FromKeys(object):
    __slots__ = dict.fromkeys(('o', 'p'))
