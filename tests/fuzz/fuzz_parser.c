/* SPDX-License-Identifier: MIT */
/*
 * The parser, on anything. The first byte picks the grammar; a text is either a tree, or an error
 * with a place in it.
 */
#include <stdlib.h>
#include <string.h>

#include "python/parser.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_error(const char *text, size_t length, const syntax_error *error)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < length; i++) lines += text[i] == '\n' || text[i] == '\r';
    if (error->message[0] == '\0' || error->line == 0 || error->column == 0) abort();
    if (error->line > lines + 1) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const unsigned char minors[] = {6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    if (size == 0) return 0;
    const grammar *rules =
        data[0] % 11 == 10 ? grammar_find(2, 7) : grammar_find(3, minors[data[0] % 11]);
    char *text = malloc(size);
    if (text == NULL || rules == NULL) abort();
    memcpy(text, data + 1, size - 1);
    text[size - 1] = '\0';

    arena *memory = arena_new();
    syntax_error error = {.line = 0};
    node *module = parse_module(memory, rules, text, size - 1, &error);
    if (module == NULL) check_error(text, size - 1, &error);
    arena_free(memory);
    free(text);
    return 0;
}
