/* SPDX-License-Identifier: MIT */
/*
 * Expressions, from the loosest to the tightest:
 *
 *     lambda, x if y else z   or   and   not   comparisons   | ^ & shifts + - * / // % @
 *     unary + - ~   **   await   calls, subscripts, attributes
 *
 * A node starts where its first token does, be that a bracket around its first operand.
 */
#include "python/parse.h"

/* ---- Binary operators ---- */

typedef struct binary {
    unsigned char op, strength; /* 0: no binary operator */
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
    place start = p->now.place;
    if (!accept(p, K_AWAIT)) return parse_primary(p);
    node *operand = parse_primary(p);
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_AWAIT, start);
    made->value.value = operand;
    return made;
}

static node *new_binary(parser *p, place start, operator_kind op, node *const operands[2])
{
    node *made = new_node(p, N_BIN_OP, start);
    made->op = (unsigned char)op;
    made->two.left = operands[0];
    made->two.right = operands[1];
    return made;
}

/* ** binds tighter than a sign on its left, not than one on its right. */
static node *parse_power(parser *p)
{
    place start = p->now.place;
    node *left = parse_await(p);
    if (left == NULL || !accept(p, T_POWER)) return left;
    if (!deeper(p, DEPTH_BODY)) return NULL;
    node *right = parse_unary(p);
    p->depth -= DEPTH_BODY;
    return right != NULL ? new_binary(p, start, OP_POW, (node *[]){left, right}) : NULL;
}

static node *parse_sign(parser *p, operator_kind op)
{
    place start = p->now.place;
    advance(p);
    if (!deeper(p, DEPTH_SIGN)) return NULL;
    node *operand = parse_unary(p);
    p->depth -= DEPTH_SIGN;
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_UNARY_OP, start);
    made->op = (unsigned char)op;
    made->value.value = operand;
    return made;
}

static node *parse_unary(parser *p)
{
    operator_kind op = unary_of(p->now.kind);
    return op == OP_NONE ? parse_power(p) : parse_sign(p, op);
}

/* Operators at least as strong as `least`, joined to the left. */
static node *parse_binary(parser *p, int least)
{
    place start = p->now.place;
    node *left = parse_unary(p);
    for (binary found; left != NULL && (found = binary_of(p)).strength >= least;) {
        advance(p);
        node *right = parse_binary(p, found.strength + 1);
        if (right == NULL) return NULL;
        left = new_binary(p, start, found.op, (node *[]){left, right});
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

/* ---- Comparisons ---- */

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
    case K_NOT:
        /* In brackets a comma may be missing in front of it. */
        if (p->lex.rules->rest_is_read && p->lex.bracket_count > 0 && peek(p) != K_IN)
            return OP_NONE;
        advance(p);
        return expect(p, K_IN, "invalid syntax") ? OP_NOT_IN : OP_NONE;
    default: return OP_NONE;
    }
    advance(p);
    return found;
}

enum { FIRST_OPERATORS = 8 };

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
    place start = p->now.place;
    node *left = parse_operand(p), *operand = left;
    operators ops = {NULL, 0, 0};
    list rest;
    list_start(&rest);
    for (operator_kind op; operand != NULL && (op = accept_comparison(p)) != OP_NONE;) {
        operand = parse_operand(p);
        add_operator(p, &ops, op);
        list_add(&rest, operand);
    }
    if (operand == NULL || at(p, T_ERROR)) return NULL;
    if (ops.count == 0) return left;
    node *made = new_node(p, N_COMPARE, start);
    made->compare.left = left;
    made->compare.comparators = rest.first;
    made->compare.ops = ops.at;
    return made;
}

/* ---- Logic ---- */

static node *parse_not(parser *p)
{
    place start = p->now.place;
    if (!accept(p, K_NOT)) return parse_comparison(p);
    if (!deeper(p, DEPTH_SIGN)) return NULL;
    node *operand = parse_not(p);
    p->depth -= DEPTH_SIGN;
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_UNARY_OP, start);
    made->op = OP_NOT;
    made->value.value = operand;
    return made;
}

