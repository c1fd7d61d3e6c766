import sys

__all__ = ['Item', 'Priced']
if sys.version_info >= (3,):
    from . import goods                 # a cycle: goods imports this file
else:
    import goods                        # 2.7 looks beside the file


class Priced(object):
    __slots__ = ('price',)

    class Currency(object):
        __slots__ = 'code', 'digits'


class Item(Priced):
    __slots__ = Priced.__slots__ + ('name',)


class _Hidden(Item):
    pass


if sys.platform == 'win32':
    class Path(object):
        __slots__ = ('drive', 'parts')
else:
    class Path(object):
        __slots__ = ('parts',)
