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

static void put_named(const arguments *given, bool json, out *output)
{
    size_t count = given->operand_count;
    anatomy *made = malloc(count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", count);
    for (size_t i = 0; i < count; i++) {
        layout_target target = select_target(given, given->operands[i]);
        made[i] = core_structs(&target);
    }
    if (json) json_structs(made, count, output);
    for (size_t i = 0; i < count; i++) {
        if (!json) text_structs(&made[i], output);
        free(made[i].structs);
    }
    free(made);
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
