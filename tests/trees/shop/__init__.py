"""A package whose files know each other every way there is."""
from .base import *
from .goods import Book
from .goods.food import Food as Meal

__all__ = ['Item', 'Book', 'Meal']
