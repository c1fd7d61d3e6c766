/* SPDX-License-Identifier: MIT */
/*
 * Histories that the bytes spell: a target, three classes, events on eight objects. Whatever
 * happens, what is counted can be counted again, every block is drawn to its last byte, and when
 * all objects are dead nothing is left of them, in the keys or in the heap.
 */
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum {
    CLASSES = 3,
    OBJECTS = 8,
    NAMES = 40,
    WORDS = 1024,
    ARENAS = 4,
    ROOM = 1 << 17,
    ROWS = 2048
};

typedef struct input {
    const uint8_t *at, *end;
} input;

static unsigned take(input *from, unsigned below)
{
    return from->at < from->end ? *from->at++ % below : 0;
}

static struct {
    char bytes[ROOM];
    char heap_bytes[ROOM];
    const char *names[NAMES];
    char texts[NAMES][4];
    layout_target target;
    layout_class written[CLASSES];
    const layout_type *bases[CLASSES];
    layout_type types[CLASSES];
    layout_population populations[CLASSES];
    layout_object objects[OBJECTS];
    uint32_t memory[OBJECTS][WORDS];
    layout_instance weighed[OBJECTS];
    uint32_t pools[OBJECTS][LAYOUT_MAX_BLOCKS];
    layout_heap heap;
} all;

static void must(bool holds)
{
    if (!holds) abort();
}

static void make_names(void)
{
    for (size_t i = 0; i < NAMES; i++) {
        all.texts[i][0] = (char)('a' + i / 10);
        all.texts[i][1] = (char)('0' + i % 10);
        all.names[i] = all.texts[i];
    }
}

/* False where the bytes spell a class that there cannot be. */
static bool make_class(size_t i, layout_room *room, input *from)
{
    static const char *const builtins[] = {"object", "object", "list", "int", "ValueError"};
    static const char *slots[] = {"a0", "a1", "__dict__"};
    layout_class *written = &all.written[i];
    unsigned base = take(from, 5 + (unsigned)i);
    if (base >= 5) all.bases[i] = &all.types[base - 5];
    else if (layout_type_builtin(builtins[base], &all.target, room, &all.bases[i]) != LAYOUT_OK)
        return false;
    *written = (layout_class){.name = "C", .bases = &all.bases[i], .base_count = 1};
    written->has_slots = take(from, 3) == 0;
    written->slots = slots;
    written->slot_count = written->has_slots ? take(from, 4) : 0;
    written->static_attributes = all.names;
    written->static_count = take(from, NAMES + 1);
    if (layout_type_make(written, &all.target, room, &all.types[i]) != LAYOUT_OK) return false;
    if (all.types[i].error.exception != NULL) return false;
    return layout_population_make(&all.types[i], all.names, NAMES, room, &all.populations[i]) ==
           LAYOUT_OK;
}

/* ---- What must hold ---- */

static void check_object(size_t i)
{
    static layout_row rows[ROWS];
    const layout_object *object = &all.objects[i];
    layout_instance weighed;
    uint64_t set = 0;
    must(layout_object_weigh(object, &weighed) == LAYOUT_OK);
    for (size_t name = 0; name < NAMES; name++)
        set += object->stamps[name] != 0 && object->population->places[name] == LAYOUT_STORE_DICT;
    must(set == object->attributes);
    must(object->home != LAYOUT_HOME_OWN || object->spent <= object->keys.slots);
    for (size_t block = 0; block < weighed.block_count; block++) {
        size_t count = 0;
        uint64_t sum = 0;
        must(layout_instance_rows(&weighed, block, rows, ROWS, &count) == LAYOUT_OK);
        for (size_t row = 0; row < count; row++) sum += rows[row].size;
        must(sum == weighed.blocks[block].requested);
    }
}

static void check_population(const layout_population *of)
{
    uint64_t dicts = 0, places = 0;
    for (size_t i = 0; i < OBJECTS; i++)
        dicts += all.objects[i].home == LAYOUT_HOME_SPLIT && all.objects[i].sharing == of;
    for (size_t name = 0; name < NAMES; name++) places += of->positions[name] != 0;
    must(dicts == of->dicts);
    must(places <= of->shared.used && of->shared.used + of->room <= of->shared.usable);
}

