/* SPDX-License-Identifier: MIT */
/*
 * What making an instance left in it that is its own: lists, dicts, objects of other classes. What
 * was there before, and constants, are everybody's. Of a container it is known what it asks for if
 * a display made it and it was only added to since; of the rest it is not.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

enum { HELD_DEPTH = 20 };

typedef struct holding {
    machine *m;
    const value **seen;
    held_value *at;
    size_t count, room;
    const char *unknown;
} holding;

/* Constants, functions and classes are there once; what else an attribute holds may have been made
   for its instance. */
bool is_shared(const value *v)
{
    switch (v->kind) {
    case V_INT: return v->flag || (v->integer >= -5 && v->integer <= 256);
    case V_STR:
    case V_BYTES: return v->flag || v->text.length <= 1;
    case V_NATIVE: return !v->flag;
    case V_NONE:
    case V_ELLIPSIS:
    case V_NOT_IMPLEMENTED:
    case V_BOOL:
    case V_FLOAT:
    case V_CLASS:
    case V_MODULE: return true;
    case V_INSTANCE: return v->instance.of->class_->origin == ORIGIN_ENUM;
    case V_TUPLE: return v->tuple.count == 0;
    default: return false;
    }
}

/* Of what cannot be told, and of what a call of the library gave, it is not known. */
static bool was_there(const machine *m, const value *v)
{
    bool made_now = v->making == m->making_of;
    if (v->kind == V_CLASS) return !made_now || v->class_->origin == ORIGIN_LIBRARY;
    if (is_shared(v)) return true;
    if (v->kind == V_OPAQUE) return strncmp(v->opaque.type, "sys.", 4) == 0;
    return !is_unknown(v) && !made_now;
}

/* ---- Rows ---- */

static void give_up(holding *to)
{
    to->unknown = "its attributes hold objects made for it, whose bytes are not counted";
}

static bool is_seen(const holding *in, const value *v)
{
    for (size_t i = 0; i < in->count; i++)
        if (in->seen[i] == v) return true;
    return false;
}

static void grow(holding *to)
{
    size_t room = to->room == 0 ? 8 : to->room * 2;
    held_value *at = take(to->m, room * sizeof *at);
    const value **seen = take(to->m, room * sizeof *seen);
    if (to->count > 0) memcpy(at, to->at, to->count * sizeof *at);
    if (to->count > 0) memcpy(seen, to->seen, to->count * sizeof *seen);
    to->at = at;
    to->seen = seen;
    to->room = room;
}

static void add_row(holding *to, const value *v, held_value row)
{
    if (to->count == to->room) grow(to);
    to->seen[to->count] = v;
    to->at[to->count++] = row;
}

/* ---- Each kind ---- */

static void hold(holding *to, const value *v, int depth);

static void hold_items(holding *to, const value *tuple, int depth)
{
    for (size_t i = 0; i < tuple->tuple.count && to->unknown == NULL; i++)
        hold(to, tuple->tuple.at[i], depth);
}

static const bool *list_texts(machine *m, const value *pairs)
{
    bool *texts = take(m, pairs->tuple.count + 1);
    for (size_t i = 0; i < pairs->tuple.count; i += 2)
        texts[i / 2] = pairs->tuple.at[i]->kind == V_STR;
    return texts;
}

static void hold_container(holding *to, const value *v, int depth)
{
    const value *content = v->content;
    if (!v->flag || is_unknown(content)) {
        give_up(to);
        return;
    }
    held_value row = {.kind = HELD_LIST, .born = v->born, .count = content->tuple.count};
    if (v->kind == V_SET) row.kind = HELD_SET;
    if (v->kind == V_DICT) {
        row.kind = HELD_DICT;
        row.count /= 2;
        row.called = v->born == BORN_BY_CALL;
        if (row.called) row.born = 0;
        row.texts = list_texts(to->m, content);
    }
    add_row(to, v, row);
    hold_items(to, content, depth);
}

static void hold_object(holding *to, const value *v, const char *type, size_t items)
{
    add_row(to, v, (held_value){.kind = HELD_OBJECT, .count = items, .type = type});
}

