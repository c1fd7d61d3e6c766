python3 -c 'print("(" * 200000)' > $TMP/a.py; cd $TMP && layoutsim layout a.py
