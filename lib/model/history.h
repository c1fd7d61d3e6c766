/* SPDX-License-Identifier: MIT */
/*
 * What the files about objects over time tell each other: population.c (a class's keys), homes.c
 * (where an object's attributes are), object.c (events), copy.c, assign.c (__class__), name_table.c
 * (2.7's tables), weigh.c (what an object takes), refuse.c (what is raised).
 */
#ifndef LIBLAYOUT_HISTORY_H
#define LIBLAYOUT_HISTORY_H

#include "model.h"

/* ---- population.c ---- */

/* Another name among the keys, for which there is room. */
void keys_add(layout_population *population, size_t name);
/* The class shares the object's own table from now on. */
void keys_take(layout_population *population, const layout_object *object);
/* The names set on an object, in the order of their stores; returns how many. */
uint64_t sort_names(const layout_object *object, uint32_t *names);

static inline bool is_in_dict(const layout_object *object, size_t name)
{
    return object->stamps[name] != 0 && object->population->places[name] != LAYOUT_STORE_SLOT;
}

/* Values that an array has which is made now (shared_keys_usable_size). */
static inline uint64_t values_now(const layout_population *keys)
{
    bool ordered = keys->type->target.python->dict->home == HOME_SPLIT_DICT;
    return ordered ? keys->shared.usable : keys->shared.used + keys->room;
}

static inline const layout_target *target_of(const layout_object *object)
{
    return &object->population->type->target;
}

static inline const dict_fact *rules_of(const layout_object *object)
{
    return target_of(object)->python->dict;
}

static inline void stamp(layout_object *object, size_t name)
{
    object->stamps[name] = ++object->clock;
}

/* ---- homes.c ---- */

void resize_own(layout_object *object, layout_keys keys, layout_effect *effect);
void own_table(layout_object *object, layout_keys keys);
void insert_name(layout_object *object, size_t name, layout_effect *effect);
void combine_dict(layout_object *object, layout_keys keys, layout_effect *effect);
void split_dict(layout_object *object, layout_effect *effect);
void own_dict(layout_object *object, layout_effect *effect);
void make_dict(layout_object *object, bool reading, layout_effect *effect);
bool find_place(layout_population *keys, size_t name, layout_effect *effect);
void abandon_inline(layout_object *object, layout_effect *effect);
void look_up_in_dict(layout_object *object, layout_effect *effect);
void store_in_dict(layout_object *object, size_t name, layout_effect *effect);
void store_in_values(layout_object *object, size_t name, layout_effect *effect);
void delete_from_dict(layout_object *object, size_t name, layout_effect *effect);
void stop_sharing(layout_population *population, layout_effect *effect);

/* ---- name_table.c ---- */

uint64_t table_slots(size_t names);
bool table_insert(layout_object *object, size_t name);
void table_delete(layout_object *object, size_t name);
void table_rebuild(layout_object *object, uint64_t slots);
uint64_t table_order(const layout_object *object, uint32_t *names);

/* ---- assign.c ---- */

layout_refusal refuse_class(const layout_type *from, const layout_type *to);

/* ---- refuse.c ---- */

void refuse(layout_effect *effect, layout_refusal why, const layout_object *object, size_t name);

/* ---- attributes.c ---- */

/* Whether the class, or one it derives from, has a variable of the name in front of any slot. */
bool finds_variable(const layout_type *type, const char *name);
void say_no_place(const layout_type *type, const char *name, layout_room *room,
                  layout_error *error);

/* ---- instance.c: blocks ---- */

void instance_begin(layout_instance *made, uint64_t inline_slots);
void instance_dict(layout_instance *made);
void instance_values(layout_instance *made, uint64_t count);
void instance_keys(layout_instance *made, const layout_keys *keys);
void instance_weakref(layout_instance *made);
layout_status instance_end(layout_instance *made);
uint64_t dict_size(const layout_instance *made);
bool has_array(const layout_type *type);

#endif
