/* SPDX-License-Identifier: MIT */
/*
 * What a request becomes: a block of a size class, and the pool or page it is cut from.
 *
 * pymalloc   sizes up to 512 in steps of the alignment; a pool holds blocks of one size:
 *
 *     [pool header][block][block] ... [rest]
 *
 * mimalloc   sizes that keep the three leading bits of the number of words; pages likewise
 *            (Objects/mimalloc/page-queue.c:mi_bin, segment.c:_mi_segment_page_start).
 * glibc      a chunk with a word of header (malloc/malloc.c:checked_request2size); from 128 KiB
 *            whole pages from mmap.
 */
#include "model.h"

enum {
    PYMALLOC_LIMIT = 512, /* SMALL_REQUEST_THRESHOLD */
    OS_PAGE = 4096,
    MMAP_THRESHOLD = 128 << 10,  /* DEFAULT_MMAP_THRESHOLD_MIN */
    MIMALLOC_SMALL = 16 << 10,   /* largest block of a small page, on 64-bit machines */
    MIMALLOC_MEDIUM = 128 << 10, /* largest block of a medium page */
    MIMALLOC_MEDIUM_PAGE = 512 << 10,
};

static const pool_fact *pool_of(const layout_target *target)
{
    const memory_fact *memory = target->python->memory;
    return target->abi->pointer == 8 ? &memory->wide : &memory->narrow;
}

/* ---- glibc ---- */

static void from_glibc(const layout_target *target, uint64_t size, layout_part *part)
{
    const struct layout_abi *abi = target->abi;
    uint64_t chunk = round_up(add(size, abi->pointer), abi->malloc_align);
    if (size >= MMAP_THRESHOLD) chunk = round_up(add(size, 2 * word(target)), OS_PAGE);
    part->allocator = LAYOUT_GLIBC;
    part->allocated = chunk < abi->malloc_least ? abi->malloc_least : chunk;
}

static void from_malloc(const layout_target *target, uint64_t size, layout_part *part)
{
    part->allocator = target->abi->malloc;
    if (part->allocator == LAYOUT_GLIBC) from_glibc(target, size, part);
}

/* ---- pymalloc ---- */

static void from_pymalloc(const layout_target *target, uint64_t size, layout_part *part)
{
    const pool_fact *pool = pool_of(target);
    if (size > PYMALLOC_LIMIT) {
        from_malloc(target, size, part);
        return;
    }
    part->allocator = LAYOUT_PYMALLOC;
    part->allocated = round_up(size, pool->alignment);
    part->page_size = pool->pool;
    part->page_blocks = (pool->pool - pool->header) / part->allocated;
}

/* ---- mimalloc ---- */

/* The words of the size class for a request of so many words. */
static uint64_t mimalloc_class(uint64_t words, bool wide)
{
    if (words <= 1) return 1;
    if (words <= 4) return round_up(words, 2);
    if (words <= (wide ? 8 : 16)) words = round_up(words, wide ? 2 : 4); /* to 16 bytes */
    if (words <= 8) return words;
    uint64_t step = 1;
    while ((words - 1) / step >= 8) step *= 2; /* the three leading bits stay */
    return round_up(words, step);
}

/* The first block of a page starts at a multiple of its size, for alignment. */
static uint64_t mimalloc_page_start(uint64_t block)
{
    if (block <= 64) return 3 * block;
    return block <= 512 ? block : 0;
}

/* Beyond the largest class a block has pages of its own (os.c:_mi_os_good_alloc_size). */
static uint64_t mimalloc_huge(uint64_t size)
{
    if (size < 512 << 10) return round_up(size, OS_PAGE);
    if (size < 2 << 20) return round_up(size, 64 << 10);
    if (size < 8 << 20) return round_up(size, 256 << 10);
    return round_up(size, size < 32 << 20 ? 1 << 20 : 4 << 20);
}

static void from_mimalloc(const layout_target *target, uint64_t size, layout_part *part)
{
    bool wide = target->abi->pointer == 8;
    uint64_t scale = wide ? 1 : 2; /* pages and limits halve with the pointer */
    part->allocator = LAYOUT_MIMALLOC;
    size = add(size, target->python->memory->padding);
    if (size > MIMALLOC_MEDIUM / scale) {
        part->allocated = mimalloc_huge(size);
        return;
    }
    part->allocated = mimalloc_class(divide_up(size, word(target)), wide) * word(target);
    bool small = part->allocated <= MIMALLOC_SMALL / scale;
    part->page_size = small ? pool_of(target)->pool : MIMALLOC_MEDIUM_PAGE / scale;
    part->page_blocks = (part->page_size - mimalloc_page_start(part->allocated)) / part->allocated;
}

/* Fills in who answers a part's request, and with what. */
void part_allocate(const layout_target *target, layout_domain domain, layout_part *part)
{
    bool own = target->abi->pymalloc && domain == LAYOUT_DOMAIN_OBJECT;
    part->hooks = (uint64_t)target->python->hook_words * word(target);
    uint64_t size = add(part->requested, part->hooks);
    if (!own) from_malloc(target, size, part);
    else if (target->python->memory->objects == LAYOUT_MIMALLOC) from_mimalloc(target, size, part);
    else from_pymalloc(target, size, part);
}

const char *layout_allocator_name(layout_allocator allocator)
{
    switch (allocator) {
    case LAYOUT_PYMALLOC: return "pymalloc";
    case LAYOUT_MIMALLOC: return "mimalloc";
    case LAYOUT_GLIBC: return "malloc";
    case LAYOUT_NO_MODEL: break;
    }
    return "malloc (not modelled)";
}
