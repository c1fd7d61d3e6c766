/* SPDX-License-Identifier: MIT */
/* What the objects that an instance holds ask for. */
#ifndef LAYOUTSIM_HELD_WEIGHED_H
#define LAYOUTSIM_HELD_WEIGHED_H

#include <stdbool.h>

#include "python/held.h"

/* Adds what they ask for; false: it cannot be told of all. */
bool held_weigh(const layout_target *target, const held_values *of, uint64_t *requested);

#endif
