/* SPDX-License-Identifier: MIT */
/* layoutsim check: what costs memory or does not work in the classes of Python files. */
#include "check/check.h"

#include <stdlib.h>
#include <string.h>

#include "check/baseline.h"
#include "check/repair.h"
#include "commands/commands.h"
#include "render/render.h"

/* ---- What is asked for ---- */

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

static void check_options(const arguments *given)
{
    bool fix = given->values[OPTION_FIX] != NULL, diff = given->values[OPTION_DIFF] != NULL;
    if (fix && diff) fail("--fix and --diff exclude each other; choose one");
    if (given->values[OPTION_UNSAFE_FIXES] != NULL && !fix && !diff)
        fail("--unsafe-fixes goes with --fix or --diff");
    if (writer_of(given) != text_check && given->values[OPTION_STATISTICS] != NULL)
        fail("--statistics is text; leave out --format");
    order_of(given);
}

/* ---- Finding ---- */

static void find(const check_settings *how, const targets *chosen, findings *into)
{
    *into = (findings){.memory = arena_new(), .targets = chosen};
    check_files(how, into);
    if (how->given.values[OPTION_BASELINE] != NULL)
        baseline_apply(how->given.values[OPTION_BASELINE], into);
}

static void forget(findings *of)
{
    findings_free(of);
    arena_free(of->memory);
}

/* ---- Mending ---- */

enum { MOST_ROUNDS = 16 };

/* What could not be mended together with the rest is found again, and mended then. */
static void mend(const check_settings *how, const targets *chosen, findings *of)
{
    const repair all = {.unsafe = how->given.values[OPTION_UNSAFE_FIXES] != NULL};
    bool again = repair_files(&all, of);
    for (int round = 0; again && round < MOST_ROUNDS; round++) {
        size_t mended = of->mended;
        forget(of);
        find(how, chosen, of);
        again = repair_files(&all, of);
        of->mended += mended;
    }
}

static void show_diff(const arguments *given, findings *of, out *output)
{
    const repair how = {.unsafe = given->values[OPTION_UNSAFE_FIXES] != NULL, .diff = output};
    repair_files(&how, of);
    if (of->mended > 0) found_something();
}

/* ---- Telling ---- */

static void tell(const arguments *given, findings *of, out *output)
{
    if (of->files == 0 && complained()) return; /* that says it all */
    findings_sort(of, order_of(given));
    if (given->values[OPTION_WRITE_BASELINE] != NULL)
        baseline_write(given->values[OPTION_WRITE_BASELINE], of);
    else if (given->values[OPTION_STATISTICS] != NULL)
        text_check_statistics(of, order_of(given), output);
    else writer_of(given)(of, output);
    if (of->count > 0 && given->values[OPTION_WRITE_BASELINE] == NULL) found_something();
}

static void check(const arguments *given, arena *memory, out *output)
{
    check_settings how;
    findings found;
    settings_read(memory, given, &how);
    check_options(&how.given);
    targets chosen = select_targets(&how.given);
    find(&how, &chosen, &found);
    if (given->values[OPTION_FIX] != NULL) mend(&how, &chosen, &found);
    if (given->values[OPTION_DIFF] != NULL) show_diff(given, &found, output);
    else tell(&how.given, &found, output);
    forget(&found);
    free(chosen.items);
}

void run_check(const arguments *given, out *output)
{
    if (given->values[OPTION_EXPLAIN] != NULL) {
        put_code_page(choose_code(given->values[OPTION_EXPLAIN]), output);
        return;
    }
    arena *memory = arena_new();
    check(given, memory, output);
    arena_free(memory);
}
