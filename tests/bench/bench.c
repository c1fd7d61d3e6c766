/* SPDX-License-Identifier: MIT */
/*
 * How many answers the library gives in a second: a class's type, instance, cost and totals, with
 * a dict and with slots, for every target and a number of fields. Prints the median of some runs.
 * And how many stores a second into dicts, for bench.sh to put a Python's beside. Seconds are the
 * process's own, so that others on the machine do not count.
 *
 *     bench [RUNS]
 */
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "corpus.h"

enum { MAX_FIELDS_ASKED = 64, MAX_RUNS = 99, MAX_TARGETS = 1024 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static size_t all_targets(layout_target *targets)
{
    size_t count = 0;
    for (size_t python = 0; python < layout_python_count(); python++)
        for (size_t abi = 0; abi < layout_abi_count() && count < MAX_TARGETS; abi++)
            layout_target_at(python, abi, &targets[count++]);
    return count;
}

/* One answer, all of it. The caller uses the total, so that no compiler leaves it out. */
static uint64_t answer(const layout_class *written, const layout_target *target)
{
    static char bytes[MAX_FIELDS * 64 + 2048];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_type type;
    layout_instance instance;
    layout_cost cost;
    layout_totals totals;
    if (layout_type_make(written, target, &room, &type) != LAYOUT_OK ||
        layout_instance_make(&type, LAYOUT_STEADY, &instance) != LAYOUT_OK ||
        layout_cost_make(&instance, NULL, &cost) != LAYOUT_OK ||
        layout_cost_totals(&cost, 1000000, &totals) != LAYOUT_OK)
        exit(1);
    return totals.requested;
}

/* Answers per second over all targets and 0 to 64 fields. */
static double measure(const char *kind, const layout_target *targets, size_t count)
{
    static subject classes[MAX_FIELDS_ASKED + 1];
    static char names[MAX_FIELDS_ASKED + 1][16];
    uint64_t sum = 0;
    for (unsigned n = 0; n <= MAX_FIELDS_ASKED; n++) {
        snprintf(names[n], sizeof names[n], "%s%u", kind, n);
        classes[n] = (subject){.written = {.name = NULL}};
        subject_make(names[n], &targets[0], &classes[n]);
    }
    double start = now();
    for (size_t i = 0; i < count; i++)
        for (unsigned n = 0; n <= MAX_FIELDS_ASKED; n++)
            sum += answer(&classes[n].written, &targets[i]);
    double seconds = now() - start;
    if (sum == 0) exit(1);
    return (double)count * (MAX_FIELDS_ASKED + 1) / seconds;
}

/* Nanoseconds from a class with three slots over object to its type. */
static double measure_type(const layout_target *targets, size_t count)
{
    enum { TIMES = 2000 };
    static char bytes[4096];
    static subject made;
    uint64_t sum = 0;
    subject_make("S3", &targets[0], &made);
    double start = now();
    for (size_t i = 0; i < count; i++)
        for (int n = 0; n < TIMES; n++) {
            layout_room room = {bytes, sizeof bytes, 0};
            layout_type type;
            if (layout_type_make(&made.written, &targets[i], &room, &type) != LAYOUT_OK) exit(1);
            sum += type.basicsize;
        }
    double seconds = now() - start;
    if (sum == 0) exit(1);
    return seconds * 1e9 / (double)(count * TIMES);
}

/*
 * Stores a second: objects with `fields` attributes made, stored to twice and freed, as stores.py
 * does in an interpreter. The second store of a name overwrites.
 */
static double measure_stores(const layout_target *target, unsigned fields)
{
    enum { OBJECTS = 200000, MOST_WORDS = 4096 };
    static subject made;
    static char bytes[1 << 14], name[16];
    static uint32_t memory[MOST_WORDS];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_population population;
    layout_effect effect;
    snprintf(name, sizeof name, "P%u", fields);
    subject_make(name, target, &made);
    if (layout_population_make(&made.type, made.written.attributes, fields, &room, &population) !=
            LAYOUT_OK ||
        layout_object_words(&population) > MOST_WORDS)
        exit(1);
    uint64_t sum = 0;
    double start = now();
    for (size_t n = 0; n < OBJECTS; n++) {
        layout_object object;
        layout_object_new(&population, memory, &object, &effect);
        for (size_t i = 0; i < fields; i++) layout_object_set(&object, i, &effect);
        for (size_t i = 0; i < fields; i++) layout_object_set(&object, i, &effect);
        sum += object.attributes;
        layout_object_free(&object);
    }
    double seconds = now() - start;
    if (sum != (uint64_t)OBJECTS * fields) exit(1);
    return 2.0 * OBJECTS * fields / seconds;
}

static void say_stores(void)
{
    static const char *const pythons[] = {"2.7", "3.9", "3.11", "3.13", "3.15"};
    static const unsigned fields[] = {3, 10, 30};
    for (size_t i = 0; i < sizeof pythons / sizeof pythons[0]; i++) {
        layout_target target;
        if (layout_target_find(pythons[i], "lp64", &target) != LAYOUT_OK) exit(1);
        printf("stores %-5s", pythons[i]);
        for (size_t f = 0; f < sizeof fields / sizeof fields[0]; f++)
            printf("  %10.0f a second for %u fields", measure_stores(&target, fields[f]),
                   fields[f]);
        putchar('\n');
    }
}

/* ---- Dicts ---- */

enum { SMALL_DICT = 1000, LARGE_DICT = 1000000 };

/* Seconds that it takes to store ints, from 0 on, into new dicts of `size`; without a room they
   keep sizes only. */
static double store_ints(const layout_target *target, uint64_t size, uint64_t stores, void *memory,
                         size_t bytes)
{
    layout_dict dict;
    layout_lookup at;
    double start = now();
    for (uint64_t i = 0; i < stores; i++) {
        layout_room room = {memory, bytes, 0};
        if (i % size == 0 && layout_dict_start(target, LAYOUT_BORN_EMPTY, size,
                                               memory == NULL ? NULL : &room, &dict) != LAYOUT_OK)
            exit(1);
        layout_key key = layout_key_int(target, (int64_t)(i % size));
        if (layout_dict_set(&dict, &key, &at) != LAYOUT_OK) exit(1);
    }
    return now() - start;
}

static void measure_dict_stores(uint64_t size)
{
    enum { STORES = 20000000 };
    layout_target target;
    if (layout_target_find("3.13", "lp64", &target) != LAYOUT_OK) exit(1);
    size_t bytes = layout_dict_room(&target, size);
    void *memory = malloc(bytes);
    if (memory == NULL) exit(1);
    printf("dicts of %7llu ints: %11.0f stores a second with keys, %11.0f of sizes only\n",
           (unsigned long long)size, STORES / store_ints(&target, size, STORES, memory, bytes),
           STORES / store_ints(&target, size, STORES, NULL, 0));
    free(memory);
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static double median(const char *kind, const layout_target *targets, size_t count, int runs)
{
    double rates[MAX_RUNS];
    for (int i = 0; i < runs; i++) rates[i] = measure(kind, targets, count);
    qsort(rates, (size_t)runs, sizeof rates[0], by_size);
    return rates[runs / 2];
}

int main(int argc, char **argv)
{
    static layout_target targets[MAX_TARGETS];
    size_t count = all_targets(targets);
    int runs = argc > 1 ? atoi(argv[1]) : 9;
    if (runs < 1 || runs > MAX_RUNS) return 2;
    double dict = median("P", targets, count, runs), slots = median("S", targets, count, runs);
    printf("%zu targets, 0 to %d fields, median of %d runs\n", count, MAX_FIELDS_ASKED, runs);
    printf("dict   %10.0f answers a second\n", dict);
    printf("slots  %10.0f answers a second\n", slots);
    printf("type   %10.0f ns for three slots over object\n", measure_type(targets, count));
    say_stores();
    measure_dict_stores(SMALL_DICT);
    measure_dict_stores(LARGE_DICT);
    return 0;
}
