/* SPDX-License-Identifier: MIT */
/*
 * Why each row of an instance is there: the rule of CPython behind it, and the class that makes it
 * apply. Told of rows that are drawn already: what they are and where they lie says enough.
 */
#include <string.h>

#include "model.h"

/* ---- Words of the object ---- */

typedef struct cause {
    layout_why why;
    const layout_type *from, *by;
} cause;

static layout_why why_added(layout_reason reason)
{
    switch (reason) {
    case LAYOUT_NO_SLOTS: return LAYOUT_WHY_NO_SLOTS;
    case LAYOUT_LISTED: return LAYOUT_WHY_LISTED;
    case LAYOUT_OTHER_BASE: return LAYOUT_WHY_OTHER_BASE;
    case LAYOUT_NOT_ADDED: break;
    }
    return LAYOUT_WHY_BUILTIN;
}

static bool is_laid_over(const layout_type *type, const layout_type *base)
{
    while (type != NULL && type != base) type = type->base;
    return type != NULL;
}

/* A base that has the word but is not the one the type is laid over. */
static const layout_type *other_base(const layout_type *type, bool dict)
{
    for (size_t i = 1; i < type->mro_count; i++) {
        const layout_type *base = type->mro[i];
        bool has = dict ? base->dictoffset != 0 : base->weakrefoffset != 0;
        if (has && !is_laid_over(type, base)) return base;
    }
    return NULL;
}

/* The class that brought the __dict__ or the __weakref__ of a type; from NULL: it has none. */
static cause find_word(const layout_type *type, bool dict)
{
    for (const layout_type *at = type; at != NULL; at = at->base) {
        layout_reason reason = dict ? at->dict_reason : at->weakref_reason;
        bool builtin = at->written == NULL && (dict ? at->dictoffset : at->weakrefoffset) != 0;
        if (reason == LAYOUT_NOT_ADDED && !(builtin && at->base != NULL)) continue;
        bool other = reason == LAYOUT_OTHER_BASE;
        return (cause){why_added(reason), at, other ? other_base(at, dict) : NULL};
    }
    return (cause){LAYOUT_WHY_BUILTIN, NULL, NULL};
}

/* The class whose __dict__ a type has, though it has not listed one itself; NULL: none. */
const layout_type *brings_dict(const layout_type *type)
{
    cause found = find_word(type, true);
    return found.by != NULL ? found.by : found.from;
}

/* Words before the object come in twos, even if only one of them is wanted. */
static cause explain_preheader(const layout_type *type, const layout_row *row)
{
    bool weakref = strcmp(row->name, "weakreflist") == 0;
    cause found = find_word(type, !weakref), other = find_word(type, weakref);
    bool wanted = weakref ? type->managed_weakref : type->managed_dict;
    return wanted ? found : (cause){LAYOUT_WHY_PAIRED, other.from, NULL};
}

/* The first class from object on that the collector has to look into. */
static cause explain_collected(const layout_type *type)
{
    while (type->base != NULL && type->base->gc) type = type->base;
    return (cause){LAYOUT_WHY_COLLECTED, type, NULL};
}

/* ---- Slots ---- */

/* Members stand in order of offset. NULL: none is there. */
static const layout_member *member_at(const layout_type *type, int64_t offset)
{
    size_t from = 0, to = type->member_count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (type->members[middle].offset == offset) return &type->members[middle];
        if (type->members[middle].offset < offset) from = middle + 1;
        else to = middle;
    }
    return NULL;
}

static const layout_type *owner_at(const layout_type *type, const layout_row *row,
                                   const layout_member **member)
{
    for (; type != NULL; type = type->base) {
        *member = member_at(type, row->offset);
        if (*member != NULL) return type;
    }
    return NULL;
}

static cause explain_slot(const layout_type *type, const layout_row *row)
{
    const layout_member *member;
    const layout_type *owner = owner_at(type, row, &member);
    if (owner == NULL) return (cause){LAYOUT_WHY_SLOT, NULL, NULL};
    const layout_type *by = hides_slot(type, owner, member->name);
    if (by != NULL) return (cause){LAYOUT_WHY_HIDDEN, owner, by};
    if (member->descriptor) return (cause){LAYOUT_WHY_SLOT, owner, NULL};
    bool twice = member->repeats != NULL && layout_type_same(member->repeats, owner);
    return (cause){twice ? LAYOUT_WHY_TWICE : LAYOUT_WHY_HIDDEN, owner, owner};
}

