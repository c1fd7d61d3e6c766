/* SPDX-License-Identifier: MIT */
/*
 * What methods do that their object has no place for.
 *
 * A class that others derive from may leave it to them: nothing is said where one of the classes
 * read has the place, nor of a class without any slots of which no object is made.
 */
#include <stdio.h>
#include <string.h>

#include "check/survey.h"

/* ---- Who else may have the place ---- */

static bool has_slots(const layout_type *type)
{
    for (size_t i = 0; i < type->mro_count; i++)
        if (type->mro[i]->member_count > 0) return true;
    return false;
}

static bool has_place(const layout_type *type, const found_access *at)
{
    switch (at->kind) {
    case ACCESS_REFER: return type->weakrefoffset != 0;
    case ACCESS_CACHE: return type->dictoffset != 0;
    default: return layout_type_store(type, at->name, NULL, NULL) != LAYOUT_STORE_RAISES;
    }
}

static bool is_left_to_others(const subject *of, const found_access *at)
{
    const layout_type *type = of->found->type;
    for (const class_report *other = NULL; (other = next_descendant(of->of, type, other)) != NULL;)
        if (has_place(other->found->type, at)) return true;
    return !has_slots(type) && !is_in(&of->of->made, type);
}

/* ---- Saying it ---- */

static void add_slots_place(const subject *of, finding *to)
{
    if (of->found->slots == NULL || to->also_count == MOST_PLACES) return;
    source_place at = place_in(of->of, of->in, of->found->slots, 1);
    at.note = "its slots";
    to->also[to->also_count++] = at;
}

static finding begin(const subject *of, check_code code, const found_access *at)
{
    finding made = begin_finding(of, code);
    made.at = place_at(of->of, of->in, at->line, at->column, at->length);
    made.subject = at->name != NULL ? at->name : at->method;
    return made;
}

static const char *error_text(const subject *of, const char *attribute)
{
    char bytes[1024];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_error error = {NULL, NULL};
    layout_type_store(of->found->type, attribute, &room, &error);
    return say(of->of, "%s", error.message == NULL ? attribute : error.message);
}

static void find_store(const subject *of, const found_access *at)
{
    finding made = begin(of, CODE_UNASSIGNABLE, at);
    made.message = say(of->of, "%s.%s raises AttributeError: %s", of->found->name, at->method,
                       error_text(of, at->name));
    made.help = at->place == PLACE_VARIABLE
                    ? "Objects have no __dict__; rename the slot or the class attribute."
                    : say(of->of, "List '%s' in __slots__.", at->name);
    add_slots_place(of, &made);
    add_finding(of, &made, NULL);
}

static void find_delete(const subject *of, const found_access *at)
{
    finding made = begin(of, CODE_UNDELETABLE, at);
    made.message = say(of->of, "%s.%s deletes '%s', which its object does not have: AttributeError",
                       of->found->name, at->method, at->name);
    made.help =
        say(of->of, "Delete it from the class, or give objects a '%s' of their own.", at->name);
    add_finding(of, &made, NULL);
}

static void find_cache(const subject *of, const found_access *at)
{
    finding made = begin(of, CODE_CACHED_PROPERTY, at);
    made.message = say(of->of,
                       "cached_property '%s' keeps its value in the __dict__, and objects of %s "
                       "have none: reading it raises TypeError",
                       at->name, of->found->name);
    made.help = "List '__dict__' in __slots__, or keep the value in a slot.";
    add_slots_place(of, &made);
    add_finding(of, &made, NULL);
}

static void find_reference(const subject *of, const found_access *at)
{
    finding made = begin(of, CODE_NO_WEAKREF, at);
    made.message = say(of->of,
                       "%s.%s makes a weak reference to its object: TypeError: cannot create weak "
                       "reference to '%s' object",
                       of->found->name, at->method, of->found->name);
    made.help = "List '__weakref__' in __slots__.";
    add_slots_place(of, &made);
    add_finding(of, &made, NULL);
}

/* ---- Slots that are only read ---- */

static const found_attribute *find_attribute(const found_class *found, const char *called)
{
    for (size_t i = 0; i < found->attribute_count; i++)
        if (strcmp(found->attributes[i].name, called) == 0) return &found->attributes[i];
    return NULL;
}

static bool is_before(const subject *of, const found_access *at)
{
    for (const found_access *other = of->found->accesses; other < at; other++)
        if (other->kind == ACCESS_READ && strcmp(other->name, at->name) == 0) return true;
    return false;
}

/* Somebody may set it by setattr(), from a list of names, or the class in ways that are not seen.
 */
static bool is_sure_to_be_unset(const subject *of, const found_access *at)
{
    const found_class *found = of->found;
    bool known = found->attributes != NULL && found->attributes_unknown == NULL &&
                 found->room_unknown == NULL;
    return known && find_attribute(found, at->name) == NULL && !is_stored(of->of, at->name) &&
           !of->of->reads_slots && !is_mentioned(of->of, at->name);
}

static void find_read(const subject *of, const found_access *at)
{
    if (is_before(of, at) || !is_sure_to_be_unset(of, at)) return;
    finding made = begin(of, CODE_SLOT_NEVER_SET, at);
    made.message = say(of->of, "%s.%s reads slot '%s', which nothing sets: AttributeError",
                       of->found->name, at->method, at->name);
    made.help = say(of->of, "Set it in __init__, or leave '%s' out of __slots__.", at->name);
    add_slots_place(of, &made);
    add_finding(of, &made, NULL);
}

/* ---- All of it ---- */

static bool is_out_of_place(const found_access *at)
{
    return at->place == PLACE_NOWHERE || at->place == PLACE_VARIABLE;
}

static void find_access(const subject *of, const found_access *at)
{
    if (at->guarded) return;
    if (at->kind == ACCESS_READ) {
        if (at->place == PLACE_SLOT) find_read(of, at);
        return;
    }
    if (!is_out_of_place(at) || is_left_to_others(of, at)) return;
    switch (at->kind) {
    case ACCESS_STORE: find_store(of, at); break;
    case ACCESS_DELETE: find_delete(of, at); break;
    case ACCESS_CACHE: find_cache(of, at); break;
    case ACCESS_REFER: find_reference(of, at); break;
    case ACCESS_READ: break;
    }
}

/* Objects of 2.7's old-style classes have a __dict__ and no slots. */
void find_about_methods(const subject *of)
{
    const layout_type *type = of->found->type;
    if (type == NULL || type->classic || of->found->unknown != NULL) return;
    for (size_t i = 0; i < of->found->access_count; i++) find_access(of, &of->found->accesses[i]);
}
