/* SPDX-License-Identifier: MIT */
/**
 * @file liblayout.h
 * @brief How CPython lays objects out in memory, and what they cost.
 *
 * liblayout answers, without an interpreter: where every byte of an instance lies, how many bytes
 * CPython asks its allocator for, how many the allocator hands out, and what a million instances
 * keep reserved. It does so for CPython 2.7 and 3.6 to 3.15, for release, debug, free-threaded
 * and trace-refs builds, on 64-bit and 32-bit machines.
 *
 * The header reads from top to bottom as the manual:
 *
 * -# @ref version
 * -# @ref status
 * -# @ref target - which CPython, on which machine
 * -# @ref rows - one drawable line of a layout
 * -# @ref structs - CPython's own C structs
 * -# @ref types - from a class as written to the type CPython makes of it
 * -# @ref instances - one object's storage
 * -# @ref costs - what one object and a population of them take
 * -# @ref findings - what can be said against a class, and its price
 * -# @ref events - objects over time: made, stored to, deleted from, freed
 * -# @ref heap - the pools and arenas that hold their blocks
 * -# @ref dicts - a hash table, store by store
 * -# @ref containers - how lists and sets grow, and what the values in them take
 *
 * The way through it, from a class to bytes (error checks left out):
 *
 * @code
 * const char *names[] = {"x", "y", "z"};
 * layout_class point = {.name = "Point", .attributes = names, .attribute_count = 3};
 * char bytes[1024];
 * layout_room room = {bytes, sizeof bytes, 0};
 * layout_target target;
 * layout_type type;
 * layout_instance instance;
 * layout_cost cost;
 * layout_totals totals;
 *
 * layout_target_find("3.13", "lp64", &target);
 * layout_type_make(&point, &target, &room, &type);
 * layout_instance_make(&type, LAYOUT_STEADY, &instance);
 * layout_cost_make(&instance, NULL, &cost);
 * layout_cost_totals(&cost, 1000000, &totals);
 * @endcode
 *
 * **Memory.** The library never allocates and never keeps a pointer between calls. Every buffer is
 * the caller's. Structs are values: copy them freely. Where one struct points at another (a type at
 * its class and its members, an instance at its type), the caller keeps that other one alive and
 * in place for as long as the first is used.
 *
 * **Threads.** There is no mutable state: any function may be called from any thread at any time.
 *
 * **Input and output.** Inputs are `const` and come first; outputs come last and are left untouched
 * when a function fails. No function accepts NULL except where its text says so.
 *
 * **Units.** Sizes and offsets are bytes. Offsets are signed and relative to the object pointer
 * (what `id(obj)` prints), so a pre-header and a GC head have negative ones.
 *
 * **Not promised.** The text of names returned for reading by people (owners, sources) may change
 * in any release. Structs may gain members at their end while the major version is 0.
 */
#ifndef LIBLAYOUT_H
#define LIBLAYOUT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(LAYOUT_STATIC)
#define LAYOUT_API
#elif defined(_WIN32)
#ifdef LAYOUT_BUILD
#define LAYOUT_API __declspec(dllexport)
#else
#define LAYOUT_API __declspec(dllimport)
#endif
#else
/** Marks what the library exports; nothing else is visible outside it. */
#define LAYOUT_API __attribute__((visibility("default")))
#endif

/* ========================================================================================= */
/** @defgroup version Version
 * The version of this header. CMake and the package files read it from here.
 * @{ */

#define LAYOUT_VERSION_MAJOR 0 /**< Changes when a program must be changed with it. */
#define LAYOUT_VERSION_MINOR 1 /**< Changes when something is added. */
#define LAYOUT_VERSION_PATCH 0 /**< Changes when something is mended. */

/**
 * The version of the library that is linked, which a shared library may have newer than the header.
 * @return "MAJOR.MINOR.PATCH", a constant string.
 */
LAYOUT_API const char *layout_version(void);

/** @} */
/* ========================================================================================= */
/** @defgroup status Status
 * What a function that can fail returns. Errors CPython itself would raise are not among them: they
 * are results of the model.
 * @{ */

/** The outcome of a call. */
typedef enum layout_status {
    LAYOUT_OK = 0,           /**< Done; the outputs are filled. */
    LAYOUT_UNKNOWN_PYTHON,   /**< No row for this version and build. */
    LAYOUT_UNKNOWN_ABI,      /**< No row for this machine or data model. */
    LAYOUT_UNKNOWN_STRUCT,   /**< No struct of this name in this version. */
    LAYOUT_UNKNOWN_MEMBER,   /**< The struct has no member of this name. */
    LAYOUT_UNKNOWN_TYPE,     /**< CPython has no type of this name, or nothing is known of it. */
    LAYOUT_BUFFER_TOO_SMALL, /**< The caller's buffer holds fewer than the count needed. */
    LAYOUT_OVERFLOW, /**< A size does not fit the target's Py_ssize_t, or a total 64 bits. */
} layout_status;

/**
 * A status as a sentence fragment, for messages.
 * @param status any value, also one that is no status.
 * @return for example "unknown Python version or build"; a constant string, never NULL.
 */
LAYOUT_API const char *layout_status_text(layout_status status);

/** @} */
/* ========================================================================================= */
/** @defgroup target Targets
 * A target is a CPython (one row of the table in lib/facts/pythons.c) on a data model (one row of
 * lib/facts/abis.c): CPython 3.13t on armhf.
 * @{ */

/** A CPython build on a machine. A value; its pointers are to constant tables of the library. */
typedef struct layout_target {
    const struct layout_python *python; /**< Opaque: see layout_target_describe(). */
    const struct layout_abi *abi;       /**< Opaque: see layout_target_describe(). */
    unsigned patch;                     /**< The patch release, the 5 of 3.13.5. */
} layout_target;

/** What there is to say about a target. */
typedef struct layout_target_info {
    char python[32];        /**< As `--python` reads it: "3.13.5t", "3.11.2+trace-refs". */
    const char *abi;        /**< As `--arch` reads it: "lp64". */
    unsigned major;         /**< 3 */
    unsigned minor;         /**< 13 */
    unsigned patch;         /**< 5 */
    unsigned first_patch;   /**< Same facts from this patch release ... */
    unsigned last_patch;    /**< ... to this one. */
    const char *build;      /**< "" release, "d" debug, "t" free-threaded, "u" wide unicode of 2.7,
                                 a configure option after "+"; combined as in "td". */
    bool newest_patch;      /**< Patch is the newest known of its version. */
    bool measured;          /**< A real interpreter confirmed this row on this machine; otherwise it
                                 is known from CPython's source only. */
    unsigned pointer_size;  /**< Bytes of a pointer: 8 or 4. */
    bool gil;               /**< False in a free-threaded build. */
    const char *attributes; /**< Where those of a plain object live: "own dict" (2.7), "shared-key
                                 dict" (3.6), "values block" (3.11), "inline if bare" (3.13), behind
                                 objects that are nothing but a head, or "inline" (3.14). */
    const char *allocator;  /**< "pymalloc", "mimalloc" or "malloc". */
    unsigned alignment;     /**< Bytes its blocks are aligned to; 0 for malloc. */
    unsigned pool_size;     /**< Bytes of a pool, or of a page of small blocks; 0 for malloc. */
    unsigned arena_size;    /**< Bytes of an arena, or of mimalloc's segment; 0 for malloc. */
    const char *source;     /**< Where in CPython the row was read. */
    const char *platform;   /**< sys.platform of such a machine: "linux" ("linux2" in 2.7), "win32",
                                 "emscripten". */
    bool ordered_dicts;     /**< A dict keeps the order of insertion. */
    bool has_managed_dict;  /**< There is a Py_TPFLAGS_MANAGED_DICT. */
    bool has_managed_weakref; /**< There is a Py_TPFLAGS_MANAGED_WEAKREF. */
    bool has_inline_values;   /**< There is a Py_TPFLAGS_INLINE_VALUES. */
} layout_target_info;

/**
 * Finds a target by name.
 *
 * @param python `MAJOR.MINOR[.PATCH][t][d][u][+option]`, for example "3.13", "3.13.5t", "2.7u",
 *        "3.6+align16"; "3" is the newest stable release. Without a patch, the newest known. A
 *        release candidate ("3.15.0rc1") is laid out as its release.
 * @param abi a data model (lp64, llp64, i386, armhf, win32, wasm32), a pointer width ("64" for
 *        lp64, "32" for i386) or a machine's usual name (x86_64, aarch64, win64, ...).
 * @param[out] target the target.
 * @retval LAYOUT_OK found.
 * @retval LAYOUT_UNKNOWN_PYTHON no such version, build or patch; there is no nearest match.
 * @retval LAYOUT_UNKNOWN_ABI no such machine.
 */
LAYOUT_API layout_status layout_target_find(const char *python, const char *abi,
                                            layout_target *target);

/** @return the number of rows layout_target_at() takes for `python`; oldest version first. */
LAYOUT_API size_t layout_python_count(void);

/** @return the number of rows layout_target_at() takes for `abi`. */
LAYOUT_API size_t layout_abi_count(void);

/**
 * The target of a row and a data model, with the row's newest patch release.
 *
 * @param python below layout_python_count().
 * @param abi below layout_abi_count().
 * @param[out] target the target.
 * @retval LAYOUT_OK found.
 * @retval LAYOUT_UNKNOWN_PYTHON, LAYOUT_UNKNOWN_ABI the index is too large.
 */
LAYOUT_API layout_status layout_target_at(size_t python, size_t abi, layout_target *target);

/**
 * Describes a target.
 * @param target from layout_target_find() or layout_target_at().
 * @param[out] info its strings are constant.
 */
