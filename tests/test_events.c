/* SPDX-License-Identifier: MIT */
/*
 * Objects over time. tests/golden/key_sharing.golden is what key_sharing.py printed under each
 * interpreter; here its statements are events, and the whole output must be the same. The ends of
 * histories must be what layout_instance_make() knows without living through them.
 */
#include <criterion/criterion.h>
#include <criterion/new/assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "corpus.h"

enum { WIDEST = 60, FEW = 5, MOST_OBJECTS = 64, WORDS = 2048, OUTPUT = 4096 };

/* a, b, c, d, e, then f0 to f59. */
static const char *const *all_names(void)
{
    static char texts[FEW + WIDEST][8];
    static const char *names[FEW + WIDEST];
    for (size_t i = 0; i < FEW + WIDEST; i++) {
        if (i < FEW) snprintf(texts[i], sizeof texts[i], "%c", (char)('a' + i));
        else snprintf(texts[i], sizeof texts[i], "f%zu", i - FEW);
        names[i] = texts[i];
    }
    return names;
}

enum { A, B, C, D, E };

/* ---- A class and its objects ---- */

typedef struct stage {
    layout_class written;
    layout_type type;
    layout_population population;
    char bytes[1 << 13];
    layout_object objects[MOST_OBJECTS];
    uint32_t memory[MOST_OBJECTS][WORDS];
    size_t count;
} stage;

static void set_stage(stage *on, const layout_target *target, const char *seen, size_t seen_count)
{
    const char *const *names = all_names();
    layout_room room = {on->bytes, sizeof on->bytes, 0};
    on->written = (layout_class){.name = "P", .static_attributes = names};
    on->written.static_count = seen != NULL ? seen_count : 0;
    on->count = 0;
    cr_assert(eq(int, layout_type_make(&on->written, target, &room, &on->type), LAYOUT_OK));
    cr_assert(eq(int,
                 layout_population_make(&on->type, names, FEW + WIDEST, &room, &on->population),
                 LAYOUT_OK));
    cr_assert(le(sz, layout_object_words(&on->population), WORDS));
}

static layout_object *new_object(stage *on)
{
    layout_effect effect;
    layout_object *made = &on->objects[on->count];
    layout_object_new(&on->population, on->memory[on->count], made, &effect);
    on->count++;
    return made;
}

static void set(layout_object *object, size_t name)
{
    layout_effect effect;
    layout_object_set(object, name, &effect);
    cr_assert(eq(int, effect.refusal, LAYOUT_REFUSED_NOTHING));
}

static layout_object *new_point(stage *on)
{
    layout_object *made = new_object(on);
    for (size_t name = A; name <= C; name++) set(made, name);
    return made;
}

static layout_instance weigh(const layout_object *object)
{
    layout_instance weighed;
    cr_assert(eq(int, layout_object_weigh(object, &weighed), LAYOUT_OK));
    return weighed;
}

/* sys.getsizeof(object.__dict__) */
static uint64_t size_of_dict(layout_object *object)
{
    layout_effect effect;
    layout_object_read_dict(object, &effect);
    return weigh(object).dict_getsizeof;
}

/* ---- The script ---- */

typedef struct paper {
    char text[OUTPUT];
    size_t length;
} paper;

static void print(paper *on, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    on->length += (size_t)vsnprintf(on->text + on->length, OUTPUT - on->length, format, list);
    va_end(list);
}

static void print_sizes(paper *on, const char *what, layout_object *object)
{
    unsigned long long dict = size_of_dict(object);
    print(on, "%s %llu %llu\n", what, (unsigned long long)weigh(object).getsizeof, dict);
}

static void print_dict(paper *on, const char *what, layout_object *object, const char *keys)
{
    print(on, "%s %llu%s\n", what, (unsigned long long)size_of_dict(object), keys);
}

static bool is_printed(size_t k)
{
    static const size_t printed[] = {1, 2, 3, 10, 20, 26, 27, 28, 29, 30, 31, 40};
    for (size_t i = 0; i < sizeof printed / sizeof printed[0]; i++)
        if (printed[i] == k) return true;
    return false;
}

