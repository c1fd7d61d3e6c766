/* SPDX-License-Identifier: MIT */
/*
 * From a class to its type: the facts worth a name. Every number was measured (tests/golden) or is
 * worked out in a comment from CPython's source.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <string.h>

#include "corpus.h"

static layout_target find(const char *python, const char *abi)
{
    layout_target target = {NULL, NULL, 0};
    cr_assert(eq(int, layout_target_find(python, abi, &target), LAYOUT_OK), "%s %s", python, abi);
    return target;
}

/* ---- Where the words for __dict__ and __weakref__ are ---- */

static const struct {
    const char *python, *abi, *name; /* a class of corpus.h */
    uint64_t basicsize;
    int64_t dictoffset, weakrefoffset;
    uint64_t preheader;
} words[] = {
    /* Up to 3.10 both are words of the object, behind the slots. */
    {"3.10", "lp64", "P0", 32, 16, 24, 0},
    {"3.10", "lp64", "S3", 40, 0, 0, 0},
    {"3.10", "lp64", "B3", 56, 40, 48, 0},
    {"3.9", "i386", "B3", 28, 20, 24, 0},
    /* 3.11 moves the dict out, and says where by the distance from the end of the object. */
    {"3.11", "lp64", "P0", 24, -48, 16, 16},
    {"3.11", "lp64", "D3", 40, -64, 0, 16},
    {"3.11", "lp64", "B3", 48, -72, 40, 16},
    {"3.11", "i386", "P0", 12, -24, 8, 8},
    /* A class with "__weakref__" alone: in the object in 3.11, two pre-header words from 3.12. */
    {"3.11", "lp64", "W1", 32, 0, 24, 0},
    {"3.12", "lp64", "W1", 24, 0, -32, 16},
    {"3.12", "lp64", "P0", 16, -1, -32, 16},
    {"3.12", "lp64", "D3", 40, -1, 0, 16},
    {"3.13", "i386", "W1", 12, 0, -16, 8},
    /* Without a GC head the pre-header is next to the object. */
    {"3.13t", "lp64", "P0", 32, -1, -16, 16},
    {"3.13t", "i386", "P0", 20, -1, -8, 8},
    /* Trace-refs: two words more in every head up to 3.12. */
    {"3.9+trace-refs", "lp64", "S3", 56, 0, 0, 0},
    {"3.13+trace-refs", "lp64", "S3", 40, 0, 0, 0},
    {"2.7d", "lp64", "P0", 48, 32, 40, 0},
    {"3.9d", "lp64", "P0", 32, 16, 24, 0},
};

Test(type, dict_and_weakref_words_lie_where_the_version_keeps_them)
{
    static subject made;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        layout_target target = find(words[i].python, words[i].abi);
        subject_make(words[i].name, &target, &made);
        cr_expect(eq(u64, made.type.basicsize, words[i].basicsize), "%s %s: %s", words[i].python,
                  words[i].abi, words[i].name);
        cr_expect(eq(i64, made.type.dictoffset, words[i].dictoffset), "%s %s: %s", words[i].python,
                  words[i].abi, words[i].name);
        cr_expect(eq(i64, made.type.weakrefoffset, words[i].weakrefoffset), "%s %s: %s",
                  words[i].python, words[i].abi, words[i].name);
        cr_expect(eq(u64, made.type.preheader_size, words[i].preheader), "%s %s: %s",
                  words[i].python, words[i].abi, words[i].name);
    }
}

/* What "__weakref__" costs a slots object: a word up to 3.11, a two-word pre-header from 3.12. */
static const struct {
    const char *python, *abi;
    uint64_t bytes;
} weakref_costs[] = {
    {"2.7", "lp64", 8},   {"3.6", "lp64", 8},    {"3.11", "lp64", 8},  {"3.12", "lp64", 16},
    {"3.15", "lp64", 16}, {"3.13t", "lp64", 16}, {"3.11", "armhf", 4}, {"3.13", "armhf", 8},
};

Test(type, a_weakref_slot_costs_a_word_and_from_3_12_two)
{
    static subject without, with;
    for (size_t i = 0; i < sizeof weakref_costs / sizeof weakref_costs[0]; i++) {
        layout_target target = find(weakref_costs[i].python, weakref_costs[i].abi);
        subject_make("S3", &target, &without);
        subject_make("W3", &target, &with);
        cr_expect(eq(u64, with.steady.getsizeof - without.steady.getsizeof, weakref_costs[i].bytes),
                  "%s", weakref_costs[i].python);
    }
}

/* ---- Inline values ---- */

static const struct {
    const char *python, *name;
    bool inline_values;
} inlined[] = {
    {"3.12", "P3", false}, {"3.13", "P3", true},  {"3.13", "D0", true},  {"3.13", "D1", false},
    {"3.13", "X3", false}, {"3.13", "S3", false}, {"3.13", "W0", false}, {"3.14", "D1", true},
    {"3.14", "X3", true},  {"3.14", "B29", true}, {"3.14", "S3", false}, {"3.13t", "P3", true},
};

