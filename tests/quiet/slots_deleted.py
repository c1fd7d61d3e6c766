"""__slots__ deleted from a class that is made: what was made of it stays."""


class Undefined:
    __slots__ = ('hint', 'name')

    def __init__(self, hint=None, name=None):
        self.hint = hint
        self.name = name


del Undefined.__slots__
