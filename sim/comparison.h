/* SPDX-License-Identifier: MIT */
/* The storages of one target side by side, and what the one saves over the other. */
#ifndef LAYOUTSIM_COMPARISON_H
#define LAYOUTSIM_COMPARISON_H

#include "storage.h"

typedef struct comparison {
    const question *asked;
    layout_target target;
    storage *storages; /* to be freed */
    size_t count;
} comparison;

/* The kinds in `which`, of which text draws those in `drawn` and has a line for the others. Made in
   place: the parts point at each other. */
void comparison_make(const question *asked, const layout_target *target,
                     const bool which[KINDS_COUNT], const bool drawn[KINDS_COUNT],
                     comparison *made);
void comparison_free(comparison *made);

/* What the second storage saves over the first: of what is allocated, or where that cannot be
   told, of what is requested. Negative if it costs more. */
typedef struct saving {
    int64_t bytes;
    double percent;
    bool known; /* bytes are of what is allocated */
} saving;

/* Whether the first two are __dict__ and __slots__. */
bool has_saving(const comparison *made);
saving saving_of(const comparison *made);

#endif
