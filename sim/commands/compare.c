/* SPDX-License-Identifier: MIT */
/* layoutsim compare: what an object with N attributes takes, kept one way or another. */
#include <stdlib.h>

#include "commands/commands.h"
#include "render/render.h"

/* For one target the tables have every kind, unless some were asked for. */
static comparison *make_all(const arguments *given, const question *asked, const targets *chosen)
{
    static const bool every[KINDS_COUNT] = {true, true, true, true, true};
    bool drawn[KINDS_COUNT];
    kinds_read(given, "dict,slots", drawn);
    const bool *which = chosen->count > 1 || given->values[OPTION_KIND] != NULL ? drawn : every;

    comparison *made = malloc(chosen->count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", chosen->count);
    for (size_t i = 0; i < chosen->count; i++)
        comparison_make(asked, &chosen->items[i], which, drawn, &made[i]);
    return made;
}

static void put_csv(const comparison *made, size_t count, out *output)
{
    csv_compare_head(output);
    for (size_t i = 0; i < count; i++) csv_compare(&made[i], output);
}

static void put_all(const arguments *given, const comparison *made, size_t count, out *output)
{
    if (given->values[OPTION_JSON] != NULL) json_compare(made, count, output);
    else if (given->values[OPTION_CSV] != NULL) put_csv(made, count, output);
    else if (count > 1) text_compare_lines(made, count, output);
    else text_compare(made, output);
}

void run_compare(const arguments *given, out *output)
{
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    question asked = question_read(given);
    targets chosen = select_targets(given);
    comparison *made = make_all(given, &asked, &chosen);
    put_all(given, made, chosen.count, output);

    for (size_t i = 0; i < chosen.count; i++) comparison_free(&made[i]);
    free(made);
    free(chosen.items);
    question_free(&asked);
}
