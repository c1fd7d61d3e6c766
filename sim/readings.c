/* SPDX-License-Identifier: MIT */
/* Many files under many targets, and where each class of them stands. */
#include "readings.h"

#include <stdlib.h>
#include <string.h>

static void *room_for(size_t count, size_t size)
{
    void *made = calloc(count + 1, size);
    if (made == NULL) fail("out of memory for %zu files", count);
    return made;
}

/* ---- Files, each for itself ---- */

static void read_file(const file *source, const targets *chosen, const reading_wish *wish,
                      file_layouts *into)
{
    *into = (file_layouts){.path = source->path};
    into->readings = room_for(chosen->count, sizeof(reading));
    for (size_t i = 0; i < chosen->count; i++)
        if (reading_make(source, &chosen->items[i], wish, &into->readings[into->count]))
            into->count++;
}

static void read_files(const arguments *given, const targets *chosen, const reading_wish *wish,
                       readings *made)
{
    made->files = room_for(given->operand_count, sizeof(file));
    made->layouts = room_for(given->operand_count, sizeof(file_layouts));
    for (size_t i = 0; i < given->operand_count; i++) {
        file *source = &made->files[made->file_count];
        if (!file_read(given->operands[i], source)) continue;
        made->file_count++;
        read_file(source, chosen, wish, &made->layouts[made->count]);
        if (made->layouts[made->count].count > 0) made->count++;
        else free(made->layouts[made->count].readings);
    }
}

/* ---- Trees ---- */

/* A file as one target has it. */
typedef struct tree_part {
    const tree_file *file;
    size_t target;
} tree_part;

static int by_path(const void *a, const void *b)
{
    const tree_part *one = a, *other = b;
    int order = strcmp(one->file->module.path, other->file->module.path);
    if (order != 0) return order;
    return (one->target > other->target) - (one->target < other->target);
}

static tree_part *list_parts(const readings *made, size_t *count)
{
    *count = 0;
    for (size_t t = 0; t < made->tree_count; t++)
        for (const tree_file *at = tree_first(made->trees[t].files); at != NULL; at = at->next)
            ++*count;
    tree_part *parts = room_for(*count, sizeof *parts), *to = parts;
    for (size_t t = 0; t < made->tree_count; t++)
        for (const tree_file *at = tree_first(made->trees[t].files); at != NULL; at = at->next)
            *to++ = (tree_part){at, t};
    qsort(parts, *count, sizeof *parts, by_path);
    return parts;
}

static bool is_another(const file_layouts *of, const tree_part *at)
{
    return strcmp(of->path, at->file->module.path) != 0;
}

static void read_parts(const tree_part *parts, size_t count, const reading_wish *wish,
                       readings *made)
{
    made->layouts = room_for(count, sizeof(file_layouts));
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || is_another(&made->layouts[made->count - 1], &parts[i])) {
            file_layouts *next = &made->layouts[made->count++];
            next->path = parts[i].file->module.path;
            next->readings = room_for(made->tree_count, sizeof(reading));
        }
        file_layouts *to = &made->layouts[made->count - 1];
        reading_of_module(parts[i].file, made->trees[parts[i].target].modules, wish->asked,
                          &to->readings[to->count++]);
    }
}

static void read_tree(const arguments *given, const targets *chosen, const reading_wish *wish,
                      readings *made)
{
    made->trees = room_for(chosen->count, sizeof(tree_reading));
    for (size_t i = 0; i < chosen->count; i++)
        tree_reading_make(given, &chosen->items[i], wish->purpose,
                          &made->trees[made->tree_count++]);
    size_t count;
    tree_part *parts = list_parts(made, &count);
    read_parts(parts, count, wish, made);
    free(parts);
}

/* ---- Where classes stand ---- */

typedef struct class_place {
    const layout_type *type;
    const class_report *report;
    const reading *in;
} class_place;

static int by_type(const void *a, const void *b)
{
    uintptr_t one = (uintptr_t)((const class_place *)a)->type,
              other = (uintptr_t)((const class_place *)b)->type;
    return (one > other) - (one < other);
}

static size_t count_reports(const readings *of)
{
    size_t count = 0;
    for (size_t i = 0; i < of->count; i++)
        for (size_t t = 0; t < of->layouts[i].count; t++) count += of->layouts[i].readings[t].count;
    return count;
}

static void place_classes(reading *in, readings *made)
{
    in->all = made;
    for (size_t i = 0; i < in->count; i++)
        if (in->reports[i].found->type != NULL)
            made->places[made->place_count++] =
                (class_place){in->reports[i].found->type, &in->reports[i], in};
}

static void place_all(readings *made)
{
    made->places = room_for(count_reports(made), sizeof *made->places);
    for (size_t i = 0; i < made->count; i++)
        for (size_t t = 0; t < made->layouts[i].count; t++)
            place_classes(&made->layouts[i].readings[t], made);
    qsort(made->places, made->place_count, sizeof *made->places, by_type);
}

const class_report *find_report(const reading *from, const layout_type *type, const reading **in)
{
    if (type == NULL || from->all == NULL) return NULL;
    const readings *all = from->all;
    class_place key = {.type = type};
    const class_place *found = bsearch(&key, all->places, all->place_count, sizeof key, by_type);
    if (found == NULL) return NULL;
    *in = found->in;
    return found->report;
}

/* ---- All of it ---- */

void readings_make(const arguments *given, const targets *chosen, const question *asked,
                   reading_purpose purpose, readings *made)
{
    reading_wish wish = {asked, purpose};
    *made = (readings){.count = 0};
    if (is_tree(given)) read_tree(given, chosen, &wish, made);
    else read_files(given, chosen, &wish, made);
    place_all(made);
    if (made->count == 0 && !complained())
        fail("there is no Python file in %s",
             given->operand_count > 0 ? given->operands[0] : "the current folder");
}

void readings_free(readings *made)
{
    for (size_t i = 0; i < made->count; i++) {
        for (size_t t = 0; t < made->layouts[i].count; t++)
            reading_free(&made->layouts[i].readings[t]);
        free(made->layouts[i].readings);
    }
    for (size_t i = 0; i < made->file_count; i++) file_free(&made->files[i]);
    for (size_t i = 0; i < made->tree_count; i++) tree_reading_free(&made->trees[i]);
    free(made->places);
    free(made->layouts);
    free(made->trees);
    free(made->files);
}
