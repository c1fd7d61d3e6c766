"""Decorators, metaclasses and hooks that other files use."""
__all__ = ['Marked', 'marked', 'slotted', 'Ordered']

FIELDS = 'left', 'right'


def marked(class_):
    class_.mark = class_.__name__
    return class_


def slotted(*names):
    def decorate(class_):
        namespace = {name: value for name, value in vars(class_).items()
                     if name not in ('__dict__', '__weakref__')}
        namespace['__slots__'] = names
        return type(class_)(class_.__name__, class_.__bases__, namespace)
    return decorate


class Marked(object):
    __slots__ = ()

    def move(self, to):
        self.place = to


class Ordered(type):
    def __new__(meta, name, bases, names):
        names.setdefault('__slots__', ())
        return super(Ordered, meta).__new__(meta, name, bases, names)


class _Unlisted(object):
    __slots__ = 'unlisted',
