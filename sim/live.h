/* SPDX-License-Identifier: MIT */
/*
 * What the files that run a script tell each other: live_classes.c (its classes on a target),
 * live_heap.c (the blocks of its objects), history.c (its events).
 */
#ifndef LAYOUTSIM_LIVE_H
#define LAYOUTSIM_LIVE_H

#include "history.h"

/* A class on a target. */
typedef struct live_class {
    layout_class written;
    const char **listed; /* its slots, then its attributes */
    layout_type own;
    const layout_type *type;
    layout_population population;
    const size_t *stores;
    size_t store_count;
    const found_class *found; /* of a file; or NULL */
    size_t *found_stores;     /* its stores, to be freed */
} live_class;

/* An object, which must not move while it lives. */
typedef struct live_object {
    layout_object object;
    uint64_t requested;                     /* after its last event */
    layout_block blocks[LAYOUT_MAX_BLOCKS]; /* that it has, and their pools */
    uint32_t pools[LAYOUT_MAX_BLOCKS];
    size_t block_count;
    uint32_t memory[];
} live_object;

typedef struct runner {
    const script *of;
    const layout_target *target;
    history *made;
    const char **names; /* the script's, and those of classes of a file */
    size_t name_count;
    live_class *classes;
    void **rooms; /* lent to types and populations */
    size_t room_count;
    bool has_file;
    file source;
    question asked;
    reading read;
    live_object **objects;
    size_t object_count, current; /* from 1; 0: none */
    uint64_t number;              /* of the event */
} runner;

/* Zeroed memory, to be freed. */
void *live_memory(size_t count, size_t size);
/* Memory to lend, until the runner's end. */
layout_room live_room(runner *run, size_t size);

/* ---- live_classes.c ---- */

/* Makes the script's classes and their populations. */
void live_classes_make(runner *run);
void live_classes_free(runner *run);

/* Fails where the library knows the rules of object, but a method of the program's class can make
   something else of the event: calling the class, or what happens to an object of it. */
void live_check_birth(const runner *run, const object_event *at, const live_class *of);
void live_check(const runner *run, const object_event *at, const layout_object *object);

/* ---- live_heap.c ---- */

void live_heap_make(runner *run);
/* Gives back what the object has no more, and takes what it has now. */
void live_heap_update(runner *run, live_object *of, const layout_instance *now);
/* Gives back all it has. */
void live_heap_release(runner *run, live_object *of);

#endif
