/* SPDX-License-Identifier: MIT */
/*
 * One object over time: born, stored to, deleted from, its __dict__ read, replaced, its class
 * changed, copied.
 *
 * Attributes start nowhere, or in a values array, and move in one direction only, until the dict is
 * deleted:
 *
 *     nowhere ----> split dict ----> own table          (up to 3.10, and beside slots in 3.13)
 *     values  ----> split dict ----> own table          (from 3.11)
 *
 * Whether a name finds a place among the shared keys depends on what its siblings did before; what
 * one object does to the keys stays in the population. `stamps` keep which names are there, and
 * their order, without which a copy could not be made.
 */
#include <string.h>

#include "history.h"
#include "making.h"

static const dict_fact *rules_of(const layout_object *object)
{
    return object->population->type->target.python->dict;
}

static const layout_target *target_of(const layout_object *object)
{
    return &object->population->type->target;
}

static void stamp(layout_object *object, size_t name)
{
    object->stamps[name] = ++object->clock;
}

/* ---- Tables of its own ---- */

static void note_table(layout_effect *effect, uint64_t before, uint64_t after)
{
    if (before == after) return;
    if ((effect->changes & LAYOUT_TABLE_GREW) == 0) effect->slots_before = before;
    effect->slots_after = after;
    effect->changes |= LAYOUT_TABLE_GREW;
}

/* Moves the entries into another table, without the holes of deleted ones. */
static void resize(layout_object *object, layout_keys keys, layout_effect *effect)
{
    note_table(effect, object->keys.slots, keys.slots);
    if (rules_of(object)->home == HOME_OWN_DICT) {
        table_rebuild(object, keys.slots);
        return;
    }
    object->keys = keys;
    object->keys.used = object->spent = object->attributes;
}

static void own_table(layout_object *object, layout_keys keys)
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
        resize(object, keys_resized(target_of(object), object->keys), effect);
}

static void insert_own(layout_object *object, size_t name, layout_effect *effect)
{
    if (rules_of(object)->home == HOME_OWN_DICT) {
        insert_by_hash(object, name, effect);
        return;
    }
    object->keys.used = object->attributes;
    if (object->keys.slots == 0) resize(object, keys_of(target_of(object), 8, 0, true), effect);
    if (object->spent == object->keys.usable)
        resize(object, keys_resized(target_of(object), object->keys), effect);
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

static void abandon_inline(layout_object *object, layout_effect *effect)
{
    if (object->inline_valid) effect->changes |= LAYOUT_INLINE_LEFT;
    object->inline_valid = false;
}

/* The dict leaves the shared keys for a table of its own. */
static void combine(layout_object *object, layout_keys keys, layout_effect *effect)
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
    combine(object, keys_resized(target_of(object), keys), effect);
}

/* A dict that uses the population's keys, over the values there are or over new ones. */
static void split_dict(layout_object *object, layout_effect *effect)
{
    bool values = object->home == LAYOUT_HOME_VALUES;
    effect->changes |= LAYOUT_DICT_MADE | (values ? LAYOUT_VALUES_TAKEN : 0u);
    object->home = LAYOUT_HOME_SPLIT;
    object->sharing = object->population;
    object->sharing->dicts++;
    if (values) return;
    object->value_slots = object->capacity = values_now(object->sharing);
}

static void own_dict(layout_object *object, layout_effect *effect)
{
    effect->changes |= LAYOUT_DICT_MADE;
    own_table(object, keys_empty(target_of(object)));
}

/* The dict that reading __dict__, or the first store, makes. */
static void make_dict(layout_object *object, bool reading, layout_effect *effect)
{
    bool unshared = reading && rules_of(object)->reads_unshared;
    bool split = object->home == LAYOUT_HOME_VALUES || (object->population->sharing && !unshared);
    if (split) split_dict(object, effect);
    else own_dict(object, effect);
}

/* Whether the shared keys have, or can take, the name. */
static bool find_place(layout_population *keys, size_t name, layout_effect *effect)
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

static void insert(layout_object *object, size_t name, layout_effect *effect)
{
    if (object->stamps[name] != 0) return;
    if (object->home == LAYOUT_HOME_SPLIT) insert_split(object, name, effect);
    else insert_own(object, name, effect);
}

/* ---- The class's keys, up to 3.10 (_PyObjectDict_SetItem) ---- */

static void stop_sharing(layout_population *population, layout_effect *effect)
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
static void look_up_in_dict(layout_object *object, layout_effect *effect)
{
    if (object->home == LAYOUT_HOME_NOWHERE && object->inline_slots > 0) own_dict(object, effect);
}

/* ---- Stores ---- */

