/* SPDX-License-Identifier: MIT */
/*
 * What the evaluator knows of the standard library, besides the layouts of its types. What is not
 * in these tables is not known, and a program that uses it goes on with that.
 */
#include <string.h>

#include "python/modules.h"

/* clang-format off */

/* ---- Functions and values ---- */

static const library_name names[] = {
    {"abc.abstractmethod", USE_ABSTRACT, NULL},
    {"abc.abstractproperty", USE_OPAQUE, "abstractproperty"},
    {"atexit.register", USE_IDENTITY, NULL},
    {"collections.namedtuple", USE_NAMEDTUPLE, NULL},
    {"contextlib.asynccontextmanager", USE_OPAQUE, "function"},
    {"contextlib.contextmanager", USE_OPAQUE, "function"},
    {"dataclasses.InitVar", USE_VALUE, "typing.InitVar"},
    {"dataclasses.KW_ONLY", USE_VALUE, "_KW_ONLY_TYPE"},
    {"dataclasses.MISSING", USE_VALUE, "_MISSING_TYPE"},
    {"dataclasses.dataclass", USE_DATACLASS, NULL},
    {"dataclasses.field", USE_FIELD, NULL},
    {"enum._simple_enum", USE_SIMPLE_ENUM, NULL},
    {"enum.auto", USE_OPAQUE, "auto"},
    {"enum.global_enum", USE_GLOBAL_ENUM, NULL},
    {"functools.cached_property", USE_OPAQUE, "functools.cached_property"},
    {"functools.cache", USE_OPAQUE, "functools._lru_cache_wrapper"},
    {"functools.lru_cache", USE_OPAQUE, "functools._lru_cache_wrapper"},
    {"functools.singledispatch", USE_OPAQUE, "function"},
    {"functools.total_ordering", USE_IDENTITY, NULL},
    {"functools.wraps", USE_DECORATOR, NULL},
    {"itertools.count", USE_OPAQUE, "itertools.count"},
    {"logging.getLogger", USE_OPAQUE, "Logger"},
    {"operator.attrgetter", USE_OPAQUE, "operator.attrgetter"},
    {"operator.itemgetter", USE_OPAQUE, "operator.itemgetter"},
    {"os.getpid", USE_OPAQUE, "int"},
    {"re.compile", USE_OPAQUE, "re.Pattern"},
    {"reprlib.recursive_repr", USE_DECORATOR, NULL},
    {"sys.getrecursionlimit", USE_OPAQUE, "int"},
    {"sys.intern", USE_IDENTITY, NULL},
    {"threading.Condition", USE_OPAQUE, "Condition"},
    {"threading.Lock", USE_OPAQUE, "_thread.lock"},
    {"threading.RLock", USE_OPAQUE, "_thread.RLock"},
    {"time.monotonic", USE_OPAQUE, "float"},
    {"time.perf_counter", USE_OPAQUE, "float"},
    {"time.time", USE_OPAQUE, "float"},
    {"typing.Any", USE_SPECIAL, "typing.Any"},
    {"typing.ClassVar", USE_SPECIAL, "typing.ClassVar"},
    {"typing.NamedTuple", USE_NAMEDTUPLE, NULL},
    {"typing.NewType", USE_NEW_TYPE, NULL},
    {"typing.ParamSpec", USE_OPAQUE, "typing.ParamSpec"},
    {"typing.TYPE_CHECKING", USE_FALSE, NULL},
    {"typing.TypeVar", USE_OPAQUE, "typing.TypeVar"},
    {"typing.TypeVarTuple", USE_OPAQUE, "typing.TypeVarTuple"},
    {"typing.cast", USE_CAST, NULL},
    {"typing.dataclass_transform", USE_DECORATOR, NULL},
    {"typing.final", USE_IDENTITY, NULL},
    {"typing.no_type_check", USE_IDENTITY, NULL},
    {"typing.overload", USE_OPAQUE, "function"},
    {"typing.override", USE_IDENTITY, NULL},
    {"typing.runtime", USE_IDENTITY, NULL},
    {"typing.runtime_checkable", USE_IDENTITY, NULL},
    {"warnings.filterwarnings", USE_NONE, NULL},
    {"warnings.simplefilter", USE_NONE, NULL},
};