/* The blocks of before go back, those of now are taken. */
static void update_heap(size_t i)
{
    layout_instance *before = &all.weighed[i];
    for (size_t block = 0; block < before->block_count; block++)
        layout_heap_give(&all.heap, before->blocks[block].domain, before->blocks[block].requested,
                         all.pools[i][block]);
    before->block_count = 0;
    if (all.objects[i].population == NULL) return;
    must(layout_object_weigh(&all.objects[i], before) == LAYOUT_OK);
    for (size_t block = 0; block < before->block_count; block++)
        must(layout_heap_take(&all.heap, before->blocks[block].domain,
                              before->blocks[block].requested, &all.pools[i][block]) == LAYOUT_OK);
}

/* ---- Events ---- */

static void happen(size_t i, input *from)
{
    layout_object *object = &all.objects[i], *other = &all.objects[take(from, OBJECTS)];
    layout_effect effect = {.changes = 0};
    size_t name = take(from, NAMES), kind = take(from, CLASSES);
    switch (take(from, 16)) {
    case 0: layout_object_free(object); return;
    case 1: layout_object_read_dict(object, &effect); break;
    case 2: layout_object_delete_dict(object, &effect); break;
    case 3: layout_object_replace_dict(object, &effect); break;
    case 4: layout_object_assign_class(object, &all.populations[kind], &effect); break;
    case 5: layout_object_weakref(object, &effect); break;
    case 6: layout_object_get(object, name, &effect); break;
    case 7:
    case 8:
    case 9: layout_object_delete(object, name, &effect); break;
    case 10:
        if (other->population != NULL) break;
        layout_object_copy(object, all.memory[other - all.objects], other, &effect);
        update_heap((size_t)(other - all.objects));
        check_object((size_t)(other - all.objects));
        break;
    default: layout_object_set(object, name, &effect); break;
    }
    char text[512];
    layout_room room = {text, sizeof text, 0};
    layout_error error = {NULL, NULL};
    must(layout_effect_error(&effect, &room, &error) == LAYOUT_OK);
    must((error.exception != NULL) == (effect.refusal != LAYOUT_REFUSED_NOTHING));
}

static void step(input *from)
{
    size_t i = take(from, OBJECTS), kind = take(from, CLASSES);
    layout_effect effect;
    if (all.objects[i].population == NULL)
        layout_object_new(&all.populations[kind], all.memory[i], &all.objects[i], &effect);
    else happen(i, from);
    update_heap(i);
    if (all.objects[i].population != NULL) check_object(i);
    for (size_t at = 0; at < CLASSES; at++) check_population(&all.populations[at]);
}

static void end_all(void)
{
    for (size_t i = 0; i < OBJECTS; i++) {
        if (all.objects[i].population != NULL) layout_object_free(&all.objects[i]);
        update_heap(i);
    }
    for (size_t i = 0; i < CLASSES; i++)
        must(all.populations[i].dicts == 0 && all.populations[i].instances == 0);
    must(all.heap.blocks == 0 && all.heap.pools == 0 && all.heap.large == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    input from = {data, data + size};
    memset(&all, 0, sizeof all);
    make_names();
    layout_room room = {all.bytes, ROOM, 0}, tables = {all.heap_bytes, ROOM, 0};
    size_t python = take(&from, (unsigned)layout_python_count());
    must(layout_target_at(python, take(&from, (unsigned)layout_abi_count()), &all.target) ==
         LAYOUT_OK);
    for (size_t i = 0; i < CLASSES; i++)
        if (!make_class(i, &room, &from)) return 0;
    must(layout_object_words(&all.populations[0]) <= WORDS);
    must(layout_heap_make(&all.target, ARENAS, &tables, &all.heap) == LAYOUT_OK);
    while (from.at < from.end) step(&from);
    end_all();
    return 0;
}
