/* SPDX-License-Identifier: MIT */
/*
 * What a point with x, y and z takes on each Python, with __dict__ and with __slots__.
 *
 * Look for: the fall at 3.11, when attributes left the dict; and that __slots__ still save a third.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>

#include "liblayout.h"

static const char *const names[] = {"x", "y", "z"};

/* Bytes the allocator hands out for one object. */
static uint64_t allocated(const layout_target *target, bool slots)
{
    layout_class point = {.name = "Point",
                          .has_slots = slots,
                          .slots = names,
                          .slot_count = slots ? 3 : 0,
                          .attributes = names,
                          .attribute_count = 3};
    char bytes[2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_instance instance;
    layout_cost cost;
    layout_totals totals;

    if (layout_type_make(&point, target, &room, &type) != LAYOUT_OK ||
        layout_instance_make(&type, LAYOUT_STEADY, &instance) != LAYOUT_OK ||
        layout_cost_make(&instance, NULL, &cost) != LAYOUT_OK ||
        layout_cost_totals(&cost, 1, &totals) != LAYOUT_OK)
        return 0;
    return totals.allocated;
}

int main(void)
{
    static const char *const pythons[] = {"2.7",  "3.7",  "3.8",  "3.10",  "3.11",
                                          "3.12", "3.13", "3.14", "3.13t", "3.15"};
    puts("python   __dict__  __slots__");
    for (size_t i = 0; i < sizeof pythons / sizeof pythons[0]; i++) {
        layout_target target;
        if (layout_target_find(pythons[i], "lp64", &target) != LAYOUT_OK) return 1;
        printf("%-8s %8" PRIu64 " %10" PRIu64 "\n", pythons[i], allocated(&target, false),
               allocated(&target, true));
    }
    return 0;
}