/* typing's forms that stand in annotations, and what may be subscripted there. */
static const char specials[] =
    "Annotated AbstractSet AnyStr AsyncContextManager AsyncGenerator AsyncIterable AsyncIterator "
    "Awaitable BinaryIO ByteString Callable ChainMap Collection Concatenate Container "
    "ContextManager Coroutine Counter DefaultDict Deque Dict Final ForwardRef FrozenSet Generator "
    "Hashable IO ItemsView Iterable Iterator KeysView List Literal LiteralString Mapping "
    "MappingView Match MutableMapping MutableSequence MutableSet Never NoReturn NotRequired "
    "Optional OrderedDict ParamSpecArgs ParamSpecKwargs Pattern ReadOnly Required Reversible "
    "Self Sequence Set Sized SupportsAbs SupportsBytes SupportsComplex SupportsFloat "
    "SupportsIndex SupportsInt SupportsRound Text TextIO Tuple Type TypeAlias TypeGuard TypeIs "
    "Union Unpack ValuesView";

/* ---- Classes ---- */

#define PLAIN(called) {called, NEW_INHERITED, INIT_INHERITED, NULL}
/* Each has an __init__ of its own, which does what its base's does. */
#define EXCEPTION(called) {called, NEW_ANY, INIT_ANY, NULL}
#define ABSTRACT(called, methods) \
    {"collections.abc." called, NEW_INHERITED, INIT_INHERITED, methods}
#define MAPPING "__getitem__ __iter__ __len__"
#define SET     "__contains__ __iter__ __len__"

/* Classes that are made as their base is: those that say nothing of it, exceptions that C code
   makes by calling type, and nodes of syntax trees (Parser/asdl_c.py). */
static const char made_plainly[] =
    "_compression.BaseStream _curses.error _curses_panel.error _interpchannels.ChannelClosedError "
    "_interpchannels.ChannelEmptyError _interpchannels.ChannelError "
    "_interpchannels.ChannelNotEmptyError _interpchannels.ChannelNotFoundError "
    "_io._BufferedIOBase _io._RawIOBase _io._TextIOBase _lzma.LZMAError abc.abstractproperty "
    "binascii.Error binascii.Incomplete compression.zstd.ZstdError "
    "concurrent.interpreters.InterpreterError concurrent.interpreters.InterpreterNotFoundError "
    "concurrent.interpreters.NotShareableError concurrent.interpreters.QueueError "
    "concurrent.interpreters.QueueNotFoundError ctypes.ArgumentError decimal.Clamped "
    "decimal.ConversionSyntax decimal.DecimalException decimal.DivisionByZero "
    "decimal.DivisionImpossible decimal.DivisionUndefined decimal.FloatOperation decimal.Inexact "
    "decimal.InvalidContext decimal.InvalidOperation decimal.Overflow decimal.Rounded "
    "decimal.Subnormal decimal.Underflow io.BufferedIOBase io.IOBase io.RawIOBase io.TextIOBase "
    "io.UnsupportedOperation locale.Error select.error signal.ItimerError socket.gaierror "
    "socket.herror socket.timeout sqlite3.DataError sqlite3.DatabaseError sqlite3.Error "
    "sqlite3.IntegrityError sqlite3.InterfaceError sqlite3.InternalError "
    "sqlite3.NotSupportedError sqlite3.OperationalError sqlite3.PrepareProtocol "
    "sqlite3.ProgrammingError sqlite3.Warning "
    "ssl.SSLCertVerificationError ssl.SSLEOFError ssl.SSLError ssl.SSLSyscallError "
    "ssl.SSLWantReadError ssl.SSLWantWriteError ssl.SSLZeroReturnError struct.error "
    "typing.BinaryIO typing.IO typing.TextIO typing._Final typing._Immutable "
    "typing._PickleUsingNameMixin xml.etree.ElementTree.ParseError xml.parsers.expat.ExpatError "
    "zlib.error ast.Add ast.And ast.AnnAssign ast.Assert ast.Assign ast.AsyncFor "
    "ast.AsyncFunctionDef ast.AsyncWith ast.Attribute ast.AugAssign ast.AugLoad ast.AugStore "
    "ast.Await ast.BinOp ast.BitAnd ast.BitOr ast.BitXor ast.BoolOp ast.Break ast.Call "
    "ast.ClassDef ast.Compare ast.Constant ast.Continue ast.Del ast.Delete ast.Dict ast.DictComp "
    "ast.Div ast.Eq ast.ExceptHandler ast.Expr ast.Expression ast.FloorDiv ast.For "
    "ast.FormattedValue ast.FunctionDef ast.FunctionType ast.GeneratorExp ast.Global ast.Gt "
    "ast.GtE ast.If ast.IfExp ast.Import ast.ImportFrom ast.In ast.Interactive ast.Interpolation "
    "ast.Invert ast.Is ast.IsNot ast.JoinedStr ast.LShift ast.Lambda ast.List ast.ListComp "
    "ast.Load ast.Lt ast.LtE ast.MatMult ast.Match ast.MatchAs ast.MatchClass ast.MatchMapping "
    "ast.MatchOr ast.MatchSequence ast.MatchSingleton ast.MatchStar ast.MatchValue ast.Mod "
    "ast.Module ast.Mult ast.Name ast.NamedExpr ast.Nonlocal ast.Not ast.NotEq ast.NotIn ast.Or "
    "ast.Param ast.ParamSpec ast.Pass ast.Pow ast.RShift ast.Raise ast.Return ast.Set ast.SetComp "
    "ast.Slice ast.Starred ast.Store ast.Sub ast.Subscript ast.Suite ast.TemplateStr ast.Try "
    "ast.TryStar ast.Tuple ast.TypeAlias ast.TypeIgnore ast.TypeVar ast.TypeVarTuple ast.UAdd "
    "ast.USub ast.UnaryOp ast.While ast.With ast.Yield ast.YieldFrom ast.alias ast.arg "
    "ast.arguments ast.boolop ast.cmpop ast.comprehension ast.excepthandler ast.expr "
    "ast.expr_context ast.keyword ast.match_case ast.mod ast.operator ast.pattern ast.stmt "
    "ast.type_ignore ast.type_param ast.unaryop ast.withitem";

