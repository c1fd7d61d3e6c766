# SPDX-License-Identifier: MIT
"""check_probe.py: carries out what check.py asks, in the interpreter that runs it.

Reads one JSON list of questions, prints one of answers: null where the question itself raised.
    {"ask": "raise", "path"}             NAME of each class statement that raises -> "TYPE: TEXT"
    {"ask": "bytes", "path", "make"}     bytes requested by one object of many, made by an expression;
        with "set" or "delete": of one that then gets, or loses, this attribute
    {"ask": "call", "path", "calls"}     for each expression null, or what it raises
Each statement of a file runs by itself, so that one that raises does not end it. CPython 2.7 to 3.15.
"""
from __future__ import print_function

import ast
import gc
import json
import sys
import types

import report

ELDERS = 64  # after some thirty objects a class's shared keys have settled


def text_of(error):
    return '%s: %s' % (type(error).__name__, error)


def load(path):
    """The module's names, and what its class statements raise."""
    module = sys.modules['checked'] = types.ModuleType('checked')
    raised = {}
    with open(path, 'rb') as file:
        tree = ast.parse(file.read())
    for statement in tree.body:
        one = ast.parse('')
        one.body = [statement]
        try:
            exec(compile(one, path, 'exec'), vars(module))
        except Exception as error:
            if isinstance(statement, ast.ClassDef):
                raised[statement.name] = text_of(error)
                vars(module).pop(statement.name, None)
    return vars(module), raised


def by_getsizeof(make, sets, deletes):
    """2.7 has no tracemalloc; its objects are one block, and the dict that is there another.

    Many types have a __sizeof__() that forgets what a class adds; what it adds to their own size, as
    a list's items, is the same before and after."""
    made = [make() for _ in range(ELDERS)][-1]
    if sets:
        setattr(made, sets, None)
    if deletes:
        delattr(made, deletes)
    size = object.__sizeof__(made) + sys.getsizeof(made) - made.__sizeof__()
    offset = type(made).__dictoffset__
    if offset < 0:  # behind the items of an object that varies in size
        return size + sys.getsizeof(made.__dict__) * bool(vars(made))
    if offset and report.ctypes.c_void_p.from_address(id(made) + offset).value:
        size += sys.getsizeof(made.__dict__)
    return size


def by_tracemalloc(make, sets, deletes, count=1000):
    gc.collect()
    gc.disable()
    spare = [({}, {'a': 1}, [1]) for _ in range(250)]  # empties the free lists
    held, marks = [make() for _ in range(ELDERS)] + [None] * count, [None] * 6

    def mark(at):
        marks[at] = report.tracemalloc.get_traced_memory()[0]

    setattr(mark, 'late', None)  # the tuples of arguments stay on free lists
    delattr(mark, 'late')
    report.tracemalloc.start()
    last = held[ELDERS] = make()
    mark(0)
    mark(1)
    for i in range(ELDERS + 1, ELDERS + count):
        last = held[i] = make()
    mark(2)
    mark(3)
    mark(4)
    if sets:
        setattr(last, sets, None)
    if deletes:
        delattr(last, deletes)
    mark(5)
    report.tracemalloc.stop()
    gc.enable()
    del spare
    each = int(round((marks[2] - marks[1]) / float(count - 1)))
    own = marks[4] - marks[3]  # what a mark takes
    return each + marks[5] - marks[4] - own


def ask_bytes(question):
    space, _ = load(question['path'])
    make = eval('lambda: ' + question['make'], space)
    make()
    names = [getattr(sys, 'intern', str)(str(question.get(key, ''))) for key in ('set', 'delete')]
    return (by_getsizeof if report.tracemalloc is None else by_tracemalloc)(make, *names)


def ask_calls(question):
    space, _ = load(question['path'])
    answers = []
    for call in question['calls']:
        try:
            eval(call, space)
            answers.append(None)
        except Exception as error:
            answers.append(text_of(error))
    return answers


def answer(question):
    if question['ask'] == 'raise':
        return load(question['path'])[1]
    if question['ask'] == 'call':
        return ask_calls(question)
    try:
        return ask_bytes(question)
    except Exception as error:
        print(question, text_of(error), file=sys.stderr)
        return None


if __name__ == '__main__':
    print(json.dumps([answer(question) for question in json.load(sys.stdin)]))
