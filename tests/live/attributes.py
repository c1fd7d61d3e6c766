#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""attributes.py LAYOUTSIM [--seed N] [--files N] [PYTHON...]: which attributes instances get, and the
range of bytes they then take, as `layoutsim layout --json` says and as interpreters find.

Random classes store attributes always, under conditions, and in methods called later. Each
interpreter makes populations of alike instances with every combination of conditions, with and
without the later methods: always is what all have, sometimes what some have, late the rest; the bytes
of each population must lie in the range, and each end that a population stands for be reached. Free-
threaded builds and 2.7 are asked for names alone. Conditions are not compared with each other: a name
that two opposite ones set is said to be set sometimes, which is counted as weak. Needs Python 3.6 or newer.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time

from classes import HERE, describe, found_pythons

PROBE = r'''
import itertools, json, sys
sys.path.insert(0, sys.argv[2])
from report import traced
text, sizes = open(sys.argv[1]).read(), sys.argv[3] == 'sizes'

def names(made):
    found = set(getattr(made, '__dict__', ()))
    for one in type(made).__mro__:
        for name in vars(one).get('__slots__', ()):
            mangled = '_%s%s' % (one.__name__.lstrip('_'), name)
            name = mangled if name[:2] == '__' and name[-2:] != '__' else name
            if name != '__dict__' and hasattr(made, name):
                found.add(name)
    return found

def make(cls, flags, late):
    made = cls(*flags)
    for name in late:
        for given in itertools.product((False, True), repeat=3):
            getattr(made, name)(*given)
    return made

def populations(name):
    for flags in itertools.product((False, True), repeat=3):
        for late in (False, True):
            space = {}
            exec(text, space)
            cls = space[name]
            methods = sorted(n for n in dir(cls) if n.startswith('late')) if late else []
            found = names(make(cls, flags, methods))
            space = {}
            exec(text, space)
            cls = space[name]
            yield late, sorted(found), traced(lambda: make(cls, flags, methods)) if sizes else None

space = {}
exec(text, space)
for name in sorted(n for n in space if n[0] == 'C' and n[1:].isdigit()):
    print(json.dumps([name, list(populations(name))]))
'''
NAMES = ['a', 'b', 'c', '__p', '__q', 'x', 'y', 'z'] + ['n%d' % i for i in range(30)]
STORES = ['self.%s = None'] * 6 + [
    "setattr(self, '%s', None)", 'self.%s = self.m = None', 'self.%s, self.u = None, None',
    'for self.%s in (1, 2): pass', 'self.late_helper(); self.%s = None',
    'object.__setattr__(self, "%s", None)', '[self.m for self.%s in [1]]']
FLAGS = 'p', 'q', 'r'


def store(rng, name):
    form = rng.choice(STORES)
    if name.startswith('__') and '"' in form + "'" and 'setattr' in form:
        form = STORES[0]
    return form % name if '.m for' not in form else 'self.m = 1; ' + form % name


def statement(rng, names, indent):
    pad = ' ' * indent
    kind, name = rng.random(), rng.choice(names)
    flag = rng.choice(FLAGS)
    if kind < .5:
        return pad + store(rng, name)
    if kind < .7:
        return '%sif %s: %s' % (pad, flag, 'self.%s = 1' % name)
    if kind < .8:
        return '%sif %s:\n%s    %s\n%selse:\n%s    %s' % (
            pad, flag, pad, store(rng, name), pad, pad, store(rng, rng.choice(names)))
    if kind < .9:
        return '%sfor k in range(2 if %s else 0):\n%s    self.%s = k' % (pad, flag, pad, name)
    return '%stry:\n%s    self.%s = {True: 1}[bool(%s)]\n%sexcept KeyError:\n%s    pass' % (
        pad, pad, name, flag, pad, pad)


