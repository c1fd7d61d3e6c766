/* SPDX-License-Identifier: MIT */
/*
 * One object's storage: the facts worth a name. Bytes requested were measured with tracemalloc and
 * are in tests/golden as well; here they stand beside each other to be read.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "corpus.h"

static const subject *make(const char *python, const char *abi, const char *name)
{
    static subject made;
    layout_target target;
    cr_assert(eq(int, layout_target_find(python, abi, &target), LAYOUT_OK), "%s %s", python, abi);
    subject_make(name, &target, &made);
    return &made;
}

/* ---- Bytes asked for, by number of attributes ---- */

enum { COUNTS = 11 };
static const int counts[COUNTS] = {0, 1, 3, 5, 6, 11, 22, 29, 30, 31, 48};

static const struct {
    const char *python, *abi;
    uint64_t requested[COUNTS];
} plain[] = {
    {"3.6+align16", "lp64", {64, 184, 184, 184, 224, 312, 480, 480, 480, 480, 824}},
    {"3.7.16", "lp64", {64, 184, 184, 184, 224, 312, 480, 480, 480, 480, 824}},
    {"3.8.18", "lp64", {48, 152, 152, 152, 192, 280, 448, 448, 448, 448, 792}},
    {"3.10", "lp64", {48, 152, 152, 152, 192, 280, 448, 448, 448, 448, 792}},
    {"3.11", "lp64", {72, 80, 96, 112, 128, 168, 272, 320, 1640, 1640, 1640}},
    {"3.12", "lp64", {64, 72, 88, 104, 120, 160, 264, 312, 1632, 1632, 1632}},
    {"3.13", "lp64", {72, 80, 96, 112, 120, 168, 264, 320, 1904, 1904, 1904}},
    {"3.13t", "lp64", {72, 80, 96, 112, 120, 168, 264, 320, 1904, 1904, 1904}},
    {"3.14", "lp64", {72, 80, 96, 112, 120, 168, 264, 328, 328, 1160, 1912}},
    {"3.15", "lp64", {72, 80, 96, 112, 120, 168, 264, 328, 328, 1160, 1912}},
    {"3.9", "i386", {24, 80, 80, 80, 100, 144, 228, 228, 228, 228, 400}},
    {"3.11", "i386", {36, 40, 52, 60, 68, 92, 148, 176, 892, 892, 892}},
    {"3.13", "i386", {36, 40, 48, 60, 64, 88, 144, 176, 1040, 1040, 1040}},
};

Test(instance, what_is_asked_for_by_number_of_attributes)
{
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++) {
        for (size_t j = 0; j < COUNTS; j++) {
            char name[8];
            snprintf(name, sizeof name, "P%d", counts[j]);
            const subject *made = make(plain[i].python, plain[i].abi, name);
            cr_expect(eq(u64, requested(&made->steady), plain[i].requested[j]), "%s %s: %s",
                      plain[i].python, plain[i].abi, name);
        }
    }
}

/* Debug builds from 3.8 ask for the same; the hooks come on top. */
Test(instance, a_debug_build_from_3_8_asks_for_what_its_release_does)
{
    static const char *const pythons[][2] = {{"3.9", "3.9d"}, {"3.11", "3.11d"}, {"3.14", "3.14d"}};
    for (size_t i = 0; i < 3; i++) {
        uint64_t release = requested(&make(pythons[i][0], "lp64", "P3")->steady);
        cr_expect(eq(u64, requested(&make(pythons[i][1], "lp64", "P3")->steady), release), "%s",
                  pythons[i][1]);
    }
}

/* ---- The first instance ---- */

static const struct {
    const char *python, *abi, *name;
    uint64_t first, steady;
} firsts[] = {
    /* 3.13: 16 + 16 + 16, a header word, 30 values, 32 bytes of order: before the decrement. */
    {"3.13", "lp64", "P3", 328, 96},
    {"3.14", "lp64", "P3", 328, 96},
    /* 3.11, 3.12 decrement first: 29 values behind 32 bytes of prefix. */
    {"3.11", "lp64", "P3", 320, 96},
    {"3.12", "lp64", "P3", 312, 88},
    /* Shared keys grow with the first instance and stay so: nothing changes after it. */
    {"3.10", "lp64", "P3", 152, 152},
    {"3.10", "lp64", "P6", 192, 192},
    {"2.7", "lp64", "P3", 344, 344},
    {"3.13", "lp64", "S3", 56, 56},
};

