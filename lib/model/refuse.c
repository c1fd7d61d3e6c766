/* SPDX-License-Identifier: MIT */
/*
 * What an event raises instead of doing anything, in the words of the version: Objects/object.c
 * (PyObject_GenericSetAttr), Python/structmember.c, Objects/typeobject.c
 * (compatible_for_assignment), Objects/exceptions.c (2.7, BaseException_set_dict),
 * Objects/weakrefobject.c.
 */
#include "history.h"

void refuse(layout_effect *effect, layout_refusal why, const layout_object *object, size_t name)
{
    const layout_population *population = object->population;
    effect->refusal = why;
    effect->type = population->type;
    effect->name = name == LAYOUT_NO_NAME ? NULL : population->names[name];
}

/* "'C' object has no attribute 'x'" */
static const char *say_missing(const layout_type *type, const char *name, const char *end,
                               layout_room *room)
{
    const char *cut = room_cut_text(room, type->name, 100);
    const char *const parts[] = {"'", cut, "' object has no attribute '", name, "'", end, NULL};
    return cut == NULL ? NULL : room_text(room, parts);
}

static const char *say_class(const layout_effect *effect, const char *differs, layout_room *room)
{
    bool old_first = effect->type->target.python->classes->old_class_first;
    const char *old = effect->type->name, *new = effect->other->name;
    const char *const parts[] = {"__class__ assignment: '",
                                 old_first ? old : new,
                                 differs,
                                 old_first ? new : old,
                                 "'",
                                 NULL};
    return room_text(room, parts);
}

static const char *say_weakref(const layout_type *type, layout_room *room)
{
    const char *const parts[] = {"cannot create weak reference to '", type->name, "' object", NULL};
    return room_text(room, parts);
}

static const char *message_of(const layout_effect *effect, layout_room *room)
{
    const layout_type *type = effect->type;
    const class_fact *rules = type->target.python->classes;
    switch (effect->refusal) {
    case LAYOUT_REFUSED_READ_SLOT:
        return rules->unset_by_name ? effect->name : say_missing(type, effect->name, "", room);
    case LAYOUT_REFUSED_DELETE:
        return rules->missing_by_name ? effect->name : say_missing(type, effect->name, "", room);
    case LAYOUT_REFUSED_DELETE_SLOT: return effect->name;
    case LAYOUT_REFUSED_READ_DICT: return say_missing(type, "__dict__", "", room);
    case LAYOUT_REFUSED_SET_DICT: return say_missing(type, "__dict__", rules->no_dict, room);
    case LAYOUT_REFUSED_DELETE_DICT: return rules->kept_dict;
    case LAYOUT_REFUSED_CLASS: return say_class(effect, "' object layout differs from '", room);
    case LAYOUT_REFUSED_FREE: return say_class(effect, "' deallocator differs from '", room);
    case LAYOUT_REFUSED_WEAKREF: return say_weakref(type, room);
    case LAYOUT_REFUSED_NOTHING:
    case LAYOUT_REFUSED_UNKNOWN:
    case LAYOUT_REFUSED_STORE:
    case LAYOUT_REFUSED_READ: break;
    }
    return say_missing(type, effect->name, "", room);
}

static const char *exception_of(layout_refusal refusal)
{
    switch (refusal) {
    case LAYOUT_REFUSED_NOTHING: return NULL;
    case LAYOUT_REFUSED_DELETE_DICT:
    case LAYOUT_REFUSED_CLASS:
    case LAYOUT_REFUSED_FREE:
    case LAYOUT_REFUSED_WEAKREF: return "TypeError";
    default: return "AttributeError";
    }
}

layout_status layout_effect_error(const layout_effect *effect, layout_room *room,
                                  layout_error *error)
{
    layout_error said = {exception_of(effect->refusal), NULL};
    if (effect->refusal == LAYOUT_REFUSED_UNKNOWN) return LAYOUT_UNKNOWN_TYPE;
    if (effect->refusal == LAYOUT_REFUSED_STORE)
        say_no_place(effect->type, effect->name, room, &said);
    else if (said.exception != NULL) said.message = message_of(effect, room);
    if (said.exception != NULL && said.message == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    *error = said;
    return LAYOUT_OK;
}
