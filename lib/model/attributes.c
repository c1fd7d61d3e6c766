/* SPDX-License-Identifier: MIT */
/*
 * The names that __init__ sets: which go to the __dict__, and which of them every instance shares.
 *
 * From 3.14 a class's keys start with the first 30 names of its __static_attributes__, which the
 * compiler sorts; slots are among them although they never use their place
 * (Objects/dictobject.c:_PyDict_NewKeysForClass). The thirty least of any number of names fit a
 * fixed array, so no memory is needed to find them.
 */
#include <string.h>

#include "model.h"

/* The next attribute that is no slot, from *index on; NULL at the end. */
const char *next_attribute(const layout_type *type, size_t *index)
{
    const layout_class *written = type->written;
    while (*index < written->attribute_count) {
        const char *name = written->attributes[(*index)++];
        if (type->member_count == 0 || !has_member(type, name)) return name;
    }
    return NULL;
}

/* Puts a name among the sorted ones, pushing the greatest out when they are full. */
static void keep(preload *kept, const char *name)
{
    size_t at = kept->count;
    while (at > 0 && strcmp(kept->names[at - 1], name) > 0) at--;
    if (at == SHARED_KEYS_MAX) return;
    if (kept->count < SHARED_KEYS_MAX) kept->count++;
    memmove(&kept->names[at + 1], &kept->names[at], (kept->count - 1 - at) * sizeof kept->names[0]);
    kept->names[at] = name;
}

preload preload_names(const layout_type *type)
{
    preload kept = {.count = 0};
    if (!type->target.python->dict->preload) return kept;
    for (size_t i = 0; i < type->written->attribute_count; i++)
        keep(&kept, type->written->attributes[i]);
    return kept;
}

static bool kept_name(const preload *kept, const char *name)
{
    for (size_t i = 0; i < kept->count; i++)
        if (strcmp(kept->names[i], name) == 0) return true;
    return false;
}

/* How many attributes are set before the first that was not kept. */
uint64_t count_shared(const layout_type *type, const preload *kept)
{
    if (kept->count == type->written->attribute_count) return type->dict_attributes;
    uint64_t count = 0;
    const char *name;
    for (size_t i = 0; (name = next_attribute(type, &i)) != NULL && kept_name(kept, name);) count++;
    return count;
}
