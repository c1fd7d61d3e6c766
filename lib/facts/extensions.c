/* SPDX-License-Identifier: MIT */
/*
 * Types of the standard library's extension modules that programs derive from or meet in its files.
 *
 * Read in CPython 2.7.18, 3.9.2, 3.11.2 and 3.13.15. Of the others of 3.6 to 3.15 sizes and offsets
 * were measured: each has the shape of the nearest version that was read, or that shape without
 * what was added since. Where that leaves a choice, the row has no shape: the type is not known.
 *
 * What depends on how CPython was configured is as on Linux: stat_result has a member for each of
 * glibc's struct stat, and _ssl was built with OpenSSL 1.1.1 or later (TLS 1.3, key logs, PSK).
 */
#include "builtins.h"
#include "structs.h"

/* clang-format off */

/* ---- Encodings of East Asia ---------------------------------------------------------- */

/* Two Py_UNICODE, which have two bytes each in a narrow build and four in a wide one. */
STRUCT(encoder_2_7, "MultibyteIncrementalEncoderObject", "Modules/cjkcodecs/multibytecodec.h, 2.7",
       HEAD, M(P, codec), ARRAY(B, state, 8), M(P, errors), ARRAY(H, pending, 2),
       WIDE_ONLY(I, pending_wide), M(n, pendingsize));
STRUCT(encoder_3_6, "MultibyteIncrementalEncoderObject", "Modules/cjkcodecs/multibytecodec.h", HEAD,
       M(P, codec), ARRAY(B, state, 8), M(P, errors), M(P, pending));
STRUCT(decoder_2_7, "MultibyteIncrementalDecoderObject", "Modules/cjkcodecs/multibytecodec.h", HEAD,
       M(P, codec), ARRAY(B, state, 8), M(P, errors), ARRAY(B, pending, 8), M(n, pendingsize));
STRUCT(stream_reader_2_7, "MultibyteStreamReaderObject", "Modules/cjkcodecs/multibytecodec.h", HEAD,
       M(P, codec), ARRAY(B, state, 8), M(P, errors), ARRAY(B, pending, 8), M(n, pendingsize),
       M(P, stream));
STRUCT(stream_writer_2_7, "MultibyteStreamWriterObject", "Modules/cjkcodecs/multibytecodec.h, 2.7",
       HEAD, M(P, codec), ARRAY(B, state, 8), M(P, errors), ARRAY(H, pending, 2),
       WIDE_ONLY(I, pending_wide), M(n, pendingsize), M(P, stream));
STRUCT(stream_writer_3_6, "MultibyteStreamWriterObject", "Modules/cjkcodecs/multibytecodec.h", HEAD,
       M(P, codec), ARRAY(B, state, 8), M(P, errors), M(P, pending), M(P, stream));

/* ---- sqlite3 ------------------------------------------------------------------------- */

STRUCT(sqlite_connection_2_7, "pysqlite_Connection", "Modules/_sqlite/connection.h, 2.7", HEAD,
       M(P, db), M(i, inTransaction), M(i, detect_types), M(d, timeout), M(d, timeout_started),
       M(P, isolation_level), M(P, begin_statement), M(i, check_same_thread), M(i, initialized),
       M(l, thread_ident), M(P, statement_cache), M(P, statements), M(P, cursors),
       M(i, created_statements), M(i, created_cursors), M(P, row_factory), M(P, text_factory),
       M(P, function_pinboard), M(P, collations), M(P, apsw_connection), M(P, Warning), M(P, Error),
       M(P, InterfaceError), M(P, DatabaseError), M(P, DataError), M(P, OperationalError),
       M(P, IntegrityError), M(P, InternalError), M(P, ProgrammingError), M(P, NotSupportedError));
STRUCT(sqlite_connection_3_6, "pysqlite_Connection", "Modules/_sqlite/connection.h, before 3.8",
       HEAD, M(P, db), M(i, detect_types), M(d, timeout), M(d, timeout_started),
       M(P, isolation_level), M(P, begin_statement), M(i, check_same_thread), M(i, initialized),
       M(l, thread_ident), M(P, statement_cache), M(P, statements), M(P, cursors),
       M(i, created_statements), M(i, created_cursors), M(P, row_factory), M(P, text_factory),
       M(P, function_pinboard), M(P, collations), M(P, Warning), M(P, Error), M(P, InterfaceError),
       M(P, DatabaseError), M(P, DataError), M(P, OperationalError), M(P, IntegrityError),
       M(P, InternalError), M(P, ProgrammingError), M(P, NotSupportedError));
STRUCT(sqlite_connection_3_8, "pysqlite_Connection", "Modules/_sqlite/connection.h, 3.9", HEAD,
       M(P, db), M(i, detect_types), M(d, timeout), M(d, timeout_started), M(P, isolation_level),
       M(P, begin_statement), M(i, check_same_thread), M(i, initialized), M(l, thread_ident),
       M(P, statement_cache), M(P, statements), M(P, cursors), M(i, created_statements),
       M(i, created_cursors), M(P, row_factory), M(P, text_factory),
       M(P, function_pinboard_trace_callback), M(P, function_pinboard_progress_handler),
       M(P, function_pinboard_authorizer_cb), M(P, collations), M(P, Warning), M(P, Error),
       M(P, InterfaceError), M(P, DatabaseError), M(P, DataError), M(P, OperationalError),
       M(P, IntegrityError), M(P, InternalError), M(P, ProgrammingError), M(P, NotSupportedError));
STRUCT(sqlite_connection_3_11, "pysqlite_Connection", "Modules/_sqlite/connection.h, 3.11", HEAD,
       M(P, db), M(P, state), M(i, detect_types), M(P, isolation_level), M(i, check_same_thread),
       M(i, initialized), M(l, thread_ident), M(P, statement_cache), M(P, cursors), M(P, blobs),
       M(i, created_cursors), M(P, row_factory), M(P, text_factory), M(P, trace_ctx),
       M(P, progress_ctx), M(P, authorizer_ctx), M(P, Warning), M(P, Error), M(P, InterfaceError),
       M(P, DatabaseError), M(P, DataError), M(P, OperationalError), M(P, IntegrityError),
       M(P, InternalError), M(P, ProgrammingError), M(P, NotSupportedError));