Test(instance, the_first_instance_takes_more_where_keys_are_preallocated)
{
    for (size_t i = 0; i < sizeof firsts / sizeof firsts[0]; i++) {
        const subject *made = make(firsts[i].python, firsts[i].abi, firsts[i].name);
        cr_expect(eq(u64, requested(&made->first), firsts[i].first), "%s: first %s",
                  firsts[i].python, firsts[i].name);
        cr_expect(eq(u64, requested(&made->steady), firsts[i].steady), "%s: %s", firsts[i].python,
                  firsts[i].name);
    }
}

/* ---- Thirty attributes ---- */

/* 3.11 to 3.13 share at most 30 keys, of which one is lost to the first instance. */
Test(instance, the_thirtieth_attribute_gives_a_dict_of_its_own_up_to_3_13)
{
    static const char *const pythons[] = {"3.11", "3.12", "3.13", "3.13t"};
    for (size_t i = 0; i < 4; i++) {
        const subject *made = make(pythons[i], "lp64", "P29");
        cr_expect(eq(u64, made->steady.keys.slots, 0), "%s", pythons[i]);
        made = make(pythons[i], "lp64", "P30");
        cr_expect(eq(u64, made->steady.keys.slots, 128), "%s", pythons[i]);
    }
}

/* 3.14 keeps 30 names from the start, in sorted order: of f0 to f30 the last is f9, set tenth. */
Test(instance, in_3_14_the_31st_name_in_sorted_order_ends_sharing)
{
    const subject *made = make("3.14", "lp64", "P30");
    cr_expect(eq(u64, made->steady.keys.slots, 0));
    cr_expect(made->steady.inline_valid);
    made = make("3.14", "lp64", "P31");
    cr_expect(eq(u64, made->steady.keys.slots, 64));
    cr_expect(not(made->steady.inline_valid));
    /* The same names with the last one set last: its dict starts with 30 keys, so 128 slots. */
    static const char *names[31];
    static subject last;
    for (size_t i = 0, j = 0; i < 31; i++)
        if (strcmp(made->written.attributes[i], "f9") != 0)
            names[j++] = made->written.attributes[i];
    names[30] = "f9";
    last.written = (layout_class){.name = "C", .attributes = names, .attribute_count = 31};
    subject_fill(&made->type.target, &last);
    cr_expect(eq(u64, last.steady.keys.slots, 128));
}

/* 3.13 keeps the inline area of an object whose dict took over; 3.12 frees its values block. */
Test(instance, a_dead_inline_area_stays_in_3_13)
{
    uint64_t twelve = requested(&make("3.12", "lp64", "P30")->steady);
    const subject *made = make("3.13", "lp64", "P30");
    cr_expect(gt(u64, made->steady.inline_slots, 0));
    cr_expect(not(made->steady.inline_valid));
    cr_expect(eq(u64, requested(&made->steady) - twelve, 272));
}

/* 3.14 preloads the names of slots too, for the compiler sees "self.x =" alone. */
Test(instance, in_3_14_slots_beside_a_dict_waste_inline_values)
{
    uint64_t none = make("3.14", "lp64", "D0")->steady.inline_slots;
    cr_expect(eq(u64, make("3.14", "lp64", "D5")->steady.inline_slots, none + 5));
}

/* ---- sys.getsizeof ---- */

static const struct {
    const char *python, *abi;
    uint64_t object, dict;
} sizes[] = {
    {"2.7", "lp64", 64, 280}, {"3.6", "lp64", 56, 112},  {"3.6+align16", "lp64", 64, 120},
    {"3.8", "lp64", 48, 104}, {"3.10", "lp64", 48, 104}, {"3.11", "lp64", 56, 96},
    {"3.12", "lp64", 48, 96}, {"3.13", "lp64", 48, 96},  {"3.13t", "lp64", 48, 96},
    {"3.9", "i386", 24, 56},  {"2.7", "i386", 28, 136},
};

Test(instance, getsizeof_of_an_object_with_three_attributes_and_its_dict)
{
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
        const subject *made = make(sizes[i].python, sizes[i].abi, "P3");
        cr_expect(eq(u64, made->steady.getsizeof, sizes[i].object), "%s", sizes[i].python);
        cr_expect(eq(u64, made->steady.dict_getsizeof, sizes[i].dict), "%s", sizes[i].python);
    }
}