static const library_row classes[] = {
    {"object", NEW_OBJECT, INIT_OBJECT, NULL},
    {"BaseException", NEW_ANY, INIT_ANY, NULL},
    {"OSError", NEW_ANY, INIT_ANY, NULL},
    {"ImportError", NEW_ANY, INIT_ANY, NULL},
    {"SyntaxError", NEW_ANY, INIT_EMPTY, NULL},
    {"StopIteration", NEW_ANY, INIT_ANY, NULL},
    {"SystemExit", NEW_ANY, INIT_ANY, NULL},
    {"AttributeError", NEW_ANY, INIT_ANY, NULL},
    {"NameError", NEW_ANY, INIT_ANY, NULL},
    {"EnvironmentError", NEW_ANY, INIT_ANY, NULL},
    {"UnicodeDecodeError", NEW_ANY, INIT_UNKNOWN, NULL},
    {"UnicodeEncodeError", NEW_ANY, INIT_UNKNOWN, NULL},
    {"UnicodeTranslateError", NEW_ANY, INIT_UNKNOWN, NULL},
    {"BaseExceptionGroup", NEW_UNKNOWN, INIT_ANY, NULL},
    {"ExceptionGroup", NEW_UNKNOWN, INIT_ANY, NULL},
    {"int", NEW_VALUE, INIT_INHERITED, NULL},
    {"long", NEW_VALUE, INIT_INHERITED, NULL},
    {"float", NEW_VALUE, INIT_INHERITED, NULL},
    {"complex", NEW_VALUE, INIT_INHERITED, NULL},
    {"str", NEW_VALUE, INIT_INHERITED, NULL},
    {"unicode", NEW_VALUE, INIT_INHERITED, NULL},
    {"basestring", NEW_UNKNOWN, INIT_INHERITED, NULL},
    {"bytes", NEW_VALUE, INIT_INHERITED, NULL},
    {"tuple", NEW_VALUE, INIT_INHERITED, NULL},
    {"frozenset", NEW_VALUE, INIT_INHERITED, NULL},
    {"bytearray", NEW_ANY, INIT_EMPTY, NULL},
    {"list", NEW_ANY, INIT_EMPTY, NULL},
    {"dict", NEW_ANY, INIT_EMPTY, NULL},
    {"set", NEW_ANY, INIT_EMPTY, NULL},
    {"property", NEW_ANY, INIT_EMPTY, NULL},
    {"type", NEW_UNKNOWN, INIT_UNKNOWN, NULL},
    {"collections.OrderedDict", NEW_ANY, INIT_EMPTY, NULL},
    {"collections.defaultdict", NEW_ANY, INIT_EMPTY, NULL},
    {"collections.deque", NEW_ANY, INIT_EMPTY, NULL},
    {"collections.Counter", NEW_ANY, INIT_EMPTY, NULL},
    {"types.SimpleNamespace", NEW_ANY, INIT_EMPTY, NULL},
    {"ast.AST", NEW_ANY, INIT_NODE, NULL},
    {"_ctypes._SimpleCData", NEW_ANY, INIT_EMPTY, NULL},
    {"_io._IOBase", NEW_ANY, INIT_EMPTY, NULL},
    {"decimal.Decimal", NEW_ANY, INIT_EMPTY, NULL},
    {"_random.Random", NEW_ANY, INIT_EMPTY, NULL},
    {"datetime.tzinfo", NEW_ANY, INIT_EMPTY, NULL},
    {"_multibytecodec.MultibyteIncrementalDecoder", NEW_ANY, INIT_EMPTY, NULL},
    {"_multibytecodec.MultibyteIncrementalEncoder", NEW_ANY, INIT_EMPTY, NULL},
    {"collections.UserDict", NEW_INHERITED, INIT_DATA, NULL},
    {"collections.UserList", NEW_INHERITED, INIT_DATA, NULL},
    {"collections.UserString", NEW_INHERITED, INIT_UNKNOWN, NULL},
    {"collections.ChainMap", NEW_INHERITED, INIT_UNKNOWN, NULL},
    {"enumerate", NEW_UNKNOWN, INIT_OBJECT, NULL},
    {"filter", NEW_UNKNOWN, INIT_OBJECT, NULL},
    {"map", NEW_UNKNOWN, INIT_OBJECT, NULL},
    {"zip", NEW_UNKNOWN, INIT_OBJECT, NULL},
    {"reversed", NEW_UNKNOWN, INIT_OBJECT, NULL},
    {"super", NEW_ANY, INIT_UNKNOWN, NULL},
    {"staticmethod", NEW_ANY, INIT_UNKNOWN, NULL},
    {"classmethod", NEW_ANY, INIT_UNKNOWN, NULL},
    EXCEPTION("Exception"), EXCEPTION("ValueError"), EXCEPTION("KeyError"), EXCEPTION("TypeError"),
    EXCEPTION("RuntimeError"), EXCEPTION("LookupError"), EXCEPTION("IndexError"), EXCEPTION("ArithmeticError"),
    EXCEPTION("AssertionError"), EXCEPTION("BufferError"), EXCEPTION("EOFError"), EXCEPTION("FloatingPointError"),
    EXCEPTION("GeneratorExit"), EXCEPTION("KeyboardInterrupt"), EXCEPTION("MemoryError"),
    EXCEPTION("ModuleNotFoundError"), EXCEPTION("NotImplementedError"), EXCEPTION("OverflowError"),
    EXCEPTION("RecursionError"), EXCEPTION("ReferenceError"), EXCEPTION("StandardError"),
    EXCEPTION("StopAsyncIteration"), EXCEPTION("SystemError"), EXCEPTION("UnboundLocalError"),
    EXCEPTION("UnicodeError"), EXCEPTION("ZeroDivisionError"), {"IndentationError", NEW_ANY, INIT_EMPTY, NULL},
    {"TabError", NEW_ANY, INIT_EMPTY, NULL}, EXCEPTION("BlockingIOError"), EXCEPTION("ChildProcessError"),
    EXCEPTION("ConnectionError"), EXCEPTION("BrokenPipeError"), EXCEPTION("ConnectionAbortedError"),
    EXCEPTION("ConnectionRefusedError"), EXCEPTION("ConnectionResetError"), EXCEPTION("FileExistsError"),
    EXCEPTION("FileNotFoundError"), EXCEPTION("InterruptedError"), EXCEPTION("IsADirectoryError"),
    EXCEPTION("NotADirectoryError"), EXCEPTION("PermissionError"), EXCEPTION("ProcessLookupError"),
    EXCEPTION("TimeoutError"), EXCEPTION("IOError"), EXCEPTION("Warning"), EXCEPTION("UserWarning"),
    EXCEPTION("DeprecationWarning"), EXCEPTION("PendingDeprecationWarning"), EXCEPTION("SyntaxWarning"),
    EXCEPTION("RuntimeWarning"), EXCEPTION("FutureWarning"), EXCEPTION("ImportWarning"),
    EXCEPTION("UnicodeWarning"), EXCEPTION("BytesWarning"), EXCEPTION("ResourceWarning"),
    EXCEPTION("EncodingWarning"), PLAIN("dataclasses.FrozenInstanceError"),
    PLAIN("abc.ABC"), PLAIN("abc.ABCMeta"), PLAIN("typing._ProtocolMeta"),
    PLAIN("typing.GenericMeta"), PLAIN("typing.TypingMeta"), PLAIN("typing.Generic"),
    PLAIN("typing.Protocol"), PLAIN("typing.Any"),
    PLAIN("contextlib.ContextDecorator"),
    PLAIN("enum.Enum"), PLAIN("enum.EnumMeta"), PLAIN("enum.EnumType"), PLAIN("enum.Flag"),
    PLAIN("enum.IntEnum"), PLAIN("enum.IntFlag"), PLAIN("enum.ReprEnum"), PLAIN("enum.StrEnum"),
    {"contextlib.AbstractContextManager", NEW_INHERITED, INIT_INHERITED, "__exit__"},
    PLAIN("numbers.Number"),
    ABSTRACT("Hashable", "__hash__"), ABSTRACT("Sized", "__len__"),
    ABSTRACT("Container", "__contains__"), ABSTRACT("Callable", "__call__"),
    ABSTRACT("Iterable", "__iter__"), ABSTRACT("Iterator", "__next__"),
    ABSTRACT("Reversible", "__iter__ __reversed__"), ABSTRACT("Collection", SET),
    ABSTRACT("Mapping", MAPPING), ABSTRACT("MutableMapping", MAPPING " __setitem__ __delitem__"),
    ABSTRACT("Sequence", "__getitem__ __len__"),
    ABSTRACT("MutableSequence", "__getitem__ __len__ __setitem__ __delitem__ insert"),
    ABSTRACT("Set", SET), ABSTRACT("MutableSet", SET " add discard"),
    ABSTRACT("Awaitable", "__await__"), ABSTRACT("AsyncIterable", "__aiter__"),
    ABSTRACT("AsyncIterator", "__anext__"),
};

