"""Slots of a metaclass: empty ones are allowed; its objects are classes, which have a __dict__."""


class Meta(type):
    __slots__ = ()

    def __init__(cls, name, bases, names):
        type.__init__(cls, name, bases, names)
        cls.registry = []

    def add(cls, item):
        cls.registry.append(item)
        cls.last = item


Model = Meta('Model', (), {'__slots__': ()})
Model.add(1)
