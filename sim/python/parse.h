/* SPDX-License-Identifier: MIT */
/*
 * What the files of the parser tell each other. Recursive descent, one token ahead; operators climb
 * by precedence. A function that finds an error says so once and returns NULL, as do all above it.
 *
 * What nests is bounded, so that no text exhausts the stack: brackets and indentation by the lexer,
 * all else (signs, lambdas, powers, f-strings, patterns) by `depth`. What only repeats (sums,
 * comparisons, elif, x if y else z) is a loop.
 */
#ifndef LAYOUTSIM_PARSE_H
#define LAYOUTSIM_PARSE_H

#include "python/lexer.h"
#include "python/parser.h"

typedef struct parser {
    lexer lex;
    token now;  /* the next token */
    int before; /* the kind of the last one taken, and where it starts */
    const char *before_start;
    unsigned depth; /* of what is not limited by brackets or indentation */
    bool unicode_literals;
    syntax_error late;      /* see fail_check */
    bool refused;           /* the error is the parser's, not the lexer's, nor about indentation */
    place last;             /* where the last expression without conditional started, */
    const char *last_end;   /* and the token behind it */
    bool at_last;           /* the error is told at the last token that is read */
    int stopped;            /* the refused token, if it starts an expression behind another */
    const char *bad_string; /* what is wrong with the strings that are being read */
    name match, case_, type, underscore, lazy, async, debug, none;
} parser;

/* A list under construction. */
typedef struct list {
    node *first, **end;
} list;

typedef node *parse_function(parser *p);

/* ---- parser.c ---- */

void advance(parser *p);

static inline bool at(const parser *p, int kind)
{
    return p->now.kind == kind;
}

bool accept(parser *p, int kind);
bool expect(parser *p, int kind, const char *message);
int peek(const parser *p); /* the kind of the token behind the next one */
/* One level down, as heavy as the stack it takes; the caller comes up again. */
typedef enum depth_of { DEPTH_SIGN = 1, DEPTH_BODY = 2, DEPTH_WHOLE = 6 } depth_of;
bool deeper(parser *p, depth_of weight);
node *new_node(parser *p, node_kind kind, place start);

static inline void list_start(list *made)
{
    made->first = NULL;
    made->end = &made->first;
}

void list_add(list *to, node *item);
name expect_name(parser *p);

/* What the grammar allows and a check refuses. Before 3.9 trees were checked once the whole file
   was parsed: there the error is kept until then, and this is true. */
bool fail_check(parser *p, place where, const char *message);

/* These say what is wrong, if nothing was before, and are NULL. */
void *fail_at(parser *p, const char *where, const char *message);
void *fail_here(parser *p, const char *message);
void *fail_place(parser *p, place where, const char *message);
void *fail_node(parser *p, const node *where, const char *message);

/* Whether the error says no more than that a token was refused; from 3.10 what is told instead. */
bool is_plain(const parser *p);
void *fail_instead(parser *p, place where, const char *message);

/* Whether some operand starts with a token, whatever comes behind; whether the next token starts an
   expression right behind another one. */
bool is_operand(int kind);
bool starts_operand(const parser *p);

/* ---- parse_second.c ---- */

void read_on(parser *p); /* once a token was refused */

/* ---- parse_expressions.c ---- */

node *parse_expression(parser *p); /* no comma, star, walrus */
node *parse_named(parser *p);      /* or NAME := */
node *parse_walrus(parser *p);     /* the same where = may follow */
node *parse_or(parser *p);         /* no conditional */
node *parse_operand(parser *p);    /* no comparison: what a star takes */
node *parse_sum(parser *p);        /* no | nor anything looser */
node *parse_starred(parser *p);
node *parse_star_or_named(parser *p);
node *parse_tuple(parser *p, parse_function *part); /* one, or several with commas */
node *parse_star_expressions(parser *p);            /* a, *b, c */
node *parse_test_list(parser *p);                   /* a, b, c */
node *parse_yield(parser *p);
node *parse_value(parser *p);    /* right of =: star expressions or a yield */
node *parse_old_test(parser *p); /* 2.7, in comprehensions: no conditional */
node *parse_targets(parser *p);  /* of for and del: a, *b */
node *parse_star_operand(parser *p);
bool starts_expression(const parser *p);

