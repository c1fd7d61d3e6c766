class Stride(object):
    __slots__ = ('a', 'b', 'c')[::9223372036854775807]


class Backwards(object):
    __slots__ = ('a', 'b', 'c')[::-9223372036854775807]


class Text(object):
    __slots__ = tuple('abc'[1::9223372036854775807])


class Replaced(object):
    __slots__ = tuple('a\0b'.replace('\0', 'c'))


class Split(object):
    __slots__ = 'a\0b'.split('\0')


class Repeated(object):
    __slots__ = ('x' * 3, 'y' * 0 + 'z')


class Joined(object):
    __slots__ = '_'.join(['a', 'b', 'c'])
