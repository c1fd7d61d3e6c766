/* SPDX-License-Identifier: MIT */
/* Random numbers whose seed is printed; LAYOUT_SEED sets it. */
#ifndef LAYOUT_TESTS_RANDOM_H
#define LAYOUT_TESTS_RANDOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

void start_random(void);
uint64_t random_seed(void);

/* A number from 0 to n - 1, and true once in n times. */
size_t below(size_t n);
bool chance(size_t in);

#endif
