/* SPDX-License-Identifier: MIT */
/*
 * copy.copy(): another object, and what is in its __dict__ and its slots.
 *
 * The new object's __dict__ is updated with the old one's, as any dict is: a dense table may be
 * taken over as it is, another one makes room once and then stores name by name.
 */
#include "history.h"
#include "making.h"

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
    if (to->home == LAYOUT_HOME_SPLIT) combine_dict(to, from->keys, effect);
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
    if (split) combine_dict(to, wanted, effect);
    else resize_own(to, wanted, effect);
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
    put_each(from, to, insert_name, effect);
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

/* Whether a class variable stands in front of a slot: its value is then copied as the slot's, to
   where the name goes (copyreg.py:_slotnames asks every class for its own). */
static bool hides_slots(const layout_type *type)
{
    for (size_t i = 0; i < type->mro_count; i++)
        for (size_t m = 0; m < type->mro[i]->member_count; m++)
            if (finds_variable(type, type->mro[i]->members[m].name)) return true;
    return false;
}

void layout_object_copy(layout_object *object, uint32_t *memory, layout_object *copy,
                        layout_effect *effect)
{
    kin_rule kin = type_kin(object->population->type);
    layout_effect unsaid = {.changes = 0};
    *effect = unsaid;
    *copy = (layout_object){.population = NULL};
    if (kin == KIN_UNKNOWN || hides_slots(object->population->type)) {
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
