# SPDX-License-Identifier: MIT
"""classes.py LAYOUTSIM: `layoutsim facts` on the classes of hierarchies.py and modern.py, for every
interpreter that was asked about them: the same lines, none missing and none more.

A line per column: right, wrong, declined (said to be unknown). Left out are facts that the
interpreter itself could not tell ('?'), and in 2.7 the names behind "for bases", whose order depends
on addresses.
"""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))


def targets():
    with open(os.path.join(HERE, 'targets.tsv'), encoding='utf-8') as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines]
    return {row[0]: row[1:3] for row in rows[1:]}


def answers(name):
    """column -> {(class, fact): value}"""
    groups, columns = {}, {}
    with open(os.path.join(HERE, name + '.tsv'), encoding='utf-8') as lines:
        for line in lines:
            cells = line.rstrip('\n').split('\t')
            if line.startswith('@'):
                groups[cells[0]] = cells[1].split()
            elif not line.startswith('#'):
                for column in groups[cells[3]]:
                    columns.setdefault(column, {})[cells[0], cells[1]] = cells[2]
    return columns


def printed(layoutsim, name, python, arch):
    done = subprocess.run([layoutsim, 'facts', os.path.join(HERE, name + '.py'),
                           '--python', python, '--arch', arch],
                          stdout=subprocess.PIPE, universal_newlines=True, encoding='utf-8')
    if done.returncode != 0:
        sys.exit('layoutsim facts failed for %s on %s' % (python, arch))
    rows = [line.split('\t') for line in done.stdout.splitlines() if not line.startswith('#')]
    return {(row[0], row[1]): row[2] for row in rows}


def is_declined(key, got):
    name, fact = key
    return (name, 'unknown') in got or \
        (fact.startswith('instance.') and (name, 'instance.unknown') in got)


def is_same(want, value, old):
    if old and value is not None and ' for bases ' in want:
        return want.split(' for bases ')[0] == value.split(' for bases ')[0]
    return want == value


def compare(wanted, got, old):
    right, declined, wrong = 0, 0, []
    for key, want in wanted.items():
        if '?' in want:
            continue
        if is_same(want, got.get(key), old):
            right += 1
        elif key not in got and is_declined(key, got):
            declined += 1
        else:
            wrong.append((key, want, got.get(key)))
    for key in got:
        if key not in wanted and not key[1].endswith('unknown'):
            wrong.append((key, None, got[key]))
    return right, wrong, declined


def main():
    layoutsim, sums = sys.argv[1], [0, 0, 0]
    for name in ('hierarchies', 'modern'):
        for column, wanted in answers(name).items():
            python, arch = targets()[column]
            got = printed(layoutsim, name, python, arch)
            right, wrong, declined = compare(wanted, got, python.startswith('2.'))
            print('%-11s %-16s %5d right %3d wrong %3d declined'
                  % (name, column, right, len(wrong), declined))
            for (class_name, fact), want, value in wrong[:5]:
                print('    %s %s: want %r, got %r' % (class_name, fact, want, value))
            sums = [a + b for a, b in zip(sums, (right, len(wrong), declined))]
    print('%d right, %d wrong, %d declined' % tuple(sums))
    sys.exit(1 if sums[1] or sums[2] or sums[0] < 100000 else 0)


main()
