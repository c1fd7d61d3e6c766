/* SPDX-License-Identifier: MIT */
/* Running a script's events through the library, and what each did. */
#include "history.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "python/hooks.h"

/* A class on a target. */
typedef struct live_class {
    layout_class written;
    const char **listed; /* its slots, then its attributes */
    layout_type own;
    const layout_type *type;
    layout_population population;
    const size_t *stores;
    size_t store_count;
    const found_class *found; /* of a file; or NULL */
    size_t *found_stores;     /* its stores, to be freed */
} live_class;

/* An object, which must not move while it lives. */
typedef struct live_object {
    layout_object object;
    uint64_t requested;                     /* after its last event */
    layout_block blocks[LAYOUT_MAX_BLOCKS]; /* that it has, and their pools */
    uint32_t pools[LAYOUT_MAX_BLOCKS];
    size_t block_count;
    uint32_t memory[];
} live_object;

typedef struct runner {
    const script *of;
    const layout_target *target;
    history *made;
    const char **names; /* the script's, and those of classes of a file */
    size_t name_count;
    live_class *classes;
    void **rooms; /* lent to types and populations */
    size_t room_count;
    bool has_file;
    file source;
    question asked;
    reading read;
    live_object **objects;
    size_t object_count, current; /* from 1; 0: none */
    uint64_t number;              /* of the event */
} runner;

static void *take(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (memory == NULL) fail("out of memory for objects");
    return memory;
}

static layout_room new_room(runner *run, size_t size)
{
    layout_room made = {take(1, size), size, 0};
    run->rooms = realloc(run->rooms, (run->room_count + 1) * sizeof *run->rooms);
    if (run->rooms == NULL) fail("out of memory for classes");
    run->rooms[run->room_count++] = made.bytes;
    return made;
}

/* ---- Classes ---- */

/* The slots among special ones, and the same names as what __init__ stores. */
static void write_class(runner *run, const history_class *of, live_class *made)
{
    const storage_kind *kind = run->of->kind;
    size_t count = of->store_count, slots = 0;
    made->listed = take(2 * count + 2, sizeof *made->listed);
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
    layout_room room = new_room(run, layout_type_room(&made->written));
    if (layout_type_make(&made->written, run->target, &room, &made->own) != LAYOUT_OK)
        fail("class %s does not fit on %s", made->written.name, describe(run->target).abi);
    if (made->own.error.exception != NULL)
        fail("class %s: %s: %s", made->written.name, made->own.error.exception,
             made->own.error.message);
    made->type = &made->own;
}

static void make_population(runner *run, live_class *made)
{
    layout_room room = new_room(run, layout_population_room(run->name_count));
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
    const layout_class *written = found->type->written;
    size_t count = written->attribute_count;
    run->names = realloc(run->names, (run->name_count + count + 1) * sizeof *run->names);
    if (run->names == NULL) fail("out of memory for names");
    made->found_stores = take(count, sizeof *made->found_stores);
    for (size_t i = 0; i < count; i++)
        made->found_stores[i] = find_name(run, written->attributes[i]);
    made->found = found;
    made->type = found->type;
    made->stores = made->found_stores;
    made->store_count = count;
}

