/* SPDX-License-Identifier: MIT */
/* Methods of lists, sets, dicts and tuples. */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

static value *vague(machine *m, const arguments *given)
{
    return doubtful(m, given->node, "what this method gives is not known");
}

/* A method that changes what it is called on in a way that is not followed. */
static value *alter(machine *m, value *self, const arguments *given)
{
    value *why = vague(m, given);
    write_cell(m, &self->content, why);
    for (size_t i = 0; i < given->count; i++) poison(m, given->at[i], why);
    return why;
}

/* A tuple without `count` of its items from `place` on. */
static value *without(machine *m, const value *tuple, size_t place, size_t count)
{
    value *made = m->empty;
    for (size_t i = 0; i < tuple->tuple.count; i++)
        if (i < place || i >= place + count) made = append(m, made, tuple->tuple.at[i]);
    if (made->tuple.count > 1) made->flag = tuple->flag;
    return made;
}

/* Where an item is, in steps of one or two; MAYBE if that cannot be told. */
static answer find_item(machine *m, const value *tuple, const value *item, size_t step_, size_t *at)
{
    for (*at = 0; *at < tuple->tuple.count; *at += step_) {
        if (!step(m, NULL)) return MAYBE;
        answer is = equal(m, tuple->tuple.at[*at], item);
        if (is != NO) return is;
    }
    return NO;
}

/* ---- Lists ---- */

/* What it asks for then is told by its items no more. */
static value *set_content(machine *m, value *self, value *content)
{
    self->flag = false;
    write_cell(m, &self->content, content);
    return m->none;
}

static value *add_content(machine *m, value *self, value *content)
{
    write_cell(m, &self->content, content);
    return m->none;
}

static value *list_append(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    if (is_unknown(self->content)) return m->none;
    return add_content(m, self, append(m, self->content, given->at[0]));
}

static value *list_extend(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    value *all = iterate(m, given->node, given->at[0]), *made = self->content;
    if (all == NULL) return NULL;
    if (is_unknown(made) || is_unknown(all))
        return set_content(m, self, is_unknown(made) ? made : all);
    for (size_t i = 0; i < all->tuple.count; i++) made = append(m, made, all->tuple.at[i]);
    return set_content(m, self, made);
}

static value *list_insert(machine *m, value *self, const arguments *given)
{
    if (given->count != 2 || given->at[0]->kind != V_INT || is_unknown(self->content)) {
        set_content(m, self, vague(m, given));
        return m->none;
    }
    const item_list *of = &self->content->tuple;
    int64_t at = given->at[0]->integer, count = (int64_t)of->count;
    if (at < 0) at = at + count < 0 ? 0 : at + count;
    value *made = m->empty;
    for (int64_t i = 0; i < count; i++) {
        if (i == at) made = append(m, made, given->at[1]);
        made = append(m, made, of->at[i]);
    }
    return set_content(m, self, at >= count ? append(m, made, given->at[1]) : made);
}

static value *copy(machine *m, value *self, const arguments *given)
{
    (void)given;
    return new_container(m, (value_kind)self->kind, self->content);
}

static value *clear(machine *m, value *self, const arguments *given)
{
    return given->count == 0 ? set_content(m, self, m->empty)
                             : raise_vague(m, given->node, "TypeError");
}

static value *list_pop(machine *m, value *self, const arguments *given)
{
    bool last = given->count == 0;
    if (is_unknown(self->content) || given->count > 1) return alter(m, self, given);
    if (!last && given->at[0]->kind != V_INT) return alter(m, self, given);
    int64_t count = (int64_t)self->content->tuple.count, at = last ? -1 : given->at[0]->integer;
    if (at < 0) at += count;
    if (at < 0 || at >= count) return raise_vague(m, given->node, "IndexError");
    value *item = self->content->tuple.at[at];
    set_content(m, self, without(m, self->content, (size_t)at, 1));
    return item;
}

static value *list_remove(machine *m, value *self, const arguments *given)
{
    size_t at = 0;
    if (is_unknown(self->content) || given->count != 1) return alter(m, self, given);
    answer there = find_item(m, self->content, given->at[0], 1, &at);
    if (there == MAYBE) return alter(m, self, given);
    if (there == NO) return raise_vague(m, given->node, "ValueError");
    return set_content(m, self, without(m, self->content, at, 1));
}

static value *list_reverse(machine *m, value *self, const arguments *given)
{
    value *made = m->empty;
    if (is_unknown(self->content) || given->count > 0) return alter(m, self, given);
    for (size_t i = self->content->tuple.count; i-- > 0;)
        made = append(m, made, self->content->tuple.at[i]);
    if (made->tuple.count > 1) made->flag = self->content->flag;
    return set_content(m, self, made);
}

/* As sorted() does, with the same options. */
static value *list_sort(machine *m, value *self, const arguments *given)
{
    arguments all = prepend(m, self, given);
    if (positional(given) > 0) return alter(m, self, given);
    value *made = call(m, builtin_value(m, given->node, "sorted"), &all);
    if (made == NULL || made->kind != V_LIST) return made == NULL ? NULL : alter(m, self, given);
    return set_content(m, self, made->content);
}

