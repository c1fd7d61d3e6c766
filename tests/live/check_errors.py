# SPDX-License-Identifier: MIT
"""Classes whose methods raise, or do not, for want of a place in the object."""
import ast
import re

HEAD = '''import pickle
import weakref


class Open(object):
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass
'''
CACHED = 'from functools import cached_property\n'
SLOTS = ['a', 'b', '_p', '__q']
# NAME is stored to in every way.
STORES = [['self.{0} = 1']] * 4 + [
    ['self.m, self.{0} = 1, 2'], ['self.m = self.{0} = 1'], ['for self.{0} in (1, 2): pass'],
    ['with Open() as self.{0}: pass'], ['[self.m for self.{0} in (1, 2)]'],
    ['def inner():', '    self.{0} = 1', 'inner()'], ['if self.m is None:', '    self.{0} = 1'],
    ['try:', '    self.{0} = 1', 'except AttributeError: pass'],
    ['try:', '    self.{0} = 1', 'finally: pass'],
    ['(self.m, [self.{0}]) = 1, [2]'], ['while True:', '    self.{0} = 1', '    break']]
ASKED = ['if hasattr(self, "{0}"):', '    self.{0} = 1']
DELETES = [['self.m = 1', 'del self.{0}']] * 2 + [['del self.m, self.{0}'], ['del (self.{0})'],
           ['try:', '    del self.{0}', 'except AttributeError: pass']]
REFERS = [['return weakref.ref(self)'], ['return weakref.proxy(self)'],
          ['kept = weakref.ref(self, None)', 'return kept'],
          ['try:', '    weakref.ref(self)', 'except TypeError: pass']]


def lines(indent, statements, name=''):
    return [' ' * indent + one.format(name) for one in statements]


def method(rng, number, slots, base_slots, has_dict, unset):
    """What is deleted may be in a __dict__ for all that can be seen."""
    kind = rng.random()
    targets = slots + base_slots + ['away', 'variable', 'computed', '__away']
    known = [name for name in slots + base_slots if not name.startswith('__')]
    known += ['away', 'variable'] * (not has_dict)
    if kind < .5:
        body = lines(8, rng.choice(STORES), rng.choice(targets))
    elif kind < .55:
        body = lines(8, ASKED, rng.choice([name for name in targets if name != 'variable']))
    elif kind < .75 and known:
        body = lines(8, rng.choice(DELETES), rng.choice(known))
    elif kind < .9:
        body = lines(8, rng.choice(REFERS))
    else:
        body = lines(8, ['return self.%s' % rng.choice(['m', 'variable'] + unset)])
    return ['    def do%d(self):' % number] + body


def random_class(rng, index, made, modern):
    base = rng.choice([None, None] + list(made))
    base_slots, has_dict = made.get(base, ([], False))
    slots = rng.sample(SLOTS, rng.randint(0, 3))
    listed = slots + (['m', 'unset%d' % index] if base is None else [])
    listed += [extra for extra in ('__dict__', '__weakref__') if base is None and rng.random() < .25]
    name = 'K%d' % index
    body = ['class %s(%s):' % (name, base or 'object')]
    has_dict = has_dict or '__dict__' in listed
    if rng.random() < .85:
        body.append('    __slots__ = %r' % (tuple(listed),))
    else:
        slots, listed, has_dict = [], [], True
    body += ['    variable = 0', '    @property', '    def computed(self):', '        return 1',
             '    @computed.setter', '    def computed(self, to):', '        pass']
    if modern and rng.random() < .4:
        body += ['    @cached_property', '    def kept(self):', '        return 1']
    body += ['    def __init__(self):', '        self.m = None']
    body += ['        self.%s = None' % slot for slot in slots + base_slots if slot[:2] != '__']
    for number in range(rng.randint(1, 4)):
        body += method(rng, number, slots, [slot for slot in base_slots if slot[:2] != '__'],
                       has_dict, [one for one in listed if one.startswith('unset')])
    made[name] = slots + base_slots, has_dict
    return body


def pickles(rng, name):
    protocol = rng.choice(('0', '1', '2', 'protocol=1', 'protocol=2'))
    return ['def pickle_%s():' % name, '    return pickle.dumps(%s(), %s)' % (name, protocol)]


def random_file(rng, modern, count=30):
    """Its text, and the calls to try."""
    made, parts = {}, []
    for index in range(count):
        parts.append('\n'.join(random_class(rng, index, made, modern)))
    for name in made:
        parts.append('\n'.join(pickles(rng, name)))
    text = '\n\n\n'.join([HEAD.rstrip()] + parts) + '\n'
    text = (CACHED if modern else '') + text
    return text, calls_of(text)


def calls_of(text):
    """Of methods of classes that nobody derives from: others may be meant for their descendants."""
    tree = ast.parse(text)
    found = [of for of in tree.body if isinstance(of, ast.ClassDef)]
    bases = {base.id for of in found for base in of.bases}
    calls = {}
    for of in found:
        for one in of.body:
            if isinstance(one, ast.FunctionDef) and re.match(r'do\d|kept', one.name) and \
                    of.name not in bases:
                calls[of.name, one.name] = '%s().%s%s' % (of.name, one.name,
                                                          '()' if one.name != 'kept' else '')
    for one in tree.body:
        if isinstance(one, ast.FunctionDef):
            calls[one.name, ''] = one.name + '()'
    return calls


def lines_of(text):
    """Those of each method and function."""
    found = {}
    for of in ast.parse(text).body:
        inside = of.body if isinstance(of, ast.ClassDef) else [of]
        for one in inside:
            if isinstance(one, ast.FunctionDef):
                key = (of.name, one.name if one is not of else '')
                end = max(getattr(part, 'lineno', 0) for part in ast.walk(one))
                found[key] = range(one.lineno, end + 1)
    return found


def expected(finding):
    """What the message says is raised: with its text, where it quotes that."""
    found = re.search(r'((?:Attribute|Type)Error)(?: under .*)?(: .*)?$', finding['message'])
    return found.group(1) + (found.group(2) or '') if found else 'AttributeError'


def shortened(raised, wanted):
    """Without its text, where none is expected."""
    return raised.split(':')[0] if raised and wanted and ': ' not in wanted else raised
