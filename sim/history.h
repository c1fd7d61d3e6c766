/* SPDX-License-Identifier: MIT */
/*
 * Objects over time: classes and events as written on the command line, run through the library one
 * by one.
 *
 *     classes    'Point: x y z'         events    new*30; set late; del y; dict; new
 *
 * An event is about the object made, copied or chosen last.
 */
#ifndef LAYOUTSIM_HISTORY_H
#define LAYOUTSIM_HISTORY_H

#include "reading.h"
#include "select.h"
#include "storage.h"

typedef enum event_kind {
    EVENT_NEW,  /* and what its __init__ stores */
    EVENT_BARE, /* without __init__ */
    EVENT_SET,
    EVENT_DEL,
    EVENT_GET,
    EVENT_DICT,
    EVENT_DELDICT,
    EVENT_REPLACE,
    EVENT_CLASS,
    EVENT_COPY,
    EVENT_WEAKREF,
    EVENT_FREE,
    EVENT_THIN,  /* every second object dies, the first of them included */
    EVENT_CLEAR, /* all die */
    EVENT_USE,
    EVENT_DRAW,
    EVENTS
} event_kind;

/* What an event takes behind its name. */
typedef enum event_operand {
    OPERAND_NONE,
    OPERAND_NAME,
    OPERAND_CLASS,
    OPERAND_OBJECT
} event_operand;

typedef struct event_rule {
    const char *name;
    event_operand operand;
    bool optional;
    const char *hooks; /* methods by which a class can make something else of it; a blank between */
} event_rule;

extern const event_rule event_rules[EVENTS];

typedef struct object_event {
    event_kind kind;
    const char *operand; /* as written, or NULL */
    uint64_t number;     /* of OPERAND_OBJECT */
    size_t index;        /* of the name or class; (size_t)-1: none was given */
    uint64_t times;
} object_event;

/* A class and the names that its __init__ stores; one of the file is known by its name alone. */
typedef struct history_class {
    const char *name;
    bool in_file;
    size_t *stores; /* indexes of names */
    size_t store_count;
} history_class;

/* What is asked for: classes, names and events of every target. */
typedef struct script {
    char **kept; /* texts that names and operands point into */
    size_t kept_count;
    const char **names;
    size_t name_count;
    history_class *classes;
    size_t class_count;
    object_event *events;
    size_t event_count;
    const char *file;         /* of --class, or NULL */
    const storage_kind *kind; /* where the attributes of classes not of the file live */
} script;

/* One event as it happened, or several equal ones in a row. */
typedef struct object_step {
    const object_event *of;
    uint64_t first, last;       /* the numbers of the first and the last of them, from 1 */
    size_t object, last_object; /* the numbers of their objects, from 1 */
    const char *class_name;
    unsigned changes;
    uint64_t slots_before, slots_after;
    uint64_t room_before, room_after; /* for new shared keys */
    char error[400];                  /* "AttributeError: ...", or "" */
    uint64_t before;                  /* bytes the object requested before the event */
    bool gone;                        /* there is no object after it */
    uint64_t freed;                   /* how many died, if it is about all of them */
    uint64_t pools, arenas;           /* in use after that */
    layout_instance instance;         /* the object after it */
    layout_cost cost;
    layout_totals one;
    layout_row *rows[LAYOUT_MAX_BLOCKS]; /* of its blocks, to be freed; NULL: it is not drawn */
    size_t row_counts[LAYOUT_MAX_BLOCKS];
} object_step;

typedef struct history {
    struct runner *run; /* what steps point into; to be freed */
    layout_target target;
    const script *of;
    object_step *steps; /* to be freed */
    size_t step_count, capacity;
    uint64_t objects; /* alive at the end */
    uint64_t requested, allocated,
        keys;         /* bytes of all of them, and of the keys of their classes */
    bool known;       /* allocated is known */
    layout_heap heap; /* that holds them */
    layout_heap_totals totals;
} history;

void script_read(const arguments *given, script *made);
void script_free(script *made);

/* Runs the events on a target, drawing the object at the end if that is wanted; fails where a class
   cannot be made. */
void history_make(const script *of, const layout_target *target, bool draw, history *made);
void history_free(history *made);

#endif
