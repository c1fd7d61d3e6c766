# Branches: decided by what __init__ is given, by the version, or by nothing that can be known.
import sys

NAMES = ('a', 'b') + (('c',) if sys.version_info >= (3, 10) else ())


class Given(object):
    def __init__(self, first, second=2):
        if first is None:
            self.none = first
        else:
            self.some = first
        if second:
            self.second = second


class Slotted(object):
    __slots__ = tuple('_' + name for name in NAMES)

    def __init__(self):
        for name in self.__slots__:
            setattr(self, name, 0)


class Loops(object):
    def __init__(self):
        for i in range(3):
            if i == 1:
                continue
            setattr(self, 'x%d' % i, i)
        else:
            self.done = True
        while True:
            self.once = 1
            break


class Early(object):
    def __init__(self, x):
        self.x = x
        if x is None:
            return
        self.never = 1


class Caught(object):
    def __init__(self):
        try:
            self.before = 1
            {}['missing']
            self.never = 1
        except (IndexError, KeyError):
            self.caught = 1
        finally:
            self.last = 1


class Raises(object):
    def __init__(self):
        raise ValueError('no')
