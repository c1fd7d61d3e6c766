/* SPDX-License-Identifier: MIT */
/*
 * A table of settings. Each stands for an option of the command line, and is kept as what would be
 * written there; patterns of paths, which may have commas, are kept apart.
 */
#include "check/settings.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/paths.h"
#include "check/requires.h"
#include "check/settings_file.h"
#include "render/out.h"
#include "select.h"
#include "tree.h"

enum { LONGEST_ITEM = 200 };

typedef struct settings_reader {
    arena *memory;
    const found_files *found;
    check_settings *made;
    arguments file; /* what it says, as the command line would */
} settings_reader;

typedef struct setting setting;
typedef void take_text(settings_reader *of, const setting *row, const char *text);

struct setting {
    const char *key;
    option_id option; /* OPTIONS: there is none */
    void (*read)(settings_reader *of, const setting *row, const toml_value *value);
    take_text *take; /* checks one text of a list */
};

/* ---- Codes and patterns, from wherever they come ---- */

static void take_codes(const char *list, bool to[CODES])
{
    char item[LONGEST_ITEM];
    while (next_item(&list, item, sizeof item))
        if (!add_codes(item, strlen(item), to)) choose_code(item);
}

static glob take_glob(arena *memory, const char *text)
{
    glob made = glob_make(memory, text, strlen(text));
    const char *wrong = glob_wrong(&made);
    if (wrong != NULL) fail("'%s' is no pattern of paths: %s", text, wrong);
    return made;
}

/* ---- Values of a file ---- */

static void look_at(const settings_reader *of, const char *at)
{
    settings_look_at(of->memory, &of->found->own, at);
}

static _Noreturn void fail_kind(const settings_reader *of, const char *key, const char *wanted,
                                const toml_value *value)
{
    look_at(of, value->at);
    fail("%s must be %s, not %s", key, wanted, toml_kind_name(value->kind));
}

static const char *check_text(const settings_reader *of, const char *key, const toml_value *value)
{
    if (value->kind != TOML_STRING) fail_kind(of, key, "a string or a list of strings", value);
    look_at(of, value->at);
    if (value->length == 0 || strlen(value->text) != value->length)
        fail("%s has a text that is empty, or has a NUL in it", key);
    return value->text;
}

/* Sets an option, unless another key of the file has done so. */
static void set_option(settings_reader *of, const setting *row, const char *text)
{
    if (row->option == OPTIONS) return;
    if (of->file.values[row->option] != NULL)
        fail("%s says again what another setting says", row->key);
    of->file.values[row->option] = text;
}

static void read_text(settings_reader *of, const setting *row, const toml_value *value)
{
    if (value->kind != TOML_STRING) fail_kind(of, row->key, "a string", value);
    set_option(of, row, check_text(of, row->key, value));
}

/* A string or a list of them, as a list with commas. An empty one says nothing, but that nothing is
   selected. */
static void read_texts(settings_reader *of, const setting *row, const toml_value *value)
{
    out list = {0};
    const toml_value *item = value->kind == TOML_ARRAY ? value->first : value;
    for (; item != NULL; item = item->next) {
        const char *text = check_text(of, row->key, item);
        if (row->take != NULL) row->take(of, row, text);
        put(&list, "%s%s", list.length > 0 ? "," : "", text);
        if (value->kind != TOML_ARRAY) break;
    }
    look_at(of, value->key_at);
    if (list.length > 0) set_option(of, row, arena_intern(of->memory, list.bytes, list.length));
    else if (row->option == OPTION_SELECT) set_option(of, row, "");
    free(list.bytes);
}

static void read_number(settings_reader *of, const setting *row, const toml_value *value)
{
    char text[32];
    if (value->kind != TOML_INTEGER) fail_kind(of, row->key, "an integer", value);
    look_at(of, value->at);
    if (value->integer < 0) fail("%s cannot be less than 0", row->key);
    int length = snprintf(text, sizeof text, "%" PRId64, value->integer);
    set_option(of, row, arena_intern(of->memory, text, (size_t)length));
}

