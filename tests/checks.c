/* SPDX-License-Identifier: MIT */
/* Properties: aligned, no overlap, in bounds, parts sum to totals. */
#include "checks.h"

#include <stdio.h>
#include <string.h>

#include "random.h"

enum { MAX_ROWS = 1200 };

place place_of(const layout_type *type, const char *moment)
{
    layout_target_info info;
    place here;
    layout_target_describe(&type->target, &info);
    snprintf(here.text, sizeof here.text,
             "LAYOUT_SEED=%llu: %s on %s, %zu slots, %zu attributes, %s",
             (unsigned long long)random_seed(), info.python, info.abi, type->written->slot_count,
             type->written->attribute_count, moment);
    here.pointer = info.pointer_size;
    return here;
}

void check_type(const layout_type *type, const place *here)
{
    for (size_t i = 0; i < type->member_count; i++) {
        const layout_member *member = &type->members[i];
        HOLDS(member->offset % here->pointer == 0, here);
        HOLDS(member->offset + here->pointer <= (int64_t)type->basicsize, here);
        if (i == 0) continue;
        HOLDS(member->offset == type->members[i - 1].offset + here->pointer, here);
        HOLDS(strcmp(type->members[i - 1].name, member->name) < 0, here);
    }
    HOLDS(type->basicsize % here->pointer == 0, here);
    HOLDS(!type->managed_dict || type->dictoffset < 0, here);
    HOLDS(!type->inline_values || type->managed_dict, here);
    HOLDS((type->preheader_size > 0) == (type->managed_dict || type->managed_weakref), here);
    HOLDS(type->gc_head_size == 0 || type->gc, here);
}

static bool is_word(const layout_row *row)
{
    switch (row->kind) {
    case LAYOUT_ROW_SLOT:
    case LAYOUT_ROW_DICT_WORD:
    case LAYOUT_ROW_WEAKREF_WORD:
    case LAYOUT_ROW_VALUE: return true;
    default: return row->code == 'P' || row->code == 'n';
    }
}

/* Rows cover a block from its start to its end, in order. */
static void check_cover(const layout_block *block, const layout_row *rows, size_t count,
                        const place *here)
{
    int64_t at = -(int64_t)block->prefix;
    for (size_t i = 0; i < count; i++) {
        HOLDS(rows[i].offset == at, here);
        HOLDS(rows[i].size > 0 && rows[i].count > 0, here);
        HOLDS(rows[i].size % rows[i].count == 0, here);
        HOLDS(rows[i].name != NULL && rows[i].owner != NULL, here);
        if (is_word(&rows[i])) {
            HOLDS(rows[i].offset % here->pointer == 0, here);
            HOLDS(rows[i].size == rows[i].count * here->pointer, here);
        }
        at += (int64_t)rows[i].size;
    }
    HOLDS(at == (int64_t)(block->requested - block->prefix), here);
}

static size_t count_rows(const layout_row *rows, size_t count, layout_row_kind kind)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == kind) found += rows[i].count;
    return found;
}

/* Of the type and all it is laid over. */
static size_t count_slots(const layout_type *type)
{
    size_t count = 0;
    for (; type != NULL; type = type->base) count += type->member_count;
    return count;
}

/* Every attribute of the dict is drawn once: as a value or as an entry. */
static void check_drawn(const layout_instance *instance, size_t block, const layout_row *rows,
                        size_t count, const place *here)
{
    bool own_keys = instance->keys.slots > 0;
    bool values = instance->blocks[block].kind == LAYOUT_BLOCK_VALUES;
    if (instance->blocks[block].kind == LAYOUT_BLOCK_OBJECT) {
        HOLDS(count_rows(rows, count, LAYOUT_ROW_SLOT) +
                      count_rows(rows, count, LAYOUT_ROW_DEAD_SLOT) ==
                  count_slots(instance->type),
              here);
        values = instance->inline_valid;
    }
    if (values && !own_keys)
        HOLDS(count_rows(rows, count, LAYOUT_ROW_VALUE) == instance->attributes, here);
    if (instance->blocks[block].kind == LAYOUT_BLOCK_KEYS)
        HOLDS(count_rows(rows, count, LAYOUT_ROW_ENTRY) == instance->attributes, here);
}

