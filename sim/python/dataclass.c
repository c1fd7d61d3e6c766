/* SPDX-License-Identifier: MIT */
/* @dataclass: its options, and what it adds to a class. Lib/dataclasses.py: _process_class. */
#include <string.h>

#include "python/dataclasses.h"
#include "python/modules.h"

/* ---- __init__ ---- */

static value *set_field(machine *m, const node *at, const dataclass *of, value *const set[2],
                        name called)
{
    /* A frozen class goes round its own __setattr__. */
    if (of->frozen) return store_attribute(m, at, set[0], called, set[1]);
    return write_attribute(m, at, set[0], called, set[1]);
}

static signature *init_signature(machine *m, const dataclass *of)
{
    signature *made = take(m, sizeof *made);
    made->name = "__init__";
    made->qualname =
        join_text(m, (const char *[]){of->class_->class_->qualname, ".__init__", NULL});
    made->at = take(m, (of->count + 1) * sizeof *made->at);
    made->at[made->positional++].name = "self";
    for (int keywords = 0; keywords < 2; keywords++)
        for (size_t i = 0; i < of->count; i++) {
            const field_value *field = of->fields[i];
            if (!field->init || field->role == FIELD_CLASS_VAR || field->keyword_only != keywords)
                continue;
            value *given = field->default_ != NULL ? field->default_ : field->factory;
            made->at[made->positional + made->keyword_only] = (parameter){field->name, given};
            if (keywords) made->keyword_only++;
            else made->positional++;
        }
    return made;
}

static value *argument(const signature *of, value *const *bound, const char *called)
{
    size_t count = of->positional + of->keyword_only;
    for (size_t i = 1; i < count; i++)
        if (strcmp(of->at[i].name, called) == 0) return bound[i];
    return NULL;
}

static bool fill(machine *m, const node *at, const dataclass *of, value *const *bound)
{
    const signature *sign = init_signature(m, of);
    for (size_t i = 0; i < of->count; i++) {
        const field_value *field = of->fields[i];
        if (field->role != FIELD_PLAIN) continue;
        value *to = argument(sign, bound, field->name);
        if (to == NULL) to = field->factory;
        /* Without init, a default stays where it is: in the class. With slots there is none. */
        if (to == NULL && field->default_ != NULL && of->slots) to = field->default_;
        if (to == NULL) continue;
        if (field->factory != NULL && to == field->factory) {
            to = call(m, field->factory, &(arguments){.node = at});
            if (to == NULL) return false;
        }
        if (set_field(m, at, of, (value *const[2]){bound[0], to}, field->name) == NULL)
            return false;
    }
    return true;
}

static bool post_init(machine *m, const node *at, const dataclass *of, value *const *bound)
{
    value *self = bound[0];
    value *hook = find_in_class(m, of->class_, intern(m, "__post_init__"), 0);
    const signature *sign = init_signature(m, of);
    if (hook == NULL) return true;
    arguments given = {.node = at};
    given.at = take(m, (of->count + 1) * sizeof *given.at);
    for (size_t i = 0; i < of->count; i++) {
        if (of->fields[i]->role != FIELD_INIT_VAR) continue;
        value *to = argument(sign, bound, of->fields[i]->name);
        if (to != NULL) given.at[given.count++] = to;
    }
    value *method = read_attribute(m, at, self, intern(m, "__post_init__"));
    return method != NULL && call(m, method, &given) != NULL;
}

static const dataclass *dataclass_of(const value *self)
{
    return self->class_->dataclass;
}

static value *call_init(machine *m, value *self, const arguments *given)
{
    const dataclass *of = dataclass_of(self);
    value **bound = bind_arguments(m, init_signature(m, of), given);
    if (bound == NULL) return NULL;
    bool done = fill(m, given->node, of, bound) && post_init(m, given->node, of, bound);
    return done ? m->none : NULL;
}

static void add_init(machine *m, const dataclass *of)
{
    value *made = new_native(m, "__init__", call_init, of->class_);
    const signature *sign = init_signature(m, of);
    made->native->binds = made->native->has_code = true;
    made->native->parameters = sign->positional;
    for (size_t i = 1; i < sign->positional; i++)
        made->native->defaults += sign->at[i].default_ != NULL;
    bind(m, of->class_->class_->dict, intern(m, "__init__"), made);
}

/* ---- frozen ---- */

static bool is_field(const dataclass *of, const char *called)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->fields[i]->role == FIELD_PLAIN && strcmp(of->fields[i]->name, called) == 0)
            return true;
    return false;
}

static value *refuse(machine *m, const char *verb, const char *called)
{
    value *error = library_special(m, "dataclasses.FrozenInstanceError");
    if (error == NULL || is_unknown(error)) return raise_vague(m, NULL, "AttributeError");
    value *made = new_instance(m, error);
    value *text = new_str(m, join_text(m, (const char *[]){verb, called, "'", NULL}));
    made->instance.content = new_tuple(m, &text, 1);
    return raise_value(m, made);
}

