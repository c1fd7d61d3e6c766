/* SPDX-License-Identifier: MIT */
/* The structs every instance is made of. Those of built-in types are in builtins.h. */
#ifndef LIBLAYOUT_STRUCTS_H
#define LIBLAYOUT_STRUCTS_H

#include "facts.h"

extern const struct_fact none;
extern const struct_fact object_2_7, object_trace_refs, object_3_13t, object_3_14, object_3_14t;
extern const struct_fact var;
extern const struct_fact gc_head_2_7, gc_head_2_7_15, gc_head_3_6, gc_head_3_7_4, gc_head_3_8;
extern const struct_fact preheader_3_11, preheader_3_12, preheader_3_13;
extern const struct_fact dict_2_7, dict_3_6, dict_3_14;
extern const struct_fact keys_3_6, keys_3_11, entry_2_7, unicode_entry_3_11;
extern const struct_fact values_3_6, values_3_13;

#endif
