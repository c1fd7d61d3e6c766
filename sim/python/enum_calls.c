/* SPDX-License-Identifier: MIT */
/* Calling an enumeration: for a member, or to make another. Lib/enum.py: EnumMeta.__call__. */
#include <string.h>

#include "python/enums.h"
#include "python/modules.h"

/* ---- Color(1) ---- */

static const char *shown(machine *m, const value *v)
{
    if (is_text(m, v)) return quoted(m, text_name(m, v));
    return v->kind == V_TUPLE ? NULL : plain_text(m, v);
}

static const char *shown_value(machine *m, const value *v)
{
    const char *text = v->kind == V_TUPLE && v->tuple.count > 1 ? "(" : NULL;
    if (v->kind != V_TUPLE || text == NULL) return shown(m, v);
    for (size_t i = 0; i < v->tuple.count; i++) {
        const char *item = shown(m, v->tuple.at[i]);
        if (item == NULL) return NULL;
        text = join_text(m, (const char *[]){text, i > 0 ? ", " : "", item, NULL});
    }
    return join_text(m, (const char *[]){text, ")", NULL});
}

static value *find_member(machine *m, const node *at, value *class_, const value *wanted)
{
    const value *map = enum_map(m, class_);
    bool open = is_flag(class_) || class_->class_->origin == ORIGIN_LIBRARY ||
                find_in_class(m, class_, intern(m, "_missing_"), 0) != NULL;
    if (wanted->kind == V_INSTANCE && wanted->instance.of == class_) return (value *)wanted;
    value *found = is_unknown(map->content) ? map->content : find_value(m, map, wanted);
    size_t count = is_unknown(map->content) ? 0 : map->content->tuple.count;
    if (found == NULL && !open && !is_unknown(wanted) && count > 0) {
        const char *text = shown_value(m, wanted);
        if (text == NULL) return raise_vague(m, at, "ValueError");
        return raise_text(
            m, "ValueError",
            (const char *[]){text, " is not a valid ", class_->class_->qualname, NULL});
    }
    if (found != NULL && !is_unknown(found)) return found;
    return doubtful(m, at, "which member of an enumeration this gives is not known");
}

/* ---- Enum('E', 'a b') ---- */

static value *add_item(machine *m, class_making *how, const value *item)
{
    bool pair = item->kind == V_TUPLE && item->tuple.count == 2 && is_text(m, item->tuple.at[0]);
    if (!is_text(m, item) && !pair) return doubtful(m, how->at, "what this member is called");
    name called = text_name(m, pair ? item->tuple.at[0] : item);
    if (look_up(how->dict, called) != NULL) return doubtful(m, how->at, "a member named twice");
    value *to = pair ? item->tuple.at[1] : NULL;
    if (to == NULL) to = next_value(m, how);
    bind(m, how->dict, called, to);
    return m->none;
}

/* The items of a dict, or what comes out of anything else. */
static value *pairs_of(machine *m, const node *at, value *of)
{
    if (of->kind != V_DICT) return iterate(m, at, of);
    value *items = value_method(m, of, "items");
    value *made = items == NULL ? NULL : call(m, items, &(arguments){.node = at});
    return made == NULL ? NULL : iterate(m, at, made);
}

static value *create(machine *m, const node *at, value *class_, value *const *bound)
{
    class_making how = {.at = at, .called = true, .enumeration = true, .keywords = {.node = at}};
    value *type = bound[4], *names_ = bound[1];
    if (!is_text(m, bound[0]) || bound[5] != NULL)
        return doubtful(m, at, "what enumeration this makes is not known");
    how.name = how.qualname = text_name(m, bound[0]);
    bool mixed = type != NULL && type->kind != V_NONE;
    how.bases = mixed ? new_tuple(m, (value *[2]){type, class_}, 2) : new_tuple(m, &class_, 1);
    how.dict = take(m, sizeof *how.dict);
    value *all = is_text(m, names_) ? field_names(m, at, names_) : pairs_of(m, at, names_);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count; i++) {
        value *done = add_item(m, &how, all->tuple.at[i]);
        if (done != m->none) return done;
    }
    return make_by_metaclass(m, &how);
}

static const char *call_name(const machine *m)
{
    if (!m->rules->qualnames) return "__call__";
    return has_version(m->rules, V_3_10, V_3_10) ? "EnumMeta.__call__" : "EnumType.__call__";
}

/* An enumeration of the program, but no flag, that has no members. */
static bool is_bare(machine *m, const value *class_)
{
    const value *map = enum_map(m, class_);
    return class_->class_->origin == ORIGIN_ENUM && !is_flag(class_) && !is_unknown(map->content) &&
           map->content->tuple.count == 0 &&
           find_in_class(m, class_, intern(m, "_missing_"), 0) == NULL;
}

/* EnumMeta.__call__ of 3.11 on: C(x) may have been meant to make an enumeration. */
static value *refuse_bare(machine *m, const value *class_, const arguments *given)
{
    if (m->rules->bare_enum == NULL) {
        const char *text = shown_value(m, given->at[0]);
        if (text == NULL) return raise_vague(m, given->node, "ValueError");
        return raise_text(
            m, "ValueError",
            (const char *[]){text, " is not a valid ", class_->class_->qualname, NULL});
    }
    return raise_text(m, "TypeError",
                      (const char *[]){"<enum '", class_->class_->name, "'> has no members",
                                       m->rules->bare_enum, NULL});
}

/* From 3.13 on C(a, b), C having members, looks for (a, b). */
value *call_enum(machine *m, value *class_, const arguments *given)
{
    static const char options[] = "cls value names= * module= qualname= type= start= boundary=";
    const value *map = enum_map(m, class_);
    bool filled = !is_unknown(map->content) && map->content->tuple.count > 0;
    bool several = positional(given) > 1 && filled && given->keyword_count == 0;
    if (several && has_version(m->rules, V_3_12, V_3_12))
        return doubtful(m, given->node, "which member of an enumeration this gives is not known");
    if (several && !has_version(m->rules, V_2_7, V_3_12))
        return find_member(m, given->node, class_, new_tuple(m, given->at, given->count));
    if (positional(given) == 1 && given->count == 1 && !is_unknown(given->at[0]) &&
        is_bare(m, class_))
        return refuse_bare(m, class_, given);
    if (positional(given) > 2 && !has_version(m->rules, V_2_7, V_3_11))
        return doubtful(m, given->node, "what enumeration this makes is not known");
    const arguments all = prepend(m, class_, given);
    value **bound = bind_written(m, call_name(m), options, &all);
    if (bound == NULL) return NULL;
    bound++; /* cls */
    if (bound[1] == NULL || bound[1]->kind == V_NONE)
        return find_member(m, given->node, class_, bound[0]);
    return create(m, given->node, class_, bound);
}
