/* SPDX-License-Identifier: MIT */
/*
 * Type objects with their method tables, and the descriptors found in them.
 *
 * A class is an object too, and a heavy one: PyHeapTypeObject holds the PyTypeObject that is all of
 * a built-in type, the method tables this one points to, and what only classes have.
 */
#include "builtins.h"

/* clang-format off */

/* ---- The method tables of a type ----------------------------------------------------- */

STRUCT(async_methods_3_5, "PyAsyncMethods", "Include/object.h", M(P, am_await), M(P, am_aiter),
       M(P, am_anext));
STRUCT(async_methods_3_10, "PyAsyncMethods", "Include/cpython/object.h", M(P, am_await),
       M(P, am_aiter), M(P, am_anext), M(P, am_send));
STRUCT(number_methods_2_7, "PyNumberMethods", "Include/object.h, 2.7", M(P, nb_add),
       M(P, nb_subtract), M(P, nb_multiply), M(P, nb_divide), M(P, nb_remainder), M(P, nb_divmod),
       M(P, nb_power), M(P, nb_negative), M(P, nb_positive), M(P, nb_absolute), M(P, nb_nonzero),
       M(P, nb_invert), M(P, nb_lshift), M(P, nb_rshift), M(P, nb_and), M(P, nb_xor), M(P, nb_or),
       M(P, nb_coerce), M(P, nb_int), M(P, nb_long), M(P, nb_float), M(P, nb_oct), M(P, nb_hex),
       M(P, nb_inplace_add), M(P, nb_inplace_subtract), M(P, nb_inplace_multiply),
       M(P, nb_inplace_divide), M(P, nb_inplace_remainder), M(P, nb_inplace_power),
       M(P, nb_inplace_lshift), M(P, nb_inplace_rshift), M(P, nb_inplace_and), M(P, nb_inplace_xor),
       M(P, nb_inplace_or), M(P, nb_floor_divide), M(P, nb_true_divide),
       M(P, nb_inplace_floor_divide), M(P, nb_inplace_true_divide), M(P, nb_index));
STRUCT(number_methods_3_5, "PyNumberMethods", "Include/object.h", M(P, nb_add), M(P, nb_subtract),
       M(P, nb_multiply), M(P, nb_remainder), M(P, nb_divmod), M(P, nb_power), M(P, nb_negative),
       M(P, nb_positive), M(P, nb_absolute), M(P, nb_bool), M(P, nb_invert), M(P, nb_lshift),
       M(P, nb_rshift), M(P, nb_and), M(P, nb_xor), M(P, nb_or), M(P, nb_int), M(P, nb_reserved),
       M(P, nb_float), M(P, nb_inplace_add), M(P, nb_inplace_subtract), M(P, nb_inplace_multiply),
       M(P, nb_inplace_remainder), M(P, nb_inplace_power), M(P, nb_inplace_lshift),
       M(P, nb_inplace_rshift), M(P, nb_inplace_and), M(P, nb_inplace_xor), M(P, nb_inplace_or),
       M(P, nb_floor_divide), M(P, nb_true_divide), M(P, nb_inplace_floor_divide),
       M(P, nb_inplace_true_divide), M(P, nb_index), M(P, nb_matrix_multiply),
       M(P, nb_inplace_matrix_multiply));
STRUCT(sequence_methods_2_7, "PySequenceMethods", "Include/object.h, 2.7", M(P, sq_length),
       M(P, sq_concat), M(P, sq_repeat), M(P, sq_item), M(P, sq_slice), M(P, sq_ass_item),
       M(P, sq_ass_slice), M(P, sq_contains), M(P, sq_inplace_concat), M(P, sq_inplace_repeat));
STRUCT(sequence_methods_3_0, "PySequenceMethods", "Include/object.h", M(P, sq_length),
       M(P, sq_concat), M(P, sq_repeat), M(P, sq_item), M(P, was_sq_slice), M(P, sq_ass_item),
       M(P, was_sq_ass_slice), M(P, sq_contains), M(P, sq_inplace_concat), M(P, sq_inplace_repeat));
