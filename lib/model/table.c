/* SPDX-License-Identifier: MIT */
/*
 * A dict's table, key by key: looking, storing, deleting (Objects/dictobject.c).
 *
 * A slot holds the number of an entry, or says that it was never used or that a deletion left it.
 * A search follows the hash from slot to slot and ends at one that was never used; that is why a
 * deleted key leaves a dummy behind, and why there is always a slot never used.
 *
 *     3.6+    index  [ 1 . 0 x . 2 . . ]      . never used, x dummy
 *             table  [ a ][ b ][ c ]          in order of storing
 *     2.7     index  [ 0 . 2 x . 5 . . ]      a slot in use is its own entry,
 *             table  [ b ][ ][ a ][ ] ...     so keys lie in the order of slots
 *
 * The same code does both. A table that grows is made anew from the keys it has, which lie at the
 * front (2.7: are put aside) meanwhile.
 *
 * Without arrays (no index) the same functions count: every key is new, and nothing lies anywhere.
 */
#include <string.h>

#include "model.h"

enum { EMPTY = LAYOUT_SLOT_EMPTY, DUMMY = LAYOUT_SLOT_DUMMY, LEAST_SLOTS = 8 };

/* ---- The way of a hash ---- */

layout_probe layout_probe_start(const layout_target *target, int64_t hash, uint64_t slots)
{
    uint64_t bits = target->abi->pointer == 8 ? (uint64_t)hash : (uint32_t)hash;
    uint64_t mask = slots - 1;
    return (layout_probe){bits & mask, mask, bits,
                          target->python->tables->probe == PROBE_SHIFTS_FIRST};
}

void layout_probe_next(layout_probe *probe)
{
    enum { PERTURB_SHIFT = 5 };
    if (probe->shifts_first) probe->perturb >>= PERTURB_SHIFT;
    probe->slot = (probe->slot * 5 + probe->perturb + 1) & probe->mask;
    if (!probe->shifts_first) probe->perturb >>= PERTURB_SHIFT;
}

static layout_probe probe_of(const layout_dict *dict, int64_t hash)
{
    return layout_probe_start(&dict->target, hash, dict->keys.slots);
}

/* ---- Looking ---- */

static bool same_key(const layout_key *a, const layout_key *b)
{
    if (a->hash != b->hash || a->kind != b->kind) return false;
    if (a->kind != LAYOUT_KEY_STR) return a->number == b->number;
    return a->length == b->length && (a->length == 0 || memcmp(a->text, b->text, a->length) == 0);
}

/* Whether a new key may take the slot. */
static bool is_free(const layout_dict *dict, uint64_t slot)
{
    return dict->index[slot] == EMPTY ||
           (dict->index[slot] == DUMMY && dict->target.python->tables->reuses_dummies);
}

layout_lookup layout_dict_find(const layout_dict *dict, const layout_key *key)
{
    layout_lookup at = {.before = dict->keys.slots};
    if (dict->index == NULL || dict->keys.slots == 0) return at;
    uint64_t probes = 1, free = 0; /* probes when a free slot was met */
    for (layout_probe probe = probe_of(dict, key->hash);; layout_probe_next(&probe), probes++) {
        int32_t entry = dict->index[probe.slot];
        at.found = entry >= 0 && same_key(&dict->table[entry], key);
        if (at.found) at.entry = (uint64_t)entry;
        if (at.found || (free == 0 && is_free(dict, probe.slot))) {
            at.slot = probe.slot;
            at.probes = free = probes;
        }
        if (at.found || entry == EMPTY) return at;
    }
}

/* The first free slot on the way; the key is known not to be there (find_empty_slot). */
static void find_free(const layout_dict *dict, int64_t hash, layout_lookup *at)
{
    layout_probe probe = probe_of(dict, hash);
    for (at->probes = 1; !is_free(dict, probe.slot); at->probes++) layout_probe_next(&probe);
    at->slot = probe.slot;
}

/* The slot that holds an entry's number (lookdict_index). */
static uint64_t find_entry(const layout_dict *dict, uint64_t entry)
{
    layout_probe probe = probe_of(dict, dict->table[entry].hash);
    while (dict->index[probe.slot] != (int32_t)entry) layout_probe_next(&probe);
    return probe.slot;
}

/* ---- Making tables ---- */

static void clear_index(layout_dict *dict)
{
    if (dict->index == NULL) return;
    for (uint64_t i = 0; i < dict->keys.slots; i++) dict->index[i] = EMPTY;
    if (has_open_table(&dict->target))
        memset(dict->table, 0, (size_t)dict->keys.slots * sizeof *dict->table);
}

