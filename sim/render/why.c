/* SPDX-License-Identifier: MIT */
/* Why each row of an object is there, in words: runs of rows with one reason share a sentence. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "render.h"

/* What a sentence is made of: %f is the class it is there for, %b the other one. */
static const char *const sentences[] = {
    [LAYOUT_WHY_STRUCT] = "the struct is made so",
    [LAYOUT_WHY_ALIGNMENT] = "alignment",
    [LAYOUT_WHY_OBJECT] = "every object begins so",
    [LAYOUT_WHY_COLLECTED] = "the garbage collector tracks objects of %f",
    [LAYOUT_WHY_BUILTIN] = "from the built-in type %f",
    [LAYOUT_WHY_SLOT] = "listed in __slots__ of %f",
    [LAYOUT_WHY_HIDDEN] = "listed in __slots__ of %f, but dead: %b has the name too",
    [LAYOUT_WHY_TWICE] = "listed twice in __slots__ of %f: this one is dead",
    [LAYOUT_WHY_NO_SLOTS] = "%f has no __slots__",
    [LAYOUT_WHY_LISTED] = "listed in __slots__ of %f",
    [LAYOUT_WHY_OTHER_BASE] = "%f has it from %b, over which it is not laid",
    [LAYOUT_WHY_PAIRED] = "words before an object come in twos; %f wants the other",
    [LAYOUT_WHY_ATTRIBUTE] = "set on the instance, and no slot; %f brings the __dict__",
    [LAYOUT_WHY_ROOM] = "room for more attributes in the __dict__ that %f brings",
    [LAYOUT_WHY_DICT] = "the __dict__ that %f brings is made of it",
    [LAYOUT_WHY_ITEMS] = "objects of %f vary in size",
    [LAYOUT_WHY_TRACED] = "this build keeps a list of all objects",
};

static void put_sentence(const reading *in, const layout_row *row, out *into)
{
    for (const char *at = sentences[row->why]; *at != '\0'; at++) {
        const layout_type *named = at[1] == 'f' ? row->from : row->by;
        bool type = *at == '%';
        if (type && named != NULL) put(into, "%s", place_of(in, named).text);
        if (type && named == NULL) put(into, "another class");
        if (type) at++;
        else put_bytes(into, at, 1);
    }
}

static bool is_alike(const layout_row *a, const layout_row *b)
{
    return a->why == b->why && a->from == b->from && a->by == b->by;
}

enum { MOST_NAMES = 4 };

/* "16 x, 24 y: __slots__ of Base, shapes.py:3" */
static void put_run(const reading *in, const layout_row *rows, size_t count, out *output)
{
    out line = {0};
    for (size_t i = 0; i < count && i < MOST_NAMES; i++)
        put(&line, "%s%" PRId64 " %s", i > 0 ? ", " : "", rows[i].offset, rows[i].name);
    if (count > MOST_NAMES) put(&line, ", and %zu more", count - MOST_NAMES);
    put(&line, ": ");
    put_sentence(in, rows, &line);
    put(&line, ".");
    put_wrapped(output, "    ", line.bytes);
    free(line.bytes);
}

void text_why(const reading *in, const drawing *made, out *output)
{
    for (size_t i = 0, count; i < made->count; i += count) {
        for (count = 1; i + count < made->count; count++)
            if (!is_alike(&made->rows[i], &made->rows[i + count])) break;
        put_run(in, &made->rows[i], count, output);
    }
}
