/* SPDX-License-Identifier: MIT */
/*
 * The classes of a file as people read them: each drawn, with what is odd about it, and the
 * hierarchy with what each level adds.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "render.h"

/* ---- Where a class stands ---- */

static const class_report *report_of(const reading *in, const char *type_name)
{
    for (size_t i = 0; i < in->count; i++)
        if (in->reports[i].found->type != NULL && in->reports[i].found->type->name == type_name)
            return &in->reports[i];
    return NULL;
}

place_text place_of(const reading *in, const layout_type *type)
{
    place_text made;
    const class_report *of = report_of(in, type->name);
    if (of == NULL) of = find_report(in, type, &in);
    snprintf(made.text, sizeof made.text, "%s", of == NULL ? type->name : of->label);
    return made;
}

/* Rows of classes say where these stand. The texts live as long as the reading. */
void label_owners(const reading *in, drawing *rows)
{
    for (size_t i = 0; i < rows->count; i++) {
        const class_report *of = report_of(in, rows->rows[i].owner);
        const layout_type *from = rows->rows[i].from;
        const reading *where = in;
        if (of == NULL && from != NULL && from->name == rows->rows[i].owner)
            of = find_report(in, from, &where);
        if (of != NULL) rows->rows[i].owner = of->label;
    }
}

/* ---- What is odd ---- */

static void put_note(out *output, const char *text)
{
    put_wrapped(output, "  ", text);
}

static void note_member(const reading *in, const layout_type *type, const layout_member *member,
                        out *output)
{
    out note = {0};
    unsigned word = describe(&type->target).pointer_size;
    if (member->repeats == NULL) return;
    if (layout_type_same(member->repeats, type))
        put(&note, "Slot %s is listed twice: %u bytes of every object are wasted.", member->name,
            word);
    else
        put(&note, "Slot %s is in %s already: its %u bytes there are dead in every object.",
            member->name, place_of(in, member->repeats).text, word);
    put_note(output, note.bytes);
    free(note.bytes);
}

/* The ancestor, or base, that brings the __dict__. */
static const layout_type *dict_bringer(const layout_type *type)
{
    for (size_t i = 1; i < type->mro_count; i++)
        if (type->mro[i]->dict_reason != LAYOUT_NOT_ADDED ||
            (type->mro[i]->written == NULL && type->mro[i]->dictoffset != 0))
            return type->mro[i];
    return NULL;
}

static void note_dict(const reading *in, const layout_type *type, out *output)
{
    const layout_type *from = dict_bringer(type);
    bool brought = type->dict_reason == LAYOUT_NOT_ADDED || type->dict_reason == LAYOUT_OTHER_BASE;
    bool slots = type->written != NULL && type->written->has_slots;
    if (!slots || type->dictoffset == 0 || !brought || from == NULL) return;
    out note = {0};
    put(&note, "Its __slots__ do not save the __dict__: %s brings one%s.", place_of(in, from).text,
        from->dict_reason == LAYOUT_NO_SLOTS ? ", having no __slots__" : "");
    put_note(output, note.bytes);
    free(note.bytes);
}

static void put_notes(const reading *in, const layout_type *type, out *output)
{
    for (size_t i = 0; i < type->member_count; i++)
        note_member(in, type, &type->members[i], output);
    note_dict(in, type, output);
}

/* ---- A class ---- */

static void put_members(const layout_type *type, out *output)
{
    for (size_t i = 0; i < type->member_count; i++)
        put(output, "%s%s at %" PRId64, i > 0 ? ", " : "", type->members[i].name,
            type->members[i].offset);
}

/* What a solid base brings beyond object: slots, or C's own members. */
static void put_brings(const reading *in, const layout_type *base, out *output)
{
    const layout_type *solid = base->solid;
    put(output, "%s", place_of(in, base).text);
    if (!layout_type_same(solid, base)) put(output, ", through %s,", place_of(in, solid).text);
    put(output, " brings ");
    if (solid->member_count > 0) put_members(solid, output);
    else put(output, "the members of a C struct, up to %" PRIu64, solid->basicsize);
}

