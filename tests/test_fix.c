/* SPDX-License-Identifier: MIT */
/* Edits of a file: which of them are made, what is written, and the diff. */
#if !defined(_XOPEN_SOURCE)
#define _XOPEN_SOURCE 700
#endif
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "check/diff.h"
#include "check/fix.h"
#include "files.h"
#include "python/grammar.h"
#include "render/out.h"

struct diff;
void text_diff(const struct diff *of, out *output);

static arena *memory;

static void start(void)
{
    memory = arena_new();
}

static void end(void)
{
    arena_free(memory);
}

TestSuite(fix, .init = start, .fini = end);

static fixed make(const char *text, edit_set *sets, size_t count)
{
    fixed made;
    fix_make(memory, "a.py", (span){text, strlen(text)}, sets, count, &made);
    return made;
}

/* ---- Which edits are made ---- */

Test(fix, edits_are_made_in_any_order)
{
    const edit late = {4, 5, "E"}, early = {0, 1, ""}, insertion = {2, 2, "+++"};
    edit_set sets[] = {{&late, 1, false}, {&early, 1, false}, {&insertion, 1, false}};
    cr_assert(eq(str, (char *)make("abcde", sets, 3).after.bytes, "b+++cdE"));
    cr_assert(sets[0].made && sets[1].made && sets[2].made);
}

Test(fix, of_overlapping_edits_the_first_is_made)
{
    const edit first = {1, 3, "-"}, over = {2, 4, "!"}, same = {1, 1, "!"}, touching = {3, 3, "+"};
    edit_set sets[] = {
        {&first, 1, false}, {&over, 1, true}, {&same, 1, true}, {&touching, 1, false}};
    cr_assert(eq(str, (char *)make("abcde", sets, 4).after.bytes, "a-+de"));
    cr_assert(sets[0].made && sets[3].made);
    cr_assert(not(sets[1].made));
    cr_assert(not(sets[2].made));
}

Test(fix, edits_of_a_set_are_made_together)
{
    const edit first = {1, 2, "B"}, both[] = {{0, 1, "A"}, {1, 3, "-"}}, last = {3, 4, "D"};
    edit_set sets[] = {{&first, 1, false}, {both, 2, true}, {&last, 1, false}};
    cr_assert(eq(str, (char *)make("abcde", sets, 3).after.bytes, "aBcDe"));
    cr_assert(not(sets[1].made));
}

/* ---- What is no Python any more ---- */

Test(fix, what_no_longer_parses_is_refused)
{
    cr_redirect_stderr();
    const edit print = {0, 0, "print "};
    edit_set set = {&print, 1, false};
    const grammar *old = grammar_find(2, 7), *both[] = {old, grammar_find(3, 13)};
    fixed made = make("\"x\"\n", &set, 1);
    cr_assert(fix_check(&made, &old, 1));
    cr_assert(not(fix_check(&made, both, 2)));
    fflush(stderr);
    cr_assert_stderr_eq_str("layoutsim: cannot mend a.py: it would be no Python 3.13 any more, "
                            "line 1: invalid syntax\n");
}

/* ---- Writing ---- */

static void write_text(const char *path, const char *text)
{
    FILE *to = fopen(path, "wb");
    cr_assert(to != NULL && fputs(text, to) >= 0 && fclose(to) == 0);
}

static void expect_file(const char *path, const char *text)
{
    file read;
    cr_assert(file_load(path, &read) == 0);
    cr_assert(eq(str, read.bytes, (char *)text));
    file_free(&read);
}

/* A folder of its own, which has to be empty in the end. */
static void enter_folder(char *path)
{
    cr_assert(mkdtemp(path) != NULL && chdir(path) == 0);
}

static void leave_folder(const char *path)
{
    cr_assert(chdir("..") == 0 && rmdir(path) == 0, "something is left in %s", path);
}

Test(fix, a_file_keeps_its_mode_and_a_link_its_target)
{
    char folder[] = "test_fix_XXXXXX";
    struct stat is;
    const edit one = {0, 1, "y"};
    edit_set set = {&one, 1, false};
    enter_folder(folder);
    write_text("real.py", "x = 1\n");
    cr_assert(chmod("real.py", 0751) == 0 && symlink("real.py", "a.py") == 0);
    fixed made = make("x = 1\n", &set, 1);
    cr_assert(fix_write(&made));
    expect_file("real.py", "y = 1\n");
    cr_assert(stat("real.py", &is) == 0 && (is.st_mode & 07777) == 0751);
    cr_assert(lstat("a.py", &is) == 0 && S_ISLNK(is.st_mode));
    cr_assert(unlink("a.py") == 0 && unlink("real.py") == 0);
    leave_folder(folder);
}

