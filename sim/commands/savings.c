/* SPDX-License-Identifier: MIT */
/* layoutsim savings: what __slots__ would save for each class of Python files. */
#include "savings.h"

#include <stdlib.h>

#include "commands/commands.h"
#include "render/render.h"
#include "select.h"

typedef struct pile {
    file *files;
    reading *readings;
    file_savings *savings;
    size_t file_count, count;
    question asked;
} pile;

static pile make_pile(const arguments *given, const targets *chosen)
{
    size_t most = given->operand_count * chosen->count;
    pile made = {.files = calloc(given->operand_count, sizeof(file)),
                 .readings = calloc(most, sizeof(reading)),
                 .savings = calloc(most, sizeof(file_savings)),
                 .asked = {.count = 1, .fill = "none"}};
    if (made.files == NULL || made.readings == NULL || made.savings == NULL)
        fail("out of memory for %zu files", given->operand_count);
    return made;
}

static void add_file(const char *path, const targets *chosen, pile *into)
{
    file *source = &into->files[into->file_count];
    if (!file_read(path, source)) return;
    into->file_count++;
    for (size_t i = 0; i < chosen->count; i++) {
        reading *read = &into->readings[into->count];
        if (reading_make(source, &chosen->items[i], &into->asked, READ_CLASSES, read))
            into->count++;
    }
}

static void compare_all(const char *counts, pile *made)
{
    savings_check(made->readings, made->count, counts);
    for (size_t i = 0; i < made->count; i++)
        savings_make(&made->readings[i], counts, &made->savings[i]);
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
    for (size_t i = 0; i < made->count; i++) {
        savings_free(&made->savings[i]);
        reading_free(&made->readings[i]);
    }
    for (size_t i = 0; i < made->file_count; i++) file_free(&made->files[i]);
    free(made->savings);
    free(made->readings);
    free(made->files);
}

void run_savings(const arguments *given, out *output)
{
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    if (given->operand_count == 0)
        fail("savings needs a Python file: layoutsim savings FILE... --count CLASS=N,...");
    targets chosen = select_targets(given);
    pile made = make_pile(given, &chosen);
    for (size_t i = 0; i < given->operand_count; i++) add_file(given->operands[i], &chosen, &made);
    compare_all(given->values[OPTION_COUNT], &made);
    put_all(given, &made, output);
    free_pile(&made);
    free(chosen.items);
}