STRUCT(mapping_methods_2_7, "PyMappingMethods", "Include/object.h", M(P, mp_length),
       M(P, mp_subscript), M(P, mp_ass_subscript));
STRUCT(buffer_procs_2_7, "PyBufferProcs", "Include/object.h, 2.7", M(P, bf_getreadbuffer),
       M(P, bf_getwritebuffer), M(P, bf_getsegcount), M(P, bf_getcharbuffer), M(P, bf_getbuffer),
       M(P, bf_releasebuffer));
STRUCT(buffer_procs_3_0, "PyBufferProcs", "Include/object.h", M(P, bf_getbuffer),
       M(P, bf_releasebuffer));
STRUCT(member_def_2_7, "PyMemberDef", "Include/structmember.h", M(P, name), M(i, type),
       M(n, offset), M(i, flags), M(P, doc));
STRUCT(method_def_2_7, "PyMethodDef", "Include/methodobject.h", M(P, ml_name), M(P, ml_meth),
       M(i, ml_flags), M(P, ml_doc));
STRUCT(getset_def_2_7, "PyGetSetDef", "Include/descrobject.h", M(P, name), M(P, get), M(P, set),
       M(P, doc), M(P, closure));

/* ---- The type object ----------------------------------------------------------------- */

/* What the shapes have in common. TYPE_MIDDLE ends before tp_version_tag. */
#define TYPE_HEAD VAR_HEAD, M(P, tp_name), M(n, tp_basicsize), M(n, tp_itemsize), M(P, tp_dealloc)
#define TYPE_PRINT_2_7 M(P, tp_print), M(P, tp_getattr), M(P, tp_setattr), M(P, tp_compare)
#define TYPE_PRINT_3_5 M(P, tp_print), M(P, tp_getattr), M(P, tp_setattr), M(P, tp_as_async)
#define TYPE_VECTORCALL_3_8 \
    M(n, tp_vectorcall_offset), M(P, tp_getattr), M(P, tp_setattr), M(P, tp_as_async)
#define TYPE_MIDDLE \
    M(P, tp_repr), M(P, tp_as_number), M(P, tp_as_sequence), M(P, tp_as_mapping), M(P, tp_hash), \
    M(P, tp_call), M(P, tp_str), M(P, tp_getattro), M(P, tp_setattro), M(P, tp_as_buffer), \
    M(l, tp_flags), M(P, tp_doc), M(P, tp_traverse), M(P, tp_clear), M(P, tp_richcompare), \
    M(n, tp_weaklistoffset), M(P, tp_iter), M(P, tp_iternext), M(P, tp_methods), \
    M(P, tp_members), M(P, tp_getset), M(P, tp_base), M(P, tp_dict), M(P, tp_descr_get), \
    M(P, tp_descr_set), M(n, tp_dictoffset), M(P, tp_init), M(P, tp_alloc), M(P, tp_new), \
    M(P, tp_free), M(P, tp_is_gc), M(P, tp_bases), M(P, tp_mro), M(P, tp_cache), \
    M(P, tp_subclasses), M(P, tp_weaklist), M(P, tp_del)

STRUCT(static_type_2_7, "PyTypeObject", "Include/object.h, 2.7", TYPE_HEAD, TYPE_PRINT_2_7,
       TYPE_MIDDLE, M(I, tp_version_tag));
STRUCT(static_type_3_5, "PyTypeObject", "Include/object.h", TYPE_HEAD, TYPE_PRINT_3_5, TYPE_MIDDLE,
       M(I, tp_version_tag), M(P, tp_finalize));
/* tp_print is at the end only to keep sources of 3.7 compiling. */
STRUCT(static_type_3_8, "PyTypeObject", "Include/cpython/object.h, 3.8", TYPE_HEAD,
       TYPE_VECTORCALL_3_8, TYPE_MIDDLE, M(I, tp_version_tag), M(P, tp_finalize),
       M(P, tp_vectorcall), M(P, tp_print));
STRUCT(static_type_3_9, "PyTypeObject", "Include/cpython/object.h", TYPE_HEAD, TYPE_VECTORCALL_3_8,
       TYPE_MIDDLE, M(I, tp_version_tag), M(P, tp_finalize), M(P, tp_vectorcall));
