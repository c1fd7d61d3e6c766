# Attributes set in roundabout ways.


class Base(object):
    def __init__(self, a=None):
        self.a = a


class Explicit(Base):
    def __init__(self):
        Base.__init__(self, 1)
        self.b = 2


class Helper(Base):
    def __init__(self):
        self._prepare()
        self.__private()
        Base.__init__(self)

    def _prepare(self):
        self.p = self.q = None

    def __private(self):
        self.__r = 1


class Context(object):
    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


context = Context()


class With(object):
    def __init__(self):
        with context as self.c:
            self.d = 1
        with open('/dev/null') as self.file:
            pass


class Loops(object):
    def __init__(self):
        for self.i in (1, 2):
            pass
        for name in ('x', 'y'):
            setattr(self, name, None)
        for n, v in [('k', 1), ('l', 2)]:
            setattr(self, n + '_', v)


class SetAttr(object):
    names = ('u', 'v')

    def __init__(self):
        for name in self.names:
            setattr(self, name, 0)
        object.__setattr__(self, 'w', 1)
        super(SetAttr, self).__setattr__('z', 2)
        self.__setattr__('zz', 3)


class Defaults(object):
    a = 1
    b = None

    def __init__(self):
        self.b = 2


class Data(object):
    def __init__(self, name):
        self.name = name

    def __get__(self, instance, owner):
        return 5

    def __set__(self, instance, value):
        pass


class NonData(object):
    def __get__(self, instance, owner):
        return 5


class Described(object):
    data = Data('data')
    other = NonData()

    def __init__(self):
        self.data = 1
        self.other = 2


class Stored(object):
    def __setattr__(self, name, value):
        super(Stored, self).__setattr__(name, value)

    def __init__(self):
        self.a = 1
        self.b = 2


class Frozen(object):
    def __setattr__(self, name, value):
        raise AttributeError(name)

    def __init__(self):
        object.__setattr__(self, 'a', 1)


class Refusing(Frozen):
    def __init__(self):
        self.x = 1


class ToDict(object):
    def __setattr__(self, name, value):
        self.__dict__[name] = value

    def __init__(self):
        self.a = 1


class Update(object):
    def __init__(self):
        self.__dict__.update(a=1, b=2)


class UpdateLater(object):
    def __init__(self, options=None):
        self.first = 1
        self.__dict__.update({'second': 2})
        self.third = self.second


class Item(object):
    def __init__(self):
        self.__dict__['a'] = 1


class Vars(object):
    def __init__(self):
        self.x = 1
        vars(self)['y'] = 2


class OnlyRead(object):
    def __init__(self):
        self.x = 1
        self.names = sorted(self.__dict__)


class ReadEmpty(object):
    def __init__(self):
        self.__dict__


class Borg(object):
    shared = {}

    def __init__(self):
        self.__dict__ = self.shared


class NewOnly(object):
    def __new__(cls):
        self = super(NewOnly, cls).__new__(cls)
        self.n = 1
        return self


class NewSlots(object):
    __slots__ = ('s', 't')

    def __new__(cls, *args):
        self = object.__new__(cls)
        self.s = 1
        return self


class Deleted(object):
    def __init__(self):
        self.a = self.b = 1
        del self.a


class Nested(object):
    def __init__(self):
        def inner():
            self.late = 1
        self.inner = inner
        inner()


class Lambda(object):
    def __init__(self):
        (lambda: setattr(self, 'l', 1))()
        [setattr(self, n, 1) for n in 'mn']


class Swapped(object):
    def __init__(self):
        self.a, (self.b, self.c) = 1, (2, 3)
        self.a += 1


class Conditional(object):
    def __init__(self, x):
        if x is None:
            self.none = True
        else:
            self.some = x
        self.y = x or 5


class Tried(object):
    def __init__(self):
        try:
            self.a = 1
            self.b = self.missing
        except AttributeError:
            self.c = 3
        finally:
            self.d = 4


class Raising(object):
    def __init__(self):
        self.a = 1
        raise ValueError('no')


class Getattr(object):
    def __getattr__(self, name):
        return 1

    def __init__(self):
        self.x = self.unheard


class Module(object):
    def __init__(self):
        global made
        made = self
        self.x = 1


class SetSlots(object):
    __slots__ = ('a', 'b', '__dict__')

    def __init__(self):
        for name in self.__slots__[:2]:
            setattr(self, name, None)
        self.more = 1


class ByKeyword(object):
    def __init__(self, **options):
        for name, value in options.items():
            setattr(self, name, value)


class Cooperative(Base, Context):
    def __init__(self):
        super(Cooperative, self).__init__()
        self.__enter__().extra = 1


class Left(object):
    def __init__(self):
        super(Left, self).__init__()
        self.left = 1


class Right(object):
    def __init__(self):
        super(Right, self).__init__()
        self.right = 1


class Diamond(Left, Right):
    def __init__(self):
        super(Diamond, self).__init__()
        self.diamond = 1


class Unordered(object):
    def __init__(self):
        for name in {'a', 'b'}:
            setattr(self, name, 1)


class Getter(object):
    def __getattribute__(self, name):
        return object.__getattribute__(self, name)

    def __init__(self):
        self.x = 1
        self.y = self.x


class Classmethod(object):
    @classmethod
    def make(cls):
        self = cls.__new__(cls)
        self.y = 1
        return self

    def __init__(self):
        self.other = 5
        self.z = type(self).__name__


class HasDict(object):
    __slots__ = ('__dict__',)

    def __init__(self):
        self.__dict__['x'] = 1


class NoDict(object):
    __slots__ = ()

    def __init__(self):
        self.__dict__['x'] = 1
