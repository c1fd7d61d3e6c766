/* SPDX-License-Identifier: MIT */
/* What needs no operator: names, constants, displays and comprehensions. */
#include "python/parse.h"

/* ---- Comprehensions ---- */

bool at_comprehension(const parser *p)
{
    return at(p, K_FOR) || at(p, K_ASYNC);
}

/* 2.7: what a list comprehension iterates over may be a tuple of two or more without brackets. */
static node *parse_old_iter(parser *p)
{
    place start = p->now.place;
    node *first = parse_old_test(p);
    if (first == NULL || !accept(p, ',')) return first;
    node *made = new_node(p, N_TUPLE, start);
    node *rest = parse_tuple(p, parse_old_test);
    if (rest == NULL) return NULL;
    bool several = rest->kind == N_TUPLE && !rest->flag;
    first->next = several ? rest->many.elements : rest;
    made->many.elements = first;
    return made;
}

/* Behind what a comprehension goes through no comma is missed. */
static node *parse_part(parser *p)
{
    node *made = parse_or(p);
    p->last_end = NULL;
    return made;
}

static node *parse_iter(parser *p, node_kind of)
{
    return p->lex.rules->old && of == N_LIST_COMP ? parse_old_iter(p) : parse_part(p);
}

/* From 3.13 that is all that is told. */
static void *fail_in(parser *p)
{
    fail_here(p, "'in' expected after for-loop variables");
    p->stopped = 0;
    return NULL;
}

static node *parse_for_in(parser *p, node_kind of)
{
    node *made = new_node(p, N_COMPREHENSION, p->now.place);
    made->flag = accept(p, K_ASYNC);
    if (!expect(p, K_FOR, "invalid syntax")) return NULL;
    made->comprehension.target = parse_targets(p);
    if (made->comprehension.target == NULL) return NULL;
    if (p->lex.rules->type_defaults && !at(p, K_IN)) return fail_in(p);
    if (!check_target(p, made->comprehension.target, USE_ASSIGN)) return NULL;
    if (!expect(p, K_IN, "invalid syntax")) return NULL;
    made->comprehension.iter = parse_iter(p, of);
    return made->comprehension.iter != NULL ? made : NULL;
}

/* Conditions have no conditional; before 3.9 they may be lambdas, which have none either. */
static node *parse_condition(parser *p)
{
    return p->lex.rules->peg ? parse_part(p) : parse_old_test(p);
}

static bool parse_conditions(parser *p, node **ifs)
{
    list made;
    list_start(&made);
    while (accept(p, K_IF)) {
        node *test = parse_condition(p);
        if (test == NULL) return false;
        list_add(&made, test);
    }
    *ifs = made.first;
    return true;
}

static bool parse_generators(parser *p, node *made)
{
    list generators;
    list_start(&generators);
    while (at_comprehension(p)) {
        node *one = parse_for_in(p, (node_kind)made->kind);
        if (one == NULL || !parse_conditions(p, &one->comprehension.ifs)) return false;
        list_add(&generators, one);
    }
    made->comp.generators = generators.first;
    return true;
}

static node *comprehend(parser *p, node_kind kind, place start, node *element)
{
    node *made = new_node(p, kind, start);
    if (element->kind == N_STARRED && !p->lex.rules->unpacked_comprehension)
        return fail_node(p, element, "iterable unpacking cannot be used in comprehension");
    made->comp.element = element;
    return parse_generators(p, made) ? made : NULL;
}

void *refuse_clauses(parser *p, const node *where, const char *message)
{
    place start = p->now.place;
    if (parse_generators(p, new_node(p, N_GENERATOR_EXP, start)))
        return fail_node(p, where, message);
    return fail_instead(p, start, "invalid syntax");
}

node *parse_generator(parser *p, place start, node *element)
{
    return comprehend(p, N_GENERATOR_EXP, start, element);
}

/* ---- Round brackets ---- */

/* In 3.8 the elements of a set could not be walruses yet. */
static node *parse_element(parser *p)
{
    if (at(p, '*')) return parse_starred(p);
    return p->lex.rules->peg ? parse_named(p) : parse_expression(p);
}

