#!/bin/sh
# SPDX-License-Identifier: MIT
# house.sh ROOT : what the folders of the code may not do. Facts have no logic, the model no version
# numbers, the library no allocation and no input or output, and only render writes to stdout.
set -u
cd "$1" || exit 2
failed=0
checked=0

# Comments and strings say anything; line numbers stay. The "//" of an URL is no comment here.
code_of() {
    awk '{
        out = ""
        while ($0 != "") {
            if (comment) {
                if (!(i = index($0, "*/"))) break
                comment = 0
                $0 = substr($0, i + 2)
            } else if (match($0, /\/\*|"([^"\\]|\\.)*"/)) {
                out = out substr($0, 1, RSTART - 1)
                if (substr($0, RSTART, 2) == "/*") { comment = 1; $0 = substr($0, RSTART + 2) }
                else { out = out "\"\""; $0 = substr($0, RSTART + RLENGTH) }
            } else { out = out $0; $0 = "" }
        }
        printf "%s:%d:%s\n", FILENAME, FNR, out
    }' "$1"
}

# refuse WHY PATTERN FILE... : no code line of the files may match.
refuse() {
    why=$1
    pattern=$2
    shift 2
    for file in "$@"; do
        [ -e "$file" ] || { echo "no such file: $file"; failed=1; continue; }
        checked=$((checked + 1))
        found=$(code_of "$file" | grep -E "$pattern") || continue
        printf '%s:\n%s\n' "$why" "$found"
        failed=1
    done
}

number='[0-9]+[uUlL]*'
field='(major|minor|patch|first_patch|last_patch)'
compare='([<>]=?|[=!]=)'
refuse 'a version number is compared outside lib/facts' \
    "(->|\.|[^a-z_])$field *$compare *$number|$number *$compare *[a-z_>.-]*$field\b|PY\([0-9]" \
    lib/model/*.c lib/model/*.h $(find sim -name '*.[ch]')
refuse 'a version is taken apart outside lib/facts' \
    "switch *\([^)]*$field\)" lib/model/*.c $(find sim -name '*.[ch]')
calls='malloc|calloc|realloc|free|alloca|[a-z]*printf|f?puts|putchar|fopen|fread|getenv|exit|abort'
refuse 'the library allocates, prints or reads' \
    "\b($calls)\(|<(stdio|stdlib|unistd|errno|time)\.h>" \
    lib/*/*.c lib/*/*.h lib/*.h include/*.h
refuse 'facts have logic' '\b(if|for|while|switch|return)\b' lib/facts/*.c
refuse 'something but render prints' '\b(printf|puts|putchar)\(|\bstdout\b' \
    $(find sim -name '*.c' ! -path 'sim/render/*' ! -name main.c)
echo "$checked files checked"
[ "$checked" -gt 50 ] && [ "$failed" -eq 0 ]
