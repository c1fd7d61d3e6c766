/* SPDX-License-Identifier: MIT */
/*
 * Attributes: where a name is found in a class, what reading it gives, and where a store goes.
 * Objects/object.c: _PyObject_GenericGetAttrWithDict, _PyObject_GenericSetAttrWithDict.
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/modules.h"

/* ---- Classes ---- */

/* They have metaclasses that are not in the tables. */
static bool is_of_ctypes(const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const char *dotted = class_->class_->mro[i]->class_->dotted;
        if (dotted != NULL && strncmp(dotted, "_ctypes.", strlen("_ctypes.")) == 0) return true;
    }
    return false;
}

value *class_of(machine *m, const value *v)
{
    if (v->kind == V_INSTANCE) return v->instance.of;
    if (v->kind == V_ALIAS && v->alias.of->kind == V_CLASS && v->alias.of->class_->library_generic)
        return library_class(m, "types.GenericAlias");
    if (v->kind == V_CLASS && is_of_ctypes(v)) return NULL;
    if (v->kind == V_CLASS)
        return v->class_->metaclass != NULL ? v->class_->metaclass : m->type_class;
    const char *called = v->kind == V_OPAQUE ? NULL : type_name(m, v);
    return called == NULL ? NULL : library_class(m, called);
}

bool derives(const value *class_, const value *ancestor)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++)
        if (class_->class_->mro[i] == ancestor) return true;
    return false;
}

answer is_subclass(machine *m, const value *a, const value *b)
{
    (void)m;
    if (a->kind != V_CLASS || b->kind != V_CLASS) return MAYBE;
    if (derives(a, b)) return YES;
    /* ABCs have hooks and registries. */
    if (b->class_->abstract || b->class_->metaclass != NULL) return MAYBE;
    return NO;
}

answer is_instance(machine *m, const value *v, const value *class_)
{
    if (is_unknown(v) || is_unknown(class_)) return MAYBE;
    value *of = class_of(m, v);
    if (class_->kind == V_TUPLE) {
        answer any = NO;
        for (size_t i = 0; i < class_->tuple.count && any != YES; i++) {
            answer is = is_instance(m, v, class_->tuple.at[i]);
            if (is != NO) any = is;
        }
        return any;
    }
    return of == NULL ? MAYBE : is_subclass(m, of, class_);
}

/* Classes that bring no attributes a program would look for, but for their special methods. */
static bool is_bare(const value *class_)
{
    static const char bare[] = "object ABC Generic Protocol";
    return class_->class_->origin != ORIGIN_LIBRARY || in_names(bare, class_->class_->name);
}

static bool is_special(const char *called)
{
    size_t length = strlen(called);
    return length > 4 && memcmp(called, "__", 2) == 0 && memcmp(called + length - 2, "__", 2) == 0;
}

bool derives_plainly(const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++)
        if (!is_bare(class_->class_->mro[i])) return false;
    return true;
}

/* In the MRO, from an index on: the program's own definitions. NULL: none. */
value *find_in_class(machine *m, const value *class_, name called, size_t from)
{
    for (size_t i = from; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        if (is_unsure(m, of->dict)) return of->dict->unsure;
        value *found = look_up(of->dict, called);
        if (found != NULL) return found;
        if (of->origin != ORIGIN_LIBRARY || of->library != NULL) continue;
        if (strcmp(called, "__init_subclass__") == 0 && !subclasses_by_hook(of->dotted)) continue;
        return unknown(m, NULL,
                       join_text(m, (const char *[]){"what ", of->name,
                                                     " of the library has is not known", NULL}));
    }
    return NULL;
}

/* A slot of the program's, which is a data descriptor. */
static bool is_slot(const value *class_, const char *called, size_t *at)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        *at = i;
        if (look_up(of->dict, called) != NULL) return false;
        for (size_t k = 0; of->type != NULL && k < of->type->member_count; k++)
            if (of->type->members[k].descriptor && strcmp(of->type->members[k].name, called) == 0)
                return true;
    }
    return false;
}

/* ---- Reading ---- */

