: > $TMP/a.py; cd $TMP && layoutsim layout a.py --python 3.13
