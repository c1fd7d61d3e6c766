/* SPDX-License-Identifier: MIT */
/*
 * What the files of the parser tell each other. Recursive descent, one token ahead; operators climb
 * by precedence. A function that finds an error says so once and returns NULL, as do all above it.
 */
#ifndef LAYOUTSIM_PARSE_H
#define LAYOUTSIM_PARSE_H

#include "python/lexer.h"
#include "python/parser.h"

typedef struct parser {
    lexer lex;
    token now;      /* the next token */
    token before;   /* the last one taken */
    unsigned depth; /* of what is not limited by brackets or indentation */
    bool unicode_literals;
    name keywords[TOKEN_KINDS - K_AND];
    name match, case_, type, underscore, print, lazy;
} parser;

/* A list under construction. */
typedef struct list {
    node *first, **end;
} list;

/* ---- parser.c ---- */

void advance(parser *p);
bool at(const parser *p, int kind);
bool accept(parser *p, int kind);
bool expect(parser *p, int kind, const char *message);
void *fail_at(parser *p, const char *place, const char *message);
void *fail_here(parser *p, const char *message);
void *fail_node(parser *p, const node *at, const char *message);
bool deeper(parser *p);
node *new_node(parser *p, node_kind kind, const token *start);
node *node_over(parser *p, node_kind kind, const node *first);
node *parse_bare(parser *p, node_kind kind);
void list_start(list *made);
void list_add(list *to, node *item);
name expect_name(parser *p);

/* ---- parse_expressions.c ---- */

node *parse_expression(parser *p);       /* a test: no comma, no star */
node *parse_named(parser *p);            /* or NAME := */
node *parse_or(parser *p);               /* no conditional */
node *parse_operand(parser *p);          /* no comparison: what | binds */
node *parse_sum(parser *p);              /* no | nor anything looser */
node *parse_star_expressions(parser *p); /* a, *b, c */
node *parse_star_or_named(parser *p);
node *parse_yield(parser *p);
node *parse_old_iter(parser *p);
node *parse_old_test(parser *p);
node *parse_subject_expression(parser *p); /* of match */
node *parse_targets(parser *p);            /* of for and del: a, b */
node *parse_primary(parser *p);
arguments_node *parse_parameters(parser *p, int end, bool annotated);
bool starts_expression(const parser *p);

/* ---- parse_atoms.c ---- */

node *parse_atom(parser *p);
bool parse_arguments(parser *p, node **args, node **keywords); /* after the ( up to its ) */
bool parse_comprehensions(parser *p, node **generators);

/* ---- parse_strings.c ---- */

node *parse_strings(parser *p); /* adjacent literals */
node *parse_number(parser *p);

/* ---- parse_patterns.c ---- */

bool at_match(parser *p); /* whether "match" starts a match statement here */
node *parse_match(parser *p);

/* ---- parse_statements.c ---- */

bool parse_line(parser *p, list *to);

/* ---- parse_compound.c ---- */

bool parse_statement(parser *p, list *to);
node *parse_block(parser *p);
node *parse_type_parameters(parser *p);

/* ---- targets.c ---- */

typedef enum target_use {
    USE_ASSIGN,
    USE_AUGMENT,
    USE_ANNOTATE,
    USE_DELETE,
    USE_FOR,
    USE_WALRUS
} target_use;
bool check_target(parser *p, const node *target, target_use use);

#endif
