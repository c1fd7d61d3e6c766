/* SPDX-License-Identifier: MIT */
/*
 * Classes that could have __slots__. That objects of a class have a __dict__ which its bases do
 * without is worth telling always; that those of a plain class have one, only if many are made.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/survey.h"

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

static bool is_listed(const char *const *list, size_t count, const char *called)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], called) == 0) return true;
    return false;
}

/* What would have to be in __slots__: of a dataclass what slots=True gives it comes first. */
static const char **list_slots(const subject *of, size_t *count)
{
    const found_class *found = of->found;
    const layout_class *written = found->type->written;
    size_t most = found->offered_slot_count + written->attribute_count;
    const char **slots = arena_alloc(of->of->memory, (most + 1) * sizeof *slots);
    *count = 0;
    for (size_t i = 0; i < found->offered_slot_count; i++)
        slots[(*count)++] = found->offered_slots[i];
    for (size_t i = 0; i < written->attribute_count; i++)
        if (!is_listed(slots, *count, written->attributes[i]) &&
            !is_slot_of_base(written, written->attributes[i]))
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

static const char *say_mend(const subject *of, const char *const *slots, size_t count)
{
    size_t offered = of->found->offered_slot_count;
    if (!of->found->dataclass) return say(of->of, "__slots__ = %s", say_slots(of, slots, count));
    return say(of->of, "dataclass(slots=True), from 3.10 on, makes %s%s%s",
               say_slots(of, slots, offered), count > offered ? "; first make fields of " : "",
               count > offered ? say_slots(of, slots + offered, count - offered) : "");
}

/* ---- What a dataclass saves ---- */

static bool weigh(const layout_class *written, const subject *of, layout_totals *one)
{
    layout_type made;
    layout_instance instance;
    layout_cost cost;
    size_t size = layout_type_room(written);
    layout_room room = {arena_alloc(of->of->memory, size + 1), size, 0};
    return layout_type_make(written, &of->found->type->target, &room, &made) == LAYOUT_OK &&
           made.error.exception == NULL &&
           layout_instance_make(&made, LAYOUT_STEADY, &instance) == LAYOUT_OK &&
           layout_cost_make(&instance, NULL, &cost) == LAYOUT_OK &&
           layout_cost_totals(&cost, 1, one) == LAYOUT_OK;
}

/* It may get slots again that a base has, which the library does not propose. */
static void set_price(const subject *of, const char *const *slots, size_t count, layout_finding *at)
{
    layout_class mended;
    layout_totals now = of->report->many.one, then;
    drop_defaults(of->found->type->written, &mended);
    mended.has_slots = true;
    mended.slots = slots;
    mended.slot_count = count;
    at->priced = weigh(&mended, of, &then) && now.requested > then.requested;
    free((void *)mended.names);
    if (!at->priced) return;
    at->requested = (int64_t)(now.requested - then.requested);
    at->allocated_known = now.known && then.known;
    if (at->allocated_known) at->allocated = (int64_t)(now.allocated - then.allocated);
}

/* ---- All of it ---- */

void find_missing_slots(const subject *of, const layout_finding *at)
{
    const layout_type *type = of->found->type;
    bool slotted = has_slotted_base(type), many = is_in(&of->of->made_many, type);
    bool counted = is_counted(of->of->counts, of->in, of->found);
    if (!is_all_known(of) || type->metaclass != NULL || (!slotted && !many && !counted)) return;
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
    layout_finding priced = *at;
    if (of->found->dataclass) set_price(of, slots, count, &priced);
    if (!priced.priced) return;
    made.help = say(of->of, "%s%s%s.", say_mend(of, slots, count), but == NULL ? "" : "; but ",
                    but == NULL ? "" : but);
    mend_no_slots(of, &made, slots, count, but != NULL);
    add_priced(of, &made, &priced);
}