LAYOUT_API void layout_target_describe(const layout_target *target, layout_target_info *info);

/**
 * The names a data model goes by.
 * @param abi below layout_abi_count().
 * @param alias 0 for its own name, then its aliases.
 * @return a constant string; NULL when there are no more.
 */
LAYOUT_API const char *layout_abi_name(size_t abi, size_t alias);

/** @} */
/* ========================================================================================= */
/** @defgroup rows Rows
 * One drawable line of a layout. The rows of a block cover it without gap or overlap, in order of
 * offset: holes and padding are rows too.
 * @{ */

/** What a row is. */
typedef enum layout_row_kind {
    LAYOUT_ROW_PREHEADER, /**< A word before the GC head: managed dict, values or weakref list. */
    LAYOUT_ROW_GC_HEAD,   /**< A member of PyGC_Head. */
    LAYOUT_ROW_HEAD,      /**< A member of PyObject. */
    LAYOUT_ROW_MEMBER,    /**< A member of another C struct. */
    LAYOUT_ROW_SLOT,      /**< One of `__slots__`. */
    LAYOUT_ROW_DICT_WORD, /**< The word that points at `__dict__`, inside the object. */
    LAYOUT_ROW_WEAKREF_WORD, /**< The word that points at the weak references, inside the object. */
    LAYOUT_ROW_VALUE,        /**< An attribute's value in an inline or shared-key values array. */
    LAYOUT_ROW_SPARE,        /**< Room for values, entries or indices that are not used yet. */
    LAYOUT_ROW_ORDER,        /**< Insertion order bytes of a values array. */
    LAYOUT_ROW_INDEX,        /**< The index table of a dict's keys. */
    LAYOUT_ROW_ENTRY,        /**< A key's entry in a dict's keys. */
    LAYOUT_ROW_HOLE,         /**< Bytes between members that alignment leaves unused. */
    LAYOUT_ROW_PADDING,      /**< Bytes at the end that alignment leaves unused. */
    LAYOUT_ROW_DEAD_SLOT,    /**< A slot that nothing leads to: a descendant has something else of
                                  its name, or the class lists it twice. */
    LAYOUT_ROW_ITEMS,        /**< The items of a variable-sized object, and the one more that is
                                  always asked for. */
} layout_row_kind;

/** Why a row of an instance is there: the rule of CPython, and in the row's `from` and `by` the
 * classes that make it apply. */
typedef enum layout_why {
    LAYOUT_WHY_STRUCT,     /**< Of layout_struct_rows(): the struct is made so. */
    LAYOUT_WHY_ALIGNMENT,  /**< What follows must lie on a multiple of its size. */
    LAYOUT_WHY_OBJECT,     /**< Every object begins so. */
    LAYOUT_WHY_COLLECTED,  /**< The garbage collector tracks objects of `from`, but not of what it
                                is laid over. */
    LAYOUT_WHY_BUILTIN,    /**< Objects of the built-in type `from` have it. */
    LAYOUT_WHY_SLOT,       /**< `__slots__` of `from` lists it. */
    LAYOUT_WHY_HIDDEN,     /**< So it does, but `by` has a slot or an attribute of the same name,
                                which is found first: nothing leads here. */
    LAYOUT_WHY_TWICE,      /**< `__slots__` of `from` lists it twice: nothing leads to the first. */
    LAYOUT_WHY_NO_SLOTS,   /**< `from` has no `__slots__`. */
    LAYOUT_WHY_LISTED,     /**< `__slots__` of `from` lists `__dict__`, or `__weakref__`. */
    LAYOUT_WHY_OTHER_BASE, /**< `from` has a base `by` with it, over which it is not laid. */
    LAYOUT_WHY_PAIRED,     /**< Words before an object come in twos: `from` wants the other. */
    LAYOUT_WHY_ATTRIBUTE,  /**< An attribute that is no slot; `from` brings the `__dict__`. */
    LAYOUT_WHY_ROOM,       /**< Room for more attributes in the `__dict__` that `from` brings. */
    LAYOUT_WHY_DICT,       /**< What that `__dict__`, or the values in its stead, is made of. */
    LAYOUT_WHY_ITEMS,      /**< Objects of the built-in type `from` vary in size. */
    LAYOUT_WHY_TRACED,     /**< The build keeps a list of all objects. */
} layout_why;

/**
 * A reason's name.
 * @param why any.
 * @return "slot", "hidden", "no __slots__", ...; a constant string.
 */
LAYOUT_API const char *layout_why_name(layout_why why);

/** One line of a layout. */
typedef struct layout_row {
    int64_t offset;       /**< From the object pointer, or from the struct's start; bytes. */
    uint64_t size;        /**< Bytes, all `count` of them together. */
    layout_row_kind kind; /**< What it is. */
    uint64_t count;       /**< 1, or the number of equal elements the row stands for. */
    const char *name;     /**< CPython's name of the member, or the attribute's name. */
    const char *owner;    /**< Who put it there: a C struct, or the class. */
    char code;      /**< Type code as in Python's struct module ('P', 'n', 'Q', ...), or '-'. */
    layout_why why; /**< Why it is there. */
    const struct layout_type *from; /**< The class it is there for; NULL: see `why`. */
    const struct layout_type *by;   /**< The class that matters too; NULL: see `why`. */
} layout_row;

/**
 * A row kind's name.
 * @param kind any.
 * @return "pre-header", "slot", "hole", ...; a constant string.
 */
LAYOUT_API const char *layout_row_kind_name(layout_row_kind kind);

/** @} */
/* ========================================================================================= */
/** @defgroup structs C structs
 * CPython's own structs as each version and build lays them out: what debuggers, profilers and
 * other runtimes need to read a process's memory.
 * @{ */

/** A C struct of a target. */
typedef struct layout_struct {
    const char *name;   /**< Python's name of the type ("dict", "collections.deque"), or a short
                             one for structs that are no type ("gc_head", "keys"). */
    const char *c_name; /**< CPython's name: "PyDictObject". */
    const char *source; /**< Where in CPython it was read. */
    uint64_t size;      /**< sizeof, with an open last array taken as empty. */
    uint64_t alignment; /**< _Alignof. */
    uint64_t basicsize; /**< What tp_basicsize is for an object of this struct: like size, but
                             up to the start of an open last array. */
    uint64_t itemsize;  /**< Bytes of one item of that array; 0 without one. */
    const struct struct_fact *fact; /**< Opaque. */
} layout_struct;

/** @return how many struct names layout_struct_at() knows. */
LAYOUT_API size_t layout_struct_count(void);

/**
 * The struct of an index, if the target has it.
 * @param target the target.
 * @param index below layout_struct_count().
 * @param[out] found the struct.
 * @retval LAYOUT_OK found.
 * @retval LAYOUT_UNKNOWN_STRUCT the index is too large, or this version has no such struct.
 */
LAYOUT_API layout_status layout_struct_at(const layout_target *target, size_t index,
                                          layout_struct *found);

/**
 * The struct of a name.
 * @param target the target.
 * @param name Python's, the short or CPython's name: "dict" or "PyDictObject".
 * @param[out] found the struct.
 * @retval LAYOUT_OK found.
 * @retval LAYOUT_UNKNOWN_STRUCT this version has no struct of that name.
 */
LAYOUT_API layout_status layout_struct_find(const layout_target *target, const char *name,
                                            layout_struct *found);

/**
 * Where a member lies.
 * @param target the target.
 * @param structure the struct.
 * @param member its name, dotted inside nested structs: "ma_keys", "ob_base.ob_refcnt"; the
 *        members of PyObject may be named without "ob_base.".
 * @param[out] row the member, its offset from the start of the struct.
 * @retval LAYOUT_OK found.
 * @retval LAYOUT_UNKNOWN_MEMBER no such member in this version.
 */
LAYOUT_API layout_status layout_struct_member(const layout_target *target,
                                              const layout_struct *structure, const char *member,
                                              layout_row *row);

/**
 * The rows of a struct: members (nested PyObject heads opened), holes and padding.
 * @param target the target.
 * @param structure the struct.
 * @param[out] rows room for `capacity` rows; may be NULL if that is 0.
 * @param capacity rows that fit.
 * @param[out] count rows there are, also when they do not fit.
 * @retval LAYOUT_OK the rows are filled.
 * @retval LAYOUT_BUFFER_TOO_SMALL `count` says how many are needed; `rows` is untouched beyond
 *         its capacity.
 */
LAYOUT_API layout_status layout_struct_rows(const layout_target *target,
                                            const layout_struct *structure, layout_row *rows,
                                            size_t capacity, size_t *count);

/** @} */
/* ========================================================================================= */
/** @defgroup types Classes and types
 * A class is what was written; a type is what CPython makes of it, or has built in.
 * @{ */

typedef struct layout_type layout_type;

/**
 * Memory for what a call makes: the caller's, handed out from the front and never given back. One
 * room may serve many types.
 */
typedef struct layout_room {
    void *bytes; /**< Any alignment. */
    size_t size; /**< Bytes there are. */
    size_t used; /**< Bytes handed out; start with 0. */
} layout_room;

/**
 * A class statement. Caller-owned. What is left zero is not there: a class with a name only derives
 * from `object` and has a `__dict__`.
 */
