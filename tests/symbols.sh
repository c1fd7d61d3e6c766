#!/bin/sh
# SPDX-License-Identifier: MIT
# symbols.sh FOLDER HEADER : the shared library in FOLDER exports what HEADER declares and nothing
# else; what the static one defines has the library's prefix; neither needs more of libc than
# string.h: no allocator, no stdio.
set -eu
folder=$1
header=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

grep -v '^#' "$header" | tr '\n' ' ' | grep -o 'LAYOUT_API [^;(]*(' | sed 's/.*[ *]\(layout_[a-z_]*\)($/\1/' |
    sort > "$work/declared"
nm -D --defined-only "$folder/liblayout.so" | sed 's/.* //' | sort > "$work/exported"
echo "declared and not exported (<), or exported and not declared (>):"
diff "$work/declared" "$work/exported"
[ -s "$work/declared" ]

echo "without the prefix:"
! nm --defined-only "$folder/liblayout.a" | grep ' [A-TV-Z] ' | grep -v ' layout_'

echo "used from outside:"
nm -u "$folder/liblayout.a" | sed -n 's/^ *U //p' | grep -v '^layout_' | sort -u > "$work/used"
cat "$work/used"
! grep -vE '^(mem(cpy|set|move|cmp)|str[a-z]*|_GLOBAL_OFFSET_TABLE_|__stack_chk_fail)$' "$work/used"
