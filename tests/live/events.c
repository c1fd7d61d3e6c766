/* SPDX-License-Identifier: MIT */
/*
 * What the library says of objects as events happen to them, for events.py to compare.
 *
 *     PYTHON ABI NAMES                   first line; names between commas
 *     class NAME BASE SLOTS ATTRIBUTES VARIABLES
 *                                        "-": none; "()": an empty list. A BASE that is no class of
 *                                        these lines is a built-in one
 *     new OBJECT CLASS    set, del, get OBJECT NAME    dict, deldict, replace, weakref, free OBJECT
 *     assign OBJECT CLASS                copy OBJECT NEW
 *     total                              bytes of all objects, and of the keys of all classes
 *
 * Objects and classes are numbers. Each event is answered by a line: getsizeof of the object and of
 * its dict, what it requests, and the exception, if one was raised.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

enum { MOST_CLASSES = 16, MOST_OBJECTS = 4096, MOST_NAMES = 512, ROOM = 1 << 20 };

static struct {
    layout_target target;
    const char *names[MOST_NAMES];
    size_t name_count;
    layout_class written[MOST_CLASSES];
    layout_type types[MOST_CLASSES];
    const layout_type *bases[MOST_CLASSES];
    layout_population populations[MOST_CLASSES];
    size_t class_count;
    layout_object objects[MOST_OBJECTS];
    uint32_t *memory[MOST_OBJECTS];
} all;

static char bytes[ROOM];
static layout_room room = {bytes, sizeof bytes, 0};

static void must(bool fine, const char *what)
{
    if (fine) return;
    fprintf(stderr, "events: %s\n", what);
    exit(2);
}

/* Memory until the end. */
static void *take(size_t size)
{
    static union {
        const char *pointers[ROOM];
        char bytes[1];
    } store;
    static size_t used;
    size_t start = used;
    used += (size + sizeof(char *) - 1) / sizeof(char *) * sizeof(char *);
    must(used <= sizeof store, "out of memory");
    return store.bytes + start;
}

static char *keep(const char *text)
{
    return strcpy(take(strlen(text) + 1), text);
}

/* Cuts a list of names; "-" and "()" are none. */
static size_t split(const char *list, const char ***names)
{
    static const char *found[MOST_NAMES];
    size_t count = 0;
    char *copy = keep(list);
    if (strcmp(list, "-") != 0 && strcmp(list, "()") != 0)
        for (char *name = strtok(copy, ","); name != NULL; name = strtok(NULL, ","))
            found[count++] = name;
    *names = take((count + 1) * sizeof **names);
    memcpy(*names, found, count * sizeof *found);
    return count;
}

static size_t find_name(const char *name)
{
    for (size_t i = 0; i < all.name_count; i++)
        if (strcmp(all.names[i], name) == 0) return i;
    must(false, name);
    return 0;
}

/* ---- Classes ---- */

static const layout_type *find_base(const char *name)
{
    const layout_type *found = NULL;
    for (size_t i = 0; i < all.class_count; i++)
        if (strcmp(all.written[i].name, name) == 0) found = &all.types[i];
    if (found == NULL)
        must(layout_type_builtin(name, &all.target, &room, &found) == LAYOUT_OK, name);
    return found;
}

static void make_class(const char *name, const char *base, const char *slots,
                       const char *attributes, const char *variables)
{
    size_t at = all.class_count;
    const char **list;
    layout_class *written = &all.written[at];
    all.bases[at] = find_base(base);
    *written = (layout_class){.name = keep(name), .bases = &all.bases[at], .base_count = 1};
    written->has_slots = strcmp(slots, "-") != 0;
    written->slot_count = split(slots, &list);
    written->slots = list;
    written->static_count = split(attributes, &list);
    written->static_attributes = list;
    written->name_count = split(variables, &list);
    written->names = list;
    must(layout_type_make(written, &all.target, &room, &all.types[at]) == LAYOUT_OK, name);
    must(all.types[at].error.exception == NULL, name);
    must(layout_population_make(&all.types[at], all.names, all.name_count, &room,
                                &all.populations[at]) == LAYOUT_OK,
         name);
    all.class_count++;
}

/* ---- Events ---- */

