/* SPDX-License-Identifier: MIT */
/* Findings: the same one under several targets, their order, what text says of them. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "findings/sample.h"
#include "render/check_parts.h"
#include "render/render.h"
#include "render/utf8.h"

static void free_all(findings *of)
{
    arena_free(of->memory);
    findings_free(of);
}

static void check_text(out *got, const char *want)
{
    put_bytes(got, "", 1);
    cr_assert(eq(str, got->bytes, (char *)want));
    free(got->bytes);
}

/* ---- The list ---- */

Test(findings, same_under_several_targets_is_one)
{
    findings of = sample_none();
    target_price price = sample_price(8, 16);
    finding made = sample_slot("a.py", 1, "x");
    findings_add(&of, &made, SAMPLE_3_14);
    made.prices = &price;
    findings_add(&of, &made, SAMPLE_3_9);
    cr_assert(eq(sz, of.count, 1));
    cr_assert(of.at[0].prices[SAMPLE_3_9].holds && of.at[0].prices[SAMPLE_3_9].priced);
    cr_assert(not(of.at[0].prices[SAMPLE_3_10].holds));
    cr_assert(of.at[0].prices[SAMPLE_3_14].holds && !of.at[0].prices[SAMPLE_3_14].priced);
    free_all(&of);
}

Test(findings, another_code_place_or_subject_is_another)
{
    findings of = sample_none();
    finding made = sample_slot("a.py", 1, "x");
    findings_add(&of, &made, 0);
    made.code = CODE_DUPLICATE_SLOT;
    findings_add(&of, &made, 0);
    made.at.column++;
    findings_add(&of, &made, 0);
    made.at.line++;
    findings_add(&of, &made, 0);
    made.at.path = "b.py";
    findings_add(&of, &made, 0);
    made.subject = "y";
    findings_add(&of, &made, 0);
    cr_assert(eq(sz, of.count, 6));
    made.at.path = "./b.py";
    made.class_ = made.message = "another";
    findings_add(&of, &made, 0);
    cr_assert(eq(sz, of.count, 6));
    free_all(&of);
}

/* What is added points to memory that may go. */
Test(findings, keeps_copies)
{
    findings of = sample_none();
    char path[] = "a.py", text[] = "    'x'", subject[] = "x", inserted[] = "new";
    edit change = {1, 2, inserted};
    finding made = sample_slot(path, 1, subject);
    made.at.text = text;
    made.edits = &change;
    made.edit_count = 1;
    finding *kept = findings_add(&of, &made, 0);
    path[0] = text[0] = subject[0] = inserted[0] = '!';
    change.start = 7;
    cr_assert(eq(str, (char *)kept->at.path, "a.py"));
    cr_assert(eq(str, (char *)kept->at.text, "    'x'"));
    cr_assert(eq(str, (char *)kept->subject, "x"));
    cr_assert(eq(str, (char *)kept->edits[0].text, "new"));
    cr_assert(eq(sz, kept->edits[0].start, 1));
    free_all(&of);
}

Test(findings, edits_that_differ_are_not_safe)
{
    static const edit one[] = {{1, 2, ""}}, other[] = {{1, 2, "z"}};
    findings of = sample_none();
    finding made = sample_slot("a.py", 1, "x");
    made.edits = one;
    made.edit_count = 1;
    made.safe = true;
    cr_assert(findings_add(&of, &made, 0)->safe);
    cr_assert(findings_add(&of, &made, 1)->safe);
    made.edits = other;
    cr_assert(not(findings_add(&of, &made, 2)->safe));
    free_all(&of);
}

/* 200 files of 50 lines each under every target, counted down or up. */
static findings many(bool down)
{
    enum { FILES = 200, LINES = 50 };
    findings of = sample_none();
    for (size_t target = 0; target < SAMPLE_TARGETS; target++)
        for (int i = 0; i < FILES * LINES; i++) {
            char path[32], subject[32];
            int number = down ? FILES * LINES - 1 - i : i;
            snprintf(path, sizeof path, "%d.py", number / LINES);
            snprintf(subject, sizeof subject, "s%d", number % 7);
            finding made = sample_slot(path, (uint32_t)(number % LINES), subject);
            findings_add(&of, &made, target);
        }
    cr_assert(eq(sz, of.count, FILES * LINES));
    findings_finish(&of);
    return of;
}

