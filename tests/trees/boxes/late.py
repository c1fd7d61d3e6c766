"""Puts another object in its own place."""
import sys
import types


class Door(object):
    __slots__ = ('open',)


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name == 'Door':
            return Window
        raise AttributeError(name)


class Window(object):
    __slots__ = ('high', 'wide')


Lazy.old = sys.modules[__name__]
sys.modules[__name__] = Lazy(__name__)
