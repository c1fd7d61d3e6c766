/* SPDX-License-Identifier: MIT */
/* layoutsim savings: what __slots__ would save for each class of Python files. */
#include "savings.h"

#include <stdlib.h>

#include "commands/commands.h"
#include "render/render.h"
#include "select.h"

typedef struct pile {
    readings all;
    file_savings *savings;
    size_t count;
} pile;

static void compare_all(const char *counts, pile *made)
{
    size_t most = 0;
    savings_check(&made->all, counts);
    for (size_t i = 0; i < made->all.count; i++) most += made->all.layouts[i].count;
    made->savings = calloc(most + 1, sizeof *made->savings);
    if (made->savings == NULL) fail("out of memory for %zu files", most);
    for (size_t i = 0; i < made->all.count; i++)
        for (size_t t = 0; t < made->all.layouts[i].count; t++) {
            const reading *of = &made->all.layouts[i].readings[t];
            if (of->module != NULL && of->count == 0) continue; /* a file of a tree */
            savings_make(of, counts, &made->savings[made->count++]);
        }
}

static void put_all(const arguments *given, const pile *made, out *output)
{
    if (given->values[OPTION_JSON] != NULL) {
        json_savings(made->savings, made->count, output);
        return;
    }
    if (given->values[OPTION_CSV] != NULL) csv_savings_head(output);
    for (size_t i = 0; i < made->count; i++) {
        if (given->values[OPTION_CSV] != NULL) csv_savings(&made->savings[i], output);
        else {
            if (i > 0) put(output, "\n");
            text_savings(&made->savings[i], output);
        }
    }
}

static void free_pile(pile *made)
{
    for (size_t i = 0; i < made->count; i++) savings_free(&made->savings[i]);
    free(made->savings);
    readings_free(&made->all);
}

void run_savings(const arguments *given, out *output)
{
    const question asked = {.count = 1, .fill = "none"};
    pile made = {.count = 0};
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    if (given->operand_count == 0)
        fail("savings needs a Python file: layoutsim savings FILE... --count CLASS=N,...");
    targets chosen = select_targets(given);
    readings_make(given, &chosen, &asked, READ_LAYOUTS, &made.all);
    compare_all(given->values[OPTION_COUNT], &made);
    put_all(given, &made, output);
    free_pile(&made);
    free(chosen.items);
}
