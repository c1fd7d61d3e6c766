#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""check.py LAYOUTSIM [--seed N] [--files N] [PYTHON...]: what `layoutsim check` finds in random
classes, asked of interpreters.

- Classes that cannot be made: the findings LAY101 to LAY108 are the class statements that raise, with
  the text that they raise. As a program ends with the first, they are taken out as they are found,
  until nothing is found; then all that raise must have been.
- Prices: a finding is mended, by its own edits where it has some; an object before and after must
  differ by the bytes that it names.
- Methods that raise: they are called, and raise what the finding says; those without one do not.

Without PYTHON it asks every interpreter of pyenv and on PATH. What is declined (said to be unknown)
is counted. Needs Python 3.6 or newer.
"""
import argparse
import ast
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import time

import check_errors
import check_prices
import classes

PROBE = os.path.join(classes.HERE, 'check_probe.py')
# What type() and dataclass() say; anything else a class statement raises comes of what the program
# does in it, of which not all is followed.
OF_TYPE = re.compile(r'lay-out conflict|\(MRO\)|__slots__|slot disallowed|class variable|metaclass'
                     r'|base type|duplicate base class|mutable default|non-default argument')


class Wrong:
    """What is right and wrong, by what was asked of whom."""

    def __init__(self):
        self.right, self.wrong = collections.Counter(), collections.Counter()
        self.declined = collections.Counter()
        self.shown = collections.Counter()

    def add(self, key, want, got, about):
        (self.right if want == got else self.wrong)[key] += 1
        if want != got:
            self.show(key, 'want %s, got %s: %s' % (want, got, about))
        return want == got

    def show(self, key, text):
        self.shown[key] += 1
        if self.shown[key] <= 4:
            print('    %s %s: %s' % (key + (text,)))


class Asked:
    """An interpreter, and layoutsim about it."""

    def __init__(self, python, layoutsim, folder):
        self.python, self.layoutsim, self.folder = python, layoutsim, folder
        self.version, self.arch = classes.describe(python)
        self.number = tuple(map(int, re.findall(r'\d+', self.version)[:2]))
        self.rest = []  # questions of the same kind are asked together

    def layoutsim_says(self, command, path):
        done = subprocess.run([self.layoutsim, command, path, '--python', self.version, '--arch',
                               self.arch] + ['--format', 'json'] * (command == 'check'),
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if done.returncode not in (0, 1):
            sys.exit('layoutsim %s failed: %s' % (command, done.stderr.decode().strip()))
        return done.stdout.decode()

    def findings(self, path):
        return json.loads(self.layoutsim_says('check', path))['findings']

    def declined(self, path):
        rows = [line.split('\t') for line in self.layoutsim_says('facts', path).splitlines()]
        return {row[0] for row in rows if len(row) == 3 and row[1] == 'unknown'}

    def ask(self, questions):
        done = subprocess.run([self.python, PROBE], input=json.dumps(questions),
                              stdout=subprocess.PIPE, universal_newlines=True, check=True)
        return json.loads(done.stdout)

    def write(self, text, name):
        path = os.path.join(self.folder, name + '.py')
        with open(path, 'w') as file:
            file.write(text)
        return path


def called(finding):
    return finding['class'].split('.')[-1]


# ---- Classes that cannot be made

def is_refusal(finding):
    return 'LAY101' <= finding['code'] <= 'LAY108'


def without(text, names):
    """The file without some of its class statements."""
    lines = text.split('\n')
    for of in reversed(ast.parse(text).body):
        if isinstance(of, ast.ClassDef) and of.name in names:
            first = min([of.lineno] + [one.lineno for one in of.decorator_list])
            end = max(getattr(one, 'lineno', 0) for one in ast.walk(of))
            del lines[first - 1:end]
    return '\n'.join(lines)


def refusals(asked, text):
    """All that check finds, each with its code, as what was found is taken out."""
    found = {}
    while True:
        path = asked.write(text, 'rounds')
        new = {called(one): one for one in asked.findings(path) if is_refusal(one)}
        if not new:
            return found, asked.declined(path)
        found.update(new)
        text = without(text, new)


def said(finding, declined):
    """What check says the statement raises; only that it does, where something before it may."""
    name = called(finding)
    return None if name in declined else finding['message'].split(' cannot be made: ', 1)[1]


def normal(text, old):
    """2.7 lists bases in the order of their addresses."""
    return text.split(' for bases')[0] if old else text


def after_declined(text, want, declined):
    """What stands behind a class that raises, though that is not known: so nothing is said of it,
    but where type() itself refuses."""
    order = [of.name for of in ast.parse(text).body if isinstance(of, ast.ClassDef)]
    first = min([order.index(name) for name in declined if name in want] or [len(order)])
    return {name for name in order[first:] if name in want and not OF_TYPE.search(want[name])}


def check_creation(asked, text, result):
    path = asked.write(text, 'whole')
    want = asked.ask([{'ask': 'raise', 'path': path}])[0]
    declined = asked.declined(path)
    found, still = refusals(asked, text)
    unknown = declined | still
    unknown |= after_declined(text, want, unknown)
    for name in sorted(set(want) | set(found)):
        key = asked.version, found[name]['code'] if name in found else 'missed'
        if name not in found and is_declined(name, want, unknown):
            result.declined[asked.version, 'LAY10x'] += 1
            continue
        raised = normal(want.get(name, 'nothing'), asked.number < (3,))
        got = said(found[name], declined) if name in found else 'nothing'
        if got is None or ': ' not in got:  # with a text that is not known
            raised, got = raised.split(':')[0] if got else raised != 'nothing', got or True
        result.add(key, raised, normal(got, asked.number < (3,)) if got is not True else got, name)


def is_declined(name, want, declined):
    """Or its base is."""
    missing = re.match(r"NameError: name '(\w+)' is not defined", want[name])
    return name in declined or missing is not None and is_declined(missing.group(1), want, declined)


# ---- Prices

def price_of(finding):
    return finding['prices'][0]['requested_bytes']


def check_prices_of(asked, made, result):
    text = check_prices.text_of(made)
    path = asked.write(text, 'before')
    priced = [one for one in asked.findings(path) if price_of(one) is not None]
    questions, compared = [], []
    for i, finding in enumerate(priced):
        one = next(one for one in made if one['name'] == called(finding))
        change = check_prices.change_of(finding)
        mended = check_prices.mended(made, finding, asked.number >= (3, 10))
        if mended is None:
            continue
        after, call = mended
        questions.append(dict(change, ask='bytes', path=path, make=check_prices.call_of(one)))
        after = asked.write(after, 'after%d' % i)
        questions.append({'ask': 'bytes', 'path': after, 'make': call})
        compared.append(finding)
    answers = asked.ask(questions)
    for i, finding in enumerate(compared):
        before, after = answers[2 * i], answers[2 * i + 1]
        real = before - after if None not in (before, after) else None
        result.add((asked.version, finding['code']), real, price_of(finding),
                   '%s %s' % (called(finding), finding['message']))
    return len({called(one) for one in compared})


# ---- Methods that raise

def check_methods(asked, text, calls, result):
    """calls: expressions by class and method."""
    path = asked.write(text, 'methods')
    found = collections.defaultdict(list)
    for one in asked.findings(path):
        if 'LAY110' <= one['code'] <= 'LAY115':
            found[one['line']].append(one)
    lines = check_errors.lines_of(text)
    answers = asked.ask([{'ask': 'call', 'path': path, 'calls': sorted(calls.values())}])[0]
    answers = dict(zip(sorted(calls.values()), answers))
    for key in sorted(calls):
        here = [one for line in lines.get(key, ()) for one in found[line]]
        raised = answers[calls[key]]
        code = here[0]['code'] if here else 'none'
        want = check_errors.expected(here[0]) if here else None
        result.add((asked.version, code), check_errors.shortened(raised, want), want, key)


# ---- All of it

def files_of(rng, count):
    """(kind, since, what is written)."""
    for i in range(count):
        modern = i % 2 == 1
        yield 'creation', (3, 7) if modern else (2, 7), classes.random_file(rng, modern)
        since = [(2, 7), (3, 7), (3, 10)][i % 3]
        yield 'prices', since, check_prices.random_classes(rng, 26, since > (3,), since > (3, 9))
        yield 'methods', (3, 8) if modern else (2, 7), check_errors.random_file(rng, modern)


def check(asked, files, result):
    priced = 0
    for kind, since, what in files:
        if asked.number < since:
            continue
        if kind == 'prices':
            priced += check_prices_of(asked, what, result)
            check_creation(asked, check_prices.text_of(what), result)
        elif kind == 'methods':
            check_methods(asked, *what, result)
        else:
            check_creation(asked, what, result)
    return priced


def show_table(versions, result):
    codes = sorted({key[1] for count in (result.right, result.wrong, result.declined) for key in count})
    print('\nright/wrong  ' + ' '.join('%11s' % version.split('+')[0] for version in versions))
    for code in codes:
        cells = []
        for version in versions:
            key = version, code
            cell = '%d/%d' % (result.right[key], result.wrong[key])
            if result.declined[key]:
                cell = '%d declined' % result.declined[key]
            cells.append('%11s' % ('' if cell == '0/0' else cell))
        print('%-12s %s' % (code, ' '.join(cells)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('layoutsim')
    parser.add_argument('pythons', nargs='*')
    parser.add_argument('--seed', type=int, default=int(os.environ.get('LAYOUT_SEED', time.time())))
    parser.add_argument('--files', type=int, default=3)
    parser.add_argument('--keep', help='a folder for the files')
    args = parser.parse_args()
    print('LAYOUT_SEED=%d' % args.seed)
    files = list(files_of(random.Random(args.seed), args.files))
    result, versions, priced = Wrong(), [], 0
    with tempfile.TemporaryDirectory() as folder:
        for python in args.pythons or classes.found_pythons():
            if classes.describe(python) is None:
                continue
            asked = Asked(python, args.layoutsim, args.keep or folder)
            versions.append(asked.version)
            priced += check(asked, files, result)
    show_table(versions, result)
    right, wrong = sum(result.right.values()), sum(result.wrong.values())
    print('%d interpreters, %d classes with a price, %d right, %d declined, %d wrong'
          % (len(versions), priced, right, sum(result.declined.values()), wrong))
    sys.exit(77 if not versions else 1 if wrong else 0)


if __name__ == '__main__':
    main()