typedef struct layout_class {
    const char *name;                /**< "Point" */
    const layout_type *const *bases; /**< In order; none: `object`. All made for one target. */
    size_t base_count;               /**< How many. */
    const layout_type *metaclass;    /**< As written; NULL: none. */
    bool classic;                    /**< 2.7: an old-style class, all its bases being such. */
    bool has_slots;            /**< The class has a `__slots__`, though perhaps an empty one. */
    const char *const *slots;  /**< `__slots__` as written, with "__dict__" and "__weakref__"
                                    if listed. */
    size_t slot_count;         /**< How many. */
    const char *bad_slot_type; /**< Type of the first item that is no string, or of a `__slots__`
                                    that is not iterable; NULL: all is well. */
    size_t bad_slot;           /**< Index of that item; slots[bad_slot] is not read. */
    bool slots_not_iterable;   /**< `__slots__` itself is of bad_slot_type: None, 5. */
    const char *const *names;  /**< Other names in the class's namespace, mangled; those
                                    CPython itself puts there may be left out. */
    size_t name_count;         /**< How many. */
    const char *const *attributes; /**< Names that making an instance sets by `self.NAME = ...`,
                                        mangled, in order, each once; slots among them or not. */
    size_t attribute_count;        /**< How many. */
    const char *const *static_attributes; /**< `__static_attributes__` (3.13+): names stored to
                                          `self` anywhere in the class's body, not mangled, in any
                                          order; NULL: as attributes. */
    size_t static_count;                  /**< How many. */
    size_t items; /**< Items of a fresh instance of a variable-sized type: a named tuple's fields.
                        Characters of a str, all of them ASCII. */
} layout_class;

/** One slot of a type. */
typedef struct layout_member {
    const char *name;           /**< As stored: mangled. */
    int64_t offset;             /**< From the object pointer, bytes. */
    bool descriptor;            /**< The class has a descriptor for it. False for a name that is
                                     listed twice, and in 2.7 for one that is a class variable:
                                     nothing leads to the word. */
    const layout_type *repeats; /**< An ancestor (or, for one listed twice, the type itself) that
                                     already has a slot of this name, whose word is dead now; NULL:
                                     none. */
} layout_member;

/** An exception that CPython raises. */
typedef struct layout_error {
    const char *exception; /**< "TypeError", or NULL if none is raised. */
    const char *message;   /**< Its text in that version. */
} layout_error;

/** Why CPython makes no type of a class. */
typedef enum layout_rejection {
    LAYOUT_REJECTED_NOT,       /**< It makes one. */
    LAYOUT_REJECTED_BASE,      /**< A base cannot be derived from. */
    LAYOUT_REJECTED_METACLASS, /**< The metaclasses of the bases do not go together. */
    LAYOUT_REJECTED_CONFLICT,  /**< Nor do their layouts: see layout_type::conflict. */
    LAYOUT_REJECTED_ORDER,     /**< The bases cannot be put in one order, or one is there twice. */
    LAYOUT_REJECTED_NAME,      /**< `__slots__`, or what it lists, is no name. */
    LAYOUT_REJECTED_VARIABLE,  /**< A slot has the name of a class variable. */
    LAYOUT_REJECTED_TWICE,     /**< `__dict__` or `__weakref__` is listed, and there already. */
    LAYOUT_REJECTED_SIZE,      /**< Slots on a base whose objects vary in size. */
} layout_rejection;

/** Why a type has a word that its base has not. */
typedef enum layout_reason {
    LAYOUT_NOT_ADDED,  /**< It has none, or inherits it. */
    LAYOUT_NO_SLOTS,   /**< The class has no `__slots__`. */
    LAYOUT_LISTED,     /**< `__slots__` lists it. */
    LAYOUT_OTHER_BASE, /**< A base other than the best one has it. */
} layout_reason;

/** The fields of a PyTypeObject that decide memory, and where they come from. */
struct layout_type {
    layout_target target;        /**< For which this type was made. */
    const char *name;            /**< `__name__` */
    const layout_class *written; /**< The class; NULL if the type is built in. */
    const void *row;             /**< Opaque: the row of facts of a type that CPython has; NULL if
                                      it does not come with CPython. */
    const struct struct_fact *c_struct; /**< Opaque: the C struct of a type written in C; else
                                             NULL. */
    layout_error error;             /**< What the class statement raises instead of making a type;
                                         then only target, name, written, rejection and
                                         conflict hold. */
    layout_rejection rejection;     /**< The rule behind that error. */
    const layout_type *conflict[2]; /**< With an error about layouts: the two bases that cannot lie
                                      over one another; see `solid` for what they bring. */
    const layout_type *base;        /**< `__base__`; NULL for object. */
    const layout_type *solid;       /**< The ancestor, or itself, whose layout it has but for words
                                         that can be moved (solid_base in CPython). */
    const layout_type *metaclass;   /**< Its type; NULL: `type`. */
    const layout_type *const *mro;  /**< `__mro__`, itself first. */
    size_t mro_count;               /**< How many. */
    const layout_member *members;   /**< Its own slots, in order of offset. */
    size_t member_count;            /**< How many. */
    uint64_t basicsize;             /**< `__basicsize__` */
    uint64_t itemsize;              /**< `__itemsize__` */
    int64_t dictoffset;           /**< `__dictoffset__`, as that version reports it; 0: no dict. */
    int64_t weakrefoffset;        /**< `__weakrefoffset__`; 0: none. */
    bool classic;                 /**< 2.7: an old-style class. */
    bool final;                   /**< Nothing can derive from it. */
    bool gc;                      /**< Py_TPFLAGS_HAVE_GC */
    bool managed_dict;            /**< Py_TPFLAGS_MANAGED_DICT (3.11+) */
    bool managed_weakref;         /**< Py_TPFLAGS_MANAGED_WEAKREF (3.12+) */
    bool inline_values;           /**< Py_TPFLAGS_INLINE_VALUES (3.13+) */
    layout_reason dict_reason;    /**< Why it adds a `__dict__` to its base. */
    layout_reason weakref_reason; /**< Why it adds a `__weakref__` to its base. */
    uint64_t gc_head_size;        /**< Bytes of GC head before the object; 0 without. */
    uint64_t preheader_size;      /**< Bytes of pre-header words before the object; 0 without. */
};

/**
 * Bytes of room that always suffice for layout_type_make().
 * @param written the class.
 * @return bytes.
 */
LAYOUT_API size_t layout_type_room(const layout_class *written);

/**
 * Makes a type of a class, as CPython's type_new does (Objects/typeobject.c).
 *
 * What the class statement would raise is a result: see layout_type::error.
 *
 * @param written the class; it and what it points at must outlive the type.
 * @param target the target.
 * @param room where the type's parts go; must outlive it.
 * @param[out] type the type; must stay in place while others derive from it.
 * @retval LAYOUT_OK made, or an error said.
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small; nothing of it is used.
 * @retval LAYOUT_OVERFLOW basicsize does not fit the target's Py_ssize_t.
 */
LAYOUT_API layout_status layout_type_make(const layout_class *written, const layout_target *target,
                                          layout_room *room, layout_type *type);

/**
 * A type that comes with CPython: a built-in one, or a class of the standard library that people
 * derive from.
 *
 * @param name as imported: "list", "collections.OrderedDict", "abc.ABC", "typing.Generic".
 * @param target the target.
 * @param room where it and its ancestors go; must outlive it.
 * @param[out] type the type.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_UNKNOWN_TYPE this version has no such type, or nothing is known of it.
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small; nothing of it is used.
 */
LAYOUT_API layout_status layout_type_builtin(const char *name, const layout_target *target,
                                             layout_room *room, const layout_type **type);

/**
 * Whether two types are one: the same object, or made from the same row of facts.
 * @param a one.
 * @param b the other.
 * @return true if they are.
 */
LAYOUT_API bool layout_type_same(const layout_type *a, const layout_type *b);

/**
 * issubclass(type, ancestor), without the hooks of ABCs.
 * @param type the type.
 * @param ancestor perhaps one of its ancestors, or itself.
 * @return true if it is in the type's MRO.
 */
LAYOUT_API bool layout_type_derives(const layout_type *type, const layout_type *ancestor);

/**
 * Whether it is known what an instance has beside the object when it is made without arguments:
 * what its built-in base asks for then (a deque its first block, an open file much more). It is not
 * of an old-style class, nor of one that cannot be made.
 *
 * @param type the type.
 * @return false: layout_instance_make() fails with LAYOUT_UNKNOWN_TYPE.
 */
LAYOUT_API bool layout_type_weighable(const layout_type *type);

/** Where an attribute goes that is stored by object.__setattr__. */
typedef enum layout_store {
    LAYOUT_STORE_SLOT,   /**< To a slot. */
    LAYOUT_STORE_DICT,   /**< To the `__dict__`. */
    LAYOUT_STORE_RAISES, /**< Nowhere: AttributeError. */
} layout_store;

/**
 * Where `obj.NAME = value` goes. Properties and other descriptors are not known here.
 *
 * @param type the type of obj.
 * @param name mangled.
 * @param room for the error's text; NULL if that is not wanted.
 * @param[out] error what is raised, if LAYOUT_STORE_RAISES; may be NULL.
 * @return where it goes.
 */
LAYOUT_API layout_store layout_type_store(const layout_type *type, const char *name,
                                          layout_room *room, layout_error *error);

/**
 * A name as CPython stores it for a class: `__x` in class A becomes `_A__x`.
 *
 * @param class_name the class in whose body it is written.
 * @param name the name.
 * @param room where a changed name goes.
 * @return the name itself if it is not private, else text in the room; NULL if that is too small.
 */
LAYOUT_API const char *layout_mangle(const char *class_name, const char *name, layout_room *room);

/** @} */
/* ========================================================================================= */
/** @defgroup instances Instances
 * The storage of one object whose `__init__` set every attribute once, in order.
 * @{ */

/** Which instance of the class. */
typedef enum layout_moment {
    LAYOUT_STEADY, /**< One of many: the class's shared keys have settled. */
    LAYOUT_FIRST,  /**< The first the class ever made. */
} layout_moment;

