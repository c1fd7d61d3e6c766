/* SPDX-License-Identifier: MIT */
/* Modules of a folder that are not written in Python. */
#ifndef LAYOUTSIM_EXTENSIONS_H
#define LAYOUTSIM_EXTENSIONS_H

#include "python/arena.h"

typedef enum built {
    BUILT_NOT,
    BUILT_PERHAPS, /* there are its sources or its stub, or it is built for another Python */
    BUILT_HERE     /* import takes it before a .py file */
} built;

typedef struct extensions extensions;

/* As Python major.minor imports them. */
extensions *extensions_new(arena *memory, unsigned major, unsigned minor);

/* Each folder is read once, when it is asked for first. `path` is the arena's. */
built extension_in(extensions *of, const char *path, const char *called);

#endif
