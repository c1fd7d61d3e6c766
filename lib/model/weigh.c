/* SPDX-License-Identifier: MIT */
/* What an object takes as events have left it, and what its __dict__ would say of itself. */
#include "history.h"

/* A dict whose class dropped the keys, and who is their last user, counts them as its own. */
static uint64_t keys_left_over(const layout_population *keys)
{
    bool last = !keys->sharing && keys->dicts == 1;
    return last ? keys_size(&keys->type->target, &keys->shared) : 0;
}

static void say_split(layout_instance *made, const layout_population *keys, uint64_t more)
{
    uint64_t values = mul(values_now(keys), word(&made->type->target));
    made->dict_getsizeof = add(add(dict_size(made), values), more);
}

/* The dict that asking for it would make. */
static void say_unmade(layout_instance *made, const layout_population *keys)
{
    const layout_target *target = &made->type->target;
    layout_keys empty = keys_empty(target);
    if (made->type->dictoffset == 0) return;
    if (keys->sharing && !target->python->dict->reads_unshared) {
        say_split(made, keys, 0);
        return;
    }
    uint64_t table = empty.slots == 0 ? 0 : keys_size(target, &empty);
    made->dict_getsizeof = add(dict_size(made), table);
}

static void add_split(layout_instance *made, const layout_object *object)
{
    instance_dict(made);
    if (object->value_slots > 0) instance_values(made, object->value_slots);
    say_split(made, object->sharing, keys_left_over(object->sharing));
}

static void add_attributes(layout_instance *made, const layout_object *object)
{
    switch (object->home) {
    case LAYOUT_HOME_NOWHERE: say_unmade(made, object->population); break;
    case LAYOUT_HOME_VALUES:
        if (object->value_slots > 0) instance_values(made, object->value_slots);
        say_split(made, object->sharing, 0);
        break;
    case LAYOUT_HOME_SPLIT: add_split(made, object); break;
    case LAYOUT_HOME_OWN: instance_keys(made, &object->keys); break;
    }
}

layout_status layout_object_weigh(const layout_object *object, layout_instance *instance)
{
    const layout_population *population = object->population;
    layout_instance made = {.type = population->type, .moment = LAYOUT_STEADY, .object = object};
    made.attributes = object->attributes;
    made.inline_valid = object->inline_valid;
    if (object->sharing != NULL) made.shared = object->sharing->shared;
    instance_begin(&made, object->inline_slots);
    add_attributes(&made, object);
    if (object->weakref) instance_weakref(&made);
    if (instance_end(&made) != LAYOUT_OK) return LAYOUT_OVERFLOW;
    *instance = made;
    return LAYOUT_OK;
}
