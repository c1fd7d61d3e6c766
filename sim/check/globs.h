/* SPDX-License-Identifier: MIT */
/* Patterns of paths, as lines of a .gitignore have them. */
#ifndef LAYOUTSIM_GLOBS_H
#define LAYOUTSIM_GLOBS_H

#include <stdbool.h>

#include "python/arena.h"

typedef struct glob {
    const char *pattern; /* without what the others say */
    bool negated;        /* ! in front: what matches is not meant after all */
    bool folders_only;   /* / behind */
    bool anywhere;       /* no other /: it is about a name, in any folder */
} glob;

/* Patterns beside each other, of which the last that matches counts. */
typedef struct globs {
    const char *folder; /* absolute: what their paths are relative to */
    glob *at;
    size_t count, room;
} globs;

typedef enum glob_verdict { GLOB_SILENT, GLOB_MEANT, GLOB_NOT_MEANT } glob_verdict;

glob glob_make(arena *memory, const char *text, size_t length);
void globs_add(arena *memory, globs *to, glob made);

/* The patterns of a .gitignore, whose comments and blanks at line ends are none. */
void globs_read(arena *memory, globs *to, const char *text);

/* Why a pattern matches nothing whatever the path; NULL: something can match. */
const char *glob_wrong(const glob *of);

/* Of a path relative to the pattern's folder. */
bool glob_matches(const glob *of, const char *path, bool folder);

/* The same of a file, or of a folder it is in: with that it is meant too. */
bool glob_covers(const glob *of, const char *path);

/* Of an absolute path; silent about what is not below their folder. */
glob_verdict globs_about(const globs *of, const char *path, bool folder);

#endif
