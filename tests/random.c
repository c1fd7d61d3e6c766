/* SPDX-License-Identifier: MIT */
/* splitmix64. */
#include "random.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <time.h>

static uint64_t seed, state;

static uint64_t next_random(void)
{
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

size_t below(size_t n)
{
    return (size_t)(next_random() % n);
}

bool chance(size_t in)
{
    return below(in) == 0;
}

void start_random(void)
{
    const char *given = getenv("LAYOUT_SEED");
    seed = given != NULL ? strtoull(given, NULL, 0) : (uint64_t)time(NULL);
    state = seed;
    cr_log_info("LAYOUT_SEED=%llu", (unsigned long long)seed);
}

uint64_t random_seed(void)
{
    return seed;
}
