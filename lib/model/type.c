/* SPDX-License-Identifier: MIT */
/*
 * From a class to its type: what type_new (Objects/typeobject.c) decides about memory.
 *
 * Slots start at the base's basicsize, a word each, sorted. Then, where the version keeps them in
 * the object, the words for __dict__ and __weakref__; otherwise these are "managed" and live in the
 * pre-header:
 *
 *     up to 3.10   [base][slots][dict][weakref]
 *     3.11         [values][dict] [GC head] [base][slots][weakref]
 *     from 3.12    [weakref][dict] [GC head] [base][slots]
 *
 * Up to 3.11 the dict word of a variable-sized object is its last, behind the items.
 */
#include <string.h>

#include "making.h"

/* ---- Ends of a step ---- */

bool no_room(making *at)
{
    at->status = LAYOUT_BUFFER_TOO_SMALL;
    return false;
}

bool raise_error(making *at, layout_rejection why, const char *const parts[])
{
    bool of_value = why == LAYOUT_REJECTED_VARIABLE;
    const char *text = room_text(at->room, parts);
    if (text != NULL && !of_value && at->rules->prefix[0] != '\0')
        text = room_text(at->room, (const char *[]){at->rules->prefix, text, NULL});
    if (text == NULL) return no_room(at);
    at->made.error = (layout_error){of_value ? "ValueError" : "TypeError", text};
    at->made.rejection = why;
    return false;
}

/* ---- What is added to the base ---- */

/* Whether a base other than the best one has an offset; an old-style one has both. */
static bool other_base_has(const making *at, bool weakref)
{
    for (size_t i = 0; i < at->base_count; i++) {
        const layout_type *base = at->bases[i];
        if (layout_type_same(base, at->made.base)) continue;
        if (base->classic || (weakref ? base->weakrefoffset : base->dictoffset) != 0) return true;
    }
    return false;
}

static layout_reason reason(const making *at, bool listed, bool weakref)
{
    if (!at->written->has_slots) return LAYOUT_NO_SLOTS;
    if (listed) return LAYOUT_LISTED;
    return other_base_has(at, weakref) ? LAYOUT_OTHER_BASE : LAYOUT_NOT_ADDED;
}

static void find_reasons(making *at)
{
    const layout_type *base = at->made.base;
    bool behind_items = at->rules->var_slots == VAR_SLOTS_OF_TUPLE && at->written->has_slots;
    if (base->dictoffset == 0) at->made.dict_reason = reason(at, at->lists_dict, false);
    if (base->weakrefoffset == 0 && (base->itemsize == 0 || behind_items))
        at->made.weakref_reason = reason(at, at->lists_weakref, true);
}

/* ---- Where it goes ---- */

static void place_members(making *at)
{
    layout_type *type = &at->made;
    uint64_t offset = type->basicsize;
    for (size_t i = 0; i < at->member_count; i++, offset = add(offset, word(&type->target)))
        at->members[i].offset = (int64_t)offset;
    type->basicsize = offset;
    type->members = at->members;
    type->member_count = at->member_count;
}

/* A word at the end of the object; its offset. */
static int64_t append_word(layout_type *type)
{
    int64_t offset = (int64_t)type->basicsize;
    type->basicsize = add(type->basicsize, word(&type->target));
    return offset;
}

/* __dictoffset__: -1 says "managed"; 3.11 gives the distance from the end of the object. */
static int64_t managed_dictoffset(const layout_type *type)
{
    if (type->target.python->managed == MANAGED_BOTH) return -1;
    return -(int64_t)(type->basicsize + 3 * word(&type->target));
}

static bool manages_dict(const layout_type *type)
{
    managed_rule rule = type->target.python->managed;
    return rule == MANAGED_BOTH || (rule == MANAGED_DICT && type->itemsize == 0);
}

static void place_dict(layout_type *type)
{
    type->managed_dict = manages_dict(type);
    if (type->managed_dict) type->dictoffset = managed_dictoffset(type);
    else type->dictoffset = append_word(type);
    if (!type->managed_dict && type->itemsize != 0)
        type->dictoffset = -(int64_t)word(&type->target);
}

/* The weakref list is the first pre-header word. */
static void place_weakref(layout_type *type)
{
    const layout_target *target = &type->target;
    type->managed_weakref = target->python->managed == MANAGED_BOTH;
    if (!type->managed_weakref) {
        type->weakrefoffset = append_word(type);
        return;
    }
    uint64_t before = record_size(target, target->python->preheader) +
                      record_size(target, target->python->gc_head);
    type->weakrefoffset = -(int64_t)before;
}

