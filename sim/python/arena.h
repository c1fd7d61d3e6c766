/* SPDX-License-Identifier: MIT */
/* Memory that is given back all at once, and names of which there is one copy each. */
#ifndef LAYOUTSIM_ARENA_H
#define LAYOUTSIM_ARENA_H

#include <stddef.h>

typedef struct arena arena;

/* Zeroed, to be freed. Ends the program, saying so, if there is no memory. */
void *memory_get(size_t count, size_t size);

/* The same memory with another size, not zeroed. */
void *memory_resize(void *memory, size_t count, size_t size);

/* Ends the program, saying so, if there is no memory; so do the others. */
arena *arena_new(void);
void arena_free(arena *of);

/* Zeroed bytes, aligned for anything but a long double. */
void *arena_alloc(arena *from, size_t size);

/* Takes back what of the last bytes cut is not used; of others nothing. */
void arena_give_back(arena *to, void *bytes, size_t size, size_t used);

/* Room for one more item of this size: the array, or if it is full a copy twice as large. NULL and
   0 are an empty one. */
void *arena_grow(arena *from, void *items, size_t count, size_t size, size_t *room);

/* The one copy of a text, followed by NUL: equal texts are equal pointers. */
const char *arena_intern(arena *in, const char *bytes, size_t length);

/* A byte that an arena has for each text it was asked for, for the lexer's use, 0 at first: which
   keyword it is. A text with a NUL in it has none. */
const char *arena_intern_tagged(arena *in, const char *bytes, size_t length, unsigned *tag);
unsigned arena_tag(arena *in, const char *text);
void arena_set_tag(arena *in, const char *text, unsigned tag);

/* An arena for one thread, whose texts are the stem's; the stem only serves its branches until they
   are merged. Then what the branch has given is the stem's, and the branch is gone. */
arena *arena_branch(arena *stem);
void arena_merge(arena *branch);

/* How many bytes the arena has taken, for measuring. */
size_t arena_size(const arena *of);

#endif