/* An empty dict, in the same memory. */
void dict_empty(layout_dict *dict, layout_birth birth)
{
    const layout_target *target = &dict->target;
    bool open = has_open_table(target),
         born = target->python->tables->empty_has_keys ||
                (birth == LAYOUT_BORN_CALL && target->python->dict->born_with_keys);
    dict->keys = born ? keys_of(target, LEAST_SLOTS, 0, true) : (layout_keys){.slots = 0};
    dict->entries = 0;
    dict->usable = open ? 0 : dict->keys.usable;
    dict->finger = 0;
    clear_index(dict);
}

/* Keys in the order they will be taken up in: at the front, or in 2.7 aside. */
static void gather(layout_dict *dict)
{
    bool open = has_open_table(&dict->target);
    layout_key *to = open ? dict->spare : dict->table;
    if (dict->index == NULL) return;
    for (uint64_t i = 0; i < (open ? dict->keys.slots : dict->entries); i++)
        if (dict->table[i].kind != LAYOUT_KEY_NONE) *to++ = dict->table[i];
}

/* Puts a key into the slot found; it takes the next entry, or in 2.7 the slot is the entry. */
static void put(layout_dict *dict, const layout_key *key, layout_lookup *at)
{
    bool open = has_open_table(&dict->target);
    bool fresh = !open || dict->index == NULL || dict->index[at->slot] == EMPTY;
    at->entry = open ? at->slot : dict->entries;
    dict->keys.used++;
    dict->entries += fresh;
    dict->usable -= !open;
    if (dict->index == NULL) return;
    dict->index[at->slot] = (int32_t)at->entry;
    dict->table[at->entry] = *key;
    if (at->slot == 0) dict->finger = key->hash;
}

static layout_status check_slots(const layout_dict *dict, uint64_t slots)
{
    layout_keys keys = keys_of(&dict->target, slots, 0, false);
    if (!fits(&dict->target, keys_size(&dict->target, &keys))) return LAYOUT_OVERFLOW;
    return dict->index != NULL && slots > dict->capacity ? LAYOUT_BUFFER_TOO_SMALL : LAYOUT_OK;
}

/* Whether there is memory for whatever happens with that many keys. */
layout_status dict_check(const layout_dict *dict, uint64_t most)
{
    return dict->index == NULL ? LAYOUT_OK : check_slots(dict, slots_enough(most));
}

/* Puts the keys gathered into a table that is empty. */
static void take_up(layout_dict *dict, uint64_t count)
{
    bool open = has_open_table(&dict->target);
    const layout_key *from = open ? dict->spare : dict->table;
    layout_lookup at;
    for (uint64_t i = 0; dict->index != NULL && i < count; i++) {
        find_free(dict, from[i].hash, &at);
        put(dict, &from[i], &at);
    }
    if (dict->index != NULL) return;
    dict->keys.used = dict->entries = count;
    dict->usable -= open ? 0 : count;
}

/* Another table takes over (dictresize). */
layout_status dict_resize(layout_dict *dict, uint64_t slots, bool unicode)
{
    uint64_t used = dict->keys.used;
    layout_status status = check_slots(dict, slots);
    if (status != LAYOUT_OK) return status;
    gather(dict);
    dict->keys = keys_of(&dict->target, slots, 0, unicode);
    dict->entries = 0;
    dict->usable = has_open_table(&dict->target) ? 0 : dict->keys.usable;
    dict->finger = 0;
    clear_index(dict);
    take_up(dict, used);
    return LAYOUT_OK;
}

/* ---- Storing ---- */

/* From 3.6: makes sure of an entry, before the key comes in. */
static layout_status make_place(layout_dict *dict, const layout_key *key, layout_lookup *at)
{
    const layout_keys *keys = &dict->keys;
    bool text = key->kind == LAYOUT_KEY_STR, first = keys->slots == 0;
    bool unicode = (first || keys->unicode) && text;
    if (dict->usable > 0 && unicode == keys->unicode) return LAYOUT_OK;
    uint64_t slots = first ? LEAST_SLOTS : keys_resized(&dict->target, *keys).slots;
    layout_status status = dict_resize(dict, slots, unicode);
    if (status != LAYOUT_OK) return status;
    at->resized = true;
    if (dict->index != NULL) find_free(dict, key->hash, at);
    return LAYOUT_OK;
}

static layout_status store_compact(layout_dict *dict, const layout_key *key, layout_lookup *at)
{
    layout_status status = make_place(dict, key, at);
    if (status == LAYOUT_OK) put(dict, key, at);
    return status;
}