/* Nodes of syntax trees that 3.15 does not make without a field that has no default
   (Parser/asdl_c.py:ast_type_init; earlier ones only warn). */
static const char nodes_with_needs[] =
    "ast.AnnAssign ast.Assert ast.Assign ast.AsyncFor ast.AsyncFunctionDef ast.Attribute "
    "ast.AugAssign ast.Await ast.BinOp ast.BoolOp ast.Call ast.ClassDef ast.Compare ast.Constant "
    "ast.DictComp ast.Expr ast.Expression ast.For ast.FormattedValue ast.FunctionDef "
    "ast.FunctionType ast.GeneratorExp ast.If ast.IfExp ast.Interpolation ast.Lambda ast.ListComp "
    "ast.Match ast.MatchClass ast.MatchSingleton ast.MatchValue ast.Name ast.NamedExpr "
    "ast.ParamSpec ast.SetComp ast.Starred ast.Subscript ast.TypeAlias ast.TypeIgnore ast.TypeVar "
    "ast.TypeVarTuple ast.UnaryOp ast.While ast.YieldFrom ast.alias ast.arg ast.comprehension "
    "ast.keyword ast.match_case ast.withitem";

/* Fields that a node begins with from 3.13 on: lists, and ctx. */
static const struct node_fields {
    const char *class_, *fields;
} node_fields[] = {
    {"ast.Assign", "targets"}, {"ast.AsyncFor", "body orelse"},
    {"ast.AsyncFunctionDef", "body decorator_list type_params"}, {"ast.AsyncWith", "items body"},
    {"ast.Attribute", "ctx"}, {"ast.BoolOp", "values"}, {"ast.Call", "args keywords"},
    {"ast.ClassDef", "bases keywords body decorator_list type_params"},
    {"ast.Compare", "ops comparators"}, {"ast.Delete", "targets"}, {"ast.Dict", "keys values"},
    {"ast.DictComp", "generators"}, {"ast.ExceptHandler", "body"}, {"ast.For", "body orelse"},
    {"ast.FunctionDef", "body decorator_list type_params"}, {"ast.FunctionType", "argtypes"},
    {"ast.GeneratorExp", "generators"}, {"ast.Global", "names"}, {"ast.If", "body orelse"},
    {"ast.Import", "names"}, {"ast.ImportFrom", "names"}, {"ast.Interactive", "body"},
    {"ast.JoinedStr", "values"}, {"ast.List", "elts ctx"}, {"ast.ListComp", "generators"},
    {"ast.Match", "cases"}, {"ast.MatchClass", "patterns kwd_attrs kwd_patterns"},
    {"ast.MatchMapping", "keys patterns"}, {"ast.MatchOr", "patterns"},
    {"ast.MatchSequence", "patterns"}, {"ast.Module", "body type_ignores"}, {"ast.Name", "ctx"},
    {"ast.Nonlocal", "names"}, {"ast.Set", "elts"}, {"ast.SetComp", "generators"},
    {"ast.Starred", "ctx"}, {"ast.Subscript", "ctx"}, {"ast.TemplateStr", "values"},
    {"ast.Try", "body handlers orelse finalbody"},
    {"ast.TryStar", "body handlers orelse finalbody"}, {"ast.Tuple", "elts ctx"},
    {"ast.TypeAlias", "type_params"}, {"ast.While", "body orelse"}, {"ast.With", "items body"},
    {"ast.arguments", "posonlyargs args kwonlyargs kw_defaults defaults"},
    {"ast.comprehension", "ifs"}, {"ast.match_case", "body"},
};