/** What a block of memory is. */
typedef enum layout_block_kind {
    LAYOUT_BLOCK_OBJECT,   /**< Pre-header, GC head, object, inline values. */
    LAYOUT_BLOCK_VALUES,   /**< An array of attribute values (3.6-3.12; 3.13 beside slots). */
    LAYOUT_BLOCK_DICT,     /**< GC head and PyDictObject. */
    LAYOUT_BLOCK_KEYS,     /**< A dict's hash table (2.7: its table once outside the dict). */
    LAYOUT_BLOCK_CONTENT,  /**< What a built-in base keeps in a block of its own: the text of a str,
                                the table of a dict. */
    LAYOUT_BLOCK_REFCHAIN, /**< The entry that trace-refs builds keep per object (3.13+). */
    LAYOUT_BLOCK_WEAKREF,  /**< GC head and PyWeakReference. */
} layout_block_kind;

/** Which of CPython's allocators is asked. */
typedef enum layout_domain {
    LAYOUT_DOMAIN_OBJECT, /**< PyObject_Malloc, and PyMem_Malloc from 3.6. */
    LAYOUT_DOMAIN_RAW,    /**< The C library's malloc. */
} layout_domain;

/** One request to the allocator. */
typedef struct layout_block {
    layout_block_kind kind; /**< What it is. */
    layout_domain domain;   /**< Who is asked. */
    uint64_t requested;     /**< Bytes asked for, without debug hooks. */
    uint64_t prefix;        /**< Bytes before the pointer CPython keeps to it. */
    uint64_t count;         /**< How many such blocks one instance has. */
} layout_block;

/** The most blocks one instance has. */
#define LAYOUT_MAX_BLOCKS 7

/** The shape of a hash table. */
typedef struct layout_keys {
    uint64_t slots;      /**< Size of the index, a power of two; 0: no table. */
    uint64_t usable;     /**< Entries it has room for in all, USABLE_FRACTION. */
    uint64_t used;       /**< Entries in use. */
    unsigned index_size; /**< Bytes of one index; 0 in 2.7. */
    bool unicode;        /**< Entries without hash, for str keys only (3.11+). */
} layout_keys;

/** One object's storage. */
typedef struct layout_instance {
    const layout_type *type;                /**< Its type. */
    layout_moment moment;                   /**< Which instance. */
    layout_block blocks[LAYOUT_MAX_BLOCKS]; /**< What it asked for, the object first. */
    size_t block_count;                     /**< Blocks of it. */
    uint64_t attributes;                    /**< Names in its `__dict__`. */
    uint64_t item_bytes;                    /**< Bytes of items asked for behind basicsize. */
    uint64_t inline_slots;                  /**< Values that fit behind the object (3.13+). */
    bool inline_valid;                      /**< They are in use: no dict has taken over. */
    uint64_t value_slots;                   /**< Values that fit in its LAYOUT_BLOCK_VALUES. */
    layout_keys keys;        /**< Its own hash table, when it does not share its class's. */
    layout_keys shared;      /**< Its class's shared keys; slots 0 if the class has none. */
    uint64_t getsizeof;      /**< What sys.getsizeof(obj) says. */
    uint64_t dict_getsizeof; /**< What sys.getsizeof(obj.__dict__) says; 0 without `__dict__`. */
    const struct layout_object *object; /**< The object that was weighed (@ref events), or NULL. */
} layout_instance;

/**
 * The storage of an instance.
 *
 * @param type must outlive the instance.
 * @param moment the first instance or one of many.
 * @param[out] instance the storage.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_UNKNOWN_TYPE see layout_type_weighable().
 * @retval LAYOUT_OVERFLOW a block does not fit the target's Py_ssize_t.
 */
LAYOUT_API layout_status layout_instance_make(const layout_type *type, layout_moment moment,
                                              layout_instance *instance);

/**
 * The rows of one block of an instance. They cover exactly the bytes requested.
 *
 * @param instance the instance.
 * @param block below block_count.
 * @param[out] rows room for `capacity` rows; may be NULL if that is 0.
 * @param capacity rows that fit.
 * @param[out] count rows there are, also when they do not fit.
 * @retval LAYOUT_OK the rows are filled.
 * @retval LAYOUT_BUFFER_TOO_SMALL `count` says how many are needed.
 */
LAYOUT_API layout_status layout_instance_rows(const layout_instance *instance, size_t block,
                                              layout_row *rows, size_t capacity, size_t *count);

/**
 * A block kind's name.
 * @param kind any.
 * @return "object", "values", "dict", "keys", ...; a constant string.
 */
LAYOUT_API const char *layout_block_kind_name(layout_block_kind kind);

/** @} */
/* ========================================================================================= */
/** @defgroup costs Costs
 * What an instance takes, as named parts. Totals are always derived from the parts.
 *
 * Four numbers, each an honest answer to another question:
 * - **requested**: what CPython asks the allocator for (what tracemalloc shows);
 * - **allocated**: the blocks handed out, size-class rounding and debug hooks included;
 * - **resident**: the pools (or pages) that hold those blocks, once touched;
 * - **reserved**: the arenas that hold those pools, mapped from the system.
 * @{ */

/** Who hands a block out. */
typedef enum layout_allocator {
    LAYOUT_PYMALLOC, /**< Pools and arenas, requests up to 512 bytes. */
    LAYOUT_MIMALLOC, /**< Free-threaded builds. */
    LAYOUT_GLIBC,    /**< The C library's malloc, as glibc does it. */
    LAYOUT_NO_MODEL, /**< A malloc that is not modelled (Windows, Emscripten): allocated, resident
                          and reserved cannot be told. */
} layout_allocator;

/**
 * An allocator's name.
 * @param allocator any.
 * @return "pymalloc", "mimalloc", "malloc" or "malloc (not modelled)"; a constant string.
 */
LAYOUT_API const char *layout_allocator_name(layout_allocator allocator);

/** A named share of a cost. */
typedef struct layout_part {
    const char *name;           /**< "object", "dict", "int values", ...; a constant string. */
    uint64_t count;             /**< Such blocks per instance. */
    uint64_t requested;         /**< Bytes CPython asks for each. */
    uint64_t hooks;             /**< Bytes the debug hooks add to each request. */
    uint64_t allocated;         /**< Bytes of each block; 0 if it cannot be told. */
    layout_allocator allocator; /**< Who hands it out. */
    uint64_t page_blocks;       /**< Such blocks in one pool or page; 0 where there are none. */
    uint64_t page_size;         /**< Bytes of that pool or page; 0 where there are none. */
} layout_part;

/** The most parts a cost has: the blocks and the values. */
#define LAYOUT_MAX_PARTS (LAYOUT_MAX_BLOCKS + 1)

/** What one instance takes. */
typedef struct layout_cost {
    layout_target target;                /**< For which it holds. */
    layout_part parts[LAYOUT_MAX_PARTS]; /**< The parts. */
    size_t part_count;                   /**< How many. */
} layout_cost;

/** What attributes hold. */
typedef enum layout_value_kind {
    LAYOUT_VALUE_NONE,  /**< Values that cost nothing: None, True, small ints, shared objects. */
    LAYOUT_VALUE_INT,   /**< Distinct ints from 2**15 to 2**30 - 1. */
    LAYOUT_VALUE_FLOAT, /**< Distinct floats. */
    LAYOUT_VALUE_STR,   /**< Distinct ASCII strings of `length` characters (2.7: byte strings). */
} layout_value_kind;

/** A distinct value for each attribute. */
typedef struct layout_values {
    layout_value_kind kind; /**< Its type. */
    uint64_t length;        /**< Characters of a str. */
} layout_values;

/**
 * What an instance costs.
 *
 * @param instance the instance.
 * @param values what each attribute set holds; NULL for values that cost nothing.
 * @param[out] cost the parts.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_OVERFLOW a size does not fit.
 */
LAYOUT_API layout_status layout_cost_make(const layout_instance *instance,
                                          const layout_values *values, layout_cost *cost);

/** Bytes of a population. Per object: divide by the count. */
typedef struct layout_totals {
    uint64_t requested;       /**< Bytes asked for. */
    uint64_t allocated;       /**< Bytes of the blocks. */
    uint64_t resident;        /**< Bytes of the pools and pages, and of blocks outside them. */
    uint64_t reserved;        /**< Bytes of the arenas, and of blocks outside them. */
    uint64_t pools;           /**< pymalloc pools, or mimalloc pages. */
    uint64_t arenas;          /**< pymalloc arenas; 0 for other allocators. */
    uint64_t resident_before; /**< Bytes of free pages a fresh interpreter has touched already: its
                             resident set grows by that much less (mimalloc; else 0). */
    bool known; /**< False if a part's malloc is not modelled: then allocated, resident,
                     reserved, pools and arenas are 0 and mean nothing. */
} layout_totals;

/**
 * What a population of equal instances takes, in a heap that was empty before.
 *
 * @param cost one instance's cost.
 * @param count how many instances.
 * @param[out] totals the sums.
 * @retval LAYOUT_OK summed.
 * @retval LAYOUT_OVERFLOW a total does not fit 64 bits.
 */
LAYOUT_API layout_status layout_cost_totals(const layout_cost *cost, uint64_t count,
                                            layout_totals *totals);

/** @} */
/* ========================================================================================= */
/** @defgroup findings Findings
 * What can be said against a class as it is written: what CPython refuses, words that are dead,
 * what could be saved. For linters: each finding is data, with its price.
 *
 * A price is the difference between one object as the class is written and as it would be mended,
 * one of many, with the attributes of layout_class::attributes: so these should be all that making
 * an instance sets.
 * @{ */

