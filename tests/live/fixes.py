#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""fixes.py FIX [--seed N] [--count N] [--library N]: random classes whose __slots__ are written in every
way there is, and N files of this Python's library, edited by FIX and read by this Python's own ast and
tokenize.

Of each edit: what was to change did, and nothing else; comments stay but for those that go with
their line; line ends are as they were; and `patch` makes the same bytes of the diff.
"""
import argparse
import ast
import io
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import tokenize

NAMES = ['x', 'y', 'z', '_a', '__b', 'name', 'value', 'left', 'right', 'a_rather_long_name']
VERSIONS = ['3.%d' % minor for minor in range(8, 15)]
PATCH = shutil.which('patch')
MOST_OF_FILE = 5   # classes edited


# ---- Random sources

class Writer:
    """One class, as somebody may have written it."""

    def __init__(self, rng):
        self.rng = rng
        self.comments = 0
        self.outer = rng.choice(['', '', '    ', '\t'])
        self.inner = self.outer + rng.choice(['    ', '  ', '\t'] if self.outer != '\t' else ['\t'])
        self.names = [rng.choice(NAMES) for _ in range(rng.randrange(1, 7))]
        self.busy = rng.random() < 0.5     # lines and comments everywhere

    def maybe(self, text, chance):
        return text if self.rng.random() < chance else ''

    def comment(self):
        self.comments += 1
        return '# comment %d, "quoted' % self.comments

    def string(self, text):
        quote = self.rng.choice(['"', "'", "'", '"""'])
        return self.maybe(self.rng.choice('urRU'), 0.1) + quote + text + quote

    def blank(self):
        return self.rng.choice(['', '', '', ' ', '  ', '\t'])

    def line(self, deeper=True):
        """A line end within brackets, perhaps with comments."""
        made = self.maybe('  ' + self.comment(), 0.4)
        while self.rng.random() < 0.2:
            made += '\n' + self.maybe(self.inner + '    ' + self.comment(), 0.6)
        return made + '\n' + self.inner + ('    ' if deeper else '')

    def gap(self, usual=''):
        if not self.busy:
            return usual
        return self.rng.choice([usual, self.blank(), self.line(), ' \\\n' + self.inner + '  '])

    def item(self, text):
        made = self.string(text)
        return '(' + self.blank() + made + ')' if self.rng.random() < 0.03 else made

    def pair(self, text):
        value = self.rng.choice(['None', '"doc"', '(1, 2)', '{"a": 1, "b": [2]}', 'lambda a, b: a'])
        return self.item(text) + self.gap() + ':' + self.gap(' ') + value

    def odd(self):
        return self.rng.choice(['*OTHER', 'NAME', '"a" "b"', 'f"{NAME}, {NAME}"', 'f(1, "x")'])

    def elements(self, style, part, odd):
        rng, texts = self.rng, [part(name) for name in self.names]
        if odd and rng.random() < 0.2:
            texts.insert(rng.randrange(len(texts) + 1), self.odd())
        if style == 'lines':
            return (self.line() + ''.join(text + ',' + self.line() for text in texts[:-1]) +
                    texts[-1] + self.maybe(',', 0.7) + self.line(False)), len(texts)
        if style == 'commas first':
            return (' ' + texts[0] + ''.join(self.line() + ', ' + text for text in texts[1:]) +
                    self.line()), len(texts)
        if style == 'aligned':
            return ''.join(text + (',' + self.rng.choice([' ', self.line()]) if text is not texts[-1]
                                   else '') for text in texts), len(texts)
        made = self.gap() + texts[0]
        for text in texts[1:]:
            made += self.gap() + ',' + self.gap(' ') + text
        return made + self.gap() + self.maybe(',' + self.gap(), 0.3), len(texts)

    def display(self, kinds='([{:'):
        kind = self.rng.choice(kinds)
        style = self.rng.choice(['lines', 'commas first', 'aligned', 'any', 'any'])
        inside, count = self.elements(style, self.pair if kind == ':' else self.item,
                                      kind != ':')
        if kind == '(' and count == 1 and not re.search(r',[^,\'"]*$', self.bare(inside)):
            inside += ','
        return {'(': '(%s)', '[': '[%s]', '{': '{%s}', ':': '{%s}'}[kind] % inside

    @staticmethod
    def bare(text):
        return re.sub(r'#[^\n]*', '', text)

    def words(self):
        blank = self.rng.choice([' ', ' ', ',', ', '])
        quote = self.rng.choice(['"', "'", '"""'])
        sep = '' if blank == ' ' else repr(blank)
        if blank == ' ' and quote == '"""':
            text = ''.join(self.rng.choice([' ', '\n' + self.inner, '   ']) + n for n in self.names)
            text += self.rng.choice(['', ' ', '\n' + self.inner])
        else:
            text = blank.join(self.names)
        return quote + text + quote + '.split(' + sep + ')'

    def value(self):
        kind = self.rng.choice(['display'] * 6 + ['bare', 'words', 'string', 'sum', 'call'])
        if kind == 'bare':
            gap = self.rng.choice(['', ' ', ' \\\n' + self.inner])
            return (',' + gap).join(self.string(n) for n in self.names) + ','
        if kind == 'string':
            self.names = self.names[:1]
            made = self.string(self.names[0])
            return '(' + self.gap() + made + self.gap() + ')' if self.rng.random() < 0.5 else made
        if kind == 'words':
            return self.words()
        if kind == 'sum':
            kinds = self.rng.choice('([')
            first = self.rng.choice(['Base.__slots__', self.display(kinds)])
            return first + ' + ' + self.display(kinds)
        if kind == 'call':
            inner = self.rng.choice([self.words, self.display])()
            return self.rng.choice(['tuple', 'list', 'sorted', 'frozenset']) + '(' + inner + ')'
        return self.display()

    def statement(self):
        target = self.rng.choice(['__slots__ = '] * 4 + ['__slots__=', '__slots__: "tuple" = '])
        end = self.rng.choice(['', '', '  ' + self.comment(), '; other = 1', ';'])
        return target + self.value() + end

    def around(self):
        return self.rng.choice(['', 'x = ("x", "y")\n', '# first\n\n\n', 'def f():\n\tpass\n\f\n'])

    def rest(self):
        made = ''
        while self.rng.random() < 0.6:
            made += self.rng.choice(['', '\n', '\n' + self.inner + self.comment() + '\n'])
            made += self.inner + self.rng.choice(
                ['x = 1', 'def f(self): return "x"', 'y: int  ' + self.comment(),
                 'def g(self):\n' + self.inner + ' return {"x": 1}',
                 '@property\n' + self.inner + 'def p(self): pass']) + '\n'
        return made

    def head(self):
        made = self.around()
        if self.outer:
            made += 'if True:\n'
        return made + self.outer + self.maybe('@f(x=1)\n' + self.outer, 0.1)

    def doc(self):
        return self.rng.choice(['', '', '"""Doc."""', "'one' 'two'", '"""Doc.\n\n  More.\n    """'])

    def finish(self, text):
        rng = self.rng
        if rng.random() < 0.2:
            text = text.rstrip('\n')
        made = text.encode()
        if rng.random() < 0.3:
            made = made.replace(b'\n', rng.choice([b'\r\n', b'\r\n', b'\r']))
        return (b'\xef\xbb\xbf' if rng.random() < 0.1 else b'') + made

    def with_slots(self):
        made = self.head()
        if self.rng.random() < 0.1:
            return made + self.outer[:0] + 'class C: ' + self.statement() + '\n'
        made += 'class C(Base):' + self.maybe('  ' + self.comment(), 0.2) + '\n'
        doc = self.doc()
        if doc:
            made += self.inner + doc + '\n' + self.maybe('\n', 0.7)
        made += self.maybe(self.inner + self.comment() + '\n', 0.2)
        return made + self.inner + self.statement() + '\n' + self.rest()

    def without_slots(self):
        doc = self.doc()
        if self.rng.random() < 0.2:
            body = self.rng.choice(['pass', '...', 'x = 1', 'x = 1; y = 2', 'pass; pass'])
            doc = doc if '\n' not in doc else ''
            both = self.rng.choice([doc, doc + '; ' + body]) if doc else body
            return self.head() + 'class C: ' + both + self.maybe('  ' + self.comment(), 0.3) + '\n'
        made = self.head() + 'class C(Base):' + self.maybe('  ' + self.comment(), 0.2) + '\n'
        made += self.maybe('\n', 0.2)
        if doc:
            made += self.inner + doc + self.maybe(' ; z = 1', 0.1) + self.maybe(
                '  ' + self.comment(), 0.2) + '\n' + self.maybe('\n', 0.6)
        rest = self.rest()
        if not rest and (not doc or self.rng.random() < 0.4):
            rest = self.inner + self.rng.choice(['pass', '...']) + self.maybe(
                '  ' + self.comment(), 0.2) + '\n'
        return made + rest


