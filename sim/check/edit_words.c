/* SPDX-License-Identifier: MIT */
/* Words of 'a b c'.split(): a word goes with the blanks behind it, the last one with those before;
   one alone on its line with the line. */
#include <string.h>

#include "check/edits.h"

typedef struct words {
    const written_slots *of;
    const slot_part *part;
} words;

static const char *start_of(const words *w, size_t i)
{
    return w->of->items[(size_t)w->part->first_slot + i].name.bytes;
}

static const char *end_of(const words *w, size_t i)
{
    const span *text = &w->of->items[(size_t)w->part->first_slot + i].name;
    return text->bytes + text->length;
}

static bool is_doomed(const words *w, size_t i)
{
    return w->of->items[(size_t)w->part->first_slot + i].doomed;
}

static bool has_line_end(const char *from, const char *to)
{
    return memchr(from, '\n', (size_t)(to - from)) != NULL;
}

/* The lines that they are alone on, with their ends if the string has these. */
static void cut_lines(const words *w, const char *start, const char *end, cuts *made)
{
    const char *next = memchr(end, '\n', (size_t)(w->part->end - end));
    while (start > w->part->body && start[-1] != '\n') start--;
    bool whole = start > w->part->body && next != NULL;
    cuts_add(made, start, next == NULL ? w->part->end : next + whole, "");
}

/* Words that follow each other, from the first to the last. */
static void cut_run(const words *w, size_t first, size_t last, cuts *made)
{
    bool blanks = w->part->separator.bytes == NULL;
    const char *start = start_of(w, first), *end = end_of(w, last);
    const char *next = last + 1 < w->part->count ? start_of(w, last + 1) : NULL;
    const char *before = first > 0 ? end_of(w, first - 1) : NULL;
    if (next != NULL && !(blanks && has_line_end(end, next))) cuts_add(made, start, next, "");
    else if (before != NULL && !(blanks && has_line_end(before, start)))
        cuts_add(made, before, end, "");
    else cut_lines(w, start, end, made);
}

static size_t count_doomed(const words *w)
{
    size_t count = 0;
    for (size_t i = 0; i < w->part->count; i++) count += is_doomed(w, i);
    return count;
}

/* ''.split() is [], but ''.split(',') is ['']. */
static bool cut_all(const words *w, bool alone, cuts *made, const char **why)
{
    const token *at = w->of->tokens.at;
    *why = "an empty string that is split has a name";
    if (alone) cuts_add(made, at[w->part->open].start, at[w->part->close].end, "[]");
    else if (w->part->separator.bytes == NULL) cuts_add(made, w->part->body, w->part->end, "");
    else return false;
    return true;
}

bool cut_words(const written_slots *of, const slot_part *part, bool alone, cuts *made,
               const char **why)
{
    words w = {of, part};
    size_t doomed = count_doomed(&w), last;
    if (doomed > 0 && doomed == part->count) return cut_all(&w, alone, made, why);
    for (size_t i = 0; i < part->count; i = last + 1) {
        for (last = i; last + 1 < part->count && is_doomed(&w, i) && is_doomed(&w, last + 1);)
            last++;
        if (is_doomed(&w, i)) cut_run(&w, i, last, made);
    }
    return true;
}
