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
    case N_SET_COMP: return "set comprehension";
    case N_DICT_COMP: return "dict comprehension";
    case N_YIELD:
    case N_YIELD_FROM: return "yield expression";
    case N_AWAIT: return "await expression";
    case N_NAMED_EXPR: return "named expression";
    case N_TUPLE: return "tuple";
    case N_LIST: return "list";
    case N_STARRED: return "starred";
    default: return "expression";
    }
}

static bool refuse(parser *p, const node *target, target_use use)
{
    char message[80];
    snprintf(message, sizeof message, "cannot %s %s", use == USE_DELETE ? "delete" : "assign to",
             what_is(target));
    return fail_check(p, (place){target->line, target->column}, message);
}

bool check_name(parser *p, name bound)
{
    if (p->lex.rules->peg) return true;
    if (bound == p->debug) return fail_check(p, p->now.place, "cannot assign to __debug__");
    if (bound != p->none || !p->lex.rules->old) return true;
    return fail_check(p, p->now.place, "cannot assign to None");
}

static bool check_elements(parser *p, const node *target, target_use use)
{
    if (use == USE_AUGMENT || use == USE_ANNOTATE) return refuse(p, target, use);
    bool empty = target->kind == N_TUPLE && target->many.elements == NULL;
    if (empty && p->lex.rules->old) return refuse(p, target, use);
    for (const node *at = target->many.elements; at != NULL; at = at->next)
        if (!check_target(p, at, use)) return false;
    return true;
}

/* A star alone is left to the compiler, and before 3.9 one that is deleted too. */
static bool check_starred(parser *p, const node *target, target_use use)
{
    bool fine = use == USE_ASSIGN || (use == USE_DELETE && !p->lex.rules->peg);
    return fine ? check_target(p, target->value.value, use) : refuse(p, target, use);
}

bool check_target(parser *p, const node *target, target_use use)
{
    switch (target->kind) {
    case N_NAME: return use == USE_DELETE || check_name(p, target->name.id);
    case N_ATTRIBUTE: return use == USE_DELETE || check_name(p, target->attribute.attr);
    case N_SUBSCRIPT: return true;
    case N_TUPLE:
    case N_LIST: return check_elements(p, target, use);
    case N_STARRED: return check_starred(p, target, use);
    default: return refuse(p, target, use);
    }
}
