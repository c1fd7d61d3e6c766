/* SPDX-License-Identifier: MIT */
/*
 * Enumerations. A body's names become members once the class is made: each is an instance, made by
 * the data type that is mixed in or by the program's own __new__ and __init__, any of which may
 * raise. The members are kept where Lib/enum.py keeps them, in _member_map_.
 */
#include <string.h>

#include "python/enums.h"
#include "python/modules.h"

/* ---- Which names are members ---- */

bool is_enum_meta(const value *metaclass)
{
    for (size_t i = 0; metaclass != NULL && i < metaclass->class_->mro_count; i++)
        if (in_names("EnumMeta EnumType", metaclass->class_->mro[i]->class_->name)) return true;
    return false;
}

bool is_enum(const value *class_)
{
    const value *metaclass = class_->kind == V_CLASS ? class_->class_->metaclass : NULL;
    return metaclass != NULL && metaclass->kind == V_CLASS && is_enum_meta(metaclass);
}

static bool is_framed(const char *called, size_t by)
{
    size_t length = strlen(called);
    if (length <= 2 * by || called[by] == '_' || called[length - by - 1] == '_') return false;
    for (size_t i = 0; i < by; i++)
        if (called[i] != '_' || called[length - i - 1] != '_') return false;
    return true;
}

static const char reserved[] =
    "_order_ _create_pseudo_member_ _generate_next_value_ _missing_ _ignore_ _iter_member_ "
    "_iter_member_by_value_ _iter_member_by_def_ _add_alias_ _add_value_alias_ _numeric_repr_";

static bool is_descriptor(machine *m, const value *v)
{
    static const char *const hooks[] = {"__get__", "__set__", "__delete__"};
    if (v->kind == V_OPAQUE)
        return in_names("function functools._lru_cache_wrapper", v->opaque.type);
    for (size_t i = 0; v->kind == V_INSTANCE && i < 3; i++)
        if (find_in_class(m, v->instance.of, intern(m, hooks[i]), 0) != NULL) return true;
    return v->kind == V_FUNCTION || v->kind == V_METHOD || v->kind == V_PROPERTY ||
           v->kind == V_CLASSMETHOD || v->kind == V_STATICMETHOD;
}

static bool is_private(machine *m, const char *class_, const char *called)
{
    size_t length = strlen(class_);
    bool kept = has_version(m->rules, V_2_7, V_3_10);
    return !kept && called[0] == '_' && strncmp(called + 1, class_, length) == 0 &&
           strncmp(called + 1 + length, "__", 2) == 0;
}

static bool is_member(machine *m, const char *class_, const char *called, const value *v)
{
    if (is_framed(called, 2) || is_framed(called, 1) || is_private(m, class_, called)) return false;
    /* A class inside is a class, from 3.13 on. */
    if (v->kind == V_CLASS && !has_version(m->rules, V_2_7, V_3_12)) return false;
    return !is_descriptor(m, v);
}

/* ---- auto() ---- */

static bool has_base(const class_making *how, const char *called)
{
    for (size_t i = 0; !is_unknown(how->bases) && i < how->bases->tuple.count; i++) {
        const value *base = how->bases->tuple.at[i];
        for (size_t k = 0; base->kind == V_CLASS && k < base->class_->mro_count; k++)
            if (strcmp(base->class_->mro[k]->class_->name, called) == 0) return true;
    }
    return false;
}

/* The next number after the highest, or the next bit; the versions agree if all are in order. */
static value *next_number(machine *m, const class_making *how)
{
    int64_t last = 0;
    for (const binding *at = how->dict->first; at != NULL; at = at->next) {
        if (at->value == NULL || !is_member(m, how->name, at->name, at->value)) continue;
        if (at->value->kind != V_INT || at->value->integer < last)
            return doubtful(m, how->at, "which value auto() has is not known");
        last = at->value->integer;
    }
    if (!has_base(how, "Flag")) return new_int(m, last + 1);
    int64_t bit = 1;
    while (bit <= last && bit < INT64_MAX / 2) bit *= 2;
    return new_int(m, bit);
}

static bool is_auto(const value *v)
{
    if (v->kind == V_INSTANCE)
        return v->instance.of->class_->origin == ORIGIN_LIBRARY &&
               strcmp(v->instance.of->class_->name, "auto") == 0;
    return v->kind == V_OPAQUE && strcmp(v->opaque.type, "auto") == 0;
}

