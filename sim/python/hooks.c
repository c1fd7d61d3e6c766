/* SPDX-License-Identifier: MIT */
/* What a class says of its instances' attributes, beyond what `object` does. */
#include <string.h>

#include "python/hooks.h"
#include "python/machine.h"
#include "python/modules.h"

static const value *own_name(const class_value *of, const char *called)
{
    for (const binding *at = of->dict->first; at != NULL; at = at->next)
        if (at->value != NULL && strcmp(at->name, called) == 0) return at->value;
    return NULL;
}

static bool has_slot(const layout_type *type, const char *called)
{
    for (size_t i = 0; type != NULL && i < type->member_count; i++)
        if (type->members[i].descriptor && strcmp(type->members[i].name, called) == 0) return true;
    return false;
}

/* Whether a read or a store may end there: a property, an object with __get__ or __set__, or what
   is not known. */
static bool is_descriptor(const value *found)
{
    return found->kind == V_PROPERTY || found->kind == V_INSTANCE || found->kind == V_OPAQUE ||
           is_unknown(found);
}

static bool library_has(const class_value *of, const behaviour *rules, const char *called)
{
    if (strcmp(of->name, "object") == 0) return false;
    return of->library == NULL || library_takes(rules, of->library->name, called) != STORE_PASSED;
}

/* All of a class's names are known of object alone. */
static bool library_may_have(const class_value *of, const behaviour *rules, const char *called)
{
    (void)rules, (void)called;
    return strcmp(of->name, "object") != 0;
}

bool class_defines(const found_class *found, const char *called)
{
    const class_value *of = found->made->class_;
    for (size_t i = 0; i < of->mro_count; i++) {
        const class_value *in = of->mro[i]->class_;
        if (in->origin == ORIGIN_LIBRARY) continue;
        if (in->dict->unsure != NULL || own_name(in, called) != NULL) return true;
    }
    return false;
}

/* Whether what the first class of the MRO says of a name may act by itself; so may whatever a class
   of the library has that is not known, if it `may` have the name. */
static bool may_act(const found_class *found, const char *called,
                    bool may(const class_value *in, const behaviour *rules, const char *called))
{
    const class_value *of = found->made->class_;
    for (size_t i = 0; i < of->mro_count; i++) {
        const class_value *in = of->mro[i]->class_;
        const value *own = own_name(in, called);
        if (in->dict->unsure != NULL) return true;
        if (own != NULL) return is_descriptor(own);
        if (has_slot(in->type, called)) return false;
        if (in->origin == ORIGIN_LIBRARY && may(in, behaviour_of(&found->type->target), called))
            return true;
    }
    return false;
}

bool class_takes(const found_class *found, const char *called)
{
    return may_act(found, called, library_has);
}

bool class_answers(const found_class *found, const char *called)
{
    return may_act(found, called, library_may_have);
}
