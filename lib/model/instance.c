/* SPDX-License-Identifier: MIT */
/*
 * One object's storage, its __init__ having set every attribute once.
 *
 * Where attributes live is the version's rule (facts/dicts.c, `home`). What they take depends on
 * the class's shared keys, which other instances have changed before: each new instance takes one
 * from the room that is left for new keys, down to one, and a values array has a place for every
 * key and for that room. So the first instance takes far more than the thirtieth, from which on
 * nothing changes: the steady state (Objects/dictobject.c:_PyObject_InitInlineValues,
 * Objects/object.c, "usable" in memory order):
 *
 *     shared keys     [x][y][z][ room ............................ ]   first instance
 *     shared keys     [x][y][z][ ]                                     steady state
 */
#include "history.h"
#include "making.h"

enum { DEQUE_ITEMS = 64 }; /* BLOCKLEN, Modules/_collectionsmodule.c */

/* Names and room in the class's shared keys as one instance meets them. */
typedef struct sharing {
    uint64_t names;   /* keys there are, after the instance has set its attributes */
    uint64_t room;    /* keys that could still be added */
    uint64_t array;   /* values in an array made at birth */
    uint64_t fitting; /* attributes set before the first that found no room */
} sharing;

static uint64_t least(uint64_t a, uint64_t b)
{
    return a < b ? a : b;
}

static void add_block(layout_instance *made, layout_block_kind kind, uint64_t requested,
                      uint64_t prefix)
{
    const layout_target *target = &made->type->target;
    layout_domain domain = LAYOUT_DOMAIN_OBJECT;
    if (kind == LAYOUT_BLOCK_KEYS) domain = target->python->dict->table_domain;
    if (kind == LAYOUT_BLOCK_REFCHAIN) domain = LAYOUT_DOMAIN_RAW;
    if (requested > 0)
        made->blocks[made->block_count++] = (layout_block){kind, domain, requested, prefix, 1};
}

static uint64_t dict_gc_head(const layout_instance *made)
{
    const layout_target *target = &made->type->target;
    return record_size(target, target->python->gc_head);
}

uint64_t dict_size(const layout_instance *made)
{
    const layout_target *target = &made->type->target;
    return record_size(target, target->python->dict->dict) + dict_gc_head(made);
}

void instance_dict(layout_instance *made)
{
    add_block(made, LAYOUT_BLOCK_DICT, dict_size(made), dict_gc_head(made));
}

void instance_values(layout_instance *made, uint64_t count)
{
    const layout_target *target = &made->type->target;
    bool order_first = target->python->dict->values_layout == VALUES_PREFIX;
    made->value_slots = count;
    add_block(made, LAYOUT_BLOCK_VALUES, values_size(target, count),
              order_first ? round_up(add(count, 2), word(target)) : 0);
}

/* A dict with a table of its own, which may be none yet. */
void instance_keys(layout_instance *made, const layout_keys *keys)
{
    uint64_t size = keys->slots == 0 ? 0 : keys_size(&made->type->target, keys);
    made->keys = *keys;
    made->dict_getsizeof = add(dict_size(made), size);
    instance_dict(made);
    add_block(made, LAYOUT_BLOCK_KEYS, size, 0);
}

/* The same, made by the first attribute. */
static void add_own_keys(layout_instance *made, layout_keys keys)
{
    if (made->attributes == 0) made->dict_getsizeof = dict_size(made);
    else instance_keys(made, &keys);
}

static void say_split_dict(layout_instance *made, uint64_t values)
{
    made->dict_getsizeof = add(dict_size(made), mul(values, word(&made->type->target)));
}

/* HOME_OWN_DICT */
static void set_in_own_dict(layout_instance *made)
{
    const layout_target *target = &made->type->target;
    add_own_keys(made, keys_grown(target, keys_of(target, 8, 0, true), made->attributes));
}

/* HOME_SPLIT_DICT: the first instance's table grows and is split again, for all that follow. */
static void set_in_split_dict(layout_instance *made)
{
    const layout_target *target = &made->type->target;
    layout_keys keys = keys_of(target, target->python->dict->shared_slots, 0, true);
    made->shared = keys_grown(target, keys, made->attributes);
    say_split_dict(made, made->shared.usable);
    if (made->attributes == 0) return;
    instance_dict(made);
    instance_values(made, made->shared.usable);
}

