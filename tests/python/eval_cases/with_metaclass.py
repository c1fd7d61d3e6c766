# A helper for metaclasses in both languages, written out in the program as many packages do.


def with_metaclass(meta, *bases):
    class helper(meta):
        __call__ = type.__call__
        __init__ = type.__init__

        def __new__(cls, name, these, namespace):
            if these is None:
                return type.__new__(cls, name, (), namespace)
            return meta(name, bases, namespace)

    return helper('helper', None, {})


def again(metaclass):
    def wrap(cls):
        names = dict(vars(cls))
        slots = names.get('__slots__', ())
        for slot in [slots] if isinstance(slots, str) else slots:
            names.pop(slot)
        for word in ('__dict__', '__weakref__'):
            names.pop(word, None)
        return metaclass(cls.__name__, cls.__bases__, names)
    return wrap


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        namespace.setdefault('__slots__', ('by_meta',))
        return super(Meta, mcs).__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace):
        super(Meta, cls).__init__(name, bases, namespace)
        cls.made = True


class Base(object):
    __slots__ = ('b',)


class With(with_metaclass(Meta, Base)):
    def __init__(self):
        self.b = self.by_meta = 1


class Derived(With):
    pass


class Slotted(with_metaclass(Meta)):
    __slots__ = ('s', '__dict__')


@again(Meta)
class Added(Base):
    __slots__ = ('x', 'y')

    def __init__(self):
        super(Added, self).__init__()
        self.x = 1


@again(Meta)
class OneSlot(object):
    __slots__ = 'one'


@again(Meta)
class AddedDict(object):
    def __init__(self):
        self.by_meta = 1


@again(type)
class Private(object):
    __slots__ = ('__p',)
