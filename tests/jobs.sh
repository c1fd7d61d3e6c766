#!/bin/sh
# SPDX-License-Identifier: MIT
# jobs.sh LAYOUTSIM FOLDER... : facts of a tree are the same, byte for byte, and so are its complaints,
# whether one file is parsed at a time or several. After the folders a tree is made, with more files
# than there are workers, names they share, and some that are no Python.
set -eu
layoutsim=$1
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

made=$work/made
mkdir "$made"
for i in 0 1 2 3 4 5 6 7 8 9; do
    for k in 0 1 2 3 4 5 6 7 8 9; do
        printf 'import base\nclass Of%s(base.Base):\n    __slots__ = ("own_%s", "common")\n' \
            "$i$k" "$i$k" > "$made/part_$i$k.py"
    done
    printf 'class Broken:\n    x = (\n' > "$made/broken_$i.py"
    printf 'print "%s"\n' "$i" > "$made/old_$i.py"
    printf 'from __future__ import print_function\nprint("%s", end="")\n' "$i" > "$made/new_$i.py"
done
printf 'class Base(object):\n    __slots__ = ("shared",)\n' > "$made/base.py"

answer() { # FOLDER PYTHON JOBS
    status=0
    "$layoutsim" facts --all "$1" --python "$2" --jobs "$3" > "$work/out.$3" 2> "$work/err.$3" ||
        status=$?
    [ "$status" = 0 ] || [ "$status" = 2 ] || { echo "exit status $status"; exit 1; }
}

for folder in "$@" "$made"; do
    for python in 2.7 3.6 3.13; do
        answer "$folder" "$python" 1
        [ -s "$work/out.1" ] || { echo "$folder: no facts"; exit 1; }
        for jobs in 2 4 200; do
            answer "$folder" "$python" "$jobs"
            cmp "$work/out.1" "$work/out.$jobs"
            cmp "$work/err.1" "$work/err.$jobs"
        done
    done
done
# Of the tree that was made all is known: a hundred classes, and each broken file is named once.
[ "$(grep -c basicsize "$work/out.1")" = 101 ]
[ "$(sort -u "$work/err.1" | wc -l)" = 20 ] && [ "$(wc -l < "$work/err.1")" = 20 ]
