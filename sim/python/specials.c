/* SPDX-License-Identifier: MIT */
/* What every object and class has from `object` and `type`: __init__, __new__, __setattr__, super.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

/* Before 3.11 the dict is there as soon as an attribute is in it. From then on an object that is
   asked for its dict gets one beside the values it has. */
value *attribute_dict(machine *m, const node *at, value *of)
{
    const layout_type *type = of->instance.of->class_->type;
    value *why = unknown(m, at, "__dict__ is asked for, and what room it takes is not followed");
    if (type == NULL || type->dictoffset == 0) return NULL;
    if (has_version(m->rules, V_2_7, V_3_10)) write_cell(m, &of->instance.viewed, why);
    else write_cell(m, &of->instance.touched, why);
    return new_namespace(m, of->instance.attributes, of);
}

/* ---- Natives ---- */

static value *expect_instance(machine *m, const arguments *given)
{
    if (given->count > 0 && given->at[0]->kind == V_INSTANCE) return given->at[0];
    doubtful(m, given->node, "what this call of the library's method does is not known");
    return NULL;
}

/* object.__setattr__(self, name, value) */
static value *call_setattr(machine *m, value *self, const arguments *given)
{
    (void)self;
    value *of = expect_instance(m, given);
    if (of == NULL || given->count != 3 || !is_text(m, given->at[1])) return m->none;
    return store_attribute(m, given->node, of, text_name(m, given->at[1]), given->at[2]);
}

static value *call_delattr(machine *m, value *self, const arguments *given)
{
    (void)self;
    value *of = expect_instance(m, given);
    if (of == NULL || given->count != 2 || !is_text(m, given->at[1])) return m->none;
    return store_attribute(m, given->node, of, text_name(m, given->at[1]), NULL);
}

/* object.__getattribute__(self, name) */
static value *call_getattribute(machine *m, value *self, const arguments *given)
{
    (void)self;
    value *of = expect_instance(m, given);
    if (of != NULL && given->count == 2 && is_text(m, given->at[1]))
        return read_plainly(m, given->node, of, text_name(m, given->at[1]));
    return doubtful(m, given->node, "what this attribute is is not known");
}

static arguments rest_of(const arguments *given)
{
    arguments rest = *given;
    rest.at++;
    rest.count--;
    return rest;
}

/* Where a class stands in an object's MRO. */
static size_t place_in(const value *class_, const value *of)
{
    size_t at = 0;
    while (at < class_->class_->mro_count && class_->class_->mro[at] != of) at++;
    return at;
}

/* list.__init__(self, ...); self: the class, or how far super() has come. */
static value *call_init(machine *m, value *self, const arguments *given)
{
    value *of = expect_instance(m, given);
    if (of == NULL) return m->none;
    size_t from = self->kind == V_INT ? (size_t)self->integer : place_in(of->instance.of, self);
    if (from >= of->instance.of->class_->mro_count) return raise_vague(m, given->node, "TypeError");
    arguments rest = rest_of(given);
    return init_from(m, of, from, &rest);
}

static value *call_new(machine *m, value *self, const arguments *given)
{
    if (given->count == 0 || given->at[0]->kind != V_CLASS)
        return doubtful(m, given->node, "what object this makes is not known");
    value *of = given->at[0];
    if (m->type_class != NULL && derives(of, m->type_class)) return call_type_new(m, NULL, given);
    size_t from = self->kind == V_INT ? (size_t)self->integer : place_in(of, self);
    arguments rest = rest_of(given);
    return new_from(m, of, from, &rest);
}

static value *call_nothing(machine *m, value *self, const arguments *given)
{
    (void)self, (void)given;
    return m->none;
}

/* What object.__init_subclass__ says. */
value *refuse_keywords(machine *m, const value *class_)
{
    bool named = !has_version(m->rules, V_2_7, V_3_8);
    return raise_text(m, "TypeError",
                      (const char *[]){named ? class_->class_->name : "", named ? "." : "",
                                       "__init_subclass__() takes no keyword arguments", NULL});
}

/* self: the class. */
static value *call_init_subclass(machine *m, value *self, const arguments *given)
{
    if (given->keyword_count > 0 && self->kind == V_CLASS) return refuse_keywords(m, self);
    return given->count == 0 ? m->none : raise_vague(m, given->node, "TypeError");
}

/* A metaclass gives a namespace that is just a dict. */
static value *call_prepare(machine *m, value *self, const arguments *given)
{
    (void)self, (void)given;
    return new_container(m, V_DICT, m->empty);
}

/* type.__init__(cls, ...), type.__setattr__(cls, name, value) */
static value *call_type_setattr(machine *m, value *self, const arguments *given)
{
    (void)self;
    bool plain = given->count == 3 && given->at[0]->kind == V_CLASS && is_text(m, given->at[1]);
    if (!plain) return doubtful(m, given->node, "what this call does is not known");
    bind(m, given->at[0]->class_->dict, text_name(m, given->at[1]), given->at[2]);
    return m->none;
}

/* type.__call__(cls, ...) */
static value *call_type_call(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (given->count == 0 || given->at[0]->kind != V_CLASS)
        return doubtful(m, given->node, "what this call does is not known");
    arguments rest = rest_of(given);
    value *made = new_from(m, given->at[0], 0, &rest);
    if (made == NULL || made->kind != V_INSTANCE) return made;
    if (!derives(made->instance.of, given->at[0])) return made;
    return init_from(m, made, 0, &rest) == NULL ? NULL : made;
}

/* ---- Finding them ---- */

