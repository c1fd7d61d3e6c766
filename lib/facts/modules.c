/* SPDX-License-Identifier: MIT */
/*
 * Types of the standard library that are written in C, except io and itertools.
 *
 * A library class written in Python is no C struct and has no row: it is made like any class, from
 * its bases and slots. Where Python code stands in for a missing accelerator, the type has a row
 * only under the name of the accelerator: Pyodide 3.10.2 has neither _asyncio nor _elementtree, and
 * its asyncio.Future is a plain class.
 */
#include "builtins.h"
#include "structs.h"

/* clang-format off */

/* ---- collections, functools, operator ------------------------------------------------ */

STRUCT(deque_2_7, "dequeobject", "Modules/_collectionsmodule.c, 2.7", HEAD, M(P, leftblock),
       M(P, rightblock), M(n, leftindex), M(n, rightindex), M(n, len), M(l, state), M(n, maxlen),
       M(P, weakreflist));
STRUCT(deque_3_4, "dequeobject", "Modules/_collectionsmodule.c, 3.4", VAR_HEAD, M(P, leftblock),
       M(P, rightblock), M(n, leftindex), M(n, rightindex), M(l, state), M(n, maxlen),
       M(P, weakreflist));
STRUCT(deque_3_5, "dequeobject", "Modules/_collectionsmodule.c", VAR_HEAD, M(P, leftblock),
       M(P, rightblock), M(n, leftindex), M(n, rightindex), M(n, state), M(n, maxlen),
       M(P, weakreflist));
STRUCT(deque_3_11, "dequeobject", "Modules/_collectionsmodule.c", VAR_HEAD, M(P, leftblock),
       M(P, rightblock), M(n, leftindex), M(n, rightindex), M(n, state), M(n, maxlen),
       M(n, numfreeblocks), ARRAY(P, freeblocks, 16), M(P, weakreflist));
STRUCT(defaultdict_2_7, "defdictobject", "Modules/_collectionsmodule.c, 2.7",
       SUB(dict_2_7, dict, 1), M(P, default_factory));
STRUCT(defaultdict_3_6, "defdictobject", "Modules/_collectionsmodule.c", SUB(dict_3_6, dict, 1),
       M(P, default_factory));
STRUCT(defaultdict_3_14, "defdictobject", "Modules/_collectionsmodule.c", SUB(dict_3_14, dict, 1),
       M(P, default_factory));
/* OrderedDict is a class written in Python up to 3.4, and the 3.5 struct is on no row here. */
STRUCT(ordered_dict_3_6, "_odictobject", "Objects/odictobject.c", SUB(dict_3_6, od_dict, 1),
       M(P, od_first), M(P, od_last), M(P, od_fast_nodes), M(n, od_fast_nodes_size),
       M(P, od_resize_sentinel), M(n, od_state), M(P, od_inst_dict), M(P, od_weakreflist));
STRUCT(ordered_dict_3_14, "_odictobject", "Objects/odictobject.c", SUB(dict_3_14, od_dict, 1),
       M(P, od_first), M(P, od_last), M(P, od_fast_nodes), M(n, od_fast_nodes_size),
       M(P, od_resize_sentinel), M(n, od_state), M(P, od_inst_dict), M(P, od_weakreflist));
STRUCT(partial_2_7, "partialobject", "Modules/_functoolsmodule.c, 2.7", HEAD, M(P, fn), M(P, args),
       M(P, kw), M(P, dict), M(P, weakreflist));
STRUCT(partial_3_7, "partialobject", "Modules/_functoolsmodule.c, 3.7", HEAD, M(P, fn), M(P, args),
       M(P, kw), M(P, dict), M(P, weakreflist), M(i, use_fastcall));
STRUCT(partial_3_9, "partialobject", "Modules/_functoolsmodule.c", HEAD, M(P, fn), M(P, args),
       M(P, kw), M(P, dict), M(P, weakreflist), M(P, vectorcall));
STRUCT(partial_3_14, "partialobject", "Modules/_functoolsmodule.c", HEAD, M(P, fn), M(P, args),
       M(P, kw), M(P, dict), M(P, weakreflist), M(P, placeholder), M(n, phcount), M(P, vectorcall));
STRUCT(lru_list_elem_3_6, "lru_list_elem", "Modules/_functoolsmodule.c", HEAD, M(P, prev),
       M(P, next), M(n, hash), M(P, key), M(P, result));
STRUCT(lru_cache_3_6, "lru_cache_object", "Modules/_functoolsmodule.c, 3.6",
       SUB(lru_list_elem_3_6, root, 1), M(n, maxsize), M(P, maxsize_O), M(P, func), M(P, wrapper),
       M(P, cache), M(P, cache_info_type), M(n, misses), M(n, hits), M(i, typed), M(P, dict),
       M(i, full));
