/* SPDX-License-Identifier: MIT */
/*
 * Which base a class is laid over, and which bases cannot be had together: best_base and
 * solid_base in Objects/typeobject.c.
 *
 * The solid base of a type is the nearest ancestor that brings members of its own. Two bases go
 * together if the solid base of one derives from that of the other; the one that is further down
 * is the best base, whose layout the new type continues.
 */
#include "making.h"

#include <string.h>

/* ---- The bases as written, or object ---- */

bool find_bases(making *at)
{
    at->bases = at->written->bases;
    at->base_count = at->written->base_count;
    if (at->base_count > 0 || at->written->classic) return true;
    const layout_type **bases = room_cut(at->room, sizeof *bases);
    if (bases == NULL) return no_room(at);
    at->status = layout_type_builtin("object", &at->made.target, at->room, bases);
    at->bases = bases;
    at->base_count = 1;
    return at->status == LAYOUT_OK;
}

/* ---- The metaclass: the most derived one ---- */

static bool is_metaclass_of(const layout_type *sub, const layout_type *super)
{
    return super == NULL || (sub != NULL && layout_type_derives(sub, super));
}

bool find_metaclass(making *at)
{
    const layout_type *winner = at->written->metaclass;
    for (size_t i = 0; i < at->base_count; i++) {
        const layout_type *other = at->bases[i]->metaclass;
        if (at->bases[i]->classic || is_metaclass_of(winner, other)) continue;
        if (!is_metaclass_of(other, winner))
            return raise_error(at, LAYOUT_REJECTED_METACLASS,
                               (const char *[]){"metaclass conflict: the metaclass of a derived "
                                                "class must be a (non-strict) subclass of the "
                                                "metaclasses of all its bases",
                                                NULL});
        winner = other;
    }
    at->made.metaclass = winner;
    return true;
}

/* ---- The best base ---- */

/* Takes a word off the end of the size, if that is where the offset says it is. */
static void peel(uint64_t *size, const layout_type *type, int64_t offset, int64_t base_offset)
{
    uint64_t w = word(&type->target);
    if (offset > 0 && base_offset == 0 && (uint64_t)offset + w == *size) *size -= w;
}

static uint64_t peeled_size(const layout_type *type, const layout_type *solid)
{
    uint64_t size = type->basicsize;
    bool again = type->target.python->classes->solid == SOLID_PEELED_AGAIN;
    peel(&size, type, type->weakrefoffset, solid->weakrefoffset);
    peel(&size, type, type->dictoffset, solid->dictoffset);
    if (again) peel(&size, type, type->weakrefoffset, solid->weakrefoffset);
    return size;
}

/* Whether a type brings members of its own to the solid base of its base. */
static bool adds_members(const layout_type *type, const layout_type *solid)
{
    if (type->itemsize != solid->itemsize) return true;
    bool whole = type->written == NULL || type->itemsize != 0 ||
                 type->target.python->classes->solid == SOLID_SHAPE;
    return (whole ? type->basicsize : peeled_size(type, solid)) != solid->basicsize;
}

/* Of a type whose base has its own already. */
const layout_type *solid_base(const layout_type *type)
{
    if (type->base == NULL || adds_members(type, type->base->solid)) return type;
    return type->base->solid;
}

static bool conflict(making *at, const layout_type *one, const layout_type *other)
{
    at->made.conflict[0] = one;
    at->made.conflict[1] = other;
    return raise_error(at, LAYOUT_REJECTED_CONFLICT,
                       (const char *[]){"multiple bases have instance lay-out conflict", NULL});
}

static bool refuse(making *at, const layout_type *base)
{
    const char *refusal = type_refusal(base);
    if (refusal != NULL)
        return raise_error(at, LAYOUT_REJECTED_BASE, (const char *[]){refusal, NULL});
    return raise_error(
        at, LAYOUT_REJECTED_BASE,
        (const char *[]){"type '", type_c_name(base), "' is not an acceptable base type", NULL});
}

static bool weigh_base(making *at, const layout_type *base)
{
    const layout_type *best = at->made.base;
    if (base->final) return refuse(at, base);
    if (best != NULL && layout_type_derives(best->solid, base->solid)) return true;
    if (best != NULL && !layout_type_derives(base->solid, best->solid))
        return conflict(at, best, base);
    at->made.base = base;
    return true;
}

bool find_best_base(making *at)
{
    for (size_t i = 0; i < at->base_count; i++)
        if (!at->bases[i]->classic && !weigh_base(at, at->bases[i])) return false;
    if (at->made.base != NULL) return true;
    return raise_error(at, LAYOUT_REJECTED_BASE,
                       (const char *[]){"a new-style class can't have only classic bases", NULL});
}
