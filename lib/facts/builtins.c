/* SPDX-License-Identifier: MIT */
/*
 * The values, containers, iterators and descriptors that builtins offers.
 *
 * A list names the members after the head in the order of the C source; a struct that begins with
 * another holds it as a member. The array at the end of a variable-sized object is its items: it
 * takes no room in the struct, and tp_basicsize is its offset (one item more where CPython counts
 * the terminator). A file without a version was read in each version of the shape; where a header
 * moved to Include/cpython later, the earlier place stands for both.
 */
#include "builtins.h"
#include "structs.h"

/* clang-format off */
/* None, Ellipsis and the like: nothing but their head. */
STRUCT(bare_2_7, "PyObject", "Include/object.h", HEAD);
STRUCT(int_2_7, "PyIntObject", "Include/intobject.h", HEAD, M(l, ob_ival));
STRUCT(long_2_7, "_longobject", "Include/longintrepr.h", VAR_HEAD, ITEMS(D, ob_digit));
/* bool takes sizeof the struct with its one digit, int the offset of that digit. */
STRUCT(bool_3_0, "_longobject", "Include/longintrepr.h", VAR_HEAD, ARRAY(D, ob_digit, 1));
/* ob_digit sits in long_value, a _PyLongValue; its two members are written here as the object's. */
STRUCT(int_3_12, "_longobject", "Include/cpython/longintrepr.h", HEAD, M(n, lv_tag),
       ITEMS(D, ob_digit));
STRUCT(float_2_7, "PyFloatObject", "Include/floatobject.h", HEAD, M(d, ob_fval));
/* cval, a Py_complex of two doubles. */
STRUCT(complex_2_7, "PyComplexObject", "Include/complexobject.h", HEAD, M(d, real), M(d, imag));
STRUCT_WITH(str_2_7, "PyStringObject", "Include/stringobject.h", false, 1, VAR_HEAD, M(l, ob_shash),
            M(i, ob_sstate), ITEMS(B, ob_sval));
STRUCT(unicode_2_7, "PyUnicodeObject", "Include/unicodeobject.h, 2.7", HEAD, M(n, length),
       M(P, str), M(l, hash), M(P, defenc));
/*
 * state is a word of bit-fields; from 3.14 on the interned field of free-threaded builds is a byte
 * in it.
 */
STRUCT(str_ascii_3_3, "PyASCIIObject", "Include/unicodeobject.h", HEAD, M(n, length), M(n, hash),
       M(I, state), M(P, wstr));
STRUCT(str_compact_3_3, "PyCompactUnicodeObject", "Include/unicodeobject.h",
       SUB(str_ascii_3_3, _base, 1), M(n, utf8_length), M(P, utf8), M(n, wstr_length));
STRUCT(str_3_3, "PyUnicodeObject", "Include/unicodeobject.h", SUB(str_compact_3_3, _base, 1),
       M(P, data));
STRUCT(str_ascii_3_12, "PyASCIIObject", "Include/cpython/unicodeobject.h", HEAD, M(n, length),
       M(n, hash), M(I, state));
STRUCT(str_compact_3_12, "PyCompactUnicodeObject", "Include/cpython/unicodeobject.h",
       SUB(str_ascii_3_12, _base, 1), M(n, utf8_length), M(P, utf8));
STRUCT(str_3_12, "PyUnicodeObject", "Include/cpython/unicodeobject.h",
       SUB(str_compact_3_12, _base, 1), M(P, data));
STRUCT_WITH(bytes_3_0, "PyBytesObject", "Include/bytesobject.h", false, 1, VAR_HEAD, M(n, ob_shash),
            ITEMS(B, ob_sval));
STRUCT(bytearray_2_7, "PyByteArrayObject", "Include/bytearrayobject.h, 2.7", VAR_HEAD,
       M(i, ob_exports), M(n, ob_alloc), M(P, ob_bytes));
STRUCT(bytearray_3_4, "PyByteArrayObject", "Include/bytearrayobject.h", VAR_HEAD, M(n, ob_alloc),
       M(P, ob_bytes), M(P, ob_start), M(i, ob_exports));
STRUCT(bytearray_3_9, "PyByteArrayObject", "Include/cpython/bytearrayobject.h", VAR_HEAD,
       M(n, ob_alloc), M(P, ob_bytes), M(P, ob_start), M(n, ob_exports));
