/* SPDX-License-Identifier: MIT */
/* Edits made in a file: its bytes after them, whether these are still Python, writing them. */
#ifndef LAYOUTSIM_FIX_H
#define LAYOUTSIM_FIX_H

#include "check/findings.h"
#include "python/ast.h"
#include "python/grammar.h"

/* Edits that are made together or not at all, by start, not overlapping. */
typedef struct edit_set {
    const edit *edits;
    size_t count;
    bool made; /* told by fix_make() */
} edit_set;

typedef struct fixed {
    const char *path;
    span before, after; /* after is followed by NUL */
    edit *edits;        /* those made, by start */
    size_t edit_count;
} fixed;

/* What sets of edits make of a file. One that overlaps a set before it is not made: what it was for
   is found again in what came out. Two at one place overlap, those that only touch do not. */
void fix_make(arena *memory, const char *path, span bytes, edit_set *sets, size_t count,
              fixed *made);

/* Whether each of the grammars still parses it; complains if not. */
bool fix_check(const fixed *of, const grammar *const *rules, size_t count);

/* Writes it in place of the file, all at once, with its mode; complains, and says false, if that
   fails: then the file is as it was. A link stays one. */
bool fix_write(const fixed *of);

#endif
