"""A __dict__ comes from far up; slots further down do not take it away."""


class Root:
    def later(self):
        self.seen = True


class Middle(Root):
    __slots__ = ('value',)

    def __init__(self):
        self.value = 1


class Leaf(Middle):
    __slots__ = ()

    def mark(self):
        self.anything = 1


Leaf().mark()
