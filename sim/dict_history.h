/* SPDX-License-Identifier: MIT */
/* A plan carried out on a target: the dict after each step, and what it came upon. */
#ifndef LAYOUTSIM_DICT_HISTORY_H
#define LAYOUTSIM_DICT_HISTORY_H

#include "dict_plan.h"

/* A dict at one moment, without its keys. */
typedef struct dict_moment {
    layout_keys keys;
    uint64_t entries, usable, getsizeof;
    layout_totals one; /* what it takes */
} dict_moment;

typedef struct dict_step {
    const dict_event *event; /* NULL: keys of the plan's fill, one of which changed the size */
    dict_moment before, after;
    layout_lookup at;  /* of its last key */
    layout_key popped; /* by popitem() */
    bool missing;      /* KeyError */
} dict_step;

typedef struct dict_history {
    layout_target target;
    const dict_plan *plan;
    layout_dict dict; /* in the end, */
    dict_moment last; /* and without its keys */
    dict_step *steps;
    size_t count, room;
    void *memory[2];
} dict_history;

/* Fails, naming the target, if there is not enough memory. */
void dict_history_make(const dict_plan *plan, const layout_target *target, dict_history *made);
void dict_history_free(dict_history *made);

/* A key of a target. */
layout_key dict_history_key(const dict_history *of, const dict_word *word);

#endif
