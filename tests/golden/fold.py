#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""fold.py RAW BUILTINS.tsv [OUT]: folds what real interpreters answered into this folder's tables.

RAW is the folder of raw answers (targets.tsv, facts/plain.tsv, population/*.tsv, scripts/*.golden),
BUILTINS.tsv the sizes of built-in types, OUT where the tables go (default: this folder). README.md
says what they hold. Nothing is computed here: columns with equal answers are written once, and
offsets at equal distances as START+STEP.
"""
import os
import re
import sys

FACTS = ('basicsize', 'itemsize', 'dictoffset', 'weakrefoffset', 'gc', 'managed_dict',
         'managed_weakref', 'inline_values', 'base', 'instance.first', 'instance.getsizeof',
         'instance.requested', 'instance.dict_getsizeof')
CLASSES = {'dict': 'P', 'slots': 'S'}           # of population.py: the same classes as the corpus
TRACED = ('Plain', 'Slotted', 'Empty', 'Late')
ARCHES = {'x86_64': 'lp64'}
SUFFIX = {'lp64': '64', 'i386': '32'}


def rows_of(path):
    with open(path, encoding='utf-8') as file:
        return [line.rstrip('\n').split('\t') for line in file]


def answered(value):
    """'-': printed nothing; '?': could not be told (no ctypes)."""
    return value not in ('', '-') and '?' not in value


class Table(object):
    """SUBJECT FACT VALUE @GROUP, groups of columns being named once."""

    def __init__(self, title):
        self.title, self.answers, self.skipped = title, {}, 0

    def add(self, subject, fact, value, column):
        if answered(value):
            self.answers.setdefault((subject, fact), {}).setdefault(value, []).append(column)
        else:
            self.skipped += 1

    def write(self, path):
        groups, lines, count = {}, [], 0
        for (subject, fact), values in self.answers.items():
            for value, columns in values.items():
                group = groups.setdefault(tuple(columns), len(groups) + 1)
                lines.append('%s\t%s\t%s\t@%d\n' % (subject, fact, value, group))
                count += len(columns)
        with open(path, 'w', encoding='utf-8') as file:
            file.write('# %s\n' % self.title)
            file.write('# %d answers in %d lines; %d cells without an answer left out\n'
                       % (count, len(lines), self.skipped))
            for columns, group in groups.items():
                file.write('@%d\t%s\n' % (group, ' '.join(columns)))
            file.writelines(lines)
        print('%-18s %6d answers in %5d lines, %5d cells left out'
              % (os.path.basename(path), count, len(lines), self.skipped))


def add_members(table, subject, value, column):
    """'f0:16,f1:24,f2:32' is the names and 16+8."""
    if '?' in value or value == '-':
        table.skipped += 1
        return
    pairs = [pair.split(':') for pair in value.split(',')] if value else []
    offsets = [int(offset) for _, offset in pairs]
    steps = {b - a for a, b in zip(offsets, offsets[1:])}
    text = ','.join(map(str, offsets))
    if len(steps) == 1:
        text = '%d+%d' % (offsets[0], steps.pop())
    table.add(subject, 'members', ','.join(name for name, _ in pairs) or 'none', column)
    if pairs:
        table.add(subject, 'offsets', text, column)


def fold_plain(raw):
    table = Table('Classes over object: the type, the first and many instances')
    header, *rows = rows_of(os.path.join(raw, 'facts/plain.tsv'))
    for subject, fact, *values in rows:
        for column, value in zip(header[2:], values):
            if fact == 'members':
                add_members(table, subject, value, column)
            elif fact in FACTS:
                table.add(subject, fact, value, column)
    return table


def fold_classes(raw, name):
    """All that a column printed, '?' too: what is not there, it did not print."""
    table = Table('What each interpreter printed of the classes of %s.py' % name)
    header, *rows = rows_of(os.path.join(raw, 'facts', name + '.tsv'))
    for subject, fact, *values in rows:
        for column, value in zip(header[2:], values):
            if value == '-':
                table.skipped += 1
            else:
                table.answers.setdefault((subject, fact), {}).setdefault(value, []).append(column)
    return table


def fold_population(raw, name):
    (first, *_), header, *rows = rows_of(os.path.join(raw, 'population', name))
    count = re.search(r'\d+', first).group()
    table = Table('COUNT CLASS: bytes per instance in blocks, arenas, resident bytes per instance')
    for kind, fields, fact, *values in rows:
        for column, value in zip(header[3:], values):
            table.add('%s %s%s' % (count, CLASSES[kind], fields), fact, value, column)
    return table


def scripts(raw, name):
    """(columns, lines) of a .golden file."""
    with open(os.path.join(raw, 'scripts', name), encoding='utf-8') as file:
        for block in re.findall(r'^=== (.*)\n((?:(?!=== ).*\n)*)', file.read(), re.M):
            yield block[0].split(), block[1].splitlines()


def fold_traced(raw):
    """Without the free-threaded builds, whose figures contain something else as well."""
    table = Table('Bytes asked for per instance: Plain x, y, z; Slotted x, y, z; Empty; Late a')
    for columns, lines in scripts(raw, 'traced.golden'):
        for line in lines:
            name, value = line.split()
            for column in columns:
                if name in TRACED:
                    free_threaded = re.search(r'td?-', column)
                    table.add(name, 'instance.requested', '-' if free_threaded else value, column)
    return table


def fold_sharing(raw):
    table = Table('The first and the 40th instance with attributes a, b, c')
    for columns, lines in scripts(raw, 'key_sharing.golden'):
        for line in lines:
            words = line.split()
            if words[0] == 'instance' and words[1] in ('1', '40'):
                for column in columns:
                    moment = 'first' if words[1] == '1' else 'steady'
                    table.add(moment, 'getsizeof', words[2], column)
                    table.add(moment, 'dict_getsizeof', words[3], column)
    return table


class Growth(object):
    """LABEL COUNT SIZE lines of a script, as one answer per label: COUNT:SIZE,..."""

    def __init__(self):
        self.steps = {}

    def add(self, label, count, size):
        self.steps.setdefault(label, []).append('%s:%s' % (count, size))

    def write(self, table, columns):
        for label, steps in self.steps.items():
            for column in columns:
                table.add(label, 'growth', ','.join(steps), column)


COPIES = ('d', 'copy', 'dict', 'update', 'fromkeys')


def fold_dicts(raw):
    table = Table('sys.getsizeof of dicts as dict_growth.py and dict_delete.py grow and empty them')
    for columns, lines in scripts(raw, 'dict_growth.golden'):
        growth = Growth()
        for line in lines[:-1]:
            label, count, *sizes = line.split()
            if label != 'copies':
                growth.add(label, count, sizes[0])
            for what, size in zip(COPIES, sizes) if label == 'copies' else ():
                for column in columns:
                    table.add('copies ' + count, what, size, column)
        for pairs, size in zip((1, 5, 6), lines[-1].split()):
            for column in columns:
                table.add('display', str(pairs), size, column)
        growth.write(table, columns)
    for columns, lines in scripts(raw, 'dict_delete.golden'):
        for line in lines:
            what = re.match(r'(?:deleted|refilled) \d+|[a-z]+|', line).group()
            for column in columns:
                table.add('history', what or 'popitem', line[len(what):].strip(), column)
    return table


OBJECTS = ('object', 'range', 'Exception', 'slice', 'frozenset')
TEXTS = ('empty', 'a', 'abc', 'U+e9', 'abc U+e9', 'U+416', 'abc U+416', 'U+1f600', '100 x')


def fold_values(raw):
    table = Table('sys.getsizeof of values, and of lists and sets as builtin_sizes.py fills them')
    for columns, lines in scripts(raw, 'builtin_sizes.golden'):
        growth, texts = Growth(), iter(TEXTS)
        for line in lines:
            words = line.split()
            if words[0] in ('list', 'set'):
                growth.add(*words)
                continue
            pairs = [(words[0], words[1], words[2])]
            if words[0] == 'bytes':
                pairs = [('bytes', words[1], words[2]), ('tuple', words[1], words[4]),
                         ('list', words[1], words[6])]
            elif words[0] == 'str':
                pairs = [('str', next(texts), words[2])]
            elif words[0].isdigit():
                names = OBJECTS if len(words) == len(OBJECTS) else OBJECTS[:1] + OBJECTS[2:]
                pairs = [('object', name, size) for name, size in zip(names, words)]
            for subject, fact, size in pairs:
                for column in columns:
                    table.add(subject, fact, size, column)
        growth.write(table, columns)
    return table


def python_name(version):
    """A version of BUILTINS.tsv as --python reads it; 2.7 is wide unless it says narrow."""
    number, rest = re.match(r'([\d.]+(?:c\d+)?)(.*)$', version).groups()
    number = number.replace('c', 'rc')
    if number.startswith('2.7'):
        return number + {'': 'u', 'd': 'du', 'narrow': ''}[rest]
    return number + {'tr': '+trace-refs', 'patched': '+align16'}.get(rest, rest)


def column_for(targets, python, arch):
    """The column of that interpreter; a new one if the other tables do not have it."""
    for row in targets:
        if row[1:3] == [python, arch] and 'deb' not in row[0]:
            return row[0]
    column = 'py%s-%s' % (python.replace('+trace-refs', 'tr'), SUFFIX.get(arch, arch))
    version = re.match(r'[\d.]+', python).group()
    targets.append([column, python, arch, version, 'sizes of built-in types only'])
    return column


TYPE_FACTS = ('basicsize', 'itemsize', 'dictoffset', 'weakrefoffset', 'gc')


def subclass_answer(row, at):
    """What `class C(T): pass` does: 'made', or the text of the error."""
    return 'made' if row[at['subclassable']] == '1' else row[at['typeerror']]


def fold_builtins(path, targets):
    table = Table('Types that come with CPython: what they say of themselves, and class C(T): pass')
    header, *rows = rows_of(path)
    at = {name: i for i, name in enumerate(header)}
    for row in rows:
        arch = row[at['abi']]
        column = column_for(targets, python_name(row[at['python']]), ARCHES.get(arch, arch))
        for fact in TYPE_FACTS:
            table.add(row[at['type']], fact, row[at[fact]], column)
        table.add(row[at['type']], 'subclass', subclass_answer(row, at), column)
    return table


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    raw, builtins = sys.argv[1:3]
    out = sys.argv[3] if len(sys.argv) > 3 else os.path.dirname(os.path.abspath(__file__))
    header, *targets = rows_of(os.path.join(raw, 'targets.tsv'))
    tables = {
        'plain.tsv': fold_plain(raw),
        'population.tsv': fold_population(raw, 'release.tsv'),
        'freethreaded.tsv': fold_population(raw, 'freethreaded.tsv'),
        'traced.tsv': fold_traced(raw),
        'sharing.tsv': fold_sharing(raw),
        'dicts.tsv': fold_dicts(raw),
        'values.tsv': fold_values(raw),
        'builtins.tsv': fold_builtins(builtins, targets),
        'hierarchies.tsv': fold_classes(raw, 'hierarchies'),
        'modern.tsv': fold_classes(raw, 'modern'),
    }
    for name, table in tables.items():
        table.write(os.path.join(out, name))
    with open(os.path.join(out, 'targets.tsv'), 'w', encoding='utf-8') as file:
        file.writelines('\t'.join(row) + '\n' for row in [header] + targets)
    print('%-18s %6d interpreters' % ('targets.tsv', len(targets)))


main()
