/* SPDX-License-Identifier: MIT */
/*
 * Named tuples, made by a call or a class statement. Lib/collections/__init__.py: namedtuple;
 * Lib/typing.py: NamedTuple, NamedTupleMeta, _make_nmtuple.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

typedef struct naming {
    const char *name, *qualname;
    value *fields;   /* a tuple of strings */
    value *defaults; /* a tuple, of the last fields */
    const node *at;
    bool mixed; /* with other bases than tuple: these */
    value *bases;
} naming;

/* ---- __new__ ---- */

static const class_value *tuple_class(const value *self)
{
    return self->tuple.at[0]->class_;
}

/* `self`: the class, its fields, its defaults. */
static value *call_new(machine *m, value *self, const arguments *given)
{
    const item_list *fields = &self->tuple.at[1]->tuple, *defaults = &self->tuple.at[2]->tuple;
    signature of = {.name = m->rules->lambda_new};
    of.qualname = join_text(m, (const char *[]){tuple_class(self)->qualname, ".__new__", NULL});
    of.at = take(m, (fields->count + 1) * sizeof *of.at);
    of.at[of.positional++].name = "_cls";
    for (size_t i = 0; i < fields->count; i++) {
        size_t first = fields->count - defaults->count;
        value *with = i < first ? NULL : defaults->at[i - first];
        of.at[of.positional++] = (parameter){fields->at[i]->text.bytes, with};
    }
    value **bound = bind_arguments(m, &of, given);
    if (bound == NULL) return NULL;
    if (bound[0]->kind != V_CLASS) return doubtful(m, given->node, "what this makes is not known");
    value *made = new_instance(m, bound[0]);
    made->instance.content = new_tuple(m, bound + 1, fields->count);
    return made;
}

static value *call_field(machine *m, value *self, const arguments *given)
{
    value *of = given->count > 0 ? given->at[0] : m->none;
    size_t at = (size_t)self->integer;
    bool known = of->kind == V_INSTANCE && of->instance.content != NULL &&
                 of->instance.content->kind == V_TUPLE && at < of->instance.content->tuple.count;
    return known ? of->instance.content->tuple.at[at]
                 : unknown(m, given->node, "what this field holds is not known");
}

static value *field_property(machine *m, size_t at)
{
    value *made = new_value(m, V_PROPERTY);
    made->flag = true;
    made->property.get = new_native(m, "field", call_field, new_int(m, (int64_t)at));
    return made;
}

/* ---- The class ---- */

static value *make(machine *m, const naming *of)
{
    value *base = library_class(m, "tuple");
    if (base == NULL) return unknown(m, of->at, "what a tuple is is not known");
    class_making how = {.at = of->at, .name = of->name, .qualname = of->qualname, .called = true};
    how.bases = of->mixed ? of->bases : new_tuple(m, &base, 1);
    how.dict = take(m, sizeof *how.dict);
    how.keywords.node = of->at;
    bind(m, how.dict, intern(m, "__slots__"), m->empty);
    bind(m, how.dict, intern(m, "_fields"), of->fields);
    value *made = make_class(m, &how);
    if (made == NULL || is_unknown(made)) return made;
    value *parts[3] = {made, of->fields, of->defaults};
    value *new_ = new_native(m, "__new__", call_new, new_tuple(m, parts, 3));
    bind(m, how.dict, intern(m, "__new__"), new_);
    for (size_t i = 0; i < of->fields->tuple.count; i++)
        bind(m, how.dict, text_name(m, of->fields->tuple.at[i]), field_property(m, i));
    /* A property there: a dict of the fields, made anew. */
    if (m->rules->text_is_bytes)
        bind(m, how.dict, intern(m, "__dict__"), unknown(m, of->at, "the dict of a named tuple"));
    made->class_->origin = ORIGIN_NAMEDTUPLE;
    made->class_->field_count = of->fields->tuple.count;
    return made;
}

/* ---- namedtuple('P', 'x y') ---- */

