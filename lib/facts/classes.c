/* SPDX-License-Identifier: MIT */
/*
 * What each generation checks when a class is made, and the words it uses: Objects/typeobject.c
 * (type_new, best_base, extra_ivars, shape_differs, mro_implementation), Objects/object.c
 * (PyObject_GenericSetAttr), Python/ceval.c (2.7, build_class).
 *
 * `implied` are the names that the compiler and type_new put into every namespace, `exempt` those a
 * slot may have although they are there: type_new takes them out of the namespace again.
 */
#include "facts.h"

#define PREFIX_2_7         "Error when calling the metaclass bases\n    "
#define WEAKREF_TWICE      "__weakref__ slot disallowed: either we already got one, or __itemsize__ != 0"
#define WEAKREF_TWICE_3_12 "__weakref__ slot disallowed: we already got one"
#define KEPT_DICT          "cannot delete __dict__"
#define NO_DICT            " and no __dict__ for setting new attributes"

/* clang-format off */
const class_fact classes_2_7 = {
    .prefix = PREFIX_2_7, .classic = true, .ascii = true,
    .checks_names = false, .implied = "__module__ __slots__", .exempt = "",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = false, .solid = SOLID_PEELED, .weakref_twice = WEAKREF_TWICE,
    .mro_space = "\n", .kept_dict = "__dict__ may not be deleted", .no_dict = "", .read_only_cut = 50,
    .unset_by_name = true, .missing_by_name = true, .words_differ = true, .set_gives_dict = true, .old_class_first = true,
};
const class_fact classes_3_0 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true, .implied = "__module__ __qualname__ __slots__", .exempt = "",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = false, .solid = SOLID_PEELED, .weakref_twice = WEAKREF_TWICE,
    .mro_space = "\n", .kept_dict = KEPT_DICT, .no_dict = "", .read_only_cut = 50,
    .unset_by_name = true, .missing_by_name = true, .words_differ = true, .set_gives_dict = true, .old_class_first = false,
};
const class_fact classes_3_7 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true, .implied = "__module__ __slots__", .exempt = "__qualname__ __classcell__",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = false, .solid = SOLID_PEELED, .weakref_twice = WEAKREF_TWICE,
    .mro_space = "\n", .kept_dict = KEPT_DICT, .no_dict = "", .read_only_cut = 50,
    .unset_by_name = true, .missing_by_name = true, .words_differ = true, .set_gives_dict = true, .old_class_first = false,
};
/* PyMember_GetOne says whose slot is not set (Python/structmember.c). */
const class_fact classes_3_10 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true, .implied = "__module__ __slots__", .exempt = "__qualname__ __classcell__",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = false, .solid = SOLID_PEELED, .weakref_twice = WEAKREF_TWICE,
    .mro_space = "\n", .kept_dict = KEPT_DICT, .no_dict = "", .read_only_cut = 50,
    .unset_by_name = false, .missing_by_name = true, .words_differ = true, .set_gives_dict = true, .old_class_first = false,
};
const class_fact classes_3_11 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true, .implied = "__module__ __slots__", .exempt = "__qualname__ __classcell__",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = true, .solid = SOLID_PEELED_AGAIN, .weakref_twice = WEAKREF_TWICE,
    .mro_space = "\n", .kept_dict = KEPT_DICT, .no_dict = "", .read_only_cut = 50,
    .unset_by_name = false, .missing_by_name = false, .words_differ = true, .set_gives_dict = false, .old_class_first = false,
};
const class_fact classes_3_12 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true, .implied = "__module__ __slots__",
    .exempt = "__qualname__ __classcell__ __classdictcell__",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = true, .solid = SOLID_SHAPE, .weakref_twice = WEAKREF_TWICE_3_12,
    .mro_space = "\n", .kept_dict = KEPT_DICT, .no_dict = "", .read_only_cut = 100,
    .unset_by_name = false, .missing_by_name = false, .words_differ = true, .set_gives_dict = false, .old_class_first = false,
};
const class_fact classes_3_13 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true,
    .implied = "__module__ __slots__ __firstlineno__ __static_attributes__",
    .exempt = "__qualname__ __classcell__ __classdictcell__",
    .var_slots = VAR_SLOTS_NONE, .zero_digit = true, .solid = SOLID_SHAPE, .weakref_twice = WEAKREF_TWICE_3_12,
    .mro_space = " ", .kept_dict = KEPT_DICT, .no_dict = NO_DICT, .read_only_cut = 100,
    .unset_by_name = false, .missing_by_name = false, .words_differ = true, .set_gives_dict = false, .old_class_first = false,
};
/* gh-41779 */
const class_fact classes_3_15 = {
    .prefix = "", .classic = false, .ascii = false,
    .checks_names = true,
    .implied = "__module__ __slots__ __firstlineno__ __static_attributes__",
    .exempt = "__qualname__ __classcell__ __classdictcell__",
    .var_slots = VAR_SLOTS_OF_TUPLE, .zero_digit = true, .solid = SOLID_SHAPE, .weakref_twice = WEAKREF_TWICE_3_12,
    .mro_space = " ", .kept_dict = KEPT_DICT, .no_dict = NO_DICT, .read_only_cut = 100,
    .unset_by_name = false, .missing_by_name = false, .words_differ = false, .set_gives_dict = false, .old_class_first = false,
};
/* clang-format on */
