"""Helpers of the package's own."""
import dataclasses
from dataclasses import dataclass as wrapped


class Base(object):
    __slots__ = ('base',)


class Meta(type):
    def __new__(meta, name, bases, names):
        return super(Meta, meta).__new__(meta, name, bases, names)


def with_meta(meta, *bases):
    class Between(meta):
        def __new__(between, name, old, names):
            return meta(name, bases, names)
    return type.__new__(Between, 'Between', (), {})


def kept(slots=False):
    def decorate(class_):
        if not slots:
            return dataclasses.dataclass(class_)
        names = dict(class_.__dict__)
        names['__slots__'] = tuple(n for n in class_.__annotations__ if n not in names)
        names.pop('__dict__', None)
        names.pop('__weakref__', None)
        return type(class_)(class_.__name__, class_.__bases__, names)
    return decorate
