"""Two bases with slots of the same names are a conflict all the same: this one is broken."""


class Left:
    __slots__ = ('x', 'y')


class Right:
    __slots__ = ('x', 'y')


class Both(Left, Right):
    __slots__ = ()
