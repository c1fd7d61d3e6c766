# Stores through helpers, super(), properties and __setattr__.


class Base(object):
    def __init__(self, a, b=None):
        self.a, self.b = a, b
        self.setup()

    def setup(self):
        self.ready = False


class Derived(Base):
    def __init__(self, a):
        super(Derived, self).__init__(a)
        self.__mine = 1

    def setup(self):
        Base.setup(self)
        self.more = self.also = None


class Missing(Base):
    def __init__(self):
        Base.__init__(self)


class Managed(object):
    def __init__(self):
        self.value = 3

    @property
    def value(self):
        return self._value

    @value.setter
    def value(self, to):
        self._value = to


class ReadOnly(object):
    def __init__(self):
        self.value = 3

    value = property(lambda self: 1)


class Traced(object):
    def __setattr__(self, name, value):
        object.__setattr__(self, '_' + name, value)

    def __init__(self):
        self.x = 1


class New(object):
    def __new__(cls):
        self = object.__new__(cls)
        self.early = 1
        return self

    def __init__(self):
        self.late = 1


class Other(object):
    def __new__(cls):
        return 5


class Error(Exception):
    def __init__(self, name):
        Exception.__init__(self, name)
        self.name = name
        self.args = (name,)


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        namespace['__slots__'] = ('made', 'by_meta')
        return type.__new__(mcs, name, bases, namespace)


Made = Meta('Made', (object,), {})


class FromMade(Made):
    pass
