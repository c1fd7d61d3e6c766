/* SPDX-License-Identifier: MIT */
/* Classes as they could be written, made and weighed beside those that are. */
#include "savings.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "select.h"

enum { USUAL_COUNT = 1000000, LONGEST_NAME = 200 };

/* ---- Memory ---- */

static void *take(file_savings *made, size_t size)
{
    void *memory = calloc(1, size + 1);
    made->rooms = realloc(made->rooms, (made->room_count + 1) * sizeof *made->rooms);
    if (memory == NULL || made->rooms == NULL) fail("out of memory for classes");
    made->rooms[made->room_count++] = memory;
    return memory;
}

/* ---- The other way of writing a class ---- */

/* A class of the program, not of the standard library. */
static bool is_own(const layout_type *type)
{
    return type->written != NULL && type->row == NULL;
}

static bool has_own_slots(const layout_type *type)
{
    return type->written != NULL && type->written->has_slots;
}

static bool has_slot(const layout_type *const *bases, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (layout_type_store(bases[i], name, NULL, NULL) == LAYOUT_STORE_SLOT) return true;
    return false;
}

static void add_slot(layout_class *written, const char **slots, const char *name)
{
    if (!has_slot(written->bases, written->base_count, name)) slots[written->slot_count++] = name;
}

/* What __init__ always stores, then what it may and other methods do, and no base has a place for.
   Of a base it is enough to know the first: `found` of the class itself has the rest. */
static void list_slots(file_savings *made, layout_class *written, const found_class *found)
{
    size_t more = found != NULL ? found->attribute_count : 0;
    const char **slots = take(made, (written->attribute_count + more + 1) * sizeof *slots);
    written->slot_count = 0;
    for (size_t i = 0; i < written->attribute_count; i++)
        add_slot(written, slots, written->attributes[i]);
    for (size_t i = 0; i < more; i++)
        if (found->attributes[i].when != ATTRIBUTE_ALWAYS)
            add_slot(written, slots, found->attributes[i].name);
    written->slots = slots;
    written->has_slots = true;
}

static void drop_slots(layout_class *written)
{
    written->has_slots = false;
    written->slots = NULL;
    written->slot_count = 0;
}

static const layout_type *rewrite(file_savings *made, const layout_type *type,
                                  const found_class *found, bool slotted, layout_error *error);

/* Its bases, written the other way too; NULL if one of them cannot be. */
static const layout_type **rewrite_bases(file_savings *made, const layout_class *written,
                                         bool slotted, layout_error *error)
{
    const layout_type **bases = take(made, (written->base_count + 1) * sizeof *bases);
    for (size_t i = 0; i < written->base_count; i++) {
        bases[i] = rewrite(made, written->bases[i], NULL, slotted, error);
        if (bases[i] == NULL) return NULL;
    }
    return bases;
}

/* The type with __slots__ or without; NULL, and an error, if there can be no such class. */
static const layout_type *rewrite(file_savings *made, const layout_type *type,
                                  const found_class *found, bool slotted, layout_error *error)
{
    if (!is_own(type) || (slotted && type->written->has_slots)) return type;
    layout_class *written = take(made, sizeof *written);
    layout_type *rewritten = take(made, sizeof *rewritten);
    *written = *type->written;
    written->bases = rewrite_bases(made, type->written, slotted, error);
    if (written->bases == NULL) return NULL;
    if (slotted) list_slots(made, written, found);
    else drop_slots(written);
    layout_room room = {NULL, layout_type_room(written), 0};
    room.bytes = take(made, room.size);
    if (layout_type_make(written, &type->target, &room, rewritten) != LAYOUT_OK) return NULL;
    *error = rewritten->error;
    return error->exception == NULL ? rewritten : NULL;
}

/* ---- Weighing ---- */

static bool weigh(const layout_type *type, class_saving *into, layout_totals *one,
                  layout_totals *all)
{
    layout_instance instance;
    layout_cost cost;
    if (layout_instance_make(type, LAYOUT_STEADY, &instance) != LAYOUT_OK) return false;
    if (layout_cost_make(&instance, NULL, &cost) != LAYOUT_OK) return false;
    return layout_cost_totals(&cost, 1, one) == LAYOUT_OK &&
           layout_cost_totals(&cost, into->count, all) == LAYOUT_OK;
}

bool weigh_slotted_bases(const layout_type *type, layout_totals *one)
{
    file_savings lent = {.rooms = NULL};
    class_saving alone = {.count = 1};
    layout_class written = *type->written;
    layout_totals all;
    layout_error error = {NULL, NULL};
    layout_type made;
    written.bases = rewrite_bases(&lent, type->written, true, &error);
    bool done = written.bases != NULL;
    if (done) {
        layout_room room = {NULL, layout_type_room(&written), 0};
        room.bytes = take(&lent, room.size);
        done = layout_type_make(&written, &type->target, &room, &made) == LAYOUT_OK &&
               made.error.exception == NULL && weigh(&made, &alone, one, &all);
    }
    savings_free(&lent);
    return done;
}

/* "WHAT raises TypeError: ..." */
static const char *say_error(file_savings *made, const char *what, const layout_error *error)
{
    const char *message = error->message != NULL ? error->message : "";
    size_t size = strlen(what) + strlen(error->exception) + strlen(message) + 16;
    char *text = take(made, size);
    snprintf(text, size, "%s raises %s%s%s", what, error->exception, message[0] != '\0' ? ": " : "",
             message);
    return text;
}

