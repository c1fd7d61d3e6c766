"""Instances that hold objects made for them."""
from boxes.late import Door


class Empty(object):
    def __init__(self):
        self.a = []
        self.b = {}
        self.c = set()


class Displayed(object):
    def __init__(self):
        self.a = [self]
        self.b = [1, 2]
        self.c = {'a': 1, 'b': 2}
        self.d = (self, 1)
        self.e = (1, 2)
        self.f = {1: 2, 'a': 2}


class Shared(object):
    names = []

    def __init__(self):
        self.a = Shared.names
        self.b = 'a,b'.split
        self.c = self.look

    def look(self):
        pass


class Nested(object):
    def __init__(self):
        self.inner = Empty()
        self.again = self.inner
        self.others = {'q': [], 'z': {}}
        self.others[Empty] = 1


class Filled(object):
    def __init__(self):
        self.a = []
        for i in range(11):
            self.a.append(i)
        self.b = {1}
        for i in range(7):
            self.b.add(i)
        self.c = {}
        self.c[list] = self.c[dict] = self.c[tuple] = self.c[set] = self.c[str] = self.c[int] = 0


class Slotted(object):
    __slots__ = ('a', 'b')

    def __init__(self):
        self.a = [None, None]
        self.b = [self.a, self.a, self.a]
        self.b.append(1)


class Emptied(object):
    def __init__(self):
        self.a = {'a': 1}
        del self.a['a']
        self.b = [1, 2, 3]


class House(Door):
    pass
