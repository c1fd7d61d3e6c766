/* SPDX-License-Identifier: MIT */
/* Targets of assignments and deletions, and subscripts. */
#include <string.h>

#include "python/machine.h"

/* ---- Unpacking ---- */

static size_t length_of(const node *list)
{
    size_t length = 0;
    for (; list != NULL; list = list->next) length++;
    return length;
}

static const node *find_star(const node *list)
{
    while (list != NULL && list->kind != N_STARRED) list = list->next;
    return list;
}

static value *assign_unknown(machine *m, frame *in, const node *list, value *why)
{
    for (; list != NULL; list = list->next) {
        const node *target = list->kind == N_STARRED ? list->value.value : list;
        if (assign(m, in, target, why) == NULL) return NULL;
    }
    return m->none;
}

static value *count_error(machine *m, size_t wanted, size_t got)
{
    const char *w = number_text(m, (int64_t)wanted), *g = number_text(m, (int64_t)got);
    if (m->rules->text_is_bytes) return raise_vague(m, NULL, "ValueError");
    if (got > wanted)
        return raise_text(m, "ValueError",
                          (const char *[]){"too many values to unpack (expected ", w, ")", NULL});
    return raise_text(
        m, "ValueError",
        (const char *[]){"not enough values to unpack (expected ", w, ", got ", g, ")", NULL});
}

static value *assign_starred(machine *m, frame *in, const node *list, const item_list *from)
{
    size_t fixed = length_of(list) - 1, at = 0;
    if (from->count < fixed) return raise_vague(m, list, "ValueError");
    for (; list != NULL; list = list->next) {
        bool star = list->kind == N_STARRED;
        size_t many = from->count - fixed;
        value *to =
            star ? new_container(m, V_LIST, new_tuple(m, from->at + at, many)) : from->at[at];
        at += star ? many : 1;
        if (assign(m, in, star ? list->value.value : list, to) == NULL) return NULL;
    }
    return m->none;
}

static value *not_iterable(machine *m, const value *of)
{
    const char *text = m->rules->not_unpacked, *mark = strchr(text, '%');
    span head = {text, (size_t)(mark - text)};
    return raise_text(m, "TypeError",
                      (const char *[]){intern_span(m, head), type_name(m, of), mark + 1, NULL});
}

static value *unpack(machine *m, frame *in, const node *target, value *from)
{
    const node *list = target->many.elements;
    if (from->kind == V_NONE || from->kind == V_INT || from->kind == V_BOOL)
        return not_iterable(m, from);
    value *got = iterate(m, target, from);
    if (got == NULL) return NULL;
    if (is_unknown(got)) {
        doubt(m, got);
        return assign_unknown(m, in, list, got);
    }
    if (find_star(list) != NULL) return assign_starred(m, in, list, &got->tuple);
    if (got->tuple.count != length_of(list))
        return count_error(m, length_of(list), got->tuple.count);
    for (size_t i = 0; list != NULL; list = list->next, i++)
        if (assign(m, in, list, got->tuple.at[i]) == NULL) return NULL;
    return m->none;
}

/* ---- Targets ---- */

static value *assign_attribute(machine *m, frame *in, const node *target, value *to)
{
    value *of = eval(m, in, target->attribute.value);
    if (of == NULL) return NULL;
    return write_attribute(m, target, of, mangled(m, in, target->attribute.attr), to);
}

static value *assign_subscript(machine *m, frame *in, const node *target, value *to)
{
    value *of = eval(m, in, target->two.left);
    value *index = of == NULL ? NULL : eval(m, in, target->two.right);
    return index == NULL ? NULL : set_subscript(m, target, (value *const[2]){of, index}, to);
}

value *assign(machine *m, frame *in, const node *target, value *to)
{
    if (!enter(m, target)) return m->lost;
    value *done = m->none;
    switch (target->kind) {
    case N_NAME: done = write_name(m, in, target->name.id, to); break;
    case N_ATTRIBUTE: done = assign_attribute(m, in, target, to); break;
    case N_SUBSCRIPT: done = assign_subscript(m, in, target, to); break;
    case N_TUPLE:
    case N_LIST: done = unpack(m, in, target, to); break;
    default: break;
    }
    leave(m);
    return done;
}

value *delete_target(machine *m, frame *in, const node *target)
{
    switch (target->kind) {
    case N_NAME: return delete_name(m, in, target, target->name.id);
    case N_ATTRIBUTE: return assign_attribute(m, in, target, NULL);
    case N_SUBSCRIPT: return assign_subscript(m, in, target, NULL);
    case N_TUPLE:
    case N_LIST:
        for (const node *of = target->many.elements; of != NULL; of = of->next)
            if (!step(m, of) || delete_target(m, in, of) == NULL) return NULL;
        return m->none;
    default: return m->none;
    }
}
