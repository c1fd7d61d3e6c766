/* SPDX-License-Identifier: MIT */
/*
 * The structs of the built-in exceptions.
 *
 * All begin with the members of BaseException, which CPython repeats in each struct by the macro
 * PyException_HEAD; so do the lists here. Most exceptions add nothing and share the struct of their
 * base. ExceptionGroup has no row: the interpreter makes it as a class at start-up, from the bases
 * BaseExceptionGroup and Exception.
 */
#include "builtins.h"

/* clang-format off */
#define EXCEPTION_2_7 HEAD, M(P, dict), M(P, args), M(P, message)
#define EXCEPTION_3_3 \
    HEAD, M(P, dict), M(P, args), M(P, traceback), M(P, context), M(P, cause), \
    M(B, suppress_context)
#define EXCEPTION_3_11 \
    HEAD, M(P, dict), M(P, args), M(P, notes), M(P, traceback), M(P, context), M(P, cause), \
    M(B, suppress_context)

#define HEADER_2_7 "Include/pyerrors.h, 2.7"
#define HEADER_3_3 "Include/pyerrors.h; Include/cpython/pyerrors.h from 3.8"
#define HEADER_3_11 "Include/cpython/pyerrors.h"

STRUCT(base_exception_2_7, "PyBaseExceptionObject", HEADER_2_7, EXCEPTION_2_7);
STRUCT(base_exception_3_3, "PyBaseExceptionObject", HEADER_3_3, EXCEPTION_3_3);
STRUCT(base_exception_3_11, "PyBaseExceptionObject", HEADER_3_11, EXCEPTION_3_11);
STRUCT(stop_iteration_3_3, "PyStopIterationObject", HEADER_3_3, EXCEPTION_3_3, M(P, value));
STRUCT(stop_iteration_3_11, "PyStopIterationObject", HEADER_3_11, EXCEPTION_3_11, M(P, value));
STRUCT(system_exit_2_7, "PySystemExitObject", HEADER_2_7, EXCEPTION_2_7, M(P, code));
STRUCT(system_exit_3_3, "PySystemExitObject", HEADER_3_3, EXCEPTION_3_3, M(P, code));
STRUCT(system_exit_3_11, "PySystemExitObject", HEADER_3_11, EXCEPTION_3_11, M(P, code));
STRUCT(import_error_3_3, "PyImportErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, msg), M(P, name),
       M(P, path));
STRUCT(import_error_3_11, "PyImportErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, msg), M(P, name),
       M(P, path));
STRUCT(import_error_3_12, "PyImportErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, msg), M(P, name),
       M(P, path), M(P, name_from));