static const char *text_of(const layout_error *error)
{
    return error->message != NULL ? error->message : "(its text is not known)";
}

static void put_refusal(const reading *in, const found_class *found, out *output)
{
    out note = {0};
    put(&note, "Cannot be made: %s: %s", found->error.exception, text_of(&found->error));
    const layout_type *refused = found->refused;
    if (refused != NULL && refused->conflict[0] != NULL) {
        put(&note, ". ");
        put_brings(in, refused->conflict[0], &note);
        put(&note, "; ");
        put_brings(in, refused->conflict[1], &note);
        put(&note, "; neither can lie over the other.");
    }
    put_note(output, note.bytes);
    free(note.bytes);
}

static void put_type_line(const reading *in, const layout_type *type, out *output)
{
    out line = {0};
    put(&line, "__basicsize__ %" PRIu64 ", laid over %s; MRO ", type->basicsize,
        place_of(in, type->base).text);
    for (size_t i = 0; i < type->mro_count; i++)
        put(&line, "%s%s", i > 0 ? ", " : "", type->mro[i]->name);
    put_note(output, line.bytes);
    free(line.bytes);
}

static void put_unmade(const found_class *found, const class_report *of, out *output)
{
    out note = {0};
    if (found->instance_error.exception != NULL)
        put(&note, "Making an instance, every argument None, raises %s: %s",
            found->instance_error.exception, text_of(&found->instance_error));
    else if (found->instance_unknown != NULL)
        put(&note, "What its instances hold cannot be told: %s", found->instance_unknown);
    else if (!found->instance || found->returns_other)
        put(&note, "Calling it gives no instance of it.");
    else put(&note, "What its instances take cannot be told: %s", of->not_weighed);
    put_note(output, note.bytes);
    free(note.bytes);
    if (found->type->member_count == 0) return;
    put(output, "  slots: ");
    put_members(found->type, output);
    put(output, "\n");
}

void text_class(const reading *in, const class_report *of, out *output)
{
    const found_class *found = of->found;
    if (found->unknown != NULL) {
        out note = {0};
        put(&note, "Cannot be told: %s", found->unknown);
        put_note(output, note.bytes);
        free(note.bytes);
    } else if (found->old_style) {
        put_note(output, "An old-style class: its instances are of the one type instance.");
    } else if (found->type == NULL) {
        put_refusal(in, found, output);
    } else {
        put_type_line(in, found->type, output);
        put_notes(in, found->type, output);
        if (of->weighed) text_storage(&of->many, output);
        else put_unmade(found, of, output);
        text_attributes(in, of, output);
    }
}

/* ---- The tree ---- */

static void put_added(const layout_type *type, out *output)
{
    const layout_type *base = type->base;
    const char *comma = "";
    put(output, "  +%" PRIu64, type->basicsize - base->basicsize);
    for (size_t i = 0; i < type->member_count; i++, comma = ",")
        put(output, "%s %s%s", comma[0] != '\0' ? comma : ":", type->members[i].name,
            type->members[i].repeats != NULL ? " (again)" : "");
    if (type->dict_reason != LAYOUT_NOT_ADDED)
        put(output, "%s __dict__%s", comma[0] != '\0' ? comma : ":",
            type->managed_dict ? " before the object" : ""),
            comma = ",";
    if (type->weakref_reason != LAYOUT_NOT_ADDED)
        put(output, "%s __weakref__%s", comma[0] != '\0' ? comma : ":",
            type->managed_weakref ? " before the object" : "");
    put(output, "\n");
}

/* A class's type; NULL if it is laid over none: it cannot be made, or is an old-style class. */
static const layout_type *based_type(const class_report *of)
{
    const layout_type *type = of->found->type;
    return type != NULL && type->base != NULL ? type : NULL;
}

/* Whether a class is the first of the file that is laid over this type. */
static bool first_over(const reading *in, size_t index, const layout_type *base)
{
    for (size_t i = 0; i < index; i++) {
        const layout_type *type = based_type(&in->reports[i]);
        if (type != NULL && layout_type_same(type->base, base)) return false;
    }
    return true;
}