STRUCT(bytearray_3_15, "PyByteArrayObject", "Include/cpython/bytearrayobject.h", VAR_HEAD,
       M(n, ob_alloc), M(P, ob_bytes), M(P, ob_start), M(n, ob_exports), M(P, ob_bytes_object));
STRUCT(py_buffer_2_7, "Py_buffer", "Include/object.h, 2.7", M(P, buf), M(P, obj), M(n, len),
       M(n, itemsize), M(i, readonly), M(i, ndim), M(P, format), M(P, shape), M(P, strides),
       M(P, suboffsets), ARRAY(n, smalltable, 2), M(P, internal));
SHARED_STRUCT(py_buffer_3_3, "Py_buffer", "Include/pybuffer.h", M(P, buf), M(P, obj), M(n, len),
              M(n, itemsize), M(i, readonly), M(i, ndim), M(P, format), M(P, shape), M(P, strides),
              M(P, suboffsets), M(P, internal));
STRUCT(memoryview_2_7, "PyMemoryViewObject", "Include/memoryobject.h, 2.7", HEAD, M(P, base),
       SUB(py_buffer_2_7, view, 1));
STRUCT(memoryview_3_3, "PyMemoryViewObject", "Include/memoryobject.h", VAR_HEAD, M(P, mbuf),
       M(n, hash), M(i, flags), M(n, exports), SUB(py_buffer_3_3, view, 1), M(P, weakreflist),
       ITEMS(n, ob_array));
STRUCT(buffer_2_7, "PyBufferObject", "Objects/bufferobject.c, 2.7", HEAD, M(P, b_base), M(P, b_ptr),
       M(n, b_size), M(n, b_offset), M(i, b_readonly), M(l, b_hash));
STRUCT(file_2_7, "PyFileObject", "Include/fileobject.h, 2.7", HEAD, M(P, f_fp), M(P, f_name),
       M(P, f_mode), M(P, f_close), M(i, f_softspace), M(i, f_binary), M(P, f_buf), M(P, f_bufend),
       M(P, f_bufptr), M(P, f_setbuf), M(i, f_univ_newline), M(i, f_newlinetypes),
       M(i, f_skipnextlf), M(P, f_encoding), M(P, f_errors), M(P, weakreflist),
       M(i, unlocked_count), M(i, readable), M(i, writable));

/* ---- Containers ---------------------------------------------------------------------- */

STRUCT(tuple_2_7, "PyTupleObject", "Include/tupleobject.h", VAR_HEAD, ITEMS(P, ob_item));
STRUCT(tuple_3_14, "PyTupleObject", "Include/cpython/tupleobject.h", VAR_HEAD, M(n, ob_hash),
       ITEMS(P, ob_item));
STRUCT(list_2_7, "PyListObject", "Include/listobject.h", VAR_HEAD, M(P, ob_item), M(n, allocated));
STRUCT(frozendict_3_15, "PyFrozenDictObject", "Include/internal/pycore_dict.h, 3.15",
       SUB(dict_3_14, ob_base, 1), M(n, ma_hash));
STRUCT(set_entry_2_7, "setentry", "Include/setobject.h, 2.7", M(l, hash), M(P, key));
STRUCT(set_entry_3_4, "setentry", "Include/setobject.h", M(P, key), M(n, hash));
STRUCT(set_2_7, "PySetObject", "Include/setobject.h, 2.7", HEAD, M(n, fill), M(n, used), M(n, mask),
       M(P, table), M(P, lookup), SUB(set_entry_2_7, smalltable, 8), M(l, hash), M(P, weakreflist));
STRUCT(set_3_4, "PySetObject", "Include/setobject.h, 3.4", HEAD, M(n, fill), M(n, used), M(n, mask),
       M(P, table), M(P, lookup), M(n, hash), SUB(set_entry_3_4, smalltable, 8), M(P, weakreflist));
STRUCT(set_3_5, "PySetObject", "Include/setobject.h", HEAD, M(n, fill), M(n, used), M(n, mask),
       M(P, table), M(n, hash), M(n, finger), SUB(set_entry_3_4, smalltable, 8), M(P, weakreflist));
STRUCT(slice_2_7, "PySliceObject", "Include/sliceobject.h", HEAD, M(P, start), M(P, stop),
       M(P, step));
