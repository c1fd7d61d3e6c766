/* SPDX-License-Identifier: MIT */
/*
 * Edits of the classes of anything that parses. The first byte picks the grammar, the second what
 * is to be done. What is edited still parses, its slots are those it had without those that went,
 * and the lines of the diff make the same bytes.
 */
#include <stdlib.h>
#include <string.h>

#include "check/diff.h"
#include "check/edits.h"
#include "python/parser.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct trial {
    arena *memory;
    written in;
    unsigned what;
} trial;

static void expect(bool holds)
{
    if (!holds) abort();
}

/* ---- Diffs ---- */

static void take_lines(const span *lines, size_t from, size_t to, const char **at)
{
    for (size_t i = from; i < to; i++) {
        expect(memcmp(*at, lines[i].bytes, lines[i].length) == 0);
        *at += lines[i].length;
    }
}

static void check_diff(arena *memory, const fixed *of)
{
    diff made;
    diff_make(memory, of, &made);
    const char *at = of->after.bytes;
    size_t line = 0;
    for (size_t i = 0; i < made.count; i++) {
        const line_change *change = &made.changes[i];
        expect(change->old >= line);
        take_lines(made.old, line, change->old, &at);
        take_lines(made.new, change->new, change->new + change->new_count, &at);
        line = change->old + change->old_count;
    }
    take_lines(made.old, line, made.old_count, &at);
    expect(at == of->after.bytes + of->after.length);
}

/* ---- Files after an edit ---- */

static const node *parse(arena *memory, const grammar *rules, span bytes)
{
    syntax_error error;
    return parse_module(memory, rules, bytes.bytes, bytes.length, &error);
}

static fixed make(const trial *t, const edit *made)
{
    edit_set set = {.edits = made, .count = 1};
    fixed result;
    expect(made->start <= made->end && made->end <= t->in.bytes.length);
    fix_make(t->memory, "fuzzed.py", t->in.bytes, &set, 1, &result);
    check_diff(t->memory, &result);
    return result;
}

/* The class that stands at the same place of a tree: edits leave alone what is before its body. */
static const node *class_at(const node *list, uint32_t line, uint32_t column);

static const node *class_in(const node *at, uint32_t line, uint32_t column)
{
    switch ((node_kind)at->kind) {
    case N_CLASS_DEF:
        if (at->line == line && at->column == column) return at;
        return class_at(at->class_.body, line, column);
    case N_FUNCTION_DEF: return class_at(at->function.body, line, column);
    case N_IF: return class_at(at->if_.body, line, column);
    default: return NULL;
    }
}

static const node *class_at(const node *list, uint32_t line, uint32_t column)
{
    const node *found = NULL;
    for (const node *at = list; at != NULL && found == NULL; at = at->next)
        found = class_in(at, line, column);
    return found;
}

static void read_again(const trial *t, const edit *made, const node *class_, written *in,
                       written_slots *slots)
{
    const char *why;
    fixed result = make(t, made);
    const node *module = parse(t->memory, t->in.rules, result.after);
    expect(module != NULL);
    expect(written_open(t->memory, t->in.rules, result.after, in, &why));
    const node *again = class_at(module->module.body, class_->line, class_->column);
    expect(again != NULL);
    const node *statement = slots_statement(again, &why);
    expect(statement != NULL && slots_read(in, statement, slots, &why));
}

/* ---- What is tried ---- */

static void try_removal(const trial *t, const node *class_, const node *statement)
{
    written_slots before, after;
    written in;
    const char *why = NULL;
    edit made;
    if (!slots_read(&t->in, statement, &before, &why)) return;
    for (size_t i = 0; i < before.count; i++) before.items[i].doomed = t->what >> i % 5 & 1;
    if (!edit_remove_slots(&before, &made, &why)) {
        expect(why != NULL);
        return;
    }
    read_again(t, &made, class_, &in, &after);
    size_t at = 0;
    for (size_t i = 0; i < before.count; i++) {
        if (before.items[i].doomed) continue;
        span want = before.items[i].name, got = after.items[at++].name;
        expect(at <= after.count && want.length == got.length);
        expect(memcmp(want.bytes, got.bytes, want.length) == 0);
    }
    expect(at == after.count && before.others == after.others);
}

static void try_wrapping(const trial *t, const node *class_, const node *statement)
{
    written_slots before, after;
    written in;
    const char *why = NULL;
    edit made;
    if (!slots_read(&t->in, statement, &before, &why)) return;
    if (!edit_wrap_string(&before, &made, &why)) return;
    read_again(t, &made, class_, &in, &after);
    expect(after.count == 1 && after.parts->at->kind == N_TUPLE);
}

static void try_addition(const trial *t, const node *class_)
{
    static const char *const names[] = {"one",           "two",
                                        "and_so_on",     "and_so_forth",
                                        "a_longer_name", "nothing_but_another_rather_long_name"};
    written_slots after;
    written in;
    const char *why = NULL;
    edit made;
    size_t count = t->what % 7;
    if (!edit_add_slots(&t->in, class_, names, count, &made, &why)) return;
    read_again(t, &made, class_, &in, &after);
    expect(after.count == count);
}

static void try_class(const trial *t, const node *class_)
{
    const char *why = NULL;
    find_slots_uses(&t->in, class_);
    const node *statement = slots_statement(class_, &why);
    if (statement != NULL) {
        try_removal(t, class_, statement);
        try_wrapping(t, class_, statement);
    } else if (strcmp(why, "no statement of the class's body assigns __slots__") == 0) {
        try_addition(t, class_);
    }
}

static void try_list(const trial *t, const node *list)
{
    for (const node *at = list; at != NULL; at = at->next) {
        if (at->kind == N_CLASS_DEF) {
            try_class(t, at);
            try_list(t, at->class_.body);
        }
        if (at->kind == N_FUNCTION_DEF) try_list(t, at->function.body);
        if (at->kind == N_IF) try_list(t, at->if_.body);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const unsigned char minors[] = {6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    if (size < 2) return 0;
    const grammar *rules =
        data[0] % 11 == 10 ? grammar_find(2, 7) : grammar_find(3, minors[data[0] % 11]);
    char *text = malloc(size - 1);
    if (text == NULL || rules == NULL) abort();
    memcpy(text, data + 2, size - 2);
    text[size - 2] = '\0';

    trial t = {.memory = arena_new(), .what = data[1]};
    span bytes = {text, size - 2};
    const char *why;
    const node *module = parse(t.memory, rules, bytes);
    if (module != NULL && written_open(t.memory, rules, bytes, &t.in, &why))
        try_list(&t, module->module.body);
    arena_free(t.memory);
    free(text);
    return 0;
}