STRUCT(static_type_3_12, "PyTypeObject", "Include/cpython/object.h", TYPE_HEAD, TYPE_VECTORCALL_3_8,
       TYPE_MIDDLE, M(I, tp_version_tag), M(P, tp_finalize), M(P, tp_vectorcall), M(B, tp_watched));
STRUCT(static_type_3_13, "PyTypeObject", "Include/cpython/object.h", TYPE_HEAD, TYPE_VECTORCALL_3_8,
       TYPE_MIDDLE, M(I, tp_version_tag), M(P, tp_finalize), M(P, tp_vectorcall), M(B, tp_watched),
       M(H, tp_versions_used));
STRUCT(static_type_3_15, "PyTypeObject", "Include/cpython/object.h", TYPE_HEAD, TYPE_VECTORCALL_3_8,
       TYPE_MIDDLE, M(I, tp_version_tag), M(P, tp_finalize), M(P, tp_vectorcall), M(B, tp_watched),
       M(H, tp_versions_used), M(P, _tp_iteritem));

/* ---- The type object of a class ------------------------------------------------------ */

/* The members in common: the tables in the order that decides which of two slots wins. */
#define HEAP_TABLES_3_5 \
    SUB(async_methods_3_5, as_async, 1), SUB(number_methods_3_5, as_number, 1), \
    SUB(mapping_methods_2_7, as_mapping, 1), SUB(sequence_methods_3_0, as_sequence, 1), \
    SUB(buffer_procs_3_0, as_buffer, 1)
#define HEAP_TABLES_3_10 \
    SUB(async_methods_3_10, as_async, 1), SUB(number_methods_3_5, as_number, 1), \
    SUB(mapping_methods_2_7, as_mapping, 1), SUB(sequence_methods_3_0, as_sequence, 1), \
    SUB(buffer_procs_3_0, as_buffer, 1)
#define HEAP_NAMES M(P, ht_name), M(P, ht_slots), M(P, ht_qualname), M(P, ht_cached_keys)

STRUCT(spec_cache_3_11, "_specialization_cache", "Include/cpython/object.h", M(P, getitem));
STRUCT(spec_cache_3_12, "_specialization_cache", "Include/cpython/object.h", M(P, getitem),
       M(I, getitem_version));
STRUCT(spec_cache_3_13, "_specialization_cache", "Include/cpython/object.h", M(P, getitem),
       M(I, getitem_version), M(P, init));
/* A heap type's items: one definition for each of its slots. */
STRUCT(member_def, "PyMemberDef", "Include/structmember.h", M(P, name), M(i, type), M(n, offset),
       M(i, flags), M(P, doc));
STRUCT(heap_type_2_7, "PyHeapTypeObject", "Include/object.h, 2.7", SUB(static_type_2_7, ht_type, 1),
       SUB(number_methods_2_7, as_number, 1), SUB(mapping_methods_2_7, as_mapping, 1),
       SUB(sequence_methods_2_7, as_sequence, 1), SUB(buffer_procs_2_7, as_buffer, 1),
       M(P, ht_name), M(P, ht_slots), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_5, "PyHeapTypeObject", "Include/object.h", SUB(static_type_3_5, ht_type, 1),
       HEAP_TABLES_3_5, HEAP_NAMES, ITEMS_OF(member_def, members));
STRUCT(heap_type_3_8, "PyHeapTypeObject", "Include/cpython/object.h, 3.8",
       SUB(static_type_3_8, ht_type, 1), HEAP_TABLES_3_5, HEAP_NAMES, ITEMS_OF(member_def, members));
