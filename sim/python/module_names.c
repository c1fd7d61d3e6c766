/* SPDX-License-Identifier: MIT */
/*
 * Which names modules have, and which modules there are: what dir(module) and
 * sys.stdlib_module_names (before 3.10: the folder of the library) say in each version, sorted.
 * Names that begin with an underscore are left out, but for builtins.
 */
#include "python/modules.h"

/* clang-format off */
const module_names module_name_rows[] = {
    {NULL, V_2_7, V_2_7,
     "BaseHTTPServer Bastion CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser "
     "MimeWriter Queue SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO UserDict "
     "UserList UserString _LWPCookieJar _MozillaCookieJar __builtin__ __main__ _abcoll "
     "_hotshot _sha anydbm audiodev bsddb cPickle cStringIO commands compiler cookielib "
     "copy_reg dbhash dircache dumbdbm dummy_thread exceptions fpformat future_builtins "
     "hotshot htmlentitydefs htmllib httplib ihooks imputil linuxaudiodev markupbase md5 "
     "mhlib mimetools mimify multifile mutex new os2emxpath popen2 posixfile repr rexec "
     "rfc822 robotparser sets sgmllib sha sre statvfs stringold strop sunaudio thread "
     "toaiff urllib2 urlparse user whichdb xmllib xmlrpclib"},
    {NULL, V_2_7, V_3_6,
     "macurl2path"},
    {NULL, V_2_7, V_3_7,
     "macpath"},
    {NULL, V_2_7, V_3_8,
     "dummy_threading"},
    {NULL, V_2_7, V_3_9,
     "formatter parser symbol"},
    {NULL, V_2_7, V_3_10,
     "binhex"},
    {NULL, V_2_7, V_3_11,
     "_sha256 _sha512 asynchat asyncore distutils imp smtpd"},
    {NULL, V_2_7, V_3_12,
     "aifc audioop cgi cgitb chunk crypt imghdr mailcap nis nntplib ossaudiodev pipes "
     "sndhdr spwd sunau telnetlib uu xdrlib"},
    {NULL, V_2_7, V_3_14,
     "sre_compile sre_constants sre_parse"},
    {NULL, V_2_7, V_3_15,
     "__future__ _ast _bisect _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp "
     "_codecs_kr _codecs_tw _collections _csv _ctypes _curses _curses_panel _elementtree "
     "_functools _heapq _io _json _locale _lsprof _md5 _multibytecodec _multiprocessing "
     "_osx_support _pyio _random _socket _sqlite3 _sre _ssl _strptime _struct _symtable "
     "_threading_local _tkinter _warnings _weakref _weakrefset abc argparse array ast "
     "atexit base64 bdb binascii bisect bz2 cProfile calendar cmath cmd code codecs codeop "
     "collections colorsys compileall contextlib copy csv ctypes curses datetime decimal "
     "difflib dis doctest email encodings ensurepip errno fcntl filecmp fileinput fnmatch "
     "fractions ftplib functools gc genericpath getopt getpass gettext glob grp gzip "
     "hashlib heapq hmac imaplib importlib inspect io itertools json keyword linecache "
     "locale logging mailbox marshal math mimetypes mmap modulefinder multiprocessing "
     "netrc ntpath nturl2path numbers opcode operator optparse os pdb pickle pickletools "
     "pkgutil platform plistlib poplib posix posixpath pprint profile pstats pty pwd "
     "py_compile pyclbr pydoc pyexpat quopri random re readline resource rlcompleter runpy "
     "sched select shelve shlex shutil signal site smtplib socket sqlite3 ssl stat string "
     "stringprep struct subprocess symtable sys sysconfig syslog tabnanny tarfile tempfile "
     "termios textwrap threading time timeit token tokenize trace traceback tty types "
     "unicodedata unittest urllib uuid warnings wave weakref webbrowser wsgiref xml "
     "zipfile zipimport zlib"},
    {NULL, V_3_6, V_3_8,
     "_dummy_thread"},
    {NULL, V_3_6, V_3_9,
     "_bootlocale"},
    {NULL, V_3_6, V_3_12,
     "_crypt"},
    {NULL, V_3_6, V_3_13,
     "_compression"},
    {NULL, V_3_6, V_3_15,
     "_asyncio _blake2 _bz2 _collections_abc _compat_pickle _datetime _decimal _imp _lzma "
     "_markupbase _opcode _operator _pickle _posixsubprocess _pydecimal _sha1 _sha3 "
     "_signal _sitebuiltins _stat _string _thread _tracemalloc asyncio builtins concurrent "
     "configparser copyreg dbm enum faulthandler html http ipaddress lzma pathlib queue "
     "reprlib secrets selectors socketserver statistics tkinter tracemalloc turtle typing "
     "venv xmlrpc zipapp"},
    {NULL, V_3_7, V_3_15,
     "_abc _contextvars _hashlib _py_abc _queue _uuid contextvars dataclasses"},
    {NULL, V_3_8, V_3_15,
     "_posixshmem _statistics"},
    {NULL, V_3_9, V_3_9,
     "_peg_parser"},
    {NULL, V_3_9, V_3_11,
     "_bootsubprocess"},
    {NULL, V_3_9, V_3_15,
     "_aix_support _zoneinfo graphlib zoneinfo"},
    {NULL, V_3_10, V_3_12,
     "_msi msilib"},
    {NULL, V_3_10, V_3_15,
     "_dbm _frozen_importlib _frozen_importlib_external _gdbm _overlapped _scproxy _winapi "
     "msvcrt nt winreg winsound"},
    {NULL, V_3_11, V_3_15,
     "_tokenize _typing tomllib"},
    {NULL, V_3_12, V_3_15,
     "_pydatetime _pylong _sha2"},
    {NULL, V_3_13, V_3_15,
     "_android_support _colorize _interpchannels _interpqueues _interpreters _ios_support "
     "_opcode_metadata _pyrepl _suggestions _sysconfig _wmi"},
    {NULL, V_3_14, V_3_15,
     "_apple_support _ast_unparse _hmac _py_warnings _remote_debugging _types _zstd "
     "annotationlib compression"},
    {NULL, V_3_15, V_3_15,
     "_math_integer profiling"},
    {"__builtin__", V_2_7, V_2_7,
     "ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning "
     "DeprecationWarning EOFError Ellipsis EnvironmentError Exception False "
     "FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning "
     "IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError "
     "NameError None NotImplemented NotImplementedError OSError OverflowError "
     "PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StandardError "
     "StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError True "
     "TypeError UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "
     "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning "
     "ZeroDivisionError __debug__ __doc__ __import__ __name__ __package__ abs all any "
     "apply basestring bin bool buffer bytearray bytes callable chr classmethod cmp coerce "
     "compile complex copyright credits delattr dict dir divmod enumerate eval execfile "
     "exit file filter float format frozenset getattr globals hasattr hash help hex id "
     "input int intern isinstance issubclass iter len license list locals long map max "
     "memoryview min next object oct open ord pow print property quit range raw_input "
     "reduce reload repr reversed round set setattr slice sorted staticmethod str sum "
     "super tuple type unichr unicode vars xrange zip"},
    {"__future__", V_2_7, V_3_15,
     "CO_FUTURE_ABSOLUTE_IMPORT CO_FUTURE_DIVISION CO_FUTURE_PRINT_FUNCTION "
     "CO_FUTURE_UNICODE_LITERALS CO_FUTURE_WITH_STATEMENT CO_GENERATOR_ALLOWED CO_NESTED "
     "absolute_import all_feature_names division generators nested_scopes print_function "
     "unicode_literals with_statement"},
    {"__future__", V_3_6, V_3_15,
     "CO_FUTURE_BARRY_AS_BDFL CO_FUTURE_GENERATOR_STOP barry_as_FLUFL generator_stop"},
    {"__future__", V_3_7, V_3_15,
     "CO_FUTURE_ANNOTATIONS annotations"},
    {"abc", V_2_7, V_2_7,
     "types"},
    {"abc", V_2_7, V_3_6,
     "WeakSet"},
    {"abc", V_2_7, V_3_15,
     "ABCMeta abstractmethod abstractproperty"},
    {"abc", V_3_6, V_3_15,
     "ABC abstractclassmethod abstractstaticmethod get_cache_token"},
    {"abc", V_3_10, V_3_15,
     "update_abstractmethods"},
    {"builtins", V_2_7, V_2_7,
     "StandardError apply basestring buffer cmp coerce execfile file intern long raw_input "
     "reduce reload unichr unicode xrange"},
    {"builtins", V_2_7, V_3_15,
     "ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning "
     "DeprecationWarning EOFError Ellipsis EnvironmentError Exception False "
     "FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning "
     "IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError "
     "NameError None NotImplemented NotImplementedError OSError OverflowError "
     "PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration "
     "SyntaxError SyntaxWarning SystemError SystemExit TabError True TypeError "
     "UnboundLocalError UnicodeDecodeError UnicodeEncodeError UnicodeError "
     "UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning "
     "ZeroDivisionError __debug__ __doc__ __import__ __name__ __package__ abs all any bin "
     "bool bytearray bytes callable chr classmethod compile complex copyright credits "
     "delattr dict dir divmod enumerate eval exit filter float format frozenset getattr "
     "globals hasattr hash help hex id input int isinstance issubclass iter len license "
     "list locals map max memoryview min next object oct open ord pow print property quit "
     "range repr reversed round set setattr slice sorted staticmethod str sum super tuple "
     "type vars zip"},
    {"builtins", V_3_6, V_3_15,
     "BlockingIOError BrokenPipeError ChildProcessError ConnectionAbortedError "
     "ConnectionError ConnectionRefusedError ConnectionResetError FileExistsError "
     "FileNotFoundError InterruptedError IsADirectoryError ModuleNotFoundError "
     "NotADirectoryError PermissionError ProcessLookupError RecursionError ResourceWarning "
     "StopAsyncIteration TimeoutError __build_class__ __loader__ __spec__ ascii exec"},
    {"builtins", V_3_7, V_3_15,
     "breakpoint"},
    {"builtins", V_3_10, V_3_15,
     "EncodingWarning aiter anext"},
    {"builtins", V_3_11, V_3_15,
     "BaseExceptionGroup ExceptionGroup"},
    {"builtins", V_3_13, V_3_15,
     "PythonFinalizationError _IncompleteInputError"},
    {"builtins", V_3_15, V_3_15,
     "ImportCycleError __lazy_import__ frozendict sentinel"},
    {"collections", V_2_7, V_3_6,
     "Callable Container Hashable ItemsView Iterable Iterator KeysView Mapping MappingView "
     "MutableMapping MutableSequence MutableSet Sequence Set Sized ValuesView"},
    {"collections", V_2_7, V_3_15,
     "Counter OrderedDict defaultdict deque namedtuple"},
    {"collections", V_3_6, V_3_6,
     "AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Collection Coroutine "
     "Generator Reversible"},
    {"collections", V_3_6, V_3_15,
     "ChainMap UserDict UserList UserString abc"},
    {"collections", V_3_14, V_3_14,
     "heapq"},
    {"collections.abc", V_3_6, V_3_14,
     "ByteString"},
    {"collections.abc", V_3_6, V_3_15,
     "AsyncGenerator AsyncIterable AsyncIterator Awaitable Callable Collection Container "
     "Coroutine Generator Hashable ItemsView Iterable Iterator KeysView Mapping "
     "MappingView MutableMapping MutableSequence MutableSet Reversible Sequence Set Sized "
     "ValuesView"},
    {"collections.abc", V_3_12, V_3_15,
     "Buffer"},
    {"collections.abc", V_3_13, V_3_15,
     "ABCMeta EllipsisType FunctionType GenericAlias abstractmethod async_generator "
     "bytearray_iterator bytes_iterator coroutine dict_itemiterator dict_items "
     "dict_keyiterator dict_keys dict_valueiterator dict_values framelocalsproxy generator "
     "list_iterator list_reverseiterator longrange_iterator mappingproxy range_iterator "
     "set_iterator str_iterator sys tuple_iterator zip_iterator"},
    {"contextlib", V_2_7, V_2_7,
     "GeneratorContextManager nested warn"},
    {"contextlib", V_2_7, V_3_15,
     "closing contextmanager sys wraps"},
    {"contextlib", V_3_6, V_3_15,
     "AbstractContextManager ContextDecorator ExitStack abc deque redirect_stderr "
     "redirect_stdout suppress"},
    {"contextlib", V_3_7, V_3_15,
     "AbstractAsyncContextManager AsyncExitStack asynccontextmanager nullcontext"},
    {"contextlib", V_3_8, V_3_14,
     "MethodType"},
    {"contextlib", V_3_9, V_3_15,
     "GenericAlias"},
    {"contextlib", V_3_10, V_3_15,
     "AsyncContextDecorator aclosing"},
    {"contextlib", V_3_11, V_3_15,
     "chdir os"},
    {"copy", V_2_7, V_2_7,
     "PyStringMap name t weakref"},
    {"copy", V_2_7, V_3_15,
     "Error copy deepcopy dispatch_table error"},
    {"copy", V_3_13, V_3_15,
     "replace"},
    {"dataclasses", V_3_7, V_3_11,
     "builtins"},
    {"dataclasses", V_3_7, V_3_12,
     "functools"},
    {"dataclasses", V_3_7, V_3_14,
     "inspect"},
    {"dataclasses", V_3_7, V_3_15,
     "Field FrozenInstanceError InitVar MISSING asdict astuple copy dataclass field fields "
     "is_dataclass keyword make_dataclass re replace sys types"},
    {"dataclasses", V_3_9, V_3_12,
     "GenericAlias"},
    {"dataclasses", V_3_10, V_3_12,
     "FunctionType"},
    {"dataclasses", V_3_10, V_3_15,
     "KW_ONLY abc"},
    {"dataclasses", V_3_11, V_3_15,
     "itertools"},
    {"dataclasses", V_3_13, V_3_15,
     "recursive_repr"},
    {"dataclasses", V_3_14, V_3_15,
     "annotationlib"},
    {"enum", V_3_6, V_3_6,
     "reduce"},
    {"enum", V_3_6, V_3_7,
     "OrderedDict"},
    {"enum", V_3_6, V_3_15,
     "DynamicClassAttribute Enum EnumMeta Flag IntEnum IntFlag MappingProxyType auto sys "
     "unique"},
    {"enum", V_3_11, V_3_12,
     "reduce"},
    {"enum", V_3_11, V_3_15,
     "CONFORM CONTINUOUS EJECT EnumCheck EnumType FlagBoundary KEEP NAMED_FLAGS ReprEnum "
     "STRICT StrEnum UNIQUE bin bltns global_enum global_enum_repr global_flag_repr "
     "global_str member nonmember pickle_by_enum_name pickle_by_global_name property "
     "show_flag_values verify"},
    {"enum", V_3_13, V_3_15,
     "EnumDict"},
    {"functools", V_2_7, V_3_15,
     "WRAPPER_ASSIGNMENTS WRAPPER_UPDATES cmp_to_key partial reduce total_ordering "
     "update_wrapper wraps"},
    {"functools", V_3_6, V_3_6,
     "MappingProxyType WeakKeyDictionary"},
    {"functools", V_3_6, V_3_15,
     "RLock get_cache_token lru_cache namedtuple partialmethod recursive_repr "
     "singledispatch"},
    {"functools", V_3_8, V_3_15,
     "cached_property singledispatchmethod"},
    {"functools", V_3_9, V_3_15,
     "GenericAlias cache"},
    {"functools", V_3_14, V_3_15,
     "MappingProxyType MethodType Placeholder UnionType itemgetter"},
    {"functools", V_3_15, V_3_15,
     "FunctionType"},
    {"io", V_2_7, V_3_9,
     "OpenWrapper"},
    {"io", V_2_7, V_3_15,
     "BlockingIOError BufferedIOBase BufferedRWPair BufferedRandom BufferedReader "
     "BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO IOBase IncrementalNewlineDecoder "
     "RawIOBase SEEK_CUR SEEK_END SEEK_SET StringIO TextIOBase TextIOWrapper "
     "UnsupportedOperation abc open"},
    {"io", V_3_8, V_3_15,
     "open_code"},
    {"io", V_3_10, V_3_15,
     "text_encoding"},
    {"io", V_3_14, V_3_15,
     "GenericAlias Reader Writer"},
    {"itertools", V_2_7, V_2_7,
     "ifilter ifilterfalse imap izip izip_longest"},
    {"itertools", V_2_7, V_3_15,
     "chain combinations combinations_with_replacement compress count cycle dropwhile "
     "groupby islice permutations product repeat starmap takewhile tee"},
    {"itertools", V_3_6, V_3_15,
     "accumulate filterfalse zip_longest"},
    {"itertools", V_3_10, V_3_15,
     "pairwise"},
    {"itertools", V_3_12, V_3_15,
     "batched"},
    {"numbers", V_2_7, V_2_7,
     "abstractproperty division"},
    {"numbers", V_2_7, V_3_15,
     "ABCMeta Complex Integral Number Rational Real abstractmethod"},
    {"operator", V_2_7, V_2_7,
     "delslice div getslice idiv irepeat isCallable isMappingType isNumberType "
     "isSequenceType repeat sequenceIncludes setslice"},
    {"operator", V_2_7, V_3_15,
     "abs add and_ attrgetter concat contains countOf delitem eq floordiv ge getitem gt "
     "iadd iand iconcat ifloordiv ilshift imod imul index indexOf inv invert ior ipow "
     "irshift is_ is_not isub itemgetter itruediv ixor le lshift lt methodcaller mod mul "
     "ne neg not_ or_ pos pow rshift setitem sub truediv truth xor"},
    {"operator", V_3_6, V_3_15,
     "imatmul length_hint matmul"},
    {"operator", V_3_11, V_3_15,
     "call"},
    {"operator", V_3_14, V_3_15,
     "is_none is_not_none"},
    {"string", V_2_7, V_2_7,
     "atof atof_error atoi atoi_error atol atol_error capitalize center count expandtabs "
     "find index index_error join joinfields letters ljust lower lowercase lstrip "
     "maketrans replace rfind rindex rjust rsplit rstrip split splitfields strip swapcase "
     "translate upper uppercase zfill"},
    {"string", V_2_7, V_3_15,
     "Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits "
     "hexdigits octdigits printable punctuation whitespace"},
    {"threading", V_2_7, V_2_7,
     "warnings"},
    {"threading", V_2_7, V_3_15,
     "BoundedSemaphore Condition Event Lock RLock Semaphore Thread ThreadError Timer "
     "activeCount active_count currentThread current_thread enumerate local setprofile "
     "settrace stack_size"},
    {"threading", V_3_6, V_3_15,
     "Barrier BrokenBarrierError TIMEOUT_MAX WeakSet get_ident main_thread"},
    {"threading", V_3_8, V_3_15,
     "ExceptHookArgs excepthook get_native_id"},
    {"threading", V_3_9, V_3_12,
     "functools"},
    {"threading", V_3_10, V_3_15,
     "getprofile gettrace"},
    {"threading", V_3_12, V_3_15,
     "setprofile_all_threads settrace_all_threads"},
    {"threading", V_3_13, V_3_13,
     "warnings"},
    {"threading", V_3_15, V_3_15,
     "concurrent_tee serialize_iterator synchronized_iterator"},
    {"types", V_2_7, V_2_7,
     "BooleanType BufferType ClassType ComplexType DictProxyType DictType DictionaryType "
     "EllipsisType FileType FloatType InstanceType IntType ListType LongType NoneType "
     "NotImplementedType ObjectType SliceType StringType StringTypes TupleType TypeType "
     "UnboundMethodType UnicodeType XRangeType"},
    {"types", V_2_7, V_3_15,
     "BuiltinFunctionType BuiltinMethodType CodeType FrameType FunctionType GeneratorType "
     "GetSetDescriptorType LambdaType MemberDescriptorType MethodType ModuleType "
     "TracebackType"},
    {"types", V_3_6, V_3_15,
     "AsyncGeneratorType CoroutineType DynamicClassAttribute MappingProxyType "
     "SimpleNamespace coroutine new_class prepare_class"},
    {"types", V_3_7, V_3_15,
     "ClassMethodDescriptorType MethodDescriptorType MethodWrapperType "
     "WrapperDescriptorType resolve_bases"},
    {"types", V_3_8, V_3_15,
     "CellType"},
    {"types", V_3_9, V_3_15,
     "GenericAlias"},
    {"types", V_3_10, V_3_15,
     "EllipsisType NoneType NotImplementedType UnionType"},
    {"types", V_3_12, V_3_15,
     "get_original_bases"},
    {"types", V_3_14, V_3_15,
     "CapsuleType"},
    {"types", V_3_15, V_3_15,
     "FrameLocalsProxyType LazyImportType"},
    {"typing", V_3_6, V_3_6,
     "CallableMeta GenericMeta TupleMeta TypingMeta collections_abc"},
    {"typing", V_3_6, V_3_7,
     "abc abstractproperty"},
    {"typing", V_3_6, V_3_12,
     "AsyncContextManager ContextManager Match Pattern contextlib io re stdlib_re"},
    {"typing", V_3_6, V_3_13,
     "MethodDescriptorType MethodWrapperType WrapperDescriptorType"},
    {"typing", V_3_6, V_3_14,
     "ByteString no_type_check_decorator"},
    {"typing", V_3_6, V_3_15,
     "AbstractSet Any AnyStr AsyncGenerator AsyncIterable AsyncIterator Awaitable BinaryIO "
     "CT_co Callable ChainMap ClassVar Collection Container Coroutine Counter DefaultDict "
     "Deque Dict FrozenSet Generator Generic Hashable IO ItemsView Iterable Iterator KT "
     "KeysView List Mapping MappingView MutableMapping MutableSequence MutableSet "
     "NamedTuple NamedTupleMeta NewType NoReturn Optional Reversible Sequence Set Sized "
     "SupportsAbs SupportsBytes SupportsComplex SupportsFloat SupportsInt SupportsRound T "
     "TYPE_CHECKING T_co T_contra Text TextIO Tuple Type TypeVar Union VT VT_co V_co "
     "ValuesView abstractmethod cast collections functools get_type_hints no_type_check "
     "overload sys types"},
    {"typing", V_3_7, V_3_13,
     "ForwardRef"},
    {"typing", V_3_7, V_3_15,
     "OrderedDict operator"},
    {"typing", V_3_8, V_3_15,
     "ABCMeta EXCLUDED_ATTRIBUTES Final Literal Protocol SupportsIndex TypedDict final "
     "get_args get_origin runtime_checkable"},
    {"typing", V_3_9, V_3_15,
     "Annotated GenericAlias"},
    {"typing", V_3_10, V_3_15,
     "Concatenate ParamSpec ParamSpecArgs ParamSpecKwargs TypeAlias TypeGuard is_typeddict"},
    {"typing", V_3_11, V_3_12,
     "warnings"},
    {"typing", V_3_11, V_3_15,
     "LiteralString Never NotRequired Required Self TypeVarTuple Unpack assert_never "
     "assert_type clear_overloads dataclass_transform defaultdict get_overloads "
     "reveal_type"},
    {"typing", V_3_12, V_3_15,
     "TypeAliasType copyreg override"},
    {"typing", V_3_13, V_3_15,
     "NoDefault ReadOnly TypeIs get_protocol_members is_protocol"},
    {"typing", V_3_14, V_3_15,
     "evaluate_forward_ref"},
    {"typing", V_3_15, V_3_15,
     "NoExtraItems TypeForm annotationlib disjoint_base"},
    {"weakref", V_2_7, V_2_7,
     "ReferenceError UserDict"},
    {"weakref", V_2_7, V_3_15,
     "CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary "
     "WeakSet WeakValueDictionary getweakrefcount getweakrefs proxy ref"},
    {"weakref", V_3_6, V_3_6,
     "collections"},
    {"weakref", V_3_6, V_3_15,
     "WeakMethod finalize itertools sys"},
};
/* clang-format on */

const size_t module_name_count = sizeof module_name_rows / sizeof module_name_rows[0];
