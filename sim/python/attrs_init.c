/* SPDX-License-Identifier: MIT */
/*
 * What attrs' __init__ stores, and how: attr/_make.py, _attrs_to_init_script. A frozen class goes
 * round its own __setattr__; one without slots writes to its __dict__.
 */
#include <string.h>

#include "python/attrs.h"
#include "python/modules.h"

static signature *signature_of_attrs(machine *m, const attrs_class *of, const char *called)
{
    signature *made = take(m, sizeof *made);
    made->name = called;
    made->qualname =
        join_text(m, (const char *[]){of->class_->class_->qualname, ".", called, NULL});
    made->at = take(m, (of->count + 1) * sizeof *made->at);
    made->at[made->positional++].name = "self";
    for (int keywords = 0; keywords < 2; keywords++)
        for (size_t i = 0; i < of->count; i++) {
            const field_value *field = of->fields[i];
            if (!field->init || field->keyword_only != keywords) continue;
            value *given = field->default_ != NULL ? field->default_ : field->factory;
            made->at[made->positional + made->keyword_only] = (parameter){field->alias, given};
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

/* ---- Stores ---- */

bool is_hooked(const attrs_class *of, const field_value *field)
{
    return field->hooked || of->hooks;
}

/* Whether the class that has the field was written or made with __slots__. */
static bool is_slot_field(const field_value *field)
{
    const layout_class *written = field->owner->class_->written;
    return field->inherited && written != NULL && written->has_slots;
}

static value *store_in_dict(machine *m, const node *at, value *self, const char *called, value *to)
{
    value *dict = read_attribute(m, at, self, intern(m, "__dict__"));
    if (dict == NULL || is_unknown(dict)) return dict;
    return set_subscript(m, at, (value *const[2]){dict, new_str(m, called)}, to);
}

static value *set_field(machine *m, const node *at, const attrs_class *of, value *const set[2],
                        const field_value *field)
{
    if (of->frozen && !of->slots && !is_slot_field(field))
        return store_in_dict(m, at, set[0], field->name, set[1]);
    if (of->frozen || is_hooked(of, field))
        return store_attribute(m, at, set[0], field->name, set[1]);
    return write_attribute(m, at, set[0], field->name, set[1]);
}

static value *made_default(machine *m, const node *at, const field_value *field, value *self)
{
    if (field->factory == NULL) return field->default_;
    return call_with(m, at, field->factory,
                     (value *const[2]){field->takes_self ? self : NULL, NULL});
}

/* NULL: raised. */
static value *converted(machine *m, const node *at, const field_value *field, value *given)
{
    value *by = field->converter;
    if (by == NULL) return given;
    value *all = by->kind == V_LIST ? by->content : by;
    if (all->kind != V_TUPLE) return call_with(m, at, by, (value *const[2]){given, NULL});
    for (size_t i = 0; given != NULL && i < all->tuple.count; i++)
        given = call_with(m, at, all->tuple.at[i], (value *const[2]){given, NULL});
    return given;
}

static bool fill(machine *m, const node *at, const attrs_class *of, value *const *bound)
{
    const signature *sign = signature_of_attrs(m, of, "__init__");
    for (size_t i = 0; i < of->count; i++) {
        const field_value *field = of->fields[i];
        value *to = field->init ? argument(sign, bound, field->alias) : field->factory;
        if (to == NULL) to = field->default_;
        if (to == NULL) continue;
        if (field->factory != NULL && to == field->factory)
            to = made_default(m, at, field, bound[0]);
        if (to != NULL) to = converted(m, at, field, to);
        if (to == NULL || set_field(m, at, of, (value *const[2]){bound[0], to}, field) == NULL)
            return false;
    }
    return true;
}

/* ---- Around them ---- */

static bool run_validator(machine *m, const node *at, value *by, value *const of[2])
{
    value *all = by->kind == V_LIST ? by->content : by;
    if (all->kind == V_TUPLE) {
        for (size_t i = 0; i < all->tuple.count; i++)
            if (!run_validator(m, at, all->tuple.at[i], of)) return false;
        return true;
    }
    value *args[3] = {of[0], new_opaque(m, "attr.Attribute"), of[1]};
    return call(m, by, &(arguments){.at = args, .count = 3, .node = at}) != NULL;
}

static bool validate(machine *m, const node *at, const attrs_class *of, value *self)
{
    for (size_t i = 0; i < of->count; i++) {
        const field_value *field = of->fields[i];
        bool set = field->init || field->default_ != NULL || field->factory != NULL;
        if (field->validator == NULL || !set) continue;
        value *now = read_attribute(m, at, self, field->name);
        if (now == NULL || !run_validator(m, at, field->validator, (value *const[2]){self, now}))
            return false;
    }
    return true;
}

static bool call_hook(machine *m, const node *at, const attrs_class *of, value *self,
                      const char *called)
{
    if (find_in_class(m, of->class_, intern(m, called), 0) == NULL) return true;
    value *hook = read_attribute(m, at, self, intern(m, called));
    return hook != NULL && call(m, hook, &(arguments){.node = at}) != NULL;
}

static bool cache_hash(machine *m, const node *at, const attrs_class *of, value *self)
{
    name called = intern(m, "_attrs_cached_hash");
    if (!of->cache_hash) return true;
    if (of->frozen && !of->slots) return store_in_dict(m, at, self, called, m->none) != NULL;
    if (of->frozen) return store_attribute(m, at, self, called, m->none) != NULL;
    return write_attribute(m, at, self, called, m->none) != NULL;
}

static bool fill_exception(machine *m, const attrs_class *of, value *self)
{
    value *all = m->empty;
    if (!of->exception) return true;
    for (size_t i = 0; i < of->count; i++) {
        value *now = look_up(self->instance.attributes, of->fields[i]->name);
        if (of->fields[i]->init && now != NULL) all = append(m, all, now);
    }
    write_cell(m, &self->instance.content, all);
    self->flag = self->flag || all->tuple.count > 0;
    return true;
}

/* `self`: the class. */
static value *call_init(machine *m, value *self, const arguments *given)
{
    const attrs_class *of = self->class_->attrs;
    value **bound = bind_arguments(m, signature_of_attrs(m, of, "__init__"), given);
    if (bound == NULL) return NULL;
    if (bound[0]->kind != V_INSTANCE) return doubtful(m, given->node, "what this __init__ fills");
    bool done = call_hook(m, given->node, of, bound[0], "__attrs_pre_init__") &&
                fill(m, given->node, of, bound) && validate(m, given->node, of, bound[0]) &&
                call_hook(m, given->node, of, bound[0], "__attrs_post_init__") &&
                cache_hash(m, given->node, of, bound[0]) && fill_exception(m, of, bound[0]);
    return done ? m->none : NULL;
}

void add_attrs_init(machine *m, const attrs_class *of, const char *called)
{
    value *made = new_native(m, called, call_init, of->class_);
    const signature *sign = signature_of_attrs(m, of, called);
    made->native->binds = made->native->has_code = true;
    made->native->parameters = sign->positional;
    for (size_t i = 1; i < sign->positional; i++)
        made->native->defaults += sign->at[i].default_ != NULL;
    bind(m, of->class_->class_->dict, intern(m, called), made);
}

/* ---- Validators ---- */

/* attr.validators.instance_of(int)(object, attribute, value); self: the type. */
static value *call_instance_of(machine *m, value *self, const arguments *given)
{
    answer is = given->count == 3 ? is_instance(m, given->at[2], self) : MAYBE;
    if (is == NO) return raise_vague(m, given->node, "TypeError");
    if (is == MAYBE) doubtful(m, given->node, "whether a validator takes this is not known");
    return m->none;
}

static value *call_optional(machine *m, value *self, const arguments *given)
{
    if (given->count != 3) return raise_vague(m, given->node, "TypeError");
    if (given->at[2]->kind == V_NONE) return m->none;
    return run_validator(m, given->node, self, (value *const[2]){given->at[0], given->at[2]})
               ? m->none
               : NULL;
}

static value *call_vague(machine *m, value *self, const arguments *given)
{
    (void)self;
    doubtful(m, given->node, "whether a validator takes this is not known");
    return m->none;
}

/* `self`: its name. */
value *attrs_validator(machine *m, value *self, const arguments *given)
{
    bool one = given->count == 1;
    if (one && strcmp(self->text.bytes, "instance_of") == 0)
        return new_native(m, "instance_of", call_instance_of, given->at[0]);
    if (one && strcmp(self->text.bytes, "optional") == 0)
        return new_native(m, "optional", call_optional, given->at[0]);
    if (strcmp(self->text.bytes, "and_") == 0) return new_tuple(m, given->at, given->count);
    return new_native(m, "validator", call_vague, NULL);
}
