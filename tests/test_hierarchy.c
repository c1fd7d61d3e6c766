/* SPDX-License-Identifier: MIT */
/*
 * What holds for every hierarchy on every target: random classes over each other and over built-in
 * types, some of which CPython refuses.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "checks.h"
#include "random.h"

enum { CLASSES = 12, HIERARCHIES = 6, MOST_BASES = 3, MOST_NAMES = 6, ROOM = 1 << 18 };

typedef struct hierarchy {
    char bytes[ROOM];
    layout_room room;
    const layout_type *bases[CLASSES][MOST_BASES];
    const char *slots[CLASSES][MOST_NAMES], *attributes[CLASSES][MOST_NAMES];
    layout_class written[CLASSES];
    layout_type types[CLASSES];
    const layout_type *made[CLASSES]; /* those that CPython accepts */
    size_t count, refused;
} hierarchy;

/* ---- Random classes ---- */

static const char *const builtins[] = {
    "object", "list", "dict",    "Exception",         "int",  "tuple",    "str",
    "float",  "set",  "OSError", "collections.deque", "type", "KeyError", "AttributeError",
    "bool",
};

static const layout_type *random_base(hierarchy *all, const layout_target *target)
{
    const layout_type *type = NULL;
    if (all->count > 0 && !chance(4)) return all->made[below(all->count)];
    const char *name = builtins[chance(2) ? 0 : below(sizeof builtins / sizeof builtins[0])];
    layout_status status = layout_type_builtin(name, target, &all->room, &type);
    cr_assert(status == LAYOUT_OK, "%s: %s", name, layout_status_text(status));
    return type;
}

static size_t random_names(const char **names, bool specials)
{
    static const char *const known[] = {"x", "y", "z", "__private", "_p", "Name", "f1", "f10"};
    static const char *const special[] = {"__dict__", "__weakref__"};
    size_t count = below(MOST_NAMES);
    for (size_t i = 0; i < count; i++)
        names[i] = specials && chance(5) ? special[below(2)] : known[below(8)];
    return count;
}

static bool already(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(names[i], name) == 0) return true;
    return false;
}

static void random_class(hierarchy *all, size_t i, const layout_target *target)
{
    layout_class *written = &all->written[i];
    *written = (layout_class){.name = chance(9) ? "_Under" : "Random", .has_slots = chance(2)};
    written->base_count = below(MOST_BASES + 1);
    for (size_t b = 0; b < written->base_count; b++) all->bases[i][b] = random_base(all, target);
    written->bases = all->bases[i];
    if (written->has_slots) written->slot_count = random_names(all->slots[i], true);
    written->slots = all->slots[i];
    const char *names[MOST_NAMES];
    size_t count = random_names(names, false);
    for (size_t n = 0; n < count; n++)
        if (!already(all->attributes[i], written->attribute_count, names[n]))
            all->attributes[i][written->attribute_count++] = names[n];
    written->attributes = all->attributes[i];
}

/* ---- What holds ---- */

static size_t position(const layout_type *type, const layout_type *of)
{
    for (size_t i = 0; i < of->mro_count; i++)
        if (layout_type_same(of->mro[i], type)) return i;
    return SIZE_MAX;
}

/* Monotonic: each base's order is kept, and the order of the bases. */
static void check_mro(const layout_type *type, const place *here)
{
    HOLDS(type->mro[0] == type, here);
    HOLDS(type->mro[type->mro_count - 1]->base == NULL, here);
    for (size_t b = 0; b < type->written->base_count; b++) {
        const layout_type *base = type->written->bases[b];
        for (size_t i = 0; i + 1 < base->mro_count; i++)
            HOLDS(position(base->mro[i], type) < position(base->mro[i + 1], type), here);
        if (b > 0) HOLDS(position(type->written->bases[b - 1], type) < position(base, type), here);
    }
}

static void check_base(const layout_type *type, const place *here)
{
    HOLDS(type->base != NULL && !type->base->final, here);
    HOLDS(type->basicsize >= type->base->basicsize, here);
    HOLDS(type->itemsize == type->base->itemsize, here);
    HOLDS(layout_type_derives(type, type->solid), here);
    HOLDS(!type->base->gc || type->gc, here);
    for (size_t i = 0; i < type->mro_count; i++)
        HOLDS(layout_type_derives(type->solid, type->mro[i]->solid), here);
    for (size_t i = 0; i < type->member_count; i++)
        HOLDS(type->members[i].offset >= (int64_t)type->base->basicsize, here);
}

