/* SPDX-License-Identifier: MIT */
/*
 * The rows of an instance's blocks: what lies at each byte, and who put it there.
 *
 * Every function here writes what its name says at the writer's offset; together they cover the
 * block exactly. Offsets start at minus the block's prefix, so that 0 is where the pointer points.
 */
#include "history.h"

static const char *class_name(const layout_instance *instance)
{
    return instance->type->name;
}

/* ---- The object: what each ancestor adds to its base ---- */

/* Whether the instance's own lookup ends elsewhere. */
static bool is_hidden(const layout_type *type, const layout_type *owner,
                      const layout_member *member)
{
    return !member->descriptor || hides_slot(type, owner, member->name) != NULL;
}

static void write_members(row_writer *out, const layout_type *type, const layout_type *owner)
{
    for (size_t i = 0; i < owner->member_count; i++)
        write_row(out,
                  is_hidden(type, owner, &owner->members[i]) ? LAYOUT_ROW_DEAD_SLOT
                                                             : LAYOUT_ROW_SLOT,
                  word(&type->target), owner->members[i].name, owner->name);
}

static void write_words(row_writer *out, const layout_type *owner)
{
    uint64_t w = word(&owner->target);
    bool dict = owner->dict_reason != LAYOUT_NOT_ADDED && owner->dictoffset > 0;
    bool weakref = owner->weakref_reason != LAYOUT_NOT_ADDED && owner->weakrefoffset > 0;
    if (dict) write_row(out, LAYOUT_ROW_DICT_WORD, w, "__dict__", owner->name);
    if (weakref) write_row(out, LAYOUT_ROW_WEAKREF_WORD, w, "__weakref__", owner->name);
}

static bool in_base_chain(const layout_type *type, const layout_type *owner)
{
    while (type != NULL && type != owner) type = type->base;
    return type != NULL;
}

static void write_ancestors(row_writer *out, const layout_type *type)
{
    const layout_type *root = builtin_ancestor(type);
    write_struct(out, &type->target, root->c_struct,
                 root->base == NULL ? LAYOUT_ROW_HEAD : LAYOUT_ROW_MEMBER);
    for (size_t i = type->mro_count; i-- > 0;) {
        const layout_type *owner = type->mro[i];
        if (owner->written == NULL || !in_base_chain(type, owner)) continue;
        write_members(out, type, owner);
        write_words(out, owner);
    }
}

/* What is left of the object: its items, and padding to a whole word. */
static void write_items(row_writer *out, const layout_instance *instance)
{
    const layout_type *type = instance->type;
    uint64_t end = object_end(instance), items = type->basicsize + instance->item_bytes;
    if (items > (uint64_t)out->offset)
        write_row(out, LAYOUT_ROW_ITEMS, items - (uint64_t)out->offset, "items", type->base->name);
    write_row(out, LAYOUT_ROW_PADDING, end - (uint64_t)out->offset, "padding", type->name);
}

/* ---- Values arrays ---- */

/* One row per value, in the order of the class's keys; preloaded keys come first and sorted. */
static uint64_t write_preloaded(row_writer *out, const layout_instance *instance)
{
    const layout_type *type = instance->type;
    preload names = preload_names(type);
    for (size_t i = 0; i < names.count; i++) {
        bool slot = layout_type_store(type, names.names[i], NULL, NULL) == LAYOUT_STORE_SLOT;
        write_row(out, slot ? LAYOUT_ROW_SPARE : LAYOUT_ROW_VALUE, word(&type->target),
                  names.names[i], class_name(instance));
    }
    return names.count;
}

static uint64_t write_attributes(row_writer *out, const layout_instance *instance)
{
    const layout_type *type = instance->type;
    const char *name;
    uint64_t count = 0;
    for (size_t i = 0; (name = next_attribute(type, &i)) != NULL; count++)
        write_row(out, LAYOUT_ROW_VALUE, word(&type->target), name, class_name(instance));
    return count;
}

