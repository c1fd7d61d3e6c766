/* SPDX-License-Identifier: MIT */
/*
 * What is known of the standard library: which modules and names each version has, and what calling
 * some of them does.
 */
#ifndef LAYOUTSIM_MODULES_H
#define LAYOUTSIM_MODULES_H

#include "python/behaviours.h"

/* The versions, as rows of behaviours.c count them. */
enum { V_2_7, V_3_6, V_3_7, V_3_8, V_3_9, V_3_10, V_3_11, V_3_12, V_3_13, V_3_14, V_3_15 };

typedef struct module_names {
    const char *module; /* NULL: these are modules */
    unsigned char since, until;
    const char *names; /* separated by spaces */
} module_names;

extern const module_names module_name_rows[];
extern const size_t module_name_count;

typedef enum presence {
    ABSENT,  /* other versions have it */
    PRESENT, /* it is there */
    UNHEARD, /* not of the standard library, or not in the table */
} presence;

/* Whether the rules are those of a version from `since` to `until`: nothing else compares them. */
bool has_version(const behaviour *rules, unsigned since, unsigned until);

/* What class C(x) raises, x being a value of this type; NULL: not known. */
const char *base_error_text(const behaviour *rules, const char *type);

/* platform: as sys.platform. */
presence module_presence(const behaviour *rules, const char *platform, const char *module);
/* UNHEARD, unless the table has the module's names. */
presence name_presence(const behaviour *rules, const char *module, const char *called);

/* The type that a name of a module written in C is, where it is called otherwise; or NULL. */
const char *type_of_name(const behaviour *rules, const char *module, const char *called,
                         size_t *length);

/* Whether a class of the library has an __init_subclass__ of its own. */
bool subclasses_by_hook(const char *dotted);

/* The row of the module behind this one, or its first, whose names from ... import * binds. */
const module_names *next_names(const behaviour *rules, const char *module, const module_names *row);

/* The module that another one's names are of, in the tables. */
const char *library_name_of(const char *module);

/* Whether the tables are to be asked even where the module's own file can be read. */
bool is_tabled(const char *module);

/* What a function of the library does, as far as layouts are concerned. */
typedef enum library_use {
    USE_IDENTITY,    /* returns its first argument: decorators */
    USE_DECORATOR,   /* returns something that returns its argument: functools.wraps(f) */
    USE_SIMPLE_ENUM, /* decorates with a class of which the class becomes one */
    USE_GLOBAL_ENUM, /* returns its argument, and adds its members to the module's names */
    USE_OPAQUE,      /* makes an object that does not matter */
    USE_NONE,        /* returns None */
    USE_ABSTRACT,    /* abc.abstractmethod */
    USE_NEW_TYPE,    /* typing.NewType: an identity function */
    USE_CAST,        /* typing.cast: its second argument */
    USE_DATACLASS,   /* dataclasses.dataclass */
    USE_FIELD,       /* dataclasses.field */
    USE_NAMEDTUPLE,  /* collections.namedtuple, typing.NamedTuple called */
    USE_PROPERTY,    /* a property of a function */
    USE_METACLASS,   /* six.with_metaclass and its like are no part of the library */
    USE_VALUE,       /* not a function: a value that does not matter */
    USE_FALSE,       /* False */
    USE_SPECIAL,     /* a value of typing's: Any, ClassVar ... that may be subscripted */
} library_use;

typedef struct library_name {
    const char *name; /* "module.name" */
    unsigned char use;
    const char *result; /* the type's name of what it returns, or NULL */
} library_name;

const library_name *find_library_name(const char *called);

/* What making an object of a library class does. */
typedef enum library_new {
    NEW_INHERITED, /* as the next class in the MRO does */
    NEW_OBJECT,    /* object.__new__: refuses arguments, unless __init__ takes them */
    NEW_ANY,       /* takes anything */
    NEW_VALUE,     /* makes a value of its arguments: int, str, tuple */
    NEW_UNKNOWN,
} library_new;

typedef enum library_init {
    INIT_INHERITED,
    INIT_OBJECT, /* object.__init__: refuses arguments, unless __new__ takes them */
    INIT_ANY,    /* takes any positional arguments */
    INIT_EMPTY,  /* known if called without arguments */
    INIT_DATA,   /* sets self.data */
    INIT_NODE,   /* of a syntax tree: as INIT_EMPTY */
    INIT_UNKNOWN,
} library_init;

typedef struct library_row {
    const char *name;
    unsigned char new_, init;
    const char *abstract; /* methods a subclass must have, or NULL */
} library_row;

/* Whether a class of ast's raises when it is called without arguments. */
bool needs_fields(const behaviour *rules, const char *dotted);
/* Fields of a class of ast's that are set when it is called without arguments; "": none. */
const char *fields_of_node(const char *dotted);

/* What is known of a class; NULL: nothing. */
const library_row *find_library_class(const char *called);

/* Whether the class itself takes a store to this attribute, and whether it lets it be written. */
typedef enum library_store { STORE_PASSED, STORE_TAKEN, STORE_REFUSED } library_store;
library_store library_takes(const behaviour *rules, const char *class_name, const char *called);

/* Whether `name` is one of `names`. */
bool in_names(const char *names, const char *name);

#endif
