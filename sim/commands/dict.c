/* SPDX-License-Identifier: MIT */
/* layoutsim dict: a dict's table as keys come and go. */
#include <stdlib.h>

#include "commands/commands.h"
#include "dict_history.h"
#include "render/render.h"

static void put_csv(const dict_history *made, size_t count, out *output)
{
    csv_dict_head(output);
    for (size_t i = 0; i < count; i++) csv_dict(&made[i], output);
}

static void put_all(const arguments *given, const dict_history *made, size_t count, out *output)
{
    if (given->values[OPTION_JSON] != NULL) json_dict(made, count, output);
    else if (given->values[OPTION_CSV] != NULL) put_csv(made, count, output);
    else if (count > 1) text_dict_lines(made, count, output);
    else text_dict(made, output);
}

void run_dict(const arguments *given, out *output)
{
    dict_plan plan = dict_plan_read(given);
    targets chosen = select_targets(given);
    dict_history *made = malloc(chosen.count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", chosen.count);
    for (size_t i = 0; i < chosen.count; i++) dict_history_make(&plan, &chosen.items[i], &made[i]);
    put_all(given, made, chosen.count, output);

    for (size_t i = 0; i < chosen.count; i++) dict_history_free(&made[i]);
    free(made);
    free(chosen.items);
    dict_plan_free(&plan);
}
