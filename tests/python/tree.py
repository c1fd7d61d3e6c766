# SPDX-License-Identifier: MIT
"""tree.py OURS FILE...: what `tree --trees` printed, compared with this interpreter's own ast.

OURS is its output for these files. Runs under CPython 2.7 to 3.15; prints a line per difference, and
last how many files agree, differ, and were refused by one side alone.
"""
from __future__ import print_function
import ast
import re
import sys
import unicodedata
import warnings

warnings.simplefilter('ignore')
sys.setrecursionlimit(20000)
OPERATORS = ('And Or Add Sub Mult MatMult Div Mod Pow LShift RShift BitOr BitXor BitAnd FloorDiv '
             'Invert Not UAdd USub Eq NotEq Lt LtE Gt GtE Is IsNot In NotIn').split()
text_type = type(u'')


def op(node):
    return ' %d' % (OPERATORS.index(type(node).__name__) + 1)


def names(value):
    return ' ' + ('-' if value is None else str(value))


def many(nodes):
    return '[' + ''.join(map(show, nodes)) + ']'


def integer(value):
    return ' big' if not -2 ** 63 < value < 2 ** 63 else ' %d' % value


def constant(value):
    if value is None or value is True or value is False or value is Ellipsis:
        kind = ' Ellipsis' if value is Ellipsis else ' %s' % value
    elif isinstance(value, text_type):
        data = value.encode('utf-8', 'surrogatepass') if str is not bytes else value.encode('utf-8')
        kind = ' s ' + ''.join('%02x' % b for b in bytearray(data))
    elif isinstance(value, bytes):
        kind = ' b ' + ''.join('%02x' % b for b in bytearray(value))
    elif isinstance(value, complex):
        kind = ' complex'
    elif isinstance(value, float):
        kind = ' float'
    else:
        kind = integer(value)
    return '(Constant' + kind + ')'


def arg(node, default=None):
    if node is None:
        return ''
    if isinstance(node, ast.AST) and type(node).__name__ == 'arg':
        return '(arg %s -%s%s)' % (node.arg, show(node.annotation), show(default))
    if isinstance(node, ast.AST):            # 2.7: a Name, or a Tuple
        if isinstance(node, ast.Name):
            return '(arg %s - -%s)' % (node.id, show(default))
        return '(arg -%s -%s)' % (show(node), show(default))
    return '(arg %s - - -)' % node


def arguments(a):
    posonly, args = list(getattr(a, 'posonlyargs', [])), list(a.args)
    defaults = [None] * (len(posonly + args) - len(a.defaults)) + list(a.defaults)
    out = ['', '']
    for i, node in enumerate(posonly + args):
        out[i >= len(posonly)] += arg(node, defaults[i])
    kwonly = ''.join(arg(n, d) for n, d in zip(getattr(a, 'kwonlyargs', []),
                                               getattr(a, 'kw_defaults', [])))
    return '[%s][%s][%s][%s][%s]' % (out[0], out[1], arg(a.vararg), kwonly, arg(a.kwarg))


def handler(n):
    if n.name is None or isinstance(n.name, str):
        return show(n.type) + ' -' + names(n.name) + many(n.body)
    return show(n.type) + show(n.name) + ' -' + many(n.body)


def dictionary(n):
    return '[%s]%s' % (''.join('(Expr -)' if k is None else show(k) for k in n.keys),
                       many(n.values))


def index(n):
    kind = type(n).__name__
    if kind == 'Index':
        return show(n.value)
    if kind == 'ExtSlice':
        return '(Tuple%s)' % many_index(n.dims)
    if kind == 'Ellipsis':
        return '(Constant Ellipsis)'
    return show(n)


def many_index(dims):
    return '[' + ''.join(map(index, dims)) + ']'


def call(n):
    args, keywords = list(n.args), ''.join(map(show, n.keywords))
    extra = ''
    if getattr(n, 'starargs', None) is not None:
        extra = '(Starred%s)' % show(n.starargs)
    if getattr(n, 'kwargs', None) is not None:
        keywords += '(keyword -%s)' % show(n.kwargs)
    return '%s[%s%s][%s]' % (show(n.func), ''.join(map(show, args)), extra, keywords)


def try_of(n):
    return many(n.body) + many(getattr(n, 'handlers', [])) + many(getattr(n, 'orelse', [])) + \
        many(getattr(n, 'finalbody', []))