/* The slots that a 2.7 table grows to when a key has come in. */
static uint64_t grown_slots(const layout_dict *dict)
{
    layout_keys filled = dict->keys;
    filled.used++;
    return keys_resized(&dict->target, filled).slots;
}

/* 2.7: looks how full the table is once the key is in. */
static layout_status store_open(layout_dict *dict, const layout_key *key, bool grows,
                                layout_lookup *at)
{
    bool fresh = dict->index == NULL || dict->index[at->slot] == EMPTY;
    bool full = grows && is_full(dict->keys.slots, dict->entries + fresh);
    uint64_t slots = full ? grown_slots(dict) : 0;
    layout_status status = full ? check_slots(dict, slots) : LAYOUT_OK;
    if (status != LAYOUT_OK) return status;
    put(dict, key, at);
    if (!full) return LAYOUT_OK;
    status = dict_resize(dict, slots, false);
    layout_lookup now = layout_dict_find(dict, key);
    at->resized = true;
    at->slot = at->entry = now.slot;
    at->probes = now.probes;
    return status;
}

/* Stores a key; a 2.7 table need not grow by it. */
layout_status dict_store(layout_dict *dict, const layout_key *key, bool grows, layout_lookup *at)
{
    layout_lookup found = layout_dict_find(dict, key);
    layout_status status = LAYOUT_OK;
    if (!found.found)
        status = has_open_table(&dict->target) ? store_open(dict, key, grows, &found)
                                               : store_compact(dict, key, &found);
    if (status == LAYOUT_OK) *at = found;
    return status;
}

layout_status layout_dict_set(layout_dict *dict, const layout_key *key, layout_lookup *at)
{
    return dict_store(dict, key, true, at);
}

/* ---- Deleting ---- */

/* The entry becomes a hole, its slot a dummy. */
static void take_out(layout_dict *dict, const layout_lookup *at)
{
    dict->keys.used--;
    if (dict->index == NULL) return;
    dict->index[at->slot] = DUMMY;
    dict->table[at->entry].kind = LAYOUT_KEY_NONE;
}

layout_lookup layout_dict_delete(layout_dict *dict, const layout_key *key)
{
    layout_lookup at = layout_dict_find(dict, key);
    if (dict->index == NULL) at.found = dict->keys.used > 0;
    if (at.found) take_out(dict, &at);
    return at;
}

static bool is_hole(const layout_dict *dict, uint64_t entry)
{
    return dict->table[entry].kind == LAYOUT_KEY_NONE;
}

/* The last entry in use; all behind it are given up, but not their room. */
static uint64_t pop_last(layout_dict *dict)
{
    uint64_t entry = dict->entries - 1;
    while (dict->index != NULL && is_hole(dict, entry)) entry--;
    dict->entries = entry;
    return entry;
}

/* 2.7: slot 0, or the next in use from where the last popitem() stopped: its hash says where, or is
   that of a key that was there. */
static uint64_t pop_next(layout_dict *dict)
{
    uint64_t entry = (uint64_t)dict->finger, mask = dict->keys.slots - 1;
    if (dict->index == NULL) return 0;
    if (dict->finger < 1 || entry > mask) entry = 1;
    if (!is_hole(dict, 0)) entry = 0;
    while (is_hole(dict, entry)) entry = entry == mask ? 1 : entry + 1;
    dict->finger = (int64_t)entry + 1;
    return entry;
}

layout_lookup layout_dict_popitem(layout_dict *dict, layout_key *key)
{
    layout_lookup at = {.before = dict->keys.slots, .found = dict->keys.used > 0};
    if (!at.found) return at;
    at.entry = has_open_table(&dict->target) ? pop_next(dict) : pop_last(dict);
    if (dict->index != NULL) {
        at.slot = find_entry(dict, at.entry);
        *key = dict->table[at.entry];
    }
    take_out(dict, &at);
    return at;
}

void layout_dict_clear(layout_dict *dict)
{
    if (has_open_table(&dict->target)) {
        dict_empty(dict, LAYOUT_BORN_EMPTY);
        return;
    }
    dict->keys = (layout_keys){.slots = 0};
    dict->entries = dict->usable = 0;
}

/* ---- Reading ---- */

int64_t layout_dict_index(const layout_dict *dict, uint64_t slot)
{
    return dict->index[slot];
}

const layout_key *layout_dict_entry(const layout_dict *dict, uint64_t entry)
{
    return is_hole(dict, entry) ? NULL : &dict->table[entry];
}
