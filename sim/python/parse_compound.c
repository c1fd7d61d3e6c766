/* SPDX-License-Identifier: MIT */
/* Statements with a block: if, while, for, try, with, functions and classes. */
#include <string.h>

#include "python/parse.h"

/* ---- Blocks ---- */

node *parse_block(parser *p)
{
    list body;
    list_start(&body);
    if (!expect(p, ':', "expected ':'")) return NULL;
    if (!accept(p, T_NEWLINE)) return parse_line(p, &body) ? body.first : NULL;
    if (!expect(p, T_INDENT, "expected an indented block")) return NULL;
    while (!at(p, T_DEDENT) && !at(p, T_EOF))
        if (!parse_statement(p, &body)) return NULL;
    accept(p, T_DEDENT);
    return body.first;
}

static bool parse_else(parser *p, node **orelse)
{
    if (!accept(p, K_ELSE)) return true;
    *orelse = parse_block(p);
    return *orelse != NULL;
}

/* elif is an if in the else: a chain, made from the front. */
static node *parse_if(parser *p)
{
    node *first = NULL, **place = &first;
    do {
        node *made = parse_bare(p, N_IF);
        made->if_.test = parse_named(p);
        if (made->if_.test == NULL) return NULL;
        made->if_.body = parse_block(p);
        if (made->if_.body == NULL) return NULL;
        *place = made;
        place = &made->if_.orelse;
    } while (at(p, K_ELIF));
    return parse_else(p, place) ? first : NULL;
}

static node *parse_while(parser *p)
{
    node *made = parse_bare(p, N_WHILE);
    made->if_.test = parse_named(p);
    if (made->if_.test == NULL) return NULL;
    made->if_.body = parse_block(p);
    return made->if_.body != NULL && parse_else(p, &made->if_.orelse) ? made : NULL;
}

static node *parse_for(parser *p)
{
    node *made = parse_bare(p, N_FOR);
    made->for_.target = parse_targets(p);
    if (made->for_.target == NULL || !check_target(p, made->for_.target, USE_FOR) ||
        !expect(p, K_IN, "invalid syntax"))
        return NULL;
    made->for_.iter = parse_star_expressions(p);
    if (made->for_.iter == NULL) return NULL;
    made->for_.body = parse_block(p);
    return made->for_.body != NULL && parse_else(p, &made->for_.orelse) ? made : NULL;
}

/* ---- try ---- */

/* What except catches: an expression, or from 3.14 several without brackets. */
static node *parse_caught(parser *p)
{
    node *type = parse_expression(p);
    if (type == NULL || !p->lex.rules->bare_except_list || !at(p, ',')) return type;
    node *made = node_over(p, N_TUPLE, type);
    list types;
    list_start(&types);
    list_add(&types, type);
    while (accept(p, ',') && !at(p, ':')) {
        node *next = parse_expression(p);
        if (next == NULL) return NULL;
        list_add(&types, next);
    }
    made->many.elements = types.first;
    if (at(p, K_AS)) return fail_node(p, made, "multiple exception types must be parenthesized");
    return made;
}

static bool parse_caught_as(parser *p, node *made)
{
    if (p->lex.rules->old && (accept(p, K_AS) || accept(p, ','))) {
        made->handler.target = parse_expression(p);
        return made->handler.target != NULL && check_target(p, made->handler.target, USE_ASSIGN);
    }
    if (!accept(p, K_AS)) return true;
    made->handler.id = expect_name(p);
    return made->handler.id != NULL;
}

static node *parse_handler(parser *p, bool *star)
{
    node *made = parse_bare(p, N_EXCEPT_HANDLER);
    bool starred = p->lex.rules->except_star && accept(p, '*');
    *star = starred;
    if (!at(p, ':')) {
        made->handler.type = parse_caught(p);
        if (made->handler.type == NULL || !parse_caught_as(p, made)) return NULL;
    } else if (starred) {
        return fail_here(p, "expected one or more exception types");
    }
    made->handler.body = parse_block(p);
    return made->handler.body != NULL ? made : NULL;
}

static bool parse_handlers(parser *p, node *made)
{
    list handlers;
    list_start(&handlers);
    bool all = false, star = false;
    while (at(p, K_EXCEPT)) {
        if (all) return fail_here(p, "default 'except:' must be last") != NULL;
        node *one = parse_handler(p, &star);
        if (one == NULL) return false;
        if (handlers.first != NULL && star != made->flag)
            return fail_node(p, one, "cannot have both 'except' and 'except*' on the same 'try'") !=
                   NULL;
        made->flag = star;
        all = one->handler.type == NULL;
        list_add(&handlers, one);
    }
    made->try_.handlers = handlers.first;
    return true;
}

