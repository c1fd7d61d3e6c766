/* SPDX-License-Identifier: MIT */
#include "findings/sample.h"

#include <stdlib.h>

const targets *sample_targets(void)
{
    static const char *const names[SAMPLE_TARGETS] = {"3.9", "3.10", "3.14"};
    static layout_target items[SAMPLE_TARGETS];
    static const targets all = {items, SAMPLE_TARGETS};
    for (size_t i = 0; i < SAMPLE_TARGETS; i++)
        if (layout_target_find(names[i], "lp64", &items[i]) != LAYOUT_OK) abort();
    return &all;
}

findings sample_none(void)
{
    return (findings){.memory = arena_new(), .targets = sample_targets(), .files = 3, .classes = 1};
}

target_price sample_price(int64_t requested, int64_t allocated)
{
    return (target_price){
        .priced = true, .requested = requested, .allocated = allocated, .all = allocated * 1000000};
}

finding sample_slot(const char *path, uint32_t line, const char *subject)
{
    return (finding){.code = CODE_REDUNDANT_SLOT,
                     .at = {path, line, 4, 3, "    'x'", NULL},
                     .class_ = "shop.Cart",
                     .subject = subject,
                     .message = "It is there already.",
                     .count = 1000000};
}

static void add(findings *to, const finding *made, size_t target, int64_t requested,
                int64_t allocated)
{
    finding priced = *made;
    target_price price = sample_price(requested, allocated);
    priced.prices = requested == 0 ? NULL : &price;
    findings_add(to, &priced, target);
}

static void add_everywhere(findings *to, const finding *made)
{
    for (size_t i = 0; i < SAMPLE_TARGETS; i++) add(to, made, i, 0, 0);
}

static const char slots[] = "    __slots__ = ('x', 'y')";

/* With edits, and prices that differ. */
static void add_redundant(findings *to)
{
    static const edit edits[] = {{210, 215, ""}, {300, 300, "# <\"é\">\n"}};
    const finding made = {
        .code = CODE_REDUNDANT_SLOT,
        .at = {"./shop.py", 12, 17, 3, slots, NULL},
        .also = {{"shop.py", 5, 17, 3, "    __slots__ = ('x',)", "Base has it already"}},
        .also_count = 1,
        .class_ = "shop.Cart",
        .subject = "x",
        .message = "Base has a slot x already.",
        .help = "Remove 'x' from __slots__.",
        .count = 1000000,
        .edits = edits,
        .edit_count = 2,
        .safe = true};
    add(to, &made, SAMPLE_3_14, 8, 0);
    add(to, &made, SAMPLE_3_10, 8, 16);
    add(to, &made, SAMPLE_3_9, 8, 16);
}

/* Nothing in it is plain, and its line could not be read. */
static void add_odd(findings *to)
{
    const finding made = {
        .code = CODE_CLASS_RAISES,
        .at = {"odd \"dir\"/a%b,\n:<d>&'\xc3\xa9.py", 3, 0, 1, NULL, NULL},
        .also = {{"/abs/\xff.py", 7, 2, 4, NULL, NULL},
                 {"../up.py", 1, 0, 5, "class", "<here> & \"there\""}},
        .also_count = 2,
        .class_ = "odd.<locals>.K\xc3\xa9",
        .subject = "",
        .message =
            "TypeError: \"a\" & 'b' <c>\n100%25 \xf0\x9d\x92\xb3 \x01\x1b[31m]]> \xff, {end}::",
        .count = 1000000};
    add_everywhere(to, &made);
}

/* Behind a tab and characters of two and of four bytes; twice in a class, under some Pythons. */
static void add_wide(findings *to)
{
    finding made = {
        .code = CODE_UNASSIGNABLE,
        .at = {"wide.py", 4, 14, 6, "\t\xc3\xa9 = '\xf0\x9d\x92\xb3'; self.y = 1", NULL},
        .class_ = "wide.W",
        .subject = "y",
        .message = "W has no place for y.",
        .count = 5000};
    add(to, &made, SAMPLE_3_9, 0, 0);
    add(to, &made, SAMPLE_3_10, 0, 0);
    made.at = (source_place){"wide.py", 2, 1, 6, "\tself.y = 1", NULL};
    add(to, &made, SAMPLE_3_14, 0, 0);
}

/* One price, everywhere the same; for other than a million. */
static void add_note(findings *to)
{
    const finding made = {.code = CODE_MISSING_SLOTS,
                          .at = {"bad\xff.py", 1, 6, 1, "class C(Base):", NULL},
                          .class_ = "bad.C",
                          .subject = "",
                          .message = "C has no __slots__.",
                          .count = 5000};
    for (size_t i = 0; i < SAMPLE_TARGETS; i++) {
        target_price price = {.priced = true, .requested = 96, .allocated = 96, .all = 480000};
        finding priced = made;
        priced.prices = &price;
        findings_add(to, &priced, i);
    }
}

findings sample_findings(void)
{
    findings made = sample_none();
    add_redundant(&made);
    add_odd(&made);
    add_wide(&made);
    add_note(&made);
    made.classes = 1234;
    made.unknown_classes = 7;
    made.ignored = 2;
    made.known = 3;
    made.cheap = 1;
    made.cheap_bytes = 8;
    findings_finish(&made);
    return made;
}