static bool makes_values(machine *m, const class_making *how)
{
    name hook = intern(m, "_generate_next_value_");
    if (look_up(how->dict, hook) != NULL || has_base(how, "StrEnum")) return true;
    for (size_t i = 0; !is_unknown(how->bases) && i < how->bases->tuple.count; i++) {
        const value *base = how->bases->tuple.at[i];
        if (base->kind == V_CLASS && find_in_class(m, base, hook, 0) != NULL) return true;
    }
    return false;
}

value *next_value(machine *m, const class_making *how)
{
    if (makes_values(m, how)) return unknown(m, how->at, "which value a member gets is not known");
    return next_number(m, how);
}

value *enum_item(machine *m, const frame *in, name id, value *to)
{
    const class_making *how = in->enumeration;
    if (is_framed(id, 2) || is_framed(id, 1)) return to;
    if (look_up(in->locals, id) != NULL)
        doubtful(m, how->at, "whether an enumeration takes a name a second time is not known");
    return is_auto(to) ? next_value(m, how) : to;
}

/* ---- Bases ---- */

static value *value_of(machine *m, const value *member)
{
    value *found = look_up(member->instance.attributes, intern(m, "_value_"));
    return found != NULL ? found : m->none;
}

bool is_flag(const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++)
        if (strcmp(class_->class_->mro[i]->class_->name, "Flag") == 0) return true;
    return false;
}

static bool is_bit(const value *v)
{
    return v->kind == V_INT && v->integer > 0 && (v->integer & (v->integer - 1)) == 0;
}

/* What is no single bit is another name of some flags, and no member, from 3.11 on. */
static bool has_members(machine *m, const value *class_)
{
    const value *map = enum_map(m, class_)->content;
    bool bits = is_flag(class_) && !has_version(m->rules, V_2_7, V_3_10);
    if (is_unknown(map)) return true;
    for (size_t i = 1; i < map->tuple.count; i += 2) {
        const value *member = map->tuple.at[i];
        if (!bits || member->kind != V_INSTANCE || is_bit(value_of(m, member))) return true;
    }
    return false;
}

/* The base that has members; 3.7 looks at the last one alone. */
static const value *extended(machine *m, const class_making *how)
{
    size_t count = how->bases->tuple.count, first = 0;
    if (has_version(m->rules, V_3_7, V_3_7) && count > 0) first = count - 1;
    for (size_t i = first; i < count; i++) {
        const value *base = how->bases->tuple.at[i];
        if (is_enum(base) && has_members(m, base)) return base;
    }
    return NULL;
}

/* Lib/enum.py, _find_data_type: the class with a __new__ that this base brings; or NULL. */
static const value *brought_type(machine *m, const value *base)
{
    for (size_t i = 0; i < base->class_->mro_count; i++) {
        const value *of = base->class_->mro[i];
        const class_value *c = of->class_;
        bool own = c->origin != ORIGIN_LIBRARY && look_up(c->dict, intern(m, "__new__")) != NULL;
        bool built_in = c->origin == ORIGIN_LIBRARY && c->type != NULL && c->type->c_struct != NULL;
        bool generic = has_version(m->rules, V_3_7, V_3_8) && strcmp(c->name, "Generic") == 0;
        if (is_enum(of)) continue;
        if (strcmp(c->name, "object") != 0 && (own || built_in || generic)) return of;
    }
    return NULL;
}

/* Two data types are refused from 3.8 on, with a text in the order of a set. */
static bool mixes_types(machine *m, const class_making *how)
{
    const value *first = NULL;
    if (has_version(m->rules, V_2_7, V_3_7)) return false;
    for (size_t i = 0; i < how->bases->tuple.count; i++) {
        const value *type = brought_type(m, how->bases->tuple.at[i]);
        if (first != NULL && type != NULL && type != first) return true;
        if (type != NULL) first = type;
    }
    return false;
}

static value *refuse_extension(machine *m, const class_making *how, const value *base)
{
    const char *of = base->class_->name;
    bool flag = is_flag(base);
    if (has_version(m->rules, V_2_7, V_3_7))
        return raise_text(m, "TypeError", (const char *[]){"Cannot extend enumerations", NULL});
    if (has_version(m->rules, V_3_8, V_3_10))
        return raise_text(
            m, "TypeError",
            (const char *[]){how->name, ": cannot extend enumeration '", of, "'", NULL});
    const char *kind = flag ? "flag '" : "enum '";
    bool own_flag = has_base(how, "Flag") && !flag;
    return raise_text(m, "TypeError",
                      (const char *[]){own_flag ? "<flag '" : "<enum '", how->name,
                                       "'> cannot extend <", kind, of, "'>", NULL});
}