static node *parse_try(parser *p)
{
    node *made = parse_bare(p, N_TRY);
    made->try_.body = parse_block(p);
    if (made->try_.body == NULL || !parse_handlers(p, made)) return NULL;
    if (made->try_.handlers != NULL && !parse_else(p, &made->try_.orelse)) return NULL;
    if (accept(p, K_FINALLY)) {
        made->try_.final = parse_block(p);
        if (made->try_.final == NULL) return NULL;
    }
    if (made->try_.handlers == NULL && made->try_.final == NULL)
        return fail_here(p, "expected 'except' or 'finally' block");
    return made;
}

/* ---- with ---- */

static node *parse_with_item(parser *p)
{
    node *made = new_node(p, N_WITH_ITEM, &p->now);
    made->with_item.context = parse_expression(p);
    if (made->with_item.context == NULL) return NULL;
    if (!accept(p, K_AS)) return made;
    made->with_item.vars = at(p, '*') ? fail_here(p, "invalid syntax") : parse_primary(p);
    if (made->with_item.vars == NULL || !check_target(p, made->with_item.vars, USE_ASSIGN))
        return NULL;
    return made;
}

static bool parse_with_items(parser *p, bool brackets, node **items)
{
    list made;
    list_start(&made);
    do {
        if (brackets && made.first != NULL && at(p, ')')) break;
        node *one = parse_with_item(p);
        if (one == NULL) return false;
        list_add(&made, one);
    } while (accept(p, ','));
    *items = made.first;
    return true;
}

/* with (a as b, c): tried first; if it does not work out, the brackets are an expression's. */
static bool parse_bracketed(parser *p, node **items)
{
    parser before = *p;
    syntax_error *error = p->lex.error, ignored = {.message = ""};
    p->lex.error = &ignored;
    bool fine = accept(p, '(') && parse_with_items(p, true, items) && accept(p, ')') && at(p, ':');
    if (!fine) *p = before;
    p->lex.error = error;
    return fine;
}

static node *parse_with(parser *p)
{
    node *made = parse_bare(p, N_WITH);
    bool done = p->lex.rules->bracketed_with && at(p, '(') && parse_bracketed(p, &made->with.items);
    if (!done && !parse_with_items(p, false, &made->with.items)) return NULL;
    made->with.body = parse_block(p);
    return made->with.body != NULL ? made : NULL;
}

/* ---- Functions and classes ---- */