Test(findings, order_of_adding_does_not_matter)
{
    findings up = many(false), down = many(true);
    out a = {.width = 80}, b = {.width = 80};
    jsonl_check(&up, &a);
    jsonl_check(&down, &b);
    cr_assert(eq(sz, a.length, b.length));
    cr_assert(memcmp(a.bytes, b.bytes, a.length) == 0);
    free(a.bytes);
    free(b.bytes);
    free_all(&up);
    free_all(&down);
}

Test(findings, of_one_digest_are_numbered_by_place)
{
    findings of = sample_none();
    for (uint32_t line = 9; line > 0; line--) {
        finding made = sample_slot(line % 2 == 0 ? "a.py" : "b.py", line, "x");
        findings_add(&of, &made, 0);
    }
    findings_finish(&of);
    for (size_t i = 0; i < of.count; i++) {
        bool first_file = i < 4;
        cr_assert(eq(u32, of.at[i].ordinal, (uint32_t)(first_file ? i : i - 4)));
        cr_assert(eq(u64, of.at[i].digest, of.at[first_file ? 0 : 4].digest));
    }
    cr_assert(ne(u64, of.at[0].digest, of.at[4].digest));
    free_all(&of);
}

/* FNV-1a of the bytes, by another implementation. */
Test(findings, digest_is_fnv)
{
    cr_assert(eq(u64, finding_digest("", "", "", ""), 0x4d25767f9dce13f5u));
    cr_assert(eq(u64, finding_digest("LAY201", "shop.py", "shop.Cart", "x"), 0x88e8a9f0d0d6d855u));
    cr_assert(ne(u64, finding_digest("a", "b", "", ""), finding_digest("ab", "", "", "")));
}

static void check_order(findings *of, finding_order by, const char *want)
{
    out got = {0};
    findings_sort(of, by);
    for (size_t i = 0; i < of->count; i++)
        put(&got, "%s%s:%u", i > 0 ? " " : "", check_codes[of->at[i].code].code, of->at[i].at.line);
    check_text(&got, want);
}

Test(findings, are_sorted)
{
    findings of = sample_findings();
    check_order(&of, ORDER_PLACE, "LAY301:1 LAY108:3 LAY201:12 LAY110:2 LAY110:4");
    check_order(&of, ORDER_BYTES, "LAY301:1 LAY201:12 LAY108:3 LAY110:2 LAY110:4");
    check_order(&of, ORDER_CODE, "LAY108:3 LAY110:2 LAY110:4 LAY201:12 LAY301:1");
    free_all(&of);
}

/* ---- Prices and Pythons ---- */

Test(findings, prices)
{
    findings of = sample_findings();
    const finding *redundant = &of.at[2], *odd = &of.at[1];
    cr_assert(first_price(&of, redundant) == &redundant->prices[SAMPLE_3_9]);
    cr_assert(last_price(&of, redundant) == &redundant->prices[SAMPLE_3_14]);
    cr_assert(eq(i64, highest_price(&of, redundant), 16));
    cr_assert(first_price(&of, odd) == NULL && last_price(&of, odd) == NULL);
    cr_assert(eq(i64, highest_price(&of, odd), 0));
    free_all(&of);
}

/* Targets as "PYTHON MACHINE", a star before those under which it holds. */
static const struct {
    const char *targets[8], *want;
} pythons[] = {
    {{"*3.8 lp64"}, ""},
    {{"*3.8 lp64", "*3.9 lp64"}, ""},
    {{"*3.8 lp64", "3.9 lp64"}, "3.8"},
    {{"*3.8 lp64", "*3.9 lp64", "*3.10 lp64", "3.11 lp64", "*3.12 lp64"}, "3.8-3.10, 3.12"},
    {{"*3.8 lp64", "*3.10 lp64", "3.11 lp64"}, "3.8, 3.10"},
    {{"*2.7 lp64", "*3.6 lp64", "3.7 lp64"}, "2.7, 3.6"},
    {{"*3.13 lp64", "3.13t lp64", "*3.14 lp64", "*3.14t lp64"}, "3.13-3.14, 3.14t"},
    {{"*3.8 lp64", "3.8 i386", "*3.9 lp64", "*3.9 i386"}, "3.8-3.9 lp64, 3.9 i386"},
    {{"*3.8 lp64", "*3.9 lp64", "3.8 i386", "3.9 i386"}, "3.8-3.9 lp64"},
};