static value *bind_to(machine *m, const node *at, value *found, value *self, value *class_)
{
    switch (found->kind) {
    case V_FUNCTION: return self == NULL ? found : new_method(m, found, self);
    case V_NATIVE:
        return self == NULL || !found->native->binds ? found : new_method(m, found, self);
    case V_CLASSMETHOD: return new_method(m, found->wrapper.of, class_);
    case V_STATICMETHOD: return found->wrapper.of;
    case V_PROPERTY:
        if (self == NULL) return found;
        if (found->property.get == NULL) return raise_vague(m, at, "AttributeError");
        return call_with(m, at, found->property.get, (value *const[2]){self, NULL});
    case V_INSTANCE: {
        value *get = find_in_class(m, found->instance.of, intern(m, "__get__"), 0);
        if (get == NULL) return found;
        if (get->kind != V_FUNCTION)
            return doubtful(m, at, "what this descriptor gives is not known");
        value *args[3] = {found, self == NULL ? m->none : self, class_};
        return call(m, get, &(arguments){.at = args, .count = 3, .node = at});
    }
    case V_OPAQUE:
        if (in_names("int float", found->opaque.type)) return found;
        return unknown(m, at, "what this attribute is is not known");
    default: return found;
    }
}

static value *no_attribute(machine *m, const value *of, const char *called)
{
    const char *type = of->kind == V_CLASS ? of->class_->name : type_name(m, of);
    return raise_text(m, "AttributeError",
                      (const char *[]){of->kind == V_CLASS ? "type object '" : "'", type,
                                       of->kind == V_CLASS ? "' has no attribute '"
                                                           : "' object has no attribute '",
                                       called, "'", NULL});
}

static value *call_getattr(machine *m, const node *at, value *of, name called)
{
    value *hook = find_in_class(m, of->instance.of, intern(m, "__getattr__"), 0);
    if (hook == NULL) return NULL;
    if (hook->kind != V_FUNCTION) return doubtful(m, at, "what this attribute is is not known");
    arguments given = {.at = (value *[2]){of, new_str(m, called)}, .count = 2, .node = at};
    return call(m, hook, &given);
}

static value *special_attribute(machine *m, const node *at, value *of, const char *called)
{
    if (strcmp(called, "__class__") == 0) return class_of(m, of);
    if (strcmp(called, "__dict__") == 0 && of->kind == V_INSTANCE) {
        value *dict = attribute_dict(m, at, of);
        return dict != NULL ? dict : no_attribute(m, of, called);
    }
    static const char methods[] =
        "__init__ __setattr__ __getattribute__ __new__ __init_subclass__ __prepare__";
    return in_names(methods, called) ? special_method(m, at, of, called) : NULL;
}

/* It keeps its value in the object's dict, and gives that before anything else. */
bool is_cached(const value *v)
{
    return v->kind == V_OPAQUE && strcmp(v->opaque.type, "functools.cached_property") == 0;
}

/* What it computes is not followed, but that it is kept from now on. */
static value *read_cached(machine *m, const node *at, value *of, name called)
{
    value *dict = attribute_dict(m, at, of);
    value *got = doubtful(m, at, "what this cached_property computes is not known");
    if (dict == NULL) return raise_vague(m, at, "TypeError");
    value *const place[2] = {dict, new_str(m, called)};
    return set_namespace_item(m, at, place, got) == NULL ? NULL : got;
}

/* Asked before the object's own attributes. */
static bool is_data(machine *m, const value *found)
{
    if (found->kind != V_INSTANCE) return found->kind == V_PROPERTY;
    return find_in_class(m, found->instance.of, intern(m, "__get__"), 0) != NULL &&
           find_in_class(m, found->instance.of, intern(m, "__set__"), 0) != NULL;
}

/* As object.__getattribute__ does, and then __getattr__. */
value *read_plainly(machine *m, const node *at, value *of, name called)
{
    names *attributes = of->instance.attributes;
    value *class_ = of->instance.of;
    if (attributes->unsure != NULL) return attributes->unsure;
    value *found = find_in_class(m, class_, called, 0);
    if (found != NULL && is_unknown(found)) return found;
    size_t slot;
    if (found != NULL && is_data(m, found)) return bind_to(m, at, found, of, class_);
    value *own = look_up(attributes, called);
    if (own != NULL) return own;
    if (found != NULL && is_cached(found)) return read_cached(m, at, of, called);
    if (found != NULL) return bind_to(m, at, found, of, class_);
    value *special = special_attribute(m, at, of, called);
    if (special != NULL || m->raised != NULL) return special;
    bool known = derives_plainly(class_) && !is_special(called);
    value *got = call_getattr(m, at, of, called);
    if (got != NULL || m->raised != NULL) return got;
    if (is_slot(class_, called, &slot)) return raise_vague(m, at, "AttributeError");
    if (known) return no_attribute(m, of, called);
    may_fill(m, of, at);
    return value_method(m, of, called) != NULL
               ? value_method(m, of, called)
               : unknown_name(m, at, "what the library gives for the attribute ", called);
}

