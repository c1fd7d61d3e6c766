/* SPDX-License-Identifier: MIT */
/*
 * What the library says of a class, and what its statement raises. The library knows nothing of
 * places, of attributes that may be there or not, nor of how the class is used: here it is decided
 * which of its findings are worth telling.
 */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/survey.h"
#include "python/ast.h"

/* ---- Classes that cannot be made ---- */

/* By the name of a decorator: what it makes of the class is not known if it raises. */
static bool is_dataclass(const node *statement)
{
    const node *at = statement == NULL ? NULL : statement->class_.decorators;
    for (; at != NULL; at = at->next) {
        const node *of = at->kind == N_CALL ? at->call.func : at;
        const char *called = of->kind == N_NAME        ? of->name.id
                             : of->kind == N_ATTRIBUTE ? of->attribute.attr
                                                       : "";
        if (strcmp(called, "dataclass") == 0) return true;
    }
    return false;
}

static check_code code_of(const found_class *found)
{
    if (found->refused == NULL)
        return is_dataclass(found->statement) ? CODE_DATACLASS_RAISES : CODE_CLASS_RAISES;
    switch (found->refused->rejection) {
    case LAYOUT_REJECTED_CONFLICT: return CODE_LAYOUT_CONFLICT;
    case LAYOUT_REJECTED_ORDER: return CODE_MRO_CONFLICT;
    case LAYOUT_REJECTED_NAME: return CODE_BAD_SLOT_NAME;
    case LAYOUT_REJECTED_VARIABLE: return CODE_SLOT_SHADOWS;
    case LAYOUT_REJECTED_TWICE: return CODE_SLOT_DISALLOWED;
    case LAYOUT_REJECTED_SIZE: return CODE_SLOTS_ON_VARIABLE_SIZE;
    default: break;
    }
    return CODE_CLASS_RAISES;
}

static const char *say_brings(const subject *of, const layout_type *base)
{
    const layout_type *solid = base->solid;
    char list[400] = "";
    for (size_t i = 0; i < solid->member_count && strlen(list) < sizeof list / 2; i++)
        snprintf(list + strlen(list), sizeof list - strlen(list), "%s%.80s at %" PRId64,
                 i > 0 ? ", " : "", solid->members[i].name, solid->members[i].offset);
    if (solid->member_count == 0)
        snprintf(list, sizeof list, "the members of a C struct, up to %" PRIu64, solid->basicsize);
    return say(of->of, "%s brings %s", solid->name, list);
}

static const char *mend_refusal(const subject *of, check_code code)
{
    switch (code) {
    case CODE_LAYOUT_CONFLICT:
        return "Give one of the two bases empty __slots__, and their places to the class itself.";
    case CODE_MRO_CONFLICT: return "Name a base after the classes that derive from it.";
    case CODE_SLOT_SHADOWS: return "Set the default in __init__, not in the class.";
    case CODE_SLOT_DISALLOWED: return "Leave it out of __slots__.";
    case CODE_SLOTS_ON_VARIABLE_SIZE: return "Write __slots__ = (), or keep attributes elsewhere.";
    case CODE_BAD_SLOT_NAME: return "List names: strings that are identifiers.";
    default: break;
    }
    (void)of;
    return NULL;
}

/* What is raised ends the module: what comes after it may be raised because of that. The library's
   refusals stand for themselves. */
static bool is_first_failure(const subject *of)
{
    const program *in = of->in->classes;
    uint32_t line = of->found->line;
    if (of->found->refused != NULL) return true;
    if (in->raised_line != 0 && in->raised_line < line) return false;
    for (const found_class *at = in->first; at != NULL && at->line < line; at = at->next)
        if (at->error.exception != NULL) return false;
    return true;
}

