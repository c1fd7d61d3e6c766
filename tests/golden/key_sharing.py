# SPDX-License-Identifier: MIT
# Instances of one class share their keys: what getsizeof(obj.__dict__) says for the k-th instance, and what breaks the sharing.
from __future__ import print_function
import sys

class P(object):
    def __init__(self, n):
        self.a = n
        self.b = n
        self.c = n

held = []
for k in range(1, 41):
    p = P(k)
    held.append(p)
    size = sys.getsizeof(p.__dict__)
    if k in (1, 2, 3, 10, 20, 26, 27, 28, 29, 30, 31, 40):
        print('instance', k, sys.getsizeof(p), size)

p = P(0)
p.d = 1
print('late attribute', sys.getsizeof(p.__dict__))
p.e = 1
print('second late attribute', sys.getsizeof(p.__dict__))
q = P(0)
del q.b
print('deleted', sys.getsizeof(q.__dict__), sorted(q.__dict__))
q.b = 5
print('set again', sys.getsizeof(q.__dict__), sorted(q.__dict__))
r = P(1)
print('after those', sys.getsizeof(r.__dict__))

class Q(object):
    pass

x = Q()
x.a = 1
x.b = 2
y = Q()
y.b = 1
y.a = 2
z = Q()
z.a = 1
print('other order', sys.getsizeof(x.__dict__), sys.getsizeof(y.__dict__), sys.getsizeof(z.__dict__))

class Wide(object):
    def __init__(self, n):
        for i in range(n):
            setattr(self, 'f%d' % i, i)

for n in (0, 1, 5, 6, 10, 11, 21, 22, 29, 30, 31, 32, 60):
    class W(Wide):
        pass
    for _ in range(50):
        w = W(n)
    print('wide', n, sys.getsizeof(w), sys.getsizeof(w.__dict__))
