/* SPDX-License-Identifier: MIT */
/*
 * Types that come with CPython: rows of facts become types, their ancestors first.
 *
 * A type written in C takes its sizes from its struct, and what the row does not say from its base.
 * A class of the standard library is made as any other class. Each call makes the ancestors anew;
 * what makes two types one is their row.
 */
#include <string.h>

#include "facts/builtins.h"
#include "making.h"

/* ---- Rows ---- */

static unsigned version_of(const layout_target *target)
{
    return PY(target->python->major, target->python->minor, target->patch);
}

static const alias_fact *find_alias(unsigned version, const char *name)
{
    const alias_fact *found = NULL;
    if (strcmp(name, "object") == 0) return NULL; /* asked for most, and found first */
    for (const alias_fact *row = alias_rows; row->name != NULL; row++)
        if (row->since <= version && strcmp(row->name, name) == 0) found = row;
    return found;
}

static const library_fact *find_class(unsigned version, const char *name)
{
    const library_fact *found = NULL;
    for (const library_fact *row = library_rows; row->name != NULL; row++)
        if (row->since <= version && strcmp(row->name, name) == 0) found = row;
    return found != NULL && (found->flags & GONE) == 0 ? found : NULL;
}

static const base_fact *find_base(unsigned version, const char *name)
{
    const base_fact *found = NULL;
    for (const base_fact *row = base_rows; row->name != NULL; row++)
        if (row->since <= version && strcmp(row->name, name) == 0) found = row;
    return found != NULL && (found->flags & GONE) == 0 ? found : NULL;
}

static const char *find_refusal(unsigned version, const char *name)
{
    const char *message = NULL;
    for (const refusal_fact *row = refusal_rows; row->name != NULL; row++)
        if (row->since <= version && strcmp(row->name, name) == 0) message = row->message;
    return message;
}

static const char *last_part(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot != NULL ? dot + 1 : name;
}

/* ---- Lists of names ---- */

static size_t count_words(const char *list)
{
    size_t count = *list != '\0';
    for (; *list != '\0'; list++) count += *list == ' ';
    return count;
}

/* The words of a list, each a text of its own. */
static const char **split(layout_room *room, const char *list, size_t *count)
{
    *count = count_words(list);
    const char **words = room_cut(room, (*count + 1) * sizeof *words);
    char *text = room_cut(room, strlen(list) + 1);
    if (words == NULL || text == NULL) return NULL;
    memcpy(text, list, strlen(list) + 1);
    for (size_t i = 0; i < *count; i++) {
        words[i] = text;
        text += strcspn(text, " ");
        if (*text != '\0') *text++ = '\0';
    }
    return words;
}

static const layout_type **types_named(const char *list, const layout_target *target,
                                       layout_room *room, size_t *count, layout_status *status)
{
    const char **names = split(room, list, count);
    const layout_type **types = room_cut(room, (*count + 1) * sizeof *types);
    *status = names == NULL || types == NULL ? LAYOUT_BUFFER_TOO_SMALL : LAYOUT_OK;
    for (size_t i = 0; i < *count && *status == LAYOUT_OK; i++)
        *status = layout_type_builtin(names[i], target, room, &types[i]);
    return types;
}

/* ---- Classes of the library ---- */

