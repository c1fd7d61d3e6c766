/* SPDX-License-Identifier: MIT */
/*
 * Which slot each key of a dict falls into, and what a deletion leaves behind, on two Pythons.
 *
 * Look for: 16 and 24, whose low bits are those of 8, so that they must go on from slot 0; and the
 * slot of 8, which keeps its place as a dummy until a new key takes it.
 */
#include <inttypes.h>
#include <stdio.h>

#include "liblayout.h"

enum { MOST = 10 };

static void store(layout_dict *dict, int64_t number)
{
    layout_key key = layout_key_int(&dict->target, number);
    layout_lookup at;
    if (layout_dict_set(dict, &key, &at) != LAYOUT_OK) return;
    printf("  store %2" PRId64 ": slot %" PRIu64 ", %" PRIu64 " tried, %" PRIu64 " bytes\n", number,
           at.slot, at.probes, layout_dict_sizeof(dict));
}

static void draw(const layout_dict *dict)
{
    for (uint64_t slot = 0; slot < dict->keys.slots; slot++) {
        int64_t entry = layout_dict_index(dict, slot);
        printf("%s%" PRIu64 ": ", slot == 0 ? "  " : ", ", slot);
        if (entry == LAYOUT_SLOT_EMPTY) printf("-");
        else if (entry == LAYOUT_SLOT_DUMMY) printf("dummy");
        else printf("%" PRId64, layout_dict_entry(dict, (uint64_t)entry)->number);
    }
    puts("");
}

static int show(const char *python)
{
    uint64_t bytes[1024];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_target target;
    layout_dict dict;
    if (layout_target_find(python, "lp64", &target) != LAYOUT_OK ||
        layout_dict_start(&target, LAYOUT_BORN_EMPTY, MOST, &room, &dict) != LAYOUT_OK)
        return 1;
    printf("CPython %s\n", python);
    for (int64_t number = 8; number <= 24; number += 8) store(&dict, number);
    layout_key eight = layout_key_int(&target, 8);
    layout_dict_delete(&dict, &eight);
    draw(&dict);
    store(&dict, 40);
    draw(&dict);
    return 0;
}

int main(void)
{
    return show("2.7") || show("3.13");
}