static void store_in_dict(layout_object *object, size_t name, layout_effect *effect)
{
    if (object->home == LAYOUT_HOME_NOWHERE) make_dict(object, false, effect);
    bool ordered = rules_of(object)->home == HOME_SPLIT_DICT;
    bool shared = ordered && object->population->sharing && object->sharing == object->population;
    insert(object, name, effect);
    after_store(object, shared, effect);
}

/* _PyObject_StoreInstanceAttribute */
static void store_in_values(layout_object *object, size_t name, layout_effect *effect)
{
    if (find_place(object->population, name, effect)) {
        object->attributes++;
        stamp(object, name);
        return;
    }
    split_dict(object, effect);
    insert_split(object, name, effect);
}

void layout_object_set(layout_object *object, size_t name, layout_effect *effect)
{
    *effect = (layout_effect){.changes = 0};
    switch ((layout_store)object->population->places[name]) {
    case LAYOUT_STORE_SLOT: stamp(object, name); return;
    case LAYOUT_STORE_RAISES: refuse(effect, LAYOUT_REFUSED_STORE, object, name); return;
    case LAYOUT_STORE_DICT: break;
    }
    if (object->stamps[name] != 0) return;
    if (object->home == LAYOUT_HOME_VALUES) store_in_values(object, name, effect);
    else store_in_dict(object, name, effect);
}

/* ---- Deletions ---- */

/* Without values there is a dict, or one is made to look the name up in. */
static void miss_in_dict(layout_object *object, layout_effect *effect)
{
    if (object->home != LAYOUT_HOME_NOWHERE) return;
    if (rules_of(object)->missing != MISSING_NO_DICT) make_dict(object, false, effect);
}

/* A name that is not there becomes a shared key before it is missed. */
static void miss_in_values(layout_object *object, size_t name, layout_effect *effect)
{
    if (find_place(object->population, name, effect)) return;
    if (object->home == LAYOUT_HOME_VALUES && rules_of(object)->missing == MISSING_KEY)
        split_dict(object, effect);
}

static void miss(layout_object *object, size_t name, layout_effect *effect)
{
    bool over_values = object->home == LAYOUT_HOME_VALUES ||
                       (object->home == LAYOUT_HOME_SPLIT && object->inline_valid);
    refuse(effect, LAYOUT_REFUSED_DELETE, object, name);
    if (rules_of(object)->missing == MISSING_NO_DICT && object->home == LAYOUT_HOME_NOWHERE)
        effect->refusal = LAYOUT_REFUSED_STORE;
    if (over_values) miss_in_values(object, name, effect);
    else miss_in_dict(object, effect);
}

/* Up to 3.10 a dict that shares keys cannot have holes. */
static void combine_to_delete(layout_object *object, layout_effect *effect)
{
    uint64_t slots = object->sharing->shared.slots;
    combine(object, keys_of(target_of(object), slots, object->attributes, true), effect);
}

static void delete_from_dict(layout_object *object, size_t name, layout_effect *effect)
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

void layout_object_delete(layout_object *object, size_t name, layout_effect *effect)
{
    unsigned char place = object->population->places[name];
    *effect = (layout_effect){.changes = 0};
    if (place == LAYOUT_STORE_RAISES) {
        refuse(effect, LAYOUT_REFUSED_STORE, object, name);
    } else if (place == LAYOUT_STORE_SLOT) {
        if (object->stamps[name] == 0) refuse(effect, LAYOUT_REFUSED_DELETE_SLOT, object, name);
        object->stamps[name] = 0;
    } else {
        if (object->stamps[name] == 0) miss(object, name, effect);
        else delete_from_dict(object, name, effect);
        if (rules_of(object)->home == HOME_SPLIT_DICT) stop_sharing(object->population, effect);
    }
}

void layout_object_get(layout_object *object, size_t name, layout_effect *effect)
{
    bool slot = object->population->places[name] == LAYOUT_STORE_SLOT;
    *effect = (layout_effect){.changes = 0};
    if (!slot) look_up_in_dict(object, effect);
    if (object->stamps[name] != 0) return;
    refuse(effect, slot ? LAYOUT_REFUSED_READ_SLOT : LAYOUT_REFUSED_READ, object, name);
}

/* ---- The dict as a whole ---- */

void layout_object_read_dict(layout_object *object, layout_effect *effect)
{
    bool made = object->home == LAYOUT_HOME_SPLIT || object->home == LAYOUT_HOME_OWN;
    *effect = (layout_effect){.changes = 0};
    if (object->population->type->dictoffset == 0)
        refuse(effect, LAYOUT_REFUSED_READ_DICT, object, LAYOUT_NO_NAME);
    else if (!made) make_dict(object, true, effect);
}