static void make_classes(runner *run)
{
    const script *of = run->of;
    run->names = take(of->name_count, sizeof *run->names);
    for (size_t i = 0; i < of->name_count; i++) run->names[i] = of->names[i];
    run->name_count = of->name_count;
    run->classes = take(of->class_count, sizeof *run->classes);
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

/* ---- The heap ---- */

/* More than all objects that are ever made could fill. */
static uint32_t arenas_needed(const runner *run)
{
    enum { MOST_BYTES = 4096, SPARE = 64, LIMIT = 1 << 15 };
    layout_target_info info = describe(run->target);
    uint64_t births = 0, bytes = info.arena_size == 0 ? 1 << 18 : info.arena_size;
    for (size_t i = 0; i < run->of->event_count; i++) {
        event_kind kind = run->of->events[i].kind;
        if (kind == EVENT_NEW || kind == EVENT_BARE || kind == EVENT_COPY)
            births += run->of->events[i].times;
    }
    uint64_t arenas = births * MOST_BYTES / bytes + SPARE;
    return arenas > LIMIT ? LIMIT : (uint32_t)arenas;
}

static void make_heap(runner *run)
{
    uint32_t arenas = arenas_needed(run);
    layout_room room = new_room(run, layout_heap_room(run->target, arenas));
    if (layout_heap_make(run->target, arenas, &room, &run->made->heap) != LAYOUT_OK)
        fail("out of memory for %u arenas", arenas);
}

static void give_block(runner *run, live_object *from, size_t index)
{
    const layout_block *block = &from->blocks[index];
    for (uint64_t i = 0; i < block->count; i++)
        layout_heap_give(&run->made->heap, block->domain, block->requested, from->pools[index]);
    from->block_count--;
    from->blocks[index] = from->blocks[from->block_count];
    from->pools[index] = from->pools[from->block_count];
}

static void take_block(runner *run, live_object *into, const layout_block *block)
{
    uint32_t pool = LAYOUT_NO_POOL;
    for (uint64_t i = 0; i < block->count; i++)
        if (layout_heap_take(&run->made->heap, block->domain, block->requested, &pool) != LAYOUT_OK)
            fail("the objects need more arenas than can be followed; make fewer");
    into->blocks[into->block_count] = *block;
    into->pools[into->block_count++] = pool;
}

static bool same_block(const layout_block *a, const layout_block *b)
{
    return a->kind == b->kind && a->requested == b->requested && a->count == b->count;
}

static bool has_block(const layout_block *blocks, size_t count, const layout_block *wanted)
{
    for (size_t i = 0; i < count; i++)
        if (same_block(&blocks[i], wanted)) return true;
    return false;
}

/* Gives back what the object has no more, and takes what it has now. */
static void update_heap(runner *run, live_object *of, const layout_instance *now)
{
    for (size_t i = of->block_count; i-- > 0;)
        if (!has_block(now->blocks, now->block_count, &of->blocks[i])) give_block(run, of, i);
    for (size_t i = 0; i < now->block_count; i++)
        if (!has_block(of->blocks, of->block_count, &now->blocks[i]))
            take_block(run, of, &now->blocks[i]);
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
    live_object *added = take(1, sizeof *added + words * sizeof(uint32_t));
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

/* ---- What a class makes of an event ---- */

static const live_class *class_of(const runner *run, const layout_population *population)
{
    for (size_t i = 0; i < run->of->class_count; i++)
        if (&run->classes[i].population == population) return &run->classes[i];
    return NULL;
}

static _Noreturn void fail_hook(const runner *run, const object_event *at, const char *class_,
                                const char *hook)
{
    bool named = at->operand != NULL;
    fail("%s: event %s%s%s: %s or a base of it defines %s, and what that does is not followed",
         run->of->file, event_rules[at->kind].name, named ? " " : "", named ? at->operand : "",
         class_, hook);
}

/* Fails where one of the words is a method of the class. */
static void check_methods(const runner *run, const object_event *at, const found_class *found,
                          const char *hooks)
{
    char hook[32];
    for (size_t length; *hooks != '\0'; hooks += length + (hooks[length] == ' ')) {
        length = strcspn(hooks, " ");
        snprintf(hook, sizeof hook, "%.*s", (int)length, hooks);
        if (class_defines(found, hook)) fail_hook(run, at, found->qualname, hook);
    }
}

/* The library knows the rules of object and of what it comes with, but not a program's methods. */
static void check_class(const runner *run, const object_event *at, const layout_object *object)
{
    const live_class *of = class_of(run, object->population);
    if (of == NULL || of->found == NULL) return;
    check_methods(run, at, of->found, event_rules[at->kind].hooks);
    bool stores = at->kind == EVENT_SET || at->kind == EVENT_DEL;
    bool reads = at->kind == EVENT_GET && object->stamps[at->index] == 0 &&
                 object->population->places[at->index] != LAYOUT_STORE_SLOT;
    if ((stores && class_takes(of->found, at->operand)) ||
        (reads && class_answers(of->found, at->operand)))
        fail_hook(run, at, of->found->qualname, at->operand);
    if (at->kind == EVENT_COPY && !layout_type_copied_bare(of->type))
        check_methods(run, at, of->found, "__init__ __setattr__");
}

/* Several effects as one: from the first table to the last. */
static void add_effect(const object_event *at, object_step *into, const layout_effect *effect)
{
    if (effect->refusal == LAYOUT_REFUSED_UNKNOWN)
        fail("event %s: what a built-in base of %s makes of it is not known",
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
    if (at->kind == EVENT_NEW && of->found != NULL) check_instance(run->of, of->found);
    if (at->kind == EVENT_BARE && of->found != NULL)
        check_methods(run, at, of->found, event_rules[at->kind].hooks);
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
    check_class(run, at, &freed->object);
    while (freed->block_count > 0) give_block(run, freed, freed->block_count - 1);
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
        check_class(run, at, current(run));
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
    update_heap(run, run->objects[run->current - 1], &into->instance);
    into->object = run->current;
    into->class_name = object->population->type->name;
}

static void draw(const runner *run, object_step *into)
{
    for (size_t i = 0; i < into->instance.block_count; i++) {
        layout_instance_rows(&into->instance, i, NULL, 0, &into->row_counts[i]);
        into->rows[i] = take(into->row_counts[i], sizeof(layout_row));
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
    runner *run = take(1, sizeof *run);
    *run =
        (runner){.of = of, .target = target, .made = made, .asked = {.count = 1, .fill = "none"}};
    *made = (history){.run = run, .target = *target, .of = of};
    make_classes(run);
    make_heap(run);
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
    for (size_t i = 0; i < run->of->class_count; i++) {
        free(run->classes[i].listed);
        free(run->classes[i].found_stores);
    }
    for (size_t i = 0; i < run->room_count; i++) free(run->rooms[i]);
    if (run->has_file) reading_free(&run->read);
    if (run->has_file) file_free(&run->source);
    free(run->objects);
    free(run->rooms);
    free(run->classes);
    free(run->names);
    free(run);
}
