/* SPDX-License-Identifier: MIT */
/* Text of the other commands: the list of targets, of structs, and a population's facts. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "render.h"

/* ---- targets ---- */

static void put_measured(const layout_target *target, out *output)
{
    bool any = false;
    for (size_t python = 0; python < layout_python_count(); python++)
        for (size_t abi = 0; abi < layout_abi_count(); abi++) {
            layout_target other;
            layout_target_at(python, abi, &other);
            if (other.python != target->python || !describe(&other).measured) continue;
            put(output, "%s%s", any ? " " : "", layout_abi_name(abi, 0));
            any = true;
        }
    if (!any) put(output, "source only");
}

static uint64_t struct_size(const layout_target *target, const char *name)
{
    layout_struct found;
    return layout_struct_find(target, name, &found) == LAYOUT_OK ? found.size : 0;
}

static int label_width(const targets *list)
{
    size_t widest = 0;
    for (size_t i = 0; i < list->count; i++) {
        size_t width = strlen(label_python(&list->items[i]).text);
        if (width > widest) widest = width;
    }
    return (int)widest;
}

static void put_target(const layout_target *target, int label, out *output)
{
    layout_target_info info = describe(target);
    char patches[16];
    snprintf(patches, sizeof patches, "%u-%u", info.first_patch, info.last_patch);
    put(output, "%-*s %-7s %4" PRIu64 " %3" PRIu64 " %3" PRIu64 "  %-15s %-8s %5u  ", label,
        label_python(target).text, patches, struct_size(target, "object"),
        struct_size(target, "gc_head"), struct_size(target, "preheader"), info.attributes,
        info.allocator, info.pool_size);
    put_measured(target, output);
    put(output, "\n");
}

void text_targets(const targets *list, out *output)
{
    int label = label_width(list);
    put(output, "%-*s %-7s %4s %3s %3s  %-15s %-8s %5s  %s\n", label, "python", "patches", "head",
        "gc", "pre", "attributes", "memory", "pool", "measured on");
    for (size_t i = 0; i < list->count; i++) put_target(&list->items[i], label, output);
    put(output, "\nmachines\n");
    for (size_t abi = 0; abi < layout_abi_count(); abi++) {
        put(output, "  %-8s", layout_abi_name(abi, 0));
        for (size_t alias = 1; layout_abi_name(abi, alias) != NULL; alias++)
            put(output, "%s%s", alias > 1 ? ", " : "", layout_abi_name(abi, alias));
        put(output, "\n");
    }
    put(output,
        "\nhead, gc, pre, pool: bytes of PyObject, PyGC_Head, pre-header and a pool on %s.\n",
        describe(&list->items[0]).abi);
}

/* ---- structs ---- */

static void put_struct(const anatomy *made, const layout_struct *at, out *output)
{
    put(output, "\n");
    put_bold(output, at->name);
    put(output, " (%s): %" PRIu64 " bytes, aligned to %" PRIu64, at->c_name, at->size,
        at->alignment);
    if (at->itemsize > 0)
        put(output, "; basicsize %" PRIu64 ", then items of %" PRIu64, at->basicsize, at->itemsize);
    put(output, "\n");
    drawing rows = draw_struct(&made->target, at);
    table_rows(&rows, output);
    free(rows.rows);
    put(output, "  %s\n", at->source);
}

void text_structs(const anatomy *made, out *output)
{
    layout_target_info info = describe(&made->target);
    put(output, "CPython %s on %s%s\n", info.python, info.abi,
        info.measured ? "" : " (known from source only)");
    if (!made->drawn) put(output, "\n%-34s %-30s %6s %5s\n", "struct", "in C", "size", "item");
    for (size_t i = 0; i < made->count; i++) {
        const layout_struct *at = &made->structs[i];
        if (made->drawn) put_struct(made, at, output);
        else
            put(output, "%-34s %-30s %6" PRIu64 " %5" PRIu64 "\n", at->name, at->c_name,
                at->basicsize, at->itemsize);
    }
}

/* ---- population ---- */

static void put_fact(const storage *at, uint64_t fields, const char *fact, out *output)
{
    put(output, "%s\t%" PRIu64 "\t%s\t", at->kind->name, fields, fact);
}

static uint64_t in_pymalloc(const layout_cost *cost)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < cost->part_count; i++)
        if (cost->parts[i].allocator == LAYOUT_PYMALLOC)
            sum += cost->parts[i].allocated * cost->parts[i].count;
    return sum;
}

/* The resident set grows by less where a fresh interpreter has free pages. */
static double growth(const layout_totals *all, uint64_t count)
{
    uint64_t before = all->resident_before < all->resident ? all->resident_before : all->resident;
    return count == 0 ? 0 : (double)(all->resident - before) / (double)count;
}

void text_population_head(const layout_target *target, uint64_t count, out *output)
{
    layout_target_info info = describe(target);
    put(output, "# python %s, %" PRIu64 " instances, %s\n", info.python, count, info.abi);
}

void text_population(const comparison *made, out *output)
{
    layout_target_info info = describe(&made->target);
    for (size_t i = 0; i < made->count; i++) {
        const storage *at = &made->storages[i];
        if (!at->all.known) {
            put(output, "# %s %" PRIu64 ": cannot tell, this machine's malloc is not modelled\n",
                at->kind->name, made->asked->fields);
            continue;
        }
        if (strcmp(info.allocator, "pymalloc") == 0) {
            put_fact(at, made->asked->fields, "allocated", output);
            put(output, "%" PRIu64 "\n", in_pymalloc(&at->cost));
            put_fact(at, made->asked->fields, "arenas", output);
            put(output, "%" PRIu64 "\n", at->all.arenas);
        }
        put_fact(at, made->asked->fields, "resident", output);
        put(output, "%.1f\n", growth(&at->all, made->asked->count));
    }
}
