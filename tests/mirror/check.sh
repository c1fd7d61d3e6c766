#!/bin/sh
# SPDX-License-Identifier: MIT
# check.sh GENERATE ABI OUT.c COMPILER [FLAG...] : lets a C compiler judge what the library says of
# CPython's structs on a data model. Exits with 77 where the compiler cannot.
set -eu
generate=$1
abi=$2
out=$3
shift 3
echo 'int present;' > "$out"
if ! "$@" -std=c11 -fsyntax-only "$out"; then
    echo "$abi: not run, $1 does not know this machine"
    exit 77
fi
"$generate" "$abi" "$out"
"$@" -std=c11 -fsyntax-only "$out"
