#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""events.py EVENTS [PYTHON...] [--seed N] [--runs N]: random histories of objects, lived through by
interpreters and by the library.

EVENTS is the program made of events.c. A run is 1 to 5 classes in a hierarchy and some hundred
events: objects made, stored to, deleted from, their __dict__ read, deleted or replaced, their class
changed, copied, referred to weakly, freed. After each event sys.getsizeof of the object, of its
dict where that is there already or is asked for, and the exception must be the same; at the end the
dict of every object, and tracemalloc's total. Without PYTHON it asks every interpreter of pyenv, on
PATH and in the folder LAYOUT_PYTHONS. Needs Python 3.6 or newer; the interpreters may be any CPython.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time

import live

# Runs under 2.7 to 3.15, with a file of runs as its argument.
PROBE = r"""
import array, copy, gc, json, struct, sys, weakref
try:
    import copyreg
except ImportError:
    import copy_reg as copyreg
try:
    import tracemalloc
except ImportError:
    tracemalloc = None
WORD, VERSION = struct.calcsize('P'), sys.version_info

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
    debug = hasattr(sys, 'gettotalrefcount')
    name += 't' * config('Py_GIL_DISABLED') + 'd' * debug
    name += 'u' * (VERSION < (3,) and sys.maxunicode > 0xffff)
    if hasattr(sys, 'getobjects') and not (debug and VERSION < (3, 8)):
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

def make_class(scope, name, base, slots, attributes, variables):
    source = 'class %s(%s):\n    pass\n' % (name, base)
    source += ''.join('    %s = None\n' % v for v in variables)
    if slots is not None:
        source += '    __slots__ = (%s)\n' % ''.join('%r, ' % str(s) for s in slots)
    if attributes:
        source += '    def seen_by_the_compiler(self):\n'
        source += ''.join('        self.%s = None\n' % a for a in attributes)
    exec(source, scope)
    copyreg._slotnames(scope[name])
    return scope[name]

def happen(what, at, other, objects, classes, refs):
    one = objects[at]
    if what == 'new': objects[at] = classes[other]()
    elif what == 'set': setattr(one, other, None)
    elif what == 'del': delattr(one, other)
    elif what == 'get': getattr(one, other)
    elif what == 'dict': one.__dict__
    elif what == 'deldict': del one.__dict__
    elif what == 'replace': one.__dict__ = {}
    elif what == 'assign': one.__class__ = classes[other]
    elif what == 'copy': objects[other] = copy.copy(one)
    elif what == 'weakref': refs[at] = weakref.ref(one)
    elif what == 'free': objects[at] = refs[at] = None

def start(run):
    scope, classes = {}, []
    for one in run['classes']:
        classes.append(make_class(scope, *one))
    empty = [None] * run['objects']
    return empty, classes, list(empty)

def record(run):
    # Sizes and errors after each event.
    objects, classes, refs = start(run)
    said = []
    for what, at, other in run['events']:
        problem, dict_size = None, 0
        try:
            happen(what, at, other, objects, classes, refs)
        except (AttributeError, TypeError) as error:
            problem = '%s: %s' % (type(error).__name__, error)
        one = objects[other if what == 'copy' else at]
        if what == 'dict' and problem is None:
            dict_size = sys.getsizeof(one.__dict__)
        said.append((sys.getsizeof(one) if one is not None else 0, dict_size, problem))
    return said, [sys.getsizeof(o.__dict__) if o is not None and hasattr(o, '__dict__') else 0
                  for o in objects]

def live(events, objects, classes, refs):
    for what, at, other in events:
        try:
            happen(what, at, other, objects, classes, refs)
        except (AttributeError, TypeError):
            pass
    gc.collect()
    gc.collect()                    # the free lists are empty

def trace(run):
    # Bytes of all objects and of what their classes share; nothing else is kept meanwhile.
    sums, none = array.array('l', [0, 0]), []
    gc.collect()                    # what was there before is not traced when it is freed
    tracemalloc.start()
    objects, classes, refs = start(run)
    live(none, objects, classes, refs)
    sums[0] = tracemalloc.get_traced_memory()[0]
    live(run['events'], objects, classes, refs)
    sums[1] = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return sums[1] - sums[0]

def one_run(run):
    run['events'] = [(str(what), at, str(other) if what in ('set', 'del', 'get') else other)
                     for what, at, other in run['events']]
    said, dicts = record(run)
    total = None
    if tracemalloc is not None:
        gc.disable()
        # What the interpreter does meanwhile for itself, filling caches, can only add.
        total = min(trace(run) for _ in range(3))
        gc.enable()
    return {'said': said, 'dicts': dicts, 'total': total}

runs = json.load(open(sys.argv[1]))
print(json.dumps({'python': python_name(), 'machine': machine_name(),
                  'runs': [one_run(run) for run in runs]}))
"""

