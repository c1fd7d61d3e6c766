/* SPDX-License-Identifier: MIT */
/*
 * The second class that attrs makes for slots=True: attr/_make.py, _create_slots_class. Only names
 * that no attrs base has become slots, nor those that a base lists in its own __slots__;
 * __weakref__ is added unless a base put it there.
 */
#include <string.h>

#include "python/attrs.h"
#include "python/modules.h"

static const char cached_hash[] = "_attrs_cached_hash";

static bool is_field(const attrs_class *of, const char *called)
{
    for (size_t i = 0; i < of->count; i++)
        if (strcmp(of->fields[i]->name, called) == 0) return true;
    return false;
}

/* ---- What bases bring ---- */

static bool base_has_weakref(const class_value *c)
{
    for (size_t i = 1; i + 1 < c->mro_count; i++) {
        const layout_type *type = c->mro[i]->class_->type;
        if (type != NULL && type->weakref_reason != LAYOUT_NOT_ADDED) return true;
    }
    return false;
}

/* What getattr(base, '__slots__', []) gives: its own, or those of a base of it. */
static const layout_class *slots_owner(const value *base)
{
    for (size_t i = 0; i < base->class_->mro_count; i++) {
        const class_value *of = base->class_->mro[i]->class_;
        const layout_class *written = of->type == NULL ? NULL : of->type->written;
        if (written != NULL && written->has_slots) return written;
    }
    return NULL;
}

static const layout_member *find_slot(const class_value *c, const char *called)
{
    for (size_t i = 0; i < c->mro_count; i++) {
        const layout_type *type = c->mro[i]->class_->type;
        for (size_t k = 0; type != NULL && k < type->member_count; k++)
            if (strcmp(type->members[k].name, called) == 0) return &type->members[k];
    }
    return NULL;
}

static bool is_stored(const class_value *c, const char *called)
{
    return strcmp(called, "__dict__") == 0 || strcmp(called, "__weakref__") == 0 ||
           find_slot(c, called) != NULL;
}

/* Whether a base lists the name. A private one is stored by another name, where attrs does not find
   it; a __slots__ that is one string it takes apart. */
static bool check_base(machine *m, const node *at, const value *base, names *existing)
{
    const layout_class *owner = slots_owner(base);
    value *written = find_in_class(m, base, intern(m, "__slots__"), 0);
    if (written != NULL && is_text(m, written) && written->text.length > 1)
        return raise_vague(m, at, "AttributeError") != NULL;
    for (size_t i = 0; owner != NULL && i < owner->slot_count; i++) {
        if (!is_stored(base->class_, owner->slots[i]))
            return raise_vague(m, at, "AttributeError") != NULL;
        bind_for_good(m, existing, intern(m, owner->slots[i]), m->none);
    }
    return true;
}

static names *existing_slots(machine *m, const node *at, const class_value *c)
{
    names *made = take(m, sizeof *made);
    for (size_t i = 1; i + 1 < c->mro_count; i++)
        if (!check_base(m, at, c->mro[i], made)) return NULL;
    return made;
}

/* ---- The class ---- */

static value *slots_of(machine *m, const attrs_class *of, const names *existing)
{
    value *made = m->empty;
    name weakref = intern(m, "__weakref__");
    for (size_t i = 0; i < of->count; i++)
        if (!of->fields[i]->inherited && look_up(existing, of->fields[i]->name) == NULL)
            made = append(m, made, new_str(m, of->fields[i]->name));
    bool weak = of->weakref_slot && !is_field(of, weakref) &&
                !base_has_weakref(of->class_->class_) && look_up(existing, weakref) == NULL;
    if (weak) made = append(m, made, new_str(m, weakref));
    return of->cache_hash ? append(m, made, new_str(m, cached_hash)) : made;
}

static names *copy_dict(machine *m, const attrs_class *of)
{
    names *made = take(m, sizeof *made);
    for (const binding *at = of->class_->class_->dict->first; at != NULL; at = at->next)
        if (at->value != NULL && !is_field(of, at->name)) bind(m, made, at->name, at->value);
    return made;
}

/* What differs between the versions of attrs, or is too rare to follow; NULL: nothing. */
static value *doubtful_part(machine *m, const node *at, const class_value *c)
{
    for (const binding *of = c->dict->first; of != NULL; of = of->next)
        if (of->value != NULL && is_cached(of->value))
            return unknown(m, at,
                           "whether attrs makes a slot of a cached_property depends on its "
                           "version (23.2)");
    if (c->generic && m->rules->generic_meta)
        return unknown(m, at, "what GenericMeta makes of a class that attrs makes anew");
    if (look_up(c->dict, intern(m, "__slots__")) != NULL)
        return unknown(m, at, "a class with __slots__ that attrs gives others is not followed");
    return NULL;
}

/* Descriptors of the slots that bases have already are put into the class once more. */
static void borrow(machine *m, const attrs_class *of, const names *existing, class_value *to)
{
    layout_member *made = take(m, (of->count + 1) * sizeof *made);
    for (size_t i = 0; i < of->count; i++) {
        const char *called = of->fields[i]->name;
        bool reused = !of->fields[i]->inherited && look_up(existing, of->fields[i]->name) != NULL;
        const layout_member *slot = reused ? find_slot(to, called) : NULL;
        if (slot != NULL) made[to->borrowed_count++] = *slot;
    }
    to->borrowed = made;
}

value *attrs_slots_class(machine *m, const node *at, attrs_class *of)
{
    const class_value *c = of->class_->class_;
    value *why = doubtful_part(m, at, c);
    if (why != NULL) return doubt(m, why), why;
    const names *existing = existing_slots(m, at, c);
    if (existing == NULL) return NULL;
    class_making how = {.at = at, .name = c->name, .qualname = c->qualname, .called = true};
    how.bases = new_tuple(m, c->bases, c->base_count);
    how.dict = copy_dict(m, of);
    bind(m, how.dict, intern(m, "__slots__"), slots_of(m, of, existing));
    how.metaclass = c->metaclass;
    how.annotations = c->annotations;
    how.statics = c->statics;
    how.cell = c->cell;
    how.keywords.node = at;
    value *made = make_by_metaclass(m, &how);
    if (made == NULL || is_unknown(made) || made->kind != V_CLASS) return made;
    made->class_->attrs = of;
    borrow(m, of, existing, made->class_);
    of->class_ = made;
    for (size_t i = 0; i < of->count; i++)
        if (!of->fields[i]->inherited) of->fields[i]->owner = made;
    return made;
}
