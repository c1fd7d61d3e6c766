/* SPDX-License-Identifier: MIT */
/*
 * Histories of a dict that the bytes spell: target, then a byte per event and its key. After each,
 * counts must agree, slots and entries must belong together, and a key stored must be found; what
 * does not fit its memory must change nothing.
 */
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MOST = 40, WORDS = 4000, KEYS = 32 };

typedef struct input {
    const uint8_t *at, *end;
} input;

static unsigned take(input *from, unsigned below)
{
    return from->at < from->end ? *from->at++ % below : 0;
}

typedef struct shelf {
    layout_target target;
    uint64_t words[2][WORDS];
    layout_dict dict, other;
} shelf;

static void require(bool holds)
{
    if (!holds) abort();
}

/* Ints near and far, names, and objects of one hash. */
static layout_key pick_key(const shelf *on, input *from)
{
    static const char *const names[] = {"", "a", "spam", "\xc3\xa9", "\xff", "attribute"};
    unsigned pick = take(from, KEYS), kind = pick % 4;
    layout_key key = {.kind = LAYOUT_KEY_OBJECT, .number = pick, .hash = (int64_t)1 << 40};
    if (kind == 0) return layout_key_int(&on->target, (int64_t)pick);
    if (kind == 1) return layout_key_int(&on->target, -((int64_t)(pick / 4) << 59));
    if (kind == 2)
        require(layout_key_str(&on->target, NULL, names[pick % 6], strlen(names[pick % 6]), &key) ==
                LAYOUT_OK);
    return key;
}

static void start(shelf *on, layout_birth birth, layout_dict *dict)
{
    layout_room room = {on->words[dict == &on->other], sizeof on->words[0], 0};
    require(layout_dict_start(&on->target, birth, MOST, &room, dict) == LAYOUT_OK);
}

static void check(const layout_dict *dict)
{
    bool open = dict->keys.index_size == 0;
    uint64_t live = 0, empty = 0;
    for (uint64_t i = 0; i < dict->keys.slots; i++) {
        int64_t entry = layout_dict_index(dict, i);
        empty += entry == LAYOUT_SLOT_EMPTY;
        if (entry < 0) continue;
        live++;
        const layout_key *key = layout_dict_entry(dict, (uint64_t)entry);
        require(key != NULL && layout_dict_find(dict, key).slot == i);
    }
    require(live == dict->keys.used && (empty > 0 || dict->keys.slots == 0));
    require(open || dict->entries + dict->usable <= dict->keys.usable);
    require(layout_dict_sizeof(dict) >= dict->keys.slots);
}

static void store(shelf *on, input *from)
{
    layout_key key = pick_key(on, from);
    layout_lookup at;
    uint64_t before = on->dict.keys.used;
    layout_status status = layout_dict_set(&on->dict, &key, &at);
    bool there = layout_dict_find(&on->dict, &key).found;
    require(status == LAYOUT_OK ? there : on->dict.keys.used == before);
}

static void take_out(shelf *on, input *from)
{
    layout_key key = pick_key(on, from);
    layout_dict_delete(&on->dict, &key);
    require(!layout_dict_find(&on->dict, &key).found);
}

static void make_of_keys(shelf *on, input *from, bool display)
{
    layout_key keys[MOST + 8];
    unsigned count = take(from, MOST + 8);
    for (unsigned i = 0; i < count; i++)
        keys[i] = display ? pick_key(on, from) : layout_key_int(&on->target, i);
    if (display) layout_dict_display(keys, count, &on->dict);
    else layout_dict_fromset(keys, count, &on->dict);
}

/* The other dict is a copy; then it comes back, or is merged in. */
static void copy(shelf *on, unsigned how)
{
    layout_status status = how % 2 == 0 ? layout_dict_copy(&on->dict, &on->other)
                                        : layout_dict_fromkeys(&on->dict, &on->other);
    check(&on->other);
    if (status != LAYOUT_OK) return;
    require(on->other.keys.used == on->dict.keys.used);
    layout_dict_clear(&on->dict);
    layout_dict_update(&on->dict, &on->other);
}

static void do_event(shelf *on, input *from)
{
    layout_key key;
    unsigned event = take(from, 16);
    if (event < 7) store(on, from);
    else if (event < 10) take_out(on, from);
    else if (event == 10) layout_dict_popitem(&on->dict, &key);
    else if (event == 11) layout_dict_clear(&on->dict);
    else if (event == 12) start(on, LAYOUT_BORN_CALL, &on->dict);
    else if (event == 13) make_of_keys(on, from, take(from, 2) == 0);
    else copy(on, event);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static shelf on;
    input from = {data, data + size};
    unsigned python = take(&from, 255), abi = take(&from, 255);
    layout_target_at(python % layout_python_count(), abi % layout_abi_count(), &on.target);
    start(&on, LAYOUT_BORN_EMPTY, &on.dict);
    start(&on, LAYOUT_BORN_EMPTY, &on.other);
    while (from.at < from.end) {
        do_event(&on, &from);
        check(&on.dict);
    }
    return 0;
}