BASES = ['object'] * 8 + ['list', 'dict', 'int', 'set', 'frozenset', 'ValueError', 'KeyError']
COUNTS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 16, 21, 22, 28, 29, 30, 31, 32, 36, 40)


# ---- Random histories

def random_class(rng, at, names, classes):
    """(name, base, slots or None, names that the compiler sees stored, class variables)"""
    base = rng.choice(classes)[0] if classes and rng.random() < .5 else rng.choice(BASES)
    inherited = {c[0]: c for c in classes}.get(base)
    slots = None
    if rng.random() < .3 and root(base, classes) != 'int':
        slots = rng.sample(names, min(len(names), rng.choice((0, 1, 2, 3))))
        if base in ('object', 'list', 'dict', 'set', 'frozenset') and rng.random() < .4:
            slots.append('__dict__')
        if base in ('object', 'list', 'dict') and rng.random() < .4:
            slots.append('__weakref__')
    seen = rng.sample(names, rng.randint(0, len(names))) if rng.random() < .5 else []
    # None is in front of a slot: what copies make of these the library says not to know.
    plain = [n for n in names if n not in (slots or []) and n not in all_slots(base, classes)]
    variables = rng.sample(plain, min(len(plain), rng.choice((0, 0, 1, 2))))
    return 'C%d' % at, base, slots, seen, variables


def all_slots(name, classes):
    named, found = {c[0]: c for c in classes}, []
    while name in named:
        found += named[name][2] or []
        name = named[name][1]
    return found


def root(name, classes):
    named = {c[0]: c for c in classes}
    while name in named:
        name = named[name][1]
    return name


class History(object):
    """Events as they come: which objects there are, and of which class."""

    def __init__(self, rng, classes, names):
        self.rng, self.classes, self.names = rng, classes, names
        self.alive, self.events, self.count = {}, [], 0
        self.orders = [rng.sample(names, len(names)) for _ in range(2)]

    def add(self, what, at, other=0):
        self.events.append((what, at, other))

    def new(self):
        kind, at = self.rng.randrange(len(self.classes)), self.count
        self.count += 1
        self.alive[at] = kind
        self.add('new', at, kind)
        if self.rng.random() < .8:      # as an __init__ does
            for name in self.orders[self.rng.random() < .1][:self.width]:
                self.add('set', at, name)

    def copy(self, at):
        self.alive[self.count] = self.alive[at]
        self.add('copy', at, self.count)
        self.count += 1

    def step(self):
        rng, at = self.rng, self.rng.choice(sorted(self.alive))
        name = rng.choice(self.names) if self.names else 'a0'
        what = rng.choice(['set'] * 8 + ['del'] * 4 + ['dict'] * 3 + ['new'] * 4 + ['get'] +
                          ['deldict', 'replace', 'assign', 'copy', 'weakref', 'free'])
        if what == 'new':
            self.new()
        elif what == 'copy':
            self.copy(at)
        elif what == 'free' and len(self.alive) > 1:
            del self.alive[at]
            self.add('free', at)
        elif what == 'assign':
            self.add('assign', at, rng.randrange(len(self.classes)))
        elif what in ('set', 'del', 'get'):
            self.add(what, at, name)
        elif what in ('dict', 'weakref', 'deldict', 'replace'):
            self.add(what, at)


def random_run(rng):
    names = ['a%d' % i for i in range(rng.choice(COUNTS))] or ['a0']
    classes = []
    for at in range(rng.randint(1, 5)):
        classes.append(random_class(rng, at, names, classes))
    history = History(rng, classes, names)
    history.width = rng.randint(0, len(names))
    history.new()
    for _ in range(rng.choice((10, 40, 80))):
        history.step()
    return {'names': names, 'classes': classes, 'events': history.events,
            'objects': history.count}


# ---- Asking

def ask_interpreter(path, runs):
    env = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    with tempfile.NamedTemporaryFile('w', suffix='.json') as file:
        json.dump(runs, file)
        file.flush()
        try:
            done = subprocess.run([path, '-c', PROBE, file.name], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, env=env, universal_newlines=True)
        except OSError as error:
            return None, str(error)
    if done.returncode != 0:
        return None, done.stderr.strip().rsplit('\n', 1)[-1]
    return json.loads(done.stdout), None


