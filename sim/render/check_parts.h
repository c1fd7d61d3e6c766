/* SPDX-License-Identifier: MIT */
/* Pieces of a finding that several formats print. */
#ifndef LAYOUTSIM_CHECK_PARTS_H
#define LAYOUTSIM_CHECK_PARTS_H

#include "check/findings.h"
#include "json_writer.h"
#include "render.h"

/* Where a place begins on its line, from 1, and where what is behind it does. */
typedef struct columns {
    uint32_t start, end;
} columns;

/* In characters, and in UTF-16's units; in bytes if the line could not be read. */
columns columns_of(const source_place *at);
columns utf16_columns_of(const source_place *at);

/* Different for each finding, the same when lines move. */
typedef struct fingerprint {
    char text[32];
} fingerprint;
fingerprint fingerprint_of(const finding *at);

severity severity_of(const finding *at);

/* "Base has x already. [up to 16 bytes an object]" */
void put_message(const findings *of, const finding *at, out *output);

/* The figures of every target, as "prices". */
void json_prices(json *to, const findings *of, const finding *at);

/* How many findings are of each severity. */
typedef struct severity_counts {
    size_t of[SEVERITY_NOTE + 1];
} severity_counts;
severity_counts count_severities(const findings *of);

/* The line of a place under a gutter of so many columns, what is meant underlined. */
typedef struct excerpt {
    const source_place *at;
    int gutter;
    const char *colour; /* of the underline: an escape sequence, or "" */
} excerpt;
void put_excerpt(const excerpt *of, out *output);

/* A text on one line, with a question mark for each control character, which a terminal might
   obey. */
void put_plain(out *output, const char *text);

/* The price under the first target that has one and under the last: "8 bytes an object on 3.9, 16
   on 3.14 (8 and 16 MB a million)"; nothing if there is none. */
void put_prices(const findings *of, const finding *at, out *output);

#endif