static const struct options {
    unsigned char since, until;
    const char *parameters;
} options[] = {
    {V_2_7, V_2_7, "typename field_names verbose= rename="},
    {V_3_6, V_3_6, "typename field_names * rename= module= verbose="},
    {V_3_7, V_3_15, "typename field_names * rename= module= defaults="},
};

static const char *parameters_of(const behaviour *rules)
{
    size_t i = 0;
    while (!has_version(rules, options[i].since, options[i].until)) i++;
    return options[i].parameters;
}

static value *finish(machine *m, naming *of, const value *type, bool renamed)
{
    const char *called = plain_text(m, type);
    if (called == NULL) return doubtful(m, of->at, "what this named tuple is called is not known");
    of->name = of->qualname = intern(m, called);
    if (renamed) of->fields = rename_fields(m, of->fields);
    if (!check_fields(m, of->at, of->name, of->fields, renamed)) return NULL;
    if (of->defaults->tuple.count > of->fields->tuple.count)
        return raise_text(m, "TypeError",
                          (const char *[]){"Got more default values than field names", NULL});
    return make(m, of);
}

static value *named_tuple(machine *m, const arguments *given)
{
    const char *parameters = parameters_of(m->rules);
    value **bound = bind_written(m, "namedtuple", parameters, given);
    if (bound == NULL) return NULL;
    size_t place = m->rules->text_is_bytes ? 3 : 2;
    bool takes_defaults = strstr(parameters, "defaults") != NULL;
    value *defaults = takes_defaults ? bound[4] : NULL;
    answer rename = bound[place] == NULL ? NO : truth(m, given->node, bound[place]);
    naming of = {.defaults = m->empty, .at = given->node};
    of.fields = field_names(m, given->node, bound[1]);
    if (defaults != NULL && defaults->kind != V_NONE)
        of.defaults = iterate(m, given->node, defaults);
    if (of.fields == NULL || of.defaults == NULL) return NULL;
    if (is_unknown(of.fields) || is_unknown(of.defaults) || rename == MAYBE)
        return doubtful(m, given->node, "what named tuple this makes is not known");
    return finish(m, &of, bound[0], rename == YES);
}

/* ---- NamedTuple('P', [('x', int)]) ---- */

/* The names of pairs, or of a dict's items. */
static value *pair_names(machine *m, const node *at, value *pairs)
{
    value *made = m->empty, *all = iterate(m, at, pairs);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count; i++) {
        const value *pair = all->tuple.at[i];
        bool plain = pair->kind == V_TUPLE && pair->tuple.count == 2;
        if (!plain || !is_text(m, pair->tuple.at[0]))
            return unknown(m, at, "what this field is called is not known");
        made = append(m, made, pair->tuple.at[0]);
    }
    return made;
}

static value *keyword_fields(machine *m, const arguments *given)
{
    value *made = m->empty;
    for (size_t i = 0; i < given->keyword_count; i++)
        made = append(m, made, new_str(m, given->keywords[i]));
    return made;
}

static value *typed_tuple(machine *m, const arguments *given)
{
    size_t count = positional(given);
    bool plain = count == 2 && given->keyword_count == 0;
    bool keywords = count == 1 && has_version(m->rules, V_3_6, V_3_12);
    naming of = {.defaults = m->empty, .at = given->node};
    if (plain) of.fields = pair_names(m, given->node, given->at[1]);
    else if (keywords) of.fields = keyword_fields(m, given);
    else return doubtful(m, given->node, "what named tuple this makes is not known");
    if (of.fields == NULL) return NULL;
    if (is_unknown(of.fields)) return doubt(m, of.fields), of.fields;
    return finish(m, &of, given->at[0], false);
}

/* `self`: by which of its names. */
value *make_namedtuple(machine *m, value *self, const arguments *given)
{
    return self == NULL ? named_tuple(m, given) : typed_tuple(m, given);
}

/* ---- class P(NamedTuple) ---- */

static const char prohibited[] = "__new__ __init__ __slots__ __getnewargs__ _fields "
                                 "_field_defaults _field_types _make _replace _asdict _source";
