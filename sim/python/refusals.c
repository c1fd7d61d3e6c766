/* SPDX-License-Identifier: MIT */
/*
 * What types that come with CPython say when a class derived from them is given too few arguments,
 * too many, or None: by type, number of arguments and version. $ is that number, @ the class. Where
 * they are read: the type's _new or _init in Objects/ and Modules/_collectionsmodule.c.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

enum { ANY_MORE = 255 };

#define NOT_ITERABLE "'NoneType' object is not iterable"
#define NOT_INDEX    "'NoneType' object cannot be interpreted as an integer"
#define OF_NONE      "argument must be a string or a number, not 'NoneType'"

/* PyArg_UnpackTuple's text lost an s in 3.8, and its brackets in 3.7 where there were any. */
#define AT_MOST_ONE(type, called)                                                                  \
    {type, 2, ANY_MORE, V_2_7, V_3_7, called " expected at most 1 arguments, got $"},              \
    {                                                                                              \
        type, 2, ANY_MORE, V_3_8, V_3_15, called " expected at most 1 argument, got $"             \
    }
#define BRACKETED(type)                                                                            \
    {type, 2, ANY_MORE, V_2_7, V_3_6, type "() takes at most 1 argument ($ given)"},               \
        {type, 2, ANY_MORE, V_3_7, V_3_7, type " expected at most 1 arguments, got $"},            \
    {                                                                                              \
        type, 2, ANY_MORE, V_3_8, V_3_15, type " expected at most 1 argument, got $"               \
    }
#define EXACTLY_ONE(type)                                                                          \
    {type, 0, 0, V_2_7, V_3_7, type " expected 1 arguments, got $"},                               \
        {type, 0, 0, V_3_8, V_3_15, type " expected 1 argument, got $"},                           \
        {type, 2, ANY_MORE, V_2_7, V_3_7, type " expected 1 arguments, got $"},                    \
    {                                                                                              \
        type, 2, ANY_MORE, V_3_8, V_3_15, type " expected 1 argument, got $"                       \
    }
#define AT_MOST_TWO(type)                                                                          \
    {                                                                                              \
        type, 3, ANY_MORE, V_2_7, V_3_13, type "() takes at most 2 arguments ($ given)"            \
    }
#define ENCODING(type)                                                                             \
    {type, 2, 3, V_3_6, V_3_9, type "() argument 2 must be str, not None"},                        \
    {                                                                                              \
        type, 2, 3, V_3_10, V_3_15, type "() argument 'encoding' must be str, not None"            \
    }

