/* SPDX-License-Identifier: MIT */
/*
 * The allocators behind PyObject_Malloc.
 *
 * pymalloc (Objects/obmalloc.c; Include/internal/pycore_obmalloc.h from 3.12) cuts pools into equal
 * blocks and arenas into pools; requests beyond 512 bytes go to malloc. mimalloc
 * (Objects/mimalloc, free-threaded builds) has its own size classes, see model/alloc.c; of the pool
 * columns it uses the size of a page of small blocks.
 */
#include "facts.h"

/* clang-format off */

/*                                          alignment, pool header, pool, arena
                                            with 8-byte pointers    with 4-byte pointers       */

/* Official 3.6, 3.7.0-3.7.3 and 2.7 up to 2.7.16. */
const memory_fact pymalloc_8 =
    {LAYOUT_PYMALLOC, {8, 48, 4096, 256 << 10},   {8, 32, 4096, 256 << 10}, 0, 0};

/* bpo-27987: 2.7.17, 3.7.4, 3.8. */
const memory_fact pymalloc_16 =
    {LAYOUT_PYMALLOC, {16, 48, 4096, 256 << 10},  {8, 32, 4096, 256 << 10}, 0, 0};

/* bpo-37448, 3.10: the radix tree brings large pools and arenas to 64-bit builds. */
const memory_fact pymalloc_radix =
    {LAYOUT_PYMALLOC, {16, 48, 16384, 1 << 20},   {8, 32, 4096, 256 << 10}, 0, 0};

/* Page sizes: Objects/mimalloc/include/types.h, MI_SMALL_PAGE_SIZE. Pages with free blocks left by
   start-up, measured: 3.13.15t, by which the first 100,000 to 2,000,000 instances grew less. */
const memory_fact mimalloc =
    {LAYOUT_MIMALLOC, {16, 0, 64 << 10, 32 << 20}, {16, 0, 32 << 10, 4 << 20}, 0, 1536 << 10};

/* MI_PADDING in debug builds. */
const memory_fact mimalloc_debug =
    {LAYOUT_MIMALLOC, {16, 0, 64 << 10, 32 << 20}, {16, 0, 32 << 10, 4 << 20}, 8, 1536 << 10};

/* clang-format on */