/* m->none: they are all right. */
static value *check_bases(machine *m, const class_making *how)
{
    const value *base = extended(m, how);
    size_t count = how->bases->tuple.count;
    bool ordered = count == 0 || is_enum(how->bases->tuple.at[count - 1]);
    bool order_first = has_version(m->rules, V_2_7, V_3_7);
    if (base != NULL && is_unknown(enum_map(m, base)->content)) return enum_map(m, base)->content;
    if (base != NULL && (ordered || !order_first)) return refuse_extension(m, how, base);
    if (ordered && mixes_types(m, how)) return raise_vague(m, how->at, "TypeError");
    if (ordered) return m->none;
    return raise_text(
        m, "TypeError",
        (const char *[]){has_version(m->rules, V_2_7, V_3_6)
                             ? "new enumerations must be created as `ClassName([mixin_type,] "
                               "enum_type)`"
                             : "new enumerations should be created as `EnumName([mixin_type, ...] "
                               "[data_type,] enum_type)`",
                         NULL});
}

/* ---- Members ---- */

/* The class whose value a member is: int, str ...; NULL: members are plain objects. */
static value *data_type(const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        value *of = class_->class_->mro[i];
        if (of->class_->origin != ORIGIN_LIBRARY || is_enum(of)) continue;
        if (of->class_->type != NULL && of->class_->type->base != NULL &&
            of->class_->type->c_struct != NULL)
            return of;
    }
    return NULL;
}

/* Whether the type that a member's value is of is tuple, not a class derived from it. */
static bool is_of_tuples(machine *m, const value *class_)
{
    const value *tuple = library_class(m, "tuple");
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const value *of = class_->class_->mro[i];
        if (!is_enum(of) && derives(of, tuple)) return of == tuple;
    }
    return false;
}

static arguments member_arguments(machine *m, const node *at, value *given, const value *class_)
{
    arguments made = {.node = at, .count = 1};
    made.at = take(m, sizeof *made.at);
    made.at[0] = given;
    if (given->kind != V_TUPLE || is_of_tuples(m, class_)) return made;
    made.at = given->tuple.at;
    made.count = given->tuple.count;
    return made;
}

/* What name and value do, which are read only. */
value *enum_refuse(machine *m, name called, const value *to)
{
    const char *verb = to != NULL ? "set" : "delete";
    if (has_version(m->rules, V_3_6, V_3_10))
        return raise_text(m, "AttributeError",
                          (const char *[]){"can't ", verb, " attribute", NULL});
    return raise_text(
        m, "AttributeError",
        (const char *[]){"<enum 'Enum'> cannot ", verb, " attribute '", called, "'", NULL});
}

/* Lib/enum.py, _proto_member.__set_name__: these take anything in __new__, and complain when the
   value is made of them. */
static value *value_error(machine *m, const value *data)
{
    bool late = in_names("list dict set bytearray collections.deque", data->class_->dotted);
    if (!late || m->raised == NULL || has_version(m->rules, V_3_6, V_3_10)) return NULL;
    return raise_text(m, "TypeError",
                      (const char *[]){"_value_ not set in __new__, unable to create it", NULL});
}

/* What the data type makes of the value; NULL: raised. */
static value *data_value(machine *m, value *given, value *data, const arguments *args)
{
    if (data == NULL) return given;
    if (is_unknown(given)) return doubt(m, given), given;
    value *made = builtin_call(m, data, args);
    if (made == NULL && m->raised == NULL)
        made = doubtful(m, args->node, "what this data type makes of a member is not known");
    return made != NULL ? made : value_error(m, data);
}

static value *new_member(machine *m, value *class_, value *given, const arguments *args)
{
    value *maker = find_in_class(m, class_, intern(m, "__new__"), 0), *data = data_type(class_);
    if (maker != NULL) {
        arguments all = prepend(m, class_, args);
        return call(m, maker->kind == V_STATICMETHOD ? maker->wrapper.of : maker, &all);
    }
    value *content = data_value(m, given, data, args);
    if (content == NULL) return NULL;
    value *made = new_instance(m, class_);
    made->instance.content = content;
    bind(m, made->instance.attributes, intern(m, "_value_"),
         args->count == 1 ? given : unknown(m, args->node, "the value of this member"));
    if (data == NULL) bind(m, made->instance.attributes, intern(m, "_value_"), given);
    return made;
}