# ---- What ast says

def class_of(tree, line):
    return [node for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef) and node.lineno == line][0]


def slots_of(cls):
    for node in cls.body:
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, 'target', None)]
        if isinstance(targets[0], ast.Name) and targets[0].id == '__slots__':
            return node
    return None


def is_split(node):
    return (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and
            node.func.attr == 'split' and isinstance(node.func.value, ast.Constant))


class Split(ast.NodeTransformer):
    """'a b'.split() is the list that it makes."""

    def visit_Call(self, node):
        self.generic_visit(node)
        if not is_split(node):
            return node
        words = node.func.value.value.split(*[a.value for a in node.args])
        return ast.copy_location(ast.List([ast.Constant(w) for w in words], ast.Load()), node)


class Remove(ast.NodeTransformer):
    """The elements that are to go, and the lines they are on."""

    def __init__(self, names, later):
        self.names, self.later = names, later
        self.lines, self.count = set(), 0
        self.seen = set()

    def goes(self, node, end):
        if not isinstance(node, ast.Constant) or node.value not in self.names:
            return False
        if self.later and node.value not in self.seen:
            self.seen.add(node.value)
            return False
        self.count += 1
        self.lines.update(range(node.lineno, end.end_lineno + 1) if hasattr(node, 'lineno') else ())
        return True

    def visit_elements(self, node):
        node.elts = [e for e in node.elts if not self.goes(e, e)]
        return node

    visit_Tuple = visit_List = visit_elements

    def visit_Set(self, node):
        self.visit_elements(node)
        return node if node.elts else ast.Tuple([], ast.Load())

    def visit_Dict(self, node):
        kept = [(k, v) for k, v in zip(node.keys, node.values) if not self.goes(k, v)]
        node.keys, node.values = [k for k, _ in kept], [v for _, v in kept]
        return node

    def visit_Constant(self, node):
        return ast.Tuple([], ast.Load()) if self.goes(node, node) else node

    def visit_Call(self, node):
        if isinstance(node.func, ast.Name) and node.func.id != 'f':
            node.args = [self.visit(a) for a in node.args]
        return node

    def visit_BinOp(self, node):
        node.left, node.right = self.visit(node.left), self.visit(node.right)
        return node

    def generic_visit(self, node):
        return node


