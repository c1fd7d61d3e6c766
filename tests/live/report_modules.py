# SPDX-License-Identifier: MIT
"""report_modules.py ROOT [instances]: what this interpreter says of the classes of modules.

Reads dotted names of modules of the folder ROOT, one a line. Each is imported in a process of its
own, as importing may do anything, but for the package it is in; so is each instance made. Prints PATH, CLASS, FACT, VALUE; a
module that cannot be imported has a row "!" with the reason. CPython 2.7 to 3.15, on machines with
fork().
"""
from __future__ import print_function

import importlib
import itertools
import os
import signal
import sys
import warnings

import report

SECONDS = 20


def classes(holder, prefix, module, seen):
    for name, value in sorted(vars(holder).items()):
        if not isinstance(value, type) or value.__module__ != module.__name__ or value in seen:
            continue
        if getattr(value, '__qualname__', prefix + name) != prefix + name or value.__name__ != name:
            continue
        seen.add(value)
        yield prefix + name, value
        for inner in classes(value, prefix + name + '.', module, seen):
            yield inner


def put(*cells):
    line = '\t'.join(str(c).replace('\\', '\\\\').replace('\t', '\\t').replace('\n', '\\n')
                     for c in cells)
    os.write(RESULTS, (line + '\n').encode('utf-8', 'replace') if str is not bytes else line + '\n')


def in_child(work, *args):
    """Whether it ended as it should, in time."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.alarm(SECONDS)
            work(*args)
            status = 0
        finally:
            os._exit(status)
    return os.waitpid(child, 0)[1] == 0


def makes_instance(cls):
    """cls() needs no argument."""
    for one in cls.__mro__:
        if '__init__' in vars(one):
            code = getattr(vars(one)['__init__'], '__code__', None)
            defaults = getattr(vars(one)['__init__'], '__defaults__', None) or ()
            return code is None or code.co_argcount - 1 == len(defaults)
    return True


def put_instance(path, name, cls):
    first = cls()
    if type(first) is not cls:
        return
    many = [cls() for _ in range(64)]
    rows = [('getsizeof', sys.getsizeof(cls()))]
    if report.tracemalloc is not None:
        rows.append(('requested', report.traced(cls)))
    for fact, value in rows:
        put(path, name, 'instance.' + fact, value)
    del many


def put_module(name, instances):
    signal.alarm(SECONDS)
    try:
        module = importlib.import_module(name)
    except BaseException as error:
        put(name, '!', type(error).__name__, error)
        return
    path = module.__file__
    path = path[:-1] if path.endswith(('.pyc', '.pyo')) else path
    for called, cls in classes(module, '', module, set()):
        for fact, value in report.type_facts(cls):
            put(path, called, fact, value)
        if instances and not issubclass(cls, type) and makes_instance(cls):
            in_child(put_instance, path, called, cls)


def put_package(package, names, instances):
    """Importing one of its modules imports it anyway."""
    signal.alarm(0)
    if len(names) > 1:
        try:
            importlib.import_module(package)
        except BaseException:
            pass
    for name in names:
        if not in_child(put_module, name, instances):
            put(name, '!', 'died', 'it ended itself, or took too long')


def main():
    global RESULTS
    warnings.simplefilter('ignore')
    names = sys.stdin.read().split()
    RESULTS = os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for at in (0, 1, 2):
        os.dup2(nothing, at)
    sys.path.insert(0, sys.argv[1])
    sys.dont_write_bytecode = True
    sys.argv[1:], instances = [], 'instances' in sys.argv[2:]
    for package, some in itertools.groupby(names, lambda name: name.split('.')[0]):
        in_child(put_package, package, list(some), instances)


if __name__ == '__main__':
    main()
