/* SPDX-License-Identifier: MIT */
/*
 * One object over time: born, stored to, deleted from, its __dict__ read, replaced, its class
 * changed. Each event is one of CPython's functions; where its attributes go is homes.c.
 *
 * `stamps` keep which names are there, and their order, without which a copy could not be made.
 */
#include <string.h>

#include "history.h"
#include "making.h"

/* ---- Stores ---- */

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
    if (!slot && finds_variable(object->population->type, object->population->names[name])) return;
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