def parse(source):
    return ast.parse(source)


def dump(tree):
    # u'' is kept in trees; how a string was written does not count otherwise.
    return ast.dump(tree)


def comments_of(source):
    """(line, text) of each comment."""
    text = source.decode('utf-8-sig').replace('\r\n', '\n').replace('\r', '\n')
    return [(t.start[0], t.string) for t in tokenize.generate_tokens(io.StringIO(text).readline)
            if t.type == tokenize.COMMENT]


def lines_of(source):
    return source.decode('utf-8-sig').replace('\r\n', '\n').replace('\r', '\n').split('\n')


def joined(lines, source):
    """With the lines that backslashes join to these."""
    texts = lines_of(source)
    return set(last for line in lines for last in range(line, len(texts) + 1)
               if all(text.endswith('\\') for text in texts[line - 1:last - 1]))


# ---- Checks: what is wrong, or None

def wrong_text(before, after, gone_lines, statement):
    """What holds of every edit's text."""
    kept = [c for line, c in comments_of(before) if line not in gone_lines]
    left = [c for _, c in comments_of(after)]
    everything = [c for _, c in comments_of(before)]
    if [c for c in left if c in kept] != kept or [c for c in everything if c in left] != left:
        return 'comments changed'
    if b'\r' in before or b'\r' in after:
        if before.count(b'\r\n') == before.count(b'\n') != after.count(b'\n') - (
                after.count(b'\r\n') - before.count(b'\r\n')):
            return 'line ends changed'
        if b'\n' not in before and b'\n' in after:
            return 'line ends changed'
    old, new = lines_of(before), lines_of(after)
    first, last = statement
    if old[:first - 1] != new[:first - 1] or old[last:] != new[len(new) - (len(old) - last):]:
        return 'other lines changed'
    ragged = set(line for line in old if line != line.rstrip())
    if any(line != line.rstrip() and line not in ragged for line in new):
        return 'blanks at the end of a line'
    return None


