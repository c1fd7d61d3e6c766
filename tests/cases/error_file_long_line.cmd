python3 -c 'print("x = " + "1 + " * 1000000 + "1")' > $TMP/a.py; cd $TMP && layoutsim layout a.py
