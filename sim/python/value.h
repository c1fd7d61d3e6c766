/* SPDX-License-Identifier: MIT */
/*
 * Values of the evaluator: what a Python object is known to be.
 *
 * UNKNOWN is a value like any other. It carries its reason ("line 12: the value of flag() is not
 * known"), flows through operations, and stands in a name's binding where two ways through the
 * program disagree.
 *
 * Values never change, but for the cells that say so: a container's `content`, a binding's value, a
 * property of a class. These are only written by trail.c, which can take the writes back.
 */
#ifndef LAYOUTSIM_VALUE_H
#define LAYOUTSIM_VALUE_H

#include <liblayout.h>

#include "python/ast.h"

typedef struct value value;
typedef struct machine machine;
typedef struct frame frame;

typedef enum value_kind {
    V_UNKNOWN,
    V_NONE,
    V_ELLIPSIS,
    V_NOT_IMPLEMENTED,
    V_BOOL,
    V_INT,
    V_FLOAT, /* its text as written: nothing is computed with it */
    V_STR,   /* 2.7: unicode */
    V_BYTES, /* 2.7: str */
    V_TUPLE,
    V_LIST,
    V_SET,
    V_FROZENSET,
    V_DICT,
    V_NAMESPACE, /* names as a dict that changes with them: globals(), obj.__dict__ */
    V_ITERATOR,  /* what is left of something iterated over */
    V_GENERATOR, /* a call of a function with yield, not begun */
    V_SLICE,
    V_FUNCTION,
    V_METHOD,
    V_NATIVE,
    V_CLASS,
    V_INSTANCE,
    V_MODULE,
    V_PROPERTY,
    V_CLASSMETHOD,
    V_STATICMETHOD,
    V_SUPER,
    V_ALIAS,      /* Generic[T], list[int]: `of` and what is in the brackets */
    V_FIELD,      /* dataclasses.field(...) */
    V_ANNOTATION, /* one that was not evaluated */
    V_OPAQUE,     /* an object of which only the type's name is known, and that it is harmless */
} value_kind;

/* ---- Names to values, in the order of being bound ---- */

typedef struct binding {
    name name;
    value *value;   /* NULL: not bound */
    uint64_t order; /* of being bound */
    struct binding *next, *same_hash;
} binding;

typedef struct names {
    binding *first, *last;
    binding **table;
    size_t table_size, count;
    value *unsure;   /* an UNKNOWN: anything may have been done to these names; or NULL */
    value *disorder; /* an UNKNOWN: the order they were bound in depends on something; or NULL */
    value *shuffled; /* an UNKNOWN: their order is another in each run, for all objects alike */
    uint64_t seen;   /* scratch of a join */
} names;

/* ---- Parts of values ---- */

/* A tuple's items; a longer tuple may share them, if it was the first to append. */
typedef struct item_list {
    value **at;
    size_t count;
    size_t *used, room; /* of the array that `at` points to */
} item_list;

/* What the functions of a class body know as __class__. */
typedef struct class_cell {
    value *class_;
} class_cell;

typedef struct function_value {
    const node *node; /* FUNCTION_DEF or LAMBDA */
    name name;
    const char *qualname;
    frame *closure;    /* where it was written */
    class_cell *owner; /* NULL outside of classes */
    value **defaults;  /* one for each parameter: positional-only, positional, keyword-only */
    names *attributes;
    const struct module_source *source; /* whose file it is written in; or NULL */
    unsigned running;                   /* calls of it */
} function_value;

typedef struct arguments {
    value **at;
    size_t count;
    const char **keywords; /* names of the last keyword_count of `at` */
    size_t keyword_count;
    size_t written; /* keywords in the source: room that is kept for them */
    value *open;    /* an UNKNOWN: any others may be given, too, by position or name; or NULL */
    const node *node;
} arguments;

/* A function that is written here, in C. `data` is what it is bound to. */
typedef value *native(machine *m, value *self, const arguments *given);

typedef struct native_value {
    const char *name;
    native *call;
    value *self; /* given to `call` */
    const char
        *type;     /* the library's class that is called so, where a base is asked for; or NULL */
    bool binds;    /* bound to the instance it is read from, as a method is */
    bool has_code; /* it is a Python function in CPython: has co_argcount ... */
    size_t parameters; /* ... this many, the first one included ... */
    size_t defaults;   /* ... and as many of them have a default */
} native_value;

