/* SPDX-License-Identifier: MIT */
/*
 * The library against what real interpreters answered (tests/golden), one test per interpreter.
 *
 * Every answer of a column is compared; a column must have a number of them, so that a table that
 * was not read cannot pass.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "corpus.h"

/* One parameter per column of a table; a table of them per test, for all are kept until the end. */
#define COLUMNS_OF(suite, test, file)                                                              \
    ParameterizedTestParameters(suite, test)                                                       \
    {                                                                                              \
        static size_t indexes[MAX_COLUMNS];                                                        \
        size_t count = columns_of(answers_read(file), indexes);                                    \
        return cr_make_param_array(size_t, indexes, count);                                        \
    }

static const column *the_column(size_t index)
{
    size_t count;
    return &columns_read(&count)[index];
}

/* ---- Types and instances ---- */

static void say_names(const layout_type *type, char *text)
{
    *text = '\0';
    for (size_t i = 0; i < type->member_count; i++)
        text += sprintf(text, "%s%s", i > 0 ? "," : "", type->members[i].name);
    if (type->member_count == 0) strcpy(text, "none");
}

/* Offsets as the table writes them: START, START+STEP, or all of them. */
static void say_offsets(const layout_type *type, char *text)
{
    const layout_member *members = type->members;
    size_t count = type->member_count;
    int64_t step = count > 1 ? members[1].offset - members[0].offset : 0;
    bool even = true;
    for (size_t i = 1; i < count; i++)
        even = even && members[i].offset - members[i - 1].offset == step;
    if (even) count = count > 0;
    for (size_t i = 0; i < count; i++)
        text += sprintf(text, "%s%lld", i > 0 ? "," : "", (long long)members[i].offset);
    if (even && step != 0) sprintf(text, "+%lld", (long long)step);
}

static void say_type_fact(const layout_type *type, const char *fact, char *text)
{
    const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
        {"basicsize", (int64_t)type->basicsize},
        {"itemsize", (int64_t)type->itemsize},
        {"dictoffset", type->dictoffset},
        {"weakrefoffset", type->weakrefoffset},
        {"gc", type->gc},
        {"managed_dict", type->managed_dict},
        {"managed_weakref", type->managed_weakref},
        {"inline_values", type->inline_values},
    };
    if (strcmp(fact, "base") == 0) strcpy(text, type->base->name);
    if (strcmp(fact, "members") == 0) say_names(type, text);
    if (strcmp(fact, "offsets") == 0) say_offsets(type, text);
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (strcmp(fact, numbers[i].name) == 0) sprintf(text, "%lld", (long long)numbers[i].value);
}

static void say_instance_fact(const subject *made, const char *fact, char *text)
{
    const struct {
        const char *name;
        uint64_t value;
    } numbers[] = {
        {"instance.first", made->first.getsizeof},
        {"instance.getsizeof", made->steady.getsizeof},
        {"instance.requested", requested(&made->steady)},
        {"instance.dict_getsizeof", made->steady.dict_getsizeof},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++)
        if (strcmp(fact, numbers[i].name) == 0)
            sprintf(text, "%llu", (unsigned long long)numbers[i].value);
}

static void compare(const column *interpreter, const answer *row, const char *got)
{
    if (strcmp(got, row->value) == 0) return;
    cr_expect(eq(str, (char *)got, (char *)row->value), "%s (%s, %s): %s %s: want %s, got %s",
              interpreter->name, interpreter->python, interpreter->abi, row->subject, row->fact,
              row->value, got);
}

COLUMNS_OF(golden, classes_over_object_are_laid_out_as_measured, "plain.tsv")
ParameterizedTest(size_t *index, golden, classes_over_object_are_laid_out_as_measured)
{
    static subject made;
    const answers *table = answers_read("plain.tsv");
    const column *interpreter = the_column(*index);
    size_t compared = 0;
    for (size_t i = 0; i < table->count; i++) {
        const answer *row = &table->rows[i];
        char got[2048] = "no such fact";
        if (!answered_by(table, row, *index)) continue;
        if (made.written.name == NULL || strcmp(made.written.name, row->subject) != 0)
            subject_make(row->subject, &interpreter->target, &made);
        say_type_fact(&made.type, row->fact, got);
        say_instance_fact(&made, row->fact, got);
        compare(interpreter, row, got);
        compared++;
    }
    cr_log_info("%s: %zu answers compared", interpreter->name, compared);
    /* 166 classes with at least 11 facts each; wasm32 cannot tell offsets. */
    cr_assert(ge(sz, compared, 1600), "%s: too few answers", interpreter->name);
}