static void find_refusal(const subject *of)
{
    const found_class *found = of->found;
    if (!is_first_failure(of)) return;
    check_code code = code_of(found);
    finding made = begin_finding(of, code);
    const char *text = found->error.message;
    made.message = say(of->of, "%s cannot be made: %s%s%s", found->name, found->error.exception,
                       text == NULL ? "" : ": ", text == NULL ? "" : text);
    made.help = mend_refusal(of, code);
    for (size_t i = 0; found->refused != NULL && i < 2; i++) {
        const layout_type *base = found->refused->conflict[i];
        if (base != NULL) add_place(of, &made, base->solid, say_brings(of, base));
    }
    add_finding(of, &made, NULL);
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
static bool is_settled(const subject *of)
{
    const found_class *found = of->found;
    return (of->report->weighed || sets_nothing(found)) && found->attributes_unknown == NULL &&
           found->room_unknown == NULL && !has_late(found);
}

/* What objects take does not depend on attributes, or these are known. */
static bool is_price_known(const subject *of)
{
    return of->found->type->dictoffset == 0 || is_settled(of);
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

static void add_priced(const subject *of, finding *made, const layout_finding *at)
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

static bool is_referred_below(const subject *of)
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

/* ---- __slots__ that are in vain, or not there ---- */

static bool is_own(const layout_type *type)
{
    return type->written != NULL && type->row == NULL;
}

static const char *mend_beside_dict(const subject *of, const layout_type *by)
{
    if (!is_own(by)) return "Drop them.";
    return by->dict_reason == LAYOUT_LISTED
               ? say(of->of, "Leave __dict__ out of those of %s, or drop these.", by->name)
               : say(of->of, "Give %s __slots__ too, or drop these.", by->name);
}

static void find_beside_dict(const subject *of, const layout_finding *at)
{
    finding made = begin_finding(of, CODE_SLOTS_BESIDE_DICT);
    bool listed = at->by->dict_reason == LAYOUT_LISTED;
    if (!is_settled(of)) return;
    made.at = of->found->slots == NULL ? made.at : place_in(of->of, of->in, of->found->slots, 1);
    made.message = say(of->of, "__slots__ of %s saves nothing: %s brings a __dict__",
                       of->found->name, at->by->name);
    made.help = mend_beside_dict(of, at->by);
    add_place(of, &made, at->by,
              say(of->of, "%s %s", at->by->name, listed ? "lists __dict__" : "has no __slots__"));
    made.count = count_of(of);
    target_price price = price_of(at, made.count);
    add_finding(of, &made, at->requested > 0 ? &price : NULL);
}

/* Whether a base does without a __dict__ on purpose: it has slots, or is built in. */
static bool has_slotted_base(const layout_type *type)
{
    for (size_t i = 1; i < type->mro_count; i++) {
        const layout_type *at = type->mro[i];
        bool solid = at->written == NULL && at->base != NULL && at->solid == at;
        if (is_own(at) || solid) return true;
    }
    return false;
}

static bool is_slot_of_base(const layout_class *written, const char *called)
{
    for (size_t i = 0; i < written->base_count; i++)
        if (layout_type_store(written->bases[i], called, NULL, NULL) == LAYOUT_STORE_SLOT)
            return true;
    return false;
}

/* What would have to be in __slots__. */
static const char **list_slots(const subject *of, size_t *count)
{
    const layout_class *written = of->found->type->written;
    const char **slots =
        arena_alloc(of->of->memory, (written->attribute_count + 1) * sizeof *slots);
    *count = 0;
    for (size_t i = 0; i < written->attribute_count; i++)
        if (!is_slot_of_base(written, written->attributes[i]))
            slots[(*count)++] = written->attributes[i];
    return slots;
}

static const char *say_slots(const subject *of, const char *const *slots, size_t count)
{
    char list[400] = "";
    for (size_t i = 0; i < count && strlen(list) < sizeof list / 2; i++)
        snprintf(list + strlen(list), sizeof list - strlen(list), "%s'%.80s'", i > 0 ? ", " : "",
                 slots[i]);
    return say(of->of, "(%s%s)", list, count == 1 ? "," : "");
}

static const char *why_not(const subject *of)
{
    const layout_type *type = of->found->type;
    for (const class_report *at = NULL; (at = next_descendant(of->of, type, at)) != NULL;)
        if (at->found->type->written->base_count > 1)
            return say(of->of, "%s, which has other bases too, derives from it",
                       at->found->qualname);
    if (is_referred_below(of)) return "weak references are made here";
    return NULL;
}

static void find_no_slots(const subject *of, const layout_finding *at)
{
    const layout_type *type = of->found->type;
    bool slotted = has_slotted_base(type), many = is_in(&of->of->made_many, type);
    bool counted = is_counted(of->of->counts, of->in, of->found);
    if (!is_settled(of) || type->metaclass != NULL || (!slotted && !many && !counted)) return;
    finding made = begin_finding(of, slotted ? CODE_MISSING_SLOTS : CODE_COULD_USE_SLOTS);
    made.message =
        slotted
            ? say(of->of,
                  "%s has no __slots__, so its objects have a __dict__ that those of its "
                  "bases do without",
                  of->found->name)
            : say(of->of, "%s could have __slots__: its attributes are all set when one is made",
                  of->found->name);
    size_t count;
    const char *but = why_not(of), **slots = list_slots(of, &count);
    made.help = say(
        of->of, "%s %s%s%s.", of->found->dataclass ? "dataclass(slots=True) makes" : "__slots__ =",
        say_slots(of, slots, count), but == NULL ? "" : "; but ", but == NULL ? "" : but);
    mend_no_slots(of, &made, slots, count, but != NULL);
    add_priced(of, &made, at);
}

/* ---- More than fits ---- */

static void find_unshared(const subject *of, const layout_finding *at)
{
    if (!is_settled(of)) return;
    finding made = begin_finding(of, CODE_TOO_MANY_TO_SHARE);
    made.message = say(of->of,
                       "objects of %s have %zu attributes; with more than %" PRIu64
                       " each needs a hash table of its own",
                       of->found->name, of->found->type->written->attribute_count, at->most);
    made.help = "Use __slots__, or keep some of them in another object.";
    add_priced(of, &made, at);
}

static void find_padding(const subject *of, const layout_finding *at)
{
    finding made = begin_finding(of, CODE_PADDING);
    layout_target_info info = describe(&of->in->target);
    if (!is_settled(of) || info.pointer_size > 4) return;
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
    case LAYOUT_FINDING_NO_SLOTS: find_no_slots(of, at); break;
    case LAYOUT_FINDING_UNSHARED: find_unshared(of, at); break;
    }
}

/* A dataclass keeps no defaults in the class once it has slots. */
static void drop_defaults(const layout_class *written, layout_class *without)
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
    if (found->error.exception != NULL && found->condition == NULL) find_refusal(of);
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
