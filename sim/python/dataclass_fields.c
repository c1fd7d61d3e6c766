/* SPDX-License-Identifier: MIT */
/*
 * The fields of a dataclass, and its second class with __slots__. Lib/dataclasses.py: _get_field,
 * _process_class, _add_slots.
 */
#include <string.h>

#include "python/dataclasses.h"
#include "python/enums.h"
#include "python/modules.h"

/* ---- What an annotation says ---- */

static bool is_library(const value *v, const char *called)
{
    if (v->kind == V_ALIAS) v = v->alias.of;
    if (v->kind == V_CLASS && v->class_->origin == ORIGIN_LIBRARY)
        return strcmp(v->class_->name, called) == 0;
    return v->kind == V_OPAQUE && strcmp(v->opaque.type, called) == 0;
}

static field_role role_of(const value *type)
{
    if (is_library(type, "typing.ClassVar")) return FIELD_CLASS_VAR;
    return is_library(type, "typing.InitVar") ? FIELD_INIT_VAR : FIELD_PLAIN;
}

/* Evaluated where it is asked for; one that cannot be is a plain field's. */
static value *evaluate(machine *m, const value *lazy, const node *at)
{
    value *doubted = m->doubt;
    value *got = eval(m, lazy->annotation.in, at);
    m->doubt = doubted;
    m->raised = NULL;
    return got == NULL ? m->none : got;
}

/* Of an annotation in quotes only the name in front counts, and only if it is typing's. */
static value *evaluate_text(machine *m, const value *lazy)
{
    const node *at = lazy->annotation.node;
    while (at->kind == N_SUBSCRIPT) at = at->two.left;
    bool plain =
        at->kind == N_NAME || (at->kind == N_ATTRIBUTE && at->attribute.value->kind == N_NAME);
    return plain ? evaluate(m, lazy, at) : m->none;
}

field_role annotation_role(machine *m, value *type)
{
    if (type->kind == V_ANNOTATION)
        type = type->annotation.text ? evaluate_text(m, type)
                                     : evaluate(m, type, type->annotation.node);
    return role_of(type);
}

static bool find_role(machine *m, const node *at, value *type, field_role *role, value **unsure)
{
    *role = FIELD_PLAIN;
    if (type->kind == V_ANNOTATION)
        type = type->annotation.text ? evaluate_text(m, type)
                                     : evaluate(m, type, type->annotation.node);
    if (is_unknown(type)) *unsure = type;
    if (is_str(m, type)) {
        bool dotted = strchr(type->text.bytes, '.') != NULL;
        /* The module is not in sys.modules then, and dataclasses looks there. */
        if (m->options.probe && !dotted && !m->rules->any_module)
            return raise_text(m, "AttributeError",
                              (const char *[]){"'NoneType' object has no attribute '__dict__'",
                                               NULL}) != NULL;
        bool suspect = strstr(type->text.bytes, "ClassVar") != NULL ||
                       strstr(type->text.bytes, "InitVar") != NULL ||
                       strstr(type->text.bytes, "KW_ONLY") != NULL;
        if (suspect && !m->options.probe)
            *unsure = unknown(m, at, "what this annotation in quotes means is not known");
        return true;
    }
    *role = role_of(type);
    return true;
}

/* ---- One field ---- */

static bool is_mutable(machine *m, const value *v)
{
    if (v->kind == V_LIST || v->kind == V_DICT || v->kind == V_SET) return true;
    if (!m->rules->hash_defaults || v->kind != V_INSTANCE) return false;
    value *hash = find_in_class(m, v->instance.of, intern(m, "__hash__"), 0);
    return hash != NULL && hash->kind == V_NONE;
}

static bool check_default(machine *m, const node *at, const field_value *field, value **unsure)
{
    value *v = field->default_;
    if (v == NULL) return true;
    if (is_unknown(v)) *unsure = v;
    if (!is_mutable(m, v)) return true;
    if (v->kind == V_INSTANCE) return raise_vague(m, at, "ValueError") != NULL;
    return raise_text(m, "ValueError",
                      (const char *[]){"mutable default <class '", type_name(m, v), "'> for field ",
                                       field->name, " is not allowed: use default_factory",
                                       NULL}) != NULL;
}

static field_value *new_field(machine *m, value *given, name called)
{
    field_value *made = take(m, sizeof *made);
    made->init = true;
    if (given != NULL && given->kind == V_FIELD) *made = *given->field;
    else if (given != NULL) made->default_ = given;
    made->name = called;
    return made;
}

/* The class keeps a default as a plain attribute. */
static void keep_default(machine *m, names *dict, const field_value *field, const value *given)
{
    if (given == NULL || given->kind != V_FIELD || look_up(dict, field->name) == NULL) return;
    if (field->default_ != NULL) bind(m, dict, field->name, field->default_);
    else unbind(m, dict, field->name);
}

