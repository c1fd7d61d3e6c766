#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""live.py ANSWER [--seed N] [PYTHON...]: random classes, asked of interpreters and the library.

ANSWER is the program made of answer.c. Without PYTHON it asks every interpreter of pyenv and on
PATH. Each says what it is (version, build, machine) and what it makes of the classes; ANSWER says
what the library makes of them; every fact must be the same. Versions without an interpreter here
are named as not compared. Needs Python 3.6 or newer; the interpreters may be any CPython.
"""
import argparse
import glob
import json
import keyword
import os
import random
import re
import subprocess
import sys
import time

# Runs under 2.7 to 3.15, with the classes as JSON in its first argument.
PROBE = r'''
import sys, gc, json, struct, types
try:
    import ctypes
except ImportError:
    ctypes = None
try:
    import tracemalloc
except ImportError:
    tracemalloc = None
WORD = struct.calcsize('P')
VERSION = sys.version_info

def config(name):
    try:
        import sysconfig
        return bool(sysconfig.get_config_var(name))
    except Exception:
        return False

def python_name():
    name = '%d.%d.%d' % VERSION[:3]
    if VERSION[3] == 'candidate':
        name += 'rc%d' % VERSION[4]
    debug, old = hasattr(sys, 'gettotalrefcount'), VERSION < (3, 8)
    name += 't' * config('Py_GIL_DISABLED') + 'd' * debug
    name += 'u' * (VERSION < (3,) and sys.maxunicode > 0xffff)
    if hasattr(sys, 'getobjects') and not (debug and old):
        name += '+trace-refs'
    if VERSION[:2] == (3, 6) and sys.getsizeof([]) - list.__basicsize__ == 4 * WORD:
        name += '+align16'
    return name

def machine_name():
    if sys.platform in ('emscripten', 'wasi'):
        return 'wasm32'
    if sys.platform == 'win32':
        return 'llp64' if WORD == 8 else 'win32'
    if WORD == 8:
        return 'lp64'
    return 'i386' if struct.calcsize('iq') == 12 else 'armhf'

def member_offset(descriptor):
    words = object.__basicsize__ // WORD + 2 + (VERSION >= (3, 3))
    member = ctypes.c_void_p.from_address(id(descriptor) + words * WORD).value
    return ctypes.c_ssize_t.from_address(member + (WORD + 4 + WORD - 1) // WORD * WORD).value

def members(cls):
    own = [v for v in cls.__dict__.values() if isinstance(v, types.MemberDescriptorType)]
    pairs = sorted((member_offset(v), v.__name__) for v in own)
    return ','.join('%s:%d' % (name, offset) for offset, name in pairs) or '-'

def make_class(slots, attributes):
    source = 'class C(object):\n'
    if slots is not None:
        source += '    __slots__ = (%s)\n' % ''.join('%r, ' % str(s) for s in slots)
    source += '    def __init__(self):\n'
    source += ''.join('        self.%s = None\n' % a for a in attributes) + '        return None\n'
    scope = {}
    exec(source, scope)
    return scope['C']

def requested(cls, count=3000):
    """Bytes asked of the allocator per instance; free lists are emptied by what is held."""
    held = [({}, {'a': None}, cls()) for _ in range(300)]
    keep = [None] * count
    gc.collect()
    gc.disable()
    tracemalloc.start()
    for i in range(3):
        keep[i] = cls()
    before = tracemalloc.get_traced_memory()[0]
    for i in range(3, count):
        keep[i] = cls()
    after = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    gc.enable()
    del held
    return int(round((after - before) / float(count - 3)))

def facts(slots, attributes):
    cls = make_class(slots, attributes)
    out = {'basicsize': cls.__basicsize__, 'dictoffset': cls.__dictoffset__,
           'weakrefoffset': cls.__weakrefoffset__, 'gc': cls.__flags__ >> 14 & 1,
           'first': sys.getsizeof(cls())}
    if ctypes is not None:
        out['members'] = members(cls)
    many = [cls() for _ in range(64)]
    out['getsizeof'] = sys.getsizeof(cls())
    if tracemalloc is not None:
        out['requested'] = requested(cls)
    if cls.__dictoffset__:
        out['dict_getsizeof'] = sys.getsizeof(cls().__dict__)
    return out

classes = json.loads(sys.argv[1])
print(json.dumps({'python': python_name(), 'machine': machine_name(),
                  'implementation': getattr(sys.implementation, 'name', None)
                                    if hasattr(sys, 'implementation') else None,
                  'facts': [facts(*c) for c in classes]}))
'''

SPECIAL = ('__dict__', '__weakref__')
KEYWORDS = keyword.kwlist + ['print', 'exec', 'None', 'True', 'False', 'async', 'await']


def random_names(rng, count):
    letters = 'abcdefghijklmnopqrstuvwxyzABCXYZ_'
    names = set()
    while len(names) < count:
        name = ''.join(rng.choice(letters) for _ in range(rng.randint(1, 6)))
        if not name.startswith('__') and name not in KEYWORDS:
            names.add(name + rng.choice(('', '1', '2', '10')))
    names = sorted(names)
    rng.shuffle(names)
    return names


def random_class(rng):
    """(slots or None, attributes): what __slots__ lists, what __init__ sets."""
    counts = (0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 16, 21, 22, 28, 29, 30, 31, 42, 43, 64)
    names = random_names(rng, 70)
    kind = rng.choice(('plain', 'plain', 'slots', 'weakref', 'dict', 'both', 'beside'))
    count = rng.choice(counts)
    if kind == 'plain':
        return None, names[:count]
    slots = names[:count]
    extra = {'slots': (), 'weakref': SPECIAL[1:], 'dict': SPECIAL[:1], 'both': SPECIAL,
             'beside': SPECIAL[:1]}[kind]
    listed = slots + list(extra)
    rng.shuffle(listed)
    return listed, names[count:count + rng.choice(counts[:12])] if kind == 'beside' else slots


def found_pythons():
    """Paths of interpreters, each program once: pyenv's, those on PATH, those in LAYOUT_PYTHONS."""
    folders = sorted(glob.glob(os.path.expanduser('~/.pyenv/versions/*/bin')))
    folders += [f for f in os.environ.get('PATH', '').split(os.pathsep)
                if os.path.basename(f) != 'shims']
    paths = {}
    for folder in folders:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else ():
            if re.match(r'python(2\.7|3(\.\d+t?d?)?)$', name):
                path = os.path.join(folder, name)
                paths.setdefault(os.path.realpath(path), path)
    more = os.environ.get('LAYOUT_PYTHONS')
    return list(paths.values()) + (sorted(glob.glob(os.path.join(more, '*'))) if more else [])


