/* SPDX-License-Identifier: MIT */
/*
 * Findings as SARIF 2.1.0 (OASIS, with errata 01). Columns are UTF-16's units, which is what
 * viewers take for granted. Edits are regions of bytes; 3.30.4 lets these stand without lines.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "check_parts.h"
#include "cli.h"

static const char schema[] =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

static void put_text(json *to, const char *key, const char *text)
{
    json_open_flat(to, key, '{');
    json_string(to, "text", text);
    json_close(to, '}');
}

/* What goes before a character of a message, where single braces are for arguments (3.11.5). */
static const char *before(char c)
{
    return c == '{' ? "{" : c == '}' ? "}" : "";
}

static void put_message_text(json *to, const char *key, const char *text)
{
    out doubled = {0};
    for (; *text != '\0'; text++) put(&doubled, "%s%c", before(*text), *text);
    put_text(to, key, doubled.length > 0 ? doubled.bytes : "");
    free(doubled.bytes);
}

/* ---- Files ---- */

/* Every path there is, sorted, once. */
typedef struct artifacts {
    const char **paths; /* to be freed */
    size_t count;
} artifacts;

static int compare_paths(const void *left, const void *right)
{
    return strcmp(*(const char *const *)left, *(const char *const *)right);
}

static artifacts collect(const findings *of)
{
    artifacts made = {memory_get(of->count * (1 + MOST_PLACES), sizeof *made.paths), 0};
    size_t count = 0;
    for (size_t i = 0; i < of->count; i++) {
        made.paths[count++] = of->at[i].at.path;
        for (size_t j = 0; j < of->at[i].also_count; j++)
            made.paths[count++] = of->at[i].also[j].path;
    }
    qsort(made.paths, count, sizeof *made.paths, compare_paths);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || strcmp(made.paths[i], made.paths[i - 1]) != 0)
            made.paths[made.count++] = made.paths[i];
    return made;
}

static size_t index_of(const artifacts *among, const char *path)
{
    const char **found =
        bsearch(&path, among->paths, among->count, sizeof *among->paths, compare_paths);
    return (size_t)(found - among->paths);
}

/* A reference as RFC 3986 has it; a file's whole path is an URI. */
static void put_uri(json *to, const char *path)
{
    out uri = {0};
    if (*path == '/') put(&uri, "file://");
    for (; *path != '\0'; path++) {
        unsigned char c = (unsigned char)*path;
        if (c < 0x80 && (isalnum(c) || strchr("-._~/", c) != NULL)) put(&uri, "%c", c);
        else put(&uri, "%%%02X", c);
    }
    json_string(to, "uri", uri.bytes);
    free(uri.bytes);
}

static void put_artifact_location(json *to, const char *key, const artifacts *among, size_t index)
{
    const char *path = among->paths[index];
    json_open_flat(to, key, '{');
    put_uri(to, path);
    if (*path != '/') json_string(to, "uriBaseId", "%SRCROOT%");
    json_number(to, "index", index);
    json_close(to, '}');
}

static void put_artifacts(json *to, const artifacts *all)
{
    json_open(to, "artifacts", '[');
    for (size_t i = 0; i < all->count; i++) {
        json_open_flat(to, NULL, '{');
        put_artifact_location(to, "location", all, i);
        json_string(to, "sourceLanguage", "python");
        json_close(to, '}');
    }
    json_close(to, ']');
}

/* ---- The tool ---- */

static void put_help(json *to, check_code of)
{
    out page = {.width = 100};
    put_code_page(of, &page);
    json_open(to, "help", '{');
    json_string(to, "text", page.bytes);
    json_string(to, "markdown", page.bytes);
    json_close(to, '}');
    free(page.bytes);
}

static void put_rule(json *to, check_code of)
{
    const code_row *row = &check_codes[of];
    json_open(to, NULL, '{');
    json_string(to, "id", row->code);
    json_string(to, "name", row->name);
    put_text(to, "shortDescription", row->summary);
    put_text(to, "fullDescription", page_about(of)->why);
    put_help(to, of);
    json_open_flat(to, "defaultConfiguration", '{');
    json_string(to, "level", severity_name(row->severity));
    json_close(to, '}');
    json_open_flat(to, "properties", '{');
    json_string(to, "since", row->since);
    json_close(to, '}');
    json_close(to, '}');
}

static void put_tool(json *to)
{
    json_open(to, "tool", '{');
    json_open(to, "driver", '{');
    json_string(to, "name", "layoutsim");
    json_string(to, "version", layout_version());
    json_string(to, "semanticVersion", layout_version());
    json_open(to, "rules", '[');
    for (int i = 0; i < CODES; i++) put_rule(to, (check_code)i);
    json_close(to, ']');
    json_close(to, '}');
    json_close(to, '}');
}

static void put_invocation(json *to)
{
    json_open(to, "invocations", '[');
    json_open_flat(to, NULL, '{');
    json_bool(to, "executionSuccessful", !complained());
    json_close(to, '}');
    json_close(to, ']');
}

/* ---- Results ---- */

