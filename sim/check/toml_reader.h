/* SPDX-License-Identifier: MIT */
/* What the files of the reader of TOML share. */
#ifndef LAYOUTSIM_TOML_READER_H
#define LAYOUTSIM_TOML_READER_H

#include "check/toml.h"

/* Arrays and inline tables within each other. */
enum { MOST_TOML_DEPTH = 64 };

typedef struct toml_reader {
    arena *memory;
    span whole;
    const char *at, *end; /* *end is NUL */
    char *scratch;        /* room for the longest string */
    syntax_error *error;
    unsigned depth;
    unsigned section; /* number of the header read last */
} toml_reader;

/* What is wrong and where; always false. */
bool toml_fail(toml_reader *of, const char *at, const char *message);

void toml_skip_blanks(toml_reader *of); /* blanks and tabs */

/* A comment up to the end of its line, if there is one here. */
bool toml_skip_comment(toml_reader *of);

/* At the end of a line, and past it; of the text, where it stays. */
bool toml_at_line_end(const toml_reader *of);
void toml_next_line(toml_reader *of);

/* A key, perhaps dotted, =, a value, put into a table. */
bool toml_read_pair(toml_reader *of, toml_value *table);

/* ---- toml_values.c ---- */

/* Any value, but for its key; NULL: it has failed. */
toml_value *toml_read_value(toml_reader *of);

toml_value *toml_new(toml_reader *of, toml_kind kind, const char *at);
void toml_append(toml_value *to, toml_value *item);

/* ---- toml_scalars.c ---- */

/* A string on one line, or, if that may be here, on several. */
bool toml_read_string(toml_reader *of, bool lines, const char **text, size_t *length);

/* A number, date, time or truth value. */
toml_value *toml_read_scalar(toml_reader *of);

#endif
