/* SPDX-License-Identifier: MIT */
/*
 * TOML, on anything: a text is either a tree, whose values lie in the text and which can be found
 * by their keys, or an error with a place in the text.
 */
#include <stdlib.h>
#include <string.h>

#include "check/toml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds) abort();
}

static void check_value(span text, const toml_value *of)
{
    uint32_t line, column;
    size_t count = 0;
    require(of->at >= text.bytes && of->at <= text.bytes + text.length);
    toml_place(text, of->at, &line, &column);
    require(line > 0 && column > 0);
    if (of->kind == TOML_STRING || of->kind == TOML_DATE)
        require(of->text[of->length] == '\0' && of->length <= text.length);
    for (const toml_value *at = of->first; at != NULL; at = at->next, count++) {
        check_value(text, at);
        require((at->key != NULL) == (of->kind == TOML_TABLE));
        if (at->key != NULL && strlen(at->key) == at->key_length)
            require(toml_find(of, at->key) == at);
    }
    require(count == of->count);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *bytes = malloc(size + 1);
    require(bytes != NULL);
    if (size > 0) memcpy(bytes, data, size);
    bytes[size] = '\0';

    arena *memory = arena_new();
    syntax_error error = {.line = 0};
    const span text = {bytes, size};
    const toml_value *root = toml_read(memory, text, &error);
    if (root != NULL) check_value(text, root);
    else require(error.line > 0 && error.column > 0 && error.message[0] != '\0');
    arena_free(memory);
    free(bytes);
    return 0;
}
