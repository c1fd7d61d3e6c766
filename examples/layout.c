/* SPDX-License-Identifier: MIT */
/*
 * Draws one object, block by block, with nothing but the library.
 *
 * Look for: the same class on 3.10, where values live in a block of their own behind a dict, and
 * on 3.13, where everything is one block around the object pointer at 0.
 */
#include <inttypes.h>
#include <stdio.h>

#include "liblayout.h"

enum { ROWS = 64 };

static int draw(const char *python)
{
    static const char *const names[] = {"x", "y"};
    layout_class point = {.name = "Point", .attributes = names, .attribute_count = 2};
    char bytes[1024];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_target target;
    layout_type type;
    layout_instance instance;
    if (layout_target_find(python, "lp64", &target) != LAYOUT_OK ||
        layout_type_make(&point, &target, &room, &type) != LAYOUT_OK ||
        layout_instance_make(&type, LAYOUT_STEADY, &instance) != LAYOUT_OK)
        return 1;

    printf("CPython %s\n", python);
    for (size_t block = 0; block < instance.block_count; block++) {
        layout_row rows[ROWS];
        size_t count;
        if (layout_instance_rows(&instance, block, rows, ROWS, &count) != LAYOUT_OK) return 1;
        printf("  %s, %" PRIu64 " bytes\n", layout_block_kind_name(instance.blocks[block].kind),
               instance.blocks[block].requested);
        for (size_t i = 0; i < count; i++)
            printf("  %5" PRId64 " %4" PRIu64 "  %s\n", rows[i].offset, rows[i].size, rows[i].name);
    }
    return 0;
}

int main(void)
{
    return draw("3.10") || draw("3.13");
}
