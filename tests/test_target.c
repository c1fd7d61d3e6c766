/* SPDX-License-Identifier: MIT */
/* Names of targets: what they mean, what they do not, and which facts change at which patch. */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "corpus.h"

/* ---- Names that are understood ---- */

static const struct {
    const char *written, *python; /* as written, and as the library says it */
} known[] = {
    {"2.7", "2.7.18"},
    {"2.7.18", "2.7.18"},
    {"2.7u", "2.7.18u"},
    {"2.7d", "2.7.18d"},
    {"2.7.18du", "2.7.18du"},
    {"2.7.0", "2.7.0"},
    {"2", "2.7.18"},
    {"3.6", "3.6.15"},
    {"3.6+align16", "3.6.15+align16"},
    {"3.6d+align16", "3.6.15d+align16"},
    {"3.7.3", "3.7.3"},
    {"3.9.0", "3.9.0"},
    {"3.11.2+trace-refs", "3.11.2+trace-refs"},
    {"3.11d+trace-refs", "3.11.16d+trace-refs"},
    {"3.13.5", "3.13.5"},
    {"3.13.5t", "3.13.5t"},
    {"3.13.5td", "3.13.5td"},
    {"3.13.0d", "3.13.0d"},
    {"3.15.0rc1", "3.15.0"},
    {"3.15.0rc2t", "3.15.0t"},
    {"3.14.10", "3.14.10"},
};

Test(target, names_say_version_patch_and_build)
{
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        layout_target target;
        layout_target_info info;
        layout_status status = layout_target_find(known[i].written, "lp64", &target);
        cr_expect(eq(int, status, LAYOUT_OK), "%s", known[i].written);
        if (status != LAYOUT_OK) continue;
        layout_target_describe(&target, &info);
        cr_expect(eq(str, info.python, (char *)known[i].python), "%s", known[i].written);
    }
}

/* ---- Names that are not ---- */

/* clang-format off */
static const char *const unknown[] = {
    /* Versions that are not in the table: never the nearest. */
    "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "3.99", "2.6", "2.8", "1", "4", "0", "10",
    "3.13.99", "2.7.19", "3.6.16", "3.16", "3.255", "3.256", "3.269", "259.13",
    /* Builds that the version does not have. */
    "3.12t", "2.7t", "3.13u", "3.6u", "3.13t+trace-refs", "3.13td+trace-refs", "3.7+trace-refs",
    "3.7+align16", "2.7+align16", "3.13+align16", "3.6+align16d", "3.13+", "3.13+no-such",
    /* Letters in another order, twice, in capitals, in the wrong place. */
    "3.13dt", "2.7ud", "3.13tt", "3.13dd", "3.13T", "3.13x", "3.13t.5", "t", "d", "3t.13",
    /* Numbers that are none. */
    "", ".", "..", "3.", "3..13", ".3", "3.13.", "3.13.5.", "3.13.5.0", "3.13.05", "03.13",
    "3.013", "3.13.00", "-3", "+3", "3.-13", "3.13.-5", " 3.13", "3.13 ", "3 .13", "3,13",
    "0x3", "3.13.1000", "3.1000", "4294967299.13", "3.4294967309", "3.13.4294967301",
    "three", "python3.13", "v3.13", "py3.13", "3.13\n", "\xcd\xbe", "3.13.5\xff",
    /* Candidates belong to a patch release and are counted from 1. */
    "3.15rc1", "3.15.0rc", "3.15.0rc0", "3.15.0rc01", "3.15.0c1", "3.15.0b1", "3.15.0a1",
    "3.15.0rc1rc2", "3.15.0rcx", "3.15.0trc1",
};
/* clang-format on */

Test(target, unknown_pythons_are_refused_and_leave_the_target_alone)
{
    for (size_t i = 0; i < sizeof unknown / sizeof unknown[0]; i++) {
        layout_target target = {NULL, NULL, 77};
        layout_status status = layout_target_find(unknown[i], "lp64", &target);
        cr_expect(eq(int, status, LAYOUT_UNKNOWN_PYTHON), "\"%s\"", unknown[i]);
        cr_expect(eq(uint, target.patch, 77), "\"%s\"", unknown[i]);
        cr_expect(target.python == NULL, "\"%s\"", unknown[i]);
    }
}

