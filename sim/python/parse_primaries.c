/* SPDX-License-Identifier: MIT */
/* Calls, subscripts and attributes. */
#include "python/parse.h"

static node *parse_call(parser *p, node *func, place start)
{
    node *made = new_node(p, N_CALL, start);
    call_arguments given;
    if (!parse_arguments(p, &given, false)) return NULL;
    made->call.func = func;
    made->call.args = given.args.first;
    made->call.keywords = given.keywords.first;
    return made;
}

/* ---- Subscripts ---- */

static bool ends_part(const parser *p)
{
    return at(p, ':') || at(p, ']') || at(p, ',');
}

static bool parse_bound(parser *p, node **bound)
{
    if (ends_part(p)) return true;
    *bound = parse_expression(p);
    return *bound != NULL;
}

static node *parse_colons(parser *p, place start, node *lower)
{
    node *made = new_node(p, N_SLICE, start);
    made->slice.lower = lower;
    advance(p);
    if (!parse_bound(p, &made->slice.upper)) return NULL;
    if (accept(p, ':') && !parse_bound(p, &made->slice.step)) return NULL;
    return made;
}

/* 2.7 has the ellipsis only here, and as three tokens. */
static node *parse_old_dots(parser *p)
{
    node *made = new_node(p, N_CONSTANT, p->now.place);
    made->op = CONSTANT_ELLIPSIS;
    for (int i = 0; i < 3; i++)
        if (!expect(p, '.', "invalid syntax")) return NULL;
    return made;
}

static node *parse_slice(parser *p)
{
    place start = p->now.place;
    if (at(p, '.') && p->lex.rules->old) return parse_old_dots(p);
    if (at(p, '*') && p->lex.rules->except_star) return parse_starred(p);
    if (at(p, ':')) return parse_colons(p, start, NULL);
    node *lower = p->lex.rules->walrus_index ? parse_named(p) : parse_expression(p);
    if (lower == NULL || !at(p, ':')) return lower;
    if (lower->kind == N_NAMED_EXPR && !lower->in_brackets) return fail_here(p, "invalid syntax");
    return parse_colons(p, start, lower);
}

/* Slices with commas are a tuple, as is a star alone. */
static node *parse_slices(parser *p)
{
    place start = p->now.place;
    node *first = parse_slice(p);
    if (first == NULL || (!at(p, ',') && first->kind != N_STARRED)) return first;
    list elements;
    list_start(&elements);
    list_add(&elements, first);
    while (accept(p, ',') && !at(p, ']')) {
        node *next = parse_slice(p);
        if (next == NULL) return NULL;
        list_add(&elements, next);
    }
    node *made = new_node(p, N_TUPLE, start);
    made->many.elements = first;
    return made;
}

static node *parse_subscript(parser *p, node *of, place start)
{
    node *made = new_node(p, N_SUBSCRIPT, start);
    advance(p);
    bool empty = at(p, ']') && p->lex.rules->rest_is_read && p->lex.bracket_count > 0;
    if (empty) return fail_place(p, start, "invalid syntax. Perhaps you forgot a comma?");
    made->two.left = of;
    made->two.right = parse_slices(p);
    if (made->two.right == NULL || !expect(p, ']', "invalid syntax")) return NULL;
    return made;
}

/* ---- Attributes ---- */

static node *parse_attribute(parser *p, node *of, place start)
{
    node *made = new_node(p, N_ATTRIBUTE, start);
    advance(p);
    made->attribute.value = of;
    made->attribute.attr = expect_name(p);
    return made->attribute.attr != NULL ? made : NULL;
}

node *parse_dotted_call(parser *p)
{
    place start = p->now.place;
    if (!at(p, T_NAME)) return fail_here(p, "invalid syntax");
    node *made = parse_atom(p);
    while (made != NULL && at(p, '.')) made = parse_attribute(p, made, start);
    return made != NULL && at(p, '(') ? parse_call(p, made, start) : made;
}

node *parse_primary(parser *p)
{
    place start = p->now.place;
    node *made = parse_atom(p);
    while (made != NULL) {
        if (at(p, '.')) made = parse_attribute(p, made, start);
        else if (at(p, '(')) made = parse_call(p, made, start);
        else if (at(p, '[')) made = parse_subscript(p, made, start);
        else return made;
    }
    return NULL;
}
