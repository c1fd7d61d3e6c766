/* SPDX-License-Identifier: MIT */
/*
 * Where a store to an attribute goes. The attributes of an instance are kept together, whether they
 * lie in slots or in its __dict__: the library tells which.
 */
#include <string.h>

#include "python/enums.h"
#include "python/modules.h"

/* ---- Instances ---- */

static value *lose_track(machine *m, value *of, value *why)
{
    write_cell(m, &of->instance.attributes->unsure, why);
    doubt(m, why);
    return m->none;
}

/* What a property is called: by the class it was written in, or later by its function. */
static const char *property_name(machine *m, const value *property)
{
    if (property->property.called != NULL) return property->property.called->text.bytes;
    const value *get = property->property.get;
    bool asks = has_version(m->rules, V_3_13, V_3_15) && get != NULL;
    if (asks && get->kind == V_FUNCTION) return get->function->name;
    return asks && get->kind == V_NATIVE ? get->native->name : NULL;
}

static value *property_error(machine *m, value *const of[2], bool set)
{
    const char *verb = set ? "set" : "delete", *called = property_name(m, of[1]);
    const char *head = called == NULL ? "property" : "property '",
               *tail = called == NULL ? "" : "'";
    switch (of[1]->flag ? PROPERTY_BARE : (property_text)m->rules->property) {
    case PROPERTY_NAMED:
        if (called == NULL) break;
        return raise_text(m, "AttributeError",
                          (const char *[]){"can't ", verb, " attribute '", called, "'", NULL});
    case PROPERTY_FULL:
        return raise_text(m, "AttributeError",
                          (const char *[]){head, called == NULL ? "" : called, tail, " of '",
                                           of[0]->instance.of->class_->name, "' object has no ",
                                           set ? "setter" : "deleter", NULL});
    case PROPERTY_BARE: break;
    }
    return raise_text(m, "AttributeError", (const char *[]){"can't ", verb, " attribute", NULL});
}

static value *store_property(machine *m, const node *at, value *const of[2], value *to)
{
    value *by = to == NULL ? of[1]->property.delete_ : of[1]->property.set;
    if (by == NULL || by->kind == V_NONE) return property_error(m, of, to != NULL);
    value *done = call_with(m, at, by, (value *const[2]){of[0], to});
    return done == NULL ? NULL : m->none;
}

/* A descriptor of the program's: an object with a __set__. */
static value *store_descriptor(machine *m, const node *at, value *const of[2], value *to)
{
    name hook = intern(m, to == NULL ? "__delete__" : "__set__");
    value *by = find_in_class(m, of[1]->instance.of, hook, 0);
    if (by == NULL) return NULL;
    if (by->kind != V_FUNCTION)
        return lose_track(m, of[0], unknown(m, at, "what this descriptor does is not known"));
    arguments given = {
        .at = (value *[3]){of[1], of[0], to}, .count = to == NULL ? 2 : 3, .node = at};
    value *done = call(m, by, &given);
    return done == NULL ? NULL : m->none;
}

/* What a definition in the class does with the store; NULL: nothing, or raised. */
static value *store_found(machine *m, const node *at, value *const of[2], value *to)
{
    value *found = of[1];
    if (found->kind == V_PROPERTY) return store_property(m, at, of, to);
    if (found->kind == V_INSTANCE) return store_descriptor(m, at, of, to);
    bool data = found->kind == V_OPAQUE && strcmp(found->opaque.type, "abstractproperty") == 0;
    if (data || is_unknown(found)) {
        value *why = is_unknown(found) ? found : unknown(m, at, "what this property does");
        return lose_track(m, of[0], why);
    }
    return NULL;
}

/* NULL: no class takes the store; then m->raised tells whether that is an error. */
static value *store_in_class(machine *m, const node *at, value *of, name called, value *to)
{
    const class_value *c = of->instance.of->class_;
    for (size_t i = 0; i < c->mro_count; i++) {
        const class_value *in = c->mro[i]->class_;
        value *found = is_unsure(m, in->dict) ? in->dict->unsure : look_up(in->dict, called);
        if (found != NULL) return store_found(m, at, (value *const[2]){of, found}, to);
        if (in->origin != ORIGIN_LIBRARY) {
            for (size_t k = 0; in->type != NULL && k < in->type->member_count; k++)
                if (in->type->members[k].descriptor &&
                    strcmp(in->type->members[k].name, called) == 0)
                    return NULL;
            continue;
        }
        if (in->library == NULL)
            return lose_track(
                m, of, unknown_name(m, at, "whether the library has the attribute ", called));
        library_store how = library_takes(m->rules, in->library->name, called);
        if (how == STORE_TAKEN) of->flag = of->flag || (to != NULL && !is_shared(to));
        if (how == STORE_TAKEN) return m->none;
        if (how == STORE_REFUSED && is_enum(of->instance.of)) return enum_refuse(m, called, to);
        if (how == STORE_REFUSED) return raise_vague(m, at, "AttributeError");
    }
    return NULL;
}