Test(target, a_thousand_digits_are_refused)
{
    char name[2001];
    layout_target target;
    for (const char *start = "3."; *start != '\0'; start++) {
        memset(name, '3', 2000);
        name[2000] = '\0';
        memcpy(name, start, strlen(start));
        cr_expect(eq(int, layout_target_find(name, "lp64", &target), LAYOUT_UNKNOWN_PYTHON));
    }
}

Test(target, unknown_machines_are_refused)
{
    const char *const names[] = {"",        "x",     "LP64", "lp65", "128",
                                 "arm32v7", "lp64 ", "s390", "i786"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        layout_target target = {NULL, NULL, 77};
        cr_expect(eq(int, layout_target_find("3.13", names[i], &target), LAYOUT_UNKNOWN_ABI),
                  "\"%s\"", names[i]);
        cr_expect(eq(uint, target.patch, 77), "\"%s\"", names[i]);
    }
}

/* ---- Machines ---- */

static const struct {
    const char *alias, *abi;
    unsigned pointer_size;
} machines[] = {
    {"lp64", "lp64", 8},     {"64", "lp64", 8},        {"x86_64", "lp64", 8},
    {"aarch64", "lp64", 8},  {"llp64", "llp64", 8},    {"win64", "llp64", 8},
    {"i386", "i386", 4},     {"32", "i386", 4},        {"i686", "i386", 4},
    {"armhf", "armhf", 4},   {"armv7l", "armhf", 4},   {"win32", "win32", 4},
    {"wasm32", "wasm32", 4}, {"pyodide", "wasm32", 4},
};

Test(target, machines_go_by_their_usual_names)
{
    for (size_t i = 0; i < sizeof machines / sizeof machines[0]; i++) {
        layout_target target;
        layout_target_info info;
        cr_assert(eq(int, layout_target_find("3.13", machines[i].alias, &target), LAYOUT_OK), "%s",
                  machines[i].alias);
        layout_target_describe(&target, &info);
        cr_expect(eq(str, (char *)info.abi, (char *)machines[i].abi), "%s", machines[i].alias);
        cr_expect(eq(uint, info.pointer_size, machines[i].pointer_size), "%s", machines[i].alias);
    }
}

Test(target, every_alias_finds_its_own_machine)
{
    size_t aliases = 0;
    for (size_t abi = 0; abi < layout_abi_count(); abi++) {
        const char *name;
        for (size_t i = 0; (name = layout_abi_name(abi, i)) != NULL; i++, aliases++) {
            layout_target target, same;
            layout_target_at(0, abi, &same);
            cr_assert(eq(int, layout_target_find("3.13", name, &target), LAYOUT_OK), "%s", name);
            cr_expect(target.abi == same.abi, "%s", name);
        }
        cr_expect(layout_abi_name(abi, 1000) == NULL);
    }
    cr_expect(layout_abi_name(layout_abi_count(), 0) == NULL);
    cr_expect(ge(sz, aliases, 30));
}

/* ---- Enumeration and description ---- */

/* The name of a description finds the same target again. */
static void check_round_trip(const layout_target *target)
{
    layout_target_info info;
    layout_target again;
    layout_target_describe(target, &info);
    cr_assert(eq(int, layout_target_find(info.python, info.abi, &again), LAYOUT_OK), "%s %s",
              info.python, info.abi);
    cr_expect(again.python == target->python && again.abi == target->abi, "%s", info.python);
    cr_expect(eq(uint, again.patch, target->patch), "%s", info.python);
}

