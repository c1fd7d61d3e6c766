# Calls that types refuse, in the words of each version; and what is counted, which changes nothing.
import collections
from abc import ABCMeta, abstractmethod


class IntTwo(int):
    def __init__(self, a, b):
        pass


class IntThree(int):
    def __init__(self, a, b, c):
        pass


class FloatOne(float):
    def __init__(self, a):
        pass


class FloatTwo(float):
    def __init__(self, a, b):
        pass


class ComplexOne(complex):
    def __init__(self, a):
        pass


class BytesTwo(bytes):
    def __init__(self, a, b):
        pass


class StrTwo(str):
    def __init__(self, a, b):
        pass


class TupleTwo(tuple):
    def __init__(self, a, b):
        pass


class FrozenTwo(frozenset):
    def __init__(self, a, b):
        pass


class ListTwo(list):
    def __init__(self, a, b):
        list.__init__(self, a, b)


class DictTwo(dict):
    def __init__(self, a, b):
        dict.__init__(self, a, b)


class SetTwo(set):
    def __init__(self, a, b):
        set.__init__(self, a, b)


class ArrayOne(bytearray):
    def __init__(self, a):
        bytearray.__init__(self, a)


class ArrayTwo(bytearray):
    def __init__(self, a, b):
        bytearray.__init__(self, a, b)


class OrderedTwo(collections.OrderedDict):
    def __init__(self, a, b):
        collections.OrderedDict.__init__(self, a, b)


class DefaultTwo(collections.defaultdict):
    def __init__(self, a, b):
        collections.defaultdict.__init__(self, a, b)


class CounterOne(collections.Counter):
    def __init__(self, a):
        collections.Counter.__init__(self, a)


class Decode(UnicodeDecodeError):
    pass


class EncodeTwo(UnicodeEncodeError):
    def __init__(self, a, b):
        UnicodeEncodeError.__init__(self, a, b)


class Translate(UnicodeTranslateError):
    pass


class Enumerated(enumerate):
    def __init__(self):
        self.never = 1


class EnumeratedOne(enumerate):
    def __init__(self, a):
        self.never = 1


class Backwards(reversed):
    def __init__(self, a):
        self.never = 1


class InitOfObject(object):
    def __init__(self, a):
        object.__init__(self, a)


class NewOfObject(object):
    def __new__(cls, a=None):
        return object.__new__(cls, a)


class BothOfObject(object):
    def __new__(cls, *a):
        return object.__new__(cls, *a)

    def __init__(self, a):
        object.__init__(self, a)


Abstract = ABCMeta('Abstract', (object,), {'run': abstractmethod(lambda self: None)})


class Lacking(Abstract):
    __slots__ = ('x',)


class LackingThree(Abstract):
    @abstractmethod
    def walk(self):
        pass

    @property
    @abstractmethod
    def speed(self):
        pass


class Complete(LackingThree):
    __slots__ = ('x',)
    speed = 1

    def run(self):
        pass

    def walk(self):
        pass


class Counted(object):
    made = 0

    def __init__(self):
        Counted.made += 1
        self.first = None


class Measured(list):
    def __init__(self, *items):
        super(Measured, self).__init__(*items)
        self.size = len(self)


NAME = 'Mapping' if hasattr(collections, 'Mapping') else 'OrderedDict'


class Chosen(object):
    __slots__ = (NAME,)
