printf 'class A: pass\nclass B(object): pass\n' | layoutsim layout - --python 2.7