/* All that is in the dict or the values goes; slots stay. */
static void empty(layout_object *object, layout_effect *effect)
{
    if (object->home != LAYOUT_HOME_NOWHERE) effect->changes |= LAYOUT_DICT_GONE;
    abandon_inline(object, effect);
    if (object->home == LAYOUT_HOME_SPLIT) object->sharing->dicts--;
    for (size_t i = 0; i < object->population->name_count; i++)
        if (object->population->places[i] != LAYOUT_STORE_SLOT) object->stamps[i] = 0;
    object->home = LAYOUT_HOME_NOWHERE;
    object->sharing = NULL;
    object->attributes = object->value_slots = 0;
    object->keys = (layout_keys){.slots = 0};
}

/* Where a built-in base has the __dict__, its own code decides (get_builtin_base_with_dict). */
static layout_refusal refuse_dict(const layout_type *type, bool deleted)
{
    if (type->dictoffset == 0) return LAYOUT_REFUSED_SET_DICT;
    if (builtin_ancestor(type)->dictoffset == 0) return LAYOUT_REFUSED_NOTHING;
    if (!is_exception(type)) return LAYOUT_REFUSED_UNKNOWN;
    return deleted ? LAYOUT_REFUSED_DELETE_DICT : LAYOUT_REFUSED_NOTHING;
}

static bool empty_if_allowed(layout_object *object, bool deleted, layout_effect *effect)
{
    layout_refusal why = refuse_dict(object->population->type, deleted);
    *effect = (layout_effect){.changes = 0};
    if (why != LAYOUT_REFUSED_NOTHING) refuse(effect, why, object, LAYOUT_NO_NAME);
    else empty(object, effect);
    return why == LAYOUT_REFUSED_NOTHING;
}

void layout_object_delete_dict(layout_object *object, layout_effect *effect)
{
    empty_if_allowed(object, true, effect);
}

void layout_object_replace_dict(layout_object *object, layout_effect *effect)
{
    if (empty_if_allowed(object, false, effect)) own_dict(object, effect);
}

/* ---- Birth and death ---- */

size_t layout_object_words(const layout_population *population)
{
    bool table = population->type->target.python->dict->home == HOME_OWN_DICT;
    return population->name_count + (table ? (size_t)table_slots(population->name_count) : 0);
}

/* The values that are there from birth; each takes one from the room for new keys. */
static void bear_values(layout_object *object, layout_effect *effect)
{
    layout_population *population = object->population;
    uint64_t before = values_now(population);
    if (population->room > 1) {
        population->room--;
        effect->changes |= LAYOUT_ROOM_TAKEN;
    }
    object->home = LAYOUT_HOME_VALUES;
    object->sharing = population;
    object->capacity = values_now(population);
    object->inline_valid = population->type->inline_values;
    if (!object->inline_valid) object->value_slots = object->capacity;
    else object->inline_slots = rules_of(object)->sized_before ? before : object->capacity;
}

void layout_object_new(layout_population *population, uint32_t *memory, layout_object *object,
                       layout_effect *effect)
{
    *effect = (layout_effect){.changes = 0};
    *object = (layout_object){.population = population, .stamps = memory};
    object->table = memory + population->name_count;
    memset(memory, 0, layout_object_words(population) * sizeof *memory);
    population->instances++;
    if (population->type->managed_dict && has_array(population->type)) bear_values(object, effect);
}

void layout_object_free(layout_object *object)
{
    if (object->home == LAYOUT_HOME_SPLIT) object->sharing->dicts--;
    object->population->instances--;
    *object = (layout_object){.population = NULL};
}

void layout_object_weakref(layout_object *object, layout_effect *effect)
{
    const layout_type *type = object->population->type;
    *effect = (layout_effect){.changes = 0};
    if (type->weakrefoffset == 0) {
        refuse(effect, LAYOUT_REFUSED_WEAKREF, object, LAYOUT_NO_NAME);
        return;
    }
    if (!object->weakref) effect->changes |= LAYOUT_WEAKREF_MADE;
    object->weakref = true;
}

/* ---- __class__ ---- */

/* _PyDict_DetachFromObject: the dict takes a copy of the values behind the object. */
static void detach(layout_object *object, layout_effect *effect)
{
    if (!object->inline_valid) return;
    abandon_inline(object, effect);
    object->value_slots = object->capacity;
}

void layout_object_assign_class(layout_object *object, layout_population *other,
                                layout_effect *effect)
{
    *effect = (layout_effect){.changes = 0};
    layout_refusal why = refuse_class(object->population->type, other->type);
    if (why != LAYOUT_REFUSED_NOTHING) {
        refuse(effect, why, object, LAYOUT_NO_NAME);
        effect->other = other->type;
        return;
    }
    if (object->home == LAYOUT_HOME_VALUES) split_dict(object, effect);
    else look_up_in_dict(object, effect);
    detach(object, effect);
    object->population->instances--;
    other->instances++;
    object->population = other;
}