static value *read_instance(machine *m, const node *at, value *of, name called)
{
    const value *class_ = of->instance.of;
    value *hook = find_in_class(m, class_, intern(m, "__getattribute__"), 0);
    bool own = hook != NULL && class_->class_->origin != ORIGIN_LIBRARY;
    if (!own) return read_plainly(m, at, of, called);
    if (hook->kind != V_FUNCTION) return doubtful(m, at, "what this attribute is is not known");
    return call_with(m, at, hook, (value *const[2]){of, new_str(m, called)});
}

static value *shared_text(machine *m, const char *text)
{
    value *made = new_str(m, text);
    made->flag = true;
    return made;
}

/* A class without bases in its statement has object. */
static value *bases_of(machine *m, const class_value *c)
{
    if (c->base_count == 0 && c->mro_count > 1) return new_tuple(m, c->mro + 1, 1);
    return new_tuple(m, c->bases, c->base_count);
}

static value *read_class(machine *m, const node *at, value *of, name called)
{
    const class_value *c = of->class_;
    if (c->metaclass != NULL) {
        value *meta = find_in_class(m, c->metaclass, called, 0);
        if (meta != NULL && meta->kind == V_PROPERTY) return bind_to(m, at, meta, of, c->metaclass);
    }
    if (is_enum(of) && in_names("_convert _convert_", called))
        return new_native(m, "_convert_", convert_enum, of);
    value *found = find_in_class(m, of, called, 0);
    if (found != NULL) return bind_to(m, at, found, NULL, of);
    if (strcmp(called, "__name__") == 0) return shared_text(m, c->name);
    if (strcmp(called, "__qualname__") == 0 && c->qualname != NULL)
        return shared_text(m, c->qualname);
    if (strcmp(called, "__mro__") == 0) return new_tuple(m, c->mro, c->mro_count);
    if (strcmp(called, "__bases__") == 0) return bases_of(m, c);
    if (strcmp(called, "__dict__") == 0) return class_dict(m, at, of);
    if (strcmp(called, "__members__") == 0 && is_enum(of))
        return new_container(m, V_DICT, enum_map(m, of)->content);
    if (strcmp(called, "__annotations__") == 0 && class_annotations(m, of) != NULL)
        return class_annotations(m, of);
    if (strcmp(called, "__class__") == 0) return class_of(m, of);
    value *special = special_attribute(m, at, of, called);
    if (special != NULL) return special;
    size_t slot;
    if (is_slot(of, called, &slot)) return new_opaque(m, "member_descriptor");
    if (c->metaclass != NULL) {
        value *meta = find_in_class(m, c->metaclass, called, 0);
        if (meta != NULL) return bind_to(m, at, meta, of, c->metaclass);
        if (!derives_plainly(c->metaclass))
            return unknown_name(m, at, "what the metaclass gives for ", called);
    }
    if (derives_plainly(of) && !is_special(called)) return no_attribute(m, of, called);
    value *method = class_method_of_library(m, of, called);
    return method != NULL
               ? method
               : unknown_name(m, at, "what the library gives for the attribute ", called);
}

static value *read_super(machine *m, const node *at, value *of, name called)
{
    const value *class_ = of->super.self_class;
    size_t from = 0;
    while (from < class_->class_->mro_count && class_->class_->mro[from] != of->super.start) from++;
    value *found = find_in_class(m, class_, called, from + 1);
    value *self = of->super.self;
    bool unbound = self == of->super.self_class;
    /* The library's classes have an __init__ too, which may come before the program's. */
    if (!unbound && strcmp(called, "__init__") == 0)
        return special_super(m, at, of, called, from + 1);
    if (found != NULL && is_unknown(found)) return found;
    if (found != NULL) return bind_to(m, at, found, unbound ? NULL : self, of->super.self_class);
    return special_super(m, at, of, called, from + 1);
}

/* A module of the tree; the module's own __getattr__ may know more. */
static value *read_source(machine *m, const node *at, const value *of, name called)
{
    names *in = of->module.dict;
    value *found = tabled_name(m, of->module.name, called);
    if (found == NULL) found = look_up(in, called);
    if (found != NULL) return found;
    if (in->unsure != NULL) return in->unsure;
    const char *full = join_text(m, (const char *[]){of->module.name, ".", called, NULL});
    if (is_special(called) || look_up(in, intern(m, "__getattr__")) != NULL)
        return unknown_name(m, at, "the value of ", full);
    /* Somebody may have imported it. */
    if (m->options.trusting && (found = find_inner(m, intern(m, full))) != NULL) return found;
    if (has_failed(of))
        return unknown(m, at,
                       join_text(m, (const char *[]){"importing ", of->module.name,
                                                     " raises, so its names are not known", NULL}));
    return absent(m, of->module.name, called);
}