/* Elements up to a bracket, the first one being there. */
static bool parse_elements(parser *p, node *made, node *first, int end)
{
    static const char outer[] = "did you forget parentheses around the comprehension target?";
    parse_function *part = end == '}' ? parse_element : parse_star_or_named;
    list elements;
    list_start(&elements);
    list_add(&elements, first);
    while (accept(p, ',') && !at(p, end) && !at_comprehension(p)) {
        node *next = part(p);
        if (next == NULL) return false;
        list_add(&elements, next);
    }
    if (p->lex.rules->rest_is_read && end != ')' && at_comprehension(p))
        return refuse_clauses(p, first, outer) != NULL;
    made->many.elements = first;
    return true;
}

static node *parse_round_tuple(parser *p, place start, node *first, int end)
{
    node *made = new_node(p, N_TUPLE, start);
    made->flag = true;
    return parse_elements(p, made, first, end) ? made : NULL;
}

node *parse_inside(parser *p, place start, int end)
{
    bool yields = at(p, K_YIELD);
    node *made = yields ? parse_yield(p) : parse_star_or_named(p);
    if (made == NULL) return NULL;
    if (!yields && at_comprehension(p)) return parse_generator(p, start, made);
    if (!yields && at(p, ',')) return parse_round_tuple(p, start, made, end);
    if (made->kind == N_STARRED && p->lex.rules->peg)
        return fail_node(p, made, "cannot use starred expression here");
    made->in_brackets = true;
    return made;
}

static node *parse_round(parser *p)
{
    place start = p->now.place;
    advance(p);
    if (accept(p, ')')) {
        node *empty = new_node(p, N_TUPLE, start);
        empty->flag = true;
        return empty;
    }
    node *made = parse_inside(p, start, ')');
    return made != NULL && expect(p, ')', "invalid syntax") ? made : NULL;
}

/* ---- Square brackets ---- */

static node *parse_square(parser *p)
{
    place start = p->now.place;
    node *made, *first;
    advance(p);
    if (accept(p, ']')) return new_node(p, N_LIST, start);
    first = parse_star_or_named(p);
    if (first == NULL) return NULL;
    if (at_comprehension(p)) made = comprehend(p, N_LIST_COMP, start, first);
    else {
        made = new_node(p, N_LIST, start);
        if (!parse_elements(p, made, first, ']')) return NULL;
    }
    return made != NULL && expect(p, ']', "invalid syntax") ? made : NULL;
}

/* ---- Curly brackets ---- */

/* {**x for ...} takes any expression, {**x} only an operand. */
static node *parse_unpacked(parser *p)
{
    place start = p->now.place;
    if (!p->lex.rules->unpacked_comprehension) return parse_operand(p);
    node *made = parse_expression(p);
    if (made == NULL || made->in_brackets || at_comprehension(p)) return made;
    bool loose = made->kind == N_BOOL_OP || made->kind == N_COMPARE || made->kind == N_IF_EXP ||
                 made->kind == N_LAMBDA || (made->kind == N_UNARY_OP && made->op == OP_NOT);
    return loose ? fail_place(p, start, "invalid syntax") : made;
}

/* From 3.10 the key is told, but of the first one, which might be a set's element. */
static bool expect_colon(parser *p, const node *key)
{
    static const char message[] = "':' expected after dictionary key";
    bool told = p->lex.rules->rest_is_read && !at(p, ':') && !at(p, T_ERROR) && !at(p, T_EOF);
    return told ? fail_node(p, key, message) != NULL : expect(p, ':', message);
}

static node *parse_pair_value(parser *p, place colon)
{
    bool lacking = p->lex.rules->rest_is_read && (at(p, '}') || at(p, ','));
    if (!lacking) return parse_expression(p);
    return fail_place(p, colon, "expression expected after dictionary key and ':'");
}

/* The key of **x is an EXPR without value. */
static bool parse_pair(parser *p, node **key, node **value)
{
    place start = p->now.place;
    if (!p->lex.rules->old && accept(p, T_POWER)) {
        *key = new_node(p, N_EXPR, start);
        *value = parse_unpacked(p);
        return *value != NULL;
    }
    *key = parse_expression(p);
    place colon = p->now.place;
    if (*key == NULL || !expect_colon(p, *key)) return false;
    *value = parse_pair_value(p, colon);
    return *value != NULL;
}

