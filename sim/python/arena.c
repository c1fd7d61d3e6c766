/* SPDX-License-Identifier: MIT */
/* Chunks cut from the front; names in a table open to both sides of equal hashes. */
#include "python/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

enum { CHUNK = 1 << 16, FIRST_TABLE = 256, ALIGNMENT = 16 };

typedef struct chunk {
    struct chunk *next;
    size_t size, used;
    _Alignas(ALIGNMENT) char bytes[];
} chunk;

typedef struct interned {
    const char *text;
    size_t length;
    uint32_t hash;
} interned;

struct arena {
    chunk *chunks;
    interned *table;
    size_t table_size, count;
};

static void *get(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (memory == NULL) fail("out of memory");
    return memory;
}

arena *arena_new(void)
{
    arena *made = get(1, sizeof *made);
    made->table_size = FIRST_TABLE;
    made->table = get(FIRST_TABLE, sizeof *made->table);
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
    size_t size = least > CHUNK ? least : CHUNK;
    chunk *made = get(1, sizeof *made + size);
    made->size = size;
    made->next = to->chunks;
    to->chunks = made;
}

void *arena_alloc(arena *from, size_t size)
{
    size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    if (from->chunks == NULL || size > from->chunks->size - from->chunks->used)
        add_chunk(from, size);
    void *memory = from->chunks->bytes + from->chunks->used;
    from->chunks->used += size;
    return memory;
}

/* FNV-1a */
static uint32_t hash_of(const char *bytes, size_t length)
{
    uint32_t hash = 2166136261u;
    for (size_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    return hash;
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

static void grow(arena *in)
{
    interned *old = in->table;
    size_t count = in->table_size;
    in->table_size *= 2;
    in->table = get(in->table_size, sizeof *in->table);
    for (size_t i = 0; i < count; i++)
        if (old[i].text != NULL) *find(in, old[i].text, old[i].length, old[i].hash) = old[i];
    free(old);
}

const char *arena_intern(arena *in, const char *bytes, size_t length)
{
    uint32_t hash = hash_of(bytes, length);
    interned *here = find(in, bytes, length, hash);
    if (here->text != NULL) return here->text;
    char *text = arena_alloc(in, length + 1);
    memcpy(text, bytes, length);
    *here = (interned){text, length, hash};
    if (++in->count * 2 > in->table_size) grow(in);
    return text;
}
