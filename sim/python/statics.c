/* SPDX-License-Identifier: MIT */
/*
 * __static_attributes__ (3.13+): the names that functions in a class body store to `self`, whatever
 * their first parameter is called, up to the next class (Python/compile.c:
 * compiler_maybe_add_static_attribute_to_class).
 */
#include <string.h>

#include "python/walk.h"

typedef struct search {
    walk walk; /* what is inside of a function */
    walk body; /* what is in the class body itself */
    names *found;
} search;

static void add_targets(search *s, const node *target)
{
    walk w = {.m = s->walk.m};
    walk_add(&w, target);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_TUPLE || at->kind == N_LIST) walk_add(&w, at->many.elements);
        if (at->kind == N_STARRED) walk_add(&w, at->value.value);
        if (at->kind != N_ATTRIBUTE || at->attribute.value->kind != N_NAME) continue;
        if (strcmp(at->attribute.value->name.id, "self") == 0)
            bind_for_good(s->walk.m, s->found, at->attribute.attr, s->walk.m->none);
    }
}

static void add_stores(search *s, const node *at)
{
    switch (at->kind) {
    case N_ASSIGN: add_targets(s, at->assign.targets); break;
    case N_ANN_ASSIGN:
        if (at->store.value != NULL) add_targets(s, at->store.target);
        break;
    case N_FOR: add_targets(s, at->for_.target); break;
    case N_WITH_ITEM: add_targets(s, at->with_item.vars); break;
    case N_COMPREHENSION: add_targets(s, at->comprehension.target); break;
    default: break;
    }
}

static void add_body(search *s, const node *function)
{
    walk_around(&s->body, function);
    walk_add(&s->walk,
             function->kind == N_LAMBDA ? function->lambda.body : function->function.body);
}

static void search_function(search *s)
{
    for (const node *at; (at = walk_next(&s->walk)) != NULL;) {
        add_stores(s, at);
        if (at->kind == N_CLASS_DEF) walk_around(&s->walk, at);
        else walk_into(&s->walk, at);
    }
}

const names *static_names(machine *m, const node *class_statement)
{
    search s = {{.m = m}, {.m = m}, NULL};
    s.found = take(m, sizeof *s.found);
    walk_add(&s.body, class_statement->class_.body);
    for (const node *at; (at = walk_next(&s.body)) != NULL;) {
        if (at->kind == N_FUNCTION_DEF || at->kind == N_LAMBDA) add_body(&s, at);
        else if (at->kind == N_CLASS_DEF) walk_around(&s.body, at);
        else walk_into(&s.body, at);
        search_function(&s);
    }
    return s.found;
}
