/* SPDX-License-Identifier: MIT */
/* layoutsim instance: what one object takes as things happen to it and to its siblings. */
#include <stdlib.h>

#include "commands/commands.h"
#include "history.h"
#include "render/render.h"

static void put_all(const arguments *given, const history *made, size_t count, out *output)
{
    if (given->values[OPTION_JSON] != NULL) {
        json_history(made, count, output);
        return;
    }
    if (given->values[OPTION_CSV] != NULL) csv_history_head(output);
    for (size_t i = 0; i < count; i++) {
        if (given->values[OPTION_CSV] != NULL) csv_history(&made[i], output);
        else {
            if (i > 0) put(output, "\n");
            text_history(&made[i], output);
        }
    }
}

void run_instance(const arguments *given, out *output)
{
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    script asked;
    script_read(given, &asked);
    targets chosen = select_targets(given);
    history *made = malloc(chosen.count * sizeof *made);
    if (made == NULL) fail("out of memory for %zu targets", chosen.count);
    for (size_t i = 0; i < chosen.count; i++)
        history_make(&asked, &chosen.items[i], given->values[OPTION_DRAW] != NULL, &made[i]);
    put_all(given, made, chosen.count, output);
    for (size_t i = 0; i < chosen.count; i++) history_free(&made[i]);
    free(made);
    free(chosen.items);
    script_free(&asked);
}
