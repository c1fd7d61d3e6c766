/* SPDX-License-Identifier: MIT */
/*
 * class C(base) for a base that is no class: its type is called as if it were a metaclass, and
 * refuses the arguments. What it says, by type and version.
 */
#include <string.h>

#include "python/modules.h"

#define OLD(type)      type "() takes at most 1 argument (3 given)"
#define PLURAL(type)   type " expected at most 1 arguments, got 3"
#define SINGULAR(type) type " expected at most 1 argument, got 3"
#define CALLED(type)                                                                               \
    {type, V_2_7, V_3_6, OLD(type)}, {type, V_3_7, V_3_8, PLURAL(type)},                           \
    {                                                                                              \
        type, V_3_9, V_3_15, SINGULAR(type)                                                        \
    }

static const struct row {
    const char *type;
    unsigned char since, until;
    const char *text;
} rows[] = {
    CALLED("bool"),
    CALLED("tuple"),
    CALLED("list"),
    {"NoneType", V_2_7, V_2_7, "cannot create 'NoneType' instances"},
    {"NoneType", V_3_6, V_3_15, "NoneType takes no arguments"},
    {"builtin_function_or_method", V_2_7, V_3_15,
     "cannot create 'builtin_function_or_method' instances"},
    {"dict", V_2_7, V_3_8, PLURAL("dict")},
    {"dict", V_3_9, V_3_15, SINGULAR("dict")},
    {"function", V_2_7, V_3_7, "function() argument 1 must be code, not str"},
    {"function", V_3_8, V_3_15, "function() argument 'code' must be code, not str"},
    {"int", V_2_7, V_3_12, "int() takes at most 2 arguments (3 given)"},
    {"int", V_3_13, V_3_15, "int expected at most 2 arguments, got 3"},
    {"module", V_2_7, V_3_6, "module.__init__() takes at most 2 arguments (3 given)"},
    {"module", V_3_7, V_3_15, "module() takes at most 2 arguments (3 given)"},
    {"str", V_2_7, V_2_7, OLD("str")},
    {"str", V_3_6, V_3_9, "str() argument 2 must be str, not tuple"},
    {"str", V_3_10, V_3_15, "str() argument 'encoding' must be str, not tuple"},
};

const char *base_error_text(const behaviour *rules, const char *type)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].type, type) == 0 && has_version(rules, rows[i].since, rows[i].until))
            return rows[i].text;
    return NULL;
}