static void play_points(stage *on, const layout_target *target, paper *output)
{
    layout_effect effect;
    set_stage(on, target, "abc", 3);
    for (size_t k = 1; k <= 40; k++) {
        char what[24];
        layout_object *p = new_point(on);
        snprintf(what, sizeof what, "instance %zu", k);
        if (is_printed(k)) print_sizes(output, what, p);
        else size_of_dict(p);
    }
    layout_object *p = new_point(on), *q, *r;
    set(p, D);
    print_dict(output, "late attribute", p, "");
    set(p, E);
    print_dict(output, "second late attribute", p, "");
    q = new_point(on);
    layout_object_delete(q, B, &effect);
    print_dict(output, "deleted", q, " ['a', 'c']");
    set(q, B);
    print_dict(output, "set again", q, " ['a', 'b', 'c']");
    r = new_point(on);
    print_dict(output, "after those", r, "");
}

static void play_orders(stage *on, const layout_target *target, paper *output)
{
    set_stage(on, target, NULL, 0);
    layout_object *x = new_object(on);
    set(x, A);
    set(x, B);
    layout_object *y = new_object(on);
    set(y, B);
    set(y, A);
    layout_object *z = new_object(on);
    set(z, A);
    unsigned long long sizes[] = {size_of_dict(x), size_of_dict(y), size_of_dict(z)};
    print(output, "other order %llu %llu %llu\n", sizes[0], sizes[1], sizes[2]);
}

/* Each of fifty instances takes the variable of the one before it, which dies. */
static void play_wide(stage *on, const layout_target *target, size_t width, paper *output)
{
    char what[16];
    set_stage(on, target, NULL, 0);
    for (size_t k = 0; k < 50; k++) {
        new_object(on);
        for (size_t i = 0; i < width; i++) set(&on->objects[k], FEW + i);
        if (k > 0) layout_object_free(&on->objects[k - 1]);
    }
    snprintf(what, sizeof what, "wide %zu", width);
    print_sizes(output, what, &on->objects[49]);
}

static void play(const layout_target *target, paper *output)
{
    static const size_t widths[] = {0, 1, 5, 6, 10, 11, 21, 22, 29, 30, 31, 32, 60};
    static stage on;
    output->length = 0;
    play_points(&on, target, output);
    play_orders(&on, target, output);
    for (size_t i = 0; i < sizeof widths / sizeof widths[0]; i++)
        play_wide(&on, target, widths[i], output);
}

/* ---- What it printed ---- */

