/* SPDX-License-Identifier: MIT */
/*
 * From requests to blocks, pools and populations: size classes, debug hooks, mimalloc, glibc's
 * chunks, values, and what does not fit. Sizes are worked out from the allocators' sources
 * (Objects/obmalloc.c, Objects/mimalloc, malloc/malloc.c) where no golden table has them.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "corpus.h"

static const subject *make(const char *python, const char *abi, const char *name)
{
    static subject made;
    layout_target target;
    cr_assert(eq(int, layout_target_find(python, abi, &target), LAYOUT_OK), "%s %s", python, abi);
    subject_make(name, &target, &made);
    return &made;
}

static layout_cost cost_of(const subject *made, const layout_values *values)
{
    layout_cost cost = {.part_count = 0};
    cr_assert(eq(int, layout_cost_make(&made->steady, values, &cost), LAYOUT_OK));
    return cost;
}

/* The first part is the object. */
static layout_part object_part(const char *python, const char *abi, const char *name)
{
    return cost_of(make(python, abi, name), NULL).parts[0];
}

/* ---- Blocks ---- */

typedef struct block {
    const char *python, *abi, *name;
    uint64_t requested, hooks, allocated;
    layout_allocator allocator;
} block;

static const block blocks[] = {
    /* bpo-27987 made size classes of 8 bytes ones of 16, on 64-bit machines only. */
    {"3.7.3", "lp64", "S4", 72, 0, 72, LAYOUT_PYMALLOC},
    {"3.7.4", "lp64", "S4", 80, 0, 80, LAYOUT_PYMALLOC},
    {"3.6", "lp64", "S3", 64, 0, 64, LAYOUT_PYMALLOC},
    {"3.6+align16", "lp64", "S3", 72, 0, 80, LAYOUT_PYMALLOC},
    {"3.10", "lp64", "S3", 56, 0, 64, LAYOUT_PYMALLOC},
    {"3.10", "i386", "S4", 32, 0, 32, LAYOUT_PYMALLOC},
    {"3.10", "i386", "S5", 36, 0, 40, LAYOUT_PYMALLOC},
    {"3.13", "llp64", "S3", 56, 0, 64, LAYOUT_PYMALLOC},
    /* Debug hooks: three words from 3.8, four before; the class is that of the sum. */
    {"3.9d", "lp64", "S3", 56, 24, 80, LAYOUT_PYMALLOC},
    {"3.13d", "i386", "S3", 28, 12, 40, LAYOUT_PYMALLOC},
    {"3.7d", "lp64", "S3", 88, 32, 128, LAYOUT_PYMALLOC},
    {"2.7d", "lp64", "S3", 88, 32, 128, LAYOUT_PYMALLOC},
    /* 512 bytes are the last that pymalloc serves, hooks included. */
    {"3.13", "lp64", "S60", 512, 0, 512, LAYOUT_PYMALLOC},
    {"3.13", "lp64", "S61", 520, 0, 528, LAYOUT_GLIBC},
    {"3.13d", "lp64", "S57", 488, 24, 512, LAYOUT_PYMALLOC},
    {"3.13d", "lp64", "S58", 496, 24, 528, LAYOUT_GLIBC},
    /* glibc: a word of header, then chunks of 16 bytes, of 8 on armhf. */
    {"3.13", "lp64", "S62", 528, 0, 544, LAYOUT_GLIBC},
    {"3.13", "lp64", "S128", 1056, 0, 1072, LAYOUT_GLIBC},
    {"3.13", "i386", "S128", 528, 0, 544, LAYOUT_GLIBC},
    {"3.13", "armhf", "S128", 528, 0, 536, LAYOUT_GLIBC},
    {"3.13", "armhf", "S129", 532, 0, 536, LAYOUT_GLIBC},
    /* No model of Windows' heap, nor of Emscripten's, where there is no pymalloc either. */
    {"3.13", "llp64", "S128", 1056, 0, 0, LAYOUT_NO_MODEL},
    {"3.13", "wasm32", "S3", 28, 0, 0, LAYOUT_NO_MODEL},
    /* mimalloc: multiples of 16 bytes, from 64 on the three leading bits of the number of words. */
    {"3.13t", "lp64", "S0", 32, 0, 32, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S1", 40, 0, 48, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S3", 56, 0, 64, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S6", 80, 0, 80, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S9", 104, 0, 112, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S13", 136, 0, 160, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S29", 264, 0, 320, LAYOUT_MIMALLOC},
    {"3.13t", "lp64", "S61", 520, 0, 640, LAYOUT_MIMALLOC},
    {"3.13t", "i386", "S3", 32, 0, 32, LAYOUT_MIMALLOC},
    {"3.13t", "i386", "S4", 36, 0, 48, LAYOUT_MIMALLOC},
    {"3.13t", "i386", "S9", 56, 0, 64, LAYOUT_MIMALLOC},
    /* Its debug build: three words of hooks and 8 bytes of MI_PADDING. */
    {"3.13td", "lp64", "S3", 56, 24, 96, LAYOUT_MIMALLOC},
};

