/* SPDX-License-Identifier: MIT */
/* Which targets --python and --arch mean. */
#ifndef LAYOUTSIM_SELECT_H
#define LAYOUTSIM_SELECT_H

#include "cli.h"
#include "liblayout.h"

typedef struct targets {
    layout_target *items; /* to be freed */
    size_t count;
} targets;

/* Every Python listed on every machine listed; fails on an unknown name. */
targets select_targets(const arguments *given);

layout_target_info describe(const layout_target *target);

/* A version as short as it is unmistakable: without its patch if that is the newest known. */
typedef struct python_label {
    char text[32];
} python_label;
python_label label_python(const layout_target *target);

/* Whether a target is the release after another, of the same build and on the same machine. */
bool is_next_release(const layout_target *after, const layout_target *before);

/* The items of a comma-separated list, one call each; false at the end. */
bool next_item(const char **list, char *item, size_t room);

#endif