static void read_count(settings_reader *of, const setting *row, const toml_value *value)
{
    if (value->kind == TOML_INTEGER) read_number(of, row, value);
    else read_texts(of, row, value);
}

/* Patterns, each with the codes that are not told of its files. */
static void read_rules(settings_reader *of, const setting *row, const toml_value *value)
{
    check_settings *made = of->made;
    if (value->kind != TOML_TABLE) fail_kind(of, row->key, "a table", value);
    made->rules = arena_alloc(of->memory, value->count * sizeof *made->rules);
    for (const toml_value *at = value->first; at != NULL; at = at->next) {
        file_rule *rule = &made->rules[made->rule_count++];
        look_at(of, at->key_at);
        rule->files = take_glob(of->memory, at->key);
        const toml_value *item = at->kind == TOML_ARRAY ? at->first : at;
        for (; item != NULL; item = at->kind == TOML_ARRAY ? item->next : NULL)
            take_codes(check_text(of, row->key, item), rule->codes);
    }
}

static void check_codes_of(settings_reader *of, const setting *row, const char *text)
{
    bool ignored[CODES] = {false};
    (void)of;
    (void)row;
    take_codes(text, ignored);
}

static void add_exclude(settings_reader *of, const setting *row, const char *text)
{
    (void)row;
    globs_add(of->memory, &of->made->exclude, take_glob(of->memory, text));
}

/* CLASS=N, or N for all. */
static void check_count(settings_reader *of, const setting *row, const char *text)
{
    const char *equals = strrchr(text, '=');
    arguments one = {.values = {[OPTION_COUNT] = equals == NULL ? text : equals + 1}};
    (void)of;
    if (one.values[OPTION_COUNT][0] == '\0' || equals == text)
        fail("%s needs CLASS=N, not '%s'", row->key, text);
    cli_number(&one, OPTION_COUNT, UINT64_MAX / 2);
}

/* Pythons or machines. */
static void check_targets(settings_reader *of, const setting *row, const char *text)
{
    arguments one = {.command = NULL};
    (void)of;
    one.values[row->option] = text;
    free(select_targets(&one).items);
}

static const setting settings[] = {
    {"select", OPTION_SELECT, read_texts, check_codes_of},
    {"ignore", OPTION_IGNORE, read_texts, check_codes_of},
    {"per-file-ignores", OPTIONS, read_rules, NULL},
    {"exclude", OPTION_EXCLUDE, read_texts, add_exclude},
    {"count", OPTION_COUNT, read_count, check_count},
    {"python", OPTION_PYTHON, read_texts, check_targets},
    {"target", OPTION_PYTHON, read_texts, check_targets},
    {"arch", OPTION_ARCH, read_texts, check_targets},
    {"platform", OPTION_PLATFORM, read_text, NULL},
    {"min-bytes", OPTION_MIN_BYTES, read_number, NULL},
};

static _Noreturn void fail_key(const settings_reader *of, const toml_value *value)
{
    char list[512] = "";
    size_t length = 0;
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++)
        length += (size_t)snprintf(list + length, sizeof list - length, "%s%s", i > 0 ? " " : "",
                                   settings[i].key);
    look_at(of, value->key_at);
    fail_choice("setting", value->key, list);
}

static void read_key(settings_reader *of, const toml_value *value)
{
    size_t i = 0, count = sizeof settings / sizeof settings[0];
    while (i < count && strcmp(settings[i].key, value->key) != 0) i++;
    if (i == count || strlen(value->key) != value->key_length) fail_key(of, value);
    settings[i].read(of, &settings[i], value);
}

static void read_file(settings_reader *of)
{
    const found_files *found = of->found;
    if (found->table->kind != TOML_TABLE) fail_kind(of, "tool.layoutsim", "a table", found->table);
    for (const toml_value *at = found->table->first; at != NULL; at = at->next) read_key(of, at);
    fail_where(NULL);
}

/* ---- The Pythons of a project ---- */

