/* SPDX-License-Identifier: MIT */
/*
 * 2.7's tables as objects over time keep them: a slot is the number of a name, four bytes where
 * table.c, whose hashes and ways these are, needs a whole key. A deleted name leaves a dummy, which
 * a later one may take that comes along it, and dummies count towards growth. So growth depends on
 * hashes, which are the same in every process unless -R is given.
 *
 * A slot is EMPTY, DUMMY or a name's number and FIRST_NAME.
 */
#include <string.h>

#include "history.h"

enum { EMPTY, DUMMY, FIRST_NAME };

/* The slot of a name, or the one it would take: the first dummy on its way, or the empty end. */
static uint64_t find_slot(const layout_object *object, size_t name)
{
    const layout_target *target = &object->population->type->target;
    int64_t hash = object->population->hashes[name];
    uint64_t free = TOO_LARGE;
    layout_probe at = layout_probe_start(target, hash, object->keys.slots);
    for (;; layout_probe_next(&at)) {
        uint32_t here = object->table[at.slot];
        if (here == name + FIRST_NAME) return at.slot;
        if (here == EMPTY) return free == TOO_LARGE ? at.slot : free;
        if (here == DUMMY && free == TOO_LARGE) free = at.slot;
    }
}

/* The most slots a table of so many names can have: see GROW_FOURFOLD. */
uint64_t table_slots(size_t names)
{
    uint64_t slots = 8;
    while (slots <= mul(names, 4)) slots *= 2;
    return slots;
}

/* Whether it took an empty slot. */
bool table_insert(layout_object *object, size_t name)
{
    uint64_t at = find_slot(object, name);
    bool empty = object->table[at] == EMPTY;
    object->table[at] = (uint32_t)name + FIRST_NAME;
    return empty;
}

void table_delete(layout_object *object, size_t name)
{
    object->table[find_slot(object, name)] = DUMMY;
}

/* The names as the table has them. */
uint64_t table_order(const layout_object *object, uint32_t *names)
{
    uint64_t count = 0;
    for (uint64_t i = 0; i < object->keys.slots; i++)
        if (object->table[i] >= FIRST_NAME) names[count++] = object->table[i] - FIRST_NAME;
    return count;
}

/* Moves the names into a table of so many slots, in the order of the old one. */
void table_rebuild(layout_object *object, uint64_t slots)
{
    layout_population *population = object->population;
    uint64_t count = table_order(object, population->scratch);
    object->keys = keys_of(&population->type->target, slots, count, true);
    object->spent = count;
    memset(object->table, 0, (size_t)slots * sizeof *object->table);
    for (uint64_t i = 0; i < count; i++) table_insert(object, population->scratch[i]);
}