/* ---- copy.copy ---- */

/* Whether dict.update() of an empty dict copies the table. */
static bool can_clone(const layout_object *from, const layout_object *to)
{
    const layout_target *target = target_of(to);
    bool plain = target->python->tables->merge == MERGE_OR_CLONE_PLAIN;
    if (from->home != LAYOUT_HOME_OWN) return false;
    if (plain && to->home == LAYOUT_HOME_SPLIT) return false;
    return may_clone(target, &from->keys, from->spent);
}

static void clone(const layout_object *from, layout_object *to, layout_effect *effect)
{
    if (to->home == LAYOUT_HOME_SPLIT) combine(to, from->keys, effect);
    own_table(to, from->keys);
    for (size_t i = 0; i < to->population->name_count; i++)
        if (is_in_dict(from, i)) to->stamps[i] = from->stamps[i];
    to->clock = from->clock;
    to->attributes = from->attributes;
    to->keys = from->keys;
    to->spent = from->spent;
}

/* One resize at the start, then name by name. */
static void presize(layout_object *to, uint64_t more, layout_effect *effect)
{
    const layout_target *target = target_of(to);
    bool split = to->home == LAYOUT_HOME_SPLIT;
    layout_keys keys = split ? to->sharing->shared : to->keys;
    keys.used = to->attributes;
    uint64_t slots = slots_merged(target, &keys, to->spent, more);
    if (slots == 0) return;
    layout_keys wanted = keys_of(target, slots, 0, true);
    if (split) combine(to, wanted, effect);
    else resize(to, wanted, effect);
}

typedef void put(layout_object *to, size_t name, layout_effect *effect);

static void put_each(const layout_object *from, layout_object *to, put *how, layout_effect *effect)
{
    bool by_hash = rules_of(to)->home == HOME_OWN_DICT;
    uint32_t *names = to->population->scratch;
    for (uint64_t i = 0; i < from->attributes; i++) {
        /* A resize may use the scratch: the order is asked for again. */
        if (by_hash) table_order(from, names);
        else if (i == 0) sort_names(from, names);
        how(to, names[i], effect);
    }
}

static void merge(const layout_object *from, layout_object *to, layout_effect *effect)
{
    if (can_clone(from, to)) {
        clone(from, to, effect);
        return;
    }
    presize(to, from->attributes, effect);
    put_each(from, to, insert, effect);
}

static void copy_slots(const layout_object *from, layout_object *to)
{
    for (size_t i = 0; i < from->population->name_count; i++)
        if (from->population->places[i] == LAYOUT_STORE_SLOT && from->stamps[i] != 0) stamp(to, i);
}

/* Its __dict__ is given to the new object's, both of them made for this. */
static void copy_dict(layout_object *from, layout_object *to, layout_effect *effect)
{
    layout_effect made, unsaid;
    layout_object_read_dict(from, &unsaid);
    layout_object_read_dict(to, &made);
    effect->changes |= made.changes;
    if (from->attributes > 0) merge(from, to, effect);
}

/* Whether the __dict__ is asked for, and so made, though it be empty. */
static bool asks_for_dict(const layout_object *object, kin_rule kin)
{
    const layout_type *type = object->population->type;
    bool asks = kin == KIN_SET ? type->target.python->classes->set_gives_dict
                               : rules_of(object)->copies_empty;
    return object->attributes > 0 || (asks && type->dictoffset != 0);
}

static bool gives_slots(const layout_object *object, kin_rule kin)
{
    return kin == KIN_OBJECT || !target_of(object)->python->classes->set_gives_dict;
}

void layout_object_copy(layout_object *object, uint32_t *memory, layout_object *copy,
                        layout_effect *effect)
{
    kin_rule kin = type_kin(object->population->type);
    layout_effect unsaid = {.changes = 0};
    *effect = unsaid;
    *copy = (layout_object){.population = NULL};
    if (kin == KIN_UNKNOWN) {
        refuse(effect, LAYOUT_REFUSED_UNKNOWN, object, LAYOUT_NO_NAME);
        return;
    }
    look_up_in_dict(object, &unsaid);
    layout_object_new(object->population, memory, copy, effect);
    if (kin == KIN_EXCEPTION) {
        put_each(object, copy, store_in_dict, effect);
        return;
    }
    if (gives_slots(object, kin)) copy_slots(object, copy);
    if (asks_for_dict(object, kin)) copy_dict(object, copy, effect);
}
