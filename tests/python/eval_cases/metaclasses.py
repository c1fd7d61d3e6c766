# Metaclasses of the program that leave classes as they are, or change them.


class Registry(type):
    known = {}

    def __new__(mcs, name, bases, namespace):
        made = super(Registry, mcs).__new__(mcs, name, bases, namespace)
        mcs.known[name] = made
        return made

    def __init__(cls, name, bases, namespace):
        super(Registry, cls).__init__(name, bases, namespace)
        cls.order = len(Registry.known)


Root = Registry('Root', (object,), {'__slots__': ('root',)})


class Leaf(Root):
    __slots__ = ('leaf',)

    def __init__(self, x):
        self.root = self.leaf = x


class OneOf(Registry.known['Leaf']):
    pass


class Adder(type):
    def __new__(mcs, name, bases, namespace, **options):
        slots = list(namespace.get('__slots__', ()))
        slots.extend('_' + field for field in namespace.get('fields', ()))
        namespace = dict(namespace, __slots__=tuple(slots))
        return type.__new__(mcs, name, bases, namespace)


Added = Adder('Added', (), {'fields': ['a', 'b']})


class More(Added):
    fields = ('c',)


class MoreSlots(Added):
    fields = ('d',)
    __slots__ = ['e', '__f']

    def __init__(self):
        self._d = self.e = self.__f = 1


class Renamer(type):
    def __new__(mcs, name, bases, namespace):
        return type.__new__(mcs, name + 'Renamed', bases, namespace)


class Renamed(Renamer('Base', (), {})):
    pass


class BaseAdder(type):
    def __new__(mcs, name, bases, namespace):
        if bases:
            bases = bases + (dict,)
        return type.__new__(mcs, name, bases, namespace)


Empty = BaseAdder('Empty', (), {'__slots__': ()})


class Filled(Empty):
    pass


class Caller(type):
    def __call__(cls, *args, **kwargs):
        self = cls.__new__(cls)
        self.__init__(*args, **kwargs)
        self.called = True
        return self


Callee = Caller('Callee', (), {})


class Called(Callee):
    def __init__(self):
        self.first = 1


class Singleton(type):
    instances = {}

    def __call__(cls, *args, **kwargs):
        if cls not in cls.instances:
            cls.instances[cls] = super(Singleton, cls).__call__(*args, **kwargs)
        return cls.instances[cls]


Single = Singleton('Single', (), {})


class Only(Single):
    def __init__(self):
        self.x = 1


class SelfMade(type):
    def __init__(cls, name, bases, namespace):
        cls.added = property(lambda self: 1)
        setattr(cls, 'other', 5)


Owner = SelfMade('Owner', (), {})


class Owned(Owner):
    def __init__(self):
        self.other = 1


class Refused(Owner):
    def __init__(self):
        self.added = 1


class Popper(type):
    def __new__(mcs, name, bases, namespace):
        slots = namespace.pop('_slots', None)
        if slots is not None:
            namespace['__slots__'] = slots
        for key, value in list(namespace.items()):
            if key.startswith('drop_'):
                del namespace[key]
        return super(Popper, mcs).__new__(mcs, name, bases, namespace)


Popping = Popper('Popping', (), {'_slots': ('p',)})


class Popped(Popping):
    _slots = 'one'
    drop_me = 1


class Raises(type):
    def __new__(mcs, name, bases, namespace):
        if bases and '__slots__' not in namespace:
            raise TypeError('%s needs __slots__' % name)
        return type.__new__(mcs, name, bases, namespace)


Strict = Raises('Strict', (), {})


class Loose(Strict):
    pass


class Tight(Strict):
    __slots__ = ()


class Nothing(type):
    def __new__(mcs, name, bases, namespace):
        return type(name, (), namespace)


Away = Nothing('Away', (), {})


class Derived(Nothing):
    pass


class Conflict(Strict, Root):
    __slots__ = ()


class FromMeta(Registry):
    pass


Both = FromMeta('Both', (Root,), {'__slots__': ()})


class OfBoth(Both, Leaf):
    __slots__ = 'm'


class Unfollowed(type):
    def __new__(mcs, name, bases, namespace):
        namespace.update((key, 1) for key in ('g', 'h'))
        return type.__new__(mcs, name, bases, namespace)


Updated = Unfollowed('Updated', (), {})


class OfUpdated(Updated):
    g = 0
    __slots__ = ('i',)