static char *golden_text(void)
{
    static char text[1 << 16];
    FILE *file = fopen(GOLDEN_DIR "/key_sharing.golden", "rb");
    cr_assert(ne(ptr, file, NULL));
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

static const column *find_column(const char *name)
{
    size_t count;
    const column *columns = columns_read(&count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(columns[i].name, name) == 0) return &columns[i];
    cr_fatal("%s is not in targets.tsv", name);
    return NULL;
}

static void name_the_others(const bool *seen)
{
    size_t count;
    const column *columns = columns_read(&count);
    paper others = {.length = 0};
    for (size_t python = 0; python < layout_python_count(); python++) {
        layout_target target;
        layout_target_info info;
        bool found = false;
        layout_target_at(python, 0, &target);
        layout_target_describe(&target, &info);
        for (size_t i = 0; i < count; i++)
            found = found || (seen[i] && columns[i].target.python == target.python);
        if (!found) print(&others, " %s", info.python);
    }
    fprintf(stderr, "not compared, no interpreter printed it:%s\n", others.text);
}

/* === NAMES, then what all of them printed. */
Test(events, key_sharing_is_what_interpreters_printed)
{
    static paper output;
    bool seen[MAX_COLUMNS] = {false};
    size_t compared = 0, count;
    const column *columns = columns_read(&count);
    for (char *at = golden_text(); at != NULL && *at != '\0';) {
        char *names = at + 4, *want = strchr(at, '\n') + 1, *end = strstr(want, "\n=== ");
        want[-1] = '\0';
        at = end != NULL ? end + 1 : NULL;
        if (end != NULL) end[1] = '\0';
        for (char *name = strtok(names, " "); name != NULL; name = strtok(NULL, " ")) {
            const column *interpreter = find_column(name);
            play(&interpreter->target, &output);
            cr_expect(eq(str, output.text, want), "%s (%s, %s)", name, interpreter->python,
                      interpreter->abi);
            seen[interpreter - columns] = true;
            compared++;
        }
        if (at != NULL) *at = '=';
    }
    cr_log_info("%zu interpreters", compared);
    cr_assert(eq(sz, compared, 61));
    name_the_others(seen);
}

/* ---- The ends of histories ---- */

enum { SETTLED = 40 };

static const char *const kinds[] = {"P", "S", "W", "D", "B", "X"};
static const unsigned counts[] = {0, 1, 2, 5, 6, 11, 22, 28, 29, 30, 31, 32, 43, 60};

static bool same_blocks(const layout_instance *a, const layout_instance *b)
{
    if (a->block_count != b->block_count) return false;
    for (size_t i = 0; i < a->block_count; i++)
        if (a->blocks[i].kind != b->blocks[i].kind || a->blocks[i].count != b->blocks[i].count ||
            a->blocks[i].requested != b->blocks[i].requested ||
            a->blocks[i].prefix != b->blocks[i].prefix)
            return false;
    return a->inline_slots == b->inline_slots && a->inline_valid == b->inline_valid &&
           a->value_slots == b->value_slots && a->keys.slots == b->keys.slots;
}

static void expect_same(const layout_instance *known, const layout_object *lived, const char *name,
                        const char *which)
{
    layout_instance weighed = weigh(lived);
    layout_target_info info;
    layout_target_describe(&known->type->target, &info);
    bool same = same_blocks(known, &weighed) && known->getsizeof == weighed.getsizeof &&
                known->dict_getsizeof == weighed.dict_getsizeof &&
                known->attributes == weighed.attributes;
    if (!same)
        cr_fail("%s on %s: %s %s: requested %llu, lived %llu; dict %llu, lived %llu", info.python,
                info.abi, which, name, (unsigned long long)requested(known),
                (unsigned long long)requested(&weighed), (unsigned long long)known->dict_getsizeof,
                (unsigned long long)weighed.dict_getsizeof);
}

static void live_through(const subject *made, const char *name)
{
    static char bytes[1 << 14];
    static uint32_t memory[SETTLED][WORDS];
    static layout_object objects[SETTLED];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_population population;
    layout_effect effect;
    size_t count = made->written.attribute_count;
    cr_assert(
        eq(int,
           layout_population_make(&made->type, made->written.attributes, count, &room, &population),
           LAYOUT_OK));
    for (size_t i = 0; i < SETTLED; i++) {
        layout_object_new(&population, memory[i], &objects[i], &effect);
        for (size_t j = 0; j < count; j++) layout_object_set(&objects[i], j, &effect);
        if (i == 0) expect_same(&made->first, &objects[0], name, "first");
    }
    expect_same(&made->steady, &objects[SETTLED - 1], name, "many");
}

Test(events, lead_to_the_instances_that_are_known_without_them, .timeout = 120)
{
    static subject made;
    for (size_t python = 0; python < layout_python_count(); python++)
        for (size_t i = 0; i < sizeof counts / sizeof counts[0] * 6; i++) {
            layout_target target;
            char name[8];
            layout_target_at(python, (python + i) % layout_abi_count(), &target);
            snprintf(name, sizeof name, "%s%u", kinds[i % 6], counts[i / 6]);
            subject_make(name, &target, &made);
            live_through(&made, name);
        }
}

/* ---- What it raises ---- */

static const struct {
    const char *python, *missing, *unset;
} texts[] = {
    {"2.7", "'P' object has no attribute 'd'", "a"},
    {"3.6", "d", "a"},
    {"3.9", "d", "a"},
    {"3.10", "d", "'P' object has no attribute 'a'"},
    {"3.11", "'P' object has no attribute 'd'", "'P' object has no attribute 'a'"},
    {"3.15", "'P' object has no attribute 'd'", "'P' object has no attribute 'a'"},
};

static layout_error error_of(const layout_effect *effect)
{
    static char text[512];
    layout_room room = {text, sizeof text, 0};
    layout_error error = {NULL, NULL};
    cr_assert(eq(int, layout_effect_error(effect, &room, &error), LAYOUT_OK));
    return error;
}

Test(events, say_what_each_version_says_of_what_is_not_there)
{
    static stage on;
    static const char *const slots[] = {"a"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        layout_target target;
        layout_effect effect;
        layout_target_find(texts[i].python, "lp64", &target);
        set_stage(&on, &target, NULL, 0);
        layout_object_delete(new_object(&on), D, &effect);
        cr_expect(eq(str, (char *)error_of(&effect).message, (char *)texts[i].missing), "%s",
                  texts[i].python);
        layout_class slotted = {.name = "P", .has_slots = true, .slots = slots, .slot_count = 1};
        layout_room room = {on.bytes, sizeof on.bytes, 0};
        layout_type_make(&slotted, &target, &room, &on.type);
        layout_population_make(&on.type, all_names(), FEW, &room, &on.population);
        on.count = 0;
        layout_object_get(new_object(&on), A, &effect);
        cr_expect(eq(str, (char *)error_of(&effect).message, (char *)texts[i].unset), "%s",
                  texts[i].python);
        cr_expect(eq(str, (char *)error_of(&effect).exception, "AttributeError"));
    }
}

/* A class over a built-in type, with one object. */
static layout_object *new_over(stage *on, const char *python, const char *base)
{
    layout_target target;
    layout_room room = {on->bytes, sizeof on->bytes, 0};
    static const layout_type *bases[1];
    layout_target_find(python, "lp64", &target);
    cr_assert(eq(int, layout_type_builtin(base, &target, &room, &bases[0]), LAYOUT_OK));
    on->written = (layout_class){.name = "P", .bases = bases, .base_count = 1};
    on->count = 0;
    cr_assert(eq(int, layout_type_make(&on->written, &target, &room, &on->type), LAYOUT_OK));
    cr_assert(eq(int, layout_population_make(&on->type, all_names(), FEW, &room, &on->population),
                 LAYOUT_OK));
    return new_object(on);
}

/* Objects/exceptions.c and Objects/dictobject.c; seen in 2.7.18, 3.6.15 and 3.13.0. */
Test(events, an_exception_keeps_its_dict)
{
    static stage on;
    static const char *const said[][2] = {{"2.7", "__dict__ may not be deleted"},
                                          {"3.6", "cannot delete __dict__"},
                                          {"3.13", "cannot delete __dict__"}};
    for (size_t i = 0; i < sizeof said / sizeof said[0]; i++) {
        layout_effect effect;
        layout_object *error = new_over(&on, said[i][0], "ValueError");
        set(error, A);
        layout_object_delete_dict(error, &effect);
        cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_DELETE_DICT));
        cr_expect(eq(str, (char *)error_of(&effect).exception, "TypeError"));
        cr_expect(eq(str, (char *)error_of(&effect).message, (char *)said[i][1]));
        cr_expect(eq(u64, error->attributes, 1));
        layout_object_replace_dict(error, &effect);
        cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_NOTHING));
        cr_expect(eq(u64, error->attributes, 0));
    }
}

