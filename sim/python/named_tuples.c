/* SPDX-License-Identifier: MIT */
/*
 * Named tuples, made by a call or a class statement, and TypedDict. Lib/collections/__init__.py:
 * namedtuple; Lib/typing.py: NamedTupleMeta, _TypedDictMeta.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

typedef struct naming {
    const char *name, *qualname;
    value *fields;   /* a tuple of strings */
    value *defaults; /* a tuple, of the last fields */
    const node *at;
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
    made->property.get = new_native(m, "field", call_field, new_int(m, (int64_t)at));
    return made;
}

/* ---- The class ---- */

static value *make(machine *m, const naming *of)
{
    value *base = library_class(m, "tuple");
    if (base == NULL) return unknown(m, of->at, "what a tuple is is not known");
    class_making how = {.at = of->at, .name = of->name, .qualname = of->qualname, .called = true};
    how.bases = new_tuple(m, &base, 1);
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
    made->class_->origin = ORIGIN_NAMEDTUPLE;
    made->class_->field_count = of->fields->tuple.count;
    return made;
}

/* ---- Calls ---- */

/* 'a b', 'a, b' or a sequence of strings. */
static value *field_names(machine *m, const node *at, value *given, bool pairs)
{
    value *made = m->empty;
    if (is_text(m, given)) {
        const char *text = given->text.bytes;
        while (*(text += strspn(text, " ,\t\n")) != '\0') {
            size_t length = strcspn(text, " ,\t\n");
            made = append(m, made, new_str(m, intern_span(m, (span){text, length})));
            text += length;
        }
        return made;
    }
    value *all = iterate(m, at, given);
    if (all == NULL || is_unknown(all)) return all;
    for (size_t i = 0; i < all->tuple.count; i++) {
        value *item = all->tuple.at[i];
        if (pairs && item->kind == V_TUPLE && item->tuple.count == 2) item = item->tuple.at[0];
        if (!is_text(m, item)) return unknown(m, at, "what this field is called is not known");
        made = append(m, made, item);
    }
    return made;
}

static bool is_identifier(const char *called)
{
    if (called[0] == '\0' || called[0] == '_' || (called[0] >= '0' && called[0] <= '9'))
        return false;
    for (; *called != '\0'; called++)
        if ((unsigned char)*called < 128 && *called != '_' &&
            !((*called >= 'a' && *called <= 'z') || (*called >= 'A' && *called <= 'Z') ||
              (*called >= '0' && *called <= '9')))
            return false;
    return true;
}

static const char keywords[] =
    "False None True and as assert async await break class continue def del elif else except "
    "finally for from global if import in is lambda nonlocal not or pass raise return try while "
    "with yield print exec";

static answer check_names(machine *m, const value *fields)
{
    for (size_t i = 0; i < fields->tuple.count; i++) {
        const char *called = fields->tuple.at[i]->text.bytes;
        if (!is_identifier(called)) return NO;
        if (in_names(keywords, called)) return MAYBE;
        for (size_t k = 0; k < i; k++)
            if (equal(m, fields->tuple.at[k], fields->tuple.at[i]) != NO) return NO;
    }
    return YES;
}

value *make_namedtuple(machine *m, value *self, const arguments *given)
{
    (void)self;
    value *called = positional(given) > 0 ? given->at[0] : keyword(given, "typename");
    value *fields = positional(given) > 1 ? given->at[1] : keyword(given, "field_names");
    value *defaults = keyword(given, "defaults"), *rename = keyword(given, "rename");
    if (fields == NULL) fields = keyword(given, "fields");
    if (called == NULL || fields == NULL || !is_text(m, called) || positional(given) > 2)
        return doubtful(m, given->node, "what named tuple this makes is not known");
    fields = field_names(m, given->node, fields, true);
    if (fields != NULL && defaults != NULL && defaults->kind != V_NONE)
        defaults = iterate(m, given->node, defaults);
    else defaults = m->empty;
    if (fields == NULL || defaults == NULL) return NULL;
    if (is_unknown(fields) || is_unknown(defaults) || rename != NULL)
        return doubtful(m, given->node, "what named tuple this makes is not known");
    answer fine = check_names(m, fields);
    if (fine == NO) return raise_vague(m, given->node, "ValueError");
    if (fine == MAYBE || defaults->tuple.count > fields->tuple.count)
        return doubtful(m, given->node, "what named tuple this makes is not known");
    const char *text = text_name(m, called);
    return make(m, &(naming){text, text, fields, defaults, NULL});
}

/* ---- Class statements ---- */

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

value *named_tuple_class(machine *m, class_making *how)
{
    value *fields = m->empty, *defaults = m->empty;
    if (how->at->class_.bases->next != NULL || how->at->class_.type_params != NULL)
        return unknown(m, how->at, "a named tuple with more bases is not followed");
    for (const binding *at = how->annotations->first; at != NULL; at = at->next) {
        value *with = look_up(how->dict, at->name);
        if (at->value == NULL) continue;
        if (is_unknown(at->value) && at->value->flag) return at->value;
        fields = append(m, fields, new_str(m, at->name));
        if (with != NULL) defaults = append(m, defaults, with);
        else if (defaults->tuple.count > 0) return raise_vague(m, how->at, "TypeError");
    }
    if (check_names(m, fields) == NO) return raise_vague(m, how->at, "ValueError");
    value *made = make(m, &(naming){how->name, how->qualname, fields, defaults, how->at});
    if (made == NULL || is_unknown(made)) return made;
    if (!copy_rest(m, how, made)) return NULL;
    if (how->cell != NULL) write_cell(m, &how->cell->class_, made);
    return made;
}

value *typed_dict_class(machine *m, class_making *how)
{
    value *base = library_class(m, "dict");
    for (const node *at = how->at->class_.bases; at != NULL; at = at->next)
        if (at->kind == N_SUBSCRIPT) return unknown(m, at, "a generic TypedDict is not followed");
    if (base == NULL) return unknown(m, how->at, "what a dict is is not known");
    how->bases = new_tuple(m, &base, 1);
    how->keywords.count = how->keywords.keyword_count = 0;
    value *made = make_class(m, how);
    if (made == NULL || is_unknown(made)) return made;
    made->class_->origin = ORIGIN_TYPED_DICT;
    return made;
}
