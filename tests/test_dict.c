/* SPDX-License-Identifier: MIT */
/*
 * Dicts, against what real interpreters said as scripts filled, emptied and copied them, and by
 * what must hold of any table after any history.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "random.h"

enum { MOST = 1500, WORDS = 200000, NAME = 8 };

/* Room for a dict, and a dict in it. */
typedef struct shelf {
    uint64_t words[WORDS];
    layout_dict dict;
} shelf;

static shelf first, second;

static void start(shelf *on, const layout_target *target, layout_birth birth, uint64_t most)
{
    layout_room room = {on->words, sizeof on->words, 0};
    cr_assert(eq(int, layout_dict_start(target, birth, most, &room, &on->dict), LAYOUT_OK));
}

static layout_key int_key(const layout_dict *dict, int64_t number)
{
    return layout_key_int(&dict->target, number);
}

static layout_key str_key(const layout_dict *dict, const char *text)
{
    layout_key key;
    cr_assert(eq(int, layout_key_str(&dict->target, NULL, text, strlen(text), &key), LAYOUT_OK));
    return key;
}

/* "k12"; the same name is the same text, which must outlive the dict. */
static layout_key name_key(const layout_dict *dict, char letter, size_t number)
{
    static char names[26][MOST][NAME];
    char *name = names[letter - 'a'][number];
    sprintf(name, "%c%zu", letter, number);
    return str_key(dict, name);
}

static layout_lookup set(layout_dict *dict, layout_key key)
{
    layout_lookup at;
    cr_assert(eq(int, layout_dict_set(dict, &key, &at), LAYOUT_OK));
    return at;
}

static void take(layout_dict *dict, layout_key key)
{
    cr_assert(layout_dict_delete(dict, &key).found);
}

static unsigned long long size_of(const layout_dict *dict)
{
    return (unsigned long long)layout_dict_sizeof(dict);
}

/* ---- What was measured ---- */

/* One parameter per column of the table. */
#define COLUMNS_OF(suite, test, file)                                                              \
    ParameterizedTestParameters(suite, test)                                                       \
    {                                                                                              \
        static size_t indexes[MAX_COLUMNS];                                                        \
        size_t count = columns_of(answers_read(file), indexes);                                    \
        return cr_make_param_array(size_t, indexes, count);                                        \
    }

static const column *the_column(size_t index)
{
    size_t count;
    return &columns_read(&count)[index];
}

/* What is asked of one interpreter, and the answers so far. */
typedef struct asked {
    const answers *table;
    const column *interpreter;
    size_t index, compared;
} asked;

/* Compares with the answer to a fact, which must be there. */
static void compare(asked *of, const char *subject, const char *fact, const char *got)
{
    for (size_t i = 0; i < of->table->count; i++) {
        const answer *row = &of->table->rows[i];
        if (strcmp(row->subject, subject) != 0 || strcmp(row->fact, fact) != 0) continue;
        if (!answered_by(of->table, row, of->index)) continue;
        cr_expect(eq(str, (char *)got, (char *)row->value), "%s: %s %s: want %s, got %s",
                  of->interpreter->name, subject, fact, row->value, got);
        of->compared++;
        return;
    }
    cr_fail("%s: no answer to %s %s", of->interpreter->name, subject, fact);
}

static void compare_size(asked *of, const char *subject, const char *fact, const layout_dict *dict)
{
    char got[32];
    sprintf(got, "%llu", size_of(dict));
    compare(of, subject, fact, got);
}

typedef layout_key make_key(const layout_dict *dict, size_t number);

static layout_key any_name(const layout_dict *dict, size_t number)
{
    return name_key(dict, 'k', number);
}

static layout_key any_int(const layout_dict *dict, size_t number)
{
    return int_key(dict, (int64_t)number);
}

/* ['a', 'b', 'c', 4, 5, 'f', 'g', 'h', 'i', 10, 11, 12] */
static layout_key str_or_int(const layout_dict *dict, size_t number)
{
    bool text = number < 3 || (number > 4 && number < 9);
    return text ? name_key(dict, 'a', number) : int_key(dict, (int64_t)number + 1);
}

