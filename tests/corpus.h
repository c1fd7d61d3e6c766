/* SPDX-License-Identifier: MIT */
/*
 * The classes that real interpreters were asked about, by name: a letter and a number of fields
 * f0, f1, ..., all set to None by __init__.
 *
 *     P  without __slots__            S  in __slots__
 *     W  slots and "__weakref__"      D  slots and "__dict__"        B  slots and both
 *     X  slots "s" and "__dict__", the fields d0, d1, ... in the dict
 */
#ifndef LAYOUT_TESTS_CORPUS_H
#define LAYOUT_TESTS_CORPUS_H

#include "liblayout.h"

enum { MAX_FIELDS = 256 };

/* A class and all that can be made of it; not to be copied, for it points into itself. */
typedef struct subject {
    layout_class written;
    const char *slots[MAX_FIELDS + 2];
    char bytes[MAX_FIELDS * 64 + 2048];
    layout_type type;
    layout_instance first, steady;
} subject;

/* Makes "P3" for a target; a wrong name or a failing call ends the program. */
void subject_make(const char *name, const layout_target *target, subject *out);

/* Makes the type and its instances of out->written. */
void subject_fill(const layout_target *target, subject *out);

/* Bytes of all blocks of an instance, as tracemalloc counts them. */
uint64_t requested(const layout_instance *instance);

/* Prints the newest patch of every version and build; 0, for main() to return. */
int list_pythons(void);

#endif