STRUCT(heap_type_3_9, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_9, ht_type, 1), HEAP_TABLES_3_5, HEAP_NAMES, M(P, ht_module), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_10, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_9, ht_type, 1), HEAP_TABLES_3_10, HEAP_NAMES, M(P, ht_module), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_11, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_9, ht_type, 1), HEAP_TABLES_3_10, HEAP_NAMES, M(P, ht_module),
       M(P, _ht_tpname), SUB(spec_cache_3_11, _spec_cache, 1), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_12, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_12, ht_type, 1), HEAP_TABLES_3_10, HEAP_NAMES, M(P, ht_module),
       M(P, _ht_tpname), SUB(spec_cache_3_12, _spec_cache, 1), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_13, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_13, ht_type, 1), HEAP_TABLES_3_10, HEAP_NAMES, M(P, ht_module),
       M(P, _ht_tpname), SUB(spec_cache_3_13, _spec_cache, 1), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_14, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_13, ht_type, 1), HEAP_TABLES_3_10, HEAP_NAMES, M(P, ht_module),
       M(P, _ht_tpname), M(P, ht_token), SUB(spec_cache_3_13, _spec_cache, 1),
       T_ONLY(n, unique_id), ITEMS_OF(member_def, members));
STRUCT(heap_type_3_15, "PyHeapTypeObject", "Include/cpython/object.h",
       SUB(static_type_3_15, ht_type, 1), HEAP_TABLES_3_10, HEAP_NAMES, M(P, ht_module),
       M(P, _ht_tpname), M(P, ht_token), SUB(spec_cache_3_13, _spec_cache, 1),
       T_ONLY(n, unique_id), ITEMS_OF(member_def, members));

/* ---- Descriptors --------------------------------------------------------------------- */

STRUCT(member_descriptor_2_7, "PyMemberDescrObject", "Include/descrobject.h, 2.7", HEAD,
       M(P, d_type), M(P, d_name), M(P, d_member));
STRUCT(member_descriptor_3_6, "PyMemberDescrObject", "Include/descrobject.h", HEAD, M(P, d_type),
       M(P, d_name), M(P, d_qualname), M(P, d_member));
STRUCT(getset_descriptor_2_7, "PyGetSetDescrObject", "Include/descrobject.h, 2.7", HEAD,
       M(P, d_type), M(P, d_name), M(P, d_getset));
STRUCT(getset_descriptor_3_6, "PyGetSetDescrObject", "Include/descrobject.h", HEAD, M(P, d_type),
       M(P, d_name), M(P, d_qualname), M(P, d_getset));
STRUCT(method_descriptor_2_7, "PyMethodDescrObject", "Include/descrobject.h, 2.7", HEAD,
       M(P, d_type), M(P, d_name), M(P, d_method));
STRUCT(method_descriptor_3_6, "PyMethodDescrObject", "Include/descrobject.h", HEAD, M(P, d_type),
       M(P, d_name), M(P, d_qualname), M(P, d_method));
STRUCT(method_descriptor_3_8, "PyMethodDescrObject", "Include/descrobject.h", HEAD, M(P, d_type),
       M(P, d_name), M(P, d_qualname), M(P, d_method), M(P, vectorcall));
STRUCT(wrapper_descriptor_2_7, "PyWrapperDescrObject", "Include/descrobject.h, 2.7", HEAD,
       M(P, d_type), M(P, d_name), M(P, d_base), M(P, d_wrapped));
STRUCT(wrapper_descriptor_3_6, "PyWrapperDescrObject", "Include/descrobject.h", HEAD, M(P, d_type),
       M(P, d_name), M(P, d_qualname), M(P, d_base), M(P, d_wrapped));
STRUCT(method_wrapper_2_7, "wrapperobject", "Objects/descrobject.c", HEAD, M(P, descr), M(P, self));
STRUCT(dictproxy_2_7, "proxyobject", "Objects/descrobject.c, 2.7", HEAD, M(P, dict));
STRUCT(mappingproxy_3_6, "mappingproxyobject", "Objects/descrobject.c", HEAD, M(P, mapping));


/* ---- Who has which shape -------------------------------------------------------------- */

