/* SPDX-License-Identifier: MIT */
/* The nearest spelling of a word among those that are known, by edit distance. */
#include <ctype.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { LONGEST = 40 };

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

static bool alike(char a, char b)
{
    return tolower((unsigned char)a) == tolower((unsigned char)b);
}

/*
 * Letters to insert, remove, change, or exchange with their neighbour; of either case. Words longer
 * than LONGEST are as far as can be.
 */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
    size_t rows[3][LONGEST + 1] = {{0}};
    if (a_length > LONGEST || b_length > LONGEST) return LONGEST;
    for (size_t j = 0; j <= b_length; j++) rows[0][j] = j;
    for (size_t i = 1; i <= a_length; i++) {
        size_t *row = rows[i % 3], *above = rows[(i + 2) % 3], *over = rows[(i + 1) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b_length; j++) {
            bool swapped = i > 1 && j > 1 && alike(a[i - 1], b[j - 2]) && alike(a[i - 2], b[j - 1]);
            row[j] =
                least(above[j - 1] + !alike(a[i - 1], b[j - 1]), least(above[j], row[j - 1]) + 1);
            if (swapped) row[j] = least(row[j], over[j - 2] + 1);
        }
    }
    return rows[a_length % 3][b_length];
}

/* How much two words begin alike: letters that are the same, then how near the next ones are. */
static int likeness(const char *a, const char *b, size_t b_length)
{
    size_t i = 0;
    while (i < b_length && alike(a[i], b[i])) i++;
    return 256 * (int)i - (i < b_length ? abs(a[i] - b[i]) : 0);
}

/* Of words equally far away the one that begins most alike. */
const char *nearest(const char *word, const char *choices, size_t *length)
{
    const char *best = NULL;
    size_t best_distance = strlen(word) / 2 + 1;
    int best_likeness = INT_MAX;
    while (*choices != '\0') {
        size_t size = strcspn(choices, " ");
        size_t away = distance(word, strlen(word), choices, size);
        int like = likeness(word, choices, size);
        if (away < best_distance || (away == best_distance && like > best_likeness))
            best = choices, best_distance = away, best_likeness = like, *length = size;
        choices += size;
        choices += strspn(choices, " ");
    }
    return best;
}