STRUCT(xrange_2_7, "rangeobject", "Objects/rangeobject.c, 2.7", HEAD, M(l, start), M(l, step),
       M(l, len));
STRUCT(range_3_6, "rangeobject", "Objects/rangeobject.c", HEAD, M(P, start), M(P, stop), M(P, step),
       M(P, length));

/* ---- Iterators and views ------------------------------------------------------------- */

STRUCT(enumerate_2_7, "enumobject", "Objects/enumobject.c", HEAD, M(n, en_index), M(P, en_sit),
       M(P, en_result), M(P, en_longindex));
STRUCT(enumerate_3_11, "enumobject", "Objects/enumobject.c", HEAD, M(n, en_index), M(P, en_sit),
       M(P, en_result), M(P, en_longindex), M(P, one));
STRUCT(reversed_2_7, "reversedobject", "Objects/enumobject.c", HEAD, M(n, index), M(P, seq));
STRUCT(filter_3_0, "filterobject", "Python/bltinmodule.c", HEAD, M(P, func), M(P, it));
STRUCT(map_3_0, "mapobject", "Python/bltinmodule.c", HEAD, M(P, iters), M(P, func));
STRUCT(map_3_14, "mapobject", "Python/bltinmodule.c", HEAD, M(P, iters), M(P, func), M(i, strict));
STRUCT(zip_3_0, "zipobject", "Python/bltinmodule.c", HEAD, M(n, tuplesize), M(P, ittuple),
       M(P, result));
STRUCT(zip_3_10, "zipobject", "Python/bltinmodule.c", HEAD, M(n, tuplesize), M(P, ittuple),
       M(P, result), M(i, strict));
STRUCT(list_iterator_2_7, "listiterobject", "Objects/listobject.c, 2.7", HEAD, M(l, it_index),
       M(P, it_seq));
STRUCT(list_iterator_3_6, "listiterobject", "Objects/listobject.c", HEAD, M(n, it_index),
       M(P, it_seq));
STRUCT(iterator_2_7, "seqiterobject", "Objects/iterobject.c, 2.7", HEAD, M(l, it_index),
       M(P, it_seq));
STRUCT(iterator_3_6, "seqiterobject", "Objects/iterobject.c", HEAD, M(n, it_index), M(P, it_seq));
STRUCT(tuple_iterator_2_7, "tupleiterobject", "Objects/tupleobject.c, 2.7", HEAD, M(l, it_index),
       M(P, it_seq));
STRUCT(tuple_iterator_3_6, "tupleiterobject", "Objects/tupleobject.c", HEAD, M(n, it_index),
       M(P, it_seq));
STRUCT(callable_iterator_2_7, "calliterobject", "Objects/iterobject.c", HEAD, M(P, it_callable),
       M(P, it_sentinel));
STRUCT(dict_iterator_2_7, "dictiterobject", "Objects/dictobject.c", HEAD, M(P, di_dict),
       M(n, di_used), M(n, di_pos), M(P, di_result), M(n, len));
STRUCT(dict_view_3_6, "_PyDictViewObject", "Include/dictobject.h", HEAD, M(P, dv_dict));

/* ---- Attributes and references ------------------------------------------------------- */

STRUCT(property_2_7, "propertyobject", "Objects/descrobject.c", HEAD, M(P, prop_get),
       M(P, prop_set), M(P, prop_del), M(P, prop_doc), M(i, getter_doc));
STRUCT(property_3_10, "propertyobject", "Objects/descrobject.c", HEAD, M(P, prop_get),
       M(P, prop_set), M(P, prop_del), M(P, prop_doc), M(P, prop_name), M(i, getter_doc));
STRUCT(classmethod_2_7, "classmethod", "Objects/funcobject.c, 2.7", HEAD, M(P, cm_callable));
STRUCT(classmethod_3_4, "classmethod", "Objects/funcobject.c", HEAD, M(P, cm_callable),
       M(P, cm_dict));
STRUCT(staticmethod_2_7, "staticmethod", "Objects/funcobject.c, 2.7", HEAD, M(P, sm_callable));
STRUCT(staticmethod_3_4, "staticmethod", "Objects/funcobject.c", HEAD, M(P, sm_callable),
       M(P, sm_dict));
STRUCT(super_2_7, "superobject", "Objects/typeobject.c", HEAD, M(P, type), M(P, obj),
       M(P, obj_type));
