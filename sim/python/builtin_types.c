/* SPDX-License-Identifier: MIT */
/* Calling built-in types: int(x), tuple(x), property(f) ... */
#include <stdlib.h>
#include <string.h>

#include "python/machine.h"

static value *first(const arguments *given)
{
    return positional(given) > 0 ? given->at[0] : NULL;
}

static value *vague(machine *m, const arguments *given)
{
    return doubtful(m, given->node, "what this call gives is not known");
}

/* ---- Text and numbers ---- */

static value *int_error(machine *m, const value *of)
{
    const char *text = m->rules->int_text, *mark = strchr(text, '%');
    span head = {text, (size_t)(mark - text)};
    return raise_text(m, "TypeError",
                      (const char *[]){intern_span(m, head), type_name(m, of), mark + 1, NULL});
}

static value *make_int(machine *m, const char *called, const arguments *given)
{
    value *of = first(given);
    (void)called;
    if (given->count == 0) return new_int(m, 0);
    if (given->count > 1) return vague(m, given);
    if (of->kind == V_BOOL) return new_int(m, of->flag);
    if (of->kind == V_INT) return of;
    if (of->kind == V_NONE || of->kind == V_TUPLE || of->kind == V_LIST || of->kind == V_DICT)
        return int_error(m, of);
    if (!is_str(m, of)) return vague(m, given);
    char *end;
    long long number = strtoll(of->text.bytes, &end, 10);
    bool plain = of->text.length > 0 && of->text.length < 10 && *end == '\0';
    return plain ? new_int(m, number) : vague(m, given);
}

static value *make_bool(machine *m, const char *called, const arguments *given)
{
    (void)called;
    if (given->count == 0) return m->false_;
    answer is = truth(m, given->node, given->at[0]);
    if (is != MAYBE) return new_bool(m, is == YES);
    return unknown(m, given->node, "whether this is true is not known");
}

static value *make_str(machine *m, const char *called, const arguments *given)
{
    value_kind kind = strcmp(called, "unicode") == 0 || !m->rules->text_is_bytes ? V_STR : V_BYTES;
    if (given->count == 0) return new_text(m, kind, (span){"", 0});
    if (given->count > 1 && given->at[0]->kind != V_BYTES)
        return raise_vague(m, given->node, "TypeError");
    if (given->count > 1) return vague(m, given);
    const char *text = given->count == 1 ? plain_text(m, given->at[0]) : NULL;
    if (text == NULL) return unknown(m, given->node, "what str() gives is not known");
    if (is_text(m, given->at[0])) return new_text(m, kind, given->at[0]->text);
    return new_text(m, kind, (span){text, strlen(text)});
}

static value *make_other(machine *m, const char *called, const arguments *given)
{
    value *of = first(given);
    if (of != NULL && of->kind == V_NONE) {
        doubtful(m, given->node, "whether this takes None is not known");
        return new_opaque(m, called);
    }
    if (of != NULL && !is_text(m, of) && of->kind != V_INT && of->kind != V_BOOL &&
        of->kind != V_FLOAT)
        return vague(m, given);
    bool bytes = strcmp(called, "bytes") == 0 && of != NULL && of->kind == V_BYTES;
    if (bytes && given->count == 1) return of;
    if (of != NULL && is_text(m, of)) doubtful(m, given->node, "whether this text is a number");
    return new_opaque(m, called);
}

/* ---- Containers ---- */

/* list() and set() are as [] is. */
static value *made_empty(value *made)
{
    made->flag = made->content->kind == V_TUPLE && made->content->tuple.count == 0;
    return made;
}

static value *make_sequence(machine *m, const char *called, const arguments *given)
{
    if (given->count > 1) return raise_vague(m, given->node, "TypeError");
    value *all = given->count == 0 ? m->empty : iterate(m, given->node, given->at[0]);
    if (all == NULL) return NULL;
    if (strcmp(called, "tuple") == 0) return all;
    if (strcmp(called, "list") == 0) return made_empty(new_container(m, V_LIST, all));
    if (strcmp(called, "set") == 0) return made_empty(make_set(m, V_SET, all));
    if (strcmp(called, "frozenset") == 0) return make_set(m, V_FROZENSET, all);
    return new_container(m, V_ITERATOR, all);
}

