/* SPDX-License-Identifier: MIT */
/* From a file's bytes to text: UTF-8, lines ended by a newline alone, no NUL. */
#ifndef LAYOUTSIM_SOURCE_H
#define LAYOUTSIM_SOURCE_H

#include <stdbool.h>

#include "python/arena.h"
#include "python/ast.h"
#include "python/grammar.h"

/* Where and why a text is no Python. */
typedef struct syntax_error {
    uint32_t line, column; /* both from 1; the column in characters */
    char message[160];
} syntax_error;

/* The text, followed by NUL; the bytes themselves where they are that already. */
bool source_decode(arena *memory, const grammar *rules, span bytes, span *text,
                   syntax_error *error);

/* Bytes of the UTF-8 sequence here, of at most `left`; 0 if there is none. */
size_t utf8_length(const char *text, size_t left);

#endif
