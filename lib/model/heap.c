/* SPDX-License-Identifier: MIT */
/*
 * Pools and arenas, block by block.
 *
 * What a block's address is does not matter, only whose pool it is in. A pool that has blocks in
 * use and blocks free is in the list of its size, the last one freed to in front; a full one is in
 * none; an empty one is in its arena's list of free pools. Arenas with free pools are in a list,
 * those with fewest in front, so that others have a chance to become empty:
 *
 *     class 96      pool 7 <-> pool 3
 *     usable        arena 2 (1 free) <-> arena 0 (40 free)
 *
 * Everything is an index into two tables, which the caller lends.
 */
#include "model.h"

static const uint32_t NONE = UINT32_MAX;

typedef struct heap_pool {
    uint32_t next, previous; /* in the list of its size; next alone among free pools */
    uint32_t used;           /* blocks in use */
    uint32_t kind;           /* index of its size */
} heap_pool;

typedef struct heap_arena {
    uint32_t next, previous; /* among the usable ones; next alone among the unused */
    uint32_t free_pools;     /* the first of them */
    uint32_t free, fresh;    /* how many are free; how many of those were never used */
} heap_arena;

static const pool_fact *geometry(const layout_target *target)
{
    const memory_fact *memory = target->python->memory;
    return target->abi->pointer == 8 ? &memory->wide : &memory->narrow;
}

static uint32_t pools_per_arena(const layout_target *target)
{
    const pool_fact *pool = geometry(target);
    bool large = pool->pool > 4096 && target->python->memory->objects == LAYOUT_PYMALLOC;
    return pool->arena / pool->pool - (large ? target->abi->lost_pools : 0);
}

/* ---- Arenas ---- */

static void unlink_arena(layout_heap *heap, uint32_t index)
{
    heap_arena *arenas = heap->arena_table, *arena = &arenas[index];
    if (arena->previous == NONE) heap->usable = arena->next;
    else arenas[arena->previous].next = arena->next;
    if (arena->next != NONE) arenas[arena->next].previous = arena->previous;
}

/* Puts an arena behind another; behind NONE is in front. */
static void link_arena(layout_heap *heap, uint32_t index, uint32_t behind)
{
    heap_arena *arenas = heap->arena_table;
    uint32_t next = behind == NONE ? heap->usable : arenas[behind].next;
    arenas[index].previous = behind;
    arenas[index].next = next;
    if (behind == NONE) heap->usable = index;
    else arenas[behind].next = index;
    if (next != NONE) arenas[next].previous = index;
}

/* Moves an arena, which has one more free pool, behind those with fewer. */
static void sort_arena(layout_heap *heap, uint32_t index)
{
    heap_arena *arenas = heap->arena_table;
    uint32_t behind = index;
    while (arenas[behind].next != NONE && arenas[arenas[behind].next].free < arenas[index].free)
        behind = arenas[behind].next;
    if (behind == index) return;
    unlink_arena(heap, index);
    link_arena(heap, index, behind);
}

/* new_arena */
static bool map_arena(layout_heap *heap)
{
    uint32_t index = heap->unused;
    if (index == NONE) return false;
    heap_arena *arena = &heap->arena_table[index];
    heap->unused = arena->next;
    *arena = (heap_arena){.free_pools = NONE, .free = heap->pools_per_arena};
    arena->fresh = arena->free;
    link_arena(heap, index, NONE);
    heap->arenas++;
    if (heap->arenas > heap->most_arenas) heap->most_arenas = heap->arenas;
    return true;
}

static void unmap_arena(layout_heap *heap, uint32_t index)
{
    unlink_arena(heap, index);
    heap->arena_table[index].next = heap->unused;
    heap->unused = index;
    heap->arenas--;
}

/* ---- Pools ---- */

static void unlink_pool(layout_heap *heap, uint32_t index)
{
    heap_pool *pools = heap->pool_table, *pool = &pools[index];
    if (pool->previous == NONE) heap->classes[pool->kind].first = pool->next;
    else pools[pool->previous].next = pool->next;
    if (pool->next != NONE) pools[pool->next].previous = pool->previous;
}

static void link_pool(layout_heap *heap, uint32_t index)
{
    heap_pool *pools = heap->pool_table;
    layout_size_class *kind = &heap->classes[pools[index].kind];
    pools[index].previous = NONE;
    pools[index].next = kind->first;
    if (kind->first != NONE) pools[kind->first].previous = index;
    kind->first = index;
}

/* allocate_from_new_pool: a pool that was freed before one that was never used. */
static uint32_t new_pool(layout_heap *heap, uint32_t kind)
{
    if (heap->usable == NONE && !map_arena(heap)) return NONE;
    uint32_t at = heap->usable;
    heap_arena *arena = &heap->arena_table[at];
    uint32_t index = arena->free_pools;
    if (index != NONE) arena->free_pools = heap->pool_table[index].next;
    else index = at * heap->pools_per_arena + heap->pools_per_arena - arena->fresh--;
    arena->free--;
    if (arena->free == 0) unlink_arena(heap, at);
    heap->pool_table[index] = (heap_pool){.kind = kind};
    link_pool(heap, index);
    heap->classes[kind].pools++;
    heap->pools++;
    return index;
}

