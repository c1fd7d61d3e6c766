/* SPDX-License-Identifier: MIT */
/*
 * Where an object's attributes are, and how a name gets there or leaves.
 *
 * They start nowhere, or in a values array, and move in one direction only, until the dict is
 * deleted:
 *
 *     nowhere ----> split dict ----> own table          (up to 3.10, and beside slots in 3.13)
 *     values  ----> split dict ----> own table          (from 3.11)
 *
 * Whether a name finds a place among the shared keys depends on what its siblings did before; what
 * one object does to the keys stays in the population.
 */
#include <string.h>

#include "history.h"

/* ---- Tables of its own ---- */

static void note_table(layout_effect *effect, uint64_t before, uint64_t after)
{
    if (before == after) return;
    if ((effect->changes & LAYOUT_TABLE_GREW) == 0) effect->slots_before = before;
    effect->slots_after = after;
    effect->changes |= LAYOUT_TABLE_GREW;
}

/* Moves the entries into another table, without the holes of deleted ones. */
void resize_own(layout_object *object, layout_keys keys, layout_effect *effect)
{
    note_table(effect, object->keys.slots, keys.slots);
    if (rules_of(object)->home == HOME_OWN_DICT) {
        table_rebuild(object, keys.slots);
        return;
    }
    object->keys = keys;
    object->keys.used = object->spent = object->attributes;
}

void own_table(layout_object *object, layout_keys keys)
{
    object->home = LAYOUT_HOME_OWN;
    object->sharing = NULL;
    object->value_slots = 0;
    object->keys = keys;
    object->spent = object->keys.used = object->attributes;
    if (rules_of(object)->home == HOME_OWN_DICT)
        memset(object->table, 0, (size_t)keys.slots * sizeof *object->table);
}

/* 2.7: the key is in before the table grows. */
static void insert_by_hash(layout_object *object, size_t name, layout_effect *effect)
{
    object->spent += table_insert(object, name);
    object->keys.used = ++object->attributes;
    stamp(object, name);
    if (is_full(object->keys.slots, object->spent))
        resize_own(object, keys_resized(target_of(object), object->keys), effect);
}

static void insert_own(layout_object *object, size_t name, layout_effect *effect)
{
    if (rules_of(object)->home == HOME_OWN_DICT) {
        insert_by_hash(object, name, effect);
        return;
    }
    object->keys.used = object->attributes;
    if (object->keys.slots == 0) resize_own(object, keys_of(target_of(object), 8, 0, true), effect);
    if (object->spent == object->keys.usable)
        resize_own(object, keys_resized(target_of(object), object->keys), effect);
    object->spent++;
    object->keys.used = ++object->attributes;
    stamp(object, name);
}

static void delete_own(layout_object *object, size_t name)
{
    if (rules_of(object)->home == HOME_OWN_DICT) table_delete(object, name);
    object->keys.used = --object->attributes;
    object->stamps[name] = 0;
}

/* ---- Dicts that share keys ---- */

void abandon_inline(layout_object *object, layout_effect *effect)
{
    if (object->inline_valid) effect->changes |= LAYOUT_INLINE_LEFT;
    object->inline_valid = false;
}

/* The dict leaves the shared keys for a table of its own. */
void combine_dict(layout_object *object, layout_keys keys, layout_effect *effect)
{
    effect->changes |= LAYOUT_KEYS_LEFT;
    effect->slots_before = object->sharing->shared.slots;
    effect->slots_after = keys.slots;
    object->sharing->dicts--;
    abandon_inline(object, effect);
    own_table(object, keys);
}

static void combine_to_grow(layout_object *object, layout_effect *effect)
{
    layout_keys keys = object->sharing->shared;
    keys.used = object->attributes;
    combine_dict(object, keys_resized(target_of(object), keys), effect);
}

/* A dict that uses the population's keys, over the values there are or over new ones. */
void split_dict(layout_object *object, layout_effect *effect)
{
    bool values = object->home == LAYOUT_HOME_VALUES;
    effect->changes |= LAYOUT_DICT_MADE | (values ? LAYOUT_VALUES_TAKEN : 0u);
    object->home = LAYOUT_HOME_SPLIT;
    object->sharing = object->population;
    object->sharing->dicts++;
    if (values) return;
    object->value_slots = object->capacity = values_now(object->sharing);
}

void own_dict(layout_object *object, layout_effect *effect)
{
    effect->changes |= LAYOUT_DICT_MADE;
    own_table(object, keys_empty(target_of(object)));
}

