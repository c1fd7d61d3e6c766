/* SPDX-License-Identifier: MIT */
/* Lists of all that was read, sorted to be asked. */
#include "check/survey.h"

#include <stdlib.h>
#include <string.h>

/* ---- Going through ---- */

static const reading *reading_at(const readings *all, size_t i)
{
    return &all->layouts[i].readings[0];
}

typedef struct pile {
    const void **at;
    size_t count, room;
} pile;

static void put_on(pile *to, const void *what)
{
    if (to->count == to->room) {
        to->room = to->room == 0 ? 64 : to->room * 2;
        to->at = memory_resize(to->at, to->room, sizeof *to->at);
    }
    to->at[to->count++] = what;
}

/* ---- Types ---- */

static int by_address(const void *a, const void *b)
{
    uintptr_t one = (uintptr_t) * (const void *const *)a,
              other = (uintptr_t) * (const void *const *)b;
    return (one > other) - (one < other);
}

static type_list sorted_types(pile *of)
{
    type_list made = {(const layout_type **)of->at, 0};
    if (of->count > 0) qsort(of->at, of->count, sizeof *of->at, by_address);
    for (size_t i = 0; i < of->count; i++)
        if (i == 0 || of->at[i] != of->at[i - 1]) made.at[made.count++] = of->at[i];
    return made;
}

bool is_in(const type_list *of, const layout_type *type)
{
    return of->count > 0 && bsearch(&type, of->at, of->count, sizeof *of->at, by_address) != NULL;
}

/* ---- Names ---- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void sort_names(pile *of, survey *to)
{
    to->stored = (const char **)of->at;
    if (of->count > 0) qsort(of->at, of->count, sizeof *of->at, by_text);
    for (size_t i = 0; i < of->count; i++)
        if (i == 0 || strcmp(of->at[i], of->at[i - 1]) != 0)
            to->stored[to->stored_count++] = of->at[i];
}

bool is_stored(const survey *of, const char *attribute)
{
    return of->stored_count > 0 &&
           bsearch(&attribute, of->stored, of->stored_count, sizeof *of->stored, by_text) != NULL;
}

static size_t count_quoted(const file *in, const char *text)
{
    size_t count = 0, length = strlen(text);
    const char *end = in->bytes + in->length;
    for (const char *at = in->bytes; (at = memchr(at, text[0], (size_t)(end - at))) != NULL; at++) {
        if ((size_t)(end - at) <= length) break;
        bool quoted = at > in->bytes && (at[-1] == '\'' || at[-1] == '"') && at[length] == at[-1];
        count += quoted && memcmp(at, text, length) == 0;
    }
    return count;
}

bool is_mentioned(const survey *of, const char *attribute)
{
    size_t count = 0;
    for (size_t i = 0; i < of->all->count && count < 2; i++)
        count += count_quoted(reading_at(of->all, i)->source, attribute);
    return count > 1;
}

/* ---- The whole ---- */

typedef struct piles {
    pile stored, made, many, referred, derived_from;
} piles;

static void note_deed(survey *of, const found_deed *deed, piles *to)
{
    switch (deed->kind) {
    case DEED_MAKE_MANY: put_on(&to->many, deed->type); /* fall through */
    case DEED_MAKE: put_on(&to->made, deed->type); break;
    case DEED_REFER:
        if (deed->type == NULL) of->refers_unknown = true;
        else put_on(&to->referred, deed->type);
        break;
    case DEED_STORE: put_on(&to->stored, deed->name); break;
    case DEED_READ_SLOTS: of->reads_slots = true; break;
    case DEED_READ_DICT: of->reads_dict = true; break;
    default: break;
    }
}

static void note_bases(const found_class *found, piles *to)
{
    for (size_t i = 1; found->type != NULL && i < found->type->mro_count; i++)
        put_on(&to->derived_from, found->type->mro[i]);
}

static void note_accesses(const found_class *found, piles *to)
{
    for (size_t i = 0; i < found->access_count; i++) {
        const found_access *at = &found->accesses[i];
        if (at->kind == ACCESS_STORE) put_on(&to->stored, at->name);
        if (at->kind == ACCESS_REFER) put_on(&to->referred, found->type);
    }
}

void survey_make(findings *into, size_t target, const readings *all, const char *counts,
                 survey *made)
{
    piles all_of = {.stored = {0}};
    *made = (survey){
        .memory = arena_new(), .into = into, .target = target, .all = all, .counts = counts};
    for (size_t i = 0; i < all->count; i++) {
        const program *of = reading_at(all, i)->classes;
        for (const found_deed *at = of->deeds; at != NULL; at = at->next)
            note_deed(made, at, &all_of);
        for (const found_class *at = of->first; at != NULL; at = at->next) {
            note_accesses(at, &all_of);
            note_bases(at, &all_of);
        }
    }
    sort_names(&all_of.stored, made);
    made->made = sorted_types(&all_of.made);
    made->made_many = sorted_types(&all_of.many);
    made->referred = sorted_types(&all_of.referred);
    made->derived_from = sorted_types(&all_of.derived_from);
}

void survey_free(survey *of)
{
    arena_free(of->memory);
    free(of->stored);
    free(of->made.at);
    free(of->made_many.at);
    free(of->referred.at);
    free(of->derived_from.at);
}

/* ---- Descendants ---- */

static bool is_below(const class_report *report, const layout_type *type)
{
    const layout_type *of = report->found->type;
    return of != NULL && of != type && layout_type_derives(of, type);
}

const class_report *next_descendant(const survey *of, const layout_type *type,
                                    const class_report *from)
{
    bool behind = from == NULL;
    if (!is_in(&of->derived_from, type)) return NULL;
    for (size_t i = 0; i < of->all->count; i++) {
        const reading *in = reading_at(of->all, i);
        bool here = from != NULL && from >= in->reports && from < in->reports + in->count;
        if (!behind && !here) continue;
        for (size_t k = here ? (size_t)(from - in->reports) + 1 : 0; k < in->count; k++)
            if (is_below(&in->reports[k], type)) return &in->reports[k];
        behind = true;
    }
    return NULL;
}
