/* SPDX-License-Identifier: MIT */
/*
 * What `check` says: findings, each with its code, its place, its price, and perhaps the edits that
 * mend it. The same finding under several targets is one, with a price for each.
 */
#ifndef LAYOUTSIM_FINDINGS_H
#define LAYOUTSIM_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "python/arena.h"
#include "select.h"

/* ---- Codes: ORDER CODES, as in codes.c ---- */

typedef enum check_code {
    CODE_UNUSED_IGNORE,
    CODE_LAYOUT_CONFLICT,
    CODE_MRO_CONFLICT,
    CODE_SLOT_SHADOWS,
    CODE_SLOT_DISALLOWED,
    CODE_SLOTS_ON_VARIABLE_SIZE,
    CODE_BAD_SLOT_NAME,
    CODE_DATACLASS_RAISES,
    CODE_CLASS_RAISES,
    CODE_UNASSIGNABLE,
    CODE_SLOT_NEVER_SET,
    CODE_UNDELETABLE,
    CODE_CACHED_PROPERTY,
    CODE_NO_WEAKREF,
    CODE_PICKLE,
    CODE_SINGLE_STRING,
    CODE_ASSIGNED_LATE,
    CODE_REDUNDANT_SLOT,
    CODE_SLOTS_BESIDE_DICT,
    CODE_UNUSED_DICT,
    CODE_DUPLICATE_SLOT,
    CODE_DATACLASS_REPEATS,
    CODE_COSTLY_WEAKREF,
    CODE_PADDING,
    CODE_MISSING_SLOTS,
    CODE_COULD_USE_SLOTS,
    CODE_LEAVES_SHARING,
    CODE_TOO_MANY_TO_SHARE,
    CODES
} check_code;

typedef enum severity {
    SEVERITY_ERROR,   /* the program raises */
    SEVERITY_WARNING, /* bytes, or a line of code, are wasted */
    SEVERITY_NOTE,    /* bytes could be saved */
} severity;

typedef struct code_row {
    const char *code; /* "LAY201" */
    const char *name; /* "redundant-slot" */
    severity severity;
    const char *since;   /* the release of layoutsim that has it first */
    const char *summary; /* a sentence */
} code_row;

extern const code_row check_codes[CODES];

/* The page about a code; docs/codes is made of them. */
typedef struct code_page {
    const char *why;     /* what CPython does, and what follows */
    const char *options; /* of layoutsim check, that the example is found with; NULL: none */
    const char *example; /* Python that has the finding, and no other */
    const char *mend;    /* how to get rid of it */
    const char *mended;  /* the same Python without it; NULL: it cannot be mended */
    const char *fix;     /* options that turn the example into that; NULL: there are none */
} code_page;

/* Of the codes about what does not work, and about bytes; a code is in one of them. */
extern const code_page broken_pages[CODES], wasted_pages[CODES];

const code_page *page_about(check_code about);

/* "error", "warning", "note" */
const char *severity_name(severity of);

/* By its code or its name; CODES: there is none. */
check_code find_code(const char *text, size_t length);

/* Adds the codes that a code, a name or the beginning of codes ("LAY2") means; false: there are
   none. */
bool add_codes(const char *text, size_t length, bool to[CODES]);

/* The same; fails, naming the nearest, where there is none. */
check_code choose_code(const char *word);

/* ---- Findings ---- */

typedef struct source_place {
    const char *path;
    uint32_t line;    /* from 1 */
    uint32_t column;  /* from 0, in bytes of the line's UTF-8 */
    uint32_t length;  /* bytes that are meant; at least 1 */
    const char *text; /* the line, without its end; NULL: it could not be read */
    const char *note; /* of a place beside the finding's own: "Base has it already" */
} source_place;

/* What one object, and all of them, would take less. */
typedef struct target_price {
    bool holds;        /* the finding is made under this target */
    bool priced;       /* the others are known */
    int64_t requested; /* bytes that CPython asks for; of one object */
    int64_t allocated; /* bytes that it gets; the same where that cannot be told */
    int64_t all;       /* allocated of finding.count objects */
} target_price;

/* In place of the bytes [start, end) of a file. */
typedef struct edit {
    size_t start, end;
    const char *text;
} edit;

enum { MOST_PLACES = 3 };

typedef struct finding {
    check_code code;
    source_place at;
    source_place also[MOST_PLACES]; /* places that say more, each with its note */
    size_t also_count;
    const char *class_;   /* qualified name of the class, behind that of its module: "shop.Cart" */
    const char *subject;  /* what of it: a slot, an attribute; or "" */
    const char *message;  /* a sentence without the price */
    const char *help;     /* how to mend it, a sentence; or NULL */
    uint64_t count;       /* objects that target_price.all is about */
    target_price *prices; /* one for each target, oldest first as in findings.targets */
    const edit *edits;    /* in at.path, by start, not overlapping */
    size_t edit_count;
    bool safe;        /* the edits change nothing else that can be seen */
    bool mended;      /* they have been made */
    bool left_out;    /* it is not to be told, and counted why */
    uint64_t digest;  /* stays the same when lines move: of code, path, class and subject */
    uint32_t ordinal; /* among findings of the same digest, by place */
} finding;

typedef struct findings {
    arena *memory;          /* of all that they point to */
    const targets *targets; /* oldest first */
    finding *at;            /* by path, then place, then code */
    size_t count, room;
    uint32_t *table; /* while findings are added: 1 + the place of one, by hash; 0: free */
    size_t table_size;
    size_t ignored;         /* left out because a comment says so */
    size_t known;           /* because the baseline has them */
    size_t mended;          /* because it is mended now */
    size_t cheap;           /* because of --min-bytes */
    int64_t cheap_bytes;    /* and their bytes of one object each, in sum */
    size_t files, classes;  /* looked at */
    size_t unknown_classes; /* of these, that cannot be told about */
} findings;

/* Adds a copy of a finding that was made under a target, whose price there is made->prices, or NULL
   if it has none. One of the same code, place and subject that is there already is the same: it
   only gains the price. If the edits are others, none is safe. Where it is kept until the next is
   added. */
finding *findings_add(findings *to, const finding *made, size_t target);

/* When all are added: sorts them by place, and gives each its digest and ordinal. */
void findings_finish(findings *of);

/* Gives back what adding took, but not of->memory. */
void findings_free(findings *of);

typedef enum finding_order { ORDER_PLACE, ORDER_BYTES, ORDER_CODE } finding_order;

/* By place; by highest price first, or by code, and then by place. */
void findings_sort(findings *of, finding_order by);

uint64_t finding_digest(const char *code, const char *path, const char *class_,
                        const char *subject);

/* The price under the first target, or the last, under which it has one; NULL: none. */
const target_price *first_price(const findings *of, const finding *at);
const target_price *last_price(const findings *of, const finding *at);

/* The most bytes of one object it has a price of, allocated; 0: none. */
int64_t highest_price(const findings *of, const finding *at);

/* The Pythons under which it holds, as ranges: "3.8-3.10, 3.12"; "" if these are all. With several
   machines each is followed by its own. */
const char *pythons_of(const findings *of, const finding *at);

/* Whether the targets are of more than one machine. */
bool is_of_machines(const findings *of);

#endif
