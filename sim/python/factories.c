/* SPDX-License-Identifier: MIT */
/*
 * Functions of the standard library and of well-known helpers that make or change classes, by their
 * dotted names. What a helper does is its own rule: six 1.16 (with_metaclass, add_metaclass),
 * future 0.18 (utils.with_metaclass).
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/modules.h"

/* ---- with_metaclass: a class whose metaclass makes another one in its place ---- */

/* self: the metaclass wanted and the bases. */
static value *call_with_metaclass_new(machine *m, value *self, const arguments *given)
{
    value *bases = resolve_bases(m, given->node, self->tuple.at[1]);
    if (positional(given) != 4 || is_unknown(bases))
        return doubtful(m, given->node, "what with_metaclass makes of this is not known");
    arguments rest = *given;
    rest.at = (value *[3]){given->at[1], bases, given->at[3]};
    rest.count = 3;
    rest.keyword_count = 0;
    return call(m, self->tuple.at[0], &rest);
}

static value *call_with_metaclass_prepare(machine *m, value *self, const arguments *given)
{
    value *hook = read_attribute(m, given->node, self->tuple.at[0], intern(m, "__prepare__"));
    if (hook == NULL || positional(given) != 3) return hook;
    return call_with(m, given->node, hook, (value *const[2]){given->at[1], self->tuple.at[1]});
}

static value *temporary_class(machine *m, const node *at, value *wanted)
{
    class_making meta = {.at = at, .name = "metaclass", .qualname = "metaclass", .called = true};
    meta.bases = new_tuple(m, &m->type_class, 1);
    meta.dict = take(m, sizeof *meta.dict);
    bind(m, meta.dict, intern(m, "__new__"),
         new_native(m, "__new__", call_with_metaclass_new, wanted));
    value *prepare = new_native(m, "__prepare__", call_with_metaclass_prepare, wanted);
    bind(m, meta.dict, intern(m, "__prepare__"), new_wrapper(m, V_CLASSMETHOD, prepare));
    value *metaclass = make_class(m, &meta);
    if (metaclass == NULL || is_unknown(metaclass)) return metaclass;
    class_making how = {.at = at, .name = "temporary_class", .qualname = "temporary_class"};
    how.called = true;
    how.bases = m->empty;
    how.dict = take(m, sizeof *how.dict);
    how.metaclass = metaclass;
    return make_class(m, &how);
}

static value *with_metaclass(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (given->count == 0 || given->keyword_count > 0)
        return raise_vague(m, given->node, "TypeError");
    if (is_unknown(given->at[0])) return doubt(m, given->at[0]), given->at[0];
    value *pair[2] = {given->at[0], new_tuple(m, given->at + 1, given->count - 1)};
    return temporary_class(m, given->node, new_tuple(m, pair, 2));
}

/* ---- add_metaclass: the class again, made by a metaclass ---- */

static value *slot_names(machine *m, const node *at, value *slots)
{
    if (slots == NULL) return m->empty;
    return is_str(m, slots) ? new_tuple(m, &slots, 1) : iterate(m, at, slots);
}

/* What the class was written with, without what its slots put there. */
static value *names_again(machine *m, const node *at, const class_value *c)
{
    value *content = m->empty;
    value *slots = slot_names(m, at, look_up(c->dict, intern(m, "__slots__")));
    if (slots == NULL || is_unknown(slots)) return slots;
    for (size_t i = 0; i < slots->tuple.count; i++) {
        const char *slot = is_text(m, slots->tuple.at[i]) ? text_name(m, slots->tuple.at[i]) : "";
        bool stored = false;
        for (size_t k = 0; k < c->type->member_count; k++)
            stored = stored || strcmp(c->type->members[k].name, slot) == 0;
        /* A private slot is stored by another name. */
        if (!stored) return raise_key(m, slots->tuple.at[i]);
    }
    for (const binding *of = c->dict->first; of != NULL; of = of->next)
        if (of->value != NULL)
            content = append(m, append(m, content, new_str(m, of->name)), of->value);
    return new_container(m, V_DICT, content);
}

static value *call_add_metaclass(machine *m, value *self, const arguments *given)
{
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    value *of = given->at[0];
    if (of->kind != V_CLASS || of->class_->origin == ORIGIN_LIBRARY || of->class_->dict->unsure)
        return is_unknown(of) ? of : doubtful(m, given->node, "what add_metaclass is given");
    class_value *c = of->class_;
    value *dict = names_again(m, given->node, c);
    if (dict == NULL || is_unknown(dict)) return dict;
    class_making how = {.at = c->node, .name = c->name, .qualname = c->qualname};
    how.annotations = c->annotations;
    how.statics = c->statics;
    arguments all = {.count = 3, .node = given->node};
    all.at = (value *[3]){new_str(m, c->name), new_tuple(m, c->bases, c->base_count), dict};
    class_making *before = m->making;
    m->making = &how;
    value *made = call(m, self, &all);
    m->making = before;
    return made;
}

