cat > $TMP/a.py <<'END'
class P(object):
    def __init__(self):
        self.a = self.b = 1

class Many(object):
    def __init__(self, n):
        for i in range(n):
            setattr(self, 'f%d' % i, i)

class Some(Many):
    def __init__(self):
        Many.__init__(self, 6)

class Oops(ValueError):
    pass

class Bag(set):
    pass
END
layoutsim instance --class $TMP/a.py:P --python 2.7,3.10,3.13 --do 'new; new Some; dict; bare Many; set f0; class P; del f0; new Oops; set x y; del x; copy; deldict; replace; new Bag; copy; set z; copy'
