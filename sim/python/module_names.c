/* SPDX-License-Identifier: MIT */
/*
 * Which names modules have, and which modules there are: what dir(module) and
 * sys.stdlib_module_names (before 3.10: the folder of the library) say in each version, sorted, as
 * the rows are by module. Names that begin with an underscore are left out, but for builtins and
 * for modules written in C, which are as Debian builds them. Of typing and types of 3.13 also those
 * that only their __getattr__ gives. "a=b.c": the type of that name.
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
    {"_abc", V_3_7, V_3_15,
     "_abc_init _abc_instancecheck _abc_register _abc_subclasscheck _get_dump _reset_caches "
     "_reset_registry get_cache_token"},
    {"_ast", V_2_7, V_2_7,
     "Exec=ast.Exec Print=ast.Print Repr=ast.Repr TryExcept=ast.TryExcept "
     "TryFinally=ast.TryFinally"},
    {"_ast", V_2_7, V_3_7,
     "Ellipsis=ast.Ellipsis Num=ast.Num Str=ast.Str"},
    {"_ast", V_2_7, V_3_8,
     "AugLoad=ast.AugLoad AugStore=ast.AugStore ExtSlice=ast.ExtSlice Index=ast.Index "
     "Param=ast.Param Suite=ast.Suite slice=ast.slice"},
    {"_ast", V_2_7, V_3_15,
     "AST=ast.AST Add=ast.Add And=ast.And Assert=ast.Assert Assign=ast.Assign "
     "Attribute=ast.Attribute AugAssign=ast.AugAssign BinOp=ast.BinOp BitAnd=ast.BitAnd "
     "BitOr=ast.BitOr BitXor=ast.BitXor BoolOp=ast.BoolOp Break=ast.Break Call=ast.Call "
     "ClassDef=ast.ClassDef Compare=ast.Compare Continue=ast.Continue Del=ast.Del "
     "Delete=ast.Delete Dict=ast.Dict DictComp=ast.DictComp Div=ast.Div Eq=ast.Eq "
     "ExceptHandler=ast.ExceptHandler Expr=ast.Expr Expression=ast.Expression "
     "FloorDiv=ast.FloorDiv For=ast.For FunctionDef=ast.FunctionDef "
     "GeneratorExp=ast.GeneratorExp Global=ast.Global Gt=ast.Gt GtE=ast.GtE If=ast.If "
     "IfExp=ast.IfExp Import=ast.Import ImportFrom=ast.ImportFrom In=ast.In "
     "Interactive=ast.Interactive Invert=ast.Invert Is=ast.Is IsNot=ast.IsNot "
     "LShift=ast.LShift Lambda=ast.Lambda List=ast.List ListComp=ast.ListComp Load=ast.Load "
     "Lt=ast.Lt LtE=ast.LtE Mod=ast.Mod Module=ast.Module Mult=ast.Mult Name=ast.Name "
     "Not=ast.Not NotEq=ast.NotEq NotIn=ast.NotIn Or=ast.Or Pass=ast.Pass Pow=ast.Pow "
     "PyCF_ONLY_AST RShift=ast.RShift Raise=ast.Raise Return=ast.Return Set=ast.Set "
     "SetComp=ast.SetComp Slice=ast.Slice Store=ast.Store Sub=ast.Sub "
     "Subscript=ast.Subscript Tuple=ast.Tuple UAdd=ast.UAdd USub=ast.USub "
     "UnaryOp=ast.UnaryOp While=ast.While With=ast.With Yield=ast.Yield alias=ast.alias "
     "arguments=ast.arguments boolop=ast.boolop cmpop=ast.cmpop "
     "comprehension=ast.comprehension excepthandler=ast.excepthandler expr=ast.expr "
     "expr_context=ast.expr_context keyword=ast.keyword mod=ast.mod operator=ast.operator "
     "stmt=ast.stmt unaryop=ast.unaryop"},
    {"_ast", V_3_6, V_3_7,
     "Bytes=ast.Bytes NameConstant=ast.NameConstant"},
    {"_ast", V_3_6, V_3_15,
     "AnnAssign=ast.AnnAssign AsyncFor=ast.AsyncFor AsyncFunctionDef=ast.AsyncFunctionDef "
     "AsyncWith=ast.AsyncWith Await=ast.Await Constant=ast.Constant "
     "FormattedValue=ast.FormattedValue JoinedStr=ast.JoinedStr MatMult=ast.MatMult "
     "Nonlocal=ast.Nonlocal Starred=ast.Starred Try=ast.Try YieldFrom=ast.YieldFrom "
     "arg=ast.arg withitem=ast.withitem"},
    {"_ast", V_3_8, V_3_15,
     "FunctionType=ast.FunctionType NamedExpr=ast.NamedExpr PyCF_ALLOW_TOP_LEVEL_AWAIT "
     "PyCF_TYPE_COMMENTS TypeIgnore=ast.TypeIgnore type_ignore=ast.type_ignore"},
    {"_ast", V_3_10, V_3_15,
     "Match=ast.Match MatchAs=ast.MatchAs MatchClass=ast.MatchClass "
     "MatchMapping=ast.MatchMapping MatchOr=ast.MatchOr MatchSequence=ast.MatchSequence "
     "MatchSingleton=ast.MatchSingleton MatchStar=ast.MatchStar MatchValue=ast.MatchValue "
     "match_case=ast.match_case pattern=ast.pattern"},
    {"_ast", V_3_11, V_3_15,
     "TryStar=ast.TryStar"},
    {"_ast", V_3_12, V_3_15,
     "ParamSpec=ast.ParamSpec TypeAlias=ast.TypeAlias TypeVar=ast.TypeVar "
     "TypeVarTuple=ast.TypeVarTuple type_param=ast.type_param"},
    {"_ast", V_3_13, V_3_15,
     "PyCF_OPTIMIZED_AST"},
    {"_ast", V_3_14, V_3_15,
     "Interpolation=ast.Interpolation TemplateStr=ast.TemplateStr"},
    {"_ast", V_3_15, V_3_15,
     "_is_abstract"},
    {"_asyncio", V_3_6, V_3_15,
     "Future Task"},
    {"_asyncio", V_3_7, V_3_11,
     "_all_tasks"},
    {"_asyncio", V_3_7, V_3_13,
     "_current_tasks"},
    {"_asyncio", V_3_7, V_3_15,
     "_enter_task _get_running_loop _leave_task _register_task _set_running_loop "
     "_unregister_task get_event_loop get_running_loop"},
    {"_asyncio", V_3_10, V_3_11,
     "_get_event_loop"},
    {"_asyncio", V_3_12, V_3_13,
     "_eager_tasks _scheduled_tasks"},
    {"_asyncio", V_3_12, V_3_15,
     "_register_eager_task _swap_current_task _unregister_eager_task current_task"},
    {"_asyncio", V_3_14, V_3_15,
     "all_tasks future_add_to_awaited_by future_discard_from_awaited_by"},
    {"_bisect", V_2_7, V_3_6,
     "bisect insort"},
    {"_bisect", V_2_7, V_3_15,
     "bisect_left bisect_right insort_left insort_right"},
    {"_blake2", V_3_6, V_3_15,
     "BLAKE2B_MAX_DIGEST_SIZE BLAKE2B_MAX_KEY_SIZE BLAKE2B_PERSON_SIZE BLAKE2B_SALT_SIZE "
     "BLAKE2S_MAX_DIGEST_SIZE BLAKE2S_MAX_KEY_SIZE BLAKE2S_PERSON_SIZE BLAKE2S_SALT_SIZE "
     "blake2b blake2s"},
    {"_blake2", V_3_14, V_3_15,
     "_GIL_MINSIZE"},
    {"_bz2", V_3_6, V_3_15,
     "BZ2Compressor BZ2Decompressor"},
    {"_codecs", V_2_7, V_2_7,
     "charbuffer_encode"},
    {"_codecs", V_2_7, V_3_7,
     "unicode_internal_decode unicode_internal_encode"},
    {"_codecs", V_2_7, V_3_15,
     "ascii_decode ascii_encode charmap_build charmap_decode charmap_encode decode encode "
     "escape_decode escape_encode latin_1_decode latin_1_encode lookup lookup_error "
     "raw_unicode_escape_decode raw_unicode_escape_encode readbuffer_encode register "
     "register_error unicode_escape_decode unicode_escape_encode utf_16_be_decode "
     "utf_16_be_encode utf_16_decode utf_16_encode utf_16_ex_decode utf_16_le_decode "
     "utf_16_le_encode utf_32_be_decode utf_32_be_encode utf_32_decode utf_32_encode "
     "utf_32_ex_decode utf_32_le_decode utf_32_le_encode utf_7_decode utf_7_encode "
     "utf_8_decode utf_8_encode"},
    {"_codecs", V_3_6, V_3_9,
     "_forget_codec"},
    {"_codecs", V_3_10, V_3_15,
     "unregister"},
    {"_codecs", V_3_14, V_3_15,
     "_unregister_error"},
    {"_codecs", V_3_15, V_3_15,
     "_normalize_encoding"},
    {"_codecs_cn", V_2_7, V_3_15,
     "getcodec"},
    {"_codecs_hk", V_2_7, V_3_15,
     "getcodec"},
    {"_codecs_iso2022", V_2_7, V_3_15,
     "getcodec"},
    {"_codecs_jp", V_2_7, V_3_15,
     "getcodec"},
    {"_codecs_kr", V_2_7, V_3_15,
     "getcodec"},
    {"_codecs_tw", V_2_7, V_3_15,
     "getcodec"},
    {"_collections", V_2_7, V_3_15,
     "defaultdict=collections.defaultdict deque=collections.deque"},
    {"_collections", V_3_6, V_3_11,
     "_deque_iterator _deque_reverse_iterator"},
    {"_collections", V_3_6, V_3_15,
     "OrderedDict=collections.OrderedDict _count_elements"},
    {"_collections", V_3_8, V_3_11,
     "_tuplegetter"},
    {"_collections", V_3_12, V_3_15,
     "_deque_iterator=collections._deque_iterator "
     "_deque_reverse_iterator=collections._deque_reverse_iterator "
     "_tuplegetter=collections._tuplegetter"},
    {"_contextvars", V_3_7, V_3_15,
     "Context ContextVar Token copy_context"},
    {"_crypt", V_3_6, V_3_12,
     "crypt"},
    {"_csv", V_2_7, V_3_15,
     "Dialect Error QUOTE_ALL QUOTE_MINIMAL QUOTE_NONE QUOTE_NONNUMERIC _dialects "
     "field_size_limit get_dialect list_dialects reader register_dialect unregister_dialect "
     "writer"},
    {"_csv", V_3_10, V_3_15,
     "Reader Writer"},
    {"_csv", V_3_12, V_3_15,
     "QUOTE_NOTNULL QUOTE_STRINGS"},
    {"_ctypes", V_2_7, V_2_7,
     "_buffer_info set_conversion_mode"},
    {"_ctypes", V_2_7, V_3_7,
     "FUNCFLAG_VARIADIC"},
    {"_ctypes", V_2_7, V_3_9,
     "CFuncPtr"},
    {"_ctypes", V_2_7, V_3_13,
     "POINTER _pointer_type_cache pointer"},
    {"_ctypes", V_2_7, V_3_15,
     "ArgumentError=ctypes.ArgumentError Array FUNCFLAG_CDECL FUNCFLAG_PYTHONAPI "
     "FUNCFLAG_USE_ERRNO FUNCFLAG_USE_LASTERROR PyObj_FromPtr Py_DECREF Py_INCREF "
     "RTLD_GLOBAL RTLD_LOCAL Structure Union _Pointer _SimpleCData _cast_addr _memmove_addr "
     "_memset_addr _string_at_addr _unpickle _wstring_at_addr addressof alignment byref "
     "call_cdeclfunction call_function dlclose dlopen dlsym get_errno resize set_errno "
     "sizeof"},
    {"_ctypes", V_3_6, V_3_15,
     "buffer_info"},
    {"_ctypes", V_3_10, V_3_15,
     "CFuncPtr"},
    {"_ctypes", V_3_11, V_3_15,
     "CTYPES_MAX_ARGCOUNT"},
    {"_ctypes", V_3_12, V_3_15,
     "SIZEOF_TIME_T"},
    {"_ctypes", V_3_14, V_3_15,
     "CField=ctypes.CField _memoryview_at_addr dllist"},
    {"_curses", V_2_7, V_3_15,
     "ALL_MOUSE_EVENTS A_ALTCHARSET A_ATTRIBUTES A_BLINK A_BOLD A_CHARTEXT A_COLOR A_DIM "
     "A_HORIZONTAL A_INVIS A_LEFT A_LOW A_NORMAL A_PROTECT A_REVERSE A_RIGHT A_STANDOUT "
     "A_TOP A_UNDERLINE A_VERTICAL BUTTON1_CLICKED BUTTON1_DOUBLE_CLICKED BUTTON1_PRESSED "
     "BUTTON1_RELEASED BUTTON1_TRIPLE_CLICKED BUTTON2_CLICKED BUTTON2_DOUBLE_CLICKED "
     "BUTTON2_PRESSED BUTTON2_RELEASED BUTTON2_TRIPLE_CLICKED BUTTON3_CLICKED "
     "BUTTON3_DOUBLE_CLICKED BUTTON3_PRESSED BUTTON3_RELEASED BUTTON3_TRIPLE_CLICKED "
     "BUTTON4_CLICKED BUTTON4_DOUBLE_CLICKED BUTTON4_PRESSED BUTTON4_RELEASED "
     "BUTTON4_TRIPLE_CLICKED BUTTON_ALT BUTTON_CTRL BUTTON_SHIFT COLOR_BLACK COLOR_BLUE "
     "COLOR_CYAN COLOR_GREEN COLOR_MAGENTA COLOR_RED COLOR_WHITE COLOR_YELLOW ERR KEY_A1 "
     "KEY_A3 KEY_B2 KEY_BACKSPACE KEY_BEG KEY_BREAK KEY_BTAB KEY_C1 KEY_C3 KEY_CANCEL "
     "KEY_CATAB KEY_CLEAR KEY_CLOSE KEY_COMMAND KEY_COPY KEY_CREATE KEY_CTAB KEY_DC KEY_DL "
     "KEY_DOWN KEY_EIC KEY_END KEY_ENTER KEY_EOL KEY_EOS KEY_EXIT KEY_F0 KEY_F1 KEY_F10 "
     "KEY_F11 KEY_F12 KEY_F13 KEY_F14 KEY_F15 KEY_F16 KEY_F17 KEY_F18 KEY_F19 KEY_F2 KEY_F20 "
     "KEY_F21 KEY_F22 KEY_F23 KEY_F24 KEY_F25 KEY_F26 KEY_F27 KEY_F28 KEY_F29 KEY_F3 KEY_F30 "
     "KEY_F31 KEY_F32 KEY_F33 KEY_F34 KEY_F35 KEY_F36 KEY_F37 KEY_F38 KEY_F39 KEY_F4 KEY_F40 "
     "KEY_F41 KEY_F42 KEY_F43 KEY_F44 KEY_F45 KEY_F46 KEY_F47 KEY_F48 KEY_F49 KEY_F5 KEY_F50 "
     "KEY_F51 KEY_F52 KEY_F53 KEY_F54 KEY_F55 KEY_F56 KEY_F57 KEY_F58 KEY_F59 KEY_F6 KEY_F60 "
     "KEY_F61 KEY_F62 KEY_F63 KEY_F7 KEY_F8 KEY_F9 KEY_FIND KEY_HELP KEY_HOME KEY_IC KEY_IL "
     "KEY_LEFT KEY_LL KEY_MARK KEY_MAX KEY_MESSAGE KEY_MIN KEY_MOUSE KEY_MOVE KEY_NEXT "
     "KEY_NPAGE KEY_OPEN KEY_OPTIONS KEY_PPAGE KEY_PREVIOUS KEY_PRINT KEY_REDO KEY_REFERENCE "
     "KEY_REFRESH KEY_REPLACE KEY_RESET KEY_RESIZE KEY_RESTART KEY_RESUME KEY_RIGHT KEY_SAVE "
     "KEY_SBEG KEY_SCANCEL KEY_SCOMMAND KEY_SCOPY KEY_SCREATE KEY_SDC KEY_SDL KEY_SELECT "
     "KEY_SEND KEY_SEOL KEY_SEXIT KEY_SF KEY_SFIND KEY_SHELP KEY_SHOME KEY_SIC KEY_SLEFT "
     "KEY_SMESSAGE KEY_SMOVE KEY_SNEXT KEY_SOPTIONS KEY_SPREVIOUS KEY_SPRINT KEY_SR "
     "KEY_SREDO KEY_SREPLACE KEY_SRESET KEY_SRIGHT KEY_SRSUME KEY_SSAVE KEY_SSUSPEND "
     "KEY_STAB KEY_SUNDO KEY_SUSPEND KEY_UNDO KEY_UP OK REPORT_MOUSE_POSITION _C_API "
     "baudrate beep can_change_color cbreak color_content color_pair curs_set def_prog_mode "
     "def_shell_mode delay_output doupdate echo endwin erasechar error filter flash flushinp "
     "getmouse getsyx getwin halfdelay has_colors has_ic has_il has_key init_color init_pair "
     "initscr intrflush is_term_resized isendwin keyname killchar longname meta "
     "mouseinterval mousemask napms newpad newwin nl nocbreak noecho nonl noqiflush noraw "
     "pair_content pair_number putp qiflush raw reset_prog_mode reset_shell_mode resetty "
     "resize_term resizeterm savetty setsyx setupterm start_color termattrs termname "
     "tigetflag tigetnum tigetstr tparm typeahead unctrl ungetch ungetmouse "
     "use_default_colors use_env version"},
    {"_curses", V_3_6, V_3_15,
     "unget_wch update_lines_cols"},
    {"_curses", V_3_7, V_3_15,
     "A_ITALIC"},
    {"_curses", V_3_8, V_3_15,
     "ncurses_version window"},
    {"_curses", V_3_9, V_3_15,
     "get_escdelay get_tabsize set_escdelay set_tabsize"},
    {"_curses", V_3_10, V_3_15,
     "BUTTON5_CLICKED BUTTON5_DOUBLE_CLICKED BUTTON5_PRESSED BUTTON5_RELEASED "
     "BUTTON5_TRIPLE_CLICKED has_extended_color_support"},
    {"_curses", V_3_14, V_3_15,
     "assume_default_colors"},
    {"_curses_panel", V_2_7, V_3_15,
     "bottom_panel error new_panel top_panel update_panels version"},
    {"_curses_panel", V_3_8, V_3_15,
     "panel"},
    {"_datetime", V_3_6, V_3_15,
     "MAXYEAR MINYEAR date=datetime.date datetime=datetime.datetime datetime_CAPI "
     "time=datetime.time timedelta=datetime.timedelta timezone=datetime.timezone "
     "tzinfo=datetime.tzinfo"},
    {"_datetime", V_3_11, V_3_15,
     "UTC"},
    {"_dbm", V_3_14, V_3_14,
     "error library open"},
    {"_decimal", V_3_6, V_3_15,
     "BasicContext Clamped=decimal.Clamped Context=decimal.Context "
     "ConversionSyntax=decimal.ConversionSyntax Decimal=decimal.Decimal "
     "DecimalException=decimal.DecimalException DecimalTuple=decimal.DecimalTuple "
     "DefaultContext DivisionByZero=decimal.DivisionByZero "
     "DivisionImpossible=decimal.DivisionImpossible "
     "DivisionUndefined=decimal.DivisionUndefined ExtendedContext "
     "FloatOperation=decimal.FloatOperation HAVE_THREADS Inexact=decimal.Inexact "
     "InvalidContext=decimal.InvalidContext InvalidOperation=decimal.InvalidOperation "
     "MAX_EMAX MAX_PREC MIN_EMIN MIN_ETINY Overflow=decimal.Overflow ROUND_05UP "
     "ROUND_CEILING ROUND_DOWN ROUND_FLOOR ROUND_HALF_DOWN ROUND_HALF_EVEN ROUND_HALF_UP "
     "ROUND_UP Rounded=decimal.Rounded Subnormal=decimal.Subnormal "
     "Underflow=decimal.Underflow __libmpdec_version__ __version__ getcontext localcontext "
     "setcontext"},
    {"_decimal", V_3_7, V_3_15,
     "HAVE_CONTEXTVAR"},
    {"_decimal", V_3_14, V_3_15,
     "IEEEContext IEEE_CONTEXT_MAX_BITS"},
    {"_decimal", V_3_15, V_3_15,
     "SPEC_VERSION __getattr__"},
    {"_elementtree", V_2_7, V_2_7,
     "Comment Element ElementPath ElementTree PI ParseError=cElementTree.ParseError "
     "ProcessingInstruction QName=xml.etree.ElementTree.QName TreeBuilder VERSION XML XMLID "
     "XMLParser XMLTreeBuilder dump fromstring fromstringlist iselement iterparse parse "
     "register_namespace tostring tostringlist"},
    {"_elementtree", V_2_7, V_3_15,
     "SubElement"},
    {"_elementtree", V_3_6, V_3_15,
     "Element=xml.etree.ElementTree.Element ParseError=xml.etree.ElementTree.ParseError "
     "TreeBuilder=xml.etree.ElementTree.TreeBuilder "
     "XMLParser=xml.etree.ElementTree.XMLParser"},
    {"_elementtree", V_3_8, V_3_15,
     "_set_factories"},
    {"_functools", V_2_7, V_3_15,
     "partial=functools.partial reduce"},
    {"_functools", V_3_6, V_3_15,
     "_lru_cache_wrapper=functools._lru_cache_wrapper cmp_to_key"},
    {"_functools", V_3_14, V_3_15,
     "Placeholder _PlaceholderType=functools._PlaceholderType"},
    {"_hashlib", V_3_7, V_3_15,
     "HASH hmac_digest new openssl_md5 openssl_md_meth_names openssl_sha1 openssl_sha224 "
     "openssl_sha256 openssl_sha384 openssl_sha512 pbkdf2_hmac scrypt"},
    {"_hashlib", V_3_9, V_3_15,
     "HASHXOF HMAC compare_digest get_fips_mode hmac_new openssl_sha3_224 openssl_sha3_256 "
     "openssl_sha3_384 openssl_sha3_512 openssl_shake_128 openssl_shake_256"},
    {"_hashlib", V_3_10, V_3_15,
     "UnsupportedDigestmodError _constructors"},
    {"_hashlib", V_3_14, V_3_15,
     "_GIL_MINSIZE"},
    {"_heapq", V_2_7, V_2_7,
     "nlargest nsmallest"},
    {"_heapq", V_2_7, V_3_15,
     "heapify heappop heappush heappushpop heapreplace"},
    {"_heapq", V_3_6, V_3_13,
     "_heapify_max _heappop_max _heapreplace_max"},
    {"_heapq", V_3_14, V_3_15,
     "heapify_max heappop_max heappush_max heappushpop_max heapreplace_max"},
    {"_hmac", V_3_14, V_3_15,
     "HMAC UnknownHashError _GIL_MINSIZE compute_blake2b_32 compute_blake2s_32 "
     "compute_digest compute_md5 compute_sha1 compute_sha224 compute_sha256 compute_sha384 "
     "compute_sha3_224 compute_sha3_256 compute_sha3_384 compute_sha3_512 compute_sha512 new"},
    {"_hotshot", V_2_7, V_2_7,
     "LogReaderType ProfilerError=hotshot.ProfilerError ProfilerType WHAT_ADD_INFO "
     "WHAT_DEFINE_FILE WHAT_DEFINE_FUNC WHAT_ENTER WHAT_EXIT WHAT_LINENO WHAT_LINE_TIMES "
     "WHAT_OTHER coverage logreader profiler resolution"},
    {"_imp", V_3_6, V_3_15,
     "_fix_co_filename acquire_lock create_builtin create_dynamic exec_builtin exec_dynamic "
     "extension_suffixes get_frozen_object init_frozen is_builtin is_frozen "
     "is_frozen_package lock_held release_lock"},
    {"_imp", V_3_7, V_3_15,
     "check_hash_based_pycs source_hash"},
    {"_imp", V_3_11, V_3_15,
     "_frozen_module_names _override_frozen_modules_for_tests find_frozen"},
    {"_imp", V_3_12, V_3_15,
     "_override_multi_interp_extensions_check"},
    {"_imp", V_3_14, V_3_15,
     "pyc_magic_number_token"},
    {"_imp", V_3_15, V_3_15,
     "_set_lazy_attributes"},
    {"_interpchannels", V_3_13, V_3_15,
     "ChannelClosedError ChannelEmptyError ChannelError ChannelID ChannelInfo "
     "ChannelNotEmptyError ChannelNotFoundError _channel_id _register_end_types close create "
     "destroy get_channel_defaults get_count get_info list_all list_interpreters recv "
     "release send send_buffer"},
    {"_interpqueues", V_3_13, V_3_13,
     "QueueError=test.support.interpreters.QueueError "
     "QueueNotFoundError=test.support.interpreters.QueueNotFoundError"},
    {"_interpqueues", V_3_13, V_3_15,
     "_register_heap_types bind create destroy get get_count get_maxsize get_queue_defaults "
     "is_full list_all put release"},
    {"_interpqueues", V_3_14, V_3_15,
     "QueueError=concurrent.interpreters.QueueError "
     "QueueNotFoundError=concurrent.interpreters.QueueNotFoundError"},
    {"_interpreters", V_3_13, V_3_13,
     "InterpreterError=interpreters.InterpreterError "
     "InterpreterNotFoundError=interpreters.InterpreterNotFoundError "
     "NotShareableError=interpreters.NotShareableError"},
    {"_interpreters", V_3_13, V_3_15,
     "CrossInterpreterBufferView WHENCE_CAPI WHENCE_LEGACY_CAPI WHENCE_RUNTIME WHENCE_STDLIB "
     "WHENCE_UNKNOWN WHENCE_XI call capture_exception create decref destroy exec get_config "
     "get_current get_main incref is_running is_shareable list_all new_config run_func "
     "run_string set___main___attrs whence"},
    {"_interpreters", V_3_14, V_3_15,
     "InterpreterError=concurrent.interpreters.InterpreterError "
     "InterpreterNotFoundError=concurrent.interpreters.InterpreterNotFoundError "
     "NotShareableError=concurrent.interpreters.NotShareableError"},
    {"_io", V_2_7, V_2_7,
     "UnsupportedOperation=io.UnsupportedOperation"},
    {"_io", V_2_7, V_3_15,
     "BlockingIOError=BlockingIOError BufferedRWPair BufferedRandom BufferedReader "
     "BufferedWriter BytesIO DEFAULT_BUFFER_SIZE FileIO IncrementalNewlineDecoder StringIO "
     "TextIOWrapper _BufferedIOBase _IOBase _RawIOBase _TextIOBase open"},
    {"_io", V_3_6, V_3_15,
     "UnsupportedOperation=io.UnsupportedOperation"},
    {"_io", V_3_8, V_3_15,
     "open_code"},
    {"_io", V_3_10, V_3_15,
     "text_encoding"},
    {"_io", V_3_12, V_3_15,
     "_BytesIOBuffer"},
    {"_json", V_2_7, V_3_15,
     "encode_basestring_ascii make_encoder make_scanner scanstring"},
    {"_json", V_3_6, V_3_15,
     "encode_basestring"},
    {"_locale", V_2_7, V_3_15,
     "ABDAY_1 ABDAY_2 ABDAY_3 ABDAY_4 ABDAY_5 ABDAY_6 ABDAY_7 ABMON_1 ABMON_10 ABMON_11 "
     "ABMON_12 ABMON_2 ABMON_3 ABMON_4 ABMON_5 ABMON_6 ABMON_7 ABMON_8 ABMON_9 ALT_DIGITS "
     "AM_STR CHAR_MAX CODESET CRNCYSTR DAY_1 DAY_2 DAY_3 DAY_4 DAY_5 DAY_6 DAY_7 D_FMT "
     "D_T_FMT ERA ERA_D_FMT ERA_D_T_FMT ERA_T_FMT Error=locale.Error LC_ALL LC_COLLATE "
     "LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME MON_1 MON_10 MON_11 MON_12 MON_2 "
     "MON_3 MON_4 MON_5 MON_6 MON_7 MON_8 MON_9 NOEXPR PM_STR RADIXCHAR THOUSEP T_FMT "
     "T_FMT_AMPM YESEXPR _DATE_FMT bind_textdomain_codeset bindtextdomain dcgettext dgettext "
     "gettext localeconv nl_langinfo setlocale strcoll strxfrm textdomain"},
    {"_locale", V_3_10, V_3_10,
     "_get_locale_encoding"},
    {"_locale", V_3_11, V_3_15,
     "getencoding"},
    {"_lsprof", V_2_7, V_3_15,
     "Profiler profiler_entry profiler_subentry"},
    {"_lzma", V_3_6, V_3_15,
     "CHECK_CRC32 CHECK_CRC64 CHECK_ID_MAX CHECK_NONE CHECK_SHA256 CHECK_UNKNOWN FILTER_ARM "
     "FILTER_ARMTHUMB FILTER_DELTA FILTER_IA64 FILTER_LZMA1 FILTER_LZMA2 FILTER_POWERPC "
     "FILTER_SPARC FILTER_X86 FORMAT_ALONE FORMAT_AUTO FORMAT_RAW FORMAT_XZ LZMACompressor "
     "LZMADecompressor LZMAError MF_BT2 MF_BT3 MF_BT4 MF_HC3 MF_HC4 MODE_FAST MODE_NORMAL "
     "PRESET_DEFAULT PRESET_EXTREME _decode_filter_properties _encode_filter_properties "
     "is_check_supported"},
    {"_math_integer", V_3_15, V_3_15,
     "comb factorial gcd isqrt lcm perm"},
    {"_md5", V_2_7, V_2_7,
     "digest_size new"},
    {"_md5", V_2_7, V_3_15,
     "MD5Type=_md5.md5"},
    {"_md5", V_3_6, V_3_15,
     "md5"},
    {"_md5", V_3_14, V_3_15,
     "_GIL_MINSIZE"},
    {"_multibytecodec", V_2_7, V_3_15,
     "MultibyteIncrementalDecoder MultibyteIncrementalEncoder MultibyteStreamReader "
     "MultibyteStreamWriter"},
    {"_multiprocessing", V_2_7, V_2_7,
     "Connection address_of_buffer recvfd sendfd"},
    {"_multiprocessing", V_2_7, V_3_15,
     "SemLock flags"},
    {"_multiprocessing", V_3_6, V_3_15,
     "sem_unlink"},
    {"_opcode", V_3_6, V_3_15,
     "stack_effect"},
    {"_opcode", V_3_11, V_3_15,
     "get_specialization_stats"},
    {"_opcode", V_3_13, V_3_15,
     "ENABLE_SPECIALIZATION get_executor get_intrinsic1_descs get_intrinsic2_descs "
     "get_nb_ops has_arg has_const has_exc has_free has_jump has_local has_name is_valid"},
    {"_opcode", V_3_14, V_3_14,
     "ENABLE_SPECIALIZATION_FT"},
    {"_opcode", V_3_14, V_3_15,
     "get_special_method_names"},
    {"_operator", V_3_6, V_3_15,
     "_compare_digest abs add and_ attrgetter=operator.attrgetter concat contains countOf "
     "delitem eq floordiv ge getitem gt iadd iand iconcat ifloordiv ilshift imatmul imod "
     "imul index indexOf inv invert ior ipow irshift is_ is_not isub "
     "itemgetter=operator.itemgetter itruediv ixor le length_hint lshift lt matmul "
     "methodcaller=operator.methodcaller mod mul ne neg not_ or_ pos pow rshift setitem sub "
     "truediv truth xor"},
    {"_operator", V_3_11, V_3_15,
     "call"},
    {"_operator", V_3_14, V_3_15,
     "is_none is_not_none"},
    {"_peg_parser", V_3_9, V_3_9,
     "compile_string parse_string"},
    {"_pickle", V_3_6, V_3_15,
     "PickleError Pickler PicklingError Unpickler UnpicklingError dump dumps load loads"},
    {"_pickle", V_3_8, V_3_15,
     "PickleBuffer=pickle.PickleBuffer"},
    {"_posixshmem", V_3_8, V_3_15,
     "shm_open shm_unlink"},
    {"_posixsubprocess", V_3_6, V_3_15,
     "fork_exec"},
    {"_queue", V_3_7, V_3_15,
     "Empty SimpleQueue"},
    {"_random", V_2_7, V_3_15,
     "Random"},
    {"_remote_debugging", V_3_14, V_3_15,
     "AwaitedInfo CoroInfo FrameInfo PROCESS_VM_READV_SUPPORTED RemoteUnwinder TaskInfo "
     "ThreadInfo"},
    {"_remote_debugging", V_3_15, V_3_15,
     "BinaryReader BinaryWriter GCMonitor GCStatsInfo InterpreterInfo LocationInfo "
     "THREAD_STATUS_GIL_REQUESTED THREAD_STATUS_HAS_EXCEPTION THREAD_STATUS_HAS_GIL "
     "THREAD_STATUS_MAIN_THREAD THREAD_STATUS_ON_CPU THREAD_STATUS_UNKNOWN get_child_pids "
     "get_gc_stats is_python_process zstd_available"},
    {"_sha", V_2_7, V_2_7,
     "blocksize digest_size digestsize new"},
    {"_sha1", V_3_6, V_3_15,
     "SHA1Type=_sha1.sha1 sha1"},
    {"_sha1", V_3_14, V_3_15,
     "_GIL_MINSIZE"},
    {"_sha2", V_3_12, V_3_15,
     "SHA224Type SHA256Type SHA384Type SHA512Type sha224 sha256 sha384 sha512"},
    {"_sha2", V_3_14, V_3_15,
     "_GIL_MINSIZE"},
    {"_sha256", V_2_7, V_3_11,
     "sha224 sha256"},
    {"_sha256", V_3_6, V_3_11,
     "SHA224Type=_sha256.sha224 SHA256Type=_sha256.sha256"},
    {"_sha3", V_3_6, V_3_11,
     "keccakopt"},
    {"_sha3", V_3_6, V_3_15,
     "implementation sha3_224 sha3_256 sha3_384 sha3_512 shake_128 shake_256"},
    {"_sha3", V_3_14, V_3_15,
     "_GIL_MINSIZE"},
    {"_sha512", V_2_7, V_3_11,
     "sha384 sha512"},
    {"_sha512", V_3_6, V_3_9,
     "SHA384Type=_sha512.sha384 SHA512Type=_sha512.sha512"},
    {"_sha512", V_3_10, V_3_11,
     "SHA384Type=_sha512.sha512"},
    {"_signal", V_3_6, V_3_9,
     "ItimerError=signal.ItimerError"},
    {"_signal", V_3_6, V_3_15,
     "ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL NSIG SIGABRT SIGALRM SIGBUS SIGCHLD SIGCLD "
     "SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL SIGPROF "
     "SIGPWR SIGQUIT SIGRTMAX SIGRTMIN SIGSEGV SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP "
     "SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ SIG_BLOCK "
     "SIG_DFL SIG_IGN SIG_SETMASK SIG_UNBLOCK alarm default_int_handler getitimer getsignal "
     "pause pthread_kill pthread_sigmask set_wakeup_fd setitimer siginterrupt signal "
     "sigpending sigtimedwait sigwait sigwaitinfo struct_siginfo=signal.struct_siginfo"},
    {"_signal", V_3_8, V_3_15,
     "raise_signal strsignal valid_signals"},
    {"_signal", V_3_9, V_3_15,
     "pidfd_send_signal"},
    {"_signal", V_3_10, V_3_13,
     "ItimerError=signal.ItimerError"},
    {"_signal", V_3_11, V_3_15,
     "SIGSTKFLT"},
    {"_signal", V_3_14, V_3_15,
     "ItimerError=signal.ItimerError"},
    {"_socket", V_2_7, V_2_7,
     "error=socket.error fromfd"},
    {"_socket", V_2_7, V_3_9,
     "timeout=socket.timeout"},
    {"_socket", V_2_7, V_3_15,
     "AF_APPLETALK AF_ASH AF_ATMPVC AF_ATMSVC AF_AX25 AF_BRIDGE AF_DECnet AF_ECONET AF_INET "
     "AF_INET6 AF_IPX AF_IRDA AF_KEY AF_LLC AF_NETBEUI AF_NETLINK AF_NETROM AF_PACKET "
     "AF_PPPOX AF_ROSE AF_ROUTE AF_SECURITY AF_SNA AF_TIPC AF_UNIX AF_UNSPEC AF_WANPIPE "
     "AF_X25 AI_ADDRCONFIG AI_ALL AI_CANONNAME AI_NUMERICHOST AI_NUMERICSERV AI_PASSIVE "
     "AI_V4MAPPED CAPI EAI_ADDRFAMILY EAI_AGAIN EAI_BADFLAGS EAI_FAIL EAI_FAMILY EAI_MEMORY "
     "EAI_NODATA EAI_NONAME EAI_OVERFLOW EAI_SERVICE EAI_SOCKTYPE EAI_SYSTEM "
     "INADDR_ALLHOSTS_GROUP INADDR_ANY INADDR_BROADCAST INADDR_LOOPBACK "
     "INADDR_MAX_LOCAL_GROUP INADDR_NONE INADDR_UNSPEC_GROUP IPPORT_RESERVED "
     "IPPORT_USERRESERVED IPPROTO_AH IPPROTO_DSTOPTS IPPROTO_EGP IPPROTO_ESP "
     "IPPROTO_FRAGMENT IPPROTO_GRE IPPROTO_HOPOPTS IPPROTO_ICMP IPPROTO_ICMPV6 IPPROTO_IDP "
     "IPPROTO_IGMP IPPROTO_IP IPPROTO_IPIP IPPROTO_IPV6 IPPROTO_NONE IPPROTO_PIM IPPROTO_PUP "
     "IPPROTO_RAW IPPROTO_ROUTING IPPROTO_RSVP IPPROTO_TCP IPPROTO_TP IPPROTO_UDP "
     "IPV6_CHECKSUM IPV6_DONTFRAG IPV6_DSTOPTS IPV6_HOPLIMIT IPV6_HOPOPTS IPV6_JOIN_GROUP "
     "IPV6_LEAVE_GROUP IPV6_MULTICAST_HOPS IPV6_MULTICAST_IF IPV6_MULTICAST_LOOP "
     "IPV6_NEXTHOP IPV6_PATHMTU IPV6_PKTINFO IPV6_RECVDSTOPTS IPV6_RECVHOPLIMIT "
     "IPV6_RECVHOPOPTS IPV6_RECVPATHMTU IPV6_RECVPKTINFO IPV6_RECVRTHDR IPV6_RECVTCLASS "
     "IPV6_RTHDR IPV6_RTHDRDSTOPTS IPV6_RTHDR_TYPE_0 IPV6_TCLASS IPV6_UNICAST_HOPS "
     "IPV6_V6ONLY IP_ADD_MEMBERSHIP IP_DEFAULT_MULTICAST_LOOP IP_DEFAULT_MULTICAST_TTL "
     "IP_DROP_MEMBERSHIP IP_HDRINCL IP_MAX_MEMBERSHIPS IP_MULTICAST_IF IP_MULTICAST_LOOP "
     "IP_MULTICAST_TTL IP_OPTIONS IP_RECVOPTS IP_RECVRETOPTS IP_RETOPTS IP_TOS IP_TTL "
     "MSG_CTRUNC MSG_DONTROUTE MSG_DONTWAIT MSG_EOR MSG_OOB MSG_PEEK MSG_TRUNC MSG_WAITALL "
     "NETLINK_DNRTMSG NETLINK_FIREWALL NETLINK_IP6_FW NETLINK_NFLOG NETLINK_ROUTE "
     "NETLINK_USERSOCK NETLINK_XFRM NI_DGRAM NI_MAXHOST NI_MAXSERV NI_NAMEREQD NI_NOFQDN "
     "NI_NUMERICHOST NI_NUMERICSERV PACKET_BROADCAST PACKET_FASTROUTE PACKET_HOST "
     "PACKET_LOOPBACK PACKET_MULTICAST PACKET_OTHERHOST PACKET_OUTGOING PF_PACKET SHUT_RD "
     "SHUT_RDWR SHUT_WR SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET SOCK_STREAM SOL_IP "
     "SOL_SOCKET SOL_TCP SOL_TIPC SOL_UDP SOMAXCONN SO_ACCEPTCONN SO_BROADCAST SO_DEBUG "
     "SO_DONTROUTE SO_ERROR SO_KEEPALIVE SO_LINGER SO_OOBINLINE SO_RCVBUF SO_RCVLOWAT "
     "SO_RCVTIMEO SO_REUSEADDR SO_REUSEPORT SO_SNDBUF SO_SNDLOWAT SO_SNDTIMEO SO_TYPE "
     "SocketType=_socket.socket TCP_CORK TCP_DEFER_ACCEPT TCP_INFO TCP_KEEPCNT TCP_KEEPIDLE "
     "TCP_KEEPINTVL TCP_LINGER2 TCP_MAXSEG TCP_NODELAY TCP_QUICKACK TCP_SYNCNT "
     "TCP_WINDOW_CLAMP TIPC_ADDR_ID TIPC_ADDR_NAME TIPC_ADDR_NAMESEQ TIPC_CFG_SRV "
     "TIPC_CLUSTER_SCOPE TIPC_CONN_TIMEOUT TIPC_CRITICAL_IMPORTANCE TIPC_DEST_DROPPABLE "
     "TIPC_HIGH_IMPORTANCE TIPC_IMPORTANCE TIPC_LOW_IMPORTANCE TIPC_MEDIUM_IMPORTANCE "
     "TIPC_NODE_SCOPE TIPC_PUBLISHED TIPC_SRC_DROPPABLE TIPC_SUBSCR_TIMEOUT TIPC_SUB_CANCEL "
     "TIPC_SUB_PORTS TIPC_SUB_SERVICE TIPC_TOP_SRV TIPC_WAIT_FOREVER TIPC_WITHDRAWN "
     "TIPC_ZONE_SCOPE gaierror=socket.gaierror getaddrinfo getdefaulttimeout gethostbyaddr "
     "gethostbyname gethostbyname_ex gethostname getnameinfo getprotobyname getservbyname "
     "getservbyport has_ipv6 herror=socket.herror htonl htons inet_aton inet_ntoa inet_ntop "
     "inet_pton ntohl ntohs setdefaulttimeout socket socketpair"},
    {"_socket", V_3_6, V_3_10,
     "CAN_RAW_ERR_FILTER"},
    {"_socket", V_3_6, V_3_15,
     "AF_ALG AF_CAN AF_RDS ALG_OP_DECRYPT ALG_OP_ENCRYPT ALG_OP_SIGN ALG_OP_VERIFY "
     "ALG_SET_AEAD_ASSOCLEN ALG_SET_AEAD_AUTHSIZE ALG_SET_IV ALG_SET_KEY ALG_SET_OP "
     "ALG_SET_PUBKEY CAN_BCM CAN_BCM_RX_CHANGED CAN_BCM_RX_DELETE CAN_BCM_RX_READ "
     "CAN_BCM_RX_SETUP CAN_BCM_RX_STATUS CAN_BCM_RX_TIMEOUT CAN_BCM_TX_DELETE "
     "CAN_BCM_TX_EXPIRED CAN_BCM_TX_READ CAN_BCM_TX_SEND CAN_BCM_TX_SETUP CAN_BCM_TX_STATUS "
     "CAN_EFF_FLAG CAN_EFF_MASK CAN_ERR_FLAG CAN_ERR_MASK CAN_RAW CAN_RAW_FD_FRAMES "
     "CAN_RAW_FILTER CAN_RAW_LOOPBACK CAN_RAW_RECV_OWN_MSGS CAN_RTR_FLAG CAN_SFF_MASK "
     "CMSG_LEN CMSG_SPACE IPPROTO_SCTP IP_TRANSPARENT MSG_CMSG_CLOEXEC MSG_CONFIRM "
     "MSG_ERRQUEUE MSG_FASTOPEN MSG_MORE MSG_NOSIGNAL NETLINK_CRYPTO PF_CAN PF_RDS "
     "SCM_CREDENTIALS SCM_RIGHTS SOCK_CLOEXEC SOCK_NONBLOCK SOL_ALG SOL_CAN_BASE SOL_CAN_RAW "
     "SOL_RDS SO_BINDTODEVICE SO_DOMAIN SO_MARK SO_PASSCRED SO_PASSSEC SO_PEERCRED "
     "SO_PEERSEC SO_PRIORITY SO_PROTOCOL TCP_CONGESTION TCP_FASTOPEN TCP_USER_TIMEOUT dup "
     "error=OSError if_indextoname if_nameindex if_nametoindex sethostname"},
    {"_socket", V_3_7, V_3_15,
     "AF_VSOCK CAN_ISOTP IOCTL_VM_SOCKETS_GET_LOCAL_CID SO_VM_SOCKETS_BUFFER_MAX_SIZE "
     "SO_VM_SOCKETS_BUFFER_MIN_SIZE SO_VM_SOCKETS_BUFFER_SIZE TCP_NOTSENT_LOWAT "
     "VMADDR_CID_ANY VMADDR_CID_HOST VMADDR_PORT_ANY VM_SOCKETS_INVALID_VERSION close"},
    {"_socket", V_3_8, V_3_15,
     "AF_QIPCRTR CAN_BCM_CAN_FD_FRAME CAN_BCM_RX_ANNOUNCE_RESUME CAN_BCM_RX_CHECK_DLC "
     "CAN_BCM_RX_FILTER_ID CAN_BCM_RX_NO_AUTOTIMER CAN_BCM_RX_RTR_FRAME CAN_BCM_SETTIMER "
     "CAN_BCM_STARTTIMER CAN_BCM_TX_ANNOUNCE CAN_BCM_TX_COUNTEVT CAN_BCM_TX_CP_CAN_ID "
     "CAN_BCM_TX_RESET_MULTI_IDX"},
    {"_socket", V_3_9, V_3_15,
     "CAN_J1939 CAN_RAW_JOIN_FILTERS IPPROTO_UDPLITE J1939_EE_INFO_NONE "
     "J1939_EE_INFO_TX_ABORT J1939_FILTER_MAX J1939_IDLE_ADDR J1939_MAX_UNICAST_ADDR "
     "J1939_NLA_BYTES_ACKED J1939_NLA_PAD J1939_NO_ADDR J1939_NO_NAME J1939_NO_PGN "
     "J1939_PGN_ADDRESS_CLAIMED J1939_PGN_ADDRESS_COMMANDED J1939_PGN_MAX J1939_PGN_PDU1_MAX "
     "J1939_PGN_REQUEST SCM_J1939_DEST_ADDR SCM_J1939_DEST_NAME SCM_J1939_ERRQUEUE "
     "SCM_J1939_PRIO SO_J1939_ERRQUEUE SO_J1939_FILTER SO_J1939_PROMISC SO_J1939_SEND_PRIO "
     "UDPLITE_RECV_CSCOV UDPLITE_SEND_CSCOV"},
    {"_socket", V_3_10, V_3_15,
     "IPPROTO_MPTCP IP_RECVTOS timeout=TimeoutError"},
    {"_socket", V_3_11, V_3_15,
     "IP_BIND_ADDRESS_NO_PORT SO_INCOMING_CPU"},
    {"_socket", V_3_12, V_3_15,
     "ETHERTYPE_ARP ETHERTYPE_IP ETHERTYPE_IPV6 ETHERTYPE_VLAN ETH_P_ALL "
     "IP_ADD_SOURCE_MEMBERSHIP IP_BLOCK_SOURCE IP_DROP_SOURCE_MEMBERSHIP IP_PKTINFO "
     "IP_UNBLOCK_SOURCE TCP_CC_INFO TCP_FASTOPEN_CONNECT TCP_FASTOPEN_KEY "
     "TCP_FASTOPEN_NO_COOKIE TCP_INQ TCP_MD5SIG TCP_MD5SIG_EXT TCP_QUEUE_SEQ TCP_REPAIR "
     "TCP_REPAIR_OPTIONS TCP_REPAIR_QUEUE TCP_REPAIR_WINDOW TCP_SAVED_SYN TCP_SAVE_SYN "
     "TCP_THIN_DUPACK TCP_THIN_LINEAR_TIMEOUTS TCP_TIMESTAMP TCP_TX_DELAY TCP_ULP "
     "TCP_ZEROCOPY_RECEIVE"},
    {"_socket", V_3_13, V_3_15,
     "NI_IDN SO_BINDTOIFINDEX"},
    {"_socket", V_3_14, V_3_15,
     "AF_BLUETOOTH BDADDR_ANY BDADDR_BREDR BDADDR_LE_PUBLIC BDADDR_LE_RANDOM BDADDR_LOCAL "
     "BTPROTO_HCI BTPROTO_L2CAP BTPROTO_RFCOMM BTPROTO_SCO BT_CHANNEL_POLICY "
     "BT_CHANNEL_POLICY_BREDR_ONLY BT_CHANNEL_POLICY_BREDR_PREFERRED BT_CODEC BT_DEFER_SETUP "
     "BT_FLUSHABLE BT_FLUSHABLE_OFF BT_FLUSHABLE_ON BT_ISO_QOS BT_MODE BT_MODE_BASIC "
     "BT_MODE_ERTM BT_MODE_EXT_FLOWCTL BT_MODE_LE_FLOWCTL BT_MODE_STREAMING BT_PHY "
     "BT_PHY_BR_1M_1SLOT BT_PHY_BR_1M_3SLOT BT_PHY_BR_1M_5SLOT BT_PHY_EDR_2M_1SLOT "
     "BT_PHY_EDR_2M_3SLOT BT_PHY_EDR_2M_5SLOT BT_PHY_EDR_3M_1SLOT BT_PHY_EDR_3M_3SLOT "
     "BT_PHY_EDR_3M_5SLOT BT_PHY_LE_1M_RX BT_PHY_LE_1M_TX BT_PHY_LE_2M_RX BT_PHY_LE_2M_TX "
     "BT_PHY_LE_CODED_RX BT_PHY_LE_CODED_TX BT_PKT_STATUS BT_POWER BT_POWER_FORCE_ACTIVE_OFF "
     "BT_POWER_FORCE_ACTIVE_ON BT_RCVMTU BT_SECURITY BT_SECURITY_FIPS BT_SECURITY_HIGH "
     "BT_SECURITY_LOW BT_SECURITY_MEDIUM BT_SECURITY_SDP BT_SNDMTU BT_VOICE "
     "BT_VOICE_CVSD_16BIT BT_VOICE_TRANSPARENT BT_VOICE_TRANSPARENT_16BIT CAN_RAW_ERR_FILTER "
     "HCI_CHANNEL_CONTROL HCI_CHANNEL_LOGGING HCI_CHANNEL_MONITOR HCI_CHANNEL_RAW "
     "HCI_CHANNEL_USER HCI_DATA_DIR HCI_DEV_NONE HCI_FILTER HCI_TIME_STAMP IPV6_RECVERR "
     "IP_FREEBIND IP_RECVERR IP_RECVORIGDSTADDR IP_RECVTTL L2CAP_LM L2CAP_LM_AUTH "
     "L2CAP_LM_ENCRYPT L2CAP_LM_MASTER L2CAP_LM_RELIABLE L2CAP_LM_SECURE L2CAP_LM_TRUSTED "
     "SOL_BLUETOOTH SOL_HCI SOL_L2CAP SOL_RFCOMM SOL_SCO SO_ORIGINAL_DST VMADDR_CID_LOCAL"},
    {"_socket", V_3_15, V_3_15,
     "CAN_ISOTP_CHK_PAD_DATA CAN_ISOTP_CHK_PAD_LEN CAN_ISOTP_DEFAULT_EXT_ADDRESS "
     "CAN_ISOTP_DEFAULT_FLAGS CAN_ISOTP_DEFAULT_FRAME_TXTIME CAN_ISOTP_DEFAULT_LL_MTU "
     "CAN_ISOTP_DEFAULT_LL_TX_DL CAN_ISOTP_DEFAULT_LL_TX_FLAGS CAN_ISOTP_DEFAULT_PAD_CONTENT "
     "CAN_ISOTP_DEFAULT_RECV_BS CAN_ISOTP_DEFAULT_RECV_STMIN CAN_ISOTP_DEFAULT_RECV_WFTMAX "
     "CAN_ISOTP_EXTEND_ADDR CAN_ISOTP_FORCE_RXSTMIN CAN_ISOTP_FORCE_TXSTMIN "
     "CAN_ISOTP_HALF_DUPLEX CAN_ISOTP_LISTEN_MODE CAN_ISOTP_LL_OPTS CAN_ISOTP_OPTS "
     "CAN_ISOTP_RECV_FC CAN_ISOTP_RX_EXT_ADDR CAN_ISOTP_RX_PADDING CAN_ISOTP_RX_STMIN "
     "CAN_ISOTP_SF_BROADCAST CAN_ISOTP_TX_PADDING CAN_ISOTP_TX_STMIN CAN_ISOTP_WAIT_TX_DONE "
     "IPV6_HDRINCL SOL_CAN_ISOTP SO_PASSRIGHTS"},
    {"_sqlite3", V_2_7, V_2_7,
     "OptimizedUnicode=_sqlite3.cell"},
    {"_sqlite3", V_2_7, V_3_7,
     "Cache=sqlite3.Cache Statement=sqlite3.Statement"},
    {"_sqlite3", V_2_7, V_3_11,
     "enable_shared_cache version"},
    {"_sqlite3", V_2_7, V_3_15,
     "Connection=sqlite3.Connection Cursor=sqlite3.Cursor DataError=sqlite3.DataError "
     "DatabaseError=sqlite3.DatabaseError Error=sqlite3.Error "
     "IntegrityError=sqlite3.IntegrityError InterfaceError=sqlite3.InterfaceError "
     "InternalError=sqlite3.InternalError NotSupportedError=sqlite3.NotSupportedError "
     "OperationalError=sqlite3.OperationalError PARSE_COLNAMES PARSE_DECLTYPES "
     "PrepareProtocol=sqlite3.PrepareProtocol ProgrammingError=sqlite3.ProgrammingError "
     "Row=sqlite3.Row SQLITE_ALTER_TABLE SQLITE_ANALYZE SQLITE_ATTACH SQLITE_CREATE_INDEX "
     "SQLITE_CREATE_TABLE SQLITE_CREATE_TEMP_INDEX SQLITE_CREATE_TEMP_TABLE "
     "SQLITE_CREATE_TEMP_TRIGGER SQLITE_CREATE_TEMP_VIEW SQLITE_CREATE_TRIGGER "
     "SQLITE_CREATE_VIEW SQLITE_DELETE SQLITE_DENY SQLITE_DETACH SQLITE_DROP_INDEX "
     "SQLITE_DROP_TABLE SQLITE_DROP_TEMP_INDEX SQLITE_DROP_TEMP_TABLE "
     "SQLITE_DROP_TEMP_TRIGGER SQLITE_DROP_TEMP_VIEW SQLITE_DROP_TRIGGER SQLITE_DROP_VIEW "
     "SQLITE_IGNORE SQLITE_INSERT SQLITE_OK SQLITE_PRAGMA SQLITE_READ SQLITE_REINDEX "
     "SQLITE_SELECT SQLITE_TRANSACTION SQLITE_UPDATE Warning=sqlite3.Warning adapt adapters "
     "complete_statement connect converters enable_callback_tracebacks register_adapter "
     "register_converter sqlite_version"},
    {"_sqlite3", V_3_6, V_3_9,
     "OptimizedUnicode=str"},
    {"_sqlite3", V_3_7, V_3_15,
     "SQLITE_CREATE_VTABLE SQLITE_DONE SQLITE_DROP_VTABLE SQLITE_FUNCTION SQLITE_RECURSIVE "
     "SQLITE_SAVEPOINT"},
    {"_sqlite3", V_3_11, V_3_15,
     "Blob=sqlite3.Blob SQLITE_ABORT SQLITE_ABORT_ROLLBACK SQLITE_AUTH SQLITE_AUTH_USER "
     "SQLITE_BUSY SQLITE_BUSY_RECOVERY SQLITE_BUSY_SNAPSHOT SQLITE_BUSY_TIMEOUT "
     "SQLITE_CANTOPEN SQLITE_CANTOPEN_CONVPATH SQLITE_CANTOPEN_DIRTYWAL "
     "SQLITE_CANTOPEN_FULLPATH SQLITE_CANTOPEN_ISDIR SQLITE_CANTOPEN_NOTEMPDIR "
     "SQLITE_CANTOPEN_SYMLINK SQLITE_CONSTRAINT SQLITE_CONSTRAINT_CHECK "
     "SQLITE_CONSTRAINT_COMMITHOOK SQLITE_CONSTRAINT_FOREIGNKEY SQLITE_CONSTRAINT_FUNCTION "
     "SQLITE_CONSTRAINT_NOTNULL SQLITE_CONSTRAINT_PINNED SQLITE_CONSTRAINT_PRIMARYKEY "
     "SQLITE_CONSTRAINT_ROWID SQLITE_CONSTRAINT_TRIGGER SQLITE_CONSTRAINT_UNIQUE "
     "SQLITE_CONSTRAINT_VTAB SQLITE_CORRUPT SQLITE_CORRUPT_INDEX SQLITE_CORRUPT_SEQUENCE "
     "SQLITE_CORRUPT_VTAB SQLITE_EMPTY SQLITE_ERROR SQLITE_ERROR_MISSING_COLLSEQ "
     "SQLITE_ERROR_RETRY SQLITE_ERROR_SNAPSHOT SQLITE_FORMAT SQLITE_FULL SQLITE_INTERNAL "
     "SQLITE_INTERRUPT SQLITE_IOERR SQLITE_IOERR_ACCESS SQLITE_IOERR_AUTH "
     "SQLITE_IOERR_BEGIN_ATOMIC SQLITE_IOERR_BLOCKED SQLITE_IOERR_CHECKRESERVEDLOCK "
     "SQLITE_IOERR_CLOSE SQLITE_IOERR_COMMIT_ATOMIC SQLITE_IOERR_CONVPATH "
     "SQLITE_IOERR_CORRUPTFS SQLITE_IOERR_DATA SQLITE_IOERR_DELETE SQLITE_IOERR_DELETE_NOENT "
     "SQLITE_IOERR_DIR_CLOSE SQLITE_IOERR_DIR_FSYNC SQLITE_IOERR_FSTAT SQLITE_IOERR_FSYNC "
     "SQLITE_IOERR_GETTEMPPATH SQLITE_IOERR_LOCK SQLITE_IOERR_MMAP SQLITE_IOERR_NOMEM "
     "SQLITE_IOERR_RDLOCK SQLITE_IOERR_READ SQLITE_IOERR_ROLLBACK_ATOMIC SQLITE_IOERR_SEEK "
     "SQLITE_IOERR_SHMLOCK SQLITE_IOERR_SHMMAP SQLITE_IOERR_SHMOPEN SQLITE_IOERR_SHMSIZE "
     "SQLITE_IOERR_SHORT_READ SQLITE_IOERR_TRUNCATE SQLITE_IOERR_UNLOCK SQLITE_IOERR_VNODE "
     "SQLITE_IOERR_WRITE SQLITE_LIMIT_ATTACHED SQLITE_LIMIT_COLUMN "
     "SQLITE_LIMIT_COMPOUND_SELECT SQLITE_LIMIT_EXPR_DEPTH SQLITE_LIMIT_FUNCTION_ARG "
     "SQLITE_LIMIT_LENGTH SQLITE_LIMIT_LIKE_PATTERN_LENGTH SQLITE_LIMIT_SQL_LENGTH "
     "SQLITE_LIMIT_TRIGGER_DEPTH SQLITE_LIMIT_VARIABLE_NUMBER SQLITE_LIMIT_VDBE_OP "
     "SQLITE_LIMIT_WORKER_THREADS SQLITE_LOCKED SQLITE_LOCKED_SHAREDCACHE SQLITE_LOCKED_VTAB "
     "SQLITE_MISMATCH SQLITE_MISUSE SQLITE_NOLFS SQLITE_NOMEM SQLITE_NOTADB SQLITE_NOTFOUND "
     "SQLITE_NOTICE SQLITE_NOTICE_RECOVER_ROLLBACK SQLITE_NOTICE_RECOVER_WAL "
     "SQLITE_OK_LOAD_PERMANENTLY SQLITE_OK_SYMLINK SQLITE_PERM SQLITE_PROTOCOL SQLITE_RANGE "
     "SQLITE_READONLY SQLITE_READONLY_CANTINIT SQLITE_READONLY_CANTLOCK "
     "SQLITE_READONLY_DBMOVED SQLITE_READONLY_DIRECTORY SQLITE_READONLY_RECOVERY "
     "SQLITE_READONLY_ROLLBACK SQLITE_ROW SQLITE_SCHEMA SQLITE_TOOBIG SQLITE_WARNING "
     "SQLITE_WARNING_AUTOINDEX threadsafety"},
    {"_sqlite3", V_3_12, V_3_13,
     "_deprecated_version"},
    {"_sqlite3", V_3_12, V_3_15,
     "LEGACY_TRANSACTION_CONTROL SQLITE_DBCONFIG_DEFENSIVE SQLITE_DBCONFIG_DQS_DDL "
     "SQLITE_DBCONFIG_DQS_DML SQLITE_DBCONFIG_ENABLE_FKEY "
     "SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION "
     "SQLITE_DBCONFIG_ENABLE_QPSG SQLITE_DBCONFIG_ENABLE_TRIGGER SQLITE_DBCONFIG_ENABLE_VIEW "
     "SQLITE_DBCONFIG_LEGACY_ALTER_TABLE SQLITE_DBCONFIG_LEGACY_FILE_FORMAT "
     "SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE SQLITE_DBCONFIG_RESET_DATABASE "
     "SQLITE_DBCONFIG_TRIGGER_EQP SQLITE_DBCONFIG_TRUSTED_SCHEMA "
     "SQLITE_DBCONFIG_WRITABLE_SCHEMA"},
    {"_sqlite3", V_3_15, V_3_15,
     "SQLITE_KEYWORDS"},
    {"_sre", V_2_7, V_3_6,
     "getlower"},
    {"_sre", V_2_7, V_3_15,
     "CODESIZE MAGIC MAXREPEAT compile copyright getcodesize"},
    {"_sre", V_3_6, V_3_15,
     "MAXGROUPS"},
    {"_sre", V_3_7, V_3_15,
     "ascii_iscased ascii_tolower unicode_iscased unicode_tolower"},
    {"_sre", V_3_12, V_3_15,
     "template"},
    {"_ssl", V_2_7, V_3_11,
     "err_codes_to_names err_names_to_codes lib_codes_to_names"},
    {"_ssl", V_2_7, V_3_15,
     "ALERT_DESCRIPTION_ACCESS_DENIED ALERT_DESCRIPTION_BAD_CERTIFICATE "
     "ALERT_DESCRIPTION_BAD_CERTIFICATE_HASH_VALUE "
     "ALERT_DESCRIPTION_BAD_CERTIFICATE_STATUS_RESPONSE ALERT_DESCRIPTION_BAD_RECORD_MAC "
     "ALERT_DESCRIPTION_CERTIFICATE_EXPIRED ALERT_DESCRIPTION_CERTIFICATE_REVOKED "
     "ALERT_DESCRIPTION_CERTIFICATE_UNKNOWN ALERT_DESCRIPTION_CERTIFICATE_UNOBTAINABLE "
     "ALERT_DESCRIPTION_CLOSE_NOTIFY ALERT_DESCRIPTION_DECODE_ERROR "
     "ALERT_DESCRIPTION_DECOMPRESSION_FAILURE ALERT_DESCRIPTION_DECRYPT_ERROR "
     "ALERT_DESCRIPTION_HANDSHAKE_FAILURE ALERT_DESCRIPTION_ILLEGAL_PARAMETER "
     "ALERT_DESCRIPTION_INSUFFICIENT_SECURITY ALERT_DESCRIPTION_INTERNAL_ERROR "
     "ALERT_DESCRIPTION_NO_RENEGOTIATION ALERT_DESCRIPTION_PROTOCOL_VERSION "
     "ALERT_DESCRIPTION_RECORD_OVERFLOW ALERT_DESCRIPTION_UNEXPECTED_MESSAGE "
     "ALERT_DESCRIPTION_UNKNOWN_CA ALERT_DESCRIPTION_UNKNOWN_PSK_IDENTITY "
     "ALERT_DESCRIPTION_UNRECOGNIZED_NAME ALERT_DESCRIPTION_UNSUPPORTED_CERTIFICATE "
     "ALERT_DESCRIPTION_UNSUPPORTED_EXTENSION ALERT_DESCRIPTION_USER_CANCELLED CERT_NONE "
     "CERT_OPTIONAL CERT_REQUIRED HAS_ALPN HAS_ECDH HAS_NPN HAS_SNI HAS_TLS_UNIQUE "
     "HAS_TLSv1_3 OPENSSL_VERSION OPENSSL_VERSION_INFO OPENSSL_VERSION_NUMBER OP_ALL "
     "OP_CIPHER_SERVER_PREFERENCE OP_ENABLE_MIDDLEBOX_COMPAT OP_NO_COMPRESSION OP_NO_SSLv2 "
     "OP_NO_SSLv3 OP_NO_TLSv1 OP_NO_TLSv1_1 OP_NO_TLSv1_2 OP_NO_TLSv1_3 OP_SINGLE_DH_USE "
     "OP_SINGLE_ECDH_USE PROTOCOL_SSLv23 PROTOCOL_TLS PROTOCOL_TLSv1 PROTOCOL_TLSv1_1 "
     "PROTOCOL_TLSv1_2 RAND_add RAND_status SSLEOFError=ssl.SSLEOFError "
     "SSLError=ssl.SSLError SSLSyscallError=ssl.SSLSyscallError "
     "SSLWantReadError=ssl.SSLWantReadError SSLWantWriteError=ssl.SSLWantWriteError "
     "SSLZeroReturnError=ssl.SSLZeroReturnError SSL_ERROR_EOF SSL_ERROR_INVALID_ERROR_CODE "
     "SSL_ERROR_SSL SSL_ERROR_SYSCALL SSL_ERROR_WANT_CONNECT SSL_ERROR_WANT_READ "
     "SSL_ERROR_WANT_WRITE SSL_ERROR_WANT_X509_LOOKUP SSL_ERROR_ZERO_RETURN "
     "VERIFY_CRL_CHECK_CHAIN VERIFY_CRL_CHECK_LEAF VERIFY_DEFAULT VERIFY_X509_STRICT "
     "VERIFY_X509_TRUSTED_FIRST _OPENSSL_API_VERSION _SSLContext _SSLSocket "
     "_test_decode_cert get_default_verify_paths nid2obj txt2obj"},
    {"_ssl", V_3_6, V_3_9,
     "SSLSession"},
    {"_ssl", V_3_6, V_3_11,
     "RAND_pseudo_bytes"},
    {"_ssl", V_3_6, V_3_15,
     "MemoryBIO OP_NO_TICKET PROTOCOL_TLS_CLIENT PROTOCOL_TLS_SERVER RAND_bytes"},
    {"_ssl", V_3_7, V_3_15,
     "HAS_SSLv2 HAS_SSLv3 HAS_TLSv1 HAS_TLSv1_1 HAS_TLSv1_2 HOSTFLAG_ALWAYS_CHECK_SUBJECT "
     "HOSTFLAG_MULTI_LABEL_WILDCARDS HOSTFLAG_NEVER_CHECK_SUBJECT "
     "HOSTFLAG_NO_PARTIAL_WILDCARDS HOSTFLAG_NO_WILDCARDS HOSTFLAG_SINGLE_LABEL_SUBDOMAINS "
     "OP_NO_RENEGOTIATION PROTO_MAXIMUM_SUPPORTED PROTO_MINIMUM_SUPPORTED PROTO_SSLv3 "
     "PROTO_TLSv1 PROTO_TLSv1_1 PROTO_TLSv1_2 PROTO_TLSv1_3 "
     "SSLCertVerificationError=ssl.SSLCertVerificationError _DEFAULT_CIPHERS"},
    {"_ssl", V_3_8, V_3_15,
     "OP_IGNORE_UNEXPECTED_EOF"},
    {"_ssl", V_3_10, V_3_15,
     "Certificate ENCODING_DER ENCODING_PEM SSLSession VERIFY_ALLOW_PROXY_CERTS "
     "VERIFY_X509_PARTIAL_CHAIN"},
    {"_ssl", V_3_12, V_3_15,
     "OP_ENABLE_KTLS OP_LEGACY_SERVER_CONNECT"},
    {"_ssl", V_3_13, V_3_15,
     "HAS_PSK"},
    {"_ssl", V_3_14, V_3_15,
     "HAS_PHA"},
    {"_ssl", V_3_15, V_3_15,
     "HAS_PSK_TLS13 get_sigalgs"},
    {"_stat", V_3_6, V_3_15,
     "SF_APPEND SF_ARCHIVED SF_IMMUTABLE SF_NOUNLINK SF_SNAPSHOT ST_ATIME ST_CTIME ST_DEV "
     "ST_GID ST_INO ST_MODE ST_MTIME ST_NLINK ST_SIZE ST_UID S_ENFMT S_IEXEC S_IFBLK S_IFCHR "
     "S_IFDIR S_IFDOOR S_IFIFO S_IFLNK S_IFMT S_IFPORT S_IFREG S_IFSOCK S_IFWHT S_IMODE "
     "S_IREAD S_IRGRP S_IROTH S_IRUSR S_IRWXG S_IRWXO S_IRWXU S_ISBLK S_ISCHR S_ISDIR "
     "S_ISDOOR S_ISFIFO S_ISGID S_ISLNK S_ISPORT S_ISREG S_ISSOCK S_ISUID S_ISVTX S_ISWHT "
     "S_IWGRP S_IWOTH S_IWRITE S_IWUSR S_IXGRP S_IXOTH S_IXUSR UF_APPEND UF_COMPRESSED "
     "UF_HIDDEN UF_IMMUTABLE UF_NODUMP UF_NOUNLINK UF_OPAQUE filemode"},
    {"_stat", V_3_13, V_3_15,
     "SF_DATALESS SF_FIRMLINK SF_SETTABLE UF_DATAVAULT UF_SETTABLE UF_TRACKED"},
    {"_statistics", V_3_8, V_3_15,
     "_normal_dist_inv_cdf"},
    {"_string", V_3_6, V_3_15,
     "formatter_field_name_split formatter_parser"},
    {"_struct", V_2_7, V_2_7,
     "_PY_STRUCT_FLOAT_COERCE _PY_STRUCT_RANGE_CHECKING"},
    {"_struct", V_2_7, V_3_15,
     "Struct _clearcache calcsize error=struct.error pack pack_into unpack unpack_from"},
    {"_struct", V_3_6, V_3_15,
     "iter_unpack"},
    {"_suggestions", V_3_13, V_3_15,
     "_generate_suggestions"},
    {"_symtable", V_2_7, V_2_7,
     "OPT_BARE_EXEC OPT_EXEC OPT_IMPORT_STAR"},
    {"_symtable", V_2_7, V_3_13,
     "DEF_FREE"},
    {"_symtable", V_2_7, V_3_15,
     "CELL DEF_BOUND DEF_FREE_CLASS DEF_GLOBAL DEF_IMPORT DEF_LOCAL DEF_PARAM FREE "
     "GLOBAL_EXPLICIT GLOBAL_IMPLICIT LOCAL SCOPE_MASK SCOPE_OFF TYPE_CLASS TYPE_FUNCTION "
     "TYPE_MODULE USE symtable"},
    {"_symtable", V_3_6, V_3_15,
     "DEF_ANNOT"},
    {"_symtable", V_3_8, V_3_15,
     "DEF_NONLOCAL"},
    {"_symtable", V_3_12, V_3_12,
     "TYPE_TYPE_PARAM TYPE_TYPE_VAR_BOUND"},
    {"_symtable", V_3_12, V_3_15,
     "TYPE_ANNOTATION TYPE_TYPE_ALIAS"},
    {"_symtable", V_3_13, V_3_15,
     "TYPE_TYPE_PARAMETERS TYPE_TYPE_VARIABLE"},
    {"_symtable", V_3_14, V_3_15,
     "DEF_COMP_CELL DEF_COMP_ITER DEF_TYPE_PARAM"},
    {"_sysconfig", V_3_13, V_3_15,
     "config_vars"},
    {"_thread", V_3_6, V_3_12,
     "_set_sentinel"},
    {"_thread", V_3_6, V_3_15,
     "LockType=_thread.lock RLock TIMEOUT_MAX _count _local allocate allocate_lock "
     "error=RuntimeError exit exit_thread get_ident interrupt_main stack_size start_new "
     "start_new_thread"},
    {"_thread", V_3_8, V_3_9,
     "_ExceptHookArgs"},
    {"_thread", V_3_8, V_3_15,
     "_excepthook get_native_id"},
    {"_thread", V_3_10, V_3_15,
     "_ExceptHookArgs"},
    {"_thread", V_3_12, V_3_15,
     "_is_main_interpreter daemon_threads_allowed"},
    {"_thread", V_3_13, V_3_15,
     "_ThreadHandle _get_main_thread_ident _make_thread_handle _shutdown lock "
     "start_joinable_thread"},
    {"_thread", V_3_14, V_3_15,
     "_NAME_MAXLEN _get_name set_name"},
    {"_tokenize", V_3_11, V_3_15,
     "TokenizerIter"},
    {"_tracemalloc", V_3_6, V_3_15,
     "_get_object_traceback _get_traces clear_traces get_traceback_limit get_traced_memory "
     "get_tracemalloc_memory is_tracing start stop"},
    {"_tracemalloc", V_3_9, V_3_15,
     "reset_peak"},
    {"_types", V_3_14, V_3_15,
     "AsyncGeneratorType=_types.async_generator "
     "BuiltinFunctionType=_types.builtin_function_or_method "
     "BuiltinMethodType=_types.builtin_function_or_method CapsuleType=_types.PyCapsule "
     "CellType=_types.cell ClassMethodDescriptorType=_types.classmethod_descriptor "
     "CodeType=_types.code CoroutineType=_types.coroutine EllipsisType=_types.ellipsis "
     "FrameType=_types.frame FunctionType=_types.function GeneratorType=_types.generator "
     "GenericAlias=types.GenericAlias GetSetDescriptorType=_types.getset_descriptor "
     "LambdaType=_types.function MappingProxyType=_types.mappingproxy "
     "MemberDescriptorType=_types.member_descriptor "
     "MethodDescriptorType=_types.method_descriptor MethodType=_types.method "
     "MethodWrapperType=_types.method-wrapper ModuleType=_types.module NoneType "
     "NotImplementedType SimpleNamespace=types.SimpleNamespace "
     "TracebackType=_types.traceback UnionType=typing.Union "
     "WrapperDescriptorType=_types.wrapper_descriptor"},
    {"_types", V_3_15, V_3_15,
     "FrameLocalsProxyType=_types.FrameLocalsProxy LazyImportType=_types.lazy_import"},
    {"_typing", V_3_11, V_3_15,
     "_idfunc"},
    {"_typing", V_3_12, V_3_15,
     "Generic=typing.Generic ParamSpec=typing.ParamSpec ParamSpecArgs=typing.ParamSpecArgs "
     "ParamSpecKwargs=typing.ParamSpecKwargs TypeAliasType=typing.TypeAliasType "
     "TypeVar=typing.TypeVar TypeVarTuple=typing.TypeVarTuple"},
    {"_typing", V_3_13, V_3_15,
     "NoDefault"},
    {"_typing", V_3_14, V_3_15,
     "Union=types.UnionType"},
    {"_uuid", V_3_7, V_3_15,
     "generate_time_safe has_uuid_generate_time_safe"},
    {"_uuid", V_3_14, V_3_15,
     "has_stable_extractable_node"},
    {"_warnings", V_2_7, V_2_7,
     "default_action once_registry"},
    {"_warnings", V_2_7, V_3_15,
     "filters warn warn_explicit"},
    {"_warnings", V_3_6, V_3_13,
     "_filters_mutated"},
    {"_warnings", V_3_6, V_3_15,
     "_defaultaction _onceregistry"},
    {"_warnings", V_3_14, V_3_15,
     "_acquire_lock _filters_mutated_lock_held _release_lock _warnings_context"},
    {"_weakref", V_2_7, V_3_15,
     "CallableProxyType=weakref.CallableProxyType ProxyType=weakref.ProxyType "
     "ReferenceType=weakref.ReferenceType _remove_dead_weakref getweakrefcount getweakrefs "
     "proxy ref=weakref.ReferenceType"},
    {"_zoneinfo", V_3_9, V_3_15,
     "ZoneInfo=zoneinfo.ZoneInfo"},
    {"_zstd", V_3_14, V_3_15,
     "ZSTD_CLEVEL_DEFAULT ZSTD_DStreamOutSize ZSTD_btlazy2 ZSTD_btopt ZSTD_btultra "
     "ZSTD_btultra2 ZSTD_c_chainLog ZSTD_c_checksumFlag ZSTD_c_compressionLevel "
     "ZSTD_c_contentSizeFlag ZSTD_c_dictIDFlag ZSTD_c_enableLongDistanceMatching "
     "ZSTD_c_hashLog ZSTD_c_jobSize ZSTD_c_ldmBucketSizeLog ZSTD_c_ldmHashLog "
     "ZSTD_c_ldmHashRateLog ZSTD_c_ldmMinMatch ZSTD_c_minMatch ZSTD_c_nbWorkers "
     "ZSTD_c_overlapLog ZSTD_c_searchLog ZSTD_c_strategy ZSTD_c_targetLength "
     "ZSTD_c_windowLog ZSTD_d_windowLogMax ZSTD_dfast ZSTD_fast ZSTD_greedy ZSTD_lazy "
     "ZSTD_lazy2 ZstdCompressor=compression.zstd.ZstdCompressor "
     "ZstdDecompressor=compression.zstd.ZstdDecompressor ZstdDict=compression.zstd.ZstdDict "
     "ZstdError=compression.zstd.ZstdError finalize_dict get_frame_info get_frame_size "
     "get_param_bounds set_parameter_types train_dict zstd_version zstd_version_number"},
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
    {"array", V_2_7, V_3_15,
     "ArrayType=array.array array"},
    {"array", V_3_6, V_3_15,
     "_array_reconstructor typecodes"},
    {"atexit", V_3_6, V_3_15,
     "_clear _ncallbacks _run_exitfuncs register unregister"},
    {"audioop", V_2_7, V_3_12,
     "add adpcm2lin alaw2lin avg avgpp bias cross error findfactor findfit findmax getsample "
     "lin2adpcm lin2alaw lin2lin lin2ulaw max maxpp minmax mul ratecv reverse rms tomono "
     "tostereo ulaw2lin"},
    {"audioop", V_3_6, V_3_12,
     "byteswap"},
    {"binascii", V_2_7, V_3_10,
     "a2b_hqx b2a_hqx rlecode_hqx rledecode_hqx"},
    {"binascii", V_2_7, V_3_15,
     "Error Incomplete a2b_base64 a2b_hex a2b_qp a2b_uu b2a_base64 b2a_hex b2a_qp b2a_uu "
     "crc32 crc_hqx hexlify unhexlify"},
    {"binascii", V_3_15, V_3_15,
     "ASCII85_ALPHABET BASE32HEX_ALPHABET BASE32_ALPHABET BASE64_ALPHABET BASE85_ALPHABET "
     "BINHEX_ALPHABET CRYPT_ALPHABET URLSAFE_BASE64_ALPHABET UU_ALPHABET Z85_ALPHABET "
     "a2b_ascii85 a2b_base32 a2b_base85 b2a_ascii85 b2a_base32 b2a_base85"},
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
    {"bz2", V_2_7, V_2_7,
     "BZ2Compressor BZ2Decompressor BZ2File compress decompress"},
    {"cPickle", V_2_7, V_2_7,
     "BadPickleGet HIGHEST_PROTOCOL PickleError Pickler PicklingError UnpickleableError "
     "Unpickler UnpicklingError compatible_formats dump dumps format_version load loads"},
    {"cStringIO", V_2_7, V_2_7,
     "InputType=cStringIO.StringI OutputType=cStringIO.StringO StringIO cStringIO_CAPI"},
    {"cmath", V_2_7, V_3_15,
     "acos acosh asin asinh atan atanh cos cosh e exp isinf isnan log log10 phase pi polar "
     "rect sin sinh sqrt tan tanh"},
    {"cmath", V_3_6, V_3_15,
     "inf infj isclose isfinite nan nanj tau"},
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
    {"crypt", V_2_7, V_2_7,
     "crypt"},
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
    {"datetime", V_2_7, V_2_7,
     "MAXYEAR MINYEAR date datetime datetime_CAPI time timedelta tzinfo"},
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
    {"errno", V_2_7, V_3_15,
     "E2BIG EACCES EADDRINUSE EADDRNOTAVAIL EADV EAFNOSUPPORT EAGAIN EALREADY EBADE EBADF "
     "EBADFD EBADMSG EBADR EBADRQC EBADSLT EBFONT EBUSY ECHILD ECHRNG ECOMM ECONNABORTED "
     "ECONNREFUSED ECONNRESET EDEADLK EDEADLOCK EDESTADDRREQ EDOM EDOTDOT EDQUOT EEXIST "
     "EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EIDRM EILSEQ EINPROGRESS EINTR EINVAL EIO EISCONN "
     "EISDIR EISNAM EL2HLT EL2NSYNC EL3HLT EL3RST ELIBACC ELIBBAD ELIBEXEC ELIBMAX ELIBSCN "
     "ELNRNG ELOOP EMFILE EMLINK EMSGSIZE EMULTIHOP ENAMETOOLONG ENAVAIL ENETDOWN ENETRESET "
     "ENETUNREACH ENFILE ENOANO ENOBUFS ENOCSI ENODATA ENODEV ENOENT ENOEXEC ENOLCK ENOLINK "
     "ENOMEM ENOMSG ENONET ENOPKG ENOPROTOOPT ENOSPC ENOSR ENOSTR ENOSYS ENOTBLK ENOTCONN "
     "ENOTDIR ENOTEMPTY ENOTNAM ENOTSOCK ENOTSUP ENOTTY ENOTUNIQ ENXIO EOPNOTSUPP EOVERFLOW "
     "EPERM EPFNOSUPPORT EPIPE EPROTO EPROTONOSUPPORT EPROTOTYPE ERANGE EREMCHG EREMOTE "
     "EREMOTEIO ERESTART EROFS ESHUTDOWN ESOCKTNOSUPPORT ESPIPE ESRCH ESRMNT ESTALE ESTRPIPE "
     "ETIME ETIMEDOUT ETOOMANYREFS ETXTBSY EUCLEAN EUNATCH EUSERS EWOULDBLOCK EXDEV EXFULL "
     "errorcode"},
    {"errno", V_3_6, V_3_15,
     "ECANCELED EKEYEXPIRED EKEYREJECTED EKEYREVOKED EMEDIUMTYPE ENOKEY ENOMEDIUM "
     "ENOTRECOVERABLE EOWNERDEAD ERFKILL"},
    {"errno", V_3_14, V_3_15,
     "EFTYPE EHWPOISON"},
    {"exceptions", V_2_7, V_2_7,
     "ArithmeticError=ArithmeticError AssertionError=AssertionError "
     "AttributeError=AttributeError BaseException=BaseException BufferError=BufferError "
     "BytesWarning=BytesWarning DeprecationWarning=DeprecationWarning EOFError=EOFError "
     "EnvironmentError=EnvironmentError Exception=Exception "
     "FloatingPointError=FloatingPointError FutureWarning=FutureWarning "
     "GeneratorExit=GeneratorExit IOError=IOError ImportError=ImportError "
     "ImportWarning=ImportWarning IndentationError=IndentationError IndexError=IndexError "
     "KeyError=KeyError KeyboardInterrupt=KeyboardInterrupt LookupError=LookupError "
     "MemoryError=MemoryError NameError=NameError NotImplementedError=NotImplementedError "
     "OSError=OSError OverflowError=OverflowError "
     "PendingDeprecationWarning=PendingDeprecationWarning ReferenceError=ReferenceError "
     "RuntimeError=RuntimeError RuntimeWarning=RuntimeWarning StandardError=StandardError "
     "StopIteration=StopIteration SyntaxError=SyntaxError SyntaxWarning=SyntaxWarning "
     "SystemError=SystemError SystemExit=SystemExit TabError=TabError TypeError=TypeError "
     "UnboundLocalError=UnboundLocalError UnicodeDecodeError=UnicodeDecodeError "
     "UnicodeEncodeError=UnicodeEncodeError UnicodeError=UnicodeError "
     "UnicodeTranslateError=UnicodeTranslateError UnicodeWarning=UnicodeWarning "
     "UserWarning=UserWarning ValueError=ValueError Warning=Warning "
     "ZeroDivisionError=ZeroDivisionError"},
    {"faulthandler", V_3_6, V_3_9,
     "_fatal_error"},
    {"faulthandler", V_3_6, V_3_14,
     "_read_null"},
    {"faulthandler", V_3_6, V_3_15,
     "_fatal_error_c_thread _sigabrt _sigfpe _sigsegv _stack_overflow "
     "cancel_dump_traceback_later disable dump_traceback dump_traceback_later enable "
     "is_enabled register unregister"},
    {"faulthandler", V_3_14, V_3_15,
     "dump_c_stack"},
    {"fcntl", V_2_7, V_3_15,
     "DN_ACCESS DN_ATTRIB DN_CREATE DN_DELETE DN_MODIFY DN_MULTISHOT DN_RENAME FASYNC "
     "FD_CLOEXEC F_DUPFD F_EXLCK F_GETFD F_GETFL F_GETLEASE F_GETLK F_GETLK64 F_GETOWN "
     "F_GETSIG F_NOTIFY F_RDLCK F_SETFD F_SETFL F_SETLEASE F_SETLK F_SETLK64 F_SETLKW "
     "F_SETLKW64 F_SETOWN F_SETSIG F_SHLCK F_UNLCK F_WRLCK LOCK_EX LOCK_MAND LOCK_NB "
     "LOCK_READ LOCK_RW LOCK_SH LOCK_UN LOCK_WRITE fcntl flock ioctl lockf"},
    {"fcntl", V_3_6, V_3_15,
     "F_DUPFD_CLOEXEC"},
    {"fcntl", V_3_8, V_3_15,
     "F_ADD_SEALS F_GET_SEALS F_SEAL_GROW F_SEAL_SEAL F_SEAL_SHRINK F_SEAL_WRITE"},
    {"fcntl", V_3_9, V_3_15,
     "F_OFD_GETLK F_OFD_SETLK F_OFD_SETLKW"},
    {"fcntl", V_3_10, V_3_15,
     "F_GETPIPE_SZ F_SETPIPE_SZ"},
    {"fcntl", V_3_12, V_3_15,
     "FICLONE FICLONERANGE"},
    {"fcntl", V_3_13, V_3_15,
     "F_GETOWN_EX F_GET_FILE_RW_HINT F_GET_RW_HINT F_OWNER_PGRP F_OWNER_PID F_OWNER_TID "
     "F_SEAL_FUTURE_WRITE F_SETOWN_EX F_SET_FILE_RW_HINT F_SET_RW_HINT "
     "RWH_WRITE_LIFE_EXTREME RWH_WRITE_LIFE_LONG RWH_WRITE_LIFE_MEDIUM RWH_WRITE_LIFE_NONE "
     "RWH_WRITE_LIFE_NOT_SET RWH_WRITE_LIFE_SHORT"},
    {"fcntl", V_3_14, V_3_15,
     "F_DUPFD_QUERY"},
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
    {"future_builtins", V_2_7, V_2_7,
     "ascii filter=itertools.ifilter hex map=itertools.imap oct zip=itertools.izip"},
    {"gc", V_2_7, V_2_7,
     "DEBUG_INSTANCES DEBUG_OBJECTS"},
    {"gc", V_2_7, V_3_15,
     "DEBUG_COLLECTABLE DEBUG_LEAK DEBUG_SAVEALL DEBUG_STATS DEBUG_UNCOLLECTABLE collect "
     "disable enable garbage get_count get_debug get_objects get_referents get_referrers "
     "get_threshold is_tracked isenabled set_debug set_threshold"},
    {"gc", V_3_6, V_3_15,
     "callbacks get_stats"},
    {"gc", V_3_7, V_3_15,
     "freeze get_freeze_count unfreeze"},
    {"gc", V_3_9, V_3_15,
     "is_finalized"},
    {"grp", V_2_7, V_3_15,
     "getgrall getgrgid getgrnam struct_group"},
    {"imp", V_2_7, V_2_7,
     "C_BUILTIN C_EXTENSION IMP_HOOK NullImporter PKG_DIRECTORY PY_CODERESOURCE PY_COMPILED "
     "PY_FROZEN PY_RESOURCE PY_SOURCE SEARCH_ERROR acquire_lock find_module "
     "get_frozen_object get_magic get_suffixes init_builtin init_frozen is_builtin is_frozen "
     "load_compiled load_dynamic load_module load_package load_source lock_held new_module "
     "release_lock reload"},
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
    {"linuxaudiodev", V_2_7, V_2_7,
     "AFMT_A_LAW AFMT_MU_LAW AFMT_S16_BE AFMT_S16_LE AFMT_S16_NE AFMT_S8 AFMT_U16_BE "
     "AFMT_U16_LE AFMT_U8 error open"},
    {"marshal", V_2_7, V_3_15,
     "dump dumps load loads version"},
    {"math", V_2_7, V_3_15,
     "acos acosh asin asinh atan atan2 atanh ceil copysign cos cosh degrees e erf erfc exp "
     "expm1 fabs factorial floor fmod frexp fsum gamma hypot isinf isnan ldexp lgamma log "
     "log10 log1p modf pi pow radians sin sinh sqrt tan tanh trunc"},
    {"math", V_3_6, V_3_15,
     "gcd inf isclose isfinite log2 nan tau"},
    {"math", V_3_7, V_3_15,
     "remainder"},
    {"math", V_3_8, V_3_15,
     "comb dist isqrt perm prod"},
    {"math", V_3_9, V_3_15,
     "lcm nextafter ulp"},
    {"math", V_3_11, V_3_15,
     "cbrt exp2"},
    {"math", V_3_12, V_3_15,
     "sumprod"},
    {"math", V_3_13, V_3_15,
     "fma"},
    {"math", V_3_15, V_3_15,
     "fmax fmin integer isnormal issubnormal signbit"},
    {"mmap", V_2_7, V_2_7,
     "error"},
    {"mmap", V_2_7, V_3_15,
     "ACCESS_COPY ACCESS_READ ACCESS_WRITE ALLOCATIONGRANULARITY MAP_ANON MAP_ANONYMOUS "
     "MAP_DENYWRITE MAP_EXECUTABLE MAP_PRIVATE MAP_SHARED PAGESIZE PROT_EXEC PROT_READ "
     "PROT_WRITE mmap"},
    {"mmap", V_3_6, V_3_15,
     "error=OSError"},
    {"mmap", V_3_7, V_3_15,
     "ACCESS_DEFAULT"},
    {"mmap", V_3_8, V_3_15,
     "MADV_DODUMP MADV_DOFORK MADV_DONTDUMP MADV_DONTFORK MADV_DONTNEED MADV_FREE "
     "MADV_HUGEPAGE MADV_HWPOISON MADV_MERGEABLE MADV_NOHUGEPAGE MADV_NORMAL MADV_RANDOM "
     "MADV_REMOVE MADV_SEQUENTIAL MADV_UNMERGEABLE MADV_WILLNEED"},
    {"mmap", V_3_10, V_3_15,
     "MAP_POPULATE"},
    {"mmap", V_3_11, V_3_15,
     "MAP_STACK"},
    {"mmap", V_3_13, V_3_15,
     "MAP_32BIT MAP_NORESERVE"},
    {"mmap", V_3_15, V_3_15,
     "MS_ASYNC MS_INVALIDATE MS_SYNC"},
    {"nis", V_2_7, V_3_12,
     "cat error get_default_domain maps match"},
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
    {"ossaudiodev", V_2_7, V_3_12,
     "AFMT_AC3 AFMT_A_LAW AFMT_IMA_ADPCM AFMT_MPEG AFMT_MU_LAW AFMT_QUERY AFMT_S16_BE "
     "AFMT_S16_LE AFMT_S16_NE AFMT_S8 AFMT_U16_BE AFMT_U16_LE AFMT_U8 OSSAudioError "
     "SNDCTL_COPR_HALT SNDCTL_COPR_LOAD SNDCTL_COPR_RCODE SNDCTL_COPR_RCVMSG "
     "SNDCTL_COPR_RDATA SNDCTL_COPR_RESET SNDCTL_COPR_RUN SNDCTL_COPR_SENDMSG "
     "SNDCTL_COPR_WCODE SNDCTL_COPR_WDATA SNDCTL_DSP_BIND_CHANNEL SNDCTL_DSP_CHANNELS "
     "SNDCTL_DSP_GETBLKSIZE SNDCTL_DSP_GETCAPS SNDCTL_DSP_GETCHANNELMASK SNDCTL_DSP_GETFMTS "
     "SNDCTL_DSP_GETIPTR SNDCTL_DSP_GETISPACE SNDCTL_DSP_GETODELAY SNDCTL_DSP_GETOPTR "
     "SNDCTL_DSP_GETOSPACE SNDCTL_DSP_GETSPDIF SNDCTL_DSP_GETTRIGGER SNDCTL_DSP_MAPINBUF "
     "SNDCTL_DSP_MAPOUTBUF SNDCTL_DSP_NONBLOCK SNDCTL_DSP_POST SNDCTL_DSP_PROFILE "
     "SNDCTL_DSP_RESET SNDCTL_DSP_SAMPLESIZE SNDCTL_DSP_SETDUPLEX SNDCTL_DSP_SETFMT "
     "SNDCTL_DSP_SETFRAGMENT SNDCTL_DSP_SETSPDIF SNDCTL_DSP_SETSYNCRO SNDCTL_DSP_SETTRIGGER "
     "SNDCTL_DSP_SPEED SNDCTL_DSP_STEREO SNDCTL_DSP_SUBDIVIDE SNDCTL_DSP_SYNC "
     "SNDCTL_FM_4OP_ENABLE SNDCTL_FM_LOAD_INSTR SNDCTL_MIDI_INFO SNDCTL_MIDI_MPUCMD "
     "SNDCTL_MIDI_MPUMODE SNDCTL_MIDI_PRETIME SNDCTL_SEQ_CTRLRATE SNDCTL_SEQ_GETINCOUNT "
     "SNDCTL_SEQ_GETOUTCOUNT SNDCTL_SEQ_GETTIME SNDCTL_SEQ_NRMIDIS SNDCTL_SEQ_NRSYNTHS "
     "SNDCTL_SEQ_OUTOFBAND SNDCTL_SEQ_PANIC SNDCTL_SEQ_PERCMODE SNDCTL_SEQ_RESET "
     "SNDCTL_SEQ_RESETSAMPLES SNDCTL_SEQ_SYNC SNDCTL_SEQ_TESTMIDI SNDCTL_SEQ_THRESHOLD "
     "SNDCTL_SYNTH_CONTROL SNDCTL_SYNTH_ID SNDCTL_SYNTH_INFO SNDCTL_SYNTH_MEMAVL "
     "SNDCTL_SYNTH_REMOVESAMPLE SNDCTL_TMR_CONTINUE SNDCTL_TMR_METRONOME SNDCTL_TMR_SELECT "
     "SNDCTL_TMR_SOURCE SNDCTL_TMR_START SNDCTL_TMR_STOP SNDCTL_TMR_TEMPO "
     "SNDCTL_TMR_TIMEBASE SOUND_MIXER_ALTPCM SOUND_MIXER_BASS SOUND_MIXER_CD "
     "SOUND_MIXER_DIGITAL1 SOUND_MIXER_DIGITAL2 SOUND_MIXER_DIGITAL3 SOUND_MIXER_IGAIN "
     "SOUND_MIXER_IMIX SOUND_MIXER_LINE SOUND_MIXER_LINE1 SOUND_MIXER_LINE2 "
     "SOUND_MIXER_LINE3 SOUND_MIXER_MIC SOUND_MIXER_MONITOR SOUND_MIXER_NRDEVICES "
     "SOUND_MIXER_OGAIN SOUND_MIXER_PCM SOUND_MIXER_PHONEIN SOUND_MIXER_PHONEOUT "
     "SOUND_MIXER_RADIO SOUND_MIXER_RECLEV SOUND_MIXER_SPEAKER SOUND_MIXER_SYNTH "
     "SOUND_MIXER_TREBLE SOUND_MIXER_VIDEO SOUND_MIXER_VOLUME control_labels control_names "
     "error=ossaudiodev.OSSAudioError open openmixer"},
    {"parser", V_2_7, V_2_7,
     "ASTType=parser.st ast2list ast2tuple compileast sequence2ast tuple2ast"},
    {"parser", V_2_7, V_3_9,
     "ParserError STType=parser.st _pickler compilest expr isexpr issuite sequence2st "
     "st2list st2tuple suite tuple2st"},
    {"posix", V_2_7, V_2_7,
     "fdopen getcwdu lchmod popen stat_result statvfs_result tempnam tmpfile tmpnam"},
    {"posix", V_2_7, V_3_6,
     "stat_float_times"},
    {"posix", V_2_7, V_3_15,
     "EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT EX_NOPERM EX_NOUSER "
     "EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE "
     "F_OK NGROUPS_MAX O_APPEND O_ASYNC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC O_EXCL "
     "O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW O_NONBLOCK O_RDONLY O_RDWR O_RSYNC "
     "O_SYNC O_TRUNC O_WRONLY R_OK TMP_MAX WCONTINUED WCOREDUMP WEXITSTATUS WIFCONTINUED "
     "WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG WSTOPSIG WTERMSIG WUNTRACED W_OK X_OK _exit "
     "abort access chdir chmod chown chroot close closerange confstr confstr_names ctermid "
     "dup dup2 environ error=OSError execv execve fchdir fchmod fchown fdatasync fork "
     "forkpty fpathconf fstat fstatvfs fsync ftruncate getcwd getegid geteuid getgid "
     "getgroups getloadavg getlogin getpgid getpgrp getpid getppid getresgid getresuid "
     "getsid getuid initgroups isatty kill killpg lchown link listdir lseek lstat major "
     "makedev minor mkdir mkfifo mknod nice open openpty pathconf pathconf_names pipe putenv "
     "read readlink remove rename rmdir setegid seteuid setgid setgroups setpgid setpgrp "
     "setregid setresgid setresuid setreuid setsid setuid stat statvfs strerror symlink "
     "sysconf sysconf_names system tcgetpgrp tcsetpgrp times ttyname umask uname unlink "
     "unsetenv urandom utime wait wait3 wait4 waitpid write"},
    {"posix", V_3_6, V_3_15,
     "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_TRAPPED DirEntry F_LOCK F_TEST F_TLOCK F_ULOCK "
     "GRND_NONBLOCK GRND_RANDOM O_ACCMODE O_CLOEXEC O_PATH O_TMPFILE POSIX_FADV_DONTNEED "
     "POSIX_FADV_NOREUSE POSIX_FADV_NORMAL POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL "
     "POSIX_FADV_WILLNEED PRIO_PGRP PRIO_PROCESS PRIO_USER P_ALL P_PGID P_PID RTLD_DEEPBIND "
     "RTLD_GLOBAL RTLD_LAZY RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW SCHED_BATCH "
     "SCHED_FIFO SCHED_IDLE SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_DATA SEEK_HOLE "
     "ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY "
     "ST_RELATIME ST_SYNCHRONOUS ST_WRITE WEXITED WNOWAIT WSTOPPED XATTR_CREATE "
     "XATTR_REPLACE XATTR_SIZE_MAX _have_functions cpu_count device_encoding fspath "
     "get_blocking get_inheritable get_terminal_size getcwdb getgrouplist getpriority "
     "getrandom getxattr listxattr lockf pipe2 posix_fadvise posix_fallocate pread pwrite "
     "readv removexattr replace scandir sched_get_priority_max sched_get_priority_min "
     "sched_getaffinity sched_getparam sched_getscheduler sched_param sched_rr_get_interval "
     "sched_setaffinity sched_setparam sched_setscheduler sched_yield sendfile set_blocking "
     "set_inheritable setpriority setxattr stat_result=os.stat_result "
     "statvfs_result=os.statvfs_result sync terminal_size=os.terminal_size times_result "
     "truncate uname_result waitid waitid_result writev"},
    {"posix", V_3_7, V_3_15,
     "RWF_DSYNC RWF_HIPRI RWF_NOWAIT RWF_SYNC preadv pwritev register_at_fork"},
    {"posix", V_3_8, V_3_15,
     "MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB MFD_HUGE_16MB MFD_HUGE_1GB "
     "MFD_HUGE_1MB MFD_HUGE_256MB MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB "
     "MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK MFD_HUGE_SHIFT "
     "POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN copy_file_range memfd_create "
     "posix_spawn posix_spawnp"},
    {"posix", V_3_9, V_3_15,
     "CLD_KILLED CLD_STOPPED P_PIDFD pidfd_open waitstatus_to_exitcode"},
    {"posix", V_3_10, V_3_15,
     "EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE O_FSYNC RWF_APPEND SPLICE_F_MORE SPLICE_F_MOVE "
     "SPLICE_F_NONBLOCK eventfd eventfd_read eventfd_write splice"},
    {"posix", V_3_11, V_3_15,
     "_path_normpath login_tty"},
    {"posix", V_3_12, V_3_15,
     "CLONE_FILES CLONE_FS CLONE_NEWCGROUP CLONE_NEWIPC CLONE_NEWNET CLONE_NEWNS "
     "CLONE_NEWPID CLONE_NEWTIME CLONE_NEWUSER CLONE_NEWUTS CLONE_SIGHAND CLONE_SYSVSEM "
     "CLONE_THREAD CLONE_VM setns unshare"},
    {"posix", V_3_13, V_3_15,
     "POSIX_SPAWN_CLOSEFROM TFD_CLOEXEC TFD_NONBLOCK TFD_TIMER_ABSTIME "
     "TFD_TIMER_CANCEL_ON_SET _inputhook _is_inputhook_installed _path_splitroot_ex grantpt "
     "posix_openpt ptsname timerfd_create timerfd_gettime timerfd_gettime_ns timerfd_settime "
     "timerfd_settime_ns unlockpt"},
    {"posix", V_3_14, V_3_15,
     "PIDFD_NONBLOCK SCHED_DEADLINE SCHED_NORMAL _create_environ readinto"},
    {"posix", V_3_15, V_3_15,
     "AT_NO_AUTOMOUNT AT_STATX_DONT_SYNC AT_STATX_FORCE_SYNC AT_STATX_SYNC_AS_STAT NODEV "
     "RWF_ATOMIC RWF_DONTCACHE STATX_ATIME STATX_BASIC_STATS STATX_BLOCKS STATX_BTIME "
     "STATX_CTIME STATX_DIOALIGN STATX_DIO_READ_ALIGN STATX_GID STATX_INO STATX_MNT_ID "
     "STATX_MNT_ID_UNIQUE STATX_MODE STATX_MTIME STATX_NLINK STATX_SIZE STATX_SUBVOL "
     "STATX_TYPE STATX_UID STATX_WRITE_ATOMIC _clearenv statx statx_result=os.statx_result"},
    {"pwd", V_2_7, V_2_7,
     "struct_pwent=pwd.struct_passwd"},
    {"pwd", V_2_7, V_3_15,
     "getpwall getpwnam getpwuid struct_passwd"},
    {"pyexpat", V_2_7, V_3_15,
     "EXPAT_VERSION ErrorString ExpatError=xml.parsers.expat.ExpatError ParserCreate "
     "XMLParserType=pyexpat.xmlparser XML_PARAM_ENTITY_PARSING_ALWAYS "
     "XML_PARAM_ENTITY_PARSING_NEVER XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE "
     "error=xml.parsers.expat.ExpatError errors expat_CAPI features model native_encoding "
     "version_info"},
    {"resource", V_2_7, V_2_7,
     "error"},
    {"resource", V_2_7, V_3_15,
     "RLIMIT_AS RLIMIT_CORE RLIMIT_CPU RLIMIT_DATA RLIMIT_FSIZE RLIMIT_MEMLOCK RLIMIT_NOFILE "
     "RLIMIT_NPROC RLIMIT_OFILE RLIMIT_RSS RLIMIT_STACK RLIM_INFINITY RUSAGE_CHILDREN "
     "RUSAGE_SELF getpagesize getrlimit getrusage setrlimit struct_rusage"},
    {"resource", V_3_6, V_3_15,
     "RLIMIT_MSGQUEUE RLIMIT_NICE RLIMIT_RTPRIO RLIMIT_RTTIME RLIMIT_SIGPENDING "
     "RUSAGE_THREAD error=OSError prlimit"},
    {"resource", V_3_15, V_3_15,
     "RLIM_SAVED_CUR RLIM_SAVED_MAX"},
    {"select", V_2_7, V_2_7,
     "error"},
    {"select", V_2_7, V_3_15,
     "EPOLLERR EPOLLET EPOLLHUP EPOLLIN EPOLLMSG EPOLLONESHOT EPOLLOUT EPOLLPRI EPOLLRDBAND "
     "EPOLLRDNORM EPOLLWRBAND EPOLLWRNORM PIPE_BUF POLLERR POLLHUP POLLIN POLLMSG POLLNVAL "
     "POLLOUT POLLPRI POLLRDBAND POLLRDNORM POLLWRBAND POLLWRNORM epoll poll select"},
    {"select", V_3_6, V_3_15,
     "EPOLLEXCLUSIVE EPOLLRDHUP EPOLL_CLOEXEC POLLRDHUP error=OSError"},
    {"select", V_3_14, V_3_15,
     "EPOLLWAKEUP"},
    {"signal", V_2_7, V_2_7,
     "ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError NSIG SIGABRT SIGALRM SIGBUS SIGCHLD "
     "SIGCLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGIOT SIGKILL SIGPIPE SIGPOLL "
     "SIGPROF SIGPWR SIGQUIT SIGRTMAX SIGRTMIN SIGSEGV SIGSTOP SIGSYS SIGTERM SIGTRAP "
     "SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM SIGWINCH SIGXCPU SIGXFSZ "
     "SIG_DFL SIG_IGN alarm default_int_handler getitimer getsignal pause set_wakeup_fd "
     "setitimer siginterrupt signal"},
    {"spwd", V_2_7, V_3_12,
     "getspall getspnam struct_spwd"},
    {"string", V_2_7, V_2_7,
     "atof atof_error atoi atoi_error atol atol_error capitalize center count expandtabs "
     "find index index_error join joinfields letters ljust lower lowercase lstrip "
     "maketrans replace rfind rindex rjust rsplit rstrip split splitfields strip swapcase "
     "translate upper uppercase zfill"},
    {"string", V_2_7, V_3_15,
     "Formatter Template ascii_letters ascii_lowercase ascii_uppercase capwords digits "
     "hexdigits octdigits printable punctuation whitespace"},
    {"strop", V_2_7, V_2_7,
     "atof atoi atol capitalize count expandtabs find join joinfields lower lowercase lstrip "
     "maketrans replace rfind rstrip split splitfields strip swapcase translate upper "
     "uppercase whitespace"},
    {"syslog", V_2_7, V_3_15,
     "LOG_ALERT LOG_AUTH LOG_CONS LOG_CRIT LOG_CRON LOG_DAEMON LOG_DEBUG LOG_EMERG LOG_ERR "
     "LOG_INFO LOG_KERN LOG_LOCAL0 LOG_LOCAL1 LOG_LOCAL2 LOG_LOCAL3 LOG_LOCAL4 LOG_LOCAL5 "
     "LOG_LOCAL6 LOG_LOCAL7 LOG_LPR LOG_MAIL LOG_MASK LOG_NDELAY LOG_NEWS LOG_NOTICE "
     "LOG_NOWAIT LOG_PERROR LOG_PID LOG_SYSLOG LOG_UPTO LOG_USER LOG_UUCP LOG_WARNING "
     "closelog openlog setlogmask syslog"},
    {"syslog", V_3_6, V_3_15,
     "LOG_AUTHPRIV LOG_ODELAY"},
    {"syslog", V_3_13, V_3_15,
     "LOG_FTP"},
    {"termios", V_2_7, V_3_13,
     "NCC TCGETA TCSETA TCSETAF TCSETAW"},
    {"termios", V_2_7, V_3_15,
     "B0 B110 B115200 B1200 B134 B150 B1800 B19200 B200 B230400 B2400 B300 B38400 B460800 "
     "B4800 B50 B57600 B600 B75 B9600 BRKINT BS0 BS1 BSDLY CBAUD CBAUDEX CDSUSP CEOF CEOL "
     "CEOT CERASE CFLUSH CIBAUD CINTR CKILL CLNEXT CLOCAL CQUIT CR0 CR1 CR2 CR3 CRDLY CREAD "
     "CRPRNT CRTSCTS CS5 CS6 CS7 CS8 CSIZE CSTART CSTOP CSTOPB CSUSP CWERASE ECHO ECHOCTL "
     "ECHOE ECHOK ECHOKE ECHONL ECHOPRT EXTA EXTB FF0 FF1 FFDLY FIOASYNC FIOCLEX FIONBIO "
     "FIONCLEX FIONREAD FLUSHO HUPCL ICANON ICRNL IEXTEN IGNBRK IGNCR IGNPAR IMAXBEL INLCR "
     "INPCK IOCSIZE_MASK IOCSIZE_SHIFT ISIG ISTRIP IUCLC IXANY IXOFF IXON NCCS NL0 NL1 NLDLY "
     "NOFLSH N_MOUSE N_PPP N_SLIP N_STRIP N_TTY OCRNL OFDEL OFILL OLCUC ONLCR ONLRET ONOCR "
     "OPOST PARENB PARMRK PARODD PENDIN TAB0 TAB1 TAB2 TAB3 TABDLY TCFLSH TCGETS TCIFLUSH "
     "TCIOFF TCIOFLUSH TCION TCOFLUSH TCOOFF TCOON TCSADRAIN TCSAFLUSH TCSANOW TCSBRK "
     "TCSBRKP TCSETS TCSETSF TCSETSW TCXONC TIOCCONS TIOCEXCL TIOCGETD TIOCGICOUNT "
     "TIOCGLCKTRMIOS TIOCGPGRP TIOCGSERIAL TIOCGSOFTCAR TIOCGWINSZ TIOCINQ TIOCLINUX "
     "TIOCMBIC TIOCMBIS TIOCMGET TIOCMIWAIT TIOCMSET TIOCM_CAR TIOCM_CD TIOCM_CTS TIOCM_DSR "
     "TIOCM_DTR TIOCM_LE TIOCM_RI TIOCM_RNG TIOCM_RTS TIOCM_SR TIOCM_ST TIOCNOTTY TIOCNXCL "
     "TIOCOUTQ TIOCPKT TIOCPKT_DATA TIOCPKT_DOSTOP TIOCPKT_FLUSHREAD TIOCPKT_FLUSHWRITE "
     "TIOCPKT_NOSTOP TIOCPKT_START TIOCPKT_STOP TIOCSCTTY TIOCSERCONFIG TIOCSERGETLSR "
     "TIOCSERGETMULTI TIOCSERGSTRUCT TIOCSERGWILD TIOCSERSETMULTI TIOCSERSWILD TIOCSER_TEMT "
     "TIOCSETD TIOCSLCKTRMIOS TIOCSPGRP TIOCSSERIAL TIOCSSOFTCAR TIOCSTI TIOCSWINSZ TOSTOP "
     "VDISCARD VEOF VEOL VEOL2 VERASE VINTR VKILL VLNEXT VMIN VQUIT VREPRINT VSTART VSTOP "
     "VSUSP VSWTC VSWTCH VT0 VT1 VTDLY VTIME VWERASE XCASE XTABS error tcdrain tcflow "
     "tcflush tcgetattr tcsendbreak tcsetattr"},
    {"termios", V_3_6, V_3_15,
     "B1000000 B1152000 B1500000 B2000000 B2500000 B3000000 B3500000 B4000000 B500000 "
     "B576000 B921600"},
    {"termios", V_3_11, V_3_15,
     "tcgetwinsize tcsetwinsize"},
    {"termios", V_3_13, V_3_15,
     "EXTPROC IUTF8 _POSIX_VDISABLE"},
    {"termios", V_3_14, V_3_15,
     "B14400 B28800 B7200 B76800 IBSHIFT"},
    {"thread", V_2_7, V_2_7,
     "LockType=thread.lock _count _local allocate allocate_lock error exit exit_thread "
     "get_ident interrupt_main stack_size start_new start_new_thread"},
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
    {"time", V_2_7, V_2_7,
     "accept2dyear"},
    {"time", V_2_7, V_3_7,
     "clock"},
    {"time", V_2_7, V_3_15,
     "altzone asctime ctime daylight gmtime localtime mktime sleep strftime strptime "
     "struct_time time timezone tzname tzset"},
    {"time", V_3_6, V_3_15,
     "CLOCK_MONOTONIC CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID CLOCK_REALTIME "
     "CLOCK_THREAD_CPUTIME_ID _STRUCT_TM_ITEMS clock_getres clock_gettime clock_settime "
     "get_clock_info monotonic perf_counter process_time"},
    {"time", V_3_7, V_3_15,
     "CLOCK_BOOTTIME clock_gettime_ns clock_settime_ns monotonic_ns perf_counter_ns "
     "process_time_ns pthread_getcpuclockid thread_time thread_time_ns time_ns"},
    {"time", V_3_9, V_3_15,
     "CLOCK_TAI"},
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
    {"types", V_3_13, V_3_15,
     "CapsuleType"},
    {"types", V_3_15, V_3_15,
     "FrameLocalsProxyType LazyImportType"},
    {"typing", V_3_6, V_3_6,
     "CallableMeta GenericMeta TupleMeta TypingMeta collections_abc"},
    {"typing", V_3_6, V_3_7,
     "abc abstractproperty"},
    {"typing", V_3_6, V_3_12,
     "contextlib io re stdlib_re"},
    {"typing", V_3_6, V_3_13,
     "MethodDescriptorType MethodWrapperType WrapperDescriptorType"},
    {"typing", V_3_6, V_3_14,
     "ByteString no_type_check_decorator"},
    {"typing", V_3_6, V_3_15,
     "AsyncContextManager ContextManager Match Pattern "
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
    {"unicodedata", V_2_7, V_3_9,
     "ucnhash_CAPI"},
    {"unicodedata", V_2_7, V_3_15,
     "UCD bidirectional category combining decimal decomposition digit east_asian_width "
     "lookup mirrored name normalize numeric ucd_3_2_0 unidata_version"},
    {"unicodedata", V_3_8, V_3_15,
     "is_normalized"},
    {"unicodedata", V_3_10, V_3_15,
     "_ucnhash_CAPI"},
    {"unicodedata", V_3_15, V_3_15,
     "block extended_pictographic grapheme_cluster_break indic_conjunct_break isxidcontinue "
     "isxidstart iter_graphemes"},
    {"weakref", V_2_7, V_2_7,
     "ReferenceError UserDict"},
    {"weakref", V_2_7, V_3_15,
     "CallableProxyType KeyedRef ProxyType ProxyTypes ReferenceType WeakKeyDictionary "
     "WeakSet WeakValueDictionary getweakrefcount getweakrefs proxy ref"},
    {"weakref", V_3_6, V_3_6,
     "collections"},
    {"weakref", V_3_6, V_3_15,
     "WeakMethod finalize itertools sys"},
    {"xxlimited_3_13", V_3_15, V_3_15,
     "Error Str Xxo foo new"},
    {"zipimport", V_2_7, V_3_7,
     "ZipImportError _zip_directory_cache zipimporter"},
    {"zlib", V_2_7, V_3_15,
     "DEFLATED DEF_MEM_LEVEL MAX_WBITS ZLIB_VERSION Z_BEST_COMPRESSION Z_BEST_SPEED "
     "Z_DEFAULT_COMPRESSION Z_DEFAULT_STRATEGY Z_FILTERED Z_FINISH Z_FULL_FLUSH "
     "Z_HUFFMAN_ONLY Z_NO_FLUSH Z_SYNC_FLUSH adler32 compress compressobj crc32 decompress "
     "decompressobj error"},
    {"zlib", V_3_6, V_3_15,
     "DEF_BUF_SIZE ZLIB_RUNTIME_VERSION Z_BLOCK Z_FIXED Z_NO_COMPRESSION Z_PARTIAL_FLUSH "
     "Z_RLE Z_TREES"},
    {"zlib", V_3_12, V_3_15,
     "_ZlibDecompressor"},
    {"zlib", V_3_15, V_3_15,
     "__getattr__ adler32_combine crc32_combine"},
};
/* clang-format on */

const size_t module_name_count = sizeof module_name_rows / sizeof module_name_rows[0];
