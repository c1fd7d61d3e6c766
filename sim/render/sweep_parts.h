/* SPDX-License-Identifier: MIT */
/* Pieces of a matrix that its tables and its plots share. */
#ifndef LAYOUTSIM_SWEEP_PARTS_H
#define LAYOUTSIM_SWEEP_PARTS_H

#include "render.h"

/* Targets that answer alike in a section. */
typedef struct sweep_group {
    slice in; /* of the first of them */
    group_label label;
} sweep_group;

typedef struct sweep_groups {
    sweep_group *items; /* to be freed */
    size_t count;
} sweep_groups;

sweep_groups groups_make(const sweep *of, slice in, const out *output);
/* Where the figures of the slice's first kind step up. */
void put_steps(const sweep *of, const sweep_groups *groups, out *output);
/* A plot per group: bytes over fields, a line per kind. */
void plot_section(const sweep *of, slice section, const char *label, out *output);

#endif
