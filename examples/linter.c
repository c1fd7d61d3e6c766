/* SPDX-License-Identifier: MIT */
/*
 * What a linter can say of a class, as data: a slot that a base has already, and what leaving it
 * out would save on each Python. A Weighted point lists x again.
 */
#include <inttypes.h>
#include <liblayout.h>
#include <stdio.h>

static const char *const base_slots[] = {"x", "y"}, *const slots[] = {"x", "weight"};

static void say(const layout_finding *found)
{
    printf("  %s", layout_finding_name(found->kind));
    if (found->name != NULL) printf(" %s", found->name);
    if (found->by != NULL) printf(", in %s already", found->by->name);
    if (found->priced) printf(": %" PRId64 " bytes fewer requested", found->requested);
    if (found->priced && found->allocated_known)
        printf(", %" PRId64 " allocated", found->allocated);
    puts("");
}

static void check(const char *python)
{
    static char bytes[1 << 14], scratch[1 << 14];
    layout_room room = {bytes, sizeof bytes, 0}, work = {scratch, sizeof scratch, 0};
    layout_class base = {.name = "Point", .has_slots = true, .slots = base_slots, .slot_count = 2};
    layout_target target;
    layout_type point, weighted;
    layout_finding found[8];
    size_t count;
    if (layout_target_find(python, "lp64", &target) != LAYOUT_OK ||
        layout_type_make(&base, &target, &room, &point) != LAYOUT_OK)
        return;
    const layout_type *bases[] = {&point};
    layout_class written = {.name = "Weighted",
                            .bases = bases,
                            .base_count = 1,
                            .has_slots = true,
                            .slots = slots,
                            .slot_count = 2};
    if (layout_type_make(&written, &target, &room, &weighted) != LAYOUT_OK ||
        layout_check(&weighted, &work, found, 8, &count) != LAYOUT_OK)
        return;
    printf("%s\n", python);
    for (size_t i = 0; i < count; i++) say(&found[i]);
}

int main(void)
{
    static const char *const pythons[] = {"2.7", "3.6", "3.9", "3.13", "3.15"};
    for (size_t i = 0; i < sizeof pythons / sizeof pythons[0]; i++) check(pythons[i]);
    return 0;
}