STRUCT(sqlite_connection_3_12, "pysqlite_Connection", "Modules/_sqlite/connection.h", HEAD,
       M(P, db), M(P, state), M(i, detect_types), M(P, isolation_level), M(i, autocommit),
       M(i, check_same_thread), M(i, initialized), M(l, thread_ident), M(P, statement_cache),
       M(P, cursors), M(P, blobs), M(i, created_cursors), M(P, row_factory), M(P, text_factory),
       M(P, trace_ctx), M(P, progress_ctx), M(P, authorizer_ctx), M(P, Warning), M(P, Error),
       M(P, InterfaceError), M(P, DatabaseError), M(P, DataError), M(P, OperationalError),
       M(P, IntegrityError), M(P, InternalError), M(P, ProgrammingError), M(P, NotSupportedError));
STRUCT(sqlite_connection_3_15, "pysqlite_Connection", "Modules/_sqlite/connection.h", HEAD,
       M(P, db), M(P, state), M(i, detect_types), M(P, isolation_level), M(i, autocommit),
       M(i, check_same_thread), M(i, initialized), M(l, thread_ident), M(P, statement_cache),
       M(P, blobs), M(P, row_factory), M(P, text_factory), M(P, trace_ctx), M(P, progress_ctx),
       M(P, authorizer_ctx), M(P, Warning), M(P, Error), M(P, InterfaceError), M(P, DatabaseError),
       M(P, DataError), M(P, OperationalError), M(P, IntegrityError), M(P, InternalError),
       M(P, ProgrammingError), M(P, NotSupportedError));
STRUCT(sqlite_cursor_2_7, "pysqlite_Cursor", "Modules/_sqlite/cursor.h, 3.9", HEAD,
       M(P, connection), M(P, description), M(P, row_cast_map), M(i, arraysize), M(P, lastrowid),
       M(l, rowcount), M(P, row_factory), M(P, statement), M(i, closed), M(i, reset), M(i, locked),
       M(i, initialized), M(P, next_row), M(P, in_weakreflist));
STRUCT(sqlite_cursor_3_11, "pysqlite_Cursor", "Modules/_sqlite/cursor.h", HEAD, M(P, connection),
       M(P, description), M(P, row_cast_map), M(i, arraysize), M(P, lastrowid), M(l, rowcount),
       M(P, row_factory), M(P, statement), M(i, closed), M(i, locked), M(i, initialized),
       M(P, in_weakreflist));
STRUCT(sqlite_row_2_7, "pysqlite_Row", "Modules/_sqlite/row.h", HEAD, M(P, data),
       M(P, description));
STRUCT(sqlite_blob_3_11, "pysqlite_Blob", "Modules/_sqlite/blob.h", HEAD, M(P, connection),
       M(P, blob), M(i, offset), M(P, in_weakreflist));
STRUCT(sqlite_protocol_2_7, "pysqlite_PrepareProtocol", "Modules/_sqlite/prepare_protocol.h", HEAD);
STRUCT(sqlite_cache_2_7, "pysqlite_Cache", "Modules/_sqlite/cache.h, 3.9", HEAD, M(i, size),
       M(P, mapping), M(P, factory), M(P, first), M(P, last), M(i, decref_factory));
STRUCT(sqlite_statement_2_7, "pysqlite_Statement", "Modules/_sqlite/statement.h, 2.7", HEAD,
       M(P, db), M(P, st), M(P, sql), M(i, in_use), M(P, in_weakreflist));

/* ---- socket, ssl, select ------------------------------------------------------------- */

/* SOCKET_T is an int, but a pointer-sized integer on Windows. */
STRUCT(socket_2_7, "PySocketSockObject", "Modules/socketmodule.h, 2.7", HEAD, UNIX_ONLY(i, sock_fd),
       WINDOWS_ONLY(n, sock_handle), M(i, sock_family), M(i, sock_type), M(i, sock_proto),
       M(P, errorhandler), M(d, sock_timeout), M(P, weakreflist));
STRUCT(socket_3_6, "PySocketSockObject", "Modules/socketmodule.h", HEAD, UNIX_ONLY(i, sock_fd),
       WINDOWS_ONLY(n, sock_handle), M(i, sock_family), M(i, sock_type), M(i, sock_proto),
       M(P, errorhandler), M(Q, sock_timeout));
STRUCT(socket_3_12, "PySocketSockObject", "Modules/socketmodule.h", HEAD, UNIX_ONLY(i, sock_fd),
       WINDOWS_ONLY(n, sock_handle), M(i, sock_family), M(i, sock_type), M(i, sock_proto),
       M(P, errorhandler), M(Q, sock_timeout), M(P, state));
STRUCT(ssl_context_2_7, "PySSLContext", "Modules/_ssl.c, 2.7", HEAD, M(P, ctx),
       M(P, alpn_protocols), M(i, alpn_protocols_len), M(P, set_hostname), M(i, check_hostname));
STRUCT(ssl_context_3_7, "PySSLContext", "Modules/_ssl.c, before 3.8", HEAD, M(P, ctx),
       M(P, alpn_protocols), M(I, alpn_protocols_len), M(P, set_sni_cb), M(i, check_hostname),
       M(I, hostflags), M(i, protocol), M(i, post_handshake_auth));
STRUCT(ssl_context_3_8, "PySSLContext", "Modules/_ssl.c, 3.9", HEAD, M(P, ctx),
       M(P, alpn_protocols), M(I, alpn_protocols_len), M(P, set_sni_cb), M(i, check_hostname),
       M(I, hostflags), M(i, protocol), M(i, post_handshake_auth), M(P, msg_cb),
       M(P, keylog_filename), M(P, keylog_bio));
STRUCT(ssl_context_3_10, "PySSLContext", "Modules/_ssl.c", HEAD, M(P, ctx), M(P, alpn_protocols),
       M(I, alpn_protocols_len), M(P, set_sni_cb), M(i, check_hostname), M(I, hostflags),
       M(i, protocol), M(i, post_handshake_auth), M(P, msg_cb), M(P, keylog_filename),
       M(P, keylog_bio), M(P, state));
