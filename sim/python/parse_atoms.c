/* SPDX-License-Identifier: MIT */
/* What needs no operator: names, constants, displays, comprehensions; the arguments of calls. */
#include "python/parse.h"

/* ---- Comprehensions ---- */

static bool at_comprehension(const parser *p)
{
    return at(p, K_FOR) || at(p, K_ASYNC);
}

static node *parse_comprehension(parser *p)
{
    token start = p->now;
    bool async = accept(p, K_ASYNC);
    if (!expect(p, K_FOR, "invalid syntax")) return NULL;
    node *made = new_node(p, N_COMPREHENSION, &start);
    made->flag = async;
    made->comprehension.target = parse_targets(p);
    if (made->comprehension.target == NULL ||
        !check_target(p, made->comprehension.target, USE_FOR) || !expect(p, K_IN, "invalid syntax"))
        return NULL;
    made->comprehension.iter = p->lex.rules->old ? parse_old_iter(p) : parse_or(p);
    return made->comprehension.iter != NULL ? made : NULL;
}

static bool parse_conditions(parser *p, node **ifs)
{
    list made;
    list_start(&made);
    while (accept(p, K_IF)) {
        node *test = p->lex.rules->old ? parse_old_test(p)
                     : at(p, K_LAMBDA) ? parse_expression(p)
                                       : parse_or(p);
        if (test != NULL && at(p, T_WALRUS)) return fail_here(p, "invalid syntax") != NULL;
        if (test == NULL) return false;
        list_add(&made, test);
    }
    *ifs = made.first;
    return true;
}

bool parse_comprehensions(parser *p, node **generators)
{
    list made;
    list_start(&made);
    while (at_comprehension(p)) {
        node *one = parse_comprehension(p);
        if (one == NULL || !parse_conditions(p, &one->comprehension.ifs)) return false;
        list_add(&made, one);
    }
    *generators = made.first;
    return true;
}

static node *comprehend(parser *p, node_kind kind, const token *start, node *element)
{
    node *made = new_node(p, kind, start);
    if (element->kind == N_STARRED && !p->lex.rules->unpacked_comprehension)
        return fail_node(p, element, "iterable unpacking cannot be used in comprehension");
    made->comp.element = element;
    return parse_comprehensions(p, &made->comp.generators) ? made : NULL;
}

/* ---- Round brackets ---- */

static node *rest_of_tuple(parser *p, const token *start, node *first)
{
    list elements;
    node *made = new_node(p, N_TUPLE, start);
    list_start(&elements);
    list_add(&elements, first);
    while (accept(p, ',') && !at(p, ')')) {
        node *next = parse_star_or_named(p);
        if (next == NULL) return NULL;
        list_add(&elements, next);
    }
    made->flag = true;
    made->many.elements = elements.first;
    return made;
}

static node *parse_round(parser *p)
{
    token start = p->now;
    advance(p);
    if (accept(p, ')')) {
        node *empty = new_node(p, N_TUPLE, &start);
        empty->flag = true;
        return empty;
    }
    node *made = at(p, K_YIELD) ? parse_yield(p) : parse_star_or_named(p);
    if (made == NULL) return NULL;
    if (at_comprehension(p)) made = comprehend(p, N_GENERATOR_EXP, &start, made);
    else if (at(p, ',')) made = rest_of_tuple(p, &start, made);
    else if (made->kind == N_STARRED)
        return fail_node(p, made, "cannot use starred expression here");
    else made->in_brackets = true;
    if (made == NULL || !expect(p, ')', "invalid syntax")) return NULL;
    return made;
}

/* ---- Square brackets ---- */

static node *parse_square(parser *p)
{
    token start = p->now;
    list elements;
    list_start(&elements);
    advance(p);
    while (!at(p, ']')) {
        node *element = parse_star_or_named(p);
        if (element == NULL) return NULL;
        if (elements.first == NULL && at_comprehension(p)) {
            node *made = comprehend(p, N_LIST_COMP, &start, element);
            return made != NULL && expect(p, ']', "invalid syntax") ? made : NULL;
        }
        list_add(&elements, element);
        if (!accept(p, ',')) break;
    }
    if (!expect(p, ']', "invalid syntax")) return NULL;
    node *made = new_node(p, N_LIST, &start);
    made->many.elements = elements.first;
    return made;
}

/* ---- Curly brackets ---- */

/* A key, or an N_EXPR without value for **; its value. */
static bool parse_pair(parser *p, node **key, node **value)
{
    token start = p->now;
    if (accept(p, T_POWER)) {
        if (p->lex.rules->old) return fail_at(p, start.start, "invalid syntax") != NULL;
        *key = new_node(p, N_EXPR, &start);
        *value = parse_operand(p);
        return *value != NULL;
    }
    *key = parse_expression(p);
    if (*key == NULL || !expect(p, ':', "':' expected after dictionary key")) return false;
    *value = parse_expression(p);
    return *value != NULL;
}

static node *dict_comprehension(parser *p, const token *start, node *key, node *value)
{
    bool starred = key->kind == N_EXPR;
    if (starred && !p->lex.rules->unpacked_comprehension)
        return fail_node(p, key, "dict unpacking cannot be used in dict comprehension");
    node *made = comprehend(p, N_DICT_COMP, start, key);
    if (made != NULL) made->comp.value = value;
    return made;
}

