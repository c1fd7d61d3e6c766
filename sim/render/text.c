/* SPDX-License-Identifier: MIT */
/* What people read: headings, drawings, and columns of figures. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render.h"

const char *plural(uint64_t n)
{
    return n == 1 ? "" : "s";
}

void put_bold(out *output, const char *text)
{
    put(output, output->colour ? "\033[1m%s\033[0m" : "%s", text);
}

void put_wrapped(out *output, const char *indent, const char *text)
{
    size_t column = 0, room = output->width - strlen(indent);
    put(output, "%s", indent);
    while (*text != '\0') {
        size_t length = strcspn(text, " ");
        if (column > 0 && column + 1 + length > room) {
            put(output, "\n%s", indent);
            column = 0;
        }
        put(output, "%s%.*s", column > 0 ? " " : "", (int)length, text);
        column += length + (column > 0);
        text += length + (text[length] == ' ');
    }
    put(output, "\n");
}

/* A figure that may not be known. */
static const char *figure(grouped *room, uint64_t number, bool known)
{
    *room = group(number);
    return known ? room->text : "?";
}

static const char *per_object(grouped *room, uint64_t total, uint64_t count, bool known)
{
    double each = count == 0 ? 0 : (double)total / (double)count;
    snprintf(room->text, sizeof room->text, "%.1f", each);
    return known ? room->text : "?";
}

/* ---- compare, one target ---- */

static void put_shared_keys(const storage *made, out *output)
{
    const layout_keys *shared = &made->instance.shared;
    if (shared->slots == 0 || made->type->dictoffset == 0) return;
    out line = {0};
    put(&line, "Its keys are the class's, shared by all instances: %s slots, once per class.",
        group(shared->slots).text);
    put_wrapped(output, "  ", line.bytes);
    free(line.bytes);
}

static void put_block(const storage *made, size_t index, out *output)
{
    const layout_block *block = &made->instance.blocks[index];
    const layout_part *part = &made->cost.parts[index];
    out head = {0};
    put(&head, "%s", layout_block_kind_name(block->kind));
    if (block->count > 1) put(&head, " (%" PRIu64 " of them)", block->count);
    put(&head, ": %s bytes requested", group(block->requested).text);
    if (part->allocator != LAYOUT_NO_MODEL)
        put(&head, ", %s allocated by %s", group(part->allocated).text,
            layout_allocator_name(part->allocator));
    if (block->kind == LAYOUT_BLOCK_OBJECT) put(&head, "; obj points at offset 0");
    put_wrapped(output, "  ", head.bytes);
    free(head.bytes);
    drawing rows = draw_block(&made->instance, index);
    if (made->file != NULL) label_owners(made->file, &rows);
    table_rows(&rows, output);
    if (made->file != NULL && made->file->asked->why) text_why(made->file, &rows, output);
    free(rows.rows);
}

void text_storage(const storage *made, out *output)
{
    for (size_t i = 0; i < made->instance.block_count; i++) put_block(made, i, output);
    put_shared_keys(made, output);
}

static void put_storage(const storage *made, out *output)
{
    put(output, "\n");
    put_bold(output, made->kind->title);
    put(output, "\n");
    text_storage(made, output);
}

static bool all_drawn(const comparison *made)
{
    size_t drawn = 0;
    for (size_t i = 0; i < made->count; i++) drawn += made->storages[i].drawn;
    return drawn == made->count;
}

/* ---- Columns as wide as their widest figure ---- */

enum { TITLE = 26, FIGURE = 11, TOTAL_FIGURE = 14, FIGURES = 4 };

static int wider(int width, const uint64_t numbers[FIGURES])
{
    for (size_t i = 0; i < FIGURES; i++) {
        int own = (int)strlen(group(numbers[i]).text) + 1;
        if (own > width) width = own;
    }
    return width;
}

static int object_width(const comparison *made)
{
    int width = FIGURE;
    for (size_t i = 0; i < made->count; i++) {
        const storage *at = &made->storages[i];
        width = wider(width, (uint64_t[FIGURES]){at->one.requested, at->one.allocated,
                                                 at->instance.getsizeof, storage_summed(at)});
    }
    return width;
}

static int population_width(const comparison *made)
{
    int width = TOTAL_FIGURE;
    for (size_t i = 0; i < made->count; i++) {
        const layout_totals *all = &made->storages[i].all;
        width = wider(width, (uint64_t[FIGURES]){all->requested, all->allocated, all->resident,
                                                 all->reserved});
    }
    return width;
}

static void put_figures(int title, const char *name, int width, const char *const texts[FIGURES],
                        out *output)
{
    put(output, "%-*s%*s", title - 1, name, width, texts[0]);
    for (size_t i = 1; i < FIGURES; i++) put(output, "%*s", width, texts[i]);
    put(output, "\n");
}

static void put_object_line(const storage *at, int width, out *output)
{
    grouped a, b, c, d;
    out title = {0};
    put(&title, "  %s", at->kind->title);
    put_figures(TITLE, title.bytes, width,
                (const char *[]){figure(&a, at->one.requested, true),
                                 figure(&b, at->one.allocated, at->one.known),
                                 figure(&c, at->instance.getsizeof, true),
                                 figure(&d, storage_summed(at), true)},
                output);
    free(title.bytes);
}

