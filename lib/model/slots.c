/* SPDX-License-Identifier: MIT */
/*
 * One class's __slots__: which names are special, and in which order the others are stored.
 *
 * type_new sorts slots by name (Objects/typeobject.c:type_new_slots, PyList_Sort), by code point,
 * which for UTF-8 is byte order; hence f10 comes before f2. The sort works in the caller's buffer
 * and needs no other memory: a heap sort.
 */
#include <string.h>

#include "model.h"

/* Whether a slot is "__dict__" or "__weakref__". */
bool slot_is(const char *slot, const char *special)
{
    return slot[0] == '_' && strcmp(slot, special) == 0;
}

static bool before(const layout_member *a, const layout_member *b)
{
    return strcmp(a->name, b->name) < 0;
}

static void swap(layout_member *a, layout_member *b)
{
    layout_member t = *a;
    *a = *b;
    *b = t;
}

/* Lets the member at `root` sink until none of the `count` is greater than its parent. */
static void sift(layout_member *members, size_t root, size_t count)
{
    for (size_t child; (child = 2 * root + 1) < count; root = child) {
        if (child + 1 < count && before(&members[child], &members[child + 1])) child++;
        if (!before(&members[root], &members[child])) return;
        swap(&members[root], &members[child]);
    }
}

void sort_members(layout_member *members, size_t count)
{
    for (size_t i = count / 2; i-- > 0;) sift(members, i, count);
    for (size_t end = count; end-- > 1;) {
        swap(&members[0], &members[end]);
        sift(members, 0, end);
    }
}

/* Whether a name is one of the type's members, which are sorted. */
bool has_member(const layout_type *type, const char *name)
{
    size_t low = 0, high = type->member_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(type->members[middle].name, name);
        if (order == 0) return true;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return false;
}
