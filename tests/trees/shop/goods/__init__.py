import shop.base                        # half imported, if shop is what was asked for


class Late(object):
    """Made while shop.base may be half imported."""
    __slots__ = ('of',)


def book():
    class Book(shop.base.Item):
        __slots__ = 'pages author'.split()
    return Book


from shop.goods.books import Book