static void check_pythons(const char *const *names, const char *want)
{
    layout_target items[8];
    targets chosen = {items, 0};
    while (chosen.count < 8 && names[chosen.count] != NULL) {
        char python[16], machine[16];
        sscanf(names[chosen.count] + strspn(names[chosen.count], "*"), "%15s %15s", python,
               machine);
        cr_assert(layout_target_find(python, machine, &items[chosen.count++]) == LAYOUT_OK);
    }
    findings of = {.memory = arena_new(), .targets = &chosen};
    finding made = sample_slot("a.py", 1, "x");
    for (size_t i = 0; i < chosen.count; i++)
        if (names[i][0] == '*') findings_add(&of, &made, i);
    cr_assert(eq(str, (char *)pythons_of(&of, &of.at[0]), (char *)want));
    free_all(&of);
}

Test(findings, pythons)
{
    for (size_t i = 0; i < sizeof pythons / sizeof pythons[0]; i++)
        check_pythons(pythons[i].targets, pythons[i].want);
}

static const struct {
    int64_t requested[2], allocated[2];
    uint64_t count;
    const char *want;
} sentences[] = {
    {{8, 8}, {8, 8}, 1000000, "8 bytes an object on 3.9 and 3.14 (8 MB a million)"},
    {{8, 16}, {8, 16}, 1000000, "8 bytes an object on 3.9, 16 on 3.14 (8 and 16 MB a million)"},
    {{8, 8},
     {16, 0},
     1000000,
     "8 bytes requested, 16 allocated an object on 3.9; 8 requested, 0 allocated on 3.14 (16 and 0 "
     "MB a million)"},
    {{1, 24},
     {0, 24},
     1,
     "1 byte requested, 0 allocated an object on 3.9; 24 on 3.14 (0 and 24 bytes for 1 object)"},
    {{24, 96},
     {24, 96},
     1500,
     "24 bytes an object on 3.9, 96 on 3.14 (36 and 144 kB for 1,500 objects)"},
    {{5, 96},
     {5, 96},
     1500,
     "5 bytes an object on 3.9, 96 on 3.14 (7500 bytes and 144 kB for 1,500 objects)"},
    {{1500, 1500},
     {1500, 1500},
     1000000,
     "1500 bytes an object on 3.9 and 3.14 (1.5 GB a million)"},
};

Test(findings, prices_as_sentences)
{
    for (size_t i = 0; i < sizeof sentences / sizeof sentences[0]; i++) {
        findings of = sample_none();
        out got = {0};
        finding made = sample_slot("a.py", 1, "x");
        made.count = sentences[i].count;
        for (size_t at = 0; at < 2; at++) {
            target_price price =
                sample_price(sentences[i].requested[at], sentences[i].allocated[at]);
            price.all = price.allocated * (int64_t)made.count;
            made.prices = &price;
            findings_add(&of, &made, at == 0 ? SAMPLE_3_9 : SAMPLE_3_14);
        }
        put_prices(&of, &of.at[0], &got);
        check_text(&got, sentences[i].want);
        free_all(&of);
    }
}

/* ---- Text ---- */

