/* SPDX-License-Identifier: MIT */
/* TOML: where values are, what they stand for, and where and why a text is none. What is right and
   what is wrong is compared with tomllib (check/toml.py). */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "check/toml.h"

static toml_value *read_text(arena *memory, const char *text, syntax_error *error)
{
    return toml_read(memory, (span){text, strlen(text)}, error);
}

/* ---- Places ---- */

static const char sample[] = "# \xc3\xa9\n"
                             "a.b = [1,\n"
                             "  'x'] # c\n"
                             "\t\"\xc3\xa9\" = {y = 1.5}\r\n"
                             "[t.u]\n"
                             "  d = 1979-05-27 07:32:00\n"
                             "[[l]]\n"
                             "z = true\n";

static const struct {
    const char *path; /* keys, a number for an item; blanks between */
    uint32_t key_line, key_column, line, column;
    toml_kind kind;
} places[] = {
    {"a", 2, 1, 2, 1, TOML_TABLE},        {"a b", 2, 3, 2, 7, TOML_ARRAY},
    {"a b 0", 0, 0, 2, 8, TOML_INTEGER},  {"a b 1", 0, 0, 3, 3, TOML_STRING},
    {"\xc3\xa9", 4, 2, 4, 8, TOML_TABLE}, {"\xc3\xa9 y", 4, 9, 4, 13, TOML_FLOAT},
    {"t", 5, 2, 5, 2, TOML_TABLE},        {"t u", 5, 4, 5, 4, TOML_TABLE},
    {"t u d", 6, 3, 6, 7, TOML_DATE},     {"l", 7, 3, 7, 3, TOML_ARRAY},
    {"l 0 z", 8, 1, 8, 5, TOML_BOOLEAN},
};

static const toml_value *follow(const toml_value *at, const char *path)
{
    char key[20];
    for (int used; at != NULL && sscanf(path, "%19s%n", key, &used) == 1; path += used) {
        if (at->kind == TOML_TABLE) {
            at = toml_find(at, key);
            continue;
        }
        unsigned index = (unsigned)(key[0] - '0');
        for (at = at->first; at != NULL && index > 0; index--) at = at->next;
    }
    return at;
}

Test(toml, values_know_where_they_are)
{
    arena *memory = arena_new();
    syntax_error error = {0};
    const span text = {sample, strlen(sample)};
    const toml_value *root = read_text(memory, sample, &error);
    cr_assert(root != NULL, "%s", error.message);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        const toml_value *at = follow(root, places[i].path);
        uint32_t line = 0, column = 0;
        cr_assert(at != NULL, "%s", places[i].path);
        cr_expect(eq(int, at->kind, places[i].kind), "%s", places[i].path);
        toml_place(text, at->at, &line, &column);
        cr_expect(eq(u32, line, places[i].line), "%s", places[i].path);
        cr_expect(eq(u32, column, places[i].column), "%s", places[i].path);
        line = column = 0;
        if (at->key != NULL) toml_place(text, at->key_at, &line, &column);
        cr_expect(eq(u32, line, places[i].key_line), "%s", places[i].path);
        cr_expect(eq(u32, column, places[i].key_column), "%s", places[i].path);
    }
    arena_free(memory);
}

Test(toml, nothing_is_found_in_nothing)
{
    arena *memory = arena_new();
    syntax_error error = {0};
    const toml_value *root = read_text(memory, "a = 1\n'b\xc3\xa9' = 2\n\"c\\u0000\" = 3", &error);
    cr_assert(root != NULL, "%s", error.message);
    cr_expect(toml_find(NULL, "a") == NULL);
    cr_expect(toml_find(toml_find(root, "a"), "a") == NULL);
    cr_expect(toml_find(root, "b") == NULL && toml_find(root, "b\xc3\xa9") != NULL);
    cr_expect(toml_find(root, "c") == NULL);
    arena_free(memory);
}

/* ---- Errors ---- */

