/* SPDX-License-Identifier: MIT */
/*
 * Expressions, from the loosest to the tightest:
 *
 *     lambda, x if y else z   or   and   not   comparisons   | ^ & shifts + - * / // % @
 *     unary + - ~   **   await   calls, subscripts, attributes
 */
#include "python/parse.h"

typedef node *parse_function(parser *p);

/* ---- Binary operators ---- */

typedef struct binary {
    operator_kind op;
    int strength; /* 0: no binary operator */
} binary;

static binary binary_of(const parser *p)
{
    switch (p->now.kind) {
    case '|': return (binary){OP_BIT_OR, 1};
    case '^': return (binary){OP_BIT_XOR, 2};
    case '&': return (binary){OP_BIT_AND, 3};
    case T_LEFT: return (binary){OP_L_SHIFT, 4};
    case T_RIGHT: return (binary){OP_R_SHIFT, 4};
    case '+': return (binary){OP_ADD, 5};
    case '-': return (binary){OP_SUB, 5};
    case '*': return (binary){OP_MULT, 6};
    case '/': return (binary){OP_DIV, 6};
    case '%': return (binary){OP_MOD, 6};
    case T_FLOOR: return (binary){OP_FLOOR_DIV, 6};
    case '@': return p->lex.rules->old ? (binary){OP_NONE, 0} : (binary){OP_MAT_MULT, 6};
    default: return (binary){OP_NONE, 0};
    }
}

static operator_kind unary_of(int kind)
{
    return kind == '-' ? OP_U_SUB : kind == '+' ? OP_U_ADD : kind == '~' ? OP_INVERT : OP_NONE;
}

static node *parse_unary(parser *p);

static node *parse_await(parser *p)
{
    token start = p->now;
    if (!accept(p, K_AWAIT)) return parse_primary(p);
    node *operand = parse_primary(p);
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_AWAIT, &start);
    made->value.value = operand;
    return made;
}

/* Binds tighter than a sign on its left, not than one on its right. */
static node *parse_power(parser *p)
{
    node *left = parse_await(p);
    if (left == NULL || !accept(p, T_POWER)) return left;
    if (!deeper(p)) return NULL;
    node *right = parse_unary(p);
    p->depth--;
    if (right == NULL) return NULL;
    node *made = node_over(p, N_BIN_OP, left);
    made->op = OP_POW;
    made->two.left = left;
    made->two.right = right;
    return made;
}

static node *parse_unary(parser *p)
{
    token start = p->now;
    operator_kind op = unary_of(start.kind);
    if (op == OP_NONE) return parse_power(p);
    advance(p);
    if (!deeper(p)) return NULL;
    node *operand = parse_unary(p);
    p->depth--;
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_UNARY_OP, &start);
    made->op = (unsigned char)op;
    made->value.value = operand;
    return made;
}

/* Operators at least as strong as `least`, joined to the left. */
static node *parse_binary(parser *p, int least)
{
    node *left = parse_unary(p);
    for (binary found; left != NULL && (found = binary_of(p)).strength >= least;) {
        if (found.strength == 0) break;
        advance(p);
        node *right = parse_binary(p, found.strength + 1);
        if (right == NULL) return NULL;
        node *made = node_over(p, N_BIN_OP, left);
        made->op = (unsigned char)found.op;
        made->two.left = left;
        made->two.right = right;
        left = made;
    }
    return left;
}

node *parse_operand(parser *p)
{
    return parse_binary(p, 1);
}

node *parse_sum(parser *p)
{
    return parse_binary(p, 5);
}

/* ---- Comparisons and logic ---- */

/* Takes a comparison operator; OP_NONE if there is none. */
static operator_kind accept_comparison(parser *p)
{
    operator_kind found = OP_NONE;
    switch (p->now.kind) {
    case T_EQ: found = OP_EQ; break;
    case T_NE: found = OP_NOT_EQ; break;
    case '<': found = OP_LT; break;
    case T_LE: found = OP_LT_E; break;
    case '>': found = OP_GT; break;
    case T_GE: found = OP_GT_E; break;
    case K_IN: found = OP_IN; break;
    case K_IS: advance(p); return accept(p, K_NOT) ? OP_IS_NOT : OP_IS;
    case K_NOT: advance(p); return expect(p, K_IN, "invalid syntax") ? OP_NOT_IN : OP_NONE;
    default: return OP_NONE;
    }
    advance(p);
    return found;
}

enum { FIRST_OPERATORS = 4 };

typedef struct operators {
    unsigned char *at;
    size_t count, room;
} operators;

