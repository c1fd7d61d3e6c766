/* SPDX-License-Identifier: MIT */
/*
 * What the files of the model tell each other. Nothing here is exported.
 *
 * Size arithmetic saturates at TOO_LARGE instead of wrapping, so that a chain of additions and
 * multiplications is checked once, at its end.
 */
#ifndef LIBLAYOUT_MODEL_H
#define LIBLAYOUT_MODEL_H

#include "facts/facts.h"

#define TOO_LARGE UINT64_MAX

static inline uint64_t add(uint64_t a, uint64_t b)
{
    return a > TOO_LARGE - b ? TOO_LARGE : a + b;
}

static inline uint64_t mul(uint64_t a, uint64_t b)
{
    return a != 0 && b > TOO_LARGE / a ? TOO_LARGE : a * b;
}

/* n up to a multiple of `step`, which need not be a power of two. */
static inline uint64_t round_up(uint64_t n, uint64_t step)
{
    return n > TOO_LARGE - step ? TOO_LARGE : (n + step - 1) / step * step;
}

static inline uint64_t divide_up(uint64_t n, uint64_t by)
{
    return n / by + (n % by != 0);
}

static inline uint64_t word(const layout_target *target)
{
    return target->abi->pointer;
}

/* Whether a block of n bytes can exist: its size fits the target's Py_ssize_t. */
static inline bool fits(const layout_target *target, uint64_t n)
{
    return n <= (target->abi->pointer == 8 ? INT64_MAX : INT32_MAX);
}

/* ---- record.c: a struct's members as an ABI places them ---- */

typedef struct extent {
    uint64_t size, align;
} extent;

typedef struct placed {
    const member_fact *member;
    uint64_t offset, size; /* of all `count` of them */
    uint64_t hole;         /* unused bytes before it */
} placed;

typedef struct record_walk {
    const layout_target *target;
    const struct_fact *fact;
    unsigned next;
    uint64_t end, align;
} record_walk;

record_walk record_start(const layout_target *target, const struct_fact *fact);
bool record_next(record_walk *walk, placed *out);
const struct_fact *record_nested(const layout_target *target, const member_fact *member);
extent record_extent(const layout_target *target, const struct_fact *fact);
uint64_t record_basicsize(const layout_target *target, const struct_fact *fact);
uint64_t record_itemsize(const layout_target *target, const struct_fact *fact);

/* sizeof, for structs that end where their members end. */
static inline uint64_t record_size(const layout_target *target, const struct_fact *fact)
{
    return record_extent(target, fact).size;
}

/* ---- rows.c: rows as they are written, one after the other ---- */

typedef struct row_writer {
    layout_row *rows;
    size_t capacity, count;
    int64_t offset; /* where the next row starts */
} row_writer;

void write_row(row_writer *out, layout_row_kind kind, uint64_t size, const char *name,
               const char *owner);
void write_run(row_writer *out, layout_row_kind kind, uint64_t each, uint64_t count,
               const char *name, const char *owner);
void write_struct(row_writer *out, const layout_target *target, const struct_fact *fact,
                  layout_row_kind kind);
layout_status rows_done(const row_writer *out, size_t *count);

/* ---- why.c ---- */

void explain_rows(const layout_type *type, layout_block_kind block, layout_row *rows, size_t count);
const layout_type *brings_dict(const layout_type *type);
const layout_type *hides_slot(const layout_type *type, const layout_type *owner, const char *name);

/* ---- room.c: the caller's memory ---- */

void *room_cut(layout_room *room, size_t size);
const char *room_text(layout_room *room, const char *const parts[]);
const char *room_cut_text(layout_room *room, const char *text, size_t most);

/* ---- slots.c, type.c ---- */

const layout_member *own_member(const layout_type *type, const char *name);
void find_prefix(layout_type *type);

/* ---- library.c: types that come with CPython ---- */

const char *type_c_name(const layout_type *type);
const char *type_refusal(const layout_type *type);
bool is_tuple(const layout_type *type);
const layout_type *builtin_ancestor(const layout_type *type);

/* ---- dict.c ---- */

bool has_open_table(const layout_target *target);
uint64_t slots_estimated(const layout_target *target, uint64_t n);
uint64_t slots_above(uint64_t n);
uint64_t slots_enough(uint64_t n);
uint64_t keys_usable(uint64_t slots);
layout_keys keys_of(const layout_target *target, uint64_t slots, uint64_t used, bool unicode);
layout_keys keys_grown(const layout_target *target, layout_keys keys, uint64_t entries);
layout_keys keys_empty(const layout_target *target);
uint64_t slots_merged(const layout_target *target, const layout_keys *keys, uint64_t spent,
                      uint64_t more);
bool may_clone(const layout_target *target, const layout_keys *from, uint64_t spent);
bool is_full(uint64_t slots, uint64_t spent);
layout_keys keys_resized(const layout_target *target, layout_keys keys);
uint64_t keys_size(const layout_target *target, const layout_keys *keys);
const struct_fact *keys_entry(const layout_target *target, const layout_keys *keys);
uint64_t values_size(const layout_target *target, uint64_t count);

/* ---- table.c ---- */

void dict_empty(layout_dict *dict, layout_birth birth);
layout_status dict_check(const layout_dict *dict, uint64_t most);
layout_status dict_resize(layout_dict *dict, uint64_t slots, bool unicode);
layout_status dict_store(layout_dict *dict, const layout_key *key, bool grows, layout_lookup *at);

/* ---- attributes.c ---- */

typedef struct preload {
    const char *names[SHARED_KEYS_MAX]; /* sorted */
    size_t count;
} preload;

bool has_variable(const layout_type *type, const char *name);
const char *next_attribute(const layout_type *type, size_t *index);
uint64_t count_dict_attributes(const layout_type *type);
preload preload_names(const layout_type *type);

/* How the attributes of an instance meet its class's keys. */
typedef struct key_use {
    uint64_t fitting; /* set before the first that finds neither a key nor room for one */
    uint64_t added;   /* of these, keys that were not there */
} key_use;

key_use count_shared(const layout_type *type, const preload *kept, uint64_t room);

/* ---- instance.c ---- */

uint64_t object_end(const layout_instance *made);

/* ---- alloc.c ---- */

void part_allocate(const layout_target *target, layout_domain domain, layout_part *part);

#endif
