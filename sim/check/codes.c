/* SPDX-License-Identifier: MIT */
/* The codes of findings. ORDER CODES, as in findings.h. */
#include "check/findings.h"

#include <string.h>

/* clang-format off */
const code_row check_codes[CODES] = {
    [CODE_UNUSED_IGNORE] = {"LAY001", "unused-ignore", SEVERITY_WARNING, "0.1.0",
        "A comment ignores a finding that is not there."},
    [CODE_LAYOUT_CONFLICT] = {"LAY101", "layout-conflict", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: two of its bases lay different members over the same bytes."},
    [CODE_MRO_CONFLICT] = {"LAY102", "mro-conflict", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: its bases cannot be put in one order."},
    [CODE_SLOT_SHADOWS] = {"LAY103", "slot-shadows-class-variable", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: it has a slot and a class variable of one name."},
    [CODE_SLOT_DISALLOWED] = {"LAY104", "slot-disallowed", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: `__dict__` or `__weakref__` is listed, and there already."},
    [CODE_SLOTS_ON_VARIABLE_SIZE] = {"LAY105", "slots-on-variable-size", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: objects of its base vary in size and leave no place for slots."},
    [CODE_BAD_SLOT_NAME] = {"LAY106", "bad-slot-name", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: what `__slots__` lists is no name."},
    [CODE_DATACLASS_RAISES] = {"LAY107", "dataclass-raises", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: `dataclass()` raises."},
    [CODE_CLASS_RAISES] = {"LAY108", "class-raises", SEVERITY_ERROR, "0.1.0",
        "The class cannot be made: its statement raises."},
    [CODE_UNASSIGNABLE] = {"LAY110", "unassignable-attribute", SEVERITY_ERROR, "0.1.0",
        "A method stores to an attribute that objects of the class have no place for."},
    [CODE_SLOT_NEVER_SET] = {"LAY111", "slot-never-set", SEVERITY_WARNING, "0.1.0",
        "A method reads a slot that nothing sets."},
    [CODE_UNDELETABLE] = {"LAY112", "undeletable-attribute", SEVERITY_ERROR, "0.1.0",
        "A method deletes an attribute that is the class's, not the object's."},
    [CODE_CACHED_PROPERTY] = {"LAY113", "cached-property-without-dict", SEVERITY_ERROR, "0.1.0",
        "A `cached_property` has no `__dict__` to keep its value in."},
    [CODE_NO_WEAKREF] = {"LAY114", "weakref-without-slot", SEVERITY_ERROR, "0.1.0",
        "A weak reference is made to an object that has no place for it."},
    [CODE_PICKLE] = {"LAY115", "pickle-with-slots", SEVERITY_ERROR, "0.1.0",
        "An object with slots is pickled under protocol 0 or 1, which raises."},
    [CODE_SINGLE_STRING] = {"LAY116", "single-string-slots", SEVERITY_WARNING, "0.1.0",
        "`__slots__` is one string, which is one slot."},
    [CODE_ASSIGNED_LATE] = {"LAY117", "slots-assigned-late", SEVERITY_WARNING, "0.1.0",
        "`__slots__` is assigned after the class was made, which changes nothing."},
    [CODE_REDUNDANT_SLOT] = {"LAY201", "redundant-slot", SEVERITY_WARNING, "0.1.0",
        "A base has a slot of this name already: its word is dead in every object."},
    [CODE_SLOTS_BESIDE_DICT] = {"LAY202", "slots-beside-dict", SEVERITY_WARNING, "0.1.0",
        "`__slots__` saves nothing, as a base brings a `__dict__`."},
    [CODE_UNUSED_DICT] = {"LAY203", "unused-dict", SEVERITY_WARNING, "0.1.0",
        "`__slots__` lists `__dict__`, and nothing is stored there."},
    [CODE_DUPLICATE_SLOT] = {"LAY204", "duplicate-slot", SEVERITY_WARNING, "0.1.0",
        "`__slots__` lists a name twice: the second word is dead in every object."},
    [CODE_DATACLASS_REPEATS] = {"LAY205", "dataclass-repeats-slots", SEVERITY_WARNING, "0.1.0",
        "This Python's `dataclass(slots=True)` makes slots again that a base has."},
    [CODE_COSTLY_WEAKREF] = {"LAY206", "costly-weakref", SEVERITY_NOTE, "0.1.0",
        "`__slots__` lists `__weakref__`, which costs every object a place."},
    [CODE_PADDING] = {"LAY207", "padding", SEVERITY_NOTE, "0.1.0",
        "Objects have bytes that alignment leaves unused."},
    [CODE_MISSING_SLOTS] = {"LAY301", "missing-slots", SEVERITY_NOTE, "0.1.0",
        "The bases have no `__dict__`, but the class brings one, as it has no `__slots__`."},
    [CODE_COULD_USE_SLOTS] = {"LAY302", "could-use-slots", SEVERITY_NOTE, "0.1.0",
        "Many objects are made of a class that could have `__slots__`."},
    [CODE_LEAVES_SHARING] = {"LAY303", "leaves-key-sharing", SEVERITY_NOTE, "0.1.0",
        "What a method does makes objects leave the keys they share."},
    [CODE_TOO_MANY_TO_SHARE] = {"LAY304", "too-many-to-share", SEVERITY_NOTE, "0.1.0",
        "Objects have more attributes than can be kept without a dict for each."},
};
/* clang-format on */

const char *severity_name(severity of)
{
    static const char *const names[] = {"error", "warning", "note"};
    return names[of];
}

static bool is_text(const char *whole, const char *text, size_t length)
{
    return strlen(whole) == length && memcmp(whole, text, length) == 0;
}

const code_page *page_about(check_code about)
{
    return broken_pages[about].why != NULL ? &broken_pages[about] : &wasted_pages[about];
}

check_code find_code(const char *text, size_t length)
{
    int i = 0;
    while (i < CODES && !is_text(check_codes[i].code, text, length) &&
           !is_text(check_codes[i].name, text, length))
        i++;
    return (check_code)i;
}

bool add_codes(const char *text, size_t length, bool to[CODES])
{
    check_code named = find_code(text, length);
    bool any = false;
    for (int i = 0; i < CODES; i++) {
        bool begins = length >= strlen("LAY") && strncmp(check_codes[i].code, text, length) == 0;
        if (!begins && i != (int)named) continue;
        to[i] = any = true;
    }
    return any;
}
