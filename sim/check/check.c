/* SPDX-License-Identifier: MIT */
/* One target after the other: its tree is read, asked, and gone before the next. */
#include "check/check.h"

#include "check/survey.h"

static void find_in(survey *of, const reading *in, const class_report *report)
{
    const found_class *found = report->found;
    subject about = {of, in, report, found, found->qualname};
    if (in->module != NULL && in->module[0] != '\0')
        about.called = say(of, "%s.%s", in->module, found->qualname);
    find_about_class(&about);
    find_about_text(&about);
    find_about_methods(&about);
    find_about_history(&about);
}

static bool is_unknown(const class_report *report)
{
    return report->found->type == NULL && report->found->error.exception == NULL;
}

static void count_classes(const readings *all, findings *into)
{
    into->files = all->count;
    into->classes = into->unknown_classes = 0;
    for (size_t i = 0; i < all->count; i++) {
        const reading *in = &all->layouts[i].readings[0];
        into->classes += in->count;
        for (size_t k = 0; k < in->count; k++) into->unknown_classes += is_unknown(&in->reports[k]);
    }
}

static void find_all(survey *of)
{
    for (size_t i = 0; i < of->all->count; i++) {
        const reading *in = &of->all->layouts[i].readings[0];
        for (size_t k = 0; k < in->count; k++) find_in(of, in, &in->reports[k]);
    }
    find_about_files(of);
}

static void check_target(const arguments *given, const char *counts, size_t target, findings *into)
{
    const targets one = {&into->targets->items[target], 1};
    const question asked = {.count = 1, .fill = "none"};
    readings all;
    survey of;
    readings_make(given, &one, &asked, READ_CHECK, &all);
    survey_make(into, target, &all, counts, &of);
    find_all(&of);
    count_classes(&all, into);
    survey_free(&of);
    readings_free(&all);
}

void check_files(const arguments *given, const char *counts, findings *into)
{
    static char here[] = ".";
    static char *const folder[] = {here};
    arguments sources = *given;
    sources.values[OPTION_ALL] = "";
    if (sources.operand_count == 0) {
        sources.operands = folder;
        sources.operand_count = 1;
    }
    for (size_t i = 0; i < into->targets->count; i++) check_target(&sources, counts, i, into);
}
