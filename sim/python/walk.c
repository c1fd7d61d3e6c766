/* SPDX-License-Identifier: MIT */
/* The parts of each kind of node. */
#include <string.h>

#include "python/walk.h"

static void add(walk *w, const node *at)
{
    if (w->count == w->room) {
        bool none = w->room == 0;
        size_t room = none ? sizeof w->first / sizeof w->first[0] : w->room * 2;
        const node **grown = none ? w->first : take(w->m, room * sizeof *grown);
        if (!none) memcpy(grown, w->at, w->count * sizeof *grown);
        w->at = grown;
        w->room = room;
    }
    w->at[w->count++] = at;
}

void walk_add(walk *w, const node *list)
{
    for (; list != NULL; list = list->next) add(w, list);
}

static void add_all(walk *w, const node *const lists[])
{
    for (size_t i = 0; i < 4; i++) walk_add(w, lists[i]);
}

#define ADD(...) add_all(w, (const node *const[4]){__VA_ARGS__})

const node *walk_next(walk *w)
{
    return w->count == 0 ? NULL : w->at[--w->count];
}

static void add_defaults(walk *w, const node *list)
{
    for (; list != NULL; list = list->next) ADD(list->arg.value, list->arg.annotation, NULL, NULL);
}

static void add_function_head(walk *w, const arguments_node *of)
{
    if (of == NULL) return;
    add_defaults(w, of->posonly);
    add_defaults(w, of->args);
    add_defaults(w, of->kwonly);
    add_defaults(w, of->vararg);
    add_defaults(w, of->kwarg);
}

void walk_around(walk *w, const node *at)
{
    switch (at->kind) {
    case N_FUNCTION_DEF:
        ADD(at->function.decorators, at->function.returns, NULL, NULL);
        add_function_head(w, at->function.arguments);
        break;
    case N_LAMBDA: add_function_head(w, at->lambda.arguments); break;
    case N_CLASS_DEF:
        ADD(at->class_.decorators, at->class_.bases, at->class_.keywords, NULL);
        break;
    default: break;
    }
}

static void into_statement(walk *w, const node *at)
{
    switch (at->kind) {
    case N_MODULE: ADD(at->module.body); break;
    case N_FUNCTION_DEF:
        walk_around(w, at);
        ADD(at->function.body);
        break;
    case N_CLASS_DEF:
        walk_around(w, at);
        ADD(at->class_.body);
        break;
    case N_DELETE:
    case N_ASSIGN: ADD(at->assign.targets, at->assign.value); break;
    case N_TYPE_ALIAS: ADD(at->type_alias.name, at->type_alias.value); break;
    case N_AUG_ASSIGN:
    case N_NAMED_EXPR:
    case N_ANN_ASSIGN: ADD(at->store.target, at->store.value, at->store.annotation); break;
    case N_FOR: ADD(at->for_.target, at->for_.iter, at->for_.body, at->for_.orelse); break;
    case N_WHILE:
    case N_IF:
    case N_IF_EXP: ADD(at->if_.test, at->if_.body, at->if_.orelse); break;
    case N_WITH: ADD(at->with.items, at->with.body); break;
    case N_WITH_ITEM: ADD(at->with_item.context, at->with_item.vars); break;
    case N_MATCH: ADD(at->match.subject, at->match.cases); break;
    case N_MATCH_CASE:
        ADD(at->match_case.pattern, at->match_case.guard, at->match_case.body);
        break;
    case N_RAISE:
    case N_ASSERT:
    case N_EXEC: ADD(at->three.first, at->three.second, at->three.third); break;
    case N_TRY: ADD(at->try_.body, at->try_.handlers, at->try_.orelse, at->try_.final); break;
    case N_EXCEPT_HANDLER: ADD(at->handler.type, at->handler.target, at->handler.body); break;
    case N_PRINT: ADD(at->print.dest, at->print.values); break;
    default: break;
    }
}

static void into_pattern(walk *w, const node *at)
{
    switch (at->kind) {
    case N_MATCH_MAPPING: ADD(at->match_mapping.keys, at->match_mapping.patterns); break;
    case N_MATCH_CLASS:
        ADD(at->match_class.cls, at->match_class.patterns, at->match_class.keywords);
        break;
    case N_MATCH_AS: ADD(at->match_as.pattern); break;
    default: break;
    }
}

static void into_expression(walk *w, const node *at)
{
    switch (at->kind) {
    case N_BOOL_OP:
    case N_SET:
    case N_LIST:
    case N_TUPLE:
    case N_JOINED_STR:
    case N_TEMPLATE_STR:
    case N_MATCH_SEQUENCE:
    case N_MATCH_OR: ADD(at->many.elements); break;
    case N_BIN_OP:
    case N_SUBSCRIPT: ADD(at->two.left, at->two.right); break;
    case N_LAMBDA:
        walk_around(w, at);
        ADD(at->lambda.body);
        break;
    case N_DICT: ADD(at->dict.keys, at->dict.values); break;
    case N_LIST_COMP:
    case N_SET_COMP:
    case N_DICT_COMP:
    case N_GENERATOR_EXP: ADD(at->comp.element, at->comp.value, at->comp.generators); break;
    case N_COMPREHENSION:
        ADD(at->comprehension.target, at->comprehension.iter, at->comprehension.ifs);
        break;
    case N_COMPARE: ADD(at->compare.left, at->compare.comparators); break;
    case N_CALL: ADD(at->call.func, at->call.args, at->call.keywords); break;
    case N_FORMATTED_VALUE:
    case N_INTERPOLATION: ADD(at->formatted.value, at->formatted.format); break;
    case N_ATTRIBUTE: ADD(at->attribute.value); break;
    case N_SLICE: ADD(at->slice.lower, at->slice.upper, at->slice.step); break;
    case N_KEYWORD: ADD(at->keyword.value); break;
    default: into_pattern(w, at); break;
    }
}

void walk_into(walk *w, const node *at)
{
    switch (at->kind) {
    case N_RETURN:
    case N_EXPR:
    case N_AWAIT:
    case N_YIELD:
    case N_YIELD_FROM:
    case N_STARRED:
    case N_REPR:
    case N_UNARY_OP:
    case N_MATCH_VALUE:
    case N_MATCH_SINGLETON: ADD(at->value.value); break;
    case N_ARG: ADD(at->arg.target); break;
    default:
        into_statement(w, at);
        into_expression(w, at);
        break;
    }
}
