#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""pages.py LAYOUTSIM [PYTHON...] : runs the examples of docs/codes under the interpreters here.

Each page's example, and the same mended, is a program. Where layoutsim says under an interpreter's
version that it raises, the interpreter must raise that, in the same words where it gives words; where
it says nothing of an exception, the program must end well. Programs that import what the version does
not have, or that it cannot parse, are left out; 2.7 makes new-style classes of all. Needs Python 3.6 or newer.
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

from live import found_pythons

PAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'docs', 'codes')
# Says what the program raises as JSON; exit status 3: it cannot be asked here.
RUN = '''
import json, re, sys
with open(sys.argv[1]) as file:
    source = file.read()
try:
    program = compile(source, sys.argv[1], 'exec')
    for statement in re.findall('(?m)^(?:import|from) .*', source):
        exec(statement)
except (SyntaxError, ImportError):
    sys.exit(3)
try:
    exec(program)
    print('null')
except Exception as error:
    print(json.dumps([type(error).__name__, str(error)]))
'''
VERSION = 'import sys; print("%d.%d.%d" % sys.version_info[:3])'


def pages():
    """(code, number of the program on its page, program)"""
    for path in sorted(glob.glob(os.path.join(PAGES, 'LAY*.md'))):
        with open(path, encoding='utf-8') as file:
            blocks = re.findall('```python\n(.*?)```', file.read(), re.S)
        for number, block in enumerate(blocks):
            yield os.path.basename(path)[:-3], number, block


def run(command):
    env = {k: v for k, v in os.environ.items() if not k.startswith('PYTHON')}
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env,
                          universal_newlines=True)


def is_known(layoutsim, version):
    return run([layoutsim, 'compare', '--fields', '1', '--python', version]).returncode == 0


def predicted(layoutsim, version, path):
    """[(exception, its words or None)] that layoutsim says the program raises."""
    done = run([layoutsim, 'check', '--python', version, '--format', 'jsonl', path])
    if done.returncode > 1:
        raise RuntimeError(done.stderr)
    said = (json.loads(line) for line in done.stdout.splitlines())
    messages = [finding['message'] for finding in said if 'code' in finding]
    found = (re.search(r'\b(\w+Error)(?:: (.*))?', message, re.S) for message in messages)
    return [match.groups() for match in found if match]


def sorted_words(text):
    """2.7 names the bases of an order conflict by their addresses."""
    return sorted(text.replace(',', ' ').split())


def is_as_said(said, got):
    if got is None:
        return not said
    return any(exception == got[0] and (words is None or sorted_words(words) == sorted_words(got[1]))
               for exception, words in said)


def check(layoutsim, python, version, folder):
    """(programs run, how many raised, how many were wrong)"""
    ran = raises = wrong = 0
    for code, number, program in pages():
        path = os.path.join(folder, '%s_%d.py' % (code.lower(), number))
        with open(path, 'w') as file:
            file.write('__metaclass__ = type\n' * version.startswith('2.') + program)
        done = run([python, '-c', RUN, path])
        if done.returncode == 3:
            continue
        said, got = predicted(layoutsim, version, path), json.loads(done.stdout)
        ran, raises = ran + 1, raises + (got is not None)
        if not is_as_said(said, got):
            wrong += 1
            print('%s, %s program %d: said %s, raised %s' % (version, code, number, said, got))
    return ran, raises, wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('pythons', nargs='*')
    args = parser.parse_args()
    total = [0, 0, 0]
    interpreters = 0
    with tempfile.TemporaryDirectory() as folder:
        for python in args.pythons or found_pythons():
            asked = run([python, '-c', VERSION])
            version = asked.stdout.strip()
            if not is_known(args.layoutsim, version):
                print('%s: not compared, layoutsim has no such target' % python)
                continue
            counts = check(args.layoutsim, python, version, folder)
            interpreters += 1
            total = [a + b for a, b in zip(total, counts)]
            print('%s: %d programs run, %d raised, %d wrong' % ((version,) + counts))
    print('%d interpreters, %d programs run, %d raised, %d wrong' % ((interpreters,) + tuple(total)))
    if not interpreters:
        sys.exit(77)
    sys.exit(1 if total[2] else 0)


if __name__ == '__main__':
    main()