Test(cost, requests_become_blocks)
{
    for (size_t i = 0; i < sizeof blocks / sizeof blocks[0]; i++) {
        const block *want = &blocks[i];
        layout_part got = object_part(want->python, want->abi, want->name);
        char what[64];
        snprintf(what, sizeof what, "%s %s: %s", want->python, want->abi, want->name);
        cr_expect(eq(u64, got.requested, want->requested), "%s: requested", what);
        cr_expect(eq(u64, got.hooks, want->hooks), "%s: hooks", what);
        cr_expect(eq(u64, got.allocated, want->allocated), "%s: allocated", what);
        cr_expect(eq(int, (int)got.allocator, (int)want->allocator), "%s: allocator", what);
    }
}

/* Blocks in a pool of 4 KiB, and of 16 KiB from 3.10 on 64-bit machines. */
static const struct {
    const char *python, *abi, *name;
    uint64_t allocated, blocks, pool;
} pools[] = {
    {"3.9", "lp64", "S0", 32, 126, 4096},
    {"3.9", "lp64", "S2", 48, 84, 4096},
    {"3.9", "lp64", "S4", 64, 63, 4096},
    {"3.9", "lp64", "S60", 512, 7, 4096},
    {"3.8.0", "lp64", "S0", 16, 253, 4096},
    {"3.9.0", "i386", "S0", 8, 508, 4096},
    {"3.9", "i386", "S6", 40, 101, 4096},
    {"3.13", "lp64", "S0", 32, 510, 16384},
    {"3.13", "lp64", "S2", 48, 340, 16384},
    {"3.13", "lp64", "S4", 64, 255, 16384},
    {"3.13", "lp64", "S6", 80, 204, 16384},
    {"3.13", "lp64", "S12", 128, 127, 16384},
    {"3.13", "lp64", "S60", 512, 31, 16384},
    /* mimalloc's first block starts at three times its size, or at its size from 64 bytes on. */
    {"3.13t", "lp64", "S3", 64, 1021, 65536},
    {"3.13t", "lp64", "S6", 80, 818, 65536},
};

Test(cost, pools_hold_a_whole_number_of_blocks)
{
    for (size_t i = 0; i < sizeof pools / sizeof pools[0]; i++) {
        layout_part got = object_part(pools[i].python, pools[i].abi, pools[i].name);
        cr_expect(eq(u64, got.allocated, pools[i].allocated), "%s: %s", pools[i].python,
                  pools[i].name);
        cr_expect(eq(u64, got.page_blocks, pools[i].blocks), "%s: %s", pools[i].python,
                  pools[i].name);
        cr_expect(eq(u64, got.page_size, pools[i].pool), "%s: %s", pools[i].python, pools[i].name);
    }
}

/* ---- Values ---- */

/* sys.getsizeof of 2**15, 1.5 and a str of 100 characters: measured by each of these. */
static const struct {
    const char *python, *abi;
    uint64_t int_, float_, str;
} values[] = {
    {"2.7", "lp64", 24, 24, 137},    {"2.7", "i386", 12, 16, 121},
    {"2.7", "armhf", 12, 16, 121},   {"3.6+align16", "lp64", 28, 24, 149},
    {"3.9", "i386", 16, 16, 125},    {"3.11", "lp64", 28, 24, 149},
    {"3.11", "i386", 16, 16, 125},   {"3.12", "lp64", 28, 24, 141},
    {"3.10", "wasm32", 16, 16, 125}, {"3.13t", "lp64", 44, 40, 157},
    {"3.15", "lp64", 28, 24, 141},
};

static layout_part value_part(const subject *made, layout_value_kind kind, uint64_t length)
{
    layout_values held = {kind, length};
    layout_cost cost = cost_of(made, &held);
    return cost.parts[cost.part_count - 1];
}

Test(cost, values_take_what_getsizeof_says)
{
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        const subject *made = make(values[i].python, values[i].abi, "S3");
        layout_part part = value_part(made, LAYOUT_VALUE_INT, 0);
        cr_expect(eq(u64, part.requested, values[i].int_), "%s: int", values[i].python);
        cr_expect(eq(u64, part.count, 3), "%s: int", values[i].python);
        part = value_part(made, LAYOUT_VALUE_FLOAT, 0);
        cr_expect(eq(u64, part.requested, values[i].float_), "%s: float", values[i].python);
        part = value_part(made, LAYOUT_VALUE_STR, 100);
        cr_expect(eq(u64, part.requested, values[i].str), "%s: str", values[i].python);
    }
}

