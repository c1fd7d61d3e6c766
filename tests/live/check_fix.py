#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""check_fix.py LAYOUTSIM [--python 3.13] [--unsafe] [--tests N]: mends an interpreter's own standard
library, a copy of it, and sees that it is still one.

Each module or package of the top is mended by itself, as a project would be. Every file that was
changed must parse under that interpreter, differ in __slots__ statements alone (and a `pass` that
they replace), be mended for good, and be imported by a fresh interpreter; of CPython's own tests for
the modules, the first N that pass without the copy must pass with it. --unsafe also mends what may
change the program: then it is only told how many modules cannot be imported, or fail their tests.
Exit status 1: something is wrong; 77: no such interpreter here. It must be 3.8 or newer.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

import classes
import trees

SECONDS = 120


def left_out(folder, names):
    return [name for name in names if name in ('__pycache__', 'site-packages', 'lib-dynload') or
            name.endswith(('.pyc', '.so', '.a'))]


def tops(library):
    """Modules and packages, but for the tests: many of them are not meant to be parsed."""
    for name in sorted(os.listdir(library)):
        package = os.path.isfile(os.path.join(library, name, '__init__.py'))
        if name != 'test' and (package or name.endswith('.py')):
            yield os.path.join(library, name)


def run_check(args, path, version, more):
    done = subprocess.run([args.layoutsim, 'check', path, '--python', version] + more,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in (0, 1, 2):  # 2: some file is not meant to be parsed
        sys.exit('layoutsim failed: %s' % done.stderr.decode())
    return done.stdout.decode('utf-8', 'replace')


# ---- What changed

def read(path):
    with open(path, 'rb') as file:
        return file.read()


def changed_files(before, after):
    for folder, _, names in os.walk(after):
        for name in names:
            path = os.path.relpath(os.path.join(folder, name), after)
            if name.endswith('.py') and read(os.path.join(before, path)) != read(
                    os.path.join(after, path)):
                yield path


def wrong_changes(python, before, after, paths):
    """By the interpreter's own parser."""
    command = [python, os.path.join(classes.HERE, 'check_fix_compare.py'), before, after]
    done = subprocess.run(command + paths, stdout=subprocess.PIPE, universal_newlines=True)
    return done.stdout.splitlines() + ['some file does not parse'] * (done.returncode != 0)


# ---- Whether it works

def with_path(folder):
    env = {key: value for key, value in os.environ.items() if not key.startswith('PYTHON')}
    return dict(env, PYTHONDONTWRITEBYTECODE='1', **({'PYTHONPATH': folder} if folder else {}))


def works(python, arguments, folder):
    """Whether it ends well, with the copy first among the folders that are imported from."""
    try:
        done = subprocess.run([python] + arguments, env=with_path(folder), stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              timeout=SECONDS, cwd=tempfile.gettempdir())
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def broken_modules(python, after, paths):
    for path in paths:
        name = path[:-3].replace(os.sep, '.').replace('.__init__', '')
        run = ['-c', 'import importlib, sys; importlib.import_module(sys.argv[1])', name]
        if not trees.LEFT_OUT.search(name) and works(python, run, None) and \
                not works(python, run, after):
            yield name


def tests_of(library, paths):
    for path in paths:
        called = 'test_' + path.split(os.sep)[0].replace('.py', '').lstrip('_')
        folder = os.path.join(library, 'test', called)
        if os.path.exists(folder + '.py') or os.path.isdir(folder):
            yield called


def failing_tests(python, library, after, paths, most):
    asked = sorted(set(tests_of(library, paths)))[:most]
    for called in asked:
        run = ['-m', 'test', called]
        if works(python, run, None):
            yield called, works(python, run, after)


# ---- All of it

def check(args, python, version, library, folder):
    before, after = os.path.join(folder, 'before'), os.path.join(folder, 'after')
    shutil.copytree(library, before, ignore=left_out)
    shutil.copytree(before, after)
    for path in tops(after):
        run_check(args, path, version, ['--fix'] + ['--unsafe-fixes'] * args.unsafe)
    paths = sorted(changed_files(before, after))
    wrong = wrong_changes(python, before, after, paths)
    for path in tops(after):
        left = json.loads(run_check(args, path, version, ['--format', 'json']))['findings']
        wrong += ['%s:%d: not mended, %s' % (one['path'], one['line'], one['message'])
                  for one in left if one['edits'] and (one['safe'] or args.unsafe)]
    broken = list(broken_modules(python, after, paths))
    tests = list(failing_tests(python, library, after, paths, args.tests))
    failed = [called for called, fine in tests if not fine]
    print('%s: %d files changed, %d modules cannot be imported any more, %d of %d tests fail, '
          '%d other things wrong' % (version, len(paths), len(broken), len(failed), len(tests),
                                     len(wrong)))
    print('    changed: %s' % ' '.join(paths))
    for text in ['broken: ' + name for name in broken + failed] + wrong:
        print('    ' + text)
    return bool(wrong) or bool(broken + failed) and not args.unsafe


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('--python', default='3.13')
    parser.add_argument('--unsafe', action='store_true')
    parser.add_argument('--tests', type=int, default=2)
    args = parser.parse_args()
    for python in classes.found_pythons():
        described = classes.describe(python)
        if described is None or not described[0].startswith(args.python + '.'):
            continue
        library = subprocess.check_output([python, '-c', 'import os; print(os.path.dirname(os.__file__))'],
                                          universal_newlines=True).strip()
        with tempfile.TemporaryDirectory() as folder:
            sys.exit(check(args, python, described[0], library, folder))
    print('no Python %s here' % args.python)
    sys.exit(77)


if __name__ == '__main__':
    main()
