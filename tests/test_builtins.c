/* SPDX-License-Identifier: MIT */
/*
 * The structs of built-in types against tp_basicsize and tp_itemsize as real interpreters report
 * them, and the types with all that a class inherits of them; one test per interpreter.
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

static bool is_size(const answer *row)
{
    return strcmp(row->fact, "basicsize") == 0 || strcmp(row->fact, "itemsize") == 0;
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
        if (answered_by(table, &table->rows[i], *index) && is_size(&table->rows[i]))
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

/* ---- Types ---- */

/* What follows from more than layout. NULL: every interpreter, every fact. */
static const struct {
    const char *type, *interpreter, *fact, *why;
} not_modelled[] = {
    {"typing.Generic", NULL, "subclass", "refuses to be a base without parameters"},
    {"enum.ReprEnum", NULL, "subclass", "EnumMeta refuses a class without a data type"},
    {"_ctypes.Array", NULL, "subclass", "its metaclass wants a length and a type"},
    {"_ctypes.CFuncPtr", NULL, "subclass", "its metaclass wants flags"},
    {"_ctypes._SimpleCData", NULL, "subclass", "its metaclass wants a type"},
    {"ctypes.Array", NULL, "subclass", "its metaclass wants a length and a type"},
    {"ctypes._SimpleCData", NULL, "subclass", "its metaclass wants a type"},
    {"asyncio.Future", "py3.10-wasm32", NULL, "written in Python where _asyncio is not built"},
    {"asyncio.Task", "py3.10-wasm32", NULL, "written in Python where _asyncio is not built"},
    {"xml.etree.ElementTree.Element", "py3.10-wasm32", NULL, "written in Python, the same way"},
    {"ssl.SSLError", "py3.14-wasm32", NULL, "Pyodide's own where _ssl is not built"},
    {"ssl.SSLError", "py3.15-wasm32", NULL, "Pyodide's own where _ssl is not built"},
};

static bool is_modelled(const char *interpreter, const answer *row)
{
    for (size_t i = 0; i < sizeof not_modelled / sizeof not_modelled[0]; i++)
        if (strcmp(row->subject, not_modelled[i].type) == 0 &&
            (not_modelled[i].interpreter == NULL ||
             strcmp(interpreter, not_modelled[i].interpreter) == 0) &&
            (not_modelled[i].fact == NULL || strcmp(row->fact, not_modelled[i].fact) == 0))
            return false;
    return true;
}

/* Measured, but without a row that says what derives from them; nothing can from most. */
static const char *const without_row[] = {
    "_pickle.Unpickler",
    "dict_keys",
    "sentinel",
    "socket.socket",
};

static bool is_without_row(const char *name)
{
    for (size_t i = 0; i < sizeof without_row / sizeof without_row[0]; i++)
        if (strcmp(without_row[i], name) == 0) return true;
    return false;
}

/* class C(T): pass */
static const char *make_subclass(const layout_type *base, layout_room *room)
{
    const layout_type *bases[] = {base};
    layout_class written = {.name = "C", .bases = bases, .base_count = 1};
    layout_type made;
    layout_status status = layout_type_make(&written, &base->target, room, &made);
    cr_assert(status == LAYOUT_OK, "%s", layout_status_text(status));
    return made.error.exception == NULL ? "made" : made.error.message;
}

static const char *say_fact(const layout_type *type, const char *fact, layout_room *room)
{
    static char text[32];
    const struct {
        const char *name;
        int64_t value;
    } numbers[] = {
        {"basicsize", (int64_t)type->basicsize},
        {"itemsize", (int64_t)type->itemsize},
        {"dictoffset", type->dictoffset},
        {"weakrefoffset", type->weakrefoffset},
        {"gc", type->gc},
    };
    for (size_t i = 0; i < sizeof numbers / sizeof numbers[0]; i++) {
        if (strcmp(fact, numbers[i].name) != 0) continue;
        snprintf(text, sizeof text, "%lld", (long long)numbers[i].value);
        return text;
    }
    return make_subclass(type, room);
}

/* The table writes a line break as two characters. */
static bool same_text(const char *got, const char *want)
{
    for (; *got != '\0' && *want != '\0'; got++, want++) {
        if (*got == '\n' && want[0] == '\\' && want[1] == 'n') want++;
        else if (*got != *want) return false;
    }
    return *got == *want;
}

static bool compare_type(const column *interpreter, const answer *row)
{
    static char bytes[1 << 16];
    layout_room room = {bytes, sizeof bytes, 0};
    const layout_type *type;
    bool known = layout_type_builtin(row->subject, &interpreter->target, &room, &type) == LAYOUT_OK;
    cr_expect(known || is_without_row(row->subject), "%s: %s is unknown", interpreter->name,
              row->subject);
    if (!known || !is_modelled(interpreter->name, row)) return false;
    const char *got = say_fact(type, row->fact, &room);
    cr_expect(same_text(got, row->value), "%s: %s of %s: want %s, got %s", interpreter->name,
              row->fact, row->subject, row->value, got);
    return true;
}

ParameterizedTestParameters(builtins, types_are_those_measured)
{
    static size_t indexes[MAX_COLUMNS];
    size_t count = columns_of(answers_read("builtins.tsv"), indexes);
    return cr_make_param_array(size_t, indexes, count);
}

ParameterizedTest(size_t *index, builtins, types_are_those_measured)
{
    size_t count, compared = 0, unknown = 0;
    const column *interpreter = &columns_read(&count)[*index];
    const answers *table = answers_read("builtins.tsv");
    for (size_t i = 0; i < table->count; i++) {
        if (!answered_by(table, &table->rows[i], *index)) continue;
        if (compare_type(interpreter, &table->rows[i])) compared++;
        else unknown++;
    }
    cr_log_info("%s: %zu facts compared, %zu not", interpreter->name, compared, unknown);
    /* Six each of 239 types in 2.7, of 310 to 355 later. */
    cr_assert(ge(sz, compared, 1300), "%s: too few facts", interpreter->name);
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