static bool name_member(machine *m, value *member, name called, value *given)
{
    names *to = member->instance.attributes;
    if (look_up(to, intern(m, "_value_")) == NULL) bind(m, to, intern(m, "_value_"), given);
    bind(m, to, intern(m, "_name_"), new_str(m, called));
    bind(m, to, intern(m, "name"), new_str(m, called));
    bind(m, to, intern(m, "value"), look_up(to, intern(m, "_value_")));
    return true;
}

/* Flags are made of bits only. */
static void check_flag(machine *m, const value *class_, const value *given)
{
    if (is_flag(class_) && given->kind != V_INT && given->kind != V_BOOL)
        doubtful(m, class_->class_->home == m->program ? class_->class_->node : NULL,
                 "what a flag that is no int does is not known");
}

/* NULL: raised. */
static value *make_member(machine *m, value *class_, const binding *of)
{
    const node *at = class_->class_->node;
    check_flag(m, class_, of->value);
    arguments args = member_arguments(m, at, of->value, class_);
    value *made = new_member(m, class_, of->value, &args);
    if (made == NULL || made->kind != V_INSTANCE) return made;
    name_member(m, made, of->name, of->value);
    value *init = find_in_class(m, class_, intern(m, "__init__"), 0);
    if (init == NULL) return made;
    if (is_unknown(init)) return doubt(m, init), made;
    arguments all = prepend(m, made, &args);
    return call(m, init, &all) == NULL ? NULL : made;
}

value *find_value(machine *m, const value *map, const value *wanted)
{
    const item_list *of = &map->content->tuple;
    for (size_t i = 1; i < of->count; i += 2) {
        if (is_unknown(of->at[i])) return of->at[i];
        answer is = equal(m, value_of(m, of->at[i]), wanted);
        if (is == MAYBE) return unknown(m, NULL, "whether two members are one is not known");
        if (is == YES) return of->at[i];
    }
    return NULL;
}

/* false: raised. */
static bool add_member(machine *m, value *class_, value *map, const binding *of)
{
    value *made = make_member(m, class_, of);
    if (made == NULL) return false;
    value *known = made->kind == V_INSTANCE ? find_value(m, map, value_of(m, made)) : NULL;
    if (known != NULL) made = known;
    map->content = append(m, append(m, map->content, new_str(m, of->name)), made);
    bind(m, class_->class_->dict, of->name, made);
    return true;
}

/* ---- The class ---- */

/* Takes the members out of the names. */
static names *split(machine *m, class_making *how)
{
    names *members = take(m, sizeof *members), *rest = take(m, sizeof *rest);
    value *ignored = look_up(how->dict, intern(m, "_ignore_"));
    value *list = ignored == NULL ? m->empty : field_names(m, how->at, ignored);
    for (const binding *at = how->dict->first; at != NULL; at = at->next) {
        bool skipped = false;
        if (at->value == NULL) continue;
        for (size_t i = 0; list != NULL && !is_unknown(list) && i < list->tuple.count; i++)
            skipped = skipped || strcmp(list->tuple.at[i]->text.bytes, at->name) == 0;
        if (skipped) continue;
        bind(m, is_member(m, how->name, at->name, at->value) ? members : rest, at->name, at->value);
    }
    how->dict = rest;
    return members;
}

static bool check_reserved(machine *m, const class_making *how)
{
    bool named = !has_version(m->rules, V_2_7, V_3_10);
    for (const binding *at = how->dict->first; at != NULL; at = at->next) {
        if (at->value == NULL || !is_framed(at->name, 1)) continue;
        bool later = strcmp(at->name, "_ignore_") == 0 && has_version(m->rules, V_2_7, V_3_6);
        if (in_names(reserved, at->name) && !later) continue;
        return raise_text(m, "ValueError",
                          (const char *[]){named ? "_sunder_ names, such as '" : "_names_ are",
                                           named ? at->name : "", named ? "', are" : "",
                                           " reserved for future Enum use", NULL}) != NULL;
    }
    return true;
}

