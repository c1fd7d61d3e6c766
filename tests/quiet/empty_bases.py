"""Several bases, of which at most one has slots that are not empty."""


class Comparable:
    __slots__ = ()

    def __lt__(self, other):
        return self.key < other.key


class Printable:
    __slots__ = ()

    def show(self):
        return str(self.key)


class Keyed:
    __slots__ = ('key',)

    def __init__(self, key):
        self.key = key


class Both(Comparable, Printable):
    __slots__ = ()


class Item(Both, Keyed):
    __slots__ = ('price',)

    def __init__(self, key):
        Keyed.__init__(self, key)
        self.price = 0


Item(1).show()
