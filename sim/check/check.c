/* SPDX-License-Identifier: MIT */
/* One target after the other: its tree is read, asked, and gone before the next. */
#include "check/check.h"

#include "check/selection.h"
#include "check/sift.h"
#include "check/survey.h"

static void find_in(survey *of, const reading *in, const class_report *report)
{
    const found_class *found = report->found;
    subject about = {of, in, report, found, found->qualname};
    if (in->module != NULL && in->module[0] != '\0')
        about.called = say(of, "%s.%s", in->module, found->qualname);
    find_about_statement(&about);
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

static void check_target(const check_settings *how, size_t target, sift *by, findings *into)
{
    arguments given = how->given;
    const targets one = {&into->targets->items[target], 1};
    const question asked = {.count = 1, .fill = "none"};
    arena *memory = arena_new();
    readings all;
    survey of;
    given.values[OPTION_ALL] = "";
    given.files = selection_new(memory, &how->exclude);
    readings_make(&given, &one, &asked, READ_CHECK, &all);
    survey_make(into, target, &all, given.values[OPTION_COUNT], &of);
    find_all(&of);
    count_classes(&all, into);
    sift_read(by, &all);
    survey_free(&of);
    readings_free(&all);
    arena_free(memory);
}

void check_files(const check_settings *how, findings *into)
{
    sift *by = sift_new(how, into);
    for (size_t i = 0; i < into->targets->count; i++) check_target(how, i, by, into);
    sift_all(by);
    findings_finish(into);
    sift_drop(how, into);
}
