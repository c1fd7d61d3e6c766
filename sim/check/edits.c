/* SPDX-License-Identifier: MIT */
/* Edits of what is assigned to __slots__: cuts in its text, put together. */
#include "check/edits.h"

#include <string.h>

/* ---- Cuts ---- */

/* Kept by place; of two at one place the one that leaves out nothing comes first. */
void cuts_add(cuts *to, const char *start, const char *end, const char *insert)
{
    to->at = arena_grow(to->memory, to->at, to->count, sizeof *to->at, &to->room);
    size_t i = to->count++;
    for (; i > 0 && (to->at[i - 1].start > start ||
                     (to->at[i - 1].start == start && to->at[i - 1].end > end));
         i--)
        to->at[i] = to->at[i - 1];
    to->at[i] = (cut){start, end, insert};
}

static void copy(char **to, const char *from, size_t length)
{
    memcpy(*to, from, length);
    *to += length;
}

void cuts_apply(cuts *of, const written *in, const char *start, const char *end, edit *made)
{
    made->start = written_offset(in, start);
    made->end = written_offset(in, end);
    size_t room = made->end - made->start + 1, at = made->start;
    for (size_t i = 0; i < of->count; i++) room += strlen(of->at[i].insert);
    char *text = arena_alloc(in->memory, room);
    made->text = text;
    for (size_t i = 0; i < of->count; i++) {
        const cut *one = &of->at[i];
        copy(&text, in->bytes.bytes + at, written_offset(in, one->start) - at);
        copy(&text, one->insert, strlen(one->insert));
        at = written_offset(in, one->end);
    }
    copy(&text, in->bytes.bytes + at, made->end - at);
    *text = '\0';
}

/* ---- Removing ---- */

static const char *value_start(const written_slots *of)
{
    return of->tokens.at[of->first].start;
}

static const char *value_end(const written_slots *of)
{
    return of->tokens.at[of->last].end;
}

static bool check_doomed(const written_slots *of, const char **why)
{
    size_t doomed = 0;
    *why = "it is not written as a literal there";
    for (size_t i = 0; i < of->count; i++) {
        if (!of->items[i].doomed) continue;
        doomed++;
        if (of->items[i].stays == NULL) continue;
        *why = of->items[i].stays;
        return false;
    }
    return doomed > 0;
}

static bool cut_part(const written_slots *of, const slot_part *part, cuts *made, const char **why)
{
    bool alone = part->open == of->first && part->close == of->last;
    switch (part->kind) {
    case PART_WORDS: return cut_words(of, part, alone, made, why);
    case PART_DISPLAY: return cut_display(of, part, made, why);
    case PART_STRING: break;
    }
    /* ('x') becomes (), what else is in the brackets stays. */
    if (of->tokens.at[part->open].kind == '(') return cut_display(of, part, made, why);
    cuts_add(made, value_start(of), value_end(of), "()");
    return true;
}

bool edit_remove_slots(const written_slots *of, edit *made, const char **why)
{
    cuts all = {.memory = of->in->memory};
    if (!check_doomed(of, why)) return false;
    for (const slot_part *part = of->parts; part != NULL; part = part->next)
        if (!cut_part(of, part, &all, why)) return false;
    cuts_apply(&all, of->in, value_start(of), value_end(of), made);
    return true;
}

bool edit_remove_slot(const written *in, const node *statement, const char *text, slot_choice which,
                      edit *made, const char **why)
{
    written_slots all;
    bool before = which == SLOT_EVERY;
    if (!slots_read(in, statement, &all, why)) return false;
    for (size_t i = 0; i < all.count; i++) {
        if (!is_slot(&all.items[i], text)) continue;
        all.items[i].doomed = before;
        before = true;
    }
    return edit_remove_slots(&all, made, why);
}

/* ---- Wrapping ---- */

bool edit_wrap_string(const written_slots *of, edit *made, const char **why)
{
    const slot_part *part = of->parts;
    cuts all = {.memory = of->in->memory};
    *why = "it is not one string";
    if (part == NULL || part->kind != PART_STRING) return false;
    const written_slot *only = &of->items[part->cells[0].slot];
    *why = only->stays;
    if (only->stays != NULL) return false;
    const char *start = written_at(of->in, only->place.line, only->place.column);
    const char *end = start + only->length;
    bool brackets = of->tokens.at[of->first].kind == '(';
    if (!brackets) cuts_add(&all, start, start, "(");
    cuts_add(&all, end, end, brackets ? "," : ",)");
    cuts_apply(&all, of->in, value_start(of), value_end(of), made);
    return true;
}