def random_class(rng, index):
    base = 'object' if index == 0 or rng.random() < .5 else 'C%d' % rng.randrange(index)
    names = rng.sample(NAMES, rng.choice((2, 4, 8, 38)))
    lines = ['class C%d(%s):' % (index, base)]
    if rng.random() < .3:
        lines.append('    __slots__ = %r' % (tuple(set(names[:2])) + ('m', 'u'),))
        if base == 'object':
            lines[-1] = lines[-1][:-1] + ", '__dict__')"
    elif rng.random() < .3:
        lines.append('    %s = property(lambda self: 1, lambda self, to: None)' % names[0])
    if base == 'object':
        lines.append('    def late_helper(self, p=None, q=None, r=None):\n        self.%s = None' % rng.choice(names))
    lines.append('    def __init__(self, p, q, r):')
    if base != 'object' and rng.random() < .8:
        lines.append('        super(C%d, self).__init__(p, q, r)' % index)
    lines += [statement(rng, names, 8) for _ in range(rng.choice((0, 1, 3, 6, 20)))] + ['        pass']
    for i in range(rng.choice((0, 0, 1, 2))):
        lines.append('    def late%d_%d(self, p, q, r):' % (index, i))
        lines += [statement(rng, names, 8) for _ in range(rng.choice((1, 3)))] + ['        pass']
    return '\n'.join(lines) + '\n'


def expected(populations):
    """Names by when, and the bytes of each population by whether it stands for an end."""
    made = [set(names) for late, names, _ in populations if not late]
    every = set().union(*(names for _, names, _ in populations))
    always, ever = set.intersection(*made), set.union(*made)
    return {'always': always, 'sometimes': ever - always, 'late': every - ever}


def compare(report, populations):
    """What differs, and the names that are weak; None: declined."""
    if report['unknown'] or report['attributes_unknown']:
        return None
    want = expected(populations)
    got = {when: {a['name'] for a in report['attributes'] if a['when'] == when} for when in want}
    weak = want['always'] & got['sometimes']
    want['always'] -= weak
    want['sometimes'] |= weak
    wrong = ['%s: want %s, got %s' % (when, sorted(want[when]), sorted(got[when]))
             for when in want if want[when] != got[when]]
    least, most = report['least_bytes'], report['most_bytes']
    every = set().union(*want.values())
    for late, names, size in populations:
        if size is None or most is None:
            continue
        if not least <= size <= most:
            wrong.append('%d bytes with %s, not in %d to %d' % (size, names, least, most))
        if set(names) == want['always'] and not weak and size != least:
            wrong.append('least: want %d, got %d' % (size, least))
        if set(names) == every and size != most:
            wrong.append('most: want %d, got %d' % (size, most))
    return wrong, len(weak)


def reports(layoutsim, path, version, bits):
    done = subprocess.run([layoutsim, 'layout', path, '--python', version, '--arch', bits, '--json'],
                          stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.decode())['files'][0]['targets'][0]['classes']


def check(python, layoutsim, paths):
    described = describe(python)
    if described is None:
        return None
    version, bits = described
    sizes = 'no sizes' if version.startswith('2.') or 't' in version else 'sizes'
    right, declined, weak, wrong = 0, 0, 0, []
    for path in paths:
        done = subprocess.run([python, '-c', PROBE, path, HERE, sizes], stdout=subprocess.PIPE,
                              check=True, universal_newlines=True)
        found = dict(json.loads(line) for line in done.stdout.splitlines())
        for report in reports(layoutsim, path, version, bits):
            answer = compare(report, found[report['name']])
            if answer is None:
                declined += 1
                continue
            different, weaker = answer
            right += not different
            weak += weaker
            wrong += [(os.path.basename(path), report['name'], text) for text in different]
    print('%-16s %6d right %5d declined %4d weak names %4d wrong'
          % (version, right, declined, weak, len(wrong)))
    for row in wrong[:6]:
        print('    %s %s: %s' % row)
    return right, len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--seed', type=int, default=int(os.environ.get('LAYOUT_SEED', time.time())))
    parser.add_argument('--files', type=int, default=1)
    parser.add_argument('--keep', help='a folder for the files')
    args = parser.parse_args()
    print('LAYOUT_SEED=%d' % args.seed)
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(args.keep or folder, 'attributes%d.py' % i) for i in range(args.files)]
        for path in paths:
            with open(path, 'w') as file:
                file.write('\n'.join(random_class(rng, i) for i in range(8)))
        results = [check(p, args.layoutsim, paths) for p in args.pythons or found_pythons()]
    results = [result for result in results if result is not None]
    print('%d interpreters, %d right, %d wrong'
          % (len(results), sum(r[0] for r in results), sum(r[1] for r in results)))
    sys.exit(77 if not results else 1 if any(r[1] for r in results) else 0)


if __name__ == '__main__':
    main()
