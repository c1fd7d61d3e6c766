/* SPDX-License-Identifier: MIT */
/*
 * What is read under one target, seen as a whole: who derives from whom, which classes are made
 * many times, what is stored to anywhere. And what the files that find something share.
 */
#ifndef LAYOUTSIM_SURVEY_H
#define LAYOUTSIM_SURVEY_H

#include "check/findings.h"
#include "readings.h"
#include "savings.h"

typedef struct type_list {
    const layout_type **at; /* sorted, each once */
    size_t count;
} type_list;

typedef struct survey {
    arena *memory; /* until it is freed */
    findings *into;
    size_t target;
    const readings *all;
    const char *counts;  /* of --count; or NULL */
    const char **stored; /* names of attributes, sorted, each once */
    size_t stored_count;
    type_list made, made_many, referred, derived_from;
    bool refers_unknown; /* a weak reference is made to something that is not known */
    bool reads_slots;    /* some code reads a __slots__, and may depend on what is there */
    bool reads_dict;     /* or a __dict__ */
} survey;

/* A class, while it is looked at. */
typedef struct subject {
    survey *of;
    const reading *in;
    const class_report *report;
    const found_class *found;
    const char *called; /* qualified, behind its module's name */
} subject;

void survey_make(findings *into, size_t target, const readings *all, const char *counts,
                 survey *made);
void survey_free(survey *of);

bool is_stored(const survey *of, const char *attribute);
/* Whether the name stands in quotes more than once, as in a list of slots and in getattr(). */
bool is_mentioned(const survey *of, const char *attribute);
bool is_in(const type_list *of, const layout_type *type);

/* The next class after `from` (NULL: the first) that derives from a type and is not it. */
const class_report *next_descendant(const survey *of, const layout_type *type,
                                    const class_report *from);

/* ---- places.c: making findings ---- */

/* A text that lasts as long as the findings. */
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
const char *
say(const survey *of, const char *format, ...);

source_place place_in(const survey *of, const reading *in, const node *at, uint32_t length);
source_place place_at(const survey *of, const reading *in, uint32_t line, uint32_t column,
                      uint32_t length);
source_place class_place_of(const subject *of);
/* Of the text of a slot in the expression assigned to __slots__, or that, or the class. */
source_place slot_place(const subject *of, const char *slot);

/* A place beside the finding's own, if the type stands in a file. */
void add_place(const subject *of, finding *to, const layout_type *type, const char *note);

/* A finding about the class, at its statement; to be given a message, and added. */
finding begin_finding(const subject *of, check_code code);
/* price: NULL, if it has none. */
void add_finding(const subject *of, const finding *made, const target_price *price);

/* ---- mends.c: how to mend it ---- */

void mend_redundant(const subject *of, finding *to, const layout_finding *at);
void mend_duplicate(const subject *of, finding *to, const layout_finding *at);
void mend_listed(const subject *of, finding *to, const layout_finding *at);
void mend_string(const subject *of, finding *to);
/* hindered: there is something that slots would break. */
void mend_no_slots(const subject *of, finding *to, const char *const *slots, size_t count,
                   bool hindered);

/* ---- class_findings.c: what its files share ---- */

/* Of the program, not of the standard library. */
bool is_own(const layout_type *type);
/* All attributes are known, and each is there from the start. */
bool is_all_known(const subject *of);
/* Somebody makes weak references to objects of the class, or it is not known of whom. */
bool is_referred_below(const subject *of);
/* With the price the library has found, if what objects take is known. */
void add_priced(const subject *of, finding *made, const layout_finding *at);
/* The class without the defaults of its fields, as a dataclass with slots has none; `names` of it
   are to be freed. */
void drop_defaults(const layout_class *written, layout_class *without);
/* missing_findings.c */
void find_missing_slots(const subject *of, const layout_finding *at);

/* ---- Who finds ---- */

void find_about_statement(const subject *of); /* statement_findings.c: what it raises */
void find_about_class(const subject *of);     /* class_findings.c: what the library says */
void find_about_text(const subject *of);      /* text_findings.c: what __slots__ looks like */
void find_about_methods(const subject *of);   /* method_findings.c: what methods do */
void find_about_history(const subject *of); /* history_findings.c: keys that are no longer shared */
void find_about_files(const survey *of);    /* file_findings.c: what files do with classes */

#endif