static void compare_growth(asked *of, const char *label, make_key *make, size_t count)
{
    char got[1024], *end = got;
    start(&first, &of->interpreter->target, LAYOUT_BORN_EMPTY, MOST);
    layout_dict *dict = &first.dict;
    unsigned long long last = size_of(dict);
    end += sprintf(end, "0:%llu", last);
    for (size_t i = 0; i < count; i++) {
        set(dict, make(dict, i));
        if (size_of(dict) != last) end += sprintf(end, ",%zu:%llu", i + 1, size_of(dict));
        last = size_of(dict);
    }
    compare(of, label, "growth", got);
}

static void compare_copies(asked *of, size_t count)
{
    char subject[32];
    const layout_target *target = &of->interpreter->target;
    layout_dict *dict = &first.dict, *copy = &second.dict;
    sprintf(subject, "copies %zu", count);
    start(&first, target, LAYOUT_BORN_EMPTY, MOST);
    for (size_t i = 0; i < count; i++) set(dict, any_name(dict, i));
    compare_size(of, subject, "d", dict);
    start(&second, target, LAYOUT_BORN_EMPTY, MOST);
    cr_assert(eq(int, layout_dict_copy(dict, copy), LAYOUT_OK));
    compare_size(of, subject, "copy", copy);
    start(&second, target, LAYOUT_BORN_CALL, MOST);
    cr_assert(eq(int, layout_dict_update(copy, dict), LAYOUT_OK));
    compare_size(of, subject, "dict", copy);
    start(&second, target, LAYOUT_BORN_EMPTY, MOST);
    cr_assert(eq(int, layout_dict_update(copy, dict), LAYOUT_OK));
    compare_size(of, subject, "update", copy);
    cr_assert(eq(int, layout_dict_fromkeys(dict, copy), LAYOUT_OK));
    compare_size(of, subject, "fromkeys", copy);
}

static void compare_display(asked *of, size_t count)
{
    layout_key keys[8];
    char fact[32];
    start(&first, &of->interpreter->target, LAYOUT_BORN_EMPTY, MOST);
    for (size_t i = 0; i < count; i++) keys[i] = any_name(&first.dict, i);
    cr_assert(eq(int, layout_dict_display(keys, count, &first.dict), LAYOUT_OK));
    sprintf(fact, "%zu", count);
    compare_size(of, "display", fact, &first.dict);
}

static asked ask(size_t index)
{
    return (asked){answers_read("dicts.tsv"), the_column(index), index, 0};
}

COLUMNS_OF(dict, grows_and_is_copied_as_measured, "dicts.tsv")
ParameterizedTest(size_t *index, dict, grows_and_is_copied_as_measured)
{
    static const size_t counts[] = {0, 1, 4, 5, 6, 8, 10, 11, 16, 21, 22, 50, 100};
    asked of = ask(*index);
    compare_growth(&of, "str", any_name, MOST);
    compare_growth(&of, "int", any_int, MOST);
    compare_growth(&of, "mixed", str_or_int, 12);
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) compare_copies(&of, counts[i]);
    compare_display(&of, 1);
    compare_display(&of, 5);
    compare_display(&of, 6);
    cr_assert(eq(sz, of.compared, 71), "%s", of.interpreter->name);
}

/* ---- dict_delete.py, line by line ---- */

static void compare_history(asked *of, const char *fact, const layout_dict *dict)
{
    char got[64];
    sprintf(got, "%llu %llu", size_of(dict), (unsigned long long)dict->keys.used);
    compare(of, "history", fact, got);
}

static bool is_one_of(size_t n, const size_t *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == n) return true;
    return false;
}

static void empty_and_refill(asked *of, layout_dict *dict)
{
    static const size_t deleted[] = {0, 49, 98, 99}, refilled[] = {0, 1, 9, 50, 99, 150, 199};
    char fact[32];
    for (size_t i = 0; i < 100; i++) set(dict, name_key(dict, 'k', i));
    compare_history(of, "full", dict);
    for (size_t i = 0; i < 100; i++) {
        take(dict, name_key(dict, 'k', i));
        sprintf(fact, "deleted %zu", i + 1);
        if (is_one_of(i, deleted, 4)) compare_history(of, fact, dict);
    }
    for (size_t i = 0; i < 200; i++) {
        set(dict, name_key(dict, 'n', i));
        sprintf(fact, "refilled %zu", i + 1);
        if (is_one_of(i, refilled, 7)) compare_history(of, fact, dict);
    }
}

