/* SPDX-License-Identifier: MIT */
/*
 * A class on its way to a type. The steps of type_new are functions of this; each says whether to
 * go on. One that does not has either left an error of CPython's in the type (then the status is
 * LAYOUT_OK) or a status.
 */
#ifndef LIBLAYOUT_MAKING_H
#define LIBLAYOUT_MAKING_H

#include "facts/builtins.h"
#include "model.h"

typedef struct making {
    const layout_class *written;
    const class_fact *rules;
    layout_room *room;
    layout_type *type; /* where it will stand */
    layout_type made;  /* what it is so far */
    layout_status status;
    const layout_type *const *bases; /* never none, but of an old-style class */
    size_t base_count;
    layout_member *members;
    size_t member_count;
    bool lists_dict, lists_weakref; /* in __slots__ */
} making;

bool no_room(making *at);
bool raise_error(making *at, layout_rejection why, const char *const parts[]);

/* bases.c */
bool find_bases(making *at);
bool find_metaclass(making *at);
bool find_best_base(making *at);
const layout_type *solid_base(const layout_type *type);

/* slots.c */
bool read_slots(making *at);

/* library.c */
birth_rule type_birth(const layout_type *type);
kin_rule type_kin(const layout_type *type);
bool is_exception(const layout_type *type);

/* mro.c */
bool make_mro(making *at);
bool make_classic_mro(making *at);

#endif
