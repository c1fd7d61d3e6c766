"""Containers that code of the program fills, or does not."""
import collections


class A(list):
    def __init__(self, *a):
        super(A, self).__init__(*a)
        self.defects = []


class B(dict):
    def __init__(self):
        self.x = 1
        self.update(a=1)


class C(dict):
    def __init__(self):
        dict.__init__(self)
        self['a'] = 1


class D(list):
    def __init__(self):
        list.append(self, 1)


class E(list):
    def __init__(self):
        super(E, self).append(2)


class F(list):
    def __init__(self):
        self += [1]


class G(dict):
    def __init__(self):
        super(G, self).__init__(a=1)


class H(dict):
    def __init__(self, x=()):
        dict.__init__(self, x)
        self.y = 2


class I(set):
    def __init__(self):
        self.q = {}
        f(self)


def f(x):
    x.add(1)


class J(collections.OrderedDict):
    def __init__(self):
        super(J, self).__init__()
        self.z = 1


class K(collections.defaultdict):
    def __init__(self):
        super(K, self).__init__(list)


class L(collections.Counter):
    def __init__(self):
        super(L, self).__init__()
        self.e = []


class M(collections.deque):
    def __init__(self):
        super(M, self).__init__()
        self.e = []


class N(list):
    def __init__(self):
        self[:] = [1]


class O(dict):
    def __init__(self):
        for k in 'ab': dict.__setitem__(self, k, 1)


class P(dict):
    def __init__(self):
        self.setdefault('a', 1)


class Q(dict):
    def __init__(self):
        self.__setitem__('a', 1)


class R(list):
    def __init__(self):
        g = self.append
        g(1)


class S(list):
    def __init__(self):
        list.__init__(self, [1,2])
