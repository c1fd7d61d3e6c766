/* SPDX-License-Identifier: MIT */
/*
 * One class's __slots__: checked, mangled and sorted, as type_new does.
 *
 * Names are sorted as they are stored, by code point, which for UTF-8 is byte order; hence f10
 * comes before f2. Names outside ASCII are taken for identifiers in Python 3, where
 * str.isidentifier asks Unicode's tables.
 */
#include <string.h>

#include "making.h"

/* ---- Names ---- */

static bool is_special(const char *slot)
{
    return slot[0] == '_' && (strcmp(slot, "__dict__") == 0 || strcmp(slot, "__weakref__") == 0);
}

static bool is_private(const char *name)
{
    if (name[0] != '_' || name[1] != '_') return false;
    size_t length = strlen(name);
    return length > 2 && (name[length - 1] != '_' || name[length - 2] != '_') &&
           strchr(name, '.') == NULL;
}

/* _Py_Mangle, Python/compile.c */
const char *layout_mangle(const char *class_name, const char *name, layout_room *room)
{
    if (!is_private(name)) return name;
    while (*class_name == '_') class_name++;
    if (*class_name == '\0') return name;
    return room_text(room, (const char *[]){"_", class_name, name, NULL});
}

/* Whether a name is among those of a list with blanks between, all of which start with "_". */
static bool is_among(const char *name, const char *list)
{
    if (name[0] != '_') return false;
    size_t length = strlen(name);
    for (const char *at = list; (at = strstr(at, name)) != NULL; at += length)
        if ((at == list || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0')) return true;
    return false;
}

static bool is_letter(unsigned char c, bool ascii)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= 0x80 && !ascii);
}

static bool is_identifier(const char *name, bool ascii)
{
    if (!is_letter((unsigned char)*name, ascii)) return false;
    for (; *name != '\0'; name++)
        if (!is_letter((unsigned char)*name, ascii) && (*name < '0' || *name > '9')) return false;
    return true;
}

/* ---- Order ---- */

/* strcmp, as a loop: names are short, and most differ in their first bytes. */
static int compare(const char *a, const char *b)
{
    for (; *a == *b && *a != '\0'; a++) b++;
    return (unsigned char)*a - (unsigned char)*b;
}

/* Where the names that are in order from `at` on end. */
static size_t run_end(const char *const *names, size_t at, size_t count)
{
    while (++at < count && compare(names[at - 1], names[at]) <= 0) continue;
    return at;
}

/* Merges from[at … middle) and from[middle … end). */
static void merge(const char **to, const char *const *from, size_t at, size_t middle, size_t end)
{
    size_t left = at, right = middle;
    for (; left < middle && right < end; at++)
        to[at] = from[compare(from[right], from[left]) < 0 ? right++ : left++];
    memcpy(&to[at], &from[left], (middle - left) * sizeof *to);
    memcpy(&to[at + middle - left], &from[right], (end - right) * sizeof *to);
}

/* Merges runs with their neighbours, from `names` to `spare` and back, until there is one. Names
   are mostly written in an order, so that there are few. */
static void sort_names(const char **names, const char **spare, size_t count)
{
    const char **wanted = names;
    while (run_end(names, 0, count) < count) {
        for (size_t at = 0, middle, end; at < count; at = end) {
            middle = run_end(names, at, count);
            end = middle < count ? run_end(names, middle, count) : middle;
            merge(spare, names, at, middle, end);
        }
        const char **sorted = spare;
        spare = names;
        names = sorted;
    }
    if (names != wanted) memcpy(wanted, names, count * sizeof *names);
}

/* The type's own slot of a name, the first if it is listed twice; NULL if there is none. */
const layout_member *own_member(const layout_type *type, const char *name)
{
    size_t low = 0, high = type->member_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (compare(type->members[middle].name, name) < 0) low = middle + 1;
        else high = middle;
    }
    if (low == type->member_count || compare(type->members[low].name, name) != 0) return NULL;
    return &type->members[low];
}

/* ---- Checks ---- */

static bool refuse(making *at, layout_rejection why, const char *text, const char *of)
{
    const char *end = of[0] == '\0' ? "" : "'";
    return raise_error(at, why, (const char *[]){text, end, of, end, NULL});
}

static bool check_text(making *at, size_t i)
{
    const layout_class *written = at->written;
    if (written->bad_slot_type != NULL && written->bad_slot == i)
        return refuse(at, LAYOUT_REJECTED_NAME, "__slots__ items must be strings, not ",
                      written->bad_slot_type);
    if (!is_identifier(written->slots[i], at->rules->ascii))
        return refuse(at, LAYOUT_REJECTED_NAME, "__slots__ must be identifiers", "");
    return true;
}