/* The dict that reading __dict__, or the first store, makes. */
void make_dict(layout_object *object, bool reading, layout_effect *effect)
{
    bool unshared = reading && rules_of(object)->reads_unshared;
    bool split = object->home == LAYOUT_HOME_VALUES || (object->population->sharing && !unshared);
    if (split) split_dict(object, effect);
    else own_dict(object, effect);
}

/* Whether the shared keys have, or can take, the name. */
bool find_place(layout_population *keys, size_t name, layout_effect *effect)
{
    if (keys->positions[name] != 0) return true;
    if (keys->room == 0) return false;
    keys_add(keys, name);
    effect->changes |= LAYOUT_KEY_SHARED;
    return true;
}

/* Up to 3.10 the names of every dict are the first of the shared keys, in their order. */
static bool is_next(const layout_object *object, size_t name)
{
    const layout_population *keys = object->sharing;
    uint64_t position = keys->positions[name];
    return object->attributes == (position != 0 ? position - 1 : keys->shared.used);
}

/* insertdict of a dict that shares keys, for a name that is not there. */
static void insert_split(layout_object *object, size_t name, layout_effect *effect)
{
    bool ordered = rules_of(object)->home == HOME_SPLIT_DICT;
    if ((!ordered || is_next(object, name)) && find_place(object->sharing, name, effect)) {
        object->attributes++;
        stamp(object, name);
        return;
    }
    combine_to_grow(object, effect);
    insert_own(object, name, effect);
}

void insert_name(layout_object *object, size_t name, layout_effect *effect)
{
    if (object->stamps[name] != 0) return;
    if (object->home == LAYOUT_HOME_SPLIT) insert_split(object, name, effect);
    else insert_own(object, name, effect);
}

/* ---- The class's keys, up to 3.10 (_PyObjectDict_SetItem) ---- */

void stop_sharing(layout_population *population, layout_effect *effect)
{
    if (population->sharing) effect->changes |= LAYOUT_CLASS_STOPPED;
    population->sharing = false;
}

/* The class takes the keys of the only dict that used them. */
static void share_again(layout_object *object, layout_effect *effect)
{
    layout_population *population = object->population;
    note_table(effect, population->shared.slots, object->keys.slots);
    keys_take(population, object);
    effect->changes &= ~(unsigned)(LAYOUT_KEYS_LEFT | LAYOUT_TABLE_GREW);
    effect->changes |= LAYOUT_CLASS_KEYS_GREW;
    object->home = LAYOUT_HOME_SPLIT;
    object->sharing = population;
    object->value_slots = object->capacity = population->shared.usable;
    population->dicts++;
}

static void after_store(layout_object *object, bool shared, layout_effect *effect)
{
    layout_population *population = object->population;
    if (!shared || object->sharing == population) return;
    if (population->dicts == 0) share_again(object, effect);
    else stop_sharing(population, effect);
}

/* Where the values behind an object are abandoned, looking anything up in its dict makes one that
   shares nothing (_PyObject_MaterializeManagedDict). */
void look_up_in_dict(layout_object *object, layout_effect *effect)
{
    if (object->home == LAYOUT_HOME_NOWHERE && object->inline_slots > 0) own_dict(object, effect);
}

/* ---- Stores ---- */

void store_in_dict(layout_object *object, size_t name, layout_effect *effect)
{
    if (object->home == LAYOUT_HOME_NOWHERE) make_dict(object, false, effect);
    bool ordered = rules_of(object)->home == HOME_SPLIT_DICT;
    bool shared = ordered && object->population->sharing && object->sharing == object->population;
    insert_name(object, name, effect);
    after_store(object, shared, effect);
}

/* _PyObject_StoreInstanceAttribute */
void store_in_values(layout_object *object, size_t name, layout_effect *effect)
{
    if (find_place(object->population, name, effect)) {
        object->attributes++;
        stamp(object, name);
        return;
    }
    split_dict(object, effect);
    insert_split(object, name, effect);
}

/* ---- Deletions ---- */

/* Up to 3.10 a dict that shares keys cannot have holes. */
static void combine_to_delete(layout_object *object, layout_effect *effect)
{
    uint64_t slots = object->sharing->shared.slots;
    combine_dict(object, keys_of(target_of(object), slots, object->attributes, true), effect);
}

void delete_from_dict(layout_object *object, size_t name, layout_effect *effect)
{
    bool ordered = rules_of(object)->home == HOME_SPLIT_DICT;
    if (object->home == LAYOUT_HOME_SPLIT && ordered) combine_to_delete(object, effect);
    if (object->home == LAYOUT_HOME_OWN) {
        delete_own(object, name);
        return;
    }
    object->attributes--;
    object->stamps[name] = 0;
}
