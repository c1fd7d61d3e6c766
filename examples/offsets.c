/* SPDX-License-Identifier: MIT */
/*
 * offsets [PYTHON [MACHINE]] : what a debugger or profiler needs to walk a dict in another
 * process's memory.
 *
 * Look for: ob_type moves in a free-threaded build; ma_keys differs between i386 and armhf.
 */
#include <inttypes.h>
#include <stdio.h>

#include "liblayout.h"

static const struct {
    const char *structure, *member;
} wanted[] = {
    {"object", "ob_type"}, {"var", "ob_size"},          {"dict", "ma_used"},
    {"dict", "ma_keys"},   {"dict", "ma_values"},       {"keys", "dk_nentries"},
    {"list", "ob_item"},   {"type", "ht_type.tp_name"},
};

static int say(const layout_target *target, const char *structure, const char *member)
{
    layout_struct found;
    layout_row row;
    layout_status status = layout_struct_find(target, structure, &found);
    if (status == LAYOUT_OK) status = layout_struct_member(target, &found, member, &row);
    if (status != LAYOUT_OK) {
        fprintf(stderr, "%s.%s: %s\n", structure, member, layout_status_text(status));
        return 1;
    }
    printf("%-18s %-16s %3" PRId64 "\n", found.c_name, member, row.offset);
    return 0;
}

int main(int argc, char **argv)
{
    layout_target target;
    layout_status status =
        layout_target_find(argc > 1 ? argv[1] : "3", argc > 2 ? argv[2] : "lp64", &target);
    if (status != LAYOUT_OK) {
        fprintf(stderr, "offsets: %s\n", layout_status_text(status));
        return 2;
    }
    int failed = 0;
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++)
        failed |= say(&target, wanted[i].structure, wanted[i].member);
    return failed;
}
