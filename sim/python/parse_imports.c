/* SPDX-License-Identifier: MIT */
/* import and from, and what from __future__ import changes while the file is read. */
#include <string.h>

#include "python/parse.h"

typedef struct dotted {
    char *text;
    size_t length, room;
} dotted;

static void append(parser *p, dotted *to, const char *bytes, size_t length)
{
    if (to->text == NULL || to->length + length > to->room) {
        char *old = to->text;
        to->room = 2 * (to->length + length);
        to->text = arena_alloc(p->lex.memory, to->room);
        if (old != NULL) memcpy(to->text, old, to->length);
    }
    memcpy(to->text + to->length, bytes, length);
    to->length += length;
}

/* a.b.c as one name. */
static name parse_dotted(parser *p)
{
    name part = expect_name(p);
    dotted made = {NULL, 0, 0};
    if (part == NULL || !at(p, '.')) return part;
    append(p, &made, part, strlen(part));
    while (accept(p, '.')) {
        part = expect_name(p);
        if (part == NULL) return NULL;
        append(p, &made, ".", 1);
        append(p, &made, part, strlen(part));
    }
    return arena_intern(p->lex.memory, made.text, made.length);
}

static node *parse_alias(parser *p, bool with_dots)
{
    node *made = new_node(p, N_ALIAS, p->now.place);
    made->alias.id = with_dots ? parse_dotted(p) : expect_name(p);
    if (made->alias.id == NULL) return NULL;
    if (accept(p, K_AS)) {
        made->alias.asname = expect_name(p);
        if (made->alias.asname == NULL || !check_name(p, made->alias.asname)) return NULL;
    } else if (!check_name(p, made->alias.id)) {
        return NULL;
    }
    return made;
}

node *parse_import(parser *p)
{
    node *made = parse_bare(p, N_IMPORT);
    list names;
    list_start(&names);
    do {
        node *one = parse_alias(p, true);
        if (one == NULL) return NULL;
        list_add(&names, one);
    } while (accept(p, ','));
    made->import.names = names.first;
    return made;
}

/* ---- from ---- */

/* Before 3.9 a check found it, and told where the names start. */
static bool fail_comma(parser *p, place first)
{
    static const char message[] = "trailing comma not allowed without surrounding parentheses";
    return p->lex.rules->peg ? fail_here(p, message) != NULL : fail_check(p, first, message);
}

static bool parse_names(parser *p, node **names)
{
    place first = p->now.place;
    list made;
    list_start(&made);
    bool brackets = accept(p, '(');
    do {
        if (brackets && made.first != NULL && at(p, ')')) break;
        if (!brackets && made.first != NULL && (at(p, T_NEWLINE) || at(p, ';'))) {
            if (!fail_comma(p, first)) return false;
            break;
        }
        node *one = parse_alias(p, false);
        if (one == NULL) return false;
        list_add(&made, one);
    } while (accept(p, ','));
    *names = made.first;
    return !brackets || expect(p, ')', "invalid syntax");
}

/* What a feature changes at once. */
static void note_future(parser *p, name feature)
{
    bool old = p->lex.rules->old, checked = p->lex.rules->futures_checked;
    if (old && strcmp(feature, "print_function") == 0) lexer_keyword(&p->lex, "print", 0);
    if (old && strcmp(feature, "unicode_literals") == 0) p->unicode_literals = true;
    if (checked && strcmp(feature, "barry_as_FLUFL") == 0) p->lex.flufl = true;
}

static bool is_future(const node *at)
{
    return at->kind == N_IMPORT_FROM && at->import.level == 0 && at->import.module != NULL &&
           strcmp(at->import.module, "__future__") == 0;
}

static bool check_feature(parser *p, const node *statement, name feature)
{
    static const char *const features[] = {
        "nested_scopes",  "generators",       "division",       "absolute_import", "with_statement",
        "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop",  "annotations"};
    for (size_t i = 0; i < sizeof features / sizeof features[0]; i++)
        if (strcmp(feature, features[i]) == 0) return true;
    return fail_node(p, statement, "future feature is not defined") != NULL;
}

bool check_futures(parser *p, const node *body)
{
    if (!p->lex.rules->futures_checked) return true;
    bool doc = body != NULL && body->kind == N_EXPR && body->value.value->kind == N_CONSTANT;
    for (const node *at = doc ? body->next : body; at != NULL && is_future(at); at = at->next)
        for (const node *one = at->import.names; one != NULL; one = one->next)
            if (!check_feature(p, at, one->alias.id)) return false;
    return true;
}

static bool parse_module_name(parser *p, node *made)
{
    for (; at(p, '.') || at(p, T_DOTS); advance(p)) made->import.level += at(p, '.') ? 1 : 3;
    if (at(p, K_IMPORT) && made->import.level > 0) return true;
    made->import.module = parse_dotted(p);
    return made->import.module != NULL;
}

node *parse_from(parser *p)
{
    node *made = parse_bare(p, N_IMPORT_FROM);
    if (!parse_module_name(p, made) || !expect(p, K_IMPORT, "expected 'import'")) return NULL;
    if (at(p, '*')) {
        made->import.names = parse_bare(p, N_ALIAS);
        made->import.names->alias.id = arena_intern(p->lex.memory, "*", 1);
        return made;
    }
    if (!parse_names(p, &made->import.names)) return NULL;
    for (const node *one = made->import.names; one != NULL && is_future(made); one = one->next)
        note_future(p, one->alias.id);
    return made;
}

bool at_lazy_import(const parser *p)
{
    if (!p->lex.rules->lazy_imports || !at(p, T_NAME) || p->now.name != p->lazy) return false;
    int kind = peek(p);
    return kind == K_IMPORT || kind == K_FROM;
}
