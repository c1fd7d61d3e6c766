/* SPDX-License-Identifier: MIT */
/* The classes of the golden tables. */
#include "corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const *field_names(char letter)
{
    static char texts[2][MAX_FIELDS][16];
    static const char *names[2][MAX_FIELDS];
    int which = letter == 'd';
    for (int i = 0; names[which][MAX_FIELDS - 1] == NULL && i < MAX_FIELDS; i++) {
        snprintf(texts[which][i], sizeof texts[which][i], "%c%d", letter, i);
        names[which][i] = texts[which][i];
    }
    return names[which];
}

static void must(layout_status status, const char *what)
{
    if (status == LAYOUT_OK) return;
    fprintf(stderr, "%s: %s\n", what, layout_status_text(status));
    exit(2);
}

static void add_slots(char kind, size_t fields, subject *out)
{
    layout_class *written = &out->written;
    if (kind == 'P') return;
    written->has_slots = true;
    written->slots = out->slots;
    if (kind == 'X') out->slots[written->slot_count++] = "s";
    for (size_t i = 0; kind != 'X' && i < fields; i++)
        out->slots[written->slot_count++] = written->attributes[i];
    if (kind == 'X' || kind == 'D' || kind == 'B') out->slots[written->slot_count++] = "__dict__";
    if (kind == 'W' || kind == 'B') out->slots[written->slot_count++] = "__weakref__";
}

void subject_fill(const layout_target *target, subject *out)
{
    const char *name = out->written.name;
    layout_room room = {out->bytes, sizeof out->bytes, 0};
    must(layout_type_make(&out->written, target, &room, &out->type), name);
    must(layout_instance_make(&out->type, LAYOUT_FIRST, &out->first), name);
    must(layout_instance_make(&out->type, LAYOUT_STEADY, &out->steady), name);
}

void subject_make(const char *name, const layout_target *target, subject *out)
{
    size_t fields = strtoul(name + 1, NULL, 10);
    if (strchr("PSWDBX", name[0]) == NULL || fields > MAX_FIELDS)
        must(LAYOUT_BUFFER_TOO_SMALL, name);
    out->written = (layout_class){.name = name, .attribute_count = fields};
    out->written.attributes = field_names(name[0] == 'X' ? 'd' : 'f');
    add_slots(name[0], fields, out);
    subject_fill(target, out);
}

uint64_t requested(const layout_instance *instance)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < instance->block_count; i++)
        sum += instance->blocks[i].requested * instance->blocks[i].count;
    return sum;
}

int list_pythons(void)
{
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target;
        layout_target_info info;
        layout_target_at(i, 0, &target);
        layout_target_describe(&target, &info);
        if (info.newest_patch) printf("%u.%u%s\n", info.major, info.minor, info.build);
    }
    return 0;
}
