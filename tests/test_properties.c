/* SPDX-License-Identifier: MIT */
/*
 * What holds for every class on every target: random classes, forty per target, first instance and
 * steady state. The seed is printed with a failure; LAYOUT_SEED sets it.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <string.h>

#include "checks.h"
#include "corpus.h"
#include "random.h"

enum { CLASSES_PER_TARGET = 40, MAX_NAMES = 120 };

/* ---- Random classes ---- */

typedef struct random_class {
    subject made;
    const char *slots[MAX_NAMES + 2], *attributes[MAX_NAMES];
} random_class;

static const char *const *shuffled_names(void)
{
    static char texts[MAX_NAMES][32];
    static const char *names[MAX_NAMES];
    for (size_t i = 0; i < MAX_NAMES; i++) {
        snprintf(texts[i], sizeof texts[i], "%c%zu", (char)('a' + i % 7), i);
        names[i] = texts[i];
    }
    for (size_t i = MAX_NAMES; i-- > 1;) {
        size_t j = below(i + 1);
        const char *name = names[i];
        names[i] = names[j];
        names[j] = name;
    }
    return names;
}

/* Mostly small: the interesting borders are at 5, 10, 21, 29 to 31. */
static size_t random_count(void)
{
    static const size_t limits[] = {4, 12, 35, MAX_NAMES + 1};
    return below(limits[below(4)]);
}

/* Without a __dict__ only slots can be set. */
static void random_attributes(random_class *out, const char *const *names, bool dict)
{
    layout_class *written = &out->made.written;
    size_t wanted = random_count(), from = dict && chance(2) ? below(MAX_NAMES) : 0;
    size_t limit = dict ? MAX_NAMES : written->slot_count;
    for (size_t i = from; i < limit && written->attribute_count < wanted; i++)
        out->attributes[written->attribute_count++] = names[i];
    written->attributes = out->attributes;
}

static void random_class_make(const layout_target *target, random_class *out)
{
    const char *const *names = shuffled_names();
    bool dict = chance(2), weakref = chance(2);
    out->made.written = (layout_class){.name = "Random", .has_slots = !chance(3)};
    layout_class *written = &out->made.written;
    if (written->has_slots) {
        size_t count = random_count();
        for (size_t i = 0; i < count; i++) out->slots[i] = names[i];
        written->slot_count = count;
    }
    random_attributes(out, names, !written->has_slots || dict);
    if (written->has_slots && dict) out->slots[written->slot_count++] = "__dict__";
    if (written->has_slots && weakref) out->slots[written->slot_count++] = "__weakref__";
    written->slots = out->slots;
    subject_fill(target, &out->made);
}

/* ---- Checks ---- */

static void check_class(const layout_target *target)
{
    static random_class random;
    random_class_make(target, &random);
    const subject *made = &random.made;
    place first = place_of(&made->type, "first instance"),
          steady = place_of(&made->type, "steady state");
    check_type(&made->type, &first);
    check_instance(&made->first, &first);
    check_instance(&made->steady, &steady);
    check_cost(&made->first, &first);
    check_cost(&made->steady, &steady);
    HOLDS(requested(&made->first) >= requested(&made->steady), &first);
}

Test(properties, hold_for_random_classes_on_every_target)
{
    size_t classes = 0;
    start_random();
    for (size_t python = 0; python < layout_python_count(); python++) {
        for (size_t abi = 0; abi < layout_abi_count(); abi++) {
            layout_target target;
            cr_assert(eq(int, layout_target_at(python, abi, &target), LAYOUT_OK));
            for (size_t i = 0; i < CLASSES_PER_TARGET; i++, classes++) check_class(&target);
        }
    }
    cr_log_info("%zu classes", classes);
    cr_assert(ge(sz, classes, 10000));
}

/* One slot more is one word more, on any target. */
Test(properties, a_slot_is_a_word)
{
    static subject less, more;
    for (size_t python = 0; python < layout_python_count(); python++) {
        layout_target target;
        char name[2][8];
        layout_target_at(python, python % layout_abi_count(), &target);
        for (unsigned slots = 1; slots < 40; slots++) {
            snprintf(name[0], sizeof name[0], "S%u", slots);
            snprintf(name[1], sizeof name[1], "S%u", slots + 1);
            subject_make(name[0], &target, &less);
            subject_make(name[1], &target, &more);
            place here = place_of(&less.type, "steady state");
            HOLDS(more.steady.getsizeof == less.steady.getsizeof + here.pointer, &here);
        }
    }
}
