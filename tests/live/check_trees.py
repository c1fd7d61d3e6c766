#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""check_trees.py LAYOUTSIM: classes of real code that cannot be made, as `layoutsim check` finds them
in whole trees and as interpreters meet them.

    check_trees.py LAYOUTSIM                       each interpreter's own standard library
    check_trees.py LAYOUTSIM --tree DIR --only a,b --with PYTHON  packages of a folder
    --python 3.8,3.13   only these      --sample N  so many modules are imported, taken with --seed

Every finding LAY101 to LAY108 must be a class whose module cannot be imported for that reason, every
module that cannot, because a class statement in it raises, must have one, and no class that is there
after importing may. The whole tree is read; modules that cannot be imported here for other reasons
say nothing. Exit status 1: something is wrong; 77: no interpreter here.
"""
import argparse
import ast
import builtins
import json
import os
import subprocess
import sys

import check
import classes
import trees

# Where importing raises: the innermost frame that is a module's, or a class's in it.
PLACE = r'''
import importlib, os, sys, traceback
sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
out, null = os.dup(1), os.open(os.devnull, os.O_RDWR)
for at in (0, 1, 2): os.dup2(null, at)
try:
    importlib.import_module(sys.argv[2])
except BaseException as error:
    rows = traceback.extract_tb(sys.exc_info()[2])
    rows = [row for row in rows if not row[0].startswith('<')]
    kept = [row for row in rows if row[2] == '<module>'][-1]
    text = '%s\n%d\n%s: %s' % (os.path.realpath(kept[0]), kept[1], type(error).__name__, error)
    os.write(out, text.encode('utf-8', 'replace'))
'''
ELSEWHERE = ('ImportError', 'ModuleNotFoundError', 'SyntaxError', 'SystemExit', 'OSError')


def findings(layoutsim, paths, version, arch):
    command = [layoutsim, 'check', '--format', 'jsonl', '--python', version, '--arch', arch]
    done = subprocess.run(command + paths, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode not in (0, 1):
        sys.exit('layoutsim failed: %d %s' % (done.returncode, done.stderr[-300:]))
    found = [json.loads(line) for line in done.stdout.decode('utf-8', 'replace').splitlines()]
    return [one for one in found if 'LAY101' <= one['code'] <= 'LAY108']


def failure(python, root, name):
    """(file, line, text) of what importing it raises; or None."""
    done = subprocess.run([python, '-c', PLACE, root, name], stdout=subprocess.PIPE,
                          env=dict(os.environ, SETUPTOOLS_USE_DISTUTILS='stdlib'))
    lines = done.stdout.decode('utf-8', 'replace').split('\n', 2)
    return (lines[0], int(lines[1]), lines[2]) if len(lines) == 3 else None


def class_at(path, line):
    """The outermost class statement of a file that has the line in its head, or decorators."""
    with open(path, 'rb') as file:
        tree = ast.parse(file.read())
    for of in ast.walk(tree):
        if isinstance(of, ast.ClassDef):
            first = min([of.lineno] + [one.lineno for one in of.decorator_list])
            if first <= line <= max(of.lineno, of.body[0].lineno - 1):
                return of.name
    return None


def raising(python, root, failed):
    """What class statements raise, by file and name, of the modules that cannot be imported. Their
    own exceptions are programs' own business."""
    made = {}
    for name, text in failed.items():
        exception = text.split(':')[0]
        if exception in ELSEWHERE or not hasattr(builtins, exception):
            continue
        where = failure(python, root, name)
        called = where and where[0].endswith('.py') and class_at(where[0], where[1])
        if called:
            made[where[0], called] = where[2]
    return made


def compare(found, want, raised, modules):
    """What is wrong, as texts; and how many that raise are declined."""
    wrong = []
    for one in found:
        path, name = os.path.realpath(one['path']), one['class'].split('.')[-1]
        text = one['message'].split(' cannot be made: ', 1)[1]
        if (path, name) in raised:
            if raised[path, name] != text and ': ' in text:
                wrong.append('%s: %s raises %s, not %s' % (path, name, raised[path, name], text))
        elif path in modules:
            wrong.append('%s:%d: false alarm, %s' % (path, one['line'], one['message']))
    known = {(os.path.realpath(one['path']), one['class'].split('.')[-1]) for one in found}
    missed = [key for key in raised if key not in known]
    wrong += ['%s: missed, %s raises %s' % (key + (raised[key],))
              for key in missed if check.OF_TYPE.search(raised[key])]
    return wrong, sum(not check.OF_TYPE.search(raised[key]) for key in missed)


def compare_tree(args, python):
    described = trees.asked_of(args, python)
    if described is None:
        return None
    version, arch, library = described
    root = args.tree or library
    every = trees.modules_of(root, args.only and args.only.split(','))
    names = trees.sample(args, every)
    want, failed = trees.ask_python(python, root, names, False)
    raised = raising(python, root, failed)
    imported = {os.path.realpath(trees.path_of(root, n)) for n in names if n not in failed}
    found = findings(args.layoutsim, [trees.path_of(root, n) for n in every], version, arch)
    wrong, declined = compare(found, want, raised, imported)
    print('%-16s %d modules read, %d imported (%d cannot be), %d classes made, %d raise (%d declined), '
          '%d findings, %d wrong' % (version, len(every), len(imported), len(failed), len(want),
                                     len(raised), declined, len(found), len(wrong)))
    for text in wrong[:args.show]:
        print('    ' + text)
    for one in found if args.all else ():
        print('    found: %s:%d: %s %s' % (one['path'], one['line'], one['code'], one['message']))
    return len(wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('--python', default='')
    parser.add_argument('--tree')
    parser.add_argument('--only')
    parser.add_argument('--with', dest='interpreter', help='ask this one')
    parser.add_argument('--sample', type=int)
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--show', type=int, default=12)
    parser.add_argument('--all', action='store_true', help='show all that is found')
    args = parser.parse_args()
    pythons = [args.interpreter] if args.interpreter else classes.found_pythons()
    results = [compare_tree(args, python) for python in pythons]
    results = [result for result in results if result is not None]
    print('%d interpreters, %d wrong' % (len(results), sum(results)))
    sys.exit(77 if not results else 1 if sum(results) else 0)


if __name__ == '__main__':
    main()
