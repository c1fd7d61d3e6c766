/* SPDX-License-Identifier: MIT */
/* What files do with classes that does not work, or has no effect. */
#include <string.h>

#include "check/survey.h"
#include "python/ast.h"

static finding begin(const survey *of, const reading *in, const found_deed *deed, check_code code)
{
    return (finding){.code = code,
                     .at = place_at(of, in, deed->line, deed->column, deed->length),
                     .class_ = deed->type->name,
                     .subject = "",
                     .count = 1000000};
}

static void add(const survey *of, const finding *made)
{
    findings_add(of->into, made, of->target);
}

static void find_reference(const survey *of, const reading *in, const found_deed *deed)
{
    if (deed->type == NULL || deed->type->classic || deed->type->weakrefoffset != 0) return;
    if (deed->type->error.exception != NULL || deed->type->written == NULL) return;
    finding made = begin(of, in, deed, CODE_NO_WEAKREF);
    made.message =
        say(of, "TypeError: cannot create weak reference to '%s' object", deed->type->name);
    made.help = "List '__weakref__' in __slots__.";
    add(of, &made);
}

/* ---- Pickling: Lib/copyreg.py, _reduce_ex ---- */

static bool has_name(const layout_class *written, const char *called)
{
    for (size_t i = 0; i < written->name_count; i++)
        if (strcmp(written->names[i], called) == 0) return true;
    return false;
}

/* Only classes of the program and object are known to have no way of their own. */
static bool has_own_way(const layout_type *type)
{
    static const char *const ways[] = {"__reduce_ex__", "__reduce__", "__getstate__"};
    for (size_t i = 0; i < type->mro_count; i++) {
        const layout_type *at = type->mro[i];
        if (at->base == NULL) continue;
        if (at->written == NULL || at->row != NULL) return true;
        for (size_t k = 0; k < sizeof ways / sizeof ways[0]; k++)
            if (has_name(at->written, ways[k])) return true;
    }
    return false;
}

/* The __slots__ that is found first is not empty. */
static bool lists_slots(const layout_type *type)
{
    for (size_t i = 0; i < type->mro_count; i++)
        if (type->mro[i]->written != NULL && type->mro[i]->written->has_slots)
            return type->mro[i]->written->slot_count > 0;
    return false;
}

static void find_pickle(const survey *of, const reading *in, const found_deed *deed)
{
    if (deed->type == NULL || deed->type->classic || deed->type->error.exception != NULL) return;
    if (has_own_way(deed->type) || !lists_slots(deed->type)) return;
    finding made = begin(of, in, deed, CODE_PICKLE);
    made.message =
        say(of, "%s has __slots__ and no __getstate__: TypeError under pickle protocol 0 or 1",
            deed->type->name);
    made.help = "Use protocol 2 or later, or give the class __getstate__ and __setstate__.";
    add(of, &made);
}

static void find_late_slots(const survey *of, const reading *in, const found_deed *deed)
{
    finding made = begin(of, in, deed, CODE_ASSIGNED_LATE);
    made.message =
        say(of, "%s is made already; __slots__ means nothing to it any more", deed->type->name);
    made.help = "Assign __slots__ in the body of the class.";
    add(of, &made);
}

void find_about_files(const survey *of)
{
    for (size_t i = 0; i < of->all->count; i++) {
        const reading *in = &of->all->layouts[i].readings[0];
        for (const found_deed *at = in->classes->deeds; at != NULL; at = at->next) {
            if (at->kind == DEED_REFER) find_reference(of, in, at);
            if (at->kind == DEED_PICKLE) find_pickle(of, in, at);
            if (at->kind == DEED_ASSIGN_SLOTS) find_late_slots(of, in, at);
        }
    }
}
