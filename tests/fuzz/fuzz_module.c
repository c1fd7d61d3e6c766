/* SPDX-License-Identifier: MIT */
/*
 * The evaluator, on anything that parses. The first two bytes pick the target. Every class found
 * has a type, an error, or a reason why it is not known; every type that can be weighed is.
 */
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"
#include "python/classes.h"
#include "python/parser.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_class(const found_class *found)
{
    bool told = found->type != NULL || found->unknown != NULL || found->old_style ||
                found->error.exception != NULL;
    if (!told || found->name == NULL || found->line == 0) abort();
    if (found->type == NULL || !layout_type_weighable(found->type)) return;
    layout_instance instance;
    layout_status status = layout_instance_make(found->type, LAYOUT_STEADY, &instance);
    if (status != LAYOUT_OK && status != LAYOUT_OVERFLOW) abort();
}

static void check_program(arena *memory, const node *module, const layout_target *target)
{
    program_options options = {.probe = true, .steps = 20000};
    const program *found = program_run(memory, module, target, &options);
    if (found == NULL) return;
    size_t count = 0;
    for (const found_class *at = found->first; at != NULL; at = at->next, count++) check_class(at);
    if (count != found->count) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    layout_target target;
    layout_target_info info;
    syntax_error error;
    if (size < 2) return 0;
    layout_target_at(data[0] % layout_python_count(), data[1] % layout_abi_count(), &target);
    layout_target_describe(&target, &info);
    char *text = malloc(size - 1);
    if (text == NULL) return 0;
    memcpy(text, data + 2, size - 2);
    text[size - 2] = '\0';

    arena *memory = arena_new();
    const node *module =
        parse_module(memory, grammar_find(info.major, info.minor), text, size - 2, &error);
    if (module != NULL) check_program(memory, module, &target);
    arena_free(memory);
    free(text);
    return 0;
}
