/* SPDX-License-Identifier: MIT */
/*
 * Going through a tree without recursion: what is still to be seen is kept in the arena, so that
 * a tree of any depth can be walked. The order is not that of the source.
 */
#ifndef LAYOUTSIM_WALK_H
#define LAYOUTSIM_WALK_H

#include "python/machine.h"

typedef struct walk {
    machine *m;
    const node **at; /* `first`, as long as that is enough */
    size_t count, room;
    const node *first[64];
} walk;

/* Adds every node of a list. */
void walk_add(walk *w, const node *list);
/* The next node; NULL: none is left. */
const node *walk_next(walk *w);
/* Adds what a node consists of; a function's or a class's parts all the same. */
void walk_into(walk *w, const node *at);
/* Adds what a function or class evaluates in the scope it is written in. */
void walk_around(walk *w, const node *at);

#endif
