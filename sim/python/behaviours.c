/* SPDX-License-Identifier: MIT */
/*
 * A row for each version of CPython, or for each range of its patch releases where that matters.
 * Texts of errors: Python/ceval.c, Objects/typeobject.c, Objects/abstract.c; dataclasses:
 * Lib/dataclasses.py of the version.
 */
#include "python/behaviours.h"

#define PREFIX_2_7       "Error when calling the metaclass bases\n    "
#define OLD_NO_ARGUMENTS "object() takes no parameters"
#define NO_ARGUMENTS     "() takes no arguments"
#define NEW_3_7          "object.__new__() takes exactly one argument (the type to instantiate)"
#define INIT_OLD         ".__init__() takes no parameters"
#define INIT_3_7         ".__init__() takes exactly one argument (the instance to initialize)"
#define SUPER_3_6        "super(type, obj): obj must be an instance or subtype of type"
#define SUPER_3_13                                                                                 \
    "super(type, obj): obj (instance of %) is not an instance or subtype of type (%)."
#define NOT_ITERABLE "'%' object is not iterable"
#define NOT_UNPACKED "cannot unpack non-iterable % object"
#define INT_2_7      "int() argument must be a string or a number, not '%'"
#define INT_3_6      "int() argument must be a string, a bytes-like object or a number, not '%'"
#define INT_3_10                                                                                   \
    "int() argument must be a string, a bytes-like object or a "                                   \
    "real number, not '%'"
#define DEFAULTS_3_7  "' follows default argument"
#define DEFAULTS_3_13 "' follows default argument '%'"
#define LATEST        9999

/* clang-format off */
#define OLD_OBJECT .no_arguments = OLD_NO_ARGUMENTS, .new_text = OLD_NO_ARGUMENTS, \
    .init_text = INIT_OLD, .init_bare = true
#define MODERN_OBJECT .no_arguments = NO_ARGUMENTS, .new_text = NEW_3_7, .init_text = INIT_3_7
#define MODERN_3_6 .set_name = true, .class_prefix = ""
#define MODERN_3_9 MODERN_3_6, .alias_types = true
#define MODERN_3_10 MODERN_3_9, .qualnames = true, .unions = true, .kw_only = true, \
    .match_args = true, MODERN_OBJECT, .int_text = INT_3_10, \
    .not_unpacked = NOT_UNPACKED, .lambda_new = ""
#define MODERN_3_11 MODERN_3_10, .property = PROPERTY_FULL, .weakref_slot = true, \
    .hash_defaults = true
#define BARE_ENUM "; specify `names=()` if you meant to create a new, empty, enum"
#define MODERN_3_12 MODERN_3_11, .frozen_any = true, .abstract_quoted = true, \
    .bare_enum = BARE_ENUM
#define MODERN_3_13 MODERN_3_12, .super_text = SUPER_3_13, .order_text = DEFAULTS_3_13
#define MODERN_3_14 MODERN_3_13, .lazy = true, .field_doc = true, .data_cell = true, \
    .slots = DATA_SLOTS_WORDS

static const behaviour rows[] = {
    {2, 7, 0, LATEST, .index = 0, .class_prefix = PREFIX_2_7,
     .text_is_bytes = true, .leaky_lists = true, .truncates = true,
     OLD_OBJECT, .object_warns = true, .abstract_plural = true, .super_text = SUPER_3_6,
     .not_unpacked = NOT_ITERABLE, .int_text = INT_2_7, .order_text = DEFAULTS_3_7, .lambda_new = "__new__"},
    {3, 6, 0, LATEST, .index = 1, MODERN_3_6, .generic_meta = true,
     OLD_OBJECT, .abstract_plural = true, .super_text = SUPER_3_6, .not_unpacked = NOT_ITERABLE,
     .int_text = INT_3_6, .order_text = DEFAULTS_3_7, .lambda_new = "__new__"},
    {3, 7, 0, LATEST, .index = 2, MODERN_3_6, .abstract_plural = true,
     MODERN_OBJECT, .super_text = SUPER_3_6, .not_unpacked = NOT_UNPACKED,
     .int_text = INT_3_6, .order_text = DEFAULTS_3_7, .lambda_new = "__new__"},
    {3, 8, 0, LATEST, .index = 3, MODERN_3_6, .abstract_plural = true,
     MODERN_OBJECT, .super_text = SUPER_3_6, .not_unpacked = NOT_UNPACKED,
     .int_text = INT_3_6, .order_text = DEFAULTS_3_7, .lambda_new = "__new__"},
    {3, 9, 0, LATEST, .index = 4, MODERN_3_9,
     MODERN_OBJECT, .super_text = SUPER_3_6, .not_unpacked = NOT_UNPACKED,
     .int_text = INT_3_6, .order_text = DEFAULTS_3_7, .lambda_new = "<lambda>"},
    {3, 10, 0, LATEST, .index = 5, MODERN_3_10, .property = PROPERTY_NAMED,
     .super_text = SUPER_3_6,
     .order_text = DEFAULTS_3_7, .slots = DATA_SLOTS_ALL},
    {3, 11, 0, LATEST, .index = 6, MODERN_3_11, .bare_enum = " defined", .super_text = SUPER_3_6,
     .order_text = DEFAULTS_3_7, .slots = DATA_SLOTS_NEW},
    {3, 12, 0, 2, .index = 7, MODERN_3_12, .super_text = SUPER_3_6,
     .order_text = DEFAULTS_3_7, .slots = DATA_SLOTS_NEW},
    {3, 12, 3, LATEST, .index = 7, MODERN_3_12, .super_text = SUPER_3_6,
     .order_text = DEFAULTS_3_7, .slots = DATA_SLOTS_WORDS},
    {3, 13, 0, 0, .index = 8, MODERN_3_13, .slots = DATA_SLOTS_TYPO},
    {3, 13, 1, 5, .index = 8, MODERN_3_13, .slots = DATA_SLOTS_WORDS},
    {3, 13, 6, LATEST, .index = 8, MODERN_3_13, .slots = DATA_SLOTS_WORDS, .data_cell = true,
     .frozen_cell = true},
    {3, 14, 0, 2, .index = 9, MODERN_3_14},
    {3, 14, 3, LATEST, .index = 9, MODERN_3_14, .frozen_cell = true},
    {3, 15, 0, LATEST, .index = 10, MODERN_3_14, .frozen_cell = true, .any_module = true},
};
/* clang-format on */

enum { ROWS = sizeof rows / sizeof rows[0] };

static bool is_of(const behaviour *row, const layout_target_info *info)
{
    bool version = row->major == info->major && row->minor == info->minor;
    return version && row->first_patch <= info->patch && info->patch <= row->last_patch;
}

const behaviour *behaviour_of(const layout_target *target)
{
    layout_target_info info;
    layout_target_describe(target, &info);
    for (size_t i = 0; i < ROWS; i++)
        if (is_of(&rows[i], &info)) return &rows[i];
    return &rows[ROWS - 1];
}