static void check_description(const layout_target *target)
{
    layout_target_info info;
    layout_target_describe(target, &info);
    bool free_threaded = info.build[0] == 't';
    cr_expect(le(uint, info.first_patch, info.patch), "%s", info.python);
    cr_expect(eq(uint, info.patch, info.last_patch), "%s", info.python);
    cr_expect(eq(int, info.gil, !free_threaded), "%s", info.python);
    cr_expect(info.pointer_size == 4 || info.pointer_size == 8, "%s", info.abi);
    const char *allocator = free_threaded ? "mimalloc" : "pymalloc";
    if (strcmp(info.abi, "wasm32") == 0) allocator = "malloc"; /* --without-pymalloc */
    cr_expect(eq(str, (char *)info.allocator, (char *)allocator), "%s %s", info.python, info.abi);
    cr_expect(eq(int, info.pool_size == 0, strcmp(allocator, "malloc") == 0), "%s", info.python);
}

Test(target, every_row_is_found_by_its_own_name)
{
    for (size_t python = 0; python < layout_python_count(); python++) {
        for (size_t abi = 0; abi < layout_abi_count(); abi++) {
            layout_target target;
            cr_assert(eq(int, layout_target_at(python, abi, &target), LAYOUT_OK));
            check_round_trip(&target);
            check_description(&target);
        }
    }
}

Test(target, rows_are_ordered_and_their_patches_do_not_overlap)
{
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target_info a, b;
        layout_target target;
        layout_target_at(i, 0, &target);
        layout_target_describe(&target, &a);
        for (size_t j = i + 1; j < layout_python_count(); j++) {
            layout_target_at(j, 0, &target);
            layout_target_describe(&target, &b);
            cr_expect(a.major < b.major || (a.major == b.major && a.minor <= b.minor), "%s, %s",
                      a.python, b.python);
            if (a.major != b.major || a.minor != b.minor) continue;
            if (strcmp(a.build, b.build) != 0) continue;
            cr_expect(lt(uint, a.last_patch, b.first_patch), "%s, %s", a.python, b.python);
        }
    }
}

Test(target, rows_beyond_the_last_are_refused)
{
    layout_target target = {NULL, NULL, 77};
    size_t pythons = layout_python_count(), abis = layout_abi_count();
    cr_expect(eq(int, layout_target_at(pythons, 0, &target), LAYOUT_UNKNOWN_PYTHON));
    cr_expect(eq(int, layout_target_at(0, abis, &target), LAYOUT_UNKNOWN_ABI));
    cr_expect(eq(int, layout_target_at(SIZE_MAX, SIZE_MAX, &target), LAYOUT_UNKNOWN_PYTHON));
    cr_expect(eq(uint, target.patch, 77));
}

Test(target, every_patch_of_a_version_is_known_in_every_build)
{
    static const struct {
        const char *version;
        unsigned newest;
    } versions[] = {{"2.7", 18},  {"3.6", 15},  {"3.7", 17},  {"3.8", 20},  {"3.9", 25},
                    {"3.10", 21}, {"3.11", 16}, {"3.12", 14}, {"3.13", 18}, {"3.14", 10}};
    for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
        for (unsigned patch = 0; patch <= versions[i].newest + 1; patch++) {
            char name[32];
            layout_target target;
            snprintf(name, sizeof name, "%s.%u", versions[i].version, patch);
            layout_status want = patch > versions[i].newest ? LAYOUT_UNKNOWN_PYTHON : LAYOUT_OK;
            cr_expect(eq(int, layout_target_find(name, "lp64", &target), want), "%s", name);
        }
    }
}

/* ---- Facts that change at a patch release ---- */

/* The GC head: bpo-27987 (3.7.4), bpo-33597 (3.8), none without the GIL. */
static const struct {
    const char *python, *abi;
    uint64_t gc_head;
} gc_heads[] = {
    {"2.7.14", "lp64", 32}, {"2.7.15", "lp64", 32}, {"2.7", "llp64", 24},
    {"2.7", "i386", 12},    {"2.7", "armhf", 16},   {"3.6", "lp64", 24},
    {"3.6", "i386", 12},    {"3.6", "armhf", 16},   {"3.6+align16", "lp64", 32},
    {"3.7.3", "lp64", 24},  {"3.7.4", "lp64", 32},  {"3.7.4", "llp64", 24},
    {"3.7", "i386", 12},    {"3.8.0", "lp64", 16},  {"3.8.0", "i386", 8},
    {"3.13", "armhf", 8},   {"3.15", "wasm32", 8},  {"3.13t", "lp64", 0},
    {"3.13t", "i386", 0},
};