static node *dict_comprehension(parser *p, place start, node *key, node *value)
{
    bool unpacked = key->kind == N_EXPR;
    if (unpacked && !p->lex.rules->unpacked_comprehension)
        return fail_node(p, key, "dict unpacking cannot be used in dict comprehension");
    node *made = comprehend(p, N_DICT_COMP, start, key);
    if (made != NULL) made->comp.value = value;
    return made;
}

static node *parse_dict(parser *p, place start, node *key, node *value)
{
    list keys, values;
    if (at_comprehension(p)) return dict_comprehension(p, start, key, value);
    list_start(&keys);
    list_start(&values);
    for (;;) {
        list_add(&keys, key);
        list_add(&values, value);
        if (!accept(p, ',') || at(p, '}')) break;
        if (!parse_pair(p, &key, &value)) return NULL;
    }
    node *made = new_node(p, N_DICT, start);
    made->dict.keys = keys.first;
    made->dict.values = values.first;
    return made;
}

static node *parse_set(parser *p, place start, node *first)
{
    if (at_comprehension(p)) return comprehend(p, N_SET_COMP, start, first);
    node *made = new_node(p, N_SET, start);
    return parse_elements(p, made, first, '}') ? made : NULL;
}

static node *parse_filled(parser *p, place start)
{
    node *key = NULL, *value = NULL;
    if (at(p, T_POWER))
        return parse_pair(p, &key, &value) ? parse_dict(p, start, key, value) : NULL;
    key = parse_element(p);
    if (key == NULL) return NULL;
    place colon = p->now.place;
    bool bare_walrus = key->kind == N_NAMED_EXPR && !key->in_brackets;
    if (key->kind == N_STARRED || bare_walrus || !accept(p, ':')) return parse_set(p, start, key);
    value = parse_pair_value(p, colon);
    return value != NULL ? parse_dict(p, start, key, value) : NULL;
}

static node *parse_curly(parser *p)
{
    place start = p->now.place;
    advance(p);
    if (accept(p, '}')) return new_node(p, N_DICT, start);
    node *made = parse_filled(p, start);
    return made != NULL && expect(p, '}', "invalid syntax") ? made : NULL;
}

/* ---- Atoms ---- */

/* 2.7: a comma within the quotes needs something behind it. */
static node *parse_backquotes(parser *p)
{
    place start = p->now.place;
    if (!p->lex.rules->old) return fail_here(p, "invalid syntax");
    advance(p);
    if (!deeper(p, DEPTH_WHOLE)) return NULL;
    node *value = parse_test_list(p);
    p->depth -= DEPTH_WHOLE;
    if (value == NULL || p->before == ',') return fail_here(p, "invalid syntax");
    if (!expect(p, '`', "invalid syntax")) return NULL;
    node *made = new_node(p, N_REPR, start);
    made->value.value = value;
    return made;
}

static node *parse_constant(parser *p, constant_kind kind)
{
    node *made = new_node(p, N_CONSTANT, p->now.place);
    made->op = (unsigned char)kind;
    advance(p);
    return made;
}

static node *parse_name(parser *p)
{
    node *made = new_node(p, N_NAME, p->now.place);
    made->name.id = p->now.name;
    advance(p);
    return made;
}

node *parse_atom(parser *p)
{
    switch (p->now.kind) {
    case T_NAME: return parse_name(p);
    case T_NUMBER: return parse_number(p);
    case T_STRING:
    case T_FORMAT: return parse_strings(p);
    case '(': return parse_round(p);
    case '[': return parse_square(p);
    case '{': return parse_curly(p);
    case '`': return parse_backquotes(p);
    case T_DOTS: return parse_constant(p, CONSTANT_ELLIPSIS);
    case K_NONE: return parse_constant(p, CONSTANT_NONE);
    case K_TRUE: return parse_constant(p, CONSTANT_TRUE);
    case K_FALSE: return parse_constant(p, CONSTANT_FALSE);
    default: return fail_here(p, "invalid syntax");
    }
}
