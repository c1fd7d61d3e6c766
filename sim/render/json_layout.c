/* SPDX-License-Identifier: MIT */
/* layout as JSON (docs/json.md): targets, their files, the classes of each. */
#include "json_parts.h"

static const char *const reasons[] = {
    [LAYOUT_NOT_ADDED] = NULL,
    [LAYOUT_NO_SLOTS] = "no __slots__",
    [LAYOUT_LISTED] = "listed",
    [LAYOUT_OTHER_BASE] = "other base",
};

static void put_text(json *to, const char *key, const char *text)
{
    if (text != NULL) json_string(to, key, text);
    else json_null(to, key);
}

static void put_error(json *to, const char *key, const layout_error *error)
{
    if (error->exception == NULL) {
        json_null(to, key);
        return;
    }
    json_open_flat(to, key, '{');
    json_string(to, "exception", error->exception);
    put_text(to, "message", error->message);
    json_close(to, '}');
}

static void put_mro(json *to, const layout_type *type)
{
    json_open_flat(to, "mro", '[');
    for (size_t i = 0; i < type->mro_count; i++) json_string(to, NULL, type->mro[i]->name);
    json_close(to, ']');
}

static void put_bound(json *to, const char *key, uint64_t bytes, bool known)
{
    if (known) json_number(to, key, bytes);
    else json_null(to, key);
}

static void put_attributes(json *to, const class_report *of)
{
    const found_class *found = of->found;
    json_open(to, "attributes", '[');
    for (size_t i = 0; i < found->attribute_count; i++) {
        const found_attribute *at = &found->attributes[i];
        json_open_flat(to, NULL, '{');
        json_string(to, "name", at->name);
        json_string(to, "when", when_of(at));
        json_bool(to, "slot", at->slot);
        if (at->line != 0) json_number(to, "line", at->line);
        else json_null(to, "line");
        put_text(to, "method", at->method);
        put_text(to, "path", at->path);
        json_close(to, '}');
    }
    json_close(to, ']');
    put_text(to, "attributes_unknown", found->attributes_unknown);
    put_text(to, "room_unknown", found->room_unknown);
    put_bound(to, "least_bytes", of->least, of->least_known);
    put_bound(to, "most_bytes", of->most, of->most_known);
}

static void put_class(json *to, const class_report *of, const question *asked)
{
    const found_class *found = of->found;
    json_open(to, NULL, '{');
    json_string(to, "name", found->qualname);
    json_number(to, "line", found->line);
    put_text(to, "unknown", found->unknown);
    put_error(to, "error", &found->error);
    json_bool(to, "old_style", found->old_style);
    if (found->type != NULL && !found->old_style) {
        json_type(to, found->type);
        put_mro(to, found->type);
        put_text(to, "dict_reason", reasons[found->type->dict_reason]);
        put_text(to, "weakref_reason", reasons[found->type->weakref_reason]);
        put_error(to, "instance_error", &found->instance_error);
        put_text(to, "instance_unknown",
                 found->instance_unknown != NULL ? found->instance_unknown : of->not_weighed);
        put_attributes(to, of);
    }
    json_bool(to, "weighed", of->weighed);
    if (of->weighed) json_instance(to, asked, &of->many);
    json_close(to, '}');
}

static void put_file(json *to, const reading *in, const class_filter *wanted)
{
    json_open(to, NULL, '{');
    json_target(to, &in->target);
    json_open(to, "classes", '[');
    for (size_t i = 0; i < in->count; i++)
        if (is_chosen(wanted, in, in->reports[i].found)) put_class(to, &in->reports[i], in->asked);
    json_close(to, ']');
    json_close(to, '}');
}

void json_layout(const file_layouts *of, size_t count, const class_filter *wanted, out *output)
{
    json to = json_start("layout", output);
    json_open(&to, "files", '[');
    for (size_t i = 0; i < count; i++) {
        if (!is_shown(&of[i], wanted)) continue;
        json_open(&to, NULL, '{');
        json_string(&to, "path", of[i].path);
        json_number(&to, "count", of[i].readings[0].asked->count);
        json_open(&to, "targets", '[');
        for (size_t t = 0; t < of[i].count; t++) put_file(&to, &of[i].readings[t], wanted);
        json_close(&to, ']');
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}