Test(cost, values_that_cost_nothing_have_no_part)
{
    layout_values none = {LAYOUT_VALUE_NONE, 5}, ints = {LAYOUT_VALUE_INT, 0};
    cr_expect(eq(sz, cost_of(make("3.13", "lp64", "S3"), NULL).part_count, 1));
    cr_expect(eq(sz, cost_of(make("3.13", "lp64", "S3"), &none).part_count, 1));
    cr_expect(eq(sz, cost_of(make("3.13", "lp64", "S0"), &ints).part_count, 1));
    cr_expect(eq(sz, cost_of(make("3.13", "lp64", "S3"), &ints).part_count, 2));
}

/*
 * Objects/intobject.c, floatobject.c of 2.7: (1000 - 8) / sizeof in a block that malloc hands out,
 * struct {next; objects[]}.
 */
static const struct {
    const char *python, *abi;
    layout_value_kind kind;
    uint64_t each, count, chunk;
} number_blocks[] = {
    {"2.7", "lp64", LAYOUT_VALUE_INT, 24, 41, 1008},
    {"2.7", "lp64", LAYOUT_VALUE_FLOAT, 24, 41, 1008},
    {"2.7", "i386", LAYOUT_VALUE_INT, 12, 82, 992},
    {"2.7", "i386", LAYOUT_VALUE_FLOAT, 16, 62, 1008},
    {"2.7", "armhf", LAYOUT_VALUE_INT, 12, 82, 992},
    {"2.7", "armhf", LAYOUT_VALUE_FLOAT, 16, 62, 1008},
    /* Trace-refs makes them larger; the hooks of a debug build add four words to the block. */
    {"2.7d", "lp64", LAYOUT_VALUE_INT, 40, 24, 1008},
    {"2.7d", "i386", LAYOUT_VALUE_INT, 20, 49, 1008},
};

Test(cost, ints_and_floats_of_2_7_are_cut_from_blocks)
{
    for (size_t i = 0; i < sizeof number_blocks / sizeof number_blocks[0]; i++) {
        const subject *made = make(number_blocks[i].python, number_blocks[i].abi, "S3");
        layout_part part = value_part(made, number_blocks[i].kind, 0);
        cr_expect(eq(u64, part.allocated, number_blocks[i].each), "%s", number_blocks[i].abi);
        cr_expect(eq(u64, part.page_blocks, number_blocks[i].count), "%s", number_blocks[i].abi);
        cr_expect(eq(u64, part.page_size, number_blocks[i].chunk), "%s", number_blocks[i].abi);
    }
}

/* ---- Populations ---- */

/* A million instances with three attributes: resident bytes each and arenas, as measured. */
static const struct {
    const char *python, *name;
    double resident;
    uint64_t arenas;
} millions[] = {
    {"3.6+align16", "P3", 195.8, 746}, {"3.6+align16", "S3", 81.5, 311},
    {"3.7.16", "P3", 195.8, 746},      {"3.8.18", "P3", 162.6, 620},
    {"3.8.18", "S3", 64.7, 247},       {"3.10", "P3", 160.7, 156},
    {"3.11", "P3", 112.4, 109},        {"3.11", "S3", 63.3, 61},
    {"3.12", "P3", 96.4, 93},          {"3.13", "P3", 96.4, 94},
};

Test(cost, a_million_instances_take_what_was_measured)
{
    for (size_t i = 0; i < sizeof millions / sizeof millions[0]; i++) {
        layout_cost cost = cost_of(make(millions[i].python, "lp64", millions[i].name), NULL);
        layout_totals totals;
        cr_assert(eq(int, layout_cost_totals(&cost, 1000000, &totals), LAYOUT_OK));
        double each = (double)totals.resident / 1e6, want = millions[i].resident;
        cr_expect(fabs(each - want) <= 0.02 * want, "%s %s: want %.1f, got %.1f",
                  millions[i].python, millions[i].name, want, each);
        cr_expect(fabs((double)totals.arenas - (double)millions[i].arenas) <= 3,
                  "%s %s: want %llu arenas, got %llu", millions[i].python, millions[i].name,
                  (unsigned long long)millions[i].arenas, (unsigned long long)totals.arenas);
    }
}

