/* SPDX-License-Identifier: MIT */
/*
 * The facts of classes as TSV: CLASS, FACT, VALUE, in the words in which a small script would print
 * them inside the interpreter.
 */
#include <inttypes.h>
#include <string.h>

#include "render.h"

/* A value keeps to its cell: tabs, newlines and backslashes are escaped. */
static void put_escaped(out *output, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\\') put(output, "\\\\");
        else if (*text == '\t') put(output, "\\t");
        else if (*text == '\n') put(output, "\\n");
        else put_bytes(output, text, 1);
    }
}

static void put_fact(out *output, const char *class_name, const char *fact)
{
    put(output, "%s\t%s\t", class_name, fact);
}

static void put_number(out *output, const char *class_name, const char *fact, int64_t number)
{
    put_fact(output, class_name, fact);
    put(output, "%" PRId64 "\n", number);
}

static void put_text(out *output, const char *class_name, const char *fact, const char *text)
{
    put_fact(output, class_name, fact);
    put_escaped(output, text);
    put(output, "\n");
}

/* An exception; one whose text is not known makes the fact unknown. */
static void put_error(out *output, const char *class_name, const char *of,
                      const layout_error *error)
{
    put(output, "%s\t%s%s\t", class_name, of, error->message != NULL ? "error" : "unknown");
    if (error->message == NULL) {
        put(output, "it raises %s, with a text that is not known\n", error->exception);
        return;
    }
    put(output, "%s: ", error->exception);
    put_escaped(output, error->message);
    put(output, "\n");
}

/* ---- Types ---- */

static void put_mro(out *output, const char *class_name, const layout_type *type)
{
    put_fact(output, class_name, "mro");
    for (size_t i = 0; i < type->mro_count; i++)
        put(output, "%s%s", i > 0 ? "," : "", type->mro[i]->name);
    put(output, "\n");
}

/* The next descriptor by offset, of its own and the borrowed ones; NULL: there is no other. */
static const layout_member *next_member(const found_class *found, const layout_member *last)
{
    const layout_type *type = found->type;
    const layout_member *next = NULL;
    for (size_t i = 0; i < type->member_count + found->borrowed_count; i++) {
        const layout_member *of =
            i < type->member_count ? &type->members[i] : &found->borrowed[i - type->member_count];
        bool later = last == NULL || of->offset > last->offset;
        if (of->descriptor && later && (next == NULL || of->offset < next->offset)) next = of;
    }
    return next;
}

static void put_members(out *output, const char *class_name, const found_class *found)
{
    const char *comma = "";
    put_fact(output, class_name, "members");
    for (const layout_member *at = NULL; (at = next_member(found, at)) != NULL; comma = ",")
        put(output, "%s%s:%" PRId64, comma, at->name, at->offset);
    put(output, "\n");
}

static void put_type(out *output, const char *name, const found_class *found)
{
    const layout_type *type = found->type;
    layout_target_info info = describe(&type->target);
    put_number(output, name, "basicsize", (int64_t)type->basicsize);
    put_number(output, name, "itemsize", (int64_t)type->itemsize);
    put_number(output, name, "dictoffset", type->dictoffset);
    put_number(output, name, "weakrefoffset", type->weakrefoffset);
    put_number(output, name, "gc", type->gc);
    if (info.has_managed_dict) put_number(output, name, "managed_dict", type->managed_dict);
    if (info.has_managed_weakref)
        put_number(output, name, "managed_weakref", type->managed_weakref);
    if (info.has_inline_values) put_number(output, name, "inline_values", type->inline_values);
    put_text(output, name, "base", type->base->name);
    put_mro(output, name, type);
    /* The descriptors of types written in C are not in the tables. */
    if (type->written != NULL) put_members(output, name, found);
}

/* ---- Instances ---- */

