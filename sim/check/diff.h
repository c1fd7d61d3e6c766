/* SPDX-License-Identifier: MIT */
/* Which lines edits change. A line is what ends with a newline, whatever Python makes of others. */
#ifndef LAYOUTSIM_DIFF_H
#define LAYOUTSIM_DIFF_H

#include "check/fix.h"

/* In place of `old_count` lines from `old` on there are `new_count` from `new` on; from 0. */
typedef struct line_change {
    size_t old, old_count, new, new_count;
} line_change;

typedef struct diff {
    const char *path;
    span *old, *new; /* lines with their ends; the last one may have none */
    size_t old_count, new_count;
    line_change *changes; /* by place, none beside another */
    size_t count;
} diff;

void diff_make(arena *memory, const fixed *of, diff *made);

#endif
