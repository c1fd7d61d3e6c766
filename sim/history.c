/* SPDX-License-Identifier: MIT */
/* Running a script's events through the library, and what each did. */
#include "history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "live.h"

void *live_memory(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (memory == NULL) fail("out of memory for objects");
    return memory;
}

layout_room live_room(runner *run, size_t size)
{
    layout_room made = {live_memory(1, size), size, 0};
    run->rooms = realloc(run->rooms, (run->room_count + 1) * sizeof *run->rooms);
    if (run->rooms == NULL) fail("out of memory for classes");
    run->rooms[run->room_count++] = made.bytes;
    return made;
}

/* ---- Objects ---- */

static layout_object *current(const runner *run)
{
    return &run->objects[run->current - 1]->object;
}

/* The memory of another object; it becomes the current one. */
static live_object *add_object(runner *run, const layout_population *population)
{
    size_t words = layout_object_words(population);
    live_object *added = live_memory(1, sizeof *added + words * sizeof(uint32_t));
    if ((run->object_count & (run->object_count - 1)) == 0) {
        size_t room = run->object_count == 0 ? 1 : 2 * run->object_count;
        run->objects = realloc(run->objects, room * sizeof *run->objects);
        if (run->objects == NULL) fail("out of memory for objects");
    }
    run->objects[run->object_count++] = added;
    run->current = run->object_count;
    return added;
}

static void check_object(const runner *run, const object_event *at, size_t object)
{
    const char *name = event_rules[at->kind].name;
    if (object == 0) fail("event %s has no object to happen to; begin with new", name);
    if (object > run->object_count || run->objects[object - 1] == NULL)
        fail("event %s: there is no object %zu", name, object);
}

/* Several effects as one: from the first table to the last. */
static void add_effect(const object_event *at, object_step *into, const layout_effect *effect)
{
    if (effect->refusal == LAYOUT_REFUSED_UNKNOWN)
        fail("event %s: what a built-in base of %s, or a variable in front of its slots, makes of "
             "it is not known",
             event_rules[at->kind].name, effect->type->name);
    unsigned tables = LAYOUT_TABLE_GREW | LAYOUT_KEYS_LEFT | LAYOUT_CLASS_KEYS_GREW;
    if ((effect->changes & tables) != 0) {
        if ((into->changes & tables) == 0) into->slots_before = effect->slots_before;
        into->slots_after = effect->slots_after;
    }
    into->changes |= effect->changes;
    char text[1024];
    layout_room room = {text, sizeof text, 0};
    layout_error error;
    if (layout_effect_error(effect, &room, &error) != LAYOUT_OK)
        snprintf(into->error, sizeof into->error, "AttributeError");
    else if (error.exception != NULL)
        snprintf(into->error, sizeof into->error, "%s: %s", error.exception, error.message);
}

static void bear(runner *run, const object_event *at, object_step *into)
{
    live_class *of = &run->classes[at->index == (size_t)-1 ? 0 : at->index];
    layout_effect effect;
    live_check_birth(run, at, of);
    live_object *made = add_object(run, &of->population);
    into->room_before = of->population.room;
    layout_object_new(&of->population, made->memory, &made->object, &effect);
    add_effect(at, into, &effect);
    for (size_t i = 0; at->kind == EVENT_NEW && i < of->store_count; i++) {
        layout_object_set(&made->object, of->stores[i], &effect);
        add_effect(at, into, &effect);
    }
    into->room_after = of->population.room;
}

static void copy(runner *run, const object_event *at, object_step *into)
{
    layout_object *from = current(run);
    layout_effect effect;
    into->room_before = from->population->room;
    live_object *made = add_object(run, from->population);
    layout_object_copy(from, made->memory, &made->object, &effect);
    add_effect(at, into, &effect);
    into->room_after = from->population->room;
}

static void free_object(runner *run, const object_event *at, size_t object)
{
    live_object *freed = run->objects[object - 1];
    live_check(run, at, &freed->object);
    live_heap_release(run, freed);
    layout_object_free(&freed->object);
    free(freed);
    run->objects[object - 1] = NULL;
}

