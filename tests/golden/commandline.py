# SPDX-License-Identifier: MIT
"""commandline.py LAYOUTSIM: what the command prints, against what real interpreters answered.

test_golden.c asks the library; this asks layoutsim as a user would, with --json and population,
for every column of plain.tsv, population.tsv and freethreaded.tsv. X classes have no command line.
"""
import collections
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = {'P': 'dict', 'S': 'slots', 'W': 'slots+weakref', 'D': 'slots+dict', 'B': 'slots+both'}
TYPE_FACTS = {'basicsize': 'basicsize_bytes', 'itemsize': 'itemsize_bytes',
              'dictoffset': 'dictoffset_bytes', 'weakrefoffset': 'weakrefoffset_bytes'}
OBJECT_FACTS = {'instance.getsizeof': 'getsizeof_bytes', 'instance.requested': 'requested_bytes',
                'instance.dict_getsizeof': 'dict_getsizeof_bytes'}


def targets():
    with open(os.path.join(HERE, 'targets.tsv')) as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines if not line.startswith('#')]
    return {row[0]: ['--python', row[1], '--arch', row[2]] for row in rows[1:]}


def answers(name):
    """(column, subject, fact, value) of a folded table."""
    groups = {}
    with open(os.path.join(HERE, name)) as lines:
        for line in lines:
            cells = line.rstrip('\n').split('\t')
            if line.startswith('@'):
                groups[cells[0]] = cells[1].split()
            elif not line.startswith('#'):
                for column in groups[cells[3]]:
                    yield column, cells[0], cells[1], cells[2]


def spread(offsets):
    """As the table has them: START+STEP if they are at equal distances."""
    steps = {b - a for a, b in zip(offsets, offsets[1:])}
    if len(steps) == 1:
        return '%d+%d' % (offsets[0], steps.pop())
    return ','.join(map(str, offsets))


def printed(storage, first, fact):
    if fact == 'instance.first':
        return first['object']['getsizeof_bytes']
    if fact in TYPE_FACTS:
        return storage['type'][TYPE_FACTS[fact]]
    if fact in OBJECT_FACTS:
        return storage['object'][OBJECT_FACTS[fact]]
    if fact == 'members':
        return ','.join(m['name'] for m in storage['type']['members']) or 'none'
    if fact == 'offsets':
        return spread([m['offset_bytes'] for m in storage['type']['members']])
    value = storage['type'][fact]
    return int(value) if isinstance(value, bool) else value


def rows_cover(storage):
    """The rows of every block stand without gap or overlap and fill what was requested."""
    for block in storage['blocks']:
        at = -block['prefix_bytes']
        for row in block['rows']:
            if row['offset_bytes'] != at:
                return False
            at += row['size_bytes']
        if at != block['requested_bytes'] - block['prefix_bytes']:
            return False
    return True


class Check(object):
    def __init__(self, command):
        self.command, self.compared, self.wrong = command, 0, []

    def run(self, *arguments):
        return subprocess.check_output([self.command] + list(arguments), universal_newlines=True)

    def storages(self, target, fields, *more):
        text = self.run(*target, '--fields', fields, '--kind', 'all', '--json', *more)
        return {s['kind']: s for s in json.loads(text)['targets'][0]['storages']}

    def compare(self, where, want, got):
        self.compared += 1
        if str(want) != str(got):
            self.wrong.append('%s: measured %s, printed %s' % (where, want, got))

    def plain(self, targets):
        asked = collections.defaultdict(list)
        for column, subject, fact, value in answers('plain.tsv'):
            if subject[0] in KINDS:
                asked[column, subject[1:]].append((KINDS[subject[0]], fact, value))
        for (column, fields), facts in sorted(asked.items()):
            steady = self.storages(targets[column], fields)
            first = self.storages(targets[column], fields, '--first')
            for kind, fact, value in facts:
                where = '%s %s of %s fields, %s' % (column, kind, fields, fact)
                self.compare(where, value, printed(steady[kind], first[kind], fact))
            for kind, storage in sorted(steady.items()):
                self.compare('%s %s rows' % (column, kind), True, rows_cover(storage))

    def population(self, targets, name, close):
        asked = collections.defaultdict(dict)
        for column, subject, fact, value in answers(name):
            count, shape = subject.split()
            asked[column, count][KINDS[shape[0]], shape[1:], fact] = float(value)
        for (column, count), facts in sorted(asked.items()):
            fields = ','.join(sorted({fields for _, fields, _ in facts}, key=int))
            text = self.run('population', *targets[column], '--count', count, '--fields', fields)
            rows = [line.split('\t') for line in text.splitlines() if not line.startswith('#')]
            got = {tuple(row[:3]): float(row[3]) for row in rows}
            for key, want in sorted(facts.items()):
                answer = got.get(key, -1)
                where = '%s %s: %g or near' % (column, ' '.join(key), want)
                self.compare(where, True, close(key[2], want, answer) or answer)


def pymalloc(fact, want, got):
    if fact == 'allocated':
        return want == got
    if fact == 'arenas':
        return abs(want - got) <= max(3, 0.01 * want)
    return abs(want - got) <= max(1.5, 0.02 * want)


def mimalloc(_fact, want, got):
    return abs(want - got) <= max(3, 0.05 * want)


def main():
    check, known = Check(sys.argv[1]), targets()
    check.plain(known)
    check.population(known, 'population.tsv', pymalloc)
    check.population(known, 'freethreaded.tsv', mimalloc)
    for line in check.wrong[:40]:
        print(line)
    print('%d answers compared, %d wrong' % (check.compared, len(check.wrong)))
    return 1 if check.wrong or check.compared < 90000 else 0


if __name__ == '__main__':
    sys.exit(main())