/* Getters with a setter, and without one: what a store to an attribute meets before __dict__. */
static const struct taken {
    const char *class_;
    unsigned char since, until;
    const char *written, *refused;
} taken[] = {
    {"BaseException", V_2_7, V_2_7, "args message", ""},
    {"BaseException", V_3_6, V_3_15,
     "args __cause__ __context__ __suppress_context__ __traceback__", ""},
    {"EnvironmentError", V_2_7, V_2_7, "errno filename strerror", ""},
    {"OSError", V_3_6, V_3_15, "characters_written errno filename filename2 strerror", ""},
    {"ImportError", V_3_6, V_3_11, "msg name path", ""},
    {"ImportError", V_3_12, V_3_15, "msg name name_from path", ""},
    {"StopIteration", V_3_6, V_3_15, "value", ""},
    {"SystemExit", V_2_7, V_3_15, "code", ""},
    {"AttributeError", V_3_10, V_3_15, "name obj", ""},
    {"NameError", V_3_10, V_3_15, "name", ""},
    {"SyntaxError", V_2_7, V_3_9, "filename lineno msg offset print_file_and_line text", ""},
    {"SyntaxError", V_3_10, V_3_14,
     "end_lineno end_offset filename lineno msg offset print_file_and_line text", ""},
    {"SyntaxError", V_3_15, V_3_15,
     "_metadata end_lineno end_offset filename lineno msg offset print_file_and_line text", ""},
    {"UnicodeDecodeError", V_2_7, V_3_15, "encoding end object reason start", ""},
    {"UnicodeEncodeError", V_2_7, V_3_15, "encoding end object reason start", ""},
    {"UnicodeTranslateError", V_2_7, V_3_15, "encoding end object reason start", ""},
    {"BaseExceptionGroup", V_3_11, V_3_15, "", "exceptions message"},
    {"int", V_2_7, V_3_15, "", "denominator imag numerator real"},
    {"long", V_2_7, V_2_7, "", "denominator imag numerator real"},
    {"float", V_2_7, V_3_15, "", "imag real"},
    {"complex", V_2_7, V_3_15, "", "imag real"},
    {"collections.defaultdict", V_2_7, V_3_15, "default_factory", ""},
    {"collections.deque", V_2_7, V_3_15, "", "maxlen"},
    {"enum.Enum", V_3_6, V_3_15, "", "name value"},
    {"property", V_2_7, V_3_15, "__doc__", "fdel fget fset __isabstractmethod__"},
};
/* clang-format on */

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* ---- Looking up ---- */

