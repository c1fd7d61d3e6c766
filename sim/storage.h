/* SPDX-License-Identifier: MIT */
/* A class with N attributes, kept one way or another: made by the library, ready to be shown. */
#ifndef LAYOUTSIM_STORAGE_H
#define LAYOUTSIM_STORAGE_H

#include "cli.h"
#include "liblayout.h"

/* Where the attributes of a class live. */
typedef struct storage_kind {
    const char *name;  /* as --kind reads it */
    const char *title; /* as a person writes it */
    bool slotted, dict, weakref;
} storage_kind;

enum { KINDS_COUNT = 5 };
extern const storage_kind storage_kinds[KINDS_COUNT];

/* What to compare. */
typedef struct question {
    uint64_t fields, count;
    layout_moment moment;
    layout_values values;
    const char *fill;   /* --values as written */
    bool why;           /* rows say why they are there */
    const char **names; /* the fields' names among the special slots'; to be freed */
} question;

/* One storage of one target. Its pointers are into itself and the question's names. */
typedef struct storage {
    const storage_kind *kind;
    bool drawn; /* in full, not only as a line of the table */
    layout_class written;
    layout_room room;           /* its bytes are to be freed */
    layout_type own;            /* the type, where it is made of `written` */
    const layout_type *type;    /* that one, or one that lies elsewhere */
    const struct reading *file; /* where its classes stand, or NULL */
    layout_instance instance;
    layout_cost cost;
    layout_totals one, all; /* of one object and of the population */
} storage;

/* The question of the arguments; fails on bad numbers. */
question question_read(const arguments *given);
/* The same about so many fields. */
question question_of_fields(const arguments *given, uint64_t fields);
/* The same about the classes of a file, which have their own fields. */
question question_of_classes(const arguments *given);
void question_free(question *asked);

/* Numbers of fields, each once. */
typedef struct field_list {
    uint64_t *items; /* to be freed */
    size_t count;
} field_list;

/* Those of --fields, a list of numbers and ranges of them, or of `otherwise`. */
field_list fields_read(const arguments *given, const char *otherwise);

/* The kinds of --kind, or `otherwise`; which[i] says whether storage_kinds[i] is among them. */
void kinds_read(const arguments *given, const char *otherwise, bool which[KINDS_COUNT]);

/* Makes a storage in place; fails, naming the target, if it does not fit. */
void storage_make(const question *asked, const storage_kind *of, const layout_target *target,
                  storage *made);
/* The same for a type that is there already: a class of a file. */
void storage_of_type(const question *asked, const storage_kind *of, const layout_type *type,
                     storage *made);
void storage_free(storage *made);

/* What people add up: getsizeof(obj) + getsizeof(obj.__dict__). */
uint64_t storage_summed(const storage *made);

#endif