/* `self`: the class that was decorated, which is not always the one there is in the end. */
static value *call_setattr(machine *m, value *self, const arguments *given)
{
    const dataclass *of = dataclass_of(self);
    if (given->count < 2 || given->at[0]->kind != V_INSTANCE || !is_text(m, given->at[1]))
        return doubtful(m, given->node, "what this store does is not known");
    name called = text_name(m, given->at[1]);
    value *cell = of->class_;
    if (self != of->class_ && !m->rules->frozen_cell) cell = self;
    if (given->at[0]->instance.of == cell || is_field(of, called))
        return refuse(m, given->count == 2 ? "cannot delete field '" : "cannot assign to field '",
                      called);
    value *next = super_of(m, given->node, cell, given->at[0]);
    if (next == NULL || is_unknown(next)) return next;
    const char *hook = given->count == 2 ? "__delattr__" : "__setattr__";
    value *method = read_attribute(m, given->node, next, intern(m, hook));
    if (method == NULL) return NULL;
    arguments rest = *given;
    rest.at++;
    rest.count--;
    return call(m, method, &rest);
}

static bool add_hook(machine *m, const dataclass *of, const char *called, native *call_)
{
    names *dict = of->class_->class_->dict;
    if (look_up(dict, intern(m, called)) != NULL)
        return raise_text(m, "TypeError",
                          (const char *[]){"Cannot overwrite attribute ", called, " in class ",
                                           of->class_->class_->name, NULL}) != NULL;
    value *made = new_native(m, called, call_, of->class_);
    made->native->binds = true;
    bind(m, dict, intern(m, called), made);
    return true;
}

/* ---- The rest ---- */

static value *call_other(machine *m, value *self, const arguments *given)
{
    (void)self;
    return unknown(m, given->node, "what this method of a dataclass gives is not known");
}

static void add_other(machine *m, const dataclass *of, const char *called)
{
    names *dict = of->class_->class_->dict;
    if (look_up(dict, intern(m, called)) != NULL) return;
    value *made = new_native(m, called, call_other, NULL);
    made->native->binds = true;
    bind(m, dict, intern(m, called), made);
}

static bool add_order(machine *m, const dataclass *of)
{
    static const char *const methods[] = {"__lt__", "__le__", "__gt__", "__ge__"};
    if (!of->order) return true;
    for (size_t i = 0; i < 4; i++) {
        if (look_up(of->class_->class_->dict, intern(m, methods[i])) != NULL)
            return raise_vague(m, NULL, "TypeError") != NULL;
        add_other(m, of, methods[i]);
    }
    return true;
}

/* Objects of the library by the names of the fields. */
static value *fields_by_name(machine *m, const dataclass *of)
{
    if (of->unsure != NULL) return new_opaque(m, "dict");
    value *content = m->empty;
    for (size_t i = 0; i < of->count; i++)
        content =
            append(m, append(m, content, new_str(m, of->fields[i]->name)), new_opaque(m, "Field"));
    return new_container(m, V_DICT, content);
}

bool add_methods(machine *m, const node *at, dataclass *of)
{
    names *dict = of->class_->class_->dict;
    (void)at;
    if (of->order && !of->eq)
        return raise_text(m, "ValueError",
                          (const char *[]){"eq must be true if order is true", NULL}) != NULL;
    if (!check_defaults(m, of)) return false;
    if (of->init) add_init(m, of);
    bind(m, dict, intern(m, "__dataclass_fields__"), fields_by_name(m, of));
    bind(m, dict, intern(m, "__dataclass_params__"), new_opaque(m, "_DataclassParams"));
    add_other(m, of, "__repr__");
    if (of->eq) add_other(m, of, "__eq__");
    if (!add_order(m, of)) return false;
    if (of->frozen && (!add_hook(m, of, "__setattr__", call_setattr) ||
                       !add_hook(m, of, "__delattr__", call_setattr)))
        return false;
    if (of->eq && look_up(dict, intern(m, "__hash__")) == NULL)
        bind(m, dict, intern(m, "__hash__"), of->frozen ? new_opaque(m, "function") : m->none);
    if (of->match_args && m->rules->match_args &&
        look_up(dict, intern(m, "__match_args__")) == NULL)
        bind(m, dict, intern(m, "__match_args__"), new_opaque(m, "tuple"));
    return true;
}

/* ---- Options ---- */

static bool read_flag(machine *m, const arguments *given, const char *called, value **unsure,
                      bool *to)
{
    value *v = keyword(given, called);
    if (v == NULL) return true;
    answer is = truth(m, given->node, v);
    if (is == MAYBE && *unsure == NULL)
        *unsure = is_unknown(v) ? v : unknown(m, given->node, "whether this is true is not known");
    *to = is == YES;
    return true;
}