/* The only place where versions are compared: by the order of their rows. */
bool has_version(const behaviour *rules, unsigned since, unsigned until)
{
    return since <= rules->index && rules->index <= until;
}

bool in_names(const char *list, const char *called)
{
    size_t length = strlen(called);
    while (*list != '\0') {
        size_t size = strcspn(list, " ");
        if (size == length && memcmp(list, called, size) == 0) return true;
        list += size;
        list += strspn(list, " ");
    }
    return false;
}

/* Words of a module: "name", or "name=type". The type, "" or NULL: the name is not among them. */
static const char *find_word(const char *list, const char *called)
{
    size_t length = strlen(called);
    for (; *list != '\0'; list += strspn(list, " ")) {
        const char *word = list;
        size_t size = strcspn(list, " "), own = strcspn(list, "= ");
        list += size;
        if (own == length && memcmp(word, called, length) == 0) return word + own;
    }
    return NULL;
}

/* NULL, for the names of modules, comes first. */
static int compare_modules(const module_names *row, const char *module)
{
    if (row->module == NULL || module == NULL) return (row->module != NULL) - (module != NULL);
    return strcmp(row->module, module);
}

static const module_names *first_row(const char *module)
{
    size_t low = 0, high = module_name_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare_modules(&module_name_rows[middle], module) < 0) low = middle + 1;
        else high = middle;
    }
    return &module_name_rows[low];
}