Test(events, what_a_base_makes_of_them_is_refused_where_it_is_not_known)
{
    static stage on;
    layout_effect effect;
    layout_error error = {"none", "none"};
    layout_room room = {NULL, 0, 0};
    layout_object *deque = new_over(&on, "3.13", "collections.deque"), copy;
    cr_expect(not(layout_type_copied_bare(&on.type)));
    layout_object_copy(deque, on.memory[1], &copy, &effect);
    cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_UNKNOWN));
    cr_expect(eq(ptr, copy.population, NULL));
    cr_expect(eq(u64, on.population.instances, 1));
    cr_expect(eq(int, layout_effect_error(&effect, &room, &error), LAYOUT_UNKNOWN_TYPE));
    cr_expect(eq(str, (char *)error.exception, "none"));
    layout_object_delete_dict(new_over(&on, "3.13", "collections.OrderedDict"), &effect);
    cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_UNKNOWN));
    new_over(&on, "3.13", "list");
    cr_expect(layout_type_copied_bare(&on.type));
}

/* class Q(P): a = None, where P has the slot a. copy.copy() finds None in place of the slot's value
   and stores it by its name: {'a': None} of 2.7.18 and 3.13.0. */
Test(events, a_class_variable_is_read_but_in_front_of_a_slot_not_copied)
{
    static stage on;
    static const layout_type *bases[1];
    const char *const *names = all_names();
    layout_target target;
    layout_effect effect;
    layout_object copy;
    layout_target_find("3.13", "lp64", &target);
    layout_class slotted = {.name = "P", .has_slots = true, .slots = names, .slot_count = 1};
    layout_type base;
    layout_room room = {on.bytes, sizeof on.bytes, 0};
    cr_assert(eq(int, layout_type_make(&slotted, &target, &room, &base), LAYOUT_OK));
    bases[0] = &base;
    on.written = (layout_class){
        .name = "Q", .bases = bases, .base_count = 1, .names = names, .name_count = 1};
    cr_assert(eq(int, layout_type_make(&on.written, &target, &room, &on.type), LAYOUT_OK));
    cr_assert(
        eq(int, layout_population_make(&on.type, names, FEW, &room, &on.population), LAYOUT_OK));
    layout_object *object = new_object(&on);
    layout_object_get(object, A, &effect);
    cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_NOTHING));
    layout_object_get(object, B, &effect);
    cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_READ));
    layout_object_copy(object, on.memory[1], &copy, &effect);
    cr_expect(eq(int, effect.refusal, LAYOUT_REFUSED_UNKNOWN));
}