/** What is found. */
typedef enum layout_finding_kind {
    LAYOUT_FINDING_REJECTED,    /**< CPython makes no such class: see layout_type::rejection. */
    LAYOUT_FINDING_REDUNDANT,   /**< `by`, an ancestor, has a slot of this name already, whose word
                                     is dead now. Mended: not listed. */
    LAYOUT_FINDING_DUPLICATE,   /**< The slot is listed before, once. Mended: it is the only one. */
    LAYOUT_FINDING_BESIDE_DICT, /**< It has `__slots__`, but `by` brings a `__dict__`. The price is
                                   of having no `__slots__` instead: negative if they save something
                                     all the same. */
    LAYOUT_FINDING_UNUSED_DICT, /**< `__slots__` lists `__dict__`, no attribute goes there. Mended:
                                     not listed. */
    LAYOUT_FINDING_WEAKREF,     /**< `__slots__` lists `__weakref__`. The price is of not listing
                                     it. */
    LAYOUT_FINDING_PADDING,     /**< The object has bytes that alignment leaves unused; their
                                     number is the price. */
    LAYOUT_FINDING_NO_SLOTS,    /**< The class is the first to bring a `__dict__`, as it has no
                                     `__slots__`. Mended: a slot for each attribute that no base
                                     has one for. */
    LAYOUT_FINDING_UNSHARED,    /**< Each instance needs a hash table of its own, having more than
                                     `most` attributes. The price is of those beyond. */
} layout_finding_kind;

/** layout_finding::slot of a finding that is about no slot. */
#define LAYOUT_NO_SLOT ((size_t)-1)

/** Something that can be said against a class. */
typedef struct layout_finding {
    layout_finding_kind kind; /**< What. */
    size_t slot;              /**< Index in layout_class::slots; or LAYOUT_NO_SLOT. */
    const char *name;         /**< That slot, as written; or NULL. */
    const layout_type *by;    /**< The other class that matters: see the kind; or NULL. */
    uint64_t most;            /**< Attributes of LAYOUT_FINDING_UNSHARED that would do. */
    bool priced;              /**< What one object would save is known, as what it takes is. */
    int64_t requested;        /**< Bytes less that CPython asks for. */
    bool allocated_known;     /**< Both objects' malloc is modelled; never for padding. */
    int64_t allocated;        /**< Bytes less that it is given. */
} layout_finding;

/**
 * A finding's name.
 * @param kind any.
 * @return "redundant slot", "no __slots__", ...; a constant string.
 */
LAYOUT_API const char *layout_finding_name(layout_finding_kind kind);

/**
 * Bytes of room that always suffice for layout_check().
 * @param type the type.
 * @return bytes.
 */
LAYOUT_API size_t layout_check_room(const layout_type *type);

/**
 * What can be said against a class. Nothing is said of types that come with CPython, nor of
 * old-style classes.
 *
 * @param type from layout_type_make(), also one with an error.
 * @param room is used and given back; nothing found points there.
 * @param[out] findings room for `capacity` findings; may be NULL if that is 0. What they point to
 *        is the type's.
 * @param capacity findings that fit.
 * @param[out] count findings there are, also when they do not fit: those of slots first, as listed.
 * @retval LAYOUT_OK found.
 * @retval LAYOUT_BUFFER_TOO_SMALL `count` says how many there are, unless the room is too small.
 * @retval LAYOUT_OVERFLOW a size does not fit.
 */
LAYOUT_API layout_status layout_check(const layout_type *type, layout_room *room,
                                      layout_finding *findings, size_t capacity, size_t *count);

/** @} */
/* ========================================================================================= */
/** @defgroup dicts Dicts
 * A dict's hash table as it stands after each store, deletion, update or copy: which slot a key
 * falls into, the collisions on the way, what deletions leave behind, when the table grows, and
 * what it takes (Objects/dictobject.c).
 *
 * @code
 * char bytes[8192];
 * layout_room room = {bytes, sizeof bytes, 0};
 * layout_dict dict;
 * layout_key key;
 * layout_lookup at;
 *
 * layout_dict_start(&target, LAYOUT_BORN_EMPTY, 20, &room, &dict);
 * layout_key_str(&target, NULL, "spam", 4, &key);
 * layout_dict_set(&dict, &key, &at);
 * printf("slot %llu, %llu bytes\n", at.slot, layout_dict_sizeof(&dict));
 * @endcode
 *
 * **Sizes only.** A dict started without a room keeps counts and no keys: constant memory, and
 * nothing is looked up. Every key stored counts as new, every key deleted as present. The sizes are
 * exact as long as that is so, but for two things that depend on where keys lie: a 2.7 dict that is
 * stored to after a deletion, and a dict copied after a popitem() that followed a deletion.
 *
 * **Errors of Python** (KeyError) are no status: layout_lookup::found says that the key was not
 * there, and the dict is as it was.
 * @{ */

/** What a process mixes into the hashes of str: _Py_HashSecret (Include/pyhash.h). */
typedef struct layout_secret {
    unsigned char bytes[24]; /**< All 0 under PYTHONHASHSEED=0, and in 2.7 without -R. */
} layout_secret;

/**
 * The secret of a process that was started with PYTHONHASHSEED=seed.
 * (Python/random.c:lcg_urandom, Python/bootstrap_hash.c)
 *
 * @param seed as in the environment; 0 switches randomisation off.
 * @param[out] secret the secret.
 */
LAYOUT_API void layout_secret_make(uint32_t seed, layout_secret *secret);

/** What a key is. */
typedef enum layout_key_kind {
    LAYOUT_KEY_NONE = 0, /**< No key: an entry that is not used, or no longer. */
    LAYOUT_KEY_STR,      /**< A str (2.7: a byte string). */
    LAYOUT_KEY_INT,      /**< An int. */
    LAYOUT_KEY_OBJECT,   /**< Any other object, equal to none but itself: `number` tells which, and
                              `hash` is the caller's. */
} layout_key_kind;

/** A key. A value, but for its text. */
typedef struct layout_key {
    layout_key_kind kind; /**< What it is. */
    uint32_t length;      /**< Bytes of text. */
    const char *text;     /**< A str, in UTF-8; it must outlive the dicts it is in. */
    int64_t number;       /**< An int's value. */
    int64_t hash;         /**< hash(key) on the target of the dict. */
} layout_key;

/**
 * A str as key: SipHash-1-3 from 3.11, SipHash-2-4 before, FNV where memory must be read aligned
 * and in 2.7 (Python/pyhash.c; Objects/stringobject.c:string_hash).
 *
 * @param target where it is hashed.
 * @param secret what is mixed in; NULL: nothing, as under PYTHONHASHSEED=0.
 * @param text in UTF-8. A byte that is not, is the lone surrogate that Python's surrogateescape
 *        makes of it.
 * @param length bytes of text.
 * @param[out] key the key; it points at the text.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_OVERFLOW the text has 4 GiB or more.
 */
LAYOUT_API layout_status layout_key_str(const layout_target *target, const layout_secret *secret,
                                        const char *text, size_t length, layout_key *key);

/**
 * An int as key: modulo 2**61 - 1 or, where a pointer has 4 bytes, 2**31 - 1; itself in 2.7; never
 * -1, which is an error to C code (Objects/longobject.c:long_hash).
 *
 * @param target where it is hashed.
 * @param number its value.
 * @return the key.
 */
LAYOUT_API layout_key layout_key_int(const layout_target *target, int64_t number);

/** The way through a table's slots that a hash leads. */
typedef struct layout_probe {
    uint64_t slot;     /**< The slot to look at. */
    uint64_t mask;     /**< Slots less one. */
    uint64_t perturb;  /**< What is left of the hash. */
    bool shifts_first; /**< From 3.7: it is shifted before it is added. */
} layout_probe;

/**
 * The first slot a hash leads to.
 * @param target whose rule is followed.
 * @param hash of a key.
 * @param slots of the table, a power of two.
 * @return the way, at its first slot.
 */
LAYOUT_API layout_probe layout_probe_start(const layout_target *target, int64_t hash,
                                           uint64_t slots);

/**
 * Goes on to the next slot. Every slot is reached in the end, some of them more than once.
 * @param[in,out] probe the way.
 */
LAYOUT_API void layout_probe_next(layout_probe *probe);

/** How a dict comes to be. */
typedef enum layout_birth {
    LAYOUT_BORN_EMPTY, /**< `{}` */
    LAYOUT_BORN_CALL,  /**< `dict()`, which has a table in 3.8 and 3.9 where `{}` has none. */
} layout_birth;

/**
 * A dict. A value, but for the memory its arrays lie in: a copy of the struct is the same dict, and
 * only one of the two may be changed. layout_dict_copy() copies.
 */
typedef struct layout_dict {
    layout_target target; /**< Whose rules it follows. */
    layout_keys keys;     /**< Its table; slots 0 if it has none. `used` is len(dict). */
    uint64_t entries;     /**< Entries written to since the table was made, holes included
                               (dk_nentries; ma_fill in 2.7, where the slots are the entries). */
    uint64_t usable;      /**< Entries that may be written to before it grows (dk_usable); 0 in
                               2.7, which asks how full it is after each store. */
    int64_t finger;       /**< 2.7: the hash in slot 0, where popitem() keeps its place. */
    uint64_t capacity;    /**< Slots there is memory for; 0: sizes only. */
    int32_t *index;       /**< Opaque: see layout_dict_index(). */
    layout_key *table;    /**< Opaque: see layout_dict_entry(). */
    layout_key *spare;    /**< Opaque: where 2.7 puts keys while it changes tables. */
} layout_dict;