static void check_words(const layout_type *type, const place *here)
{
    int64_t w = here->pointer;
    HOLDS(type->dictoffset == 0 || type->dictoffset == -1 || type->dictoffset % w == 0, here);
    if (type->base->dictoffset != 0) HOLDS(type->dictoffset == type->base->dictoffset, here);
    if (type->base->weakrefoffset != 0)
        HOLDS(type->weakrefoffset == type->base->weakrefoffset, here);
    if (!type->written->has_slots) HOLDS(type->dictoffset != 0, here);
    HOLDS(!type->managed_dict || type->dictoffset < 0, here);
    HOLDS(!type->inline_values || type->managed_dict, here);
    HOLDS((type->preheader_size > 0) == (type->managed_dict || type->managed_weakref), here);
}

/* Attributes that nothing can take are an AttributeError, which is not asked about here. */
static void keep_possible(layout_type *type, const char **attributes, layout_class *written)
{
    size_t kept = 0;
    for (size_t i = 0; i < written->attribute_count; i++)
        if (layout_type_store(type, attributes[i], NULL, NULL) != LAYOUT_STORE_RAISES)
            attributes[kept++] = attributes[i];
    written->attribute_count = kept;
}

static void check_accepted(hierarchy *all, size_t i)
{
    layout_type *type = &all->types[i];
    place here = place_of(type, "hierarchy");
    layout_instance instance;
    check_mro(type, &here);
    check_base(type, &here);
    check_words(type, &here);
    keep_possible(type, all->attributes[i], &all->written[i]);
    all->made[all->count++] = type;
    if (!layout_type_weighable(type)) return;
    for (int moment = LAYOUT_STEADY; moment <= LAYOUT_FIRST; moment++) {
        HOLDS(layout_instance_make(type, (layout_moment)moment, &instance) == LAYOUT_OK, &here);
        check_instance(&instance, &here);
        check_cost(&instance, &here);
    }
}

static void check_refused(hierarchy *all, size_t i)
{
    const layout_type *type = &all->types[i];
    place here = place_of(type, "refused");
    HOLDS(type->error.message != NULL && type->error.message[0] != '\0', &here);
    if (type->conflict[0] != NULL) {
        HOLDS(!layout_type_derives(type->conflict[0]->solid, type->conflict[1]->solid), &here);
        HOLDS(!layout_type_derives(type->conflict[1]->solid, type->conflict[0]->solid), &here);
    }
    all->refused++;
}

static void check_hierarchy(const layout_target *target, size_t *made, size_t *refused)
{
    static hierarchy all;
    all.room = (layout_room){all.bytes, ROOM, 0};
    all.count = all.refused = 0;
    for (size_t i = 0; i < CLASSES; i++) {
        random_class(&all, i, target);
        size_t before = all.room.used;
        layout_status status = layout_type_make(&all.written[i], target, &all.room, &all.types[i]);
        cr_assert(status == LAYOUT_OK, "%s", layout_status_text(status));
        cr_assert(le(sz, all.room.used - before, layout_type_room(&all.written[i])));
        if (all.types[i].error.exception == NULL) check_accepted(&all, i);
        else check_refused(&all, i);
    }
    *made += all.count;
    *refused += all.refused;
}

Test(hierarchy, holds_for_random_classes_on_every_target)
{
    size_t made = 0, refused = 0;
    start_random();
    for (size_t python = 0; python < layout_python_count(); python++) {
        for (size_t abi = 0; abi < layout_abi_count(); abi++) {
            layout_target target;
            cr_assert(eq(int, layout_target_at(python, abi, &target), LAYOUT_OK));
            for (size_t i = 0; i < HIERARCHIES; i++) check_hierarchy(&target, &made, &refused);
        }
    }
    cr_log_info("%zu classes made, %zu refused", made, refused);
    cr_assert(ge(sz, made, 5000));
    cr_assert(ge(sz, refused, 1000));
}
