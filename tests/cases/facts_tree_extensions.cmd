mkdir $TMP/p
cd $TMP/p
touch __init__.py built.so stable.abi3.so tagged.cpython-311-x86_64-linux-gnu.so windows.cp311-win_amd64.pyd \
    old.cpython-37m-x86_64-linux-gnu.so source.pyx header.h
for name in built stable old plain; do echo 'class Base: __slots__ = "x"' > $name.py; done
cat > classes.py <<'CLASSES'
from . import built, stable, tagged, windows, old, plain
from p.built import Base as B
class Built(B): pass
class Stable(stable.Base): pass
class Tagged(tagged.Base): pass
class Windows(windows.Base): pass
class Old(old.Base): __slots__ = 'y'
class Plain(plain.Base): __slots__ = 'y'
try:
    from . import source
except ImportError:
    class Source: pass
try:
    from . import header
except ImportError:
    class Header: pass
CLASSES
cd ..
layoutsim facts p/classes.py --all --python 3.11