static value *count_items(machine *m, value *self, const arguments *given)
{
    const value *of = self->kind == V_TUPLE ? self : self->content;
    int64_t count = 0;
    if (is_unknown(of) || given->count != 1) return vague(m, given);
    for (size_t i = 0; i < of->tuple.count; i++) {
        answer is = equal(m, of->tuple.at[i], given->at[0]);
        if (is == MAYBE) return vague(m, given);
        count += is == YES;
    }
    return new_int(m, count);
}

static value *index_of(machine *m, value *self, const arguments *given)
{
    const value *of = self->kind == V_TUPLE ? self : self->content;
    size_t at = 0;
    if (is_unknown(of) || given->count != 1) return vague(m, given);
    answer there = find_item(m, of, given->at[0], 1, &at);
    if (there == MAYBE) return vague(m, given);
    return there == YES ? new_int(m, (int64_t)at) : raise_vague(m, given->node, "ValueError");
}

/* ---- Sets ---- */

static value *set_add(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    if (is_unknown(self->content)) return m->none;
    value *made = make_set(m, V_SET, append(m, self->content, given->at[0]));
    return add_content(m, self, made->content);
}

static value *set_discard(machine *m, value *self, const arguments *given)
{
    size_t at = 0;
    if (is_unknown(self->content) || given->count != 1) return alter(m, self, given);
    answer there = find_item(m, self->content, given->at[0], 1, &at);
    if (there == MAYBE) return alter(m, self, given);
    if (there == NO) return m->none;
    return set_content(m, self, make_set(m, V_SET, without(m, self->content, at, 1))->content);
}

static value *set_remove(machine *m, value *self, const arguments *given)
{
    size_t at = 0;
    if (!is_unknown(self->content) && given->count == 1 &&
        find_item(m, self->content, given->at[0], 1, &at) == NO)
        return raise_key(m, given->at[0]);
    return set_discard(m, self, given);
}

/* a | b, a & b, a - b for each argument in turn, which may be any iterable. */
static value *combined(machine *m, const value *self, const arguments *given, operator_kind op)
{
    value *made = new_container(m, (value_kind)self->kind, self->content);
    for (size_t i = 0; i < given->count && made != NULL && !is_unknown(made); i++) {
        value *all = iterate(m, given->node, given->at[i]);
        if (all == NULL || is_unknown(all)) return all;
        value *other = make_set(m, V_SET, all);
        made = other == NULL ? NULL : operate(m, given->node, op, (value *const[2]){made, other});
    }
    return made;
}

static value *set_union(machine *m, value *self, const arguments *given)
{
    return combined(m, self, given, OP_BIT_OR);
}

static value *set_intersection(machine *m, value *self, const arguments *given)
{
    return combined(m, self, given, OP_BIT_AND);
}

static value *set_difference(machine *m, value *self, const arguments *given)
{
    return combined(m, self, given, OP_SUB);
}

static value *become(machine *m, value *self, value *made)
{
    if (made == NULL) return NULL;
    return set_content(m, self, is_unknown(made) ? made : made->content);
}

static value *set_update(machine *m, value *self, const arguments *given)
{
    return become(m, self, combined(m, self, given, OP_BIT_OR));
}

static value *set_difference_update(machine *m, value *self, const arguments *given)
{
    return become(m, self, combined(m, self, given, OP_SUB));
}

static value *set_intersection_update(machine *m, value *self, const arguments *given)
{
    return become(m, self, combined(m, self, given, OP_BIT_AND));
}

/* ---- Dicts ---- */

static value *dict_part(machine *m, const value *self, int part)
{
    value *made = m->empty;
    if (is_unknown(self->content)) return self->content;
    const item_list *of = &self->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2)
        made = append(m, made, part == 2 ? new_tuple(m, of->at + i, 2) : of->at[i + (size_t)part]);
    if (made->tuple.count > 1) made->flag = self->content->flag || m->rules->text_is_bytes;
    return made;
}

static value *view(machine *m, value *part)
{
    return m->rules->text_is_bytes ? new_container(m, V_LIST, part) : part;
}

static value *dict_keys(machine *m, value *self, const arguments *given)
{
    (void)given;
    return view(m, dict_part(m, self, 0));
}

static value *dict_values(machine *m, value *self, const arguments *given)
{
    (void)given;
    return view(m, dict_part(m, self, 1));
}

static value *dict_items(machine *m, value *self, const arguments *given)
{
    (void)given;
    return view(m, dict_part(m, self, 2));
}

static value *dict_get(machine *m, value *self, const arguments *given)
{
    if (given->count == 0 || given->count > 2) return raise_vague(m, given->node, "TypeError");
    value *other = given->count > 1 ? given->at[1] : m->none;
    value *const of[2] = {given->at[0], self};
    answer there = compare(m, given->node, OP_IN, of);
    if (there == NO) return other;
    return there == YES ? subscript(m, given->node, self, given->at[0])
                        : unknown(m, given->node, "what is in this dict is not known");
}

