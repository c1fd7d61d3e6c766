/* SPDX-License-Identifier: MIT */
/* TypedDict, called or written: a class derived from dict. Lib/typing.py: _TypedDictMeta. */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

static bool is_typed_dict(const value *base)
{
    if (base->kind == V_ALIAS) base = base->alias.of;
    if (base->kind == V_NATIVE) return strcmp(base->native->name, "typing.TypedDict") == 0;
    return base->kind == V_CLASS && base->class_->origin == ORIGIN_TYPED_DICT;
}

/* Up to 3.8 all bases are forgotten; later none but other TypedDicts are taken, and Generic. */
static value *bases_of(machine *m, const value *written)
{
    static const char mixed[] =
        "cannot inherit from both a TypedDict type and a non-TypedDict base class";
    value *dict = library_class(m, "dict"), *generic = NULL;
    bool checked = !has_version(m->rules, V_2_7, V_3_8);
    bool takes_generic = !has_version(m->rules, V_2_7, V_3_10);
    for (size_t i = 0; checked && i < written->tuple.count; i++) {
        value *base = written->tuple.at[i];
        if (is_unknown(base)) return base;
        if (base->kind == V_ALIAS) base = base->alias.of;
        bool is_generic = takes_generic && base == library_special(m, "typing.Generic");
        if (!is_typed_dict(base) && !is_generic)
            return raise_text(m, "TypeError", (const char *[]){mixed, NULL});
        if (is_generic || (takes_generic && base->kind == V_CLASS && base->class_->generic))
            generic = library_special(m, "typing.Generic");
    }
    if (generic == NULL) return new_tuple(m, &dict, 1);
    return new_tuple(m, (value *[2]){generic, dict}, 2);
}

static value *make(machine *m, class_making *how)
{
    value *made = make_class(m, how);
    if (made == NULL || is_unknown(made)) return made;
    if (how->cell != NULL) write_cell(m, &how->cell->class_, made);
    made->class_->origin = ORIGIN_TYPED_DICT;
    return made;
}

value *typed_dict_class(machine *m, class_making *how, const value *written)
{
    bool closes = has_version(m->rules, V_3_15, V_3_15);
    const char *taken = closes ? "total= closed= extra_items=" : "total=";
    bool named = m->rules->qualnames;
    if (bind_written(m, named ? "_TypedDictMeta.__new__" : "__new__", taken, &how->keywords) ==
        NULL)
        return NULL;
    how->bases = bases_of(m, written);
    if (how->bases == NULL || is_unknown(how->bases)) return how->bases;
    how->keywords.count = how->keywords.keyword_count = 0;
    return make(m, how);
}

/* ---- TypedDict('D', {'a': int}) ---- */

/* Whether all are what a type can be written as. */
static bool are_types(const value *fields)
{
    for (size_t i = 1; i < fields->tuple.count; i += 2) {
        const value *type = fields->tuple.at[i];
        if (is_unknown(type) || type->kind == V_INT || type->kind == V_TUPLE ||
            type->kind == V_LIST)
            return false;
    }
    return true;
}

value *call_typed_dict(machine *m, value *self, const arguments *given)
{
    bool keywords = has_version(m->rules, V_2_7, V_3_12);
    value *called = given->count > 0 ? given->at[0] : m->none;
    bool pairs = positional(given) == 2 && given->at[1]->kind == V_DICT;
    bool written = keywords && positional(given) == 1;
    class_making how = {.at = given->node, .called = true, .keywords = {.node = given->node}};
    (void)self;
    if (pairs && bind_written(m, "TypedDict", "typename fields * total=", given) == NULL)
        return NULL;
    if ((!pairs && !written) || !is_text(m, called) ||
        (pairs && (is_unknown(given->at[1]->content) || !are_types(given->at[1]->content))))
        return doubtful(m, given->node, "what TypedDict this makes is not known");
    how.name = how.qualname = text_name(m, called);
    how.bases = bases_of(m, m->empty);
    how.dict = take(m, sizeof *how.dict);
    if (pairs) how.annotations = names_of(m, given->at[1]);
    return make(m, &how);
}
