/* SPDX-License-Identifier: MIT */
/* Comments that ignore findings: which are read, what they ignore, and which are of no use. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "check/ignores.h"

typedef struct row {
    const char *text;    /* of a file */
    const char *ignored; /* "line:code" that are, with blanks between */
    const char *told;    /* and that are not */
    const char *unused;  /* then "line:column:text" of what was of no use, with bars between */
} row;

static const row rows[] = {
    {"x = 1  # layoutsim: ignore[LAY201]\n", "1:LAY201", "1:LAY202 2:LAY201", ""},
    {"x = 1  # layoutsim: ignore[LAY201, LAY202]\n", "1:LAY202", "", "1:27:LAY201"},
    {"x  # layoutsim: ignore[LAY201,LAY202]  # why\n", "", "",
     "1:3:# layoutsim: ignore[LAY201,LAY202]"},
    {"x  # layoutsim: ignore\n", "1:LAY101 1:LAY304", "1:LAY001", ""},
    {"x  # layoutsim: ignore  # why\n", "", "1:LAY001", "1:3:# layoutsim: ignore"},
    {"x  #layoutsim:ignore[redundant-slot]\n", "1:LAY201", "1:LAY202", ""},
    {"x  # layoutsim: ignore [ LAY2 ]\n", "1:LAY201 1:LAY207", "1:LAY301", ""},
    {"x  # layoutsim: ignore[LAY2\n", "1:LAY201", "1:LAY301", ""},
    {"x  # layoutsim: ignore[LAY999]\n", "", "1:LAY101", "1:3:# layoutsim: ignore[LAY999]"},
    {"x  # layoutsim: ignore[]\n", "", "1:LAY101", "1:3:# layoutsim: ignore[]"},
    {"x  # layoutsim: ignore[LAY201, E501]\n", "1:LAY201", "", "1:31:E501"},
    {"x  # layoutsim: ignored\n", "", "1:LAY201", ""},
    {"x  # layoutsim: ignore-next\n", "", "1:LAY201", ""},
    {"x  # Layoutsim: ignore\n", "", "1:LAY201", ""},
    {"x  # see layoutsim: ignore\n", "", "1:LAY201", ""},
    {"x  # type: ignore # layoutsim: ignore[LAY201] # noqa: LAY202\n", "1:LAY201 1:LAY202",
     "1:LAY203", ""},
    {"x  # layoutsim: ignore[LAY001]\n", "1:LAY001", "1:LAY201", ""},
    {"x  # layoutsim: ignore[unused-ignore]\n", "", "1:LAY201", ""},
    /* As other linters have it. */
    {"x  # noqa: LAY201,E501\n", "1:LAY201", "1:LAY202", ""},
    {"x  # noqa: E501, LAY201\n", "", "", "1:17:LAY201"},
    {"x  # noqa: LAY201\n", "", "", "1:3:# noqa: LAY201"},
    {"x  # NoQA:lay201 LAY202 because\n", "1:LAY202", "1:LAY203", "1:10:lay201"},
    {"x  # noqa: LAY2\n", "1:LAY207", "1:LAY301", ""},
    {"x  # noqa\n", "1:LAY101", "2:LAY101", ""},
    {"x  # noqa\n", "", "", ""},
    {"x  # noqa: E501\n", "", "1:LAY201", ""},
    {"x  # noqa: LAY999\n", "", "1:LAY201", ""},
    {"x  # noqa: why\n", "1:LAY201", "", ""},
    {"x  # noqa : E501\n", "1:LAY201", "", ""},
    {"x  # noqa_it\n", "", "1:LAY201", ""},
    {"x  # no noqa\n", "", "1:LAY201", ""},
    /* What is a comment, and where. */
    {"s = '# noqa'\n", "", "1:LAY201", ""},
    {"s = '''\n# layoutsim: ignore\n'''  # layoutsim: ignore[LAY201]\n", "3:LAY201",
     "1:LAY201 2:LAY201", ""},
    {"f'{x!r:{y}}#noqa'  # noqa: LAY201\n", "1:LAY201", "1:LAY202", ""},
    {"f'''{  # noqa: LAY201\nx}'''\n", "1:LAY201", "2:LAY201", ""},
    {"s = (\n    'a',  # noqa: LAY201\n    'b',\n)\n", "2:LAY201", "1:LAY201 3:LAY201", ""},
    {"class C:  # noqa: LAY301\n    # noqa: LAY302\n    pass\n", "1:LAY301 2:LAY302", "", ""},
    {"# noqa: LAY201\r\nx  # noqa: LAY202\rx  # noqa: LAY203\n", "1:LAY201 2:LAY202 3:LAY203", "",
     ""},
    {"\xef\xbb\xbfx  # noqa: LAY201", "1:LAY201", "", ""},
    {"# coding: latin-1\nx = '\xe9'  # layoutsim: ignore[LAY201]\n", "", "",
     "2:10:# layoutsim: ignore[LAY201]"},
    {"x = '\xc3\xa9'  # layoutsim: ignore[LAY201]\n", "", "", "1:10:# layoutsim: ignore[LAY201]"},
    {"x  # noqa: LAY201\n)\nx  # noqa: LAY201\n", "1:LAY201", "3:LAY201", ""},
    {"", "", "1:LAY201", ""},
};

