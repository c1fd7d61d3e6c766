/* SPDX-License-Identifier: MIT */
/*
 * @attr.s, @attr.define and their like: their options, and the class they make. attr/_make.py,
 * attrs and _ClassBuilder; attr/_next_gen.py, define.
 */
#include <string.h>

#include "python/attrs.h"
#include "python/modules.h"

/* ---- __setattr__ ---- */

static value *refuse(machine *m, value *self, const arguments *given)
{
    value *error = library_special(m, "dataclasses.FrozenInstanceError");
    (void)self;
    if (error == NULL || is_unknown(error)) return raise_vague(m, given->node, "AttributeError");
    value *made = new_instance(m, error);
    made->instance.content = m->empty;
    return raise_value(m, made);
}

/* Checks and converts, then stores as object does; self: the class. */
static value *call_setattr(machine *m, value *self, const arguments *given)
{
    bool plain = given->count == 3 && given->at[0]->kind == V_INSTANCE && is_text(m, given->at[1]);
    if (!plain) return doubtful(m, given->node, "what this store does is not known");
    const attrs_class *of = self->class_->attrs;
    for (size_t i = 0; i < of->count; i++) {
        const field_value *field = of->fields[i];
        bool checked = field->validator != NULL || field->converter != NULL || field->hooked;
        if (strcmp(field->name, given->at[1]->text.bytes) == 0 && checked)
            doubtful(m, given->node, "what a check of attrs does with this is not known");
    }
    return store_attribute(m, given->node, given->at[0], text_name(m, given->at[1]), given->at[2]);
}

static void bind_hook(machine *m, const attrs_class *of, const char *called, native *call_)
{
    value *made = new_native(m, called, call_, of->class_);
    made->native->binds = true;
    bind(m, of->class_->class_->dict, intern(m, called), made);
}

static bool is_made_by(machine *m, const value *class_, native *by)
{
    const value *hook = find_in_class(m, class_, intern(m, "__setattr__"), 0);
    return hook != NULL && hook->kind == V_NATIVE && hook->native->call == by;
}

bool has_frozen_base(machine *m, const value *class_)
{
    return is_made_by(m, class_, refuse);
}

static bool has_hooks(const attrs_class *of)
{
    for (size_t i = 0; i < of->count; i++)
        if (is_hooked(of, of->fields[i])) return true;
    return false;
}

/* The hooks of a base go with it: object's own store stands before them. */
static value *plain_setattr(machine *m, value *self, const arguments *given)
{
    (void)self;
    bool plain = given->count == 3 && given->at[0]->kind == V_INSTANCE && is_text(m, given->at[1]);
    if (!plain) return doubtful(m, given->node, "what this store does is not known");
    return store_attribute(m, given->node, given->at[0], text_name(m, given->at[1]), given->at[2]);
}

void add_attrs_setattr(machine *m, attrs_class *of)
{
    bool own = look_up(of->class_->class_->dict, intern(m, "__setattr__")) != NULL;
    if (of->frozen) {
        bind_hook(m, of, "__setattr__", refuse);
        bind_hook(m, of, "__delattr__", refuse);
    } else if (has_hooks(of)) {
        bind_hook(m, of, "__setattr__", call_setattr);
    } else if (!own && is_made_by(m, of->class_, call_setattr)) {
        bind_hook(m, of, "__setattr__", plain_setattr);
    }
}

/* ---- Other methods ---- */

static value *call_other(machine *m, value *self, const arguments *given)
{
    (void)self;
    return unknown(m, given->node, "what this method made by attrs gives is not known");
}

/* As the option says; else unless the class has it, if attrs is to look. */
static answer wanted(machine *m, const attrs_class *of, const value *option, const char *called)
{
    if (option != NULL && option->kind == V_BOOL) return option->flag ? YES : NO;
    if (option != NULL && option->kind != V_NONE) return MAYBE;
    if (!of->auto_detect) return YES;
    return look_up(of->class_->class_->dict, intern(m, called)) != NULL ? NO : YES;
}