Test(type, inline_values_need_a_bare_object_in_3_13_and_only_a_dict_from_3_14)
{
    static subject made;
    for (size_t i = 0; i < sizeof inlined / sizeof inlined[0]; i++) {
        layout_target target = find(inlined[i].python, "lp64");
        subject_make(inlined[i].name, &target, &made);
        cr_expect(eq(int, made.type.inline_values, inlined[i].inline_values), "%s: %s",
                  inlined[i].python, inlined[i].name);
    }
}

/* ---- Slots ---- */

/* type_new sorts by code point: capitals, then "_", then small letters; "f10" before "f2". */
Test(type, slots_are_stored_in_order_of_code_points)
{
    static const char *const written[] = {"f2", "z", "_b", "Z", "\xc3\xa9", "f10", "a", "f1"};
    static const char *const sorted[] = {"Z", "_b", "a", "f1", "f10", "f2", "z", "\xc3\xa9"};
    layout_class class_ = {.name = "C", .slots = written, .slot_count = 8, .has_slots = true};
    char bytes[2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_target target = find("3.13", "lp64");
    cr_assert(eq(int, layout_type_make(&class_, &target, &room, &type), LAYOUT_OK));
    for (size_t i = 0; i < 8; i++) {
        cr_expect(eq(str, (char *)type.members[i].name, (char *)sorted[i]));
        cr_expect(eq(i64, type.members[i].offset, 16 + 8 * (int64_t)i));
    }
}

/* CPython keeps a repeated name: it takes a word each time (type_new copies the list as it is). */
Test(type, repeated_slots_take_a_word_each)
{
    static const char *const written[] = {"a", "a"};
    layout_class class_ = {.name = "C", .slots = written, .slot_count = 2, .has_slots = true};
    char bytes[2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_target target = find("3.13", "lp64");
    cr_assert(eq(int, layout_type_make(&class_, &target, &room, &type), LAYOUT_OK));
    cr_expect(eq(u64, type.basicsize, 32));
}

Test(type, an_empty_slots_is_not_the_same_as_none)
{
    layout_class bare = {.name = "C", .has_slots = true}, plain = {.name = "C"};
    char bytes[2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_target target = find("3.13", "lp64");
    cr_assert(eq(int, layout_type_make(&bare, &target, &room, &type), LAYOUT_OK));
    cr_expect(eq(i64, type.dictoffset, 0));
    cr_assert(eq(int, layout_type_make(&plain, &target, &room, &type), LAYOUT_OK));
    cr_expect(eq(i64, type.dictoffset, -1));
}

Test(type, names_that_only_look_special_are_slots)
{
    static const char *const written[] = {"__dict", "__dict___", "_weakref_", "__weakref"};
    layout_class class_ = {.name = "C", .slots = written, .slot_count = 4, .has_slots = true};
    char bytes[2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_target target = find("3.13", "lp64");
    cr_assert(eq(int, layout_type_make(&class_, &target, &room, &type), LAYOUT_OK));
    cr_expect(eq(sz, type.member_count, 4));
    cr_expect(eq(i64, type.dictoffset, 0));
    cr_expect(eq(i64, type.weakrefoffset, 0));
}

Test(type, attributes_that_are_slots_are_not_in_the_dict)
{
    static const char *const slots[] = {"a", "c", "__dict__"}, *const set[] = {"a", "b", "c", "d"};
    layout_class class_ = {.name = "C",
                           .has_slots = true,
                           .slots = slots,
                           .slot_count = 3,
                           .attributes = set,
                           .attribute_count = 4};
    char bytes[2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_target target = find("3.13", "lp64");
    cr_assert(eq(int, layout_type_make(&class_, &target, &room, &type), LAYOUT_OK));
    layout_instance instance;
    cr_assert(eq(int, layout_instance_make(&type, LAYOUT_STEADY, &instance), LAYOUT_OK));
    cr_expect(eq(u64, instance.attributes, 2));
}

/* ---- What cannot be made ---- */

Test(type, too_small_a_buffer_is_said_and_nothing_is_written)
{
    static const char *const slots[] = {"b", "a", "__weakref__"};
    layout_class class_ = {.name = "C", .slots = slots, .slot_count = 3, .has_slots = true};
    char bytes[2048];
    layout_type type = {.basicsize = 77};
    layout_target target = find("3.13", "lp64");
    size_t size = 0;
    for (;; size++) {
        layout_room room = {bytes, size, 0};
        if (layout_type_make(&class_, &target, &room, &type) == LAYOUT_OK) break;
        cr_expect(eq(u64, type.basicsize, 77));
        cr_assert(eq(sz, room.used, 0));
    }
    cr_expect(size > 100 && size <= layout_type_room(&class_), "%zu", size);
    layout_room none = {NULL, 0, 0};
    cr_expect(eq(int, layout_type_make(&class_, &target, &none, &type), LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(u64, type.basicsize, 32));
}