/* ---- parse_primaries.c ---- */

node *parse_primary(parser *p);     /* an atom and its calls, subscripts, attributes */
node *parse_dotted_call(parser *p); /* a decorator of before 3.9: a dotted name, perhaps called */

/* ---- parse_atoms.c ---- */

node *parse_atom(parser *p);
node *parse_generator(parser *p, place start, node *element);
node *parse_inside(parser *p, place start, int end); /* of round brackets, up to `end` */
bool at_comprehension(const parser *p);

/* Where the clauses of a comprehension may not stand: what is wrong in them, or this. */
void *refuse_clauses(parser *p, const node *where, const char *message);

/* ---- parse_arguments.c ---- */

typedef struct call_arguments {
    list args, keywords;
} call_arguments;

bool parse_arguments(parser *p, call_arguments *made, bool of_class); /* from the ( to the ) */

/* ---- parse_parameters.c ---- */

arguments_node *parse_parameters(parser *p, int end, bool annotated);

/* ---- parse_numbers.c, decode.c, parse_strings.c, parse_formats.c ---- */

node *parse_number(parser *p);
int digit_of(char c); /* 99: none */

typedef struct literal {
    const char *start, *body, *end; /* without the quotes */
    place place;
    bool raw, bytes, formatted, template, unicode;
} literal;

/* A string of several parts. */
typedef struct pieces {
    list list;
    node *last;  /* the last one, if it is a constant that can be added to */
    size_t room; /* of its text; 0: it cannot grow where it is */
    place place; /* where the next text starts */
} pieces;

void pieces_start(pieces *made);
void pieces_add(pieces *to, node *field);

/* What a run of a literal stands for: the run itself, if there is no escape in it. A wrong one is
   noted in `bad_string`. */
span decode(parser *p, const literal *of, span run);

node *parse_strings(parser *p); /* adjacent literals */
literal literal_of(const parser *p);
void add_text(parser *p, pieces *to, const literal *of, span run);

/* An f-string, from its T_FORMAT to its T_FORMAT_END. */
bool parse_format(parser *p, pieces *to, const literal *of);

/* Adds what `=` behind an expression stands for: its text; and shows its value by repr. */
void add_debug(parser *p, pieces *to, node *field, span text);

/* ---- parse_old_formats.c ---- */

/* An f-string that is one token. */
bool parse_old_format(parser *p, pieces *to, const literal *of);

/* ---- parse_patterns.c ---- */

bool at_match(parser *p); /* whether "match" starts a match statement here */
node *parse_match(parser *p);

/* ---- parse_statements.c, parse_imports.c, parse_blocks.c, parse_definitions.c ---- */

bool parse_line(parser *p, list *to); /* simple statements up to the newline */
node *parse_type_alias(parser *p);
bool at_type_alias(const parser *p);
node *parse_import(parser *p);
node *parse_from(parser *p);
bool check_futures(parser *p, const node *body); /* of a module */
bool at_lazy_import(const parser *p);
bool parse_statement(parser *p, list *to);
node *parse_block(parser *p, const char *of);
node *parse_with(parser *p);
node *parse_for(parser *p);
node *parse_decorated(parser *p);
node *parse_async(parser *p);
bool at_async_name(const parser *p);
node *parse_function_def(parser *p, place start);
node *parse_class(parser *p);
node *parse_type_parameters(parser *p);
node *parse_bare(parser *p, node_kind kind); /* a node for a keyword, which is taken */

/* ---- targets.c ---- */

typedef enum target_use {
    USE_ASSIGN,
    USE_AUGMENT,
    USE_ANNOTATE,
    USE_DELETE,
} target_use;
bool check_target(parser *p, const node *target, target_use use);

/* Whether a name may be bound: before 3.9 __debug__ may not, nor in 2.7 None. */
bool check_name(parser *p, name bound);

#endif
