/* SPDX-License-Identifier: MIT */
/* layoutsim compare: what an object with N attributes takes, kept one way or another. */
#include <stdlib.h>

#include "commands/commands.h"
#include "render/render.h"

static comparison *make_all(const question *asked, const targets *chosen,
                            const bool which[KINDS_COUNT])
{
    comparison *made = malloc(chosen->count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", chosen->count);
    for (size_t i = 0; i < chosen->count; i++)
        comparison_make(asked, &chosen->items[i], which, &made[i]);
    return made;
}

static void put_csv(const comparison *made, size_t count, out *output)
{
    csv_compare_head(output);
    for (size_t i = 0; i < count; i++) csv_compare(&made[i], output);
}

/* The drawn kinds are the ones asked for; the tables of one target have every kind. */
static void widen(comparison *made, const bool drawn[KINDS_COUNT])
{
    for (size_t i = 0; i < KINDS_COUNT; i++) made->drawn[i] = drawn[i];
}

void run_compare(const arguments *given, out *output)
{
    static const bool every_kind[KINDS_COUNT] = {true, true, true, true, true};
    bool which[KINDS_COUNT];
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    kinds_read(given, "dict,slots", which);
    question asked = question_read(given);
    targets chosen = select_targets(given);
    bool csv = given->values[OPTION_CSV] != NULL, json = given->values[OPTION_JSON] != NULL;
    bool tables = chosen.count == 1 && !csv && !json && given->values[OPTION_KIND] == NULL;

    comparison *made = make_all(&asked, &chosen, tables ? every_kind : which);
    if (tables) widen(made, which);
    if (json) json_compare(made, chosen.count, output);
    else if (csv) put_csv(made, chosen.count, output);
    else if (chosen.count > 1) text_compare_lines(made, chosen.count, output);
    else text_compare(made, output);

    for (size_t i = 0; i < chosen.count; i++) comparison_free(&made[i]);
    free(made);
    free(chosen.items);
    question_free(&asked);
}
