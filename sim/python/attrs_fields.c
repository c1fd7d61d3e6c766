/* SPDX-License-Identifier: MIT */
/* attr.ib, and which of them a class has: attr/_make.py, attrib and _transform_attrs. */
#include <string.h>

#include "python/attrs.h"
#include "python/modules.h"

/* ---- attr.ib ---- */

static bool is_nothing(const value *v)
{
    return v == NULL || (v->kind == V_OPAQUE && strcmp(v->opaque.type, "attr.NOTHING") == 0);
}

static const char factory_mark[] = "attr.Factory";

/* Factory(list): a tuple of the function and whether it takes the object. */
value *attrs_factory(machine *m, value *self, const arguments *given)
{
    (void)self;
    value **bound = bind_written(m, "__init__", "factory takes_self=", given);
    if (bound == NULL) return NULL;
    answer takes = bound[1] == NULL ? NO : truth(m, given->node, bound[1]);
    if (takes == MAYBE) return doubtful(m, given->node, "what this factory takes is not known");
    value *parts[2] = {bound[0], new_bool(m, takes == YES)};
    return new_native(m, factory_mark, attrs_factory, new_tuple(m, parts, 2));
}

static bool is_factory(const value *v)
{
    return v->kind == V_NATIVE && v->native->name == factory_mark && v->native->self != NULL;
}

static void set_default(field_value *of, value *to)
{
    if (is_nothing(to)) return;
    if (!is_factory(to)) {
        of->default_ = to;
        return;
    }
    of->factory = to->native->self->tuple.at[0];
    of->takes_self = to->native->self->tuple.at[1]->flag;
}

static bool read_flag(machine *m, const node *at, value *v, field_value *of, bool other)
{
    answer is = v == NULL ? (other ? YES : NO) : truth(m, at, v);
    if (is == MAYBE) of->unsure = unknown(m, at, "an option of this field is not known");
    return is == YES;
}

static value *given_or_none(value *v)
{
    return v == NULL || v->kind == V_NONE ? NULL : v;
}

static field_value *blank_field(machine *m)
{
    field_value *made = take(m, sizeof *made);
    made->init = made->of_attrs = true;
    made->order = ++m->world->order;
    return made;
}

#define FIELD                                                                                      \
    "validator= repr= hash= init= metadata= converter= factory= kw_only= eq= order= on_setattr= "  \
    "alias="

static value *make_attribute(machine *m, value *const *bound, const node *at)
{
    field_value *made = blank_field(m);
    set_default(made, bound[0]);
    made->validator = given_or_none(bound[1]);
    made->init = read_flag(m, at, bound[4], made, true);
    made->converter = given_or_none(bound[6]);
    value *factory = given_or_none(bound[7]);
    if (factory != NULL && (made->default_ != NULL || made->factory != NULL))
        return raise_text(m, "ValueError",
                          (const char *[]){"The `default` and `factory` arguments are mutually "
                                           "exclusive.",
                                           NULL});
    if (factory != NULL) made->factory = factory;
    made->keyword_only = read_flag(m, at, bound[8], made, false);
    made->hooked = given_or_none(bound[11]) != NULL;
    value *alias = given_or_none(bound[12]);
    if (alias != NULL && is_text(m, alias)) made->alias = text_name(m, alias);
    else if (alias != NULL) made->unsure = unknown(m, at, "an alias of a field is not known");
    value *field = new_value(m, V_FIELD);
    field->field = made;
    return field;
}

value *attrs_field(machine *m, value *self, const arguments *given)
{
    (void)self;
    value **bound = bind_written(m, "field", "* default= " FIELD, given);
    return bound == NULL ? NULL : make_attribute(m, bound, given->node);
}

/* attr.ib also takes them by position, and two more. */
value *attrs_ib(machine *m, value *self, const arguments *given)
{
    static const char parameters[] =
        "default= validator= repr= cmp= hash= init= metadata= type= converter= factory= kw_only= "
        "eq= order= on_setattr= alias=";
    static const size_t places[] = {0, 1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14};
    value *chosen[13], **bound = bind_written(m, "attrib", parameters, given);
    (void)self;
    if (bound == NULL) return NULL;
    for (size_t i = 0; i < 13; i++) chosen[i] = bound[places[i]];
    return make_attribute(m, chosen, given->node);
}

