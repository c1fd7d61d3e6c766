/* SPDX-License-Identifier: MIT */
/* Functions and classes: def, class, async, decorators, type parameters. */
#include "python/parse.h"

/* ---- Type parameters ---- */

static node *parse_type_parameter(parser *p)
{
    node_kind kind = at(p, '*') ? N_TYPE_VAR_TUPLE : at(p, T_POWER) ? N_PARAM_SPEC : N_TYPE_VAR;
    node *made = new_node(p, kind, p->now.place);
    if (kind != N_TYPE_VAR) advance(p);
    made->type_param.id = expect_name(p);
    if (made->type_param.id == NULL) return NULL;
    if (kind == N_TYPE_VAR && accept(p, ':')) {
        made->type_param.bound = parse_expression(p);
        if (made->type_param.bound == NULL) return NULL;
    }
    if (!p->lex.rules->type_defaults || !accept(p, '=')) return made;
    bool starred = kind == N_TYPE_VAR_TUPLE && at(p, '*');
    made->type_param.default_ = starred ? parse_starred(p) : parse_expression(p);
    return made->type_param.default_ != NULL ? made : NULL;
}

node *parse_type_parameters(parser *p)
{
    list made;
    list_start(&made);
    advance(p);
    do {
        if (made.first != NULL && at(p, ']')) break;
        node *one = parse_type_parameter(p);
        if (one == NULL) return NULL;
        list_add(&made, one);
    } while (accept(p, ','));
    return expect(p, ']', "invalid syntax") ? made.first : NULL;
}

static bool maybe_type_parameters(parser *p, node **to)
{
    if (!at(p, '[') || !p->lex.rules->type_parameters) return true;
    *to = parse_type_parameters(p);
    return *to != NULL;
}

/* ---- def and class ---- */

static name parse_defined_name(parser *p)
{
    name found = expect_name(p);
    return found != NULL && check_name(p, found) ? found : NULL;
}

static bool parse_signature(parser *p, node *made)
{
    if (!expect(p, '(', "expected '('")) return false;
    made->function.arguments = parse_parameters(p, ')', true);
    if (made->function.arguments == NULL || !expect(p, ')', "invalid syntax")) return false;
    if (p->lex.rules->old || !accept(p, T_ARROW)) return true;
    made->function.returns = parse_expression(p);
    return made->function.returns != NULL;
}

node *parse_function_def(parser *p, place start)
{
    node *made = new_node(p, N_FUNCTION_DEF, start);
    advance(p);
    made->function.name = parse_defined_name(p);
    if (made->function.name == NULL) return NULL;
    if (!maybe_type_parameters(p, &made->function.type_params)) return NULL;
    if (!parse_signature(p, made)) return NULL;
    made->function.body = parse_block(p, "function definition");
    return made->function.body != NULL ? made : NULL;
}

static bool parse_bases(parser *p, node *made)
{
    call_arguments given;
    if (!at(p, '(')) return true;
    if (!parse_arguments(p, &given, true)) return false;
    made->class_.bases = given.args.first;
    made->class_.keywords = given.keywords.first;
    return true;
}

/* 2.7: bases are plain expressions. */
static bool parse_old_bases(parser *p, node *made)
{
    if (!accept(p, '(')) return true;
    if (accept(p, ')')) return true;
    node *bases = parse_test_list(p);
    if (bases == NULL) return false;
    bool several = bases->kind == N_TUPLE && !bases->flag;
    made->class_.bases = several ? bases->many.elements : bases;
    return expect(p, ')', "invalid syntax");
}

node *parse_class(parser *p)
{
    node *made = parse_bare(p, N_CLASS_DEF);
    made->class_.name = parse_defined_name(p);
    if (made->class_.name == NULL) return NULL;
    if (!maybe_type_parameters(p, &made->class_.type_params)) return NULL;
    if (p->lex.rules->old ? !parse_old_bases(p, made) : !parse_bases(p, made)) return NULL;
    made->class_.body = parse_block(p, "class definition");
    return made->class_.body != NULL ? made : NULL;
}

/* ---- async ---- */

/* Where async and await are names, they are keywords inside of async functions. */
static void set_async(parser *p, bool on)
{
    lexer_keyword(&p->lex, "async", on ? K_ASYNC : 0);
    lexer_keyword(&p->lex, "await", on ? K_AWAIT : 0);
    bool read = at(p, K_ASYNC) || at(p, K_AWAIT);
    if (read && !on) p->now.kind = T_NAME;
}

bool at_async_name(const parser *p)
{
    return p->lex.rules->soft_async && at(p, T_NAME) && p->now.name == p->async && peek(p) == K_DEF;
}

static node *parse_async_statement(parser *p, place start)
{
    if (at(p, K_DEF)) return parse_function_def(p, start);
    if (at(p, K_FOR)) return parse_for(p);
    return at(p, K_WITH) ? parse_with(p) : fail_here(p, "invalid syntax");
}

node *parse_async(parser *p)
{
    place start = p->now.place;
    bool outermost = p->lex.rules->soft_async && arena_tag(p->lex.memory, p->async) == 0;
    if (outermost) set_async(p, true);
    advance(p);
    node *made = parse_async_statement(p, start);
    if (outermost) set_async(p, false);
    if (made == NULL) return NULL;
    made->flag = true;
    made->line = start.line;
    made->column = start.column;
    return made;
}

/* ---- Decorators ---- */

static bool parse_decorators(parser *p, node **decorators)
{
    list made;
    list_start(&made);
    while (accept(p, '@')) {
        node *one = p->lex.rules->peg ? parse_named(p) : parse_dotted_call(p);
        if (one == NULL) return false;
        list_add(&made, one);
        if (!expect(p, T_NEWLINE, "invalid syntax")) return false;
    }
    *decorators = made.first;
    return true;
}

node *parse_decorated(parser *p)
{
    node *decorators = NULL, *made = NULL;
    if (!parse_decorators(p, &decorators)) return NULL;
    if (at(p, K_DEF)) made = parse_function_def(p, p->now.place);
    else if (at(p, K_CLASS)) made = parse_class(p);
    else if (at_async_name(p) || (at(p, K_ASYNC) && peek(p) == K_DEF)) made = parse_async(p);
    else return fail_here(p, "invalid syntax");
    if (made == NULL) return NULL;
    if (made->kind == N_CLASS_DEF) made->class_.decorators = decorators;
    else made->function.decorators = decorators;
    return made;
}
