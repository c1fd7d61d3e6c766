#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""classes.py LAYOUTSIM [--seed N] [--files N] [PYTHON...]: random files of classes, read by layoutsim
and run by interpreters; what `layoutsim facts` prints must be what report.py prints inside them.

Without PYTHON it asks every interpreter of pyenv and on PATH. What is declined (said to be unknown)
is counted, and wrong is what differs. Needs Python 3.6 or newer.
"""
import argparse
import collections
import os
import random
import re
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BUILTINS = ['object'] * 12 + (
    'int str tuple list dict set frozenset bytes bytearray float complex bool range slice type '
    'property BaseException Exception ValueError KeyError OSError ImportError AttributeError '
    'NameError StopIteration SystemExit SyntaxError UnicodeDecodeError Warning IndexError '
    'RuntimeError TimeoutError AssertionError').split()
LIBRARY = ('abc.ABC Generic[T] OrderedDict defaultdict deque collections.abc.Mapping '
           'collections.abc.Sized Counter enum.Enum typing.List[int]').split()
NAMES = ['a', 'b', 'c', 'x', 'y', 'z', '_p', '__q', '__r__', 'Name', 'key', 'value', 'f1', 'f10', 'f2']
SLOTS = NAMES + ['__dict__', '__weakref__', '__class__']
HEAD = '''import abc, collections, collections.abc, enum, types, typing
from dataclasses import dataclass, field, make_dataclass
from typing import Generic, NamedTuple, TypeVar
from collections import Counter, OrderedDict, defaultdict, deque
T = TypeVar('T')
'''
OPTIONS = ('slots=True', 'slots=True', 'frozen=True', 'eq=False', 'weakref_slot=True', 'kw_only=True',
           'order=True', 'repr=False')
VALUES = (' = 0', ' = None', ' = field(default=None)', '', ' = field(default_factory=list)')


def slots(rng):
    names = [rng.choice(SLOTS) for _ in range(rng.choice((0, 1, 2, 3, 5)))]
    items = [repr(name) for name in names]
    if rng.random() < .05:
        items.append(rng.choice(('1', 'None', "'1x'", "''", "'a b'")))
    forms = ['(%s)' % ''.join(item + ', ' for item in items), '[%s]' % ', '.join(items),
             '{%s}' % ', '.join(item + ': 1' for item in items), 'tuple(%r)' % (names,),
             '%r.split()' % ' '.join(names), "'one'"]
    return '    __slots__ = %s' % rng.choice(forms)


def init(rng, name):
    names = NAMES + ['t%d' % i for i in range(40)]
    lines = ['    def __init__(self%s):' % rng.choice(('', '', '', ', p', ', p, q=1', ', *args'))]
    if rng.random() < .25:
        lines.append('        super(%s, self).__init__()' % name)
    for attribute in rng.sample(names, rng.choice((0, 1, 2, 3, 4, 6, 8, 12, 25, 32))):
        form = rng.choice(('self.%s = None',) * 8 + ('self.%s = self.m = 1', 'self.%s, self.u = 1, 2',
                                                      'if 1 > 2: self.%s = 1',
                                                      "setattr(self, '%s', None)",
                                                      "object.__setattr__(self, '%s', 1)",
                                                      "for self.%s in (1, 2): pass",
                                                      "vars(self)['%s'] = 1"))
        lines.append('        ' + form % attribute)
    return lines + ['        return None']


def body(rng, name):
    lines = [slots(rng)] if rng.random() < .5 else []
    if rng.random() < .15:
        lines.append('    %s = 1' % rng.choice(('a', 'x', 'y', '__q')))
    if rng.random() < .1:
        lines.append('    @property\n    def %s(self): return 1' % rng.choice(('x', 'value', 'b')))
    if rng.random() < .6:
        lines += init(rng, name)
    if rng.random() < .2:
        lines.append('    def move(self):\n        self.%s = 0' % rng.choice(('y', 'w', '__q')))
    return lines + ['    pass']


def dataclass(rng):
    given = [option for option in OPTIONS if rng.random() < .2]
    lines = []
    for name in rng.sample(('x', 'y', 'z', 'name', '_c', '__h'), rng.randint(0, 4)):
        lines.append('    %s: %s%s' % (name, rng.choice(('int', 'object', 'typing.ClassVar[int]')),
                                       rng.choice(VALUES)))
    return '@dataclass(%s)' % ', '.join(dict.fromkeys(given)), lines + ['    pass']


# Expressions that are bases: what they make is one more class.
CALLS = ("type('T', ({base},), {{'__slots__': {slots}}})", "type('T', ({base},), dict(__slots__={slots}))",
         "type('T', ({base},), {{}})", "collections.namedtuple('N', {fields})",
         "collections.namedtuple('N', {fields}, rename=True)", 'Meta("M", ({base},), {{}})')
MODERN_CALLS = ("types.new_class('C', ({base},), {{}}, lambda ns: ns.update(__slots__={slots}))",
                "make_dataclass('D', {fields})", "make_dataclass('D', {fields}, bases=({base},))",
                "NamedTuple('P', [(n, int) for n in {fields}])", "types.new_class('C', ({base},))",
                "collections.namedtuple('N', {fields}, defaults=(1, 2))")
FIELDS = ('a', 'b', 'x', 'y', 'key', 'class', '_p', '1x', 'x')
META = '''import collections


class Meta(type):
    def __new__(mcs, name, bases, namespace):
        slots = namespace.get('__slots__', ())
        if slots == ():
            namespace['__slots__'] = ('by_meta',)
        return super(Meta, mcs).__new__(mcs, name, bases, namespace)
'''


def call(rng, base, modern):
    fields = [rng.choice(FIELDS) for _ in range(rng.randint(0, 3))]
    listed = [rng.choice(NAMES) for _ in range(rng.randint(0, 3))]
    form = rng.choice(CALLS + MODERN_CALLS * modern)
    return form.format(base=base, fields=repr(fields), slots=repr(listed))


def enumeration(rng):
    lines = []
    for name in rng.sample(('A', 'B', 'C', '_d', '__e'), rng.randint(0, 3)):
        lines.append('    %s = %s' % (name, rng.choice(('1', '2', "'x'", '(1, 2)', 'enum.auto()'))))
    if rng.random() < .2:
        lines.append('    def __init__(self, *args):\n        self.more = args')
    return rng.choice(('enum.Enum', 'enum.IntEnum', 'enum.Flag', 'str, enum.Enum')), lines + ['    pass']


def random_file(rng, modern):
    lines, names = [HEAD] * modern + [META], []
    for i in range(100):
        name, kinds = 'K%d' % i, BUILTINS + LIBRARY * modern
        bases = [rng.choice(names[-6:]) if names and rng.random() < .5 else rng.choice(kinds)
                 for _ in range(rng.choice((1, 1, 1, 1, 2, 2, 3)))]
        decorator, inside = None, body(rng, name)
        if rng.random() < .15:
            bases = [call(rng, bases[0], modern)] + bases[1:2] * (rng.random() < .2)
        if modern and rng.random() < .06:
            base, inside = enumeration(rng)
            bases = base.split(', ')
        if modern and rng.random() < .25:
            decorator, inside = dataclass(rng)
        lines += [decorator] if decorator else []
        lines += ['class %s(%s):' % (name, ', '.join(bases))] + inside + ['']
        names.append(name)
    return '\n'.join(lines) + '\n'


# ---- Asking ----

def found_pythons():
    roots = [os.path.expanduser('~/.pyenv/versions')]
    paths = [os.path.join(root, name, 'bin/python') for root in roots if os.path.isdir(root)
             for name in sorted(os.listdir(root))]
    return [path for path in paths if os.path.exists(path)] or [sys.executable]


def describe(python):
    """As --python and --arch read it; None if it is no CPython of ours."""
    code = ('import sys, struct, platform, sysconfig; v = sys.version_info; '
            'print(platform.python_implementation(), "%d.%d.%d" % v[:3], struct.calcsize("P") * 8, '
            'hasattr(sys, "gettotalrefcount"), sys.maxunicode > 65535, '
            'sys.getsizeof([]) - list.__basicsize__, '
            'bool(sysconfig.get_config_var("Py_GIL_DISABLED")), struct.calcsize("bd"))')
    done = subprocess.run([python, '-c', code], stdout=subprocess.PIPE, universal_newlines=True)
    words = re.findall(r'[\w.]+', done.stdout)
    if done.returncode != 0 or words[0] != 'CPython':
        return None
    name = words[1] + ('t' if words[6] == 'True' else '') + ('d' if words[3] == 'True' else '')
    if name.startswith('2.7') and words[4] == 'True':
        name += 'u'
    if name.startswith('3.6') and words[5] == '32':
        name += '+align16'
    return name, 'armhf' if words[2] == '32' and words[7] == '16' else words[2]


def lines_of(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    rows = [line.split('\t') for line in done.stdout.decode('utf-8').splitlines()]
    return {(row[0], row[1]): row[2] for row in rows if len(row) == 3}, done.stderr.decode()


def is_declined(key, got):
    return (key[0], 'unknown') in got or \
        (key[1].startswith('instance.') and (key[0], 'instance.unknown') in got)


def compare(want, got, old):
    counts, wrong = collections.Counter(), []
    for key in set(want) | set(got):
        a, b = want.get(key), got.get(key)
        if old and a and b:
            a, b = a.split(' for bases')[0], b.split(' for bases')[0]
        if a == b:
            counts['right'] += 1
        elif b is None and is_declined(key, got):
            counts['declined'] += 1
        elif a is not None and '?' in a or key[1].endswith('unknown'):
            continue
        else:
            wrong.append((key, a, b))
    return counts, wrong


def check(python, layoutsim, files):
    described = describe(python)
    if described is None:
        return None
    version, bits = described
    counts, wrong = collections.Counter(), []
    for path, modern in files:
        if modern and version.startswith(('2.', '3.6')):
            continue
        want, _ = lines_of([python, os.path.join(HERE, 'report.py'), path])
        got, complaint = lines_of([layoutsim, 'facts', path, '--python', version, '--arch', bits])
        if complaint or not got:
            sys.exit('layoutsim facts failed for %s: %s' % (version, complaint.strip()))
        some, different = compare(want, got, version.startswith('2.'))
        counts += some
        wrong += different
    print('%-16s %6d right %5d declined %4d wrong'
          % (version, counts['right'], counts['declined'], len(wrong)))
    for (name, fact), a, b in wrong[:6]:
        print('    %s %s: want %s, got %s' % (name, fact, a, b))
    return counts['right'], len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--seed', type=int, default=int(os.environ.get('LAYOUT_SEED', time.time())))
    parser.add_argument('--files', type=int, default=2)
    args = parser.parse_args()
    print('LAYOUT_SEED=%d' % args.seed)
    rng = random.Random(args.seed)
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for i in range(args.files):
            files.append((os.path.join(folder, 'classes%d.py' % i), i % 2 == 1))
            with open(files[-1][0], 'w') as file:
                file.write(random_file(rng, i % 2 == 1))
        results = [check(p, args.layoutsim, files) for p in args.pythons or found_pythons()]
        results = [result for result in results if result is not None]
        if any(result[1] for result in results):
            print('the files are written by --seed %d --files %d' % (args.seed, args.files))
    print('%d interpreters, %d right, %d wrong'
          % (len(results), sum(r[0] for r in results), sum(r[1] for r in results)))
    sys.exit(77 if not results else 1 if any(r[1] for r in results) else 0)


if __name__ == '__main__':
    main()