static void add(machine *m, dataclass *of, field_value *field)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->fields[i]->name == field->name) {
            of->fields[i] = field;
            return;
        }
    field_value **grown = take(m, (of->count + 1) * sizeof *grown);
    if (of->count > 0) memcpy(grown, of->fields, of->count * sizeof *grown);
    grown[of->count++] = field;
    of->fields = grown;
}

typedef struct collecting {
    dataclass *of;
    bool keyword_only;
} collecting;

/* getattr(cls, name): a default may be a base's. */
static value *default_of(machine *m, const dataclass *of, name called)
{
    value *own = look_up(of->class_->class_->dict, called);
    value *found = own == NULL ? find_in_class(m, of->class_, called, 1) : own;
    return found != NULL && found != own && is_unknown(found) ? NULL : found;
}

static bool add_own(machine *m, const node *at, collecting *c, const binding *annotated)
{
    dataclass *of = c->of;
    names *dict = of->class_->class_->dict;
    value *type = annotated->value, *given = default_of(m, of, annotated->name);
    if (is_unknown(type) && type->flag) of->unsure = type;
    if (given != NULL && given->kind == V_FIELD && given->field->of_attrs)
        of->unsure = unknown(m, at, "a field of attrs in a dataclass is not followed");
    value *resolved = type;
    if (type->kind == V_ANNOTATION)
        resolved = type->annotation.text ? evaluate_text(m, type)
                                         : evaluate(m, type, type->annotation.node);
    if (m->rules->kw_only && is_library(resolved, "_KW_ONLY_TYPE")) {
        c->keyword_only = true;
        return true;
    }
    /* A descriptor as default is asked for itself, which is not followed. */
    if (given != NULL && given->kind == V_INSTANCE &&
        find_in_class(m, given->instance.of, intern(m, "__get__"), 0) != NULL)
        of->unsure = unknown(m, at, "a descriptor is a default, which is not followed");
    field_value *field = new_field(m, given, annotated->name);
    if (!find_role(m, at, type, &field->role, &of->unsure)) return false;
    if (field->unsure != NULL) of->unsure = field->unsure;
    if (!field->keyword_only_set) field->keyword_only = c->keyword_only;
    if (field->role != FIELD_PLAIN && field->factory != NULL)
        return raise_text(m, "TypeError",
                          (const char *[]){"field ", field->name, " cannot have a default factory",
                                           NULL}) != NULL;
    if (field->role == FIELD_PLAIN && !check_default(m, at, field, &of->unsure)) return false;
    keep_default(m, dict, field, given);
    add(m, of, field);
    return true;
}

/* ---- All fields ---- */

static bool check_frozen(machine *m, const dataclass *of, bool any, bool frozen)
{
    if (!any || frozen == of->frozen) return true;
    const char *text = frozen ? "cannot inherit non-frozen dataclass from a frozen one"
                              : "cannot inherit frozen dataclass from a non-frozen one";
    return raise_text(m, "TypeError", (const char *[]){text, NULL}) != NULL;
}

/* From 3.12 on all bases are asked, before that the nearest ones decide together. */
static bool inherit_fields(machine *m, dataclass *of)
{
    bool any = false, frozen = false, all_frozen = true;
    for (size_t i = of->class_->class_->mro_count; i-- > 1;) {
        const dataclass *base = of->class_->class_->mro[i]->class_->dataclass;
        /* 3.7 takes a base without fields for none. */
        bool bare = base != NULL && base->count == 0 && has_version(m->rules, V_2_7, V_3_7);
        if (base == NULL || bare) continue;
        any = true;
        /* Class variables keep their place too, which a field of that name takes. */
        for (size_t k = 0; k < base->count; k++) add(m, of, base->fields[k]);
        frozen = frozen || base->frozen;
        all_frozen = all_frozen && base->frozen;
    }
    if (!any) return true;
    if (!of->frozen && frozen) return check_frozen(m, of, any, true);
    bool refused = m->rules->frozen_any ? !all_frozen : !frozen;
    return !of->frozen || !refused || check_frozen(m, of, any, false);
}

bool check_defaults(machine *m, const dataclass *of)
{
    const field_value *seen = NULL;
    for (size_t i = 0; of->init && i < of->count; i++) {
        const field_value *field = of->fields[i];
        if (!field->init || field->keyword_only || field->role == FIELD_CLASS_VAR) continue;
        if (field->default_ != NULL || field->factory != NULL) {
            seen = field;
            continue;
        }
        if (seen == NULL) continue;
        bool named = strchr(m->rules->order_text, '%') != NULL;
        return raise_text(
                   m, "TypeError",
                   (const char *[]){"non-default argument '", field->name,
                                    named ? "' follows default argument '" : m->rules->order_text,
                                    named ? seen->name : "", named ? "'" : "", NULL}) != NULL;
    }
    return true;
}

static bool check_unannotated(machine *m, const dataclass *of)
{
    const class_value *c = of->class_->class_;
    for (const binding *at = c->dict->first; at != NULL; at = at->next) {
        if (at->value == NULL || at->value->kind != V_FIELD) continue;
        if (c->annotations != NULL && look_up(c->annotations, at->name) != NULL) continue;
        return raise_text(m, "TypeError",
                          (const char *[]){"'", at->name, "' is a field but has no type annotation",
                                           NULL}) != NULL;
    }
    return true;
}

