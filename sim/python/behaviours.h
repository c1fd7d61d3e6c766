/* SPDX-License-Identifier: MIT */
/*
 * What running a program depends on, by version: a row of columns for each.
 */
#ifndef LAYOUTSIM_BEHAVIOURS_H
#define LAYOUTSIM_BEHAVIOURS_H

#include <stdbool.h>
#include <stddef.h>

#include <liblayout.h>

/* What __slots__ dataclass(slots=True) gives its second class (_add_slots in Lib/dataclasses.py).
 */
typedef enum data_slots {
    DATA_SLOTS_NONE,  /* no such option */
    DATA_SLOTS_ALL,   /* every field */
    DATA_SLOTS_NEW,   /* those that no base lists */
    DATA_SLOTS_WORDS, /* a base without __slots__ has __weakref__ and __dict__ (gh-118033) */
    DATA_SLOTS_TYPO,  /* the same, but __dict__ always (gh-123935) */
} data_slots;

/* What a store to a property without setter raises. */
typedef enum property_text {
    PROPERTY_BARE,  /* can't set attribute */
    PROPERTY_NAMED, /* can't set attribute 'p' */
    PROPERTY_FULL,  /* property 'p' of 'C' object has no setter */
} property_text;

typedef struct behaviour {
    unsigned major, minor, first_patch, last_patch;
    unsigned char index;      /* of the version, as modules.c counts them */
    bool text_is_bytes;       /* a plain literal is BYTES, both are text; classic classes; print */
    bool leaky_lists;         /* a list comprehension has no scope */
    bool truncates;           /* 1 / 2 is 0 */
    bool qualnames;           /* the text of an arity error names the class */
    bool lazy;                /* annotations are not evaluated */
    bool set_name;            /* __set_name__, __init_subclass__ */
    bool generic_meta;        /* Generic is made by a metaclass */
    bool alias_types;         /* list[int] */
    bool unions;              /* int | None */
    bool weakref_slot;        /* dataclass has it */
    bool kw_only;             /* dataclass has it */
    bool match_args;          /* dataclass sets __match_args__ */
    bool field_doc;           /* field(doc=) */
    bool hash_defaults;       /* a default that has no hash is refused; before: list, dict, set */
    bool frozen_any;          /* a class may not be frozen if any base is (all bases are asked) */
    bool any_module;          /* dataclass puts up with a module that is not in sys.modules */
    bool data_cell;           /* the second class takes over __class__ */
    bool abstract_plural;     /* "methods", though one is missing */
    bool abstract_quoted;     /* "without an implementation for abstract method 'm'" */
    bool object_warns;        /* object takes arguments if both __new__ and __init__ are replaced */
    bool init_bare;           /* init_text is said of object whatever the class */
    bool frozen_cell;         /* ... of the __setattr__ that dataclass(frozen=True) makes as well */
    unsigned char slots;      /* a data_slots */
    unsigned char property;   /* a property_text */
    const char *no_arguments; /* C(1): text after the name */
    const char *new_text;     /* object.__new__(C, x), C having a __new__ */
    const char *init_text;    /* object.__init__(c, x): text after the name */
    const char *bare_enum;    /* C(x), C having no members: text after that; NULL: as any C(x) */
    const char *super_text;   /* super(C, x) of another class */
    const char *order_text;   /* a field without default after one with: text behind the name */
    const char *not_unpacked; /* a, b = None; %: the type's name */
    const char *int_text;     /* int(None) */
    const char *class_prefix; /* before a TypeError of a class statement */
    const char *lambda_new;   /* what namedtuple's __new__ is called in arity errors; "": its
                                 qualified name */
} behaviour;

/* The row of a target's version; the last row of the table if the version has none. */
const behaviour *behaviour_of(const layout_target *target);

#endif