/* The object made last of those that live. */
static void find_current(runner *run)
{
    run->current = run->object_count;
    while (run->current > 0 && run->objects[run->current - 1] == NULL) run->current--;
}

static void discard(runner *run, const object_event *at, object_step *into)
{
    size_t object = at->number != 0 ? (size_t)at->number : run->current;
    check_object(run, at, object);
    into->object = object;
    into->before = run->objects[object - 1]->requested;
    into->gone = true;
    free_object(run, at, object);
    if (run->current == object) find_current(run);
}

/* Every second object dies, or every one. */
static void discard_many(runner *run, const object_event *at, object_step *into)
{
    bool dies = true, all = at->kind == EVENT_CLEAR;
    for (size_t i = 1; i <= run->object_count; i++) {
        live_object *one = run->objects[i - 1];
        if (one == NULL) continue;
        into->freed += dies;
        if (dies) into->before += one->requested;
        if (dies) free_object(run, at, i);
        dies = all || !dies;
    }
    into->gone = true;
    into->pools = run->made->heap.pools;
    into->arenas = run->made->heap.arenas;
    find_current(run);
}

/* Events of an object that is there. */
static void change(runner *run, const object_event *at, object_step *into)
{
    layout_object *object = current(run);
    layout_effect effect = {.changes = 0};
    const layout_population *keys = object->population;
    if (at->kind == EVENT_CLASS) keys = &run->classes[at->index].population;
    into->room_before = keys->room;
    switch (at->kind) {
    case EVENT_SET: layout_object_set(object, at->index, &effect); break;
    case EVENT_DEL: layout_object_delete(object, at->index, &effect); break;
    case EVENT_GET: layout_object_get(object, at->index, &effect); break;
    case EVENT_DICT: layout_object_read_dict(object, &effect); break;
    case EVENT_DELDICT: layout_object_delete_dict(object, &effect); break;
    case EVENT_REPLACE: layout_object_replace_dict(object, &effect); break;
    case EVENT_CLASS:
        layout_object_assign_class(object, &run->classes[at->index].population, &effect);
        break;
    case EVENT_WEAKREF: layout_object_weakref(object, &effect); break;
    default: break;
    }
    add_effect(at, into, &effect);
    into->room_after = keys->room;
}

/* ---- Steps ---- */

static void happen(runner *run, const object_event *at, object_step *into)
{
    bool born = at->kind == EVENT_NEW || at->kind == EVENT_BARE;
    if (at->kind == EVENT_THIN || at->kind == EVENT_CLEAR) {
        discard_many(run, at, into);
        return;
    }
    if (at->kind == EVENT_USE) {
        check_object(run, at, (size_t)at->number);
        run->current = (size_t)at->number;
    }
    if (!born && at->kind != EVENT_FREE) {
        check_object(run, at, run->current);
        live_check(run, at, current(run));
    }
    if (!born && at->kind != EVENT_COPY && run->current != 0)
        into->before = run->objects[run->current - 1]->requested;
    if (born) bear(run, at, into);
    else if (at->kind == EVENT_COPY) copy(run, at, into);
    else if (at->kind == EVENT_FREE) discard(run, at, into);
    else change(run, at, into);
}

static void check(const runner *run, layout_status status)
{
    if (status != LAYOUT_OK)
        fail("an object does not fit on %s %s", describe(run->target).python,
             describe(run->target).abi);
}

static void weigh(runner *run, object_step *into)
{
    const layout_object *object = current(run);
    check(run, layout_object_weigh(object, &into->instance));
    check(run, layout_cost_make(&into->instance, NULL, &into->cost));
    check(run, layout_cost_totals(&into->cost, 1, &into->one));
    run->objects[run->current - 1]->requested = into->one.requested;
    live_heap_update(run, run->objects[run->current - 1], &into->instance);
    into->object = run->current;
    into->class_name = object->population->type->name;
}