bool collect_fields(machine *m, const node *at, dataclass *of)
{
    const names *own = of->class_->class_->annotations;
    collecting c = {of, of->keyword_only};
    bool fine = inherit_fields(m, of);
    /* The check of frozen bases comes after the fields are read, but reads nothing of them. */
    value *raised = m->raised;
    m->raised = NULL;
    for (const binding *called = own == NULL ? NULL : own->first; called != NULL;
         called = called->next)
        if (called->value != NULL && !add_own(m, at, &c, called)) return false;
    if (!check_unannotated(m, of)) return false;
    m->raised = raised;
    return fine;
}

/* ---- The second class ---- */

static bool lists(machine *m, const value *class_, const char *called)
{
    const class_value *c = class_->class_;
    bool words = m->rules->slots == DATA_SLOTS_WORDS || m->rules->slots == DATA_SLOTS_TYPO;
    bool dict = strcmp(called, "__dict__") == 0, weakref = strcmp(called, "__weakref__") == 0;
    if (c->written != NULL && c->written->has_slots) {
        for (size_t i = 0; i < c->written->slot_count; i++)
            if (strcmp(c->written->slots[i], called) == 0) return true;
        return false;
    }
    if (c->origin == ORIGIN_LIBRARY && c->type->written != NULL && c->type->written->has_slots) {
        for (size_t i = 0; i < c->type->written->slot_count; i++)
            if (strcmp(c->type->written->slots[i], called) == 0) return true;
        return false;
    }
    if (!words || c->type == NULL) return false;
    if (dict) return m->rules->slots == DATA_SLOTS_TYPO || c->type->dictoffset != 0;
    return weakref && c->type->weakrefoffset != 0;
}

static bool is_inherited(machine *m, const dataclass *of, const char *called)
{
    const class_value *c = of->class_->class_;
    if (m->rules->slots == DATA_SLOTS_ALL) return false;
    for (size_t i = 1; i + 1 < c->mro_count; i++) {
        if (lists(m, c->mro[i], called)) return true;
    }
    return false;
}

/* __slots__ of a base that was an iterator: nobody can read it again. */
static const value *spent_base(machine *m, const dataclass *of)
{
    const class_value *c = of->class_->class_;
    for (size_t i = 1; m->rules->slots != DATA_SLOTS_ALL && i + 1 < c->mro_count; i++) {
        const value *slots = look_up(c->mro[i]->class_->dict, intern(m, "__slots__"));
        if (slots != NULL && (slots->kind == V_ITERATOR || slots->kind == V_GENERATOR))
            return c->mro[i];
    }
    return NULL;
}

value *dataclass_slots(machine *m, const dataclass *of)
{
    value *made = m->empty;
    for (size_t i = 0; i < of->count; i++)
        if (of->fields[i]->role == FIELD_PLAIN && !is_inherited(m, of, of->fields[i]->name))
            made = append(m, made, new_str(m, of->fields[i]->name));
    if (of->weakref_slot && !is_inherited(m, of, "__weakref__"))
        made = append(m, made, new_str(m, "__weakref__"));
    return made;
}

static names *copy_dict(machine *m, const dataclass *of)
{
    names *made = take(m, sizeof *made);
    for (const binding *at = of->class_->class_->dict->first; at != NULL; at = at->next)
        if (at->value != NULL) bind(m, made, at->name, at->value);
    for (size_t i = 0; i < of->count; i++)
        if (of->fields[i]->role == FIELD_PLAIN) unbind(m, made, of->fields[i]->name);
    bind(m, made, intern(m, "__slots__"), dataclass_slots(m, of));
    return made;
}

value *add_slots(machine *m, const node *at, dataclass *of)
{
    const class_value *c = of->class_->class_;
    if (look_up(c->dict, intern(m, "__slots__")) != NULL)
        return raise_text(m, "TypeError",
                          (const char *[]){c->name, " already specifies __slots__", NULL});
    const value *spent = spent_base(m, of);
    if (spent != NULL)
        return raise_text(
            m, "TypeError",
            (const char *[]){"Slots of '", spent->class_->name, "' cannot be determined", NULL});
    if (is_enum(of->class_)) return raise_vague(m, at, "AttributeError");
    class_making how = {.at = at, .name = c->name, .qualname = c->qualname, .called = true};
    how.bases = new_tuple(m, c->bases, c->base_count);
    how.dict = copy_dict(m, of);
    how.metaclass = c->metaclass;
    how.annotations = c->annotations;
    how.statics = c->statics;
    how.cell = m->rules->data_cell ? c->cell : NULL;
    how.keywords.node = at;
    value *made = make_class(m, &how);
    if (made == NULL || is_unknown(made)) return made;
    made->class_->cell = c->cell;
    made->class_->dataclass = of;
    of->class_ = made;
    return finish_class(m, &how, made);
}