/** What a store, a deletion or a look came upon. */
typedef struct layout_lookup {
    bool found;      /**< The key was in the dict. */
    bool resized;    /**< Another table took over, with the same or another number of slots. */
    uint64_t before; /**< Slots before that. */
    uint64_t slot;   /**< The key's slot; where it is not in the dict, the one it would take. */
    uint64_t entry;  /**< The number of its entry. */
    uint64_t probes; /**< Slots tried on the way to it, itself included: 1 is no collision. 0 where
                          only sizes are kept, or a search found no table. */
} layout_lookup;

/** What layout_dict_index() says of a slot without an entry. */
enum {
    LAYOUT_SLOT_EMPTY = -1, /**< Never used: a search ends here (DKIX_EMPTY). */
    LAYOUT_SLOT_DUMMY = -2, /**< A deletion left it: a search goes on (DKIX_DUMMY). */
};

/**
 * Bytes of room for a dict.
 * @param target whose rules it follows.
 * @param most keys it will have at a time.
 * @return bytes that always suffice; SIZE_MAX if no memory would.
 */
LAYOUT_API size_t layout_dict_room(const layout_target *target, uint64_t most);

/**
 * Starts an empty dict.
 *
 * @param target whose rules it follows.
 * @param birth how it comes to be.
 * @param most keys it will have at a time; what would take more fails, and leaves it as it was.
 * @param room where its arrays go, must outlive it; NULL: sizes only.
 * @param[out] dict the dict.
 * @retval LAYOUT_OK started.
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small; nothing of it is used.
 */
LAYOUT_API layout_status layout_dict_start(const layout_target *target, layout_birth birth,
                                           uint64_t most, layout_room *room, layout_dict *dict);

/**
 * The same dict in another room, where it has more room to grow.
 *
 * @param from the dict; of no use afterwards.
 * @param most keys it will have at a time.
 * @param room where its arrays go.
 * @param[out] to the dict; must not be `from`.
 * @retval LAYOUT_OK moved.
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small, or `most` for the table it has.
 */
LAYOUT_API layout_status layout_dict_move(const layout_dict *from, uint64_t most, layout_room *room,
                                          layout_dict *to);

/**
 * `key in dict`: where a key is, or would go.
 * @param dict the dict.
 * @param key hashed for the dict's target.
 * @return what was found.
 */
LAYOUT_API layout_lookup layout_dict_find(const layout_dict *dict, const layout_key *key);

/**
 * `dict[key] = value`; setdefault() does the same to a table.
 *
 * @param[in,out] dict the dict.
 * @param key hashed for the dict's target.
 * @param[out] at where it is now; `found` if the key was there before.
 * @retval LAYOUT_OK stored.
 * @retval LAYOUT_BUFFER_TOO_SMALL its memory has no place for the table it would grow to.
 * @retval LAYOUT_OVERFLOW that table does not fit the target's Py_ssize_t.
 */
LAYOUT_API layout_status layout_dict_set(layout_dict *dict, const layout_key *key,
                                         layout_lookup *at);

/**
 * `del dict[key]`, and pop(key). The table stays as large as it is.
 * @param[in,out] dict the dict.
 * @param key hashed for the dict's target.
 * @return where it was; not found: KeyError.
 */
LAYOUT_API layout_lookup layout_dict_delete(layout_dict *dict, const layout_key *key);

/**
 * popitem(): takes the last key out (2.7: any).
 * @param[in,out] dict the dict.
 * @param[out] key the key taken out; untouched if there is none, or only sizes are kept.
 * @return where it was; not found: KeyError.
 */
LAYOUT_API layout_lookup layout_dict_popitem(layout_dict *dict, layout_key *key);

/**
 * clear()
 * @param[in,out] dict the dict.
 */
LAYOUT_API void layout_dict_clear(layout_dict *dict);

/**
 * `dict.update(other)`, for a dict; `dict(other)` is that of a new one (LAYOUT_BORN_CALL).
 *
 * @param[in,out] dict the dict.
 * @param other for the same target; it may be the same dict.
 * @retval LAYOUT_OK done.
 * @retval LAYOUT_BUFFER_TOO_SMALL the memory does not suffice for as many keys as both have
 *         together, or `other` keeps sizes only and `dict` does not.
 * @retval LAYOUT_OVERFLOW a table does not fit the target's Py_ssize_t; keys stored before that
 *         stay, as after CPython's MemoryError.
 */
LAYOUT_API layout_status layout_dict_update(layout_dict *dict, const layout_dict *other);

/**
 * `to = from.copy()`
 * @param from the dict.
 * @param[in,out] to another dict for the same target, whose memory is used; what was in it is
 *        lost.
 * @return as layout_dict_update().
 */
LAYOUT_API layout_status layout_dict_copy(const layout_dict *from, layout_dict *to);

/**
 * `to = dict.fromkeys(from)`, of a dict.
 * @param from the dict.
 * @param[in,out] to another dict for the same target, whose memory is used; what was in it is
 *        lost.
 * @return as layout_dict_update().
 */
LAYOUT_API layout_status layout_dict_fromkeys(const layout_dict *from, layout_dict *to);

/**
 * `to = dict.fromkeys(set)`. Of any other iterable it is `dict()` and a store per key.
 * @param keys in the set's order, no two equal.
 * @param count how many.
 * @param[in,out] to any dict, whose memory is used; what was in it is forgotten.
 * @return as layout_dict_update().
 */
LAYOUT_API layout_status layout_dict_fromset(const layout_key *keys, size_t count, layout_dict *to);

/**
 * `to = {key: value, ...}`, as compiled (Python/compile.c:compiler_dict).
 * @param keys hashed for the dict's target.
 * @param count how many; up to 3.9 at most 65,535.
 * @param[in,out] to any dict, whose memory is used; what was in it is forgotten.
 * @return as layout_dict_update().
 */
LAYOUT_API layout_status layout_dict_display(const layout_key *keys, size_t count, layout_dict *to);

/**
 * What is in a slot (dk_indices).
 * @param dict a dict that keeps its keys.
 * @param slot below keys.slots.
 * @return the number of an entry, LAYOUT_SLOT_EMPTY or LAYOUT_SLOT_DUMMY. In 2.7 a slot in use is
 *         its own entry.
 */
LAYOUT_API int64_t layout_dict_index(const layout_dict *dict, uint64_t slot);

/**
 * The key of an entry.
 * @param dict a dict that keeps its keys.
 * @param entry below `entries`; in 2.7 a slot.
 * @return the key; NULL if the entry is a hole.
 */
LAYOUT_API const layout_key *layout_dict_entry(const layout_dict *dict, uint64_t entry);

/**
 * What sys.getsizeof(dict) says.
 * @param dict the dict.
 * @return bytes.
 */
LAYOUT_API uint64_t layout_dict_sizeof(const layout_dict *dict);

/**
 * What the dict asks for and is given: the dict, and its table if that is a block of its own. Keys
 * and values are not in it.
 * @param dict the dict.
 * @param[out] cost the parts.
 */
LAYOUT_API void layout_dict_cost(const layout_dict *dict, layout_cost *cost);

/** @} */
/* ========================================================================================= */
/** @defgroup containers Containers and values
 * What sys.getsizeof says of lists and sets as they grow, and of the values in them.
 * @{ */

/** A list. */
typedef struct layout_list {
    uint64_t length;    /**< len(list) */
    uint64_t allocated; /**< Items there is room for: as many for `[x] * n`. */
} layout_list;

/**
 * A list's length changes by append, extend, pop or `del` (Objects/listobject.c:list_resize).
 * @param target whose rule is followed.
 * @param length the new length.
 * @param[in,out] list the list.
 */
LAYOUT_API void layout_list_resize(const layout_target *target, uint64_t length, layout_list *list);

/**
 * What sys.getsizeof(list) says.
 * @param target the target.
 * @param list the list.
 * @return bytes.
 */
LAYOUT_API uint64_t layout_list_sizeof(const layout_target *target, const layout_list *list);

/** A set or a frozenset, as counts. It starts as {0, 0, 8}. */
typedef struct layout_set {
    uint64_t used;  /**< len(set) */
    uint64_t fill;  /**< Slots in use, and those that deletions left. */
    uint64_t slots; /**< Of its table; 8 lie inside the set. */
} layout_set;

/**
 * A new key comes into a set (Objects/setobject.c:set_add_entry).
 * @param target whose rule is followed.
 * @param[in,out] set the set.
 */
LAYOUT_API void layout_set_add(const layout_target *target, layout_set *set);

/**
 * What sys.getsizeof(set) says.
 * @param target the target.
 * @param set the set.
 * @return bytes.
 */
LAYOUT_API uint64_t layout_set_sizeof(const layout_target *target, const layout_set *set);

/**
 * What sys.getsizeof(int) says.
 * @param target the target.
 * @param bits of the absolute value: 0 for 0, 1 for True, 31 for 2**30.
 * @return bytes; in 2.7 those of an int or, if it does not fit a C long, a long.
 */
LAYOUT_API uint64_t layout_int_sizeof(const layout_target *target, uint64_t bits);

/**
 * What sys.getsizeof(str) says, of a str that keeps no UTF-8 of itself; from 3.12 those of one
 * Latin-1 character do, and it is counted.
 * @param target the target.
 * @param length characters; in 2.7 bytes of a byte string.
 * @param widest the largest code point in it; ignored in 2.7.
 * @return bytes.
 */
LAYOUT_API uint64_t layout_str_sizeof(const layout_target *target, uint64_t length,
                                      uint32_t widest);

/**
 * What sys.getsizeof says of an object of a built-in type with so many items: a tuple, bytes, or of
 * one of fixed size: a float, None.
 * @param target the target.
 * @param type "tuple", "bytes", "float", "NoneType", ...
 * @param items how many; 0 for a fixed size.
 * @return bytes; 0 if this version has no such type.
 */