static node *parse_dict(parser *p, const token *start, node *key, node *value)
{
    list keys, values;
    list_start(&keys);
    list_start(&values);
    if (at_comprehension(p)) return dict_comprehension(p, start, key, value);
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

static node *parse_set(parser *p, const token *start, node *element)
{
    list elements;
    list_start(&elements);
    if (at_comprehension(p)) return comprehend(p, N_SET_COMP, start, element);
    list_add(&elements, element);
    while (accept(p, ',') && !at(p, '}')) {
        node *next = parse_star_or_named(p);
        if (next == NULL) return NULL;
        list_add(&elements, next);
    }
    node *made = new_node(p, N_SET, start);
    made->many.elements = elements.first;
    return made;
}

static node *parse_filled(parser *p, const token *start)
{
    node *key = NULL, *value = NULL;
    if (at(p, T_POWER))
        return parse_pair(p, &key, &value) ? parse_dict(p, start, key, value) : NULL;
    key = parse_star_or_named(p);
    if (key == NULL) return NULL;
    if (key->kind == N_STARRED || !accept(p, ':')) return parse_set(p, start, key);
    value = parse_expression(p);
    return value != NULL ? parse_dict(p, start, key, value) : NULL;
}

static node *parse_curly(parser *p)
{
    token start = p->now;
    advance(p);
    if (accept(p, '}')) return new_node(p, N_DICT, &start);
    node *made = parse_filled(p, &start);
    return made != NULL && expect(p, '}', "invalid syntax") ? made : NULL;
}

/* ---- Atoms ---- */

static node *parse_backquotes(parser *p)
{
    token start = p->now;
    advance(p);
    node *value = parse_star_expressions(p);
    if (value == NULL || !expect(p, '`', "invalid syntax")) return NULL;
    node *made = new_node(p, N_REPR, &start);
    made->value.value = value;
    return made;
}

static node *parse_constant(parser *p, constant_kind kind)
{
    node *made = new_node(p, N_CONSTANT, &p->now);
    made->op = (unsigned char)kind;
    advance(p);
    return made;
}

static node *parse_name(parser *p)
{
    node *made = new_node(p, N_NAME, &p->now);
    made->name.id = p->now.name;
    advance(p);
    return made;
}

node *parse_atom(parser *p)
{
    switch (p->now.kind) {
    case T_NAME: return parse_name(p);
    case T_NUMBER: return parse_number(p);
    case T_STRING: return parse_strings(p);
    case '(': return parse_round(p);
    case '[': return parse_square(p);
    case '{': return parse_curly(p);
    case '`': return parse_backquotes(p);
    case T_DOTS:
        if (p->lex.rules->old && p->before.kind != '[' && p->before.kind != ',')
            return fail_here(p, "invalid syntax");
        return parse_constant(p, CONSTANT_ELLIPSIS);
    case K_NONE: return parse_constant(p, CONSTANT_NONE);
    case K_TRUE: return parse_constant(p, CONSTANT_TRUE);
    case K_FALSE: return parse_constant(p, CONSTANT_FALSE);
    default: return fail_here(p, "invalid syntax");
    }
}

/* ---- Arguments ---- */

typedef struct given {
    list args, keywords;
    bool named, unpacked; /* a keyword, and a **, came before */
} given;

static bool add_starred(parser *p, given *to)
{
    token start = p->now;
    bool two = at(p, T_POWER);
    advance(p);
    node *value = parse_expression(p);
    if (value == NULL) return false;
    if (!two && to->unpacked)
        return fail_at(p, start.start,
                       "iterable argument unpacking follows keyword argument unpacking") != NULL;
    node *made = new_node(p, two ? N_KEYWORD : N_STARRED, &start);
    if (two) made->keyword.value = value;
    else made->value.value = value;
    to->unpacked |= two;
    list_add(two ? &to->keywords : &to->args, made);
    return true;
}

static bool add_keyword(parser *p, given *to, const node *word)
{
    if (word->kind != N_NAME || word->in_brackets)
        return fail_node(p, word,
                         "expression cannot contain assignment, perhaps you meant \"==\"?") != NULL;
    advance(p);
    node *made = node_over(p, N_KEYWORD, word);
    made->keyword.id = word->name.id;
    made->keyword.value = parse_expression(p);
    to->named = true;
    if (made->keyword.value != NULL) list_add(&to->keywords, made);
    return made->keyword.value != NULL;
}

/* A generator without brackets of its own must be the only argument. */
static bool add_generator(parser *p, given *to, const token *start, node *element)
{
    node *made = comprehend(p, N_GENERATOR_EXP, start, element);
    if (made == NULL) return false;
    bool alone = to->args.first == NULL && to->keywords.first == NULL && at(p, ')');
    bool old = p->lex.rules->old && at(p, ')');
    if (!alone && !old)
        return fail_node(p, made, "Generator expression must be parenthesized") != NULL;
    list_add(&to->args, made);
    return true;
}

static bool add_argument(parser *p, given *to)
{
    token start = p->now;
    if (at(p, '*') || at(p, T_POWER)) return add_starred(p, to);
    node *value = parse_named(p);
    if (value == NULL) return false;
    if (at(p, '=')) return add_keyword(p, to, value);
    if (at_comprehension(p)) return add_generator(p, to, &start, value);
    if (to->named || to->unpacked)
        return fail_node(p, value, "positional argument follows keyword argument") != NULL;
    list_add(&to->args, value);
    return true;
}

bool parse_arguments(parser *p, node **args, node **keywords)
{
    given made = {.named = false};
    list_start(&made.args);
    list_start(&made.keywords);
    while (!at(p, ')')) {
        if (!add_argument(p, &made)) return false;
        if (!accept(p, ',')) break;
    }
    *args = made.args.first;
    *keywords = made.keywords.first;
    return expect(p, ')', "invalid syntax. Perhaps you forgot a comma?");
}