static void add_operator(parser *p, operators *to, operator_kind op)
{
    if (to->count == to->room) {
        unsigned char *old = to->at;
        to->room = to->room == 0 ? FIRST_OPERATORS : to->room * 2;
        to->at = arena_alloc(p->lex.memory, to->room);
        for (size_t i = 0; i < to->count; i++) to->at[i] = old[i];
    }
    to->at[to->count++] = (unsigned char)op;
}

static node *parse_comparison(parser *p)
{
    node *left = parse_operand(p);
    operators ops = {NULL, 0, 0};
    list rest;
    list_start(&rest);
    for (operator_kind op; left != NULL && (op = accept_comparison(p)) != OP_NONE;) {
        node *operand = parse_operand(p);
        if (operand == NULL) return NULL;
        add_operator(p, &ops, op);
        list_add(&rest, operand);
    }
    if (left == NULL || at(p, T_ERROR)) return NULL;
    if (ops.count == 0) return left;
    node *made = node_over(p, N_COMPARE, left);
    made->compare.left = left;
    made->compare.comparators = rest.first;
    made->compare.ops = ops.at;
    return made;
}

static node *parse_not(parser *p)
{
    token start = p->now;
    if (!accept(p, K_NOT)) return parse_comparison(p);
    if (!deeper(p)) return NULL;
    node *operand = parse_not(p);
    p->depth--;
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_UNARY_OP, &start);
    made->op = OP_NOT;
    made->value.value = operand;
    return made;
}

static node *parse_logic(parser *p, int keyword, operator_kind op, parse_function *part)
{
    node *first = part(p);
    if (first == NULL || !at(p, keyword)) return first;
    list operands;
    list_start(&operands);
    list_add(&operands, first);
    while (accept(p, keyword)) {
        node *next = part(p);
        if (next == NULL) return NULL;
        list_add(&operands, next);
    }
    node *made = node_over(p, N_BOOL_OP, first);
    made->op = (unsigned char)op;
    made->many.elements = first;
    return made;
}

static node *parse_and(parser *p)
{
    return parse_logic(p, K_AND, OP_AND, parse_not);
}

node *parse_or(parser *p)
{
    return parse_logic(p, K_OR, OP_OR, parse_and);
}

/* ---- Lambda, conditional, walrus ---- */

static node *parse_lambda(parser *p, parse_function *of_body)
{
    token start = p->now;
    advance(p);
    arguments_node *arguments = parse_parameters(p, ':', false);
    if (arguments == NULL || !expect(p, ':', "expected ':'") || !deeper(p)) return NULL;
    node *body = of_body(p);
    p->depth--;
    if (body == NULL) return NULL;
    node *made = new_node(p, N_LAMBDA, &start);
    made->lambda.arguments = arguments;
    made->lambda.body = body;
    return made;
}

static node *parse_conditional(parser *p, node *body)
{
    advance(p);
    node *test = parse_or(p);
    if (test == NULL || !expect(p, K_ELSE, "expected 'else' after 'if' expression") || !deeper(p))
        return NULL;
    node *orelse = parse_expression(p);
    p->depth--;
    if (orelse == NULL) return NULL;
    node *made = node_over(p, N_IF_EXP, body);
    made->if_.test = test;
    made->if_.body = body;
    made->if_.orelse = orelse;
    return made;
}

node *parse_expression(parser *p)
{
    if (at(p, K_LAMBDA)) return parse_lambda(p, parse_expression);
    node *body = parse_or(p);
    if (body == NULL || !at(p, K_IF)) return body;
    return parse_conditional(p, body);
}

node *parse_named(parser *p)
{
    node *target = parse_expression(p);
    if (target == NULL || !at(p, T_WALRUS)) return target;
    if (target->kind != N_NAME)
        return fail_node(p, target, "cannot use assignment expressions with this");
    advance(p);
    node *value = parse_expression(p);
    if (value == NULL) return NULL;
    node *made = node_over(p, N_NAMED_EXPR, target);
    made->store.target = target;
    made->store.value = value;
    return made;
}

/* ---- Lists without brackets ---- */

bool starts_expression(const parser *p)
{
    switch (p->now.kind) {
    case T_NAME:
    case T_NUMBER:
    case T_STRING:
    case T_DOTS:
    case K_NOT:
    case K_LAMBDA:
    case K_AWAIT:
    case K_NONE:
    case K_TRUE:
    case K_FALSE:
    case K_YIELD:
    case '(':
    case '[':
    case '{':
    case '-':
    case '+':
    case '~':
    case '`':
    case '*': return true;
    default: return false;
    }
}

static node *parse_starred(parser *p)
{
    token start = p->now;
    if (p->lex.rules->old) return fail_here(p, "invalid syntax");
    advance(p);
    node *operand = parse_operand(p);
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_STARRED, &start);
    made->value.value = operand;
    return made;
}

