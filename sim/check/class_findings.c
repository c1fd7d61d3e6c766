/* SPDX-License-Identifier: MIT */
/*
 * What the library says of a class. It knows nothing of places, of attributes that may be there or
 * not, nor of how the class is used: here it is decided which of its findings are worth telling.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/survey.h"

bool is_own(const layout_type *type)
{
    return type->written != NULL && type->row == NULL;
}

/* ---- What is known of objects ---- */

static bool has_late(const found_class *found)
{
    for (size_t i = 0; i < found->attribute_count; i++)
        if (found->attributes[i].when != ATTRIBUTE_ALWAYS) return true;
    return false;
}

static bool uses_dict(const found_class *found)
{
    for (size_t i = 0; i < found->attribute_count; i++)
        if (!found->attributes[i].slot) return true;
    return false;
}

/* Whatever it is called with: none of it goes to attributes. */
static bool sets_nothing(const found_class *found)
{
    return found->attributes != NULL && found->attribute_count == 0 &&
           found->type->written->attribute_count == 0;
}

/* All attributes are known, and each is there from the start. */
bool is_all_known(const subject *of)
{
    const found_class *found = of->found;
    return (of->report->weighed || sets_nothing(found)) && found->attributes_unknown == NULL &&
           found->room_unknown == NULL && !has_late(found);
}

/* What objects take does not depend on attributes, or these are known. */
static bool is_price_known(const subject *of)
{
    return of->found->type->dictoffset == 0 || is_all_known(of);
}

/* ---- Prices ---- */

static uint64_t count_of(const subject *of)
{
    return count_in(of->of->counts, of->in, of->found);
}

static target_price price_of(const layout_finding *at, uint64_t count)
{
    int64_t each = at->allocated_known ? at->allocated : at->requested;
    return (target_price){.priced = at->priced,
                          .requested = at->requested,
                          .allocated = each,
                          .all = each * (int64_t)count};
}

void add_priced(const subject *of, finding *made, const layout_finding *at)
{
    made->count = count_of(of);
    target_price price = price_of(at, made->count);
    add_finding(of, made, is_price_known(of) ? &price : NULL);
}

/* ---- One slot too many ---- */

static void find_redundant(const subject *of, const layout_finding *at)
{
    check_code code = of->found->dataclass_slots ? CODE_DATACLASS_REPEATS : CODE_REDUNDANT_SLOT;
    finding made = begin_finding(of, code);
    made.at = slot_place(of, at->name);
    made.subject = at->name;
    made.message = say(of->of, "slot '%s' of %s is in %s already, where its word is dead now",
                       at->name, of->found->name, at->by->name);
    made.help = code == CODE_REDUNDANT_SLOT ? "Leave it out of __slots__." : NULL;
    add_place(of, &made, at->by, say(of->of, "%s has it", at->by->name));
    if (code == CODE_REDUNDANT_SLOT) mend_redundant(of, &made, at);
    add_priced(of, &made, at);
}

static void find_duplicate(const subject *of, const layout_finding *at)
{
    finding made = begin_finding(of, CODE_DUPLICATE_SLOT);
    made.at = slot_place(of, at->name);
    made.subject = at->name;
    made.message = say(of->of, "slot '%s' of %s is listed twice; one of its words is dead",
                       at->name, of->found->name);
    made.help = "List it once.";
    mend_duplicate(of, &made, at);
    add_priced(of, &made, at);
}

bool is_referred_below(const subject *of)
{
    const survey *all = of->of;
    const layout_type *type = of->found->type;
    if (all->refers_unknown || is_in(&all->referred, type)) return true;
    for (const class_report *at = NULL; (at = next_descendant(all, type, at)) != NULL;)
        if (is_in(&all->referred, at->found->type)) return true;
    return false;
}

static void find_weakref(const subject *of, const layout_finding *at)
{
    finding made = begin_finding(of, CODE_COSTLY_WEAKREF);
    if (!of->found->type->managed_weakref || is_referred_below(of) || at->requested <= 0) return;
    made.at = slot_place(of, "__weakref__");
    made.message =
        say(of->of,
            "%s lists __weakref__, which takes two words before each object, and no weak "
            "reference to one is made here",
            of->found->name);
    made.help = "Leave it out, unless other code refers to its objects weakly.";
    mend_listed(of, &made, at);
    add_priced(of, &made, at);
}

static bool is_dict_used_below(const subject *of)
{
    const layout_type *type = of->found->type;
    for (const class_report *at = NULL; (at = next_descendant(of->of, type, at)) != NULL;) {
        const found_class *found = at->found;
        if (found->type->dict_reason == LAYOUT_NO_SLOTS) continue;
        if (found->attributes_unknown != NULL || found->room_unknown != NULL || uses_dict(found))
            return true;
    }
    return false;
}

static void find_unused_dict(const subject *of, const layout_finding *at)
{
    const found_class *found = of->found;
    finding made = begin_finding(of, CODE_UNUSED_DICT);
    bool known =
        of->report->weighed && found->attributes_unknown == NULL && found->room_unknown == NULL;
    if (!known || uses_dict(found) || is_dict_used_below(of)) return;
    made.at = slot_place(of, "__dict__");
    made.message =
        say(of->of, "%s lists __dict__, and no attribute that is set goes there", found->name);
    made.help = "Leave it out of __slots__, unless other code sets attributes.";
    mend_listed(of, &made, at);
    add_priced(of, &made, at);
}

