/* SPDX-License-Identifier: MIT */
/* TOML 1.0, as a tree of values that know where they are written. */
#ifndef LAYOUTSIM_TOML_H
#define LAYOUTSIM_TOML_H

#include "python/source.h"

typedef enum toml_kind {
    TOML_STRING,
    TOML_INTEGER,
    TOML_FLOAT,
    TOML_BOOLEAN,
    TOML_DATE, /* or a time, or both */
    TOML_ARRAY,
    TOML_TABLE,
} toml_kind;

/* How a table came to be, which decides who may add to it. */
typedef enum toml_origin {
    TOML_CLOSED,  /* {a = 1}; an array [1] too: nobody */
    TOML_PASSED,  /* a of [a.b]: a header [a] yet, and dotted keys */
    TOML_HEADED,  /* [a]: the lines below it, and headers [a.b] */
    TOML_DOTTED,  /* a of a.b = 1: dotted keys under the same header, and headers [a.b] */
    TOML_ELEMENTS /* the array of [[a]]: further headers [[a]] */
} toml_origin;

typedef struct toml_value toml_value;
struct toml_value {
    toml_kind kind;
    const char *at;     /* where in the text it begins; a table's header or first key */
    const char *key;    /* in a table, followed by NUL; else NULL */
    const char *key_at; /* where that is */
    size_t key_length;
    const char *text; /* of a string, what it stands for, followed by NUL; of a date, as written */
    size_t length;
    int64_t integer;
    double real;
    bool truth;
    toml_value *first, *last; /* of an array or table, in the order of the text */
    size_t count;
    toml_value *next; /* in the array or table it is in */
    toml_origin origin;
    unsigned section; /* of a dotted table: the number of its header */
};

/* The table of a whole text, which is followed by NUL and outlives it; NULL, and the error, if it
   is no TOML. */
toml_value *toml_read(arena *memory, span text, syntax_error *error);

/* What a table has under a key; NULL: nothing, or it is no table or NULL itself. */
const toml_value *toml_find(const toml_value *table, const char *wanted);

/* Line and column, both from 1, the column in characters. */
void toml_place(span text, const char *at, uint32_t *line, uint32_t *column);

/* "a string" */
const char *toml_kind_name(toml_kind kind);

#endif
