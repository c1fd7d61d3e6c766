cat > $TMP/a.py <<'END'
class A(object):
    k = 1
    @property
    def area(self): return 1

class B(object):
    def __setattr__(self, name, to): pass
    def __getattr__(self, name): return 1

class C(object):
    def __copy__(self): return self
    def __new__(cls): return object.__new__(cls)
    def __del__(self): pass

class D(ValueError):
    def __init__(self, text): self.text = text

class E(object):
    def __init__(self, n):
        for i in range(n): pass

class F(A): pass

import collections
class G(collections.OrderedDict): pass
class H(collections.deque): pass
END
cd $TMP
try() { layoutsim instance --class a.py:A --do "$1" --python 3.13 2>&1 >/dev/null && echo "$1: fine"; }
for what in 'new; set area' 'new; del area' 'new; get area' 'new; get k' 'new F; set area' 'new B; set x' \
    'new B; del x' 'new B; get x' 'new B; replace' 'new B; class A' 'new B; copy' 'bare C' 'new C; copy' 'new C; free' \
    'new C; thin' 'new C; clear' 'new D; copy' 'new D; set args' 'new D; get args' 'new E' 'new Nope' \
    'new G; deldict' 'new H; copy'; do try "$what"; done
printf 'class Old:\n    pass\n' > old.py
layoutsim instance --class old.py:Old --do new --python 2.7
layoutsim instance --class a.py:A --do 'new; set __dict__'