static value *add_pairs(machine *m, const arguments *given, value *made, value *of)
{
    of = as_dict(m, of);
    value *all = of->kind == V_DICT ? of->content : iterate(m, given->node, of);
    if (all == NULL) return NULL;
    if (is_unknown(all)) return made->content = all;
    bool flat = of->kind == V_DICT;
    for (size_t i = 0; i < all->tuple.count; i += flat ? 2 : 1) {
        value *pair = all->tuple.at[i];
        bool plain = flat || (pair->kind == V_TUPLE && pair->tuple.count == 2);
        if (!plain) return made->content = vague(m, given);
        value *key = flat ? pair : pair->tuple.at[0];
        value *to = flat ? all->tuple.at[i + 1] : pair->tuple.at[1];
        if (set_subscript(m, given->node, (value *const[2]){made, key}, to) == NULL) return NULL;
    }
    return made;
}

static value *make_dict(machine *m, const char *called, const arguments *given)
{
    value *made = new_container(m, V_DICT, m->empty);
    (void)called;
    made->flag = given->count == 0;
    made->born = BORN_BY_CALL;
    if (positional(given) > 0 && add_pairs(m, given, made, given->at[0]) == NULL) return NULL;
    for (size_t i = 0; i < given->keyword_count && !is_unknown(made->content); i++) {
        value *key = new_str(m, given->keywords[i]);
        set_subscript(m, given->node, (value *const[2]){made, key},
                      given->at[positional(given) + i]);
    }
    return made;
}

enum { MOST_NUMBERS = 100000 };

static value *make_range(machine *m, const char *called, const arguments *given)
{
    int64_t n[3] = {0, 0, 1};
    (void)called;
    if (given->count == 0 || given->count > 3) return raise_vague(m, given->node, "TypeError");
    for (size_t i = 0; i < given->count; i++) {
        if (given->at[i]->kind == V_NONE) return raise_vague(m, given->node, "TypeError");
        if (given->at[i]->kind != V_INT) return vague(m, given);
        n[i] = given->at[i]->integer;
    }
    if (given->count == 1) n[1] = n[0], n[0] = 0;
    if (n[2] == 0) return raise_vague(m, given->node, "ValueError");
    if (n[1] - n[0] > MOST_NUMBERS || n[0] - n[1] > MOST_NUMBERS)
        return unknown(m, given->node, "a range this long is not followed");
    value *made = m->empty;
    for (int64_t i = n[0]; n[2] > 0 ? i < n[1] : i > n[1]; i += n[2])
        made = append(m, made, new_int(m, i));
    return m->rules->text_is_bytes ? new_container(m, V_LIST, made) : made;
}

/* ---- Iterators ---- */

static value *make_zip(machine *m, const char *called, const arguments *given)
{
    value *made = m->empty, **all = take(m, (given->count + 1) * sizeof *all);
    size_t shortest = SIZE_MAX;
    (void)called;
    for (size_t i = 0; i < given->count; i++) {
        all[i] = iterate(m, given->node, given->at[i]);
        if (all[i] == NULL || is_unknown(all[i])) return all[i];
        if (all[i]->tuple.count < shortest) shortest = all[i]->tuple.count;
    }
    for (size_t k = 0; given->count > 0 && k < shortest; k++) {
        value *row = m->empty;
        for (size_t i = 0; i < given->count; i++) row = append(m, row, all[i]->tuple.at[k]);
        made = append(m, made, row);
    }
    return new_container(m, m->rules->text_is_bytes ? V_LIST : V_ITERATOR, made);
}

static value *make_enumerate(machine *m, const char *called, const arguments *given)
{
    value *made = m->empty, *start = keyword(given, "start");
    (void)called;
    if (positional(given) == 2) start = given->at[1];
    if (positional(given) == 0 || (start != NULL && start->kind != V_INT)) return vague(m, given);
    value *all = iterate(m, given->node, given->at[0]);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count; i++) {
        value *pair[2] = {new_int(m, (int64_t)i + (start == NULL ? 0 : start->integer)),
                          all->tuple.at[i]};
        made = append(m, made, new_tuple(m, pair, 2));
    }
    return new_container(m, V_ITERATOR, made);
}

