# metaclass= of any kind, __prepare__, and what comes before and after a class is made.
import abc
import collections
import types


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases, **options):
        return {'__slots__': ('early',), 'given': tuple(options)}

    def __new__(mcs, name, bases, namespace, **options):
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


class UsesPrepared(metaclass=Prepared):
    pass


class AddsToPrepared(metaclass=Prepared, extra=1, flag=True):
    __slots__ = __slots__ + ('late',) + given


class Ordered(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return collections.OrderedDict()

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, dict(namespace))
        made._order = list(namespace)
        return made


class InOrder(metaclass=Ordered):
    x = 1
    y = 2

    def __init__(self):
        for name in self._order:
            if not name.startswith('_'):
                setattr(self, name, None)


def function(name, bases, namespace):
    namespace['__slots__'] = ('made_by_function',)
    return type(name, bases, namespace)


class ByFunction(metaclass=function):
    def __init__(self):
        self.made_by_function = 1


class ByLambda(metaclass=lambda name, bases, namespace: type(name, (int,), namespace)):
    pass


class OfObject(metaclass=object):
    pass


class Typed(metaclass=type):
    __slots__ = ('t',)


class Abstract(metaclass=abc.ABCMeta):
    __slots__ = ('u',)


class Meta(abc.ABCMeta):
    def __new__(mcs, name, bases, namespace, **options):
        namespace.setdefault('__slots__', ())
        return super().__new__(mcs, name, bases, namespace, **options)


class WithMeta(metaclass=Meta):
    pass


class WithMetaToo(WithMeta):
    __slots__ = ('v',)


class Conflict(Typed, metaclass=Meta):
    pass


class Init:
    seen = []

    def __init_subclass__(cls, slots=None, **options):
        super().__init_subclass__(**options)
        cls.seen.append(cls.__name__)
        cls.count = len(cls.seen)


class FromInit(Init, slots='a b'):
    def __init__(self):
        self.x = self.count


class Wrong(Init, other=1):
    pass


class NoKeywords(other=1):
    pass


class Named:
    def __set_name__(self, owner, name):
        self.name = '_' + name

    def __get__(self, instance, owner):
        return self if instance is None else getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


class UsesNamed:
    __slots__ = ('_a', '_b')
    a = Named()
    b = Named()

    def __init__(self):
        self.a = self.b = None


class UsesNamedDict:
    a = Named()
    b = Named()

    def __init__(self):
        self.a = 1
        self.b = 2


class Adding:
    def __set_name__(self, owner, name):
        setattr(owner, name + '_added', property(lambda self: 5))


class Refused:
    x = Adding()

    def __init__(self):
        self.x_added = 1


class NewClass(types.new_class('Base', (), {}, lambda ns: ns.update({'__slots__': ('n',)}))):
    __slots__ = 'm'


def body(namespace):
    namespace['__slots__'] = 'k l'.split()
    namespace['method'] = lambda self: None


class NewBody(types.new_class('Base', (Typed,), exec_body=body)):
    pass


class NewMeta(types.new_class('Base', (), {'metaclass': Prepared})):
    pass


class NewKeywords(types.new_class('Base', (Init,), {'slots': 1})):
    pass


class NewPlain(types.new_class('Base')):
    pass


class NewWrong(types.new_class('Base', (Init,), {'unknown': 1})):
    pass
