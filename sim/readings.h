/* SPDX-License-Identifier: MIT */
/* Files, or a tree of them, each under several targets. */
#ifndef LAYOUTSIM_READINGS_H
#define LAYOUTSIM_READINGS_H

#include "reading.h"
#include "select.h"

/* What was read from one file: a reading for each target that could read it. */
typedef struct file_layouts {
    const char *path;
    reading *readings;
    size_t count;
} file_layouts;

/* What cannot be read is complained about and left out. */
typedef struct readings {
    file *files; /* if they are no tree */
    size_t file_count;
    tree_reading *trees; /* one for each target */
    size_t tree_count;
    file_layouts *layouts; /* by the order they were named in; of a tree by path */
    size_t count;
    struct class_place *places; /* by type */
    size_t place_count;
} readings;

/* The operands are all files or folders. */
void readings_make(const arguments *given, const targets *chosen, const question *asked,
                   reading_purpose purpose, readings *made);
void readings_free(readings *made);

/* The report of a type, and the reading it is in; NULL: it is of none of the files. */
const class_report *find_report(const reading *from, const layout_type *type, const reading **in);

#endif
