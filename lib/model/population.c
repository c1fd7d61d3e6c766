/* SPDX-License-Identifier: MIT */
/*
 * The keys that the instances of a class share.
 *
 * A key's place decides where its value stands in every instance's array. `positions` leads from a
 * name to its place, `order` back; places are numbered from 1, so that zeroed memory is no keys:
 *
 *     names       x  y  z  late          order      y  x  .  .
 *     positions   2  1  0  0
 */
#include <string.h>

#include "history.h"

/* The preloaded names take places even if no event speaks of them. */
static void start_keys(layout_population *made)
{
    preload kept = preload_names(made->type);
    for (size_t i = 0; i < kept.count; i++) {
        made->order[i] = LAYOUT_NO_NAME;
        for (size_t name = 0; name < made->name_count; name++) {
            if (strcmp(made->names[name], kept.names[i]) != 0) continue;
            made->order[i] = (uint32_t)name;
            made->positions[name] = (uint32_t)i + 1;
        }
    }
    made->shared.used = kept.count;
    made->room -= kept.count;
}

/* Which classes share keys: up to 3.10 all whose instances have a __dict__, then those that manage
   it (Objects/typeobject.c:type_new, type_ready_managed_dict). */
static bool shares_keys(const layout_type *type)
{
    const dict_fact *fact = type->target.python->dict;
    if (type->dictoffset == 0 || fact->shared_slots == 0) return false;
    return fact->home == HOME_SPLIT_DICT || type->managed_dict;
}

enum { ARRAYS = 5 };

size_t layout_population_room(size_t name_count)
{
    size_t names = name_count + SHARED_KEYS_MAX;
    return ARRAYS * sizeof(uint64_t) + names * (4 * sizeof(uint32_t) + sizeof(int64_t));
}

static bool cut_arrays(layout_population *made, layout_room *room)
{
    size_t count = made->name_count, bytes = count * sizeof(uint32_t);
    made->places = room_cut(room, count);
    made->positions = room_cut(room, bytes);
    made->order = room_cut(room, bytes + SHARED_KEYS_MAX * sizeof(uint32_t));
    made->scratch = room_cut(room, bytes);
    return made->places != NULL && made->positions != NULL && made->order != NULL &&
           made->scratch != NULL;
}

/* Hashes are kept where growth depends on them. */
static bool keep_hashes(layout_population *made, layout_room *room)
{
    const layout_target *target = &made->type->target;
    if (!has_open_table(target)) return true;
    made->hashes = room_cut(room, made->name_count * sizeof *made->hashes);
    if (made->hashes == NULL) return false;
    for (size_t i = 0; i < made->name_count; i++) {
        layout_key key = {.hash = 0};
        layout_key_str(target, NULL, made->names[i], strlen(made->names[i]), &key);
        made->hashes[i] = key.hash;
    }
    return true;
}

layout_status layout_population_make(const layout_type *type, const char *const *names,
                                     size_t name_count, layout_room *room,
                                     layout_population *population)
{
    layout_population made = {.type = type, .names = names, .name_count = name_count};
    const dict_fact *fact = type->target.python->dict;
    size_t used = room->used;
    if (!layout_type_weighable(type)) return LAYOUT_UNKNOWN_TYPE;
    if (!cut_arrays(&made, room) || !keep_hashes(&made, room)) {
        room->used = used;
        return LAYOUT_BUFFER_TOO_SMALL;
    }
    for (size_t i = 0; i < name_count; i++)
        made.places[i] = (unsigned char)layout_type_store(type, names[i], NULL, NULL);
    made.sharing = shares_keys(type);
    if (made.sharing) {
        made.shared = keys_of(&type->target, fact->shared_slots, 0, true);
        made.room = fact->shared_room;
        start_keys(&made);
    }
    *population = made;
    return LAYOUT_OK;
}

uint64_t layout_population_keys(const layout_population *population)
{
    bool there = population->sharing || population->dicts > 0;
    return there ? keys_size(&population->type->target, &population->shared) : 0;
}

void keys_add(layout_population *population, size_t name)
{
    population->order[population->shared.used] = (uint32_t)name;
    population->shared.used++;
    population->room--;
    population->positions[name] = (uint32_t)population->shared.used;
}

/* Shell's sort: few names, and most of them in order already. */
uint64_t sort_names(const layout_object *object, uint32_t *names)
{
    const uint32_t *stamps = object->stamps;
    size_t count = 0, gap = 1;
    for (size_t i = 0; i < object->population->name_count; i++)
        if (is_in_dict(object, i)) names[count++] = (uint32_t)i;
    while (gap < count / 3) gap = 3 * gap + 1;
    for (; gap > 0; gap /= 3)
        for (size_t i = gap; i < count; i++) {
            uint32_t name = names[i];
            size_t at = i;
            for (; at >= gap && stamps[names[at - gap]] > stamps[name]; at -= gap)
                names[at] = names[at - gap];
            names[at] = name;
        }
    return count;
}

/* make_keys_shared */
void keys_take(layout_population *population, const layout_object *object)
{
    memset(population->positions, 0, population->name_count * sizeof *population->positions);
    population->shared = object->keys;
    population->shared.used = 0;
    population->room = object->keys.usable;
    uint64_t count = sort_names(object, population->scratch);
    for (uint64_t i = 0; i < count; i++) keys_add(population, population->scratch[i]);
}
