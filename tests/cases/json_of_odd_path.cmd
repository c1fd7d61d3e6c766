# The name of a file need not be UTF-8, but JSON is.
cd "$TMP" && odd=$(printf 'a\377\303\251\303.py') && echo 'class C: pass' > "$odd" &&
    layoutsim layout --json "$odd" | grep '"path"'
