"""Bodies of try that may have raised anywhere, and functions that call themselves."""
import os


def count(path):
    try:
        size = 1
        size = 2
        size = 3
        size = os.stat(path).st_size
    except OSError:
        size = 0
    return size


def walk(tree):
    for branch in tree:
        for leaf in walk(branch):
            yield leaf
        yield branch


COUNT = count('no such file')
LEAVES = list(walk([[], [[]]]))


class Counted:
    __slots__ = ('count',)

    def __init__(self):
        self.count = COUNT


class Leaf:
    def __init__(self):
        self.leaves = LEAVES
        self.later = [each for each in walk(LEAVES)]


class Listed(object):
    """Whose names dir() makes keys of its instances, from 3.11 on."""

    def __init__(self):
        self.x = 1
        self.y = 2


NAMES = dir(Listed())