def listed(names):
    return '-' if names is None else ','.join(names) or '()'


def ask_library(program, said, run):
    """A line of words for each event; None: the library has no such target."""
    lines = ['%s %s %s' % (said['python'], said['machine'], ','.join(run['names']))]
    lines += ['class %s %s %s %s %s' % (name, base, listed(slots), listed(seen), listed(variables))
              for name, base, slots, seen, variables in run['classes']]
    lines += ['total'] + ['%s %s %s' % event for event in run['events']] + ['total']
    lines += ['dict %d' % at for at in range(run['objects']) if at in run['last']]
    done = subprocess.run([program], input='\n'.join(lines) + '\n', stdout=subprocess.PIPE,
                          universal_newlines=True)
    answer = done.stdout.splitlines()
    return None if answer[:1] == ['unknown'] else answer


def alive_at_end(run):
    alive = set()
    for what, at, other in run['events']:
        if what == 'new':
            alive.add(at)
        elif what == 'copy':
            alive.add(other)
        elif what == 'free':
            alive.discard(at)
    return alive


def differences(run, said, answer):
    """(facts compared, what differs)"""
    count, wrong = 0, []

    def check(where, fact, want, got):
        nonlocal count
        count += 1
        if str(want) != str(got):
            wrong.append('%s: %s: want %s, got %s' % (where, fact, want, got))

    for at, event in enumerate(run['events']):
        size, dict_size, problem = said['said'][at]
        where = 'event %d, %s %s %s' % ((at,) + tuple(event))
        words = answer[1 + at].split(' ', 3)
        if event[0] == 'free':
            continue
        check(where, 'getsizeof', size, words[0])
        if event[0] == 'dict' and problem is None:
            check(where, 'getsizeof of the dict', dict_size, words[1])
        check(where, 'raised', problem, words[3] if len(words) > 3 else None)
    end = 1 + len(run['events'])
    if said['total'] is not None:
        before, after = ([int(n) for n in answer[i].split()] for i in (0, end))
        check('end', 'total', said['total'], after[0] + after[1] - before[1])
    for line, at in zip(answer[end + 1:], sorted(run['last'])):
        words = line.split(' ', 3)
        check('end', 'getsizeof of the dict of %d' % at, said['dicts'][at],
              words[1] if len(words) < 4 else 0)
    return count, wrong


def check(path, program, runs, verbose):
    """(name, facts compared, facts wrong); None where nothing could be compared."""
    said, why = ask_interpreter(path, runs)
    if said is None:
        print('%s: not compared, %s' % (path, why))
        return None
    compared, failed, bad = 0, 0, 0
    for at, (run, one) in enumerate(zip(runs, said['runs'])):
        answer = ask_library(program, said, run)
        if answer is None:
            print('%s (%s): not compared, the library has no such target' % (path, said['python']))
            return None
        count, wrong = differences(run, one, answer)
        compared, failed, bad = compared + count, failed + len(wrong), bad + bool(wrong)
        if wrong and bad <= verbose:
            print('    run %d: %s' % (at, str(run['classes'])[:300]))
            for text in wrong[:4]:
                print('        %s' % text)
    print('%s on %s: %d facts compared, %d wrong'
          % (said['python'], said['machine'], compared, failed))
    return said['python'], compared, failed


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('events')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--seed', type=int, default=int(os.environ.get('LAYOUT_SEED', time.time())))
    parser.add_argument('--runs', type=int, default=40)
    parser.add_argument('--verbose', type=int, default=1, help='wrong runs to show')
    args = parser.parse_args()
    print('LAYOUT_SEED=%d' % args.seed)
    rng = random.Random(args.seed)
    runs = [random_run(rng) for _ in range(args.runs)]
    for run in runs:
        run['last'] = sorted(alive_at_end(run))
    results = [check(path, args.events, runs, args.verbose)
               for path in args.pythons or live.found_pythons()]
    results = [result for result in results if result is not None]
    compared, wrong = (sum(result[i] for result in results) for i in (1, 2))
    print('%d interpreters, %d facts compared, %d wrong' % (len(results), compared, wrong))
    if not results:
        sys.exit(77)
    sys.exit(1 if wrong or args.pythons and len(results) < len(args.pythons) else 0)


main()
