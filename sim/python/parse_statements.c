/* SPDX-License-Identifier: MIT */
/* Statements without a block, several of which may share a line. */
#include "python/parse.h"

node *parse_bare(parser *p, node_kind kind)
{
    node *made = new_node(p, kind, p->now.place);
    advance(p);
    return made;
}

static bool ends_line(const parser *p)
{
    return at(p, T_NEWLINE) || at(p, ';') || at(p, T_EOF);
}

/* ---- Expression statements and assignments ---- */

/* 2.7's right sides have no stars, as they do not start expressions there. */
static node *parse_augmented(parser *p, node *target, place start)
{
    bool peg = p->lex.rules->peg; /* there an error in the value is told instead */
    if (!peg && !check_target(p, target, USE_AUGMENT)) return NULL;
    node *made = new_node(p, N_AUG_ASSIGN, start);
    made->op = p->now.op;
    advance(p);
    made->store.target = target;
    if (!peg && at(p, '*')) return fail_here(p, "invalid syntax");
    made->store.value = at(p, K_YIELD) ? parse_yield(p)
                        : peg          ? parse_star_expressions(p)
                                       : parse_test_list(p);
    if (made->store.value == NULL) return NULL;
    return !peg || check_target(p, target, USE_AUGMENT) ? made : NULL;
}

/* Until 3.7 the value was a single expression. */
static node *parse_annotated_value(parser *p)
{
    return p->lex.rules->walrus ? parse_value(p) : parse_expression(p);
}

static node *parse_annotated(parser *p, node *target, place start)
{
    if (!p->lex.rules->f_strings) return fail_here(p, "invalid syntax");
    node *made = new_node(p, N_ANN_ASSIGN, start);
    made->flag = target->kind == N_NAME && !target->in_brackets;
    made->store.target = target;
    advance(p);
    made->store.annotation = parse_expression(p);
    if (made->store.annotation == NULL) return NULL;
    /* Not before: an error in the annotation is told instead. */
    if (!check_target(p, target, USE_ANNOTATE)) return NULL;
    if (!accept(p, '=')) return made;
    made->store.value = parse_annotated_value(p);
    return made->store.value != NULL ? made : NULL;
}

static node *parse_assignment(parser *p, node *first, place start)
{
    node *made = new_node(p, N_ASSIGN, start), *value = first;
    list targets;
    list_start(&targets);
    while (accept(p, '=')) {
        if (!check_target(p, value, USE_ASSIGN)) return NULL;
        list_add(&targets, value);
        value = parse_value(p);
        if (value == NULL) return NULL;
    }
    made->assign.targets = targets.first;
    made->assign.value = value;
    return made;
}

static node *parse_expression_statement(parser *p)
{
    place start = p->now.place;
    bool yields = at(p, K_YIELD) && !p->lex.rules->peg; /* a statement of its own */
    node *first = parse_value(p);
    if (first == NULL) return NULL;
    if (yields && !ends_line(p)) return fail_here(p, "invalid syntax");
    if (at(p, '=')) return parse_assignment(p, first, start);
    if (at(p, T_AUGMENT)) return parse_augmented(p, first, start);
    if (at(p, ':')) return parse_annotated(p, first, start);
    node *made = new_node(p, N_EXPR, start);
    made->value.value = first;
    return made;
}

/* ---- One keyword and what follows ---- */

static node *parse_return(parser *p)
{
    node *made = parse_bare(p, N_RETURN);
    if (ends_line(p)) return made;
    made->value.value = p->lex.rules->walrus ? parse_star_expressions(p) : parse_test_list(p);
    return made->value.value != NULL ? made : NULL;
}

static node *parse_delete(parser *p)
{
    node *made = parse_bare(p, N_DELETE);
    node *targets = parse_targets(p);
    if (targets == NULL || !check_target(p, targets, USE_DELETE)) return NULL;
    bool bare = targets->kind == N_TUPLE && !targets->flag;
    made->assign.targets = bare ? targets->many.elements : targets;
    return made;
}

/* Up to three expressions, each but the first behind one of two tokens. */
static node *parse_three(parser *p, node *made, int second, int third)
{
    if (made->three.first == NULL || !accept(p, second)) return made->three.first ? made : NULL;
    made->three.second = parse_expression(p);
    if (made->three.second == NULL || !accept(p, third)) return made->three.second ? made : NULL;
    made->three.third = parse_expression(p);
    return made->three.third != NULL ? made : NULL;
}

static node *parse_assert(parser *p)
{
    node *made = parse_bare(p, N_ASSERT);
    made->three.first = parse_expression(p);
    return parse_three(p, made, ',', T_ERROR);
}