const builtin_fact type_builtins[] = {
    {"type", PY(2, 7, 0), &heap_type_2_7}, {"type", PY(3, 5, 0), &heap_type_3_5},
    {"type", PY(3, 8, 0), &heap_type_3_8}, {"type", PY(3, 9, 0), &heap_type_3_9},
    {"type", PY(3, 10, 0), &heap_type_3_10}, {"type", PY(3, 11, 0), &heap_type_3_11},
    {"type", PY(3, 12, 0), &heap_type_3_12}, {"type", PY(3, 13, 0), &heap_type_3_13},
    {"type", PY(3, 14, 0), &heap_type_3_14}, {"type", PY(3, 15, 0), &heap_type_3_15},
    {"static_type", PY(2, 7, 0), &static_type_2_7}, {"static_type", PY(3, 5, 0), &static_type_3_5},
    {"static_type", PY(3, 8, 0), &static_type_3_8}, {"static_type", PY(3, 9, 0), &static_type_3_9},
    {"static_type", PY(3, 12, 0), &static_type_3_12},
    {"static_type", PY(3, 13, 0), &static_type_3_13},
    {"static_type", PY(3, 15, 0), &static_type_3_15},
    {"async_methods", PY(3, 5, 0), &async_methods_3_5},
    {"async_methods", PY(3, 10, 0), &async_methods_3_10},
    {"number_methods", PY(2, 7, 0), &number_methods_2_7},
    {"number_methods", PY(3, 5, 0), &number_methods_3_5},
    {"sequence_methods", PY(2, 7, 0), &sequence_methods_2_7},
    {"sequence_methods", PY(3, 0, 0), &sequence_methods_3_0},
    {"mapping_methods", PY(2, 7, 0), &mapping_methods_2_7},
    {"buffer_procs", PY(2, 7, 0), &buffer_procs_2_7},
    {"buffer_procs", PY(3, 0, 0), &buffer_procs_3_0},
    {"member_def", PY(2, 7, 0), &member_def_2_7},
    {"method_def", PY(2, 7, 0), &method_def_2_7},
    {"getset_def", PY(2, 7, 0), &getset_def_2_7},
    {"member_descriptor", PY(2, 7, 0), &member_descriptor_2_7},
    {"member_descriptor", PY(3, 6, 0), &member_descriptor_3_6},
    {"types.MemberDescriptorType", PY(2, 7, 0), &member_descriptor_2_7},
    {"types.MemberDescriptorType", PY(3, 6, 0), &member_descriptor_3_6},
    {"getset_descriptor", PY(2, 7, 0), &getset_descriptor_2_7},
    {"getset_descriptor", PY(3, 6, 0), &getset_descriptor_3_6},
    {"types.GetSetDescriptorType", PY(2, 7, 0), &getset_descriptor_2_7},
    {"types.GetSetDescriptorType", PY(3, 6, 0), &getset_descriptor_3_6},
    {"method_descriptor", PY(2, 7, 0), &method_descriptor_2_7},
    {"method_descriptor", PY(3, 6, 0), &method_descriptor_3_6},
    {"method_descriptor", PY(3, 8, 0), &method_descriptor_3_8},
    {"classmethod_descriptor", PY(2, 7, 0), &method_descriptor_2_7},
    {"classmethod_descriptor", PY(3, 6, 0), &method_descriptor_3_6},
    {"classmethod_descriptor", PY(3, 8, 0), &method_descriptor_3_8},
    {"types.MethodDescriptorType", PY(3, 7, 0), &method_descriptor_3_6},
    {"types.MethodDescriptorType", PY(3, 8, 0), &method_descriptor_3_8},
    {"types.ClassMethodDescriptorType", PY(3, 7, 0), &method_descriptor_3_6},
    {"types.ClassMethodDescriptorType", PY(3, 8, 0), &method_descriptor_3_8},
    {"wrapper_descriptor", PY(2, 7, 0), &wrapper_descriptor_2_7},
    {"wrapper_descriptor", PY(3, 6, 0), &wrapper_descriptor_3_6},
    {"types.WrapperDescriptorType", PY(3, 7, 0), &wrapper_descriptor_3_6},
    {"method-wrapper", PY(2, 7, 0), &method_wrapper_2_7},
    {"types.MethodWrapperType", PY(3, 7, 0), &method_wrapper_2_7},
    {"mappingproxy", PY(2, 7, 0), &dictproxy_2_7}, {"mappingproxy", PY(3, 6, 0), &mappingproxy_3_6},
    {"types.MappingProxyType", PY(3, 6, 0), &mappingproxy_3_6},
    {NULL, 0, NULL},
};
/* clang-format on */