static bool refuse_cache(machine *m, const char *why)
{
    return raise_text(m, "TypeError",
                      (const char *[]){"Invalid value for cache_hash.  To use hash caching,", why,
                                       NULL}) != NULL;
}

static bool add_hash(machine *m, const attrs_class *of, answer eq)
{
    static const char hashing[] = " hashing must be either explicitly or implicitly enabled.";
    bool none = of->hash == NULL || of->hash->kind == V_NONE;
    bool own = look_up(of->class_->class_->dict, intern(m, "__hash__")) != NULL;
    bool off = none ? (of->auto_detect && own) || eq == NO : !of->hash->flag;
    bool on = !none ? of->hash->flag : eq == YES && of->frozen && !off;
    if (off || of->exception || !on) {
        if (of->cache_hash) return refuse_cache(m, hashing);
        if (!off && !of->exception)
            bind(m, of->class_->class_->dict, intern(m, "__hash__"), m->none);
        return true;
    }
    bind_hook(m, of, "__hash__", call_other);
    return true;
}

static bool add_init(machine *m, const attrs_class *of)
{
    answer init = wanted(m, of, of->init, "__init__");
    if (init == YES) {
        add_attrs_init(m, of, "__init__");
        return true;
    }
    add_attrs_init(m, of, "__attrs_init__");
    return !of->cache_hash || refuse_cache(m, " init must be True.");
}

static bool make_methods(machine *m, attrs_class *of)
{
    answer eq = wanted(m, of, of->eq, "__eq__");
    bool own = look_up(of->class_->class_->dict, intern(m, "__setattr__")) != NULL;
    if (of->frozen && own && of->auto_detect)
        return raise_text(m, "ValueError",
                          (const char *[]){"Can't freeze a class with a custom __setattr__.",
                                           NULL}) != NULL;
    if (!of->frozen && own && of->auto_detect && has_hooks(of))
        return raise_text(m, "ValueError",
                          (const char *[]){"Can't combine custom __setattr__ with on_setattr "
                                           "hooks.",
                                           NULL}) != NULL;
    if (eq == YES && !of->exception) bind_hook(m, of, "__eq__", call_other);
    bind(m, of->class_->class_->dict, intern(m, "__attrs_attrs__"), new_opaque(m, "tuple"));
    add_attrs_setattr(m, of);
    return add_hash(m, of, eq) && add_init(m, of);
}

/* ---- Without slots: the class itself ---- */

/* The fields go from the class, unless they were given from outside. */
static void remove_fields(machine *m, const attrs_class *of)
{
    for (size_t i = 0; of->these == NULL && i < of->count; i++)
        if (!of->fields[i]->inherited) unbind(m, of->class_->class_->dict, of->fields[i]->name);
}

/* ---- Options ---- */

static const char define_options[] =
    "maybe_cls= * these= repr= unsafe_hash= hash= init= slots= frozen= weakref_slot= str= "
    "auto_attribs= kw_only= cache_hash= auto_exc= eq= order= auto_detect= getstate_setstate= "
    "on_setattr= field_transformer= match_args=";
static const char attrs_options[] =
    "maybe_cls= these= repr_ns= repr= cmp= hash= init= slots= frozen= weakref_slot= str= "
    "auto_attribs= kw_only= cache_hash= auto_exc= eq= order= auto_detect= collect_by_mro= "
    "getstate_setstate= on_setattr= field_transformer= match_args= unsafe_hash=";

typedef struct options {
    machine *m;
    const node *at;
    const char *parameters;
    value **bound;
    value *unsure;
} options;

static value *option(const options *of, const char *called)
{
    size_t place = 0, length = strlen(called);
    const char *text = of->parameters;
    for (; *text != '\0'; text += strspn(text, " ")) {
        size_t size = strcspn(text, "= ");
        if (size == length && memcmp(text, called, size) == 0) return of->bound[place];
        place += *text != '*';
        text += strcspn(text, " ");
    }
    return NULL;
}

