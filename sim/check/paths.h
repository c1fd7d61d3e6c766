/* SPDX-License-Identifier: MIT */
/* Paths as texts: absolute, relative, above each other. Links in them are not followed. */
#ifndef LAYOUTSIM_PATHS_H
#define LAYOUTSIM_PATHS_H

#include "python/arena.h"

enum { LONGEST_PATH = 4096 };

/* From the root, without "." and ".." and doubled slashes. */
const char *path_absolute(arena *memory, const char *path);

/* The folder that an absolute path is in; NULL: it is the root. */
const char *path_above(arena *memory, const char *path);

const char *path_joined(arena *memory, const char *folder, const char *called);

/* What of an absolute path is below a folder; NULL: it is elsewhere. */
const char *path_below(const char *folder, const char *path);

/* An absolute path as short as it can be said here. */
const char *path_shown(arena *memory, const char *path);

#endif
