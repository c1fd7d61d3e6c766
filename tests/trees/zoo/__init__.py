"""What classes take from other files at the moment they are made, and when their methods run."""
from __future__ import absolute_import

import sys

from . import marks
from .marks import *
from .animals import Animal

__all__ = ['Animal', 'Keeper']
__all__ += marks.__all__
if sys.version_info >= (3, 7):
    from .typed import *
    from . import spaces


class Keeper(Animal, Marked):
    def __init__(self):
        Animal.__init__(self)
        self.keys = None


del sys
