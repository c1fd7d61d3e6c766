/* SPDX-License-Identifier: MIT */
/* Where findings stand, and what they say. */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "check/survey.h"
#include "python/ast.h"

const char *say(const survey *of, const char *format, ...)
{
    char text[1024];
    va_list list;
    va_start(list, format);
    vsnprintf(text, sizeof text, format, list);
    va_end(list);
    return arena_intern(of->into->memory, text, strlen(text));
}

/* ---- Places ---- */

/* A line of a file, without its end. */
static span line_of(const file *in, uint32_t line)
{
    const char *at = in->bytes, *end = in->bytes + in->length;
    while (--line > 0 && at < end) {
        at += strcspn(at, "\r\n");
        if (at < end) at += at[0] == '\r' && at[1] == '\n' ? 2 : 1;
    }
    return (span){at, at < end ? strcspn(at, "\r\n") : 0};
}

source_place place_at(const survey *of, const reading *in, uint32_t line, uint32_t column,
                      uint32_t length)
{
    span text = line_of(in->source, line);
    return (source_place){.path = in->source->path,
                          .line = line,
                          .column = column,
                          .length = length,
                          .text = arena_intern(of->into->memory, text.bytes, text.length)};
}

source_place place_in(const survey *of, const reading *in, const node *at, uint32_t length)
{
    return place_at(of, in, at->line, at->column, length);
}

source_place class_place_of(const subject *of)
{
    const found_class *found = of->found;
    uint32_t length = (uint32_t)(strlen("class ") + strlen(found->name));
    return place_at(of->of, of->in, found->line == 0 ? 1 : found->line, found->column, length);
}

/* The items of a display, or of one that is given to a call: tuple([...]). */
static const node *items_of(const node *slots)
{
    switch (slots->kind) {
    case N_TUPLE:
    case N_LIST:
    case N_SET: return slots->many.elements;
    case N_DICT: return slots->dict.keys;
    case N_CONSTANT: return slots;
    default: return NULL;
    }
}

static bool is_text(const node *at, const char *text)
{
    return at->kind == N_CONSTANT && (at->op == CONSTANT_STR || at->op == CONSTANT_BYTES) &&
           at->constant.text.length == strlen(text) &&
           memcmp(at->constant.text.bytes, text, strlen(text)) == 0;
}

source_place slot_place(const subject *of, const char *slot)
{
    const node *slots = of->found->slots;
    if (slots == NULL) return class_place_of(of);
    for (const node *at = items_of(slots); at != NULL; at = at->next)
        if (is_text(at, slot)) return place_in(of->of, of->in, at, (uint32_t)strlen(slot) + 2);
    return place_in(of->of, of->in, slots, 1);
}

void add_place(const subject *of, finding *to, const layout_type *type, const char *note)
{
    const reading *in;
    const class_report *report = find_report(of->in, type, &in);
    if (report == NULL || report->found->line == 0 || to->also_count == MOST_PLACES) return;
    subject other = {of->of, in, report, report->found, NULL};
    source_place at = class_place_of(&other);
    at.note = note;
    to->also[to->also_count++] = at;
}

/* ---- Findings ---- */

finding begin_finding(const subject *of, check_code code)
{
    return (finding){.code = code,
                     .at = class_place_of(of),
                     .class_ = of->called,
                     .subject = "",
                     .count = 1000000};
}

void add_finding(const subject *of, const finding *made, const target_price *price)
{
    finding whole = *made;
    target_price one;
    if (price != NULL) one = *price;
    whole.prices = price != NULL ? &one : NULL;
    findings_add(of->of->into, &whole, of->of->target);
}
