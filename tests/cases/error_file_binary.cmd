printf 'x = "\\000"\n' > $TMP/a.py; printf '\000\001' > $TMP/b.py; printf 'x = "\377"\n' > $TMP/c.py; cd $TMP && layoutsim facts a.py b.py c.py --python 3.13
