/* SPDX-License-Identifier: MIT */
/*
 * What the parts of `check` that read settings make of their input, for the scripts beside this.
 *
 *     check_dump toml             texts of TOML, NUL between them, each as a line of JSON, or
 *                                 LINE:COLUMN: why not
 *     check_dump requires|poetry  a requirement a line, as the Pythons that satisfy it
 *     check_dump glob             lines of a pattern, a tab, a path: yes, no, or why it is no
 * pattern check_dump files PATH...    the files that would be read
 */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "check/requires.h"
#include "check/selection.h"
#include "check/settings.h"
#include "check/toml.h"
#include "cli.h"
#include "files.h"
#include "python/grammar.h"

/* ---- TOML ---- */

static void print_string(const char *bytes, size_t length)
{
    putchar('"');
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)bytes[i];
        if (c < ' ' || c == '"' || c == '\\' || c == 0x7f) printf("\\u%04x", c);
        else putchar(c);
    }
    putchar('"');
}

static void print_value(const toml_value *of);

static void print_items(const toml_value *of)
{
    bool table = of->kind == TOML_TABLE;
    putchar(table ? '{' : '[');
    for (const toml_value *at = of->first; at != NULL; at = at->next) {
        if (at != of->first) printf(", ");
        if (table) {
            print_string(at->key, at->key_length);
            printf(": ");
        }
        print_value(at);
    }
    putchar(table ? '}' : ']');
}

/* Dates and floats are told from strings by their kind. */
static void print_value(const toml_value *of)
{
    switch (of->kind) {
    case TOML_STRING: print_string(of->text, of->length); break;
    case TOML_INTEGER: printf("%" PRId64, of->integer); break;
    case TOML_FLOAT: printf("{\"float\": \"%.17g\"}", of->real); break;
    case TOML_BOOLEAN: printf("%s", of->truth ? "true" : "false"); break;
    case TOML_DATE:
        printf("{\"date\": ");
        print_string(of->text, of->length);
        putchar('}');
        break;
    case TOML_ARRAY:
    case TOML_TABLE: print_items(of);
    }
}

static void dump_text(arena *memory, const char *text)
{
    syntax_error error = {0};
    const toml_value *read = toml_read(memory, (span){text, strlen(text)}, &error);
    if (read == NULL)
        printf("%" PRIu32 ":%" PRIu32 ": %s", error.line, error.column, error.message);
    else print_value(read);
    putchar('\n');
}

static void dump_toml(arena *memory)
{
    file in;
    if (!file_read("-", &in)) return;
    for (const char *at = in.bytes; at < in.bytes + in.length; at += strlen(at) + 1)
        dump_text(memory, at);
    file_free(&in);
}

/* ---- Patterns and files ---- */

/* Whether a pattern, up to a tab, covers the path behind it. */
static void dump_glob(arena *memory, const char *line)
{
    size_t length = strcspn(line, "\t");
    glob made = glob_make(memory, line, length);
    const char *wrong = glob_wrong(&made);
    printf("%s\n", wrong != NULL ? wrong : glob_covers(&made, line + length + 1) ? "yes" : "no");
}

/* The words are those of a command line. */
static void dump_files(arena *memory, int count, char **words)
{
    check_settings read;
    words[1] = "check";
    arguments given = cli_parse(count, words);
    settings_read(memory, &given, &read);
    selection *chosen = selection_new(memory, &read.exclude);
    source_tree *files = tree_new(memory, grammar_find(3, 13), NULL, 0);
    selection_add(chosen, files, given.operands, given.operand_count);
    tree_parse(files, 1);
    for (const tree_file *at = tree_first(files); at != NULL; at = at->next) puts(at->module.path);
    tree_free(files);
}

/* ---- Requirements ---- */

static void dump_requirement(arena *memory, const char *line, bool poetry)
{
    const char *why;
    const char *pythons = requires_pythons(memory, line, poetry, &why);
    if (pythons == NULL) printf("error: %s\n", why);
    else printf("%s\n", pythons);
}

static void dump_requires(arena *memory, const char *line)
{
    dump_requirement(memory, line, false);
}

static void dump_poetry(arena *memory, const char *line)
{
    dump_requirement(memory, line, true);
}

/* Calls for each line of standard input. */
static void each_line(arena *memory, void (*dump)(arena *memory, const char *line))
{
    file in;
    if (!file_read("-", &in)) return;
    for (char *at = in.bytes, *end; (end = strchr(at, '\n')) != NULL; at = end + 1) {
        *end = '\0';
        dump(memory, at);
    }
    file_free(&in);
}

int main(int argc, char **argv)
{
    const char *what = argc > 1 ? argv[1] : "";
    arena *memory = arena_new();
    if (strcmp(what, "toml") == 0) dump_toml(memory);
    else if (strcmp(what, "glob") == 0) each_line(memory, dump_glob);
    else if (strcmp(what, "requires") == 0) each_line(memory, dump_requires);
    else if (strcmp(what, "poetry") == 0) each_line(memory, dump_poetry);
    else if (strcmp(what, "files") == 0) dump_files(memory, argc, argv);
    else fail("what shall be dumped?");
    arena_free(memory);
    return 0;
}