static const struct row {
    const char *type;
    unsigned char least, most; /* arguments */
    unsigned char since, until;
    const char *text;
} rows[] = {
    {"int", 2, 2, V_2_7, V_2_7, "an integer is required"},
    {"int", 2, 2, V_3_6, V_3_15, NOT_INDEX},
    AT_MOST_TWO("int"),
    {"long", 1, 1, V_2_7, V_2_7, "long() " OF_NONE},
    {"long", 2, 2, V_2_7, V_2_7, "an integer is required"},
    AT_MOST_TWO("long"),
    {"float", 1, 1, V_2_7, V_2_7, "float() argument must be a string or a number"},
    {"float", 1, 1, V_3_6, V_3_9, "float() " OF_NONE},
    {"float", 1, 1, V_3_10, V_3_15,
     "float() argument must be a string or a real number, not 'NoneType'"},
    BRACKETED("float"),
    {"complex", 1, 2, V_2_7, V_2_7, "complex() argument must be a string or a number"},
    {"complex", 1, 2, V_3_6, V_3_13, "complex() first " OF_NONE},
    AT_MOST_TWO("complex"),
    {"bytes", 2, ANY_MORE, V_2_7, V_2_7, "str() takes at most 1 argument ($ given)"},
    {"bytes", 1, 1, V_3_6, V_3_15, "cannot convert 'NoneType' object to bytes"},
    ENCODING("bytes"),
    {"bytearray", 1, 1, V_2_7, V_3_7, NOT_ITERABLE},
    {"bytearray", 1, 1, V_3_8, V_3_15, "cannot convert 'NoneType' object to bytearray"},
    {"bytearray", 2, 3, V_2_7, V_2_7, "bytearray() argument 2 must be string, not None"},
    ENCODING("bytearray"),
    {"str", 2, ANY_MORE, V_2_7, V_2_7, "str() takes at most 1 argument ($ given)"},
    ENCODING("str"),
    {"unicode", 2, 3, V_2_7, V_2_7, "unicode() argument 2 must be string, not None"},
    BRACKETED("tuple"),
    BRACKETED("list"),
    AT_MOST_ONE("dict", "dict"),
    AT_MOST_ONE("set", "@"),
    AT_MOST_ONE("frozenset", "@"),
    {"collections.OrderedDict", 2, ANY_MORE, V_2_7, V_3_13, "expected at most 1 arguments, got $"},
    {"collections.deque", 2, 2, V_2_7, V_3_15, NOT_ITERABLE},
    {"collections.defaultdict", 2, 2, V_2_7, V_3_15, NOT_ITERABLE},
    {"enumerate", 0, 0, V_2_7, V_2_7, "Required argument 'sequence' (pos 1) not found"},
    {"enumerate", 0, 0, V_3_6, V_3_6, "Required argument 'iterable' (pos 1) not found"},
    {"enumerate", 0, 0, V_3_7, V_3_15, "enumerate() missing required argument 'iterable' (pos 1)"},
    {"enumerate", 1, 1, V_2_7, V_3_15, NOT_ITERABLE},
    {"enumerate", 2, 2, V_2_7, V_2_7, "'NoneType' object cannot be interpreted as an index"},
    {"enumerate", 2, 2, V_3_6, V_3_15, NOT_INDEX},
    {"filter", 0, 1, V_3_6, V_3_15, "filter expected 2 arguments, got $"},
    {"filter", 2, 2, V_3_6, V_3_15, NOT_ITERABLE},
    {"filter", 3, ANY_MORE, V_3_6, V_3_15, "filter expected 2 arguments, got $"},
    {"map", 0, 1, V_3_6, V_3_13, "map() must have at least two arguments."},
    {"zip", 1, ANY_MORE, V_3_6, V_3_7, "zip argument #1 must support iteration"},
    {"zip", 1, ANY_MORE, V_3_8, V_3_15, NOT_ITERABLE},
    EXACTLY_ONE("reversed"),
    {"reversed", 1, 1, V_2_7, V_2_7, "argument to reversed() must be a sequence"},
    {"reversed", 1, 1, V_3_6, V_3_15, "'NoneType' object is not reversible"},
    EXACTLY_ONE("staticmethod"),
    EXACTLY_ONE("classmethod"),
    {"UnicodeDecodeError", 0, 4, V_2_7, V_3_15, "function takes exactly 5 arguments ($ given)"},
    {"UnicodeEncodeError", 0, 4, V_2_7, V_3_15, "function takes exactly 5 arguments ($ given)"},
    {"UnicodeTranslateError", 0, 3, V_2_7, V_3_15, "function takes exactly 4 arguments ($ given)"},
};

static const char *text_of(const behaviour *rules, const char *type, size_t count)
{
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct row *at = &rows[i];
        if (strcmp(at->type, type) == 0 && at->least <= count && count <= at->most &&
            has_version(rules, at->since, at->until))
            return at->text;
    }
    return NULL;
}

static bool are_none(const arguments *given)
{
    for (size_t i = 0; i < given->count; i++)
        if (given->at[i]->kind != V_NONE) return false;
    return given->keyword_count == 0;
}

/* The text with $ and @ filled in. */
static const char *fill(machine *m, const char *text, const char *class_name, size_t count)
{
    size_t length = strcspn(text, "$@");
    if (text[length] == '\0') return text;
    name head = intern_span(m, (span){text, length});
    const char *with = text[length] == '$' ? number_text(m, (int64_t)count) : class_name;
    return join_text(
        m, (const char *[]){head, with, fill(m, text + length + 1, class_name, count), NULL});
}

bool is_refused(machine *m, const value *class_, const char *type, const arguments *given)
{
    const char *text = are_none(given) ? text_of(m->rules, type, given->count) : NULL;
    if (text == NULL) return false;
    text = fill(m, text, class_->class_->name, given->count);
    raise_text(m, "TypeError", (const char *[]){text, NULL});
    return true;
}