Test(findings, text)
{
    findings of = sample_findings();
    out got = {.width = 80};
    text_check(&of, &got);
    check_text(
        &got,
        "bad\xff.py:1:7: LAY301 missing-slots: C has no __slots__. [96 bytes an object]\n"
        "  1 | class C(Base):\n"
        "    |       ^\n"
        "    = 96 bytes an object on 3.9 and 3.14 (480 kB for 5,000 objects)\n"
        "\n"
        "odd \"dir\"/a%b, :<d>&'\xc3\xa9.py:3:1: LAY108 class-raises: TypeError: \"a\" & 'b' <c> "
        "100%25 \xf0\x9d\x92\xb3 ??[31m]]> \xff, {end}::\n"
        "  /abs/\xff.py:7:3: see here\n"
        "  ../up.py:1:1: <here> & \"there\"\n"
        "  1 | class\n"
        "    | ^~~~~\n"
        "\n"
        "shop.py:12:18: LAY201 redundant-slot: Base has a slot x already. [up to 16 bytes an "
        "object]\n"
        "  12 |     __slots__ = ('x', 'y')\n"
        "     |                  ^~~\n"
        "  shop.py:5:18: Base has it already\n"
        "   5 |     __slots__ = ('x',)\n"
        "     |                  ^~~\n"
        "     = 8 bytes requested, 16 allocated an object on 3.9; 8 requested, 0\n"
        "       allocated on 3.14 (16 and 0 MB a million)\n"
        "     = help: Remove 'x' from __slots__.\n"
        "\n"
        "wide.py:2:2: LAY110 unassignable-attribute: W has no place for y.\n"
        "  2 | \tself.y = 1\n"
        "    | \t^~~~~~\n"
        "    = on 3.14 only\n"
        "\n"
        "wide.py:4:11: LAY110 unassignable-attribute: W has no place for y.\n"
        "  4 | \t\xc3\xa9 = '\xf0\x9d\x92\xb3'; self.y = 1\n"
        "    | \t         ^~~~~~\n"
        "    = on 3.9-3.10 only\n"
        "\n"
        "5 findings (3 errors, 1 warning, 1 note) in 3 files; 1,234 classes looked at, 7\n"
        "not known. Left out: 2 ignored by comments, 3 in the baseline, 1 cheaper than\n"
        "--min-bytes (8 bytes of one object each).\n");
    free_all(&of);
}

Test(findings, text_of_none)
{
    findings of = sample_none();
    out got = {.width = 80};
    findings_finish(&of);
    text_check(&of, &got);
    text_check_statistics(&of, ORDER_BYTES, &got);
    check_text(&got, "No findings in 3 files; 1 class looked at.\n"
                     "No findings in 3 files; 1 class looked at.\n");
    free_all(&of);
}

Test(findings, colour_only_where_wanted)
{
    findings of = sample_findings();
    out plain = {.width = 80}, coloured = {.width = 80, .colour = true}, stripped = {0};
    text_check(&of, &plain);
    text_check(&of, &coloured);
    for (const char *at = coloured.bytes; *at != '\0'; at++) {
        if (*at != '\033') put_bytes(&stripped, at, 1);
        else at += strcspn(at, "m");
    }
    cr_assert(strstr(coloured.bytes, "\033[1m\033[33mLAY201 redundant-slot\033[0m: ") != NULL);
    cr_assert(strstr(coloured.bytes, "\033[31m^~~~~~\033[0m\n") != NULL);
    check_text(&stripped, plain.bytes);
    free(plain.bytes);
    free(coloured.bytes);
    free_all(&of);
}

Test(findings, statistics)
{
    findings of = sample_findings();
    out got = {.width = 80};
    text_check_statistics(&of, ORDER_PLACE, &got);
    cr_assert(strncmp(got.bytes,
                      "code    name                            findings    bytes*\n"
                      "LAY110  unassignable-attribute                 2         0\n"
                      "LAY108  class-raises                           1         0\n"
                      "LAY201  redundant-slot                         1        16\n"
                      "LAY301  missing-slots                          1        96\n",
                      5 * 59) == 0);
    free(got.bytes);
    free_all(&of);
}

/* However a line is cut, what is underlined is what is meant, and nothing is too wide. */
static void check_excerpt(const char *line, size_t column, const char *word, unsigned width)
{
    source_place at = {"a.py", 1234, (uint32_t)column, (uint32_t)strlen(word), line, NULL};
    out got = {.width = width};
    put_excerpt(&(excerpt){&at, 6, ""}, &got);
    char *second = strchr(got.bytes, '\n') + 1;
    size_t first_width = (size_t)(second - 1 - got.bytes), start = strcspn(second, "^");
    cr_assert(le(sz, first_width, width), "%s", got.bytes);
    cr_assert(eq(sz, strspn(second + start, "^~"), strlen(word)), "%s", got.bytes);
    cr_assert(strncmp(got.bytes + start, word, strlen(word)) == 0, "%s", got.bytes);
    free(got.bytes);
}

