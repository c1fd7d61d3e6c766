"""__class__ is a descriptor of object, which takes the store of an object without __dict__, too."""


class Open:
    __slots__ = ('path',)

    def __init__(self, path):
        self.path = path

    def close(self):
        self.__class__ = Closed


class Closed:
    __slots__ = ('path',)

    def open(self):
        self.__class__ = Open


class Base(Open.__bases__[0]):
    __slots__ = ()


door = Open('/')
door.close()
door.open()
