/* SPDX-License-Identifier: MIT */
/*
 * What holds for every class on every target: random classes, forty per target, first instance and
 * steady state. The seed is printed with a failure; LAYOUT_SEED sets it.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "corpus.h"

enum { CLASSES_PER_TARGET = 40, MAX_NAMES = 120, MAX_ROWS = 1200, POPULATION = 12345 };

/* ---- Random numbers ---- */

static uint64_t seed, state;

static uint64_t next_random(void) /* splitmix64 */
{
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static size_t below(size_t n)
{
    return (size_t)(next_random() % n);
}

static bool chance(size_t in)
{
    return below(in) == 0;
}

static void start_random(void)
{
    const char *given = getenv("LAYOUT_SEED");
    seed = given != NULL ? strtoull(given, NULL, 0) : (uint64_t)time(NULL);
    state = seed;
    cr_log_info("LAYOUT_SEED=%llu", (unsigned long long)seed);
}

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

/* Where a failure happened. */
typedef struct place {
    char text[160];
    unsigned pointer;
} place;

static place place_of(const subject *made, const char *moment)
{
    layout_target_info info;
    place here;
    layout_target_describe(&made->type.target, &info);
    snprintf(here.text, sizeof here.text,
             "LAYOUT_SEED=%llu: %s on %s, %zu slots, %zu attributes, %s", (unsigned long long)seed,
             info.python, info.abi, made->written.slot_count, made->written.attribute_count,
             moment);
    here.pointer = info.pointer_size;
    return here;
}

#define HOLDS(condition, here)                                                                     \
    do {                                                                                           \
        if (!(condition)) cr_fatal("%s: %s", (here)->text, #condition);                            \
    } while (0)

static void check_type(const subject *made, const place *here)
{
    const layout_type *type = &made->type;
    for (size_t i = 0; i < type->member_count; i++) {
        const layout_member *member = &type->members[i];
        HOLDS(member->offset % here->pointer == 0, here);
        HOLDS(member->offset + here->pointer <= (int64_t)type->basicsize, here);
        if (i == 0) continue;
        HOLDS(member->offset == type->members[i - 1].offset + here->pointer, here);
        HOLDS(strcmp(type->members[i - 1].name, member->name) < 0, here);
    }
    HOLDS(type->basicsize % here->pointer == 0, here);
    HOLDS(!type->managed_dict || type->dictoffset < 0, here);
    HOLDS(!type->inline_values || type->managed_dict, here);
    HOLDS((type->preheader_size > 0) == (type->managed_dict || type->managed_weakref), here);
    HOLDS(type->gc_head_size == 0 || type->gc, here);
}

static bool is_word(const layout_row *row)
{
    switch (row->kind) {
    case LAYOUT_ROW_SLOT:
    case LAYOUT_ROW_DICT_WORD:
    case LAYOUT_ROW_WEAKREF_WORD:
    case LAYOUT_ROW_VALUE: return true;
    default: return row->code == 'P' || row->code == 'n';
    }
}

/* Rows cover a block from its start to its end, in order. */
static void check_cover(const layout_block *block, const layout_row *rows, size_t count,
                        const place *here)
{
    int64_t at = -(int64_t)block->prefix;
    for (size_t i = 0; i < count; i++) {
        HOLDS(rows[i].offset == at, here);
        HOLDS(rows[i].size > 0 && rows[i].count > 0, here);
        HOLDS(rows[i].size % rows[i].count == 0, here);
        HOLDS(rows[i].name != NULL && rows[i].owner != NULL, here);
        if (is_word(&rows[i])) {
            HOLDS(rows[i].offset % here->pointer == 0, here);
            HOLDS(rows[i].size == rows[i].count * here->pointer, here);
        }
        at += (int64_t)rows[i].size;
    }
    HOLDS(at == (int64_t)(block->requested - block->prefix), here);
}

static size_t count_rows(const layout_row *rows, size_t count, layout_row_kind kind)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        if (rows[i].kind == kind) found += rows[i].count;
    return found;
}

/* Every attribute of the dict is drawn once: as a value or as an entry. */
static void check_drawn(const layout_instance *instance, size_t block, const layout_row *rows,
                        size_t count, const place *here)
{
    bool own_keys = instance->keys.slots > 0;
    bool values = instance->blocks[block].kind == LAYOUT_BLOCK_VALUES;
    if (instance->blocks[block].kind == LAYOUT_BLOCK_OBJECT) {
        HOLDS(count_rows(rows, count, LAYOUT_ROW_SLOT) == instance->type->member_count, here);
        values = instance->inline_valid;
    }
    if (values && !own_keys)
        HOLDS(count_rows(rows, count, LAYOUT_ROW_VALUE) == instance->attributes, here);
    if (instance->blocks[block].kind == LAYOUT_BLOCK_KEYS)
        HOLDS(count_rows(rows, count, LAYOUT_ROW_ENTRY) == instance->attributes, here);
}

static void check_rows(const layout_instance *instance, const place *here)
{
    static layout_row rows[MAX_ROWS];
    for (size_t block = 0; block < instance->block_count; block++) {
        size_t count = 0, counted = 0;
        HOLDS(layout_instance_rows(instance, block, rows, MAX_ROWS, &count) == LAYOUT_OK, here);
        check_cover(&instance->blocks[block], rows, count, here);
        check_drawn(instance, block, rows, count, here);
        HOLDS(layout_instance_rows(instance, block, rows, count - 1, &counted) ==
                  LAYOUT_BUFFER_TOO_SMALL,
              here);
        HOLDS(counted == count, here);
    }
}

static void check_instance(const layout_instance *instance, const place *here)
{
    const layout_type *type = instance->type;
    const layout_block *object = &instance->blocks[0];
    HOLDS(instance->block_count > 0 && instance->block_count <= LAYOUT_MAX_BLOCKS, here);
    HOLDS(object->kind == LAYOUT_BLOCK_OBJECT, here);
    HOLDS(object->prefix == type->gc_head_size + type->preheader_size, here);
    HOLDS(instance->getsizeof == object->prefix + type->basicsize, here);
    HOLDS(object->requested >= instance->getsizeof, here);
    if (!type->inline_values) HOLDS(object->requested == instance->getsizeof, here);
    if (type->dictoffset == 0) HOLDS(instance->dict_getsizeof == 0, here);
    if (instance->keys.slots > 0) {
        HOLDS(instance->keys.used == instance->attributes, here);
        HOLDS(instance->keys.used <= instance->keys.usable, here);
        HOLDS((instance->keys.slots & (instance->keys.slots - 1)) == 0, here);
    }
    check_rows(instance, here);
}

static void check_part(const layout_part *part, const place *here)
{
    HOLDS(part->requested > 0 && part->count > 0, here);
    if (part->allocator == LAYOUT_NO_MODEL) {
        HOLDS(part->allocated == 0, here);
        return;
    }
    HOLDS(part->requested + part->hooks <= part->allocated, here);
    HOLDS(part->page_blocks * part->allocated <= part->page_size || part->page_size == 0, here);
}

static layout_values random_values(void)
{
    return (layout_values){(layout_value_kind)below(4), below(700)};
}

static void check_cost(const layout_instance *instance, const place *here)
{
    layout_values held = random_values();
    layout_cost cost;
    layout_totals totals;
    uint64_t asked = 0, allocated = 0, blocks = 0;
    HOLDS(layout_cost_make(instance, chance(2) ? &held : NULL, &cost) == LAYOUT_OK, here);
    HOLDS(layout_cost_totals(&cost, POPULATION, &totals) == LAYOUT_OK, here);
    for (size_t i = 0; i < cost.part_count; i++) {
        const layout_part *part = &cost.parts[i];
        check_part(part, here);
        asked += part->requested * part->count;
        allocated += part->allocated * part->count;
        if (i < instance->block_count) blocks += part->requested * part->count;
    }
    HOLDS(blocks == requested(instance), here);
    HOLDS(totals.requested == POPULATION * asked, here);
    if (!totals.known) return;
    HOLDS(totals.allocated == POPULATION * allocated, here);
    HOLDS(totals.allocated >= totals.requested, here);
    HOLDS(totals.resident >= totals.allocated, here);
    HOLDS(totals.reserved >= totals.resident, here);
}

static void check_class(const layout_target *target)
{
    static random_class random;
    random_class_make(target, &random);
    const subject *made = &random.made;
    place first = place_of(made, "first instance"), steady = place_of(made, "steady state");
    check_type(made, &first);
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
            place here = place_of(&less, "steady state");
            HOLDS(more.steady.getsizeof == less.steady.getsizeof + here.pointer, &here);
        }
    }
}