/* The values of an object that was weighed: a place per shared key, whether it is set or not. */
static uint64_t write_places(row_writer *out, const layout_instance *instance, uint64_t slots)
{
    const layout_object *object = instance->object;
    const layout_population *keys = object->sharing;
    uint64_t w = word(&instance->type->target), count = 0;
    preload kept = preload_names(keys->type);
    for (; count < keys->shared.used && count < slots; count++) {
        uint32_t name = keys->order[count];
        bool unnamed = name == LAYOUT_NO_NAME, set = !unnamed && is_in_dict(object, name);
        write_row(out, set ? LAYOUT_ROW_VALUE : LAYOUT_ROW_SPARE, w,
                  unnamed ? kept.names[count] : keys->names[name], class_name(instance));
    }
    return count;
}

static void write_values(row_writer *out, const layout_instance *instance, uint64_t slots,
                         bool used)
{
    const layout_target *target = &instance->type->target;
    uint64_t count = 0;
    if (used && instance->object != NULL) count = write_places(out, instance, slots);
    else if (used)
        count = target->python->dict->preload ? write_preloaded(out, instance)
                                              : write_attributes(out, instance);
    write_run(out, LAYOUT_ROW_SPARE, word(target), slots - count,
              used ? "room for more" : "unused, a dict took over", class_name(instance));
}

/* The bytes that keep the order in which the values were set. */
static void write_order(row_writer *out, uint64_t slots)
{
    write_run(out, LAYOUT_ROW_ORDER, 1, slots, "insertion order", "PyDictValues");
}

/* 3.13+: [header][values][order] */
static void write_suffixed(row_writer *out, const layout_instance *instance, uint64_t slots,
                           bool used)
{
    const layout_target *target = &instance->type->target;
    write_struct(out, target, target->python->dict->values, LAYOUT_ROW_MEMBER);
    write_values(out, instance, slots, used);
    write_order(out, slots);
    write_row(out, LAYOUT_ROW_PADDING, round_up(slots, word(target)) - slots, "padding",
              "PyDictValues");
}

/* 3.11-3.12: [order, count and prefix length, read backwards][values] */
static void write_prefixed(row_writer *out, const layout_instance *instance, uint64_t slots)
{
    const layout_target *target = &instance->type->target;
    uint64_t prefix = round_up(slots + 2, word(target));
    write_row(out, LAYOUT_ROW_PADDING, prefix - slots - 2, "padding", "PyDictValues");
    write_order(out, slots);
    write_row(out, LAYOUT_ROW_MEMBER, 1, "values set", "PyDictValues");
    write_row(out, LAYOUT_ROW_MEMBER, 1, "bytes of prefix", "PyDictValues");
    write_values(out, instance, slots, true);
}

static void draw_values(row_writer *out, const layout_instance *instance)
{
    uint64_t slots = instance->value_slots;
    switch (instance->type->target.python->dict->values_layout) {
    case VALUES_PREFIX: write_prefixed(out, instance, slots); break;
    case VALUES_SUFFIX: write_suffixed(out, instance, slots, true); break;
    case VALUES_NONE:
    case VALUES_BARE: write_values(out, instance, slots, true); break;
    }
}

/* ---- Blocks ---- */

static void draw_object(row_writer *out, const layout_instance *instance)
{
    const layout_type *type = instance->type;
    const struct layout_python *python = type->target.python;
    if (type->preheader_size > 0)
        write_struct(out, &type->target, python->preheader, LAYOUT_ROW_PREHEADER);
    if (type->gc_head_size > 0)
        write_struct(out, &type->target, python->gc_head, LAYOUT_ROW_GC_HEAD);
    write_ancestors(out, type);
    write_items(out, instance);
    if (type->inline_values)
        write_suffixed(out, instance, instance->inline_slots, instance->inline_valid);
}

static void draw_dict(row_writer *out, const layout_instance *instance)
{
    const layout_target *target = &instance->type->target;
    write_struct(out, target, target->python->gc_head, LAYOUT_ROW_GC_HEAD);
    write_struct(out, target, target->python->dict->dict, LAYOUT_ROW_MEMBER);
}