static value *store_raises(machine *m, const layout_type *type, name called)
{
    layout_room room = library_room(m, strlen(called) + strlen(type->name) + 512);
    layout_error error = {0};
    bool fine = layout_type_store(type, called, &room, &error) != LAYOUT_STORE_RAISES;
    close_room(m, &room);
    if (fine) return m->none;
    if (error.exception == NULL) return raise_vague(m, NULL, "AttributeError");
    return raise_text(m, error.exception, (const char *[]){error.message, NULL});
}

/* The class's shared keys have it from then on. */
static void wear(machine *m, class_value *of, name called)
{
    if (of->worn == NULL) of->worn = take(m, sizeof *of->worn);
    if (look_up(of->worn, called) == NULL) bind_for_good(m, of->worn, called, m->true_);
}

/* As object.__setattr__ does; `to` NULL: object.__delattr__. */
value *store_attribute(machine *m, const node *at, value *of, name called, value *to)
{
    value *class_ = of->instance.of;
    names *attributes = of->instance.attributes;
    value *taken = store_in_class(m, at, of, called, to);
    if (taken != NULL || m->raised != NULL) return taken;
    if (strcmp(called, "__class__") == 0 || strcmp(called, "__dict__") == 0)
        return lose_track(m, of, unknown_name(m, at, "what setting ", called));
    if (to == NULL) {
        if (look_up(attributes, called) == NULL && attributes->unsure == NULL)
            return raise_vague(m, at, "AttributeError");
        value *why = unknown(m, at, "an attribute is deleted, which is not followed");
        if (m->watch == NULL) return lose_track(m, of, why);
        write_cell(m, &of->instance.touched, why);
        unbind(m, attributes, called);
        return m->none;
    }
    if (class_->class_->type == NULL)
        return lose_track(m, of, unknown(m, at, "where this attribute goes is not known"));
    if (store_raises(m, class_->class_->type, called) == NULL) return NULL;
    bind(m, attributes, called, to);
    if (of->making == 0) wear(m, class_->class_, called);
    return m->none;
}

static value *write_instance(machine *m, const node *at, value *of, name called, value *to)
{
    const char *method = to == NULL ? "__delattr__" : "__setattr__";
    value *hook = find_in_class(m, of->instance.of, intern(m, method), 0);
    if (hook == NULL) return store_attribute(m, at, of, called, to);
    if (hook->kind != V_FUNCTION && hook->kind != V_NATIVE)
        return lose_track(m, of, unknown_name(m, at, "what is done by ", method));
    arguments given = {
        .at = (value *[3]){of, new_str(m, called), to}, .count = to == NULL ? 2 : 3, .node = at};
    value *done = call(m, hook, &given);
    return done == NULL ? NULL : m->none;
}

/* ---- Others ---- */

static value *write_class(machine *m, const node *at, value *of, name called, value *to)
{
    const class_value *c = of->class_;
    if (c->origin == ORIGIN_LIBRARY) return raise_vague(m, at, "TypeError");
    value *hook =
        c->metaclass == NULL ? NULL : find_in_class(m, c->metaclass, intern(m, "__setattr__"), 0);
    if (hook != NULL) doubt(m, unknown(m, at, "what the metaclass does with this is not known"));
    if (strcmp(called, "__bases__") == 0) rebase(m, at, of, to);
    if (to != NULL) bind(m, c->dict, called, to);
    else if (look_up(c->dict, called) == NULL) return raise_vague(m, at, "AttributeError");
    else unbind(m, c->dict, called);
    return m->none;
}

value *write_attribute(machine *m, const node *at, value *of, name called, value *to)
{
    switch (of->kind) {
    case V_INSTANCE: return write_instance(m, at, of, called, to);
    case V_CLASS: return write_class(m, at, of, called, to);
    case V_FUNCTION:
        if (to != NULL) bind(m, of->function->attributes, called, to);
        else unbind(m, of->function->attributes, called);
        return m->none;
    case V_MODULE:
        if (of->module.dict != NULL && to != NULL) bind(m, of->module.dict, called, to);
        return m->none;
    case V_NONE:
    case V_BOOL:
    case V_INT:
    case V_STR:
    case V_BYTES:
    case V_TUPLE:
    case V_LIST:
    case V_DICT: return raise_vague(m, at, "AttributeError");
    default: break;
    }
    doubt(m, is_unknown(of) ? of : unknown(m, at, "what this store does is not known"));
    if (to != NULL) poison(m, to, m->doubt);
    return m->none;
}
