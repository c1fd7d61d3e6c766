/* SPDX-License-Identifier: MIT */
/*
 * Attributes: where storing one goes, and which names of the __dict__ every instance shares.
 *
 * From 3.14 a class's keys start with the first 30 names of its __static_attributes__, which the
 * compiler sorts; slots are among them although they never use their place
 * (Objects/dictobject.c:_PyDict_NewKeysForClass). The thirty least of any number of names fit a
 * fixed array, so no memory is needed to find them.
 */
#include <string.h>

#include "history.h"

/* ---- One store ---- */

static bool has_name(const layout_class *written, const char *name)
{
    for (size_t i = 0; i < written->name_count; i++)
        if (strcmp(written->names[i], name) == 0) return true;
    return false;
}

/* Whether a class has an attribute of the name that is no slot. */
bool has_variable(const layout_type *type, const char *name)
{
    return type->written != NULL && has_name(type->written, name);
}

/* What the first class of the MRO that knows the name has: a slot's descriptor, or a class
   variable. */
typedef enum lookup { NOT_FOUND, FOUND_SLOT, FOUND_VARIABLE } lookup;

static lookup look_up(const layout_type *type, const char *name)
{
    for (size_t i = 0; i < type->mro_count; i++) {
        const layout_type *at = type->mro[i];
        const layout_member *member = own_member(at, name);
        if (member != NULL && member->descriptor) return FOUND_SLOT;
        if (has_variable(at, name)) return FOUND_VARIABLE;
    }
    return NOT_FOUND;
}

bool finds_variable(const layout_type *type, const char *name)
{
    return look_up(type, name) == FOUND_VARIABLE;
}

/* PyObject_GenericSetAttr cuts the name of the type. */
enum { MISSING_CUT = 100 };

/* It says that there is no __dict__ if it is the type's own way of setting (tp_setattro). */
static const char *missing_end(const layout_type *type)
{
    bool own =
        look_up(type, "__setattr__") == NOT_FOUND && look_up(type, "__delattr__") == NOT_FOUND;
    return own ? type->target.python->classes->no_dict : "";
}

static void say_why(const layout_type *type, const char *name, bool variable, layout_room *room,
                    layout_error *error)
{
    const class_fact *rules = type->target.python->classes;
    const char *cut =
        room_cut_text(room, type->name, variable ? rules->read_only_cut : MISSING_CUT);
    if (cut == NULL) return;
    const char *const read_only[] = {"'", cut, "' object attribute '", name, "' is read-only",
                                     NULL};
    const char *const missing[] = {
        "'", cut, "' object has no attribute '", name, "'", missing_end(type), NULL};
    *error = (layout_error){"AttributeError", room_text(room, variable ? read_only : missing)};
}

/* What storing a name raises that has no place to go. */
void say_no_place(const layout_type *type, const char *name, layout_room *room, layout_error *error)
{
    say_why(type, name, finds_variable(type, name), room, error);
}

layout_store layout_type_store(const layout_type *type, const char *name, layout_room *room,
                               layout_error *error)
{
    lookup found = look_up(type, name);
    if (found == FOUND_SLOT) return LAYOUT_STORE_SLOT;
    if (type->dictoffset != 0) return LAYOUT_STORE_DICT;
    if (error != NULL) {
        *error = (layout_error){"AttributeError", NULL};
        if (room != NULL) say_why(type, name, found == FOUND_VARIABLE, room, error);
    }
    return LAYOUT_STORE_RAISES;
}

/* ---- All that making an instance sets ---- */

/* Whether any ancestor's slot could take an attribute. */
static bool has_slots(const layout_type *type)
{
    for (size_t i = 0; i < type->mro_count; i++)
        if (type->mro[i]->member_count > 0) return true;
    return false;
}

/* The next attribute that goes to the __dict__, from *index on; NULL at the end. */
const char *next_attribute(const layout_type *type, size_t *index)
{
    const layout_class *written = type->written;
    bool slots = has_slots(type);
    while (written != NULL && *index < written->attribute_count) {
        const char *name = written->attributes[(*index)++];
        if (!slots || look_up(type, name) != FOUND_SLOT) return name;
    }
    return NULL;
}

uint64_t count_dict_attributes(const layout_type *type)
{
    if (type->dictoffset == 0 || type->written == NULL) return 0;
    if (!has_slots(type)) return type->written->attribute_count;
    uint64_t count = 0;
    for (size_t i = 0; next_attribute(type, &i) != NULL;) count++;
    return count;
}

/* ---- Names that a class's keys start with ---- */

/* Puts a name among the sorted ones, pushing the greatest out when they are full. */
static void keep(preload *kept, const char *name)
{
    size_t at = kept->count;
    while (at > 0 && strcmp(kept->names[at - 1], name) > 0) at--;
    if (at == SHARED_KEYS_MAX || (at > 0 && strcmp(kept->names[at - 1], name) == 0)) return;
    if (kept->count < SHARED_KEYS_MAX) kept->count++;
    memmove(&kept->names[at + 1], &kept->names[at], (kept->count - 1 - at) * sizeof kept->names[0]);
    kept->names[at] = name;
}

preload preload_names(const layout_type *type)
{
    preload kept = {.count = 0};
    const layout_class *written = type->written;
    if (!type->target.python->dict->preload || written == NULL) return kept;
    bool said = written->static_attributes != NULL;
    size_t count = said ? written->static_count : written->attribute_count;
    for (size_t i = 0; i < count; i++)
        keep(&kept, said ? written->static_attributes[i] : written->attributes[i]);
    return kept;
}

static bool kept_name(const preload *kept, const char *name)
{
    for (size_t i = 0; i < kept->count; i++)
        if (strcmp(kept->names[i], name) == 0) return true;
    return false;
}

/* How the names that go to the __dict__ meet the keys: see instance.c. */
key_use count_shared(const layout_type *type, const preload *kept, uint64_t room)
{
    key_use use = {0, 0};
    const char *name;
    for (size_t i = 0; (name = next_attribute(type, &i)) != NULL; use.fitting++) {
        if (kept_name(kept, name)) continue;
        if (use.added == room) return use;
        use.added++;
    }
    return use;
}