STRUCT(ssl_context_3_13, "PySSLContext", "Modules/_ssl.c", HEAD, M(P, ctx), M(P, alpn_protocols),
       M(I, alpn_protocols_len), M(P, set_sni_cb), M(i, check_hostname), M(I, hostflags),
       M(i, protocol), M(i, post_handshake_auth), M(P, msg_cb), M(P, keylog_filename),
       M(P, keylog_bio), M(P, state), M(P, psk_client_callback), M(P, psk_server_callback));
/* gh-134698 in 3.13.6. */
STRUCT(ssl_context_3_13_6, "PySSLContext", "Modules/_ssl.c", HEAD, M(P, ctx), M(P, alpn_protocols),
       M(I, alpn_protocols_len), M(P, set_sni_cb), M(i, check_hostname), M(I, hostflags),
       M(i, protocol), M(i, post_handshake_auth), M(P, msg_cb), M(P, keylog_filename),
       M(P, keylog_bio), M(P, state), M(P, psk_client_callback), M(P, psk_server_callback),
       M(B, tstate_mutex));
STRUCT(ssl_memory_bio_3_6, "PySSLMemoryBIO", "Modules/_ssl.c", HEAD, M(P, bio), M(i, eof_written));
STRUCT(ssl_session_3_6, "PySSLSession", "Modules/_ssl.c; Modules/_ssl.h from 3.10", HEAD,
       M(P, session), M(P, ctx));
STRUCT(ssl_certificate_3_10, "PySSLCertificate", "Modules/_ssl.h", HEAD, M(P, cert), M(n, hash));
STRUCT(epoll_2_7, "pyEpoll_Object", "Modules/selectmodule.c", HEAD, M(i, epfd));

/* ---- pickle, csv --------------------------------------------------------------------- */

STRUCT(pickler_3_6, "PicklerObject", "Modules/_pickle.c, before 3.8", HEAD, M(P, memo),
       M(P, pers_func), M(P, pers_func_self), M(P, dispatch_table), M(P, write),
       M(P, output_buffer), M(n, output_len), M(n, max_output_len), M(i, proto), M(i, bin),
       M(i, framing), M(n, frame_start), M(n, buf_size), M(i, fast), M(i, fast_nesting),
       M(i, fix_imports), M(P, fast_memo));
STRUCT(pickler_3_8, "PicklerObject", "Modules/_pickle.c, 3.9", HEAD, M(P, memo), M(P, pers_func),
       M(P, pers_func_self), M(P, dispatch_table), M(P, reducer_override), M(P, write),
       M(P, output_buffer), M(n, output_len), M(n, max_output_len), M(i, proto), M(i, bin),
       M(i, framing), M(n, frame_start), M(n, buf_size), M(i, fast), M(i, fast_nesting),
       M(i, fix_imports), M(P, fast_memo), M(P, buffer_callback));
STRUCT(pickler_3_13, "PicklerObject", "Modules/_pickle.c, before 3.13.1", HEAD, M(P, memo),
       M(P, persistent_id), M(P, dispatch_table), M(P, reducer_override), M(P, write),
       M(P, output_buffer), M(n, output_len), M(n, max_output_len), M(i, proto), M(i, bin),
       M(i, framing), M(n, frame_start), M(n, buf_size), M(i, fast), M(i, fast_nesting),
       M(i, fix_imports), M(P, fast_memo), M(P, buffer_callback));
/* gh-125631 in 3.13.1; running is of gh-143638, in 3.13.12 and 3.14.3. */
STRUCT(pickler_3_13_1, "PicklerObject", "Modules/_pickle.c", HEAD, M(P, memo), M(P, persistent_id),
       M(P, persistent_id_attr), M(P, dispatch_table), M(P, reducer_override), M(P, write),
       M(P, output_buffer), M(n, output_len), M(n, max_output_len), M(i, proto), M(i, bin),
       M(i, framing), M(n, frame_start), M(n, buf_size), M(i, fast), M(i, fast_nesting),
       M(i, fix_imports), M(P, fast_memo), M(P, buffer_callback));
STRUCT(pickler_3_13_12, "PicklerObject", "Modules/_pickle.c", HEAD, M(P, memo), M(P, persistent_id),
       M(P, persistent_id_attr), M(P, dispatch_table), M(P, reducer_override), M(P, write),
       M(P, output_buffer), M(n, output_len), M(n, max_output_len), M(i, proto), M(i, bin),
       M(i, framing), M(n, frame_start), M(n, buf_size), M(i, fast), M(i, fast_nesting),
       M(i, fix_imports), M(i, running), M(P, fast_memo), M(P, buffer_callback));
STRUCT(unpickler_3_6, "UnpicklerObject", "Modules/_pickle.c, before 3.8", HEAD, M(P, stack),
       M(P, memo), M(n, memo_size), M(n, memo_len), M(P, pers_func), M(P, pers_func_self),
       SUB(py_buffer_3_3, buffer, 1), M(P, input_buffer), M(P, input_line), M(n, input_len),
       M(n, next_read_idx), M(n, prefetched_idx), M(P, read), M(P, readline), M(P, peek),
       M(P, encoding), M(P, errors), M(P, marks), M(n, num_marks), M(n, marks_size), M(i, proto),
       M(i, fix_imports));
STRUCT(unpickler_3_8, "UnpicklerObject", "Modules/_pickle.c, 3.9", HEAD, M(P, stack), M(P, memo),
       M(n, memo_size), M(n, memo_len), M(P, pers_func), M(P, pers_func_self),
       SUB(py_buffer_3_3, buffer, 1), M(P, input_buffer), M(P, input_line), M(n, input_len),
       M(n, next_read_idx), M(n, prefetched_idx), M(P, read), M(P, readinto), M(P, readline),
       M(P, peek), M(P, buffers), M(P, encoding), M(P, errors), M(P, marks), M(n, num_marks),
       M(n, marks_size), M(i, proto), M(i, fix_imports));
STRUCT(unpickler_3_13, "UnpicklerObject", "Modules/_pickle.c, before 3.13.1", HEAD, M(P, stack),
       M(P, memo), M(n, memo_size), M(n, memo_len), M(P, persistent_load),
       SUB(py_buffer_3_3, buffer, 1), M(P, input_buffer), M(P, input_line), M(n, input_len),
       M(n, next_read_idx), M(n, prefetched_idx), M(P, read), M(P, readinto), M(P, readline),
       M(P, peek), M(P, buffers), M(P, encoding), M(P, errors), M(P, marks), M(n, num_marks),
       M(n, marks_size), M(i, proto), M(i, fix_imports));
