# SPDX-License-Identifier: MIT
"""report.py FILE...: what this interpreter says of the classes of a file, as `layoutsim facts` does.

Each statement runs by itself; a class statement that raises is reported and its name forgotten.
Instances are made with None for every argument that must be given. CPython 2.7 to 3.15.
"""
from __future__ import print_function

import ast
import gc
import struct
import sys
import types

try:
    import ctypes
except ImportError:
    ctypes = None
try:
    import tracemalloc
except ImportError:
    tracemalloc = None
try:
    import sysconfig
except ImportError:
    sysconfig = None

VERSION = sys.version_info[:2]
WORD = struct.calcsize('P')
FLAGS = [('gc', 14, (2, 7)), ('managed_dict', 4, (3, 11)), ('managed_weakref', 3, (3, 12)),
         ('inline_values', 2, (3, 13))]


def header():
    free_threaded = sysconfig is not None and sysconfig.get_config_var('Py_GIL_DISABLED')
    letters = ('t' if free_threaded else '') + ('d' if hasattr(sys, 'gettotalrefcount') else '')
    return '# python %s%s, %d-bit, %s' % ('.'.join(map(str, sys.version_info[:3])), letters,
                                          WORD * 8, sys.platform)


def offset_of(descriptor):
    """From the PyMemberDef, whose address is the last word of a member descriptor."""
    if ctypes is None:
        return '?'
    at = id(descriptor) + type(descriptor).__basicsize__ - WORD
    definition = ctypes.c_void_p.from_address(at).value
    return ctypes.c_ssize_t.from_address(definition + 2 * WORD).value


def members(cls):
    found = [(offset_of(d), d.__name__) for d in vars(cls).values()
             if isinstance(d, types.MemberDescriptorType)]
    return ','.join('%s:%s' % (name, offset) for offset, name in sorted(found))


def arguments(cls):
    for one in cls.__mro__:
        if '__init__' in vars(one):
            code = getattr(vars(one)['__init__'], '__code__', None)
            if code is None:
                return ()
            defaults = vars(one)['__init__'].__defaults__ or ()
            return (None,) * (code.co_argcount - 1 - len(defaults))
    return ()


def traced(make, count=500, rounds=5):
    """The usual one of a few rounds: code that becomes warm allocates, too."""
    spare = [({}, {'a': 1}, [1], make()) for _ in range(250)]   # empties the free lists
    held, sizes = [make(), make(), make()] + [None] * (count * rounds), []
    gc.collect()
    gc.disable()
    tracemalloc.start()
    held[3], held[4] = make(), make()
    for i in range(rounds):
        start = tracemalloc.get_traced_memory()[0]
        for at in range(count * i + 5, count * (i + 1)):
            held[at] = make()
        sizes.append(tracemalloc.get_traced_memory()[0] - start)
    tracemalloc.stop()
    gc.enable()
    del spare
    return int(round(sorted(sizes)[rounds // 2] / float(count - 5)))


def type_facts(cls):
    for name in ('basicsize', 'itemsize', 'dictoffset', 'weakrefoffset'):
        yield name, getattr(cls, '__%s__' % name)
    for name, bit, since in FLAGS:
        if VERSION >= since:
            yield name, cls.__flags__ >> bit & 1
    yield 'base', cls.__base__.__name__
    yield 'mro', ','.join(one.__name__ for one in cls.__mro__)
    yield 'members', members(cls)


def instance_facts(cls):
    given = arguments(cls)
    try:
        first = cls(*given)
    except Exception as error:
        yield 'error', '%s: %s' % (type(error).__name__, error)
        return
    if type(first) is not cls:
        return
    yield 'first', sys.getsizeof(first)
    many = [cls(*given) for _ in range(64)]
    yield 'getsizeof', sys.getsizeof(cls(*given))
    if tracemalloc is not None:
        yield 'requested', traced(lambda: cls(*given))
    own = getattr(cls(*given), '__dict__', None) if cls.__dictoffset__ else None
    if own is not None:
        yield 'dict_getsizeof', sys.getsizeof(own)
        if VERSION >= (3, 6):
            yield 'dict_keys', ','.join(own)
    del many


def put(*cells):
    line = '\t'.join(str(c).replace('\\', '\\\\').replace('\t', '\\t').replace('\n', '\\n')
                     for c in cells)
    print(line)


def report(name, cls):
    if not isinstance(cls, type):
        put(name, 'error', 'old-style class')
        return
    for fact, value in type_facts(cls):
        put(name, fact, value)
    if not issubclass(cls, type):
        for fact, value in instance_facts(cls):
            put(name, 'instance.' + fact, value)


def run(path):
    with open(path, 'rb') as file:
        tree = ast.parse(file.read())
    scope = {'__name__': 'classes'}
    for statement in tree.body:
        module = ast.parse('')
        module.body = [statement]
        made = isinstance(statement, ast.ClassDef)
        try:
            exec(compile(module, path, 'exec'), scope)
        except Exception as error:
            if made:
                put(statement.name, 'error', '%s: %s' % (type(error).__name__, error))
                scope.pop(statement.name, None)
            continue
        if made:
            report(statement.name, scope[statement.name])


if __name__ == '__main__':
    print(header())
    for path in sys.argv[1:]:
        run(path)
