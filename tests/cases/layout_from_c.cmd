mkdir "$TMP/library"; cd "$TMP/library"
echo "from _ast import AST, Add" > ast.py
layoutsim layout . --python 3.15