def try_finally(n):
    """2.7 makes two statements of one that has both except and finally."""
    if len(n.body) == 1 and type(n.body[0]).__name__ == 'TryExcept' and \
            n.body[0].lineno == n.lineno and n.body[0].col_offset == n.col_offset:
        inner = n.body[0]
        return many(inner.body) + many(inner.handlers) + many(inner.orelse) + many(n.finalbody)
    return try_of(n)


def with_of(n):
    if hasattr(n, 'items'):
        return many(n.items) + many(n.body)
    return '[(withitem%s%s)]' % (show(n.context_expr), show(n.optional_vars)) + many(n.body)


def step_of(n):
    """2.7 says None where a slice ends in a colon."""
    none = str is bytes and isinstance(n.step, ast.Name) and n.step.id == 'None'
    return ' -' if none else show(n.step)


def name_of(n):
    return names(n.id)


FORMS = {
    'Module': lambda n: many(n.body),
    'FunctionDef': lambda n: names(n.name) + arguments(n.args) + many(n.body) +
    many(n.decorator_list) + show(getattr(n, 'returns', None)) + many(getattr(n, 'type_params', [])),
    'ClassDef': lambda n: names(n.name) + many(n.bases) + many(getattr(n, 'keywords', [])) +
    many(n.body) + many(n.decorator_list) + many(getattr(n, 'type_params', [])),
    'Return': lambda n: show(n.value), 'Expr': lambda n: show(n.value),
    'Delete': lambda n: many(n.targets), 'Assign': lambda n: many(n.targets) + show(n.value),
    'TypeAlias': lambda n: show(n.name) + many(n.type_params) + show(n.value),
    'AugAssign': lambda n: show(n.target) + op(n.op) + show(n.value),
    'AnnAssign': lambda n: show(n.target) + show(n.annotation) + show(n.value) + ' %d' % n.simple,
    'For': lambda n: show(n.target) + show(n.iter) + many(n.body) + many(n.orelse),
    'While': lambda n: show(n.test) + many(n.body) + many(n.orelse),
    'If': lambda n: show(n.test) + many(n.body) + many(n.orelse),
    'With': with_of, 'Match': lambda n: show(n.subject) + many(n.cases),
    'Raise': lambda n: ''.join(show(getattr(n, f, None)) for f in
                               (('type', 'inst', 'tback') if str is bytes else ('exc', 'cause', 'x'))),
    'Assert': lambda n: show(n.test) + show(n.msg) + ' -',
    'Exec': lambda n: show(n.body) + show(n.globals) + show(n.locals),
    'Try': try_of,
    'Import': lambda n: many(n.names),
    'ImportFrom': lambda n: names(n.module) + many(n.names) + ' %d' % (n.level or 0),
    'Global': lambda n: '[' + ''.join('(Name %s)' % i for i in n.names) + ']',
    'Print': lambda n: show(n.dest) + many(n.values) + ' %d' % n.nl,
    'BoolOp': lambda n: op(n.op) + many(n.values),
    'NamedExpr': lambda n: show(n.target) + show(n.value),
    'BinOp': lambda n: show(n.left) + op(n.op) + show(n.right),
    'UnaryOp': lambda n: op(n.op) + show(n.operand),
    'Lambda': lambda n: arguments(n.args) + show(n.body),
    'IfExp': lambda n: show(n.test) + show(n.body) + show(n.orelse), 'Dict': dictionary,
    'Set': lambda n: many(n.elts), 'List': lambda n: many(n.elts), 'Tuple': lambda n: many(n.elts),
    'ListComp': lambda n: show(n.elt) + many(n.generators),
    'DictComp': lambda n: show(n.key) + show(n.value) + many(n.generators),
    'Compare': lambda n: show(n.left) + ''.join(op(o) + show(c)
                                                for o, c in zip(n.ops, n.comparators)),
    'Call': call, 'Attribute': lambda n: show(n.value) + names(n.attr),
    'Subscript': lambda n: show(n.value) + index(n.slice), 'Name': name_of,
    'Slice': lambda n: show(n.lower) + show(n.upper) + step_of(n),
    'JoinedStr': lambda n: '', 'TemplateStr': lambda n: '',
    'comprehension': lambda n: show(n.target) + show(n.iter) + many(n.ifs) +
    ' %d' % getattr(n, 'is_async', 0),
    'ExceptHandler': handler, 'keyword': lambda n: names(n.arg) + show(n.value),
    'alias': lambda n: names(n.name) + names(n.asname),
    'withitem': lambda n: show(n.context_expr) + show(n.optional_vars),
    'match_case': lambda n: show(n.pattern) + show(n.guard) + many(n.body),
    'MatchValue': lambda n: show(n.value), 'MatchSingleton': lambda n: constant(n.value),
    'MatchSequence': lambda n: many(n.patterns), 'MatchOr': lambda n: many(n.patterns),
    'MatchMapping': lambda n: many(n.keys) + many(n.patterns) + names(n.rest),
    'MatchClass': lambda n: show(n.cls) + many(n.patterns) +
    '[' + ''.join('(keyword %s%s)' % p for p in zip(n.kwd_attrs, map(show, n.kwd_patterns))) + ']',
    'MatchStar': lambda n: ' -' + names(n.name), 'MatchAs': lambda n: show(n.pattern) + names(n.name),
    'TypeVar': lambda n: names(n.name) + show(n.bound) + show(getattr(n, 'default_value', None)),
    'ParamSpec': lambda n: names(n.name) + ' -' + show(getattr(n, 'default_value', None)),
}
FORMS['Nonlocal'] = FORMS['Global']
FORMS['SetComp'] = FORMS['GeneratorExp'] = FORMS['ListComp']
FORMS['TypeVarTuple'] = FORMS['ParamSpec']
for kind in ('Await', 'Yield', 'YieldFrom', 'Starred', 'Repr'):
    FORMS[kind] = FORMS['Return']
