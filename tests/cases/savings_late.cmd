cat > $TMP/late.py <<'END'
class Order(object):
    def __init__(self, amount):
        self.amount = amount + 1
    def pay(self):
        self.paid = True

class Gift(Order):
    def __init__(self, amount, card):
        Order.__init__(self, amount)
        if card: self.card = card

class Loose(Order):
    def take(self, names):
        for name in names: setattr(self, name, None)

class Failing(object):
    def __init__(self, *, to):
        raise ValueError('never')
END
cd $TMP
layoutsim savings late.py --python 3.13
layoutsim savings late.py --python 3.13 --json | grep Loose
