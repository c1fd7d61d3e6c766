#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""linters.py LAYOUTSIM : the rules of other linters in docs/check.md.

For each there is a program that breaks it, after its linter's documentation, and the same that does
not. The first must have findings of our code in the table, and no others; the second none of it.
What editors are told there of the text of findings must match it.
"""
import os
import re
import subprocess
import sys
import tempfile

DOCUMENT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'docs', 'check.md')

# (linter, rule): (program, what is changed in it, to what)
RULES = {
    ('slotscheck', 'superclass has no slots'): ('''
class Plain:
    pass

class Point(Plain):
    __slots__ = ('x', 'y')
''', 'pass', '__slots__ = ()'),
    ('slotscheck', 'overlapping slots'): ('''
class Base:
    __slots__ = ('x',)

class Derived(Base):
    __slots__ = ('x', 'z')
''', "('x', 'z')", "('z',)"),
    ('slotscheck', 'duplicate slots'): ('''
class Pair:
    __slots__ = ('a', 'a', 'a', 'b', 'a', 'b')
''', "('a', 'a', 'a', 'b', 'a', 'b')", "('a', 'b')"),
    ('slotscheck', 'subclass has no slots'): ('''
class Base:
    __slots__ = ('x',)

class Derived(Base):
    pass
''', 'pass', '__slots__ = ()'),
    ('slotscheck', 'unused slots'): ('''
class Point:
    __slots__ = ('x', 'y', 'unused')

    def __init__(self):
        self.x = self.y = 1
''', ", 'unused'", ''),
    ('flake8-slots', 'SLOT000'): ('''
class Name(str):
    pass
''', 'pass', '__slots__ = ()'),
    ('flake8-slots', 'SLOT001'): ('''
class Pair(tuple):
    pass
''', 'pass', '__slots__ = ()'),
    ('flake8-slots', 'SLOT002'): ('''
from collections import namedtuple
from typing import NamedTuple

class Pair(namedtuple('Pair', ['left', 'right'])):
    pass

class Fields(NamedTuple):
    left: int

class Left(Fields):
    pass
''', 'pass', '__slots__ = ()'),
    ('pylint', 'E0236 invalid-slots-object'): ('''
class Person:
    __slots__ = ('name', 3)
''', '3', "'age'"),
    ('pylint', 'E0237 assigning-non-slot'): ('''
class Student:
    __slots__ = ('name',)

    def __init__(self, name, surname):
        self.name = name
        self.surname = surname
        self.greet()

    def greet(self):
        pass
''', "('name',)", "('name', 'surname')"),
    ('pylint', 'E0238 invalid-slots'): ('''
class Person:
    __slots__ = 42
''', '42', "('name', 'age')"),
    ('pylint', 'E0239 inherit-non-class'): ('''
class Fruit(bool(1)):
    __slots__ = ()
''', 'bool(1)', 'int'),
    ('pylint', 'E0240 inconsistent-mro'): ('''
class Shape:
    __slots__ = ()

class Round(Shape):
    __slots__ = ()

class Disc(Shape, Round):
    __slots__ = ()
''', 'Shape, Round', 'Round, Shape'),
    ('pylint', 'E0241 duplicate-bases'): ('''
class Animal:
    __slots__ = ()

class Cat(Animal, Animal):
    __slots__ = ()
''', 'Animal, Animal', 'Animal'),
    ('pylint', 'E0242 class-variable-slots-conflict'): ('''
class Person:
    __slots__ = ('age', 'name', 'greet')

    @property
    def age(self):
        return 7

    def greet(self):
        return 'hello'
''', "('age', 'name', 'greet')", "('name',)"),
    ('pylint', 'W0244 redefined-slots-in-subclass'): ('''
class Base:
    __slots__ = ('a', 'b')

class Derived(Base):
    __slots__ = ('a', 'd')
''', "('a', 'd')", "('d',)"),
    ('pylint', 'E0245 declare-non-slot'): ('''
class Student:
    __slots__ = ('name',)

    name: str
    surname: str
''', '    surname: str\n', ''),
    ('pylint', 'C0205 single-string-used-for-slots'): ('''
class Fruit:
    __slots__ = 'name'

    def __init__(self, name):
        self.name = name

class Person:
    __slots__: str = 'name'

    def __init__(self, name):
        self.name = name
''', "'name'", "('name',)"),
}


def documented(text):
    """{(linter, rule): our code, or ''}"""
    table = text.split('## Rules of other linters')[1].split('\n## ')[0]
    rows = re.findall(r'^\| (.*?) \| (.*?) \| *(LAY\d+)? *\|', table, re.M)
    return {(linter, rule): code for linter, rule, code in rows if linter != 'linter'}


def first_lines(layoutsim, program):
    """What stands first of each finding."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'program.py')
        with open(path, 'w') as file:
            file.write(program)
        done = subprocess.run([layoutsim, 'check', path], stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, universal_newlines=True)
    if done.returncode > 1:
        sys.exit(done.stdout)
    return [line for line in done.stdout.splitlines() if line.startswith(path)
            and re.search(r': LAY\d', line)]


def codes(layoutsim, program):
    return {re.search(r'LAY\d+', line).group() for line in first_lines(layoutsim, program)}


def check_rule(layoutsim, rule, ours):
    program, old, new = RULES[rule]
    broken, kept = codes(layoutsim, program), codes(layoutsim, program.replace(old, new))
    if broken == ({ours} - {''}) and not kept:
        return True
    print('%s, %s: want %s, got %s, then %s'
          % (rule + (ours or 'nothing', sorted(broken), sorted(kept))))
    return False


def check_matcher(layoutsim, text):
    """The pattern for Visual Studio Code."""
    pattern = re.search(r'"regexp": "(.*)"', text).group(1).replace('\\\\', '\\')
    lines = first_lines(layoutsim, RULES['slotscheck', 'overlapping slots'][0])
    match = re.match(pattern, lines[0])
    fine = match is not None and match.groups()[1:4] == ('6', '18', 'LAY201')
    if not fine:
        print('the matcher does not match %r' % lines[0])
    return fine


def main():
    layoutsim = os.path.abspath(sys.argv[1])
    with open(DOCUMENT, encoding='utf-8') as file:
        text = file.read()
    rows = documented(text)
    results = [check_rule(layoutsim, rule, ours) for rule, ours in rows.items() if rule in RULES]
    results.append(check_matcher(layoutsim, text))
    for rule in sorted(set(rows) ^ set(RULES)):
        print('%s, %s: only %s' % (rule + ('documented' if rule in rows else 'tested',)))
        results.append(False)
    print('%d rules, %d wrong' % (len(rows), results.count(False)))
    sys.exit(0 if all(results) else 1)


if __name__ == '__main__':
    main()
