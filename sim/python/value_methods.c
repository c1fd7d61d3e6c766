/* SPDX-License-Identifier: MIT */
/* Methods of strings; containers.c has those of lists, dicts and sets. */
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
    /* A NUL would end it for strspn(). */
    if (by->kind == V_NONE && memchr(text, 0, self->text.length) != NULL) return vague(m, given);
    if (by->kind == V_NONE) {
        while (*(text += strspn(text, " \t\r\n\f\v")) != '\0') {
            size_t length = strcspn(text, " \t\r\n\f\v");
            const char *part = intern_span(m, (span){text, length});
            made = append(m, made, new_text(m, (value_kind)self->kind, (span){part, length}));
            text += length;
        }
        return new_container(m, V_LIST, made);
    }
    span rest = self->text;
    for (size_t length = 0; length != SIZE_MAX && step(m, given->node);) {
        length = find_text(rest, by->text, false);
        size_t taken = length == SIZE_MAX ? rest.length : length;
        const char *part = intern_span(m, (span){rest.bytes, taken});
        made = append(m, made, new_text(m, (value_kind)self->kind, (span){part, taken}));
        if (length == SIZE_MAX) break;
        rest =
            (span){rest.bytes + length + by->text.length, rest.length - length - by->text.length};
    }
    return new_container(m, V_LIST, made);
}

static value *join_texts(machine *m, const node *at, const value *by, const item_list *parts)
{
    size_t length = 0, filled = 0;
    value_kind kind = (value_kind)by->kind;
    for (size_t i = 0; i < parts->count; i++) {
        bool other = parts->at[i]->kind != kind;
        if (!is_text(m, parts->at[i]) || (other && !m->rules->text_is_bytes))
            return doubtful(m, at, "what is joined is not known");
        if (other) kind = V_STR;
        length += parts->at[i]->text.length + (i > 0 ? by->text.length : 0);
    }
    char *bytes = take(m, length + 1);
    for (size_t i = 0; i < parts->count; i++) {
        const span between = i > 0 ? by->text : (span){"", 0}, part = parts->at[i]->text;
        memcpy(bytes + filled, between.bytes, between.length);
        memcpy(bytes + filled + between.length, part.bytes, part.length);
        filled += between.length + part.length;
    }
    return new_text(m, kind, (span){bytes, length});
}

static value *join_items(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    value *all = iterate(m, given->node, given->at[0]);
    if (all == NULL || is_unknown(all)) return all;
    if (all->flag) return unknown(m, given->node, "the order of what is joined is not known");
    return join_texts(m, given->node, self, &all->tuple);
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

static bool is_ascii(span text)
{
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)text.bytes[i] > 127) return false;
    return true;
}

static value *part_of(machine *m, const value *of, size_t from, size_t to)
{
    span part = {of->text.bytes + from, to - from};
    const char *bytes = intern_span(m, part);
    return new_text(m, (value_kind)of->kind, (span){bytes, part.length});
}

static value *cut(machine *m, const value *self, const arguments *given, bool last)
{
    if (given->count != 1 || !is_text(m, given->at[0]) || given->at[0]->text.length == 0)
        return vague(m, given);
    span by = given->at[0]->text;
    size_t at = find_text(self->text, by, last), end = self->text.length;
    value *none = new_text(m, (value_kind)self->kind, (span){"", 0});
    value *whole = part_of(m, self, 0, end);
    if (at == SIZE_MAX)
        return new_tuple(m, (value *[3]){last ? none : whole, none, last ? whole : none}, 3);
    value *parts[3] = {part_of(m, self, 0, at), given->at[0],
                       part_of(m, self, at + by.length, end)};
    return new_tuple(m, parts, 3);
}

static value *partition(machine *m, value *self, const arguments *given)
{
    return cut(m, self, given, false);
}

static value *rpartition(machine *m, value *self, const arguments *given)
{
    return cut(m, self, given, true);
}

static value *find(machine *m, value *self, const arguments *given)
{
    bool plain = given->count == 1 && is_text(m, given->at[0]) && is_ascii(self->text);
    if (!plain) return vague(m, given);
    size_t at = find_text(self->text, given->at[0]->text, false);
    return new_int(m, at == SIZE_MAX ? -1 : (int64_t)at);
}

