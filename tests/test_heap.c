/* SPDX-License-Identifier: MIT */
/* Pools and arenas, followed block by block: live/heap.py asks interpreters for the same numbers.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdlib.h>

#include "liblayout.h"
#include "random.h"

enum { MANY = 20000, ARENAS = 64 };

static layout_heap heap;
static char *memory;
static uint32_t blocks[MANY];

static void make_heap(const char *python, const char *abi, uint32_t arenas)
{
    layout_target target;
    cr_assert(eq(int, layout_target_find(python, abi, &target), LAYOUT_OK));
    size_t size = layout_heap_room(&target, arenas);
    memory = malloc(size);
    layout_room room = {memory, size, 0};
    cr_assert(eq(int, layout_heap_make(&target, arenas, &room, &heap), LAYOUT_OK));
}

static void take_all(uint64_t bytes)
{
    for (size_t i = 0; i < MANY; i++)
        cr_assert(
            eq(int, layout_heap_take(&heap, LAYOUT_DOMAIN_OBJECT, bytes, &blocks[i]), LAYOUT_OK));
}

static void give(uint64_t bytes, size_t from, size_t step)
{
    for (size_t i = from; i < MANY; i += step)
        layout_heap_give(&heap, LAYOUT_DOMAIN_OBJECT, bytes, blocks[i]);
}

/* 16 KiB pools hold 170 blocks of 96 bytes, 4 KiB pools 42. */
static const struct {
    const char *python, *abi;
    uint64_t pools, arenas;
} full[] = {
    {"3.13", "lp64", 118, 2},
    {"3.9", "lp64", 477, 8},
    {"3.13", "i386", 477, 8},
    {"3.9d", "lp64", 646, 11}, /* three words of hooks: 31 blocks of 128 bytes */
};

Test(heap, every_second_block_keeps_every_pool)
{
    for (size_t i = 0; i < sizeof full / sizeof full[0]; i++) {
        make_heap(full[i].python, full[i].abi, ARENAS);
        take_all(96);
        cr_expect(eq(u64, heap.pools, full[i].pools), "%s", full[i].python);
        cr_expect(eq(u64, heap.arenas, full[i].arenas), "%s", full[i].python);
        give(96, 0, 2);
        cr_expect(eq(u64, heap.pools, full[i].pools), "%s", full[i].python);
        cr_expect(eq(u64, heap.blocks, MANY / 2));
        give(96, 1, 2);
        cr_expect(eq(u64, heap.pools, 0));
        cr_expect(eq(u64, heap.arenas, 1), "the last one is kept");
        cr_expect(eq(u64, heap.allocated, 0));
        free(memory);
    }
}

Test(heap, a_half_that_dies_gives_back_its_arenas)
{
    make_heap("3.13", "lp64", ARENAS);
    take_all(512);
    uint64_t arenas = heap.arenas;
    for (size_t i = MANY / 2; i < MANY; i++)
        layout_heap_give(&heap, LAYOUT_DOMAIN_OBJECT, 512, blocks[i]);
    cr_expect(le(u64, heap.arenas, arenas / 2 + 2));
    cr_expect(eq(u64, heap.most_arenas, arenas));
    free(memory);
}

Test(heap, what_pymalloc_does_not_serve_is_mallocs)
{
    uint32_t block;
    layout_heap_totals totals;
    make_heap("3.13", "lp64", ARENAS);
    cr_assert(eq(int, layout_heap_take(&heap, LAYOUT_DOMAIN_OBJECT, 1000, &block), LAYOUT_OK));
    cr_expect(eq(u32, block, LAYOUT_NO_POOL));
    cr_expect(eq(u64, heap.large, 1008));
    layout_heap_sum(&heap, &totals);
    cr_expect(eq(u64, totals.reserved, 1008));
    layout_heap_give(&heap, LAYOUT_DOMAIN_OBJECT, 1000, block);
    cr_expect(eq(u64, heap.large, 0));
    free(memory);
}

Test(heap, a_heap_that_is_full_says_so)
{
    layout_target target;
    layout_status status = LAYOUT_OK;
    uint64_t taken = 0;
    layout_room none = {NULL, 0, 0};
    make_heap("3.13", "lp64", 1);
    for (; status == LAYOUT_OK; taken++)
        status = layout_heap_take(&heap, LAYOUT_DOMAIN_OBJECT, 96, &blocks[0]);
    cr_expect(eq(int, status, LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(u64, taken - 1, 63 * 170));
    layout_target_find("3.13", "lp64", &target);
    cr_expect(eq(int, layout_heap_make(&target, 1, &none, &heap), LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(sz, layout_heap_room(&target, UINT32_MAX), SIZE_MAX));
    free(memory);
}

/* Sums are kept and could be counted; random sizes, random deaths, every allocator. */
Test(heap, sums_are_what_the_classes_add_up_to)
{
    static const char *const pythons[] = {"2.7", "3.6", "3.9", "3.13", "3.13t", "3.13td", "3.15d"};
    static uint64_t sizes[MANY];
    start_random();
    for (size_t p = 0; p < sizeof pythons / sizeof pythons[0]; p++) {
        make_heap(pythons[p], p % 2 == 0 ? "lp64" : "armhf", 1024);
        for (size_t i = 0; i < MANY; i++) sizes[i] = 0;
        for (size_t n = 0; n < 8 * MANY; n++) {
            size_t at = below(MANY);
            if (sizes[at] != 0) {
                layout_heap_give(&heap, LAYOUT_DOMAIN_OBJECT, sizes[at], blocks[at]);
                sizes[at] = 0;
                continue;
            }
            sizes[at] = 16 + 16 * below(40);
            cr_assert(eq(int, layout_heap_take(&heap, LAYOUT_DOMAIN_OBJECT, sizes[at], &blocks[at]),
                         LAYOUT_OK));
        }
        uint64_t count = 0, pools = 0;
        for (size_t i = 0; i < heap.class_count; i++) {
            count += heap.classes[i].blocks;
            pools += heap.classes[i].pools;
            cr_expect(
                le(u64, heap.classes[i].blocks, heap.classes[i].pools * heap.classes[i].capacity));
        }
        cr_expect(eq(u64, count, heap.blocks));
        cr_expect(eq(u64, pools, heap.pools));
        for (size_t i = 0; i < MANY; i++)
            if (sizes[i] != 0) layout_heap_give(&heap, LAYOUT_DOMAIN_OBJECT, sizes[i], blocks[i]);
        cr_expect(eq(u64, heap.pools + heap.blocks + heap.large + heap.allocated, 0));
        free(memory);
    }
}