static void put_snippet(json *to, const source_place *at)
{
    size_t all = at->text != NULL ? strlen(at->text) : 0;
    if (at->column >= all) return;
    out snippet = {0};
    put(&snippet, "%.*s", (int)at->length, at->text + at->column);
    put_text(to, "snippet", snippet.bytes);
    free(snippet.bytes);
}

static void put_region(json *to, const source_place *at)
{
    columns where = utf16_columns_of(at);
    json_open_flat(to, "region", '{');
    json_number(to, "startLine", at->line);
    json_number(to, "startColumn", where.start);
    json_number(to, "endColumn", where.end);
    put_snippet(to, at);
    json_close(to, '}');
}

static void put_physical(json *to, const artifacts *files, const source_place *at)
{
    json_open(to, "physicalLocation", '{');
    put_artifact_location(to, "artifactLocation", files, index_of(files, at->path));
    put_region(to, at);
    json_close(to, '}');
}

static void put_logical(json *to, const finding *at)
{
    if (*at->class_ == '\0') return;
    json_open(to, "logicalLocations", '[');
    json_open_flat(to, NULL, '{');
    json_string(to, "fullyQualifiedName", at->class_);
    json_string(to, "kind", "type");
    json_close(to, '}');
    json_close(to, ']');
}

static void put_locations(json *to, const artifacts *files, const finding *at)
{
    json_open(to, "locations", '[');
    json_open(to, NULL, '{');
    put_physical(to, files, &at->at);
    put_logical(to, at);
    json_close(to, '}');
    json_close(to, ']');
}

static void put_related(json *to, const artifacts *files, const finding *at)
{
    if (at->also_count == 0) return;
    json_open(to, "relatedLocations", '[');
    for (size_t i = 0; i < at->also_count; i++) {
        json_open(to, NULL, '{');
        json_number(to, "id", i + 1);
        put_physical(to, files, &at->also[i]);
        if (at->also[i].note != NULL) put_message_text(to, "message", at->also[i].note);
        json_close(to, '}');
    }
    json_close(to, ']');
}

static void put_replacement(json *to, const edit *made)
{
    json_open(to, NULL, '{');
    json_open_flat(to, "deletedRegion", '{');
    json_number(to, "byteOffset", made->start);
    json_number(to, "byteLength", made->end - made->start);
    json_close(to, '}');
    put_text(to, "insertedContent", made->text);
    json_close(to, '}');
}

static void put_fixes(json *to, const artifacts *files, const finding *at)
{
    if (at->edit_count == 0) return;
    json_open(to, "fixes", '[');
    json_open(to, NULL, '{');
    if (at->help != NULL) put_message_text(to, "description", at->help);
    json_open(to, "artifactChanges", '[');
    json_open(to, NULL, '{');
    put_artifact_location(to, "artifactLocation", files, index_of(files, at->at.path));
    json_open(to, "replacements", '[');
    for (size_t i = 0; i < at->edit_count; i++) put_replacement(to, &at->edits[i]);
    json_close(to, ']');
    json_close(to, '}');
    json_close(to, ']');
    json_open_flat(to, "properties", '{');
    json_bool(to, "safe", at->safe);
    json_close(to, '}');
    json_close(to, '}');
    json_close(to, ']');
}

static void put_properties(json *to, const findings *of, const finding *at)
{
    json_open(to, "properties", '{');
    json_string(to, "subject", at->subject);
    json_number(to, "objects", at->count);
    json_prices(to, of, at);
    json_close(to, '}');
}

static void put_result(json *to, const findings *of, const artifacts *files, const finding *at)
{
    out message = {0};
    put_message(of, at, &message);
    json_open(to, NULL, '{');
    json_string(to, "ruleId", check_codes[at->code].code);
    json_number(to, "ruleIndex", at->code);
    json_string(to, "level", severity_name(severity_of(at)));
    put_message_text(to, "message", message.bytes);
    put_locations(to, files, at);
    put_related(to, files, at);
    json_open_flat(to, "partialFingerprints", '{');
    json_string(to, "classAndSubject/v1", fingerprint_of(at).text);
    json_close(to, '}');
    put_fixes(to, files, at);
    put_properties(to, of, at);
    json_close(to, '}');
    free(message.bytes);
}

static void put_run(json *to, const findings *of, const artifacts *files)
{
    json_open(to, NULL, '{');
    put_tool(to);
    put_invocation(to);
    json_string(to, "columnKind", "utf16CodeUnits");
    put_artifacts(to, files);
    json_open(to, "results", '[');
    for (size_t i = 0; i < of->count; i++) put_result(to, of, files, &of->at[i]);
    json_close(to, ']');
    json_close(to, '}');
}

void sarif_check(const findings *of, out *output)
{
    json to = {output, 0, 0, true};
    artifacts files = collect(of);
    json_open(&to, NULL, '{');
    json_string(&to, "$schema", schema);
    json_string(&to, "version", "2.1.0");
    json_open(&to, "runs", '[');
    put_run(&to, of, &files);
    json_close(&to, ']');
    json_close(&to, '}');
    free(files.paths);
}