Test(cost, one_instance_keeps_a_pool_and_an_arena)
{
    layout_cost cost = cost_of(make("3.13", "lp64", "S3"), NULL);
    layout_totals totals;
    cr_assert(eq(int, layout_cost_totals(&cost, 1, &totals), LAYOUT_OK));
    cr_expect(eq(u64, totals.requested, 56));
    cr_expect(eq(u64, totals.allocated, 64));
    cr_expect(eq(u64, totals.resident, 16384));
    cr_expect(eq(u64, totals.reserved, 1 << 20));
    cr_assert(eq(int, layout_cost_totals(&cost, 0, &totals), LAYOUT_OK));
    cr_expect(eq(u64, totals.resident, 0));
    cr_expect(eq(u64, totals.reserved, 0));
}

Test(cost, without_a_model_of_malloc_only_requests_are_told)
{
    static const char *const abis[][2] = {{"wasm32", "S3"}, {"llp64", "S128"}};
    for (size_t i = 0; i < 2; i++) {
        layout_cost cost = cost_of(make("3.13", abis[i][0], abis[i][1]), NULL);
        layout_totals totals = {.resident = 77, .arenas = 77};
        cr_assert(eq(int, layout_cost_totals(&cost, 1000, &totals), LAYOUT_OK));
        cr_expect(not(totals.known), "%s", abis[i][0]);
        cr_expect(eq(u64, totals.requested, 1000 * cost.parts[0].requested), "%s", abis[i][0]);
        uint64_t others = totals.allocated + totals.resident + totals.reserved + totals.pools;
        cr_expect(eq(u64, others + totals.arenas, 0), "%s", abis[i][0]);
    }
}

/* ---- What does not fit ---- */

Test(cost, a_str_longer_than_py_ssize_t_overflows)
{
    static const struct {
        const char *abi;
        uint64_t length;
        layout_status status;
    } lengths[] = {
        {"i386", INT32_MAX - 21, LAYOUT_OK},   {"i386", INT32_MAX - 20, LAYOUT_OVERFLOW},
        {"i386", INT32_MAX, LAYOUT_OVERFLOW},  {"lp64", INT64_MAX, LAYOUT_OVERFLOW},
        {"lp64", UINT64_MAX, LAYOUT_OVERFLOW}, {"wasm32", UINT64_MAX, LAYOUT_OVERFLOW},
    };
    for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++) {
        const subject *made = make("3.13", lengths[i].abi, "S1");
        layout_values held = {LAYOUT_VALUE_STR, lengths[i].length};
        layout_cost cost = {.part_count = 77};
        layout_status status = layout_cost_make(&made->steady, &held, &cost);
        cr_expect(eq(int, (int)status, (int)lengths[i].status), "%s %zu", lengths[i].abi, i);
        if (status != LAYOUT_OK) cr_expect(eq(sz, cost.part_count, 77), "%s", lengths[i].abi);
    }
}

Test(cost, a_population_larger_than_64_bits_overflows)
{
    layout_cost cost = cost_of(make("3.13", "lp64", "S3"), NULL);
    const uint64_t counts[] = {UINT64_MAX, UINT64_MAX / 56, UINT64_MAX / 64 + 1, 1ull << 60};
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        layout_totals totals = {.requested = 77};
        cr_expect(eq(int, layout_cost_totals(&cost, counts[i], &totals), LAYOUT_OVERFLOW), "%zu",
                  i);
        cr_expect(eq(u64, totals.requested, 77), "%zu", i);
    }
    layout_totals totals;
    cr_expect(eq(int, layout_cost_totals(&cost, 1ull << 50, &totals), LAYOUT_OK));
    cr_expect(eq(u64, totals.allocated, 1ull << 56));
}

/* Requests alone still overflow where nothing else is known. */
Test(cost, a_population_overflows_on_an_unmodelled_malloc_too)
{
    layout_cost cost = cost_of(make("3.13", "wasm32", "S3"), NULL);
    layout_totals totals = {.requested = 77};
    cr_expect(eq(int, layout_cost_totals(&cost, UINT64_MAX / 28 + 1, &totals), LAYOUT_OVERFLOW));
    cr_expect(eq(u64, totals.requested, 77));
}

Test(cost, allocators_have_names)
{
    cr_expect(eq(str, (char *)layout_allocator_name(LAYOUT_PYMALLOC), "pymalloc"));
    cr_expect(eq(str, (char *)layout_allocator_name(LAYOUT_MIMALLOC), "mimalloc"));
    cr_expect(eq(str, (char *)layout_allocator_name(LAYOUT_GLIBC), "malloc"));
    const char *other = layout_allocator_name((layout_allocator)99);
    cr_expect(eq(str, (char *)layout_allocator_name(LAYOUT_NO_MODEL), (char *)other));
}
