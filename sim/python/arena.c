/* SPDX-License-Identifier: MIT */
/*
 * Chunks cut from the front, each as large as all before it, within limits. Names are found in a
 * table with open addressing, at most half full.
 *
 * A branch asks its stem for a text that it does not know yet: so there is one copy, and each
 * thread takes the lock but once for it.
 */
#include "python/arena.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "workers.h"

enum { FIRST_CHUNK = 1 << 15, LAST_CHUNK = 1 << 22, FIRST_TABLE = 1 << 9, FIRST_ITEMS = 8 };

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
    uint32_t length;
    unsigned hash : 24, tag : 8;
} interned;

struct arena {
    chunk *chunks;
    char *at, *end; /* of the first chunk */
    size_t size;
    interned *table;
    size_t table_size, count;
    arena *stem; /* of a branch */
    lock guard;  /* of a stem */
};

void *memory_get(size_t count, size_t size)
{
    void *memory = calloc(count > 0 ? count : 1, size);
    if (memory == NULL) fail("out of memory");
    return memory;
}

void *memory_resize(void *memory, size_t count, size_t size)
{
    void *made = count > SIZE_MAX / size ? NULL : realloc(memory, count * size);
    if (made == NULL) fail("out of memory");
    return made;
}

arena *arena_new(void)
{
    arena *made = memory_get(1, sizeof *made);
    made->table_size = FIRST_TABLE;
    made->table = memory_get(FIRST_TABLE, sizeof *made->table);
    lock_make(&made->guard);
    return made;
}

arena *arena_branch(arena *stem)
{
    arena *made = arena_new();
    made->stem = stem;
    return made;
}

static void free_table(arena *of)
{
    lock_free(&of->guard);
    free(of->table);
    free(of);
}

void arena_merge(arena *branch)
{
    arena *stem = branch->stem;
    chunk **end = &branch->chunks;
    while (*end != NULL) end = &(*end)->next;
    /* Behind the stem's first chunk, which is being cut from. */
    *end = stem->chunks == NULL ? NULL : stem->chunks->next;
    if (stem->chunks == NULL) stem->chunks = branch->chunks;
    else stem->chunks->next = branch->chunks;
    stem->size += branch->size;
    free_table(branch);
}

void arena_free(arena *of)
{
    for (chunk *at = of->chunks, *next; at != NULL; at = next) {
        next = at->next;
        free(at);
    }
    free_table(of);
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

static size_t rounded(size_t size)
{
    if (size > SIZE_MAX - ALIGNMENT) fail("out of memory");
    return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

void *arena_alloc(arena *from, size_t size)
{
    size = rounded(size);
    if (size > (size_t)(from->end - from->at)) add_chunk(from, size);
    void *memory = from->at;
    from->at += size;
    return memory;
}

void *arena_grow(arena *from, void *items, size_t count, size_t size, size_t *room)
{
    if (count < *room) return items;
    if (*room > SIZE_MAX / 2 / size) fail("out of memory");
    *room = *room == 0 ? FIRST_ITEMS : *room * 2;
    void *made = arena_alloc(from, *room * size);
    if (items != NULL) memcpy(made, items, count * size);
    return made;
}

void arena_give_back(arena *to, void *bytes, size_t size, size_t used)
{
    size = rounded(size);
    used = rounded(used);
    if ((char *)bytes + size != to->at) return;
    to->at = (char *)bytes + used;
    memset(to->at, 0, size - used);
}

size_t arena_size(const arena *of)
{
    return of->size + of->table_size * sizeof *of->table;
}

/* ---- Names ---- */

/* Eight bytes a step: texts are long. The arena's address makes collisions hard to prepare. */
static unsigned hash_of(const arena *in, const char *bytes, size_t length)
{
    const uint64_t mixer = 0x9e3779b97f4a7c15u;
    uint64_t hash = (uintptr_t)in >> 4 ^ length, word = 0;
    for (; length >= sizeof word; length -= sizeof word, bytes += sizeof word) {
        memcpy(&word, bytes, sizeof word);
        hash = (hash ^ word) * mixer;
        hash ^= hash >> 29;
    }
    for (word = 0; length > 0; length--) word = word << 8 | (unsigned char)*bytes++;
    hash = (hash ^ word) * mixer;
    return (unsigned)((hash ^ hash >> 32) * mixer >> 40);
}

static interned *find(arena *in, const char *bytes, size_t length, unsigned hash)
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

/* The copy of a text that is not in the table. */
static const char *copy(arena *in, const char *bytes, size_t length)
{
    if (in->stem != NULL) {
        lock_take(&in->stem->guard);
        const char *shared = arena_intern(in->stem, bytes, length);
        lock_leave(&in->stem->guard);
        return shared;
    }
    char *text = arena_alloc(in, length + 1);
    memcpy(text, bytes, length);
    return text;
}

const char *arena_intern_tagged(arena *in, const char *bytes, size_t length, unsigned *tag)
{
    if (length > UINT32_MAX) fail("a name is too long");
    unsigned hash = hash_of(in, bytes, length);
    interned *here = find(in, bytes, length, hash);
    *tag = here->tag;
    if (here->text != NULL) return here->text;
    const char *text = copy(in, bytes, length);
    *here = (interned){text, (uint32_t)length, hash & 0xffffff, 0};
    if (++in->count * 2 > in->table_size) grow(in);
    return text;
}

const char *arena_intern(arena *in, const char *bytes, size_t length)
{
    unsigned tag;
    return arena_intern_tagged(in, bytes, length, &tag);
}

static interned *entry_of(arena *in, const char *text)
{
    size_t length = strlen(text);
    return find(in, text, length, hash_of(in, text, length));
}

unsigned arena_tag(arena *in, const char *text)
{
    return entry_of(in, text)->tag;
}

void arena_set_tag(arena *in, const char *text, unsigned tag)
{
    entry_of(in, text)->tag = tag & 0xff;
}