/* The rest of what a keyword joins. */
static node *parse_logic(parser *p, node *made, int keyword, parse_function *part)
{
    list operands;
    list_start(&operands);
    list_add(&operands, made->many.elements);
    while (accept(p, keyword)) {
        node *next = part(p);
        if (next == NULL) return NULL;
        list_add(&operands, next);
    }
    return made;
}

static node *parse_and(parser *p)
{
    place start = p->now.place;
    node *first = parse_not(p);
    if (first == NULL || !at(p, K_AND)) return first;
    node *made = new_node(p, N_BOOL_OP, start);
    made->op = OP_AND;
    made->many.elements = first;
    return parse_logic(p, made, K_AND, parse_not);
}

/* An expression has been read, behind which another one may follow by mistake. */
static void note_last(parser *p, place start)
{
    p->last = start;
    p->last_end = p->now.start;
}

node *parse_or(parser *p)
{
    place start = p->now.place;
    node *first = parse_and(p);
    if (first == NULL) return NULL;
    note_last(p, start);
    if (!at(p, K_OR)) return first;
    node *made = new_node(p, N_BOOL_OP, start);
    made->op = OP_OR;
    made->many.elements = first;
    made = parse_logic(p, made, K_OR, parse_and);
    if (made != NULL) note_last(p, start);
    return made;
}

/* ---- Lambda, conditional, walrus ---- */

static node *parse_lambda(parser *p, parse_function *of_body)
{
    place start = p->now.place;
    advance(p);
    if (!deeper(p, DEPTH_BODY)) return NULL;
    arguments_node *arguments = parse_parameters(p, ':', false);
    if (arguments == NULL || !expect(p, ':', "invalid syntax")) return NULL;
    node *body = of_body(p);
    p->depth -= DEPTH_BODY;
    if (body == NULL) return NULL;
    node *made = new_node(p, N_LAMBDA, start);
    made->lambda.arguments = arguments;
    made->lambda.body = body;
    return made;
}

static const char lacking_else[] = "expected 'else' after 'if' expression";

static bool expect_else(parser *p, place start)
{
    if (!p->lex.rules->rest_is_read || at(p, ':') || at(p, T_ERROR))
        return expect(p, K_ELSE, lacking_else);
    return accept(p, K_ELSE) || fail_place(p, start, lacking_else) != NULL;
}

/* A test, which may end in an if whose else is yet to come: then in *open. */
static node *parse_branch(parser *p, node **open)
{
    place start = p->now.place;
    *open = NULL;
    if (at(p, K_LAMBDA)) return parse_lambda(p, parse_expression);
    node *body = parse_or(p);
    if (body == NULL || !accept(p, K_IF)) return body;
    node *made = new_node(p, N_IF_EXP, start);
    made->if_.body = body;
    bool operand = is_operand(p->now.kind);
    made->if_.test = parse_or(p);
    if (made->if_.test == NULL) return operand ? fail_instead(p, start, lacking_else) : NULL;
    if (!expect_else(p, start)) return NULL;
    return *open = made;
}

node *parse_expression(parser *p)
{
    node *open, *first = parse_branch(p, &open);
    while (first != NULL && open != NULL) {
        node *next, *orelse = parse_branch(p, &next);
        if (orelse == NULL) return NULL;
        open->if_.orelse = orelse;
        open = next;
    }
    return first;
}

node *parse_walrus(parser *p)
{
    place start = p->now.place;
    node *target = parse_expression(p);
    if (target == NULL || !at(p, T_WALRUS)) return target;
    bool plain = target->kind == N_NAME && (!target->in_brackets || !p->lex.rules->peg);
    if (plain ? !check_name(p, target->name.id)
              : !fail_check(p, start, "cannot use assignment expressions with this"))
        return NULL;
    advance(p);
    node *value = parse_expression(p);
    if (value == NULL) return NULL;
    node *made = new_node(p, N_NAMED_EXPR, start);
    made->store.target = target;
    made->store.value = value;
    return made;
}

/* Whether an = behind this is told to be meant as ==: no list or the like, nothing that binds
   looser than |. */