Test(findings, excerpts_are_cut)
{
    out line = {0};
    for (int i = 0; i < 40; i++) put(&line, "word_%d ", i);
    for (unsigned width = 40; width <= 400; width += 12)
        for (int i = 0; i < 40; i++) {
            char word[16];
            snprintf(word, sizeof word, "word_%d ", i);
            const char *found = strstr(line.bytes, word);
            word[strlen(word) - 1] = '\0';
            check_excerpt(line.bytes, (size_t)(found - line.bytes), word, width);
        }
    free(line.bytes);
}

Test(findings, excerpts_of_odd_places)
{
    static const struct {
        source_place at;
        const char *want;
    } odd[] = {
        {{"a.py", 1, 3, 1, "abc", NULL}, "   1 | abc\n     |    ^\n"},
        {{"a.py", 1, 1, 100, "abc", NULL}, "   1 | abc\n     |  ^~\n"},
        {{"a.py", 1, 90, 5, "abc", NULL}, "   1 | abc\n     |    ^\n"},
        {{"a.py", 1, 0, 1, "", NULL}, "   1 | \n     | ^\n"},
        {{"a.py", 1, 2, 2, "a\f\033b\xc2\x9b", NULL}, "   1 | a??b?\n     |   ^~\n"},
        {{"a.py", 1, 0, 1, NULL, NULL}, ""},
        {{"a.py", 1, 0, 30,
          "0123456789012345678901234567890123456789012345678901234567890123456789", NULL},
         "   1 | 0123456789012345678901234567...\n     | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"},
    };
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        out got = {.width = 41};
        put_excerpt(&(excerpt){&odd[i].at, 4, ""}, &got);
        check_text(&got, odd[i].want);
    }
}

/* ---- UTF-8 ---- */

Test(findings, utf8)
{
    static const struct {
        const char *text;
        uint32_t point;
        size_t length;
    } texts[] = {
        {"", 0, 1},
        {"a", 'a', 1},
        {"\xc3\xa9", 0xe9, 2},
        {"\xe2\x82\xac", 0x20ac, 3},
        {"\xf0\x9d\x92\xb3", 0x1d4b3, 4},
        {"\xf4\x8f\xbf\xbf", 0x10ffff, 4},
        {"\xef\xbf\xbd", 0xfffd, 3},
        {"\x80", 0xfffd, 1},             /* in the middle of one */
        {"\xc3", 0xfffd, 1},             /* cut off */
        {"\xc3(", 0xfffd, 1},            /* not gone on with */
        {"\xc0\x80", 0xfffd, 1},         /* longer than needed */
        {"\xe0\x80\xaf", 0xfffd, 1},     /* the same */
        {"\xf0\x80\x80\xaf", 0xfffd, 1}, /* the same */
        {"\xed\xa0\x80", 0xfffd, 1},     /* a surrogate */
        {"\xf4\x90\x80\x80", 0xfffd, 1}, /* above U+10FFFF */
        {"\xff", 0xfffd, 1},
    };
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        size_t length = 0;
        cr_assert(eq(u32, utf8_first(texts[i].text, &length), texts[i].point), "text %zu", i);
        cr_assert(eq(sz, length, texts[i].length), "text %zu", i);
    }
}

/* ---- Codes ---- */

Test(findings, codes_by_code_or_name)
{
    for (int i = 0; i < CODES; i++) {
        cr_assert(eq(int, (int)choose_code(check_codes[i].code), i));
        cr_assert(eq(int, (int)choose_code(check_codes[i].name), i));
    }
}

Test(findings, unknown_code_fails, .exit_code = EXIT_USAGE)
{
    choose_code("LAY999");
}

Test(findings, unknown_name_fails, .exit_code = EXIT_USAGE)
{
    choose_code("redundant");
}

Test(findings, code_pages_are_narrow_but_for_examples)
{
    for (int i = 0; i < CODES; i++) {
        out page = {.width = 60};
        bool example = false;
        put_code_page((check_code)i, &page);
        cr_assert(strstr(page.bytes, check_codes[i].code) != NULL);
        for (char *line = strtok(page.bytes, "\n"); line != NULL; line = strtok(NULL, "\n")) {
            if (strncmp(line, "```", 3) == 0) example = !example;
            cr_assert(example || strlen(line) <= 60, "%s", line);
        }
        free(page.bytes);
    }
}
