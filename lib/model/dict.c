/* SPDX-License-Identifier: MIT */
/*
 * The hash table behind a dict: geometry and growth (Objects/dictobject.c).
 *
 * A table has a power of two of slots and room for two thirds as many entries. From 3.6 the slots
 * are an index of small integers in front of a compact array of entries; in 2.7 the entries are
 * the slots, and the first eight lie inside the dict:
 *
 *     2.7     [entry] * slots
 *     3.6+    [header][index] * slots [entry] * usable
 */
#include "model.h"

uint64_t keys_usable(uint64_t slots)
{
    return slots > TOO_LARGE / 2 ? slots / 3 * 2 : slots * 2 / 3;
}

/* DK_IXSIZE: an index holds an entry's number, or -1 or -2. */
static unsigned index_size(uint64_t slots)
{
    if (slots <= 0xff) return 1;
    if (slots <= 0xffff) return 2;
    return slots <= 0xffffffff ? 4 : 8;
}

static bool in_dict(const dict_fact *fact)
{
    return fact->keys->count == 0;
}

/* Whether the slots are the entries. */
bool has_open_table(const layout_target *target)
{
    return in_dict(target->python->dict);
}

layout_keys keys_of(const layout_target *target, uint64_t slots, uint64_t used, bool unicode)
{
    const dict_fact *fact = target->python->dict;
    return (layout_keys){.slots = slots,
                         .usable = keys_usable(slots),
                         .used = used,
                         .index_size = in_dict(fact) ? 0 : index_size(slots),
                         .unicode = unicode && fact->unicode_entry->count != 0};
}

static uint64_t power_at_least(uint64_t n)
{
    uint64_t power = 8;
    while (power < n && power <= TOO_LARGE / 4) power *= 2;
    return power;
}

static uint64_t round_slots(rounding_rule rule, uint64_t least)
{
    switch (rule) {
    case ROUND_ABOVE: return power_at_least(add(least, 1));
    case ROUND_UP: break;
    case ROUND_GH133703: return power_at_least(add(((least | 8) - 1) | 7, 1));
    }
    return power_at_least(least);
}

/* GROWTH_RATE */
static uint64_t least_slots(growth_rule rule, uint64_t used, uint64_t slots)
{
    switch (rule) {
    case GROW_FOURFOLD: return mul(used, used > 50000 ? 2 : 4);
    case GROW_TWO_AND_HALF: return add(mul(used, 2), slots / 2);
    case GROW_THREEFOLD: break;
    }
    return mul(used, 3);
}

/* The table that takes over when this one has no room for another entry. */
layout_keys keys_resized(const layout_target *target, layout_keys keys)
{
    const dict_fact *fact = target->python->dict;
    uint64_t least = least_slots(fact->growth, keys.used, keys.slots);
    return keys_of(target, round_slots(fact->rounding, least), keys.used, keys.unicode);
}

/* ESTIMATE_SIZE: the slots that n keys are said to need. */
uint64_t slots_estimated(const layout_target *target, uint64_t n)
{
    uint64_t least = mul(n, 3);
    switch (target->python->tables->estimate) {
    case ESTIMATE_PAIRS: least = mul(n / 2, 3); break;
    case ESTIMATE_UP: least = add(least, 1) / 2; break;
    }
    return round_slots(target->python->dict->rounding, least);
}

/* More slots than n. */
uint64_t slots_above(uint64_t n)
{
    return power_at_least(add(n, 1));
}

/* Slots that suffice for all that can be done with n keys. No rule asks for more than four times
   the keys and one more, and none for less than the 16 that ROUND_GH133703 makes of 1. */
uint64_t slots_enough(uint64_t n)
{
    uint64_t slots = slots_above(mul(n, 4));
    return slots < 16 ? 16 : slots;
}

/* The table after insertions, without deletions, up to `entries` entries. */
layout_keys keys_grown(const layout_target *target, layout_keys keys, uint64_t entries)
{
    bool late = target->python->dict->growth == GROW_FOURFOLD; /* the entry is in before it grows */
    while (entries > keys.usable) {
        keys.used = keys.usable + late;
        keys = keys_resized(target, keys);
    }
    keys.used = entries;
    return keys;
}

/* The table an empty dict is made with; slots 0: none (PyDict_New). */
layout_keys keys_empty(const layout_target *target)
{
    uint64_t slots = target->python->dict->empty_slots;
    return slots == 0 ? (layout_keys){.slots = 0} : keys_of(target, slots, 0, true);
}

/* Whether a 2.7 table must grow that has spent so many slots, dummies too (ma_fill). */
bool is_full(uint64_t slots, uint64_t spent)
{
    return mul(spent, 3) >= mul(slots, 2);
}

/* The slots to grow to before `more` keys are merged in (dict_merge); 0: no need. `spent` are the
   entries used up. */
uint64_t slots_merged(const layout_target *target, const layout_keys *keys, uint64_t spent,
                      uint64_t more)
{
    uint64_t all = add(keys->used, more);
    if (target->python->tables->merge == MERGE_BY_FILL)
        return is_full(keys->slots, add(spent, more)) ? slots_above(mul(all, 2)) : 0;
    return keys_usable(keys->slots) < more ? slots_estimated(target, all) : 0;
}

/* Whether a merge into an empty dict takes the table over as it is: it is dense, and as small as
   can be (dict_merge). */
bool may_clone(const layout_target *target, const layout_keys *from, uint64_t spent)
{
    merge_rule rule = target->python->tables->merge;
    if (rule != MERGE_OR_CLONE && rule != MERGE_OR_CLONE_PLAIN) return false;
    return from->used == spent && (from->slots == 8 || keys_usable(from->slots / 2) < from->used);
}

const struct_fact *keys_entry(const layout_target *target, const layout_keys *keys)
{
    const dict_fact *fact = target->python->dict;
    return keys->unicode ? fact->unicode_entry : fact->entry;
}

/* Bytes of a table that is a block of its own; 0 for the slots inside a 2.7 dict. */
uint64_t keys_size(const layout_target *target, const layout_keys *keys)
{
    const dict_fact *fact = target->python->dict;
    uint64_t entry = record_size(target, keys_entry(target, keys));
    if (in_dict(fact)) return keys->slots <= 8 ? 0 : mul(keys->slots, entry);
    uint64_t size = record_basicsize(target, fact->keys);
    size = add(size, mul(keys->slots, keys->index_size));
    return add(size, mul(keys->usable, entry));
}

/* Bytes of a values array of `count` values, with its header and insertion order. */
uint64_t values_size(const layout_target *target, uint64_t count)
{
    const dict_fact *fact = target->python->dict;
    uint64_t w = word(target), pointers = mul(count, w);
    switch (fact->values_layout) {
    case VALUES_NONE: return 0;
    case VALUES_BARE: return pointers;
    case VALUES_PREFIX: return add(round_up(add(count, 2), w), pointers);
    case VALUES_SUFFIX: break;
    }
    return add(record_size(target, fact->values), add(pointers, round_up(count, w)));
}
