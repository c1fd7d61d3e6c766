/* SPDX-License-Identifier: MIT */
/*
 * Chunks cut from the front, each as large as all before it, within limits; a name's tag stands in
 * front of its text. Names are found in a table with open addressing, at most half full.
 */
#include "python/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { FIRST_CHUNK = 1 << 15, LAST_CHUNK = 1 << 22, FIRST_TABLE = 1 << 9 };

typedef union widest {
    void *pointer;
    int64_t integer;
    double real;
} widest;

enum { ALIGNMENT = sizeof(widest) };

/* i386 would put the bytes at 4. */
typedef struct chunk {
    struct chunk *next;
    _Alignas(ALIGNMENT) char bytes[];
} chunk;

typedef struct interned {
    const char *text;
    uint32_t length, hash;
} interned;

struct arena {
    chunk *chunks;
    char *at, *end; /* of the first chunk */
    size_t size;
    interned *table;
    size_t table_size, count;
};

void *memory_get(size_t count, size_t size)
{
    void *memory = calloc(count > 0 ? count : 1, size);
    if (memory == NULL) fail("out of memory");
    return memory;
}

arena *arena_new(void)
{
    arena *made = memory_get(1, sizeof *made);
    made->table_size = FIRST_TABLE;
    made->table = memory_get(FIRST_TABLE, sizeof *made->table);
    return made;
}

void arena_free(arena *of)
{
    for (chunk *at = of->chunks, *next; at != NULL; at = next) {
        next = at->next;
        free(at);
    }
    free(of->table);
    free(of);
}

static void add_chunk(arena *to, size_t least)
{
    size_t size = to->size < FIRST_CHUNK ? FIRST_CHUNK : to->size;
    if (size > LAST_CHUNK) size = LAST_CHUNK;
    if (size < least) size = least;
    if (size > SIZE_MAX - sizeof(chunk)) fail("out of memory");
    chunk *made = memory_get(1, sizeof *made + size);
    made->next = to->chunks;
    to->chunks = made;
    to->at = made->bytes;
    to->end = to->at + size;
    to->size += size;
}

void *arena_alloc(arena *from, size_t size)
{
    if (size > SIZE_MAX - ALIGNMENT) fail("out of memory");
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (size > (size_t)(from->end - from->at)) add_chunk(from, size);
    void *memory = from->at;
    from->at += size;
    return memory;
}

size_t arena_size(const arena *of)
{
    return of->size + of->table_size * sizeof *of->table;
}

/* ---- Names ---- */

/* FNV-1a; the arena's address makes collisions hard to prepare. */
static uint32_t hash_of(const arena *in, const char *bytes, size_t length)
{
    uint32_t hash = 2166136261u ^ (uint32_t)((uintptr_t)in >> 4);
    for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    hash = (hash ^ hash >> 15) * 0x85ebca6bu;
    return hash ^ hash >> 13;
}

static interned *find(arena *in, const char *bytes, size_t length, uint32_t hash)
{
    size_t at = hash & (in->table_size - 1);
    for (;; at = (at + 1) & (in->table_size - 1)) {
        interned *here = &in->table[at];
        if (here->text == NULL || (here->hash == hash && here->length == length &&
                                   memcmp(here->text, bytes, length) == 0))
            return here;
    }
}

/* The old entries differ, so only a free place is looked for. */
static void grow(arena *in)
{
    interned *old = in->table;
    size_t count = in->table_size;
    in->table_size *= 2;
    in->table = memory_get(in->table_size, sizeof *in->table);
    for (size_t i = 0; i < count; i++) {
        if (old[i].text == NULL) continue;
        size_t at = old[i].hash & (in->table_size - 1);
        while (in->table[at].text != NULL) at = (at + 1) & (in->table_size - 1);
        in->table[at] = old[i];
    }
    free(old);
}

const char *arena_intern(arena *in, const char *bytes, size_t length)
{
    if (length > UINT32_MAX) fail("a name is too long");
    uint32_t hash = hash_of(in, bytes, length);
    interned *here = find(in, bytes, length, hash);
    if (here->text != NULL) return here->text;
    char *text = (char *)arena_alloc(in, length + 2) + 1;
    memcpy(text, bytes, length);
    *here = (interned){text, (uint32_t)length, hash};
    if (++in->count * 2 > in->table_size) grow(in);
    return text;
}

unsigned char *arena_tag(const char *text)
{
    return (unsigned char *)text - 1;
}
