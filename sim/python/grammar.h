/* SPDX-License-Identifier: MIT */
/* What each Python's grammar has: a row of columns per version. */
#ifndef LAYOUTSIM_GRAMMAR_H
#define LAYOUTSIM_GRAMMAR_H

#include <stdbool.h>

typedef struct grammar {
    unsigned major, minor;
    bool old;              /* print and exec statements, backquotes, <>, 0777, 1L, ur'', tuple
                              parameters, raise E, V, T; no nonlocal, annotations, ... */
    bool f_strings;        /* and underscores in numbers, annotated variables, async everywhere */
    bool nested_f_strings; /* PEP 701: any expression in an f-string, quotes too */
    bool t_strings;        /* PEP 750 */
    bool async_names;      /* async and await are names outside of async functions */
    bool walrus;           /* and positional-only parameters */
    bool bracketed_with;   /* with (a as b, c): */
    bool any_decorator;    /* PEP 614 */
    bool match;            /* PEP 634 */
    bool except_star;      /* and *x in subscripts */
    bool type_parameters;  /* PEP 695 */
    bool type_defaults;    /* PEP 696 */
    bool bare_except_list; /* PEP 758: except A, B: */
    bool unpacked_comprehension; /* PEP 798 */
    bool lazy_imports;           /* PEP 810 */
    bool starred_return; /* return *a, b and yield too; *x in for ... in and subscripts' tuples */
} grammar;

/* The row of a version; NULL if there is none. */
const grammar *grammar_find(unsigned major, unsigned minor);

#endif
