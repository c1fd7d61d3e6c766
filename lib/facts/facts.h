/* SPDX-License-Identifier: MIT */
/*
 * The shape of the tables in this folder.
 *
 * Facts have no logic: a struct is a list of members with type codes, a Python is a row whose
 * columns are structs, numbers and rules, a data model is a row of sizes. Bytes are nobody's fact;
 * they come from a member list and an ABI (model/record.c).
 */
#ifndef LIBLAYOUT_FACTS_H
#define LIBLAYOUT_FACTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "liblayout.h"
#include "namespace.h"

/* ---- C structs -------------------------------------------------------------------------- */

/* Which builds have a member. */
typedef enum member_when {
    ALWAYS,
    IF_FREE_THREADED,
    IF_GIL,
    IF_DEBUG,
    IF_WIDE, /* a Py_UNICODE of 2.7 has four bytes */
    IF_WINDOWS,
    IF_UNIX,
    IF_64_BIT,
    IF_32_BIT,
} member_when;

/*
 * Type codes, as CPython's own struct module spells them where it can:
 *   P pointer   n Py_ssize_t, size_t, Py_hash_t, uintptr_t   l long   i int   I unsigned
 *   H 16 bits   B byte   Q 64 bits   d double   g long double   D digit of an int
 *   O the build's PyObject   V the build's PyVarObject   S another struct (`of`)
 *   x bytes, as many as another struct (`of`) has
 */
typedef struct member_fact {
    char code;
    unsigned char when;           /* a member_when */
    unsigned short count;         /* array length; OPEN for a last array of unknown length */
    const char *name;             /* the member's name in CPython */
    const struct struct_fact *of; /* of codes S and x only */
} member_fact;

enum { OPEN = 0 };

typedef struct struct_fact {
    const char *c_name; /* "PyDictObject" */
    const char *source; /* where in CPython it was read */
    const member_fact *members;
    unsigned short count;
    bool is_union;
    unsigned char open_items; /* items of the open array that tp_basicsize includes: the
                                 terminator of bytes */
} struct_fact;

/* clang-format off */
#define M(code, name) {#code[0], ALWAYS, 1, #name, NULL}
#define ARRAY(code, name, n) {#code[0], ALWAYS, n, #name, NULL}
#define ITEMS(code, name) {#code[0], ALWAYS, OPEN, #name, NULL}
#define ITEMS_OF(of, name) {'S', ALWAYS, OPEN, #name, &of}
#define SUB(of, name, n) {'S', ALWAYS, n, #name, &of}
#define T_ONLY(code, name) {#code[0], IF_FREE_THREADED, 1, #name, NULL}
#define GIL_ONLY(code, name) {#code[0], IF_GIL, 1, #name, NULL}
#define DEBUG_ONLY(code, name) {#code[0], IF_DEBUG, 1, #name, NULL}
#define WIDE_ONLY(code, name) {#code[0], IF_WIDE, 1, #name, NULL}
#define WINDOWS_ONLY(code, name) {#code[0], IF_WINDOWS, 1, #name, NULL}
#define UNIX_ONLY(code, name) {#code[0], IF_UNIX, 1, #name, NULL}
#define ON_64_BIT(code, name) {#code[0], IF_64_BIT, 1, #name, NULL}
#define ON_32_BIT(code, name) {#code[0], IF_32_BIT, 1, #name, NULL}
#define BYTES_OF(of, name) {'x', ALWAYS, 1, #name, &of}
#define HEAD {'O', ALWAYS, 1, "ob_base", NULL}
#define VAR_HEAD {'V', ALWAYS, 1, "ob_base", NULL}

/*
 * STRUCT(list_2_7, "PyListObject", "Include/listobject.h", VAR_HEAD, M(P, ob_item), ...);
 * A SHARED_ one is declared in a header, for other files.
 */
#define STRUCT_AS(storage, id, c_name, source, is_union, open_items, ...)                 \
    static const member_fact id##_members[] = {__VA_ARGS__};                              \
    storage const struct_fact id = {c_name, source, id##_members,                         \
                                    sizeof id##_members / sizeof id##_members[0],         \
                                    is_union, open_items}
#define NOT_STATIC
#define STRUCT_WITH(id, c_name, source, is_union, open_items, ...)                        \
    STRUCT_AS(static, id, c_name, source, is_union, open_items, __VA_ARGS__)
#define STRUCT(id, c_name, source, ...)                                                   \
    STRUCT_AS(static, id, c_name, source, false, 0, __VA_ARGS__)
