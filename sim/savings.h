/* SPDX-License-Identifier: MIT */
/*
 * What a class of a file would take with __slots__, if it has none, or without. Its bases that are
 * written there too change with it: a base without __slots__ would bring its __dict__.
 */
#ifndef LAYOUTSIM_SAVINGS_H
#define LAYOUTSIM_SAVINGS_H

#include "readings.h"

typedef struct class_saving {
    const class_report *of;
    uint64_t count;      /* objects there are of it */
    const char *unknown; /* why nothing can be said; or NULL */
    const char *others;  /* why it may store names that are not counted; or NULL */
    bool slotted;        /* the class has __slots__ now */
    layout_totals before, after;
    uint64_t requested_before, requested_after, allocated_before, allocated_after; /* of one */
    bool known; /* allocated is known */
} class_saving;

typedef struct file_savings {
    const reading *of;
    class_saving *classes; /* to be freed */
    size_t count;
    void **rooms; /* lent to types; to be freed */
    size_t room_count;
} file_savings;

/* Fails if a class that is counted is in none of the files. */
void savings_check(const readings *of, const char *counts);

/* Counts are "CLASS=N" between commas, or N for all; NULL: a million each. */
void savings_make(const reading *of, const char *counts, file_savings *made);
void savings_free(file_savings *made);

/* What one of many objects would take if the bases of its class had __slots__ too; false: they
   cannot, or it is not known. */
bool weigh_slotted_bases(const layout_type *type, layout_totals *one);

/* How many objects of a class there are, as --count has it: a million if it says nothing. And
   whether it names the class. */
uint64_t count_in(const char *counts, const reading *in, const found_class *found);
bool is_counted(const char *counts, const reading *in, const found_class *found);

/* Bytes that one object, or all of them, would take less: of what is allocated, or where that
   cannot be told, requested. */
int64_t saved_each(const class_saving *of);
int64_t saved_all(const class_saving *of);

#endif
