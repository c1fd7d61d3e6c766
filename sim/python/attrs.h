/* SPDX-License-Identifier: MIT */
/*
 * attrs, which is no part of Python: its rules are its own, here those of version 22.2
 * (attr/_make.py).
 */
#ifndef LAYOUTSIM_ATTRS_H
#define LAYOUTSIM_ATTRS_H

#include "python/dataclasses.h"

typedef struct attrs_class {
    value *class_;
    field_value **fields; /* inherited ones first */
    size_t count;
    bool slots, frozen, weakref_slot, keyword_only, cache_hash;
    bool guesses, auto_attribs; /* guesses: whether annotations count is to be seen */
    bool auto_detect, auto_exception, by_mro, hooks;
    bool exception;          /* its args are the fields */
    bool own_setattr;        /* it has a __setattr__ of its own making */
    value *these, *unsure;   /* an UNKNOWN: an option that is not known; or NULL */
    value *init, *eq, *hash; /* as given: True, False or None */
} attrs_class;

/* false: raised. */
bool collect_attributes(machine *m, const node *at, attrs_class *of);
void add_attrs_init(machine *m, const attrs_class *of, const char *called);
/* Whether a store to this field is checked or converted. */
bool is_hooked(const attrs_class *of, const field_value *field);
/* The second class, which has __slots__. NULL: raised. */
value *attrs_slots_class(machine *m, const node *at, attrs_class *of);
bool has_frozen_base(machine *m, const value *class_);
void add_attrs_setattr(machine *m, attrs_class *of);

#endif
