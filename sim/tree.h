/* SPDX-License-Identifier: MIT */
/*
 * A tree of Python files: which there are, what import calls each, and their syntax trees as one
 * version's grammar has them.
 */
#ifndef LAYOUTSIM_TREE_H
#define LAYOUTSIM_TREE_H

#include "files.h"
#include "python/classes.h"

typedef struct grammar grammar;
typedef struct syntax_error syntax_error;

/* One that cannot be read or parsed has no syntax tree. */
typedef struct tree_file {
    module_source module;
    file bytes;
    int unread;             /* errno: why its bytes are not there */
    syntax_error *error;    /* why its tree is not there */
    struct tree_file *next; /* of those that were named, by path */
} tree_file;

typedef struct source_tree source_tree;

/* roots: folders that import looks in, after a file's own. */
source_tree *tree_new(arena *memory, const grammar *rules, const char *const *roots, size_t count);
void tree_free(source_tree *of);

/* Whether a folder, or a .py file, found in a folder is to be read. Of a folder it is asked right
   before those in it. */
typedef bool tree_filter(void *of, const char *path, bool folder);
void tree_choose(source_tree *of, tree_filter *takes, void *with);

/* Names a file, or every .py file below a folder. Complains if it is not there. */
void tree_add(source_tree *to, const char *path);

/* Reads and parses what was named, `jobs` files at once. Complains of each that is no Python; what
   comes of it does not depend on how many at once. */
void tree_parse(source_tree *of, unsigned jobs);

/* The files named that could be parsed, sorted by their paths. */
const tree_file *tree_first(const source_tree *of);

/* Whether a folder import looks in is CPython's own library. */
bool tree_is_library(source_tree *of);

/* A module_finder. */
const module_source *tree_find(void *of, const char *dotted, const module_source *from);

bool is_folder(const char *path);

#endif
