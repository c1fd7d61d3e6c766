/* SPDX-License-Identifier: MIT */
/*
 * Types that come with CPython: rows of facts become types, their ancestors first.
 */
#include <string.h>

#include "facts/builtins.h"
#include "making.h"

static unsigned version_of(const layout_target *target)
{
    return PY(target->python->major, target->python->minor, target->patch);
}

static const builtin_fact *find_row(const layout_target *target, const char *name)
{
    const builtin_fact *found = NULL;
    for (size_t t = 0; builtin_tables[t] != NULL; t++)
        for (const builtin_fact *row = builtin_tables[t]; row->name != NULL; row++)
            if (row->since <= version_of(target) && strcmp(row->name, name) == 0) found = row;
    return found != NULL && found->shape != NULL ? found : NULL;
}

const layout_type *builtin_ancestor(const layout_type *type)
{
    while (type->written != NULL) type = type->base;
    return type;
}

const struct_fact *type_struct(const layout_type *type)
{
    const builtin_fact *row = type->row;
    return type->base == NULL ? type->target.python->object : row->shape;
}

const char *type_c_name(const layout_type *type)
{
    return type->name;
}

bool is_tuple(const layout_type *type)
{
    return strcmp(builtin_ancestor(type)->name, "tuple") == 0;
}

static layout_status object_type(const layout_target *target, layout_room *room,
                                 const layout_type **type)
{
    layout_type *made = room_cut(room, sizeof *made);
    const layout_type **mro = room_cut(room, sizeof *mro);
    if (made == NULL || mro == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    static const builtin_fact row = {"object", 0, NULL};
    *mro = made;
    *made = (layout_type){.target = *target,
                          .name = "object",
                          .row = &row,
                          .mro = mro,
                          .mro_count = 1,
                          .solid = made,
                          .basicsize = record_size(target, target->python->object)};
    *type = made;
    return LAYOUT_OK;
}

layout_status layout_type_builtin(const char *name, const layout_target *target, layout_room *room,
                                  const layout_type **type)
{
    if (strcmp(name, "object") == 0) return object_type(target, room, type);
    return find_row(target, name) == NULL ? LAYOUT_UNKNOWN_TYPE : LAYOUT_UNKNOWN_TYPE;
}
