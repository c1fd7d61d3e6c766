/* SPDX-License-Identifier: MIT */
/* What writing each class of a file the other way would save: with __slots__, or without. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_parts.h"

enum { FIGURE = 12 };

typedef struct signed_text {
    char text[40];
} signed_text;

static signed_text say_signed(int64_t number)
{
    signed_text said;
    uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    snprintf(said.text, sizeof said.text, "%s%s", number < 0 ? "-" : "", group(size).text);
    return said;
}

static int name_width(const file_savings *of)
{
    size_t width = strlen("class");
    for (size_t i = 0; i < of->count; i++) {
        size_t length = strlen(of->classes[i].of->found->qualname);
        if (length > width) width = length;
    }
    return (int)width;
}

static void put_others(const char *why, out *output)
{
    out line = {0};
    put(&line, "it may store other names too: %s", why);
    put_wrapped(output, "    ", line.bytes);
    free(line.bytes);
}

static void put_class(const class_saving *of, int width, out *output)
{
    uint64_t before = of->known ? of->allocated_before : of->requested_before;
    uint64_t after = of->known ? of->allocated_after : of->requested_after;
    put(output, "%-*s %*s", width, of->of->found->qualname, FIGURE, group(of->count).text);
    if (of->unknown != NULL) {
        put(output, "\n");
        put_wrapped(output, "    ", of->unknown);
        return;
    }
    put(output, "  %-16s", of->slotted ? "no __slots__" : "__slots__");
    put(output, "%8s", group(before).text);
    put(output, "%8s", group(after).text);
    put(output, "%8s", say_signed(saved_each(of)).text);
    put(output, "%*s\n", FIGURE + 4, say_signed(saved_all(of)).text);
    if (of->others != NULL) put_others(of->others, output);
}

/* All that __slots__ could save where there are none. */
static int64_t sum_of(const file_savings *of)
{
    int64_t sum = 0;
    for (size_t i = 0; i < of->count; i++) {
        const class_saving *at = &of->classes[i];
        if (at->unknown == NULL && !at->slotted && saved_all(at) > 0) sum += saved_all(at);
    }
    return sum;
}

void text_savings(const file_savings *of, out *output)
{
    layout_target_info info = describe(&of->of->target);
    int width = name_width(of);
    out head = {0};
    put(&head, "%s as CPython %s on %s reads it", of->of->source->path, info.python, info.abi);
    put_bold(output, head.bytes);
    free(head.bytes);
    put(output, "\n\n%-*s %*s  %-16s%8s%8s%8s%*s\n", width, "class", FIGURE, "objects", "if it had",
        "now", "then", "saved", FIGURE + 4, "saved by all");
    for (size_t i = 0; i < of->count; i++) put_class(&of->classes[i], width, output);
    if (of->count == 0) put(output, "there is no class in it\n");
    put(output, "\n");
    out sum = {0};
    put(&sum, "__slots__ wherever they save: %s bytes.", say_signed(sum_of(of)).text);
    put_wrapped(output, "", sum.bytes);
    free(sum.bytes);
    put_wrapped(output, "",
                "now, then, saved: bytes of one object, as allocated; by all: of the pools they "
                "fill. Bases written in the file change too; instances then have no __dict__ and "
                "take no weak references, and only the names that their methods store.");
}

/* ---- CSV ---- */

void csv_savings_head(out *output)
{
    put(output, "python,arch,measured,file,line,class,objects,unknown,has_slots,requested_bytes,"
                "requested_then_bytes,allocated_bytes,allocated_then_bytes,saved_bytes,"
                "saved_all_bytes,others_unknown\n");
}

static void csv_quoted(const char *text, out *output)
{
    put(output, "\"");
    for (; *text != '\0'; text++) put(output, "%s%c", *text == '"' ? "\"" : "", *text);
    put(output, "\"");
}

static void csv_class(const file_savings *of, const class_saving *at, out *output)
{
    layout_target_info info = describe(&of->of->target);
    put(output, "%s,%s,%s,", info.python, info.abi, info.measured ? "true" : "false");
    csv_quoted(of->of->source->path, output);
    put(output, ",%" PRIu32 ",%s,%" PRIu64 ",", at->of->found->line, at->of->found->qualname,
        at->count);
    csv_quoted(at->unknown != NULL ? at->unknown : "", output);
    if (at->unknown != NULL) {
        put(output, ",,,,,,,,\"\"\n");
        return;
    }
    put(output, ",%s,%" PRIu64 ",%" PRIu64 ",", at->slotted ? "true" : "false",
        at->requested_before, at->requested_after);
    if (at->known) put(output, "%" PRIu64 ",%" PRIu64, at->allocated_before, at->allocated_after);
    else put(output, ",");
    put(output, ",%" PRId64 ",%" PRId64 ",", saved_each(at), saved_all(at));
    csv_quoted(at->others != NULL ? at->others : "", output);
    put(output, "\n");
}

void csv_savings(const file_savings *of, out *output)
{
    for (size_t i = 0; i < of->count; i++) csv_class(of, &of->classes[i], output);
}

/* ---- JSON ---- */

static void json_figures(json *to, const class_saving *of)
{
    json_bool(to, "has_slots", of->slotted);
    json_number(to, "requested_bytes", of->requested_before);
    json_number(to, "requested_then_bytes", of->requested_after);
    if (of->known) {
        json_number(to, "allocated_bytes", of->allocated_before);
        json_number(to, "allocated_then_bytes", of->allocated_after);
    } else {
        json_null(to, "allocated_bytes");
        json_null(to, "allocated_then_bytes");
    }
    json_string(to, "of", of->known ? "allocated" : "requested");
    json_signed(to, "saved_bytes", saved_each(of));
    json_signed(to, "saved_all_bytes", saved_all(of));
    if (of->others != NULL) json_string(to, "others_unknown", of->others);
    else json_null(to, "others_unknown");
}

static void json_class(json *to, const class_saving *of)
{
    json_open_flat(to, NULL, '{');
    json_string(to, "name", of->of->found->qualname);
    json_number(to, "line", of->of->found->line);
    json_number(to, "objects", of->count);
    if (of->unknown != NULL) json_string(to, "unknown", of->unknown);
    else json_null(to, "unknown");
    if (of->unknown == NULL) json_figures(to, of);
    json_close(to, '}');
}

void json_savings(const file_savings *of, size_t count, out *output)
{
    json to = json_start("savings", output);
    json_open(&to, "files", '[');
    for (size_t i = 0; i < count; i++) {
        json_open(&to, NULL, '{');
        json_string(&to, "path", of[i].of->source->path);
        json_target(&to, &of[i].of->target);
        json_open(&to, "classes", '[');
        for (size_t j = 0; j < of[i].count; j++) json_class(&to, &of[i].classes[j]);
        json_close(&to, ']');
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}