/* What it says of them; NULL: nothing. */
static const toml_value *requirement_of(const toml_value *root, bool *poetry)
{
    const toml_value *said = toml_find(toml_find(root, "project"), "requires-python");
    *poetry = said == NULL;
    if (said != NULL) return said;
    said = toml_find(toml_find(toml_find(root, "tool"), "poetry"), "dependencies");
    said = toml_find(said, "python");
    return said != NULL && said->kind == TOML_TABLE ? toml_find(said, "version") : said;
}

static void read_project(arena *memory, const toml_file *project, check_settings *made)
{
    bool poetry;
    const char *why;
    const toml_value *said = requirement_of(project->root, &poetry);
    if (said == NULL) return;
    settings_look_at(memory, project, said->at);
    if (said->kind != TOML_STRING)
        fail("the Python that is required must be a string, not %s", toml_kind_name(said->kind));
    const char *pythons = requires_pythons(memory, said->text, poetry, &why);
    if (pythons == NULL) fail("'%s' does not say which Python is required: %s", said->text, why);
    if (pythons[0] == '\0') fail("no known Python is '%s'; name one with --python", said->text);
    fail_where(NULL);
    made->given.values[OPTION_PYTHON] = pythons;
    made->project = project->shown;
}

/* ---- Files and the command line ---- */

static const char *start_of(arena *memory, const arguments *given)
{
    bool named = given->operand_count > 0 && strcmp(given->operands[0], "-") != 0;
    const char *path = path_absolute(memory, named ? given->operands[0] : ".");
    const char *above = path_above(memory, path);
    return above == NULL || is_folder(path) ? path : above;
}

/* --select makes the file's "ignore" forgotten: it was written beside another one. */
static void merge(const arguments *from, arguments *given)
{
    bool selects = given->values[OPTION_SELECT] != NULL;
    for (int i = 0; i < OPTIONS; i++)
        if (given->values[i] == NULL && !(selects && i == OPTION_IGNORE))
            given->values[i] = from->values[i];
}

static void choose_codes(check_settings *made)
{
    const char *select = made->given.values[OPTION_SELECT];
    const char *ignore = made->given.values[OPTION_IGNORE];
    bool ignored[CODES] = {false};
    take_codes(select != NULL ? select : "LAY", made->chosen);
    if (ignore != NULL) take_codes(ignore, ignored);
    for (int i = 0; i < CODES; i++) made->chosen[i] &= !ignored[i];
}

static void exclude_given(arena *memory, const char *list, globs *made)
{
    char item[LONGEST_ITEM];
    *made = (globs){.folder = path_absolute(memory, ".")};
    while (next_item(&list, item, sizeof item)) globs_add(memory, made, take_glob(memory, item));
}

void settings_read(arena *memory, const arguments *given, check_settings *made)
{
    found_files found;
    settings_find(memory, start_of(memory, given), &found);
    bool there = found.own.root != NULL;
    *made = (check_settings){.given = *given, .file = found.own.shown};
    made->folder = there ? found.folder : path_absolute(memory, ".");
    made->exclude.folder = made->folder;
    settings_reader of = {.memory = memory, .found = &found, .made = made};
    if (there) read_file(&of);
    merge(&of.file, &made->given);
    if (made->given.values[OPTION_PYTHON] == NULL) read_project(memory, &found.project, made);
    choose_codes(made);
    if (given->values[OPTION_EXCLUDE] != NULL)
        exclude_given(memory, given->values[OPTION_EXCLUDE], &made->exclude);
    if (made->given.values[OPTION_MIN_BYTES] != NULL)
        made->min_bytes = cli_number(&made->given, OPTION_MIN_BYTES, UINT64_MAX / 2);
}

void settings_codes(const check_settings *of, arena *memory, const char *path, bool told[CODES])
{
    const char *below = path_below(of->folder, path_absolute(memory, path));
    memcpy(told, of->chosen, sizeof of->chosen);
    for (size_t i = 0; i < of->rule_count && below != NULL; i++) {
        const file_rule *rule = &of->rules[i];
        if (glob_covers(&rule->files, below) == rule->files.negated) continue;
        for (int code = 0; code < CODES; code++) told[code] &= !rule->codes[code];
    }
}