#define UNION(id, c_name, source, ...)                                                    \
    STRUCT_AS(static, id, c_name, source, true, 0, __VA_ARGS__)
#define SHARED_STRUCT(id, c_name, source, ...)                                            \
    STRUCT_AS(NOT_STATIC, id, c_name, source, false, 0, __VA_ARGS__)
#define SHARED_UNION(id, c_name, source, ...)                                             \
    STRUCT_AS(NOT_STATIC, id, c_name, source, true, 0, __VA_ARGS__)
/* clang-format on */

/* ---- Rules: columns the model switches on ------------------------------------------------ */

/* Which types get a GC head (Py_TPFLAGS_HAVE_GC). */
typedef enum gc_rule {
    GC_IF_NOT_BARE, /* all but those of exactly sizeof(PyObject) */
    GC_IF_GROWN,    /* those larger than their base */
    GC_ALWAYS,
} gc_rule;

/* Which of the words type_new adds live in the pre-header. */
typedef enum managed_rule { MANAGED_NONE, MANAGED_DICT, MANAGED_BOTH } managed_rule;

/* Where the attributes of an instance with a __dict__ live. */
typedef enum home_rule {
    HOME_OWN_DICT,     /* a dict with a table of its own */
    HOME_SPLIT_DICT,   /* a dict whose keys the class shares; values in a block of their own */
    HOME_VALUES,       /* a values block from birth, no dict until asked for */
    HOME_INLINE_BARE,  /* values behind objects that have nothing but their head; others as a
                          split dict */
    HOME_INLINE_FIXED, /* values behind every object of fixed size */
} home_rule;

/* Which types bring members of their own (solid_base): what is peeled off before sizes are
   compared. */
typedef enum solid_rule {
    SOLID_PEELED,       /* a __weakref__ word at the end, then a __dict__ word */
    SOLID_PEELED_AGAIN, /* the same, and then a __weakref__ word again */
    SOLID_SHAPE,        /* nothing: sizes are compared as they are */
} solid_rule;

/* Which slots a class may list whose base is of variable size. */
typedef enum var_slots_rule {
    VAR_SLOTS_NONE,
    VAR_SLOTS_OF_TUPLE, /* __dict__ and __weakref__; others only if the base is a tuple */
} var_slots_rule;

/* The layout of a values array of n values. */
typedef enum values_rule {
    VALUES_NONE,
    VALUES_BARE,   /* n pointers */
    VALUES_PREFIX, /* insertion order in front, in up(n + 2) bytes */
    VALUES_SUFFIX, /* a header word in front, insertion order behind in up(n) bytes */
} values_rule;

/* The least number of slots a full table of `used` entries grows to. */
typedef enum growth_rule {
    GROW_FOURFOLD,     /* used * 4; used * 2 beyond 50,000; after inserting */
    GROW_TWO_AND_HALF, /* used * 2 + slots / 2; before inserting */
    GROW_THREEFOLD,    /* used * 3; before inserting */
} growth_rule;

/* The power of two that a least number of slots becomes. */
typedef enum rounding_rule {
    ROUND_ABOVE,    /* the next greater */
    ROUND_UP,       /* itself or the next greater */
    ROUND_GH133703, /* the bit length of ((m | 8) - 1) | 7: wrong for 1-7 and for powers of two */
} rounding_rule;

/* What `del obj.x` does where obj has no x but values without a dict. */
typedef enum missing_rule {
    MISSING_DICT,     /* makes a dict to look it up, which stays */
    MISSING_NO_DICT,  /* looks it up in nothing */
    MISSING_KEY,      /* x becomes a shared key; without room for it a dict is made, and stays */
    MISSING_KEY_ONLY, /* x becomes a shared key, if there is room */
} missing_rule;

/* ---- Making classes ------------------------------------------------------------------------ */

typedef struct class_fact {
    const char *prefix;           /* before the text of a TypeError raised in a class statement */
    bool classic;                 /* there are old-style classes */
    bool ascii;                   /* identifiers are ASCII */
    bool checks_names;            /* a slot must not be a class variable */
    const char *implied, *exempt; /* names, a blank between */
    var_slots_rule var_slots;
    solid_rule solid;
    bool zero_digit;             /* int() has one digit */
    const char *weakref_twice;   /* what is said of a second or impossible __weakref__ slot */
    const char *mro_space;       /* the white space before "order (MRO)" */
    const char *kept_dict;       /* what is said of deleting an exception's __dict__ */
    const char *no_dict;         /* how the AttributeError of a missing name ends */
    unsigned char read_only_cut; /* characters of a type's name in "... is read-only" */
    bool unset_by_name;   /* reading a slot that is not set says its name, and nothing else */
    bool missing_by_name; /* deleting from a dict what is not there does */
    bool words_differ;    /* __class__ tells layouts apart by __dict__ and __weakref__ alone */
    bool set_gives_dict; /* set.__reduce__ asks for the __dict__, empty or not, and leaves slots out
                            (Objects/setobject.c:set_reduce) */
    bool old_class_first; /* an impossible __class__ names the class the object has first */
} class_fact;