def check_removal(asked, after):
    before, names = asked['source'], asked['names']
    tree, result = Split().visit(parse(before)), Split().visit(parse(after))
    statement = slots_of(class_of(tree, asked['line']))
    span = statement.lineno, statement.end_lineno
    remover = Remove(names, asked['how'] == 'later')
    words = any(is_split(n) for n in ast.walk(parse(before)))
    statement.value = remover.visit(statement.value)
    if remover.count == 0:
        return 'there was nothing to remove'
    # Trees differ where a tuple stands for an empty set; see Remove.
    if dump(tree) != dump(result):
        return 'trees differ'
    lines = set(range(span[0], span[1] + 1)) if words else remover.lines
    return wrong_text(before, after, joined(lines, before), span)


def check_wrap(asked, after):
    before = asked['source']
    tree, result = parse(before), parse(after)
    statement = slots_of(class_of(tree, asked['line']))
    span = statement.lineno, statement.end_lineno
    statement.value = ast.Tuple([statement.value], ast.Load())
    if dump(tree) != dump(result):
        return 'trees differ'
    return wrong_text(before, after, (), span)


def wrong_lines(before, after):
    """Only lines were added, or one has the statement in it."""
    old, new = lines_of(before), lines_of(after)
    if any(len(line.expandtabs()) > 100 for line in set(new) - set(old)):
        return 'a line is too long'
    ragged = set(line for line in old if line != line.rstrip())
    if any(line != line.rstrip() and line not in ragged for line in new):
        return 'blanks at the end of a line'
    if comments_of(before) and [c for _, c in comments_of(before)] != [
            c for _, c in comments_of(after)]:
        return 'comments changed'
    if b'\r' in before and before.count(b'\n') == 0 and b'\n' in after:
        return 'line ends changed'
    if b'\r\n' in before and after.count(b'\r\n') != after.count(b'\n'):
        return 'line ends changed'
    return None


def check_addition(asked, after):
    before, names = asked['source'], asked['names']
    tree, result = parse(before), parse(after)
    cls = class_of(tree, asked['line'])
    body = cls.body
    doc = ast.get_docstring(cls, clean=False) is not None
    made = ast.Assign([ast.Name('__slots__', ast.Store())],
                      ast.Tuple([ast.Constant(n) for n in names], ast.Load()))
    idle = len(body) == doc + 1 and (isinstance(body[doc], ast.Pass) or
                                     isinstance(getattr(body[doc], 'value', None), ast.Constant) and
                                     body[doc].value.value is Ellipsis)
    body[doc:doc + idle] = [made]
    if dump(tree) != dump(result):
        return 'trees differ'
    return wrong_lines(before, after)


CHECKS = {'every': check_removal, 'later': check_removal, 'each': check_removal,
          'wrap': check_wrap, 'add': check_addition}


# ---- Asking

def parses(source):
    try:
        compile(source, 'x', 'exec', ast.PyCF_ONLY_AST)
        list(tokenize.generate_tokens(io.StringIO('\n'.join(lines_of(source))).readline))
        return True
    except (SyntaxError, tokenize.TokenError, ValueError):
        return False


def random_request(rng):
    writer = Writer(rng)
    how = rng.choice(['every'] * 6 + ['later'] * 2 + ['each'] * 3 + ['wrap'] + ['add'] * 4)
    if how == 'add':
        source = writer.without_slots()
        names = rng.sample(NAMES, rng.randrange(0, len(NAMES)))
    else:
        source = writer.with_slots()
        count = rng.randrange(1, len(writer.names) + 1) if how == 'each' else 1
        names = rng.sample(sorted(writer.names), count)
    line = next(i + 1 for i, text in enumerate(source.split('\n')) if 'class C' in text)
    return {'how': how, 'source': writer.finish(source), 'names': names, 'line': line,
            'version': rng.choice(VERSIONS)}


def literals(node):
    """The names that are written there, in a tuple, list, set or dict."""
    items = node.keys if isinstance(node, ast.Dict) else getattr(node, 'elts', [])
    return [item.value for item in items
            if isinstance(getattr(item, 'value', None), str) and item.value.isidentifier()]


