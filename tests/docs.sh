#!/bin/sh
# SPDX-License-Identifier: MIT
# docs.sh LAYOUTSIM FILE.md... : runs the examples of the documentation.
# A ```console block is commands behind "$ " and the output each must give, to the letter.
set -u
layoutsim=$1
shift
case $layoutsim in /*) ;; *) layoutsim=$PWD/$layoutsim ;; esac
root=$(cd "$(dirname "$0")/.." && pwd)
failed=0
run=0
bin=$(mktemp -d) || exit 1
trap 'rm -rf "$bin"' EXIT
ln -s "$layoutsim" "$bin/layoutsim"
PATH=$bin:$PATH
LC_ALL=C.UTF-8
COLUMNS=80
export PATH LC_ALL COLUMNS
unset NO_COLOR

check() {
    [ -s "$bin/command" ] || return 0
    run=$((run + 1))
    (cd "$root" && sh "$bin/command") > "$bin/got" 2>&1
    if ! diff -u "$bin/want" "$bin/got" > "$bin/diff"; then
        echo "$file: $(cat "$bin/command")"
        cat "$bin/diff"
        failed=$((failed + 1))
    fi
    : > "$bin/command"
}

for file; do
    inside=no
    : > "$bin/command"
    while IFS= read -r line || [ -n "$line" ]; do
        case $inside$line in
            'no```console') inside=yes ;;
            'yes```') check; inside=no ;;
            'yes$ '*) check; printf '%s\n' "${line#\$ }" > "$bin/command"; : > "$bin/want" ;;
            yes*) printf '%s\n' "$line" >> "$bin/want" ;;
        esac
    done < "$file"
done
[ "$run" -gt 0 ] || { echo "no examples found"; exit 1; }
echo "$run examples run, $failed differ"
[ "$failed" = 0 ]
