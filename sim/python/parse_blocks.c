/* SPDX-License-Identifier: MIT */
/* Statements with blocks, and which statement is there. */
#include <stdio.h>

#include "python/parse.h"

/* ---- Blocks ---- */

static void *fail_block(parser *p, const char *of)
{
    char message[80];
    snprintf(message, sizeof message, "expected an indented block after %s", of);
    return fail_here(p, message);
}

/* The rest of a statement from its colon on; `of` says of which, for a message. */
node *parse_block(parser *p, const char *of)
{
    list body;
    list_start(&body);
    if (!expect(p, ':', "expected ':'")) return NULL;
    if (!accept(p, T_NEWLINE)) return parse_line(p, &body) ? body.first : NULL;
    if (at(p, T_ERROR) || !at(p, T_INDENT)) return fail_block(p, of);
    advance(p);
    while (!at(p, T_DEDENT) && !at(p, T_EOF))
        if (!parse_statement(p, &body)) return NULL;
    accept(p, T_DEDENT);
    return body.first;
}

static bool parse_else(parser *p, node **orelse)
{
    if (!accept(p, K_ELSE)) return true;
    *orelse = parse_block(p, "'else' statement");
    return *orelse != NULL;
}

/* ---- if, while, for ---- */

/* elif is an if in the else: a chain, made from the front. */
static node *parse_if(parser *p)
{
    node *first = NULL, **end = &first;
    do {
        bool chained = at(p, K_ELIF);
        node *made = parse_bare(p, N_IF);
        made->if_.test = parse_named(p);
        if (made->if_.test == NULL) return NULL;
        made->if_.body = parse_block(p, chained ? "'elif' statement" : "'if' statement");
        if (made->if_.body == NULL) return NULL;
        *end = made;
        end = &made->if_.orelse;
    } while (at(p, K_ELIF));
    return parse_else(p, end) ? first : NULL;
}

static node *parse_while(parser *p)
{
    node *made = parse_bare(p, N_WHILE);
    made->if_.test = parse_named(p);
    if (made->if_.test == NULL) return NULL;
    made->if_.body = parse_block(p, "'while' statement");
    return made->if_.body != NULL && parse_else(p, &made->if_.orelse) ? made : NULL;
}

node *parse_for(parser *p)
{
    node *made = parse_bare(p, N_FOR);
    made->for_.target = parse_targets(p);
    if (made->for_.target == NULL) return NULL;
    if (!check_target(p, made->for_.target, USE_ASSIGN)) return NULL;
    if (!expect(p, K_IN, "invalid syntax")) return NULL;
    made->for_.iter = p->lex.rules->peg ? parse_star_expressions(p) : parse_test_list(p);
    if (made->for_.iter == NULL) return NULL;
    made->for_.body = parse_block(p, "'for' statement");
    return made->for_.body != NULL && parse_else(p, &made->for_.orelse) ? made : NULL;
}

/* ---- try ---- */

/* What except catches: an expression, or from 3.14 several without brackets. */
static node *parse_caught(parser *p)
{
    place start = p->now.place;
    if (!p->lex.rules->bare_except_list) return parse_expression(p);
    node *made = parse_test_list(p);
    bool bare = made != NULL && made->kind == N_TUPLE && !made->flag;
    if (bare && at(p, K_AS))
        return fail_place(p, start,
                          "multiple exception types must be parenthesized when using 'as'");
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
    return made->handler.id != NULL && check_name(p, made->handler.id);
}

static node *parse_handler(parser *p, bool *star)
{
    node *made = parse_bare(p, N_EXCEPT_HANDLER);
    *star = p->lex.rules->except_star && accept(p, '*');
    if (!at(p, ':')) {
        made->handler.type = parse_caught(p);
        if (made->handler.type == NULL || !parse_caught_as(p, made)) return NULL;
    } else if (*star) {
        return fail_here(p, "expected one or more exception types");
    }
    made->handler.body = parse_block(p, *star ? "'except*' statement" : "'except' statement");
    return made->handler.body != NULL ? made : NULL;
}

