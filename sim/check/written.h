/* SPDX-License-Identifier: MIT */
/*
 * A Python file as it is written: its bytes, the text they are decoded to, and where a byte of the
 * one is in the other. Text differs from bytes in the byte order mark and in line ends only; a file
 * of another encoding is declined.
 */
#ifndef LAYOUTSIM_WRITTEN_H
#define LAYOUTSIM_WRITTEN_H

#include "python/lexer.h"

typedef struct written {
    arena *memory; /* of all that is made of it */
    const grammar *rules;
    span bytes, text; /* both followed by NUL */
    struct line_start *lines;
    size_t line_count;
} written;

/* Of a file that this grammar parses; false, and why, if it cannot be edited. */
bool written_open(arena *memory, const grammar *rules, span bytes, written *made, const char **why);

/* A place of a tree in the text, and back. */
const char *written_at(const written *of, uint32_t line, uint32_t column);
place written_place(const written *of, const char *at);

/* The offset among the bytes of a place in the text; of a line end's, the end of the line. */
size_t written_offset(const written *of, const char *at);

/* A line, from 0, without its end; the last one may be empty. */
span written_line(const written *of, size_t line);

/* How lines end around this one: "\n", "\r\n" or "\r". */
const char *written_line_end(const written *of, size_t line);

/* Makes a lexer ready to read from the start of a statement on. */
void written_lex(const written *of, const char *at, lexer *made, syntax_error *error);

typedef struct tokens {
    token *at;
    size_t count; /* the last one is a NEWLINE, or an EOF or ERROR */
} tokens;

/* Of one line of statements. */
tokens written_tokens(const written *of, const char *start);

/* 1 for what opens a bracket, -1 for what closes one, else 0. */
int token_depth(const token *of);

#endif
