# SPDX-License-Identifier: MIT
"""check_fix_compare.py BEFORE AFTER PATH...: what else than __slots__ statements, and a `pass` that one
replaces, differs between files of two folders; a line each. Python 3.8 or newer, theirs."""
import ast
import difflib
import os
import sys


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def names_slots(of):
    targets = of.targets if isinstance(of, ast.Assign) else [getattr(of, 'target', None)]
    return [getattr(one, 'id', None) for one in targets] == ['__slots__']


def is_slots(of):
    return isinstance(of, (ast.Assign, ast.AnnAssign)) and names_slots(of)


def without_slots(text):
    """The tree without __slots__, and without what stands for an empty body."""
    tree = ast.parse(text)
    for of in ast.walk(tree):
        if isinstance(of, ast.ClassDef):
            of.body = [one for one in of.body if not is_slots(one) and not isinstance(one, ast.Pass)]
    return ast.dump(tree)


def slots_lines(text):
    """Numbers of the lines of __slots__ statements, and of a `pass` in a class."""
    return {line for of in ast.walk(ast.parse(text)) if isinstance(of, ast.ClassDef)
            for one in of.body if is_slots(one) or isinstance(one, ast.Pass)
            for line in range(one.lineno, one.end_lineno + 1)}


def other_changes(old, new):
    """Lines that changed and are of no such statement, nor empty."""
    one, other = old.splitlines(True), new.splitlines(True)
    known = slots_lines(old), slots_lines(new)
    for kind, a, b, c, d in difflib.SequenceMatcher(None, one, other, False).get_opcodes():
        if kind != 'equal':
            for lines, numbers, first, end in ((one, known[0], a, b), (other, known[1], c, d)):
                yield from (lines[i] for i in range(first, end)
                            if i + 1 not in numbers and lines[i].strip())


def wrong_changes(before, after, paths):
    for path in paths:
        old, new = read(os.path.join(before, path)), read(os.path.join(after, path))
        if without_slots(old) != without_slots(new):
            yield '%s: more than __slots__ changed' % path
        for line in other_changes(old, new):
            yield '%s: this line changed too: %s' % (path, line.decode('utf-8', 'replace').strip())


if __name__ == '__main__':
    for text in wrong_changes(sys.argv[1], sys.argv[2], sys.argv[3:]):
        print(text)
