#!/bin/sh
# SPDX-License-Identifier: MIT
# files.sh DUMP : which files are checked, in a tree that has one for each reason to leave some out.
set -eu
case $1 in /*) dump=$1 ;; *) dump=$PWD/$1 ;; esac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/tree"
cd "$work/tree"

for path in a.py b.pyi c.txt d.pyx .hidden.py .hidden/a.py pkg/__init__.py pkg/m.py pkg/__pycache__/m.py \
    build/a.py dist/a.py node_modules/a.py pkg/build/a.py builds/a.py venv/a.py venv/lib/a.py made/a.py \
    made/kept/a.py pkg/gen_a.py vendor/own/a.py vendor/other/a.py; do
    mkdir -p "$(dirname "$path")"
    echo "x = 1" > "$path"
done
: > venv/pyvenv.cfg
mkdir ../elsewhere
echo "x = 1" > ../elsewhere/a.py
ln -s ../elsewhere linked
ln -s ../elsewhere/a.py linked.py
ln -s .. pkg/above
printf 'gen_*.py\n/made/*\n!/made/kept/\n' > .gitignore

# expect WHAT ARGUMENT... : the files chosen are those on standard input.
expect() {
    what=$1
    shift
    cat > "$work/want"
    "$dump" files "$@" > "$work/got" 2>&1 || echo "exit status $?" >> "$work/got"
    diff -u "$work/want" "$work/got" || { echo "$what"; : > "$work/failed"; }
}

usual='a.py
builds/a.py
linked.py
made/kept/a.py
pkg/__init__.py
pkg/m.py
vendor/other/a.py
vendor/own/a.py'
echo "$usual" | expect 'the current folder'
echo "$usual" | expect 'the same by name' .
echo "$usual" | sed "s|^|$work/tree/|" | expect 'the same from the root' "$work/tree"
echo "$usual" | grep -v -e builds -e '^a' | expect 'excluded by the command line' --exclude 'builds/,/a.py'
expect 'what is named is read' build venv/lib made/a.py pkg/gen_a.py .hidden linked b.pyi <<'END'
.hidden/a.py
b.pyi
build/a.py
linked/a.py
made/a.py
pkg/gen_a.py
venv/lib/a.py
END
expect 'a folder below the .gitignore, which holds there' pkg made <<'END'
made/kept/a.py
pkg/__init__.py
pkg/m.py
END

# A repository within has patterns of its own alone.
mkdir vendor/own/.git
echo 'a.py' > vendor/.gitignore
(echo "$usual" | grep -v vendor/other) | expect 'a repository within the tree'
rm -r vendor/own/.git vendor/.gitignore

# Of a repository the patterns further up count, but not those above it.
mkdir .git
echo '*.py' > "$work/.gitignore"
(cd pkg && echo 'm.py' | expect 'from a folder of the repository' m.py)
(cd pkg && printf '__init__.py\nm.py\n' | expect 'the folder itself')
rm "$work/.gitignore"

# Settings: their word goes before all others, and their paths are relative to them.
printf 'exclude = ["vendor/*", "!vendor/own", "!pkg/build", "!gen_*.py", "/linked.py"]\n' > layoutsim.toml
expect 'settings' <<'END'
a.py
builds/a.py
made/kept/a.py
pkg/__init__.py
pkg/build/a.py
pkg/gen_a.py
pkg/m.py
vendor/own/a.py
END
(cd vendor && echo 'own/a.py' | expect 'settings further up')
(cd pkg && printf '../vendor/own/a.py\n' | expect 'another folder' ../vendor)
echo 'layoutsim: cannot read nowhere: no such file or folder' | expect 'what is not there' nowhere
[ ! -e "$work/failed" ] && echo "files are chosen as they should be"
