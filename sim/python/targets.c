/* SPDX-License-Identifier: MIT */
/* What may stand on the left of an assignment, after del, and between for and in. */
#include <stdio.h>

#include "python/parse.h"

static const char *what_is(const node *at)
{
    switch (at->kind) {
    case N_CONSTANT: return "literal";
    case N_CALL: return "function call";
    case N_LAMBDA: return "lambda";
    case N_COMPARE: return "comparison";
    case N_DICT: return "dict literal";
    case N_SET: return "set display";
    case N_IF_EXP: return "conditional expression";
    case N_JOINED_STR: return "f-string expression";
    case N_GENERATOR_EXP: return "generator expression";
    case N_LIST_COMP: return "list comprehension";
    case N_YIELD:
    case N_YIELD_FROM: return "yield expression";
    case N_AWAIT: return "await expression";
    case N_NAMED_EXPR: return "named expression";
    default: return "expression";
    }
}

static bool refuse(parser *p, const node *target, target_use use)
{
    char message[80];
    snprintf(message, sizeof message, "cannot %s %s", use == USE_DELETE ? "delete" : "assign to",
             what_is(target));
    return fail_node(p, target, message) != NULL;
}

static bool check_elements(parser *p, const node *target, target_use use)
{
    if (use == USE_AUGMENT || use == USE_ANNOTATE) return refuse(p, target, use);
    for (const node *at = target->many.elements; at != NULL; at = at->next) {
        bool starred = at->kind == N_STARRED;
        if (starred && use == USE_DELETE) return refuse(p, at, use);
        if (!check_target(p, starred ? at->value.value : at, use)) return false;
    }
    return true;
}

bool check_target(parser *p, const node *target, target_use use)
{
    switch (target->kind) {
    case N_NAME:
    case N_ATTRIBUTE:
    case N_SUBSCRIPT: return true;
    case N_TUPLE:
    case N_LIST: return check_elements(p, target, use);
    case N_STARRED:
        return fail_node(p, target, "starred assignment target must be in a list or tuple") != NULL;
    default: return refuse(p, target, use);
    }
}