node *parse_star_or_named(parser *p)
{
    return at(p, '*') ? parse_starred(p) : parse_named(p);
}

static node *parse_star_or_test(parser *p)
{
    return at(p, '*') ? parse_starred(p) : parse_expression(p);
}

/* One expression, or a tuple if a comma follows. */
static node *parse_tuple(parser *p, parse_function *part)
{
    node *first = part(p);
    if (first == NULL || !at(p, ',')) return first;
    list elements;
    list_start(&elements);
    list_add(&elements, first);
    while (accept(p, ',')) {
        if (!starts_expression(p) || at(p, K_YIELD)) break;
        node *next = part(p);
        if (next == NULL) return NULL;
        list_add(&elements, next);
    }
    node *made = node_over(p, N_TUPLE, first);
    made->many.elements = first;
    return made;
}

node *parse_star_expressions(parser *p)
{
    node *made = parse_tuple(p, parse_star_or_test);
    if (made != NULL && made->kind == N_STARRED)
        return fail_node(p, made, "can't use starred expression here");
    return made;
}

/* 2.7, in comprehensions: no conditional, nor in a lambda. */
node *parse_old_test(parser *p)
{
    return at(p, K_LAMBDA) ? parse_lambda(p, parse_old_test) : parse_or(p);
}

/* What 2.7's list comprehensions iterate over may be a tuple without brackets. */
node *parse_old_iter(parser *p)
{
    return parse_tuple(p, parse_old_test);
}

node *parse_subject_expression(parser *p)
{
    return parse_tuple(p, parse_star_or_named);
}

static node *parse_star_operand(parser *p)
{
    return at(p, '*') ? parse_starred(p) : parse_operand(p);
}

node *parse_targets(parser *p)
{
    return parse_tuple(p, parse_star_operand);
}

node *parse_yield(parser *p)
{
    token start = p->now;
    advance(p);
    bool from = !p->lex.rules->old && accept(p, K_FROM);
    node *made = new_node(p, from ? N_YIELD_FROM : N_YIELD, &start);
    if (!from && (!starts_expression(p) || at(p, K_YIELD))) return made;
    made->value.value = from ? parse_expression(p) : parse_star_expressions(p);
    return made->value.value != NULL ? made : NULL;
}

/* ---- Calls, subscripts, attributes ---- */

static node *parse_call(parser *p, node *func)
{
    node *made = node_over(p, N_CALL, func);
    made->call.func = func;
    advance(p);
    return parse_arguments(p, &made->call.args, &made->call.keywords) ? made : NULL;
}

static node *parse_slice(parser *p)
{
    token start = p->now;
    node *lower = NULL;
    if (at(p, '*')) {
        if (!p->lex.rules->except_star) return fail_here(p, "invalid syntax");
        return parse_starred(p);
    }
    if (!at(p, ':')) lower = parse_named(p);
    if (!at(p, ':')) return lower;
    node *made = new_node(p, N_SLICE, &start);
    made->slice.lower = lower;
    advance(p);
    if (!at(p, ':') && !at(p, ']') && !at(p, ',')) {
        made->slice.upper = parse_expression(p);
        if (made->slice.upper == NULL) return NULL;
    }
    if (!accept(p, ':') || at(p, ']') || at(p, ',')) return made;
    made->slice.step = parse_expression(p);
    return made->slice.step != NULL ? made : NULL;
}

/* Slices with commas are a tuple, as is a star alone. */
static node *parse_slices(parser *p)
{
    token start = p->now;
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
    node *made = new_node(p, N_TUPLE, &start);
    made->many.elements = first;
    return made;
}

static node *parse_subscript(parser *p, node *of)
{
    node *made = node_over(p, N_SUBSCRIPT, of);
    advance(p);
    made->two.left = of;
    made->two.right = parse_slices(p);
    if (made->two.right == NULL || !expect(p, ']', "invalid syntax")) return NULL;
    return made;
}

static node *parse_attribute(parser *p, node *of)
{
    node *made = node_over(p, N_ATTRIBUTE, of);
    advance(p);
    made->attribute.value = of;
    made->attribute.attr = expect_name(p);
    return made->attribute.attr != NULL ? made : NULL;
}

node *parse_primary(parser *p)
{
    node *made = parse_atom(p);
    while (made != NULL) {
        if (at(p, '(')) made = parse_call(p, made);
        else if (at(p, '[')) made = parse_subscript(p, made);
        else if (at(p, '.')) made = parse_attribute(p, made);
        else return made;
    }
    return NULL;
}