static bool is_compared(const node *at)
{
    switch (at->kind) {
    case N_LIST:
    case N_TUPLE:
    case N_GENERATOR_EXP:
    case N_NAMED_EXPR: return false;
    case N_CONSTANT:
        return at->op != CONSTANT_TRUE && at->op != CONSTANT_FALSE && at->op != CONSTANT_NONE;
    case N_COMPARE:
    case N_BOOL_OP:
    case N_LAMBDA:
    case N_IF_EXP: return at->in_brackets;
    case N_UNARY_OP: return at->op != OP_NOT || at->in_brackets;
    default: return true;
    }
}

/* From 3.10, where = may not stand, at one. */
static node *fail_equals(parser *p, const node *target)
{
    const char *message = target->kind == N_NAME
                              ? "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"
                              : "cannot assign here. Maybe you meant '==' instead of '='?";
    place sign = p->now.place, start = {target->line, target->column};
    if (!is_compared(target)) return fail_here(p, "invalid syntax");
    advance(p);
    bool operand = is_operand(p->now.kind);
    if (parse_operand(p) == NULL)
        return fail_instead(p, operand ? start : sign, operand ? message : "invalid syntax");
    bool again = at(p, '=') || at(p, T_WALRUS);
    return fail_place(p, again ? sign : start, again ? "invalid syntax" : message);
}

node *parse_named(parser *p)
{
    node *made = parse_walrus(p);
    bool equals = made != NULL && at(p, '=') && p->lex.rules->rest_is_read;
    return equals ? fail_equals(p, made) : made;
}

/* ---- Lists without brackets ---- */

bool starts_expression(const parser *p)
{
    switch (p->now.kind) {
    case T_NAME:
    case T_NUMBER:
    case T_STRING:
    case T_FORMAT:
    case T_DOTS:
    case K_NOT:
    case K_LAMBDA:
    case K_AWAIT:
    case K_NONE:
    case K_TRUE:
    case K_FALSE:
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

node *parse_starred(parser *p)
{
    place start = p->now.place;
    if (p->lex.rules->old) return fail_here(p, "invalid syntax");
    advance(p);
    node *operand = parse_operand(p);
    if (operand == NULL) return NULL;
    node *made = new_node(p, N_STARRED, start);
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

node *parse_star_operand(parser *p)
{
    place start = p->now.place;
    node *made = at(p, '*') ? parse_starred(p) : parse_operand(p);
    if (made != NULL) note_last(p, start);
    return made;
}

node *parse_tuple(parser *p, parse_function *part)
{
    place start = p->now.place;
    node *first = part(p);
    if (first == NULL || !at(p, ',')) return first;
    list elements;
    list_start(&elements);
    list_add(&elements, first);
    while (accept(p, ',')) {
        if (!starts_expression(p)) break;
        node *next = part(p);
        if (next == NULL) return NULL;
        list_add(&elements, next);
    }
    node *made = new_node(p, N_TUPLE, start);
    made->many.elements = elements.first;
    return made;
}

node *parse_star_expressions(parser *p)
{
    return parse_tuple(p, parse_star_or_test);
}

node *parse_test_list(parser *p)
{
    return parse_tuple(p, parse_expression);
}

node *parse_targets(parser *p)
{
    return parse_tuple(p, parse_star_operand);
}

node *parse_value(parser *p)
{
    return at(p, K_YIELD) ? parse_yield(p) : parse_star_expressions(p);
}

/* 2.7, in comprehensions: no conditional, nor in a lambda. */
node *parse_old_test(parser *p)
{
    return at(p, K_LAMBDA) ? parse_lambda(p, parse_old_test) : parse_or(p);
}

node *parse_yield(parser *p)
{
    place start = p->now.place;
    advance(p);
    bool from = !p->lex.rules->old && accept(p, K_FROM);
    node *made = new_node(p, from ? N_YIELD_FROM : N_YIELD, start);
    if (!from && !starts_expression(p)) return made;
    made->value.value = from                   ? parse_expression(p)
                        : p->lex.rules->walrus ? parse_star_expressions(p)
                                               : parse_test_list(p);
    return made->value.value != NULL ? made : NULL;
}