static bool parse_handlers(parser *p, node *made)
{
    list handlers;
    list_start(&handlers);
    bool star = false;
    while (at(p, K_EXCEPT)) {
        place start = p->now.place;
        node *one = parse_handler(p, &star);
        if (one == NULL) return false;
        if (handlers.first != NULL && star != made->flag)
            return fail_place(p, start,
                              "cannot have both 'except' and 'except*' on the same 'try'") != NULL;
        made->flag = star;
        list_add(&handlers, one);
    }
    made->try_.handlers = handlers.first;
    return true;
}

static node *parse_try(parser *p)
{
    node *made = parse_bare(p, N_TRY);
    made->try_.body = parse_block(p, "'try' statement");
    if (made->try_.body == NULL || !parse_handlers(p, made)) return NULL;
    if (made->try_.handlers != NULL && !parse_else(p, &made->try_.orelse)) return NULL;
    if (accept(p, K_FINALLY)) {
        made->try_.final = parse_block(p, "'finally' statement");
        if (made->try_.final == NULL) return NULL;
    }
    if (made->try_.handlers == NULL && made->try_.final == NULL)
        return fail_here(p, "expected 'except' or 'finally' block");
    return made;
}

/* ---- with ---- */

static node *parse_with_item(parser *p)
{
    node *made = new_node(p, N_WITH_ITEM, p->now.place);
    made->with_item.context = parse_expression(p);
    if (made->with_item.context == NULL) return NULL;
    if (!accept(p, K_AS)) return made;
    made->with_item.vars = p->lex.rules->peg ? parse_star_operand(p) : parse_operand(p);
    if (made->with_item.vars == NULL) return NULL;
    bool ends = at(p, ',') || at(p, ')') || at(p, ':');
    if (!ends && p->lex.rules->rest_is_read) return fail_here(p, "invalid syntax");
    return check_target(p, made->with_item.vars, USE_ASSIGN) ? made : NULL;
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

/* with (a as b, c): tried first; if it does not work out, the brackets are an expression's. If that
   does not either, the way counts that led further. */
static bool parse_bracketed(parser *p, node **items)
{
    parser before = *p;
    syntax_error *error = p->lex.error, first = {.message = ""};
    p->lex.error = &first;
    bool fine = accept(p, '(') && parse_with_items(p, true, items) &&
                expect(p, ')', "invalid syntax") && (at(p, ':') || fail_here(p, "invalid syntax"));
    p->lex.error = error;
    if (fine) return true;
    parser tried = *p;
    *p = before;
    if (parse_with_items(p, false, items)) return true;
    if (first.message[0] == '\0' || tried.now.start <= p->now.start) return false;
    *p = tried;
    *error = first;
    return false;
}

node *parse_with(parser *p)
{
    node *made = parse_bare(p, N_WITH);
    bool bracketed = p->lex.rules->peg && at(p, '(');
    if (bracketed ? !parse_bracketed(p, &made->with.items)
                  : !parse_with_items(p, false, &made->with.items))
        return NULL;
    made->with.body = parse_block(p, "'with' statement");
    return made->with.body != NULL ? made : NULL;
}

/* ---- Which statement ---- */

static node *parse_compound(parser *p)
{
    switch (p->now.kind) {
    case K_IF: return parse_if(p);
    case K_WHILE: return parse_while(p);
    case K_FOR: return parse_for(p);
    case K_TRY: return parse_try(p);
    case K_WITH: return parse_with(p);
    case K_CLASS: return parse_class(p);
    case K_DEF: return parse_function_def(p, p->now.place);
    case '@': return parse_decorated(p);
    default: return parse_async(p);
    }
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
    case '@':
    case K_ASYNC: return true;
    default: return at_async_name(p);
    }
}

bool parse_statement(parser *p, list *to)
{
    list line;
    list_start(&line);
    if (at_compound(p)) line.first = parse_compound(p);
    else if (at_match(p)) line.first = parse_match(p);
    else if (!parse_line(p, &line)) return false;
    if (line.first != NULL) list_add(to, line.first);
    return line.first != NULL;
}
