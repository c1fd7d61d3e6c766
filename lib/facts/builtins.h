/* SPDX-License-Identifier: MIT */
/*
 * The structs of CPython's own types, and which version has which.
 *
 * A shape is a member list named for the first version that has it. A row gives one type one shape
 * from one version on; a version uses the last row of the name whose `since` is not later, so rows
 * of a name stand together, oldest first. A row without a shape says that the type is gone. Where
 * two lines of development changed at different patches (3.13.12, but 3.14.4), each has its rows.
 * `since` is never before a version whose source was read or whose size was measured, so a type
 * may be older than its first row; of 3.0 to 3.5 only what is known is here.
 *
 * Names are Python's, with the module where there is one. Structs that are no type of their own
 * have a short name: "type" is the type object of a class, "static_type" that of a built-in type,
 * "str.ascii" and "str.compact" the two forms of a str that has its text in the same block.
 */
#ifndef LIBLAYOUT_FACTS_BUILTINS_H
#define LIBLAYOUT_FACTS_BUILTINS_H

#include "facts.h"

#define PY(major, minor, patch)                                                                    \
    ((unsigned)(major) << 16 | (unsigned)(minor) << 8 | (unsigned)(patch))

typedef struct builtin_fact {
    const char *name;
    unsigned since;           /* PY(...) */
    const struct_fact *shape; /* NULL: gone from that version on */
} builtin_fact;

/*
 * What an instance made without arguments has beside the object, and what __sizeof__ makes of it;
 * tests/live/library.py asks interpreters about each row.
 */
typedef enum birth_rule {
    BIRTH_PLAIN, /* nothing; object.__sizeof__ */
    BIRTH_DIGIT, /* int: the digit of 0, from 3.11 on (Objects/longobject.c:long_subtype_new) */
    BIRTH_TEXT,  /* str: a block for the terminator, unless the text is its items (2.7); __sizeof__
                    knows no words of subclasses (Objects/unicodeobject.c:unicode_subtype_new,
                    unicode___sizeof___impl, stringobject.c:string_sizeof) */
    BIRTH_KEYS,  /* dict: a table of eight slots, from 3.6 to 3.9 (Objects/dictobject.c:dict_new) */
    BIRTH_BLOCK, /* deque: a block of 64 items and two links (Modules/_collectionsmodule.c) */
    BIRTH_UNKNOWN, /* it needs arguments, or was not measured */
} birth_rule;

/* What a class inherits that derives from a type: see bases.c. */
typedef struct base_fact {
    const char *name;
    unsigned since;
    const char *bases;
    const char *dict, *weakrefs;
    unsigned flags;
    birth_rule birth;
    const char *type_name;
    const char *c_name;
} base_fact;

typedef enum base_flag {
    PRESENT = 0,
    HAS_GC = 1, /* Py_TPFLAGS_HAVE_GC */
    FINAL = 2,  /* without Py_TPFLAGS_BASETYPE: no base */
    MANAGES_DICT = 4,
    MANAGES_WEAKREFS = 8, /* words in the pre-header */
    GONE = 16,            /* no such type any more */
    HAS_GC_IF_FREE_THREADED = 32,
} base_flag;

/* A class made as a program makes its own: see library.c. */
typedef struct library_fact {
    const char *name;
    unsigned since;
    const char *bases;
    const char *slots;
    const char *metaclass;
    const char *type_name;
    unsigned flags;
} library_fact;

/* A class whose own code refuses subclasses: see library.c. */
typedef struct refusal_fact {
    const char *name;
    unsigned since;
    const char *message; /* of the TypeError; NULL: none any more */
} refusal_fact;

typedef struct alias_fact {
    const char *name;
    unsigned since;
    const char *of;
} alias_fact;

/* Whose methods copy an instance of a class that has none of its own. */
typedef enum kin_rule {
    KIN_OBJECT,    /* object.__reduce_ex__: made by __new__ alone, then given __dict__ and slots */
    KIN_SET,       /* set.__reduce__: the class is called, then as the row of classes.c says */
    KIN_EXCEPTION, /* BaseException.__reduce__ and __setstate__: the class is called, then what is
                      in the __dict__ is stored name by name */
    KIN_UNKNOWN,
} kin_rule;

/* Types that come with CPython, by name, a blank between: see bases.c. */
typedef struct kin_fact {
    kin_rule rule;
    const char *names;
} kin_fact;

/* Each ended by a row without a name. */
extern const base_fact base_rows[];
extern const library_fact library_rows[];
extern const refusal_fact refusal_rows[];
extern const alias_fact alias_rows[];
extern const kin_fact kin_rows[]; /* ended by KIN_UNKNOWN */

/* One table per file, each ended by a row without a name. */
extern const builtin_fact core_builtins[];      /* builtins.c: values, containers, iterators */
extern const builtin_fact type_builtins[];      /* types.c: type objects, descriptors */
extern const builtin_fact code_builtins[];      /* code.c: functions, code, frames, generators */
extern const builtin_fact exception_builtins[]; /* exceptions.c */
extern const builtin_fact iterator_builtins[];  /* iterators.c: io, itertools */
extern const builtin_fact module_builtins[];    /* modules.c: the rest of the standard library */
extern const builtin_fact extension_builtins[]; /* extensions.c: and of its extension modules */

/* Shared by two files: what a coroutine keeps of the exceptions being handled, and a buffer. */
extern const struct_fact exc_state_3_7, py_buffer_3_3;

/* All of them; ended by NULL. */
extern const builtin_fact *const builtin_tables[];

#endif