static value *title(machine *m, value *self, const arguments *given)
{
    if (given->count != 0 || !is_ascii(self->text)) return vague(m, given);
    char *bytes = take(m, self->text.length + 1);
    for (size_t i = 0; i < self->text.length; i++) {
        unsigned char c = (unsigned char)self->text.bytes[i];
        bool inside = i > 0 && isalpha((unsigned char)self->text.bytes[i - 1]) != 0;
        bytes[i] = (char)(inside ? tolower(c) : toupper(c));
    }
    return new_text(m, (value_kind)self->kind, (span){bytes, self->text.length});
}

/* Whether all of them are of a kind, and there is one at all. */
static value *all_are(machine *m, const value *self, const arguments *given, int (*is)(int))
{
    if (given->count != 0 || !is_ascii(self->text)) return vague(m, given);
    bool all = self->text.length > 0;
    for (size_t i = 0; i < self->text.length; i++)
        all = all && is((unsigned char)self->text.bytes[i]) != 0;
    return new_bool(m, all);
}

static value *isdigit_(machine *m, value *self, const arguments *given)
{
    return all_are(m, self, given, isdigit);
}

static value *isalpha_(machine *m, value *self, const arguments *given)
{
    return all_are(m, self, given, isalpha);
}

static value *isalnum_(machine *m, value *self, const arguments *given)
{
    return all_are(m, self, given, isalnum);
}

/* Cased letters all of one case, and one of them at least. */
static value *has_case(machine *m, const value *self, const arguments *given, int (*other)(int))
{
    bool any = false, mixed = false;
    if (given->count != 0 || !is_ascii(self->text)) return vague(m, given);
    for (size_t i = 0; i < self->text.length; i++) {
        unsigned char c = (unsigned char)self->text.bytes[i];
        any = any || isalpha(c) != 0;
        mixed = mixed || other(c) != 0;
    }
    return new_bool(m, any && !mixed);
}

static value *isupper_(machine *m, value *self, const arguments *given)
{
    return has_case(m, self, given, islower);
}

static value *islower_(machine *m, value *self, const arguments *given)
{
    return has_case(m, self, given, isupper);
}

/* ---- Finding them ---- */

static const method_row of_text[] = {
    {"capitalize", capitalize},
    {"endswith", ends},
    {"find", find},
    {"format", format_braces},
    {"isalnum", isalnum_},
    {"isalpha", isalpha_},
    {"isdigit", isdigit_},
    {"islower", islower_},
    {"isupper", isupper_},
    {"join", join_items},
    {"lower", lower},
    {"lstrip", lstrip},
    {"partition", partition},
    {"replace", replace},
    {"rpartition", rpartition},
    {"rstrip", rstrip},
    {"split", split},
    {"startswith", starts},
    {"strip", strip},
    {"title", title},
    {"upper", upper},
    {NULL, NULL},
};

/* str.lower(x); self: the name. */
static value *call_unbound(machine *m, value *self, const arguments *given)
{
    value *method = given->count == 0 ? NULL : value_method(m, given->at[0], self->text.bytes);
    if (method == NULL && given->count > 0) may_fill(m, given->at[0], given->node);
    if (method == NULL) return vague(m, given);
    arguments rest = *given;
    rest.at++;
    rest.count--;
    return call(m, method, &rest);
}

/* A method read from its type; NULL: not known. */
value *unbound_method(machine *m, const char *type, const char *called)
{
    static const struct row {
        const char *type;
        value_kind kind;
    } rows[] = {
        {"str", V_STR}, {"unicode", V_STR}, {"bytes", V_BYTES}, {"list", V_LIST},
        {"set", V_SET}, {"tuple", V_TUPLE}, {"dict", V_DICT},   {"frozenset", V_FROZENSET},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].type, type) != 0) continue;
        if (value_method(m, new_value(m, rows[i].kind), called) == NULL) return NULL;
        if (strcmp(called, "fromkeys") == 0) return new_native(m, called, dict_from_keys, NULL);
        return new_native(m, called, call_unbound, new_str(m, called));
    }
    return NULL;
}

value *value_method(machine *m, value *of, const char *called)
{
    if (of->kind == V_NAMESPACE) return namespace_method(m, of, called);
    const method_row *row = is_text(m, of) ? of_text : container_methods(of);
    for (; row != NULL && row->name != NULL; row++)
        if (strcmp(row->name, called) == 0) {
            value *made = new_native(m, row->name, row->call, of);
            made->flag = true;
            return made;
        }
    return NULL;
}
