/* SPDX-License-Identifier: MIT */
/*
 * Names as dicts: what a class body left, what cls.__dict__ and __annotations__ show of a class;
 * and as dicts that write through, as globals(), locals() and an object's __dict__ are.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

/* ---- There and back ---- */

value *dict_of(machine *m, const names *of)
{
    value *content = m->empty;
    if (of->unsure != NULL) return new_container(m, V_DICT, of->unsure);
    for (const binding *at = of->first; at != NULL; at = at->next) {
        if (at->value == NULL) continue;
        if (is_unknown(at->value) && at->value->flag) return new_container(m, V_DICT, at->value);
        content = append(m, append(m, content, new_str(m, at->name)), at->value);
    }
    return new_container(m, V_DICT, content);
}

names *names_of(machine *m, value *space)
{
    names *made = take(m, sizeof *made);
    const value *dict = as_dict(m, space);
    if (dict->kind != V_DICT || is_unknown(dict->content)) {
        bool told = dict->kind == V_DICT;
        made->unsure =
            told ? dict->content : unknown(m, NULL, "what is in the class's dict is not known");
        return made;
    }
    const item_list *of = &dict->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2) {
        if (is_text(m, of->at[i])) bind(m, made, text_name(m, of->at[i]), of->at[i + 1]);
        else made->unsure = unknown(m, NULL, "what is in the class's dict is not known");
    }
    return made;
}

/* ---- Dicts that write through ---- */

value *new_namespace(machine *m, names *of, value *self)
{
    value *made = new_value(m, V_NAMESPACE);
    made->space.of = of;
    made->space.self = self;
    return made;
}

bool is_slot_of(const value *class_, const char *called)
{
    const class_value *c = class_->class_;
    for (size_t i = 0; i < c->mro_count; i++) {
        const layout_type *type = c->mro[i]->class_->type;
        for (size_t k = 0; type != NULL && k < type->member_count; k++)
            if (type->members[k].descriptor && strcmp(type->members[k].name, called) == 0)
                return true;
    }
    return false;
}

value *as_dict(machine *m, value *v)
{
    if (v->kind != V_NAMESPACE) return v;
    value *made = dict_of(m, v->space.of), *content = m->empty;
    if (v->space.self == NULL || is_unknown(made->content)) return made;
    for (size_t i = 0; i + 1 < made->content->tuple.count; i += 2)
        if (!is_slot_of(v->space.self->instance.of, made->content->tuple.at[i]->text.bytes))
            content = append(m, append(m, content, made->content->tuple.at[i]),
                             made->content->tuple.at[i + 1]);
    made->content = content;
    return made;
}

/* A store that does not go through the object takes other room, but in 2.7, whose dicts are all
   alike. */
static void touch(machine *m, const node *at, value *self, const value *to)
{
    if (m->rules->text_is_bytes && to != NULL) return;
    write_cell(m, &self->instance.touched,
               unknown(m, at, "__dict__ is written to, and what room that takes is not followed"));
}

/* of: the namespace, the key; to NULL: del. */
value *set_namespace_item(machine *m, const node *at, value *const of[2], value *to)
{
    value *self = of[0]->space.self;
    names *in = of[0]->space.of;
    bool plain =
        is_text(m, of[1]) && (self == NULL || !is_slot_of(self->instance.of, text_name(m, of[1])));
    if (!plain) {
        write_cell(m, &in->unsure, unknown(m, at, "what is done to these names is not known"));
        return m->none;
    }
    if (to == NULL && look_up(in, text_name(m, of[1])) == NULL) return raise_key(m, of[1]);
    if (self != NULL) touch(m, at, self, to);
    if (to != NULL) bind(m, in, text_name(m, of[1]), to);
    else unbind(m, in, text_name(m, of[1]));
    return m->none;
}

static value *find_item(const value *dict, const value *key)
{
    const item_list *of = &dict->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2)
        if (same(of->at[i], key) == YES) return of->at[i + 1];
    return NULL;
}

/* Makes of a namespace what a method made of its copy. */
static bool write_back(machine *m, const node *at, value *space, const value *now,
                       const value *before)
{
    if (is_unknown(now->content)) {
        write_cell(m, &space->space.of->unsure, now->content);
        return true;
    }
    for (size_t i = 0; i + 1 < before->content->tuple.count; i += 2) {
        value *const of[2] = {space, before->content->tuple.at[i]};
        if (find_item(now, of[1]) == NULL && set_namespace_item(m, at, of, NULL) == NULL)
            return false;
    }
    for (size_t i = 0; i + 1 < now->content->tuple.count; i += 2) {
        value *const of[2] = {space, now->content->tuple.at[i]},
                     *to = now->content->tuple.at[i + 1];
        if (find_item(before, of[1]) != to && set_namespace_item(m, at, of, to) == NULL)
            return false;
    }
    return true;
}

