/* SPDX-License-Identifier: MIT */
/* The matrix, made storage by storage, and what in it is alike. */
#include "sweep.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STEP_WORDS = 4 };

static axis read_by(const arguments *given)
{
    const char *by = given->values[OPTION_BY];
    if (by == NULL || strcmp(by, "arch") == 0) return AXIS_ARCH;
    if (strcmp(by, "python") == 0) return AXIS_PYTHON;
    if (strcmp(by, "fields") != 0) fail_choice("--by", by, "arch python fields");
    return AXIS_FIELDS;
}

static void read_kinds(const arguments *given, sweep *made)
{
    bool which[KINDS_COUNT];
    kinds_read(given, "dict,slots", which);
    for (size_t i = 0; i < KINDS_COUNT; i++)
        if (which[i]) made->kinds[made->counts[AXIS_KIND]++] = &storage_kinds[i];
}

static void read_targets(const arguments *given, sweep *made)
{
    made->chosen = select_targets(given);
    size_t pythons = 0;
    while (pythons < made->chosen.count &&
           made->chosen.items[pythons].abi == made->chosen.items[0].abi)
        pythons++;
    if (pythons == 0) fail("--python or --arch names nothing");
    made->counts[AXIS_PYTHON] = pythons;
    made->counts[AXIS_ARCH] = made->chosen.count / pythons;
}

/* ---- Cells ---- */

static size_t cell_index(const sweep *made, const size_t at[AXES])
{
    size_t index = 0;
    for (size_t i = 0; i < AXES; i++) index = index * made->counts[i] + at[i];
    return index;
}

const figures *sweep_cell(const sweep *made, const size_t at[AXES])
{
    return &made->cells[cell_index(made, at)];
}

const layout_target *sweep_target(const sweep *made, size_t arch, size_t python)
{
    return &made->chosen.items[arch * made->counts[AXIS_PYTHON] + python];
}

static void fill_cell(sweep *made, const question *asked, const size_t at[AXES])
{
    storage kept;
    storage_make(asked, made->kinds[at[AXIS_KIND]],
                 sweep_target(made, at[AXIS_ARCH], at[AXIS_PYTHON]), &kept);
    made->cells[cell_index(made, at)] = (figures){.requested = kept.one.requested,
                                                  .allocated = kept.one.allocated,
                                                  .getsizeof_object = kept.instance.getsizeof,
                                                  .getsizeof_dict = kept.instance.dict_getsizeof,
                                                  .summed = storage_summed(&kept),
                                                  .known = kept.one.known,
                                                  .dict = kept.type->dictoffset != 0};
    storage_free(&kept);
}

/* All cells of one number of fields, whose names every storage uses. */
static void fill_fields(const arguments *given, sweep *made, size_t field)
{
    question asked = question_of_fields(given, made->fields[field]);
    size_t at[AXES] = {[AXIS_FIELDS] = field};
    for (at[AXIS_ARCH] = 0; at[AXIS_ARCH] < made->counts[AXIS_ARCH]; at[AXIS_ARCH]++)
        for (at[AXIS_PYTHON] = 0; at[AXIS_PYTHON] < made->counts[AXIS_PYTHON]; at[AXIS_PYTHON]++)
            for (at[AXIS_KIND] = 0; at[AXIS_KIND] < made->counts[AXIS_KIND]; at[AXIS_KIND]++)
                fill_cell(made, &asked, at);
    question_free(&asked);
}

void sweep_make(const arguments *given, sweep *made)
{
    question settings = question_of_classes(given);
    *made = (sweep){.moment = settings.moment, .fill = settings.fill, .by = read_by(given)};
    field_list counts = fields_read(given, "0-64");
    made->fields = counts.items;
    made->counts[AXIS_FIELDS] = counts.count;
    read_kinds(given, made);
    read_targets(given, made);
    size_t count = 1;
    for (size_t i = 0; i < AXES; i++) count *= made->counts[i];
    made->cells = malloc(count * sizeof *made->cells);
    if (made->cells == NULL) fail("out of memory for %zu answers", count);
    for (size_t i = 0; i < made->counts[AXIS_FIELDS]; i++) fill_fields(given, made, i);
}

void sweep_free(sweep *made)
{
    free(made->fields);
    free(made->chosen.items);
    free(made->cells);
}

/* ---- Slices, and what is alike ---- */

slice whole_sweep(const sweep *made)
{
    slice all = {{0}, {0}};
    memcpy(all.to, made->counts, sizeof all.to);
    return all;
}

slice narrowed(slice of, axis along, size_t index)
{
    of.from[along] = index;
    of.to[along] = index + 1;
    return of;
}

