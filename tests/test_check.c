/* SPDX-License-Identifier: MIT */
/*
 * What layout_check finds. A price is the difference of two objects: here it is found by writing
 * the class as its text says it is mended, and adding up the blocks of both.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "checks.h"

enum { ROOM = 1 << 16, MOST = 16 };

typedef struct bench {
    char bytes[ROOM];
    layout_room room;
    layout_target target;
    layout_class written[4];
    layout_type types[4];
    layout_finding found[MOST];
    size_t count;
} bench;

static bench *begin(const char *python, const char *abi)
{
    static bench made;
    made = (bench){.count = 0};
    made.room = (layout_room){made.bytes, ROOM, 0};
    cr_assert(eq(int, layout_target_find(python, abi, &made.target), LAYOUT_OK));
    return &made;
}

static const layout_type *make(bench *on, size_t i)
{
    cr_assert(eq(int, layout_type_make(&on->written[i], &on->target, &on->room, &on->types[i]),
                 LAYOUT_OK));
    return &on->types[i];
}

static void check(bench *on, size_t i)
{
    char bytes[8192];
    layout_room room = {bytes, sizeof bytes, 0};
    cr_assert(le(sz, layout_check_room(&on->types[i]), sizeof bytes));
    room.size = layout_check_room(&on->types[i]);
    cr_assert(eq(int, layout_check(&on->types[i], &room, on->found, MOST, &on->count), LAYOUT_OK));
    cr_assert(eq(sz, room.used, 0), "the room is given back");
}

static int64_t sum_of_blocks(const layout_type *type)
{
    layout_instance made;
    cr_assert(eq(int, layout_instance_make(type, LAYOUT_STEADY, &made), LAYOUT_OK));
    return (int64_t)requested(&made);
}

/* Padding is beside the point of other findings. */
static void drop_padding(bench *on)
{
    size_t kept = 0;
    for (size_t i = 0; i < on->count; i++)
        if (on->found[i].kind != LAYOUT_FINDING_PADDING) on->found[kept++] = on->found[i];
    on->count = kept;
}

/* Checks class 0, and that its only finding saves what class 1 takes less. */
static void expect_one(bench *on, layout_finding_kind kind)
{
    check(on, 0);
    drop_padding(on);
    cr_assert(eq(sz, on->count, 1));
    cr_assert(
        eq(str, (char *)layout_finding_name(on->found[0].kind), (char *)layout_finding_name(kind)));
    cr_assert(on->found[0].priced);
    cr_assert(
        eq(i64, on->found[0].requested, sum_of_blocks(&on->types[0]) - sum_of_blocks(make(on, 1))));
}

/* Every row and data model. */
#define EVERY_TARGET(on)                                                                           \
    for (size_t row = 0; row < layout_python_count(); row++)                                       \
        for (size_t abi = 0; abi < layout_abi_count(); abi++)                                      \
            if (((on) = begin("3", "64")), layout_target_at(row, abi, &(on)->target) == LAYOUT_OK)

static const char *const xy[] = {"x", "y"}, *const xyy[] = {"x", "y", "y"},
                         *const xz[] = {"x", "z"};

Test(check, redundant_slots_name_the_ancestor_that_has_them)
{
    bench *on;
    EVERY_TARGET(on)
    {
        on->written[2] =
            (layout_class){.name = "Base", .has_slots = true, .slots = xy, .slot_count = 2};
        const layout_type *base = make(on, 2);
        on->written[0] = (layout_class){.name = "Derived",
                                        .bases = &base,
                                        .base_count = 1,
                                        .has_slots = true,
                                        .slots = xz,
                                        .slot_count = 2};
        on->written[1] = on->written[0];
        on->written[1].slots = xz + 1;
        on->written[1].slot_count = 1;
        make(on, 0);
        expect_one(on, LAYOUT_FINDING_REDUNDANT);
        cr_assert(eq(ptr, (void *)on->found[0].by, (void *)base));
        cr_assert(eq(str, (char *)on->found[0].name, "x"));
        cr_assert(eq(sz, on->found[0].slot, 0));
    }
}

Test(check, duplicate_slots_are_the_later_ones)
{
    bench *on;
    EVERY_TARGET(on)
    {
        on->written[0] =
            (layout_class){.name = "Point", .has_slots = true, .slots = xyy, .slot_count = 3};
        on->written[1] = on->written[0];
        on->written[1].slot_count = 2;
        make(on, 0);
        expect_one(on, LAYOUT_FINDING_DUPLICATE);
        cr_assert(eq(sz, on->found[0].slot, 2));
    }
}

Test(check, classes_without_slots_are_priced_with_slots_for_what_they_set)
{
    bench *on = begin("3.13", "64");
    on->written[0] = (layout_class){.name = "Point", .attributes = xy, .attribute_count = 2};
    on->written[1] = on->written[0];
    on->written[1].has_slots = true;
    on->written[1].slots = xy;
    on->written[1].slot_count = 2;
    make(on, 0);
    expect_one(on, LAYOUT_FINDING_NO_SLOTS);
    cr_assert(eq(sz, on->found[0].slot, LAYOUT_NO_SLOT));
}

Test(check, a_listed_dict_that_is_used_is_no_finding)
{
    static const char *const slots[] = {"x", "__dict__"};
    bench *on = begin("3.13", "64");
    on->written[0] = (layout_class){
        .name = "Point", .has_slots = true, .slots = slots, .slot_count = 2, .attributes = xy};
    on->written[1] = on->written[0];
    on->written[1].slot_count = 1;
    on->written[0].attribute_count = 1;
    make(on, 0);
    expect_one(on, LAYOUT_FINDING_UNUSED_DICT);
    on->written[0].attribute_count = 2;
    check(on, 0);
    drop_padding(on);
    cr_assert(eq(sz, on->count, 0), "y goes to the __dict__");
}