/* insert_to_freepool */
static void free_pool(layout_heap *heap, uint32_t index)
{
    uint32_t at = index / heap->pools_per_arena;
    heap_arena *arena = &heap->arena_table[at];
    unlink_pool(heap, index);
    heap->classes[heap->pool_table[index].kind].pools--;
    heap->pools--;
    heap->pool_table[index].next = arena->free_pools;
    arena->free_pools = index;
    arena->free++;
    if (arena->free == 1) link_arena(heap, at, NONE);
    else if (arena->free == heap->pools_per_arena && arena->next != NONE) unmap_arena(heap, at);
    else sort_arena(heap, at);
}

/* ---- Blocks ---- */

/* What the allocator makes of a request. */
static layout_part answer(const layout_heap *heap, layout_domain domain, uint64_t requested)
{
    layout_part part = {.name = "", .count = 1, .requested = requested};
    part_allocate(&heap->target, domain, &part);
    return part;
}

static uint32_t find_class(layout_heap *heap, const layout_part *part)
{
    uint32_t kind = 0;
    while (kind < heap->class_count && heap->classes[kind].size != part->allocated) kind++;
    if (kind == LAYOUT_MAX_CLASSES) return NONE;
    if (kind < heap->class_count) return kind;
    heap->classes[kind] = (layout_size_class){.size = part->allocated,
                                              .capacity = part->page_blocks,
                                              .pool_bytes = part->page_size,
                                              .first = NONE};
    heap->class_count++;
    return kind;
}

layout_status layout_heap_take(layout_heap *heap, layout_domain domain, uint64_t requested,
                               uint32_t *block)
{
    layout_part part = answer(heap, domain, requested);
    if (part.page_blocks == 0) {
        heap->large = add(heap->large, part.allocated);
        *block = LAYOUT_NO_POOL;
        return LAYOUT_OK;
    }
    uint32_t kind = find_class(heap, &part);
    if (kind == NONE) return LAYOUT_BUFFER_TOO_SMALL;
    uint32_t index = heap->classes[kind].first;
    if (index == NONE) index = new_pool(heap, kind);
    if (index == NONE) return LAYOUT_BUFFER_TOO_SMALL;
    heap_pool *pool = &heap->pool_table[index];
    if (++pool->used == heap->classes[kind].capacity) unlink_pool(heap, index);
    heap->classes[kind].blocks++;
    heap->blocks++;
    heap->allocated += part.allocated;
    *block = index;
    return LAYOUT_OK;
}

void layout_heap_give(layout_heap *heap, layout_domain domain, uint64_t requested, uint32_t block)
{
    if (block == LAYOUT_NO_POOL) {
        heap->large -= answer(heap, domain, requested).allocated;
        return;
    }
    heap_pool *pool = &heap->pool_table[block];
    layout_size_class *kind = &heap->classes[pool->kind];
    if (pool->used == kind->capacity) link_pool(heap, block);
    kind->blocks--;
    heap->blocks--;
    heap->allocated -= kind->size;
    if (--pool->used == 0) free_pool(heap, block);
}

/* ---- The whole ---- */

static bool count_pools(const layout_target *target, uint32_t arenas, uint32_t *pools)
{
    uint64_t count = (uint64_t)arenas * pools_per_arena(target);
    *pools = (uint32_t)count;
    return count < NONE && count <= SIZE_MAX / sizeof(heap_pool) / 2;
}

size_t layout_heap_room(const layout_target *target, uint32_t arenas)
{
    uint32_t pools;
    if (!count_pools(target, arenas, &pools)) return SIZE_MAX;
    return 2 * sizeof(uint64_t) + pools * sizeof(heap_pool) + arenas * sizeof(heap_arena);
}

layout_status layout_heap_make(const layout_target *target, uint32_t arenas, layout_room *room,
                               layout_heap *heap)
{
    layout_heap made = {.target = *target, .arena_limit = arenas, .usable = NONE, .unused = NONE};
    size_t used = room->used;
    uint32_t pools;
    if (!count_pools(target, arenas, &pools)) return LAYOUT_BUFFER_TOO_SMALL;
    made.pools_per_arena = pools_per_arena(target);
    made.pool_table = room_cut(room, pools * sizeof(heap_pool));
    made.arena_table = room_cut(room, arenas * sizeof(heap_arena));
    if (made.pool_table == NULL || made.arena_table == NULL) {
        room->used = used;
        return LAYOUT_BUFFER_TOO_SMALL;
    }
    for (uint32_t i = arenas; i-- > 0;) {
        made.arena_table[i].next = made.unused;
        made.unused = i;
    }
    *heap = made;
    return LAYOUT_OK;
}

void layout_heap_sum(const layout_heap *heap, layout_heap_totals *totals)
{
    layout_heap_totals sum = {add(heap->allocated, heap->large), heap->large, heap->large};
    for (size_t i = 0; i < heap->class_count; i++)
        sum.resident += heap->classes[i].pools * heap->classes[i].pool_bytes;
    sum.reserved += heap->arenas * geometry(&heap->target)->arena;
    *totals = sum;
}