extern const class_fact classes_2_7, classes_3_0, classes_3_7, classes_3_10, classes_3_11,
    classes_3_12, classes_3_13, classes_3_15;

/* ---- Hash tables, key sharing, inline values ---------------------------------------------- */

typedef struct dict_fact {
    const struct_fact *dict;
    const struct_fact *keys; /* without index and entries; `none` in 2.7, where the
                                table is all there is */
    const struct_fact *entry;
    const struct_fact *unicode_entry; /* `none`: every table has `entry` */
    const struct_fact *values;        /* what stands before the first pointer */
    home_rule home;
    values_rule values_layout;
    growth_rule growth;
    rounding_rule rounding;
    unsigned char shared_slots; /* of a new class's keys; 0: not shared */
    unsigned char shared_room;  /* keys they take before they must grow, or cannot */
    bool preload;               /* names in __static_attributes__ are keys from the start */
    bool sized_before;          /* a values array has the size from before the class's room
                                   shrinks by the new instance */
    bool reads_unshared;        /* reading a __dict__ that was never stored to makes one that does
                                   not share keys, where no values were made at birth */
    bool born_with_keys;        /* dict() has a table before its first key */
    layout_domain table_domain; /* who is asked for a table that stands alone */
    unsigned char empty_slots;  /* of the table that an empty dict is made with; 0: none */
    missing_rule missing;
    bool copies_empty; /* copy.copy() asks for a __dict__ and makes one, though it be empty */
} dict_fact;

/* The most keys a class shares from 3.11 (SHARED_KEYS_MAX_SIZE). */
enum { SHARED_KEYS_MAX = 30 };

extern const dict_fact dicts_2_7, dicts_2_7_debug, dicts_3_6, dicts_3_7, dicts_3_8, dicts_3_10,
    dicts_3_11, dicts_3_12, dicts_3_13, dicts_3_13_4, dicts_3_14;

/* ---- How dicts, sets and lists are born, fill and grow -------------------------------------- */

/* hash() of a str and of an int. */
typedef enum hash_rule {
    HASH_2_7,       /* the bytes of a byte string, one by one; an int is its own hash */
    HASH_SIPHASH24, /* from here on ints modulo a Mersenne prime; FNV for a str where memory must be
                       read aligned */
    HASH_SIPHASH13,
} hash_rule;

/* The slots a hash leads to, one after the other: 5 * slot + 1 + what is left of the hash. */
typedef enum probe_rule {
    PROBE_ADDS_FIRST,   /* each step adds what is left of the hash, then shifts it */
    PROBE_SHIFTS_FIRST, /* the hash is shifted before each step */
} probe_rule;

/* The slots that n keys are said to need. */
typedef enum estimate_rule {
    ESTIMATE_PAIRS, /* n / 2 * 3 */
    ESTIMATE_UP,    /* (n * 3 + 1) / 2 */
} estimate_rule;

/* The slots that {k: v, ...} of n pairs starts with. */
typedef enum display_rule {
    DISPLAY_ABOVE,     /* more than n */
    DISPLAY_ESTIMATE,  /* the estimate */
    DISPLAY_ROOMY,     /* those of {}; with more than it takes, the estimate but not below 16 */
    DISPLAY_IN_PIECES, /* the same, the estimate as it is; more than 15 pairs key by key, 17 at a
                          time */
} display_rule;

/* When a table grows before another dict's n keys come in. */
typedef enum merge_rule {
    MERGE_BY_FILL,   /* it would be two thirds full, dummies too: more than (used + n) * 2 slots */
    MERGE_BY_USABLE, /* it never had room for n: the estimate of used + n */
    MERGE_OR_CLONE,  /* the same; an empty dict clones a dense table */
    MERGE_OR_CLONE_PLAIN, /* the same, if the empty dict does not share keys */
} merge_rule;

/* What dict.copy() does. */
typedef enum copy_rule {
    COPY_MERGES, /* merges into {} */
    COPY_CLONES, /* clones the table if at most a third of it are holes */
} copy_rule;