enum { DEEPEST_TREE = 64, STEP = 8 };

/* The next class of the file, from *index on, that is laid over a type; NULL at the end. */
static const layout_type *next_over(const reading *in, const layout_type *base, size_t *index)
{
    while (*index < in->count) {
        const layout_type *type = based_type(&in->reports[(*index)++]);
        if (type != NULL && layout_type_same(type->base, base)) return type;
    }
    return NULL;
}

/* The lines to the left of a level, which those below continue. */
typedef struct branch {
    char left[DEEPEST_TREE * STEP];
    size_t length;
} branch;

static void put_level(const reading *in, const layout_type *type, const branch *at, out *output)
{
    size_t index = 0;
    const layout_type *next = next_over(in, type, &index), *after;
    for (; next != NULL; next = after) {
        after = next_over(in, type, &index);
        bool utf8 = output->utf8;
        put(output, "  %s%s %s", at->left,
            after == NULL ? (utf8 ? "└─" : "`-")
            : utf8        ? "├─"
                          : "|-",
            place_of(in, next).text);
        put_added(next, output);
        branch deeper = *at;
        if (at->length + STEP >= sizeof deeper.left) continue;
        deeper.length += (size_t)snprintf(deeper.left + at->length, STEP, "%s",
                                          after == NULL ? "   "
                                          : utf8        ? "│  "
                                                        : "|  ");
        put_level(in, next, &deeper, output);
    }
}

void text_tree(const reading *in, out *output)
{
    for (size_t i = 0; i < in->count; i++) {
        const layout_type *type = based_type(&in->reports[i]);
        if (type == NULL || report_of(in, type->base->name) != NULL) continue;
        if (!first_over(in, i, type->base)) continue;
        put(output, "  %s  %" PRIu64 "\n", type->base->name, type->base->basicsize);
        put_level(in, type->base, &(branch){"", 0}, output);
    }
}

/* ---- All classes of a file ---- */

void list_names(const reading *in, out *into)
{
    for (size_t i = 0; i < in->count; i++)
        put(into, "%s%s", into->length > 0 ? " " : "", in->reports[i].found->qualname);
}

static void put_heading(const class_report *of, out *output)
{
    put(output, "\n");
    put_bold(output, of->label);
    put(output, "\n");
}

/* The tables of all classes that could be weighed; storages are copied into their array. */
static void put_costs(const reading *in, const class_filter *wanted, out *output)
{
    comparison made = {.asked = in->asked, .target = in->target};
    made.storages = malloc((in->count + 1) * sizeof *made.storages);
    if (made.storages == NULL) fail("out of memory for %zu classes", in->count);
    for (size_t i = 0; i < in->count; i++)
        if (in->reports[i].weighed && is_chosen(wanted, in, in->reports[i].found))
            made.storages[made.count++] = in->reports[i].many;
    if (made.count > 0) text_costs(&made, output);
    free(made.storages);
}

static void text_one(const reading *in, const class_filter *wanted, bool tree, out *output)
{
    layout_target_info info = describe(&in->target);
    put(output, "%s as CPython %s on %s reads it\n", in->source->path, info.python, info.abi);
    if (tree) {
        put(output, "\n");
        text_tree(in, output);
        return;
    }
    for (size_t i = 0; i < in->count; i++) {
        if (!is_chosen(wanted, in, in->reports[i].found)) continue;
        put_heading(&in->reports[i], output);
        text_class(in, &in->reports[i], output);
    }
    if (in->count == 0) put(output, "\n  There are no classes.\n");
    put_costs(in, wanted, output);
}

/* ---- Several targets: one drawing per layout ---- */

/* The texts of one class, or of the tree, one per target; NULL: not there, or told already. */
typedef struct texts {
    const file_layouts *of;
    char **texts;
} texts;

/* Whether the target after this one shares the text and is of the next release. */
static bool continues(const texts *made, size_t from, size_t at)
{
    const reading *here = &made->of->readings[at], *next = here + 1;
    return made->texts[at + 1] != NULL && strcmp(made->texts[at + 1], made->texts[from]) == 0 &&
           is_next_release(&next->target, &here->target);
}