/* ---- @x.default, @x.validator ---- */

static value *call_default(machine *m, value *self, const arguments *given)
{
    field_value *of = self->field;
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    write_cell(m, &of->factory, given->at[0]);
    of->takes_self = true;
    return given->at[0];
}

static value *call_validator(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    value *before = self->field->validator;
    value *both =
        before == NULL ? given->at[0] : new_tuple(m, (value *[2]){before, given->at[0]}, 2);
    write_cell(m, &self->field->validator, both);
    return given->at[0];
}

value *field_decorator(machine *m, value *of, const char *called)
{
    if (!of->field->of_attrs) return NULL;
    if (strcmp(called, "default") == 0) return new_native(m, "default", call_default, of);
    if (strcmp(called, "validator") == 0) return new_native(m, "validator", call_validator, of);
    return NULL;
}

/* ---- Which a class has ---- */

static void add(machine *m, attrs_class *to, name called, const field_value *from, bool inherited)
{
    field_value **grown = take(m, (to->count + 1) * sizeof *grown), *made = take(m, sizeof *made);
    if (to->count > 0) memcpy(grown, to->fields, to->count * sizeof *grown);
    *made = *from;
    made->name = called;
    made->inherited = inherited;
    made->keyword_only = made->keyword_only || to->keyword_only;
    if (!inherited) made->owner = to->class_;
    if (made->unsure != NULL && to->unsure == NULL) to->unsure = made->unsure;
    if (made->alias == NULL) made->alias = called + strspn(called, "_");
    grown[to->count++] = made;
    to->fields = grown;
}

static bool is_class_var(machine *m, value *type)
{
    static const char *const prefixes[] = {"typing.ClassVar", "t.ClassVar", "ClassVar",
                                           "typing_extensions.ClassVar"};
    if (is_str(m, type)) {
        const char *text = type->text.bytes + strspn(type->text.bytes, "'\"");
        for (size_t i = 0; i < 4; i++)
            if (strncmp(text, prefixes[i], strlen(prefixes[i])) == 0) return true;
        return false;
    }
    return annotation_role(m, type) == FIELD_CLASS_VAR;
}

static void add_annotated(machine *m, attrs_class *of)
{
    const names *types = of->class_->class_->annotations;
    for (const binding *at = types == NULL ? NULL : types->first; at != NULL; at = at->next) {
        if (at->value == NULL) continue;
        if (is_unknown(at->value) && at->value->flag) of->unsure = at->value;
        if (is_class_var(m, at->value)) continue;
        value *given = look_up(of->class_->class_->dict, at->name);
        field_value *made = blank_field(m);
        if (given != NULL && given->kind == V_FIELD && given->field->of_attrs) made = given->field;
        else if (given != NULL) set_default(made, given);
        add(m, of, at->name, made, false);
    }
}

/* A field that no annotation stands at; NULL: there is none. */
static const binding *unannotated(const attrs_class *of)
{
    const names *types = of->class_->class_->annotations;
    for (const binding *at = of->class_->class_->dict->first; at != NULL; at = at->next) {
        if (at->value == NULL || at->value->kind != V_FIELD || !at->value->field->of_attrs)
            continue;
        if (types == NULL || look_up(types, at->name) == NULL) return at;
    }
    return NULL;
}

/* In the order they were made in. */
static void add_written(machine *m, attrs_class *of)
{
    uint64_t last = 0;
    for (const binding *next = NULL;; last = next->value->field->order) {
        next = NULL;
        for (const binding *at = of->class_->class_->dict->first; at != NULL; at = at->next) {
            bool field = at->value != NULL && at->value->kind == V_FIELD &&
                         at->value->field->of_attrs && at->value->field->order > last;
            if (field && (next == NULL || at->value->field->order < next->value->field->order))
                next = at;
        }
        if (next == NULL) return;
        add(m, of, next->name, next->value->field, false);
    }
}

