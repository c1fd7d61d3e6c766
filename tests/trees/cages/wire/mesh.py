class Mesh(object):
    __slots__ = ('width',)

    def __init__(self):
        self.width = 1
