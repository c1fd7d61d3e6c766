import collections
import tools.mixins as mixins
from tools.mixins import *

Portion = collections.namedtuple('Portion', 'grams of')


class Food(mixins.Named, Sized):
    __slots__ = ()


class Fruit(mixins.Sized, Portion):
    __slots__ = ()
