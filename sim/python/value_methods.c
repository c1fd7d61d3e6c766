/* SPDX-License-Identifier: MIT */
/* Methods of strings, lists, dicts and sets. */
#include <ctype.h>
#include <string.h>

#include "python/machine.h"

static value *vague(machine *m, const arguments *given)
{
    return doubtful(m, given->node, "what this method gives is not known");
}

/* ---- Strings ---- */

static value *split(machine *m, value *self, const arguments *given)
{
    value *by = positional(given) > 0 ? given->at[0] : m->none, *made = m->empty;
    const char *text = self->text.bytes;
    if (given->count > 1 || (by->kind != V_NONE && (!is_text(m, by) || by->text.length == 0)))
        return vague(m, given);
    if (by->kind == V_NONE) {
        while (*(text += strspn(text, " \t\r\n\f\v")) != '\0') {
            size_t length = strcspn(text, " \t\r\n\f\v");
            const char *part = intern_span(m, (span){text, length});
            made = append(m, made, new_text(m, (value_kind)self->kind, (span){part, length}));
            text += length;
        }
        return new_container(m, V_LIST, made);
    }
    for (const char *next; text != NULL; text = next) {
        next = strstr(text, by->text.bytes);
        size_t length = next == NULL ? strlen(text) : (size_t)(next - text);
        const char *part = intern_span(m, (span){text, length});
        made = append(m, made, new_text(m, (value_kind)self->kind, (span){part, length}));
        if (next != NULL) next += by->text.length;
    }
    return new_container(m, V_LIST, made);
}

static value *join_items(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    value *all = iterate(m, given->node, given->at[0]);
    if (all == NULL || is_unknown(all)) return all;
    value *made = new_text(m, (value_kind)self->kind, (span){"", 0});
    for (size_t i = 0; i < all->tuple.count; i++) {
        if (!is_text(m, all->tuple.at[i])) return vague(m, given);
        if (i > 0) made = operate(m, given->node, OP_ADD, (value *const[2]){made, self});
        if (made != NULL)
            made = operate(m, given->node, OP_ADD, (value *const[2]){made, all->tuple.at[i]});
        if (made == NULL || is_unknown(made)) return made;
    }
    return made;
}

static value *mapped(machine *m, const value *self, int (*by)(int), bool first_only)
{
    char *bytes = take(m, self->text.length + 1);
    for (size_t i = 0; i < self->text.length; i++) {
        unsigned char c = (unsigned char)self->text.bytes[i];
        if (c > 127) return unknown(m, NULL, "the case of this letter is not known");
        bytes[i] = (char)(first_only && i > 0 ? tolower(c) : by(c));
    }
    return new_text(m, (value_kind)self->kind, (span){bytes, self->text.length});
}

static value *upper(machine *m, value *self, const arguments *given)
{
    return given->count == 0 ? mapped(m, self, toupper, false) : vague(m, given);
}

static value *lower(machine *m, value *self, const arguments *given)
{
    return given->count == 0 ? mapped(m, self, tolower, false) : vague(m, given);
}

static value *capitalize(machine *m, value *self, const arguments *given)
{
    return given->count == 0 ? mapped(m, self, toupper, true) : vague(m, given);
}

static value *strip_ends(machine *m, value *self, const arguments *given, int ends)
{
    const char *set = " \t\r\n\f\v";
    if (given->count > 1) return vague(m, given);
    if (given->count == 1 && given->at[0]->kind != V_NONE) {
        if (!is_text(m, given->at[0])) return vague(m, given);
        set = given->at[0]->text.bytes;
    }
    size_t from = 0, to = self->text.length;
    while ((ends & 1) && from < to && strchr(set, self->text.bytes[from]) != NULL) from++;
    while ((ends & 2) && from < to && strchr(set, self->text.bytes[to - 1]) != NULL) to--;
    const char *part = intern_span(m, (span){self->text.bytes + from, to - from});
    return new_text(m, (value_kind)self->kind, (span){part, to - from});
}

static value *strip(machine *m, value *self, const arguments *given)
{
    return strip_ends(m, self, given, 3);
}

static value *lstrip(machine *m, value *self, const arguments *given)
{
    return strip_ends(m, self, given, 1);
}

static value *rstrip(machine *m, value *self, const arguments *given)
{
    return strip_ends(m, self, given, 2);
}

