/* SPDX-License-Identifier: MIT */
/*
 * A dict's table, drawn: the index, slot by slot, and the entries with the slots their hashes led
 * to. In 2.7 the slots are the entries.
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "render.h"

enum { SLOTS_A_LINE = 16 };

static uint64_t entry_size(const dict_history *made)
{
    layout_struct entry;
    const char *name = made->dict.keys.unicode ? "unicode_entry" : "entry";
    return layout_struct_find(&made->target, name, &entry) == LAYOUT_OK ? entry.size : 0;
}

/* ---- The index ---- */

static int digits(uint64_t number)
{
    int count = 1;
    for (; number > 9; number /= 10) count++;
    return count;
}

static void put_slot(const layout_dict *dict, uint64_t slot, int width, out *output)
{
    int64_t entry = layout_dict_index(dict, slot);
    if (entry >= 0) put(output, " %*" PRId64, width, entry);
    else put(output, " %*s", width, entry == LAYOUT_SLOT_DUMMY ? "x" : ".");
}

static void put_index(const layout_dict *dict, out *output)
{
    uint64_t slots = dict->keys.slots;
    int width = digits(slots - 1) < 2 ? 2 : digits(slots - 1);
    put(output, "\nindex: %" PRIu64 " slots of %u byte%s; . never used, x left by a deletion\n",
        slots, dict->keys.index_size, plural(dict->keys.index_size));
    for (uint64_t i = 0; i < slots; i += SLOTS_A_LINE) {
        uint64_t end = i + SLOTS_A_LINE < slots ? i + SLOTS_A_LINE : slots;
        put(output, "  slot ");
        for (uint64_t slot = i; slot < end; slot++) put(output, " %*" PRIu64, width, slot);
        put(output, "\n  entry");
        for (uint64_t slot = i; slot < end; slot++) put_slot(dict, slot, width, output);
        put(output, "\n");
    }
}

/* ---- The entries ---- */

/* A hash in hexadecimal, as many digits as the machine has. */
static void put_hash(const dict_history *made, int64_t hash, out *output)
{
    if (describe(&made->target).pointer_size == 8) put(output, "  %016" PRIx64, (uint64_t)hash);
    else put(output, "  %08" PRIx32, (uint32_t)hash);
}

/* The slots on the way to the one it is in. */
static void put_way(const dict_history *made, const layout_key *key, out *output)
{
    layout_lookup at = layout_dict_find(&made->dict, key);
    layout_probe probe = layout_probe_start(&made->target, key->hash, made->dict.keys.slots);
    put(output, " ");
    for (; probe.slot != at.slot; layout_probe_next(&probe)) put(output, " %" PRIu64, probe.slot);
    put(output, " %" PRIu64 "\n", at.slot);
}

static size_t widest_key(const layout_dict *dict, uint64_t count)
{
    size_t widest = strlen("key");
    for (uint64_t i = 0; i < count; i++) {
        const layout_key *key = layout_dict_entry(dict, i);
        size_t width = key == NULL ? 0 : text_width(label_key(key).text);
        if (width > widest) widest = width;
    }
    return widest;
}

static void put_entry(const dict_history *made, uint64_t number, size_t width, out *output)
{
    const layout_key *key = layout_dict_entry(&made->dict, number);
    bool open = made->dict.keys.index_size == 0;
    if (key == NULL) {
        bool dummy = !open || layout_dict_index(&made->dict, number) == LAYOUT_SLOT_DUMMY;
        put(output, "  %5" PRIu64 "  %s\n", number, dummy ? (open ? "x" : "hole") : ".");
        return;
    }
    key_text label = label_key(key);
    put(output, "  %5" PRIu64 "  %s%*s", number, label.text, (int)(width - text_width(label.text)),
        "");
    put_hash(made, key->hash, output);
    put_way(made, key, output);
}

static void put_entries(const dict_history *made, out *output)
{
    const layout_dict *dict = &made->dict;
    bool open = dict->keys.index_size == 0;
    uint64_t count = open ? dict->keys.slots : dict->entries;
    size_t width = widest_key(dict, count);
    int hash = describe(&made->target).pointer_size == 8 ? 16 : 8;
    if (open)
        put(output,
            "\ntable: %" PRIu64 " slots of %" PRIu64 " bytes; . never used, x left by a deletion\n",
            dict->keys.slots, entry_size(made));
    else
        put(output, "\nentries: %" PRIu64 " of %" PRIu64 ", %" PRIu64 " bytes each\n",
            dict->entries, dict->keys.usable, entry_size(made));
    put(output, "  %5s  %-*s  %-*s  %s\n", open ? "slot" : "entry", (int)width, "key", hash, "hash",
        "slots tried");
    for (uint64_t i = 0; i < count; i++) put_entry(made, i, width, output);
}

static void put_load(const layout_dict *dict, out *output)
{
    uint64_t slots = dict->keys.slots, used = dict->keys.used;
    put(output, "\n%" PRIu64 " of %" PRIu64 " slots in use, load factor %.2f", used, slots,
        (double)used / (double)slots);
    if (dict->keys.index_size != 0 && dict->usable == 0)
        put(output, "; the next new key makes it grow");
    else if (dict->keys.index_size != 0)
        put(output, "; room for %" PRIu64 " more entr%s", dict->usable,
            dict->usable == 1 ? "y" : "ies");
    put(output, "\n");
}

void draw_dict(const dict_history *made, out *output)
{
    const layout_dict *dict = &made->dict;
    if (dict->keys.slots == 0) {
        put(output, "\nIt has no table.\n");
        return;
    }
    if (dict->keys.index_size != 0) put_index(dict, output);
    put_entries(made, output);
    put_load(dict, output);
}