static void draw(const runner *run, object_step *into)
{
    for (size_t i = 0; i < into->instance.block_count; i++) {
        layout_instance_rows(&into->instance, i, NULL, 0, &into->row_counts[i]);
        into->rows[i] = live_memory(into->row_counts[i], sizeof(layout_row));
        check(run, layout_instance_rows(&into->instance, i, into->rows[i], into->row_counts[i],
                                        &into->row_counts[i]));
    }
}

/* Whether one more of the same did the same. */
static bool same_step(const object_step *a, const object_step *b)
{
    return a->of == b->of && a->changes == b->changes && a->before == b->before &&
           a->gone == b->gone && a->freed == b->freed && a->one.requested == b->one.requested &&
           a->one.allocated == b->one.allocated && a->instance.getsizeof == b->instance.getsizeof &&
           a->instance.dict_getsizeof == b->instance.dict_getsizeof &&
           a->slots_before == b->slots_before && a->slots_after == b->slots_after &&
           a->room_before == b->room_before && a->room_after == b->room_after &&
           strcmp(a->error, b->error) == 0 && a->rows[0] == NULL;
}

static void add_step(history *made, const object_step *added)
{
    object_step *last = made->step_count > 0 ? &made->steps[made->step_count - 1] : NULL;
    if (last != NULL && same_step(last, added)) {
        last->last = added->last;
        last->last_object = added->object;
        return;
    }
    if (made->steps == NULL || made->step_count == made->capacity) {
        made->capacity = made->capacity == 0 ? 16 : 2 * made->capacity;
        made->steps = realloc(made->steps, made->capacity * sizeof *made->steps);
        if (made->steps == NULL) fail("out of memory for %zu events", made->capacity);
    }
    made->steps[made->step_count++] = *added;
}

static void run_event(runner *run, const object_event *at)
{
    for (uint64_t i = 0; i < at->times; i++) {
        object_step made = {.of = at, .first = ++run->number, .last = run->number};
        happen(run, at, &made);
        if (!made.gone) weigh(run, &made);
        made.last_object = made.object;
        if (at->kind == EVENT_DRAW) draw(run, &made);
        add_step(run->made, &made);
    }
}

/* ---- The whole ---- */

static void sum_objects(runner *run)
{
    history *made = run->made;
    made->known = true;
    for (size_t i = 0; i < run->object_count; i++) {
        object_step one = {.of = NULL};
        if (run->objects[i] == NULL) continue;
        run->current = i + 1;
        weigh(run, &one);
        made->objects++;
        made->requested += one.one.requested;
        made->allocated += one.one.allocated;
        made->known = made->known && one.one.known;
    }
    for (size_t i = 0; i < run->of->class_count; i++)
        made->keys += layout_population_keys(&run->classes[i].population);
    layout_heap_sum(&made->heap, &made->totals);
}

void history_make(const script *of, const layout_target *target, bool drawn, history *made)
{
    runner *run = live_memory(1, sizeof *run);
    *run =
        (runner){.of = of, .target = target, .made = made, .asked = {.count = 1, .fill = "none"}};
    *made = (history){.run = run, .target = *target, .of = of};
    live_classes_make(run);
    live_heap_make(run);
    for (size_t i = 0; i < of->event_count; i++) run_event(run, &of->events[i]);
    object_step *last = made->step_count > 0 ? &made->steps[made->step_count - 1] : NULL;
    if (last != NULL && drawn && run->current != 0 && !last->gone && last->rows[0] == NULL)
        draw(run, last);
    sum_objects(run);
}

void history_free(history *made)
{
    runner *run = made->run;
    for (size_t i = 0; i < made->step_count; i++)
        for (size_t block = 0; block < LAYOUT_MAX_BLOCKS; block++) free(made->steps[i].rows[block]);
    free(made->steps);
    for (size_t i = 0; i < run->object_count; i++) free(run->objects[i]);
    live_classes_free(run);
    for (size_t i = 0; i < run->room_count; i++) free(run->rooms[i]);
    free(run->objects);
    free(run->rooms);
    free(run);
}