static void put_object_table(const comparison *made, out *output)
{
    static const char *const heads[] = {"requested", "allocated", "getsizeof", "added up*"};
    int width = object_width(made);
    put(output, "\n");
    put_figures(TITLE, "bytes of one object", width, heads, output);
    for (size_t i = 0; i < made->count; i++) put_object_line(&made->storages[i], width, output);
    put_wrapped(output, "  ",
                "* what people add up: sys.getsizeof(obj) + sys.getsizeof(obj.__dict__)");
    if (!all_drawn(made)) put(output, "  --kind all draws every one of them\n");
}

static void put_parts(const storage *made, out *output)
{
    if (made->cost.part_count == made->instance.block_count) return;
    const layout_part *part = &made->cost.parts[made->cost.part_count - 1];
    put(output, "  %-24s%" PRIu64 " x %s requested, %s allocated: in the figures of %s\n",
        part->name, part->count, group(part->requested).text,
        part->allocator == LAYOUT_NO_MODEL ? "?" : group(part->allocated).text, made->kind->title);
}

static void put_population_line(const storage *at, int title, int width, out *output)
{
    grouped a, b, c, d;
    const layout_totals *all = &at->all;
    out name = {0};
    put(&name, "  %s", at->kind->title);
    put_figures(title, name.bytes, width,
                (const char *[]){
                    figure(&a, all->requested, true), figure(&b, all->allocated, all->known),
                    figure(&c, all->resident, all->known), figure(&d, all->reserved, all->known)},
                output);
    free(name.bytes);
}

static void put_each_line(const storage *at, uint64_t count, int title, int width, out *output)
{
    grouped a, b, c, d;
    const layout_totals *all = &at->all;
    put_figures(title, "    per object", width,
                (const char *[]){per_object(&a, all->requested, count, true),
                                 per_object(&b, all->allocated, count, all->known),
                                 per_object(&c, all->resident, count, all->known),
                                 per_object(&d, all->reserved, count, all->known)},
                output);
}

static void put_population_table(const comparison *made, out *output)
{
    static const char *const heads[] = {"requested", "allocated", "resident", "reserved"};
    uint64_t count = made->asked->count;
    int width = population_width(made), title = TITLE;
    out head = {0};
    put(&head, "bytes of %s", group(count).text);
    if ((int)head.length > title) title = (int)head.length;
    put(output, "\n");
    put_figures(title, head.bytes, width, heads, output);
    for (size_t i = 0; i < made->count; i++) {
        put_population_line(&made->storages[i], title, width, output);
        put_each_line(&made->storages[i], count, title, width, output);
    }
    put_wrapped(output, "  ",
                "resident: the pools or pages that hold the blocks; reserved: their arenas");
    free(head.bytes);
}

static void put_saving(const comparison *made, out *output)
{
    if (!has_saving(made)) return;
    saving saved = saving_of(made);
    bool costs = saved.bytes < 0;
    uint64_t bytes = (uint64_t)(costs ? -saved.bytes : saved.bytes);
    const layout_totals *dict = &made->storages[0].all, *slots = &made->storages[1].all;
    out line = {0};
    put(&line, "__slots__ %s %s bytes an object (%.1f %%)", costs ? "costs" : "saves",
        group(bytes).text, costs ? -saved.percent : saved.percent);
    if (saved.known && dict->reserved >= slots->reserved)
        put(&line, ", %s bytes reserved for %s object%s",
            group(dict->reserved - slots->reserved).text, group(made->asked->count).text,
            plural(made->asked->count));
    put(&line, saved.known ? "." : " of what is requested.");
    put(output, "\n");
    put_wrapped(output, "", line.bytes);
    free(line.bytes);
}

static void put_reasons(const comparison *made, out *output)
{
    put(output, "\nWhy the numbers differ\n");
    for (size_t i = 0; i < made->count; i++) {
        char *why = explain(&made->storages[i], made->asked);
        out line = {0};
        put(&line, "%s: %s", made->storages[i].kind->title, why);
        put_wrapped(output, "  ", line.bytes);
        free(line.bytes);
        free(why);
    }
}

void text_costs(const comparison *made, out *output)
{
    put_object_table(made, output);
    for (size_t i = 0; i < made->count; i++) put_parts(&made->storages[i], output);
    put_population_table(made, output);
    put_saving(made, output);
    put_reasons(made, output);
}

void text_compare(const comparison *made, out *output)
{
    layout_target_info info = describe(&made->target);
    out head = {0};
    put(&head, "CPython %s on %s", info.python, info.abi);
    put_bold(output, head.bytes);
    free(head.bytes);
    put(output, ": %s attribute%s, %s\n", group(made->asked->fields).text,
        plural(made->asked->fields),
        made->asked->moment == LAYOUT_FIRST ? "the first instance of its class"
                                            : "one of many instances");
    if (!info.measured)
        put_wrapped(output, "",
                    "Known from CPython's source only: no interpreter of this build and machine "
                    "has been measured.");
    for (size_t i = 0; i < made->count; i++)
        if (made->storages[i].drawn) put_storage(&made->storages[i], output);
    text_costs(made, output);
}
