/* SPDX-License-Identifier: MIT */
/* What the objects that an instance holds ask for, by the library. */
#include "held.h"

#include <stdlib.h>

#include "cli.h"

/* A str, or anything else: no two alike. */
static layout_key nth_key(const layout_target *target, const held_value *of, size_t at)
{
    layout_key made = layout_key_int(target, (int64_t)at);
    made.kind = of->texts[at] ? LAYOUT_KEY_STR : LAYOUT_KEY_OBJECT;
    made.text = "";
    return made;
}

static layout_key *all_keys(const layout_target *target, const held_value *of)
{
    layout_key *made = calloc(of->count + 1, sizeof *made);
    if (made == NULL) fail("out of memory for %zu keys", of->count);
    for (size_t i = 0; i < of->count; i++) made[i] = nth_key(target, of, i);
    return made;
}

static uint64_t requested_of(const layout_cost *cost)
{
    layout_totals one;
    return layout_cost_totals(cost, 1, &one) == LAYOUT_OK ? one.requested : UINT64_MAX;
}

static uint64_t weigh_dict(const layout_target *target, const held_value *of)
{
    layout_dict dict;
    layout_cost cost;
    layout_lookup at;
    layout_key *keys = all_keys(target, of);
    layout_birth birth = of->called ? LAYOUT_BORN_CALL : LAYOUT_BORN_EMPTY;
    bool fine = layout_dict_start(target, birth, of->count, NULL, &dict) == LAYOUT_OK;
    if (fine && of->born > 0) fine = layout_dict_display(keys, of->born, &dict) == LAYOUT_OK;
    for (size_t i = of->born; fine && i < of->count; i++)
        fine = layout_dict_set(&dict, &keys[i], &at) == LAYOUT_OK;
    free(keys);
    if (!fine) return UINT64_MAX;
    layout_dict_cost(&dict, &cost);
    return requested_of(&cost);
}

static uint64_t weigh_list(const layout_target *target, const held_value *of)
{
    layout_list list = {of->born, of->born};
    for (size_t i = of->born; i < of->count; i++) layout_list_resize(target, i + 1, &list);
    return layout_list_sizeof(target, &list);
}

static uint64_t weigh_set(const layout_target *target, const held_value *of)
{
    layout_set set = {0, 0, 8};
    for (size_t i = 0; i < of->count; i++) layout_set_add(target, &set);
    return layout_set_sizeof(target, &set);
}

static uint64_t weigh_instance(const held_value *of)
{
    layout_class written;
    layout_type type = *of->instance.type;
    layout_instance made;
    layout_cost cost;
    if (type.written != NULL) {
        written = *type.written;
        written.attributes = of->instance.names;
        written.attribute_count = of->count;
        type.written = &written;
    }
    if (layout_instance_make(&type, LAYOUT_STEADY, &made) != LAYOUT_OK) return UINT64_MAX;
    return layout_cost_make(&made, NULL, &cost) == LAYOUT_OK ? requested_of(&cost) : UINT64_MAX;
}

static uint64_t weigh_one(const layout_target *target, const held_value *of)
{
    switch (of->kind) {
    case HELD_LIST: return weigh_list(target, of);
    case HELD_SET: return weigh_set(target, of);
    case HELD_DICT: return weigh_dict(target, of);
    case HELD_INSTANCE: return weigh_instance(of);
    case HELD_OBJECT: break;
    }
    return layout_object_sizeof(target, of->type, of->count);
}

bool held_weigh(const layout_target *target, const held_values *of, uint64_t *requested)
{
    for (size_t i = 0; i < of->count; i++) {
        uint64_t size = weigh_one(target, &of->at[i]);
        if (size == 0 || size > UINT32_MAX) return false;
        *requested += size;
    }
    return of->unknown == NULL;
}