/* The entries of an object that was weighed. Where deleted ones stood is not kept. */
static void write_stored(row_writer *out, const layout_object *object, uint64_t size,
                         const char *owner)
{
    uint32_t *names = object->population->scratch;
    uint64_t count = sort_names(object, names);
    for (uint64_t i = 0; i < count; i++)
        write_row(out, LAYOUT_ROW_ENTRY, size, object->population->names[names[i]], owner);
    write_run(out, LAYOUT_ROW_SPARE, size, object->spent - count, "deleted", owner);
}

/* From 3.6 entries stand in order of insertion; in 2.7 the hash says where. */
static void write_entries(row_writer *out, const layout_instance *instance, const char *owner)
{
    const layout_target *target = &instance->type->target;
    uint64_t size = record_size(target, keys_entry(target, &instance->keys));
    const char *name;
    if (instance->object != NULL) {
        write_stored(out, instance->object, size, owner);
        return;
    }
    for (size_t i = 0; (name = next_attribute(instance->type, &i)) != NULL;)
        write_row(out, LAYOUT_ROW_ENTRY, size, name, owner);
}

static void draw_keys(row_writer *out, const layout_instance *instance)
{
    const layout_target *target = &instance->type->target;
    const layout_keys *keys = &instance->keys;
    const struct_fact *entry = keys_entry(target, keys);
    uint64_t size = record_size(target, entry);
    uint64_t spent = instance->object != NULL ? instance->object->spent : keys->used;
    if (keys->index_size == 0) {
        write_run(out, LAYOUT_ROW_ENTRY, size, keys->used, "entries, by hash", entry->c_name);
        write_run(out, LAYOUT_ROW_SPARE, size, keys->slots - keys->used, "free", entry->c_name);
        return;
    }
    write_struct(out, target, target->python->dict->keys, LAYOUT_ROW_MEMBER);
    write_run(out, LAYOUT_ROW_INDEX, keys->index_size, keys->slots, "dk_indices",
              target->python->dict->keys->c_name);
    write_entries(out, instance, entry->c_name);
    write_run(out, LAYOUT_ROW_SPARE, size, keys->usable - spent, "room for more", entry->c_name);
}

static void draw_weakref(row_writer *out, const layout_instance *instance)
{
    const layout_target *target = &instance->type->target;
    layout_struct reference;
    write_struct(out, target, target->python->gc_head, LAYOUT_ROW_GC_HEAD);
    if (layout_struct_find(target, "weakref.ref", &reference) == LAYOUT_OK)
        write_struct(out, target, reference.fact, LAYOUT_ROW_MEMBER);
}

static void draw_refchain(row_writer *out, const layout_instance *instance)
{
    uint64_t w = word(&instance->type->target);
    static const char *const names[] = {"next", "key_hash", "key", "value"};
    for (size_t i = 0; i < 4; i++)
        write_row(out, LAYOUT_ROW_MEMBER, w, names[i], "_Py_hashtable_entry_t");
}

layout_status layout_instance_rows(const layout_instance *instance, size_t block, layout_row *rows,
                                   size_t capacity, size_t *count)
{
    const layout_block *drawn = &instance->blocks[block];
    row_writer out = {rows, capacity, 0, -(int64_t)drawn->prefix};
    switch (drawn->kind) {
    case LAYOUT_BLOCK_OBJECT: draw_object(&out, instance); break;
    case LAYOUT_BLOCK_VALUES: draw_values(&out, instance); break;
    case LAYOUT_BLOCK_DICT: draw_dict(&out, instance); break;
    case LAYOUT_BLOCK_KEYS: draw_keys(&out, instance); break;
    case LAYOUT_BLOCK_CONTENT:
        write_row(&out, LAYOUT_ROW_ITEMS, drawn->requested, "content",
                  builtin_ancestor(instance->type)->name);
        break;
    case LAYOUT_BLOCK_REFCHAIN: draw_refchain(&out, instance); break;
    case LAYOUT_BLOCK_WEAKREF: draw_weakref(&out, instance); break;
    }
    explain_rows(instance->type, drawn->kind, rows,
                 out.count < out.capacity ? out.count : out.capacity);
    return rows_done(&out, count);
}