static const struct {
    const char *text, *said; /* "line:column: ...", its beginning */
} wrongs[] = {
    {"a", "1:2: a key needs ="},
    {"a =", "1:4: no value"},
    {"a = b", "1:5: no value; a string needs quotes"},
    {"a = 1 b = 2", "1:7: the line must end here"},
    {"\xc3\xa9 = 1", "1:1: a key must stand here"},
    {"a = 1\n\n  a = 2", "3:3: a is there twice"},
    {"'\xc3\xa9' = 1\n'\xc3\xa9' = '", "2:8: the string is not closed"},
    {"a = 'x\ny'", "1:7: the string is not closed"},
    {"a = '''x\ny", "2:2: the string is not closed"},
    {"a = \"\\q\"", "1:6: no such escape"},
    {"a = \"\\ud800\"", "1:6: this escape is no character"},
    {"a = \"\\u12\"", "1:6: this escape needs more"},
    {"a = \"\"\"\\ x\"\"\"", "1:8: only blanks may stand"},
    {"a = 'x\x01'", "1:7: a control character in a string"},
    {"# \x01", "1:3: a control character in a comment"},
    {"a = 9223372036854775808", "1:5: the integer does not fit 64 bits"},
    {"a = [1 2]", "1:8: a comma or ] must stand here"},
    {"a = [1,", "1:8: no value"},
    {"a = {b = 1,\n}", "1:12: a key must stand here"},
    {"a = {b = 1", "1:11: a comma or } must stand here"},
    {"[a\n", "1:3: ] must end the header"},
    {"[[a]\n", "1:4: ]] must end the header"},
    {"[a]\n[a]\n", "2:2: a is defined already"},
    {"a.b = 1\n[a]\n", "2:2: a is defined already"},
    {"[a.b]\n[a]\nb.c = 1\n", "3:1: b is defined already"},
    {"a = {}\n[a.b]\n", "2:2: a is defined already"},
    {"a = []\n[[a]]\n", "2:3: a is defined already"},
    {"a = 1\nb = '\xff'\n", "2:6: this byte is not UTF-8"},
    {"a = '\xed\xa0\x80'\n", "1:6: this byte is not UTF-8"},
};

Test(toml, errors_say_where_and_why)
{
    for (size_t i = 0; i < sizeof wrongs / sizeof wrongs[0]; i++) {
        arena *memory = arena_new();
        syntax_error error = {0};
        char said[200];
        cr_expect(read_text(memory, wrongs[i].text, &error) == NULL, "%s", wrongs[i].text);
        snprintf(said, sizeof said, "%" PRIu32 ":%" PRIu32 ": %s", error.line, error.column,
                 error.message);
        cr_expect(strncmp(said, wrongs[i].said, strlen(wrongs[i].said)) == 0, "%s: %s",
                  wrongs[i].text, said);
        arena_free(memory);
    }
}

/* Sixty-four within each other are read, and not one more. */
Test(toml, depth_is_limited)
{
    static const char *const inner[][2] = {{"[", "]"}, {"{a=", "}"}};
    for (size_t depth = 63; depth <= 65; depth++)
        for (size_t i = 0; i < 2; i++) {
            char text[400] = "a = ";
            for (size_t k = 0; k < depth; k++) strcat(text, inner[i][0]);
            strcat(text, "1");
            for (size_t k = 0; k < depth; k++) strcat(text, inner[i][1]);
            arena *memory = arena_new();
            syntax_error error = {0};
            cr_expect(eq(int, read_text(memory, text, &error) != NULL, depth <= 64), "%s", text);
            arena_free(memory);
        }
}

Test(toml, a_byte_order_mark_is_skipped)
{
    arena *memory = arena_new();
    syntax_error error = {0};
    cr_expect(toml_find(read_text(memory,
                                  "\xef\xbb\xbf"
                                  "a = 1",
                                  &error),
                        "a") != NULL);
    arena_free(memory);
}