/* ---- __slots__ in vain ---- */

static const char *mend_beside_dict(const subject *of, const layout_type *by)
{
    if (!is_own(by)) return "Drop them.";
    return by->dict_reason == LAYOUT_LISTED
               ? say(of->of, "Leave __dict__ out of those of %s, or drop these.", by->name)
               : say(of->of, "Give %s __slots__ too, or drop these.", by->name);
}

/* What giving the bases slots would save. */
static bool compare_slotted_bases(const subject *of, layout_finding *price)
{
    layout_totals now = of->report->many.one, then;
    if (!weigh_slotted_bases(of->found->type, &then)) return false;
    price->requested = (int64_t)(now.requested - then.requested);
    price->allocated_known = now.known && then.known;
    price->allocated = (int64_t)(now.allocated - then.allocated);
    return price->requested > 0;
}

static void find_beside_dict(const subject *of, const layout_finding *at)
{
    finding made = begin_finding(of, CODE_SLOTS_BESIDE_DICT);
    bool listed = at->by->dict_reason == LAYOUT_LISTED, vain = at->requested >= 0;
    layout_finding found = *at;
    if (!is_all_known(of) || !at->priced) return;
    if (!vain && (!is_own(at->by) || listed || !compare_slotted_bases(of, &found))) return;
    made.at = of->found->slots == NULL ? made.at : place_in(of->of, of->in, of->found->slots, 1);
    made.message = say(of->of, "__slots__ of %s saves %s: %s brings a __dict__", of->found->name,
                       vain ? "nothing" : "less than it could", at->by->name);
    made.help =
        vain ? mend_beside_dict(of, at->by) : say(of->of, "Give %s __slots__ too.", at->by->name);
    add_place(of, &made, at->by,
              say(of->of, "%s %s", at->by->name, listed ? "lists __dict__" : "has no __slots__"));
    made.count = count_of(of);
    target_price price = price_of(&found, made.count);
    add_finding(of, &made, found.requested > 0 ? &price : NULL);
}

/* ---- More than fits ---- */

static void find_unshared(const subject *of, const layout_finding *at)
{
    if (!is_all_known(of)) return;
    finding made = begin_finding(of, CODE_TOO_MANY_TO_SHARE);
    made.message = say(of->of,
                       "objects of %s have %zu attributes, more than can be kept without a hash "
                       "table for each",
                       of->found->name, of->found->type->written->attribute_count);
    made.help =
        say(of->of, "Use __slots__, or keep no more than %" PRIu64 " of them here.", at->most);
    add_priced(of, &made, at);
}

static void find_padding(const subject *of, const layout_finding *at)
{
    finding made = begin_finding(of, CODE_PADDING);
    layout_target_info info = describe(&of->in->target);
    if (!is_all_known(of) || info.pointer_size > 4) return;
    made.message =
        say(of->of, "objects of %s have bytes that alignment leaves unused", of->found->name);
    add_priced(of, &made, at);
}

/* ---- All of it ---- */

static void tell(const subject *of, const layout_finding *at)
{
    switch (at->kind) {
    case LAYOUT_FINDING_REJECTED: break; /* its statement has raised */
    case LAYOUT_FINDING_REDUNDANT: find_redundant(of, at); break;
    case LAYOUT_FINDING_DUPLICATE: find_duplicate(of, at); break;
    case LAYOUT_FINDING_BESIDE_DICT: find_beside_dict(of, at); break;
    case LAYOUT_FINDING_UNUSED_DICT: find_unused_dict(of, at); break;
    case LAYOUT_FINDING_WEAKREF: find_weakref(of, at); break;
    case LAYOUT_FINDING_PADDING: find_padding(of, at); break;
    case LAYOUT_FINDING_NO_SLOTS: find_missing_slots(of, at); break;
    case LAYOUT_FINDING_UNSHARED: find_unshared(of, at); break;
    }
}

void drop_defaults(const layout_class *written, layout_class *without)
{
    const char **names = memory_get(written->name_count + 1, sizeof *names);
    *without = *written;
    without->names = names;
    without->name_count = 0;
    for (size_t i = 0; i < written->name_count; i++) {
        bool field = false;
        for (size_t k = 0; k < written->attribute_count; k++)
            field = field || strcmp(written->names[i], written->attributes[k]) == 0;
        if (!field) names[without->name_count++] = written->names[i];
    }
}

static void ask_library(const subject *of, const layout_type *type)
{
    size_t count = type->written->slot_count + 8, size = layout_check_room(type);
    layout_finding *found = memory_get(count, sizeof *found);
    layout_room room = {memory_get(size + 1, 1), size, 0};
    layout_status status = layout_check(type, &room, found, count, &count);
    for (size_t i = 0; status == LAYOUT_OK && i < count; i++) tell(of, &found[i]);
    free(room.bytes);
    free(found);
}

void find_about_class(const subject *of)
{
    const found_class *found = of->found;
    if (found->type == NULL || found->unknown != NULL || !is_own(found->type)) return;
    layout_type type = *found->type;
    layout_class without;
    if (!found->dataclass) {
        ask_library(of, found->type);
        return;
    }
    drop_defaults(type.written, &without);
    type.written = &without;
    ask_library(of, &type);
    free((void *)without.names);
}
