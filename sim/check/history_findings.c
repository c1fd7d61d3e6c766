/* SPDX-License-Identifier: MIT */
/*
 * Attributes that a method sets late, or deletes, and what that does to the object: it is lived
 * through by the library, event by event, after elder siblings that only did what making one does.
 */
#include <stdlib.h>
#include <string.h>

#include "check/survey.h"

enum { ELDERS = 40 }; /* after some thirty a class's keys have settled */

typedef struct life {
    const layout_type *type;
    const char **names; /* those that are always set, in order; then the one in question */
    size_t always;
    layout_room room;
    layout_population population;
    layout_object objects[ELDERS + 1];
    uint32_t *memory;
} life;

/* ---- Living ---- */

static bool begin(life *of)
{
    size_t size = layout_population_room(of->always + 1);
    of->room = (layout_room){memory_get(size + 1, 1), size, 0};
    return layout_population_make(of->type, of->names, of->always + 1, &of->room,
                                  &of->population) == LAYOUT_OK;
}

static void end(life *of)
{
    free(of->room.bytes);
    free(of->memory);
}

/* All of them are born and get their first `count` attributes, one after the other. */
static layout_object *live(life *of, size_t count)
{
    size_t words = layout_object_words(&of->population);
    layout_effect effect;
    of->memory = memory_get(words * (ELDERS + 1) + 1, sizeof *of->memory);
    for (size_t i = 0; i <= ELDERS; i++) {
        layout_object_new(&of->population, of->memory + i * words, &of->objects[i], &effect);
        for (size_t k = 0; k < count; k++) layout_object_set(&of->objects[i], k, &effect);
    }
    return &of->objects[ELDERS];
}

static bool weigh(const layout_object *at, layout_totals *one)
{
    layout_instance made;
    layout_cost cost;
    return layout_object_weigh(at, &made) == LAYOUT_OK &&
           layout_cost_make(&made, NULL, &cost) == LAYOUT_OK &&
           layout_cost_totals(&cost, 1, one) == LAYOUT_OK;
}

typedef enum ending { SET_LATE, SET_AT_ONCE, DELETED, KEPT } ending;

/* What the youngest takes in the end. */
static bool weigh_end(const subject *of, const char **names, size_t always, ending how,
                      layout_totals *one)
{
    life *whole = memory_get(1, sizeof *whole);
    layout_effect effect;
    whole->type = of->found->type;
    whole->names = names;
    whole->always = always;
    bool done = begin(whole);
    if (done) {
        layout_object *last = live(whole, always + (how != SET_LATE));
        if (how == SET_LATE) layout_object_set(last, always, &effect);
        if (how == DELETED) layout_object_delete(last, always, &effect);
        done = weigh(last, one);
    }
    end(whole);
    free(whole);
    return done;
}

/* ---- Asking ---- */

/* Those that are always set but this one, which comes last. */
static const char **list_names(const found_class *found, const char *last, size_t *always)
{
    const char **names = memory_get(found->attribute_count + 2, sizeof *names);
    *always = 0;
    for (size_t i = 0; i < found->attribute_count; i++)
        if (found->attributes[i].when == ATTRIBUTE_ALWAYS &&
            strcmp(found->attributes[i].name, last) != 0)
            names[(*always)++] = found->attributes[i].name;
    names[*always] = last;
    return names;
}

static bool compare(const subject *of, const char *called, const ending how[2], target_price *price)
{
    layout_totals worse, better;
    size_t always;
    const char **names = list_names(of->found, called, &always);
    bool done = always > 0 && weigh_end(of, names, always, how[0], &worse) &&
                weigh_end(of, names, always, how[1], &better);
    free(names);
    if (!done || worse.requested <= better.requested) return false;
    price->priced = true;
    price->requested = (int64_t)(worse.requested - better.requested);
    price->allocated = worse.known && better.known ? (int64_t)(worse.allocated - better.allocated)
                                                   : price->requested;
    return true;
}

static const found_attribute *attribute_of(const found_class *found, const char *called)
{
    for (size_t i = 0; i < found->attribute_count; i++)
        if (strcmp(found->attributes[i].name, called) == 0) return &found->attributes[i];
    return NULL;
}

static void tell(const subject *of, const found_access *at, target_price *price)
{
    finding made = begin_finding(of, CODE_LEAVES_SHARING);
    bool late = at->kind == ACCESS_STORE;
    made.at = place_at(of->of, of->in, at->line, at->column, at->length);
    made.subject = at->name;
    made.count = count_in(of->of->counts, of->in, of->found);
    price->all = price->allocated * (int64_t)made.count;
    made.message = say(of->of, "%s.%s %s '%s'; the object then needs a hash table of its own",
                       of->found->name, at->method, late ? "sets" : "deletes", at->name);
    made.help = late ? say(of->of, "Set '%s' in __init__, perhaps to None.", at->name)
                     : say(of->of, "Set '%s' to None instead.", at->name);
    add_finding(of, &made, price);
}

static bool is_first(const found_class *found, const found_access *at)
{
    for (const found_access *other = found->accesses; other < at; other++)
        if (other->kind == at->kind && other->name == at->name && other->line <= at->line)
            return false;
    return true;
}

static void find_access(const subject *of, const found_access *at)
{
    static const ending set[2] = {SET_LATE, SET_AT_ONCE}, deleted[2] = {DELETED, KEPT};
    bool store = at->kind == ACCESS_STORE;
    if ((!store && at->kind != ACCESS_DELETE) || at->place != PLACE_DICT) return;
    const found_attribute *attribute = attribute_of(of->found, at->name);
    attribute_when when = store ? ATTRIBUTE_LATE : ATTRIBUTE_ALWAYS;
    target_price price = {.priced = false};
    if (attribute == NULL || attribute->when != when || !is_first(of->found, at)) return;
    if (compare(of, at->name, store ? set : deleted, &price)) tell(of, at, &price);
}

void find_about_history(const subject *of)
{
    const found_class *found = of->found;
    if (found->type == NULL || found->unknown != NULL || found->type->dictoffset == 0) return;
    if (!of->report->weighed || found->attributes_unknown != NULL) return;
    for (size_t i = 0; i < found->access_count; i++) find_access(of, &found->accesses[i]);
}