STRUCT(lru_cache_3_7, "lru_cache_object", "Modules/_functoolsmodule.c, 3.8",
       SUB(lru_list_elem_3_6, root, 1), M(P, wrapper), M(i, typed), M(P, cache), M(n, hits),
       M(P, func), M(n, maxsize), M(n, misses), M(P, cache_info_type), M(P, dict));
STRUCT(lru_cache_3_9, "lru_cache_object", "Modules/_functoolsmodule.c",
       SUB(lru_list_elem_3_6, root, 1), M(P, wrapper), M(i, typed), M(P, cache), M(n, hits),
       M(P, func), M(n, maxsize), M(n, misses), M(P, cache_info_type), M(P, dict),
       M(P, weakreflist));
STRUCT(lru_cache_3_10, "lru_cache_object", "Modules/_functoolsmodule.c",
       SUB(lru_list_elem_3_6, root, 1), M(P, wrapper), M(i, typed), M(P, cache), M(n, hits),
       M(P, func), M(n, maxsize), M(n, misses), M(P, kwd_mark), M(P, lru_list_elem_type),
       M(P, cache_info_type), M(P, dict), M(P, weakreflist));
STRUCT(attrgetter_2_7, "attrgetterobject", "Modules/_operator.c", HEAD, M(n, nattrs), M(P, attr));
STRUCT(attrgetter_3_11, "attrgetterobject", "Modules/_operator.c", HEAD, M(n, nattrs), M(P, attr),
       M(P, vectorcall));
STRUCT(itemgetter_2_7, "itemgetterobject", "Modules/_operator.c", HEAD, M(n, nitems), M(P, item));
STRUCT(itemgetter_3_8, "itemgetterobject", "Modules/_operator.c", HEAD, M(n, nitems), M(P, item),
       M(n, index));
STRUCT(itemgetter_3_11, "itemgetterobject", "Modules/_operator.c", HEAD, M(n, nitems), M(P, item),
       M(n, index), M(P, vectorcall));
STRUCT(methodcaller_2_7, "methodcallerobject", "Modules/_operator.c", HEAD, M(P, name), M(P, args),
       M(P, kwds));
STRUCT(methodcaller_3_13, "methodcallerobject", "Modules/_operator.c", HEAD, M(P, name),
       M(P, xargs), M(P, kwds), M(P, vectorcall_args), M(P, vectorcall_kwnames), M(P, vectorcall));

/* ---- Threads, queues, contexts ------------------------------------------------------- */

STRUCT(thread_local_2_7, "localobject", "Modules/_threadmodule.c", HEAD, M(P, key), M(P, args),
       M(P, kw), M(P, weakreflist), M(P, dummies), M(P, wr_callback));
STRUCT(thread_local_3_13, "localobject", "Modules/_threadmodule.c", HEAD, M(P, args), M(P, kw),
       M(P, weakreflist), M(P, localdicts), M(P, thread_watchdogs));
STRUCT(lock_3_6, "lockobject", "Modules/_threadmodule.c", HEAD, M(P, lock_lock),
       M(P, in_weakreflist), M(B, locked));
/* lock is a PyMutex, one byte: in 3.13.1 by the backport of gh-117721. */
STRUCT(lock_3_13_1, "lockobject", "Modules/_threadmodule.c", HEAD, M(B, lock));
STRUCT(rlock_3_6, "rlockobject", "Modules/_threadmodule.c", HEAD, M(P, rlock_lock),
       M(l, rlock_owner), M(l, rlock_count), M(P, in_weakreflist));
STRUCT(rlock_3_13, "rlockobject", "Modules/_threadmodule.c", HEAD, M(P, rlock_lock),
       M(Q, rlock_owner), M(l, rlock_count), M(P, in_weakreflist));
STRUCT(recursive_mutex_3_13, "_PyRecursiveMutex", "Include/internal/pycore_lock.h", M(B, mutex),
       M(Q, thread), M(n, level));
STRUCT(rlock_3_14, "rlockobject", "Modules/_threadmodule.c", HEAD,
       SUB(recursive_mutex_3_13, lock, 1));
STRUCT(simple_queue_3_7, "simplequeueobject", "Modules/_queuemodule.c", HEAD, M(P, lock),
       M(i, locked), M(P, lst), M(n, lst_pos), M(P, weakreflist));
STRUCT(ring_buf_3_13, "RingBuf", "Modules/_queuemodule.c", M(n, put_idx), M(n, get_idx),
       M(P, items), M(n, items_cap), M(n, num_items));
STRUCT(simple_queue_3_13, "simplequeueobject", "Modules/_queuemodule.c", HEAD,
       M(B, has_threads_waiting), SUB(ring_buf_3_13, buf, 1), M(P, weakreflist));
STRUCT(context_3_7, "_pycontextobject", "Include/internal/pycore_context.h", HEAD, M(P, ctx_prev),
       M(P, ctx_vars), M(P, ctx_weakreflist), M(i, ctx_entered));
