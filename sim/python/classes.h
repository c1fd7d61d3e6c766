/* SPDX-License-Identifier: MIT */
/*
 * The classes of a Python file: what the evaluator finds by running it, without Python, as the
 * Python of a target would.
 *
 * Nothing is guessed. Where a class, or what making an instance does, depends on something that
 * cannot be known here, the answer is that, with the reason and its line.
 */
#ifndef LAYOUTSIM_CLASSES_H
#define LAYOUTSIM_CLASSES_H

#include "python/held.h"

typedef struct arena arena;
typedef struct node node;

typedef struct program program;
typedef struct world world;

/* A file as a module of a tree. */
typedef struct module_source {
    const char *name; /* dotted: "package.module" */
    const char *path;
    const char *root; /* the folder its name begins at */
    const node *tree; /* NULL: it is not written in Python */
    bool package;     /* its file is __init__.py, or it is a folder without one */
    bool unsure;      /* whether it can be imported is not known */
} module_source;

/* The module of this dotted name that another one imports; NULL: there is none in the tree. */
typedef const module_source *module_finder(void *tree, const char *name, const module_source *from);

typedef struct program_options {
    bool probe; /* Each top-level statement is compiled by itself, and one that raises is skipped:
                   __future__ imports do not reach the others, the module is not in sys.modules.
                   Only top-level classes are reported. */
    bool trusting;  /* Assume that what is not known here returns normally and leaves its arguments
                       alone; see found_class.assumed. */
    uint64_t steps; /* for a statement or an instance; 0: a million */
    const char *platform; /* sys.platform; NULL: that of the target's machine */
    module_finder *find;  /* how import finds other files; NULL: it does not */
    void *tree;           /* is given to it */
    bool is_library;      /* the tree is CPython's own library */
    bool accesses;        /* Tell what methods do with attributes, and the file with classes. */
    bool attributes; /* Tell attributes that are always set from others: found_class.attributes;
                        type->written has those always set, not those that None gives. */
} program_options;

/* How sure it is that an instance has an attribute. */
typedef enum attribute_when {
    ATTRIBUTE_ALWAYS,    /* making one sets it, whatever the arguments */
    ATTRIBUTE_SOMETIMES, /* making one may set it, or not: conditions are not compared with
                             each other, so opposite ones that both set it are not seen */
    ATTRIBUTE_LATE,      /* only a method sets it that making one does not call */
} attribute_when;

/* A name that code of the class, or of a base written in Python, stores to an instance. A store
   that a property or another descriptor takes is none. */
typedef struct found_attribute {
    const char *name; /* mangled */
    attribute_when when;
    bool slot;          /* it has its place in the object, set or not */
    uint32_t line;      /* of the first store that was seen; 0: none, as in made __init__s */
    const char *method; /* qualified name of the function with that line; or NULL */
    const char *path;   /* of its file; NULL: a file that is no module of a tree */
} found_attribute;

/* What a method does with an attribute of its object. */
typedef enum access_kind {
    ACCESS_STORE,
    ACCESS_READ,
    ACCESS_DELETE,
    ACCESS_CACHE, /* it is a cached_property, which stores to __dict__ */
    ACCESS_REFER, /* makes a weak reference to the object; of no attribute */
} access_kind;

/* Where it finds the attribute's place. */
typedef enum access_place {
    PLACE_SLOT,
    PLACE_DICT,     /* or, for a weak reference, the object's own word for these */
    PLACE_TAKEN,    /* a property or another descriptor takes it */
    PLACE_VARIABLE, /* nowhere: the class has it, and objects no __dict__ */
    PLACE_NOWHERE,
    PLACE_UNKNOWN,
} access_place;

/* In the text of a method that the class's statement has, run or not. */
typedef struct found_access {
    access_kind kind;
    access_place place;
    bool guarded;       /* in a try, or behind a question about the object: may be meant */
    const char *name;   /* mangled; or NULL */
    const char *method; /* its name */
    uint32_t line, column, length;
} found_access;