Test(check, a_listed_weakref_has_its_price)
{
    static const char *const slots[] = {"x", "__weakref__"};
    bench *on;
    EVERY_TARGET(on)
    {
        on->written[0] =
            (layout_class){.name = "Point", .has_slots = true, .slots = slots, .slot_count = 2};
        on->written[1] = on->written[0];
        on->written[1].slot_count = 1;
        make(on, 0);
        expect_one(on, LAYOUT_FINDING_WEAKREF);
    }
}

Test(check, slots_beside_a_dict_name_the_base_that_brings_it)
{
    bench *on = begin("3.13", "64");
    on->written[2] = (layout_class){.name = "Base"};
    const layout_type *base = make(on, 2);
    on->written[0] = (layout_class){.name = "Derived",
                                    .bases = &base,
                                    .base_count = 1,
                                    .has_slots = true,
                                    .slots = xy,
                                    .slot_count = 2,
                                    .attributes = xz + 1,
                                    .attribute_count = 1};
    on->written[1] = on->written[0];
    on->written[1].has_slots = false;
    on->written[1].slot_count = 0;
    make(on, 0);
    expect_one(on, LAYOUT_FINDING_BESIDE_DICT);
    cr_assert(eq(ptr, (void *)on->found[0].by, (void *)base));
}

Test(check, more_attributes_than_keys_are_shared_are_told_with_the_most)
{
    static char text[40][4];
    static const char *names[40];
    bench *on = begin("3.13", "64");
    for (size_t i = 0; i < 40; i++) snprintf(text[i], sizeof text[i], "a%zu", i);
    for (size_t i = 0; i < 40; i++) names[i] = text[i];
    on->written[0] = (layout_class){.name = "Wide", .attributes = names, .attribute_count = 40};
    make(on, 0);
    check(on, 0);
    drop_padding(on);
    cr_assert(eq(sz, on->count, 2), "it could have __slots__, too");
    const layout_finding *found = &on->found[1];
    cr_assert(eq(int, found->kind, LAYOUT_FINDING_UNSHARED));
    /* The step that a real 3.13 shows at its 30th attribute: population.tsv of tests/golden. */
    cr_assert(eq(u64, found->most, 29));
    on->written[0].attribute_count = 29;
    int64_t most = sum_of_blocks(make(on, 0));
    on->written[0].attribute_count = 40;
    cr_assert(eq(i64, found->requested, sum_of_blocks(make(on, 0)) - most));
}

Test(check, a_class_that_is_refused_has_that_finding_alone)
{
    static const char *const bad[] = {"1"};
    bench *on = begin("3.13", "64");
    on->written[0] =
        (layout_class){.name = "Bad", .has_slots = true, .slots = bad, .slot_count = 1};
    cr_assert(eq(int, make(on, 0)->rejection, LAYOUT_REJECTED_NAME));
    check(on, 0);
    cr_assert(eq(sz, on->count, 1));
    cr_assert(eq(int, on->found[0].kind, LAYOUT_FINDING_REJECTED));
    cr_assert(not(on->found[0].priced));
}

Test(check, nothing_is_said_of_built_in_types)
{
    const layout_type *type;
    size_t count = 9;
    layout_room none = {NULL, 0, 0};
    bench *on = begin("3.13", "64");
    cr_assert(eq(int, layout_type_builtin("dict", &on->target, &on->room, &type), LAYOUT_OK));
    cr_assert(eq(sz, layout_check_room(type), 0));
    cr_assert(eq(int, layout_check(type, &none, NULL, 0, &count), LAYOUT_OK));
    cr_assert(eq(sz, count, 0));
}

Test(check, buffers_that_are_too_small_are_told)
{
    bench *on = begin("3.13", "64");
    size_t count = 0;
    layout_room none = {NULL, 0, 0};
    on->written[0] =
        (layout_class){.name = "Point", .has_slots = true, .slots = xyy, .slot_count = 3};
    make(on, 0);
    cr_assert(eq(int, layout_check(&on->types[0], &none, on->found, MOST, &count),
                 LAYOUT_BUFFER_TOO_SMALL));
    cr_assert(eq(sz, count, 0), "untouched");
    cr_assert(
        eq(int, layout_check(&on->types[0], &on->room, NULL, 0, &count), LAYOUT_BUFFER_TOO_SMALL));
    cr_assert(eq(sz, count, 1));
}

Test(check, padding_is_what_the_rows_of_the_object_leave_unused)
{
    bench *on = begin("3.6", "armhf");
    layout_instance made;
    layout_row rows[32];
    size_t count;
    int64_t unused = 0;
    on->written[0] =
        (layout_class){.name = "Point", .has_slots = true, .slots = xy, .slot_count = 2};
    cr_assert(eq(int, layout_instance_make(make(on, 0), LAYOUT_STEADY, &made), LAYOUT_OK));
    cr_assert(eq(int, layout_instance_rows(&made, 0, rows, 32, &count), LAYOUT_OK));
    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == LAYOUT_ROW_HOLE || rows[i].kind == LAYOUT_ROW_PADDING)
            unused += (int64_t)rows[i].size;
    check(on, 0);
    for (size_t i = 0; i < on->count; i++)
        if (on->found[i].kind == LAYOUT_FINDING_PADDING) unused -= on->found[i].requested;
    cr_assert(eq(i64, unused, 0));
}
