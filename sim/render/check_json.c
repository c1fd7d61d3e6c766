/* SPDX-License-Identifier: MIT */
/* Findings as JSON, schema 1 (docs/json.md), and as JSON lines. */
#include "check_parts.h"
#include "json_parts.h"

static void put_text_or_null(json *to, const char *key, const char *text)
{
    if (text != NULL) json_string(to, key, text);
    else json_null(to, key);
}

static void put_place(json *to, const source_place *at)
{
    columns where = columns_of(at);
    json_string(to, "path", at->path);
    json_number(to, "line", at->line);
    json_number(to, "column", where.start);
    json_number(to, "end_column", where.end);
    put_text_or_null(to, "source", at->text);
}

static void put_also(json *to, const finding *at)
{
    json_open(to, "also", '[');
    for (size_t i = 0; i < at->also_count; i++) {
        json_open_flat(to, NULL, '{');
        put_place(to, &at->also[i]);
        put_text_or_null(to, "note", at->also[i].note);
        json_close(to, '}');
    }
    json_close(to, ']');
}

static void put_edits(json *to, const finding *at)
{
    json_open(to, "edits", '[');
    for (size_t i = 0; i < at->edit_count; i++) {
        json_open_flat(to, NULL, '{');
        json_number(to, "start_byte", at->edits[i].start);
        json_number(to, "end_byte", at->edits[i].end);
        json_string(to, "text", at->edits[i].text);
        json_close(to, '}');
    }
    json_close(to, ']');
    json_bool(to, "safe", at->edit_count > 0 && at->safe);
}

static void put_finding(json *to, const findings *of, const finding *at)
{
    json_string(to, "code", check_codes[at->code].code);
    json_string(to, "name", check_codes[at->code].name);
    json_string(to, "severity", severity_name(severity_of(at)));
    put_place(to, &at->at);
    json_string(to, "class", at->class_);
    json_string(to, "subject", at->subject);
    json_string(to, "message", at->message);
    put_text_or_null(to, "help", at->help);
    json_string(to, "fingerprint", fingerprint_of(at).text);
    json_number(to, "objects", at->count);
    json_prices(to, of, at);
    put_also(to, at);
    put_edits(to, at);
}

static void put_targets(json *to, const findings *of)
{
    json_open(to, "targets", '[');
    for (size_t i = 0; i < of->targets->count; i++) {
        json_open_flat(to, NULL, '{');
        json_target(to, &of->targets->items[i]);
        json_close(to, '}');
    }
    json_close(to, ']');
}

static void put_summary(json *to, const findings *of)
{
    severity_counts counts = count_severities(of);
    json_open(to, "summary", '{');
    json_number(to, "findings", of->count);
    json_number(to, "errors", counts.of[SEVERITY_ERROR]);
    json_number(to, "warnings", counts.of[SEVERITY_WARNING]);
    json_number(to, "notes", counts.of[SEVERITY_NOTE]);
    json_number(to, "files", of->files);
    json_number(to, "classes", of->classes);
    json_number(to, "unknown_classes", of->unknown_classes);
    json_number(to, "ignored", of->ignored);
    json_number(to, "in_baseline", of->known);
    json_number(to, "cheap", of->cheap);
    json_signed(to, "cheap_bytes", of->cheap_bytes);
    json_close(to, '}');
}

void json_check(const findings *of, out *output)
{
    json to = json_start("check", output);
    put_targets(&to, of);
    put_summary(&to, of);
    json_open(&to, "findings", '[');
    for (size_t i = 0; i < of->count; i++) {
        json_open(&to, NULL, '{');
        put_finding(&to, of, &of->at[i]);
        json_close(&to, '}');
    }
    json_close(&to, ']');
    json_close(&to, '}');
}

void jsonl_check(const findings *of, out *output)
{
    for (size_t i = 0; i < of->count; i++) {
        json to = {output, 0, 0, true};
        json_open_flat(&to, NULL, '{');
        json_number(&to, "schema", 1);
        json_string(&to, "command", "check");
        put_finding(&to, of, &of->at[i]);
        json_close(&to, '}');
    }
}
