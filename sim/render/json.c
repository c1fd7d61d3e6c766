/* SPDX-License-Identifier: MIT */
/*
 * JSON, schema 1 (docs/json.md). Sizes and offsets are integers with their unit in the key; what
 * cannot be told is null.
 */
#include "json_parts.h"

#include <stdlib.h>

json json_start(const char *name, out *output)
{
    json to = {output, 0, 0, true};
    json_open(&to, NULL, '{');
    json_number(&to, "schema", 1);
    json_string(&to, "command", name);
    return to;
}

static void put_known(json *to, const char *key, uint64_t number, bool known)
{
    if (known) json_number(to, key, number);
    else json_null(to, key);
}

/* ---- Parts shared by the commands ---- */

void json_target(json *to, const layout_target *target)
{
    layout_target_info info = describe(target);
    json_string(to, "python", info.python);
    json_string(to, "arch", info.abi);
    json_string(to, "build", info.build);
    json_number(to, "first_patch", info.first_patch);
    json_number(to, "last_patch", info.last_patch);
    json_bool(to, "measured", info.measured);
    json_number(to, "pointer_bytes", info.pointer_size);
    json_bool(to, "gil", info.gil);
    json_string(to, "attributes", info.attributes);
    json_string(to, "allocator", info.allocator);
    put_known(to, "alignment_bytes", info.alignment, info.alignment > 0);
    put_known(to, "pool_bytes", info.pool_size, info.pool_size > 0);
    put_known(to, "arena_bytes", info.arena_size, info.arena_size > 0);
    json_string(to, "source", info.source);
}

static void put_type_name(json *to, const char *key, const layout_type *type)
{
    if (type != NULL) json_string(to, key, type->name);
    else json_null(to, key);
}

void json_rows(json *to, const drawing *rows)
{
    json_open(to, "rows", '[');
    for (size_t i = 0; i < rows->count; i++) {
        const layout_row *row = &rows->rows[i];
        char code[2] = {row->code, '\0'};
        json_open_flat(to, NULL, '{');
        json_signed(to, "offset_bytes", row->offset);
        json_number(to, "size_bytes", row->size);
        json_number(to, "count", row->count);
        json_string(to, "kind", layout_row_kind_name(row->kind));
        json_string(to, "name", row->name);
        json_string(to, "owner", row->owner);
        if (row->code == '-') json_null(to, "code");
        else json_string(to, "code", code);
        json_string(to, "why", layout_why_name(row->why));
        put_type_name(to, "from", row->from);
        put_type_name(to, "by", row->by);
        json_close(to, '}');
    }
    json_close(to, ']');
}

/* ---- compare ---- */

static void put_block(json *to, const storage *at, size_t index)
{
    const layout_block *block = &at->instance.blocks[index];
    drawing rows = draw_block(&at->instance, index);
    json_open(to, NULL, '{');
    json_string(to, "kind", layout_block_kind_name(block->kind));
    json_number(to, "count", block->count);
    json_number(to, "requested_bytes", block->requested);
    json_number(to, "prefix_bytes", block->prefix);
    json_rows(to, &rows);
    json_close(to, '}');
    free(rows.rows);
}

static void put_blocks(json *to, const storage *at)
{
    json_open(to, "blocks", '[');
    for (size_t i = 0; i < at->instance.block_count; i++) put_block(to, at, i);
    json_close(to, ']');
}

void json_part(json *to, const layout_part *part)
{
    bool known = part->allocator != LAYOUT_NO_MODEL;
    json_open_flat(to, NULL, '{');
    json_string(to, "name", part->name);
    json_number(to, "count", part->count);
    json_number(to, "requested_bytes", part->requested);
    json_number(to, "hook_bytes", part->hooks);
    put_known(to, "allocated_bytes", part->allocated, known);
    json_string(to, "allocator", layout_allocator_name(part->allocator));
    put_known(to, "page_bytes", part->page_size, part->page_size > 0);
    put_known(to, "page_blocks", part->page_blocks, part->page_blocks > 0);
    json_close(to, '}');
}

static void put_parts(json *to, const storage *at)
{
    json_open(to, "parts", '[');
    for (size_t i = 0; i < at->cost.part_count; i++) json_part(to, &at->cost.parts[i]);
    json_close(to, ']');
}

void json_type(json *to, const layout_type *type)
{
    json_open(to, "type", '{');
    json_number(to, "basicsize_bytes", type->basicsize);
    json_number(to, "itemsize_bytes", type->itemsize);
    json_signed(to, "dictoffset_bytes", type->dictoffset);
    json_signed(to, "weakrefoffset_bytes", type->weakrefoffset);
    json_bool(to, "gc", type->gc);
    json_bool(to, "managed_dict", type->managed_dict);
    json_bool(to, "managed_weakref", type->managed_weakref);
    json_bool(to, "inline_values", type->inline_values);
    json_string(to, "base", type->base->name);
    json_number(to, "gc_head_bytes", type->gc_head_size);
    json_number(to, "preheader_bytes", type->preheader_size);
    json_open(to, "members", '[');
    for (size_t i = 0; i < type->member_count; i++) {
        json_open_flat(to, NULL, '{');
        json_string(to, "name", type->members[i].name);
        json_signed(to, "offset_bytes", type->members[i].offset);
        json_bool(to, "descriptor", type->members[i].descriptor);
        if (type->members[i].repeats == NULL) json_null(to, "repeats");
        else json_string(to, "repeats", type->members[i].repeats->name);
        json_close(to, '}');
    }
    json_close(to, ']');
    json_close(to, '}');
}

