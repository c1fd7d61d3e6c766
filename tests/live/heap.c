/* SPDX-License-Identifier: MIT */
/*
 * What the library says of a heap through four phases, for heap.py to compare: COUNT objects are
 * made, every second one is deleted, as many are made again, all are deleted.
 *
 *     heap PYTHON ABI KIND FIELDS COUNT        KIND: a letter of corpus.h
 *
 * A line per phase: pools and arenas that came into use since then, bytes in blocks.
 */
#include <stdio.h>
#include <stdlib.h>

#include "corpus.h"

enum { MOST_ARENAS = 1 << 15, FIRST = 8000 };

typedef struct owned {
    layout_object object;
    layout_instance weighed;
    uint32_t blocks[LAYOUT_MAX_BLOCKS];
    uint32_t *memory;
} owned;

static subject made;
static layout_population population;
static layout_heap heap;
static uint64_t arenas; /* before */

static void must(layout_status status)
{
    if (status == LAYOUT_OK) return;
    fprintf(stderr, "heap: %s\n", layout_status_text(status));
    exit(2);
}

static void *take(size_t count, size_t size)
{
    void *memory = calloc(count + 1, size);
    if (memory == NULL) exit(3);
    return memory;
}

static void make(owned *one)
{
    layout_effect effect;
    if (one->memory == NULL)
        one->memory = take(layout_object_words(&population), sizeof *one->memory);
    layout_object_new(&population, one->memory, &one->object, &effect);
    for (size_t i = 0; i < population.name_count; i++) layout_object_set(&one->object, i, &effect);
    must(layout_object_weigh(&one->object, &one->weighed));
    for (size_t i = 0; i < one->weighed.block_count; i++)
        must(layout_heap_take(&heap, one->weighed.blocks[i].domain,
                              one->weighed.blocks[i].requested, &one->blocks[i]));
}

static void delete (owned *one)
{
    for (size_t i = 0; i < one->weighed.block_count; i++)
        layout_heap_give(&heap, one->weighed.blocks[i].domain, one->weighed.blocks[i].requested,
                         one->blocks[i]);
    layout_object_free(&one->object);
}

static void say(uint64_t pools)
{
    printf("%llu %llu %llu\n", (unsigned long long)(heap.pools - pools),
           (unsigned long long)(heap.arenas - arenas), (unsigned long long)heap.allocated);
}

static void live(size_t count)
{
    static owned first[FIRST];
    owned *objects = take(count, sizeof *objects);
    for (size_t i = 0; i < FIRST; i++) make(&first[i]);
    uint64_t pools = heap.pools;
    arenas = heap.arenas;
    for (size_t i = 0; i < count; i++) make(&objects[i]);
    say(pools);
    for (size_t i = 0; i < count; i += 2) delete (&objects[i]);
    say(pools);
    for (size_t i = 0; i < count; i += 2) make(&objects[i]);
    say(pools);
    for (size_t i = 0; i < count; i++) delete (&objects[i]);
    say(pools);
    for (size_t i = 0; i < count; i++) free(objects[i].memory);
    free(objects);
}

int main(int argc, char **argv)
{
    layout_target target;
    char name[32];
    if (argc != 6) return 2;
    if (layout_target_find(argv[1], argv[2], &target) != LAYOUT_OK) {
        puts("unknown");
        return 0;
    }
    snprintf(name, sizeof name, "%s%s", argv[3], argv[4]);
    subject_make(name, &target, &made);
    size_t fields = made.written.attribute_count, size = layout_population_room(fields);
    layout_room room = {take(1, size), size, 0};
    must(layout_population_make(&made.type, made.written.attributes, fields, &room, &population));
    size = layout_heap_room(&target, MOST_ARENAS);
    layout_room tables = {take(1, size), size, 0};
    must(layout_heap_make(&target, MOST_ARENAS, &tables, &heap));
    live(strtoul(argv[5], NULL, 10));
    free(room.bytes);
    free(tables.bytes);
    return 0;
}
