/* SPDX-License-Identifier: MIT */
/* Lists and sets as they grow, and the values in them, against what real interpreters said. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"

static const column *the_column(size_t index)
{
    size_t count;
    return &columns_read(&count)[index];
}

/* ---- Growth ---- */

enum { STEPS = 199 };

typedef uint64_t step(const layout_target *target, size_t count, void *state);

static uint64_t append(const layout_target *target, size_t count, void *state)
{
    layout_list *list = state;
    layout_list_resize(target, count, list);
    return layout_list_sizeof(target, list);
}

static uint64_t add(const layout_target *target, size_t count, void *state)
{
    layout_set *set = state;
    if (count > 0) layout_set_add(target, set);
    return layout_set_sizeof(target, set);
}

/* COUNT:SIZE wherever the size changes. */
static void say_growth(const layout_target *target, step *next, void *state, char *text)
{
    uint64_t last = 0;
    for (size_t i = 0; i <= STEPS; i++) {
        uint64_t size = next(target, i, state);
        if (size != last)
            text += sprintf(text, "%s%zu:%llu", i > 0 ? "," : "", i, (unsigned long long)size);
        last = size;
    }
}

/* ---- Values ---- */

/* Bits of an int of the script. */
static uint64_t bits_of(const char *digits)
{
    if (strcmp(digits, "1267650600228229401496703205376") == 0) return 101;
    uint64_t bits = 0;
    for (long long value = llabs(atoll(digits)); value > 0; value /= 2) bits++;
    return bits;
}

static const struct {
    const char *name;
    uint64_t length;
    uint32_t widest;
} texts[] = {
    {"empty", 0, 0},         {"a", 1, 'a'},           {"abc", 3, 'c'},
    {"U+e9", 1, 0xe9},       {"abc U+e9", 4, 0xe9},   {"U+416", 1, 0x416},
    {"abc U+416", 4, 0x416}, {"U+1f600", 1, 0x1f600}, {"100 x", 100, 'x'},
};

static uint64_t text_size(const layout_target *target, const char *name)
{
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++)
        if (strcmp(texts[i].name, name) == 0)
            return layout_str_sizeof(target, texts[i].length, texts[i].widest);
    return 0;
}

/* 2.7 calls its byte string str. */
static uint64_t bytes_size(const layout_target *target, uint64_t length)
{
    uint64_t size = layout_object_sizeof(target, "bytes", length);
    return size != 0 ? size : layout_object_sizeof(target, "str", length);
}

static uint64_t size_of(const layout_target *target, const answer *row)
{
    const char *subject = row->subject, *fact = row->fact;
    uint64_t items = strtoull(fact, NULL, 10);
    layout_list list = {items, items};
    layout_set set = {0, 0, 8};
    if (strcmp(subject, "int") == 0 || strcmp(subject, "long") == 0)
        return layout_int_sizeof(target, bits_of(fact));
    if (strcmp(subject, "bool") == 0) return layout_int_sizeof(target, 1);
    if (strcmp(subject, "bytes") == 0) return bytes_size(target, items);
    if (strcmp(subject, "tuple") == 0) return layout_object_sizeof(target, "tuple", items);
    if (strcmp(subject, "list") == 0) return layout_list_sizeof(target, &list);
    if (strcmp(subject, "str") == 0) return text_size(target, fact);
    if (strcmp(fact, "frozenset") == 0) return layout_set_sizeof(target, &set);
    return layout_object_sizeof(target, strcmp(subject, "object") == 0 ? fact : subject, 0);
}

static void say(const layout_target *target, const answer *row, char *got)
{
    layout_list list = {0, 0};
    layout_set set = {0, 0, 8};
    bool growth = strcmp(row->fact, "growth") == 0;
    if (growth && strcmp(row->subject, "list") == 0) say_growth(target, append, &list, got);
    else if (growth) say_growth(target, add, &set, got);
    else sprintf(got, "%llu", (unsigned long long)size_of(target, row));
}

ParameterizedTestParameters(containers, weigh_what_was_measured)
{
    static size_t indexes[MAX_COLUMNS];
    size_t count = columns_of(answers_read("values.tsv"), indexes);
    return cr_make_param_array(size_t, indexes, count);
}

ParameterizedTest(size_t *index, containers, weigh_what_was_measured)
{
    const answers *table = answers_read("values.tsv");
    const column *interpreter = the_column(*index);
    size_t compared = 0;
    for (size_t i = 0; i < table->count; i++) {
        const answer *row = &table->rows[i];
        char got[1024];
        if (!answered_by(table, row, *index)) continue;
        say(&interpreter->target, row, got);
        cr_expect(eq(str, got, (char *)row->value), "%s: %s %s: want %s, got %s", interpreter->name,
                  row->subject, row->fact, row->value, got);
        compared++;
    }
    cr_assert(ge(sz, compared, 39), "%s", interpreter->name);
}
