/* SPDX-License-Identifier: MIT */
/* A script's classes, made on a target or found in a file, and what their methods keep from being
   known. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "live.h"
#include "python/hooks.h"

/* ---- Classes ---- */

/* The slots among special ones, and the same names as what __init__ stores. */
static void write_class(runner *run, const history_class *of, live_class *made)
{
    const storage_kind *kind = run->of->kind;
    size_t count = of->store_count, slots = 0;
    made->listed = live_memory(2 * count + 2, sizeof *made->listed);
    if (kind->slotted)
        for (; slots < count; slots++) made->listed[slots] = run->names[of->stores[slots]];
    if (kind->slotted && kind->dict) made->listed[slots++] = "__dict__";
    if (kind->slotted && kind->weakref) made->listed[slots++] = "__weakref__";
    for (size_t i = 0; i < count; i++) made->listed[slots + i] = run->names[of->stores[i]];
    made->written = (layout_class){.name = of->name,
                                   .has_slots = kind->slotted,
                                   .slots = made->listed,
                                   .slot_count = slots,
                                   .attributes = made->listed + slots,
                                   .attribute_count = count};
    made->stores = of->stores;
    made->store_count = count;
}

static void make_type(runner *run, live_class *made)
{
    layout_room room = live_room(run, layout_type_room(&made->written));
    if (layout_type_make(&made->written, run->target, &room, &made->own) != LAYOUT_OK)
        fail("class %s does not fit on %s", made->written.name, describe(run->target).abi);
    if (made->own.error.exception != NULL)
        fail("class %s: %s: %s", made->written.name, made->own.error.exception,
             made->own.error.message);
    made->type = &made->own;
}

static void make_population(runner *run, live_class *made)
{
    layout_room room = live_room(run, layout_population_room(run->name_count));
    if (layout_population_make(made->type, run->names, run->name_count, &room, &made->population) !=
        LAYOUT_OK)
        fail("what instances of %s take is not known", made->type->name);
}

/* ---- Classes of a file ---- */

static size_t find_name(runner *run, const char *name)
{
    for (size_t i = 0; i < run->name_count; i++)
        if (strcmp(run->names[i], name) == 0) return i;
    run->names[run->name_count] = name;
    return run->name_count++;
}

static _Noreturn void fail_class(const script *of, const found_class *found, const char *why)
{
    fail("%s: class %s cannot be made: %s", of->file, found->qualname,
         why != NULL ? why : "it has no type");
}

static void read_file(runner *run)
{
    if (!file_read(run->of->file, &run->source)) exit(EXIT_USAGE);
    run->has_file = true;
    if (!reading_make(&run->source, run->target, &(reading_wish){&run->asked, READ_CLASSES},
                      &run->read))
        exit(EXIT_USAGE);
}

static const found_class *find_in_file(const runner *run, const char *name)
{
    for (size_t i = 0; i < run->read.count; i++) {
        const found_class *found = run->read.reports[i].found;
        if (strcmp(found->qualname, name) == 0) return found;
    }
    out list = {0};
    for (size_t i = 0; i < run->read.count; i++)
        put(&list, "%s%s", i > 0 ? " " : "", run->read.reports[i].found->qualname);
    fail_choice("class", name, list.bytes != NULL ? list.bytes : "(none)");
}

static void load_class(runner *run, const char *name, live_class *made)
{
    const found_class *found = find_in_file(run, name);
    if (found->type == NULL || found->unknown != NULL)
        fail_class(run->of, found, found->unknown != NULL ? found->unknown : found->error.message);
    if (found->old_style)
        fail("%s: %s is an old-style class, whose instances are not followed; it needs a base, "
             "such as object",
             run->of->file, found->qualname);
    const layout_class *written = found->type->written;
    size_t count = written->attribute_count;
    run->names = realloc(run->names, (run->name_count + count + 1) * sizeof *run->names);
    if (run->names == NULL) fail("out of memory for names");
    made->found_stores = live_memory(count, sizeof *made->found_stores);
    for (size_t i = 0; i < count; i++)
        made->found_stores[i] = find_name(run, written->attributes[i]);
    made->found = found;
    made->type = found->type;
    made->stores = made->found_stores;
    made->store_count = count;
}

