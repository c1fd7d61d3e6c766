/* SPDX-License-Identifier: MIT */
/*
 * Edits as a filter, for fixes.py: requests on standard input, answers on standard output.
 *
 *     every VERSION NAME LENGTH\n  and the bytes of a file: without the slot NAME of its last class
 *     later VERSION NAME LENGTH\n  without repetitions of it
 *     each VERSION A,B,... LENGTH\n without these, at once
 *     wrap VERSION - LENGTH\n      'x' as a tuple
 *     add VERSION A,B,... LENGTH\n with these slots; "-": none
 *
 * An answer is "made LENGTH DIFF_LENGTH\n", the bytes and the diff; or "not REASON\n". In the diffs
 * the files are named 1.py and so on.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check/diff.h"
#include "check/edits.h"
#include "python/parser.h"
#include "render/out.h"

struct diff;
void text_diff(const struct diff *of, out *output);

enum { MOST_NAMES = 300 };

static unsigned long number; /* of the request */

typedef struct request {
    char how[8], names[4000];
    unsigned major, minor;
    size_t length;
} request;

static const node *last_class(const node *first)
{
    const node *found = NULL;
    for (const node *at = first; at != NULL; at = at->next) {
        if (at->kind != N_CLASS_DEF && at->kind != N_IF) continue;
        const node *inner = last_class(at->kind == N_IF ? at->if_.body : at->class_.body);
        if (inner != NULL) found = inner;
        else if (at->kind == N_CLASS_DEF) found = at;
    }
    return found;
}

/* The names between commas; returns how many. */
static size_t split(char *names, const char **to)
{
    size_t count = 0;
    if (strcmp(names, "-") == 0) return 0;
    for (char *at = strtok(names, ","); at != NULL && count < MOST_NAMES; at = strtok(NULL, ","))
        to[count++] = at;
    return count;
}

static bool remove_each(const written *in, const node *statement, request *asked, edit *made,
                        const char **why)
{
    const char *names[MOST_NAMES];
    size_t count = split(asked->names, names);
    written_slots all;
    if (!slots_read(in, statement, &all, why)) return false;
    for (size_t i = 0; i < all.count; i++)
        for (size_t n = 0; n < count; n++) all.items[i].doomed |= is_slot(&all.items[i], names[n]);
    return edit_remove_slots(&all, made, why);
}

static bool change(const written *in, const node *class_, request *asked, edit *made,
                   const char **why)
{
    const char *names[MOST_NAMES];
    if (strcmp(asked->how, "add") == 0) {
        size_t count = split(asked->names, names);
        return edit_add_slots(in, class_, names, count, made, why);
    }
    const node *statement = slots_statement(class_, why);
    written_slots all;
    if (statement == NULL) return false;
    if (strcmp(asked->how, "wrap") == 0)
        return slots_read(in, statement, &all, why) && edit_wrap_string(&all, made, why);
    if (strcmp(asked->how, "each") == 0) return remove_each(in, statement, asked, made, why);
    slot_choice which = strcmp(asked->how, "every") == 0 ? SLOT_EVERY : SLOT_LATER;
    return edit_remove_slot(in, statement, asked->names, which, made, why);
}

static void answer(arena *memory, const grammar *rules, span bytes, const edit *made)
{
    char path[40];
    snprintf(path, sizeof path, "%lu.py", number);
    edit_set set = {.edits = made, .count = 1};
    fixed result;
    diff lines;
    out text = {.width = 80};
    fix_make(memory, path, bytes, &set, 1, &result);
    if (!fix_check(&result, &rules, 1)) {
        printf("not parsed\n");
        return;
    }
    diff_make(memory, &result, &lines);
    text_diff(&lines, &text);
    printf("made %zu %zu\n", result.after.length, text.length);
    fwrite(result.after.bytes, 1, result.after.length, stdout);
    if (text.length > 0) fwrite(text.bytes, 1, text.length, stdout);
    free(text.bytes);
}

static void serve(arena *memory, request *asked, span bytes)
{
    const grammar *rules = grammar_find(asked->major, asked->minor);
    syntax_error error = {.line = 0};
    const node *module = parse_module(memory, rules, bytes.bytes, bytes.length, &error);
    const node *class_ = module != NULL ? last_class(module->module.body) : NULL;
    const char *why = "no class";
    written in;
    edit made;
    bool fine = class_ != NULL && written_open(memory, rules, bytes, &in, &why) &&
                change(&in, class_, asked, &made, &why);
    if (fine) answer(memory, rules, bytes, &made);
    else printf("not %s\n", module == NULL ? error.message : why);
}

int main(void)
{
    request asked;
    while (scanf("%7s %u.%u %3999s %zu", asked.how, &asked.major, &asked.minor, asked.names,
                 &asked.length) == 5) {
        char *bytes = malloc(asked.length + 1);
        if (bytes == NULL || getchar() != '\n') return 2;
        if (fread(bytes, 1, asked.length, stdin) != asked.length) return 2;
        bytes[asked.length] = '\0';
        arena *memory = arena_new();
        number++;
        serve(memory, &asked, (span){bytes, asked.length});
        arena_free(memory);
        free(bytes);
        fflush(stdout);
    }
    return 0;
}
