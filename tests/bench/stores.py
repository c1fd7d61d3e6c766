# SPDX-License-Identifier: MIT
"""Stores a second in this interpreter: what bench.c measures of the library, done for real."""
import sys
import time

OBJECTS = 100000


def measure(fields):
    body = ''.join('        o.f%d = None\n' % i for i in range(fields))
    source = 'def run():\n    for _ in range(%d):\n        o = C()\n' % OBJECTS + body + body
    scope = {'C': type('C', (object,), {})}
    exec(source, scope)
    start = time.perf_counter()
    scope['run']()
    return 2 * OBJECTS * fields / (time.perf_counter() - start)


print('CPython %s' % sys.version.split()[0],
      *('  %10.0f a second for %d fields' % (measure(fields), fields) for fields in (3, 10, 30)))