static void put_one(json *to, const storage *at)
{
    json_open(to, "object", '{');
    json_number(to, "requested_bytes", at->one.requested);
    put_known(to, "allocated_bytes", at->one.allocated, at->one.known);
    json_number(to, "getsizeof_bytes", at->instance.getsizeof);
    put_known(to, "dict_getsizeof_bytes", at->instance.dict_getsizeof, at->type->dictoffset != 0);
    json_number(to, "summed_bytes", storage_summed(at));
    json_close(to, '}');
}

static void put_all(json *to, const storage *at)
{
    const layout_totals *all = &at->all;
    json_open(to, "population", '{');
    json_number(to, "requested_bytes", all->requested);
    put_known(to, "allocated_bytes", all->allocated, all->known);
    put_known(to, "resident_bytes", all->resident, all->known);
    put_known(to, "reserved_bytes", all->reserved, all->known);
    put_known(to, "pools", all->pools, all->known);
    put_known(to, "arenas", all->arenas, all->known);
    json_close(to, '}');
}

static void put_keys(json *to, const char *key, const layout_keys *keys)
{
    if (keys->slots == 0) {
        json_null(to, key);
        return;
    }
    json_open_flat(to, key, '{');
    json_number(to, "slots", keys->slots);
    json_number(to, "usable", keys->usable);
    json_number(to, "used", keys->used);
    json_number(to, "index_bytes", keys->index_size);
    json_bool(to, "unicode", keys->unicode);
    json_close(to, '}');
}

/* What an instance is made of and what it costs. */
void json_instance(json *to, const question *asked, const storage *at)
{
    char *why = explain(at, asked);
    put_blocks(to, at);
    put_keys(to, "keys", &at->instance.keys);
    put_keys(to, "shared_keys", &at->instance.shared);
    put_parts(to, at);
    put_one(to, at);
    put_all(to, at);
    json_string(to, "why", why);
    free(why);
}

static void put_storage(json *to, const comparison *made, const storage *at)
{
    json_open(to, NULL, '{');
    json_string(to, "kind", at->kind->name);
    json_string(to, "title", at->kind->title);
    json_bool(to, "drawn", at->drawn);
    json_type(to, at->type);
    json_instance(to, made->asked, at);
    json_close(to, '}');
}

static void put_saving(json *to, const comparison *made)
{
    if (!has_saving(made)) {
        json_null(to, "slots_save");
        return;
    }
    saving saved = saving_of(made);
    json_open_flat(to, "slots_save", '{');
    json_string(to, "of", saved.known ? "allocated" : "requested");
    json_signed(to, "bytes", saved.bytes);
    json_decimal(to, "percent", saved.percent);
    json_close(to, '}');
}

void json_compare(const comparison *made, size_t count, out *output)
{
    const question *asked = made->asked;
    json to = json_start("compare", output);
    json_number(&to, "fields", asked->fields);
    json_number(&to, "count", asked->count);
    json_string(&to, "instance", asked->moment == LAYOUT_FIRST ? "first" : "steady");
    json_string(&to, "values", asked->fill);
    json_open(&to, "targets", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(&to, NULL, '{');
        json_target(&to, &made[i].target);
        json_open(&to, "storages", '[');
        for (size_t j = 0; j < made[i].count; j++) put_storage(&to, &made[i], &made[i].storages[j]);
        json_close(&to, ']');
        put_saving(&to, &made[i]);
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}

/* ---- targets ---- */

void json_targets(const targets *list, out *output)
{
    json to = json_start("targets", output);
    json_open(&to, "targets", '[');
    for (size_t i = 0; i < list->count; i++) {
        json_open_flat(&to, NULL, '{');
        json_target(&to, &list->items[i]);
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_open(&to, "machines", '[');
    for (size_t abi = 0; abi < layout_abi_count(); abi++) {
        json_open_flat(&to, NULL, '[');
        for (size_t alias = 0; layout_abi_name(abi, alias) != NULL; alias++)
            json_string(&to, NULL, layout_abi_name(abi, alias));
        json_close(&to, ']');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}

/* ---- structs ---- */

static void put_struct(json *to, const layout_target *target, const layout_struct *at)
{
    drawing rows = draw_struct(target, at);
    json_open(to, NULL, '{');
    json_string(to, "name", at->name);
    json_string(to, "c_name", at->c_name);
    json_string(to, "source", at->source);
    json_number(to, "size_bytes", at->size);
    json_number(to, "alignment_bytes", at->alignment);
    json_number(to, "basicsize_bytes", at->basicsize);
    json_number(to, "itemsize_bytes", at->itemsize);
    json_rows(to, &rows);
    json_close(to, '}');
    free(rows.rows);
}

void json_structs(const anatomy *made, size_t count, out *output)
{
    json to = json_start("structs", output);
    json_open(&to, "targets", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(&to, NULL, '{');
        json_target(&to, &made[i].target);
        json_open(&to, "structs", '[');
        for (size_t j = 0; j < made[i].count; j++)
            put_struct(&to, &made[i].target, &made[i].structs[j]);
        json_close(&to, ']');
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}
