# What cannot be known: the evaluator must say so, and of nothing else.
import os
from somewhere import flag, Base


class Plain(object):
    def __init__(self):
        self.x = 1


class Depends(object):
    if flag():
        __slots__ = ('a',)


class Derived(Base):
    pass


class Perhaps(object):
    def __init__(self):
        if os.environ.get('MODE'):
            self.mode = 1
        self.x = 1


class Given(object):
    def __init__(self):
        flag(self)


class Slots(object):
    __slots__ = flag()


class After(Plain):
    __slots__ = ('y',)


class Text(str):
    pass


class Made(object):
    __slots__ = ['a', Text('b')]