static value *make_reversed(machine *m, const char *called, const arguments *given)
{
    value *made = m->empty;
    (void)called;
    value *all = given->count != 1 ? vague(m, given) : iterate(m, given->node, given->at[0]);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = all->tuple.count; i-- > 0;) made = append(m, made, all->tuple.at[i]);
    return new_container(m, V_ITERATOR, made);
}

/* map(f, list), filter(f, list): run at once. */
static value *make_map(machine *m, const char *called, const arguments *given)
{
    bool filter = strcmp(called, "filter") == 0;
    value *made = m->empty;
    if (given->count != 2) return vague(m, given);
    value *all = iterate(m, given->node, given->at[1]);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count && step(m, given->node); i++) {
        value *item = all->tuple.at[i], *got = item;
        if (given->at[0]->kind != V_NONE)
            got = call_with(m, given->node, given->at[0], (value *const[2]){item, NULL});
        if (got == NULL) return NULL;
        answer is = filter ? truth(m, given->node, got) : YES;
        if (is == MAYBE) return vague(m, given);
        if (is == YES) made = append(m, made, filter ? item : got);
    }
    return new_container(m, m->rules->text_is_bytes ? V_LIST : V_ITERATOR, made);
}

/* ---- Descriptors ---- */

static value *make_property(machine *m, const char *called, const arguments *given)
{
    value *made = new_value(m, V_PROPERTY);
    (void)called;
    made->property.get = positional(given) > 0 ? given->at[0] : keyword(given, "fget");
    made->property.set = positional(given) > 1 ? given->at[1] : keyword(given, "fset");
    made->property.delete_ = positional(given) > 2 ? given->at[2] : keyword(given, "fdel");
    return made;
}

static value *make_wrapper(machine *m, const char *called, const arguments *given)
{
    bool class_method = strcmp(called, "classmethod") == 0;
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    return new_wrapper(m, class_method ? V_CLASSMETHOD : V_STATICMETHOD, given->at[0]);
}

static value *make_super(machine *m, const char *called, const arguments *given)
{
    (void)called;
    return new_super(m, given);
}

/* An object that holds the function, its arguments, and its keywords as a dict. */
static value *make_partial(machine *m, const char *called, const arguments *given)
{
    value *of = library_class(m, called), *content = m->empty, *options = m->empty;
    if (of == NULL || positional(given) == 0) return raise_vague(m, given->node, "TypeError");
    for (size_t i = 0; i < given->keyword_count; i++)
        options = append(m, append(m, options, new_str(m, given->keywords[i])),
                         given->at[positional(given) + i]);
    for (size_t i = 0; i < positional(given); i++) content = append(m, content, given->at[i]);
    value *made = new_instance(m, of);
    made->instance.content = append(m, content, new_container(m, V_DICT, options));
    return made;
}

/* NULL, and nothing raised: it is made like any class. */
value *builtin_make(machine *m, const char *called, const arguments *given)
{
    static const struct row {
        const char *name;
        value *(*make)(machine *, const char *, const arguments *);
        bool keywords; /* it looks at them; of the others each version takes some */
    } rows[] = {
        {"int", make_int, false},
        {"bool", make_bool, false},
        {"str", make_str, false},
        {"unicode", make_str, false},
        {"float", make_other, false},
        {"complex", make_other, false},
        {"bytes", make_other, false},
        {"long", make_other, false},
        {"tuple", make_sequence, false},
        {"list", make_sequence, false},
        {"set", make_sequence, false},
        {"frozenset", make_sequence, false},
        {"dict", make_dict, true},
        {"range", make_range, false},
        {"xrange", make_range, false},
        {"zip", make_zip, false},
        {"enumerate", make_enumerate, true},
        {"reversed", make_reversed, false},
        {"map", make_map, false},
        {"filter", make_map, false},
        {"property", make_property, true},
        {"classmethod", make_wrapper, false},
        {"staticmethod", make_wrapper, false},
        {"super", make_super, true},
        {"functools.partial", make_partial, true},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].name, called) != 0) continue;
        for (size_t k = 0; k < given->count; k++)
            if (is_unknown(given->at[k])) doubt(m, given->at[k]);
        if (given->keyword_count > 0 && !rows[i].keywords) return vague(m, given);
        return rows[i].make(m, called, given);
    }
    return NULL;
}

value *builtin_call(machine *m, value *class_, const arguments *given)
{
    return builtin_make(m, class_->class_->dotted, given);
}
