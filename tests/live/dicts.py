#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""dicts.py DICT_ANSWER [PYTHON...] [--seed N] [--sequences N]: the tables of dicts in interpreters.

DICT_ANSWER is the program made of dict_answer.c. Random sequences of stores, deletions, updates,
copies and the like are done by each interpreter, which reads its own dict's memory with ctypes
after every step: getsizeof, dk_usable, dk_nentries, each slot of the index, the hash of each entry.
The library must say the very same. Strings are hashed under PYTHONHASHSEED=0 and one other seed.
"""
import argparse
import json
import os
import random
import subprocess
import sys
import time

import live

# Runs under 2.7 to 3.15. Steps come as JSON on standard input, answers go out a line each.
PROBE = live.PROBE.split("classes = json.loads")[0] + r'''
from ctypes import Structure, c_ssize_t, c_size_t, c_uint64, c_uint32, c_uint8, c_void_p
HEAD = [('head', c_size_t * (object.__basicsize__ // WORD))]
OPEN = VERSION < (3,)
FREE_THREADED = config('Py_GIL_DISABLED')

class Entry(Structure):
    _fields_ = [('hash', c_ssize_t), ('key', c_void_p), ('value', c_void_p)]

class UnicodeEntry(Structure):
    _fields_ = [('key', c_void_p), ('value', c_void_p)]

class Dict(Structure):
    _fields_ = HEAD + ([('fill', c_ssize_t), ('used', c_ssize_t), ('mask', c_ssize_t),
                        ('table', c_void_p)] if OPEN else
                       [('used', c_ssize_t), ('tag', c_uint64), ('keys', c_void_p)])

class Keys(Structure):
    _fields_ = ([('refcnt', c_ssize_t), ('size', c_ssize_t), ('lookup', c_void_p),
                 ('usable', c_ssize_t), ('nentries', c_ssize_t)] if VERSION < (3, 11) else
                [('refcnt', c_ssize_t), ('log2_size', c_uint8), ('log2_index_bytes', c_uint8),
                 ('kind', c_uint8)] + [('mutex', c_uint8)] * FREE_THREADED +
                [('version', c_uint32), ('usable', c_ssize_t), ('nentries', c_ssize_t)])

def listed(values):
    return ''.join('%s,' % v for v in values)

def say_open(d):
    at = Dict.from_address(id(d))
    table = (Entry * (at.mask + 1)).from_address(at.table)
    index = [i if e.value else -2 if e.key else -1 for i, e in enumerate(table)]
    hashes = [e.hash if e.value else '-' for e in table]
    return (' slots=%d used=%d entries=%d usable=0 unicode=0 index=%s hashes=%s'
            % (at.mask + 1, at.used, at.fill, listed(index), listed(hashes)))

def slots_of(keys):
    return keys.size if VERSION < (3, 11) else 1 << keys.log2_size

def hash_of(entry, unicode):
    if not entry.value:
        return '-'
    return hash(ctypes.cast(entry.key, ctypes.py_object).value) if unicode else entry.hash

def say(d):
    if OPEN:
        return say_open(d)
    at = Dict.from_address(id(d))
    keys = Keys.from_address(at.keys)
    slots = slots_of(keys)
    if slots == 1:
        return ' no table'
    width = 1 if slots <= 0xff else 2 if slots <= 0xffff else 4
    integer = {1: ctypes.c_int8, 2: ctypes.c_int16, 4: ctypes.c_int32}[width]
    start = at.keys + ctypes.sizeof(Keys)
    index = (integer * slots).from_address(start)
    unicode = VERSION >= (3, 11) and keys.kind == 1
    kind = UnicodeEntry if unicode else Entry
    entries = (kind * keys.nentries).from_address(start + width * slots)
    return (' slots=%d used=%d entries=%d usable=%d unicode=%d index=%s hashes=%s'
            % (slots, at.used, keys.nentries, keys.usable, unicode, listed(index),
               listed(hash_of(e, unicode) for e in entries)))

def key_of(word):
    return int(word[1:]) if word[0] == 'i' else str(word[1:])

def dict_of(keys):
    made = {}
    for k in keys:
        made[k] = None
    return made

def display_of(keys):
    return eval('{%s}' % ''.join('%r: None, ' % k for k in keys))

def step(d, name, keys):
    if name == '{}': return {}
    if name == 'dict()': return dict()
    if name == 'set': d[keys[0]] = None
    elif name == 'del': d.pop(keys[0], None)
    elif name == 'popitem': d and d.popitem()
    elif name == 'clear': d.clear()
    elif name == 'copy': return d.copy()
    elif name == 'fromkeys': return dict.fromkeys(d)
    elif name == 'update': d.update(dict_of(keys))
    elif name == 'dict': return dict(dict_of(keys))
    elif name == 'display': return display_of(keys)
    elif name == 'fromset': return dict.fromkeys(set(keys))
    return d

print(json.dumps({'python': python_name(), 'machine': machine_name()}))
d = {}
for line in json.loads(sys.stdin.read()):
    name, _, keys = line.partition(':')
    d = step(d, name, [key_of(word) for word in keys.split(',')] if keys else [])
    print('%d%s' % (sys.getsizeof(d), say(d)))
'''

SEEDS = ('0', '12345')


def random_keys(rng):
    """Words of keys that meet in a small table: near, alike in their low bits, or texts."""
    ints = ['i%d' % n for n in range(40)]
    alike = ['i%d' % (n << rng.choice((3, 5, 7, 16, 33, 58)) | n % 3) for n in range(-8, 25)]
    texts = ['s%s%d' % (rng.choice(('k', 'key', 'attribute_', 'x' * 17)), n) for n in range(60)]
    pools = (ints, alike, texts, texts, texts + ints, alike + texts[:20])
    return rng.sample(*(lambda pool: (pool, min(len(pool), rng.choice((6, 12, 24, 60)))))(
        sorted(set(rng.choice(pools)))))


def some(rng, keys):
    return ','.join(rng.sample(keys, rng.randint(1, len(keys))))


def random_step(rng, keys):
    kind = rng.randrange(100)
    if kind < 60:
        return 'set:' + rng.choice(keys)
    if kind < 85:
        return 'del:' + rng.choice(keys)
    if kind < 90:
        return 'popitem'
    if kind < 94:
        return '%s:%s' % (rng.choice(('update', 'dict', 'display')), some(rng, keys))
    if kind < 98:
        return rng.choice(('copy', 'copy', 'fromkeys'))
    if kind == 98:
        return 'fromset:' + ','.join('i%d' % n for n in range(rng.randint(1, 30)))
    return rng.choice(('clear', '{}', 'dict()'))


def random_sequence(rng):
    keys = random_keys(rng)
    return [rng.choice(('{}', 'dict()'))] + [random_step(rng, keys)
                                             for _ in range(rng.choice((10, 30, 80)))]


def ask_interpreter(path, steps, seed):
    """(what it is, a line per step), or None and why not."""
    env = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    env['PYTHONHASHSEED'] = seed
    try:
        done = subprocess.run([path, '-c', PROBE], input=json.dumps(steps), env=env,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              universal_newlines=True)
    except OSError as error:
        return None, str(error)
    if done.returncode != 0:
        return None, (done.stderr.strip() or 'it says nothing').rsplit('\n', 1)[-1]
    first, *lines = done.stdout.splitlines()
    return json.loads(first), lines


def ask_library(answer, said, steps, seed):
    done = subprocess.run([answer, said['python'], said['machine'], seed],
                          input=''.join(step + '\n' for step in steps), stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, universal_newlines=True)
    if done.returncode != 0:
        return None, done.stderr.strip()
    return done.stdout.splitlines(), None


def show_first(steps, want, got):
    """The first difference, and the steps that led to it."""
    at = next(i for i, (a, b) in enumerate(zip(want, got)) if a != b)
    first = max(i for i in range(at + 1) if steps[i] in ('{}', 'dict()'))
    print('    after %s\n    want %s\n    got  %s' % (' '.join(steps[first:at + 1]), want[at], got[at]))


def check(path, answer, steps, seed):
    """(name, steps compared, steps wrong); None where nothing could be compared."""
    said, lines = ask_interpreter(path, steps, seed)
    if said is None:
        print('%s: not compared, %s' % (path, lines))
        return None
    got, why = ask_library(answer, said, steps, seed)
    if got is None:
        print('%s (%s): not compared, %s' % (path, said['python'], why))
        return None
    wrong = sum(a != b for a, b in zip(lines, got)) + abs(len(lines) - len(got))
    print('%s on %s, seed %s: %d tables compared, %d wrong'
          % (said['python'], said['machine'], seed, len(lines), wrong))
    if wrong:
        show_first(steps, lines, got)
    return said['python'], len(lines), wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('answer')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--seed', type=int, default=int(os.environ.get('LAYOUT_SEED', time.time())))
    parser.add_argument('--sequences', type=int, default=2000)
    args = parser.parse_args()
    print('LAYOUT_SEED=%d' % args.seed)
    rng = random.Random(args.seed)
    sequences = [random_sequence(rng) for _ in range(args.sequences)]
    steps = [step for sequence in sequences for step in sequence]
    results = [check(path, args.answer, steps, seed)
               for path in args.pythons or live.found_pythons() for seed in SEEDS]
    results = [result for result in results if result is not None]
    if not results:
        print('no interpreter could be asked')
        sys.exit(77)
    print('%d sequences, %d steps' % (len(sequences), len(steps)))
    here = {live.version_and_build(name) for name, _, _ in results}
    known = subprocess.run([args.answer, '--pythons'], stdout=subprocess.PIPE,
                           universal_newlines=True).stdout.split()
    print('not compared, no interpreter: %s'
          % (', '.join(name for name in known if name not in here) or 'none'))
    sys.exit(any(wrong for _, _, wrong in results))


if __name__ == '__main__':
    main()