STRUCT(context_token_3_7, "_pycontexttokenobject", "Include/internal/pycore_context.h", HEAD,
       M(P, tok_ctx), M(P, tok_var), M(P, tok_oldval), M(i, tok_used));

/* ---- asyncio ------------------------------------------------------------------------- */

STRUCT(future_3_6, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callbacks), M(P, fut_exception), M(P, fut_result), M(P, fut_source_tb),
       M(I, fut_state), M(i, fut_log_tb), M(i, fut_blocking), M(P, dict), M(P, fut_weakreflist));
STRUCT(task_3_6, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop), M(P, task_callbacks),
       M(P, task_exception), M(P, task_result), M(P, task_source_tb), M(I, task_state),
       M(i, task_log_tb), M(i, task_blocking), M(P, dict), M(P, task_weakreflist),
       M(P, task_fut_waiter), M(P, task_coro), M(i, task_must_cancel),
       M(i, task_log_destroy_pending));
STRUCT(future_3_7, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callback0), M(P, fut_context0), M(P, fut_callbacks), M(P, fut_exception),
       M(P, fut_result), M(P, fut_source_tb), M(I, fut_state), M(i, fut_log_tb), M(i, fut_blocking),
       M(P, dict), M(P, fut_weakreflist));
STRUCT(task_3_7, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop), M(P, task_callback0),
       M(P, task_context0), M(P, task_callbacks), M(P, task_exception), M(P, task_result),
       M(P, task_source_tb), M(I, task_state), M(i, task_log_tb), M(i, task_blocking), M(P, dict),
       M(P, task_weakreflist), M(P, task_fut_waiter), M(P, task_coro), M(P, task_context),
       M(i, task_must_cancel), M(i, task_log_destroy_pending));
STRUCT(task_3_8, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop), M(P, task_callback0),
       M(P, task_context0), M(P, task_callbacks), M(P, task_exception), M(P, task_result),
       M(P, task_source_tb), M(I, task_state), M(i, task_log_tb), M(i, task_blocking), M(P, dict),
       M(P, task_weakreflist), M(P, task_fut_waiter), M(P, task_coro), M(P, task_name),
       M(P, task_context), M(i, task_must_cancel), M(i, task_log_destroy_pending));
STRUCT(future_3_9, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callback0), M(P, fut_context0), M(P, fut_callbacks), M(P, fut_exception),
       M(P, fut_result), M(P, fut_source_tb), M(P, fut_cancel_msg), M(I, fut_state),
       M(i, fut_log_tb), M(i, fut_blocking), M(P, dict), M(P, fut_weakreflist),
       SUB(exc_state_3_7, fut_cancelled_exc_state, 1));
STRUCT(task_3_9, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop), M(P, task_callback0),
       M(P, task_context0), M(P, task_callbacks), M(P, task_exception), M(P, task_result),
       M(P, task_source_tb), M(P, task_cancel_msg), M(I, task_state), M(i, task_log_tb),
       M(i, task_blocking), M(P, dict), M(P, task_weakreflist),
       SUB(exc_state_3_7, task_cancelled_exc_state, 1), M(P, task_fut_waiter), M(P, task_coro),
       M(P, task_name), M(P, task_context), M(i, task_must_cancel), M(i, task_log_destroy_pending));
/* exception_tb: 3.10.6 and 3.11.0b4, bpo-45924. */
STRUCT(future_3_10_6, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callback0), M(P, fut_context0), M(P, fut_callbacks), M(P, fut_exception),
       M(P, fut_exception_tb), M(P, fut_result), M(P, fut_source_tb), M(P, fut_cancel_msg),
       M(I, fut_state), M(i, fut_log_tb), M(i, fut_blocking), M(P, dict), M(P, fut_weakreflist),
       SUB(exc_state_3_7, fut_cancelled_exc_state, 1));
STRUCT(task_3_10_6, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop),
       M(P, task_callback0), M(P, task_context0), M(P, task_callbacks), M(P, task_exception),
       M(P, task_exception_tb), M(P, task_result), M(P, task_source_tb), M(P, task_cancel_msg),
       M(I, task_state), M(i, task_log_tb), M(i, task_blocking), M(P, dict), M(P, task_weakreflist),
       SUB(exc_state_3_7, task_cancelled_exc_state, 1), M(P, task_fut_waiter), M(P, task_coro),
       M(P, task_name), M(P, task_context), M(i, task_must_cancel), M(i, task_log_destroy_pending));
STRUCT(future_3_11, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callback0), M(P, fut_context0), M(P, fut_callbacks), M(P, fut_exception),
       M(P, fut_exception_tb), M(P, fut_result), M(P, fut_source_tb), M(P, fut_cancel_msg),
       M(I, fut_state), M(i, fut_log_tb), M(i, fut_blocking), M(P, dict), M(P, fut_weakreflist),
       M(P, fut_cancelled_exc));