static void check_rows(const layout_instance *instance, const place *here)
{
    static layout_row rows[MAX_ROWS];
    for (size_t block = 0; block < instance->block_count; block++) {
        size_t count = 0, counted = 0;
        HOLDS(layout_instance_rows(instance, block, rows, MAX_ROWS, &count) == LAYOUT_OK, here);
        check_cover(&instance->blocks[block], rows, count, here);
        check_drawn(instance, block, rows, count, here);
        HOLDS(layout_instance_rows(instance, block, rows, count - 1, &counted) ==
                  LAYOUT_BUFFER_TOO_SMALL,
              here);
        HOLDS(counted == count, here);
    }
}

/* Whether no built-in type but object is among its bases. */
static bool is_plain(const layout_type *type)
{
    while (type->written != NULL) type = type->base;
    return type->base == NULL;
}

void check_instance(const layout_instance *instance, const place *here)
{
    const layout_type *type = instance->type;
    const layout_block *object = &instance->blocks[0];
    HOLDS(instance->block_count > 0 && instance->block_count <= LAYOUT_MAX_BLOCKS, here);
    HOLDS(object->kind == LAYOUT_BLOCK_OBJECT, here);
    HOLDS(object->prefix == type->gc_head_size + type->preheader_size, here);
    if (is_plain(type)) {
        HOLDS(instance->getsizeof == object->prefix + type->basicsize, here);
        if (!type->inline_values) HOLDS(object->requested == instance->getsizeof, here);
    }
    HOLDS(object->requested >= object->prefix + type->basicsize, here);
    if (type->dictoffset == 0) HOLDS(instance->dict_getsizeof == 0, here);
    if (instance->keys.slots > 0) {
        HOLDS(instance->keys.used == instance->attributes, here);
        HOLDS(instance->keys.used <= instance->keys.usable, here);
        HOLDS((instance->keys.slots & (instance->keys.slots - 1)) == 0, here);
    }
    check_rows(instance, here);
}

static void check_part(const layout_part *part, const place *here)
{
    HOLDS(part->requested > 0 && part->count > 0, here);
    if (part->allocator == LAYOUT_NO_MODEL) {
        HOLDS(part->allocated == 0, here);
        return;
    }
    HOLDS(part->requested + part->hooks <= part->allocated, here);
    HOLDS(part->page_blocks * part->allocated <= part->page_size || part->page_size == 0, here);
}

static layout_values random_values(void)
{
    return (layout_values){(layout_value_kind)below(4), below(700)};
}

void check_cost(const layout_instance *instance, const place *here)
{
    layout_values held = random_values();
    layout_cost cost;
    layout_totals totals;
    uint64_t asked = 0, allocated = 0, blocks = 0;
    HOLDS(layout_cost_make(instance, chance(2) ? &held : NULL, &cost) == LAYOUT_OK, here);
    HOLDS(layout_cost_totals(&cost, POPULATION, &totals) == LAYOUT_OK, here);
    for (size_t i = 0; i < cost.part_count; i++) {
        const layout_part *part = &cost.parts[i];
        check_part(part, here);
        asked += part->requested * part->count;
        allocated += part->allocated * part->count;
        if (i < instance->block_count) blocks += part->requested * part->count;
    }
    HOLDS(blocks == requested(instance), here);
    HOLDS(totals.requested == POPULATION * asked, here);
    if (!totals.known) return;
    HOLDS(totals.allocated == POPULATION * allocated, here);
    HOLDS(totals.allocated >= totals.requested, here);
    HOLDS(totals.resident >= totals.allocated, here);
    HOLDS(totals.reserved >= totals.resident, here);
}
