#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""heap.py HEAP [PYTHON...] [--count N]: pools and arenas, as interpreters and the library count them.

HEAP is the program made of heap.c. Objects are made, every second one deleted, as many made again, all
deleted; after each step sys._debugmallocstats() tells by how many pools in use and arenas the process
grew. That must be what the library says within 1 %, or two arenas or 16 pools where that is more: a
fresh interpreter has some free blocks, and its arenas may lie badly. Interpreters without pymalloc are
not compared. Needs Python 3.6 or newer.
"""
import argparse
import json
import os
import re
import subprocess
import sys

import live

# Runs under 3.6 to 3.15. Children print the statistics, so that nothing is read while it changes.
PROBE = r'''
import gc, json, os, struct, sys, tempfile
kind, fields, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
WORD, VERSION = struct.calcsize('P'), sys.version_info

def python_name():
    import sysconfig
    name = '%d.%d.%d' % VERSION[:3]
    if VERSION[3] == 'candidate':
        name += 'rc%d' % VERSION[4]
    debug = hasattr(sys, 'gettotalrefcount')
    name += 't' * bool(sysconfig.get_config_var('Py_GIL_DISABLED')) + 'd' * debug
    if hasattr(sys, 'getobjects') and not (debug and VERSION < (3, 8)):
        name += '+trace-refs'
    if VERSION[:2] == (3, 6) and sys.getsizeof([]) - list.__basicsize__ == 4 * WORD:
        name += '+align16'
    return name

def machine_name():
    if sys.platform in ('emscripten', 'wasi'):
        return 'wasm32'
    if WORD == 8:
        return 'lp64'
    return 'i386' if struct.calcsize('iq') == 12 else 'armhf'

names = ['f%d' % i for i in range(fields)]
source = 'class C(object):\n    pass\n'
if kind == 'S':
    source += '    __slots__ = (%s)\n' % ''.join('%r, ' % n for n in names)
source += '    def __init__(self):\n        pass\n'
source += ''.join('        self.%s = None\n' % n for n in names)
exec(source)
texts = []

def ask():
    """What the allocator prints, left to be read at the end."""
    sys.stderr.flush()
    sys._debugmallocstats()

marks = tempfile.TemporaryFile()
saved = os.dup(2)
os.dup2(marks.fileno(), 2)
objects = [None] * count
first = [C() for _ in range(8000)]      # fill what blocks are free
gc.disable()
gc.collect()
ask()
for i in range(count):
    objects[i] = C()
ask()
for i in range(0, count, 2):
    objects[i] = None
ask()
for i in range(0, count, 2):
    objects[i] = C()
ask()
for i in range(count):
    objects[i] = None
ask()
os.dup2(saved, 2)
marks.seek(0)
print(json.dumps({'python': python_name(), 'machine': machine_name(),
                  'said': marks.read().decode('latin-1')}))
'''


def phases(text):
    """(pools in use, arenas) of each report."""
    found = []
    for report in text.split('Small block threshold')[1:]:
        pools = sum(int(m.group(1).replace(',', '')) for m in
                    re.finditer(r'^ +\d+ +\d+ +([\d,]+) +[\d,]+ +[\d,]+$', report, re.M))
        arenas = re.search(r'arenas allocated current +=\s+([\d,]+)', report)
        if arenas is not None:
            found.append((pools, int(arenas.group(1).replace(',', ''))))
    return found


def check(path, program, kind, fields, count):
    env = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    asked = [kind, str(fields), str(count)]
    try:
        done = subprocess.run([path, '-c', PROBE] + asked, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=env, universal_newlines=True)
    except OSError as error:
        return '%s: not compared, %s' % (path, error), None
    if done.returncode != 0:
        return '%s: not compared, %s' % (path, done.stderr.strip().rsplit('\n', 1)[-1]), None
    said = json.loads(done.stdout)
    reports = phases(said['said'])
    if len(reports) != 5:
        return '%s (%s): not compared, it has no pymalloc' % (path, said['python']), None
    lines = subprocess.run([program, said['python'], said['machine']] + asked,
                           stdout=subprocess.PIPE, universal_newlines=True, check=True).stdout
    if lines.strip() == 'unknown':
        return '%s (%s): not compared, the library has no such target' % (path, said['python']), None
    texts, wrong, most = [], 0, [r - reports[0][0] for r, _ in reports]
    for report, line in zip(reports[1:], lines.splitlines()):
        want = [now - before for now, before in zip(report, reports[0])]
        got = [int(n) for n in line.split()[:2]]
        slack = (max(16, .01 * max(most)), max(2, .01 * want[1]))
        good = all(abs(w - g) <= s for w, g, s in zip(want, got, slack))
        wrong += not good
        texts.append('%d/%d %d/%d%s' % (want[0], got[0], want[1], got[1], '' if good else ' WRONG'))
    return '%s on %s, %s%d: %s' % (said['python'], said['machine'], kind, fields,
                                   ', '.join(texts)), wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('heap')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--count', type=int, default=200000)
    args = parser.parse_args()
    compared, wrong = 0, 0
    print('pools want/got, arenas want/got: made, every second deleted, made again, all deleted')
    for path in args.pythons or live.found_pythons():
        for kind, fields in (('P', 3), ('S', 5)):
            text, bad = check(path, args.heap, kind, fields, args.count)
            print(text)
            if bad is None:
                break
            compared, wrong = compared + 1, wrong + bad
    print('%d heaps compared, %d phases wrong' % (compared, wrong))
    if not compared:
        sys.exit(77)
    sys.exit(1 if wrong else 0)


main()
