"""Methods of objects that are kept: they hold those objects."""


class A(object):
    def __init__(self):
        d = {}
        d['a'] = 1
        self.get = d.__getitem__


class B(object):
    def __init__(self):
        d = {}
        d['a'] = 1
        self.get = d.get


class E(object):
    def __init__(self):
        pass
    def m(self): pass


class C(object):
    def __init__(self):
        self.m = E().m


class D(object):
    def __init__(self):
        d = {}
        for n in ('a', 'b'): d[n] = 1
        self.get = d


class F(object):
    def __init__(self):
        self.f = [1, 2].__getitem__


class G(object):
    def __init__(self):
        self.f = self.g
    def g(self): pass


class H(object):
    def __init__(self):
        self.f = 'x y'.join


class I(object):
    def __init__(self):
        self.f = set([1, 2]).add


class J(object):
    def __init__(self):
        def f(self): pass
        self.f = f


class K(object):
    def __init__(self):
        e = E()
        self.e = e
        self.f = e.m


class L(object):
    def __init__(self):
        self.f = super(L, self).__repr__
