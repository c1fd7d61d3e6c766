#!/bin/sh
# SPDX-License-Identifier: MIT
# codes.sh LAYOUTSIM [--rebase] : the pages about codes in docs/codes.
# Each is what --explain prints; its example has the finding of its code and no other, its mended
# example has none, and is what the options that it names make of the example. docs/check.md has a row
# for each. --rebase writes the pages and their list.
set -u
layoutsim=$1
case $layoutsim in /*) ;; *) layoutsim=$PWD/$layoutsim ;; esac
docs=$(cd "$(dirname "$0")/.." && pwd)/docs
pages=$docs/codes
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
python=$(command -v python3) || python=
LC_ALL=C.UTF-8
COLUMNS=80
export LC_ALL COLUMNS
unset NO_COLOR CLICOLOR_FORCE FORCE_COLOR
cd "$work" || exit 1
failed=0

fail() {
    echo "FAILED $code: $*"
    failed=$((failed + 1))
}

# All codes, as --format sarif lists them.
codes() {
    : > empty.py
    "$layoutsim" check --format sarif empty.py | sed -n 's/^ *"id": "\(LAY[0-9]*\)",*$/\1/p'
}

# block N PAGE : its N-th block of Python.
block() {
    awk -v n="$1" '/^```python$/ { at++; inside = 1; next } /^```$/ { inside = 0 }
                   inside && at == n' "$2"
}

# The first line and the summary of a page make a line of the list.
write_list() {
    printf '# Codes\n\n'
    printf '| code | name | severity | summary |\n|---|---|---|---|\n'
    for code in $codes; do
        awk 'NR == 1 { code = $2; name = $3 }
             /^Severity: / { severity = substr($2, 1, length($2) - 1); exit }
             NR > 2 && NF { summary = summary (summary ? " " : "") $0 }
             END { printf "| [%s](%s.md) | %s | %s | %s |\n", code, code, name, severity, summary }' \
            "$code.md"
    done
}

findings() {
    "$layoutsim" check --format jsonl "$@" | sed -n 's/.*"code": *"\(LAY[0-9]*\)".*/\1/p'
}

compiles() {
    [ -z "$python" ] || "$python" -c 'import sys; compile(open(sys.argv[1]).read(), "", "exec")' "$1"
}

check_page() {
    options=$(sed -n 's/^Found with `layoutsim check \(.*\)`:$/\1/p' "$code.md")
    fix=$(sed -n 's/^`layoutsim check \(.*\)` does it:$/\1/p' "$code.md")
    block 1 "$code.md" > example.py
    block 2 "$code.md" > mended.py
    # shellcheck disable=SC2086 # they are several
    got=$(findings $options example.py)
    [ "$got" = "$code" ] || fail "the example has $got"
    compiles example.py || fail "the example does not compile"
    check_mended
    check_row
}

check_row() {
    name=$(sed -n '1s/^# [^ ]* //p' "$code.md")
    severity=$(sed -n 's/^Severity: \(.*\)\. Since.*/\1/p' "$code.md")
    mended=${fix:+"\`$fix\` "}
    grep -qxF "| [$code](codes/$code.md) | $name | $severity | $mended|" "$docs/check.md" ||
        fail "docs/check.md has no row for it"
}

# A page without a second block says that nothing mends it.
check_mended() {
    if [ ! -s mended.py ]; then
        grep -q ' cannot mend it' "$code.md" || fail "nothing is mended"
        return
    fi
    # shellcheck disable=SC2086
    got=$(findings $options mended.py)
    [ -z "$got" ] || fail "the mended example has $got"
    compiles mended.py || fail "the mended example does not compile"
    # shellcheck disable=SC2086
    "$layoutsim" check --fix --unsafe-fixes $options example.py > /dev/null
    if [ -z "$fix" ]; then
        block 1 "$code.md" | cmp -s - example.py || fail "no option is named, but one mends it"
        return
    fi
    block 1 "$code.md" > example.py
    # shellcheck disable=SC2086
    "$layoutsim" check $fix $options example.py > /dev/null
    cmp -s example.py mended.py || fail "$fix makes something else of the example"
}

codes=$(codes)
[ -n "$codes" ] || { echo "no codes found"; exit 1; }
for code in $codes; do
    "$layoutsim" check --explain "$code" > "$code.md"
    check_page
done
write_list > README.md
if [ "${2:-}" = --rebase ]; then
    rm -rf "$pages"
    mkdir "$pages" && cp ./*.md "$pages"
else
    rm -f ./*.py
    diff -ru "$pages" . || failed=$((failed + 1))
fi
echo "$(echo "$codes" | wc -l) codes, $failed failed"
[ "$failed" = 0 ]
