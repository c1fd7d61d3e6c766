/* SPDX-License-Identifier: MIT */
/*
 * The parts of what an instance costs, and their sums over a population.
 *
 * A part keeps what one block takes; everything else is multiplied out when it is asked for.
 */
#include "model.h"

static bool allocate(const layout_target *target, layout_domain domain, layout_cost *cost,
                     layout_part part)
{
    part_allocate(target, domain, &part);
    cost->parts[cost->part_count++] = part;
    return part.allocated != TOO_LARGE;
}

/* ---- Values ---- */

/* Bytes of an int of 16 to 30 bits, as sys.getsizeof counts them. */
static uint64_t int_size(const layout_target *target)
{
    layout_struct structure;
    if (layout_struct_find(target, "int", &structure) != LAYOUT_OK) return 0;
    return structure.basicsize + (structure.itemsize == 2 ? 2 : 1) * structure.itemsize;
}

static uint64_t float_size(const layout_target *target)
{
    layout_struct structure;
    return layout_struct_find(target, "float", &structure) == LAYOUT_OK ? structure.basicsize : 0;
}

/* A compact ASCII str ends with a NUL; 2.7's basicsize has room for it. */
static uint64_t str_size(const layout_target *target, uint64_t length)
{
    layout_struct structure;
    if (layout_struct_find(target, "str.ascii", &structure) == LAYOUT_OK)
        return add(structure.size, add(length, 1));
    if (layout_struct_find(target, "str", &structure) != LAYOUT_OK) return 0;
    return add(structure.basicsize, length);
}

static layout_part value_part(const layout_target *target, const layout_values *values)
{
    switch (values->kind) {
    case LAYOUT_VALUE_INT:
        return (layout_part){.name = "int values", .requested = int_size(target)};
    case LAYOUT_VALUE_FLOAT:
        return (layout_part){.name = "float values", .requested = float_size(target)};
    case LAYOUT_VALUE_STR:
        return (layout_part){.name = "str values", .requested = str_size(target, values->length)};
    case LAYOUT_VALUE_NONE: break;
    }
    return (layout_part){.name = ""};
}

/*
 * 2.7 cuts ints and floats from blocks of its own, which are never given back: a link, then as many
 * numbers as fit behind 8 bytes, even where the link takes 4 (Objects/intobject.c, BHEAD_SIZE).
 */
static void cut_from_block(const layout_target *target, const char *type, layout_part *part)
{
    layout_struct number;
    if (layout_struct_find(target, type, &number) != LAYOUT_OK) return;
    uint64_t count = (target->python->number_block - 8) / number.size;
    layout_part whole = {.requested =
                             round_up(word(target), number.alignment) + count * number.size};
    part_allocate(target, LAYOUT_DOMAIN_RAW, &whole);
    part->allocator = whole.allocator;
    part->allocated = whole.allocated == 0 ? 0 : part->requested;
    part->page_size = whole.allocated;
    part->page_blocks = count;
}

static bool add_values(const layout_instance *instance, const layout_values *values,
                       layout_cost *cost)
{
    const layout_target *target = &instance->type->target;
    layout_part part = value_part(target, values);
    part.count = instance->type->written == NULL ? 0 : instance->type->written->attribute_count;
    if (part.requested == 0 || part.count == 0) return true;
    if (!fits(target, part.requested)) return false;
    if (values->kind == LAYOUT_VALUE_STR || target->python->number_block == 0)
        return allocate(target, LAYOUT_DOMAIN_OBJECT, cost, part);
    cut_from_block(target, values->kind == LAYOUT_VALUE_INT ? "int" : "float", &part);
    cost->parts[cost->part_count++] = part;
    return true;
}

layout_status layout_cost_make(const layout_instance *instance, const layout_values *values,
                               layout_cost *cost)
{
    const layout_target *target = &instance->type->target;
    layout_cost made = {.target = *target, .part_count = 0};
    for (size_t i = 0; i < instance->block_count; i++) {
        const layout_block *block = &instance->blocks[i];
        layout_part part = {.name = layout_block_kind_name(block->kind),
                            .count = block->count,
                            .requested = block->requested};
        if (!allocate(target, block->domain, &made, part)) return LAYOUT_OVERFLOW;
    }
    if (values != NULL && !add_values(instance, values, &made)) return LAYOUT_OVERFLOW;
    *cost = made;
    return LAYOUT_OK;
}

/* ---- Populations ---- */

static uint64_t arenas_for(const layout_target *target, uint64_t pools)
{
    const struct layout_abi *abi = target->abi;
    const memory_fact *memory = target->python->memory;
    const pool_fact *pool = abi->pointer == 8 ? &memory->wide : &memory->narrow;
    unsigned lost = pool->pool > 4096 ? abi->lost_pools : 0;
    return divide_up(pools, pool->arena / pool->pool - lost);
}

static uint64_t arena_size(const layout_target *target)
{
    const memory_fact *memory = target->python->memory;
    return target->abi->pointer == 8 ? memory->wide.arena : memory->narrow.arena;
}

/* Adds a part's blocks; pools are pymalloc's, pages everybody else's. */
static void add_part(const layout_part *part, uint64_t count, layout_totals *totals,
                     uint64_t *pooled)
{
    uint64_t blocks = mul(count, part->count);
    uint64_t allocated = mul(blocks, part->allocated);
    uint64_t pages = part->page_blocks == 0 ? 0 : divide_up(blocks, part->page_blocks);
    uint64_t resident = part->page_blocks == 0 ? allocated : mul(pages, part->page_size);
    totals->requested = add(totals->requested, mul(blocks, part->requested));
    totals->allocated = add(totals->allocated, allocated);
    totals->resident = add(totals->resident, resident);
    if (part->allocator == LAYOUT_PYMALLOC) {
        totals->pools = add(totals->pools, pages);
        *pooled = add(*pooled, resident);
    }
}

layout_status layout_cost_totals(const layout_cost *cost, uint64_t count, layout_totals *totals)
{
    layout_totals sum = {.known = true};
    uint64_t pooled = 0;
    for (size_t i = 0; i < cost->part_count; i++) {
        sum.known = sum.known && cost->parts[i].allocator != LAYOUT_NO_MODEL;
        add_part(&cost->parts[i], count, &sum, &pooled);
    }
    sum.resident_before = cost->target.python->memory->resident_before;
    sum.arenas = arenas_for(&cost->target, sum.pools);
    sum.reserved = add(sum.resident - pooled, mul(sum.arenas, arena_size(&cost->target)));
    if (sum.requested == TOO_LARGE || sum.resident == TOO_LARGE || sum.reserved == TOO_LARGE)
        return LAYOUT_OVERFLOW;
    *totals = sum.known ? sum : (layout_totals){.requested = sum.requested};
    return LAYOUT_OK;
}