STRUCT(task_3_11, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop),
       M(P, task_callback0), M(P, task_context0), M(P, task_callbacks), M(P, task_exception),
       M(P, task_exception_tb), M(P, task_result), M(P, task_source_tb), M(P, task_cancel_msg),
       M(I, task_state), M(i, task_log_tb), M(i, task_blocking), M(P, dict), M(P, task_weakreflist),
       M(P, task_cancelled_exc), M(P, task_fut_waiter), M(P, task_coro), M(P, task_name),
       M(P, task_context), M(i, task_must_cancel), M(i, task_log_destroy_pending),
       M(i, task_num_cancels_requested));
/* bits are the bit-fields log_tb and blocking, and a task's must_cancel and log_destroy_pending. */
STRUCT(future_3_13, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callback0), M(P, fut_context0), M(P, fut_callbacks), M(P, fut_exception),
       M(P, fut_exception_tb), M(P, fut_result), M(P, fut_source_tb), M(P, fut_cancel_msg),
       M(P, fut_cancelled_exc), M(I, fut_state), M(I, bits));
STRUCT(task_3_13, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop),
       M(P, task_callback0), M(P, task_context0), M(P, task_callbacks), M(P, task_exception),
       M(P, task_exception_tb), M(P, task_result), M(P, task_source_tb), M(P, task_cancel_msg),
       M(P, task_cancelled_exc), M(I, task_state), M(I, bits), M(i, task_num_cancels_requested),
       M(P, task_fut_waiter), M(P, task_coro), M(P, task_name), M(P, task_context));
/*
 * The bit-fields take the two bytes left in the word, except with MSVC, which leaves those empty
 * and opens another word.
 */
STRUCT(future_3_14, "FutureObj", "Modules/_asynciomodule.c", HEAD, M(P, fut_loop),
       M(P, fut_callback0), M(P, fut_context0), M(P, fut_callbacks), M(P, fut_exception),
       M(P, fut_exception_tb), M(P, fut_result), M(P, fut_source_tb), M(P, fut_cancel_msg),
       M(P, fut_cancelled_exc), M(P, fut_awaited_by), M(I, fut_state), M(B, fut_is_task),
       M(B, fut_awaited_by_is_set), M(H, bits), WINDOWS_ONLY(I, bits_word));
STRUCT(task_3_14, "TaskObj", "Modules/_asynciomodule.c", HEAD, M(P, task_loop),
       M(P, task_callback0), M(P, task_context0), M(P, task_callbacks), M(P, task_exception),
       M(P, task_exception_tb), M(P, task_result), M(P, task_source_tb), M(P, task_cancel_msg),
       M(P, task_cancelled_exc), M(P, task_awaited_by), M(I, task_state), M(B, task_is_task),
       M(B, task_awaited_by_is_set), M(H, bits), WINDOWS_ONLY(I, bits_word),
       M(i, task_num_cancels_requested), M(P, task_fut_waiter), M(P, task_coro), M(P, task_name),
       M(P, task_context), M(P, task_node_next), M(P, task_node_prev), T_ONLY(n, task_tid));

/* ---- Numbers, dates, packed data ----------------------------------------------------- */

STRUCT(random_2_7, "RandomObject", "Modules/_randommodule.c, 2.7", HEAD, ARRAY(l, state, 624),
       M(i, index));
STRUCT(random_3_5, "RandomObject", "Modules/_randommodule.c", HEAD, M(i, index),
       ARRAY(I, state, 624));
STRUCT(mpd_3_4, "mpd_t", "Modules/_decimal/libmpdec/mpdecimal.h", M(B, flags), M(n, exp),
       M(n, digits), M(n, len), M(n, alloc), M(P, data));
STRUCT(decimal_3_4, "PyDecObject", "Modules/_decimal/_decimal.c", HEAD, M(n, hash),
       SUB(mpd_3_4, dec, 1), ARRAY(n, data, 4));
STRUCT(mpd_context_3_4, "mpd_context_t", "Modules/_decimal/libmpdec/mpdecimal.h", M(n, prec),
       M(n, emax), M(n, emin), M(I, traps), M(I, status), M(I, newtrap), M(i, round), M(i, clamp),
       M(i, allcr));
STRUCT(decimal_context_3_4, "PyDecContextObject", "Modules/_decimal/_decimal.c", HEAD,
       SUB(mpd_context_3_4, ctx, 1), M(P, traps), M(P, flags), M(i, capitals), M(P, tstate));
STRUCT(decimal_context_3_14, "PyDecContextObject", "Modules/_decimal/_decimal.c", HEAD,
       SUB(mpd_context_3_4, ctx, 1), M(P, traps), M(P, flags), M(i, capitals), M(P, tstate),
       M(P, modstate));
