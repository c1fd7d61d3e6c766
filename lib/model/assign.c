/* SPDX-License-Identifier: MIT */
/*
 * Which classes can be assigned to __class__: those that add the same to the same base
 * (Objects/typeobject.c:compatible_for_assignment, compatible_with_tp_base, same_slots_added).
 */
#include <string.h>

#include "history.h"

static bool same_words(const layout_type *a, const layout_type *b)
{
    if (!a->target.python->classes->words_differ) return true;
    return a->dictoffset == b->dictoffset && a->weakrefoffset == b->weakrefoffset;
}

/* compatible_with_tp_base */
static bool same_as_base(const layout_type *type)
{
    const layout_type *base = type->base;
    return base != NULL && type->basicsize == base->basicsize && type->itemsize == base->itemsize &&
           type->gc == base->gc && same_words(type, base);
}

static const layout_type *lowest_alike(const layout_type *type)
{
    while (same_as_base(type)) type = type->base;
    return type;
}

/* A word that both have right behind what they derive from. */
static uint64_t word_at(const layout_type *a, int64_t of_a, int64_t of_b, uint64_t size)
{
    bool both = of_a == (int64_t)size && of_b == (int64_t)size;
    return both ? size + word(&a->target) : size;
}

/* same_slots_added: the same slots, or the same words, on the same base, and nothing else. */
static bool same_added(const layout_type *a, const layout_type *b)
{
    if (a->written == NULL || b->written == NULL || !layout_type_same(a->base, b->base))
        return false;
    if (a->member_count != b->member_count) return false;
    for (size_t i = 0; i < a->member_count; i++)
        if (strcmp(a->members[i].name, b->members[i].name) != 0) return false;
    uint64_t size = word_at(a, a->dictoffset, b->dictoffset, a->base->basicsize);
    size = word_at(a, a->weakrefoffset, b->weakrefoffset, size);
    size += a->member_count * word(&a->target);
    return a->basicsize == size && b->basicsize == size;
}

/* compatible_for_assignment */
layout_refusal refuse_class(const layout_type *from, const layout_type *to)
{
    const layout_type *a = lowest_alike(from), *b = lowest_alike(to);
    if (from->gc != to->gc) return LAYOUT_REFUSED_FREE;
    bool same = layout_type_same(a, b) || same_added(a, b);
    same = same && from->inline_values == to->inline_values &&
           from->managed_dict == to->managed_dict && from->managed_weakref == to->managed_weakref;
    return same ? LAYOUT_REFUSED_NOTHING : LAYOUT_REFUSED_CLASS;
}
