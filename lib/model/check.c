/* SPDX-License-Identifier: MIT */
/*
 * What can be said against a class as it is written, and the bytes it would save to write it
 * otherwise: the class is changed, made and weighed again, so that a price is a difference of two
 * objects and never an estimate. Both are made of the same attributes.
 */
#include <string.h>

#include "model.h"

typedef struct check {
    const layout_type *type;
    layout_room *room;
    layout_finding *to;
    size_t capacity, count;
    layout_status status;
    bool weighed; /* so that there are prices */
    layout_totals now;
} check;

/* ---- Prices ---- */

static bool weigh(const layout_type *type, layout_totals *one)
{
    layout_instance made;
    layout_cost cost;
    return layout_type_weighable(type) && layout_instance_make(type, LAYOUT_STEADY, &made) == 0 &&
           layout_cost_make(&made, NULL, &cost) == 0 && layout_cost_totals(&cost, 1, one) == 0;
}

static void set_price(const check *at, const layout_totals *then, layout_finding *of)
{
    of->priced = true;
    of->requested = (int64_t)(at->now.requested - then->requested);
    of->allocated_known = at->now.known && then->known;
    if (of->allocated_known) of->allocated = (int64_t)(at->now.allocated - then->allocated);
}

/* The price of writing the class as `mended`; false: it cannot be written so. */
static bool find_price(check *at, const layout_class *mended, layout_finding *of)
{
    layout_type made;
    layout_totals then;
    layout_status status = layout_type_make(mended, &at->type->target, at->room, &made);
    if (status != LAYOUT_OK) at->status = status;
    if (status != LAYOUT_OK || made.error.exception != NULL) return false;
    if (at->weighed && weigh(&made, &then)) set_price(at, &then, of);
    return true;
}

/* ---- Reporting ---- */

static void report(check *at, const layout_finding *found)
{
    if (at->count < at->capacity) at->to[at->count] = *found;
    at->count++;
}

static layout_finding found_of(layout_finding_kind kind)
{
    return (layout_finding){.kind = kind, .slot = LAYOUT_NO_SLOT};
}

/* ---- The class otherwise ---- */

/* Without the slot, and without others of its name behind it. */
static bool slots_without(check *at, size_t slot, layout_class *mended)
{
    const layout_class *written = at->type->written;
    const char **slots = room_cut(at->room, written->slot_count * sizeof *slots);
    if (slots == NULL) {
        at->status = LAYOUT_BUFFER_TOO_SMALL;
        return false;
    }
    *mended = *written;
    mended->slots = slots;
    mended->slot_count = 0;
    for (size_t i = 0; i < written->slot_count; i++)
        if (i < slot || strcmp(written->slots[i], written->slots[slot]) != 0)
            slots[mended->slot_count++] = written->slots[i];
    return true;
}

/* A finding about one of the slots, which is mended by leaving it out. */
static void report_slot(check *at, layout_finding_kind kind, size_t slot, const layout_type *by)
{
    layout_class mended;
    layout_finding found = found_of(kind);
    size_t used = at->room->used;
    found.slot = slot;
    found.name = at->type->written->slots[slot];
    found.by = by;
    if (slots_without(at, slot, &mended) && find_price(at, &mended, &found)) report(at, &found);
    at->room->used = used;
}

/* ---- Slots ---- */

static size_t count_before(const layout_class *written, size_t slot)
{
    size_t count = 0;
    for (size_t i = 0; i < slot; i++) count += strcmp(written->slots[i], written->slots[slot]) == 0;
    return count;
}

/* Which ancestor has it already, or the type itself if this is the second of its name; NULL:
   neither. */
static const layout_type *repeated_by(check *at, size_t slot)
{
    const layout_type *type = at->type;
    size_t used = at->room->used;
    size_t before = count_before(type->written, slot);
    if (before > 0) return before == 1 ? type : NULL;
    const char *name = layout_mangle(type->name, type->written->slots[slot], at->room);
    if (name == NULL) at->status = LAYOUT_BUFFER_TOO_SMALL;
    const layout_member *member = name == NULL ? NULL : own_member(type, name);
    at->room->used = used;
    for (size_t i = 1; member != NULL && i < type->mro_count; i++)
        if (own_member(type->mro[i], member->name) != NULL) return type->mro[i];
    return NULL;
}

static void check_slot(check *at, size_t slot)
{
    const layout_type *type = at->type;
    const char *name = type->written->slots[slot];
    if (strcmp(name, "__weakref__") == 0) {
        report_slot(at, LAYOUT_FINDING_WEAKREF, slot, NULL);
    } else if (strcmp(name, "__dict__") == 0) {
        if (count_dict_attributes(type) == 0)
            report_slot(at, LAYOUT_FINDING_UNUSED_DICT, slot, NULL);
    } else {
        const layout_type *by = repeated_by(at, slot);
        if (by == type) report_slot(at, LAYOUT_FINDING_DUPLICATE, slot, NULL);
        else if (by != NULL) report_slot(at, LAYOUT_FINDING_REDUNDANT, slot, by);
    }
}

/* ---- __dict__ ---- */

/* Slots may save something all the same, where a dict of their attributes would have to be made. */
static void check_beside_dict(check *at)
{
    const layout_type *type = at->type;
    layout_class mended = *type->written;
    layout_finding found = found_of(LAYOUT_FINDING_BESIDE_DICT);
    size_t used = at->room->used;
    if (type->dictoffset == 0 || type->dict_reason == LAYOUT_LISTED) return;
    found.by = brings_dict(type);
    mended.has_slots = false;
    mended.slot_count = 0;
    if (found.by != NULL && find_price(at, &mended, &found)) report(at, &found);
    at->room->used = used;
}

