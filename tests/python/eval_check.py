# SPDX-License-Identifier: MIT
"""eval_check.py LAYOUTSIM: `layoutsim facts` on eval_cases/*.py, for every interpreter of their .golden
files: what is printed is what it said, or is said to be unknown. And in unknown.py, that what depends
on the unknown is said to be unknown, and nothing else is.
"""
import glob
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
UNKNOWN = {('Depends', 'unknown'), ('Derived', 'unknown'), ('Slots', 'unknown'), ('Made', 'unknown'),
           ('Perhaps', 'instance.unknown'), ('Given', 'instance.unknown')}


def columns():
    with open(os.path.join(HERE, '../golden/targets.tsv')) as lines:
        rows = [line.rstrip('\n').split('\t') for line in lines]
    return {row[0]: row[1:3] for row in rows[1:]}


def blocks(path):
    with open(path, encoding='utf-8') as file:
        for names, text in re.findall(r'^=== (.*)\n((?:(?!=== ).*\n)*)', file.read(), re.M):
            rows = [line.split('\t') for line in text.splitlines()]
            yield names.split(), {(r[0], r[1]): r[2] for r in rows if len(r) == 3}


def printed(layoutsim, case, python, arch):
    done = subprocess.run([layoutsim, 'facts', case, '--python', python, '--arch', arch],
                          stdout=subprocess.PIPE, check=True)
    rows = [line.split('\t') for line in done.stdout.decode('utf-8').splitlines()]
    return {(r[0], r[1]): r[2] for r in rows if len(r) == 3}


def is_declined(key, got):
    return (key[0], 'unknown') in got or (key[0], 'instance.unknown') in got


def check(layoutsim, case, sums):
    for names, want in blocks(case[:-3] + '.golden'):
        for name in names:
            got = printed(layoutsim, case, *columns()[name])
            for key, value in want.items():
                if got.get(key) == value:
                    sums['right'] += 1
                elif key not in got and is_declined(key, got):
                    sums['declined'] += 1
                else:
                    sums['wrong'] += 1
                    print('%s %s: want %s, got %s' % (name, key, value, got.get(key)))


def check_unknown(layoutsim, sums):
    got = printed(layoutsim, os.path.join(HERE, 'eval_cases/unknown.py'), '3.13', 'lp64')
    said = {key for key in got if key[1].endswith('unknown')}
    if said != UNKNOWN:
        sums['wrong'] += 1
        print('unknown.py: %s' % sorted(said ^ UNKNOWN))


def main():
    sums = {'right': 0, 'declined': 0, 'wrong': 0}
    cases = [c for c in glob.glob(os.path.join(HERE, 'eval_cases/*.py')) if 'unknown' not in c]
    for case in sorted(cases):
        check(sys.argv[1], case, sums)
    check_unknown(sys.argv[1], sums)
    print(', '.join('%d %s' % (sums[k], k) for k in sums))
    sys.exit(1 if sums['wrong'] or not sums['right'] else 0)


main()
