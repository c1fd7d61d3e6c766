/* SPDX-License-Identifier: MIT */
/* Comma-separated values: a line per target and storage (docs/json.md names the columns). */
#include <inttypes.h>
#include <string.h>

#include "render.h"

#define FIGURES                                                                                    \
    "instance,values,basicsize_bytes,requested_bytes,allocated_bytes,getsizeof_bytes,"             \
    "dict_getsizeof_bytes,summed_bytes,count,total_requested_bytes,total_allocated_bytes,"         \
    "total_resident_bytes,total_reserved_bytes\n"

void csv_compare_head(out *output)
{
    put(output, "python,arch,measured,kind,fields," FIGURES);
}

void csv_layout_head(out *output)
{
    put(output, "python,arch,measured,file,line,class,problem,always,sometimes,late,least_bytes,"
                "most_bytes," FIGURES);
}

/* An unknown number is an empty cell. */
static void put_number(uint64_t number, bool known, out *output)
{
    if (known) put(output, ",%" PRIu64, number);
    else put(output, ",");
}

static void put_target(const layout_target *target, out *output)
{
    layout_target_info info = describe(target);
    put(output, "%s,%s,%s", info.python, info.abi, info.measured ? "true" : "false");
}

static void put_question(const question *asked, out *output)
{
    put(output, ",%s,%s", asked->moment == LAYOUT_FIRST ? "first" : "steady", asked->fill);
}

static void put_figures(const question *asked, const storage *at, out *output)
{
    put_number(at->type->basicsize, true, output);
    put_number(at->one.requested, true, output);
    put_number(at->one.allocated, at->one.known, output);
    put_number(at->instance.getsizeof, true, output);
    put_number(at->instance.dict_getsizeof, at->type->dictoffset != 0, output);
    put_number(storage_summed(at), true, output);
    put_number(asked->count, true, output);
    put_number(at->all.requested, true, output);
    put_number(at->all.allocated, at->all.known, output);
    put_number(at->all.resident, at->all.known, output);
    put_number(at->all.reserved, at->all.known, output);
    put(output, "\n");
}

static void put_storage(const comparison *made, const storage *at, out *output)
{
    put_target(&made->target, output);
    put(output, ",%s,%" PRIu64, at->kind->name, made->asked->fields);
    put_question(made->asked, output);
    put_figures(made->asked, at, output);
}

void csv_compare(const comparison *made, out *output)
{
    for (size_t i = 0; i < made->count; i++) put_storage(made, &made->storages[i], output);
}

/* ---- layout ---- */

/* In quotes, if it has something that would end the cell. */
static void put_cell(const char *text, out *output)
{
    bool quoted = strpbrk(text, ",\"\n\r") != NULL;
    put(output, quoted ? ",\"" : ",");
    for (; *text != '\0'; text++) put(output, "%s%c", *text == '"' ? "\"" : "", *text);
    if (quoted) put(output, "\"");
}

static const char *text_of(const layout_error *error)
{
    return error->message != NULL ? error->message : error->exception;
}

static const char *problem_of(const class_report *of)
{
    const found_class *found = of->found;
    if (found->unknown != NULL) return found->unknown;
    if (found->old_style) return "old-style class";
    if (found->type == NULL) return text_of(&found->error);
    if (found->instance_unknown != NULL) return found->instance_unknown;
    if (found->instance_error.exception != NULL) return text_of(&found->instance_error);
    return of->not_weighed != NULL ? of->not_weighed : "";
}

/* The names of one kind, blanks between. */
static void put_names(const found_class *found, attribute_when when, out *output)
{
    const char *comma = ",";
    for (size_t i = 0; i < found->attribute_count; i++) {
        if (found->attributes[i].when != when) continue;
        put(output, "%s%s", comma, found->attributes[i].name);
        comma = " ";
    }
    if (comma[0] == ',') put(output, ",");
}

static void put_attributes(const class_report *of, out *output)
{
    for (int when = ATTRIBUTE_ALWAYS; when <= ATTRIBUTE_LATE; when++)
        put_names(of->found, (attribute_when)when, output);
    put_number(of->least, of->least_known, output);
    put_number(of->most, of->most_known, output);
}

static void put_class(const reading *in, const class_report *of, out *output)
{
    put_target(&in->target, output);
    put_cell(in->source->path, output);
    put(output, ",%" PRIu32, of->found->line);
    put_cell(of->found->qualname, output);
    put_cell(problem_of(of), output);
    put_attributes(of, output);
    put_question(in->asked, output);
    if (of->weighed) put_figures(in->asked, &of->many, output);
    else put(output, ",,,,,,,,,,,\n");
}

void csv_layout(const file_layouts *of, const class_filter *wanted, out *output)
{
    for (size_t t = 0; t < of->count; t++)
        for (size_t i = 0; i < of->readings[t].count; i++)
            if (is_chosen(wanted, &of->readings[t], of->readings[t].reports[i].found))
                put_class(&of->readings[t], &of->readings[t].reports[i], output);
}

/* ---- dict ---- */

void csv_dict_head(out *output)
{
    put(output, "python,arch,measured,step,do,len,slots,entries_most,dk_nentries,dk_usable,unicode,"
                "getsizeof_bytes,requested_bytes,allocated_bytes\n");
}

/* A step of the plan's fill has no event. */
static void put_step(const dict_history *made, size_t index, out *output)
{
    const dict_step *step = &made->steps[index];
    const dict_moment *at = &step->after;
    put_target(&made->target, output);
    put(output, ",%zu", index);
    put_cell(step->event != NULL ? step->event->text : "", output);
    put_number(at->keys.used, true, output);
    put_number(at->keys.slots, true, output);
    put_number(at->keys.usable, true, output);
    put_number(at->entries, true, output);
    put_number(at->usable, at->keys.index_size != 0, output);
    put(output, ",%s", at->keys.unicode ? "true" : "false");
    put_number(at->getsizeof, true, output);
    put_number(at->one.requested, true, output);
    put_number(at->one.allocated, at->one.known, output);
    put(output, "\n");
}

void csv_dict(const dict_history *made, out *output)
{
    for (size_t i = 0; i < made->count; i++) put_step(made, i, output);
}