Test(fix, what_cannot_be_written_is_said)
{
    char folder[] = "test_fix_XXXXXX";
    cr_redirect_stderr();
    edit_set set = {NULL, 0, false};
    enter_folder(folder);
    fixed made = make("x = 1\n", &set, 1);
    cr_assert(not(fix_write(&made)));
    leave_folder(folder);
    fflush(stderr);
    cr_assert_stderr_eq_str("layoutsim: cannot write a.py: No such file or directory\n");
}

/* ---- Diffs ---- */

static void expect_diff(const char *before, const edit *edits, size_t count, out how,
                        const char *want)
{
    edit_set set = {edits, count, false};
    fixed made = make(before, &set, 1);
    diff lines;
    diff_make(memory, &made, &lines);
    text_diff(&lines, &how);
    put_bytes(&how, "", 1);
    cr_assert(eq(str, how.bytes, (char *)want));
    free(how.bytes);
}

#define LINES "1\n2\n3\n4\n5\n6\n7\n8\n9\n"

Test(fix, a_diff_has_three_lines_of_context)
{
    const edit one = {8, 9, "five"};
    expect_diff(LINES, &one, 1, (out){.width = 80},
                "--- a.py\n+++ a.py\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

Test(fix, near_changes_are_one_hunk_and_far_ones_two)
{
    const edit near[] = {{0, 1, "a"}, {14, 15, "b"}}, far[] = {{0, 1, "a"}, {16, 17, "b"}};
    expect_diff(
        LINES, near, 2, (out){.width = 80},
        "--- a.py\n+++ a.py\n@@ -1,9 +1,9 @@\n-1\n+a\n 2\n 3\n 4\n 5\n 6\n 7\n-8\n+b\n 9\n");
    expect_diff(
        LINES, far, 2, (out){.width = 80},
        "--- a.py\n+++ a.py\n@@ -1,4 +1,4 @@\n-1\n+a\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n "
        "8\n-9\n+b\n");
}

Test(fix, lines_that_stay_within_an_edit_are_context)
{
    const edit one = {0, 6, "1\nnew\n2\n3\n"};
    expect_diff("1\n2\n3\n", &one, 1, (out){.width = 80},
                "--- a.py\n+++ a.py\n@@ -1,3 +1,4 @@\n 1\n+new\n 2\n 3\n");
}

Test(fix, a_missing_newline_is_told)
{
    const edit one = {1, 1, "\n2"}, none = {0, 0, ""}, all = {0, 1, ""};
    expect_diff("1", &one, 1, (out){.width = 80},
                "--- a.py\n+++ a.py\n@@ -1 +1,2 @@\n-1\n\\ No newline at end of file\n+1\n+2\n"
                "\\ No newline at end of file\n");
    expect_diff("1", &all, 1, (out){.width = 80},
                "--- a.py\n+++ a.py\n@@ -1 +0,0 @@\n-1\n\\ No newline at end of file\n");
    expect_diff("1", &none, 1, (out){.width = 80}, "");
}

Test(fix, a_diff_is_coloured_if_output_is)
{
    const edit one = {0, 1, "2"};
    expect_diff("1\n", &one, 1, (out){.width = 80, .colour = true},
                "\033[1m--- a.py\033[0m\n\033[1m+++ a.py\033[0m\n\033[36m@@ -1 +1 @@\033[0m\n"
                "\033[31m-1\033[0m\n\033[32m+2\033[0m\n");
}

Test(fix, odd_names_of_files_are_quoted)
{
    const edit one = {0, 1, "2"};
    static const struct {
        const char *path, *shown;
    } names[] = {{"a b.py", "a b.py\t"}, {"a\"\n.py", "\"a\\\"\\012.py\""}};
    for (size_t i = 0; i < 2; i++) {
        edit_set set = {&one, 1, false};
        fixed made;
        diff lines;
        out text = {.width = 80};
        char want[200];
        fix_make(memory, names[i].path, (span){"1\n", 2}, &set, 1, &made);
        diff_make(memory, &made, &lines);
        text_diff(&lines, &text);
        put_bytes(&text, "", 1);
        snprintf(want, sizeof want, "--- %s\n+++ %s\n@@ -1 +1 @@\n-1\n+2\n", names[i].shown,
                 names[i].shown);
        cr_assert(eq(str, text.bytes, want));
        free(text.bytes);
    }
}