STRUCT(date_2_7, "PyDateTime_Date", "Include/datetime.h, 2.7", HEAD, M(l, hashcode),
       M(B, hastzinfo), ARRAY(B, data, 4));
STRUCT(date_3_4, "PyDateTime_Date", "Include/datetime.h", HEAD, M(n, hashcode), M(B, hastzinfo),
       ARRAY(B, data, 4));
STRUCT(time_2_7, "PyDateTime_Time", "Include/datetime.h, 2.7", HEAD, M(l, hashcode),
       M(B, hastzinfo), ARRAY(B, data, 6), M(P, tzinfo));
STRUCT(time_3_4, "PyDateTime_Time", "Include/datetime.h, 3.4", HEAD, M(n, hashcode),
       M(B, hastzinfo), ARRAY(B, data, 6), M(P, tzinfo));
STRUCT(time_3_6, "PyDateTime_Time", "Include/datetime.h", HEAD, M(n, hashcode), M(B, hastzinfo),
       ARRAY(B, data, 6), M(B, fold), M(P, tzinfo));
STRUCT(datetime_2_7, "PyDateTime_DateTime", "Include/datetime.h, 2.7", HEAD, M(l, hashcode),
       M(B, hastzinfo), ARRAY(B, data, 10), M(P, tzinfo));
STRUCT(datetime_3_4, "PyDateTime_DateTime", "Include/datetime.h, 3.4", HEAD, M(n, hashcode),
       M(B, hastzinfo), ARRAY(B, data, 10), M(P, tzinfo));
STRUCT(datetime_3_6, "PyDateTime_DateTime", "Include/datetime.h", HEAD, M(n, hashcode),
       M(B, hastzinfo), ARRAY(B, data, 10), M(B, fold), M(P, tzinfo));
STRUCT(timedelta_2_7, "PyDateTime_Delta", "Include/datetime.h, 2.7", HEAD, M(l, hashcode),
       M(i, days), M(i, seconds), M(i, microseconds));
STRUCT(timedelta_3_4, "PyDateTime_Delta", "Include/datetime.h", HEAD, M(n, hashcode), M(i, days),
       M(i, seconds), M(i, microseconds));
STRUCT(tzinfo_2_7, "PyDateTime_TZInfo", "Include/datetime.h", HEAD);
STRUCT(timezone_3_4, "PyDateTime_TimeZone", "Modules/_datetimemodule.c", HEAD, M(P, offset),
       M(P, name));
STRUCT(array_2_7, "arrayobject", "Modules/arraymodule.c, 2.7", VAR_HEAD, M(P, ob_item),
       M(n, allocated), M(P, ob_descr), M(P, weakreflist));
STRUCT(array_3_4, "arrayobject", "Modules/arraymodule.c", VAR_HEAD, M(P, ob_item), M(n, allocated),
       M(P, ob_descr), M(P, weakreflist), M(i, ob_exports));
STRUCT(array_3_9, "arrayobject", "Modules/arraymodule.c", VAR_HEAD, M(P, ob_item), M(n, allocated),
       M(P, ob_descr), M(P, weakreflist), M(n, ob_exports));
STRUCT(struct_2_7, "PyStructObject", "Modules/_struct.c", HEAD, M(n, s_size), M(n, s_len),
       M(P, s_codes), M(P, s_format), M(P, weakreflist));
STRUCT(struct_3_15, "PyStructObject", "Modules/_struct.c", HEAD, M(n, s_size), M(n, s_len),
       M(P, s_codes), M(P, s_format), M(P, weakreflist), M(B, ready));
/* A union of the C number types. f is a float, for which there is no code: a word of that size. */
UNION(ctypes_value_2_7, "value", "Modules/_ctypes/ctypes.h", ARRAY(B, c, 16), M(H, s), M(i, i),
      M(l, l), M(I, f), M(d, d), M(Q, ll), M(g, D));
STRUCT(ctypes_data_2_7, "CDataObject", "Modules/_ctypes/ctypes.h", HEAD, M(P, b_ptr),
       M(i, b_needsfree), M(P, b_base), M(n, b_size), M(n, b_length), M(n, b_index),
       M(P, b_objects), SUB(ctypes_value_2_7, b_value, 1));
STRUCT(ctypes_func_ptr_2_7, "PyCFuncPtrObject", "Modules/_ctypes/ctypes.h", HEAD, M(P, b_ptr),
       M(i, b_needsfree), M(P, b_base), M(n, b_size), M(n, b_length), M(n, b_index),
       M(P, b_objects), SUB(ctypes_value_2_7, b_value, 1), M(P, thunk), M(P, callable),
       M(P, converters), M(P, argtypes), M(P, restype), M(P, checker), M(P, errcheck),
       WINDOWS_ONLY(i, index), WINDOWS_ONLY(P, iid), M(P, paramflags));

