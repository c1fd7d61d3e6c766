#!/bin/sh
# SPDX-License-Identifier: MIT
# parser.sh TREE [PYTHON...] : every file of each interpreter's standard library, parsed by TREE and by
# the interpreter: same verdict, same line of the error, same tree. Without PYTHON, every interpreter
# of pyenv, and python3. LAYOUT_FILES limits the number of files. Status 77: no interpreter here.
set -u
tree=$1
shift
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ $# -gt 0 ] || set -- "$HOME"/.pyenv/versions/*/bin/python "$(command -v python3)"
ran=0
failed=0

for python; do
    [ -x "$python" ] || continue
    version=$("$python" -c 'import sys; print("%d %d" % sys.version_info[:2])') || continue
    library=$("$python" -c 'import os; print(os.path.dirname(os.__file__))')
    find "$library" -name '*.py' ! -path '*-packages*' | sort | head -n "${LAYOUT_FILES:-100000}" \
        > "$work/files"
    # shellcheck disable=SC2086 # two words
    "$tree" $version --trees < "$work/files" > "$work/trees" || { echo "no grammar: $version"; continue; }
    "$python" "$here/tree.py" "$work/trees" || failed=1
    ran=$((ran + 1))
done
echo "$ran interpreters"
[ "$ran" -gt 0 ] || exit 77
exit $failed