static void add_these(machine *m, attrs_class *of)
{
    const value *these = as_dict(m, of->these);
    if (these->kind != V_DICT || is_unknown(these->content)) {
        of->unsure = unknown(m, NULL, "what these= holds is not known");
        return;
    }
    const item_list *items = &these->content->tuple;
    for (size_t i = 0; i + 1 < items->count; i += 2) {
        bool plain = is_text(m, items->at[i]) && items->at[i + 1]->kind == V_FIELD;
        if (plain) add(m, of, text_name(m, items->at[i]), items->at[i + 1]->field, false);
        else of->unsure = unknown(m, NULL, "what these= holds is not known");
    }
}

static const attrs_class *attrs_of(const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++)
        if (class_->class_->mro[i]->class_->attrs != NULL)
            return class_->class_->mro[i]->class_->attrs;
    return NULL;
}

static bool has_field(const attrs_class *of, const char *called)
{
    for (size_t i = 0; i < of->count; i++)
        if (strcmp(of->fields[i]->name, called) == 0) return true;
    return false;
}

/* What the nearest class of the MRO says counts; the order is that of the farthest. */
static void inherit_by_mro(machine *m, const attrs_class *own, attrs_class *to)
{
    const class_value *c = to->class_->class_;
    attrs_class all = {.class_ = to->class_, .keyword_only = to->keyword_only};
    for (size_t i = c->mro_count; i-- > 1;) {
        const attrs_class *base = attrs_of(c->mro[i]);
        for (size_t k = 0; base != NULL && k < base->count; k++)
            if (!base->fields[k]->inherited && !has_field(own, base->fields[k]->name))
                add(m, &all, base->fields[k]->name, base->fields[k], true);
    }
    for (size_t i = 0; i < all.count; i++) {
        bool later = false;
        for (size_t k = i + 1; k < all.count; k++)
            later = later || all.fields[k]->name == all.fields[i]->name;
        if (!later) add(m, to, all.fields[i]->name, all.fields[i], true);
    }
}

/* As attr.s does unless told otherwise. */
static void inherit_in_turn(machine *m, const attrs_class *own, attrs_class *to)
{
    const class_value *c = to->class_->class_;
    for (size_t i = 1; i < c->mro_count; i++) {
        const attrs_class *base = attrs_of(c->mro[i]);
        for (size_t k = 0; base != NULL && k < base->count; k++)
            if (!has_field(own, base->fields[k]->name) && !has_field(to, base->fields[k]->name))
                add(m, to, base->fields[k]->name, base->fields[k], true);
    }
}

static bool check_order(machine *m, const node *at, const attrs_class *of)
{
    bool defaults = false;
    for (size_t i = 0; i < of->count; i++) {
        const field_value *field = of->fields[i];
        if (!field->init || field->keyword_only) continue;
        bool own = field->default_ != NULL || field->factory != NULL;
        if (defaults && !own) return raise_vague(m, at, "ValueError") != NULL;
        defaults = defaults || own;
    }
    return true;
}

bool collect_attributes(machine *m, const node *at, attrs_class *of)
{
    attrs_class own = *of;
    bool annotated = of->auto_attribs || (of->guesses && unannotated(of) == NULL);
    if (of->these != NULL) add_these(m, &own);
    else if (annotated) add_annotated(m, &own);
    else add_written(m, &own);
    if (of->auto_attribs && of->these == NULL && unannotated(of) != NULL)
        own.unsure = unknown(m, at, "a field has no annotation, which attrs refuses");
    of->unsure = own.unsure;
    if (of->by_mro) inherit_by_mro(m, &own, of);
    else inherit_in_turn(m, &own, of);
    for (size_t i = 0; i < own.count; i++) add(m, of, own.fields[i]->name, own.fields[i], false);
    return of->unsure != NULL || check_order(m, at, of);
}
