#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""library.py ANSWER [PYTHON...]: rows of lib/facts/library.c and bases.c, asked of interpreters.

Each class of library.c that a version should have is looked up there: its bases, __slots__,
metaclass and __name__ must be those of its row, and an alias must be what it stands for. Then a
class is derived from each class and type, with __slots__ = () and without, and ANSWER (answer.c)
must say the same of it; of types written in C also what an instance takes, if it can be made
without arguments.
What an interpreter was built without is counted as absent.

Without PYTHON it asks every interpreter of pyenv and on PATH; it needs Python 3.6 or newer itself.
The interpreters run this file as well: library.py --ask, with rows on stdin. CPython 2.7 to 3.15.
"""
from __future__ import print_function

import gc
import os
import re
import sys
import warnings

try:
    import tracemalloc
except ImportError:
    tracemalloc = None

CLASSES = {'CLASS': 2, 'ABSTRACT': 2, 'OF_METACLASS': 3, 'NAMED': 4, 'ALIAS': 1, 'NO_MORE': 0}
TYPES = {'BASE': 5, 'EXCEPTION': 1, 'CLOSED': 3, 'NAMED': 7, 'NO_MORE': 0}
# Rows that do not say which metaclass it is: ctypes' have no row.
OWN_METACLASS = re.compile(r'ctypes\.')
# Their own code refuses class C or makes something else of it, which the rows do not say.
OWN_WAYS = re.compile(r'typing\.(Generic|NamedTuple|TypedDict|_Final|_TypingBase)$|enum\.ReprEnum$|'
                      r'_ctypes\.(_SimpleCData|CFuncPtr|Array)$')


# ---- In an interpreter: rows on stdin, what it has on stdout ----

def find(name):
    """What a row's name stands for there; None: it has no such thing."""
    if sys.version_info < (3,):
        name = re.sub(r'^collections\.abc\.', 'collections.', name)
    name = re.sub(r'^collections\.abc\._', '_collections_abc._', name)
    if name == 'module':
        return type(sys)
    parts = name.split('.')
    for i in range(len(parts) - 1, -1, -1):
        module = '.'.join(parts[:i]) or ('__builtin__' if str is bytes else 'builtins')
        try:
            __import__(module)
            found = sys.modules[module]
            for part in parts[i:]:
                found = getattr(found, part)
            return found
        except (ImportError, AttributeError, KeyError):
            continue
    return None


def say_name(cls):
    return '%s.%s' % (cls.__module__, cls.__name__)


def slots_of(cls):
    slots = vars(cls).get('__slots__')
    if slots is not None:
        slots = [slots] if isinstance(slots, str) else list(slots)
    return None if slots is None else ' '.join(slots)


def compare_row(cls, name, bases, slots, metaclass, type_name):
    """(what, right, want, got)"""
    want = [find(base) for base in (bases or 'object').split()]
    yield 'bases', list(cls.__bases__) == want, bases, ' '.join(map(say_name, cls.__bases__))
    if name != 'typing.Generic':        # from 3.12 made by C code, which sets no __slots__
        yield 'slots', slots_of(cls) == slots, slots, slots_of(cls)
    if not OWN_METACLASS.search(name):
        yield 'metaclass', type(cls) is find(metaclass or 'type'), metaclass, say_name(type(cls))
    yield 'name', cls.__name__ == (type_name or name.rsplit('.', 1)[-1]), type_name, cls.__name__


def requested(make):
    """Bytes per instance, once free lists are empty and shared keys have settled."""
    held, count = [make() for _ in range(300)] + [None] * 2000, 2000 - 2
    gc.collect()
    gc.disable()
    tracemalloc.start()
    held[300], held[301] = make(), make()
    start = tracemalloc.get_traced_memory()[0]
    for i in range(302, 302 + count):
        held[i] = make()
    end = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    gc.enable()
    return int(round((end - start) / float(count)))


def instance_facts(cls):
    try:
        first = cls()
    except Exception:
        return
    if type(first) is cls:
        yield 'getsizeof', sys.getsizeof(first)
        if tracemalloc is not None:
            yield 'requested', requested(cls)


def derived_facts(cls, body, with_instance):
    scope = {'base': cls}
    try:
        exec('class C(base): ' + body, scope)
    except Exception as error:
        yield 'error', type(error).__name__
        return
    made = scope['C']
    for fact, value in type_facts(made):
        yield fact, value
    if with_instance and not issubclass(cls, type):
        for fact, value in instance_facts(made):
            yield fact, value


def type_facts(cls):
    for fact in ('basicsize', 'itemsize', 'dictoffset', 'weakrefoffset'):
        yield fact, getattr(cls, '__%s__' % fact)
    yield 'gc', cls.__flags__ >> 14 & 1
    yield 'base', cls.__base__.__name__
    yield 'mro', ','.join(one.__name__ for one in cls.__mro__)


def print_own(name, cls):
    if cls is object or name == 'bool':     # whose struct counts its one digit
        return
    for fact, value in type_facts(cls):
        print('fact', name, 'own.' + fact, value, sep='\t')


def print_derived(name, cls, with_instance):
    for prefix, body in (('', '__slots__ = ()'), ('plain.', 'pass')):
        for fact, value in derived_facts(cls, body, with_instance):
            print('fact', name, prefix + fact, value, sep='\t')


def is_other_here(name, cls):
    if name == 'ctypes.c_int':          # another name of c_long where that has four bytes
        return cls is find('ctypes.c_long')
    # Debian's 3.11.2 has the slot of later patches with a fix that came with it.
    return name == 'zipfile.ZipInfo' and sys.version_info[:3] == (3, 11, 2)