def library_requests(rng, count):
    """Each class with slots without one of them, the others with slots."""
    folder, made = os.path.dirname(os.__file__), []
    files = sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names
                   if name.endswith('.py') and 'site-packages' not in at)
    for path in rng.sample(files, min(count, len(files))):
        with open(path, 'rb') as file:
            source = file.read()
        classes = [node for node in ast.walk(parse(source)) if isinstance(node, ast.ClassDef)
                   ] if parses(source) else []
        for node in rng.sample(classes, min(len(classes), MOST_OF_FILE)):
            slots = slots_of(node)
            names = literals(slots.value) if slots is not None else []
            if slots is not None and not names:
                continue
            names = [rng.choice(names)] if names else rng.sample(NAMES, rng.randrange(len(NAMES)))
            made.append({'how': 'add' if slots is None else 'every', 'source': source,
                         'names': names, 'line': node.lineno,
                         'version': '%d.%d' % sys.version_info[:2]})
    return made


def ask(fix, requests):
    sent = b''.join(('%s %s %d %s %d\n' % (r['how'], r['version'], r['line'],
                                            ','.join(r['names']) or '-',
                                            len(r['source']))).encode() + r['source'] for r in requests)
    got = io.BytesIO(subprocess.run([fix], input=sent, stdout=subprocess.PIPE, check=True).stdout)
    answers = []
    for _ in requests:
        head = got.readline().decode().split(None, 1)
        if head[0] == 'not':
            answers.append((head[1].strip(), None, None))
        else:
            length, diff = map(int, head[1].split())
            answers.append((None, got.read(length), got.read(diff)))
    return answers


def patched(requests, answers):
    """The numbers of those of which patch makes something else."""
    if PATCH is None:
        print('patch is not here: diffs are not applied')
        return []
    with tempfile.TemporaryDirectory() as folder:
        for i, request in enumerate(requests):
            with open(os.path.join(folder, '%d.py' % (i + 1)), 'wb') as file:
                file.write(request['source'])
        diffs = b''.join(diff for _, _, diff in answers if diff)
        done = subprocess.run([PATCH, '-p0', '-s', '-F0'], input=diffs, cwd=folder,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode != 0:
            print(done.stdout.decode()[:2000])
        return [i for i, (_, after, _) in enumerate(answers) if after is not None and
                open(os.path.join(folder, '%d.py' % (i + 1)), 'rb').read() != after]


def judge_decline(request, why):
    """What is written as a literal can be removed, one string be wrapped."""
    if why == 'parsed' or request['how'] == 'add':
        return why
    statement = slots_of(class_of(Split().visit(parse(request['source'])), request['line']))
    if request['how'] == 'wrap':
        return 'declined' if isinstance(statement.value, ast.Constant) else None
    remover = Remove(request['names'], request['how'] == 'later')
    remover.visit(statement.value)
    return 'declined' if remover.count and 'literal' in why else None


def judge(request, answer):
    why, after, _ = answer
    if after is None:
        return judge_decline(request, why)
    if not parses(after):
        return 'it does not parse'
    return CHECKS[request['how']](request, after)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split('\n')[0])
    parser.add_argument('fix')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--count', type=int, default=3000)
    parser.add_argument('--library', type=int, default=200)
    args = parser.parse_args()
    rng = random.Random(args.seed)
    requests = []
    while len(requests) < args.count:
        request = random_request(rng)
        if parses(request['source']):
            requests.append(request)
    requests += library_requests(rng, args.library)
    answers = ask(args.fix, requests)
    wrong = [(i, judge(r, a)) for i, (r, a) in enumerate(zip(requests, answers))]
    wrong = [(i, why) for i, why in wrong if why] + [(i, 'patch made something else')
                                                     for i in patched(requests, answers)]
    for i, why in wrong[:5]:
        print('== %s: %s %s' % (why, requests[i]['how'], requests[i]['names']))
        print(requests[i]['source'].decode())
        print('-->')
        print((answers[i][1] or b'').decode() + (answers[i][2] or b'').decode())
    declined = {}
    for why, after, _ in answers:
        if after is None:
            declined[why] = declined.get(why, 0) + 1
    for why in sorted(declined):
        print('%6d declined: %s' % (declined[why], why))
    made = sum(after is not None for _, after, _ in answers)
    print('seed %d: %d made, %d wrong' % (args.seed, made, len(wrong)))
    return 1 if wrong or made < len(requests) // 2 else 0


if __name__ == '__main__':
    sys.exit(main())