static bool has_slot(const layout_class *written, const char *name)
{
    for (size_t i = 0; i < written->base_count; i++)
        if (layout_type_store(written->bases[i], name, NULL, NULL) == LAYOUT_STORE_SLOT)
            return true;
    return false;
}

/* Slots of all that making an instance sets, and no base has. */
static bool slots_of_attributes(check *at, layout_class *mended)
{
    *mended = *at->type->written;
    const char **slots = room_cut(at->room, mended->attribute_count * sizeof *slots);
    if (mended->attribute_count > 0 && slots == NULL) {
        at->status = LAYOUT_BUFFER_TOO_SMALL;
        return false;
    }
    mended->has_slots = true;
    mended->slots = slots;
    mended->slot_count = 0;
    for (size_t i = 0; i < mended->attribute_count; i++)
        if (!has_slot(mended, mended->attributes[i]))
            slots[mended->slot_count++] = mended->attributes[i];
    return true;
}

static void check_no_slots(check *at)
{
    layout_class mended;
    layout_finding found = found_of(LAYOUT_FINDING_NO_SLOTS);
    size_t used = at->room->used;
    if (at->type->dict_reason != LAYOUT_NO_SLOTS || !slots_of_attributes(at, &mended)) return;
    if (find_price(at, &mended, &found) && found.priced && found.requested > 0) report(at, &found);
    at->room->used = used;
}

static bool has_own_table(const layout_type *type)
{
    layout_instance made;
    return layout_instance_make(type, LAYOUT_STEADY, &made) == LAYOUT_OK && made.keys.slots > 0;
}

/* Its attributes are more than its class's keys, or the object, have room for. */
static void check_unshared(check *at)
{
    layout_type fewer = *at->type;
    layout_class written = *at->type->written;
    layout_totals then;
    layout_finding found = found_of(LAYOUT_FINDING_UNSHARED);
    if (!at->weighed || count_dict_attributes(at->type) == 0 || !has_own_table(at->type)) return;
    fewer.written = &written;
    do written.attribute_count--;
    while (count_dict_attributes(&fewer) > 0 && has_own_table(&fewer));
    if (count_dict_attributes(&fewer) == 0 || !weigh(&fewer, &then)) return;
    found.most = written.attribute_count;
    set_price(at, &then, &found);
    report(at, &found);
}

/* ---- Padding ---- */

static uint64_t count_padding(const layout_instance *of)
{
    layout_row rows[64];
    size_t count;
    uint64_t bytes = 0;
    if (layout_instance_rows(of, 0, rows, sizeof rows / sizeof rows[0], &count) != LAYOUT_OK)
        return 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == LAYOUT_ROW_HOLE || rows[i].kind == LAYOUT_ROW_PADDING)
            bytes += rows[i].size;
    return bytes;
}

static void check_padding(check *at)
{
    layout_instance made;
    layout_finding found = found_of(LAYOUT_FINDING_PADDING);
    if (!at->weighed || layout_instance_make(at->type, LAYOUT_STEADY, &made) != LAYOUT_OK) return;
    found.requested = (int64_t)count_padding(&made);
    found.priced = true;
    if (found.requested > 0) report(at, &found);
}

/* ---- All of it ---- */

static void check_type(check *at)
{
    const layout_class *written = at->type->written;
    if (at->type->error.exception != NULL) {
        layout_finding refused = found_of(LAYOUT_FINDING_REJECTED);
        report(at, &refused);
        return;
    }
    at->weighed = weigh(at->type, &at->now);
    for (size_t i = 0; written->has_slots && i < written->slot_count; i++) check_slot(at, i);
    if (written->has_slots) check_beside_dict(at);
    else check_no_slots(at);
    check_unshared(at);
    check_padding(at);
}

layout_status layout_check(const layout_type *type, layout_room *room, layout_finding *findings,
                           size_t capacity, size_t *count)
{
    check at = {
        .type = type, .room = room, .to = findings, .capacity = capacity, .status = LAYOUT_OK};
    size_t used = room->used;
    if (type->written != NULL && !type->classic) check_type(&at);
    room->used = used;
    if (at.status != LAYOUT_OK) return at.status;
    *count = at.count;
    return at.count <= capacity ? LAYOUT_OK : LAYOUT_BUFFER_TOO_SMALL;
}

size_t layout_check_room(const layout_type *type)
{
    const layout_class *written = type->written;
    if (written == NULL) return 0;
    layout_class most = *written;
    size_t slots = written->slot_count + written->attribute_count + 1;
    size_t room = layout_type_room(&most) + slots * (sizeof(char *) + sizeof(uint64_t));
    for (size_t i = 0; i < written->attribute_count; i++)
        room += sizeof(layout_member) + sizeof(uint64_t) + strlen(written->name) +
                2 * (strlen(written->attributes[i]) + 2);
    return room;
}

const char *layout_finding_name(layout_finding_kind kind)
{
    switch (kind) {
    case LAYOUT_FINDING_REJECTED: return "rejected";
    case LAYOUT_FINDING_REDUNDANT: return "redundant slot";
    case LAYOUT_FINDING_DUPLICATE: return "duplicate slot";
    case LAYOUT_FINDING_BESIDE_DICT: return "slots beside __dict__";
    case LAYOUT_FINDING_UNUSED_DICT: return "unused __dict__";
    case LAYOUT_FINDING_WEAKREF: return "listed __weakref__";
    case LAYOUT_FINDING_PADDING: return "padding";
    case LAYOUT_FINDING_NO_SLOTS: return "no __slots__";
    case LAYOUT_FINDING_UNSHARED: return "too many to share";
    }
    return "?";
}