/* The module's row behind this one, or its first; NULL: no more. */
static const module_names *next_row(const char *module, const module_names *row)
{
    row = row == NULL ? first_row(module) : row + 1;
    bool more = row < module_name_rows + module_name_count && compare_modules(row, module) == 0;
    return more ? row : NULL;
}

static bool in_row(const module_names *row, const char *called)
{
    return find_word(row->names, called) != NULL;
}

/* A module is ABSENT from versions that only others than it are known for. */
static presence find_module_name(const behaviour *rules, const char *called)
{
    presence found = UNHEARD;
    for (const module_names *row = NULL; (row = next_row(NULL, row)) != NULL;) {
        if (found == PRESENT || !in_row(row, called)) continue;
        found = has_version(rules, row->since, row->until) ? PRESENT : ABSENT;
    }
    return found;
}

/* A name is, if there is a row of the module for the version, and none has the name. */
static presence find_name(const behaviour *rules, const char *module, const char *called)
{
    presence found = UNHEARD;
    for (const module_names *row = NULL; (row = next_row(module, row)) != NULL;) {
        if (found == PRESENT || !has_version(rules, row->since, row->until)) continue;
        found = in_row(row, called) ? PRESENT : ABSENT;
    }
    return found;
}

/* sys.stdlib_module_names has what any machine has. */
static const char of_windows[] = "_msi _overlapped _winapi _winreg _wmi msvcrt nt winreg winsound";
static const char of_unix[] =
    "_posixshmem _posixsubprocess fcntl grp posix pwd resource syslog termios";
static const char optional[] =
    "_bz2 _crypt _curses _curses_panel _dbm _gdbm _lzma _scproxy _sqlite3 _ssl _tkinter _uuid "
    "_zstd "
    "bz2 crypt curses dbm gdbm lzma nis ossaudiodev readline spwd sqlite3 ssl tkinter turtle";