static bool flag(options *of, const char *called, bool other)
{
    value *v = option(of, called);
    answer is = v == NULL ? (other ? YES : NO) : truth(of->m, of->at, v);
    if (is == MAYBE) of->unsure = unknown(of->m, of->at, "an option of attrs is not known");
    return is == YES;
}

static value *known_option(options *of, const char *called)
{
    value *v = option(of, called);
    if (v != NULL && is_unknown(v)) of->unsure = v;
    return v == NULL || v->kind == V_NONE ? NULL : v;
}

static bool any_checked(const attrs_class *of)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->fields[i]->validator != NULL || of->fields[i]->converter != NULL) return true;
    return false;
}

/* A class that can be changed checks what is stored, if it is made by define. */
static void find_hooks(options *from, attrs_class *of, bool defines)
{
    value *given = known_option(from, "on_setattr");
    if (given != NULL && !of->frozen) of->hooks = true;
    else if (defines && !of->frozen) of->hooks = any_checked(of);
}

static void read_options(options *from, attrs_class *of, bool defines)
{
    value *automatic = option(from, "auto_attribs"), *hash = known_option(from, "unsafe_hash");
    of->slots = flag(from, "slots", defines);
    of->frozen = flag(from, "frozen", false) || has_frozen_base(from->m, of->class_);
    of->weakref_slot = flag(from, "weakref_slot", true);
    of->keyword_only = flag(from, "kw_only", false);
    of->cache_hash = flag(from, "cache_hash", false);
    of->auto_detect = flag(from, "auto_detect", defines);
    of->auto_exception = flag(from, "auto_exc", defines);
    of->by_mro = defines || flag(from, "collect_by_mro", false);
    of->guesses = defines && (automatic == NULL || automatic->kind == V_NONE);
    of->auto_attribs = !of->guesses && flag(from, "auto_attribs", false);
    of->these = known_option(from, "these");
    of->init = known_option(from, "init");
    of->eq = known_option(from, "eq");
    if (known_option(from, "cmp") != NULL) of->eq = option(from, "cmp");
    of->hash = hash != NULL ? hash : known_option(from, "hash");
    if (known_option(from, "field_transformer") != NULL)
        from->unsure = unknown(from->m, from->at, "what a field_transformer does is not followed");
}

static bool is_exception(machine *m, const value *class_)
{
    const value *base = library_class(m, "BaseException");
    return base != NULL && derives(class_, base);
}

/* self: define or not. */
static value *decorate(options *from, value *class_, bool defines)
{
    machine *m = from->m;
    attrs_class *of = take(m, sizeof *of);
    if (class_->kind != V_CLASS || class_->class_->origin == ORIGIN_LIBRARY)
        return is_unknown(class_) ? class_ : doubtful(m, from->at, "what attrs decorates");
    if (class_->class_->dict->unsure != NULL) return class_->class_->dict->unsure;
    of->class_ = class_;
    read_options(from, of, defines);
    of->exception = of->auto_exception && is_exception(m, class_);
    const node *at = class_->class_->node != NULL ? class_->class_->node : from->at;
    if (from->unsure != NULL) return doubt(m, from->unsure), from->unsure;
    if (!collect_attributes(m, at, of)) return NULL;
    if (of->unsure != NULL) return doubt(m, of->unsure), of->unsure;
    find_hooks(from, of, defines);
    if (from->unsure != NULL) return doubt(m, from->unsure), from->unsure;
    class_->class_->attrs = of;
    if (!make_methods(m, of)) return NULL;
    if (of->slots) return attrs_slots_class(m, at, of);
    remove_fields(m, of);
    return class_;
}

/* ---- The decorators ---- */

/* self: the options bound, and whether it is define. */
static value *call_decorator(machine *m, value *self, const arguments *given)
{
    const item_list *of = &self->tuple;
    bool defines = of->at[of->count - 1]->flag;
    options from = {.m = m, .at = given->node};
    from.parameters = defines ? define_options : attrs_options;
    from.bound = take(m, of->count * sizeof *from.bound);
    for (size_t i = 0; i + 1 < of->count; i++)
        from.bound[i] = of->at[i]->kind == V_ELLIPSIS ? NULL : of->at[i];
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    return decorate(&from, given->at[0], defines);
}

