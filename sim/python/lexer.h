/* SPDX-License-Identifier: MIT */
/*
 * Tokens of Python's text. A punctuation mark of one character is its own kind; keywords have kinds
 * of their own, but for the soft ones, which are names.
 *
 * An f-string of before 3.12 is one T_STRING. From then on it is T_FORMAT (prefix and quotes), then
 * T_TEXT and fields in turn, then T_FORMAT_END. A field is T_FIELD (its brace), the tokens of an
 * expression, perhaps T_SPEC (the colon) with T_TEXT and fields, and '}'.
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
    T_STRING, /* with its prefix and quotes */
    T_FORMAT,
    T_FORMAT_END,
    T_TEXT, /* of two braces only the first */
    T_FIELD,
    T_SPEC,
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

/* As a node's: a line from 1, a byte in it from 0. */
typedef struct place {
    uint32_t line, column;
} place;

typedef struct token {
    int kind; /* a token_kind or a character */
    unsigned char op;
    place place;
    const char *start, *end;
    name name; /* of T_NAME and of keywords */
} token;

/* An f-string that is being read. */
typedef struct format {
    const char *start;
    char quote;
    bool triple, raw;
    unsigned char fields; /* open ones: more than one where a format has fields of its own */
} format;

/* Limits of CPython's tokenizer. */
enum { MOST_BRACKETS = 200, MOST_INDENTS = 100, MOST_FORMATS = 150, MOST_FIELDS = 3 };

typedef struct lexer lexer;
struct lexer {
    arena *memory;
    const grammar *rules;
    syntax_error *error; /* filled by the first error */
    const char *text, *at, *end, *line_start;
    uint32_t line;
    bool at_line_start;
    bool ended;   /* the last token was a NEWLINE, or there was none */
    bool in_text; /* of the innermost f-string */
    bool weak;    /* the error is of lines, and does not replace another one */
    bool flufl;   /* <> is used instead of != (PEP 401) */
    bool lines;   /* false in the fields of old f-strings: line ends are blanks there */
    unsigned format_count, bracket_count, indent_count, dedents;
    format formats[MOST_FORMATS];
    char brackets[MOST_BRACKETS];
    place bracket_places[MOST_BRACKETS];
    unsigned indents[MOST_INDENTS + 1], alternate[MOST_INDENTS + 1];
    void (*comment)(void *of, const lexer *from, const char *end); /* told of each, before it is
                                                                      passed; or NULL */
    void *comment_for;
};

void lexer_start(lexer *made, arena *memory, const grammar *rules, span text);
void lexer_next(lexer *of, token *found);

/* Reads on to the end of the text: an error there counts more than the one there is, unless it is
   about indentation, joined lines or in an f-string; and so does a bracket never closed in front of
   `line`. */
void lexer_read_rest(lexer *of, uint32_t line);

/* What is wrong at a place; the first time counts. Always false. */
bool lexer_fail(lexer *of, const char *at, const char *message);
bool lexer_fail_unclosed(lexer *of); /* the innermost bracket */

/* Where a place is in the text, of a line that has been read. */
const char *lexer_text_at(const lexer *of, place where);

/* Makes a name a keyword of this kind, or none if that is 0. */
void lexer_keyword(lexer *of, const char *text, int kind);

/* ---- lex_strings.c ---- */

/* At a quote: reads the string, its prefix from `start` on being read, or its beginning. */
void lexer_string(lexer *of, const char *start, token *found);

/* Within an f-string, outside of its fields. */
void lexer_text(lexer *of, token *found);

/* Whether these letters can stand before a quote. */
bool lexer_is_prefix(const lexer *of, const char *at, size_t length);

/* ---- lex_numbers.c ---- */

void lexer_number(lexer *of, token *found);

/* ---- For the files of the lexer ---- */

void lexer_take(lexer *of, token *found, int kind); /* a token from its start to `at` */
void lexer_begin(const lexer *of, token *found, const char *start);
void lexer_bad(lexer *of, token *found, const char *message); /* at its start */

#endif
