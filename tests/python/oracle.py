# SPDX-License-Identifier: MIT
"""Prints the syntax trees that this interpreter's own ast makes, as dump.c prints ours.

Files are named on standard input, one a line. Runs on 2.7 and on every 3.x. What older versions
name or nest differently is brought into the newest form; a position that a version is known to get
wrong is printed as "-", which compare.py takes for any: `is_sane` has the rules.
"""
import ast
import re
import sys
import warnings

VERSION = sys.version_info[:2]
OPERATORS = {
    "And": "and", "Or": "or", "Add": "+", "Sub": "-", "Mult": "*", "MatMult": "@", "Div": "/",
    "Mod": "%", "Pow": "**", "LShift": "<<", "RShift": ">>", "BitOr": "|", "BitXor": "^",
    "BitAnd": "&", "FloorDiv": "//", "Invert": "~", "Not": "not", "UAdd": "+", "USub": "-",
    "Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "Is": "is",
    "IsNot": "is not", "In": "in", "NotIn": "not in",
}
RENAMED = {"AsyncFunctionDef": "FunctionDef", "AsyncFor": "For", "AsyncWith": "With",
           "TryStar": "Try", "TryExcept": "Try", "TryFinally": "Try", "Num": "Constant",
           "Str": "Constant", "Bytes": "Constant", "NameConstant": "Constant",
           "Ellipsis": "Constant"}
NO_FIELDS = ("ctx", "type_comment", "kind", "is_lazy", "type_ignores")
PRIME = 1000000007


# ---- Texts and numbers ----

def escaped(data):
    return "".join(chr(b) if 32 <= b < 127 and b != 92 else "\\x%02x" % b for b in bytearray(data))


def encoded(text):
    if isinstance(text, bytes):
        return text
    if VERSION[0] > 2:
        return text.encode("utf-8", "surrogatepass")
    return text.encode("utf-8")


def named(field, text):
    return "" if text is None else " %s=%s" % (field, escaped(encoded(text)))


def integer(value):
    return "%d" % value if value < 2 ** 63 else "mod %d" % (value % PRIME)


def constant(value):
    if value is None or value is True or value is False:
        return str(value)
    if value is Ellipsis:
        return "..."
    kind = type(value).__name__
    if kind in ("int", "long"):
        return "%s %s" % (kind, integer(value))
    if kind == "float":
        return "float %.17g" % value
    if kind == "complex":
        return "complex %.17g" % value.imag
    if kind == "bytes" or (kind == "str" and VERSION[0] == 2):
        return "bytes " + escaped(value)
    return "str " + escaped(encoded(value))


def constant_of(node):
    """What a node for a constant of any version holds."""
    if type(node).__name__ == "Ellipsis":
        return Ellipsis
    for field in ("n", "s", "value"):
        if type(node).__name__ in RENAMED and hasattr(node, field) or field == "value" and (
                type(node).__name__ == "Constant"):
            return getattr(node, field)


def is_number(value):
    return type(value).__name__ in ("int", "long", "float", "complex")


def is_negative(value):
    return str(getattr(value, "imag" if isinstance(value, complex) else "real")).startswith("-")


# ---- Positions ----

# Before 3.8 these started behind their bracket, at an operator, at the first decorator, at what
# elif tests, or at the end of a string of several lines; so did what starts with one of them.
WRONG_BEFORE_3_8 = {
    "Tuple", "BinOp", "Constant", "JoinedStr", "FunctionDef", "ClassDef", "GeneratorExp", "Call",
    "Attribute", "Subscript", "arg", "ListComp", "Await", "Expr", "Starred", "If",
}
NEW_POSITIONS = {"keyword": (3, 9), "Slice": (3, 9), "alias": (3, 10)}
WRONG_IN_2_7 = {"ExceptHandler", "With", "DictComp", "SetComp", "Lambda"}