static value *start(machine *m, const arguments *given, bool defines)
{
    options from = {.m = m, .at = given->node};
    from.parameters = defines ? define_options : attrs_options;
    from.bound = bind_written(m, defines ? "define" : "attrs", from.parameters, given);
    if (from.bound == NULL) return NULL;
    if (from.bound[0] != NULL && from.bound[0]->kind != V_NONE)
        return decorate(&from, from.bound[0], defines);
    value *all = m->empty;
    size_t count = defines ? 21 : 24;
    for (size_t i = 0; i < count; i++)
        all = append(m, all, from.bound[i] == NULL ? m->ellipsis : from.bound[i]);
    all = append(m, all, new_bool(m, defines));
    return new_native(m, "wrap", call_decorator, all);
}

value *attrs_decorate(machine *m, value *self, const arguments *given)
{
    (void)self;
    return start(m, given, false);
}

value *attrs_define(machine *m, value *self, const arguments *given)
{
    (void)self;
    return start(m, given, true);
}

/* partial(f, option=value) */
static value *with_option(machine *m, const arguments *given, const char *called, native *call_)
{
    arguments all = *given;
    if (keyword(given, called) != NULL) return call_(m, NULL, given);
    all.at = take(m, (given->count + 1) * sizeof *all.at);
    all.keywords = take(m, (given->keyword_count + 1) * sizeof *all.keywords);
    for (size_t i = 0; i < given->count; i++) all.at[i] = given->at[i];
    for (size_t i = 0; i < given->keyword_count; i++) all.keywords[i] = given->keywords[i];
    all.at[all.count++] = m->true_;
    all.keywords[all.keyword_count++] = called;
    return call_(m, NULL, &all);
}

value *attrs_frozen(machine *m, value *self, const arguments *given)
{
    (void)self;
    return with_option(m, given, "frozen", attrs_define);
}

value *attrs_dataclass(machine *m, value *self, const arguments *given)
{
    (void)self;
    return with_option(m, given, "auto_attribs", attrs_decorate);
}

/* ---- make_class ---- */

static value *fields_of(machine *m, const node *at, value *given)
{
    if (given->kind == V_DICT) return given;
    value *all = iterate(m, at, given), *content = m->empty;
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count; i++) {
        value *field = attrs_ib(m, NULL, &(arguments){.node = at});
        content = append(m, append(m, content, all->tuple.at[i]), field);
    }
    return new_container(m, V_DICT, content);
}

value *attrs_make_class(machine *m, value *self, const arguments *given)
{
    (void)self;
    size_t count = positional(given);
    if (count < 2 || count > 3 || !is_text(m, given->at[0]))
        return doubtful(m, given->node, "what class attrs makes here is not known");
    value *these = fields_of(m, given->node, given->at[1]);
    if (these == NULL || is_unknown(these)) return these;
    value *bases = count == 3 ? given->at[2] : keyword(given, "bases");
    if (bases == NULL) bases = new_tuple(m, &m->object_class, 1);
    arguments first = {.at = (value *[2]){given->at[0], bases}, .count = 2, .node = given->node};
    value *made = types_new_class(m, NULL, &first);
    if (made == NULL || is_unknown(made)) return made;
    arguments all = {.node = given->node};
    all.at = take(m, (given->keyword_count + 2) * sizeof *all.at);
    all.keywords = take(m, (given->keyword_count + 2) * sizeof *all.keywords);
    all.at[all.count++] = made;
    all.at[all.count++] = these;
    all.keywords[all.keyword_count++] = "these";
    for (size_t i = 0; i < given->keyword_count; i++) {
        if (strcmp(given->keywords[i], "bases") == 0) continue;
        all.keywords[all.keyword_count++] = given->keywords[i];
        all.at[all.count++] = given->at[count + i];
    }
    return attrs_decorate(m, NULL, &all);
}