/* The items a list of n items, grown from m, has room for. */
typedef enum list_rule {
    LIST_EIGHTH, /* n + n / 8 + 3, or 6 from 9 on */
    LIST_FOURS,  /* n + n / 8 + 6 down to a multiple of 4; n up to one, where that is nearer to m */
} list_rule;

/* How full a set must be to grow, after a key came in. */
typedef enum set_rule {
    SET_SLOTS_TWO_THIRDS, /* fill * 3 >= slots * 2 */
    SET_MASK_TWO_THIRDS,  /* fill * 3 >= (slots - 1) * 2 */
    SET_MASK_THREE_FIFTHS /* fill * 5 >= (slots - 1) * 3 */
} set_rule;

typedef struct table_fact {
    hash_rule hash;
    probe_rule probe;
    bool reuses_dummies; /* a new key takes the first slot on its way that a deletion left */
    bool empty_has_keys; /* {} has a table before its first key */
    estimate_rule estimate;
    display_rule display;
    merge_rule merge;
    copy_rule copy;
    list_rule lists;
    set_rule sets;
    bool latin1_has_utf8; /* the str of a single Latin-1 character keeps its UTF-8 */
} table_fact;

extern const table_fact tables_2_7, tables_3_6, tables_3_7, tables_3_8, tables_3_9, tables_3_10,
    tables_3_11, tables_3_12, tables_3_13, tables_3_13t;

/* ---- Allocators --------------------------------------------------------------------------- */

typedef struct pool_fact {
    unsigned alignment; /* of blocks, and the step between size classes */
    unsigned header;    /* bytes at the start of a pool */
    unsigned pool;      /* bytes of a pool */
    unsigned arena;     /* bytes of an arena */
} pool_fact;

typedef struct memory_fact {
    layout_allocator objects; /* of the object domain, where the machine has it */
    pool_fact wide;           /* where a pointer has 8 bytes */
    pool_fact narrow;         /* where it has 4 */
    unsigned padding;         /* bytes the allocator itself adds to each request */
    unsigned resident_before; /* bytes of free pages a fresh interpreter has touched already */
} memory_fact;

extern const memory_fact pymalloc_8, pymalloc_16, pymalloc_radix, mimalloc, mimalloc_debug;

/* ---- Pythons ------------------------------------------------------------------------------ */

struct layout_python {
    unsigned char major, minor, first_patch, last_patch;
    const char *build;          /* the suffix of its name: "", "t", "d", "du", "+trace-refs" */
    const struct_fact *object;  /* PyObject */
    const struct_fact *gc_head; /* `none` in free-threaded builds */
    gc_rule gc;
    const struct_fact *preheader; /* `none` up to 3.10 */
    managed_rule managed;
    const class_fact *classes;
    const dict_fact *dict;
    const table_fact *tables;
    const memory_fact *memory;
    unsigned char hook_words;    /* words the debug hooks add to each request */
    bool refchain;               /* trace-refs keeps a hash table entry per object */
    unsigned short number_block; /* bytes of the blocks ints and floats come from; 0: singly */
    char narrow_digit;           /* type code of an int's digit where a pointer has 4 bytes */
    unsigned char measured;      /* the ABIs a real interpreter confirmed it on: bits of ON_* */
    const char *source;
};

extern const struct layout_python layout_pythons[];
extern const size_t layout_pythons_count;

/* ---- Data models -------------------------------------------------------------------------- */

struct layout_abi {
    const char *names[12];          /* its own first, then aliases, NULL after the last */
    const char *platform[2];        /* sys.platform: of 3.x, and of 2.7 */
    unsigned char pointer;          /* bytes of P and n */
    unsigned char long_;            /* bytes of l */
    unsigned char q_align, d_align; /* of 64-bit integers and doubles, in structs */
    unsigned char g_size, g_align;  /* of long double */
    bool windows;
    bool wide_digits;           /* ints have 30-bit digits whatever the version */
    bool aligned;               /* memory must be read aligned */
    bool pymalloc;              /* the build has pymalloc (or mimalloc) at all */
    layout_allocator malloc;    /* of requests beyond it */
    unsigned char malloc_align; /* of glibc's chunks */
    unsigned char malloc_least; /* the smallest chunk */
    unsigned char lost_pools;   /* large pools of an arena that its alignment loses */
    unsigned char measured_bit; /* ON_* */
};

enum { ON_LP64 = 1, ON_I386 = 2, ON_ARMHF = 4, ON_WASM32 = 8 };

extern const struct layout_abi layout_abis[];
extern const size_t layout_abis_count;

#endif