static void copy_and_clear(asked *of, layout_dict *dict)
{
    start(&second, &dict->target, LAYOUT_BORN_EMPTY, MOST);
    cr_assert(eq(int, layout_dict_copy(dict, &second.dict), LAYOUT_OK));
    compare_size(of, "history", "copy", &second.dict);
    layout_dict_clear(dict);
    compare_history(of, "cleared", dict);
    set(dict, str_key(dict, "a"));
    compare_size(of, "history", "one", dict);
}

/* Never more than four keys at a time, forty in all. */
static void slide_window(asked *of, layout_dict *dict)
{
    char got[64];
    for (size_t i = 0; i < 40; i++) {
        set(dict, any_int(dict, i));
        if (i >= 4) take(dict, any_int(dict, i - 4));
    }
    sprintf(got, "%llu %llu", (unsigned long long)dict->keys.used, size_of(dict));
    compare(of, "history", "window", got);
}

/* {'x': 1, 'z': 3} 140: as repr() writes it, and getsizeof. */
static void say_dict(const layout_dict *dict, char *text)
{
    uint64_t count = dict->keys.index_size == 0 ? dict->keys.slots : dict->entries;
    char *end = text + sprintf(text, "{");
    for (uint64_t i = 0; i < count; i++) {
        const layout_key *key = layout_dict_entry(dict, i);
        if (key == NULL) continue;
        end += sprintf(end, "%s'%s': %d", end > text + 1 ? ", " : "", key->text,
                       key->text[0] - 'x' + 1);
    }
    sprintf(end, "} %llu", size_of(dict));
}

static void pop_and_set(asked *of, layout_dict *dict)
{
    char got[64];
    layout_key key, pair[2] = {str_key(dict, "x"), str_key(dict, "y")};
    cr_assert(eq(int, layout_dict_display(pair, 2, dict), LAYOUT_OK));
    cr_assert(layout_dict_popitem(dict, &key).found);
    cr_expect(not(set(dict, str_key(dict, "z")).found));
    cr_expect(set(dict, str_key(dict, "z")).found);
    say_dict(dict, got);
    compare(of, "history", "popitem", got);
}

COLUMNS_OF(dict, empties_as_measured, "dicts.tsv")
ParameterizedTest(size_t *index, dict, empties_as_measured)
{
    asked of = ask(*index);
    const layout_target *target = &of.interpreter->target;
    start(&first, target, LAYOUT_BORN_EMPTY, MOST);
    empty_and_refill(&of, &first.dict);
    copy_and_clear(&of, &first.dict);
    start(&first, target, LAYOUT_BORN_EMPTY, MOST);
    slide_window(&of, &first.dict);
    start(&first, target, LAYOUT_BORN_EMPTY, MOST);
    pop_and_set(&of, &first.dict);
    cr_assert(eq(sz, of.compared, 17), "%s", of.interpreter->name);
}

static bool same_row(const layout_target *a, const layout_target *b)
{
    return a->python == b->python && a->abi == b->abi;
}

/* Says which targets these tests say nothing of. */
Test(dict, targets_that_were_not_measured_are_named)
{
    size_t indexes[MAX_COLUMNS], count, named = 0;
    size_t answering = columns_of(answers_read("dicts.tsv"), indexes);
    const column *columns = columns_read(&count);
    for (size_t i = 0; i < layout_python_count() * layout_abi_count(); i++) {
        layout_target target;
        layout_target_info info;
        bool found = false;
        layout_target_at(i / layout_abi_count(), i % layout_abi_count(), &target);
        layout_target_describe(&target, &info);
        for (size_t j = 0; j < answering; j++)
            found = found || same_row(&columns[indexes[j]].target, &target);
        if (!found) cr_log_info("no dict was measured on %s on %s", info.python, info.abi);
        named += !found;
    }
    cr_assert(eq(sz, answering, 61));
    cr_assert(lt(sz, named, layout_python_count() * layout_abi_count()));
}

/* ---- What holds of any table ---- */

enum { POOL = 60, EVENTS = 60 };

/* The keys that should be in the dict, in the order of their coming. */
typedef struct model {
    size_t order[POOL], count;
} model;

