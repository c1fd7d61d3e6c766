/* SPDX-License-Identifier: MIT */
/* layoutsim layout: the classes of Python files, drawn, and what their instances cost. */
#include <stdlib.h>
#include <string.h>

#include "commands/commands.h"
#include "render/render.h"

/* ---- Operands: files, then names of classes ---- */

static bool is_file(const char *word)
{
    size_t length = strlen(word);
    return strcmp(word, "-") == 0 || strpbrk(word, "/\\") != NULL ||
           (length > 3 && strcmp(word + length - 3, ".py") == 0) || file_exists(word) ||
           is_folder(word);
}

/* How many of the operands, the first ones, are files. */
static size_t count_files(const arguments *given)
{
    size_t count = 0;
    while (count < given->operand_count && (count == 0 || is_file(given->operands[count]))) count++;
    return count;
}

static class_filter filter_of(const arguments *given, size_t files)
{
    return (class_filter){(const char *const *)given->operands + files,
                          given->operand_count - files};
}

/* ---- Names that no file has ---- */

static bool any_has(const readings *made, const char *name)
{
    class_filter one = {&name, 1};
    for (size_t i = 0; i < made->count; i++)
        for (size_t t = 0; t < made->layouts[i].count; t++)
            if (count_chosen(&made->layouts[i].readings[t], &one) > 0) return true;
    return false;
}

static void check_names(const readings *made, const class_filter *wanted)
{
    for (size_t i = 0; i < wanted->count && made->count > 0; i++) {
        if (any_has(made, wanted->names[i])) continue;
        out list = {0};
        for (size_t f = 0; f < made->count; f++) list_names(&made->layouts[f].readings[0], &list);
        fail_choice("class", wanted->names[i], list.bytes != NULL ? list.bytes : "(none)");
    }
}

/* ---- Output ---- */

static void put_all(const arguments *given, const readings *made, const class_filter *wanted,
                    out *output)
{
    if (given->values[OPTION_JSON] != NULL) {
        json_layout(made->layouts, made->count, wanted, output);
    } else if (given->values[OPTION_CSV] != NULL) {
        csv_layout_head(output);
        for (size_t i = 0; i < made->count; i++) csv_layout(&made->layouts[i], wanted, output);
    } else {
        bool tree = given->values[OPTION_TREE] != NULL;
        for (size_t i = 0; i < made->count; i++)
            text_layout(&made->layouts[i], wanted, tree, output);
    }
}

void run_layout(const arguments *given, out *output)
{
    if (given->values[OPTION_JSON] != NULL && given->values[OPTION_CSV] != NULL)
        fail("--json and --csv exclude each other; choose one");
    if (given->operand_count == 0)
        fail("layout needs a Python file: layoutsim layout FILE... [CLASS...]");
    question asked = question_of_classes(given);
    targets chosen = select_targets(given);
    size_t files = count_files(given);
    class_filter wanted = filter_of(given, files);
    arguments sources = *given;
    readings made;
    sources.operand_count = files;
    readings_make(&sources, &chosen, &asked, READ_LAYOUTS, &made);
    check_names(&made, &wanted);
    put_all(given, &made, &wanted, output);
    readings_free(&made);
    free(chosen.items);
}