/* Of a type whose instances have nothing beside their attributes that is not told. */
static bool is_plain_type(const class_value *of)
{
    return of->origin == ORIGIN_STATEMENT && of->type->itemsize == 0 && !of->type->classic &&
           of->stirred == NULL && layout_type_weighable(of->type);
}

static void hold_attributes(holding *to, const names *of, int depth)
{
    for (const binding *at = of->first; at != NULL && to->unknown == NULL; at = at->next)
        if (at->value != NULL) hold(to, at->value, depth);
}

/* Its class's keys have room for what others have, too. */
static bool others_differ(const value *v)
{
    const names *worn = v->instance.of->class_->worn;
    for (const binding *at = worn == NULL ? NULL : worn->first; at != NULL; at = at->next)
        if (look_up(v->instance.attributes, at->name) == NULL &&
            !is_slot_of(v->instance.of, at->name))
            return true;
    return false;
}

static bool is_empty(const value *content)
{
    return content == NULL || (content->kind == V_TUPLE && content->tuple.count == 0);
}

/* deque(): what it begins with is known. */
static void hold_fresh(holding *to, const value *v)
{
    const class_value *of = v->instance.of->class_;
    bool fresh = in_names("collections.deque", of->dotted) && v->instance.touched == NULL &&
                 is_empty(v->instance.content) && layout_type_weighable(of->type);
    if (fresh) add_row(to, v, (held_value){.kind = HELD_INSTANCE, .instance = {of->type, NULL}});
    else give_up(to);
}

static void hold_instance(holding *to, value *v, int depth)
{
    const class_value *of = v->instance.of->class_;
    if (of->origin == ORIGIN_LIBRARY) {
        hold_fresh(to, v);
        return;
    }
    bool plain = is_plain_type(of) && was_there(to->m, v->instance.of) && !v->flag &&
                 !others_differ(v) && is_empty(v->instance.content) &&
                 unsure_of(to->m, v->instance.attributes) == NULL &&
                 strange_storage(to->m, v) == NULL;
    if (!plain) {
        give_up(to);
        return;
    }
    held_value row = {.kind = HELD_INSTANCE};
    renew_names(to->m, v->instance.of);
    row.instance.type = of->type;
    row.count = in_order(to->m, v->instance.attributes, &row.instance.names);
    add_row(to, v, row);
    hold_attributes(to, v->instance.attributes, depth);
}

/* A method that was read from an object, and that object. */
static void hold_bound(holding *to, const value *v, int depth)
{
    bool built_in = v->kind == V_NATIVE;
    const value *self = built_in ? v->native->self : v->method.self;
    hold_object(to, v, built_in ? "builtin_function_or_method" : "types.MethodType", 0);
    if (self != NULL) hold(to, self, depth);
    if (!built_in) hold(to, v->method.function, depth);
}

static void hold(holding *to, const value *v, int depth)
{
    if (was_there(to->m, v) || is_seen(to, v)) return;
    if (depth == HELD_DEPTH) {
        give_up(to);
        return;
    }
    if (v->kind == V_LIST || v->kind == V_SET || v->kind == V_DICT)
        hold_container(to, v, depth + 1);
    else if (v->kind == V_INSTANCE) hold_instance(to, (value *)v, depth + 1);
    else if (v->kind == V_METHOD || v->kind == V_NATIVE) hold_bound(to, v, depth + 1);
    else if (v->kind == V_OPAQUE && strcmp(v->opaque.type, "float") == 0)
        hold_object(to, v, "float", 0);
    else if (v->kind == V_TUPLE && v->born == v->tuple.count) {
        hold_object(to, v, "tuple", v->tuple.count);
        hold_items(to, v, depth + 1);
    } else give_up(to);
}

/* ---- An instance ---- */

void hold_values(machine *m, const value *got, held_values *to)
{
    holding of = {.m = m};
    const value *content = got->instance.content;
    add_row(&of, got, (held_value){.kind = HELD_OBJECT});
    if (got->flag) give_up(&of);
    if (others_differ(got)) of.unknown = "other instances of it have other attributes";
    if (content != NULL && content->kind == V_TUPLE) hold_items(&of, content, 0);
    hold_attributes(&of, got->instance.attributes, 0);
    *to = (held_values){of.at + 1, of.count - 1, of.unknown};
}