Test(events, too_small_a_room_changes_nothing)
{
    static stage on;
    layout_target target;
    layout_effect effect;
    layout_error error = {"none", "none"};
    layout_room none = {on.bytes, 0, 0};
    layout_target_find("3.13", "lp64", &target);
    set_stage(&on, &target, NULL, 0);
    layout_population population = on.population;
    cr_expect(eq(int, layout_population_make(&on.type, all_names(), FEW, &none, &population),
                 LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(sz, none.used, 0));
    layout_object_get(new_object(&on), A, &effect);
    cr_expect(eq(int, layout_effect_error(&effect, &none, &error), LAYOUT_BUFFER_TOO_SMALL));
    cr_expect(eq(str, (char *)error.exception, "none"));
}

Test(events, a_weighed_object_is_drawn_to_its_last_byte)
{
    static stage on;
    static layout_row rows[512];
    for (size_t python = 0; python < layout_python_count(); python++) {
        layout_target target;
        layout_effect effect;
        layout_target_at(python, python % layout_abi_count(), &target);
        set_stage(&on, &target, "ab", 2);
        for (size_t turn = 0; turn < 4; turn++) {
            layout_object *object = new_point(&on);
            if (turn > 0) layout_object_delete(object, B, &effect);
            for (size_t i = 0; turn == 2 && i < WIDEST; i++) set(object, FEW + i);
            if (turn == 3) layout_object_weakref(object, &effect);
            layout_instance weighed = weigh(object);
            for (size_t block = 0; block < weighed.block_count; block++) {
                size_t count = 0;
                uint64_t sum = 0;
                cr_assert(
                    eq(int, layout_instance_rows(&weighed, block, rows, 512, &count), LAYOUT_OK));
                for (size_t i = 0; i < count; i++) sum += rows[i].size;
                cr_expect(eq(u64, sum, weighed.blocks[block].requested));
            }
        }
    }
}