static uint64_t requested(const layout_instance *instance)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < instance->block_count; i++)
        sum += instance->blocks[i].requested * instance->blocks[i].count;
    return sum;
}

static void say(const layout_object *object, const layout_effect *effect)
{
    static char text[4096];
    layout_room words = {text, sizeof text, 0};
    layout_error error;
    layout_instance instance;
    if (object->population == NULL) {
        puts("freed");
        return;
    }
    must(layout_object_weigh(object, &instance) == LAYOUT_OK, "too large");
    must(layout_effect_error(effect, &words, &error) == LAYOUT_OK, "no room for an error");
    printf("%llu %llu %llu", (unsigned long long)instance.getsizeof,
           (unsigned long long)instance.dict_getsizeof, (unsigned long long)requested(&instance));
    if (error.exception != NULL) printf(" %s: %s", error.exception, error.message);
    putchar('\n');
}

static uint32_t *memory_of(size_t object, const layout_population *population)
{
    must(object < MOST_OBJECTS, "too many objects");
    if (all.memory[object] == NULL)
        all.memory[object] = calloc(layout_object_words(population), sizeof *all.memory[object]);
    must(all.memory[object] != NULL, "out of memory");
    return all.memory[object];
}

static void happen(const char *what, layout_object *object, const char *with)
{
    layout_effect effect = {.changes = 0};
    size_t at = (size_t)(object - all.objects), other = strtoul(with, NULL, 10);
    if (strcmp(what, "new") == 0)
        layout_object_new(&all.populations[other], memory_of(at, &all.populations[other]), object,
                          &effect);
    else if (strcmp(what, "set") == 0) layout_object_set(object, find_name(with), &effect);
    else if (strcmp(what, "del") == 0) layout_object_delete(object, find_name(with), &effect);
    else if (strcmp(what, "get") == 0) layout_object_get(object, find_name(with), &effect);
    else if (strcmp(what, "dict") == 0) layout_object_read_dict(object, &effect);
    else if (strcmp(what, "deldict") == 0) layout_object_delete_dict(object, &effect);
    else if (strcmp(what, "replace") == 0) layout_object_replace_dict(object, &effect);
    else if (strcmp(what, "weakref") == 0) layout_object_weakref(object, &effect);
    else if (strcmp(what, "free") == 0) layout_object_free(object);
    else if (strcmp(what, "assign") == 0)
        layout_object_assign_class(object, &all.populations[other], &effect);
    else if (strcmp(what, "copy") == 0) {
        layout_object_copy(object, memory_of(other, object->population), &all.objects[other],
                           &effect);
        object = &all.objects[other];
    } else must(false, what);
    say(object, &effect);
}

static void say_total(void)
{
    uint64_t sum = 0, keys = 0;
    for (size_t i = 0; i < MOST_OBJECTS; i++) {
        layout_instance instance;
        if (all.objects[i].population == NULL) continue;
        must(layout_object_weigh(&all.objects[i], &instance) == LAYOUT_OK, "too large");
        sum += requested(&instance);
    }
    for (size_t i = 0; i < all.class_count; i++)
        keys += layout_population_keys(&all.populations[i]);
    printf("%llu %llu\n", (unsigned long long)sum, (unsigned long long)keys);
}

int main(void)
{
    static char line[1 << 16], words[6][1 << 14];
    const char **names;
    must(scanf("%16383s %16383s %16383s\n", words[0], words[1], words[2]) == 3, "no target");
    if (layout_target_find(words[0], words[1], &all.target) != LAYOUT_OK) {
        puts("unknown");
        return 0;
    }
    all.name_count = split(words[2], &names);
    memcpy(all.names, names, all.name_count * sizeof *names);
    while (fgets(line, sizeof line, stdin) != NULL) {
        for (size_t i = 0; i < 6; i++) words[i][0] = '\0';
        sscanf(line, "%16383s %16383s %16383s %16383s %16383s %16383s", words[0], words[1],
               words[2], words[3], words[4], words[5]);
        if (strcmp(words[0], "class") == 0)
            make_class(words[1], words[2], words[3], words[4], words[5]);
        else if (strcmp(words[0], "total") == 0) say_total();
        else happen(words[0], &all.objects[strtoul(words[1], NULL, 10)], words[2]);
    }
    return 0;
}