LAYOUT_API uint64_t layout_object_sizeof(const layout_target *target, const char *type,
                                         uint64_t items);

/** @} */

/* ========================================================================================= */
/** @defgroup events Objects over time
 * What one object takes depends on what happened to it and to its siblings. Here a class's
 * instances are made, stored to, deleted from and freed one event at a time, and after each the
 * storage can be asked for: the blocks, as layout_instance_make() gives them.
 *
 * State is the caller's: a layout_population per class, a layout_object per instance, and memory
 * that both are lent. An event takes constant time and memory. Names are numbers: indexes into one
 * array of names that all populations of a program share.
 *
 * @code
 * const char *names[] = {"x", "y", "late"};
 * layout_population points;
 * layout_object p;
 * layout_effect effect;
 *
 * layout_population_make(&type, names, 3, &room, &points);
 * uint32_t *memory = calloc(layout_object_words(&points), sizeof *memory);
 * layout_object_new(&points, memory, &p, &effect);
 * layout_object_set(&p, 0, &effect);              // p.x = None
 * layout_object_weigh(&p, &instance);             // blocks, getsizeof, what its dict says
 * @endcode
 *
 * Rules: Objects/dictobject.c (insertdict, make_keys_shared, _PyObjectDict_SetItem up to 3.10;
 * _PyObject_StoreInstanceAttribute, _PyObject_InitInlineValues, _PyObject_SetManagedDict
 * from 3.11), Objects/typeobject.c (object_set_class, subtype_setdict, object_getstate_default),
 * Lib/copy.py.
 *
 * Not modelled: free lists (a freed dict may serve the next object without a request), weak
 * references to other than the first, classes whose own `__setattr__`, `__copy__`, `__reduce__`,
 * properties and the like have a say, 2.7 with randomised hashes.
 * @{ */

/** What the instances of one class share, as events have left it. Its members may be read. */
typedef struct layout_population {
    const layout_type *type;  /**< The class. */
    const char *const *names; /**< All names that events speak of, slots among them; none that
                                   object itself has, such as `__class__`. */
    size_t name_count;        /**< How many. */
    layout_keys shared;       /**< The class's keys; slots 0: it has none. */
    uint64_t room;            /**< Names that the keys can still take (dk_usable). */
    uint64_t dicts;           /**< Dicts that use these keys. */
    uint64_t instances;       /**< Objects alive. */
    bool sharing;             /**< New instances share the keys. False for good once a class of
                                   3.6 to 3.10 has stopped. */
    unsigned char *places;    /**< By name: a layout_store. */
    uint32_t *positions;      /**< By name: its place among the keys, from 1; 0: it is none. */
    uint32_t *order;          /**< By place, from 0: the name; LAYOUT_NO_NAME for a preloaded name
                                   that is not among `names`. */
    uint32_t *scratch;        /**< For sorting. */
    int64_t *hashes; /**< By name, in 2.7, whose tables are kept slot by slot; else NULL. */
} layout_population;

/** No name: see layout_population::order. */
#define LAYOUT_NO_NAME UINT32_MAX

/** Where an object's attributes are. */
typedef enum layout_home {
    LAYOUT_HOME_NOWHERE, /**< There is neither dict nor values. */
    LAYOUT_HOME_VALUES,  /**< In a values array, without a dict (3.11+). */
    LAYOUT_HOME_SPLIT,   /**< In a dict that shares its class's keys. */
    LAYOUT_HOME_OWN,     /**< In a dict with a table of its own. */
} layout_home;

/** One object, as events have left it. Its members may be read. */
typedef struct layout_object {
    layout_population *population; /**< Its class's. */
    layout_population *sharing;    /**< Whose keys its dict or values use: after an assignment to
                                        `__class__` not its own class's. NULL: nobody's. */
    layout_home home;              /**< Where its attributes are. */
    uint64_t attributes;           /**< How many it has in its `__dict__`. */
    uint64_t inline_slots;         /**< Values that its block has room for behind it (3.13+). */
    uint64_t capacity;             /**< Values its array takes. */
    uint64_t value_slots;          /**< Values of an array in a block of its own; 0: none. */
    bool inline_valid;             /**< The values behind it are in use. */
    bool weakref;                  /**< There is a weak reference to it. */
    layout_keys keys;              /**< Its own table, if home is LAYOUT_HOME_OWN. */
    uint64_t spent;                /**< Entries of that table used up, deleted ones among them. */
    uint32_t clock;                /**< Counts stores. */
    uint32_t *stamps;              /**< By name: when it was stored; 0: it is not there. */
    uint32_t *table;               /**< 2.7: what each slot of its table has. */
} layout_object;

/** What an event changed, as bits. */
typedef enum layout_change {
    LAYOUT_ROOM_TAKEN = 1 << 0,      /**< The new object took one from the room for new keys. */
    LAYOUT_KEY_SHARED = 1 << 1,      /**< The class's keys gained a name. */
    LAYOUT_DICT_MADE = 1 << 2,       /**< A dict came into being. */
    LAYOUT_VALUES_TAKEN = 1 << 3,    /**< It took the values over (3.11+). */
    LAYOUT_KEYS_LEFT = 1 << 4,       /**< The dict no longer shares keys: it has its own table. */
    LAYOUT_TABLE_GREW = 1 << 5,      /**< Its own table has other slots now. */
    LAYOUT_CLASS_KEYS_GREW = 1 << 6, /**< The class shares this object's table from now on (up to
                                          3.10). */
    LAYOUT_CLASS_STOPPED = 1 << 7,   /**< The class will not share keys any more (up to 3.10). */
    LAYOUT_INLINE_LEFT = 1 << 8,     /**< The values behind the object are abandoned (3.13+). */
    LAYOUT_DICT_GONE = 1 << 9,       /**< Its dict, or its values, are freed. */
    LAYOUT_WEAKREF_MADE = 1 << 10,   /**< A weak reference came into being. */
} layout_change;

/** Why an event raised an exception instead. */
typedef enum layout_refusal {
    LAYOUT_REFUSED_NOTHING,     /**< It did not. */
    LAYOUT_REFUSED_STORE,       /**< No such slot, and no `__dict__`. */
    LAYOUT_REFUSED_READ,        /**< Reading what is not there. */
    LAYOUT_REFUSED_READ_SLOT,   /**< Reading a slot that is not set. */
    LAYOUT_REFUSED_DELETE,      /**< Deleting what is not there. */
    LAYOUT_REFUSED_DELETE_SLOT, /**< Deleting a slot that is not set. */
    LAYOUT_REFUSED_READ_DICT,   /**< Reading a `__dict__` that objects of the class do not have. */
    LAYOUT_REFUSED_SET_DICT,    /**< Deleting or replacing such a one. */
    LAYOUT_REFUSED_DELETE_DICT, /**< Deleting that of an exception. */
    LAYOUT_REFUSED_CLASS,       /**< The other class's layout differs. */
    LAYOUT_REFUSED_FREE,        /**< One of the classes has a GC head, the other has not. */
    LAYOUT_REFUSED_WEAKREF,     /**< Objects of the class take no weak references. */
    LAYOUT_REFUSED_UNKNOWN, /**< Nothing: what a built-in base, or a class variable in front of a
                                 slot, makes of it is not known. */
} layout_refusal;

/** What an event did. */
typedef struct layout_effect {
    unsigned changes;         /**< Bits of layout_change. */
    layout_refusal refusal;   /**< Why it raised; see layout_effect_error(). */
    uint64_t slots_before;    /**< Of the table that grew, was left or was made... */
    uint64_t slots_after;     /**< ... and what it has now. */
    const layout_type *type;  /**< The object's class, if it raised. */
    const layout_type *other; /**< The class that could not be assigned. */
    const char *name;         /**< The name, if it raised. */
} layout_effect;

/**
 * Bytes of room that always suffice for layout_population_make().
 * @param name_count names.
 * @return bytes.
 */
LAYOUT_API size_t layout_population_room(size_t name_count);

/**
 * A class before its first instance.
 *
 * @param type made without an error; must outlive the population.
 * @param names mangled, each once; must outlive it. Preloaded ones (3.14+) may be left out.
 * @param name_count how many; below LAYOUT_NO_NAME.
 * @param room where its arrays go; must outlive it.
 * @param[out] population the class; must stay in place while it has objects.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_UNKNOWN_TYPE see layout_type_weighable().
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small.
 */
LAYOUT_API layout_status layout_population_make(const layout_type *type, const char *const *names,
                                                size_t name_count, layout_room *room,
                                                layout_population *population);

/**
 * What the keys take that the class shares, once for all its objects.
 * @param population the class.
 * @return bytes requested; 0 if it shares none, and no dict uses those it shared.
 */
LAYOUT_API uint64_t layout_population_keys(const layout_population *population);

/**
 * How many uint32_t of memory an object is lent.
 * @param population its class's.
 * @return elements, the same for all populations of one target and names.
 */
LAYOUT_API size_t layout_object_words(const layout_population *population);

/**
 * An object is born; nothing is stored yet.
 *
 * @param population its class's.
 * @param memory layout_object_words() elements; until layout_object_free().
 * @param[out] object the object; may be moved, but not be copied, while it lives.
 * @param[out] effect what happened.
 */
LAYOUT_API void layout_object_new(layout_population *population, uint32_t *memory,
                                  layout_object *object, layout_effect *effect);

/**
 * `object.NAME = value`, as object.__setattr__ does it.
 * @param object the object.
 * @param name below name_count.
 * @param[out] effect what happened; LAYOUT_REFUSED_STORE.
 */
LAYOUT_API void layout_object_set(layout_object *object, size_t name, layout_effect *effect);