/* Whether instances are made by object.__new__, which alone makes values at birth up to 3.12. */
static bool made_by_object(const layout_type *type)
{
    return builtin_ancestor(type)->base == NULL;
}

/* Whether a fresh instance has values from birth. */
bool has_array(const layout_type *type)
{
    if (type->target.python->dict->home == HOME_VALUES) return made_by_object(type);
    return type->inline_values;
}

/* The shared keys after the first instance, whose birth takes one from the room. */
static sharing share_first(const layout_type *type)
{
    const dict_fact *fact = type->target.python->dict;
    preload names = preload_names(type);
    sharing at = {.names = names.count, .room = fact->shared_room - names.count};
    uint64_t before = at.names + at.room;
    bool array = has_array(type);
    if (array && at.room > 1) at.room--;
    at.array = array ? (fact->sized_before ? before : at.names + at.room) : 0;

    key_use use = count_shared(type, &names, at.room);
    at.fitting = use.fitting;
    at.names += use.added;
    at.room -= use.added;
    return at;
}

/* The same for an instance after which nothing changes any more. */
static sharing share_steady(const layout_type *type)
{
    sharing at = share_first(type);
    if (at.array == 0) return at;
    at.room = least(at.room, 1);
    at.array = at.names + at.room;
    return at;
}

/* An attribute without room turns everything into a dict with a table of its own. */
static void leave_shared_keys(layout_instance *made, uint64_t used)
{
    const layout_target *target = &made->type->target;
    layout_keys full = keys_of(target, made->shared.slots, used, true);
    add_own_keys(made, keys_grown(target, keys_resized(target, full), made->attributes));
}

/* HOME_VALUES, HOME_INLINE_*: a values array; a dict only for what does not fit it. */
static void set_in_values(layout_instance *made, const sharing *at)
{
    const layout_type *type = made->type;
    const dict_fact *fact = type->target.python->dict;
    made->shared = keys_of(&type->target, fact->shared_slots, at->names, true);
    if (at->fitting < made->attributes) {
        leave_shared_keys(made, at->fitting);
        return;
    }
    made->inline_valid = type->inline_values;
    say_split_dict(made, at->names + at->room);
    if (type->inline_values) return;
    if (at->array > 0) {
        instance_values(made, at->array);
    } else if (made->attributes == 0 && fact->reads_unshared) {
        made->dict_getsizeof = dict_size(made);
    } else if (made->attributes > 0) {
        instance_dict(made);
        instance_values(made, at->names + at->room);
    }
}

static void set_attributes(layout_instance *made, const sharing *at)
{
    if (made->type->dictoffset == 0) return;
    switch (made->type->target.python->dict->home) {
    case HOME_OWN_DICT: set_in_own_dict(made); break;
    case HOME_SPLIT_DICT: set_in_split_dict(made); break;
    case HOME_VALUES:
    case HOME_INLINE_BARE:
    case HOME_INLINE_FIXED:
        if (made->type->managed_dict) set_in_values(made, at);
        else set_in_own_dict(made);
        break;
    }
}

/* Where inline values start: the object's size in whole words. */
uint64_t object_end(const layout_instance *made)
{
    return round_up(add(made->type->basicsize, made->item_bytes), word(&made->type->target));
}

/* Whether an int without a value has a digit all the same. */
static bool has_digit(const layout_type *type)
{
    return type_birth(type) == BIRTH_DIGIT && type->target.python->classes->zero_digit;
}

static void add_object(layout_instance *made, uint64_t inline_slots)
{
    const layout_type *type = made->type;
    const layout_target *target = &type->target;
    uint64_t prefix = type->preheader_size + type->gc_head_size;
    uint64_t items = type->written == NULL ? 0 : type->written->items;
    bool digit = has_digit(type);
    /* PyType_GenericAlloc asks for one item more than there are. */
    made->item_bytes = mul(type->itemsize, add(items, 1 + digit));
    uint64_t size = add(prefix, object_end(made));
    if (type->inline_values) {
        made->inline_slots = inline_slots;
        size = add(size, values_size(target, inline_slots));
    }
    add_block(made, LAYOUT_BLOCK_OBJECT, size, prefix);
    made->getsizeof = add(prefix + type->basicsize, mul(add(items, digit), type->itemsize));
}

