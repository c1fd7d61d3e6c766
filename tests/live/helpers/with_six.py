# Metaclasses through six, for helpers.py.
import six
from six import with_metaclass, add_metaclass
import abc


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        namespace.setdefault('__slots__', ('by_meta',))
        return type.__new__(mcs, name, bases, namespace)


class Base(object):
    __slots__ = ('b',)


class With(with_metaclass(Meta, Base)):
    def __init__(self):
        self.b = self.by_meta = 1


class Derived(With):
    pass


class Abstract(six.with_metaclass(abc.ABCMeta)):
    __slots__ = ()


class Plain(six.with_metaclass(abc.ABCMeta, Base, dict)):
    pass


@add_metaclass(Meta)
class Added(Base):
    __slots__ = ('x', 'y')

    def __init__(self):
        super(Added, self).__init__()
        self.x = 1


@six.add_metaclass(Meta)
class AddedDict(object):
    def __init__(self):
        self.by_meta = 1


@six.add_metaclass(abc.ABCMeta)
class Private(object):
    __slots__ = ('__p',)


@six.add_metaclass(abc.ABCMeta)
class OneSlot(object):
    __slots__ = 'one'


if six.PY2:
    class Text(unicode):
        pass
else:
    class Text(str):
        pass


class OfText(six.text_type):
    pass


@six.python_2_unicode_compatible
class Compatible(object):
    def __str__(self):
        return ''


class Prepared(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return {'__slots__': 'prepared'}


class UsesPrepared(six.with_metaclass(Prepared, Base)):
    pass