/* ---- Syntax, typing, templates, and texts that are parsed ---------------------------- */

STRUCT(ast_2_7, "AST_object", "Python/Python-ast.c, 2.7", HEAD);
STRUCT(ast_3_4, "AST_object", "Python/Python-ast.c", HEAD, M(P, dict));
STRUCT(type_var_3_12, "typevarobject", "Objects/typevarobject.c", HEAD, M(P, name), M(P, bound),
       M(P, evaluate_bound), M(P, constraints), M(P, evaluate_constraints), M(B, covariant),
       M(B, contravariant), M(B, infer_variance));
STRUCT(type_var_3_13, "typevarobject", "Objects/typevarobject.c", HEAD, M(P, name), M(P, bound),
       M(P, evaluate_bound), M(P, constraints), M(P, evaluate_constraints), M(P, default_value),
       M(P, evaluate_default), M(B, covariant), M(B, contravariant), M(B, infer_variance));
STRUCT(param_spec_3_12, "paramspecobject", "Objects/typevarobject.c", HEAD, M(P, name), M(P, bound),
       M(B, covariant), M(B, contravariant), M(B, infer_variance));
/* From 3.15 on TypeVarTuple has the members of ParamSpec. */
STRUCT(param_spec_3_13, "paramspecobject", "Objects/typevarobject.c", HEAD, M(P, name), M(P, bound),
       M(P, default_value), M(P, evaluate_default), M(B, covariant), M(B, contravariant),
       M(B, infer_variance));
STRUCT(type_var_tuple_3_12, "typevartupleobject", "Objects/typevarobject.c", HEAD, M(P, name));
STRUCT(type_var_tuple_3_13, "typevartupleobject", "Objects/typevarobject.c", HEAD, M(P, name),
       M(P, default_value), M(P, evaluate_default));
STRUCT(type_alias_3_12, "typealiasobject", "Objects/typevarobject.c", HEAD, M(P, name),
       M(P, type_params), M(P, compute_value), M(P, value), M(P, module));
STRUCT(type_alias_3_15, "typealiasobject", "Objects/typevarobject.c", HEAD, M(P, name),
       M(P, qualname), M(P, type_params), M(P, compute_value), M(P, value), M(P, module));
STRUCT(interpolation_3_14, "interpolationobject", "Objects/interpolationobject.c", HEAD,
       M(P, value), M(P, expression), M(P, conversion), M(P, format_spec));
STRUCT(template_3_14, "templateobject", "Objects/templateobject.c", HEAD, M(P, strings),
       M(P, interpolations));
/* tp_basicsize is sizeof the struct, with one item of mark. */
STRUCT_WITH(match_3_7, "MatchObject", "Modules/_sre.c", false, 1, VAR_HEAD, M(P, string),
            M(P, regs), M(P, pattern), M(n, pos), M(n, endpos), M(n, lastindex), M(n, groups),
            ITEMS(n, mark));
STRUCT(element_3_3, "ElementObject", "Modules/_elementtree.c", HEAD, M(P, tag), M(P, text),
       M(P, tail), M(P, extra), M(P, weakreflist));
STRUCT(json_scanner_2_7, "PyScannerObject", "Modules/_json.c, 2.7", HEAD, M(P, encoding),
       M(P, strict), M(P, object_hook), M(P, pairs_hook), M(P, parse_float), M(P, parse_int),
       M(P, parse_constant));
STRUCT(json_scanner_3_6, "PyScannerObject", "Modules/_json.c", HEAD, M(B, strict),
       M(P, object_hook), M(P, object_pairs_hook), M(P, parse_float), M(P, parse_int),
       M(P, parse_constant), M(P, memo));
STRUCT(json_scanner_3_13, "PyScannerObject", "Modules/_json.c", HEAD, M(B, strict),
       M(P, object_hook), M(P, object_pairs_hook), M(P, parse_float), M(P, parse_int),
       M(P, parse_constant));
STRUCT(json_scanner_3_15, "PyScannerObject", "Modules/_json.c", HEAD, M(B, strict),
       M(P, object_hook), M(P, object_pairs_hook), M(P, array_hook), M(P, parse_float),
       M(P, parse_int), M(P, parse_constant));
STRUCT(json_encoder_2_7, "PyEncoderObject", "Modules/_json.c, 2.7", HEAD, M(P, markers),
       M(P, defaultfn), M(P, encoder), M(P, indent), M(P, key_separator), M(P, item_separator),
       M(P, sort_keys), M(P, skipkeys), M(i, fast_encode), M(i, allow_nan));
STRUCT(json_encoder_3_6, "PyEncoderObject", "Modules/_json.c, 3.6", HEAD, M(P, markers),
       M(P, defaultfn), M(P, encoder), M(P, indent), M(P, key_separator), M(P, item_separator),
       M(P, sort_keys), M(P, skipkeys), M(i, allow_nan), M(P, fast_encode));