COLUMNS_OF(golden, keys_are_shared_as_measured, "sharing.tsv")
ParameterizedTest(size_t *index, golden, keys_are_shared_as_measured)
{
    static const char *const names[] = {"a", "b", "c"};
    static subject made = {.written = {.name = "P", .attributes = names, .attribute_count = 3}};
    const answers *table = answers_read("sharing.tsv");
    const column *interpreter = the_column(*index);
    size_t compared = 0;
    subject_fill(&interpreter->target, &made);
    for (size_t i = 0; i < table->count; i++) {
        const answer *row = &table->rows[i];
        char got[32];
        if (!answered_by(table, row, *index)) continue;
        bool first = strcmp(row->subject, "first") == 0;
        const layout_instance *instance = first ? &made.first : &made.steady;
        bool dict = strcmp(row->fact, "dict_getsizeof") == 0;
        sprintf(got, "%llu",
                (unsigned long long)(dict ? instance->dict_getsizeof : instance->getsizeof));
        compare(interpreter, row, got);
        compared++;
    }
    cr_assert(eq(sz, compared, 4), "%s", interpreter->name);
}

/* ---- Requests ---- */

static void make_traced(const char *name, const layout_target *target, subject *out)
{
    static const char *const names[] = {"x", "y", "z"}, *const late[] = {"a"};
    out->written = (layout_class){.name = name};
    if (strcmp(name, "Plain") == 0 || strcmp(name, "Slotted") == 0) {
        out->written.attributes = names;
        out->written.attribute_count = 3;
    }
    if (strcmp(name, "Slotted") == 0) {
        out->written.slots = names;
        out->written.slot_count = 3;
        out->written.has_slots = true;
    }
    if (strcmp(name, "Late") == 0) {
        out->written.attributes = late;
        out->written.attribute_count = 1;
    }
    subject_fill(target, out);
}

COLUMNS_OF(golden, requests_are_those_tracemalloc_saw, "traced.tsv")
ParameterizedTest(size_t *index, golden, requests_are_those_tracemalloc_saw)
{
    static subject made;
    const answers *table = answers_read("traced.tsv");
    const column *interpreter = the_column(*index);
    size_t compared = 0;
    for (size_t i = 0; i < table->count; i++) {
        const answer *row = &table->rows[i];
        char got[32];
        if (!answered_by(table, row, *index)) continue;
        make_traced(row->subject, &interpreter->target, &made);
        sprintf(got, "%llu", (unsigned long long)requested(&made.steady));
        compare(interpreter, row, got);
        compared++;
    }
    cr_assert(eq(sz, compared, 4), "%s", interpreter->name);
}

/* ---- Populations ---- */

typedef struct population {
    uint64_t count;
    double allocated; /* bytes per instance in pymalloc's blocks */
    layout_totals totals;
} population;

static population populate(const column *interpreter, const char *subject_name)
{
    static subject made;
    population out = {0, 0, {0}};
    layout_cost cost;
    char *name;
    out.count = strtoull(subject_name, &name, 10);
    subject_make(name + 1, &interpreter->target, &made);
    cr_assert(eq(int, layout_cost_make(&made.steady, NULL, &cost), LAYOUT_OK));
    cr_assert(eq(int, layout_cost_totals(&cost, out.count, &out.totals), LAYOUT_OK));
    for (size_t i = 0; i < cost.part_count; i++)
        if (cost.parts[i].allocator == LAYOUT_PYMALLOC)
            out.allocated += (double)(cost.parts[i].allocated * cost.parts[i].count);
    return out;
}

/* Resident bytes per instance by which a process grows that had some before. */
static double growth(const population *made)
{
    const layout_totals *totals = &made->totals;
    uint64_t before =
        totals->resident < totals->resident_before ? totals->resident : totals->resident_before;
    return (double)(totals->resident - before) / (double)made->count;
}

static void compare_number(const column *interpreter, const answer *row, double got, double least,
                           double share)
{
    double want = atof(row->value), slack = fmax(least, share * want);
    cr_expect(fabs(got - want) <= slack, "%s (%s, %s): %s %s: want %s (within %.1f), got %.1f",
              interpreter->name, interpreter->python, interpreter->abi, row->subject, row->fact,
              row->value, slack, got);
}