void live_classes_make(runner *run)
{
    const script *of = run->of;
    run->names = live_memory(of->name_count, sizeof *run->names);
    for (size_t i = 0; i < of->name_count; i++) run->names[i] = of->names[i];
    run->name_count = of->name_count;
    run->classes = live_memory(of->class_count, sizeof *run->classes);
    if (of->file != NULL) read_file(run);
    for (size_t i = 0; i < of->class_count; i++) {
        const history_class *class_ = &of->classes[i];
        if (class_->in_file) {
            load_class(run, class_->name, &run->classes[i]);
            continue;
        }
        write_class(run, class_, &run->classes[i]);
        make_type(run, &run->classes[i]);
    }
    for (size_t i = 0; i < of->class_count; i++) make_population(run, &run->classes[i]);
}

void live_classes_free(runner *run)
{
    for (size_t i = 0; i < run->of->class_count; i++) {
        free(run->classes[i].listed);
        free(run->classes[i].found_stores);
    }
    if (run->has_file) reading_free(&run->read);
    if (run->has_file) file_free(&run->source);
    free(run->classes);
    free(run->names);
}

/* ---- What a class makes of an event ---- */

/* Whether calling the class is known to make one, and to store what is listed. */
static void check_instance(const script *of, const found_class *found)
{
    const layout_error *error = &found->instance_error;
    const char *why = found->instance_unknown, *text = error->message;
    if (error->exception != NULL)
        fail("%s: %s, every argument None, raises %s%s%s; bare %s makes one without __init__",
             of->file, found->qualname, error->exception, text != NULL ? ": " : "",
             text != NULL ? text : "", found->qualname);
    if (found->instance && !found->returns_other && why == NULL) return;
    fail("%s: what %s makes is not known: %s", of->file, found->qualname,
         why != NULL ? why : "no instance of it");
}

static const live_class *class_of(const runner *run, const layout_population *population)
{
    for (size_t i = 0; i < run->of->class_count; i++)
        if (&run->classes[i].population == population) return &run->classes[i];
    return NULL;
}

static _Noreturn void fail_hook(const runner *run, const object_event *at, const char *class_,
                                const char *defines, const char *hook)
{
    bool named = at->operand != NULL;
    fail("%s: event %s%s%s: %s or a base of it %s %s, and what that does is not followed",
         run->of->file, event_rules[at->kind].name, named ? " " : "", named ? at->operand : "",
         class_, defines, hook);
}

/* Fails where one of the words is a method of the class. */
static void check_methods(const runner *run, const object_event *at, const found_class *found,
                          const char *hooks)
{
    char hook[32];
    for (size_t length; *hooks != '\0'; hooks += length + (hooks[length] == ' ')) {
        length = strcspn(hooks, " ");
        snprintf(hook, sizeof hook, "%.*s", (int)length, hooks);
        if (class_defines(found, hook)) fail_hook(run, at, found->qualname, "defines", hook);
    }
}

void live_check_birth(const runner *run, const object_event *at, const live_class *of)
{
    if (of->found == NULL) return;
    if (at->kind == EVENT_NEW) check_instance(run->of, of->found);
    else check_methods(run, at, of->found, event_rules[at->kind].hooks);
}

void live_check(const runner *run, const object_event *at, const layout_object *object)
{
    const live_class *of = class_of(run, object->population);
    if (of == NULL || of->found == NULL) return;
    check_methods(run, at, of->found, event_rules[at->kind].hooks);
    bool stores = at->kind == EVENT_SET || at->kind == EVENT_DEL;
    bool reads = at->kind == EVENT_GET && object->stamps[at->index] == 0 &&
                 object->population->places[at->index] != LAYOUT_STORE_SLOT;
    if ((stores && class_takes(of->found, at->operand)) ||
        (reads && class_answers(of->found, at->operand)))
        fail_hook(run, at, of->found->qualname,
                  class_defines(of->found, at->operand) ? "defines" : "may define", at->operand);
    if (at->kind == EVENT_COPY && !layout_type_copied_bare(of->type))
        check_methods(run, at, of->found, "__init__ __setattr__");
}