static node *parse_type_parameter(parser *p)
{
    node_kind kind = at(p, '*') ? N_TYPE_VAR_TUPLE : at(p, T_POWER) ? N_PARAM_SPEC : N_TYPE_VAR;
    node *made = new_node(p, kind, &p->now);
    if (kind != N_TYPE_VAR) advance(p);
    made->type_param.id = expect_name(p);
    if (made->type_param.id == NULL) return NULL;
    if (kind == N_TYPE_VAR && accept(p, ':')) {
        made->type_param.bound = parse_expression(p);
        if (made->type_param.bound == NULL) return NULL;
    }
    if (!p->lex.rules->type_defaults || !accept(p, '=')) return made;
    made->type_param.default_ =
        kind == N_TYPE_VAR_TUPLE ? parse_star_or_named(p) : parse_expression(p);
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

static node *parse_function_of(parser *p, node *made)
{
    advance(p);
    made->function.name = expect_name(p);
    if (made->function.name == NULL || !maybe_type_parameters(p, &made->function.type_params) ||
        !expect(p, '(', "expected '('"))
        return NULL;
    made->function.arguments = parse_parameters(p, ')', true);
    if (made->function.arguments == NULL || !expect(p, ')', "invalid syntax")) return NULL;
    if (!p->lex.rules->old && accept(p, T_ARROW)) {
        made->function.returns = parse_expression(p);
        if (made->function.returns == NULL) return NULL;
    }
    made->function.body = parse_block(p);
    return made->function.body != NULL ? made : NULL;
}

static node *parse_class(parser *p)
{
    node *made = parse_bare(p, N_CLASS_DEF);
    made->class_.name = expect_name(p);
    if (made->class_.name == NULL || !maybe_type_parameters(p, &made->class_.type_params))
        return NULL;
    if (accept(p, '(') && !parse_arguments(p, &made->class_.bases, &made->class_.keywords))
        return NULL;
    made->class_.body = parse_block(p);
    return made->class_.body != NULL ? made : NULL;
}

/* Where async is a name, it and await are keywords inside of the function: the tokenizer's way. */
static void set_async(parser *p, bool on)
{
    p->keywords[K_ASYNC - K_AND] = on ? arena_intern(p->lex.memory, "async", 5) : NULL;
    p->keywords[K_AWAIT - K_AND] = on ? arena_intern(p->lex.memory, "await", 5) : NULL;
}

static bool at_async_name(const parser *p)
{
    if (!p->lex.rules->async_names || p->lex.rules->old || !at(p, T_NAME)) return false;
    if (p->now.end - p->now.start != 5 || memcmp(p->now.start, "async", 5) != 0) return false;
    lexer ahead = p->lex;
    syntax_error ignored = {.message = ""};
    ahead.error = &ignored;
    return lexer_next(&ahead).kind == K_DEF;
}

static node *parse_async(parser *p)
{
    token start = p->now;
    bool soft = p->lex.rules->async_names, before = p->keywords[K_ASYNC - K_AND] != NULL;
    if (soft) set_async(p, true);
    advance(p);
    node *made = NULL;
    if (at(p, K_DEF)) made = parse_function_of(p, new_node(p, N_FUNCTION_DEF, &start));
    else if (at(p, K_FOR)) made = parse_for(p);
    else if (at(p, K_WITH)) made = parse_with(p);
    else return fail_here(p, "invalid syntax");
    if (soft) set_async(p, before);
    if (made == NULL) return NULL;
    made->flag = true;
    made->column = (uint32_t)(start.start - start.line_start);
    return made;
}

static bool is_plain_decorator(const node *at)
{
    if (at->kind == N_CALL) at = at->call.func;
    while (at->kind == N_ATTRIBUTE) at = at->attribute.value;
    return at->kind == N_NAME;
}

static bool parse_decorators(parser *p, node **decorators)
{
    list made;
    list_start(&made);
    while (accept(p, '@')) {
        node *one = parse_named(p);
        if (one == NULL) return false;
        if (!p->lex.rules->any_decorator && !is_plain_decorator(one))
            return fail_node(p, one, "invalid syntax") != NULL;
        list_add(&made, one);
        if (!expect(p, T_NEWLINE, "invalid syntax")) return false;
    }
    *decorators = made.first;
    return true;
}

static node *parse_compound(parser *p)
{
    switch (p->now.kind) {
    case K_IF: return parse_if(p);
    case K_WHILE: return parse_while(p);
    case K_FOR: return parse_for(p);
    case K_TRY: return parse_try(p);
    case K_WITH: return parse_with(p);
    case K_CLASS: return parse_class(p);
    case K_DEF: return parse_function_of(p, new_node(p, N_FUNCTION_DEF, &p->now));
    default: return parse_async(p);
    }
}

static node *parse_decorated(parser *p)
{
    node *decorators = NULL;
    if (!parse_decorators(p, &decorators)) return NULL;
    bool fine = at(p, K_DEF) || at(p, K_CLASS) || at(p, K_ASYNC) || at_async_name(p);
    if (!fine) return fail_here(p, "invalid syntax");
    node *made = parse_compound(p);
    if (made == NULL) return NULL;
    if (made->kind == N_CLASS_DEF) made->class_.decorators = decorators;
    else if (made->kind == N_FUNCTION_DEF) made->function.decorators = decorators;
    else return fail_node(p, made, "invalid syntax");
    return made;
}

static bool at_compound(const parser *p)
{
    switch (p->now.kind) {
    case K_IF:
    case K_WHILE:
    case K_FOR:
    case K_TRY:
    case K_WITH:
    case K_CLASS:
    case K_DEF:
    case K_ASYNC: return true;
    default: return at_async_name(p);
    }
}

bool parse_statement(parser *p, list *to)
{
    node *made;
    if (at(p, '@')) made = parse_decorated(p);
    else if (at_compound(p)) made = parse_compound(p);
    else if (at_match(p)) made = parse_match(p);
    else return parse_line(p, to);
    if (made == NULL) return false;
    list_add(to, made);
    return true;
}
