/* SPDX-License-Identifier: MIT */
/*
 * typing's forms, generic aliases, and what they turn into as bases of a class: Lib/typing.py,
 * __mro_entries__ of _BaseGenericAlias and _GenericAlias.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

static const struct origin {
    const char *form, *class_;
} origins[] = {
    {"typing.List", "list"},
    {"typing.Dict", "dict"},
    {"typing.Set", "set"},
    {"typing.FrozenSet", "frozenset"},
    {"typing.Tuple", "tuple"},
    {"typing.Type", "type"},
    {"typing.DefaultDict", "collections.defaultdict"},
    {"typing.OrderedDict", "collections.OrderedDict"},
    {"typing.Counter", "collections.Counter"},
    {"typing.ChainMap", "collections.ChainMap"},
    {"typing.Deque", "collections.deque"},
    {"typing.AbstractSet", "collections.abc.Set"},
    {"typing.ContextManager", "contextlib.AbstractContextManager"},
    {"typing.AsyncContextManager", "contextlib.AbstractAsyncContextManager"},
};

/* The rest bear their names in collections.abc. */
static const char abstract[] =
    "AsyncGenerator AsyncIterable AsyncIterator Awaitable ByteString Callable Collection Container "
    "Coroutine Generator Hashable ItemsView Iterable Iterator KeysView Mapping MappingView "
    "MutableMapping MutableSequence MutableSet Reversible Sequence Sized ValuesView";

value *special_form(machine *m, const char *called)
{
    return new_opaque(m, intern(m, join_text(m, (const char *[]){"typing.", called, NULL})));
}

/* Where it is a C type without members of its own (3.12+), it is made as a class with no slots. */
static value *generic(machine *m)
{
    value *known = library_class(m, "typing.Generic");
    if (known != NULL) return known;
    class_making how = {.name = "Generic", .qualname = "Generic", .bases = m->empty};
    how.dict = take(m, sizeof *how.dict);
    bind_for_good(m, how.dict, intern(m, "__slots__"), m->empty);
    value *made = make_class(m, &how);
    if (made == NULL || is_unknown(made)) return made;
    made->class_->origin = ORIGIN_LIBRARY;
    made->class_->library = find_library_class("typing.Generic");
    made->class_->dotted = "typing.Generic";
    made->class_->generic = true;
    remember_class(m, "typing.Generic", made);
    return made;
}

/* What is a name of the library and neither a plain class nor a plain function. */
value *library_special(machine *m, const char *called)
{
    if (strcmp(called, "typing.TypedDict") == 0 || strcmp(called, "typing.NamedTuple") == 0) {
        bool tuple = strcmp(called, "typing.NamedTuple") == 0;
        return new_native(m, called, tuple ? make_namedtuple : call_typed_dict, m->none);
    }
    if (strcmp(called, "typing.Generic") == 0) return generic(m);
    if (strcmp(called, "dataclasses.FrozenInstanceError") == 0) {
        for (known_class *at = m->world->classes; at != NULL; at = at->next)
            if (strcmp(at->name, "FrozenInstanceError") == 0) return at->class_;
        value *base = library_class(m, "AttributeError");
        return base == NULL ? NULL : library_subclass(m, "FrozenInstanceError", base);
    }
    return NULL;
}

bool is_form(const value *v, const char *called)
{
    if (v->kind == V_ALIAS) v = v->alias.of;
    return v->kind == V_OPAQUE && strcmp(v->opaque.type, called) == 0;
}

bool is_typing(const value *v)
{
    return v->kind == V_OPAQUE && strncmp(v->opaque.type, "typing.", 7) == 0;
}

static value *origin_of(machine *m, const char *form)
{
    for (size_t i = 0; i < sizeof origins / sizeof origins[0]; i++)
        if (strcmp(origins[i].form, form) == 0) return library_class(m, origins[i].class_);
    if (!in_names(abstract, form + 7)) return NULL;
    return library_class(m, join_text(m, (const char *[]){"collections.abc.", form + 7, NULL}));
}

/* ---- Bases ---- */

static bool is_class_named(const value *v, const char *called)
{
    return v->kind == V_CLASS && v->class_->origin == ORIGIN_LIBRARY &&
           strcmp(v->class_->name, called) == 0;
}

/* Made by typing: not list[int], which is types.GenericAlias. */
static bool is_typing_alias(const value *v)
{
    if (v->kind != V_ALIAS) return is_typing(v);
    return v->alias.of->kind != V_CLASS || v->alias.of->class_->generic;
}

static bool follows(const item_list *bases, size_t from, bool classes)
{
    for (size_t i = from; i < bases->count; i++) {
        const value *base = bases->at[i];
        if (is_typing_alias(base)) return true;
        if (classes && base->kind == V_CLASS && base->class_->generic) return true;
    }
    return false;
}

static bool has_class(const item_list *bases, const value *of)
{
    for (size_t i = 0; i < bases->count; i++)
        if (bases->at[i] == of) return true;
    return false;
}

static value *add_form(machine *m, value *made, const item_list *bases, size_t i)
{
    const value *base = bases->at[i];
    const value *form = base->kind == V_ALIAS ? base->alias.of : base;
    value *of = origin_of(m, form->opaque.type), *generic = library_special(m, "typing.Generic");
    if (of == NULL || generic == NULL) return NULL;
    if (!has_class(bases, of)) made = append(m, made, of);
    return follows(bases, i + 1, true) ? made : append(m, made, generic);
}

static value *add_base(machine *m, value *made, const item_list *bases, size_t i)
{
    value *base = bases->at[i];
    if (is_typing_alias(base) && (base->kind != V_ALIAS || is_typing(base->alias.of)))
        return add_form(m, made, bases, i);
    if (base->kind != V_ALIAS) return append(m, made, base);
    if (!is_class_named(base->alias.of, "Generic")) return append(m, made, base->alias.of);
    for (size_t k = 0; k < bases->count; k++)
        if (is_class_named(bases->at[k], "Protocol")) return made;
    return follows(bases, i + 1, false) ? made : append(m, made, base->alias.of);
}

/* The bases a class gets for those that were written; an UNKNOWN if that is not known. */
value *resolve_bases(machine *m, const node *at, value *written)
{
    const item_list *bases = &written->tuple;
    value *made = m->empty;
    bool changed = false;
    for (size_t i = 0; i < bases->count; i++) {
        if (is_unknown(bases->at[i])) return bases->at[i];
        bool plain = bases->at[i]->kind != V_ALIAS && !is_typing(bases->at[i]);
        changed = changed || !plain;
        made = plain ? append(m, made, bases->at[i]) : add_base(m, made, bases, i);
        if (made == NULL) return unknown(m, at, "what this base stands for is not known");
    }
    if (changed && m->rules->generic_meta) {
        /* Here an alias is a class of its own, made by a metaclass; only Generic[T] is followed. */
        for (size_t i = 0; i < bases->count; i++)
            if (is_typing(bases->at[i]) ||
                (bases->at[i]->kind == V_ALIAS && is_typing(bases->at[i]->alias.of)))
                return unknown(m, at, "what this base stands for is not known");
    }
    return made;
}