/* The first class of the MRO, up to the slot's own, that has something else of its name. */
const layout_type *hides_slot(const layout_type *type, const layout_type *owner, const char *name)
{
    for (size_t i = 0; i < type->mro_count && type->mro[i] != owner; i++)
        if (own_member(type->mro[i], name) != NULL || has_variable(type->mro[i], name))
            return type->mro[i];
    return NULL;
}

/* ---- Rows ---- */

static cause explain_member(const layout_type *type, const layout_row *row, layout_block_kind block)
{
    bool behind = row->offset >= 0 && (uint64_t)row->offset >= type->basicsize;
    if (block != LAYOUT_BLOCK_OBJECT || behind)
        return (cause){LAYOUT_WHY_DICT, find_word(type, true).from, NULL};
    return (cause){LAYOUT_WHY_BUILTIN, builtin_ancestor(type), NULL};
}

static cause explain(const layout_type *type, const layout_row *row, layout_block_kind block)
{
    switch (row->kind) {
    case LAYOUT_ROW_PREHEADER: return explain_preheader(type, row);
    case LAYOUT_ROW_GC_HEAD:
        if (block == LAYOUT_BLOCK_OBJECT) return explain_collected(type);
        return (cause){LAYOUT_WHY_DICT, find_word(type, true).from, NULL};
    case LAYOUT_ROW_HEAD:
        if (block == LAYOUT_BLOCK_OBJECT) return (cause){LAYOUT_WHY_OBJECT, NULL, NULL};
        return (cause){LAYOUT_WHY_DICT, find_word(type, true).from, NULL};
    case LAYOUT_ROW_SLOT:
    case LAYOUT_ROW_DEAD_SLOT: return explain_slot(type, row);
    case LAYOUT_ROW_DICT_WORD: return find_word(type, true);
    case LAYOUT_ROW_WEAKREF_WORD: return find_word(type, false);
    case LAYOUT_ROW_VALUE:
    case LAYOUT_ROW_ENTRY: return (cause){LAYOUT_WHY_ATTRIBUTE, find_word(type, true).from, NULL};
    case LAYOUT_ROW_SPARE: return (cause){LAYOUT_WHY_ROOM, find_word(type, true).from, NULL};
    case LAYOUT_ROW_ORDER:
    case LAYOUT_ROW_INDEX: return (cause){LAYOUT_WHY_DICT, find_word(type, true).from, NULL};
    case LAYOUT_ROW_HOLE:
    case LAYOUT_ROW_PADDING: return (cause){LAYOUT_WHY_ALIGNMENT, NULL, NULL};
    case LAYOUT_ROW_ITEMS: return (cause){LAYOUT_WHY_ITEMS, builtin_ancestor(type), NULL};
    case LAYOUT_ROW_MEMBER: break;
    }
    return explain_member(type, row, block);
}

void explain_rows(const layout_type *type, layout_block_kind block, layout_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cause found = explain(type, &rows[i], block);
        bool traced = block == LAYOUT_BLOCK_REFCHAIN;
        rows[i].why = traced ? LAYOUT_WHY_TRACED : found.why;
        rows[i].from = traced ? NULL : found.from;
        rows[i].by = traced ? NULL : found.by;
    }
}

const char *layout_why_name(layout_why why)
{
    switch (why) {
    case LAYOUT_WHY_STRUCT: return "struct";
    case LAYOUT_WHY_ALIGNMENT: return "alignment";
    case LAYOUT_WHY_OBJECT: return "object";
    case LAYOUT_WHY_COLLECTED: return "collected";
    case LAYOUT_WHY_BUILTIN: return "built-in";
    case LAYOUT_WHY_SLOT: return "slot";
    case LAYOUT_WHY_HIDDEN: return "hidden";
    case LAYOUT_WHY_TWICE: return "twice";
    case LAYOUT_WHY_NO_SLOTS: return "no __slots__";
    case LAYOUT_WHY_LISTED: return "listed";
    case LAYOUT_WHY_OTHER_BASE: return "other base";
    case LAYOUT_WHY_PAIRED: return "paired";
    case LAYOUT_WHY_ATTRIBUTE: return "attribute";
    case LAYOUT_WHY_ROOM: return "room";
    case LAYOUT_WHY_DICT: return "dict";
    case LAYOUT_WHY_ITEMS: return "items";
    case LAYOUT_WHY_TRACED: return "traced";
    }
    return "?";
}
