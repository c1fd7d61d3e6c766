/* SPDX-License-Identifier: MIT */
/*
 * From a class to its type: what type_new (Objects/typeobject.c) decides about memory.
 *
 * Slots start at the base's basicsize, a word each, sorted. Then, where the version keeps them in
 * the object, the words for __dict__ and __weakref__; otherwise these are "managed" and live in the
 * pre-header:
 *
 *     up to 3.10   [head][slots][dict][weakref]
 *     3.11         [values][dict] [GC head] [head][slots][weakref]
 *     from 3.12    [weakref][dict] [GC head] [head][slots]
 */
#include "model.h"

/* What a class asks for. */
typedef struct request {
    bool dict, weakref;
    size_t slots;
} request;

static request read_slots(const layout_class *written)
{
    if (!written->has_slots) return (request){true, true, 0};
    request asked = {false, false, 0};
    for (size_t i = 0; i < written->slot_count; i++) {
        if (slot_is(written->slots[i], "__dict__")) asked.dict = true;
        else if (slot_is(written->slots[i], "__weakref__")) asked.weakref = true;
        else asked.slots++;
    }
    return asked;
}

static void place_members(layout_type *type, layout_member *members)
{
    const layout_class *written = type->written;
    size_t count = 0;
    for (size_t i = 0; i < written->slot_count; i++) {
        const char *slot = written->slots[i];
        if (slot_is(slot, "__dict__") || slot_is(slot, "__weakref__")) continue;
        members[count++].name = slot;
    }
    sort_members(members, count);
    uint64_t offset = type->basicsize;
    for (size_t i = 0; i < count; i++, offset += word(&type->target))
        members[i].offset = (int64_t)offset;
}

/* A word at the end of the object; its offset. */
static int64_t append_word(layout_type *type)
{
    int64_t offset = (int64_t)type->basicsize;
    type->basicsize = add(type->basicsize, word(&type->target));
    return offset;
}

/* __dictoffset__: -1 says "managed"; 3.11 gives the distance from the end of the object. */
static int64_t managed_dictoffset(const layout_type *type, managed_rule rule)
{
    if (rule == MANAGED_BOTH) return -1;
    return -(int64_t)(type->basicsize + 3 * word(&type->target));
}

static void place_dict(layout_type *type)
{
    managed_rule rule = type->target.python->managed;
    type->managed_dict = rule != MANAGED_NONE;
    type->dictoffset = type->managed_dict ? managed_dictoffset(type, rule) : append_word(type);
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

static bool has_gc(const layout_type *type, uint64_t base)
{
    switch (type->target.python->gc) {
    case GC_IF_NOT_BARE:
    case GC_IF_GROWN: return type->basicsize > base;
    case GC_ALWAYS: break;
    }
    return true;
}

static bool has_inline_values(const layout_type *type, uint64_t base)
{
    switch (type->target.python->dict->home) {
    case HOME_INLINE_BARE: return type->managed_dict && type->basicsize == base;
    case HOME_INLINE_FIXED: return type->managed_dict && type->itemsize == 0;
    default: return false;
    }
}

static uint64_t count_dict_attributes(const layout_type *type)
{
    if (type->dictoffset == 0) return 0;
    if (type->member_count == 0) return type->written->attribute_count;
    uint64_t count = 0;
    for (size_t i = 0; next_attribute(type, &i) != NULL;) count++;
    return count;
}

static void add_words(layout_type *type, const request *asked, uint64_t base)
{
    const struct layout_python *python = type->target.python;
    type->basicsize = add(base, mul(asked->slots, word(&type->target)));
    /* 3.11 reports the dict's distance from an end that includes the weakref word. */
    if (asked->weakref && python->managed == MANAGED_DICT) place_weakref(type);
    if (asked->dict) place_dict(type);
    if (asked->weakref && python->managed != MANAGED_DICT) place_weakref(type);
    type->gc = has_gc(type, base);
    type->inline_values = has_inline_values(type, base);
    if (type->gc) type->gc_head_size = record_size(&type->target, python->gc_head);
    if (type->managed_dict || type->managed_weakref)
        type->preheader_size = record_size(&type->target, python->preheader);
}

layout_status layout_type_make(const layout_class *written, const layout_target *target,
                               layout_member *members, size_t capacity, layout_type *type)
{
    request asked = read_slots(written);
    if (asked.slots > capacity) return LAYOUT_BUFFER_TOO_SMALL;

    uint64_t base = record_size(target, target->python->object);
    layout_type made = {.target = *target,
                        .written = written,
                        .members = members,
                        .member_count = asked.slots,
                        .basicsize = base,
                        .base = "object"};
    if (!fits(target, add(base, mul(asked.slots + 2, word(target))))) return LAYOUT_OVERFLOW;
    place_members(&made, members);
    add_words(&made, &asked, base);
    made.dict_attributes = count_dict_attributes(&made);
    *type = made;
    return LAYOUT_OK;
}