/* "3.8-3.10": targets from one index on that share a text, as ranges of neighbours. */
static void put_sharers(const texts *made, size_t from, out *output)
{
    const char *comma = "";
    put(output, "  CPython ");
    for (size_t i = from; i < made->of->count; i++) {
        if (made->texts[i] == NULL || strcmp(made->texts[i], made->texts[from]) != 0) continue;
        size_t last = i;
        while (last + 1 < made->of->count && continues(made, from, last)) last++;
        put(output, "%s%s", comma, label_python(&made->of->readings[i].target).text);
        if (last > i)
            put(output, "%s%s", output->utf8 ? "–" : "-",
                label_python(&made->of->readings[last].target).text);
        put(output, " %s", describe(&made->of->readings[i].target).abi);
        comma = ", ";
        i = last;
    }
    put(output, "\n");
}

/* From the last to the first, for that is the one they are compared with. */
static void forget_equal(texts *made, size_t first)
{
    for (size_t i = made->of->count; i-- > first;) {
        if (made->texts[i] == NULL || strcmp(made->texts[i], made->texts[first]) != 0) continue;
        free(made->texts[i]);
        made->texts[i] = NULL;
    }
}

static void put_groups(texts *made, out *output)
{
    for (size_t i = 0; i < made->of->count; i++) {
        if (made->texts[i] == NULL) continue;
        put_sharers(made, i, output);
        put(output, "%s", made->texts[i]);
        forget_equal(made, i);
    }
}

static const class_report *same_class(const reading *in, const class_report *as)
{
    for (size_t i = 0; i < in->count; i++)
        if (in->reports[i].found->line == as->found->line &&
            strcmp(in->reports[i].found->qualname, as->found->qualname) == 0)
            return &in->reports[i];
    return NULL;
}

static void put_in_groups(const file_layouts *of, const class_report *which, out *output)
{
    texts made = {of, calloc(of->count, sizeof(char *))};
    if (made.texts == NULL) fail("out of memory for %zu targets", of->count);
    for (size_t i = 0; i < of->count; i++) {
        const reading *in = &of->readings[i];
        const class_report *here = which != NULL ? same_class(in, which) : NULL;
        out text = {.width = output->width, .utf8 = output->utf8, .colour = output->colour};
        if (which == NULL) text_tree(in, &text);
        else if (here != NULL) text_class(in, here, &text);
        else put(&text, "  There is no such class.\n");
        made.texts[i] = text.bytes;
    }
    put_groups(&made, output);
    free(made.texts);
}

/* Whether a target before this one has the class. */
static bool told_before(const file_layouts *of, size_t target, const class_report *which)
{
    for (size_t i = 0; i < target; i++)
        if (same_class(&of->readings[i], which) != NULL) return true;
    return false;
}

static void text_many(const file_layouts *of, const class_filter *wanted, out *output)
{
    put(output, "%s\n", of->path);
    for (size_t t = 0; t < of->count; t++) {
        const reading *in = &of->readings[t];
        for (size_t i = 0; i < in->count; i++) {
            const class_report *which = &in->reports[i];
            if (!is_chosen(wanted, in, which->found) || told_before(of, t, which)) continue;
            put_heading(which, output);
            put_in_groups(of, which, output);
        }
    }
}

bool is_shown(const file_layouts *of, const class_filter *wanted)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->readings[i].module == NULL || count_chosen(&of->readings[i], wanted) > 0)
            return true;
    return false;
}

void text_layout(const file_layouts *of, const class_filter *wanted, bool tree, out *output)
{
    if (!is_shown(of, wanted)) return;
    if (output->length > 0) put(output, "\n");
    if (of->count == 1) {
        text_one(&of->readings[0], wanted, tree, output);
    } else if (tree) {
        put(output, "%s\n\n", of->path);
        put_in_groups(of, NULL, output);
    } else {
        text_many(of, wanted, output);
    }
}