static void put_keys(out *output, const char *name, const layout_type *type)
{
    const char *comma = "";
    put_fact(output, name, "instance.dict_keys");
    size_t count = type->written == NULL ? 0 : type->written->attribute_count;
    for (size_t i = 0; i < count; i++) {
        const char *attribute = type->written->attributes[i];
        if (layout_type_store(type, attribute, NULL, NULL) != LAYOUT_STORE_DICT) continue;
        put(output, "%s%s", comma, attribute);
        comma = ",";
    }
    put(output, "\n");
}

static void put_sizes(out *output, const class_report *of)
{
    const storage *first = &of->first, *many = &of->many;
    const char *name = of->called;
    const layout_type *type = many->type;
    /* What 2.7 cannot be asked: it has neither tracemalloc nor an order of keys. */
    bool ordered = describe(&type->target).ordered_dicts;
    put_number(output, name, "instance.first", (int64_t)first->instance.getsizeof);
    put_number(output, name, "instance.getsizeof", (int64_t)many->instance.getsizeof);
    if (ordered && of->held_known && of->found->instance_assumed == NULL)
        put_number(output, name, "instance.requested", (int64_t)(many->one.requested + of->held));
    if (type->dictoffset == 0) return;
    put_number(output, name, "instance.dict_getsizeof", (int64_t)many->instance.dict_getsizeof);
    if (!ordered) return;
    if (of->found->order_unknown == NULL) put_keys(output, name, type);
    else put(output, "%s\tinstance.unknown\tdict_keys: %s\n", name, of->found->order_unknown);
}

/* An interpreter counts what the attributes hold, and what a call that is not followed may leave
   behind. */
static void put_doubt(out *output, const class_report *of)
{
    const char *assumed = of->found->instance_assumed;
    if (of->held_known && assumed == NULL) return;
    put_fact(output, of->called, "instance.unknown");
    put(output, "requested: ");
    const char *why = of->held_known ? assumed : of->found->held.unknown;
    put_escaped(output, why != NULL ? why : "what its attributes hold is not counted");
    put(output, "\n");
}

static void put_instance(out *output, const class_report *of)
{
    const found_class *found = of->found;
    if (!found->instance || found->returns_other) return;
    if (found->instance_unknown != NULL)
        put_text(output, of->called, "instance.unknown", found->instance_unknown);
    else if (found->instance_error.exception != NULL)
        put_error(output, of->called, "instance.", &found->instance_error);
    else if (!of->weighed) put_text(output, of->called, "instance.unknown", of->not_weighed);
    else {
        put_sizes(output, of);
        put_doubt(output, of);
    }
}

/* ---- Classes ---- */

static void put_class(out *output, const class_report *of)
{
    const found_class *found = of->found;
    if (found->unknown != NULL) put_text(output, of->called, "unknown", found->unknown);
    else if (found->old_style) put_text(output, of->called, "error", "old-style class");
    else if (found->type == NULL) put_error(output, of->called, "", &found->error);
    else {
        put_type(output, of->called, found);
        put_instance(output, of);
    }
}

/* The build's letters, t before d. */
void tsv_facts_head(const layout_target *target, out *output)
{
    layout_target_info info = describe(target);
    size_t letters = strcspn(info.build, "+");
    bool t = memchr(info.build, 't', letters) != NULL, d = memchr(info.build, 'd', letters) != NULL;
    put(output, "# python %u.%u.%u%s%s, %u-bit, %s\n", info.major, info.minor, info.patch,
        t ? "t" : "", d ? "d" : "", info.pointer_size * 8, info.platform);
}

/* Importing a module of a tree ends there; what is told of the rest is as if it had not. */
static void put_raised(const reading *made, out *output)
{
    const program *of = made->classes;
    if (made->memory != NULL || of->raised.exception == NULL) return;
    put(output, "# %s:%" PRIu32 ": this raises %s: ", made->source->path, of->raised_line,
        of->raised.exception);
    put_escaped(output, of->raised.message == NULL ? "?" : of->raised.message);
    put(output, "\n");
}

void tsv_facts(const reading *made, out *output)
{
    if (made->memory == NULL) put(output, "# %s\n", made->source->path);
    put_raised(made, output);
    for (size_t i = 0; i < made->count; i++) put_class(output, &made->reports[i]);
}
