/* SPDX-License-Identifier: MIT */
/*
 * The order in which bases are searched: C3, as mro_implementation and pmerge in
 * Objects/typeobject.c merge it.
 *
 * The lists to merge are the bases' own orders, then the list of bases. The first list whose head
 * is in no other list's tail gives its head; if none does, there is no order, and the message names
 * the heads as they stand.
 */
#include <string.h>

#include "making.h"

typedef struct merge {
    const making *at;
    size_t *taken; /* per list: how many are merged */
    const layout_type **out;
    size_t count;
} merge;

/* The last list is that of the bases. */
static size_t list_length(const making *at, size_t list)
{
    return list == at->base_count ? at->base_count : at->bases[list]->mro_count;
}

static const layout_type *list_item(const making *at, size_t list, size_t index)
{
    return list == at->base_count ? at->bases[index] : at->bases[list]->mro[index];
}

static const layout_type *head(const merge *m, size_t list)
{
    if (m->taken[list] == list_length(m->at, list)) return NULL;
    return list_item(m->at, list, m->taken[list]);
}

static bool in_a_tail(const merge *m, const layout_type *type)
{
    for (size_t list = 0; list <= m->at->base_count; list++)
        for (size_t i = m->taken[list] + 1; i < list_length(m->at, list); i++)
            if (layout_type_same(list_item(m->at, list, i), type)) return true;
    return false;
}

static const layout_type *good_head(const merge *m, bool *empty)
{
    *empty = true;
    for (size_t list = 0; list <= m->at->base_count; list++) {
        const layout_type *candidate = head(m, list);
        if (candidate == NULL) continue;
        *empty = false;
        if (!in_a_tail(m, candidate)) return candidate;
    }
    return NULL;
}

static void take(merge *m, const layout_type *type)
{
    m->out[m->count++] = type;
    for (size_t list = 0; list <= m->at->base_count; list++) {
        const layout_type *at_head = head(m, list);
        if (at_head != NULL && layout_type_same(at_head, type)) m->taken[list]++;
    }
}

/* ---- What goes wrong ---- */

static bool head_is_named(const merge *m, size_t list)
{
    for (size_t before = 0; before < list; before++) {
        const layout_type *other = head(m, before);
        if (other != NULL && layout_type_same(other, head(m, list))) return true;
    }
    return false;
}

/* CPython writes into a buffer of 1000 bytes. */
enum { LONGEST_MESSAGE = 999 };

static bool no_order(making *at, const merge *m)
{
    const char *names = NULL;
    for (size_t list = 0; list <= at->base_count; list++) {
        const layout_type *type = head(m, list);
        if (type == NULL || head_is_named(m, list)) continue;
        names = names == NULL
                    ? type->name
                    : room_text(at->room, (const char *[]){names, ", ", type->name, NULL});
        if (names == NULL) return no_room(at);
    }
    const char *text = room_text(
        at->room, (const char *[]){"Cannot create a consistent method resolution",
                                   at->rules->mro_space, "order (MRO) for bases ", names, NULL});
    if (text == NULL) return no_room(at);
    text = room_cut_text(at->room, text, LONGEST_MESSAGE);
    return raise_error(at, LAYOUT_REJECTED_ORDER, (const char *[]){text, NULL});
}

static bool no_duplicates(making *at)
{
    for (size_t i = 0; i < at->base_count; i++)
        for (size_t j = i + 1; j < at->base_count; j++)
            if (layout_type_same(at->bases[i], at->bases[j]))
                return raise_error(
                    at, LAYOUT_REJECTED_ORDER,
                    (const char *[]){"duplicate base class ", at->bases[i]->name, NULL});
    return true;
}

/* ---- The order ---- */

static bool start_mro(making *at, merge *m)
{
    size_t most = 1;
    for (size_t i = 0; i < at->base_count; i++) most += at->bases[i]->mro_count;
    *m = (merge){at, room_cut(at->room, (at->base_count + 1) * sizeof(size_t)),
                 room_cut(at->room, most * sizeof(layout_type *)), 0};
    if (m->taken == NULL || m->out == NULL) return no_room(at);
    m->out[m->count++] = at->type;
    return true;
}

bool make_mro(making *at)
{
    merge m;
    if (!no_duplicates(at) || !start_mro(at, &m)) return false;
    bool empty = false;
    for (const layout_type *next; (next = good_head(&m, &empty)) != NULL;) take(&m, next);
    if (!empty) return no_order(at, &m);
    at->made.mro = m.out;
    at->made.mro_count = m.count;
    return true;
}

static bool listed(const merge *m, const layout_type *type)
{
    for (size_t i = 0; i < m->count; i++)
        if (layout_type_same(m->out[i], type)) return true;
    return false;
}

/* 2.7, old-style classes: depth first, from left to right, each once. */
bool make_classic_mro(making *at)
{
    merge m;
    if (!start_mro(at, &m)) return false;
    for (size_t list = 0; list < at->base_count; list++)
        for (size_t i = 0; i < at->bases[list]->mro_count; i++)
            if (!listed(&m, at->bases[list]->mro[i])) m.out[m.count++] = at->bases[list]->mro[i];
    at->made.mro = m.out;
    at->made.mro_count = m.count;
    return true;
}

bool layout_type_same(const layout_type *a, const layout_type *b)
{
    return a == b || (a->row != NULL && a->row == b->row);
}

bool layout_type_derives(const layout_type *type, const layout_type *ancestor)
{
    for (size_t i = 0; i < type->mro_count; i++)
        if (layout_type_same(type->mro[i], ancestor)) return true;
    return false;
}
