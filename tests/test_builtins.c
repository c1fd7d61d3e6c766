/* SPDX-License-Identifier: MIT */
/*
 * The structs of built-in types against tp_basicsize and tp_itemsize as real interpreters report
 * them, one test per interpreter.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"

ParameterizedTestParameters(builtins, sizes_are_those_measured)
{
    static size_t indexes[MAX_COLUMNS];
    size_t count = columns_of(answers_read("builtins.tsv"), indexes);
    return cr_make_param_array(size_t, indexes, count);
}

/* Answers that are not the C struct's doing. */
static const struct {
    const char *type, *fact, *why;
} not_the_structs[] = {
    {"bool", "itemsize", "inherited from int, though sizeof its struct counts the one digit"},
};

static const char *why_not_the_struct(const answer *row)
{
    for (size_t i = 0; i < sizeof not_the_structs / sizeof not_the_structs[0]; i++)
        if (strcmp(row->subject, not_the_structs[i].type) == 0 &&
            strcmp(row->fact, not_the_structs[i].fact) == 0)
            return not_the_structs[i].why;
    return NULL;
}

typedef struct tally {
    size_t compared, without_struct;
    char missing[8192]; /* their names */
} tally;

static void compare(const column *interpreter, const answer *row, tally *sum)
{
    layout_struct found;
    if (layout_struct_find(&interpreter->target, row->subject, &found) != LAYOUT_OK) {
        if (strcmp(row->fact, "itemsize") == 0) return;
        sum->without_struct++;
        size_t length = strlen(sum->missing);
        snprintf(sum->missing + length, sizeof sum->missing - length, " %s", row->subject);
        return;
    }
    bool items = strcmp(row->fact, "itemsize") == 0;
    uint64_t want = strtoull(row->value, NULL, 10);
    uint64_t got = items ? found.itemsize : found.basicsize;
    sum->compared++;
    if (got == want || why_not_the_struct(row) != NULL) return;
    cr_expect(eq(u64, got, want), "%s (%s, %s): %s of %s (%s, %s): want %llu, got %llu",
              interpreter->name, interpreter->python, interpreter->abi, row->fact, row->subject,
              found.c_name, found.source, (unsigned long long)want, (unsigned long long)got);
}

ParameterizedTest(size_t *index, builtins, sizes_are_those_measured)
{
    static tally sum;
    size_t count;
    const column *interpreter = &columns_read(&count)[*index];
    const answers *table = answers_read("builtins.tsv");
    for (size_t i = 0; i < table->count; i++)
        if (answered_by(table, &table->rows[i], *index))
            compare(interpreter, &table->rows[i], &sum);
    cr_log_info("%s: %zu sizes compared, %zu types without a struct:%s", interpreter->name,
                sum.compared, sum.without_struct, sum.missing);
    /* 2.7 has 239 types in the table, later versions 310 to 355; most have a struct. */
    cr_assert(ge(sz, sum.compared, 300), "%s: too few sizes", interpreter->name);
}

static bool differs_somewhere(const answers *table, const char *type, const char *fact)
{
    size_t count;
    const column *columns = columns_read(&count);
    for (size_t i = 0; i < table->count; i++) {
        const answer *row = &table->rows[i];
        if (strcmp(row->subject, type) != 0 || strcmp(row->fact, fact) != 0) continue;
        for (size_t j = 0; j < count; j++) {
            layout_struct found;
            if (!answered_by(table, row, j) ||
                layout_struct_find(&columns[j].target, type, &found) != LAYOUT_OK)
                continue;
            if (found.itemsize != strtoull(row->value, NULL, 10)) return true;
        }
    }
    return false;
}

Test(builtins, no_exception_is_out_of_date)
{
    const answers *table = answers_read("builtins.tsv");
    for (size_t i = 0; i < sizeof not_the_structs / sizeof not_the_structs[0]; i++)
        cr_expect(differs_somewhere(table, not_the_structs[i].type, not_the_structs[i].fact),
                  "%s of %s agrees: no exception is needed", not_the_structs[i].fact,
                  not_the_structs[i].type);
}

/* Every struct that is a type says so by having been measured somewhere. */
static bool is_measured(const answers *table, const char *name)
{
    for (size_t i = 0; i < table->count; i++)
        if (strcmp(table->rows[i].subject, name) == 0) return true;
    return false;
}

Test(builtins, most_structs_were_measured)
{
    const answers *table = answers_read("builtins.tsv");
    layout_target target;
    size_t measured = 0, others = 0;
    layout_target_find("3.13", "lp64", &target);
    for (size_t i = 0; i < layout_struct_count(); i++) {
        layout_struct found;
        if (layout_struct_at(&target, i, &found) != LAYOUT_OK) continue;
        if (is_measured(table, found.name)) measured++;
        else others++, cr_log_info("not measured by itself: %s", found.name);
    }
    cr_expect(gt(sz, measured, 8 * others), "%zu measured, %zu others", measured, others);
}