static value *add_metaclass(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (given->count != 1) return raise_vague(m, given->node, "TypeError");
    return new_native(m, "wrapper", call_add_metaclass, given->at[0]);
}

static value *same_class(machine *m, value *self, const arguments *given)
{
    (void)self;
    return given->count == 1 ? given->at[0] : raise_vague(m, given->node, "TypeError");
}

/* ---- What six says of the version ---- */

static value *six_name(machine *m, const char *called)
{
    bool old = m->rules->text_is_bytes;
    static const struct row {
        const char *name, *old, *now;
    } rows[] = {
        {"text_type", "unicode", "str"},
        {"binary_type", "str", "bytes"},
        {"string_types", "basestring", "str"},
    };
    if (strcmp(called, "PY2") == 0) return new_bool(m, old);
    if (strcmp(called, "PY3") == 0) return new_bool(m, !old);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        if (strcmp(rows[i].name, called) != 0) continue;
        value *of = library_class(m, old ? rows[i].old : rows[i].now);
        return i == 2 && of != NULL ? new_tuple(m, &of, 1) : of;
    }
    return NULL;
}

/* ---- The table ---- */

static const struct row {
    const char *name;
    native *call;
} rows[] = {
    {"importlib.import_module", import_module},
    {"attr.Factory", attrs_factory},
    {"attr.attr", attrs_ib},
    {"attr.attrib", attrs_ib},
    {"attr.attributes", attrs_decorate},
    {"attr.attrs", attrs_decorate},
    {"attr.dataclass", attrs_dataclass},
    {"attr.define", attrs_define},
    {"attr.field", attrs_field},
    {"attr.frozen", attrs_frozen},
    {"attr.ib", attrs_ib},
    {"attr.make_class", attrs_make_class},
    {"attr.mutable", attrs_define},
    {"attr.s", attrs_decorate},
    {"dataclasses.make_dataclass", make_dataclass},
    {"enum.unique", enum_unique},
    {"future.utils.python_2_unicode_compatible", same_class},
    {"future.utils.with_metaclass", with_metaclass},
    {"six.add_metaclass", add_metaclass},
    {"six.python_2_unicode_compatible", same_class},
    {"six.with_metaclass", with_metaclass},
    {"types.new_class", types_new_class},
    {"types.prepare_class", types_prepare_class},
    {"types.resolve_bases", types_resolve_bases},
};

static const char helpers[] =
    "attr attr.converters attr.exceptions attr.setters attr.validators attrs attrs.converters "
    "attrs.exceptions attrs.setters attrs.validators future future.utils six";

/* attrs has what attr has, but for the names of old. */
static const char *old_name(machine *m, const char *dotted)
{
    static const char new_names[] = "Factory NOTHING define field frozen make_class mutable";
    if (strncmp(dotted, "attrs.", 6) != 0) return dotted;
    bool module = strchr(dotted + 6, '.') != NULL;
    if (!module && !in_names(new_names, dotted + 6)) return "";
    return join_text(m, (const char *[]){"attr.", dotted + 6, NULL});
}

static value *attrs_value(machine *m, const char *dotted)
{
    static const char validators[] = "attr.validators.";
    if (strcmp(dotted, "attr.NOTHING") == 0) return new_opaque(m, "attr.NOTHING");
    if (strncmp(dotted, validators, sizeof validators - 1) != 0) return NULL;
    return new_native(m, dotted, attrs_validator, new_str(m, dotted + sizeof validators - 1));
}

bool is_helper_module(const char *dotted)
{
    return in_names(helpers, dotted);
}

value *helper_module(machine *m, const char *dotted)
{
    value *made = new_value(m, V_MODULE);
    made->module.name = intern(m, dotted);
    return made;
}

value *factory(machine *m, const char *dotted)
{
    dotted = old_name(m, dotted);
    value *known = attrs_value(m, dotted);
    if (known != NULL) return known;
    if (is_helper_module(dotted)) return helper_module(m, dotted);
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].name, dotted) == 0)
            return new_native(m, rows[i].name, rows[i].call, NULL);
    return strncmp(dotted, "six.", 4) == 0 ? six_name(m, dotted + 4) : NULL;
}
