/* SPDX-License-Identifier: MIT */
/* What each Python's grammar has: a row of columns per version. */
#ifndef LAYOUTSIM_GRAMMAR_H
#define LAYOUTSIM_GRAMMAR_H

#include <stdbool.h>

typedef struct grammar {
    unsigned major, minor;
    bool old;              /* print and exec statements, backquotes, <>, 0777, 1L, ur'', tuple
                              parameters, raise E, V, T; no nonlocal, annotations, async, @, 1_000,
                              keyword-only parameters, stars but in calls */
    bool peg;              /* the parser of 3.9: it leaves repeated keywords and __debug__ to the
                              compiler, but checks stars; for x in *a, with (a as b, c): */
    bool f_strings;        /* and underscores in numbers, annotated variables */
    bool nested_f_strings; /* PEP 701: f-strings are tokens like all others */
    bool format_lines;     /* a newline ends a format in a string of one line, but not the string */
    bool t_strings;        /* PEP 750 */
    bool soft_async;       /* async and await are names outside of async functions */
    bool lone_generator;   /* f(x for x in y,) and class C(x for x in y) */
    bool bracketed_keyword; /* f((a)=1) */
    bool lax_continuation;  /* a backslash may end the file */
    bool walrus;            /* PEP 572, positional-only parameters, f"{a=}", return *a, b */
    bool walrus_index;      /* a walrus without brackets in a subscript */
    bool strict_numbers;    /* of keywords only operators may touch a number: not 1as x */
    bool rest_is_read;      /* an error of the tokenizer behind one of the parser is told instead */
    bool match;             /* PEP 634 */
    bool except_star;       /* and *x in subscripts, *args: *T */
    bool type_parameters;   /* PEP 695 */
    bool type_defaults;     /* PEP 696 */
    bool bare_except_list;  /* PEP 758: except A, B: */
    bool futures_checked;   /* from __future__ import NAME: NAME, and <> for !=, count */
    bool unpacked_comprehension; /* PEP 798; and case +1 */
    bool lazy_imports;           /* PEP 810 */
} grammar;

/* The row of a version; NULL if there is none. */
const grammar *grammar_find(unsigned major, unsigned minor);

#endif