static presence on_machine(const char *module, const char *platform, presence found)
{
    bool windows = strcmp(platform, "win32") == 0;
    if (found != PRESENT) return found;
    if (in_names(of_windows, module) && !windows) return ABSENT;
    if (in_names(of_unix, module) && strncmp(platform, "linux", 5) != 0)
        return windows ? ABSENT : UNHEARD;
    return in_names(optional, module) ? UNHEARD : PRESENT;
}

presence module_presence(const behaviour *rules, const char *platform, const char *module)
{
    const char *dot = strchr(module, '.');
    char top[64];
    size_t length = dot == NULL ? strlen(module) : (size_t)(dot - module);
    if (length >= sizeof top) return UNHEARD;
    memcpy(top, module, length);
    top[length] = '\0';
    return on_machine(top, platform, find_module_name(rules, top));
}

presence name_presence(const behaviour *rules, const char *module, const char *called)
{
    presence found = find_name(rules, module, called);
    if (in_names("__doc__ __name__ __dict__", called)) return PRESENT;
    /* The table leaves private names out. */
    if (found == ABSENT && called[0] == '_' && strcmp(module, "builtins") != 0) return UNHEARD;
    return found;
}

const char *type_of_name(const behaviour *rules, const char *module, const char *called,
                         size_t *length)
{
    for (const module_names *row = NULL; (row = next_row(module, row)) != NULL;) {
        const char *word = find_word(row->names, called);
        if (word == NULL || *word != '=' || !has_version(rules, row->since, row->until)) continue;
        *length = strcspn(word + 1, " ");
        return word + 1;
    }
    return NULL;
}

const module_names *next_names(const behaviour *rules, const char *module, const module_names *row)
{
    while ((row = next_row(module, row)) != NULL)
        if (has_version(rules, row->since, row->until)) return row;
    return NULL;
}

bool subclasses_by_hook(const char *dotted)
{
    return in_names("random.Random string.Template unittest.case.TestCase unittest.TestCase "
                    "typing.Generic typing.Protocol typing._Final",
                    dotted);
}

const char *library_name_of(const char *module)
{
    return in_names("_collections_abc _abcoll", module) ? "collections.abc" : module;
}

/* importlib's functions work in a module that the interpreter itself has made. */
bool is_tabled(const char *module)
{
    return in_names("abc builtins __builtin__ collections.abc _collections_abc _abcoll "
                    "dataclasses enum importlib sys types typing __future__",
                    module);
}

bool needs_fields(const behaviour *rules, const char *dotted)
{
    return has_version(rules, V_3_15, V_3_15) && in_names(nodes_with_needs, dotted);
}

const char *fields_of_node(const char *dotted)
{
    for (size_t i = 0; i < COUNT(node_fields); i++)
        if (strcmp(node_fields[i].class_, dotted) == 0) return node_fields[i].fields;
    return "";
}

const library_name *find_library_name(const char *called)
{
    static const library_name special = {"", USE_SPECIAL, "typing._GenericAlias"};
    for (size_t i = 0; i < COUNT(names); i++)
        if (strcmp(names[i].name, called) == 0) return &names[i];
    if (strncmp(called, "typing.", 7) == 0 && in_names(specials, called + 7)) return &special;
    return NULL;
}

const library_row *find_library_class(const char *called)
{
    static const library_row plain = PLAIN("");
    for (size_t i = 0; i < COUNT(classes); i++)
        if (strcmp(classes[i].name, called) == 0) return &classes[i];
    return in_names(made_plainly, called) ? &plain : NULL;
}

library_store library_takes(const behaviour *rules, const char *class_name, const char *called)
{
    for (size_t i = 0; i < COUNT(taken); i++) {
        if (strcmp(taken[i].class_, class_name) != 0) continue;
        if (!has_version(rules, taken[i].since, taken[i].until)) continue;
        if (in_names(taken[i].written, called)) return STORE_TAKEN;
        if (in_names(taken[i].refused, called)) return STORE_REFUSED;
    }
    return STORE_PASSED;
}
