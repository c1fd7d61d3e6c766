/* SPDX-License-Identifier: MIT */
/* What an instance's attributes hold that was made for it: rows for the library to weigh. */
#ifndef LAYOUTSIM_HELD_H
#define LAYOUTSIM_HELD_H

#include <liblayout.h>

typedef enum held_kind {
    HELD_LIST,
    HELD_SET,
    HELD_DICT,
    HELD_OBJECT,   /* of a built-in type, of so many items */
    HELD_INSTANCE, /* of a class of the program, with so many attributes */
} held_kind;

typedef struct held_value {
    held_kind kind;
    size_t born;  /* items that a display gave it */
    size_t count; /* items, or attributes, it has */
    bool called;  /* DICT: by dict(), not by a display */
    union {
        const bool *texts; /* DICT: which keys are str */
        const char *type;  /* OBJECT: "tuple" */
        struct {
            const layout_type *type;
            const char **names;
        } instance;
    };
} held_value;

/* Each object once, however many attributes hold it. */
typedef struct held_values {
    const held_value *at;
    size_t count;
    const char *unknown; /* why it is not told what they, or their places, ask for; or NULL */
} held_values;

#endif
