/* SPDX-License-Identifier: MIT */
/* The nearest spelling of a word among those that are known, by edit distance. */
#include <string.h>

#include "cli.h"

enum { LONGEST = 40 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Letters to insert, remove or change; words longer than LONGEST are as far as can be. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t row[LONGEST + 1];
    if (a_length > LONGEST || b_length > LONGEST) return LONGEST;
    for (size_t j = 0; j <= b_length; j++) row[j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            size_t above = row[j];
            size_t changed = diagonal + (a[i - 1] != b[j - 1]);
            row[j] = least(changed, least(above, row[j - 1]) + 1);
            diagonal = above;
        }
    }
    return row[b_length];
}

const char *nearest(const char *word, const char *choices, size_t *length)
{
    const char *best = NULL;
    size_t best_distance = strlen(word) / 2 + 1;
    while (*choices != '\0') {
        size_t size = strcspn(choices, " ");
        size_t away = distance(word, strlen(word), choices, size);
        if (away < best_distance) best = choices, best_distance = away, *length = size;
        choices += size;
        choices += strspn(choices, " ");
    }
    return best;
}
