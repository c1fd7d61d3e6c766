/* SPDX-License-Identifier: MIT */
/* Several targets, a line each: the figures of every storage side by side. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "render.h"

enum { FIGURE = 8, WIDE_FIGURE = 12 };

static int figure_width(const question *asked)
{
    return asked->fields > 1000 || asked->values.length > 1000 ? WIDE_FIGURE : FIGURE;
}

static const char *star(const layout_target *target)
{
    return describe(target).measured ? "" : "*";
}

static int label_width(const comparison *made, size_t count)
{
    size_t widest = strlen("python");
    for (size_t i = 0; i < count; i++) {
        size_t width = strlen(label_python(&made[i].target).text) + strlen(star(&made[i].target));
        if (width > widest) widest = width;
    }
    return (int)widest;
}

/* The sum has a column only where there is a dict to add. */
static void put_heads(const comparison *made, int label, int width, out *output)
{
    put(output, "%-*s %-6s", label, "", "");
    for (size_t i = 0; i < made->count; i++) {
        bool last = i + 1 == made->count;
        put(output, "  %-*s", last ? 0 : (3 + made->storages[i].kind->dict) * width - 2,
            made->storages[i].kind->name);
    }
    put(output, "\n%-*s %-6s", label, "python", "arch");
    for (size_t i = 0; i < made->count; i++) {
        put(output, "%*s%*s%*s", width, "req.", width, "alloc.", width, "sizeof");
        if (made->storages[i].kind->dict) put(output, "%*s", width, "sum");
    }
    put(output, "%s\n", has_saving(made) ? "   saved" : "");
}

static void put_figures(const storage *at, int width, out *output)
{
    put(output, "%*" PRIu64, width, at->one.requested);
    if (at->one.known) put(output, "%*" PRIu64, width, at->one.allocated);
    else put(output, "%*s", width, "?");
    put(output, "%*" PRIu64, width, at->instance.getsizeof);
    if (at->kind->dict) put(output, "%*" PRIu64, width, storage_summed(at));
}

static void put_line(const comparison *made, int label, int width, out *output)
{
    char python[40];
    snprintf(python, sizeof python, "%s%s", label_python(&made->target).text, star(&made->target));
    put(output, "%-*s %-6s", label, python, describe(&made->target).abi);
    for (size_t i = 0; i < made->count; i++) put_figures(&made->storages[i], width, output);
    if (has_saving(made)) put(output, "  %4.0f %%", saving_of(made).percent);
    put(output, "\n");
}

/* Explains the columns, and the star of a target that was never measured. */
static void put_legend(const comparison *made, size_t count, out *output)
{
    bool starred = false;
    for (size_t i = 0; i < count; i++) starred = starred || *star(&made[i].target) != '\0';
    put(output, "\nreq. requested, alloc. allocated, sizeof sys.getsizeof(obj),\n"
                "sum sys.getsizeof(obj) + sys.getsizeof(obj.__dict__)\n");
    if (has_saving(made)) put(output, "saved: by __slots__, of what is allocated\n");
    if (starred) put(output, "* known from CPython's source only, no interpreter was measured\n");
}

void text_compare_lines(const comparison *made, size_t count, out *output)
{
    const question *asked = made->asked;
    int label = label_width(made, count), width = figure_width(asked);
    put(output, "%s attribute%s, %s; bytes of one object\n\n", group(asked->fields).text,
        plural(asked->fields),
        asked->moment == LAYOUT_FIRST ? "first instances" : "one of many instances");
    put_heads(made, label, width, output);
    for (size_t i = 0; i < count; i++) put_line(&made[i], label, width, output);
    put_legend(made, count, output);
}