static void compare_population(const column *interpreter, const answer *row)
{
    population made = populate(interpreter, row->subject);
    if (strcmp(row->fact, "allocated") == 0) compare_number(interpreter, row, made.allocated, 0, 0);
    else if (strcmp(row->fact, "arenas") == 0)
        compare_number(interpreter, row, (double)made.totals.arenas, 3, 0.01);
    else compare_number(interpreter, row, growth(&made), 1.5, 0.02);
}

COLUMNS_OF(golden, populations_take_what_was_measured, "population.tsv")
ParameterizedTest(size_t *index, golden, populations_take_what_was_measured)
{
    const answers *table = answers_read("population.tsv");
    size_t compared = 0;
    for (size_t i = 0; i < table->count; i++) {
        if (!answered_by(table, &table->rows[i], *index)) continue;
        compare_population(the_column(*index), &table->rows[i]);
        compared++;
    }
    cr_assert(eq(sz, compared, 90), "%s", the_column(*index)->name);
}

COLUMNS_OF(golden, free_threaded_populations_grow_as_measured, "freethreaded.tsv")
ParameterizedTest(size_t *index, golden, free_threaded_populations_grow_as_measured)
{
    const answers *table = answers_read("freethreaded.tsv");
    size_t compared = 0;
    for (size_t i = 0; i < table->count; i++) {
        if (!answered_by(table, &table->rows[i], *index)) continue;
        population made = populate(the_column(*index), table->rows[i].subject);
        compare_number(the_column(*index), &table->rows[i], growth(&made), 3, 0.05);
        compared++;
    }
    cr_assert(eq(sz, compared, 30), "%s", the_column(*index)->name);
}

/* ---- Whose answers there are ---- */

static const struct {
    const char *file;
    size_t columns, answers;
} tables[] = {
    {"plain.tsv", 56, 118100}, {"population.tsv", 15, 1350}, {"freethreaded.tsv", 1, 30},
    {"traced.tsv", 48, 192},   {"sharing.tsv", 61, 244},     {"builtins.tsv", 58, 126792},
    {"dicts.tsv", 61, 5368},   {"values.tsv", 61, 2970},
};

enum { TABLES = sizeof tables / sizeof tables[0] };

static size_t count_answers(const answers *table, const size_t *columns, size_t count)
{
    size_t sum = 0;
    for (size_t i = 0; i < table->count; i++)
        for (size_t j = 0; j < count; j++) sum += answered_by(table, &table->rows[i], columns[j]);
    return sum;
}

Test(golden, tables_hold_all_that_was_measured)
{
    size_t indexes[MAX_COLUMNS];
    for (size_t i = 0; i < TABLES; i++) {
        const answers *table = answers_read(tables[i].file);
        size_t columns = columns_of(table, indexes);
        cr_expect(eq(sz, columns, tables[i].columns), "%s: columns", tables[i].file);
        cr_expect(eq(sz, count_answers(table, indexes, columns), tables[i].answers), "%s: answers",
                  tables[i].file);
    }
}

static bool same_row(const layout_target *a, const layout_target *b)
{
    return a->python == b->python && a->abi == b->abi;
}

/* Marks the interpreters that answered for any table. */
static void mark_measured(bool *measured)
{
    size_t indexes[MAX_COLUMNS];
    for (size_t i = 0; i < TABLES; i++) {
        size_t count = columns_of(answers_read(tables[i].file), indexes);
        for (size_t j = 0; j < count; j++) measured[indexes[j]] = true;
    }
}

Test(golden, measured_targets_are_those_with_a_column)
{
    bool marks[MAX_COLUMNS] = {false};
    size_t count;
    const column *columns = columns_read(&count);
    mark_measured(marks);
    for (size_t python = 0; python < layout_python_count(); python++) {
        for (size_t abi = 0; abi < layout_abi_count(); abi++) {
            layout_target target;
            layout_target_info info;
            bool found = false;
            layout_target_at(python, abi, &target);
            layout_target_describe(&target, &info);
            for (size_t i = 0; i < count; i++)
                found = found || (marks[i] && same_row(&target, &columns[i].target));
            cr_expect(eq(int, info.measured, found), "%s on %s: want %s, got %s", info.python,
                      info.abi, found ? "measured" : "not measured",
                      info.measured ? "measured" : "not measured");
        }
    }
}