/* Numbers alike in their low bits, others, and names. */
static layout_key pool_key(const layout_dict *dict, size_t i)
{
    if (i % 3 == 0) return name_key(dict, 'p', i);
    return int_key(dict, i % 3 == 1 ? (int64_t)i << 7 : -(int64_t)i);
}

static size_t place_in(const model *of, size_t key)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->order[i] == key) return i;
    return POOL;
}

static void forget(model *of, size_t place)
{
    of->count--;
    memmove(&of->order[place], &of->order[place + 1], (of->count - place) * sizeof of->order[0]);
}

static const char *name_of(const layout_dict *dict)
{
    static char text[64];
    layout_target_info info;
    layout_target_describe(&dict->target, &info);
    sprintf(text, "%s on %s, LAYOUT_SEED=%llu", info.python, info.abi,
            (unsigned long long)random_seed());
    return text;
}

#define HOLDS(condition, dict)                                                                     \
    do {                                                                                           \
        if (!(condition)) cr_fatal("%s: %s", name_of(dict), #condition);                           \
    } while (0)

/* Counts agree with each other, and there is a slot that ends a search. */
static void check_counts(const layout_dict *dict)
{
    bool open = dict->keys.index_size == 0;
    uint64_t live = 0, free = 0;
    for (uint64_t i = 0; i < dict->keys.slots; i++) {
        int64_t entry = layout_dict_index(dict, i);
        free += entry == LAYOUT_SLOT_EMPTY;
        live += entry >= 0;
        HOLDS(entry < 0 || layout_dict_entry(dict, (uint64_t)entry) != NULL, dict);
    }
    HOLDS(live == dict->keys.used, dict);
    HOLDS(free > 0 || dict->keys.slots == 0, dict);
    HOLDS(dict->keys.used <= dict->entries, dict);
    HOLDS(open || dict->entries + dict->usable <= dict->keys.usable, dict);
    HOLDS(!open || dict->entries + free == dict->keys.slots, dict);
}

/* From 3.6 entries are in the order of their coming. */
static void check_order(const layout_dict *dict, const model *of)
{
    size_t at = 0;
    for (uint64_t i = 0; dict->keys.index_size != 0 && i < dict->entries; i++) {
        const layout_key *key = layout_dict_entry(dict, i);
        if (key == NULL) continue;
        layout_key want = pool_key(dict, of->order[at++]);
        HOLDS(key->hash == want.hash && key->number == want.number, dict);
    }
}

/* The slot is the last of those tried, whether the key is there or would go there. */
static void check_way(const layout_dict *dict, const layout_key *key, const layout_lookup *at)
{
    if (dict->keys.slots == 0) return;
    layout_probe probe = layout_probe_start(&dict->target, key->hash, dict->keys.slots);
    for (uint64_t i = 1; i < at->probes; i++) layout_probe_next(&probe);
    HOLDS(at->probes > 0 && probe.slot == at->slot, dict);
}

static void check_keys(const layout_dict *dict, const model *of)
{
    HOLDS(dict->keys.used == of->count, dict);
    for (size_t i = 0; i < POOL; i++) {
        layout_key key = pool_key(dict, i);
        layout_lookup at = layout_dict_find(dict, &key);
        HOLDS(at.found == (place_in(of, i) < POOL), dict);
        check_way(dict, &key, &at);
        HOLDS(!at.found || layout_dict_index(dict, at.slot) == (int64_t)at.entry, dict);
    }
}

/* Takes the key out of the model that popitem() took out of the dict. */
static void pop(layout_dict *dict, model *of)
{
    layout_key key;
    layout_lookup at = layout_dict_popitem(dict, &key);
    HOLDS(at.found == (of->count > 0), dict);
    for (size_t i = 0; at.found && i < of->count; i++) {
        layout_key candidate = pool_key(dict, of->order[i]);
        if (candidate.hash != key.hash || candidate.number != key.number) continue;
        HOLDS(dict->keys.index_size == 0 || i + 1 == of->count, dict);
        forget(of, i);
        return;
    }
    HOLDS(!at.found, dict);
}

/* A store or a deletion; `sizes` follows the same with counts only. */
static void change(layout_dict *dict, layout_dict *sizes, model *of)
{
    size_t key = below(POOL), place = place_in(of, key);
    layout_key made = pool_key(dict, key);
    if (chance(3)) {
        HOLDS(layout_dict_delete(dict, &made).found == (place < POOL), dict);
        if (place < POOL) layout_dict_delete(sizes, &made), forget(of, place);
        return;
    }
    layout_lookup at = set(dict, made);
    HOLDS(at.found == (place < POOL), dict);
    check_way(dict, &made, &at);
    if (place < POOL) return;
    set(sizes, made);
    of->order[of->count++] = key;
}

static void check_history(const layout_target *target)
{
    model of = {.count = 0};
    layout_dict *dict = &first.dict, sizes;
    layout_birth birth = chance(2) ? LAYOUT_BORN_EMPTY : LAYOUT_BORN_CALL;
    start(&first, target, birth, POOL);
    cr_assert(eq(int, layout_dict_start(target, birth, 0, NULL, &sizes), LAYOUT_OK));
    bool exact = dict->keys.index_size != 0 || dict->keys.slots == 0;
    for (size_t i = 0; i < EVENTS; i++) {
        if (!chance(15)) change(dict, &sizes, &of);
        else pop(dict, &of), exact = false;
        check_counts(dict);
        HOLDS(!exact || size_of(&sizes) == size_of(dict), dict);
    }
    check_keys(dict, &of);
    check_order(dict, &of);
}

Test(dict, no_history_loses_a_key)
{
    start_random();
    for (size_t i = 0; i < layout_python_count() * layout_abi_count(); i++) {
        layout_target target;
        layout_target_at(i / layout_abi_count(), i % layout_abi_count(), &target);
        for (size_t times = 0; times < 4; times++) check_history(&target);
    }
}

Test(dict, every_slot_is_on_the_way)
{
    static bool reached[1024];
    start_random();
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_at(i, 0, &target);
        uint64_t slots = (uint64_t)8 << below(8), left = slots;
        int64_t hash = (int64_t)(below(SIZE_MAX) << 1);
        memset(reached, 0, sizeof reached);
        layout_probe probe = layout_probe_start(&target, hash, slots);
        for (size_t step = 0; step < slots + 64; step++) {
            left -= !reached[probe.slot];
            reached[probe.slot] = true;
            layout_probe_next(&probe);
        }
        cr_expect(eq(u64, left, 0), "hash %lld, %llu slots", (long long)hash,
                  (unsigned long long)slots);
    }
}