/* Asks of each "line:code" in a list. */
static void ask(const row *of, ignores *from, const char *list, bool wanted)
{
    unsigned line;
    char code[32];
    int used;
    for (; sscanf(list, "%u:%31s%n", &line, code, &used) == 2; list += used) {
        check_code asked = find_code(code, strlen(code));
        cr_assert(asked < CODES, "%s", code);
        cr_expect(eq(int, ignores_take(from, line, asked), wanted), "%s: %u:%s", of->text, line,
                  code);
    }
}

static void say_unused(const ignores *from, const bool told[CODES], char *into, size_t room)
{
    size_t count, length = 0;
    const unused_ignore *at = ignores_unused(from, told, &count);
    into[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        cr_assert(eq(sz, at[i].length, strlen(at[i].text)));
        length += (size_t)snprintf(into + length, room - length, "%s%u:%u:%s", i > 0 ? "|" : "",
                                   at[i].line, at[i].column, at[i].text);
    }
}

static void fill(bool told[CODES])
{
    for (int i = 0; i < CODES; i++) told[i] = true;
}

Test(ignores, comments_ignore_findings_of_their_line)
{
    bool told[CODES];
    char unused[400];
    fill(told);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        arena *memory = arena_new();
        ignores *read =
            ignores_read(memory, grammar_find(3, 13), rows[i].text, strlen(rows[i].text));
        ask(&rows[i], read, rows[i].told, false);
        ask(&rows[i], read, rows[i].ignored, true);
        say_unused(read, told, unused, sizeof unused);
        cr_expect(eq(str, unused, (char *)rows[i].unused), "%s", rows[i].text);
        arena_free(memory);
    }
}

Test(ignores, codes_that_are_not_told_are_not_called_unused)
{
    static const char text[] = "x  # layoutsim: ignore[LAY201, LAY3]\ny  # layoutsim: ignore\n";
    arena *memory = arena_new();
    ignores *read = ignores_read(memory, grammar_find(3, 13), text, strlen(text));
    bool told[CODES];
    char unused[400];
    fill(told);
    told[CODE_MISSING_SLOTS] = false;
    say_unused(read, told, unused, sizeof unused);
    cr_expect(eq(str, unused, "1:23:LAY201"));
    arena_free(memory);
}

Test(ignores, what_is_text_and_what_a_comment_is_the_grammars_to_say)
{
    static const char text[] = "f'''{'''  # noqa: LAY201\n}'''\n";
    static const unsigned minors[] = {8, 13};
    for (size_t i = 0; i < 2; i++) {
        arena *memory = arena_new();
        ignores *read = ignores_read(memory, grammar_find(3, minors[i]), text, strlen(text));
        cr_expect(eq(int, ignores_take(read, 1, CODE_REDUNDANT_SLOT), minors[i] == 8));
        arena_free(memory);
    }
}