/* What the constructor of the built-in base makes; its __sizeof__ counts that. */
static void add_content(layout_instance *made)
{
    const layout_type *type = made->type, *builtin = builtin_ancestor(type);
    const layout_target *target = &type->target;
    layout_keys keys = keys_of(target, 8, 0, true);
    uint64_t items = type->written == NULL ? 0 : type->written->items;
    uint64_t size = 0, own = type->basicsize - builtin->basicsize;
    switch (type_birth(type)) {
    case BIRTH_TEXT: size = type->itemsize == 0 ? add(items, 1) : 0; break;
    case BIRTH_KEYS:
        size = target->python->dict->born_with_keys ? keys_size(target, &keys) : 0;
        break;
    case BIRTH_BLOCK: size = (DEQUE_ITEMS + 2) * word(target); break;
    default: break;
    }
    add_block(made, LAYOUT_BLOCK_CONTENT, size, 0);
    made->getsizeof = add(made->getsizeof, size);
    if (type_birth(type) == BIRTH_TEXT) made->getsizeof -= own;
    if (type_birth(type) == BIRTH_DIGIT && type->itemsize != 0 &&
        target->python->classes->solid != SOLID_SHAPE)
        made->getsizeof -= own;
}

/* What every instance has: the object, and what its built-in base brings. */
void instance_begin(layout_instance *made, uint64_t inline_slots)
{
    add_object(made, inline_slots);
    add_content(made);
}

/* The basic reference, which all without a callback share (Objects/weakrefobject.c). */
void instance_weakref(layout_instance *made)
{
    layout_struct reference;
    uint64_t prefix = dict_gc_head(made);
    if (layout_struct_find(&made->type->target, "weakref.ref", &reference) == LAYOUT_OK)
        add_block(made, LAYOUT_BLOCK_WEAKREF, add(prefix, reference.size), prefix);
}

static bool is_object(layout_block_kind kind)
{
    return kind == LAYOUT_BLOCK_OBJECT || kind == LAYOUT_BLOCK_DICT || kind == LAYOUT_BLOCK_WEAKREF;
}

/* From 3.13 a trace-refs build keeps a hash table entry of four words per object. */
static void add_refchain(layout_instance *made)
{
    const layout_target *target = &made->type->target;
    if (!target->python->refchain) return;
    uint64_t objects = 0;
    for (size_t i = 0; i < made->block_count; i++) objects += is_object(made->blocks[i].kind);
    add_block(made, LAYOUT_BLOCK_REFCHAIN, 4 * word(target), 0);
    made->blocks[made->block_count - 1].count = objects;
}

static bool all_fit(const layout_instance *made)
{
    for (size_t i = 0; i < made->block_count; i++)
        if (!fits(&made->type->target, made->blocks[i].requested)) return false;
    return true;
}

layout_status instance_end(layout_instance *made)
{
    add_refchain(made);
    return all_fit(made) ? LAYOUT_OK : LAYOUT_OVERFLOW;
}

layout_status layout_instance_make(const layout_type *type, layout_moment moment,
                                   layout_instance *instance)
{
    layout_instance made = {
        .type = type, .moment = moment, .attributes = count_dict_attributes(type)};
    sharing at = {0, 0, 0, 0};
    if (type->managed_dict) at = moment == LAYOUT_FIRST ? share_first(type) : share_steady(type);
    if (!layout_type_weighable(type)) return LAYOUT_UNKNOWN_TYPE;
    instance_begin(&made, at.array);
    set_attributes(&made, &at);
    if (instance_end(&made) != LAYOUT_OK) return LAYOUT_OVERFLOW;
    *instance = made;
    return LAYOUT_OK;
}

const char *layout_block_kind_name(layout_block_kind kind)
{
    switch (kind) {
    case LAYOUT_BLOCK_OBJECT: return "object";
    case LAYOUT_BLOCK_VALUES: return "values";
    case LAYOUT_BLOCK_DICT: return "dict";
    case LAYOUT_BLOCK_KEYS: return "keys";
    case LAYOUT_BLOCK_CONTENT: return "content";
    case LAYOUT_BLOCK_REFCHAIN: return "refchain entry";
    case LAYOUT_BLOCK_WEAKREF: return "weakref";
    }
    return "?";
}