STRUCT(unpickler_3_13_1, "UnpicklerObject", "Modules/_pickle.c", HEAD, M(P, stack), M(P, memo),
       M(n, memo_size), M(n, memo_len), M(P, persistent_load), M(P, persistent_load_attr),
       SUB(py_buffer_3_3, buffer, 1), M(P, input_buffer), M(P, input_line), M(n, input_len),
       M(n, next_read_idx), M(n, prefetched_idx), M(P, read), M(P, readinto), M(P, readline),
       M(P, peek), M(P, buffers), M(P, encoding), M(P, errors), M(P, marks), M(n, num_marks),
       M(n, marks_size), M(i, proto), M(i, fix_imports));
STRUCT(unpickler_3_13_12, "UnpicklerObject", "Modules/_pickle.c", HEAD, M(P, stack), M(P, memo),
       M(n, memo_size), M(n, memo_len), M(P, persistent_load), M(P, persistent_load_attr),
       SUB(py_buffer_3_3, buffer, 1), M(P, input_buffer), M(P, input_line), M(n, input_len),
       M(n, next_read_idx), M(n, prefetched_idx), M(P, read), M(P, readinto), M(P, readline),
       M(P, peek), M(P, buffers), M(P, encoding), M(P, errors), M(P, marks), M(n, num_marks),
       M(n, marks_size), M(i, proto), M(i, fix_imports), M(i, running));
/* In 3.13.15 and 3.14.7. */
STRUCT(unpickler_3_13_15, "UnpicklerObject", "Modules/_pickle.c", HEAD, M(P, stack), M(P, memo),
       M(n, memo_size), M(n, memo_len), M(P, persistent_load), M(P, persistent_load_attr),
       SUB(py_buffer_3_3, buffer, 1), M(P, input_buffer), M(P, input_line), M(n, input_len),
       M(n, next_read_idx), M(n, prefetched_idx), M(n, frame_end), M(n, saved_input_len),
       M(P, read), M(P, readinto), M(P, readline), M(P, peek), M(P, buffers), M(P, encoding),
       M(P, errors), M(P, marks), M(n, num_marks), M(n, marks_size), M(i, proto), M(i, fix_imports),
       M(i, running));
STRUCT(pickle_buffer_3_8, "PyPickleBufferObject", "Objects/picklebufobject.c", HEAD,
       SUB(py_buffer_3_3, view, 1), M(P, weakreflist));
STRUCT(csv_dialect_2_7, "DialectObj", "Modules/_csv.c, 2.7", HEAD, M(i, doublequote),
       M(B, delimiter), M(B, quotechar), M(B, escapechar), M(i, skipinitialspace),
       M(P, lineterminator), M(i, quoting), M(i, strict));
STRUCT(csv_dialect_3_6, "DialectObj", "Modules/_csv.c, before 3.8", HEAD, M(i, doublequote),
       M(I, delimiter), M(I, quotechar), M(I, escapechar), M(i, skipinitialspace),
       M(P, lineterminator), M(i, quoting), M(i, strict));
STRUCT(csv_dialect_3_8, "DialectObj", "Modules/_csv.c", HEAD, M(B, doublequote),
       M(B, skipinitialspace), M(B, strict), M(i, quoting), M(I, delimiter), M(I, quotechar),
       M(I, escapechar), M(P, lineterminator));
STRUCT(csv_reader_3_10, "ReaderObj", "Modules/_csv.c", HEAD, M(P, input_iter), M(P, dialect),
       M(P, fields), M(i, state), M(P, field), M(n, field_size), M(n, field_len),
       M(i, numeric_field), M(l, line_num));
STRUCT(csv_reader_3_13, "ReaderObj", "Modules/_csv.c", HEAD, M(P, input_iter), M(P, dialect),
       M(P, fields), M(i, state), M(P, field), M(n, field_size), M(n, field_len),
       M(B, unquoted_field), M(l, line_num));
STRUCT(csv_writer_3_10, "WriterObj", "Modules/_csv.c", HEAD, M(P, write), M(P, dialect), M(P, rec),
       M(n, rec_size), M(n, rec_len), M(i, num_fields), M(P, error_obj));

/* ---- Documents ----------------------------------------------------------------------- */

STRUCT(tree_builder_3_6, "TreeBuilderObject", "Modules/_elementtree.c, before 3.8", HEAD,
       M(P, root), M(P, this), M(P, last), M(P, data), M(P, stack), M(n, index),
       M(P, element_factory), M(P, events_append), M(P, start_event_obj), M(P, end_event_obj),
       M(P, start_ns_event_obj), M(P, end_ns_event_obj));
STRUCT(tree_builder_3_8, "TreeBuilderObject", "Modules/_elementtree.c", HEAD, M(P, root),
       M(P, this), M(P, last), M(P, last_for_tail), M(P, data), M(P, stack), M(n, index),
       M(P, element_factory), M(P, comment_factory), M(P, pi_factory), M(P, events_append),
       M(P, start_event_obj), M(P, end_event_obj), M(P, start_ns_event_obj), M(P, end_ns_event_obj),
       M(P, comment_event_obj), M(P, pi_event_obj), M(B, insert_comments), M(B, insert_pis));
STRUCT(tree_builder_3_12, "TreeBuilderObject", "Modules/_elementtree.c", HEAD, M(P, root),
       M(P, this), M(P, last), M(P, last_for_tail), M(P, data), M(P, stack), M(n, index),
       M(P, element_factory), M(P, comment_factory), M(P, pi_factory), M(P, events_append),
       M(P, start_event_obj), M(P, end_event_obj), M(P, start_ns_event_obj), M(P, end_ns_event_obj),
       M(P, comment_event_obj), M(P, pi_event_obj), M(B, insert_comments), M(B, insert_pis),
       M(P, state));