def is_sane(node, kind, in_string):
    if in_string and VERSION < (3, 12):  # fields of f-strings
        return False
    if VERSION < NEW_POSITIONS.get(kind, VERSION):
        return False
    if VERSION < (3, 8) and (kind in WRONG_BEFORE_3_8 or type(node).__name__[:5] == "Async"):
        return False
    if VERSION < (3, 9) and kind == "Tuple":
        return False
    if VERSION[0] == 2 and kind in WRONG_IN_2_7:
        return False
    return node.col_offset >= 0


# ---- The tree ----

class Printer(object):
    def __init__(self, source):
        self.out = []
        self.lines = source.split(b"\n")
        self.in_string = False

    def emit(self, depth, label, text):
        self.out.append("%s%s: %s" % (" " * depth, label, text))

    def head(self, node):
        kind = type(node).__name__
        kind = RENAMED.get(kind, kind)
        if not hasattr(node, "lineno"):
            return kind if kind not in NEW_POSITIONS and kind != "Constant" else kind + " -"
        if not is_sane(node, kind, self.in_string):
            return kind + " -"
        return "%s %d:%d" % (kind, node.lineno, node.col_offset)

    def list(self, nodes, depth, label):
        for node in nodes or ():
            self.node(node, depth, label)

    def optional(self, node, depth, label):
        if node is not None:
            self.node(node, depth, label)

    def node(self, node, depth, label):
        method = getattr(self, "do_" + type(node).__name__, self.plain)
        method(node, depth, label)

    def plain(self, node, depth, label):
        """Strings, numbers and operators on the node's own line, then the rest in ast's order."""
        head = self.head(node)
        if type(node).__name__.startswith("Async"):
            head += " async"
        if getattr(node, "is_lazy", 0):
            head += " lazy"
        children = []
        for field in node._fields:
            value = getattr(node, field, None)
            if field in NO_FIELDS or value is None:
                continue
            if type(value).__name__ in OPERATORS and isinstance(value, ast.AST):
                head += " " + OPERATORS[type(value).__name__]
            elif isinstance(value, (ast.AST, list)):
                children.append((field, value))
            elif field in ("level", "simple", "nl", "is_async"):
                head += " %s=%d" % (field, value) if value else ""
            else:
                head += named(field, value)
        self.emit(depth, label, head)
        for field, value in children:
            self.field(field, value, depth + 1)

    def field(self, field, value, depth):
        if not isinstance(value, list):
            self.node(value, depth, field)
        elif value and not isinstance(value[0], ast.AST):
            for name in value:  # Global, Nonlocal
                self.emit(depth, field, "Name -" + named("id", name))
        else:
            self.list(value, depth, field)

    # ---- Constants ----

    def do_Constant(self, node, depth, label):
        value = constant_of(node)
        if VERSION[0] == 2 and is_number(value) and (
                is_negative(value) or self.stands(node, b"-")):  # 2.7's ast folds signs
            self.emit(depth, label, "UnaryOp - -")
            self.emit(depth + 1, "operand", "Constant - " + constant(-value))
            return
        text = self.head(node) + (" u" if getattr(node, "kind", None) == "u" else "")
        self.emit(depth, label, text + " " + constant(value))

    do_Num = do_Str = do_Bytes = do_NameConstant = do_Ellipsis = do_Constant

    def do_MatchSingleton(self, node, depth, label):
        self.emit(depth, label, self.head(node) + " " + constant(node.value))

    def do_MatchClass(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        self.node(node.cls, depth + 1, "cls")
        self.list(node.patterns, depth + 1, "patterns")
        for name, pattern in zip(node.kwd_attrs, node.kwd_patterns):
            self.emit(depth + 1, "keywords", "keyword -" + named("arg", name))
            self.node(pattern, depth + 2, "value")

    # ---- Strings with fields ----

    def do_JoinedStr(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        before, self.in_string = self.in_string, True
        # 3.12 leaves empty texts in formats.
        self.list([one for one in node.values if constant_of(one) != ""], depth + 1, "values")
        self.in_string = before

    do_TemplateStr = do_JoinedStr

    def do_FormattedValue(self, node, depth, label):
        text = self.head(node)
        if node.conversion > 0:
            text += " !" + chr(node.conversion)
        self.emit(depth, label, text + named("str", getattr(node, "str", None)))
        self.node(node.value, depth + 1, "value")
        self.optional(node.format_spec, depth + 1, "format_spec")

    do_Interpolation = do_FormattedValue

    # ---- Expressions ----

    def do_Compare(self, node, depth, label):
        ops = " ".join(OPERATORS[type(op).__name__] for op in node.ops)
        self.emit(depth, label, "%s %s" % (self.head(node), ops))
        self.node(node.left, depth + 1, "left")
        self.list(node.comparators, depth + 1, "comparators")

    def do_Dict(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        for key, value in zip(node.keys, node.values):
            if key is None:
                self.emit(depth + 1, "keys", "**")
            else:
                self.node(key, depth + 1, "keys")
            self.node(value, depth + 1, "values")

    def do_Index(self, node, depth, label):
        self.node(node.value, depth, label)

    def do_ExtSlice(self, node, depth, label):
        self.emit(depth, label, "Tuple -")
        self.list(node.dims, depth + 1, "elts")

    def do_Slice(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        self.optional(node.lower, depth + 1, "lower")
        self.optional(node.upper, depth + 1, "upper")
        step = node.step
        # 2.7 says that x[a::] has the step None.
        if VERSION[0] == 2 and getattr(step, "id", "") == "None" and not self.stands(step, b"None"):
            step = None
        self.optional(step, depth + 1, "step")

    def stands(self, node, text):
        line = self.lines[node.lineno - 1]
        return re.match(text + (br"\b" if text.isalpha() else b""), line[node.col_offset:]) is not None

    # ---- Functions and calls ----

    def do_FunctionDef(self, node, depth, label):
        text = self.head(node) + (" async" if type(node).__name__[0] == "A" else "")
        self.emit(depth, label, text + named("name", node.name))
        self.list(node.decorator_list, depth + 1, "decorator_list")
        self.list(getattr(node, "type_params", None), depth + 1, "type_params")
        self.arguments(node.args, depth + 1)
        self.optional(getattr(node, "returns", None), depth + 1, "returns")
        self.list(node.body, depth + 1, "body")

    do_AsyncFunctionDef = do_FunctionDef

    def do_Lambda(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        self.arguments(node.args, depth + 1)
        self.node(node.body, depth + 1, "body")

    def do_ClassDef(self, node, depth, label):
        self.emit(depth, label, self.head(node) + named("name", node.name))
        self.list(node.decorator_list, depth + 1, "decorator_list")
        self.list(getattr(node, "type_params", None), depth + 1, "type_params")
        self.list(node.bases, depth + 1, "bases")
        self.list(getattr(node, "keywords", None), depth + 1, "keywords")
        self.list(node.body, depth + 1, "body")

    def arguments(self, args, depth):
        posonly = getattr(args, "posonlyargs", [])
        every = posonly + args.args
        defaults = [None] * (len(every) - len(args.defaults)) + args.defaults
        for i, arg in enumerate(every):
            label = "posonlyargs" if i < len(posonly) else "args"
            self.argument(arg, depth, label, defaults[i])
        if args.vararg is not None:
            self.argument(args.vararg, depth, "vararg", None)
        for arg, default in zip(getattr(args, "kwonlyargs", []), getattr(args, "kw_defaults", [])):
            self.argument(arg, depth, "kwonlyargs", default)
        if args.kwarg is not None:
            self.argument(args.kwarg, depth, "kwarg", None)

    def argument(self, arg, depth, label, default):
        if isinstance(arg, str):  # 2.7's *args
            self.emit(depth, label, "arg - arg=" + arg)
        elif type(arg).__name__ == "Name":  # 2.7
            self.emit(depth, label, "arg - arg=" + arg.id)
        elif type(arg).__name__ == "Tuple":  # 2.7
            self.emit(depth, label, "arg -")
            self.node(arg, depth + 1, "target")
        else:
            self.emit(depth, label, self.head(arg) + named("arg", arg.arg))
            self.optional(arg.annotation, depth + 1, "annotation")
        self.optional(default, depth + 1, "default")

    def do_Call(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        self.node(node.func, depth + 1, "func")
        self.list(node.args, depth + 1, "args")
        if getattr(node, "starargs", None) is not None:
            self.emit(depth + 1, "args", "Starred -")
            self.node(node.starargs, depth + 2, "value")
        self.list(node.keywords, depth + 1, "keywords")
        if getattr(node, "kwargs", None) is not None:
            self.emit(depth + 1, "keywords", "keyword -")
            self.node(node.kwargs, depth + 2, "value")

    # ---- Statements ----

    def do_Try(self, node, depth, label):
        self.emit(depth, label, self.head(node) + (
            " star" if type(node).__name__ == "TryStar" else ""))
        inner = node.body[0] if len(node.body) == 1 else None
        # 2.7 nests try-except in try-finally.
        if type(node).__name__ == "TryFinally" and type(inner).__name__ == "TryExcept" and (
                inner.lineno, inner.col_offset) == (node.lineno, node.col_offset):
            self.try_parts(inner, depth + 1)
        else:
            self.try_parts(node, depth + 1)
        self.list(getattr(node, "finalbody", None), depth + 1, "finalbody")

    def try_parts(self, node, depth):
        self.list(node.body, depth, "body")
        self.list(getattr(node, "handlers", None), depth, "handlers")
        self.list(getattr(node, "orelse", None), depth, "orelse")

    do_TryStar = do_TryExcept = do_TryFinally = do_Try

    def do_ExceptHandler(self, node, depth, label):
        target = node.name if isinstance(node.name, ast.AST) else None  # 2.7
        self.emit(depth, label, self.head(node) + named(
            "name", node.name if target is None else None))
        self.optional(node.type, depth + 1, "type")
        self.optional(target, depth + 1, "target")
        self.list(node.body, depth + 1, "body")

    def do_With(self, node, depth, label):
        if hasattr(node, "items"):
            self.plain(node, depth, label)
            return
        self.emit(depth, label, self.head(node))
        while True:  # 2.7 nests the items
            self.emit(depth + 1, "items", "withitem")
            self.node(node.context_expr, depth + 2, "context_expr")
            self.optional(node.optional_vars, depth + 2, "optional_vars")
            inner = node.body[0]
            if type(inner).__name__ != "With" or len(node.body) > 1 or self.is_written(inner):
                break
            node = inner
        self.list(node.body, depth + 1, "body")

    def is_written(self, node):
        """Whether a nested with was a statement; its position is that of its first item."""
        line = self.lines[node.lineno - 1]
        return re.search(br"\bwith[ \t(]*$", line[:node.col_offset]) is not None

    def values(self, node, depth, label):
        self.emit(depth, label, self.head(node))
        for field in node._fields:
            self.optional(getattr(node, field), depth + 1, "value")

    do_Raise = do_Exec = values


# ---- Files ----

def is_declared(data):
    """2.7 checks the encoding of files alone, not of texts."""
    if data.startswith(b"\xef\xbb\xbf") or all(byte < 128 for byte in bytearray(data)):
        return True
    return any(re.match(br"[ \t\f]*#.*?coding[:=][ \t]*[-\w.]+", line)
               for line in data.split(b"\n")[:2])


def dump(path):
    with open(path, "rb") as opened:
        data = opened.read()
    if VERSION[0] == 2 and not is_declared(data):
        return "error None: Non-ASCII character"
    try:
        tree = compile(data, path, "exec", ast.PyCF_ONLY_AST, True)
    except SyntaxError as error:
        return "error %s: %s" % (error.lineno, str(error.msg).replace("\n", " "))
    except (ValueError, TypeError, LookupError) as error:
        return "error None: %s" % str(error).replace("\n", " ")
    except (RuntimeError, MemoryError) as error:  # too deep for it
        return "gave up: %s" % type(error).__name__
    printer = Printer(data)
    printer.node(tree, 0, "module")
    return "\n".join(printer.out)


def main():
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    out = getattr(sys.stdout, "buffer", sys.stdout)
    for line in sys.stdin:
        path = line.rstrip("\n")
        text = "== %s\n%s\n" % (path, dump(path))
        out.write(text if isinstance(text, bytes) else text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