static value *dict_setdefault(machine *m, value *self, const arguments *given)
{
    value *const of[2] = {self, given->count > 0 ? given->at[0] : m->none};
    value *found = given->count == 2 ? dict_get(m, self, given) : vague(m, given);
    if (found == NULL || is_unknown(found)) return found;
    return set_subscript(m, given->node, of, found) == NULL ? NULL : found;
}

static value *dict_update(machine *m, value *self, const arguments *given)
{
    value *of = library_class(m, "dict");
    self->flag = false;
    if (of == NULL || given->count - given->keyword_count > 1) return alter(m, self, given);
    arguments one = {.at = &self, .count = 1, .node = given->node};
    value *made = builtin_call(m, of, &one), *more = builtin_call(m, of, given);
    if (more == NULL) return NULL;
    if (is_unknown(made) || is_unknown(made->content) || is_unknown(more->content))
        return set_content(m, self, is_unknown(more->content) ? more->content : vague(m, given));
    for (size_t i = 0; i + 1 < more->content->tuple.count; i += 2) {
        value *const of2[2] = {self, more->content->tuple.at[i]};
        if (set_subscript(m, given->node, of2, more->content->tuple.at[i + 1]) == NULL) return NULL;
    }
    return m->none;
}

static value *dict_pop(machine *m, value *self, const arguments *given)
{
    size_t at = 0;
    bool plain = positional(given) == given->count && given->count >= 1 && given->count <= 2;
    if (!plain || is_unknown(self->content)) return alter(m, self, given);
    answer there = find_item(m, self->content, given->at[0], 2, &at);
    if (there == MAYBE) return alter(m, self, given);
    if (there == NO && given->count == 2) return given->at[1];
    if (there == NO) return raise_key(m, given->at[0]);
    value *found = self->content->tuple.at[at + 1];
    set_content(m, self, without(m, self->content, at, 2));
    return found;
}

/* dict.fromkeys(keys, value) */
value *dict_from_keys(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (given->count == 0 || given->count > 2 || given->keyword_count > 0)
        return raise_vague(m, given->node, "TypeError");
    value *made = new_container(m, V_DICT, m->empty), *all = iterate(m, given->node, given->at[0]);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count; i++) {
        value *const of[2] = {made, all->tuple.at[i]};
        if (set_subscript(m, given->node, of, given->count == 2 ? given->at[1] : m->none) == NULL)
            return NULL;
    }
    return made;
}

/* __getitem__, which with lists and dicts is a method like others */
static value *item_at(machine *m, value *self, const arguments *given)
{
    if (given->count != 1 || given->keyword_count > 0)
        return raise_vague(m, given->node, "TypeError");
    return subscript(m, given->node, self, given->at[0]);
}

/* ---- Finding them ---- */
static const method_row of_list[] = {
    {"__getitem__", item_at},
    {"append", list_append},
    {"clear", clear},
    {"copy", copy},
    {"count", count_items},
    {"extend", list_extend},
    {"index", index_of},
    {"insert", list_insert},
    {"pop", list_pop},
    {"remove", list_remove},
    {"reverse", list_reverse},
    {"sort", list_sort},
    {NULL, NULL},
};
static const method_row of_set[] = {
    {"add", set_add},
    {"clear", clear},
    {"copy", copy},
    {"difference", set_difference},
    {"difference_update", set_difference_update},
    {"discard", set_discard},
    {"intersection", set_intersection},
    {"intersection_update", set_intersection_update},
    {"pop", alter},
    {"remove", set_remove},
    {"symmetric_difference_update", alter},
    {"union", set_union},
    {"update", set_update},
    {NULL, NULL},
};
static const method_row of_frozenset[] = {
    {"copy", copy},
    {"difference", set_difference},
    {"intersection", set_intersection},
    {"union", set_union},
    {NULL, NULL},
};
static const method_row of_tuple[] = {
    {"count", count_items},
    {"index", index_of},
    {NULL, NULL},
};
static const method_row of_dict[] = {
    {"__getitem__", item_at},
    {"clear", clear},
    {"copy", copy},
    {"fromkeys", dict_from_keys},
    {"get", dict_get},
    {"items", dict_items},
    {"iteritems", dict_items},
    {"iterkeys", dict_keys},
    {"itervalues", dict_values},
    {"keys", dict_keys},
    {"pop", dict_pop},
    {"popitem", alter},
    {"setdefault", dict_setdefault},
    {"update", dict_update},
    {"values", dict_values},
    {NULL, NULL},
};

const method_row *container_methods(const value *of)
{
    switch (of->kind) {
    case V_LIST: return of_list;
    case V_SET: return of_set;
    case V_FROZENSET: return of_frozenset;
    case V_TUPLE: return of_tuple;
    case V_DICT: return of_dict;
    default: return NULL;
    }
}