/* ---- Memory ---- */

static layout_target newest(void)
{
    layout_target target;
    cr_assert(eq(int, layout_target_find("3.13", "lp64", &target), LAYOUT_OK));
    return target;
}

Test(dict, a_store_without_memory_changes_nothing)
{
    layout_target target = newest();
    layout_lookup at;
    start(&first, &target, LAYOUT_BORN_EMPTY, 1);
    layout_dict *dict = &first.dict;
    size_t stored = 0;
    layout_status status = LAYOUT_OK;
    for (; status == LAYOUT_OK; stored += status == LAYOUT_OK) {
        layout_key key = any_int(dict, stored);
        status = layout_dict_set(dict, &key, &at);
    }
    layout_key last = any_int(dict, stored);
    cr_expect(eq(int, status, LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(u64, dict->keys.used, stored));
    cr_expect(not(layout_dict_find(dict, &last).found));
    check_counts(dict);
}

Test(dict, a_dict_moves_with_all_it_has)
{
    layout_target target = newest();
    layout_dict moved;
    layout_room room = {second.words, sizeof second.words, 0}, small = {second.words, 8, 0};
    start(&first, &target, LAYOUT_BORN_EMPTY, 10);
    for (size_t i = 0; i < 10; i++) set(&first.dict, any_int(&first.dict, i));
    take(&first.dict, any_int(&first.dict, 3));
    cr_assert(eq(int, layout_dict_move(&first.dict, 100, &small, &moved), LAYOUT_BUFFER_TOO_SMALL));
    cr_assert(eq(int, layout_dict_move(&first.dict, 100, &room, &moved), LAYOUT_OK));
    memset(first.words, 0xff, sizeof first.words);
    for (size_t i = 10; i < 100; i++) set(&moved, any_int(&moved, i));
    check_counts(&moved);
    for (size_t i = 0; i < 100; i++) {
        layout_key key = any_int(&moved, i);
        cr_expect(eq(int, layout_dict_find(&moved, &key).found, i != 3), "%zu", i);
    }
}

Test(dict, the_room_it_asks_for_suffices_for_all_it_does)
{
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_at(i, 0, &target);
        for (size_t most = 1; most < 90; most += 1 + most / 7) {
            layout_room room = {first.words, layout_dict_room(&target, most), 0},
                        other = {second.words, room.size, 0};
            layout_dict copy;
            layout_dict *dict = &first.dict;
            cr_assert(eq(int, layout_dict_start(&target, LAYOUT_BORN_CALL, most, &room, dict),
                         LAYOUT_OK));
            cr_assert(eq(int, layout_dict_start(&target, LAYOUT_BORN_CALL, most, &other, &copy),
                         LAYOUT_OK));
            for (size_t k = 0; k < most; k++) set(dict, any_int(dict, k));
            cr_expect(eq(int, layout_dict_copy(dict, &copy), LAYOUT_OK));
            cr_expect(eq(int, layout_dict_fromkeys(dict, &copy), LAYOUT_OK));
            layout_dict_clear(&copy);
            cr_expect(eq(int, layout_dict_update(&copy, dict), LAYOUT_OK));
            cr_expect(eq(u64, copy.keys.used, most));
        }
    }
}

