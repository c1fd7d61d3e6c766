python3 -c 'print("def f(): return " + "-" * 5900 + "1"); print("y = " + "lambda: " * 2900 + "1"); print("class A: __slots__ = ()")' > $TMP/a.py
python3 -c 'print("x = " + "not " * 100000 + "1")' > $TMP/b.py
cd $TMP && layoutsim facts a.py b.py --python 3.13 | sed -n 1,2p
