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
                                         then only target, name, written and conflict hold. */
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
#define LAYOUT_MAX_BLOCKS 6

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

#ifdef __cplusplus
}
#endif

#endif
