#!/bin/sh
# SPDX-License-Identifier: MIT
# cases.sh LAYOUTSIM [--rebase] CASE.cmd... : runs the command-line cases.
# A case is a shell snippet, run in its own folder with layoutsim first on PATH. What it prints to
# stdout and stderr, and the line "exit N", is compared with CASE.out; --rebase writes CASE.out.
set -u
layoutsim=$1
shift
rebase=
[ "${1:-}" != --rebase ] || { rebase=yes; shift; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
mkdir "$work/bin"
case $layoutsim in /*) ;; *) layoutsim=$PWD/$layoutsim ;; esac
ln -s "$layoutsim" "$work/bin/layoutsim" || exit 1
PATH=$work/bin:$PATH
LC_ALL=C.UTF-8
COLUMNS=80
TERM=dumb
export PATH LC_ALL COLUMNS TERM
unset NO_COLOR CLICOLOR_FORCE FORCE_COLOR

# Snippets see their own temporary folder as $TMP, empty each time.
run_case() {
    rm -rf "$work/tmp"
    mkdir "$work/tmp"
    folder=$(dirname "$1")
    name=$(basename "$1")
    (cd "$folder" && TMP=$work/tmp sh "./$name") > "$work/got" 2>&1 < /dev/null
    echo "exit $?" >> "$work/got"
}

failed=0
run=0
for case in "$@"; do
    want=${case%.cmd}.out
    run_case "$case"
    run=$((run + 1))
    if [ -n "$rebase" ]; then
        cp "$work/got" "$want"
    elif ! diff -u "$want" "$work/got" > "$work/diff" 2>&1; then
        echo "FAILED $case: $(cat "$case")"
        cat "$work/diff"
        failed=$((failed + 1))
    fi
done
echo "$run cases, $failed failed"
[ "$run" -gt 0 ] && [ "$failed" -eq 0 ]