STRUCT(name_error_3_10, "PyNameErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, name));
STRUCT(name_error_3_11, "PyNameErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, name));
STRUCT(attribute_error_3_10, "PyAttributeErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, obj),
       M(P, name));
STRUCT(attribute_error_3_11, "PyAttributeErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, obj),
       M(P, name));
STRUCT(environment_error_2_7, "PyEnvironmentErrorObject", HEADER_2_7, EXCEPTION_2_7, M(P, myerrno),
       M(P, strerror), M(P, filename));
STRUCT(windows_error_2_7, "PyWindowsErrorObject", HEADER_2_7, EXCEPTION_2_7, M(P, myerrno),
       M(P, strerror), M(P, filename), M(P, winerror));
STRUCT(os_error_3_4, "PyOSErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, myerrno), M(P, strerror),
       M(P, filename), M(P, filename2), WINDOWS_ONLY(P, winerror), M(n, written));
STRUCT(os_error_3_11, "PyOSErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, myerrno), M(P, strerror),
       M(P, filename), M(P, filename2), WINDOWS_ONLY(P, winerror), M(n, written));
STRUCT(syntax_error_2_7, "PySyntaxErrorObject", HEADER_2_7, EXCEPTION_2_7, M(P, msg),
       M(P, filename), M(P, lineno), M(P, offset), M(P, text), M(P, print_file_and_line));
STRUCT(syntax_error_3_3, "PySyntaxErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, msg),
       M(P, filename), M(P, lineno), M(P, offset), M(P, text), M(P, print_file_and_line));
STRUCT(syntax_error_3_10, "PySyntaxErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, msg),
       M(P, filename), M(P, lineno), M(P, offset), M(P, end_lineno), M(P, end_offset), M(P, text),
       M(P, print_file_and_line));
STRUCT(syntax_error_3_11, "PySyntaxErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, msg),
       M(P, filename), M(P, lineno), M(P, offset), M(P, end_lineno), M(P, end_offset), M(P, text),
       M(P, print_file_and_line));
STRUCT(syntax_error_3_14, "PySyntaxErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, msg),
       M(P, filename), M(P, lineno), M(P, offset), M(P, end_lineno), M(P, end_offset), M(P, text),
       M(P, print_file_and_line), M(P, metadata));
STRUCT(unicode_error_2_7, "PyUnicodeErrorObject", HEADER_2_7, EXCEPTION_2_7, M(P, encoding),
       M(P, object), M(n, start), M(n, end), M(P, reason));
STRUCT(unicode_error_3_3, "PyUnicodeErrorObject", HEADER_3_3, EXCEPTION_3_3, M(P, encoding),
       M(P, object), M(n, start), M(n, end), M(P, reason));
STRUCT(unicode_error_3_11, "PyUnicodeErrorObject", HEADER_3_11, EXCEPTION_3_11, M(P, encoding),
       M(P, object), M(n, start), M(n, end), M(P, reason));
STRUCT(exception_group_3_11, "PyBaseExceptionGroupObject", HEADER_3_11, EXCEPTION_3_11, M(P, msg),
       M(P, excs));
/* gh-141732: in 3.13.12, 3.14.4 and 3.15.0a3. */
STRUCT(exception_group_3_13_12, "PyBaseExceptionGroupObject", HEADER_3_11, EXCEPTION_3_11,
       M(P, msg), M(P, excs), M(P, excs_str));

/* The histories that many types have in common. */
#define ROW(name, major, minor, shape) {name, PY(major, minor, 0), &shape}
#define LIKE_BASE_EXCEPTION(name) \
    ROW(name, 2, 7, base_exception_2_7), ROW(name, 3, 3, base_exception_3_3), \
    ROW(name, 3, 11, base_exception_3_11)
#define LIKE_NAME_ERROR(name) \
    ROW(name, 2, 7, base_exception_2_7), ROW(name, 3, 3, base_exception_3_3), \
    ROW(name, 3, 10, name_error_3_10), ROW(name, 3, 11, name_error_3_11)
#define LIKE_OS_ERROR(name) ROW(name, 3, 4, os_error_3_4), ROW(name, 3, 11, os_error_3_11)
#define LIKE_SYNTAX_ERROR(name) \
    ROW(name, 2, 7, syntax_error_2_7), ROW(name, 3, 3, syntax_error_3_3), \
    ROW(name, 3, 10, syntax_error_3_10), ROW(name, 3, 11, syntax_error_3_11), \
    ROW(name, 3, 14, syntax_error_3_14)
#define LIKE_UNICODE_ERROR(name) \
    ROW(name, 2, 7, unicode_error_2_7), ROW(name, 3, 3, unicode_error_3_3), \
    ROW(name, 3, 11, unicode_error_3_11)

const builtin_fact exception_builtins[] = {
    LIKE_BASE_EXCEPTION("BaseException"),
    LIKE_BASE_EXCEPTION("ArithmeticError"), LIKE_BASE_EXCEPTION("AssertionError"),
    LIKE_BASE_EXCEPTION("BufferError"), LIKE_BASE_EXCEPTION("BytesWarning"),
    LIKE_BASE_EXCEPTION("DeprecationWarning"), LIKE_BASE_EXCEPTION("EOFError"),
    LIKE_BASE_EXCEPTION("Exception"), LIKE_BASE_EXCEPTION("FloatingPointError"),
    LIKE_BASE_EXCEPTION("FutureWarning"), LIKE_BASE_EXCEPTION("GeneratorExit"),
    LIKE_BASE_EXCEPTION("ImportWarning"), LIKE_BASE_EXCEPTION("IndexError"),
    LIKE_BASE_EXCEPTION("KeyError"), LIKE_BASE_EXCEPTION("KeyboardInterrupt"),
    LIKE_BASE_EXCEPTION("LookupError"), LIKE_BASE_EXCEPTION("MemoryError"),
    LIKE_BASE_EXCEPTION("NotImplementedError"), LIKE_BASE_EXCEPTION("OverflowError"),
    LIKE_BASE_EXCEPTION("PendingDeprecationWarning"), LIKE_BASE_EXCEPTION("ReferenceError"),
    LIKE_BASE_EXCEPTION("RuntimeError"), LIKE_BASE_EXCEPTION("RuntimeWarning"),
    LIKE_BASE_EXCEPTION("SyntaxWarning"), LIKE_BASE_EXCEPTION("SystemError"),
    LIKE_BASE_EXCEPTION("TypeError"), LIKE_BASE_EXCEPTION("UnicodeError"),
    LIKE_BASE_EXCEPTION("UnicodeWarning"), LIKE_BASE_EXCEPTION("UserWarning"),
    LIKE_BASE_EXCEPTION("ValueError"), LIKE_BASE_EXCEPTION("Warning"),
    LIKE_BASE_EXCEPTION("ZeroDivisionError"),
    ROW("StandardError", 2, 7, base_exception_2_7), {"StandardError", PY(3, 0, 0), NULL},
    ROW("ResourceWarning", 3, 3, base_exception_3_3),
    ROW("ResourceWarning", 3, 11, base_exception_3_11),
    ROW("RecursionError", 3, 5, base_exception_3_3),
    ROW("RecursionError", 3, 11, base_exception_3_11),
    ROW("StopAsyncIteration", 3, 5, base_exception_3_3),
    ROW("StopAsyncIteration", 3, 11, base_exception_3_11),
    ROW("EncodingWarning", 3, 10, base_exception_3_3),
    ROW("EncodingWarning", 3, 11, base_exception_3_11),
    ROW("PythonFinalizationError", 3, 13, base_exception_3_11),
    ROW("StopIteration", 2, 7, base_exception_2_7), ROW("StopIteration", 3, 3, stop_iteration_3_3),
    ROW("StopIteration", 3, 11, stop_iteration_3_11),
    ROW("SystemExit", 2, 7, system_exit_2_7), ROW("SystemExit", 3, 3, system_exit_3_3),
    ROW("SystemExit", 3, 11, system_exit_3_11),
    ROW("ImportError", 2, 7, base_exception_2_7), ROW("ImportError", 3, 3, import_error_3_3),
    ROW("ImportError", 3, 11, import_error_3_11), ROW("ImportError", 3, 12, import_error_3_12),
    ROW("ModuleNotFoundError", 3, 6, import_error_3_3),
    ROW("ModuleNotFoundError", 3, 11, import_error_3_11),
    ROW("ModuleNotFoundError", 3, 12, import_error_3_12),
    ROW("ImportCycleError", 3, 15, import_error_3_12),
    LIKE_NAME_ERROR("NameError"), LIKE_NAME_ERROR("UnboundLocalError"),
    ROW("AttributeError", 2, 7, base_exception_2_7),
    ROW("AttributeError", 3, 3, base_exception_3_3),
    ROW("AttributeError", 3, 10, attribute_error_3_10),
    ROW("AttributeError", 3, 11, attribute_error_3_11),
    /* From 3.3 on EnvironmentError, IOError and WindowsError are names of OSError. */
    ROW("OSError", 2, 7, environment_error_2_7), LIKE_OS_ERROR("OSError"),
    ROW("EnvironmentError", 2, 7, environment_error_2_7), LIKE_OS_ERROR("EnvironmentError"),
    ROW("IOError", 2, 7, environment_error_2_7), LIKE_OS_ERROR("IOError"),
    ROW("WindowsError", 2, 7, windows_error_2_7), LIKE_OS_ERROR("WindowsError"),
    LIKE_OS_ERROR("BlockingIOError"), LIKE_OS_ERROR("BrokenPipeError"),
    LIKE_OS_ERROR("ChildProcessError"), LIKE_OS_ERROR("ConnectionAbortedError"),
    LIKE_OS_ERROR("ConnectionError"), LIKE_OS_ERROR("ConnectionRefusedError"),
    LIKE_OS_ERROR("ConnectionResetError"), LIKE_OS_ERROR("FileExistsError"),
    LIKE_OS_ERROR("FileNotFoundError"), LIKE_OS_ERROR("InterruptedError"),
    LIKE_OS_ERROR("IsADirectoryError"), LIKE_OS_ERROR("NotADirectoryError"),
    LIKE_OS_ERROR("PermissionError"), LIKE_OS_ERROR("ProcessLookupError"),
    LIKE_OS_ERROR("TimeoutError"), LIKE_OS_ERROR("ssl.SSLError"),
    LIKE_SYNTAX_ERROR("SyntaxError"), LIKE_SYNTAX_ERROR("IndentationError"),
    LIKE_SYNTAX_ERROR("TabError"),
    ROW("_IncompleteInputError", 3, 13, syntax_error_3_11),
    ROW("_IncompleteInputError", 3, 14, syntax_error_3_14),
    LIKE_UNICODE_ERROR("UnicodeEncodeError"), LIKE_UNICODE_ERROR("UnicodeDecodeError"),
    LIKE_UNICODE_ERROR("UnicodeTranslateError"),
    ROW("csv.Error", 3, 10, base_exception_3_3), ROW("csv.Error", 3, 11, base_exception_3_11),
    ROW("concurrent.interpreters.InterpreterError", 3, 14, base_exception_3_11),
    ROW("concurrent.interpreters.InterpreterNotFoundError", 3, 14, base_exception_3_11),
    {"BaseExceptionGroup", PY(3, 11, 0), &exception_group_3_11},
    {"BaseExceptionGroup", PY(3, 13, 12), &exception_group_3_13_12},
    {"BaseExceptionGroup", PY(3, 14, 0), &exception_group_3_11},
    {"BaseExceptionGroup", PY(3, 14, 4), &exception_group_3_13_12},
    {NULL, 0, NULL},
};
/* clang-format on */
