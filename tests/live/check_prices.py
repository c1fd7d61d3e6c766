# SPDX-License-Identifier: MIT
"""Classes that cost more than they need, and the same ones mended.

A class is described by a dict, so that it can be written otherwise: a finding is mended by its own
edits where it has some, and else by what is known here of how the class was written.
"""
import copy
import re

HEAD = '''import collections


class Empty(object):
    __slots__ = ()


def slotted(cls, slots):
    """The class with these slots, as dataclass(slots=True) makes it anew."""
    left_out = set(slots) | set(vars(cls).get('__slots__', ())) | {'__dict__', '__weakref__'}
    names = {name: value for name, value in vars(cls).items() if name not in left_out}
    names['__slots__'] = slots
    return type(cls)(cls.__name__, cls.__bases__, names)
'''
DATACLASSES = 'from dataclasses import dataclass\n'
NAMES = ['a', 'b', 'c', 'x', 'y', 'z', 'key', 'value', '_p', 'name'] + ['n%d' % i for i in range(40)]
BUILTINS = {  # with the arguments of a call
    'int': '', 'str': '', 'tuple': '', 'list': '', 'dict': '', 'set': '', 'float': '', 'frozenset': '',
    'Exception': '', 'bytearray': '', "collections.namedtuple('N', 'p q')": 'None, None',
    "collections.namedtuple('N', '')": ''}
COUNTS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 15, 16, 21, 22, 28, 29, 30, 31, 32, 36)


# ---- Describing

def some(rng, most=8, names=NAMES):
    return rng.sample(names, rng.choice([count for count in COUNTS if count <= most]))


def class_of(index, **more):
    made = {'name': 'K%d' % index, 'base': 'object', 'slots': None, 'sets': [], 'form': 0,
            'dataclass': None, 'late': [], 'deleted': [], 'arguments': '', 'remade': None,
            'many': False, 'also': ''}
    made.update(more)
    return made


def plain(rng, index, _):
    return class_of(index, sets=some(rng, 36), many=True)


def slotted(rng, index, _):
    names = some(rng)
    slots = names + [rng.choice(names) for _ in range(rng.choice((0, 0, 1, 2))) if names]
    slots += rng.choice(([], [], ['__weakref__'], ['__dict__'], ['__dict__', '__weakref__']))
    rng.shuffle(slots)
    sets = names + (some(rng, 36) if '__dict__' in slots and rng.random() < .5 else [])
    return class_of(index, slots=slots, sets=list(dict.fromkeys(sets)))


def child(rng, index, bases):
    base = rng.choice([one for one in bases if not one['dataclass'] and len(one['sets']) < 20])
    given = base['slots'] or []
    own = [slot for slot in given if not slot.startswith('__')]
    slots = rng.sample(own, rng.randint(0, len(own))) + some(rng, 5)
    rng.shuffle(slots)
    kind = rng.random()
    sets = list(dict.fromkeys(base['sets'] + some(rng, 10)))
    return class_of(index, base=base['name'], slots=slots if kind < .6 else None, many=kind < .2,
                    sets=[name for name in sets if kind >= .6 or name in slots + base['sets']],
                    arguments=base['arguments'], also=rng.choice(('', '', '', ', Empty')))


def of_builtin(rng, index, _):
    base = rng.choice(sorted(BUILTINS))
    return class_of(index, base=base, sets=some(rng, 5), arguments=BUILTINS[base])


def dataclass(rng, index, bases):
    parents = [one for one in bases if one['dataclass']]
    parent = rng.choice(parents + [None] * 2)
    known = parent['sets'] if parent else []
    own = [name for name in some(rng, 6) if name not in known]
    repeated = rng.sample(known, rng.randint(0, len(known)))
    return class_of(index, base=parent['name'] if parent else 'object', sets=known + own,
                    fields=repeated + own, dataclass=rng.choice(('slots=True', 'slots=True', '', 'eq=False')),
                    many=True, arguments=', '.join(['None'] * len(known + own)))


def restless(rng, index, _):
    names = some(rng, 16)
    late = [name for name in some(rng, 2) if name not in names]
    return class_of(index, sets=names, late=late,
                    deleted=rng.sample(names, rng.randint(0, min(2, len(names)))))


def random_classes(rng, count, dataclasses, new_dataclasses):
    kinds = [plain, slotted, slotted, slotted, child, child, child, of_builtin, restless, restless]
    kinds += [dataclass] * (2 * dataclasses)
    made = [slotted(rng, 0, []), plain(rng, 1, [])]
    for index in range(2, count):
        one = rng.choice(kinds)(rng, index, made)
        if one['dataclass'] == 'slots=True' and not new_dataclasses:
            one['dataclass'] = ''
        one['form'] = rng.randrange(4)
        made.append(one)
    return made


# ---- Writing

def slots_text(one):
    items = [repr(slot) for slot in one['slots']]
    return ['(%s)' % ''.join(item + ', ' for item in items), '[%s]' % ', '.join(items),
            '(\n        %s)' % ''.join('%s,\n        ' % item for item in items),
            '%r.split()' % ' '.join(one['slots'])][one['form']]