static const char *options_of(const machine *m)
{
    if (m->rules->weakref_slot)
        return "init repr eq order unsafe_hash frozen match_args kw_only slots weakref_slot";
    if (m->rules->slots != DATA_SLOTS_NONE)
        return "init repr eq order unsafe_hash frozen match_args kw_only slots";
    return "init repr eq order unsafe_hash frozen";
}

static bool check_options(machine *m, const arguments *given, const char *function,
                          const char *options)
{
    for (size_t i = 0; i < given->keyword_count; i++)
        if (!in_names(options, given->keywords[i]))
            return raise_text(m, "TypeError",
                              (const char *[]){function, "() got an unexpected keyword argument '",
                                               given->keywords[i], "'", NULL}) != NULL;
    return true;
}

/* Whether the class is laid over a built-in type other than object. */
static bool builtin_base(const value *class_)
{
    const layout_type *type = class_->class_->type;
    while (type->written != NULL) type = type->base;
    return type->base != NULL;
}

static value *process(machine *m, const node *at, dataclass *of)
{
    if (of->unsure != NULL) return of->unsure;
    of->class_->class_->dataclass = of;
    if (!collect_fields(m, at, of)) return NULL;
    if (of->unsure != NULL) return of->unsure;
    if (!add_methods(m, at, of)) return NULL;
    if (!of->init && builtin_base(of->class_))
        return unknown(m, at, "whether this class has a signature for its docstring is not known");
    if (of->weakref_slot && !of->slots)
        return raise_text(m, "TypeError",
                          (const char *[]){"weakref_slot is True but slots is False", NULL});
    return of->slots ? add_slots(m, at, of) : of->class_;
}

static value *decorate(machine *m, value *class_, const arguments *options)
{
    dataclass *of = take(m, sizeof *of);
    if (class_->kind != V_CLASS || class_->class_->origin == ORIGIN_LIBRARY)
        return is_unknown(class_) ? class_ : doubtful(m, options->node, "what is decorated");
    *of = (dataclass){.class_ = class_, .init = true, .eq = true, .match_args = true};
    read_flag(m, options, "init", &of->unsure, &of->init);
    read_flag(m, options, "eq", &of->unsure, &of->eq);
    read_flag(m, options, "order", &of->unsure, &of->order);
    read_flag(m, options, "frozen", &of->unsure, &of->frozen);
    read_flag(m, options, "match_args", &of->unsure, &of->match_args);
    read_flag(m, options, "kw_only", &of->unsure, &of->keyword_only);
    read_flag(m, options, "slots", &of->unsure, &of->slots);
    read_flag(m, options, "weakref_slot", &of->unsure, &of->weakref_slot);
    return process(m, class_->class_->node, of);
}

static value *call_decorator(machine *m, value *self, const arguments *given)
{
    arguments options = {0};
    const item_list *pairs = &self->tuple;
    options.keyword_count = options.count = pairs->count / 2;
    options.at = take(m, (options.count + 1) * sizeof *options.at);
    options.keywords = take(m, (options.count + 1) * sizeof *options.keywords);
    for (size_t i = 0; i < options.count; i++) {
        options.keywords[i] = pairs->at[2 * i]->text.bytes;
        options.at[i] = pairs->at[2 * i + 1];
    }
    options.node = given->node;
    return given->count == 1 ? decorate(m, given->at[0], &options)
                             : raise_vague(m, given->node, "TypeError");
}

value *decorate_dataclass(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (!check_options(m, given, "dataclass", options_of(m))) return NULL;
    if (positional(given) == 1 && given->at[0]->kind != V_NONE)
        return decorate(m, given->at[0], given);
    value *pairs = m->empty;
    for (size_t i = 0; i < given->keyword_count; i++)
        pairs = append(m, append(m, pairs, new_str(m, given->keywords[i])),
                       given->at[positional(given) + i]);
    return new_native(m, "dataclass", call_decorator, pairs);
}

value *make_field(machine *m, value *self, const arguments *given)
{
    (void)self;
    const char *options =
        m->rules->field_doc ? "default default_factory init repr hash compare metadata kw_only doc"
        : m->rules->kw_only ? "default default_factory init repr hash compare metadata kw_only"
                            : "default default_factory init repr hash compare metadata";
    if (!check_options(m, given, "field", options)) return NULL;
    if (positional(given) > 0) return raise_vague(m, given->node, "TypeError");
    field_value *made = take(m, sizeof *made);
    made->init = true;
    made->default_ = keyword(given, "default");
    made->factory = keyword(given, "default_factory");
    if (made->default_ != NULL && made->factory != NULL)
        return raise_text(
            m, "ValueError",
            (const char *[]){"cannot specify both default and default_factory", NULL});
    read_flag(m, given, "init", &made->unsure, &made->init);
    made->keyword_only_set = keyword(given, "kw_only") != NULL;
    read_flag(m, given, "kw_only", &made->unsure, &made->keyword_only);
    value *field = new_value(m, V_FIELD);
    field->field = made;
    return field;
}
