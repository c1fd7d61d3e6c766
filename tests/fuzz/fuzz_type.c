/* SPDX-License-Identifier: MIT */
/*
 * Hierarchies that the bytes spell: each class picks bases among those before it and among built-in
 * types, and slots among a few names. A class is refused with a text, or it is laid out so that it
 * begins as its base does.
 */
#include <stdlib.h>
#include <string.h>

#include "liblayout.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { CLASSES = 16, BASES = 4, SLOTS = 6, ROOM = 1 << 17 };

typedef struct input {
    const uint8_t *at, *end;
} input;

static unsigned take(input *from, unsigned below)
{
    return from->at < from->end ? *from->at++ % below : 0;
}

typedef struct hierarchy {
    char bytes[ROOM];
    layout_room room;
    layout_target target;
    const layout_type *bases[CLASSES][BASES], *made[CLASSES];
    const char *slots[CLASSES][SLOTS];
    layout_class written[CLASSES];
    layout_type types[CLASSES];
    size_t count;
} hierarchy;

static const layout_type *pick_base(hierarchy *all, input *from)
{
    static const char *const names[] = {"object", "int",  "tuple",   "dict",    "Exception",
                                        "str",    "list", "OSError", "abc.ABC", "type"};
    unsigned pick = take(from, 10 + (unsigned)all->count);
    const layout_type *type = NULL;
    if (pick >= 10) return all->made[pick - 10];
    if (layout_type_builtin(names[pick], &all->target, &all->room, &type) != LAYOUT_OK)
        layout_type_builtin("object", &all->target, &all->room, &type);
    return type;
}

static void spell(hierarchy *all, size_t i, input *from)
{
    static const char *const names[] = {"a",  "b",   "__c",     "__dict__", "__weakref__", "_",
                                        "1x", "a-b", "__doc__", "",         "__d__"};
    layout_class *written = &all->written[i];
    *written = (layout_class){.name = take(from, 4) == 0 ? "__" : "C", .bases = all->bases[i]};
    written->base_count = take(from, BASES + 1);
    for (size_t b = 0; b < written->base_count; b++) all->bases[i][b] = pick_base(all, from);
    written->has_slots = take(from, 2) != 0;
    written->slot_count = written->has_slots ? take(from, SLOTS + 1) : 0;
    for (size_t s = 0; s < written->slot_count; s++) all->slots[i][s] = names[take(from, 11)];
    written->slots = all->slots[i];
}

static void check(const layout_type *type)
{
    if (type->error.exception != NULL) {
        if (type->error.message == NULL || type->error.message[0] == '\0') abort();
        return;
    }
    if (type->basicsize < type->base->basicsize || type->mro[0] != type) abort();
    for (size_t i = 0; i < type->member_count; i++)
        if (type->members[i].offset < (int64_t)type->base->basicsize) abort();
    layout_instance instance;
    if (layout_type_weighable(type) &&
        layout_instance_make(type, LAYOUT_FIRST, &instance) != LAYOUT_OK)
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static hierarchy all;
    input from = {data, data + size};
    all.room = (layout_room){all.bytes, ROOM, 0};
    all.count = 0;
    unsigned python = take(&from, 255), abi = take(&from, 255);
    layout_target_at(python % layout_python_count(), abi % layout_abi_count(), &all.target);
    for (size_t i = 0; i < CLASSES && from.at < from.end; i++) {
        spell(&all, i, &from);
        if (layout_type_make(&all.written[i], &all.target, &all.room, &all.types[i]) != LAYOUT_OK)
            return 0;
        check(&all.types[i]);
        if (all.types[i].error.exception == NULL) all.made[all.count++] = &all.types[i];
    }
    return 0;
}
