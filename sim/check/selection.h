/* SPDX-License-Identifier: MIT */
/* Which files below the folders that are named are checked. */
#ifndef LAYOUTSIM_SELECTION_H
#define LAYOUTSIM_SELECTION_H

#include "check/globs.h"
#include "tree.h"

typedef struct selection selection;

/* exclude: patterns whose word goes before all others. */
selection *selection_new(arena *memory, const globs *exclude);

/* Names the files and folders to a tree, the current one if there is none, and leaves out of the
   folders what is not to be checked. */
void selection_add(selection *of, source_tree *to, char *const *paths, size_t count);

/* A tree_filter. */
bool selection_takes(void *of, const char *path, bool folder);

#endif
