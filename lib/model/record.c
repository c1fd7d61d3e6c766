/* SPDX-License-Identifier: MIT */
/*
 * Member list + data model -> offsets, sizes, holes. Knows nothing of Python.
 *
 * Each member starts at the next multiple of its alignment; a struct is as aligned as its most
 * aligned member and its size a multiple of that; members of a union all start at 0. That is all C
 * compilers do on the machines of abis.c. An open last array counts for alignment, not for size.
 *
 *     end -> | hole | member .......... | end ->
 */
#include <string.h>

#include "facts/structs.h"
#include "model.h"

/* n up to a multiple of an alignment, which is a power of two. */
static uint64_t align_up(uint64_t n, uint64_t align)
{
    return (n + align - 1) & ~(align - 1);
}

static extent square(uint64_t size)
{
    return (extent){size, size};
}

static extent code_extent(const layout_target *target, char code)
{
    const struct layout_abi *abi = target->abi;
    switch (code) {
    case 'P':
    case 'n': return square(abi->pointer);
    case 'l': return square(abi->long_);
    case 'i':
    case 'I': return square(4);
    case 'H': return square(2);
    case 'Q': return (extent){8, abi->q_align};
    case 'd': return (extent){8, abi->d_align};
    case 'g': return (extent){abi->g_size, abi->g_align};
    case 'D': return square(abi->wide_digits || target->python->narrow_digit == 'I' ? 4 : 2);
    default: return square(1);
    }
}

/* The struct a member is, if it is one. */
const struct_fact *record_nested(const layout_target *target, const member_fact *member)
{
    switch (member->code) {
    case 'O': return target->python->object;
    case 'V': return &var;
    case 'S': return member->of;
    default: return NULL;
    }
}

static extent member_extent(const layout_target *target, const member_fact *member)
{
    const struct_fact *nested = record_nested(target, member);
    if (nested != NULL) return record_extent(target, nested);
    if (member->code == 'x') return (extent){record_size(target, member->of), 1};
    return code_extent(target, member->code);
}

static bool present(const layout_target *target, const member_fact *member)
{
    switch ((member_when)member->when) {
    case IF_FREE_THREADED: return target->python->gc_head->count == 0;
    case IF_GIL: return target->python->gc_head->count != 0;
    case IF_DEBUG: return target->python->hook_words != 0;
    case IF_WIDE: return strchr(target->python->build, 'u') != NULL;
    case IF_WINDOWS: return target->abi->windows;
    case IF_UNIX: return !target->abi->windows;
    case IF_64_BIT: return target->abi->pointer == 8;
    case IF_32_BIT: return target->abi->pointer == 4;
    case ALWAYS: break;
    }
    return true;
}

record_walk record_start(const layout_target *target, const struct_fact *fact)
{
    return (record_walk){target, fact, 0, 0, 1};
}

/* The next member, placed; false at the end. */
bool record_next(record_walk *walk, placed *out)
{
    const struct_fact *fact = walk->fact;
    while (walk->next < fact->count && !present(walk->target, &fact->members[walk->next]))
        walk->next++;
    if (walk->next == fact->count) return false;

    const member_fact *member = &fact->members[walk->next++];
    extent one = member_extent(walk->target, member);
    uint64_t offset = fact->is_union ? 0 : align_up(walk->end, one.align);
    *out =
        (placed){member, offset, one.size * member->count, fact->is_union ? 0 : offset - walk->end};
    if (offset + out->size > walk->end) walk->end = offset + out->size;
    if (one.align > walk->align) walk->align = one.align;
    return true;
}

extent record_extent(const layout_target *target, const struct_fact *fact)
{
    record_walk walk = record_start(target, fact);
    placed member;
    while (record_next(&walk, &member)) {}
    return (extent){align_up(walk.end, walk.align), walk.align};
}

/* The open array at the end, if there is one. */
static bool open_array(const layout_target *target, const struct_fact *fact, placed *out)
{
    record_walk walk = record_start(target, fact);
    bool open = false;
    while (record_next(&walk, out)) open = out->member->count == OPEN;
    return open;
}

uint64_t record_itemsize(const layout_target *target, const struct_fact *fact)
{
    placed last;
    if (!open_array(target, fact, &last)) return 0;
    return member_extent(target, last.member).size;
}

uint64_t record_basicsize(const layout_target *target, const struct_fact *fact)
{
    placed last;
    if (!open_array(target, fact, &last)) return record_size(target, fact);
    return last.offset + fact->open_items * member_extent(target, last.member).size;
}