def class_lines(one):
    if one['dataclass'] is not None:
        yield '@dataclass(%s)' % one['dataclass']
    yield 'class %s(%s%s):' % (one['name'], one['base'], one['also'])
    if one['slots'] is not None:
        yield '    __slots__ = ' + slots_text(one)
    if one['dataclass'] is not None:
        for field in one['fields']:
            yield '    %s: object' % field
    elif one['sets']:
        yield '    def __init__(self%s):' % (', *args' if one['arguments'] else '')
        for name in one['sets']:
            yield '        self.%s = None' % name
    for kind, statement in (('late', 'self.%s = None'), ('deleted', 'del self.%s')):
        for name in one[kind]:
            yield '    def %s_%s(self):' % (kind, name)
            yield '        ' + statement % name
    yield '    pass'
    if one['remade'] is not None:
        yield '%s = slotted(%s, %r)' % (one['name'], one['name'], tuple(one['remade']))
    if one['many']:
        yield 'def many_%s():' % one['name']
        yield '    return [%s for _ in range(9)]' % call_of(one)


def call_of(one):
    return '%s(%s)' % (one['name'], one['arguments'])


def text_of(made):
    dataclasses = any(one['dataclass'] is not None for one in made)
    parts = ['\n'.join(class_lines(one)) for one in made]
    return '\n\n'.join([HEAD + DATACLASSES * dataclasses] + parts) + '\n'


# ---- Mending

def with_edits(text, edits):
    data = text.encode()
    for edit in reversed(edits):
        data = data[:edit['start_byte']] + edit['text'].encode() + data[edit['end_byte']:]
    return data.decode()


def mend_dataclass(one, finding, made, new):
    """All its slots but the one in question; slots where there are none."""
    known = next((base['sets'] for base in made if base['name'] == one['base']), [])
    if finding['code'] == 'LAY205':
        one['dataclass'] = ''
        one['remade'] = [name for name in one['sets'] if name != finding['subject']]
    elif new:
        one['dataclass'] = ', '.join(filter(None, (one['dataclass'], 'slots=True')))
    else:
        bases = {base['name']: base for base in made}
        slotted_base = one['base'] in bases and (bases[one['base']]['slots'] is not None)
        one['remade'] = [name for name in one['sets'] if not slotted_base or name not in known]


def slot_bases(made, one):
    """The bases that are written here get __slots__ of what they set."""
    base = next((base for base in made if base['name'] == one['base']), None)
    if base is None:
        return
    slot_bases(made, base)
    if base['dataclass'] is not None and 'slots=True' not in base['dataclass']:
        base['dataclass'] = ', '.join(filter(None, (base['dataclass'], 'slots=True')))
    elif base['dataclass'] is None and base['slots'] is None:
        above = next((other['sets'] for other in made if other['name'] == base['base']), [])
        base['slots'] = [name for name in base['sets'] if name not in above]


def mended(made, finding, new):
    """The text without the finding, and the call that makes an object; new: dataclass() takes
    slots=True."""
    made = copy.deepcopy(made)
    one = next(one for one in made if one['name'] == finding['class'].split('.')[-1])
    code = finding['code']
    if finding['edits']:
        return with_edits(text_of(made), finding['edits']), call_of(one)
    if code == 'LAY205' or one['dataclass'] is not None and code in ('LAY301', 'LAY302'):
        mend_dataclass(one, finding, made, new)
    elif 'less than it could' in finding['message']:
        slot_bases(made, one)
    elif code == 'LAY202':
        one['slots'], one['dataclass'] = None, one['dataclass'] and ''
    elif code == 'LAY303':
        one['sets'] = one['sets'] + [finding['subject']] * (finding['subject'] in one['late'])
    elif code == 'LAY304':
        most = int(re.search(r'no more than (\d+)', finding['help']).group(1))
        one['sets'] = one['sets'][:most]
        if one['dataclass'] is not None:
            one['fields'] = [name for name in one['fields'] if name in one['sets']]
            one['arguments'] = ', '.join(['None'] * len(one['sets']))
    elif code in ('LAY201', 'LAY204', 'LAY203', 'LAY206'):
        drop_slot(one, finding)
    else:
        return None
    return text_of(made), call_of(one)


def drop_slot(one, finding):
    """From a __slots__ that is not edited, being written in a way of its own."""
    slots = one['slots']
    if finding['code'] == 'LAY204':
        del slots[len(slots) - 1 - slots[::-1].index(finding['subject'])]
    else:
        name = {'LAY203': '__dict__', 'LAY206': '__weakref__'}.get(finding['code'], finding['subject'])
        one['slots'] = [slot for slot in slots if slot != name]


def change_of(finding):
    """What an object does before it is weighed."""
    if finding['code'] != 'LAY303':
        return {}
    return {'set' if ' sets ' in finding['message'] else 'delete': finding['subject']}
