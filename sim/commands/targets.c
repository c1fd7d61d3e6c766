/* SPDX-License-Identifier: MIT */
/* layoutsim targets: which CPythons and machines there are; the structs of the ones named. */
#include <stdlib.h>
#include <string.h>

#include "commands/commands.h"
#include "render/render.h"

/* The structs every instance is made of. */
static anatomy core_structs(const layout_target *target)
{
    static const char *const names[] = {"preheader", "gc_head", "object", "var",          "dict",
                                        "values",    "keys",    "entry",  "unicode_entry"};
    enum { COUNT = sizeof names / sizeof names[0] };
    anatomy made = {
        .target = *target, .structs = malloc(COUNT * sizeof(layout_struct)), .drawn = true};
    if (made.structs == NULL) fail("out of memory for %d structs", COUNT);
    for (size_t i = 0; i < COUNT; i++)
        if (layout_struct_find(target, names[i], &made.structs[made.count]) == LAYOUT_OK)
            made.count++;
    return made;
}

/* The operands are lists as of --python. */
static targets named_targets(const arguments *given)
{
    out list = {0};
    for (size_t i = 0; i < given->operand_count; i++)
        put(&list, "%s%s", i > 0 ? "," : "", given->operands[i]);
    arguments named = *given;
    named.values[OPTION_PYTHON] = list.bytes;
    targets chosen = select_targets(&named);
    free(list.bytes);
    return chosen;
}

static void put_named(const arguments *given, bool json, out *output)
{
    targets chosen = named_targets(given);
    anatomy *made = malloc(chosen.count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", chosen.count);
    for (size_t i = 0; i < chosen.count; i++) made[i] = core_structs(&chosen.items[i]);
    if (json) json_structs(made, chosen.count, output);
    for (size_t i = 0; i < chosen.count; i++) {
        if (!json) text_structs(&made[i], output);
        free(made[i].structs);
    }
    free(made);
    free(chosen.items);
}

void run_targets(const arguments *given, out *output)
{
    bool json = given->values[OPTION_JSON] != NULL;
    if (given->operand_count > 0) {
        put_named(given, json, output);
        return;
    }
    arguments every = *given;
    every.values[OPTION_PYTHON] = "all";
    if (json && every.values[OPTION_ARCH] == NULL) every.values[OPTION_ARCH] = "all";
    targets list = select_targets(&every);
    if (json) json_targets(&list, output);
    else text_targets(&list, output);
    free(list.items);
}
