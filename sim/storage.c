/* SPDX-License-Identifier: MIT */
/* From arguments to classes, and through the library to what they cost. */
#include "storage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "select.h"

enum { MOST_FIELDS = 10000000, MOST_COUNTS = 10000 };
enum { NAME_ROOM = 12, FIRST_FIELD = 2, SPECIALS = 3, ITEM = 48 };

const storage_kind storage_kinds[KINDS_COUNT] = {
    {"dict", "__dict__", false, true, true},
    {"slots", "__slots__", true, false, false},
    {"slots+weakref", "__slots__ + __weakref__", true, false, true},
    {"slots+dict", "__slots__ + __dict__", true, true, false},
    {"slots+both", "__slots__ + both", true, true, true},
};

/* ---- The question ---- */

/*
 * f0, f1, ... between the special slots, so that every kind's slots are a piece of one array:
 *
 *     __weakref__  __dict__  f0 f1 ... fN  __weakref__
 */
static const char **make_names(uint64_t count)
{
    size_t pointers = ((size_t)count + SPECIALS) * sizeof(char *);
    const char **names = malloc(pointers + (size_t)count * NAME_ROOM);
    if (names == NULL) fail("out of memory for %llu fields", (unsigned long long)count);
    char *text = (char *)names + pointers;
    for (uint64_t i = 0; i < count; i++, text += NAME_ROOM) {
        snprintf(text, NAME_ROOM, "f%u", (unsigned)i);
        names[FIRST_FIELD + i] = text;
    }
    names[0] = names[FIRST_FIELD + count] = "__weakref__";
    names[1] = "__dict__";
    return names;
}

static layout_values read_values(const arguments *given)
{
    const char *fill = given->values[OPTION_VALUES];
    if (fill == NULL || strcmp(fill, "none") == 0) return (layout_values){LAYOUT_VALUE_NONE, 0};
    if (strcmp(fill, "int") == 0) return (layout_values){LAYOUT_VALUE_INT, 0};
    if (strcmp(fill, "float") == 0) return (layout_values){LAYOUT_VALUE_FLOAT, 0};
    if (strncmp(fill, "str:", 4) != 0) fail_choice("--values", fill, "none int float str:LEN");
    arguments length = {.values = {[OPTION_VALUES] = fill + 4}};
    if (fill[4] == '\0') fail("--values str: needs a length: str:10");
    return (layout_values){LAYOUT_VALUE_STR, cli_number(&length, OPTION_VALUES, INT64_MAX)};
}

question question_of_classes(const arguments *given)
{
    question asked = {.count = 1000000, .fill = "none"};
    if (given->values[OPTION_COUNT] != NULL)
        asked.count = cli_number(given, OPTION_COUNT, UINT64_MAX);
    if (given->values[OPTION_FIRST] != NULL) asked.moment = LAYOUT_FIRST;
    if (given->values[OPTION_VALUES] != NULL) asked.fill = given->values[OPTION_VALUES];
    asked.why = given->values[OPTION_WHY] != NULL;
    asked.values = read_values(given);
    return asked;
}

question question_of_fields(const arguments *given, uint64_t fields)
{
    question asked = question_of_classes(given);
    asked.fields = fields;
    asked.names = make_names(asked.fields);
    return asked;
}

question question_read(const arguments *given)
{
    if (given->values[OPTION_FIELDS] == NULL)
        fail("--fields is missing: say how many attributes, as in layoutsim --fields 3 (or "
             "layoutsim --help)");
    return question_of_fields(given, cli_number(given, OPTION_FIELDS, MOST_FIELDS));
}

void question_free(question *asked)
{
    free(asked->names);
}

/* ---- Lists ---- */

static uint64_t read_number(const char *text)
{
    arguments one = {.values = {[OPTION_FIELDS] = text}};
    return cli_number(&one, OPTION_FIELDS, MOST_FIELDS);
}

