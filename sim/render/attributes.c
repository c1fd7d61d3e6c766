/* SPDX-License-Identifier: MIT */
/* The attributes of a class's instances: which are always there, which sometimes, which later. */
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "render.h"

static const char *const whens[] = {"always", "sometimes", "late"};

const char *when_of(const found_attribute *of)
{
    return whens[of->when];
}

static size_t count_when(const found_class *found, attribute_when when)
{
    size_t count = 0;
    for (size_t i = 0; i < found->attribute_count; i++) count += found->attributes[i].when == when;
    return count;
}

/* "late set sometimes, cache and d set later" */
static void put_when(const found_class *found, attribute_when when, out *line)
{
    size_t count = count_when(found, when), at = 0;
    for (size_t i = 0; i < found->attribute_count; i++) {
        if (found->attributes[i].when != when) continue;
        put(line, "%s%s",
            at == 0           ? ""
            : at + 1 == count ? " and "
                              : ", ",
            found->attributes[i].name);
        at++;
    }
    put(line, count == 1 ? " is set " : " are set ");
    put(line, when == ATTRIBUTE_LATE ? "later" : "sometimes");
}

static void put_bytes_range(const class_report *of, out *line)
{
    if (!of->least_known) return;
    if (!of->most_known) put(line, "%" PRIu64 " bytes or more: ", of->least);
    else if (of->least == of->most) put(line, "%" PRIu64 " bytes in any case: ", of->least);
    else put(line, "%" PRIu64 " to %" PRIu64 " bytes: ", of->least, of->most);
}

/* What instances may have beside what is drawn. */
static void put_range(const class_report *of, out *output)
{
    const found_class *found = of->found;
    size_t sometimes = count_when(found, ATTRIBUTE_SOMETIMES);
    size_t late = count_when(found, ATTRIBUTE_LATE);
    out line = {0};
    if (sometimes + late > 0) {
        put_bytes_range(of, &line);
        if (sometimes > 0) put_when(found, ATTRIBUTE_SOMETIMES, &line);
        if (sometimes > 0 && late > 0) put(&line, "; ");
        if (late > 0) put_when(found, ATTRIBUTE_LATE, &line);
        put(&line, ".");
    }
    if (found->attributes_unknown != NULL)
        put(&line, "%sIt may have other attributes: %s", line.length > 0 ? " " : "",
            found->attributes_unknown);
    else if (found->room_unknown != NULL && of->weighed)
        put(&line, "%sIt may take more room: %s", line.length > 0 ? " " : "", found->room_unknown);
    if (line.bytes != NULL) put_wrapped(output, "  ", line.bytes);
    free(line.bytes);
}

/* "size: sometimes, line 9, Base.__init__" */
static void put_attribute(const reading *in, const found_attribute *at, out *output)
{
    out line = {0};
    put(&line, "%s: %s", at->name, when_of(at));
    if (at->line != 0 && at->path != NULL && strcmp(at->path, in->source->path) != 0)
        put(&line, ", %s:%" PRIu32, at->path, at->line);
    else if (at->line != 0) put(&line, ", line %" PRIu32, at->line);
    if (at->method != NULL) put(&line, ", %s", at->method);
    put(&line, "%s.", at->slot ? ", a slot" : "");
    put_wrapped(output, "    ", line.bytes);
    free(line.bytes);
}

void text_attributes(const reading *in, const class_report *of, out *output)
{
    if (of->found->instance_error.exception == NULL) put_range(of, output);
    if (!in->asked->why) return;
    for (size_t i = 0; i < of->found->attribute_count; i++)
        put_attribute(in, &of->found->attributes[i], output);
}
