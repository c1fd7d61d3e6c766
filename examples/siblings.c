/* SPDX-License-Identifier: MIT */
/*
 * What one attribute too many does to an object and to its siblings: up to 3.10 the class stops
 * sharing keys, and every later object pays; from 3.11 only the one object does, if there is no
 * room.
 */
#include <liblayout.h>
#include <stdio.h>

enum { NAMES = 12, WORDS = 256 };

static const char *const names[NAMES] = {"a", "b", "c", "d", "e", "f",
                                         "g", "h", "i", "j", "k", "l"};

static unsigned long long bytes_of(const layout_object *object)
{
    layout_instance instance;
    layout_cost cost;
    layout_totals one;
    if (layout_object_weigh(object, &instance) != LAYOUT_OK ||
        layout_cost_make(&instance, NULL, &cost) != LAYOUT_OK ||
        layout_cost_totals(&cost, 1, &one) != LAYOUT_OK)
        return 0;
    return one.requested;
}

static void make(layout_population *of, uint32_t *memory, layout_object *object)
{
    layout_effect effect;
    layout_object_new(of, memory, object, &effect);
    for (size_t name = 0; name < 3; name++) layout_object_set(object, name, &effect);
}

static void live(const char *python)
{
    static char bytes[1 << 14];
    static uint32_t memory[3][WORDS];
    layout_room room = {bytes, sizeof bytes, 0};
    layout_class written = {.name = "Point", .attributes = names, .attribute_count = 3};
    layout_target target;
    layout_type type;
    layout_population points;
    layout_object first, wide, later;
    layout_effect effect;
    if (layout_target_find(python, "lp64", &target) != LAYOUT_OK ||
        layout_type_make(&written, &target, &room, &type) != LAYOUT_OK ||
        layout_population_make(&type, names, NAMES, &room, &points) != LAYOUT_OK)
        return;
    make(&points, memory[0], &first);
    make(&points, memory[1], &wide);
    unsigned long long before = bytes_of(&wide);
    unsigned changes = 0;
    for (size_t name = 3; name < NAMES; name++) {
        layout_object_set(&wide, name, &effect);
        changes |= effect.changes;
    }
    make(&points, memory[2], &later);
    printf("%-5s %4llu %4llu -> %4llu %4llu%s\n", python, bytes_of(&first), before, bytes_of(&wide),
           bytes_of(&later),
           (changes & LAYOUT_CLASS_STOPPED) != 0 ? "  the class stops sharing" : "");
}

int main(void)
{
    static const char *const pythons[] = {"2.7", "3.6", "3.9", "3.11", "3.13", "3.15"};
    puts("      first, second with 3 and then 12 attributes, a later one");
    for (size_t i = 0; i < sizeof pythons / sizeof pythons[0]; i++) live(pythons[i]);
    return 0;
}
