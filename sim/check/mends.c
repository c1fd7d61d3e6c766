/* SPDX-License-Identifier: MIT */
/*
 * The edits that mend a finding, and whether they are safe: whether nothing else that can be seen
 * changes with them. Where a file cannot be edited, or not so, there are none.
 */
#include <string.h>

#include "check/edits.h"
#include "check/survey.h"

/* ---- The file ---- */

static bool open_file(const subject *of, written *made)
{
    const char *why;
    layout_target_info info = describe(&of->in->target);
    const file *from = of->in->source;
    return written_open(of->of->memory, grammar_find(info.major, info.minor),
                        (span){from->bytes, from->length}, made, &why);
}

/* Nobody asks what __slots__ are: not in the file, nor anywhere by name. */
static bool is_unasked(const subject *of, const written *in)
{
    slots_uses uses = find_slots_uses(in, of->found->statement);
    return !of->of->reads_slots && uses.in_body == 0 && uses.attributes == 0 && uses.texts == 0;
}

static void set_edit(const subject *of, finding *to, const edit *made, bool safe)
{
    edit *kept = arena_alloc(of->of->memory, sizeof *kept);
    *kept = *made;
    to->edits = kept;
    to->edit_count = 1;
    to->safe = safe;
}

/* ---- A slot less ---- */

static void remove_slot(const subject *of, finding *to, const char *slot, slot_choice which,
                        bool safe)
{
    written in;
    edit made;
    const char *why;
    if (of->found->statement == NULL || !open_file(of, &in)) return;
    const node *statement = slots_statement(of->found->statement, &why);
    if (statement == NULL || !edit_remove_slot(&in, statement, slot, which, &made, &why)) return;
    set_edit(of, to, &made, safe && is_unasked(of, &in));
}

static bool has_variable(const layout_type *type, const char *called)
{
    for (size_t i = 0; type->written != NULL && i < type->written->name_count; i++)
        if (strcmp(type->written->names[i], called) == 0) return true;
    return false;
}

/* Whether the ancestor's slot is what is found once the class has none of the name. */
static bool leads_to(const layout_type *type, const layout_type *by, const char *slot)
{
    for (size_t i = 1; i < type->mro_count && type->mro[i] != by; i++)
        if (has_variable(type->mro[i], slot)) return false;
    return true;
}

void mend_redundant(const subject *of, finding *to, const layout_finding *at)
{
    remove_slot(of, to, at->name, SLOT_EVERY, leads_to(of->found->type, at->by, at->name));
}

void mend_duplicate(const subject *of, finding *to, const layout_finding *at)
{
    remove_slot(of, to, at->name, SLOT_LATER, true);
}

/* Of __dict__ and __weakref__, which code that is not read may use. */
void mend_listed(const subject *of, finding *to, const layout_finding *at)
{
    remove_slot(of, to, at->name, SLOT_EVERY, false);
}

void mend_string(const subject *of, finding *to)
{
    written in;
    written_slots slots;
    edit made;
    const char *why;
    if (!open_file(of, &in)) return;
    const node *statement = slots_statement(of->found->statement, &why);
    if (statement != NULL && slots_read(&in, statement, &slots, &why) &&
        edit_wrap_string(&slots, &made, &why))
        set_edit(of, to, &made, is_unasked(of, &in));
}

/* ---- Slots where there are none ---- */

/* A private class is used by code that is here: if nothing in it stands against slots, they are
   safe. Other code may give objects of another class attributes, or derive from it. */
void mend_no_slots(const subject *of, finding *to, const char *const *slots, size_t count,
                   bool hindered)
{
    written in;
    edit made;
    const char *why;
    bool private = of->found->name[0] == '_' && !of->of->reads_dict;
    if (of->found->dataclass || of->found->statement == NULL || !open_file(of, &in)) return;
    if (edit_add_slots(&in, of->found->statement, slots, count, &made, &why))
        set_edit(of, to, &made, private && !hindered && is_unasked(of, &in));
}
