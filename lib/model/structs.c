/* SPDX-License-Identifier: MIT */
/*
 * Structs by name: those every instance is made of, which a Python's row points at, and those of
 * built-in types, which have a list of shapes by version.
 */
#include <string.h>

#include "facts/builtins.h"
#include "facts/structs.h"
#include "model.h"

/* ---- The structs of a row ---- */

static const char *const core_names[] = {
    "object", "var", "gc_head", "preheader", "dict", "keys", "entry", "unicode_entry", "values",
};

enum { CORE_COUNT = sizeof core_names / sizeof core_names[0] };

static const struct_fact *core_struct(const layout_target *target, size_t index)
{
    const struct layout_python *row = target->python;
    const struct_fact *const structs[CORE_COUNT] = {
        row->object,       &var,
        row->gc_head,      row->preheader,
        row->dict->dict,   row->dict->keys,
        row->dict->entry,  row->dict->unicode_entry,
        row->dict->values,
    };
    return structs[index]->count > 0 ? structs[index] : NULL;
}

/* ---- Built-in types ---- */

static unsigned version_of(const layout_target *target)
{
    return PY(target->python->major, target->python->minor, target->patch);
}

/* How many rows, which stand together, have the name of the first. */
static size_t shapes(const builtin_fact *rows)
{
    size_t count = 1;
    while (rows[count].name != NULL && strcmp(rows[count].name, rows->name) == 0) count++;
    return count;
}

/* The shape of the last of `count` rows that is not too new. */
static const struct_fact *builtin_struct(const layout_target *target, const builtin_fact *rows,
                                         size_t count)
{
    const struct_fact *shape = NULL;
    for (size_t i = 0; i < count && rows[i].since <= version_of(target); i++) shape = rows[i].shape;
    return shape;
}

/* ---- Both, one after the other ---- */

typedef struct cursor {
    size_t core, table, row;
    const char *name;
} cursor;

static bool next_builtin(const layout_target *target, cursor *at, const struct_fact **fact)
{
    const builtin_fact *rows = &builtin_tables[at->table][at->row];
    size_t count = shapes(rows);
    at->name = rows->name;
    at->row += count;
    *fact = builtin_struct(target, rows, count);
    if (rows[count].name == NULL) at->table++, at->row = 0;
    return true;
}

/* The next name, and its struct in this target, NULL if it has none. */
static bool next_struct(const layout_target *target, cursor *at, const struct_fact **fact)
{
    if (at->core == CORE_COUNT)
        return builtin_tables[at->table] != NULL && next_builtin(target, at, fact);
    at->name = core_names[at->core];
    *fact = core_struct(target, at->core++);
    return true;
}

static layout_struct describe(const layout_target *target, const char *name,
                              const struct_fact *fact)
{
    extent whole = record_extent(target, fact);
    return (layout_struct){
        .name = name,
        .c_name = fact->c_name,
        .source = fact->source,
        .size = whole.size,
        .alignment = whole.align,
        .basicsize = record_basicsize(target, fact),
        .itemsize = record_itemsize(target, fact),
        .fact = fact,
    };
}

static size_t count_names(const builtin_fact *rows)
{
    size_t count = 0;
    for (; rows->name != NULL; rows += shapes(rows)) count++;
    return count;
}

size_t layout_struct_count(void)
{
    size_t count = CORE_COUNT;
    for (size_t i = 0; builtin_tables[i] != NULL; i++) count += count_names(builtin_tables[i]);
    return count;
}

layout_status layout_struct_at(const layout_target *target, size_t index, layout_struct *found)
{
    cursor at = {0, 0, 0, NULL};
    const struct_fact *fact = NULL;
    for (size_t i = 0; i <= index; i++)
        if (!next_struct(target, &at, &fact)) return LAYOUT_UNKNOWN_STRUCT;
    if (fact == NULL) return LAYOUT_UNKNOWN_STRUCT;
    *found = describe(target, at.name, fact);
    return LAYOUT_OK;
}

/* The first struct of that name; Python's names go before C's. */
layout_status layout_struct_find(const layout_target *target, const char *name,
                                 layout_struct *found)
{
    cursor at = {0, 0, 0, NULL};
    const struct_fact *fact, *second = NULL;
    const char *second_name = NULL;
    while (next_struct(target, &at, &fact)) {
        if (fact == NULL) continue;
        if (strcmp(at.name, name) == 0) {
            *found = describe(target, at.name, fact);
            return LAYOUT_OK;
        }
        if (second == NULL && strcmp(fact->c_name, name) == 0) second = fact, second_name = at.name;
    }
    if (second == NULL) return LAYOUT_UNKNOWN_STRUCT;
    *found = describe(target, second_name, second);
    return LAYOUT_OK;
}

/* ---- Members ---- */

layout_status layout_struct_rows(const layout_target *target, const layout_struct *structure,
                                 layout_row *rows, size_t capacity, size_t *count)
{
    row_writer out = {rows, capacity, 0, 0};
    write_struct(&out, target, structure->fact, LAYOUT_ROW_MEMBER);
    return rows_done(&out, count);
}

/* Whether a path starts with a member's name; the rest of the path is behind its dot. */
static bool names_member(const char *path, const char *name, const char **rest)
{
    size_t length = strlen(name);
    if (strncmp(path, name, length) != 0) return false;
    *rest = path + length + (path[length] == '.');
    return path[length] == '\0' || (path[length] == '.' && path[length + 1] != '\0');
}

static bool find_member(const layout_target *target, const struct_fact *fact, const char *path,
                        uint64_t base, layout_row *row)
{
    record_walk walk = record_start(target, fact);
    placed at;
    while (record_next(&walk, &at)) {
        const struct_fact *nested = record_nested(target, at.member);
        const char *rest = path;
        bool named = names_member(path, at.member->name, &rest);
        if (named && *rest == '\0') {
            *row = (layout_row){.offset = (int64_t)(base + at.offset),
                                .size = at.size,
                                .kind = LAYOUT_ROW_MEMBER,
                                .count = at.member->count,
                                .name = at.member->name,
                                .owner = fact->c_name,
                                .code = at.member->code};
            return true;
        }
        bool head = nested != NULL && at.member->code != 'S';
        if ((named || head) && nested != NULL &&
            find_member(target, nested, rest, base + at.offset, row))
            return true;
    }
    return false;
}

layout_status layout_struct_member(const layout_target *target, const layout_struct *structure,
                                   const char *member, layout_row *row)
{
    bool found = find_member(target, structure->fact, member, 0, row);
    return found ? LAYOUT_OK : LAYOUT_UNKNOWN_MEMBER;
}
