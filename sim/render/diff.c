/* SPDX-License-Identifier: MIT */
/* Unified diffs, as patch takes them. */
#include <string.h>

#include "check/diff.h"
#include "render.h"

static const size_t context = 3;

static void put_coloured(out *output, const char *colour, const char *mark, span line)
{
    size_t length = line.length;
    bool ended = length > 0 && line.bytes[length - 1] == '\n';
    if (output->colour) put(output, "%s", colour);
    put(output, "%s", mark);
    put_bytes(output, line.bytes, length - ended);
    if (output->colour && *colour != '\0') put(output, "\033[0m");
    put(output, ended ? "\n" : "\n\\ No newline at end of file\n");
}

static void put_lines(out *output, const char *mark, const span *lines, size_t count)
{
    const char *colour = *mark == '-' ? "\033[31m" : *mark == '+' ? "\033[32m" : "";
    for (size_t i = 0; i < count; i++) put_coloured(output, colour, mark, lines[i]);
}

/* ---- Names of files ---- */

static bool is_plain(const char *path)
{
    for (const char *c = path; *c != '\0'; c++)
        if ((unsigned char)*c < ' ' || *c == 0x7f || *c == '"' || *c == '\\') return false;
    return true;
}

/* A tab ends a name, so that it may have blanks in it. */
static void put_path(out *output, const char *mark, const char *path)
{
    if (output->colour) put(output, "\033[1m");
    put(output, "%s ", mark);
    if (is_plain(path)) put(output, "%s%s", path, strchr(path, ' ') != NULL ? "\t" : "");
    else {
        put(output, "\"");
        for (const char *c = path; *c != '\0'; c++) {
            if (*c == '"' || *c == '\\') put(output, "\\%c", *c);
            else if ((unsigned char)*c < ' ' || *c == 0x7f) put(output, "\\%03o", (unsigned)*c);
            else put_bytes(output, c, 1);
        }
        put(output, "\"");
    }
    put(output, output->colour ? "\033[0m\n" : "\n");
}

/* ---- Hunks ---- */

/* Lines that are shown, the same number before and behind a change in both files. */
typedef struct hunk {
    size_t first, last; /* changes */
    size_t old, old_count, new, new_count;
} hunk;

/* Changes whose contexts touch are one. */
static hunk hunk_from(const diff *of, size_t first)
{
    const line_change *changes = of->changes;
    hunk made = {.first = first, .last = first};
    while (made.last + 1 < of->count &&
           changes[made.last + 1].old - (changes[made.last].old + changes[made.last].old_count) <=
               2 * context)
        made.last++;
    const line_change *start = &changes[first], *end = &changes[made.last];
    size_t before = start->old < context ? start->old : context;
    size_t left = of->old_count - (end->old + end->old_count);
    size_t behind = left < context ? left : context;
    made.old = start->old - before;
    made.new = start->new - before;
    made.old_count = end->old + end->old_count + behind - made.old;
    made.new_count = end->new + end->new_count + behind - made.new;
    return made;
}

/* Of no lines the number is that of the one before. */
static void put_range(out *output, char mark, size_t first, size_t count)
{
    put(output, "%c%zu", mark, first + (count > 0));
    if (count != 1) put(output, ",%zu", count);
}

static void put_hunk(const diff *of, const hunk *at, out *output)
{
    size_t old = at->old;
    put(output, output->colour ? "\033[36m@@ " : "@@ ");
    put_range(output, '-', at->old, at->old_count);
    put(output, " ");
    put_range(output, '+', at->new, at->new_count);
    put(output, output->colour ? " @@\033[0m\n" : " @@\n");
    for (size_t i = at->first; i <= at->last; i++) {
        const line_change *change = &of->changes[i];
        put_lines(output, " ", &of->old[old], change->old - old);
        put_lines(output, "-", &of->old[change->old], change->old_count);
        put_lines(output, "+", &of->new[change->new], change->new_count);
        old = change->old + change->old_count;
    }
    put_lines(output, " ", &of->old[old], at->old + at->old_count - old);
}

void text_diff(const diff *of, out *output)
{
    if (of->count == 0) return;
    put_path(output, "---", of->path);
    put_path(output, "+++", of->path);
    for (size_t i = 0; i < of->count;) {
        hunk at = hunk_from(of, i);
        put_hunk(of, &at, output);
        i = at.last + 1;
    }
}