static const char *why_unknown(file_savings *made, const class_report *of)
{
    const found_class *found = of->found;
    if (of->weighed) return NULL;
    if (found->unknown != NULL) return found->unknown;
    if (found->old_style) return "old-style class";
    if (found->type == NULL) return "it cannot be made";
    if (found->instance_unknown != NULL) return found->instance_unknown;
    if (of->not_weighed != NULL) return of->not_weighed;
    if (found->attributes_unknown != NULL) return found->attributes_unknown;
    if (found->instance_error.exception != NULL)
        return say_error(made, "making an instance, every argument None,", &found->instance_error);
    return "no instance of it can be made";
}

static void compare(file_savings *made, class_saving *into)
{
    const layout_type *type = into->of->found->type;
    layout_error error = {NULL, NULL};
    layout_totals before, after;
    into->slotted = has_own_slots(type);
    into->others = into->of->found->attributes_unknown;
    const layout_type *other = rewrite(made, type, into->of->found, !into->slotted, &error);
    if (other == NULL || !weigh(type, into, &before, &into->before) ||
        !weigh(other, into, &after, &into->after)) {
        into->unknown = error.exception == NULL
                            ? "it does not fit"
                            : say_error(made, "written the other way it", &error);
        return;
    }
    into->requested_before = before.requested;
    into->requested_after = after.requested;
    into->allocated_before = before.allocated;
    into->allocated_after = after.allocated;
    into->known = before.known && after.known;
}

/* ---- Counts ---- */

static uint64_t read_count(const char *text)
{
    arguments one = {.values = {[OPTION_COUNT] = text}};
    return cli_number(&one, OPTION_COUNT, UINT64_MAX / 2);
}

/* The last item that is about a class: CLASS=N of its name, or the N of all. */
static bool find_count(const char *counts, const reading *in, const found_class *found,
                       uint64_t *count)
{
    bool named = false;
    char item[LONGEST_NAME];
    while (counts != NULL && next_item(&counts, item, sizeof item)) {
        char *equals = strrchr(item, '=');
        const char *name = item;
        if (equals != NULL) *equals = '\0';
        if (equals != NULL && !is_chosen(&(class_filter){&name, 1}, in, found)) continue;
        *count = read_count(equals == NULL ? item : equals + 1);
        named = named || equals != NULL;
    }
    return named;
}

uint64_t count_in(const char *counts, const reading *in, const found_class *found)
{
    uint64_t count = USUAL_COUNT;
    find_count(counts, in, found, &count);
    return count;
}

bool is_counted(const char *counts, const reading *in, const found_class *found)
{
    uint64_t count;
    return find_count(counts, in, found, &count);
}

static bool has_class(const readings *of, const char *name)
{
    class_filter one = {&name, 1};
    for (size_t i = 0; i < of->count; i++)
        for (size_t t = 0; t < of->layouts[i].count; t++)
            if (count_chosen(&of->layouts[i].readings[t], &one) > 0) return true;
    return false;
}

static _Noreturn void fail_class(const readings *of, const char *name)
{
    out list = {0};
    for (size_t i = 0; i < of->count; i++)
        for (size_t t = 0; t < of->layouts[i].count; t++) {
            const reading *in = &of->layouts[i].readings[t];
            for (size_t j = 0; j < in->count; j++)
                put(&list, "%s%s", list.length > 0 ? " " : "", in->reports[j].found->qualname);
        }
    fail_choice("class", name, list.bytes != NULL ? list.bytes : "(none)");
}

void savings_check(const readings *of, const char *counts)
{
    char item[LONGEST_NAME];
    while (counts != NULL && next_item(&counts, item, sizeof item)) {
        char *equals = strrchr(item, '=');
        if (equals == NULL) continue;
        *equals = '\0';
        if (equals[1] == '\0') fail("--count %s= needs a number", item);
        if (of->count > 0 && !has_class(of, item)) fail_class(of, item);
    }
}

void savings_make(const reading *of, const char *counts, file_savings *made)
{
    *made = (file_savings){.of = of, .classes = calloc(of->count + 1, sizeof *made->classes)};
    if (made->classes == NULL) fail("out of memory for %zu classes", of->count);
    for (size_t i = 0; i < of->count; i++) {
        class_saving *at = &made->classes[made->count++];
        at->of = &of->reports[i];
        at->count = count_in(counts, of, at->of->found);
        at->unknown = why_unknown(made, at->of);
        if (at->unknown == NULL) compare(made, at);
    }
}

void savings_free(file_savings *made)
{
    for (size_t i = 0; i < made->room_count; i++) free(made->rooms[i]);
    free(made->rooms);
    free(made->classes);
}

int64_t saved_each(const class_saving *of)
{
    if (of->known) return (int64_t)(of->allocated_before - of->allocated_after);
    return (int64_t)(of->requested_before - of->requested_after);
}

int64_t saved_all(const class_saving *of)
{
    if (of->known) return (int64_t)(of->before.resident - of->after.resident);
    return (int64_t)(of->before.requested - of->after.requested);
}
