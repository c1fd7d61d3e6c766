/* SPDX-License-Identifier: MIT */
/* From a file's bytes to its classes, and through the library to what their instances cost. */
#include "reading.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/selection.h"
#include "cli.h"
#include "held.h"
#include "python/parser.h"
#include "select.h"
#include "workers.h"

/* ---- Weighing ---- */

static void name_report(const file *source, class_report *of)
{
    const char *slash = strrchr(source->path, '/'),
               *path = slash == NULL ? source->path : slash + 1;
    char line[16] = ""; /* what C code made for the module has none */
    if (of->found->line > 0) snprintf(line, sizeof line, ":%" PRIu32, of->found->line);
    snprintf(of->label, sizeof of->label, "%s, %s%s", of->found->qualname, path, line);
    of->kind = (storage_kind){.name = of->found->qualname, .title = of->found->qualname};
}

static bool can_be_weighed(const found_class *found)
{
    return found->type != NULL && found->unknown == NULL && found->instance &&
           !found->returns_other && found->instance_unknown == NULL &&
           found->instance_error.exception == NULL;
}

static void weigh(const reading *in, class_report *of)
{
    question first = *in->asked, many = *in->asked;
    if (!can_be_weighed(of->found)) return;
    if (!layout_type_weighable(of->found->type)) {
        of->not_weighed = "what a built-in base asks for beside the object is not known";
        return;
    }
    first.moment = LAYOUT_FIRST;
    of->kind.dict = of->found->type->dictoffset != 0;
    storage_of_type(&first, &of->kind, of->found->type, &of->first);
    storage_of_type(&many, &of->kind, of->found->type, &of->many);
    of->held_known = held_weigh(&in->target, &of->found->held, &of->held);
    of->weighed = of->many.drawn = true;
    of->many.file = in;
}

/* What one of many requests that has the attributes up to `when`. */
static uint64_t weigh_until(const reading *in, const class_report *of, attribute_when when,
                            const char **room)
{
    const found_class *found = of->found;
    layout_class written = *found->type->written;
    layout_type type = *found->type;
    storage made;
    written.attributes = room;
    written.attribute_count = 0;
    for (size_t i = 0; i < found->attribute_count; i++)
        if (found->attributes[i].when <= when)
            room[written.attribute_count++] = found->attributes[i].name;
    type.written = &written;
    storage_of_type(in->asked, &of->kind, &type, &made);
    return made.one.requested;
}

static void weigh_range(const reading *in, class_report *of)
{
    const found_class *found = of->found;
    if (!of->weighed || found->attributes == NULL) return;
    const char **room = calloc(found->attribute_count + 1, sizeof *room);
    if (room == NULL) fail("out of memory for %zu attributes", found->attribute_count);
    of->least = weigh_until(in, of, ATTRIBUTE_ALWAYS, room);
    of->most = weigh_until(in, of, ATTRIBUTE_LATE, room);
    of->least_known = true;
    of->most_known = found->attributes_unknown == NULL && found->room_unknown == NULL;
    free(room);
}

static void make_reports(reading *made)
{
    made->reports = calloc(made->classes->count + 1, sizeof *made->reports);
    if (made->reports == NULL) fail("out of memory for %zu classes", made->classes->count);
    for (const found_class *found = made->classes->first; found != NULL; found = found->next) {
        class_report *of = &made->reports[made->count++];
        of->found = found;
        of->called = made->memory != NULL ? found->name : found->qualname;
        name_report(made->source, of);
        weigh(made, of);
        weigh_range(made, of);
    }
}

/* ---- Reading ---- */

enum { TREE_STEPS = 20000 }; /* for a statement: a tree has many */

static const node *parse(const file *source, const layout_target *target, arena *memory)
{
    syntax_error error = {0};
    layout_target_info info = describe(target);
    const node *module = parse_module(memory, grammar_find(info.major, info.minor), source->bytes,
                                      source->length, &error);
    if (module == NULL)
        complain("%s:%" PRIu32 ":%" PRIu32 ": %s", source->path, error.line, error.column,
                 error.message);
    return module;
}

