/* SPDX-License-Identifier: MIT */
/*
 * 2.7's hash tables, slot by slot: a deleted key leaves a dummy, which a later key may take that
 * comes along it, and dummies count towards growth. So growth depends on hashes, which are the same
 * in every process unless -R is given (Objects/stringobject.c:string_hash,
 * Objects/dictobject.c:lookdict_string, insertdict, dictresize).
 *
 * A slot is EMPTY, DUMMY or a name's number and FIRST_NAME.
 */
#include <string.h>

#include "history.h"

enum { EMPTY, DUMMY, FIRST_NAME, PERTURB_SHIFT = 5 };

/* A C long: 32 bits where it has four bytes. */
static uint64_t cut_long(const layout_target *target, uint64_t n)
{
    return target->abi->long_ == 8 ? n : n & UINT32_MAX;
}

static uint64_t hash_name(const layout_target *target, const char *name)
{
    const unsigned char *at = (const unsigned char *)name;
    uint64_t x = cut_long(target, (uint64_t)*at << 7), length = strlen(name);
    while (*at != '\0') x = cut_long(target, (x * 1000003) ^ *at++);
    x = cut_long(target, x ^ length);
    return x == cut_long(target, UINT64_MAX) ? x - 1 : x;
}

/* What a hash becomes as a size_t, which may be wider than a long: its sign goes on. */
static uint64_t widen(const layout_target *target, uint64_t hash)
{
    bool negative = target->abi->long_ == 4 && (hash >> 31) != 0;
    return target->abi->pointer == 8 && negative ? hash | ~(uint64_t)UINT32_MAX : hash;
}

/* The slot of a name, or the one it would take: the first dummy on its way, or the empty end. */
static uint64_t find_slot(const layout_object *object, size_t name)
{
    const layout_target *target = &object->population->type->target;
    uint64_t hash = widen(target, hash_name(target, object->population->names[name]));
    uint64_t mask = object->keys.slots - 1, at = hash & mask, perturb = hash, free = TOO_LARGE;
    while (object->table[at & mask] != EMPTY && object->table[at & mask] != name + FIRST_NAME) {
        if (object->table[at & mask] == DUMMY && free == TOO_LARGE) free = at & mask;
        at = (at << 2) + at + perturb + 1;
        perturb >>= PERTURB_SHIFT;
    }
    bool found = object->table[at & mask] != EMPTY;
    return found || free == TOO_LARGE ? at & mask : free;
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