static bool same_figures(const figures *a, const figures *b)
{
    return a->requested == b->requested && a->allocated == b->allocated && a->known == b->known &&
           a->getsizeof_object == b->getsizeof_object && a->getsizeof_dict == b->getsizeof_dict;
}

/* Goes on to the next cell of a slice, the last axis first; false after the last one. */
static bool next_cell(const slice *of, size_t at[AXES])
{
    for (size_t i = AXES; i-- > 0;) {
        if (++at[i] < of->to[i]) return true;
        at[i] = of->from[i];
    }
    return false;
}

static bool alike(const sweep *made, slice of, axis along, size_t a, size_t b)
{
    size_t at[AXES], other[AXES];
    of = narrowed(of, along, a);
    memcpy(at, of.from, sizeof at);
    do {
        memcpy(other, at, sizeof other);
        other[along] = b;
        if (!same_figures(sweep_cell(made, at), sweep_cell(made, other))) return false;
    } while (next_cell(&of, at));
    return true;
}

size_t first_alike(const sweep *made, slice of, axis along, size_t index)
{
    size_t first = of.from[along];
    while (first < index && !alike(made, of, along, index, first)) first++;
    return first;
}

bool is_step(const sweep *made, slice of, size_t field)
{
    size_t at[AXES];
    if (field == 0 || made->fields[field] != made->fields[field - 1] + 1) return false;
    memcpy(at, of.from, sizeof at);
    unsigned word = describe(sweep_target(made, at[AXIS_ARCH], at[AXIS_PYTHON])).pointer_size;
    at[AXIS_FIELDS] = field;
    uint64_t now = sweep_cell(made, at)->requested;
    at[AXIS_FIELDS] = field - 1;
    return now > sweep_cell(made, at)->requested + (uint64_t)STEP_WORDS * word;
}

/* ---- Labels ---- */

static void append(group_label *label, const char *before, const char *word)
{
    size_t length = strlen(label->text);
    snprintf(label->text + length, sizeof label->text - length, "%s%s", length > 0 ? before : "",
             word);
}

static bool same_build(const layout_target *a, const layout_target *b)
{
    return strcmp(describe(a).build, describe(b).build) == 0;
}

/* The next Python after `index` of the same build; the end of the slice if there is none. */
static size_t next_of_build(const sweep *made, const slice *of, size_t index)
{
    const layout_target *build = sweep_target(made, of->from[AXIS_ARCH], index);
    size_t next = index + 1;
    while (next < of->to[AXIS_PYTHON] &&
           !same_build(build, sweep_target(made, of->from[AXIS_ARCH], next)))
        next++;
    return next;
}

static bool starts_range(const sweep *made, const slice *of, size_t index, const bool *among)
{
    for (size_t i = of->from[AXIS_PYTHON]; i < index; i++)
        if (among[i] && next_of_build(made, of, i) == index) return false;
    return among[index];
}

static void append_range(const sweep *made, const slice *of, size_t first, const bool *among,
                         const char *dash, group_label *label)
{
    size_t last = first, next;
    while ((next = next_of_build(made, of, last)) < of->to[AXIS_PYTHON] && among[next]) last = next;
    append(label, ", ", label_python(sweep_target(made, of->from[AXIS_ARCH], first)).text);
    if (last == first) return;
    const char *end = label_python(sweep_target(made, of->from[AXIS_ARCH], last)).text;
    char text[40];
    snprintf(text, sizeof text, "%s%s", dash, end);
    append(label, "", text);
}

group_label label_pythons(const sweep *made, slice of, size_t index, const char *dash)
{
    group_label label = {""};
    bool *among = calloc(of.to[AXIS_PYTHON], sizeof *among);
    if (among == NULL) fail("out of memory for a label");
    for (size_t i = of.from[AXIS_PYTHON]; i < of.to[AXIS_PYTHON]; i++)
        among[i] = first_alike(made, of, AXIS_PYTHON, i) == index;
    for (size_t i = of.from[AXIS_PYTHON]; i < of.to[AXIS_PYTHON]; i++)
        if (starts_range(made, &of, i, among)) append_range(made, &of, i, among, dash, &label);
    free(among);
    return label;
}

group_label label_archs(const sweep *made, slice of, size_t index)
{
    group_label label = {""};
    for (size_t i = of.from[AXIS_ARCH]; i < of.to[AXIS_ARCH]; i++)
        if (first_alike(made, of, AXIS_ARCH, i) == index)
            append(&label, ", ", describe(sweep_target(made, i, 0)).abi);
    return label;
}
