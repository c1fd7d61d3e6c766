"""Classes whose instances could be smaller: layoutsim savings examples/orders.py"""


class Base:
    def __init__(self, number):
        self.number = number


class Line(Base):
    """Its base has a __dict__, so both need __slots__."""

    def __init__(self, number, product, amount):
        super().__init__(number)
        self.product = product
        self.amount = amount


class Product:
    __slots__ = ('name', 'price')

    def __init__(self, name, price):
        self.name = name
        self.price = price


class Customer:
    kind = 'private'            # a class variable: no slot can have its name

    def __init__(self, name):
        self.name = name
        self.kind = 'business'