/* ---- 2.7 ---- */

/* Eight entries inside the dict; the sixth key moves them out, to four times as many. */
Test(instance, a_dict_of_2_7_grows_fourfold)
{
    static const struct {
        const char *name;
        uint64_t slots, requested;
    } tables[] = {{"P5", 8, 344},
                  {"P6", 32, 1112},
                  {"P21", 32, 1112},
                  {"P22", 128, 3416},
                  {"P85", 128, 3416}};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) {
        const subject *made = make("2.7", "lp64", tables[i].name);
        cr_expect(eq(u64, made->steady.keys.slots, tables[i].slots), "%s", tables[i].name);
        cr_expect(eq(u64, requested(&made->steady), tables[i].requested), "%s", tables[i].name);
        cr_expect(eq(uint, made->steady.keys.index_size, 0));
    }
}

/* ---- Trace-refs ---- */

Test(instance, trace_refs_keeps_a_table_entry_per_object_from_3_13)
{
    const subject *made = make("3.13+trace-refs", "lp64", "S3");
    cr_expect(eq(u64, requested(&made->steady), 56 + 32));
    made = make("3.11+trace-refs", "lp64", "S3");
    cr_expect(eq(u64, requested(&made->steady), 72));
    /* A dict is an object too, and has an entry of its own. */
    made = make("3.13+trace-refs", "lp64", "P30");
    cr_expect(eq(u64, requested(&made->steady), 1904 + 2 * 32));
}

/* ---- What cannot be made ---- */

Test(instance, a_block_larger_than_py_ssize_t_overflows)
{
    static const struct {
        const char *abi;
        uint64_t basicsize;
    } limits[] = {{"i386", INT32_MAX}, {"lp64", INT64_MAX}, {"lp64", UINT64_MAX}};
    for (size_t i = 0; i < sizeof limits / sizeof limits[0]; i++) {
        layout_type type = make("3.13", limits[i].abi, "S0")->type;
        layout_instance instance = {.getsizeof = 77};
        type.basicsize = limits[i].basicsize;
        cr_expect(eq(int, layout_instance_make(&type, LAYOUT_STEADY, &instance), LAYOUT_OVERFLOW),
                  "%s", limits[i].abi);
        cr_expect(eq(u64, instance.getsizeof, 77), "%s", limits[i].abi);
    }
}

Test(instance, rows_that_do_not_fit_are_counted)
{
    const subject *made = make("3.13", "lp64", "P3");
    layout_row rows[64], few[2];
    size_t count = 0, counted = 0;
    layout_status status = layout_instance_rows(&made->steady, 0, rows, 64, &count);
    cr_assert(eq(int, status, LAYOUT_OK));
    status = layout_instance_rows(&made->steady, 0, NULL, 0, &counted);
    cr_expect(eq(int, status, LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(sz, counted, count));
    status = layout_instance_rows(&made->steady, 0, few, 2, &counted);
    cr_expect(eq(int, status, LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(sz, counted, count));
    cr_expect(eq(str, (char *)few[1].name, (char *)rows[1].name));
    status = layout_instance_rows(&made->steady, 0, rows, count, &counted);
    cr_expect(eq(int, status, LAYOUT_OK));
}

Test(instance, kinds_have_names)
{
    for (int kind = LAYOUT_BLOCK_OBJECT; kind <= LAYOUT_BLOCK_REFCHAIN; kind++)
        cr_expect(ne(str, (char *)layout_block_kind_name((layout_block_kind)kind), "?"));
    for (int kind = LAYOUT_ROW_PREHEADER; kind <= LAYOUT_ROW_PADDING; kind++)
        cr_expect(ne(str, (char *)layout_row_kind_name((layout_row_kind)kind), "?"));
    cr_expect(eq(str, (char *)layout_block_kind_name((layout_block_kind)99), "?"));
    cr_expect(eq(str, (char *)layout_row_kind_name((layout_row_kind)99), "?"));
    for (int why = LAYOUT_WHY_STRUCT; why <= LAYOUT_WHY_TRACED; why++)
        cr_expect(ne(str, (char *)layout_why_name((layout_why)why), "?"));
    cr_expect(eq(str, (char *)layout_why_name((layout_why)99), "?"));
}