static bool may_add_weakref(const making *at)
{
    return at->made.base->weakrefoffset == 0 &&
           (at->made.base->itemsize == 0 || at->rules->var_slots == VAR_SLOTS_OF_TUPLE);
}

static bool list_dict(making *at)
{
    if (at->lists_dict || at->made.base->dictoffset != 0)
        return refuse(at, LAYOUT_REJECTED_TWICE, "__dict__ slot disallowed: we already got one",
                      "");
    at->lists_dict = true;
    return true;
}

static bool list_weakref(making *at)
{
    if (at->lists_weakref || !may_add_weakref(at))
        return refuse(at, LAYOUT_REJECTED_TWICE, at->rules->weakref_twice, "");
    at->lists_weakref = true;
    return true;
}

static bool check_slot(making *at, size_t i)
{
    if (!check_text(at, i)) return false;
    const char *slot = at->written->slots[i];
    if (is_special(slot)) return strcmp(slot, "__dict__") == 0 ? list_dict(at) : list_weakref(at);
    at->member_count++;
    return true;
}

static bool is_class_variable(const making *at, const char *name)
{
    if (is_among(name, at->rules->implied)) return true;
    for (size_t i = 0; i < at->written->name_count; i++)
        if (strcmp(at->written->names[i], name) == 0) return true;
    return false;
}

static bool check_variable(making *at, const char *name)
{
    if (!at->rules->checks_names || is_among(name, at->rules->exempt) ||
        !is_class_variable(at, name))
        return true;
    return raise_error(
        at, LAYOUT_REJECTED_VARIABLE,
        (const char *[]){"'", name, "' in __slots__ conflicts with class variable", NULL});
}

/* ---- Members ---- */

static bool copy_names(making *at, const char **names)
{
    for (size_t i = 0; i < at->written->slot_count; i++) {
        if (is_special(at->written->slots[i])) continue;
        const char *name = layout_mangle(at->written->name, at->written->slots[i], at->room);
        if (name == NULL) return no_room(at);
        if (!check_variable(at, name)) return false;
        *names++ = name;
    }
    return true;
}

/* The members hold their names, and room to sort those, until they are made of them: from the last
   to the first, so that no name is overwritten that is still wanted. */
static bool make_members(making *at)
{
    size_t count = at->member_count;
    at->members = room_cut(at->room, count * sizeof *at->members);
    if (at->members == NULL) return no_room(at);
    const char **names = (const char **)(void *)at->members;
    if (!copy_names(at, names)) return false;
    sort_names(names, names + count, count);
    for (size_t i = count; i-- > 0;) at->members[i] = (layout_member){.name = names[i]};
    return true;
}

/* A name that stands in a list twice has one descriptor, which leads to its first word; 2.7 makes
   none for a class variable (type_add_members, add_members). */
static void mark_descriptors(making *at)
{
    layout_member *members = at->members;
    for (size_t i = 0; i < at->member_count; i++) {
        bool twice = i > 0 && compare(members[i - 1].name, members[i].name) == 0;
        if (twice) members[i].repeats = at->type;
        members[i].descriptor =
            !twice && (at->rules->checks_names || !is_class_variable(at, members[i].name));
    }
}

/* Slots behind the items of a variable-sized base: none, or from 3.15 some. */
static bool check_variable_size(making *at)
{
    const layout_type *base = at->made.base;
    bool named = at->rules->var_slots == VAR_SLOTS_OF_TUPLE;
    if (base->itemsize == 0) return true;
    if (named && (at->member_count == 0 || is_tuple(base))) return true;
    return refuse(at, LAYOUT_REJECTED_SIZE,
                  named ? "arbitrary __slots__ not supported for subtype of "
                        : "nonempty __slots__ not supported for subtype of ",
                  type_c_name(base));
}

static bool check_all(making *at)
{
    const layout_class *written = at->written;
    if (written->slots_not_iterable) {
        const char *parts[] = {"'", written->bad_slot_type, "' object is not iterable", NULL};
        return raise_error(at, LAYOUT_REJECTED_NAME, parts);
    }
    if (written->slot_count > 0 && at->rules->var_slots == VAR_SLOTS_NONE &&
        !check_variable_size(at))
        return false;
    for (size_t i = 0; i < written->slot_count; i++)
        if (!check_slot(at, i)) return false;
    return true;
}

bool read_slots(making *at)
{
    if (!at->written->has_slots) return true;
    if (!check_all(at)) return false;
    if (at->member_count > 0 && !make_members(at)) return false;
    if (at->rules->var_slots == VAR_SLOTS_OF_TUPLE && !check_variable_size(at)) return false;
    mark_descriptors(at);
    return true;
}