STRUCT(xml_parser_3_6, "XMLParserObject", "Modules/_elementtree.c, before 3.8", HEAD, M(P, parser),
       M(P, target), M(P, entity), M(P, names), M(P, handle_start), M(P, handle_data),
       M(P, handle_end), M(P, handle_comment), M(P, handle_pi), M(P, handle_doctype),
       M(P, handle_close));
STRUCT(xml_parser_3_8, "XMLParserObject", "Modules/_elementtree.c", HEAD, M(P, parser),
       M(P, target), M(P, entity), M(P, names), M(P, handle_start_ns), M(P, handle_end_ns),
       M(P, handle_start), M(P, handle_data), M(P, handle_end), M(P, handle_comment),
       M(P, handle_pi), M(P, handle_doctype), M(P, handle_close));
STRUCT(xml_parser_3_12, "XMLParserObject", "Modules/_elementtree.c", HEAD, M(P, parser),
       M(P, target), M(P, entity), M(P, names), M(P, handle_start_ns), M(P, handle_end_ns),
       M(P, handle_start), M(P, handle_data), M(P, handle_end), M(P, handle_comment),
       M(P, handle_pi), M(P, handle_doctype), M(P, handle_close), M(P, state));
/* gh-111784: after 3.12.1. */
STRUCT(xml_parser_3_12_2, "XMLParserObject", "Modules/_elementtree.c", HEAD, M(P, parser),
       M(P, target), M(P, entity), M(P, names), M(P, handle_start_ns), M(P, handle_end_ns),
       M(P, handle_start), M(P, handle_data), M(P, handle_end), M(P, handle_comment),
       M(P, handle_pi), M(P, handle_doctype), M(P, handle_close), M(P, state),
       M(P, elementtree_module));
/* ---- The rest ------------------------------------------------------------------------ */

STRUCT(profiler_2_7, "ProfilerObject", "Modules/_lsprof.c", HEAD, M(P, profilerEntries),
       M(P, currentProfilerContext), M(P, freelistProfilerContext), M(i, flags),
       M(P, externalTimer), M(d, externalTimerUnit));
STRUCT(profiler_3_12, "ProfilerObject", "Modules/_lsprof.c", HEAD, M(P, profilerEntries),
       M(P, currentProfilerContext), M(P, freelistProfilerContext), M(i, flags),
       M(P, externalTimer), M(d, externalTimerUnit), M(i, tool_id), M(P, missing));
STRUCT(zone_type_3_9, "_ttinfo", "Modules/_zoneinfo.c", M(P, utcoff), M(P, dstoff), M(P, tzname),
       M(l, utcoff_seconds));
STRUCT(zone_rule_3_9, "_tzrule", "Modules/_zoneinfo.c", SUB(zone_type_3_9, std, 1),
       SUB(zone_type_3_9, dst, 1), M(i, dst_diff), M(P, start), M(P, end), M(B, std_only));
STRUCT(zone_info_3_9, "PyZoneInfo_ZoneInfo", "Modules/_zoneinfo.c", HEAD, M(P, key),
       M(P, file_repr), M(P, weakreflist), M(n, num_transitions), M(n, num_ttinfos),
       M(P, trans_list_utc), ARRAY(P, trans_list_wall, 2), M(P, trans_ttinfos), M(P, ttinfo_before),
       SUB(zone_rule_3_9, tzrule_after, 1), M(P, _ttinfos), M(B, fixed_offset), M(B, source));
/* tp_basicsize is sizeof the struct, with one item of code; what fills it up stands before that. */
STRUCT_WITH(pattern_3_7, "PatternObject", "Modules/sre.h; Modules/_sre/sre.h from 3.11", false, 1,
            VAR_HEAD, M(n, groups), M(P, groupindex), M(P, indexgroup), M(P, pattern), M(i, flags),
            M(P, weakreflist), M(i, isbytes), M(n, codesize), ON_64_BIT(I, padding),
            ITEMS(I, code));
STRUCT_WITH(pattern_3_13, "PatternObject", "Modules/_sre/sre.h", false, 1, VAR_HEAD, M(n, groups),
            M(P, groupindex), M(P, indexgroup), M(P, pattern), M(i, flags), M(P, weakreflist),
            M(i, isbytes), DEBUG_ONLY(i, fail_after_count), DEBUG_ONLY(P, fail_after_exc),
            M(n, codesize), ON_64_BIT(I, padding), ITEMS(I, code));
STRUCT(mmap_2_7, "mmap_object", "Modules/mmapmodule.c, 2.7", HEAD, M(P, data), M(n, size),
       M(n, pos), M(Q, offset), WINDOWS_ONLY(P, map_handle), WINDOWS_ONLY(P, file_handle),
       WINDOWS_ONLY(P, tagname), UNIX_ONLY(i, fd), M(i, access));
STRUCT(mmap_3_6, "mmap_object", "Modules/mmapmodule.c, before 3.8", HEAD, M(P, data), M(n, size),
       M(n, pos), M(Q, offset), M(i, exports), WINDOWS_ONLY(P, map_handle),
       WINDOWS_ONLY(P, file_handle), WINDOWS_ONLY(P, tagname), UNIX_ONLY(i, fd), M(P, weakreflist),
       M(i, access));
STRUCT(mmap_3_9, "mmap_object", "Modules/mmapmodule.c", HEAD, M(P, data), M(n, size), M(n, pos),
       M(Q, offset), M(n, exports), WINDOWS_ONLY(P, map_handle), WINDOWS_ONLY(P, file_handle),
       WINDOWS_ONLY(P, tagname), UNIX_ONLY(i, fd), M(P, weakreflist), M(i, access));
STRUCT(mmap_3_13, "mmap_object", "Modules/mmapmodule.c", HEAD, M(P, data), M(n, size), M(n, pos),
       M(Q, offset), M(n, exports), WINDOWS_ONLY(P, map_handle), WINDOWS_ONLY(P, file_handle),
       WINDOWS_ONLY(P, tagname), UNIX_ONLY(i, fd), UNIX_ONLY(B, trackfd), M(P, weakreflist),
       M(i, access));
/* gh-138204 in 3.13.8. */
STRUCT(mmap_3_13_8, "mmap_object", "Modules/mmapmodule.c", HEAD, M(P, data), M(n, size), M(n, pos),
       M(Q, offset), M(n, exports), WINDOWS_ONLY(P, map_handle), WINDOWS_ONLY(P, file_handle),
       WINDOWS_ONLY(P, tagname), UNIX_ONLY(i, fd), UNIX_ONLY(B, trackfd), UNIX_ONLY(i, flags),
       M(P, weakreflist), M(i, access));
