# Classes made by calls of type(), with what namespaces are made of.


class Base(object):
    __slots__ = ('a',)


Plain = type('Plain', (), {})
Slotted = type('Slotted', (Base,), {'__slots__': ('x', 'y'), '__doc__': None})
Called = type('Called', (Base,), dict(__slots__='b c'.split(), m=lambda self: 0))
Stored = type('Stored', (object,), dict([('__slots__', 'one')]))
space = {}
space['__slots__'] = ['p', '__q']
Grown = type('Grown', (Base,), space)
space['r'] = 1
Both = type('Both', (Slotted, object), {'__module__': __name__, '__slots__': ()})
Argued = type(*('Argued', (Base,), {'__slots__': ['z']}))


class OfPlain(Plain):
    __slots__ = ()


class OfSlotted(Slotted):
    def __init__(self):
        self.x = self.z = 1


class OfCalled(Called):
    __slots__ = 'd'


class OfStored(Stored):
    pass


class OfGrown(Grown):
    pass


class OfBoth(Both):
    pass


class OfArgued(Argued):
    __slots__ = 'y'


class OfCall(type('Inner', (Base,), {'__slots__': 'w'})):
    __slots__ = 'v'


def make(name, *slots):
    return type(name, (Base,), {'__slots__': slots})


class OfMade(make('Made', 'k', 'l')):
    __slots__ = ()


def with_init(slots):
    def __init__(self):
        for slot in slots:
            setattr(self, slot, None)
    return type('Init', (object,), {'__slots__': slots, '__init__': __init__})


class OfInit(with_init(['s', 't'])):
    pass


class Fails(type('Bad', (int,), {'__slots__': 'x', 'x': 1})):
    pass


class FailsToo(type('Bad', (1,), {})):
    pass


class Few(type('Bad', ())):
    pass


class Many(type('Bad', (), {}, 1)):
    pass


class NoName(type(5, (), {})):
    pass


class NoTuple(type('Bad', [Base], {})):
    pass


class NoDict(type('Bad', (), [])):
    pass


class NoneBases(type('Bad', None, {})):
    pass


class OfType(type('Meta', (type,), {})):
    pass


class OfOne(type(Base())):
    __slots__ = 'e'


class OfMeta(type(Base)('X', (Base,), {'__slots__': 'q'})):
    __slots__ = ()


def decorate(cls):
    slots = tuple('_' + name for name in cls.names)
    body = dict(cls.__dict__)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    body['__slots__'] = slots
    return type(cls)(cls.__name__, cls.__bases__, body)


@decorate
class Decorated(Base):
    names = 'm n'.split()

    def __init__(self):
        self._m = 1


def again(cls):
    return type(cls.__name__, (cls,), {'__slots__': ('extra',)})


@again
class Again(Base):
    __slots__ = ()


for name in ('First', 'Second'):
    globals()[name] = type(name, (Base,), {})


class Under(Slotted if True else Plain):
    __slots__ = '__secret'
