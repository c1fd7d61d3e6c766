printf 'class A:\n    def f(self:\n        pass\n' > $TMP/a.py; printf 'class B: pass\n' > $TMP/b.py; cd $TMP && layoutsim facts a.py b.py --python 3.13 | sed -n 1,2p