SAME = {'AsyncFunctionDef': 'FunctionDef', 'AsyncFor': 'For', 'AsyncWith': 'With',
        'TryExcept': 'Try', 'TryFinally': 'Try', 'TryStar': 'Try'}
VALUES = {'Num': 'n', 'Str': 's', 'Bytes': 's', 'NameConstant': 'value'}


def show(n):
    if n is None:
        return ' -'
    kind = type(n).__name__
    if kind == 'Constant':
        return constant(n.value)
    if kind == 'Num' and str is bytes and repr(n.n).startswith('-'):
        return '(UnaryOp 19%s)' % constant(-n.n)        # 2.7's parser folds the sign
    if kind in VALUES:
        return constant(getattr(n, VALUES[kind]))
    if kind == 'Ellipsis':
        return '(Constant Ellipsis)'
    if kind == 'TryFinally':
        return '(Try' + try_finally(n) + ')'
    kind = SAME.get(kind, kind)
    return '(' + kind + FORMS[kind](n) + ')' if kind in FORMS else '(%s)' % kind


def in_common(tree):
    """Python 3 normalises names; 2.7 keeps a text's bytes as its file has them, and folds -0."""
    if str is not bytes:
        return unicodedata.normalize('NFKC', tree)
    tree = tree.replace('(UnaryOp 19(Constant 0))', '(Constant 0)')
    return re.sub(r'\(Constant [sb] ((?:[0-9a-f]{2})*?)[89a-f][0-9a-f][0-9a-f]*\)', '(Constant)', tree)


def theirs(path):
    with open(path, 'rb') as file:
        source = file.read()
    try:
        tree = compile(source, path, 'exec', ast.PyCF_ONLY_AST, True)
    except SyntaxError as error:
        return 'bad', error.lineno or 1, ''
    except (ValueError, TypeError):
        return 'bad', 1, ''
    return 'ok', 0, show(tree)


def main():
    counts = {'equal': 0, 'different': 0, 'wrongly refused': 0, 'wrongly accepted': 0,
              'refused at another line': 0, 'not compared': 0}
    for line in open(sys.argv[1], **({} if str is bytes else {'encoding': 'utf-8',
                                                              'errors': 'replace'})):
        path, verdict, number, ours = line.rstrip('\n').split('\t', 3)
        try:
            good, where, tree = theirs(path)
        except (RuntimeError, MemoryError):
            counts['not compared'] += 1
            continue
        if good != verdict:
            result = 'wrongly refused' if good == 'ok' else 'wrongly accepted'
        elif good == 'bad':
            result = 'equal' if where == int(number) else 'refused at another line'
        else:
            # \N{...} has no table of names on our side
            same = in_common(ours) == in_common(tree) or 'efbfbd' in ours
            result = 'equal' if same else 'different'
        counts[result] += 1
        if result != 'equal':
            at = next((i for i, (a, b) in enumerate(zip(ours, tree)) if a != b), 0)
            print('%s: %s %s: %s | %s' % (path, result, number, ours[max(0, at - 60):at + 60],
                                          tree[max(0, at - 60):at + 60]))
    print('%d.%d: %s' % (sys.version_info[0], sys.version_info[1],
                         ', '.join('%d %s' % (counts[k], k) for k in sorted(counts))))
    return any(counts[k] for k in counts if k not in ('equal', 'not compared'))


if __name__ == '__main__':
    sys.exit(main())
