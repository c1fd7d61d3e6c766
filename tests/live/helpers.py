#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""helpers.py LAYOUTSIM [--path DIR] [PYTHON...]: classes made by attrs and six, read by layoutsim and
run by interpreters that have them; what `layoutsim facts` prints must be what report.py prints.

Without --path it looks where Debian puts them. Only the attrs whose rules docs/facts.md names is asked,
as another has others; exits with 77 where nobody has it.
"""
import argparse
import os
import subprocess
import sys

import classes

HERE = os.path.dirname(os.path.abspath(__file__))
# File -> what it imports, and the release whose rules layoutsim has, if they differ.
NEEDS = {'with_attrs.py': ('attr', '22.2.'), 'with_six.py': ('six', '')}


def is_here(python, module, release):
    done = subprocess.run([python, '-c', 'import %s as m; print(m.__version__)' % module],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    version = done.stdout.decode().strip()
    if version and not version.startswith(release):
        print('%s of %s is %s: not compared' % (module, python, version))
    return done.returncode == 0 and version.startswith(release)


def check(python, layoutsim, name):
    described = classes.describe(python)
    if described is None or not is_here(python, *NEEDS[name]):
        return None
    version, bits = described
    path = os.path.join(HERE, 'helpers', name)
    want, _ = classes.lines_of([python, '-W', 'ignore', os.path.join(HERE, 'report.py'), path])
    got, complaint = classes.lines_of([layoutsim, 'facts', path, '--python', version, '--arch', bits])
    if complaint or not got:
        sys.exit('layoutsim facts failed for %s: %s' % (version, complaint.strip()))
    counts, wrong = classes.compare(want, got, version.startswith('2.'))
    print('%-14s %-10s %6d right %5d declined %4d wrong'
          % (name, version, counts['right'], counts['declined'], len(wrong)))
    for (cls, fact), a, b in wrong[:6]:
        print('    %s %s: want %s, got %s' % (cls, fact, a, b))
    return name, counts['right'], len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--path', default='/usr/lib/python3/dist-packages')
    args = parser.parse_args()
    os.environ['PYTHONPATH'] = args.path
    results = [check(python, args.layoutsim, name) for name in sorted(NEEDS)
               for python in args.pythons or classes.found_pythons()]
    results = [result for result in results if result is not None]
    print('%d right, %d wrong' % (sum(r[1] for r in results), sum(r[2] for r in results)))
    if not any(name == 'with_attrs.py' for name, _, _ in results):
        sys.exit(77)
    sys.exit(1 if any(r[2] for r in results) else 0)


if __name__ == '__main__':
    main()