static node *parse_raise(parser *p)
{
    bool old = p->lex.rules->old;
    node *made = parse_bare(p, N_RAISE);
    if (ends_line(p)) return made;
    made->three.first = parse_expression(p);
    return parse_three(p, made, old ? ',' : K_FROM, old ? ',' : T_ERROR);
}

/* exec (a, b, c) is exec a in b, c. */
static void spread_exec(node *made)
{
    node *tuple = made->three.first;
    if (tuple->kind != N_TUPLE || made->three.second != NULL) return;
    node *first = tuple->many.elements, *second = first != NULL ? first->next : NULL;
    node *third = second != NULL ? second->next : NULL;
    if (second == NULL || (third != NULL && third->next != NULL)) return;
    first->next = second->next = NULL;
    made->three.first = first;
    made->three.second = second;
    made->three.third = third;
}

static node *parse_exec(parser *p)
{
    node *made = parse_bare(p, N_EXEC);
    made->three.first = parse_operand(p);
    made = parse_three(p, made, K_IN, ',');
    if (made != NULL) spread_exec(made);
    return made;
}

static node *parse_names(parser *p, node_kind kind)
{
    node *made = parse_bare(p, kind);
    list names;
    list_start(&names);
    do {
        node *one = new_node(p, N_NAME, p->now.place);
        one->name.id = expect_name(p);
        if (one->name.id == NULL) return NULL;
        list_add(&names, one);
    } while (accept(p, ','));
    made->global.names = names.first;
    return made;
}

/* ---- print ---- */

static bool parse_destination(parser *p, node *made)
{
    if (!accept(p, T_RIGHT)) return true;
    made->print.dest = parse_expression(p);
    if (made->print.dest == NULL || ends_line(p)) return made->print.dest != NULL;
    if (!expect(p, ',', "invalid syntax")) return false;
    return !ends_line(p) || fail_here(p, "invalid syntax") != NULL;
}

static node *parse_print(parser *p)
{
    node *made = parse_bare(p, N_PRINT);
    list values;
    list_start(&values);
    made->flag = true;
    if (!parse_destination(p, made)) return NULL;
    while (!ends_line(p)) {
        node *value = parse_expression(p);
        if (value == NULL) return NULL;
        list_add(&values, value);
        made->flag = !accept(p, ',');
        if (made->flag) break;
    }
    made->print.values = values.first;
    return made;
}

/* ---- type ---- */

bool at_type_alias(const parser *p)
{
    return p->lex.rules->type_parameters && at(p, T_NAME) && p->now.name == p->type &&
           peek(p) == T_NAME;
}

node *parse_type_alias(parser *p)
{
    node *made = parse_bare(p, N_TYPE_ALIAS);
    made->type_alias.name = parse_atom(p);
    if (made->type_alias.name == NULL) return NULL;
    if (at(p, '[')) {
        made->type_alias.type_params = parse_type_parameters(p);
        if (made->type_alias.type_params == NULL) return NULL;
    }
    if (!expect(p, '=', "invalid syntax")) return NULL;
    made->type_alias.value = parse_expression(p);
    return made->type_alias.value != NULL ? made : NULL;
}

/* ---- Lines ---- */

static node *parse_lazy(parser *p)
{
    place start = p->now.place;
    advance(p);
    node *made = at(p, K_IMPORT) ? parse_import(p) : parse_from(p);
    if (made == NULL) return NULL;
    made->flag = true;
    made->column = start.column;
    made->line = start.line;
    return made;
}

static node *parse_name_first(parser *p)
{
    if (at_type_alias(p)) return parse_type_alias(p);
    return at_lazy_import(p) ? parse_lazy(p) : parse_expression_statement(p);
}

static node *parse_simple(parser *p)
{
    switch (p->now.kind) {
    case T_NAME: return parse_name_first(p);
    case K_PASS: return parse_bare(p, N_PASS);
    case K_BREAK: return parse_bare(p, N_BREAK);
    case K_CONTINUE: return parse_bare(p, N_CONTINUE);
    case K_RETURN: return parse_return(p);
    case K_RAISE: return parse_raise(p);
    case K_IMPORT: return parse_import(p);
    case K_FROM: return parse_from(p);
    case K_DEL: return parse_delete(p);
    case K_ASSERT: return parse_assert(p);
    case K_GLOBAL: return parse_names(p, N_GLOBAL);
    case K_NONLOCAL: return parse_names(p, N_NONLOCAL);
    case K_PRINT: return parse_print(p);
    case K_EXEC: return parse_exec(p);
    default: return parse_expression_statement(p);
    }
}

bool parse_line(parser *p, list *to)
{
    do {
        if (to->first != NULL && p->before == ';' && at(p, T_NEWLINE)) break;
        node *made = parse_simple(p);
        if (made == NULL) return false;
        list_add(to, made);
    } while (accept(p, ';'));
    return expect(p, T_NEWLINE, "invalid syntax");
}
