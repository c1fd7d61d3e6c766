printf 'from m import x\nclass A:\n    __slots__ = x\nclass B(A): pass\nclass C: pass\n' | layoutsim facts - --python 3.12
