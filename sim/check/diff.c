/* SPDX-License-Identifier: MIT */
/*
 * The lines that an edit touches, before and after; among them the longest common subsequence is
 * what stays. Between edits nothing changes, so that is never looked for in whole files.
 */
#include "check/diff.h"

#include <string.h>

enum { MOST_CELLS = 1 << 22 }; /* of the table of lengths; what is larger is replaced whole */

typedef struct maker {
    arena *memory;
    diff *made;
    size_t room;
} maker;

/* ---- Lines ---- */

static const char *end_of_line(const char *at, const char *end)
{
    const char *newline = memchr(at, '\n', (size_t)(end - at));
    return newline != NULL ? newline + 1 : end;
}

static size_t count_lines(span text)
{
    size_t count = 0;
    const char *end = text.bytes + text.length;
    for (const char *at = text.bytes; at < end; at = end_of_line(at, end)) count++;
    return count;
}

static span *cut_lines(arena *memory, span text, size_t *count)
{
    *count = count_lines(text);
    span *lines = arena_alloc(memory, (*count + 1) * sizeof *lines);
    const char *end = text.bytes + text.length, *at = text.bytes;
    for (size_t i = 0; i < *count; i++) {
        const char *next = end_of_line(at, end);
        lines[i] = (span){at, (size_t)(next - at)};
        at = next;
    }
    lines[*count] = (span){end, 0};
    return lines;
}

/* The line that a byte is in; behind the last line, if that has an end, their number. */
static size_t line_of(const span *lines, size_t count, const char *at)
{
    bool ended = count == 0 || lines[count - 1].bytes[lines[count - 1].length - 1] == '\n';
    size_t low = 0, high = ended ? count : count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (lines[middle].bytes + lines[middle].length <= at) low = middle + 1;
        else high = middle;
    }
    return low;
}

static bool same(const span *a, const span *b)
{
    return a->length == b->length && memcmp(a->bytes, b->bytes, a->length) == 0;
}

/* ---- Changes ---- */

static void add_change(maker *m, line_change one)
{
    diff *to = m->made;
    if (one.old_count == 0 && one.new_count == 0) return;
    line_change *last = to->count > 0 ? &to->changes[to->count - 1] : NULL;
    if (last != NULL && last->old + last->old_count == one.old) {
        last->old_count += one.old_count;
        last->new_count += one.new_count;
        return;
    }
    to->changes = arena_grow(m->memory, to->changes, to->count, sizeof one, &m->room);
    to->changes[to->count++] = one;
}

/* table[i][j]: how many lines the ends of both from i and j on have in common. */
static unsigned *fill_table(maker *m, const line_change *of)
{
    size_t width = of->new_count + 1;
    unsigned *table = arena_alloc(m->memory, (of->old_count + 1) * width * sizeof *table);
    for (size_t i = of->old_count; i-- > 0;)
        for (size_t j = of->new_count; j-- > 0;) {
            unsigned *at = &table[i * width + j];
            unsigned down = at[width], right = at[1];
            bool equal = same(&m->made->old[of->old + i], &m->made->new[of->new + j]);
            *at = equal ? at[width + 1] + 1 : down > right ? down : right;
        }
    return table;
}

static void add_parts(maker *m, const line_change *of)
{
    size_t width = of->new_count + 1, i = 0, j = 0;
    const unsigned *table = fill_table(m, of);
    while (i < of->old_count || j < of->new_count) {
        const unsigned *at = &table[i * width + j];
        bool both = i < of->old_count && j < of->new_count;
        if (both && same(&m->made->old[of->old + i], &m->made->new[of->new + j])) i++, j++;
        else if (i < of->old_count && (j == of->new_count || at[width] >= at[1]))
            add_change(m, (line_change){of->old + i++, 1, of->new + j, 0});
        else add_change(m, (line_change){of->old + i, 0, of->new + j++, 1});
    }
}

static void add_region(maker *m, line_change of)
{
    const diff *in = m->made;
    while (of.old_count > 0 && of.new_count > 0 && same(&in->old[of.old], &in->new[of.new]))
        of.old++, of.new ++, of.old_count--, of.new_count--;
    while (of.old_count > 0 && of.new_count > 0 &&
           same(&in->old[of.old + of.old_count - 1], &in->new[of.new + of.new_count - 1]))
        of.old_count--, of.new_count--;
    bool small = of.old_count < MOST_CELLS && of.new_count < MOST_CELLS / (of.old_count + 1);
    if (small) add_parts(m, &of);
    else add_change(m, of);
}

/* ---- Regions ---- */

/* The lines of edits from the i-th on whose lines touch; moves i behind them. `grown`: by how many
   bytes the edits before it made the file longer. */
static line_change next_region(const fixed *of, const diff *in, size_t *i, ptrdiff_t *grown)
{
    const char *old = of->before.bytes, *new = of->after.bytes;
    line_change made;
    made.old = line_of(in->old, in->old_count, old + of->edits[*i].start);
    made.new = line_of(in->new, in->new_count, new + of->edits[*i].start + *grown);
    size_t old_end, new_end;
    do {
        const edit *one = &of->edits[(*i)++];
        *grown += (ptrdiff_t)strlen(one->text) - (ptrdiff_t)(one->end - one->start);
        old_end = line_of(in->old, in->old_count, old + one->end) + 1;
        new_end = line_of(in->new, in->new_count, new + one->end + *grown) + 1;
    } while (*i < of->edit_count &&
             line_of(in->old, in->old_count, old + of->edits[*i].start) < old_end);
    made.old_count = (old_end < in->old_count ? old_end : in->old_count) - made.old;
    made.new_count = (new_end < in->new_count ? new_end : in->new_count) - made.new;
    return made;
}

void diff_make(arena *memory, const fixed *of, diff *made)
{
    *made = (diff){.path = of->path};
    made->old = cut_lines(memory, of->before, &made->old_count);
    made->new = cut_lines(memory, of->after, &made->new_count);
    maker m = {.memory = memory, .made = made};
    ptrdiff_t grown = 0;
    for (size_t i = 0; i < of->edit_count;) add_region(&m, next_region(of, made, &i, &grown));
}
