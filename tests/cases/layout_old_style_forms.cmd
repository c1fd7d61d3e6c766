cd "$TMP"; printf 'class A: pass\nclass B(A, object): pass\n' > old.py
for form in '' --tree --json; do
    layoutsim layout old.py --python 2.7 $form
done