/* A table that no machine of the target could hold is said so, and changes nothing. */
Test(dict, a_size_beyond_the_target_is_an_overflow)
{
    layout_target target;
    layout_dict dict;
    layout_lookup at;
    cr_assert(eq(int, layout_target_find("3.13", "i386", &target), LAYOUT_OK));
    cr_assert(eq(int, layout_dict_start(&target, LAYOUT_BORN_EMPTY, 0, NULL, &dict), LAYOUT_OK));
    layout_key key = layout_key_int(&target, 1);
    layout_status status = LAYOUT_OK;
    while (status == LAYOUT_OK && dict.keys.used < 200000000)
        status = layout_dict_set(&dict, &key, &at);
    cr_expect(eq(int, status, LAYOUT_OVERFLOW));
    cr_expect(eq(u64, dict.keys.used, dict.keys.usable));
}

Test(dict, a_deleted_key_leaves_a_dummy_that_is_taken_again)
{
    static const struct {
        const char *python;
        bool again;
    } cases[] = {{"2.7", true}, {"3.6", true}, {"3.13", true}, {"3.13t", false}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        layout_target target;
        cr_assert(eq(int, layout_target_find(cases[i].python, "lp64", &target), LAYOUT_OK));
        start(&first, &target, LAYOUT_BORN_EMPTY, 10);
        layout_dict *dict = &first.dict;
        set(dict, any_int(dict, 3));
        take(dict, any_int(dict, 3));
        cr_expect(eq(i64, layout_dict_index(dict, 3), LAYOUT_SLOT_DUMMY));
        cr_expect(eq(int, set(dict, any_int(dict, 3)).slot == 3, cases[i].again), "%s",
                  cases[i].python);
    }
}

/* sys.getsizeof(eval('{0: z, 1: z, ...}')) of 2.7.18 and 3.8.18. */
Test(dict, displays_of_more_pairs_than_an_operand_counts)
{
    enum { WIDE = 87382 };
    static layout_key keys[WIDE];
    static const struct {
        const char *python;
        size_t pairs;
        uint64_t size;
    } rows[] = {{"2.7.18", 65535, 6291736}, {"2.7.18", 65536, 6291736}, {"2.7.18", 70000, 6291736},
                {"2.7.18", 87381, 6291736}, {"2.7.18", WIDE, 6291736},  {"3.8.18", 65536, 2621536},
                {"3.8.18", 87381, 2621536}, {"3.8.18", WIDE, 5242968}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        layout_target target;
        layout_dict dict;
        cr_assert(layout_target_find(rows[i].python, "lp64", &target) == LAYOUT_OK);
        for (size_t k = 0; k < WIDE; k++) keys[k] = layout_key_int(&target, (int64_t)k);
        cr_assert(layout_dict_start(&target, LAYOUT_BORN_EMPTY, WIDE, NULL, &dict) == LAYOUT_OK);
        cr_assert(layout_dict_display(keys, rows[i].pairs, &dict) == LAYOUT_OK);
        cr_expect(eq(u64, layout_dict_sizeof(&dict), rows[i].size));
    }
}