Test(target, gc_heads_by_version_and_machine)
{
    static subject made;
    for (size_t i = 0; i < sizeof gc_heads / sizeof gc_heads[0]; i++) {
        layout_target target;
        cr_assert(
            eq(int, layout_target_find(gc_heads[i].python, gc_heads[i].abi, &target), LAYOUT_OK),
            "%s", gc_heads[i].python);
        subject_make("S1", &target, &made);
        cr_expect(eq(u64, made.type.gc_head_size, gc_heads[i].gc_head), "%s on %s",
                  gc_heads[i].python, gc_heads[i].abi);
    }
}

/* bpo-41984: an object without fields is tracked from 3.8.7 and 3.9.1. */
static const struct {
    const char *python;
    bool gc;
} empty_slots[] = {
    {"2.7.18", false}, {"3.6", false},  {"3.7.17", false}, {"3.8.6", false}, {"3.8.7", true},
    {"3.9.0", false},  {"3.9.1", true}, {"3.10.0", true},  {"3.13", true},
};

Test(target, empty_slots_are_tracked_from_3_8_7_and_3_9_1)
{
    static subject made;
    for (size_t i = 0; i < sizeof empty_slots / sizeof empty_slots[0]; i++) {
        layout_target target;
        layout_target_find(empty_slots[i].python, "lp64", &target);
        subject_make("S0", &target, &made);
        cr_expect(eq(int, made.type.gc, empty_slots[i].gc), "%s", empty_slots[i].python);
        uint64_t want = empty_slots[i].gc ? 32 : 16;
        cr_expect(eq(u64, made.steady.getsizeof, want), "%s", empty_slots[i].python);
    }
}

/* Blocks of 40 and 48 bytes show the step between size classes. */
static const struct {
    const char *python, *abi;
    unsigned alignment, pool, arena;
} pools[] = {
    {"2.7.16", "lp64", 8, 4096, 256 << 10}, {"2.7.17", "lp64", 16, 4096, 256 << 10},
    {"3.6", "lp64", 8, 4096, 256 << 10},    {"3.6+align16", "lp64", 16, 4096, 256 << 10},
    {"3.7.3", "lp64", 8, 4096, 256 << 10},  {"3.7.4", "lp64", 16, 4096, 256 << 10},
    {"3.9", "lp64", 16, 4096, 256 << 10},   {"3.10", "lp64", 16, 16384, 1 << 20},
    {"3.10", "i386", 8, 4096, 256 << 10},   {"3.15", "armhf", 8, 4096, 256 << 10},
};

Test(target, pools_and_size_classes_by_version)
{
    for (size_t i = 0; i < sizeof pools / sizeof pools[0]; i++) {
        layout_target target;
        layout_target_info info;
        layout_target_find(pools[i].python, pools[i].abi, &target);
        layout_target_describe(&target, &info);
        cr_expect(eq(uint, info.alignment, pools[i].alignment), "%s", pools[i].python);
        cr_expect(eq(uint, info.pool_size, pools[i].pool), "%s", pools[i].python);
        cr_expect(eq(uint, info.arena_size, pools[i].arena), "%s", pools[i].python);
    }
}

/* ---- Statuses in words ---- */

Test(target, every_status_has_a_text_of_its_own)
{
    for (int a = LAYOUT_OK; a <= LAYOUT_OVERFLOW; a++) {
        const char *text = layout_status_text((layout_status)a);
        cr_expect(gt(sz, strlen(text), 0));
        for (int b = a + 1; b <= LAYOUT_OVERFLOW + 1; b++)
            cr_expect(ne(str, (char *)text, (char *)layout_status_text((layout_status)b)));
    }
    cr_expect(eq(str, (char *)layout_status_text((layout_status)-1), "no such status"));
}

Test(target, the_version_is_the_headers)
{
    char want[32];
    snprintf(want, sizeof want, "%d.%d.%d", LAYOUT_VERSION_MAJOR, LAYOUT_VERSION_MINOR,
             LAYOUT_VERSION_PATCH);
    cr_expect(eq(str, (char *)layout_version(), want));
}
