# What only Python 3 has: annotations, f-strings, starred displays, __init_subclass__.
import functools


class Annotated:
    a: int
    b: str = ''
    c: 'float'
    __slots__ = tuple(k for k in __annotations__ if k != 'b')


class AllAnnotated:
    x: int
    y: int
    __slots__ = list(__annotations__)


class Starred(AllAnnotated):
    __slots__ = [*AllAnnotated.__slots__, 'z']


class StarredTuple:
    __slots__ = 'a', *('b', 'c')


class Formatted:
    prefix = 'f'
    __slots__ = (f'{prefix}_1', f'{prefix}_{1 + 1}', f'{"g"!s}')


class Walrus:
    __slots__ = [n for n in ('p', 'q')]


def slotted(cls):
    body = dict(cls.__dict__)
    fields = cls.__dict__.get('__annotations__', {})
    for name in fields:
        body.pop(name, None)
    body['__slots__'] = tuple(fields)
    body.pop('__dict__', None)
    body.pop('__weakref__', None)
    return type(cls.__name__, cls.__bases__, body)


@slotted
class Decorated:
    x: int = 0
    y: int = 1

    def __init__(self):
        self.x = self.y = 2


class Cached:
    def __init__(self):
        self.x = 1

    @functools.cached_property
    def lazy(self):
        return 5


class CachedSlots:
    __slots__ = ('x',)

    @functools.cached_property
    def lazy(self):
        return 5


class CachedStored(Cached):
    def __init__(self):
        super().__init__()
        self.lazy = 7


class CachedRead(Cached):
    def __init__(self):
        super().__init__()
        self.y = self.lazy


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        annotations = namespace.get('__annotations__', {})
        namespace['__slots__'] = [n for n in annotations if n not in namespace]
        return super().__new__(mcs, name, bases, namespace)


class FromMeta(metaclass=Meta):
    a: int
    b: int


class KeywordOnly:
    def __init__(self, *, a=1, b=2):
        self.a, *self.rest = a, b


class DictUnion:
    __slots__ = {**{'a': 1}, 'b': 2}


class ClassAnnotations:
    __slots__ = tuple(AllAnnotated.__annotations__)




class Thing:
    pass


class Instances:
    __slots__ = ['a', Thing()]