static void add_count(field_list *made, uint64_t fields)
{
    for (size_t i = 0; i < made->count; i++)
        if (made->items[i] == fields) return;
    if (made->count == MOST_COUNTS) fail("--fields names more than %d counts", MOST_COUNTS);
    made->items[made->count++] = fields;
}

static void add_counts(field_list *made, char *item)
{
    char *dash = strchr(item, '-');
    if (dash == item) dash = NULL;
    if (dash != NULL) *dash = '\0';
    uint64_t first = read_number(item), last = dash != NULL ? read_number(dash + 1) : first;
    if (last < first)
        fail("the range %s-%s runs backwards; write the smaller number first", item, dash + 1);
    for (uint64_t n = first; n <= last; n++) add_count(made, n);
}

field_list fields_read(const arguments *given, const char *otherwise)
{
    const char *list = given->values[OPTION_FIELDS] ? given->values[OPTION_FIELDS] : otherwise;
    char item[ITEM];
    field_list made = {calloc(MOST_COUNTS, sizeof *made.items), 0};
    if (made.items == NULL) fail("out of memory for a list of fields");
    while (next_item(&list, item, sizeof item)) add_counts(&made, item);
    return made;
}

void kinds_read(const arguments *given, const char *otherwise, bool which[KINDS_COUNT])
{
    const char *list = given->values[OPTION_KIND] ? given->values[OPTION_KIND] : otherwise;
    char item[32];
    memset(which, 0, KINDS_COUNT * sizeof which[0]);
    while (next_item(&list, item, sizeof item)) {
        bool known = false;
        for (size_t i = 0; i < KINDS_COUNT; i++) {
            if (strcmp(item, "all") != 0 && strcmp(item, storage_kinds[i].name) != 0) continue;
            which[i] = known = true;
        }
        if (!known)
            fail_choice("--kind", item, "dict slots slots+weakref slots+dict slots+both all");
    }
}

/* ---- Storages ---- */

static layout_class make_class(const question *asked, const storage_kind *of)
{
    size_t count = (size_t)asked->fields;
    const char **fields = asked->names + FIRST_FIELD;
    layout_class made = {.name = "C", .attributes = fields, .attribute_count = count};
    if (!of->slotted) return made;
    made.has_slots = true;
    made.slots = fields - of->dict - (of->dict && of->weakref);
    made.slot_count = count + of->dict + of->weakref;
    return made;
}

static void check(layout_status status, const question *asked, const layout_target *target)
{
    layout_target_info info = describe(target);
    if (status == LAYOUT_OVERFLOW)
        fail("overflow: %llu fields in %llu objects do not fit on %s %s; ask for less",
             (unsigned long long)asked->fields, (unsigned long long)asked->count, info.python,
             info.abi);
}

/* What an instance of the type takes. */
static void weigh(const question *asked, storage *made)
{
    const layout_target *target = &made->type->target;
    check(layout_instance_make(made->type, asked->moment, &made->instance), asked, target);
    check(layout_cost_make(&made->instance, &asked->values, &made->cost), asked, target);
    check(layout_cost_totals(&made->cost, 1, &made->one), asked, target);
    check(layout_cost_totals(&made->cost, asked->count, &made->all), asked, target);
}

void storage_make(const question *asked, const storage_kind *of, const layout_target *target,
                  storage *made)
{
    *made = (storage){.kind = of, .written = make_class(asked, of)};
    made->room.size = layout_type_room(&made->written);
    made->room.bytes = malloc(made->room.size);
    if (made->room.bytes == NULL) fail("out of memory for %zu slots", made->written.slot_count);
    check(layout_type_make(&made->written, target, &made->room, &made->own), asked, target);
    made->type = &made->own;
    weigh(asked, made);
}

void storage_of_type(const question *asked, const storage_kind *of, const layout_type *type,
                     storage *made)
{
    *made = (storage){.kind = of, .type = type};
    weigh(asked, made);
}

void storage_free(storage *made)
{
    free(made->room.bytes);
}

uint64_t storage_summed(const storage *made)
{
    return made->instance.getsizeof + made->instance.dict_getsizeof;
}
