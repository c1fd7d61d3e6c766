/* SPDX-License-Identifier: MIT */
/*
 * Whole dicts: their memory, merging, copying, displays, and what they take.
 *
 * Merging is a guess at the table that both together need, then a store per key; versions differ in
 * the guess (facts/tables.c), and in whether a dense table is copied as it is instead.
 */
#include <string.h>

#include "model.h"

/* ---- Memory ---- */

/* The most slots an index can be made for: its numbers have 32 bits. */
#define MOST_SLOTS ((uint64_t)1 << 31)

static size_t array_room(const layout_target *target, uint64_t slots)
{
    uint64_t entries = has_open_table(target) ? 2 * slots : keys_usable(slots);
    uint64_t bytes = slots * sizeof(int32_t) + entries * sizeof(layout_key);
    enum { GAPS = 2 * sizeof(uint64_t) }; /* before each of the two, to align them */
    return slots > MOST_SLOTS || bytes > SIZE_MAX - GAPS ? SIZE_MAX : (size_t)bytes + GAPS;
}

size_t layout_dict_room(const layout_target *target, uint64_t most)
{
    return array_room(target, slots_enough(most));
}

/* Cuts arrays from the room. */
static layout_status cut_arrays(uint64_t most, layout_room *room, layout_dict *dict)
{
    uint64_t slots = slots_enough(most);
    bool open = has_open_table(&dict->target);
    layout_room rest = *room;
    if (slots > MOST_SLOTS || array_room(&dict->target, slots) > room->size - room->used)
        return LAYOUT_BUFFER_TOO_SMALL;
    uint64_t entries = open ? 2 * slots : keys_usable(slots);
    dict->table = room_cut(&rest, (size_t)entries * sizeof *dict->table);
    dict->index = room_cut(&rest, (size_t)slots * sizeof *dict->index);
    if (dict->table == NULL || dict->index == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    dict->spare = open ? dict->table + slots : NULL;
    dict->capacity = slots;
    *room = rest;
    return LAYOUT_OK;
}

layout_status layout_dict_start(const layout_target *target, layout_birth birth, uint64_t most,
                                layout_room *room, layout_dict *dict)
{
    layout_dict made = {.target = *target};
    layout_status status = room == NULL ? LAYOUT_OK : cut_arrays(most, room, &made);
    if (status != LAYOUT_OK) return status;
    dict_empty(&made, birth);
    *dict = made;
    return LAYOUT_OK;
}

/* The table as it is: holes, dummies and spent entries too. */
static layout_status clone(const layout_dict *from, layout_dict *to)
{
    layout_dict made = *from;
    bool open = has_open_table(&from->target);
    made.table = to->table, made.index = to->index, made.spare = to->spare;
    made.capacity = to->capacity;
    if (made.index != NULL && (from->index == NULL || from->keys.slots > to->capacity))
        return LAYOUT_BUFFER_TOO_SMALL;
    uint64_t entries = open ? from->keys.slots : from->entries;
    if (made.index != NULL && from->keys.slots > 0) {
        memcpy(made.table, from->table, (size_t)entries * sizeof *made.table);
        memcpy(made.index, from->index, (size_t)from->keys.slots * sizeof *made.index);
    }
    *to = made;
    return LAYOUT_OK;
}

layout_status layout_dict_move(const layout_dict *from, uint64_t most, layout_room *room,
                               layout_dict *to)
{
    layout_dict made = {.target = from->target};
    layout_room rest = *room;
    layout_status status = cut_arrays(most, &rest, &made);
    if (status == LAYOUT_OK) status = clone(from, &made);
    if (status != LAYOUT_OK) return status;
    *to = made;
    *room = rest;
    return LAYOUT_OK;
}

/* ---- Merging ---- */

/* A dict's keys, one after the other; where only sizes are kept, as many as there are. */
typedef struct key_walk {
    const layout_dict *of;
    uint64_t next, left;
    layout_key counted;
} key_walk;

static key_walk walk_keys(const layout_dict *of)
{
    bool text = of->keys.unicode || of->target.python->dict->unicode_entry->count == 0;
    return (key_walk){of, 0, of->keys.used, {.kind = text ? LAYOUT_KEY_STR : LAYOUT_KEY_OBJECT}};
}

static const layout_key *next_key(key_walk *walk)
{
    if (walk->left == 0) return NULL;
    walk->left--;
    if (walk->of->index == NULL) return &walk->counted;
    while (walk->of->table[walk->next].kind == LAYOUT_KEY_NONE) walk->next++;
    return &walk->of->table[walk->next++];
}

/* Stores them all. An update of 2.7 looks how full the table is before, not at every key. */
static layout_status store_all(layout_dict *dict, const layout_dict *from)
{
    layout_status status = LAYOUT_OK;
    layout_lookup at;
    const layout_key *key;
    key_walk walk = walk_keys(from);
    while (status == LAYOUT_OK && (key = next_key(&walk)) != NULL)
        status = dict_store(dict, key, false, &at);
    return status;
}

static bool lacks_keys(const layout_dict *dict, const layout_dict *other)
{
    return dict->index != NULL && other->index == NULL;
}

layout_status layout_dict_update(layout_dict *dict, const layout_dict *other)
{
    const layout_keys *keys = &dict->keys;
    if (dict == other || other->keys.used == 0) return LAYOUT_OK;
    if (lacks_keys(dict, other)) return LAYOUT_BUFFER_TOO_SMALL;
    if (keys->used == 0 && may_clone(&dict->target, &other->keys, other->entries))
        return clone(other, dict);
    layout_status status = dict_check(dict, add(keys->used, other->keys.used));
    uint64_t slots = slots_merged(&dict->target, keys, dict->entries, other->keys.used);
    bool unicode = other->keys.unicode && (keys->slots == 0 || keys->unicode);
    if (status == LAYOUT_OK && slots > 0) status = dict_resize(dict, slots, unicode);
    return status == LAYOUT_OK ? store_all(dict, other) : status;
}

/* ---- Copies ---- */

layout_status layout_dict_copy(const layout_dict *from, layout_dict *to)
{
    bool clones = from->target.python->tables->copy == COPY_CLONES;
    bool dense = from->keys.used >= from->entries * 2 / 3;
    /* 3.6 copies what clear() left as it would copy shared keys. */
    bool cleared = !clones && from->keys.slots == 0;
    if (cleared || (clones && dense && from->keys.used > 0)) return clone(from, to);
    if (lacks_keys(to, from)) return LAYOUT_BUFFER_TOO_SMALL;
    layout_status status = dict_check(to, from->keys.used);
    if (status != LAYOUT_OK) return status;
    dict_empty(to, LAYOUT_BORN_EMPTY);
    return layout_dict_update(to, from);
}

/* A dict() that is made large enough for n keys at once. */
static layout_status start_presized(layout_dict *to, uint64_t n, bool unicode)
{
    layout_status status = dict_check(to, n);
    if (status != LAYOUT_OK) return status;
    dict_empty(to, LAYOUT_BORN_CALL);
    return dict_resize(to, slots_estimated(&to->target, n), unicode);
}

layout_status layout_dict_fromkeys(const layout_dict *from, layout_dict *to)
{
    if (lacks_keys(to, from)) return LAYOUT_BUFFER_TOO_SMALL;
    bool unicode = from->keys.slots == 0 || from->keys.unicode;
    layout_status status = start_presized(to, from->keys.used, unicode);
    return status == LAYOUT_OK ? store_all(to, from) : status;
}

static layout_status store_each(layout_dict *to, const layout_key *keys, size_t count, bool grows)
{
    layout_status status = LAYOUT_OK;
    layout_lookup at;
    for (size_t i = 0; status == LAYOUT_OK && i < count; i++)
        status = dict_store(to, &keys[i], grows, &at);
    return status;
}

layout_status layout_dict_fromset(const layout_key *keys, size_t count, layout_dict *to)
{
    layout_status status = start_presized(to, count, false);
    return status == LAYOUT_OK ? store_each(to, keys, count, false) : status;
}

/* ---- Displays ---- */

enum {
    SMALL_DISPLAY = 5,    /* what the least table takes */
    STACK_DISPLAY = 15,   /* pairs put on the stack, STACK_USE_GUIDELINE / 2 */
    PIECE = 17,           /* pairs compiled together */
    PRESIZE_MOST = 87381, /* what 2**17 slots take */
    OPERAND_MOST = 65535, /* what BUILD_MAP is told of more, before 3.7 */
};

static bool all_str(const layout_key *keys, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (keys[i].kind != LAYOUT_KEY_STR) return false;
    return true;
}

/* The slots a display of n pairs starts with; 0: those of {}. */
static uint64_t display_slots(const layout_target *target, uint64_t n)
{
    uint64_t most = n < PRESIZE_MOST ? n : PRESIZE_MOST;
    uint64_t estimated = slots_estimated(target, most);
    switch (target->python->tables->display) {
    case DISPLAY_ABOVE: return slots_above(n < OPERAND_MOST ? n : OPERAND_MOST);
    case DISPLAY_ESTIMATE: return estimated;
    case DISPLAY_ROOMY: break;
    case DISPLAY_IN_PIECES: return n <= SMALL_DISPLAY || n > STACK_DISPLAY ? 0 : estimated;
    }
    return n <= SMALL_DISPLAY ? 0 : estimated < 16 ? 16 : estimated;
}

/* Pairs that one BUILD_MAP makes a dict of, or MAP_ADD one by one. */
static layout_status display_piece(const layout_key *keys, size_t count, layout_dict *to)
{
    layout_status status = LAYOUT_OK;
    uint64_t slots = display_slots(&to->target, count);
    dict_empty(to, LAYOUT_BORN_EMPTY);
    if (slots > 0) status = dict_resize(to, slots, all_str(keys, count));
    return status == LAYOUT_OK ? store_each(to, keys, count, true) : status;
}

/* Another piece, merged into those before. */
static layout_status display_more(const layout_key *keys, size_t count, layout_dict *to)
{
    uint64_t bytes[512];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_dict piece;
    layout_room *lent = to->index == NULL ? NULL : &room;
    layout_status status = layout_dict_start(&to->target, LAYOUT_BORN_EMPTY, PIECE, lent, &piece);
    if (status == LAYOUT_OK) status = display_piece(keys, count, &piece);
    return status == LAYOUT_OK ? layout_dict_update(to, &piece) : status;
}

layout_status layout_dict_display(const layout_key *keys, size_t count, layout_dict *to)
{
    bool pieces = to->target.python->tables->display == DISPLAY_IN_PIECES;
    layout_status status = dict_check(to, count);
    size_t first = pieces && count > PIECE ? PIECE : count;
    if (status == LAYOUT_OK) status = display_piece(keys, first, to);
    for (size_t at = first; status == LAYOUT_OK && at < count; at += PIECE)
        status = display_more(keys + at, count - at < PIECE ? count - at : PIECE, to);
    return status;
}

/* ---- What a dict takes ---- */

static uint64_t object_size(const layout_dict *dict)
{
    const struct layout_python *python = dict->target.python;
    return record_size(&dict->target, python->dict->dict) +
           record_size(&dict->target, python->gc_head);
}

static uint64_t table_size(const layout_dict *dict)
{
    return dict->keys.slots == 0 ? 0 : keys_size(&dict->target, &dict->keys);
}

uint64_t layout_dict_sizeof(const layout_dict *dict)
{
    return object_size(dict) + table_size(dict);
}

static void add_part(const char *name, uint64_t requested, layout_domain domain, layout_cost *cost)
{
    layout_part part = {.name = name, .count = 1, .requested = requested};
    if (requested == 0) return;
    part_allocate(&cost->target, domain, &part);
    cost->parts[cost->part_count++] = part;
}

void layout_dict_cost(const layout_dict *dict, layout_cost *cost)
{
    const struct layout_python *python = dict->target.python;
    *cost = (layout_cost){.target = dict->target, .part_count = 0};
    add_part("dict", object_size(dict), LAYOUT_DOMAIN_OBJECT, cost);
    add_part("keys", table_size(dict), python->dict->table_domain, cost);
    add_part("refchain entry", python->refchain ? 4 * word(&dict->target) : 0, LAYOUT_DOMAIN_RAW,
             cost);
}
