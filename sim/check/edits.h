/* SPDX-License-Identifier: MIT */
/*
 * Edits of Python source which keep its formatting. An edit covers the whole value of a statement,
 * so that two that would both change it overlap, and are not made at once.
 *
 * Each function is false, and says why, where it cannot be done so that all else stays as it is.
 */
#ifndef LAYOUTSIM_EDITS_H
#define LAYOUTSIM_EDITS_H

#include "check/findings.h"
#include "check/slots.h"

/* Without the slots that are marked as doomed. A comment goes with the last slot of its line. */
bool edit_remove_slots(const written_slots *of, edit *made, const char **why);

typedef enum slot_choice {
    SLOT_EVERY,
    SLOT_LATER, /* all but the first of that name */
} slot_choice;

/* The same, by the name as it is written there; statement as for slots_read(). */
bool edit_remove_slot(const written *in, const node *statement, const char *text, slot_choice which,
                      edit *made, const char **why);

/* ('x',) for 'x' or ('x'). */
bool edit_wrap_string(const written_slots *of, edit *made, const char **why);

/* __slots__ = ('x', 'y') as the first statement of a class behind its docstring, which has to be a
   class without. In place of a pass that is all there is. */
bool edit_add_slots(const written *in, const node *class_, const char *const *names, size_t count,
                    edit *made, const char **why);

/* ---- For the files of edits: what of a text is left out, and put in ---- */

typedef struct cut {
    const char *start, *end; /* of the text; the same: nothing is left out */
    const char *insert;
} cut;

typedef struct cuts {
    arena *memory;
    cut *at;
    size_t count, room;
} cuts;

void cuts_add(cuts *to, const char *start, const char *end, const char *insert);

/* The edit that does this between two places of the text; cuts may not overlap. */
void cuts_apply(cuts *of, const written *in, const char *start, const char *end, edit *made);

/* The cuts that leave out the doomed words of 'a b c'.split(), or the doomed elements of a display;
   `alone`: the part is the whole value. */
bool cut_words(const written_slots *of, const slot_part *part, bool alone, cuts *made,
               const char **why);
bool cut_display(const written_slots *of, const slot_part *part, cuts *made, const char **why);

#endif
