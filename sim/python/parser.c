/* SPDX-License-Identifier: MIT */
/* Tokens, nodes and lists of the parser, and a whole module. */
#include "python/parser.h"

#include <string.h>

#include "python/parse.h"

enum { DEEPEST = 2500 };

void advance(parser *p)
{
    p->before = p->now;
    p->now = lexer_next(&p->lex);
}

bool at(const parser *p, int kind)
{
    return p->now.kind == kind;
}

bool accept(parser *p, int kind)
{
    if (p->now.kind != kind) return false;
    advance(p);
    return true;
}

void *fail_at(parser *p, const char *place, const char *message)
{
    lexer_fail(&p->lex, place, message);
    p->now.kind = T_ERROR;
    return NULL;
}

void *fail_here(parser *p, const char *message)
{
    if (p->now.kind == T_INDENT && message[0] == 'i') message = "unexpected indent";
    return fail_at(p, p->now.start, message);
}

void *fail_node(parser *p, const node *where, const char *message)
{
    syntax_error *error = p->lex.error;
    if (error->message[0] != '\0') return NULL;
    error->line = where->line;
    error->column = where->column + 1;
    strncpy(error->message, message, sizeof error->message - 1);
    p->now.kind = T_ERROR;
    return NULL;
}

bool expect(parser *p, int kind, const char *message)
{
    return accept(p, kind) || fail_here(p, message) != NULL;
}

/* One level down in what is neither brackets nor indentation; the caller comes up again. */
bool deeper(parser *p)
{
    return ++p->depth < DEEPEST || fail_here(p, "too deeply nested") != NULL;
}

node *new_node(parser *p, node_kind kind, const token *start)
{
    node *made = arena_alloc(p->lex.memory, sizeof *made);
    made->kind = (unsigned char)kind;
    made->line = start->line;
    made->column = (uint32_t)(start->start - start->line_start);
    return made;
}

node *node_over(parser *p, node_kind kind, const node *first)
{
    node *made = arena_alloc(p->lex.memory, sizeof *made);
    made->kind = (unsigned char)kind;
    made->line = first->line;
    made->column = first->column;
    return made;
}

/* A statement's node, its keyword being taken. */
node *parse_bare(parser *p, node_kind kind)
{
    node *made = new_node(p, kind, &p->now);
    advance(p);
    return made;
}

void list_start(list *made)
{
    made->first = NULL;
    made->end = &made->first;
}

void list_add(list *to, node *item)
{
    *to->end = item;
    while (*to->end != NULL) to->end = &(*to->end)->next;
}

name expect_name(parser *p)
{
    name found = p->now.name;
    return expect(p, T_NAME, "invalid syntax") ? found : NULL;
}

/* ---- A module ---- */

static name soft(parser *p, const char *text)
{
    return arena_intern(p->lex.memory, text, strlen(text));
}

static void start(parser *p, arena *memory, const grammar *rules, span text)
{
    lexer_start(&p->lex, memory, rules, text);
    lexer_keywords(memory, rules, p->keywords);
    p->lex.keywords = p->keywords;
    p->match = soft(p, "match");
    p->case_ = soft(p, "case");
    p->type = soft(p, "type");
    p->underscore = soft(p, "_");
    p->print = soft(p, "print");
    p->lazy = soft(p, "lazy");
}

/* from __future__ import unicode_literals reaches back to the docstring before it. */
static void mark_docstring(const parser *p, node *first)
{
    if (!p->unicode_literals || first == NULL || first->kind != N_EXPR) return;
    node *text = first->value.value;
    if (text->kind == N_CONSTANT && text->op == CONSTANT_BYTES) text->op = CONSTANT_STR;
}

node *parse_module(arena *memory, const grammar *rules, const char *bytes, size_t length,
                   syntax_error *error)
{
    parser p = {.depth = 0};
    span text = {bytes, length};
    list body;
    error->message[0] = '\0';
    if (!source_decode(memory, rules, text, &text, error)) return NULL;
    start(&p, memory, rules, text);
    p.lex.error = error;
    advance(&p);
    node *module = new_node(&p, N_MODULE, &p.now);
    list_start(&body);
    while (!at(&p, T_EOF))
        if (!parse_statement(&p, &body)) return NULL;
    module->module.body = body.first;
    mark_docstring(&p, body.first);
    return error->message[0] != '\0' ? NULL : module;
}
