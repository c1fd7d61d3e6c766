/* SPDX-License-Identifier: MIT */
/* The heap that a script's objects make: the blocks each has, and the pools they lie in. */
#include "live.h"

/* More than all objects that are ever made could fill. */
static uint32_t arenas_needed(const runner *run)
{
    enum { MOST_BYTES = 4096, SPARE = 64, LIMIT = 1 << 15 };
    layout_target_info info = describe(run->target);
    uint64_t births = 0, bytes = info.arena_size == 0 ? 1 << 18 : info.arena_size;
    for (size_t i = 0; i < run->of->event_count; i++) {
        event_kind kind = run->of->events[i].kind;
        if (kind == EVENT_NEW || kind == EVENT_BARE || kind == EVENT_COPY)
            births += run->of->events[i].times;
    }
    uint64_t arenas = births * MOST_BYTES / bytes + SPARE;
    return arenas > LIMIT ? LIMIT : (uint32_t)arenas;
}

void live_heap_make(runner *run)
{
    uint32_t arenas = arenas_needed(run);
    layout_room room = live_room(run, layout_heap_room(run->target, arenas));
    if (layout_heap_make(run->target, arenas, &room, &run->made->heap) != LAYOUT_OK)
        fail("out of memory for %u arenas", arenas);
}

static void give_block(runner *run, live_object *from, size_t index)
{
    const layout_block *block = &from->blocks[index];
    for (uint64_t i = 0; i < block->count; i++)
        layout_heap_give(&run->made->heap, block->domain, block->requested, from->pools[index]);
    from->block_count--;
    from->blocks[index] = from->blocks[from->block_count];
    from->pools[index] = from->pools[from->block_count];
}

static void take_block(runner *run, live_object *into, const layout_block *block)
{
    uint32_t pool = LAYOUT_NO_POOL;
    for (uint64_t i = 0; i < block->count; i++)
        if (layout_heap_take(&run->made->heap, block->domain, block->requested, &pool) != LAYOUT_OK)
            fail("the objects need more arenas than can be followed; make fewer");
    into->blocks[into->block_count] = *block;
    into->pools[into->block_count++] = pool;
}

static bool same_block(const layout_block *a, const layout_block *b)
{
    return a->kind == b->kind && a->requested == b->requested && a->count == b->count;
}

static bool has_block(const layout_block *blocks, size_t count, const layout_block *wanted)
{
    for (size_t i = 0; i < count; i++)
        if (same_block(&blocks[i], wanted)) return true;
    return false;
}

void live_heap_update(runner *run, live_object *of, const layout_instance *now)
{
    for (size_t i = of->block_count; i-- > 0;)
        if (!has_block(now->blocks, now->block_count, &of->blocks[i])) give_block(run, of, i);
    for (size_t i = 0; i < now->block_count; i++)
        if (!has_block(of->blocks, of->block_count, &now->blocks[i]))
            take_block(run, of, &now->blocks[i]);
}

void live_heap_release(runner *run, live_object *of)
{
    while (of->block_count > 0) give_block(run, of, of->block_count - 1);
}
