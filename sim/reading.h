/* SPDX-License-Identifier: MIT */
/* A Python file, read as a target's Python would: its classes, and what their instances take. */
#ifndef LAYOUTSIM_READING_H
#define LAYOUTSIM_READING_H

#include "cli.h"
#include "files.h"
#include "python/classes.h"
#include "storage.h"
#include "tree.h"

/* A class, and what weighing its instances gave. */
typedef struct class_report {
    const found_class *found;
    const char *called;      /* its name, or, of a tree's, its qualified name */
    char label[160];         /* "Point, shapes.py:3" */
    storage_kind kind;       /* its name as a heading */
    bool weighed;            /* the storages are filled */
    const char *not_weighed; /* why they are not, if an instance is known */
    storage first, many;
    bool held_known;
    uint64_t held; /* requested by the objects that an instance alone holds */
    bool least_known, most_known;
    uint64_t least, most; /* requested by one that has the attributes always set, or all; its
                             siblings being like it */
} class_report;

/* Reports point into it: not to be copied. */
typedef struct reading {
    const file *source;
    layout_target target;
    arena *memory; /* NULL: a tree's */
    const question *asked;
    const program *classes;
    class_report *reports;
    size_t count;
    const char *module;         /* its dotted name in a tree; or NULL */
    const struct readings *all; /* those it was made with; or NULL */
} reading;

/* What a file is read for. */
typedef enum reading_purpose {
    READ_FACTS,   /* to say what the interpreter would report, statement by statement */
    READ_CLASSES, /* for the classes alone; an instance is given None for each argument */
    READ_CHECK,   /* the same, and to tell what methods and files do with classes */
    READ_LAYOUTS, /* to draw the attributes that are always set, and tell the others */
} reading_purpose;

typedef struct reading_wish {
    const question *asked;
    reading_purpose purpose;
} reading_wish;

/* Names of classes; none: all of them. */
typedef struct class_filter {
    const char *const *names;
    size_t count;
} class_filter;

/* By its qualified name; in a tree also behind the name of its module. */
bool is_chosen(const class_filter *wanted, const reading *in, const found_class *found);
size_t count_chosen(const reading *made, const class_filter *wanted);

/* Reads a file's text for a target; complains, and says false, if it is no Python. */
bool reading_make(const file *source, const layout_target *target, const reading_wish *wish,
                  reading *made);
/* Reads a module of a tree. */
void reading_of_module(const tree_file *source, world *in, const question *asked, reading *made);
void reading_free(reading *made);

/* Files and folders, and whatever they import, under one target. */
typedef struct tree_reading {
    arena *memory;
    source_tree *files;
    world *modules;
} tree_reading;

void tree_reading_make(const arguments *given, const layout_target *target, reading_purpose purpose,
                       tree_reading *made);
void tree_reading_free(tree_reading *made);

/* Whether the operands are read as a tree: an option of trees is given, or one is a folder. */
bool is_tree(const arguments *given);

#endif