STRUCT(context_var_3_7, "_pycontextvarobject", "Include/internal/pycore_context.h", HEAD,
       M(P, var_name), M(P, var_default), M(P, var_cached), M(Q, var_cached_tsid),
       M(Q, var_cached_tsver), M(n, var_hash));
STRUCT(context_var_3_13, "_pycontextvarobject", "Include/internal/pycore_context.h", HEAD,
       M(P, var_name), M(P, var_default), GIL_ONLY(P, var_cached), GIL_ONLY(Q, var_cached_tsid),
       GIL_ONLY(Q, var_cached_tsver), M(n, var_hash));
STRUCT(sem_lock_2_7, "SemLockObject", "Modules/_multiprocessing/multiprocessing.h, 2.7", HEAD,
       M(P, handle), M(l, last_tid), M(i, count), M(i, maxvalue), M(i, kind));
STRUCT(sem_lock_3_6, "SemLockObject", "Modules/_multiprocessing/semaphore.c", HEAD, M(P, handle),
       M(l, last_tid), M(i, count), M(i, maxvalue), M(i, kind), M(P, name));
STRUCT(thread_handle_3_13, "PyThreadHandleObject", "Modules/_threadmodule.c", HEAD, M(P, handle));
STRUCT(unicode_db_2_7, "PreviousDBVersion", "Modules/unicodedata.c", HEAD, M(P, name),
       M(P, getrecord), M(P, normalization));
STRUCT(tuple_getter_3_8, "_tuplegetterobject", "Modules/_collectionsmodule.c", HEAD, M(n, index),
       M(P, doc));
STRUCT(deque_iterator_3_6, "dequeiterobject", "Modules/_collectionsmodule.c", HEAD, M(P, b),
       M(n, index), M(P, deque), M(n, state), M(n, counter));
STRUCT(param_spec_attribute_3_12, "paramspecattrobject", "Objects/typevarobject.c", HEAD,
       M(P, __origin__));
STRUCT(zip_importer_2_7, "_zipimporter", "Modules/zipimport.c, 2.7", HEAD, M(P, archive),
       M(P, prefix), M(P, files));
STRUCT(hash_3_7, "EVPobject", "Modules/_hashopenssl.c, before 3.8", HEAD, M(P, name), M(P, ctx),
       M(P, lock));
STRUCT(hash_3_8, "EVPobject", "Modules/_hashopenssl.c, 3.9", HEAD, M(P, ctx), M(P, lock));
STRUCT(hash_3_13, "EVPobject", "Modules/_hashopenssl.c", HEAD, M(P, ctx), M(B, use_mutex),
       M(B, mutex));

/* ---- Struct sequences ---------------------------------------------------------------- */

STRUCT(struct_sequence_3_0, "PyStructSequence", "Objects/structseq.c", VAR_HEAD, ITEMS(P, ob_item));
STRUCT(struct_sequence_3_14, "PyStructSequence", "Objects/structseq.c", VAR_HEAD, M(n, ob_hash),
       ITEMS(P, ob_item));
/*
 * gh-122527: members that are no items count for tp_basicsize; in 3.12.7 at the latest. They stand
 * behind the items.
 */
STRUCT(struct_sequence_1_3_12, "PyStructSequence", "Objects/structseq.c", VAR_HEAD, M(P, hidden),
       ITEMS(P, ob_item));
STRUCT(struct_sequence_1_3_14, "PyStructSequence", "Objects/structseq.c", VAR_HEAD, M(n, ob_hash),
       M(P, hidden), ITEMS(P, ob_item));
STRUCT(struct_sequence_2_3_12, "PyStructSequence", "Objects/structseq.c", VAR_HEAD,
       ARRAY(P, hidden, 2), ITEMS(P, ob_item));
STRUCT(struct_sequence_2_3_14, "PyStructSequence", "Objects/structseq.c", VAR_HEAD, M(n, ob_hash),
       ARRAY(P, hidden, 2), ITEMS(P, ob_item));
STRUCT(struct_sequence_9_3_12, "PyStructSequence", "Objects/structseq.c", VAR_HEAD,
       ARRAY(P, hidden, 9), ITEMS(P, ob_item));
STRUCT(struct_sequence_9_3_14, "PyStructSequence", "Objects/structseq.c", VAR_HEAD, M(n, ob_hash),
       ARRAY(P, hidden, 9), ITEMS(P, ob_item));
STRUCT(struct_sequence_4_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 4));
STRUCT(struct_sequence_5_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 5));
STRUCT(struct_sequence_6_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 6));
STRUCT(struct_sequence_7_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 7));
STRUCT(struct_sequence_9_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 9));
STRUCT(struct_sequence_10_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 10));
STRUCT(struct_sequence_16_2_7, "PyStructSequence", "Objects/structseq.c, 2.7", VAR_HEAD,
       ARRAY(P, ob_item, 16));

/* ---- Who has which shape ------------------------------------------------------------- */