def ask():
    """NAME CELL...: a class has four cells, an alias one, a type written in C none."""
    warnings.simplefilter('ignore')
    absent = right = 0
    for line in sys.stdin.read().splitlines():
        name, cells = line.split('\t')[0], line.split('\t')[1:]
        cells = [None if cell == 'NULL' else cell[1:-1] for cell in cells]
        cls = find(name)
        if is_other_here(name, cls):
            cls = None
        absent += cls is None
        if cls is None:
            continue
        if len(cells) == 1:
            of = find(cells[0])         # None: a type that no module has under its own name
            is_right = cls is of or (of is None and cls.__name__ == cells[0])
            answers = [('alias', is_right, cells[0], repr(cls))]
        else:
            answers = compare_row(cls, name, *cells) if cells else ()
            if not cells:
                print_own(name, cls)
            if not OWN_WAYS.match(name):
                print_derived(name, cls, not cells)
        for what, is_right, want, got in answers:
            right += is_right
            if not is_right:
                print('wrong', name, what, want, got, sep='\t')
    print('sum', right, absent, sep='\t')


# ---- Here: which rows a version has, and what ANSWER says ----

def read_rows(file_name, kinds):
    """name -> [(since, kind, cells)]; cells are C's: NULL or a string."""
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, '../../lib/facts', file_name)) as file:
        text = re.sub(r'\n     +', ' ', re.sub(r'"\s*\n\s*"', '', file.read()))
    rows = {}
    for kind, name, since, rest in re.findall(
            r'^    ([A-Z_]+)\("([^"]+)", PY\(([^)]+)\)(.*)\),$', text, re.M):
        cells = re.findall(r'"[^"]*"|[^, "]+', rest)
        assert kind in kinds and (len(cells) == kinds[kind] or ' | ' in rest), name
        rows.setdefault((kind == 'ALIAS', name), []).append(
            (tuple(map(int, since.split(','))), kind, cells))
    return rows


def current(rows, version):
    for (is_alias, name), history in sorted(rows.items()):
        known = [row for row in history if row[0] <= version]
        if known and known[-1][1] != 'NO_MORE' and known[-1][2] != ['NULL']:
            yield (is_alias, name) + known[-1][1:]


def lines_for(classes, types, version):
    for is_alias, name, kind, cells in current(classes, version):
        metaclass = ['"abc.ABCMeta"'] if kind == 'ABSTRACT' else []
        yield [name] + (cells if is_alias else (cells + metaclass + ['NULL', 'NULL'])[:4])
    for _, name, _, _ in current(types, version):
        yield [name]


def run(command, text):
    import subprocess
    done = subprocess.run(command, input=text, stdout=subprocess.PIPE, universal_newlines=True)
    return [line.split('\t') for line in done.stdout.splitlines()]


def compare(wanted, names, said, free_threaded):
    """(right, declined, wrong) of the derived classes."""
    got = {name: dict(pair.split('=', 1) for pair in cells[0].split(' ') if '=' in pair)
           for name, cells in zip(names, said)}
    right, declined, wrong = 0, 0, []
    for _, name, fact, value in wanted:
        if got[name].get(fact) == value:
            right += 1
        elif fact not in got[name] and re.search('getsizeof|requested', fact):
            declined += 1
        elif not (fact.endswith('requested') and free_threaded):    # which counts more
            wrong.append([name, 'derived: ' + fact, got[name].get(fact), value])
    return right, declined, wrong


def check(python, answer, tables):
    from classes import describe
    described = describe(python)
    if described is None:
        return None
    version = tuple(map(int, re.findall(r'\d+', described[0])[:3]))
    lines = list(lines_for(tables[0], tables[1], version))
    asked = run([python, os.path.abspath(__file__), '--ask'],
                ''.join('\t'.join(line) + '\n' for line in lines))
    names = [line[0] for line in lines if len(line) != 2]
    said = run([answer, '--types', described[0], described[1]], '\n'.join(names))
    totals = [cells for cells in asked if cells[0] == 'sum']
    right, declined, wrong = compare([cells for cells in asked if cells[0] == 'fact'], names, said,
                                     't' in described[0])
    wrong += [cells[1:] for cells in asked if cells[0] == 'wrong']
    wrong += [] if totals else [['the interpreter did not reach the end']]
    rows_right, absent = map(int, totals[0][1:]) if totals else (0, 0)
    print('%-16s rows: %5d right %3d absent; derived: %5d right %4d declined; %4d wrong'
          % (described[0], rows_right, absent, right, declined, len(wrong)))
    for cells in wrong[:40]:
        print('    ' + ' | '.join(map(str, cells)))
    return rows_right + right, len(wrong)


def main():
    from classes import found_pythons
    tables = read_rows('library.c', CLASSES), read_rows('bases.c', TYPES)
    results = [check(python, sys.argv[1], tables) for python in sys.argv[2:] or found_pythons()]
    results = [result for result in results if result is not None]
    right, wrong = sum(r[0] for r in results), sum(r[1] for r in results)
    print('%d rows, %d interpreters, %d right, %d wrong'
          % (sum(map(len, tables[0].values())) + sum(map(len, tables[1].values())), len(results),
             right, wrong))
    sys.exit(77 if not results else 1 if wrong else 0)


if __name__ == '__main__':
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    ask() if sys.argv[1] == '--ask' else main()