/* What a file does with classes, or attributes of objects that are not known. */
typedef enum deed_kind {
    DEED_MAKE,         /* calls the class */
    DEED_MAKE_MANY,    /* the same in a loop or comprehension */
    DEED_REFER,        /* makes a weak reference to an object of the class; NULL: of any */
    DEED_PICKLE,       /* pickles an object of the class under protocol 0 or 1 */
    DEED_ASSIGN_SLOTS, /* assigns to its __slots__ when it is made */
    DEED_STORE,        /* stores to the attribute `name` of something */
    DEED_READ_SLOTS,   /* reads the __slots__ of something */
    DEED_READ_DICT,    /* reads the __dict__ of something, or its vars() */
} deed_kind;

typedef struct found_deed {
    deed_kind kind;
    const layout_type *type; /* of the class, or NULL */
    const char *name;
    uint32_t line, column, length;
    struct found_deed *next;
} found_deed;

typedef struct found_class {
    const char *name;
    const char *qualname;
    uint32_t line, column;
    const node *statement;   /* its bases and slots have lines of their own */
    const node *slots;       /* the expression assigned to __slots__, or NULL */
    const layout_type *type; /* NULL: see error, unknown */
    layout_error error;      /* what the statement raises; a message NULL: its text is not known */
    const layout_type *refused; /* the type that CPython would not make, with the error; or NULL */
    const char *unknown;        /* why the class is not known, "line 3: ..."; or NULL */
    const char *assumed;        /* what was taken for granted; or NULL */
    const char *condition;      /* why the statement may not run at all; or NULL */
    const layout_member *borrowed; /* descriptors of its bases' slots, which attrs gives it too */
    size_t borrowed_count;
    bool old_style; /* 2.7: the type has nothing but a name and an MRO */

    bool instance;                /* It can be told what calling the class does: what follows. */
    bool returns_other;           /* no instance of the class */
    layout_error instance_error;  /* what calling it raises */
    const char *instance_unknown; /* why it is not known; or NULL */
    held_values held;             /* by its attributes, and made for this instance alone */
    const char *instance_assumed;
    const char *order_unknown; /* why it is not known in which order attributes are set */

    /* With program_options.attributes: always, then sometimes, then late; each in order of being
       set. What code outside of the class stores is not among them. */
    const found_attribute *attributes;
    size_t attribute_count;
    const char *attributes_unknown; /* why there may be others, or it is not known when those that
                                       are there are set; or NULL */
    const char *room_unknown;       /* why a method may leave more room taken than the attributes
                                       need; or NULL */

    /* With program_options.accesses, in no order. */
    const found_access *accesses;
    size_t access_count;
    bool dataclass, dataclass_slots; /* dataclass() made it; and its __slots__ */
    const char **offered_slots;      /* of a dataclass: what dataclass(slots=True) gives it */
    size_t offered_slot_count;

    struct value *made; /* the evaluator's own */
    struct found_class *next;
} found_class;

struct program {
    found_class *first, *last;
    size_t count;
    const found_deed *deeds; /* with program_options.accesses, in no order */
    const char *unknown;     /* from here on nothing is known: too many steps; or NULL */
    layout_error raised;     /* by the first statement that no class is made by; or NULLs */
    uint32_t raised_line;
    uint32_t failed_line; /* of the first statement that raises, or imports a module that does: what
                             comes later is never run; 0: none */
};

/*
 * Runs a file. Everything found lives in the arena, as does the tree; a class's instance
 * attributes are in type->written.
 */
program *program_run(arena *memory, const node *module, const layout_target *target,
                     const program_options *options);

/* Modules that import each other, each run once: when it is asked for, or imported before. */
world *world_new(arena *memory, const layout_target *target, const program_options *options);
const layout_target *world_target(const world *of);
const program *world_run(world *in, const module_source *module);

#endif