bool reading_make(const file *source, const layout_target *target, const reading_wish *wish,
                  reading *made)
{
    *made = (reading){.source = source, .target = *target, .asked = wish->asked};
    made->memory = arena_new();
    const node *module = parse(source, target, made->memory);
    program_options options = {.probe = wish->purpose == READ_FACTS,
                               .attributes = wish->purpose == READ_LAYOUTS};
    if (module != NULL) made->classes = program_run(made->memory, module, target, &options);
    if (module != NULL && made->classes == NULL) fail("out of memory for %s", source->path);
    if (module != NULL) make_reports(made);
    else arena_free(made->memory);
    return module != NULL;
}

void reading_free(reading *made)
{
    free(made->reports);
    if (made->memory != NULL) arena_free(made->memory);
}

/* ---- Trees ---- */

bool is_tree(const arguments *given)
{
    bool folder = given->values[OPTION_ALL] != NULL || given->values[OPTION_PATH] != NULL ||
                  given->values[OPTION_PLATFORM] != NULL;
    for (size_t i = 0; i < given->operand_count; i++)
        folder = folder || is_folder(given->operands[i]);
    return folder;
}

/* --path DIR:DIR */
static const char *const *list_roots(const arguments *given, arena *memory, size_t *count)
{
    const char *list = given->values[OPTION_PATH];
    size_t room = list == NULL ? 0 : strlen(list);
    const char **roots = arena_alloc(memory, (room + 1) * sizeof *roots);
    for (*count = 0; list != NULL && *list != '\0'; list += strspn(list, ":")) {
        size_t length = strcspn(list, ":");
        roots[*count] = arena_intern(memory, list, length);
        if (!is_folder(roots[*count])) fail("--path %s is no folder", roots[*count]);
        ++*count;
        list += length;
    }
    return roots;
}

enum { MOST_JOBS = 1024 };

static unsigned jobs_of(const arguments *given)
{
    if (given->values[OPTION_JOBS] == NULL) return workers_most();
    uint64_t jobs = cli_number(given, OPTION_JOBS, MOST_JOBS);
    return jobs == 0 ? workers_most() : (unsigned)jobs;
}

void tree_reading_make(const arguments *given, const layout_target *target, reading_purpose purpose,
                       tree_reading *made)
{
    layout_target_info info = describe(target);
    size_t count;
    made->memory = arena_new();
    const char *const *roots = list_roots(given, made->memory, &count);
    made->files = tree_new(made->memory, grammar_find(info.major, info.minor), roots, count);
    if (given->files != NULL)
        selection_add(given->files, made->files, given->operands, given->operand_count);
    else
        for (size_t i = 0; i < given->operand_count; i++) tree_add(made->files, given->operands[i]);
    tree_parse(made->files, jobs_of(given));
    program_options options = {.trusting = true,
                               .attributes = purpose == READ_LAYOUTS || purpose == READ_CHECK,
                               .accesses = purpose == READ_CHECK,
                               .steps = TREE_STEPS,
                               .platform = given->values[OPTION_PLATFORM],
                               .find = tree_find,
                               .tree = made->files,
                               .is_library = tree_is_library(made->files)};
    made->modules = world_new(made->memory, target, &options);
}

void tree_reading_free(tree_reading *made)
{
    tree_free(made->files);
    arena_free(made->memory);
}

void reading_of_module(const tree_file *source, world *in, const question *asked, reading *made)
{
    *made = (reading){.source = &source->bytes, .target = *world_target(in), .asked = asked};
    made->module = source->module.name;
    made->classes = world_run(in, &source->module);
    make_reports(made);
}

/* ---- Choosing ---- */

static bool is_called(const reading *in, const char *qualname, const char *wanted)
{
    if (strcmp(wanted, qualname) == 0) return true;
    size_t length = in->module == NULL ? 0 : strlen(in->module);
    return length > 0 && strncmp(wanted, in->module, length) == 0 && wanted[length] == '.' &&
           strcmp(wanted + length + 1, qualname) == 0;
}

bool is_chosen(const class_filter *wanted, const reading *in, const found_class *found)
{
    if (wanted->count == 0) return true;
    for (size_t i = 0; i < wanted->count; i++)
        if (is_called(in, found->qualname, wanted->names[i])) return true;
    return false;
}

size_t count_chosen(const reading *made, const class_filter *wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < made->count; i++)
        count += is_chosen(wanted, made, made->reports[i].found);
    return count;
}