/**
 * `del object.NAME`. Where the name is not there it may still change the class: from 3.11 the name
 * can become a shared key, up to 3.10 the class stops sharing.
 * @param object the object.
 * @param name below name_count.
 * @param[out] effect what happened; LAYOUT_REFUSED_STORE, LAYOUT_REFUSED_DELETE or
 *        LAYOUT_REFUSED_DELETE_SLOT.
 */
LAYOUT_API void layout_object_delete(layout_object *object, size_t name, layout_effect *effect);

/**
 * Reading `object.NAME`, its own or its class's. It changes nothing, but from 3.13 makes a dict
 * where the object has none and the values behind it are abandoned.
 * @param object the object.
 * @param name below name_count.
 * @param[out] effect LAYOUT_REFUSED_READ or LAYOUT_REFUSED_READ_SLOT, if it is not there.
 */
LAYOUT_API void layout_object_get(layout_object *object, size_t name, layout_effect *effect);

/**
 * Reading `object.__dict__`, which makes it.
 * @param object the object.
 * @param[out] effect what happened; LAYOUT_REFUSED_READ_DICT.
 */
LAYOUT_API void layout_object_read_dict(layout_object *object, layout_effect *effect);

/**
 * `del object.__dict__`: all attributes in it are gone.
 * @param object the object.
 * @param[out] effect what happened; LAYOUT_REFUSED_SET_DICT, LAYOUT_REFUSED_DELETE_DICT, or
 *        LAYOUT_REFUSED_UNKNOWN where another built-in base than BaseException has the `__dict__`.
 */
LAYOUT_API void layout_object_delete_dict(layout_object *object, layout_effect *effect);

/**
 * `object.__dict__ = {}`: from now on it has this dict, which shares nothing.
 * @param object the object.
 * @param[out] effect what happened; LAYOUT_REFUSED_SET_DICT or LAYOUT_REFUSED_UNKNOWN.
 */
LAYOUT_API void layout_object_replace_dict(layout_object *object, layout_effect *effect);

/**
 * `object.__class__ = OTHER`.
 * @param object the object.
 * @param other of the same target and names.
 * @param[out] effect what happened; LAYOUT_REFUSED_CLASS or LAYOUT_REFUSED_FREE.
 */
LAYOUT_API void layout_object_assign_class(layout_object *object, layout_population *other,
                                           layout_effect *effect);

/**
 * `copy.copy(object)`: a new object of the class, whose dict is updated from this one's.
 *
 * Those of object, list, dict, tuple, set, numbers, texts, ABCs and most exceptions are known. Sets
 * and exceptions are copied by a call of the class: here of one without `__init__` and `__new__`.
 *
 * @param object the object; from 3.11 its dict is made by this, if it has attributes.
 * @param memory as for layout_object_new().
 * @param[out] copy the new object.
 * @param[out] effect what happened to the new one; LAYOUT_REFUSED_UNKNOWN: there is none, its
 *        population is NULL.
 */
LAYOUT_API void layout_object_copy(layout_object *object, uint32_t *memory, layout_object *copy,
                                   layout_effect *effect);

/**
 * Whether copy.copy() makes the new object by `__new__` alone, as of most classes. Sets and
 * exceptions are copied by a call of the class.
 * @param type the class.
 * @return false if `__init__` is called as well, or it is not known.
 */
LAYOUT_API bool layout_type_copied_bare(const layout_type *type);

/**
 * `weakref.ref(object)`, which is kept; a second one is the first.
 * @param object the object.
 * @param[out] effect what happened; LAYOUT_REFUSED_WEAKREF.
 */
LAYOUT_API void layout_object_weakref(layout_object *object, layout_effect *effect);

/**
 * The object dies, and its dict with it. The memory lent is the caller's again.
 * @param object the object; no object any more.
 */
LAYOUT_API void layout_object_free(layout_object *object);

/**
 * What the object takes now: for layout_instance_rows(), layout_cost_make() and the rest.
 *
 * `dict_getsizeof` is what sys.getsizeof(object.__dict__) would say; asking an interpreter makes
 * the dict, this does not. `moment` means nothing.
 *
 * @param object must outlive the instance.
 * @param[out] instance the storage.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_OVERFLOW a block does not fit the target's Py_ssize_t.
 */
LAYOUT_API layout_status layout_object_weigh(const layout_object *object,
                                             layout_instance *instance);

/**
 * What an event raised, in that version's words.
 *
 * @param effect the event's.
 * @param room for the text.
 * @param[out] error its exception is NULL if nothing was raised.
 * @retval LAYOUT_OK said.
 * @retval LAYOUT_UNKNOWN_TYPE LAYOUT_REFUSED_UNKNOWN: it is not known.
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small.
 */
LAYOUT_API layout_status layout_effect_error(const layout_effect *effect, layout_room *room,
                                             layout_error *error);

/** @} */

/* ========================================================================================= */
/** @defgroup heap The heap
 * Blocks come from pools and pools from arenas; a pool is given back when its last block is freed,
 * an arena when its last pool is. So what stays reserved depends on which objects die: every second
 * one leaves every pool in use. A layout_heap follows that block by block.
 *
 * Objects/obmalloc.c (pymalloc_alloc, allocate_from_new_pool, pymalloc_free, insert_to_freepool):
 * the pool used or freed to last serves the next request of its size, the fullest arena the next
 * pool, and the last arena that is empty is kept. Of mimalloc (free-threaded builds) pages and
 * segments stand for pools and arenas; a page that is empty is given back at once, not a little
 * later as there.
 *
 * @code
 * layout_heap_make(&target, 200, &room, &heap);
 * layout_heap_take(&heap, LAYOUT_DOMAIN_OBJECT, 96, &block);
 * layout_heap_give(&heap, LAYOUT_DOMAIN_OBJECT, 96, block);
 * @endcode
 * @{ */

/** The most sizes of blocks that one heap can have. */
#define LAYOUT_MAX_CLASSES 96

/** A block without a pool: malloc's. */
#define LAYOUT_NO_POOL UINT32_MAX

/** Pools of blocks of one size. */
typedef struct layout_size_class {
    uint64_t size;       /**< Bytes of a block. */
    uint64_t capacity;   /**< Blocks of a pool. */
    uint64_t pool_bytes; /**< Bytes of a pool or page. */
    uint64_t blocks;     /**< Blocks in use. */
    uint64_t pools;      /**< Pools in use. */
    uint32_t first;      /**< Opaque: the pool that serves the next request. */
} layout_size_class;

/** Pools and arenas, and what is in them. Its members may be read. */
typedef struct layout_heap {
    layout_target target;     /**< Whose allocator. */
    uint32_t pools_per_arena; /**< Pools of an arena; at least one less where it lies badly. */
    uint64_t blocks;          /**< Blocks in use in pools. */
    uint64_t allocated;       /**< Bytes of those. */
    uint64_t pools;           /**< Pools in use. */
    uint64_t arenas;          /**< Arenas reserved. */
    uint64_t most_arenas;     /**< The most there ever were. */
    uint64_t large;           /**< Bytes of malloc's chunks; 0 if they cannot be told. */
    layout_size_class classes[LAYOUT_MAX_CLASSES]; /**< Sizes, in order of their first request. */
    size_t class_count;                            /**< How many. */
    struct heap_pool *pool_table;                  /**< Opaque. */
    struct heap_arena *arena_table;                /**< Opaque. */
    uint32_t arena_limit;                          /**< Arenas there is room for. */
    uint32_t usable; /**< Opaque: the list of arenas with free pools. */
    uint32_t unused; /**< Opaque: the list of arenas that are not mapped. */
} layout_heap;

/** What a heap keeps from the system. */
typedef struct layout_heap_totals {
    uint64_t allocated; /**< Bytes of blocks in use, malloc's among them. */
    uint64_t resident;  /**< Bytes of pools in use, and of malloc's chunks. */
    uint64_t reserved;  /**< Bytes of arenas, and of malloc's chunks. */
} layout_heap_totals;

/**
 * Bytes of room for a heap of so many arenas.
 * @param target the target.
 * @param arenas the most arenas (mimalloc: segments).
 * @return bytes; SIZE_MAX if that is too many.
 */
LAYOUT_API size_t layout_heap_room(const layout_target *target, uint32_t arenas);

/**
 * An empty heap.
 * @param target the target.
 * @param arenas the most arenas.
 * @param room where its tables go; must outlive it.
 * @param[out] heap the heap.
 * @retval LAYOUT_OK made.
 * @retval LAYOUT_BUFFER_TOO_SMALL the room is too small.
 */
LAYOUT_API layout_status layout_heap_make(const layout_target *target, uint32_t arenas,
                                          layout_room *room, layout_heap *heap);

/**
 * Asks for a block.
 * @param heap the heap.
 * @param domain who is asked.
 * @param requested bytes, without debug hooks.
 * @param[out] block its pool, or LAYOUT_NO_POOL.
 * @retval LAYOUT_OK taken.
 * @retval LAYOUT_BUFFER_TOO_SMALL the heap has room for no more arenas, or sizes.
 */
LAYOUT_API layout_status layout_heap_take(layout_heap *heap, layout_domain domain,
                                          uint64_t requested, uint32_t *block);

/**
 * Gives a block back.
 * @param heap the heap.
 * @param domain, requested as when it was taken.
 * @param block from layout_heap_take().
 */
LAYOUT_API void layout_heap_give(layout_heap *heap, layout_domain domain, uint64_t requested,
                                 uint32_t block);

/**
 * What the heap keeps.
 * @param heap the heap.
 * @param[out] totals the sums.
 */
LAYOUT_API void layout_heap_sum(const layout_heap *heap, layout_heap_totals *totals);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