STRUCT(weakref_2_7, "_PyWeakReference", "Include/weakrefobject.h, 2.7", HEAD, M(P, wr_object),
       M(P, wr_callback), M(l, hash), M(P, wr_prev), M(P, wr_next));
STRUCT(weakref_3_4, "_PyWeakReference", "Include/weakrefobject.h", HEAD, M(P, wr_object),
       M(P, wr_callback), M(n, hash), M(P, wr_prev), M(P, wr_next));
STRUCT(weakref_3_11, "_PyWeakReference", "Include/cpython/weakrefobject.h", HEAD, M(P, wr_object),
       M(P, wr_callback), M(n, hash), M(P, wr_prev), M(P, wr_next), M(P, vectorcall));
STRUCT(weakref_3_13, "_PyWeakReference", "Include/cpython/weakrefobject.h", HEAD, M(P, wr_object),
       M(P, wr_callback), M(n, hash), M(P, wr_prev), M(P, wr_next), M(P, vectorcall),
       T_ONLY(P, weakrefs_lock));


/* ---- Who has which shape -------------------------------------------------------------- */

const builtin_fact core_builtins[] = {
    {"NoneType", PY(2, 7, 0), &bare_2_7},
    {"types.NoneType", PY(2, 7, 0), &bare_2_7}, {"types.NoneType", PY(3, 0, 0), NULL},
    {"types.NoneType", PY(3, 10, 0), &bare_2_7},
    {"NotImplementedType", PY(2, 7, 0), &bare_2_7},
    {"types.NotImplementedType", PY(2, 7, 0), &bare_2_7},
    {"types.NotImplementedType", PY(3, 0, 0), NULL},
    {"types.NotImplementedType", PY(3, 10, 0), &bare_2_7},
    {"ellipsis", PY(2, 7, 0), &bare_2_7},
    {"types.EllipsisType", PY(2, 7, 0), &bare_2_7}, {"types.EllipsisType", PY(3, 0, 0), NULL},
    {"types.EllipsisType", PY(3, 10, 0), &bare_2_7},
    {"int", PY(2, 7, 0), &int_2_7}, {"int", PY(3, 0, 0), &long_2_7},
    {"int", PY(3, 12, 0), &int_3_12},
    {"long", PY(2, 7, 0), &long_2_7}, {"long", PY(3, 0, 0), NULL},
    {"bool", PY(2, 7, 0), &int_2_7}, {"bool", PY(3, 0, 0), &bool_3_0},
    {"bool", PY(3, 12, 0), &int_3_12},
    {"float", PY(2, 7, 0), &float_2_7},
    {"complex", PY(2, 7, 0), &complex_2_7},
    {"basestring", PY(2, 7, 0), &bare_2_7}, {"basestring", PY(3, 0, 0), NULL},
    {"str", PY(2, 7, 0), &str_2_7}, {"str", PY(3, 3, 0), &str_3_3},
    {"str", PY(3, 12, 0), &str_3_12},
    {"str.compact", PY(3, 3, 0), &str_compact_3_3},
    {"str.compact", PY(3, 12, 0), &str_compact_3_12},
    {"str.ascii", PY(3, 3, 0), &str_ascii_3_3}, {"str.ascii", PY(3, 12, 0), &str_ascii_3_12},
    {"unicode", PY(2, 7, 0), &unicode_2_7}, {"unicode", PY(3, 0, 0), NULL},
    {"bytes", PY(3, 0, 0), &bytes_3_0},
    {"bytearray", PY(2, 7, 0), &bytearray_2_7}, {"bytearray", PY(3, 4, 0), &bytearray_3_4},
    {"bytearray", PY(3, 9, 0), &bytearray_3_9}, {"bytearray", PY(3, 15, 0), &bytearray_3_15},
    {"buffer", PY(2, 7, 0), &buffer_2_7}, {"buffer", PY(3, 0, 0), NULL},
    {"memoryview", PY(2, 7, 0), &memoryview_2_7}, {"memoryview", PY(3, 3, 0), &memoryview_3_3},
    {"file", PY(2, 7, 0), &file_2_7}, {"file", PY(3, 0, 0), NULL},
    {"tuple", PY(2, 7, 0), &tuple_2_7}, {"tuple", PY(3, 14, 0), &tuple_3_14},
    {"list", PY(2, 7, 0), &list_2_7},
    {"frozendict", PY(3, 15, 0), &frozendict_3_15},
    {"set", PY(2, 7, 0), &set_2_7}, {"set", PY(3, 4, 0), &set_3_4}, {"set", PY(3, 5, 0), &set_3_5},
    {"frozenset", PY(2, 7, 0), &set_2_7}, {"frozenset", PY(3, 4, 0), &set_3_4},
    {"frozenset", PY(3, 5, 0), &set_3_5},
    {"set.entry", PY(2, 7, 0), &set_entry_2_7}, {"set.entry", PY(3, 4, 0), &set_entry_3_4},
    {"slice", PY(2, 7, 0), &slice_2_7},
    {"xrange", PY(2, 7, 0), &xrange_2_7}, {"xrange", PY(3, 0, 0), NULL},
    {"range", PY(3, 6, 0), &range_3_6},
    {"enumerate", PY(2, 7, 0), &enumerate_2_7}, {"enumerate", PY(3, 11, 0), &enumerate_3_11},
    {"reversed", PY(2, 7, 0), &reversed_2_7},
    {"filter", PY(3, 0, 0), &filter_3_0},
    {"map", PY(3, 0, 0), &map_3_0}, {"map", PY(3, 14, 0), &map_3_14},
    {"zip", PY(3, 0, 0), &zip_3_0}, {"zip", PY(3, 10, 0), &zip_3_10},
    {"iterator", PY(2, 7, 0), &iterator_2_7}, {"iterator", PY(3, 6, 0), &iterator_3_6},
    {"callable_iterator", PY(2, 7, 0), &callable_iterator_2_7},
    {"list_iterator", PY(2, 7, 0), &list_iterator_2_7},
    {"list_iterator", PY(3, 6, 0), &list_iterator_3_6},
    {"tuple_iterator", PY(2, 7, 0), &tuple_iterator_2_7},
    {"tuple_iterator", PY(3, 6, 0), &tuple_iterator_3_6},
    {"dict_iterator", PY(2, 7, 0), &dict_iterator_2_7},
    {"dict_keys", PY(3, 6, 0), &dict_view_3_6},
    {"_collections_abc.dict_keys", PY(3, 6, 0), &dict_view_3_6},
    {"property", PY(2, 7, 0), &property_2_7}, {"property", PY(3, 10, 0), &property_3_10},
    {"classmethod", PY(2, 7, 0), &classmethod_2_7}, {"classmethod", PY(3, 4, 0), &classmethod_3_4},
    {"staticmethod", PY(2, 7, 0), &staticmethod_2_7},
    {"staticmethod", PY(3, 4, 0), &staticmethod_3_4},
    {"super", PY(2, 7, 0), &super_2_7},
    {"weakref.ref", PY(2, 7, 0), &weakref_2_7}, {"weakref.ref", PY(3, 4, 0), &weakref_3_4},
    {"weakref.ref", PY(3, 11, 0), &weakref_3_11}, {"weakref.ref", PY(3, 13, 0), &weakref_3_13},
    {"weakref.ReferenceType", PY(2, 7, 0), &weakref_2_7},
    {"weakref.ReferenceType", PY(3, 4, 0), &weakref_3_4},
    {"weakref.ReferenceType", PY(3, 11, 0), &weakref_3_11},
    {"weakref.ReferenceType", PY(3, 13, 0), &weakref_3_13},
    {"weakref.ProxyType", PY(2, 7, 0), &weakref_2_7},
    {"weakref.ProxyType", PY(3, 4, 0), &weakref_3_4},
    {"weakref.ProxyType", PY(3, 11, 0), &weakref_3_11},
    {"weakref.ProxyType", PY(3, 13, 0), &weakref_3_13},
    {"weakref.CallableProxyType", PY(2, 7, 0), &weakref_2_7},
    {"weakref.CallableProxyType", PY(3, 4, 0), &weakref_3_4},
    {"weakref.CallableProxyType", PY(3, 11, 0), &weakref_3_11},
    {"weakref.CallableProxyType", PY(3, 13, 0), &weakref_3_13},
    {NULL, 0, NULL},
};
/* clang-format on */

const builtin_fact *const builtin_tables[] = {
    core_builtins,     type_builtins,   code_builtins,      exception_builtins,
    iterator_builtins, module_builtins, extension_builtins, NULL,
};
