/* SPDX-License-Identifier: MIT */
/*
 * Edits as a filter, for fixes.py: requests on standard input, answers on standard output. A
 * request is "HOW VERSION LINE NAMES LENGTH\n" and the bytes of a file, about the class on that
 * line:
 *
 *     every   without the slot of this name
 *     later   without repetitions of it
 *     each    without these, commas between them, at once
 *     wrap    the tuple of a string
 *     add     with these as slots; "-": none
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
    unsigned major, minor, line;
    size_t length;
} request;

static const node *class_at(const node *list, uint32_t line);

static const node *class_in(const node *at, uint32_t line)
{
    const node *found = NULL;
    switch ((node_kind)at->kind) {
    case N_CLASS_DEF: return at->line == line ? at : class_at(at->class_.body, line);
    case N_FUNCTION_DEF: return class_at(at->function.body, line);
    case N_WITH: return class_at(at->with.body, line);
    case N_FOR: return class_at(at->for_.body, line);
    case N_WHILE: return class_at(at->if_.body, line);
    case N_IF:
        found = class_at(at->if_.body, line);
        return found != NULL ? found : class_at(at->if_.orelse, line);
    case N_TRY:
        found = class_at(at->try_.body, line);
        for (const node *one = at->try_.handlers; one != NULL && found == NULL; one = one->next)
            found = class_at(one->handler.body, line);
        if (found == NULL) found = class_at(at->try_.orelse, line);
        return found != NULL ? found : class_at(at->try_.final, line);
    default: return NULL;
    }
}

static const node *class_at(const node *list, uint32_t line)
{
    const node *found = NULL;
    for (; list != NULL && found == NULL; list = list->next) found = class_in(list, line);
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
    const node *class_ = module != NULL ? class_at(module->module.body, asked->line) : NULL;
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
    while (scanf("%7s %u.%u %u %3999s %zu", asked.how, &asked.major, &asked.minor, &asked.line,
                 asked.names, &asked.length) == 6) {
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