static const char special[] =
    "__module__ __name__ __qualname__ __annotations__ __doc__ __orig_bases__";

static bool copy_rest(machine *m, const class_making *how, value *made)
{
    for (const binding *at = how->dict->first; at != NULL; at = at->next) {
        if (at->value == NULL || in_names(special, at->name)) continue;
        if (in_names(prohibited, at->name))
            return raise_text(m, "AttributeError",
                              (const char *[]){"Cannot overwrite NamedTuple attribute ", at->name,
                                               NULL}) != NULL;
        if (look_up(how->annotations, at->name) == NULL)
            bind(m, made->class_->dict, at->name, at->value);
    }
    return true;
}

/* Up to 3.8 NamedTuple is a class, whose metaclass must get along with those of the others. */
static value *check_metaclasses(machine *m, const item_list *bases)
{
    for (size_t i = 0; i < bases->count; i++) {
        const value *base = bases->at[i];
        if (base->kind != V_CLASS || base->class_->metaclass == NULL) continue;
        return raise_text(m, "TypeError", (const char *[]){metaclass_conflict, NULL});
    }
    return m->none;
}

/* 3.9 and 3.10 take no other base, later ones Generic, earlier ones forget whatever there is. */
static value *check_other_bases(machine *m, const class_making *how, naming *to)
{
    static const char none[] = "Multiple inheritance with NamedTuple is not supported";
    static const char generic[] = "can only inherit from a NamedTuple type and Generic";
    const item_list *of = &how->bases->tuple;
    if (is_unknown(how->bases)) return how->bases;
    if (of->count == 1) return m->none;
    if (has_version(m->rules, V_3_6, V_3_8)) return check_metaclasses(m, of);
    if (has_version(m->rules, V_3_9, V_3_10))
        return raise_text(m, "TypeError", (const char *[]){none, NULL});
    to->mixed = true;
    to->bases = m->empty;
    for (size_t i = 0; i < of->count; i++) {
        value *base = of->at[i];
        if (is_unknown(base)) return base;
        if (base->kind == V_NATIVE) base = library_class(m, "tuple");
        else if (base != library_special(m, "typing.Generic"))
            return raise_text(m, "TypeError", (const char *[]){generic, NULL});
        to->bases = append(m, to->bases, base);
    }
    return m->none;
}

static value *order_error(machine *m, const naming *of, const char *called)
{
    size_t count = of->defaults->tuple.count, first = of->fields->tuple.count - 1 - count;
    bool old = has_version(m->rules, V_3_6, V_3_8);
    if (count > 1) return raise_vague(m, of->at, "TypeError");
    return raise_text(m, "TypeError",
                      (const char *[]){"Non-default namedtuple field ", called,
                                       " cannot follow default field", old ? "(s) " : " ",
                                       of->fields->tuple.at[first]->text.bytes, NULL});
}

value *named_tuple_class(machine *m, class_making *how)
{
    naming of = {.name = how->name, .qualname = how->qualname, .defaults = m->empty, .at = how->at};
    value *checked = check_other_bases(m, how, &of);
    of.fields = m->empty;
    if (checked != m->none) return checked;
    for (const binding *at = how->annotations->first; at != NULL; at = at->next) {
        value *with = look_up(how->dict, at->name);
        if (at->value == NULL) continue;
        if (is_unknown(at->value) && at->value->flag) return at->value;
        of.fields = append(m, of.fields, new_str(m, at->name));
        if (with != NULL) of.defaults = append(m, of.defaults, with);
        else if (of.defaults->tuple.count > 0) return order_error(m, &of, at->name);
    }
    if (!check_fields(m, how->at, how->name, of.fields, false)) return NULL;
    value *made = make(m, &of);
    if (made == NULL || is_unknown(made)) return made;
    if (!copy_rest(m, how, made)) return NULL;
    if (how->cell != NULL) write_cell(m, &how->cell->class_, made);
    return made;
}
