/* SPDX-License-Identifier: MIT */
/* Classes that cannot be made, and which rule their statement breaks. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "check/survey.h"
#include "python/ast.h"

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

static const char *mend_refusal(check_code code)
{
    switch (code) {
    case CODE_LAYOUT_CONFLICT:
        return "Give one of the two bases empty __slots__, and their places to the class itself.";
    case CODE_MRO_CONFLICT:
        return "Name each base once, and after the classes that derive from it.";
    case CODE_SLOT_SHADOWS: return "Set the default in __init__, not in the class.";
    case CODE_SLOT_DISALLOWED: return "Leave it out of __slots__.";
    case CODE_SLOTS_ON_VARIABLE_SIZE: return "Write __slots__ = (), or keep attributes elsewhere.";
    case CODE_BAD_SLOT_NAME: return "List names: strings that are identifiers.";
    default: return NULL;
    }
}

/* What is raised ends the module: what comes after it may be raised because of that. So may it
   because of what was taken for granted. The library's refusals stand for themselves. */
static bool is_sure_failure(const subject *of)
{
    uint32_t failed = of->in->classes->failed_line;
    if (of->found->refused != NULL) return true;
    return of->found->assumed == NULL && (failed == 0 || of->found->line <= failed);
}

void find_about_statement(const subject *of)
{
    const found_class *found = of->found;
    if (found->error.exception == NULL || found->condition != NULL || !is_sure_failure(of)) return;
    check_code code = code_of(found);
    finding made = begin_finding(of, code);
    const char *text = found->error.message;
    made.message = say(of->of, "%s cannot be made: %s%s%s", found->name, found->error.exception,
                       text == NULL ? "" : ": ", text == NULL ? "" : text);
    made.help = mend_refusal(code);
    for (size_t i = 0; found->refused != NULL && i < 2; i++) {
        const layout_type *base = found->refused->conflict[i];
        if (base != NULL) add_place(of, &made, base->solid, say_brings(of, base));
    }
    add_finding(of, &made, NULL);
}
