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

static const char *unclosed(const parser *p)
{
    static const char *const messages[] = {"'(' was never closed", "'[' was never closed",
                                           "'{' was never closed"};
    char open = p->lex.brackets[p->lex.bracket_count - 1];
    return messages[open == '(' ? 0 : open == '[' ? 1 : 2];
}

static void *fail_indent(parser *p)
{
    fail_at(p, p->now.start, "unexpected indent");
    p->refused = false;
    return NULL;
}

static void *fail_unclosed(parser *p)
{
    const char *message = unclosed(p);
    if (!p->lex.rules->rest_is_read) return fail_at(p, p->now.start, message);
    return fail_place(p, p->lex.bracket_places[p->lex.bracket_count - 1], message);
}

/* Where a place is in the text, of a line that has been read. */
static const char *text_at(const parser *p, place where)
{
    const char *line = p->lex.line_start;
    uint32_t number = p->lex.line;
    while (number > where.line && line > p->lex.text) {
        line--;
        while (line > p->lex.text && line[-1] != '\n') line--;
        number--;
    }
    return line + where.column;
}

/* invalid_expression of CPython's grammar leaves out NAME STRING, and what starts with a soft
   keyword. */
static bool is_left_out(const parser *p)
{
    const char *start = text_at(p, p->last), *end = start;
    while (*end == '_' || (unsigned char)*end >= 0x80 || (*end >= '0' && *end <= '9') ||
           ((unsigned char)((*end | 0x20) - 'a') < 26))
        end++;
    name word = arena_intern(p->lex.memory, start, (size_t)(end - start));
    if (word == p->match || word == p->case_ || word == p->underscore) return true;
    if (word == p->type && p->lex.rules->type_parameters) return true;
    while (*end == ' ' || *end == '\t' || *end == '\n') end++;
    return at(p, T_STRING) && p->before == T_NAME && end == p->now.start;
}

/* Whether, in brackets, an expression follows another one; from 3.10 the first one is told. */
static bool lacks_comma(const parser *p)
{
    return p->lex.rules->rest_is_read && p->lex.bracket_count > 0 && p->last_end == p->now.start &&
           starts_expression(p) && !at(p, '*') && !is_left_out(p);
}

void *fail_here(parser *p, const char *message)
{
    bool plain = message[0] == 'i'; /* "invalid syntax", with a guess or without */
    if (at(p, T_ERROR)) return NULL;
    /* Looking for a missing comma, CPython reads the token behind. */
    p->looked_on = plain && p->last_end == p->now.start && starts_expression(p);
    if (at(p, T_INDENT) && plain) return fail_indent(p);
    if (at(p, T_EOF) && p->lex.bracket_count > 0) return fail_unclosed(p);
    if (plain && lacks_comma(p)) return fail_place(p, p->last, message);
    /* Until 3.8 a string of several lines stood on its last one. */
    bool late = at(p, T_STRING) && !p->lex.rules->peg;
    return fail_at(p, late ? p->now.end - 1 : p->now.start, message);
}

/* The column of a place counts bytes, that of an error characters. */
void *fail_place(parser *p, place where, const char *message)
{
    return fail_at(p, text_at(p, where), message);
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
    if (module == NULL && p.refused && rules->rest_is_read) lexer_read_rest(&p.lex, p.looked_on);
    return module;
}