STRUCT(json_encoder_3_7, "PyEncoderObject", "Modules/_json.c", HEAD, M(P, markers), M(P, defaultfn),
       M(P, encoder), M(P, indent), M(P, key_separator), M(P, item_separator), M(B, sort_keys),
       M(B, skipkeys), M(i, allow_nan), M(P, fast_encode));


/* ---- Who has which shape -------------------------------------------------------------- */

const builtin_fact module_builtins[] = {
    {"collections.deque", PY(2, 7, 0), &deque_2_7}, {"collections.deque", PY(3, 4, 0), &deque_3_4},
    {"collections.deque", PY(3, 5, 0), &deque_3_5},
    {"collections.deque", PY(3, 11, 0), &deque_3_11},
    {"collections.defaultdict", PY(2, 7, 0), &defaultdict_2_7},
    {"collections.defaultdict", PY(3, 6, 0), &defaultdict_3_6},
    {"collections.defaultdict", PY(3, 14, 0), &defaultdict_3_14},
    {"collections.OrderedDict", PY(3, 6, 0), &ordered_dict_3_6},
    {"collections.OrderedDict", PY(3, 14, 0), &ordered_dict_3_14},
    {"functools.partial", PY(2, 7, 0), &partial_2_7},
    {"functools.partial", PY(3, 7, 0), &partial_3_7},
    {"functools.partial", PY(3, 9, 0), &partial_3_9},
    {"functools.partial", PY(3, 14, 0), &partial_3_14},
    {"functools._lru_cache_wrapper", PY(3, 6, 0), &lru_cache_3_6},
    {"functools._lru_cache_wrapper", PY(3, 7, 0), &lru_cache_3_7},
    {"functools._lru_cache_wrapper", PY(3, 9, 0), &lru_cache_3_9},
    {"functools._lru_cache_wrapper", PY(3, 10, 0), &lru_cache_3_10},
    {"operator.attrgetter", PY(2, 7, 0), &attrgetter_2_7},
    {"operator.attrgetter", PY(3, 11, 0), &attrgetter_3_11},
    {"operator.itemgetter", PY(2, 7, 0), &itemgetter_2_7},
    {"operator.itemgetter", PY(3, 8, 0), &itemgetter_3_8},
    {"operator.itemgetter", PY(3, 11, 0), &itemgetter_3_11},
    {"operator.methodcaller", PY(2, 7, 0), &methodcaller_2_7},
    {"operator.methodcaller", PY(3, 13, 0), &methodcaller_3_13},
    {"threading.local", PY(2, 7, 0), &thread_local_2_7},
    {"threading.local", PY(3, 13, 0), &thread_local_3_13},
    {"_thread._local", PY(3, 0, 0), &thread_local_2_7},
    {"_thread._local", PY(3, 13, 0), &thread_local_3_13},
    {"_thread.LockType", PY(3, 6, 0), &lock_3_6}, {"_thread.LockType", PY(3, 13, 1), &lock_3_13_1},
    {"_thread.lock", PY(3, 13, 0), &lock_3_6}, {"_thread.lock", PY(3, 13, 1), &lock_3_13_1},
    {"threading.Lock", PY(3, 13, 0), &lock_3_6}, {"threading.Lock", PY(3, 13, 1), &lock_3_13_1},
    {"_thread.RLock", PY(3, 6, 0), &rlock_3_6}, {"_thread.RLock", PY(3, 13, 0), &rlock_3_13},
    {"_thread.RLock", PY(3, 14, 0), &rlock_3_14},
    {"queue.SimpleQueue", PY(3, 7, 0), &simple_queue_3_7},
    {"queue.SimpleQueue", PY(3, 13, 0), &simple_queue_3_13},
    {"contextvars.Context", PY(3, 7, 0), &context_3_7},
    {"contextvars.Token", PY(3, 7, 0), &context_token_3_7},
    {"_random.Random", PY(2, 7, 0), &random_2_7}, {"_random.Random", PY(3, 5, 0), &random_3_5},
    {"decimal.Decimal", PY(3, 4, 0), &decimal_3_4},
    {"decimal.Context", PY(3, 4, 0), &decimal_context_3_4},
    {"decimal.Context", PY(3, 14, 0), &decimal_context_3_14},
    {"datetime.date", PY(2, 7, 0), &date_2_7}, {"datetime.date", PY(3, 4, 0), &date_3_4},
    {"datetime.time", PY(2, 7, 0), &time_2_7}, {"datetime.time", PY(3, 4, 0), &time_3_4},
    {"datetime.time", PY(3, 6, 0), &time_3_6},
    {"datetime.datetime", PY(2, 7, 0), &datetime_2_7},
    {"datetime.datetime", PY(3, 4, 0), &datetime_3_4},
    {"datetime.datetime", PY(3, 6, 0), &datetime_3_6},
    {"datetime.timedelta", PY(2, 7, 0), &timedelta_2_7},
    {"datetime.timedelta", PY(3, 4, 0), &timedelta_3_4},
    {"datetime.tzinfo", PY(2, 7, 0), &tzinfo_2_7},
    {"datetime.timezone", PY(3, 4, 0), &timezone_3_4},
    {"array.array", PY(2, 7, 0), &array_2_7}, {"array.array", PY(3, 4, 0), &array_3_4},
    {"array.array", PY(3, 9, 0), &array_3_9},
    {"struct.Struct", PY(2, 7, 0), &struct_2_7}, {"struct.Struct", PY(3, 15, 0), &struct_3_15},
    {"_struct.Struct", PY(2, 7, 0), &struct_2_7}, {"_struct.Struct", PY(3, 15, 0), &struct_3_15},
    {"ctypes.Structure", PY(2, 7, 0), &ctypes_data_2_7},
    {"ctypes.Union", PY(2, 7, 0), &ctypes_data_2_7},
    {"ctypes.Array", PY(2, 7, 0), &ctypes_data_2_7},
    {"ctypes._Pointer", PY(2, 7, 0), &ctypes_data_2_7},
    {"ctypes._SimpleCData", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes._CData", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes.Structure", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes.Union", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes.Array", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes._Pointer", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes._SimpleCData", PY(2, 7, 0), &ctypes_data_2_7},
    {"_ctypes.CFuncPtr", PY(2, 7, 0), &ctypes_func_ptr_2_7},
    {"ast.AST", PY(2, 7, 0), &ast_2_7}, {"ast.AST", PY(3, 4, 0), &ast_3_4},
    {"_ast.AST", PY(2, 7, 0), &ast_2_7}, {"_ast.AST", PY(3, 4, 0), &ast_3_4},
    {"typing.TypeVar", PY(3, 12, 0), &type_var_3_12},
    {"typing.TypeVar", PY(3, 13, 0), &type_var_3_13},
    {"typing.ParamSpec", PY(3, 12, 0), &param_spec_3_12},
    {"typing.ParamSpec", PY(3, 13, 0), &param_spec_3_13},
    {"typing.TypeVarTuple", PY(3, 12, 0), &type_var_tuple_3_12},
    {"typing.TypeVarTuple", PY(3, 13, 0), &type_var_tuple_3_13},
    {"typing.TypeVarTuple", PY(3, 15, 0), &param_spec_3_13},
    {"typing.TypeAliasType", PY(3, 12, 0), &type_alias_3_12},
    {"typing.TypeAliasType", PY(3, 15, 0), &type_alias_3_15},
    {"string.templatelib.Interpolation", PY(3, 14, 0), &interpolation_3_14},
    {"string.templatelib.Template", PY(3, 14, 0), &template_3_14},
    {"re.Match", PY(3, 7, 0), &match_3_7},
    {"_elementtree.Element", PY(3, 3, 0), &element_3_3},
    {"_json.make_scanner", PY(2, 7, 0), &json_scanner_2_7},
    {"_json.make_scanner", PY(3, 6, 0), &json_scanner_3_6},
    {"_json.make_scanner", PY(3, 13, 0), &json_scanner_3_13},
    {"_json.make_scanner", PY(3, 15, 0), &json_scanner_3_15},
    {"_json.make_encoder", PY(2, 7, 0), &json_encoder_2_7},
    {"_json.make_encoder", PY(3, 6, 0), &json_encoder_3_6},
    {"_json.make_encoder", PY(3, 7, 0), &json_encoder_3_7},
    {"_asyncio.Future", PY(3, 6, 0), &future_3_6}, {"_asyncio.Future", PY(3, 7, 0), &future_3_7},
    {"_asyncio.Future", PY(3, 9, 0), &future_3_9},
    {"_asyncio.Future", PY(3, 10, 6), &future_3_10_6},
    {"_asyncio.Future", PY(3, 11, 0), &future_3_11},
    {"_asyncio.Future", PY(3, 13, 0), &future_3_13},
    {"_asyncio.Future", PY(3, 14, 0), &future_3_14},
    {"_asyncio.Task", PY(3, 6, 0), &task_3_6}, {"_asyncio.Task", PY(3, 7, 0), &task_3_7},
    {"_asyncio.Task", PY(3, 8, 0), &task_3_8}, {"_asyncio.Task", PY(3, 9, 0), &task_3_9},
    {"_asyncio.Task", PY(3, 10, 6), &task_3_10_6}, {"_asyncio.Task", PY(3, 11, 0), &task_3_11},
    {"_asyncio.Task", PY(3, 13, 0), &task_3_13}, {"_asyncio.Task", PY(3, 14, 0), &task_3_14},
    {NULL, 0, NULL},
};
/* clang-format on */
