/* SPDX-License-Identifier: MIT */
/*
 * Tokens of Python's text. A punctuation mark of one character is its own kind; keywords have kinds
 * of their own, but for the soft ones, which are names.
 */
#ifndef LAYOUTSIM_LEXER_H
#define LAYOUTSIM_LEXER_H

#include "python/source.h"

typedef enum token_kind {
    T_EOF = 256,
    T_NEWLINE,
    T_INDENT,
    T_DEDENT,
    T_NAME,
    T_NUMBER,
    T_STRING,  /* with its prefix and quotes */
    T_ERROR,   /* the lexer has said why */
    T_POWER,   /* ** */
    T_FLOOR,   /* // */
    T_LEFT,    /* << */
    T_RIGHT,   /* >> */
    T_EQ,      /* == */
    T_NE,      /* != and <> */
    T_LE,      /* <= */
    T_GE,      /* >= */
    T_ARROW,   /* -> */
    T_WALRUS,  /* := */
    T_DOTS,    /* ... */
    T_AUGMENT, /* += and so on; `op` says which */
    K_AND,
    K_AS,
    K_ASSERT,
    K_ASYNC,
    K_AWAIT,
    K_BREAK,
    K_CLASS,
    K_CONTINUE,
    K_DEF,
    K_DEL,
    K_ELIF,
    K_ELSE,
    K_EXCEPT,
    K_EXEC,
    K_FALSE,
    K_FINALLY,
    K_FOR,
    K_FROM,
    K_GLOBAL,
    K_IF,
    K_IMPORT,
    K_IN,
    K_IS,
    K_LAMBDA,
    K_NONE,
    K_NONLOCAL,
    K_NOT,
    K_OR,
    K_PASS,
    K_PRINT,
    K_RAISE,
    K_RETURN,
    K_TRUE,
    K_TRY,
    K_WHILE,
    K_WITH,
    K_YIELD,
    TOKEN_KINDS
} token_kind;

typedef struct token {
    int kind; /* a token_kind or a character */
    unsigned char op;
    bool bad_quotes; /* an f-string that only nested f-strings explain */
    const char *start, *end;
    const char *line_start;
    uint32_t line;
    name name; /* of T_NAME and of keywords */
} token;

/* Limits of CPython's tokenizer. */
enum { MOST_BRACKETS = 200, MOST_INDENTS = 100 };

typedef struct lexer {
    arena *memory;
    const grammar *rules;
    const name *keywords; /* by kind from K_AND on; NULL where there is no such keyword */
    syntax_error *error;  /* filled by the first error */
    const char *text, *at, *end, *line_start;
    uint32_t line;
    bool at_line_start, ended; /* ended: the last token was a NEWLINE, or there was none */
    bool expression;           /* no lines: inside of an f-string's braces */
    unsigned bracket_count, indent_count, dedents;
    char brackets[MOST_BRACKETS];
    uint32_t bracket_lines[MOST_BRACKETS];
    unsigned indents[MOST_INDENTS + 1], alternate[MOST_INDENTS + 1];
} lexer;

void lexer_start(lexer *made, arena *memory, const grammar *rules, span text);
token lexer_next(lexer *from);

/* What is wrong at a place; the first time counts. Always false. */
bool lexer_fail(lexer *of, const char *at, const char *message);

/* Which of a grammar's keywords there are. */
void lexer_keywords(arena *memory, const grammar *rules, name keywords[TOKEN_KINDS - K_AND]);

/* The end of the string at `at`, its prefix being skipped; NULL if it has none. */
const char *string_end(const lexer *of, const char *quote, bool formatted);

#endif
