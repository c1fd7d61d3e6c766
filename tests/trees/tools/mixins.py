class Named(object):
    __slots__ = ('name',)


class Sized(object):
    __slots__ = ()


class _Private(Named):
    pass


class Meta(type):
    made = []

    def __new__(meta, name, bases, names):
        made = type.__new__(meta, name, bases, names)
        meta.made.append(made)
        return made


Kept = Meta('Kept', (Named,), {'__slots__': ('kept',)})