static value *native_of(machine *m, const char *called, value *self, bool meta)
{
    static const struct known {
        const char *name;
        native *call, *meta;
    } known[] = {
        {"__init__", call_init, call_nothing},
        {"__new__", call_new, call_type_new},
        {"__setattr__", call_setattr, call_type_setattr},
        {"__getattribute__", call_getattribute, NULL},
        {"__delattr__", call_delattr, NULL},
        {"__init_subclass__", call_init_subclass, call_init_subclass},
        {"__prepare__", NULL, call_prepare},
        {"__call__", NULL, call_type_call},
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        native *call_ = meta ? known[i].meta : known[i].call;
        if (strcmp(known[i].name, called) != 0 || call_ == NULL) continue;
        value *made = new_native(m, known[i].name, call_, self);
        made->native->binds = !in_names("__new__ __init_subclass__ __prepare__", called);
        return made;
    }
    return NULL;
}

/* obj.__setattr__ and the like. */
value *special_method(machine *m, const node *at, value *of, const char *called)
{
    (void)at;
    if (of->kind == V_CLASS) return class_method_of_library(m, of, called);
    value *found = native_of(m, called, of->instance.of->class_->mro[0], false);
    if (found == NULL || strcmp(called, "__init__") == 0) return NULL;
    return found->native->binds ? new_method(m, found, of) : found;
}

value *class_method_of_library(machine *m, value *of, const char *called)
{
    bool meta = m->type_class != NULL && derives(of, m->type_class);
    value *found = native_of(m, called, of, meta);
    if (found != NULL || of->class_->origin != ORIGIN_LIBRARY) return found;
    return unbound_method(m, of->class_->name, called);
}

/* A class that has stores of its own, found before those of the classes behind it. */
void add_store_hooks(machine *m, value *to)
{
    static const char *const hooks[] = {"__setattr__", "__delattr__"};
    for (size_t i = 0; i < 2; i++)
        bind(m, to->class_->dict, intern(m, hooks[i]), native_of(m, hooks[i], to, false));
}

/* What super() gives when no class of the program has the name. */
value *special_super(machine *m, const node *at, value *of, const char *called, size_t from)
{
    value *class_ = of->super.self_class, *self = of->super.self;
    bool meta = m->type_class != NULL && derives(class_, m->type_class);
    bool of_class = strcmp(called, "__init_subclass__") == 0;
    value *found = native_of(m, called, of_class ? class_ : new_int(m, (int64_t)from), meta);
    if (found == NULL) {
        bool bare = true;
        for (size_t i = from; i < class_->class_->mro_count; i++)
            bare = bare &&
                   in_names("object ABC Generic Protocol", class_->class_->mro[i]->class_->name);
        bool special = called[0] == '_' && called[1] == '_';
        if (bare && !special && !meta)
            return raise_text(
                m, "AttributeError",
                (const char *[]){"'super' object has no attribute '", called, "'", NULL});
        may_fill(m, self, at);
        return doubtful(m, at, "what super() finds in the library is not known");
    }
    if (!found->native->binds) return found;
    return new_method(m, found, self);
}

/* ---- super ---- */

static value *super_error(machine *m, const value *start, const value *of)
{
    const char *text = m->rules->super_text, *first = strchr(text, '%');
    if (first == NULL) return raise_text(m, "TypeError", (const char *[]){text, NULL});
    const char *second = strchr(first + 1, '%');
    span head = {text, (size_t)(first - text)}, middle = {first + 1, (size_t)(second - first - 1)};
    const char *type = type_name(m, of);
    return raise_text(m, "TypeError",
                      (const char *[]){intern_span(m, head), type == NULL ? "?" : type,
                                       intern_span(m, middle), start->class_->name, second + 1,
                                       NULL});
}

value *super_of(machine *m, const node *at, value *start, value *of)
{
    if (is_unknown(start) || is_unknown(of))
        return doubtful(m, at, "what super() is bound to is not known");
    if (start->kind != V_CLASS) return raise_vague(m, at, "TypeError");
    value *made = new_value(m, V_SUPER);
    made->super.start = start;
    made->super.self = of;
    if (of->kind == V_CLASS && derives(of, start)) {
        made->super.self_class = of;
        return made;
    }
    made->super.self_class = class_of(m, of);
    if (made->super.self_class == NULL) return doubtful(m, at, "what super() is bound to");
    return derives(made->super.self_class, start) ? made : super_error(m, start, of);
}

value *new_super(machine *m, const arguments *given)
{
    const frame *in = m->caller;
    if (given->count >= 2) return super_of(m, given->node, given->at[0], given->at[1]);
    if (given->count == 1 || m->rules->text_is_bytes)
        return m->rules->text_is_bytes && given->count == 0
                   ? raise_vague(m, given->node, "TypeError")
                   : doubtful(m, given->node, "an unbound super() is not followed");
    while (in != NULL && in->comprehension) in = in->outer;
    if (in == NULL || in->owner == NULL || in->owner->class_ == NULL || in->first == NULL)
        return raise_vague(m, given->node, "RuntimeError");
    return super_of(m, given->node, in->owner->class_, in->first);
}

/* ---- property ---- */

/* @p.setter: a copy of p with the function in it; `self` is p and which part, as a tuple. */
static value *call_accessor(machine *m, value *self, const arguments *given)
{
    value *made = new_value(m, V_PROPERTY), *of = given->count > 0 ? given->at[0] : m->none;
    made->property = self->tuple.at[0]->property;
    int64_t which = self->tuple.at[1]->integer;
    if (which == 0) made->property.get = of;
    if (which == 1) made->property.set = of;
    if (which == 2) made->property.delete_ = of;
    return made;
}

value *property_accessor(machine *m, value *of, const char *called)
{
    int64_t which = strcmp(called, "getter") == 0 ? 0 : strcmp(called, "setter") == 0 ? 1 : 2;
    value *pair[2] = {of, new_int(m, which)};
    return new_native(m, "accessor", call_accessor, new_tuple(m, pair, 2));
}
