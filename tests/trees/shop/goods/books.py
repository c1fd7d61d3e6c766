try:
    from fast_books import Book
except ImportError:
    class Book(object):
        __slots__ = ['pages', '__weakref__']

        def __init__(self, pages=0):
            self.pages = pages


class Shelf(list):
    def __init__(self):
        self.books = []
        self.label = None
