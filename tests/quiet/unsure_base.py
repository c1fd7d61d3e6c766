"""Which base it is depends on what can be imported, or on the machine: nothing is said."""
import os

try:
    from fast_shapes import Base
except ImportError:
    class Base:
        pass

if os.environ.get('SHAPES_DEBUG'):
    class Root:
        pass
else:
    class Root:
        __slots__ = ('note',)


class Circle(Base):
    __slots__ = ('radius',)

    def __init__(self):
        self.radius = 1
        self.name = 'circle'


class Tree(Root):
    __slots__ = ('height',)

    def grow(self):
        self.note = 'taller'
        self.height = 1


Circle()
Tree().grow()
