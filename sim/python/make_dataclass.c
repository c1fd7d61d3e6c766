/* SPDX-License-Identifier: MIT */
/* dataclasses.make_dataclass: a class of a list of fields, which dataclass() then decorates. */
#include <string.h>

#include "python/dataclasses.h"
#include "python/machine.h"
#include "python/modules.h"

#define OPTIONS_3_7                                                                                \
    "cls_name fields * bases= namespace= init= repr= eq= order= unsafe_hash= frozen="
#define OPTIONS_3_10 OPTIONS_3_7 " match_args= kw_only= slots="
#define OPTIONS_3_11 OPTIONS_3_10 " weakref_slot="
#define OPTIONS_3_12 OPTIONS_3_11 " module="
#define OPTIONS_3_14 OPTIONS_3_12 " decorator="

static const struct parameters {
    unsigned char since, until;
    const char *list;
} parameters[] = {
    {V_3_6, V_3_9, OPTIONS_3_7},    {V_3_10, V_3_10, OPTIONS_3_10}, {V_3_11, V_3_11, OPTIONS_3_11},
    {V_3_12, V_3_13, OPTIONS_3_12}, {V_3_14, V_3_15, OPTIONS_3_14},
};

static const char *parameters_of(const behaviour *rules)
{
    size_t i = 0;
    while (!has_version(rules, parameters[i].since, parameters[i].until)) i++;
    return parameters[i].list;
}

/* ---- Fields ---- */

/* Raises; always false. */
static bool refuse(machine *m, const node *at, const char *why, const char *called)
{
    const char *shown = called == NULL ? NULL : quoted(m, called);
    if (shown == NULL) return raise_vague(m, at, "TypeError") != NULL;
    return raise_text(m, "TypeError", (const char *[]){why, shown, NULL}) != NULL;
}

static bool check_name(machine *m, const class_making *how, const value *called)
{
    bool text = called->kind == V_STR;
    const char *shown = text ? text_name(m, called) : NULL;
    answer is = text ? is_identifier(shown) : NO;
    if (is == NO) return refuse(m, how->at, "Field names must be valid identifiers: ", shown);
    if (is == MAYBE) doubtful(m, how->at, "whether this is an identifier");
    if (is_keyword(m->rules, shown))
        return refuse(m, how->at, "Field names must not be keywords: ", shown);
    if (look_up(how->annotations, intern(m, shown)) != NULL)
        return refuse(m, how->at, "Field name duplicated: ", shown);
    return true;
}

static bool no_length(machine *m, const value *item)
{
    const char *type = type_name(m, item);
    return raise_text(m, "TypeError",
                      (const char *[]){"object of type '", type == NULL ? "?" : type,
                                       "' has no len()", NULL}) != NULL;
}

/* 'x', ('x', int) or ('x', int, 0) */
static bool add_field(machine *m, const class_making *how, value *item)
{
    const value *parts = item->kind == V_LIST ? item->content : item;
    value *called = item, *type = new_opaque(m, "typing.Any");
    size_t count = 1;
    if (is_unknown(parts)) return doubtful(m, how->at, "what field this is is not known") == NULL;
    if (item->kind != V_STR) {
        if (parts->kind != V_TUPLE) return no_length(m, item);
        count = parts->tuple.count;
        if (count < 2 || count > 3) return raise_vague(m, how->at, "TypeError") != NULL;
        called = parts->tuple.at[0];
        type = parts->tuple.at[1];
    }
    if (is_unknown(called)) return doubtful(m, how->at, "what this field is called") == NULL;
    if (!check_name(m, how, called)) return false;
    bind(m, how->annotations, text_name(m, called), type);
    if (count == 3) bind(m, how->dict, text_name(m, called), parts->tuple.at[2]);
    return true;
}

/* m->none; an UNKNOWN; NULL: raised. */
static value *add_fields(machine *m, const class_making *how, value *fields)
{
    value *all = iterate(m, how->at, fields);
    if (all == NULL || is_unknown(all)) return all;
    if (all->flag) return unknown(m, how->at, "in which order a set gives these fields");
    for (size_t i = 0; i < all->tuple.count; i++) {
        if (add_field(m, how, all->tuple.at[i])) continue;
        return m->raised == NULL && m->doubt != NULL ? m->doubt : NULL;
    }
    return m->none;
}

/* ---- Options ---- */

static const char not_options[] = "cls_name fields bases namespace module decorator";

/* What dataclass is given: the class, and its own options. A decorator gets all of them. */
static arguments decorator_arguments(machine *m, value *class_, const arguments *given, bool all)
{
    static const char *const flags[] = {"init",   "repr",       "eq",      "order", "unsafe_hash",
                                        "frozen", "match_args", "kw_only", "slots", "weakref_slot"};
    static const char set[] = "init repr eq match_args";
    arguments made = {.node = given->node, .count = 1};
    made.at = take(m, (given->count + 12) * sizeof *made.at);
    made.keywords = take(m, (given->count + 12) * sizeof *made.keywords);
    made.at[0] = class_;
    for (size_t i = 0; i < given->keyword_count; i++) {
        if (in_names(not_options, given->keywords[i])) continue;
        made.keywords[made.keyword_count++] = given->keywords[i];
        made.at[made.count++] = given->at[positional(given) + i];
    }
    for (size_t i = 0; all && i < sizeof flags / sizeof flags[0]; i++) {
        if (keyword(&made, flags[i]) != NULL) continue;
        made.keywords[made.keyword_count++] = flags[i];
        made.at[made.count++] = new_bool(m, in_names(set, flags[i]));
    }
    return made;
}

static value *decorate(machine *m, value *class_, const arguments *given)
{
    value *decorator = keyword(given, "decorator");
    bool own = decorator == NULL ||
               (decorator->kind == V_NATIVE && decorator->native->call == decorate_dataclass);
    arguments all = decorator_arguments(m, class_, given, !own);
    return own ? decorate_dataclass(m, NULL, &all) : call(m, decorator, &all);
}

/* m->none; an UNKNOWN; NULL: raised. */
static value *open_class(machine *m, class_making *how, value *const *bound)
{
    how->called = true;
    how->keywords.node = how->at;
    how->annotations = take(m, sizeof *how->annotations);
    if (is_unknown(bound[0]) || !is_text(m, bound[0]))
        return doubtful(m, how->at, "what this class is called is not known");
    how->name = how->qualname = text_name(m, bound[0]);
    value *bases = bound[2] == NULL ? m->empty : iterate(m, how->at, bound[2]);
    if (bases == NULL || is_unknown(bases)) return bases;
    how->bases = resolve_bases(m, how->at, bases);
    if (is_unknown(how->bases)) return how->bases;
    how->dict = bound[3] == NULL || bound[3]->kind == V_NONE ? take(m, sizeof *how->dict)
                                                             : names_of(m, bound[3]);
    return add_fields(m, how, bound[1]);
}

value *make_dataclass(machine *m, value *self, const arguments *given)
{
    class_making how = {.at = given->node};
    (void)self;
    value **bound = bind_written(m, "make_dataclass", parameters_of(m->rules), given);
    if (bound == NULL) return NULL;
    value *done = open_class(m, &how, bound);
    if (done != m->none) return done != NULL ? doubt(m, done), done : NULL;
    value *made = make_by_metaclass(m, &how);
    if (made == NULL || is_unknown(made)) return made;
    return decorate(m, made, given);
}
