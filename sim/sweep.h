/* SPDX-License-Identifier: MIT */
/*
 * The matrix: what one object takes, by kind of storage, number of fields, Python and machine; and
 * which of these answer alike.
 *
 * A range of indexes along each axis cuts a slice out of it. Two Pythons answer alike on a machine
 * if their blocks of that machine are equal, so every way of grouping is one comparison.
 */
#ifndef LAYOUTSIM_SWEEP_H
#define LAYOUTSIM_SWEEP_H

#include "select.h"
#include "storage.h"

typedef enum axis { AXIS_ARCH, AXIS_PYTHON, AXIS_KIND, AXIS_FIELDS, AXES } axis;

/* Bytes of one object. */
typedef struct figures {
    uint64_t requested, allocated, getsizeof_object, getsizeof_dict, summed;
    bool known, dict; /* allocated is known; there is a __dict__ to ask */
} figures;

typedef struct sweep {
    layout_moment moment;
    const char *fill; /* --values as written */
    axis by;          /* what each section of the output is about */
    uint64_t *fields;
    const storage_kind *kinds[KINDS_COUNT];
    targets chosen;      /* every Python of the first machine, then of the next */
    size_t counts[AXES]; /* how many there are along each axis */
    figures *cells;
} sweep;

/* From `from` up to, not including, `to` along each axis. */
typedef struct slice {
    size_t from[AXES], to[AXES];
} slice;

/* Makes every storage there is to make; fails on bad arguments. */
void sweep_make(const arguments *given, sweep *made);
void sweep_free(sweep *made);

slice whole_sweep(const sweep *made);
/* The slice with one index of an axis. */
slice narrowed(slice of, axis along, size_t index);

const figures *sweep_cell(const sweep *made, const size_t at[AXES]);
const layout_target *sweep_target(const sweep *made, size_t arch, size_t python);

/* The first index along an axis whose part of the slice equals that of `index`. */
size_t first_alike(const sweep *made, slice of, axis along, size_t index);

/* Whether one field more, the `field`th of the list, takes over four words more than the one before
   it: a step worth pointing out. Arch, Python and kind are the slice's first. */
bool is_step(const sweep *made, slice of, size_t field);

/* "3.8–3.10, 3.13t": Pythons of the slice that answer as `index` does. A range goes through all
   that were chosen of one build. */
typedef struct group_label {
    char text[600];
} group_label;
group_label label_pythons(const sweep *made, slice of, size_t index, const char *dash);
group_label label_archs(const sweep *made, slice of, size_t index);

#endif
