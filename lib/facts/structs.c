/* SPDX-License-Identifier: MIT */
/*
 * The structs every instance is made of: heads, GC heads, pre-headers, dicts and their parts.
 *
 *     [pre-header] [GC head] [object head] [slots, words] [inline values]
 *                            ^ object pointer, offset 0
 *
 * A struct is named for the first version that has this shape. Members are in C's order and carry
 * CPython's names; sizes and holes follow from them and the data model.
 */
#include "structs.h"

/* clang-format off */

/* The struct of what a version has not: no members, no bytes. */
const struct_fact none = {"", "", NULL, 0, false, 0};

/* ---- Object heads ---- */

SHARED_STRUCT(object_2_7, "PyObject", "Include/object.h:_object",
              M(n, ob_refcnt), M(P, ob_type));

/* Every debug build up to 3.7, and --with-trace-refs from 3.8 to 3.12. */
SHARED_STRUCT(object_trace_refs, "PyObject", "Include/object.h:_PyObject_HEAD_EXTRA",
              M(P, _ob_next), M(P, _ob_prev), M(n, ob_refcnt), M(P, ob_type));

SHARED_STRUCT(object_3_13t, "PyObject", "Include/object.h:_object, Py_GIL_DISABLED, 3.13.5",
              M(n, ob_tid), M(H, _padding), M(B, ob_mutex), M(B, ob_gc_bits), M(I, ob_ref_local),
              M(n, ob_ref_shared), M(P, ob_type));

/* The 64-bit reference count is split; in this order on little-endian machines. */
SHARED_STRUCT(object_3_14, "PyObject", "Include/object.h:_object, 3.14.0",
              ON_64_BIT(I, ob_refcnt), ON_64_BIT(H, ob_overflow), ON_64_BIT(H, ob_flags),
              ON_32_BIT(n, ob_refcnt), M(P, ob_type));

SHARED_STRUCT(object_3_14t, "PyObject", "Include/object.h:_object, Py_GIL_DISABLED, 3.14.0",
              M(n, ob_tid), M(H, ob_flags), M(B, ob_mutex), M(B, ob_gc_bits), M(I, ob_ref_local),
              M(n, ob_ref_shared), M(P, ob_type));

SHARED_STRUCT(var, "PyVarObject", "Include/object.h:PyVarObject", HEAD, M(n, ob_size));

/* ---- GC heads ---- */

STRUCT(gc_links, "struct gc", "Modules/gcmodule.c, Include/objimpl.h",
       M(P, gc_next), M(P, gc_prev), M(n, gc_refs));

SHARED_UNION(gc_head_2_7, "PyGC_Head", "Include/objimpl.h:_gc_head, 2.7.14",
             SUB(gc_links, gc, 1), M(g, dummy));

/* bpo-33374: aligned to 8 again, but as large as before. */
SHARED_UNION(gc_head_2_7_15, "PyGC_Head", "Include/objimpl.h:_gc_head, 2.7.18",
             SUB(gc_links, gc, 1), M(d, dummy), BYTES_OF(gc_head_2_7, dummy_padding));

SHARED_UNION(gc_head_3_6, "PyGC_Head", "Include/objimpl.h:_gc_head, 3.6.0",
             SUB(gc_links, gc, 1), M(d, dummy));

/* bpo-27987, 3.7.4. */
SHARED_UNION(gc_head_3_7_4, "PyGC_Head", "Include/objimpl.h:_gc_head, 3.7.4",
             SUB(gc_links, gc, 1), M(g, dummy));

/* bpo-33597. */
SHARED_STRUCT(gc_head_3_8, "PyGC_Head", "Include/cpython/objimpl.h 3.8, internal/pycore_gc.h 3.9+",
              M(n, _gc_next), M(n, _gc_prev));

/* ---- Pre-headers: words before the GC head, or before the object where there is none ---- */

SHARED_STRUCT(preheader_3_11, "pre-header", "Include/internal/pycore_object.h, 3.11.2",
              M(P, values), M(P, dict));

/* The lowest bit of dict_or_values is set while it points at values. */
SHARED_STRUCT(preheader_3_12, "pre-header",
              "Include/internal/pycore_object.h:PyDictOrValues, 3.12.3",
              M(P, weakreflist), M(P, dict_or_values));

SHARED_STRUCT(preheader_3_13, "pre-header",
              "Include/internal/pycore_object.h:PyManagedDictPointer, 3.13.5",
              M(P, weakreflist), M(P, dict));

/* ---- Dicts ---- */

SHARED_STRUCT(entry_2_7, "PyDictKeyEntry", "Objects/dict-common.h; PyDictEntry in 2.7",
              M(n, me_hash), M(P, me_key), M(P, me_value));

SHARED_STRUCT(unicode_entry_3_11, "PyDictUnicodeEntry", "Include/internal/pycore_dict.h, bpo-46845",
              M(P, me_key), M(P, me_value));

SHARED_STRUCT(dict_2_7, "PyDictObject", "Include/dictobject.h, 2.7.18",
              HEAD, M(n, ma_fill), M(n, ma_used), M(n, ma_mask), M(P, ma_table), M(P, ma_lookup),
              SUB(entry_2_7, ma_smalltable, 8));

SHARED_STRUCT(dict_3_6, "PyDictObject", "Include/dictobject.h, 3.6.0",
              HEAD, M(n, ma_used), M(Q, ma_version_tag), M(P, ma_keys), M(P, ma_values));

SHARED_STRUCT(dict_3_14, "PyDictObject", "Include/cpython/dictobject.h, 3.14.0",
              HEAD, M(n, ma_used), M(Q, _ma_watcher_tag), M(P, ma_keys), M(P, ma_values));

SHARED_STRUCT(keys_3_6, "PyDictKeysObject", "Objects/dict-common.h:_dictkeysobject, 3.6.0",
              M(n, dk_refcnt), M(n, dk_size), M(P, dk_lookup), M(n, dk_usable), M(n, dk_nentries),
              ITEMS(B, dk_indices));

SHARED_STRUCT(keys_3_11, "PyDictKeysObject",
              "Include/internal/pycore_dict.h:_dictkeysobject, 3.11.2",
              M(n, dk_refcnt), M(B, dk_log2_size), M(B, dk_log2_index_bytes), M(B, dk_kind),
              T_ONLY(B, dk_mutex), M(I, dk_version), M(n, dk_usable), M(n, dk_nentries),
              ITEMS(B, dk_indices));

SHARED_STRUCT(values_3_6, "PyDictValues", "Objects/dictobject.c:new_values", ITEMS(P, values));

SHARED_STRUCT(values_3_13, "PyDictValues", "Include/internal/pycore_dict.h:_dictvalues, 3.13.5",
              M(B, capacity), M(B, size), M(B, embedded), M(B, valid), ITEMS(P, values));

/* clang-format on */
