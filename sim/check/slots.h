/* SPDX-License-Identifier: MIT */
/*
 * What is assigned to __slots__, as it is written: the names that stand there as literals, each
 * with its place. Understood are tuples, lists, sets, dicts, one string and 'a b c'.split(); of
 * sums, unions and tuple(...), list(...), set(...), frozenset(...), sorted(...) the parts.
 */
#ifndef LAYOUTSIM_SLOTS_H
#define LAYOUTSIM_SLOTS_H

#include "check/written.h"

/* The statement `__slots__ = ...` or `__slots__: ... = ...` of a class; NULL, and why: there is
   none, or several, or it also binds other names, or it stands under an if, for, try or with. */
const node *slots_statement(const node *class_, const char **why);

/* Where else a class's __slots__ may be read, so that who changes them changes more. */
typedef struct slots_uses {
    size_t in_body;    /* bare names in the class's own body, its assignment not counted */
    size_t attributes; /* `.__slots__` anywhere in the file */
    size_t texts;      /* strings in the file with __slots__ in them */
} slots_uses;

slots_uses find_slots_uses(const written *in, const node *class_);

typedef struct written_slot {
    span name; /* as the string is decoded; not mangled */
    place place;
    size_t length;     /* in bytes, with its quotes */
    const char *stays; /* why it cannot be removed alone; or NULL */
    bool doomed;       /* to be removed; see edit_remove_slots() */
} written_slot;

typedef enum slot_part_kind {
    PART_DISPLAY, /* a tuple, list, set or dict */
    PART_STRING,
    PART_WORDS, /* 'a b c'.split() */
} slot_part_kind;

enum { NOTHING = -1 };

/* An element with the comma behind it, by the numbers of their tokens. */
typedef struct slot_cell {
    size_t first, last;
    ptrdiff_t comma, slot; /* or NOTHING */
} slot_cell;

/* One literal of the expression. */
typedef struct slot_part {
    slot_part_kind kind;
    const node *at;
    size_t open, close; /* tokens: of a display its brackets, of a bare tuple = and what ends the
                           statement; of a string its first and last, of words up to split's ) */
    slot_cell *cells;
    size_t count;
    size_t string;          /* of words: the token they stand in, */
    span separator;         /* between them; NULL: blanks */
    ptrdiff_t first_slot;   /* and the first of them, one after the other, */
    const char *body, *end; /* and its text without quotes */
    struct slot_part *next;
} slot_part;

typedef struct written_slots {
    const written *in;
    written_slot *items; /* in the order of the text */
    size_t count, room;
    bool others; /* there may be names that are not literals here */
    tokens tokens;
    size_t first, last; /* those of the value */
    slot_part *parts;
} written_slots;

/* Of a statement found by slots_statement(). */
bool slots_read(const written *in, const node *statement, written_slots *made, const char **why);

/* Whether the bytes are this name. */
bool is_slot(const written_slot *of, const char *text);

#endif
