/* SPDX-License-Identifier: MIT */
/* A Python file, read as a target's Python would: its classes, and what their instances take. */
#ifndef LAYOUTSIM_READING_H
#define LAYOUTSIM_READING_H

#include "files.h"
#include "python/classes.h"
#include "storage.h"

/* A class, and what weighing its instances gave. */
typedef struct class_report {
    const found_class *found;
    char label[160];         /* "Point, shapes.py:3" */
    storage_kind kind;       /* its name as a heading */
    bool weighed;            /* the storages are filled */
    const char *not_weighed; /* why they are not, if an instance is known */
    storage first, many;
} class_report;

/* Reports point into it: not to be copied. */
typedef struct reading {
    const file *source;
    layout_target target;
    arena *memory;
    const question *asked;
    program *classes;
    class_report *reports;
    size_t count;
} reading;

/* One file under several targets. */
typedef struct file_layouts {
    const file *source;
    reading *readings; /* to be freed, as each of them */
    size_t count;
} file_layouts;

/* Names of classes; none: all of them. */
typedef struct class_filter {
    const char *const *names;
    size_t count;
} class_filter;

bool is_chosen(const class_filter *wanted, const found_class *found);
size_t count_chosen(const reading *made, const class_filter *wanted);

/* Reads a file's text for a target; complains, and says false, if it is no Python. */
bool reading_make(const file *source, const layout_target *target, const question *asked,
                  bool probe, reading *made);
void reading_free(reading *made);

#endif
