/* SPDX-License-Identifier: MIT */
/* What is to be done to a dict: keys to store, and the events of --do. */
#ifndef LAYOUTSIM_DICT_PLAN_H
#define LAYOUTSIM_DICT_PLAN_H

#include "cli.h"
#include "liblayout.h"
#include "python/arena.h"

typedef enum dict_action {
    DICT_EMPTY,
    DICT_CALL,
    DICT_SET,
    DICT_SETDEFAULT,
    DICT_DEL,
    DICT_POP,
    DICT_POPITEM,
    DICT_CLEAR,
    DICT_COPY,
    DICT_OF,
    DICT_FROMKEYS,
    DICT_UPDATE,
    DICT_DISPLAY,
    DICT_FROMSET,
} dict_action;

/* A key as written: not hashed, as each target hashes it for itself. */
typedef struct dict_word {
    layout_key_kind kind;
    const char *text;
    size_t length;
    int64_t number; /* an int, or the hash of an object */
} dict_word;

typedef struct dict_event {
    dict_action action;
    const char *text;       /* as written */
    const dict_word *words; /* its keys */
    size_t count;           /* of keys; of times, where it takes none */
} dict_event;

typedef enum dict_keys { KEYS_INT, KEYS_STR, KEYS_MIXED } dict_keys;

/* The most keys of a dict that keeps them; larger ones are followed by their sizes. */
enum { DICT_KEPT_MOST = 100000 };

typedef struct dict_plan {
    uint64_t fill;  /* keys made up and stored first */
    dict_keys keys; /* what they are */
    layout_secret secret;
    uint32_t seed;
    dict_event *events; /* then these; they lie in the memory, as all texts */
    size_t count;
    uint64_t most; /* keys it can have at a time */
    bool kept;     /* keys are kept: there is something to draw */
    bool drawn;
    arena *memory;
} dict_plan;

/* Reads operands and options; fails on what makes no sense. */
dict_plan dict_plan_read(const arguments *given);
void dict_plan_free(dict_plan *plan);

/* The key number `index` of those made up. */
dict_word dict_plan_key(const dict_plan *plan, uint64_t index);

#endif
