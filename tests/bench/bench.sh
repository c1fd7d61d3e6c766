#!/bin/sh
# SPDX-License-Identifier: MIT
# bench.sh FOLDER LAYOUTSIM [RUNS] : what one run of layoutsim takes, beside an empty
# C program, /bin/true and a Python that adds up the same sizes; stores into dicts beside those of
# LAYOUT_PYTHON (or python3). FOLDER has bench, timer, empty.
set -eu
folder=$1
layoutsim=$2
runs=${3:-101}

sum='
import sys
class Plain:
    def __init__(self): self.x = self.y = self.z = None
class Slotted:
    __slots__ = ("x", "y", "z")
    def __init__(self): self.x = self.y = self.z = None
p, s = Plain(), Slotted()
print(sys.getsizeof(p) + sys.getsizeof(p.__dict__), sys.getsizeof(s))'

stores='
import sys, time
def store(size, stores=20000000):
    keys, start = list(range(size)), time.time()
    for _ in range(stores // size):
        d = {}
        for k in keys: d[k] = None
    return stores / (time.time() - start)
for size in 1000, 1000000:
    print("dicts of %7d ints: %11.0f stores a second by CPython %s"
          % (size, store(size), sys.version.split()[0]))'

# One line: what, microseconds, and how many times an empty program.
line() {
    what=$1
    shift
    time=$("$folder/timer" "$runs" "$@") || { echo "$what: not run"; return; }
    [ -n "${base:-}" ] || base=$time
    printf '%-28s %7s us  %6s x\n' "$what" "$time" \
        "$((time / base)).$((time * 10 / base % 10))"
}

"$folder/bench"
for python in python3.13 python3; do
    ! "$python" -c '' 2> /dev/null || { "$python" "$(dirname "$0")/stores.py"; break; }
done
echo "one process, median of $runs runs"
line 'empty C program' "$folder/empty"
line '/bin/true' /bin/true
line layoutsim "$layoutsim" --python 3.13 --arch 64 --fields 3
line 'layoutsim, 1 000 000 objects' "$layoutsim" population --python 3.13 --arch 64 --fields 3
if command -v python3 > /dev/null; then
    python=$(python3 -c 'import sys; print(sys.executable)')
    line "python3 -S -E -I" "$python" -S -E -I -c "$sum"
    "${LAYOUT_PYTHON:-$python}" -c "$stores"
else
    echo 'python3: not run, there is none'
fi
