/* SPDX-License-Identifier: MIT */
/* Names as dicts: what a class body left, what cls.__dict__ and __annotations__ show of a class. */
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

names *names_of(machine *m, const value *dict)
{
    names *made = take(m, sizeof *made);
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
