/* SPDX-License-Identifier: MIT */
/* How lists and sets grow, and what sys.getsizeof says of them and of the values in them. */
#include <string.h>

#include "model.h"

/* ---- Objects ---- */

uint64_t layout_object_sizeof(const layout_target *target, const char *type, uint64_t items)
{
    uint64_t bytes[512];
    layout_room room = {bytes, sizeof bytes, 0};
    const layout_type *found;
    if (layout_type_builtin(type, target, &room, &found) != LAYOUT_OK) return 0;
    return add(found->basicsize + found->gc_head_size + found->preheader_size,
               mul(found->itemsize, items));
}

/* ---- Lists ---- */

static uint64_t list_room(list_rule rule, uint64_t length, uint64_t before)
{
    uint64_t eighth = length / 8, room = (length + eighth + 6) & ~(uint64_t)3;
    if (rule == LIST_EIGHTH) return length + eighth + (length < 9 ? 3 : 6);
    bool nearer = length > before && length - before > room - length;
    return nearer ? (length + 3) & ~(uint64_t)3 : room;
}

void layout_list_resize(const layout_target *target, uint64_t length, layout_list *list)
{
    bool fits = list->allocated >= length && length >= list->allocated / 2;
    if (!fits)
        list->allocated =
            length == 0 ? 0 : list_room(target->python->tables->lists, length, list->length);
    list->length = length;
}

uint64_t layout_list_sizeof(const layout_target *target, const layout_list *list)
{
    return add(layout_object_sizeof(target, "list", 0), mul(list->allocated, word(target)));
}

/* ---- Sets ---- */

enum { SMALL_TABLE = 8, LARGE_SET = 50000 };

static bool set_is_full(set_rule rule, const layout_set *set)
{
    switch (rule) {
    case SET_SLOTS_TWO_THIRDS: return set->fill * 3 >= set->slots * 2;
    case SET_MASK_TWO_THIRDS: return set->fill * 3 >= (set->slots - 1) * 2;
    case SET_MASK_THREE_FIFTHS: break;
    }
    return set->fill * 5 >= (set->slots - 1) * 3;
}

void layout_set_add(const layout_target *target, layout_set *set)
{
    set->used++;
    set->fill++;
    if (!set_is_full(target->python->tables->sets, set)) return;
    set->slots = slots_above(set->used * (set->used > LARGE_SET ? 2 : 4));
    set->fill = set->used;
}

uint64_t layout_set_sizeof(const layout_target *target, const layout_set *set)
{
    uint64_t table = set->slots > SMALL_TABLE ? mul(set->slots, 2 * word(target)) : 0;
    return add(layout_object_sizeof(target, "set", 0), table);
}

/* ---- Values ---- */

static layout_struct find_struct(const layout_target *target, const char *name)
{
    layout_struct found;
    return layout_struct_find(target, name, &found) == LAYOUT_OK ? found : (layout_struct){0};
}

uint64_t layout_int_sizeof(const layout_target *target, uint64_t bits)
{
    bool word_sized = target->python->tables->hash == HASH_2_7;
    if (word_sized && bits < 8 * (uint64_t)target->abi->long_)
        return layout_object_sizeof(target, "int", 0);
    layout_struct digits = find_struct(target, word_sized ? "long" : "int");
    uint64_t count = divide_up(bits, digits.itemsize == 2 ? 15 : 30);
    if (count == 0) count = target->python->classes->zero_digit;
    return add(digits.basicsize, mul(count, digits.itemsize));
}

/* Bytes of UTF-8 kept beside the one str there is of a Latin-1 character, from the start. */
static uint64_t kept_utf8(const layout_target *target, uint64_t length, uint32_t widest)
{
    bool single = length == 1 && widest >= 0x80 && widest < 0x100;
    return single && target->python->tables->latin1_has_utf8 ? sizeof "\xc3\xa9" : 0;
}

/* A str of 3.x is as wide as its widest character, and ends with one that is 0. */
uint64_t layout_str_sizeof(const layout_target *target, uint64_t length, uint32_t widest)
{
    layout_struct ascii = find_struct(target, "str.ascii"),
                  compact = find_struct(target, "str.compact");
    if (ascii.name == NULL) return layout_object_sizeof(target, "str", length);
    unsigned width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
    uint64_t size = add((widest < 0x80 ? ascii : compact).size, mul(add(length, 1), width));
    return add(size, kept_utf8(target, length, widest));
}
