/* SPDX-License-Identifier: MIT */
/* Baselines: what they leave out, what they look like, and what is none. */
#define _POSIX_C_SOURCE 200809L /* mkstemp() */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "check/baseline.h"
#include "cli.h"
#include "files.h"
#include "findings/sample.h"

static void free_all(findings *of)
{
    arena_free(of->memory);
    findings_free(of);
}

/* A new file, of that text. */
static const char *file_of(const char *text)
{
    static char path[] = "/tmp/layoutsim_baseline_XXXXXX";
    strcpy(path + strlen(path) - 6, "XXXXXX");
    int opened = mkstemp(path);
    cr_assert(ge(int, opened, 0));
    close(opened);
    cr_assert(eq(int, file_save(path, text, strlen(text)), 0));
    return path;
}

static const char *refused;

static void remove_refused(void)
{
    remove(refused);
}

/* Ends the program, if all is well. */
static void refuse(const char *text)
{
    findings of = sample_findings();
    refused = file_of(text);
    atexit(remove_refused);
    baseline_apply(refused, &of);
}

Test(baseline, leaves_out_what_it_has)
{
    findings of = sample_findings(), again = sample_findings();
    const char *path = file_of("");
    baseline_write(path, &of);
    baseline_apply(path, &again);
    cr_assert(eq(sz, again.count, 0));
    cr_assert(eq(sz, again.known, 3 + 5));
    remove(path);
    free_all(&of);
    free_all(&again);
}

static findings copies(uint32_t first_line, uint32_t count)
{
    findings of = sample_none();
    for (uint32_t i = 0; i < count; i++) {
        finding made = sample_slot("odd\t\\path\n.py", first_line + i, "x");
        findings_add(&of, &made, 0);
    }
    findings_finish(&of);
    return of;
}

/* Lines may move; of three equal ones, where two are known, the last is new. */
Test(baseline, counts_equal_ones)
{
    findings two = copies(1, 2), three = copies(50, 3), one = copies(7, 1);
    const char *path = file_of("");
    baseline_write(path, &two);
    baseline_apply(path, &three);
    baseline_apply(path, &one);
    remove(path);
    cr_assert(eq(sz, three.count, 1));
    cr_assert(eq(u32, three.at[0].at.line, 52));
    cr_assert(eq(sz, one.count, 0));
    free_all(&one);
    free_all(&two);
    free_all(&three);
}

Test(baseline, has_a_line_for_each_whatever_the_lines)
{
    findings at_1 = copies(1, 2), at_9 = copies(9, 2);
    file written;
    const char *path = file_of("");
    baseline_write(path, &at_1);
    cr_assert(eq(int, file_load(path, &written), 0));
    baseline_write(path, &at_9);
    file again;
    cr_assert(eq(int, file_load(path, &again), 0));
    cr_assert(eq(str, again.bytes, written.bytes));
    char line[100], want[256];
    snprintf(line, sizeof line, "odd\\t\\\\path\\n.py\tshop.Cart\tLAY201\tx\t%016llx\n",
             (unsigned long long)at_1.at[0].digest);
    snprintf(want, sizeof want, "# layoutsim baseline 1\n%s%s", line, line);
    cr_assert(eq(str, written.bytes, want));
    remove(path);
    file_free(&written);
    file_free(&again);
    free_all(&at_1);
    free_all(&at_9);
}

Test(baseline, may_have_been_given_other_line_ends)
{
    findings of = copies(1, 1);
    char text[256];
    snprintf(text, sizeof text,
             "# layoutsim baseline 1\r\nodd\\t\\\\path\\n.py\tshop.Cart\tLAY201\tx\t%016llx\r\n",
             (unsigned long long)of.at[0].digest);
    const char *path = file_of(text);
    baseline_apply(path, &of);
    remove(path);
    cr_assert(eq(sz, of.count, 0));
    free_all(&of);
}

Test(baseline, need_not_be_there)
{
    findings of = sample_findings();
    const char *path = file_of("");
    remove(path);
    baseline_apply(path, &of);
    cr_assert(eq(sz, of.count, 5));
    free_all(&of);
}

Test(baseline, is_refused_if_it_is_something_else, .exit_code = EXIT_USAGE)
{
    refuse("{\"schema\": 1}\n");
}

Test(baseline, is_refused_if_it_is_empty, .exit_code = EXIT_USAGE)
{
    refuse("");
}

Test(baseline, is_refused_if_a_field_is_missing, .exit_code = EXIT_USAGE)
{
    refuse("# layoutsim baseline 1\nshop.py\tshop.Cart\tLAY201\t88e8a9f0d0d6d855\n");
}

Test(baseline, is_refused_if_a_digest_is_wrong, .exit_code = EXIT_USAGE)
{
    refuse("# layoutsim baseline 1\nmoved.py\tshop.Cart\tLAY201\tx\t88e8a9f0d0d6d855\n");
}

Test(baseline, cannot_be_written_everywhere, .exit_code = EXIT_USAGE)
{
    findings of = sample_findings();
    baseline_write("/nowhere/at/all", &of);
}