/* A method of names of which it is not known which are there. */
static value *call_unsettled(machine *m, value *space, const char *called, const arguments *given)
{
    value *why = as_dict(m, space)->content;
    doubt(m, why);
    if (in_names("get keys values items copy has_key __contains__ __getitem__", called)) return why;
    value *more = new_container(m, V_DICT, m->empty);
    value *method = value_method(m, more, intern(m, "update"));
    if (strcmp(called, "update") == 0 && call(m, method, given) == NULL) return NULL;
    if (strcmp(called, "update") != 0 || is_unknown(more->content)) {
        write_cell(m, &space->space.of->unsure, why);
        return why;
    }
    const item_list *of = &more->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2)
        set_namespace_item(m, given->node, (value *const[2]){space, of->at[i]}, of->at[i + 1]);
    return m->none;
}

/* self: the namespace and the method's name. */
static value *call_namespace_method(machine *m, value *self, const arguments *given)
{
    value *space = self->tuple.at[0], *before = as_dict(m, space);
    if (is_unknown(before->content))
        return call_unsettled(m, space, self->tuple.at[1]->text.bytes, given);
    value *now = new_container(m, V_DICT, before->content);
    value *method = value_method(m, now, text_name(m, self->tuple.at[1]));
    value *got = method == NULL ? NULL : call(m, method, given);
    if (got == NULL || now->content == before->content) return got;
    return write_back(m, given->node, space, now, before) ? got : NULL;
}

/* NULL: a dict has no such method. */
value *namespace_method(machine *m, value *of, const char *called)
{
    if (value_method(m, new_container(m, V_DICT, m->empty), called) == NULL) return NULL;
    value *pair[2] = {of, new_str(m, called)};
    return new_native(m, called, call_namespace_method, new_tuple(m, pair, 2));
}

/* ---- Of a class ---- */

static value *add_item(machine *m, value *content, const char *called, value *v)
{
    if (is_unknown(content)) return content;
    return append(m, append(m, content, new_str(m, called)), v);
}

/* What type_new adds: a descriptor for each slot, and for the words of its own. */
static value *add_descriptors(machine *m, const class_value *c, value *content)
{
    value *member = new_opaque(m, "member_descriptor"), *word = new_opaque(m, "getset_descriptor");
    for (size_t i = 0; i < c->type->member_count; i++)
        if (c->type->members[i].descriptor && look_up(c->dict, c->type->members[i].name) == NULL)
            content = add_item(m, content, c->type->members[i].name, member);
    if (c->type->dict_reason != LAYOUT_NOT_ADDED) content = add_item(m, content, "__dict__", word);
    if (c->type->weakref_reason != LAYOUT_NOT_ADDED)
        content = add_item(m, content, "__weakref__", word);
    if (look_up(c->dict, intern(m, "__doc__")) == NULL)
        content = add_item(m, content, "__doc__", m->none);
    return content;
}

/* cls.__dict__, as it is now. */
value *class_dict(machine *m, const node *at, const value *of)
{
    const class_value *c = of->class_;
    if (c->origin == ORIGIN_LIBRARY || c->type == NULL)
        return unknown(m, at, "what is in this __dict__ is not known");
    value *made = dict_of(m, c->dict), *content = m->empty;
    if (is_unknown(made->content)) return made;
    for (size_t i = 0; i + 1 < made->content->tuple.count; i += 2) {
        const char *called = made->content->tuple.at[i]->text.bytes;
        if (!in_names("__qualname__ __classcell__", called))
            content = add_item(m, content, called, made->content->tuple.at[i + 1]);
    }
    bool kept = !m->rules->text_is_bytes && !m->rules->lazy && c->annotations != NULL;
    if (kept && c->annotations->first != NULL)
        content = add_item(m, content, "__annotations__", dict_of(m, c->annotations));
    made->content = add_descriptors(m, c, content);
    return made;
}

/* cls.__annotations__: before 3.10 it is an attribute like any other, which a base may have. */
value *class_annotations(machine *m, const value *of)
{
    bool inherited = has_version(m->rules, V_2_7, V_3_9);
    for (size_t i = 0; i < of->class_->mro_count; i++) {
        const class_value *c = of->class_->mro[i]->class_;
        if (c->annotations != NULL && c->annotations->first != NULL)
            return dict_of(m, c->annotations);
        if (c->origin == ORIGIN_LIBRARY && strcmp(c->name, "object") != 0) return NULL;
        if (!inherited) return new_container(m, V_DICT, m->empty);
    }
    return NULL;
}
