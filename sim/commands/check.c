/* SPDX-License-Identifier: MIT */
/* layoutsim check: what costs memory or does not work in the classes of Python files. */
#include "check/check.h"

#include <stdlib.h>
#include <string.h>

#include "check/baseline.h"
#include "commands/commands.h"
#include "render/render.h"

static finding_order order_of(const arguments *given)
{
    const char *order = given->values[OPTION_SORT];
    if (order == NULL || strcmp(order, "place") == 0) return ORDER_PLACE;
    if (strcmp(order, "bytes") == 0) return ORDER_BYTES;
    if (strcmp(order, "code") != 0) fail_choice("--sort", order, "place bytes code");
    return ORDER_CODE;
}

typedef void writer(const findings *of, out *output);

static writer *writer_of(const arguments *given)
{
    static const struct {
        const char *name;
        writer *write;
    } formats[] = {
        {"text", text_check},   {"json", json_check},     {"jsonl", jsonl_check},
        {"sarif", sarif_check}, {"github", github_check}, {"gitlab", gitlab_check},
        {"junit", junit_check},
    };
    const char *format = given->values[OPTION_FORMAT];
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++)
        if (format == NULL || strcmp(formats[i].name, format) == 0) return formats[i].write;
    fail_choice("--format", format, "text json jsonl sarif github gitlab junit");
}

void run_check(const arguments *given, out *output)
{
    if (given->values[OPTION_EXPLAIN] != NULL) {
        put_code_page(choose_code(given->values[OPTION_EXPLAIN]), output);
        return;
    }
    writer *write = writer_of(given);
    finding_order order = order_of(given);
    targets chosen = select_targets(given);
    findings found = {.memory = arena_new(), .targets = &chosen};
    check_files(given, given->values[OPTION_COUNT], &found);
    findings_finish(&found);
    findings_sort(&found, order);
    if (given->values[OPTION_STATISTICS] != NULL) text_check_statistics(&found, order, output);
    else write(&found, output);
    findings_free(&found);
    arena_free(found.memory);
    free(chosen.items);
}
