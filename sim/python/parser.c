/* SPDX-License-Identifier: MIT */
/* Tokens, nodes and lists of the parser, and a whole module. */
#include "python/parser.h"

#include <stdio.h>
#include <string.h>

#include "python/parse.h"

/* As deep as CPython's parser goes (MAXSTACK, Parser/pegen.c). A whole expression takes some 3 KB
   of stack in a build with sanitizers, 600 bytes otherwise. */
enum { DEEPEST = 6000 };

void advance(parser *p)
{
    p->before = p->now.kind;
    p->before_start = p->now.start;
    lexer_next(&p->lex, &p->now);
}

bool accept(parser *p, int kind)
{
    if (p->now.kind != kind) return false;
    advance(p);
    return true;
}

bool expect(parser *p, int kind, const char *message)
{
    return accept(p, kind) || fail_here(p, message) != NULL;
}

int peek(const parser *p)
{
    lexer ahead = p->lex;
    syntax_error ignored = {.message = ""};
    token found;
    ahead.error = &ignored;
    lexer_next(&ahead, &found);
    return found.kind;
}

bool deeper(parser *p, depth_of weight)
{
    p->depth += weight;
    return p->depth < DEEPEST || fail_here(p, "too deeply nested") != NULL;
}

/* ---- Failing ---- */

void *fail_at(parser *p, const char *where, const char *message)
{
    p->refused |= p->lex.error->message[0] == '\0';
    lexer_fail(&p->lex, where, message);
    p->now.kind = T_ERROR;
    return NULL;
}

static void *fail_indent(parser *p)
{
    fail_at(p, p->now.start, at(p, T_INDENT) ? "unexpected indent" : "unexpected unindent");
    p->refused = false;
    return NULL;
}

/* Where the file ends, or from 3.10 the bracket. */
static void *fail_unclosed(parser *p)
{
    if (!p->lex.rules->rest_is_read)
        lexer_fail(&p->lex, p->now.start, "unexpected EOF while parsing");
    else lexer_fail_unclosed(&p->lex);
    p->now.kind = T_ERROR;
    return NULL;
}

bool is_operand(int kind)
{
    return kind == T_NAME || kind == T_NUMBER || kind == T_STRING || kind == K_NONE ||
           kind == K_TRUE || kind == K_FALSE || kind == T_DOTS;
}

bool starts_operand(const parser *p)
{
    return p->last_end == p->now.start && starts_expression(p) && !at(p, '*') && !at(p, '`');
}

void *fail_here(parser *p, const char *message)
{
    bool plain = message[0] == 'i'; /* "invalid syntax", with a guess or without */
    if (at(p, T_ERROR)) return NULL;
    if ((at(p, T_INDENT) || at(p, T_DEDENT)) && plain) return fail_indent(p);
    if (at(p, T_EOF) && p->lex.bracket_count > 0) return fail_unclosed(p);
    p->stopped = starts_operand(p) ? p->now.kind : 0;
    /* Until 3.8 a string of several lines stood on its last one. */
    bool late = at(p, T_STRING) && !p->lex.rules->peg;
    return fail_at(p, late ? p->now.end - 1 : p->now.start, message);
}

/* The column of a place counts bytes, that of an error characters. */
void *fail_place(parser *p, place where, const char *message)
{
    return fail_at(p, lexer_text_at(&p->lex, where), message);
}

bool fail_check(parser *p, place where, const char *message)
{
    syntax_error *error = p->lex.error;
    if (p->lex.rules->peg) return fail_place(p, where, message) != NULL;
    token now = p->now;
    bool refused = p->refused;
    p->lex.error = &p->late;
    fail_place(p, where, message);
    p->lex.error = error;
    p->now = now;
    p->refused = refused;
    return true;
}

bool is_plain(const parser *p)
{
    return strcmp(p->lex.error->message, "invalid syntax") == 0;
}

void *fail_instead(parser *p, place where, const char *message)
{
    if (!p->refused || !is_plain(p) || !p->lex.rules->rest_is_read) return NULL;
    p->lex.error->message[0] = '\0';
    return fail_place(p, where, message);
}

void *fail_node(parser *p, const node *where, const char *message)
{
    return fail_place(p, (place){where->line, where->column}, message);
}

/* ---- Nodes and lists ---- */

node *new_node(parser *p, node_kind kind, place start)
{
    node *made = arena_alloc(p->lex.memory, node_size(kind));
    made->kind = (unsigned char)kind;
    made->line = start.line;
    made->column = start.column;
    return made;
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

static void start(parser *p, arena *memory, const grammar *rules, span text)
{
    lexer_start(&p->lex, memory, rules, text);
    p->match = arena_intern(memory, "match", 5);
    p->case_ = arena_intern(memory, "case", 4);
    p->type = arena_intern(memory, "type", 4);
    p->underscore = arena_intern(memory, "_", 1);
    p->lazy = arena_intern(memory, "lazy", 4);
    p->async = arena_intern(memory, "async", 5);
    p->debug = arena_intern(memory, "__debug__", 9);
    p->none = arena_intern(memory, "None", 4);
}

/* unicode_literals counts for the text in front of its import, too. */
static void mark_doc(const parser *p, node *first)
{
    bool doc = first != NULL && first->kind == N_EXPR && first->value.value->kind == N_CONSTANT;
    if (!doc || !p->unicode_literals || first->value.value->op != CONSTANT_BYTES) return;
    first->value.value->op = CONSTANT_STR;
}

static node *parse_all(parser *p)
{
    list body;
    advance(p);
    node *module = new_node(p, N_MODULE, p->now.place);
    list_start(&body);
    while (!at(p, T_EOF))
        if (!parse_statement(p, &body)) return NULL;
    if (p->lex.bracket_count > 0) return fail_here(p, "invalid syntax");
    module->module.body = body.first;
    if (!check_futures(p, body.first)) return NULL;
    mark_doc(p, body.first);
    if (p->late.message[0] != '\0') *p->lex.error = p->late;
    return p->lex.error->message[0] == '\0' ? module : NULL;
}

node *parse_module(arena *memory, const grammar *rules, const char *bytes, size_t length,
                   syntax_error *error)
{
    parser p = {.depth = 0};
    span text = {bytes, length};
    error->message[0] = '\0';
    if (!source_decode(memory, rules, text, &text, error)) return NULL;
    start(&p, memory, rules, text);
    p.lex.error = error;
    node *module = parse_all(&p);
    if (module == NULL && p.refused && rules->rest_is_read) read_on(&p);
    return module;
}