static value *starts(machine *m, value *self, const arguments *given)
{
    if (given->count != 1 || !is_text(m, given->at[0])) return vague(m, given);
    const span part = given->at[0]->text;
    return new_bool(m, self->text.length >= part.length &&
                           memcmp(self->text.bytes, part.bytes, part.length) == 0);
}

static value *ends(machine *m, value *self, const arguments *given)
{
    if (given->count != 1 || !is_text(m, given->at[0])) return vague(m, given);
    const span part = given->at[0]->text, of = self->text;
    return new_bool(m, of.length >= part.length && memcmp(of.bytes + of.length - part.length,
                                                          part.bytes, part.length) == 0);
}

static value *replace(machine *m, value *self, const arguments *given)
{
    if (given->count != 2 || !is_text(m, given->at[0]) || !is_text(m, given->at[1]) ||
        given->at[0]->text.length == 0)
        return vague(m, given);
    arguments by = {.at = given->at, .count = 1, .node = given->node};
    value *parts = split(m, self, &by);
    by.at = &parts;
    return is_unknown(parts) ? parts : join_items(m, given->at[1], &by);
}

/* ---- Lists and sets ---- */

static value *set_content(machine *m, value *self, value *content)
{
    write_cell(m, &self->content, content);
    return m->none;
}

static value *list_append(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    if (is_unknown(self->content)) return m->none;
    return set_content(m, self, append(m, self->content, given->at[0]));
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

static value *set_add(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    if (is_unknown(self->content)) return m->none;
    value *made = make_set(m, V_SET, append(m, self->content, given->at[0]));
    return set_content(m, self, made->content);
}

/* A method that changes what it is called on in a way that is not followed. */
static value *alter(machine *m, value *self, const arguments *given)
{
    value *why = vague(m, given);
    write_cell(m, &self->content, why);
    for (size_t i = 0; i < given->count; i++) poison(m, given->at[i], why);
    return why;
}

/* ---- Dicts ---- */

static value *dict_part(machine *m, const value *self, int part)
{
    value *made = m->empty;
    if (is_unknown(self->content)) return self->content;
    const item_list *of = &self->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2)
        made = append(m, made, part == 2 ? new_tuple(m, of->at + i, 2) : of->at[i + (size_t)part]);
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

/* ---- Finding them ---- */

typedef struct method_row {
    const char *name;
    native *call;
} method_row;

static const method_row of_text[] = {
    {"split", split},   {"join", join_items}, {"upper", upper},
    {"lower", lower},   {"strip", strip},     {"capitalize", capitalize},
    {"lstrip", lstrip}, {"rstrip", rstrip},   {"startswith", starts},
    {"endswith", ends}, {"replace", replace}, {"format", format_braces},
    {NULL, NULL},
};
static const method_row of_list[] = {
    {"append", list_append}, {"extend", list_extend},
    {"insert", list_insert}, {"copy", copy},
    {"pop", alter},          {"remove", alter},
    {"sort", alter},         {"reverse", alter},
    {"clear", alter},        {NULL, NULL},
};
static const method_row of_set[] = {
    {"add", set_add},
    {"copy", copy},
    {"update", alter},
    {"remove", alter},
    {"discard", alter},
    {"pop", alter},
    {"clear", alter},
    {"difference_update", alter},
    {"intersection_update", alter},
    {NULL, NULL},
};
static const method_row of_dict[] = {
    {"keys", dict_keys},
    {"values", dict_values},
    {"items", dict_items},
    {"get", dict_get},
    {"iteritems", dict_items},
    {"itervalues", dict_values},
    {"iterkeys", dict_keys},
    {"setdefault", dict_setdefault},
    {"update", dict_update},
    {"copy", copy},
    {"pop", alter},
    {"popitem", alter},
    {"clear", alter},
    {NULL, NULL},
};

static const method_row *rows_of(const machine *m, const value *of)
{
    if (is_text(m, of)) return of_text;
    if (of->kind == V_LIST) return of_list;
    if (of->kind == V_SET) return of_set;
    return of->kind == V_DICT ? of_dict : NULL;
}

value *value_method(machine *m, value *of, const char *called)
{
    const method_row *row = rows_of(m, of);
    for (; row != NULL && row->name != NULL; row++)
        if (strcmp(row->name, called) == 0) return new_native(m, row->name, row->call, of);
    return NULL;
}