def ask_interpreter(path, classes):
    env = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    try:
        done = subprocess.run([path, '-c', PROBE, json.dumps(classes)], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=env, universal_newlines=True)
    except OSError as error:
        return None, str(error)
    if done.returncode != 0:
        return None, done.stderr.strip().rsplit('\n', 1)[-1]
    said = json.loads(done.stdout)
    if said['implementation'] not in (None, 'cpython'):
        return None, 'is %s' % said['implementation']
    return said, None


def question(python, machine, slots, attributes):
    listed = '-' if slots is None else ','.join(slots) or '()'
    return '%s %s %s %s\n' % (python, machine, listed, ','.join(attributes) or '()')


def ask_library(answer, said, classes):
    text = ''.join(question(said['python'], said['machine'], *c) for c in classes)
    out = subprocess.run([answer], input=text, stdout=subprocess.PIPE, universal_newlines=True,
                         check=True).stdout
    return [dict(pair.split('=', 1) for pair in line.split()) if line != 'unknown' else None
            for line in out.splitlines()]


def compare(said, answers, classes):
    compared, wrong = 0, []
    for given, facts, got in zip(classes, said['facts'], answers):
        for fact, want in facts.items():
            compared += 1
            if str(want) != got.get(fact, 'nothing'):
                wrong.append((given, fact, want, got.get(fact, 'nothing')))
    for (slots, attributes), fact, want, got in wrong[:10]:
        print('    %s: want %s, got %s, for slots %s, attributes %s'
              % (fact, want, got, slots, attributes))
    return compared, len(wrong)


def check(path, answer, classes):
    """(name, facts compared, facts wrong); None where nothing could be compared."""
    said, why = ask_interpreter(path, classes)
    if said is None:
        print('%s: not compared, %s' % (path, why))
        return None
    answers = ask_library(answer, said, classes)
    if None in answers:
        print('%s (%s): not compared, the library has no such target' % (path, said['python']))
        return None
    compared, wrong = compare(said, answers, classes)
    print('%s on %s: %d facts compared, %d wrong'
          % (said['python'], said['machine'], compared, wrong))
    return said['python'], compared, wrong


def version_and_build(name):
    """3.13.5td -> 3.13td, as ANSWER --pythons names them."""
    return re.sub(r'^(\d+\.\d+)\.\d+(rc\d+)?', r'\1', name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('answer')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--seed', type=int, default=int(os.environ.get('LAYOUT_SEED', time.time())))
    parser.add_argument('--classes', type=int, default=40)
    args = parser.parse_args()
    print('LAYOUT_SEED=%d' % args.seed)
    rng = random.Random(args.seed)
    classes = [random_class(rng) for _ in range(args.classes)]
    results = [check(path, args.answer, classes) for path in args.pythons or found_pythons()]
    results = [result for result in results if result is not None]
    here = {version_and_build(name) for name, _, _ in results}
    known = subprocess.run([args.answer, '--pythons'], stdout=subprocess.PIPE,
                           universal_newlines=True, check=True).stdout.split()
    print('not compared, no interpreter here: %s' % ' '.join(k for k in known if k not in here))
    compared, wrong = (sum(result[i] for result in results) for i in (1, 2))
    print('%d interpreters, %d facts compared, %d wrong' % (len(results), compared, wrong))
    if not results:
        sys.exit(77)
    sys.exit(1 if wrong or args.pythons and len(results) < len(args.pythons) else 0)


if __name__ == '__main__':
    main()
