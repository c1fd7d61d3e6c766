/* SPDX-License-Identifier: MIT */
/*
 * The tables of tests/golden: what real interpreters answered.
 *
 * A line is SUBJECT, FACT, VALUE and the group of columns that gave this answer; a column is one
 * interpreter. Everything is read into static storage, once per process.
 */
#ifndef LAYOUT_TESTS_ANSWERS_H
#define LAYOUT_TESTS_ANSWERS_H

#include "liblayout.h"

enum { MAX_COLUMNS = 96, MAX_GROUPS = 512, MAX_ANSWERS = 12000 };

/* One interpreter. */
typedef struct column {
    const char *name;         /* "py3.13-64" */
    const char *python, *abi; /* as layout_target_find() reads them */
    layout_target target;
} column;

typedef struct answer {
    const char *subject, *fact, *value;
    size_t group;
} answer;

typedef struct answers {
    size_t count;
    answer rows[MAX_ANSWERS];
    bool groups[MAX_GROUPS][MAX_COLUMNS];
} answers;

/* All interpreters; an unreadable file or an unknown target ends the program. */
const column *columns_read(size_t *count);

/* One table; it takes the place of the one read before. */
const answers *answers_read(const char *file);

/* Whether that interpreter is one of those that gave the answer. */
bool answered_by(const answers *table, const answer *row, size_t index);

/* Fills `indexes` with the columns that have at least one answer; returns how many. */
size_t columns_of(const answers *table, size_t *indexes);

#endif