static value *read_module(machine *m, const node *at, const value *of, name called)
{
    if (of->module.dict != NULL) return read_source(m, at, of, called);
    const char *full = join_text(m, (const char *[]){of->module.name, ".", called, NULL});
    value *inner = look_up(&m->world->modules, intern(m, full));
    if (inner != NULL) return inner;
    return library_value(m, at, of->module.name, called);
}

static value *read_function(machine *m, const node *at, value *of, name called)
{
    value *found = look_up(of->function->attributes, called);
    if (found != NULL) return found;
    if (strcmp(called, "__name__") == 0) return new_str(m, of->function->name);
    if (strcmp(called, "__qualname__") == 0) return new_str(m, of->function->qualname);
    /* 2.7: what a class gives is an unbound method. */
    if (m->rules->text_is_bytes && in_names("im_func __func__", called)) return of;
    if (is_special(called)) return unknown_name(m, at, "the value of ", called);
    return raise_text(m, "AttributeError",
                      (const char *[]){"'function' object has no attribute '", called, "'", NULL});
}

static value *read_property(machine *m, const node *at, value *of, name called)
{
    static const char accessors[] = "setter getter deleter";
    if (in_names(accessors, called)) return property_accessor(m, of, called);
    if (strcmp(called, "fget") == 0) return of->property.get != NULL ? of->property.get : m->none;
    if (strcmp(called, "fset") == 0) return of->property.set != NULL ? of->property.set : m->none;
    return unknown_name(m, at, "the value of ", called);
}

static value *read_version(machine *m, const value *of, const char *called)
{
    static const char *const parts[] = {"major", "minor", "micro", "releaselevel", "serial"};
    for (size_t i = 0; of == m->world->version_info && i < 5; i++)
        if (strcmp(parts[i], called) == 0) return of->tuple.at[i];
    return NULL;
}

static value *read_builtin(machine *m, const node *at, value *of, name called)
{
    value *decorator = of->kind == V_FIELD ? field_decorator(m, of, called) : NULL;
    if (decorator != NULL) return decorator;
    if (of->kind == V_TUPLE && read_version(m, of, called) != NULL)
        return read_version(m, of, called);
    value *method = value_method(m, of, called);
    if (method != NULL) return method;
    if (strcmp(called, "__class__") == 0 && class_of(m, of) != NULL) return class_of(m, of);
    if (of->kind == V_NONE && !is_special(called)) return no_attribute(m, of, called);
    return doubtful(m, at, "what this attribute is is not known");
}

value *read_attribute(machine *m, const node *at, value *of, name called)
{
    switch (of->kind) {
    case V_UNKNOWN: return doubt(m, of), of;
    case V_INSTANCE: return read_instance(m, at, of, called);
    case V_CLASS: return read_class(m, at, of, called);
    case V_SUPER: return read_super(m, at, of, called);
    case V_MODULE: return read_module(m, at, of, called);
    case V_FUNCTION: return read_function(m, at, of, called);
    case V_PROPERTY: return read_property(m, at, of, called);
    case V_METHOD:
        if (strcmp(called, "__func__") == 0) return of->method.function;
        if (strcmp(called, "__self__") == 0) return of->method.self;
        return read_attribute(m, at, of->method.function, called);
    case V_ALIAS:
        if (of->alias.of->kind == V_CLASS) return read_attribute(m, at, of->alias.of, called);
        return unknown_name(m, at, "the value of ", called);
    case V_OPAQUE: return unknown_name(m, at, "the value of ", called);
    default: return read_builtin(m, at, of, called);
    }
}

answer has_attribute(machine *m, value *of, name called)
{
    if (is_unknown(of)) return MAYBE;
    if (of->kind == V_MODULE && of->module.dict == NULL) {
        presence is = name_presence(m->rules, of->module.name, called);
        if (is == ABSENT && moved_abc(m, of->module.name, called) != NULL) return YES;
        return is == PRESENT ? YES : is == ABSENT ? NO : MAYBE;
    }
    const value *bound = of->kind == V_MODULE ? look_up(of->module.dict, called) : NULL;
    if (bound != NULL && !(is_unknown(bound) && bound->flag)) return YES;
    value *before = m->raised, *doubted = m->doubt;
    m->doubt = NULL;
    value *got = read_attribute(m, NULL, of, called);
    answer is = got != NULL ? (is_unknown(got) ? MAYBE : YES) : NO;
    if (got == NULL && !exception_is(m, m->raised, "AttributeError")) is = MAYBE;
    if (m->doubt != NULL) is = MAYBE;
    m->doubt = doubted;
    m->raised = before;
    return is;
}