/* How a class came to be, where that changes what it does. */
typedef enum class_origin {
    ORIGIN_STATEMENT,
    ORIGIN_LIBRARY,    /* comes with CPython */
    ORIGIN_NAMEDTUPLE, /* items are its fields */
    ORIGIN_TYPED_DICT, /* calling it makes a dict */
    ORIGIN_ENUM,       /* calling it looks a member up */
} class_origin;

typedef struct class_value {
    const char *name, *qualname;
    const char *dotted;      /* of a library class: as it was asked for */
    const layout_type *type; /* NULL: nothing is known of its layout (only as a base of others) */
    layout_class *written;   /* NULL if it comes with CPython */
    names *dict;             /* its own attributes */
    value **mro;             /* classes, itself first */
    size_t mro_count;
    value **bases;
    size_t base_count;
    value *metaclass; /* NULL: type */
    class_origin origin;
    const struct library_row *library; /* what is known of calling it, or NULL */
    const node *node;                  /* its statement, or the call that made it, or NULL */
    const program *home;               /* of the module that made it */
    const program *rebased;            /* the module that changed its __bases__; or NULL */
    value *stirred;    /* an UNKNOWN: instances got names that are not known; or NULL */
    value *rebased_as; /* what it is to that module; NULL: not known */
    names *annotations;
    class_cell *cell;
    const names *statics;          /* what it stores to self */
    names *worn;                   /* names that the program's own instances got; or NULL */
    struct dataclass *dataclass;   /* NULL: not decorated itself */
    struct attrs_class *attrs;     /* the same of attrs */
    const layout_member *borrowed; /* descriptors of a base's slots in its own dict */
    size_t borrowed_count;
    size_t field_count;   /* of a named tuple */
    value *slots;         /* __slots__ as written, or NULL */
    bool generic;         /* typing.Generic, or a subclass: may be subscripted */
    bool library_generic; /* list, dict ...: may be subscripted from 3.9 on */
    bool protocol;        /* a protocol, not a class that keeps one */
    bool abstract;        /* made by ABCMeta, so that abstract methods count */
} class_value;

/* clang-format off */
struct value {
    unsigned char kind; /* a value_kind */
    bool flag;          /* BOOL: its truth. UNKNOWN: it may be that there is no value at all.
                           TUPLE: the order of its items is that of a set, which cannot be told.
                           INT, STR, BYTES, FLOAT: a constant, of which there is one object.
                           PROPERTY: a field of a named tuple.
                           INSTANCE: its content holds objects made for it.
                           LIST, SET, DICT: a display made it, and it was only added to since.
                           NATIVE: a method of a value, made when it is read. */
    uint16_t born;      /* LIST, SET, DICT, TUPLE: items that a display gave it */
    uint32_t making;    /* of an instance, in which it was made; 0: none */
    union {
        int64_t integer;
        span text; /* STR, BYTES, FLOAT */
        item_list tuple;
        /* LIST, SET, FROZENSET, ITERATOR: a tuple; DICT: a tuple of keys and values in turns; or an
           UNKNOWN */
        value *content;
        struct { value *start, *stop, *step; } slice; /* any may be NULL */
        function_value *function;
        struct { value *function, *self; } method;
        native_value *native;
        class_value *class_;
        /* content: an exception's arguments; the items of a tuple, list ...; or NULL */
        /* viewed, touched: an UNKNOWN: its __dict__ was asked for, its storage is not that of
           plain stores; or NULL */
        struct { value *of; names *attributes; value *content, *viewed, *touched; } instance;
        struct { names *of; value *self; /* an INSTANCE, or NULL */ } space;
        struct { const char *name; names *dict; machine *run; } module; /* NULL, NULL: a library's */
        /* any may be NULL; called: by __set_name__ */
        struct { value *get, *set, *delete_, *called; } property;
        struct { value *of; } wrapper;                   /* CLASSMETHOD, STATICMETHOD */
        struct { value *start, *self, *self_class; } super;
        struct { value *of, *item; } alias;
        struct field_value *field;
        struct { value *function; frame *frame; value *left /* once run */; } generator;
        struct { const node *node; frame *in; bool text; } annotation;
        struct { const char *type; } opaque;
        struct { const char *what, *called, *path; uint32_t line; } unknown; /* see reason_of */
    };
};
/* clang-format on */

#endif
