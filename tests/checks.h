/* SPDX-License-Identifier: MIT */
/* What holds for every type, instance and cost; a failure names the class, its target and the
   seed. */
#ifndef LAYOUT_TESTS_CHECKS_H
#define LAYOUT_TESTS_CHECKS_H

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include "corpus.h"

enum { POPULATION = 12345 };

/* Where a failure happened. */
typedef struct place {
    char text[160];
    unsigned pointer;
} place;

place place_of(const layout_type *type, const char *moment);

#define HOLDS(condition, here)                                                                     \
    do {                                                                                           \
        if (!(condition)) cr_fatal("%s: %s", (here)->text, #condition);                            \
    } while (0)

void check_type(const layout_type *type, const place *here);
void check_instance(const layout_instance *instance, const place *here);
void check_cost(const layout_instance *instance, const place *here);

#endif