/* boundary= is for the members. */
static void drop_boundary(machine *m, class_making *how)
{
    arguments kept = {.node = how->keywords.node};
    if (has_version(m->rules, V_2_7, V_3_10)) return;
    kept.at = take(m, (how->keywords.count + 1) * sizeof *kept.at);
    kept.keywords = take(m, (how->keywords.count + 1) * sizeof *kept.keywords);
    for (size_t i = 0; i < how->keywords.keyword_count; i++) {
        if (in_names("boundary _simple", how->keywords.keywords[i])) continue;
        kept.keywords[kept.keyword_count++] = how->keywords.keywords[i];
        kept.at[kept.count++] = how->keywords.at[i];
    }
    how->keywords = kept;
}

/* Whether the metaclasses of the bases do not go together, which is found first. */
static bool has_conflict(machine *m, const class_making *how)
{
    const item_list *of = &how->bases->tuple;
    for (size_t i = 0; i < of->count; i++)
        for (size_t k = 0; k < of->count; k++) {
            if (of->at[i]->kind != V_CLASS || of->at[k]->kind != V_CLASS) return true;
            const value *a = class_of(m, of->at[i]), *b = class_of(m, of->at[k]);
            if (a != NULL && b != NULL && !derives(a, b) && !derives(b, a)) return true;
        }
    return false;
}

value *make_enum(machine *m, class_making *how)
{
    if (how->dict->unsure != NULL) return how->dict->unsure;
    if (!check_reserved(m, how)) return NULL;
    if (has_conflict(m, how)) return make_class(m, how);
    value *checked = check_bases(m, how);
    if (checked != m->none) return checked;
    drop_boundary(m, how);
    const names *members = split(m, how);
    value *made = make_class(m, how), *map = new_container(m, V_DICT, m->empty);
    if (made == NULL || is_unknown(made)) return made;
    if (finish_class(m, how, made) == NULL) return NULL;
    made->class_->origin = ORIGIN_ENUM;
    for (const binding *at = members->first; at != NULL; at = at->next)
        if (at->value != NULL && !add_member(m, made, map, at)) return NULL;
    bind(m, made->class_->dict, intern(m, "_member_map_"), map);
    return made;
}

value *enum_map(machine *m, const value *class_)
{
    name called = intern(m, "_member_map_");
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        value *found = of->origin == ORIGIN_ENUM ? look_up(of->dict, called) : NULL;
        if (found != NULL) return found;
    }
    return new_container(m, V_DICT, m->empty);
}

value *enum_members(machine *m, const node *at, const value *class_)
{
    const value *map = enum_map(m, class_);
    value *made = m->empty;
    bool bits = is_flag(class_) && !has_version(m->rules, V_2_7, V_3_10);
    if (class_->class_->origin == ORIGIN_LIBRARY || is_unknown(map->content))
        return doubtful(m, at, "which members this enumeration has is not known");
    for (size_t i = 1; i < map->content->tuple.count; i += 2) {
        value *member = map->content->tuple.at[i];
        bool seen = false;
        if (is_unknown(member)) return member;
        for (size_t k = 0; k < made->tuple.count; k++) seen = seen || made->tuple.at[k] == member;
        if (!seen && (!bits || is_bit(value_of(m, member)))) made = append(m, made, member);
    }
    return made;
}

/* ---- unique ---- */

value *enum_unique(machine *m, value *self, const arguments *given)
{
    value *class_ = given->count == 1 ? given->at[0] : m->none;
    const char *list = "";
    (void)self;
    if (!is_enum(class_) || is_unknown(enum_map(m, class_)->content))
        return is_unknown(class_) ? class_ : doubtful(m, given->node, "what unique() is given");
    const item_list *of = &enum_map(m, class_)->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2) {
        const char *called = of->at[i]->text.bytes;
        if (is_unknown(of->at[i + 1])) return doubt(m, of->at[i + 1]), of->at[i + 1];
        const value *own = look_up(of->at[i + 1]->instance.attributes, intern(m, "_name_"));
        if (own == NULL || strcmp(own->text.bytes, called) == 0) continue;
        list = join_text(m, (const char *[]){list, *list == '\0' ? "" : ", ", called, " -> ",
                                             own->text.bytes, NULL});
    }
    if (*list == '\0') return class_;
    return raise_text(m, "ValueError",
                      (const char *[]){"duplicate values found in <enum '", class_->class_->name,
                                       "'>: ", list, NULL});
}