static void place_words(layout_type *type)
{
    bool dict = type->dict_reason != LAYOUT_NOT_ADDED;
    /* 3.11 reports the dict's distance from an end that includes the weakref word. */
    bool last = dict && type->target.python->managed == MANAGED_DICT && manages_dict(type);
    if (dict && !last) place_dict(type);
    if (type->weakref_reason != LAYOUT_NOT_ADDED) place_weakref(type);
    if (last) place_dict(type);
}

/* ---- Flags ---- */

static bool has_gc(const layout_type *type)
{
    const layout_target *target = &type->target;
    if (type->base->gc) return true;
    switch (target->python->gc) {
    case GC_IF_NOT_BARE:
        return type->basicsize != record_size(target, target->python->object) ||
               type->itemsize != 0;
    case GC_IF_GROWN: return type->basicsize > type->base->basicsize;
    case GC_ALWAYS: break;
    }
    return true;
}

static bool has_inline_values(const layout_type *type)
{
    const layout_target *target = &type->target;
    if (!type->managed_dict || type->itemsize != 0) return false;
    switch (target->python->dict->home) {
    case HOME_INLINE_BARE: return type->basicsize == record_size(target, target->python->object);
    case HOME_INLINE_FIXED: return true;
    default: return false;
    }
}

/* What follows from flags: the bytes before the object. */
void find_prefix(layout_type *type)
{
    const layout_target *target = &type->target;
    if (type->gc) type->gc_head_size = record_size(target, target->python->gc_head);
    if (type->managed_dict || type->managed_weakref)
        type->preheader_size = record_size(target, target->python->preheader);
}

/* ---- Its place among its ancestors ---- */

/* Which ancestor has a slot of this name already. */
static const layout_type *repeated(const layout_type *type, const char *name)
{
    for (size_t i = 1; i < type->mro_count; i++)
        if (own_member(type->mro[i], name) != NULL) return type->mro[i];
    return NULL;
}

static void mark_repeats(making *at)
{
    for (size_t i = 0; i < at->member_count; i++)
        if (at->members[i].repeats == NULL)
            at->members[i].repeats = repeated(&at->made, at->members[i].name);
}

static void inherit(layout_type *type)
{
    type->basicsize = type->base->basicsize;
    type->itemsize = type->base->itemsize;
    type->dictoffset = type->base->dictoffset;
    type->weakrefoffset = type->base->weakrefoffset;
    type->managed_dict = type->base->managed_dict;
    type->managed_weakref = type->base->managed_weakref;
}

static bool lay_out(making *at)
{
    inherit(&at->made);
    find_reasons(at);
    place_members(at);
    place_words(&at->made);
    at->made.gc = has_gc(&at->made);
    at->made.inline_values = has_inline_values(&at->made);
    find_prefix(&at->made);
    at->made.solid = solid_base(&at->made);
    if (at->made.solid == &at->made) at->made.solid = at->type;
    at->status = fits(&at->made.target, at->made.basicsize) ? LAYOUT_OK : LAYOUT_OVERFLOW;
    return at->status == LAYOUT_OK;
}

static void make(making *at)
{
    if (!find_bases(at)) return;
    if (at->written->classic) {
        at->made.classic = true;
        make_classic_mro(at);
        return;
    }
    if (!find_metaclass(at) || !find_best_base(at) || !read_slots(at) || !lay_out(at) ||
        !make_mro(at))
        return;
    mark_repeats(at);
}

layout_status layout_type_make(const layout_class *written, const layout_target *target,
                               layout_room *room, layout_type *type)
{
    size_t used = room->used;
    making at = {.written = written,
                 .rules = target->python->classes,
                 .room = room,
                 .type = type,
                 .made = {.target = *target, .name = written->name, .written = written},
                 .status = LAYOUT_OK};
    make(&at);
    if (at.status == LAYOUT_OK) *type = at.made;
    else room->used = used;
    return at.status;
}

/* Text of the longest error, with the names of two types in it. */
enum { ERROR_ROOM = 256 };

size_t layout_type_room(const layout_class *written)
{
    size_t name = strlen(written->name) + 1, most = 4 * sizeof(layout_type) + ERROR_ROOM;
    for (size_t i = 0; i < written->slot_count; i++)
        most += sizeof(layout_member) + sizeof(uint64_t) + name +
                2 * (written->slots[i] == NULL ? 0 : strlen(written->slots[i]) + 1);
    for (size_t i = 0; i < written->base_count; i++) {
        const layout_type *base = written->bases[i];
        most += (base->mro_count + 2) * sizeof(layout_type *) + 2 * sizeof(size_t);
        /* Each name of a message about bases is copied once more for each that follows. */
        most += (strlen(base->name) + 3) * (written->base_count + 1) + 4 * base->mro_count;
    }
    return most + 2 * name;
}