static layout_status describe_class(const library_fact *row, const layout_target *target,
                                    layout_room *room, layout_class *written)
{
    layout_status status;
    written->name = row->type_name != NULL ? row->type_name : last_part(row->name);
    written->has_slots = row->slots != NULL;
    if (row->slots != NULL) written->slots = split(room, row->slots, &written->slot_count);
    if (row->slots != NULL && written->slots == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    written->bases = types_named(row->bases != NULL ? row->bases : "object", target, room,
                                 &written->base_count, &status);
    if (status != LAYOUT_OK || row->metaclass == NULL) return status;
    return layout_type_builtin(row->metaclass, target, room, &written->metaclass);
}

static layout_status make_class(const library_fact *row, const layout_target *target,
                                layout_room *room, layout_type *type)
{
    layout_class *written = room_cut(room, sizeof *written);
    if (written == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    layout_status status = describe_class(row, target, room, written);
    if (status == LAYOUT_OK) status = layout_type_make(written, target, room, type);
    if (status == LAYOUT_OK && type->error.exception != NULL) status = LAYOUT_UNKNOWN_TYPE;
    type->row = row;
    type->final = find_refusal(version_of(target), row->name) != NULL;
    return status;
}

/* ---- Types written in C ---- */

static int64_t offset_of(const layout_struct *structure, const layout_target *target,
                         const char *member, int64_t inherited)
{
    layout_row row;
    if (member == NULL) return inherited;
    if (layout_struct_member(target, structure, member, &row) != LAYOUT_OK) return inherited;
    return row.offset;
}

static void manage(layout_type *type, unsigned flags)
{
    const struct layout_python *python = type->target.python;
    type->managed_dict |= (flags & MANAGES_DICT) != 0;
    type->managed_weakref |= (flags & MANAGES_WEAKREFS) != 0;
    if ((flags & MANAGES_DICT) != 0) type->dictoffset = -1;
    if ((flags & MANAGES_WEAKREFS) != 0)
        type->weakrefoffset = -(int64_t)(record_size(&type->target, python->preheader) +
                                         record_size(&type->target, python->gc_head));
}

static bool has_gc(const base_fact *row, const layout_target *target)
{
    bool free_threaded = target->python->gc_head->count == 0;
    return (row->flags & (free_threaded ? HAS_GC | HAS_GC_IF_FREE_THREADED : HAS_GC)) != 0;
}

static void fill_type(const base_fact *row, const layout_struct *structure, layout_type *type)
{
    const layout_type *base = type->base;
    type->basicsize = structure->basicsize;
    type->itemsize = structure->itemsize != 0 ? structure->itemsize : base->itemsize;
    type->gc = has_gc(row, &type->target);
    type->final = (row->flags & FINAL) != 0;
    type->managed_dict = base->managed_dict;
    type->managed_weakref = base->managed_weakref;
    type->dictoffset = offset_of(structure, &type->target, row->dict, base->dictoffset);
    type->weakrefoffset = offset_of(structure, &type->target, row->weakrefs, base->weakrefoffset);
    manage(type, row->flags);
    find_prefix(type);
}

static layout_status make_type(const base_fact *row, const layout_target *target, layout_room *room,
                               layout_type *type)
{
    layout_struct structure;
    layout_status status = layout_struct_find(target, row->name, &structure);
    if (status != LAYOUT_OK) return LAYOUT_UNKNOWN_TYPE;
    making at = {.rules = target->python->classes, .room = room, .type = type};
    at.made = (layout_type){.target = *target, .row = row};
    at.made.name = row->type_name != NULL ? row->type_name : last_part(row->name);
    at.bases = types_named(row->bases != NULL ? row->bases : "object", target, room, &at.base_count,
                           &status);
    if (status != LAYOUT_OK) return status;
    at.made.base = at.bases[0];
    at.made.c_struct = structure.fact;
    fill_type(row, &structure, &at.made);
    if (!make_mro(&at)) return LAYOUT_BUFFER_TOO_SMALL;
    at.made.solid = solid_base(&at.made);
    if (at.made.solid == &at.made) at.made.solid = type;
    *type = at.made;
    return LAYOUT_OK;
}

static layout_status make_object(const layout_target *target, layout_room *room, layout_type *type)
{
    static const base_fact row = {"object", 0, NULL, NULL, NULL, 0, BIRTH_PLAIN, NULL, NULL};
    const layout_type **mro = room_cut(room, sizeof *mro);
    if (mro == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    *mro = type;
    *type = (layout_type){.target = *target,
                          .name = row.name,
                          .row = &row,
                          .c_struct = target->python->object,
                          .mro = mro,
                          .mro_count = 1,
                          .solid = type,
                          .basicsize = record_size(target, target->python->object)};
    return LAYOUT_OK;
}

/* ---- By name ---- */

static layout_status make_named(const char *name, const layout_target *target, layout_room *room,
                                layout_type *type)
{
    unsigned version = version_of(target);
    if (strcmp(name, "object") == 0) return make_object(target, room, type);
    const library_fact *class_ = find_class(version, name);
    const base_fact *base = find_base(version, name);
    if (class_ != NULL) return make_class(class_, target, room, type);
    return base != NULL ? make_type(base, target, room, type) : LAYOUT_UNKNOWN_TYPE;
}

layout_status layout_type_builtin(const char *name, const layout_target *target, layout_room *room,
                                  const layout_type **type)
{
    size_t used = room->used;
    const alias_fact *alias = find_alias(version_of(target), name);
    if (alias != NULL && alias->of != NULL) name = alias->of;
    layout_type *made = room_cut(room, sizeof *made);
    if (made == NULL) return LAYOUT_BUFFER_TOO_SMALL;
    layout_status status = make_named(name, target, room, made);
    if (status == LAYOUT_OK) *type = made;
    else room->used = used;
    return status;
}

/* ---- What is asked about them ---- */

const layout_type *builtin_ancestor(const layout_type *type)
{
    while (type->written != NULL) type = type->base;
    return type;
}

birth_rule type_birth(const layout_type *type)
{
    const base_fact *row = builtin_ancestor(type)->row;
    return row->birth;
}

bool layout_type_weighable(const layout_type *type)
{
    bool made = !type->classic && type->error.exception == NULL;
    return made && type_birth(type) != BIRTH_UNKNOWN;
}

const char *type_c_name(const layout_type *type)
{
    const base_fact *row = type->row;
    return type->written == NULL && row->c_name != NULL ? row->c_name : type->name;
}

/* What a final class says itself; NULL: nothing. */
const char *type_refusal(const layout_type *type)
{
    const library_fact *row = type->row;
    return type->written == NULL ? NULL : find_refusal(version_of(&type->target), row->name);
}

static const char *row_name(const layout_type *type)
{
    if (type->written == NULL) return ((const base_fact *)type->row)->name;
    return ((const library_fact *)type->row)->name;
}

static bool has_word(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; (at = strstr(at, word)) != NULL; at += length)
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0')) return true;
    return false;
}

static kin_rule kin_of(const char *name)
{
    for (const kin_fact *row = kin_rows; row->names != NULL; row++)
        if (has_word(row->names, name)) return row->rule;
    return KIN_UNKNOWN;
}

kin_rule type_kin(const layout_type *type)
{
    kin_rule found = KIN_OBJECT;
    for (size_t i = 0; i < type->mro_count; i++) {
        if (type->mro[i]->row == NULL) continue;
        kin_rule kin = kin_of(row_name(type->mro[i]));
        if (kin == KIN_UNKNOWN) return kin;
        if (found == KIN_OBJECT) found = kin;
    }
    return found;
}

bool layout_type_copied_bare(const layout_type *type)
{
    return type_kin(type) == KIN_OBJECT;
}

bool is_exception(const layout_type *type)
{
    for (size_t i = 0; i < type->mro_count; i++)
        if (type->mro[i]->row != NULL && strcmp(row_name(type->mro[i]), "BaseException") == 0)
            return true;
    return false;
}

bool is_tuple(const layout_type *type)
{
    return strcmp(builtin_ancestor(type)->name, "tuple") == 0;
}
