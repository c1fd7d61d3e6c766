/* SPDX-License-Identifier: MIT */
/* layoutsim facts: what the interpreter would report of a file's classes, as TSV. */
#include <stdlib.h>

#include "commands/commands.h"
#include "render/render.h"

static void put_file(const char *path, const layout_target *target, const question *asked,
                     out *output)
{
    file source;
    reading made;
    reading_wish wish = {asked, READ_FACTS};
    if (!file_read(path, &source)) return;
    if (reading_make(&source, target, &wish, &made)) {
        tsv_facts(&made, output);
        reading_free(&made);
    }
    file_free(&source);
}

static void put_tree(const arguments *given, const layout_target *target, const question *asked,
                     out *output)
{
    tree_reading all;
    tree_reading_make(given, target, READ_FACTS, &all);
    if (tree_first(all.files) == NULL && !complained())
        fail("there is no Python file in %s", given->operands[0]);
    tsv_facts_head(target, output);
    for (const tree_file *at = tree_first(all.files); at != NULL; at = at->next) {
        reading made;
        reading_of_module(at, all.modules, asked, &made);
        tsv_facts(&made, output);
        reading_free(&made);
    }
    tree_reading_free(&all);
}

void run_facts(const arguments *given, out *output)
{
    question asked = question_of_classes(given);
    targets chosen = select_targets(given);
    if (given->operand_count == 0)
        fail("facts needs a Python file: layoutsim facts FILE... (or - for standard input)");
    for (size_t i = 0; i < chosen.count; i++) {
        if (is_tree(given)) {
            put_tree(given, &chosen.items[i], &asked, output);
            continue;
        }
        tsv_facts_head(&chosen.items[i], output);
        for (size_t f = 0; f < given->operand_count; f++)
            put_file(given->operands[f], &chosen.items[i], &asked, output);
    }
    free(chosen.items);
}