const builtin_fact extension_builtins[] = {
    {"_collections._deque_iterator", PY(3, 6, 0), &deque_iterator_3_6},
    {"_collections._deque_reverse_iterator", PY(3, 6, 0), &deque_iterator_3_6},
    {"_collections._tuplegetter", PY(3, 8, 0), &tuple_getter_3_8},
    {"_csv.Dialect", PY(2, 7, 0), &csv_dialect_2_7},
    {"_csv.Dialect", PY(3, 6, 0), &csv_dialect_3_6},
    {"_csv.Dialect", PY(3, 8, 0), &csv_dialect_3_8},
    {"_csv.Reader", PY(3, 10, 0), &csv_reader_3_10},
    {"_csv.Reader", PY(3, 13, 0), &csv_reader_3_13},
    {"_csv.Writer", PY(3, 10, 0), &csv_writer_3_10},
    {"_elementtree.TreeBuilder", PY(3, 6, 0), &tree_builder_3_6},
    {"_elementtree.TreeBuilder", PY(3, 8, 0), &tree_builder_3_8},
    {"_elementtree.TreeBuilder", PY(3, 12, 0), &tree_builder_3_12},
    {"_elementtree.XMLParser", PY(3, 6, 0), &xml_parser_3_6},
    {"_elementtree.XMLParser", PY(3, 8, 0), &xml_parser_3_8},
    {"_elementtree.XMLParser", PY(3, 12, 0), &xml_parser_3_12},
    {"_elementtree.XMLParser", PY(3, 12, 2), &xml_parser_3_12_2},
    {"_hashlib.HASH", PY(3, 7, 0), &hash_3_7}, {"_hashlib.HASH", PY(3, 8, 0), &hash_3_8},
    {"_hashlib.HASH", PY(3, 13, 0), &hash_3_13}, {"_hashlib.HASH", PY(3, 14, 0), NULL},
    {"_hashlib.HASHXOF", PY(3, 9, 0), &hash_3_8}, {"_hashlib.HASHXOF", PY(3, 13, 0), &hash_3_13},
    {"_hashlib.HASHXOF", PY(3, 14, 0), NULL},
    {"_lsprof.Profiler", PY(2, 7, 0), &profiler_2_7},
    {"_lsprof.Profiler", PY(3, 12, 0), &profiler_3_12}, {"_lsprof.Profiler", PY(3, 15, 0), NULL},
    {"_lsprof.profiler_entry", PY(2, 7, 0), &struct_sequence_6_2_7},
    {"_lsprof.profiler_entry", PY(3, 6, 0), &struct_sequence_3_0},
    {"_lsprof.profiler_entry", PY(3, 14, 0), &struct_sequence_3_14},
    {"_lsprof.profiler_subentry", PY(2, 7, 0), &struct_sequence_5_2_7},
    {"_lsprof.profiler_subentry", PY(3, 6, 0), &struct_sequence_3_0},
    {"_lsprof.profiler_subentry", PY(3, 14, 0), &struct_sequence_3_14},
    {"_multibytecodec.MultibyteIncrementalDecoder", PY(2, 7, 0), &decoder_2_7},
    {"_multibytecodec.MultibyteIncrementalEncoder", PY(2, 7, 0), &encoder_2_7},
    {"_multibytecodec.MultibyteIncrementalEncoder", PY(3, 6, 0), &encoder_3_6},
    {"_multibytecodec.MultibyteStreamReader", PY(2, 7, 0), &stream_reader_2_7},
    {"_multibytecodec.MultibyteStreamWriter", PY(2, 7, 0), &stream_writer_2_7},
    {"_multibytecodec.MultibyteStreamWriter", PY(3, 6, 0), &stream_writer_3_6},
    {"_multiprocessing.SemLock", PY(2, 7, 0), &sem_lock_2_7},
    {"_multiprocessing.SemLock", PY(3, 6, 0), &sem_lock_3_6},
    {"_pickle.Pickler", PY(3, 6, 0), &pickler_3_6}, {"_pickle.Pickler", PY(3, 8, 0), &pickler_3_8},
    {"_pickle.Pickler", PY(3, 13, 0), &pickler_3_13},
    {"_pickle.Pickler", PY(3, 13, 1), &pickler_3_13_1},
    {"_pickle.Pickler", PY(3, 13, 12), &pickler_3_13_12},
    {"_pickle.Pickler", PY(3, 14, 0), &pickler_3_13_1},
    {"_pickle.Pickler", PY(3, 14, 3), &pickler_3_13_12},
    {"_pickle.Unpickler", PY(3, 6, 0), &unpickler_3_6},
    {"_pickle.Unpickler", PY(3, 8, 0), &unpickler_3_8},
    {"_pickle.Unpickler", PY(3, 13, 0), &unpickler_3_13},
    {"_pickle.Unpickler", PY(3, 13, 1), &unpickler_3_13_1},
    {"_pickle.Unpickler", PY(3, 13, 12), &unpickler_3_13_12},
    {"_pickle.Unpickler", PY(3, 13, 15), &unpickler_3_13_15},
    {"_pickle.Unpickler", PY(3, 14, 0), &unpickler_3_13_1},
    {"_pickle.Unpickler", PY(3, 14, 3), &unpickler_3_13_12},
    {"_pickle.Unpickler", PY(3, 14, 7), &unpickler_3_13_15},
    {"_pickle.Unpickler", PY(3, 15, 0), NULL},
    {"_socket.socket", PY(2, 7, 0), &socket_2_7}, {"_socket.socket", PY(3, 6, 0), &socket_3_6},
    {"_socket.socket", PY(3, 12, 0), &socket_3_12},
    {"_ssl.Certificate", PY(3, 10, 0), &ssl_certificate_3_10},
    {"_ssl.MemoryBIO", PY(3, 6, 0), &ssl_memory_bio_3_6},
    {"_ssl.SSLSession", PY(3, 6, 0), &ssl_session_3_6},
    {"_ssl._SSLContext", PY(2, 7, 0), &ssl_context_2_7}, {"_ssl._SSLContext", PY(3, 6, 0), NULL},
    {"_ssl._SSLContext", PY(3, 7, 0), &ssl_context_3_7},
    {"_ssl._SSLContext", PY(3, 8, 0), &ssl_context_3_8},
    {"_ssl._SSLContext", PY(3, 10, 0), &ssl_context_3_10},
    {"_ssl._SSLContext", PY(3, 13, 0), &ssl_context_3_13},
    {"_ssl._SSLContext", PY(3, 13, 6), &ssl_context_3_13_6},
    {"_ssl._SSLContext", PY(3, 14, 0), NULL},
    {"_thread._ExceptHookArgs", PY(3, 8, 0), &struct_sequence_3_0},
    {"_thread._ExceptHookArgs", PY(3, 14, 0), &struct_sequence_3_14},
    {"_thread._ThreadHandle", PY(3, 13, 0), &thread_handle_3_13},
    {"contextvars.ContextVar", PY(3, 7, 0), &context_var_3_7},
    {"contextvars.ContextVar", PY(3, 13, 0), &context_var_3_13},
    {"grp.struct_group", PY(2, 7, 0), &struct_sequence_4_2_7},
    {"grp.struct_group", PY(3, 6, 0), &struct_sequence_3_0},
    {"grp.struct_group", PY(3, 14, 0), &struct_sequence_3_14},
    {"mmap.mmap", PY(2, 7, 0), &mmap_2_7}, {"mmap.mmap", PY(3, 6, 0), &mmap_3_6},
    {"mmap.mmap", PY(3, 9, 0), &mmap_3_9}, {"mmap.mmap", PY(3, 13, 0), &mmap_3_13},
    {"mmap.mmap", PY(3, 13, 8), &mmap_3_13_8}, {"mmap.mmap", PY(3, 14, 0), NULL},
    {"mmap.mmap", PY(3, 14, 2), &mmap_3_13_8}, {"mmap.mmap", PY(3, 15, 0), NULL},
    {"os.stat_result", PY(3, 6, 0), &struct_sequence_3_0},
    {"os.stat_result", PY(3, 12, 7), &struct_sequence_9_3_12},
    {"os.stat_result", PY(3, 14, 0), &struct_sequence_9_3_14},
    {"os.statvfs_result", PY(3, 6, 0), &struct_sequence_3_0},
    {"os.statvfs_result", PY(3, 12, 7), &struct_sequence_1_3_12},
    {"os.statvfs_result", PY(3, 14, 0), &struct_sequence_1_3_14},
    {"os.terminal_size", PY(3, 6, 0), &struct_sequence_3_0},
    {"os.terminal_size", PY(3, 14, 0), &struct_sequence_3_14},
    {"pickle.PickleBuffer", PY(3, 8, 0), &pickle_buffer_3_8},
    {"posix.sched_param", PY(3, 6, 0), &struct_sequence_3_0},
    {"posix.sched_param", PY(3, 14, 0), &struct_sequence_3_14},
    {"posix.stat_result", PY(2, 7, 0), &struct_sequence_16_2_7},
    {"posix.stat_result", PY(3, 6, 0), NULL},
    {"posix.statvfs_result", PY(2, 7, 0), &struct_sequence_10_2_7},
    {"posix.statvfs_result", PY(3, 6, 0), NULL},
    {"posix.times_result", PY(3, 6, 0), &struct_sequence_3_0},
    {"posix.times_result", PY(3, 14, 0), &struct_sequence_3_14},
    {"posix.uname_result", PY(3, 6, 0), &struct_sequence_3_0},
    {"posix.uname_result", PY(3, 14, 0), &struct_sequence_3_14},
    {"posix.waitid_result", PY(3, 6, 0), &struct_sequence_3_0},
    {"posix.waitid_result", PY(3, 14, 0), &struct_sequence_3_14},
    {"pwd.struct_passwd", PY(2, 7, 0), &struct_sequence_7_2_7},
    {"pwd.struct_passwd", PY(3, 6, 0), &struct_sequence_3_0},
    {"pwd.struct_passwd", PY(3, 14, 0), &struct_sequence_3_14},
    {"re.Pattern", PY(3, 7, 0), &pattern_3_7}, {"re.Pattern", PY(3, 13, 0), &pattern_3_13},
    {"resource.struct_rusage", PY(2, 7, 0), &struct_sequence_16_2_7},
    {"resource.struct_rusage", PY(3, 6, 0), &struct_sequence_3_0},
    {"resource.struct_rusage", PY(3, 14, 0), &struct_sequence_3_14},
    {"select.epoll", PY(2, 7, 0), &epoll_2_7},
    {"signal.struct_siginfo", PY(3, 6, 0), &struct_sequence_3_0},
    {"signal.struct_siginfo", PY(3, 14, 0), &struct_sequence_3_14},
    {"spwd.struct_spwd", PY(2, 7, 0), &struct_sequence_9_2_7},
    {"spwd.struct_spwd", PY(3, 6, 0), &struct_sequence_3_0},
    {"spwd.struct_spwd", PY(3, 13, 0), NULL},
    {"sqlite3.Blob", PY(3, 11, 0), &sqlite_blob_3_11},
    {"sqlite3.Cache", PY(2, 7, 0), &sqlite_cache_2_7}, {"sqlite3.Cache", PY(3, 8, 0), NULL},
    {"sqlite3.Connection", PY(2, 7, 0), &sqlite_connection_2_7},
    {"sqlite3.Connection", PY(3, 6, 0), &sqlite_connection_3_6},
    {"sqlite3.Connection", PY(3, 8, 0), &sqlite_connection_3_8},
    {"sqlite3.Connection", PY(3, 11, 0), &sqlite_connection_3_11},
    {"sqlite3.Connection", PY(3, 12, 0), &sqlite_connection_3_12},
    {"sqlite3.Connection", PY(3, 15, 0), &sqlite_connection_3_15},
    {"sqlite3.Cursor", PY(2, 7, 0), &sqlite_cursor_2_7},
    {"sqlite3.Cursor", PY(3, 11, 0), &sqlite_cursor_3_11},
    {"sqlite3.PrepareProtocol", PY(2, 7, 0), &sqlite_protocol_2_7},
    {"sqlite3.Row", PY(2, 7, 0), &sqlite_row_2_7},
    {"sqlite3.Statement", PY(2, 7, 0), &sqlite_statement_2_7},
    {"sqlite3.Statement", PY(3, 8, 0), NULL},
    {"time.struct_time", PY(2, 7, 0), &struct_sequence_9_2_7},
    {"time.struct_time", PY(3, 6, 0), &struct_sequence_3_0},
    {"time.struct_time", PY(3, 12, 7), &struct_sequence_2_3_12},
    {"time.struct_time", PY(3, 14, 0), &struct_sequence_2_3_14},
    {"typing.ParamSpecArgs", PY(3, 12, 0), &param_spec_attribute_3_12},
    {"typing.ParamSpecKwargs", PY(3, 12, 0), &param_spec_attribute_3_12},
    {"unicodedata.UCD", PY(2, 7, 0), &unicode_db_2_7},
    {"zipimport.zipimporter", PY(2, 7, 0), &zip_importer_2_7},
    {"zipimport.zipimporter", PY(3, 8, 0), NULL},
    {"zoneinfo.ZoneInfo", PY(3, 9, 0), &zone_info_3_9},
    {NULL, 0, NULL},
};
/* clang-format on */
