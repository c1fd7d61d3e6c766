/* SPDX-License-Identifier: MIT */
/* The arguments of calls, and the bases of classes. */
#include "python/parse.h"

typedef struct given {
    call_arguments *made;
    place bracket;
    bool positional, named, starred, unpacked; /* an argument, a keyword, a *, a ** came before */
    const char *message;                       /* what is wrong with the order; told at the end */
    node *generator;                           /* one without brackets of its own */
    bool generators;                           /* two of them */
} given;

static node *add_starred(parser *p, given *to)
{
    place start = p->now.place;
    advance(p);
    /* From 3.13. */
    if (p->lex.rules->type_defaults && (at(p, ',') || at(p, ')')))
        return fail_place(p, start, "Invalid star expression");
    node *value = parse_expression(p);
    if (value == NULL) return NULL;
    const char *late = "iterable argument unpacking follows keyword argument unpacking";
    if (to->unpacked && !fail_check(p, start, late)) return NULL;
    if (to->starred && p->lex.rules->old) return fail_place(p, start, "invalid syntax");
    node *made = new_node(p, N_STARRED, start);
    made->value.value = value;
    to->starred = true;
    list_add(&to->made->args, made);
    return made;
}

static bool add_unpacked(parser *p, given *to)
{
    place start = p->now.place;
    advance(p);
    node *value = parse_expression(p);
    if (value == NULL) return false;
    node *made = new_node(p, N_KEYWORD, start);
    made->keyword.value = value;
    to->unpacked = true;
    list_add(&to->made->keywords, made);
    return true;
}

static bool check_keyword(parser *p, const node *word)
{
    bool bare = !word->in_brackets || p->lex.rules->bracketed_keyword;
    if (word->kind == N_NAME && bare) return check_name(p, word->name.id);
    return fail_check(p, (place){word->line, word->column},
                      "expression cannot contain assignment, perhaps you meant \"==\"?");
}

/* f(a=x for x in y) */
static bool fail_walrus(parser *p, const node *keyword)
{
    static const char message[] = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    return refuse_clauses(p, keyword, message) != NULL;
}

static bool add_keyword(parser *p, given *to, const node *word)
{
    if (!check_keyword(p, word)) return false;
    node *made = new_node(p, N_KEYWORD, (place){word->line, word->column});
    place sign = p->now.place;
    advance(p);
    /* From 3.12. */
    if (p->lex.rules->type_parameters && (at(p, ',') || at(p, ')')))
        return fail_place(p, sign, "expected argument value expression") != NULL;
    if (word->kind == N_NAME) made->keyword.id = word->name.id;
    made->keyword.value = parse_expression(p);
    if (made->keyword.value == NULL) return false;
    if (p->lex.rules->rest_is_read && at_comprehension(p)) return fail_walrus(p, made);
    to->named = true;
    list_add(&to->made->keywords, made);
    return true;
}

static bool add_positional(parser *p, given *to, node *value, place start)
{
    const char *message = NULL;
    if (to->starred && p->lex.rules->old) message = "only named arguments may follow *expression";
    if (to->unpacked) message = "positional argument follows keyword argument unpacking";
    if (to->named) message = "positional argument follows keyword argument";
    if (message != NULL && p->lex.rules->peg) to->message = message;
    else if (message != NULL && !fail_check(p, start, message)) return false;
    to->positional = true;
    list_add(&to->made->args, value);
    return true;
}

static const char unbracketed[] = "Generator expression must be parenthesized";

/* It starts at the bracket of the call, as it must be alone there (but see check_generator). */
static bool add_generator(parser *p, given *to, node *element)
{
    bool first = to->made->args.first == NULL && to->made->keywords.first == NULL;
    if (p->lex.rules->peg && !first) return refuse_clauses(p, element, unbracketed) != NULL;
    node *made = parse_generator(p, to->bracket, element);
    if (made == NULL) return false;
    if (p->lex.rules->peg && at(p, ',')) return fail_node(p, element, unbracketed) != NULL;
    to->generators = to->generator != NULL;
    to->generator = made;
    list_add(&to->made->args, made);
    return true;
}

/* (*x for x in y), from 3.15: the argument just added is taken back. */
static bool add_starred_generator(parser *p, given *to, node *starred)
{
    if (starred == NULL || !at_comprehension(p)) return starred != NULL;
    if (to->made->args.first != starred || !p->lex.rules->unpacked_comprehension)
        return fail_here(p, "invalid syntax") != NULL;
    list_start(&to->made->args);
    return add_generator(p, to, starred);
}

static bool add_argument(parser *p, given *to)
{
    place start = p->now.place;
    if (at(p, '*')) return add_starred_generator(p, to, add_starred(p, to));
    if (at(p, T_POWER)) return add_unpacked(p, to);
    /* Behind a=1 CPython's first pass reads no argument that needs more than its first token. */
    bool unread = (to->named || to->unpacked) && !is_operand(p->now.kind);
    node *value = parse_walrus(p);
    if (value == NULL && unread) fail_instead(p, start, "invalid syntax");
    if (value == NULL) return false;
    if (at_comprehension(p)) return add_generator(p, to, value);
    if (at(p, '=')) return add_keyword(p, to, value);
    return add_positional(p, to, value, start);
}

/* ---- Checks ---- */

/* A generator without brackets of its own must be the only argument; in 2.7 beside * and **. */
static bool check_generator(parser *p, const given *of, bool of_class)
{
    const call_arguments *made = of->made;
    bool lax = p->lex.rules->lone_generator || p->lex.rules->old;
    if (of->generator == NULL) return true;
    bool lone = p->lex.rules->old ? !of->positional && !of->named && !of->generators
                                  : made->args.first->next == NULL && made->keywords.first == NULL;
    bool class_fine = !of_class || p->lex.rules->lone_generator;
    if (lone && (p->before != ',' || lax) && class_fine) return true;
    return fail_check(p, (place){of->generator->line, of->generator->column}, unbracketed);
}

/* A comma, with more behind it or not; 2.7 has none behind **x, and no last one behind *x. */
static bool accept_comma(parser *p, const given *of)
{
    bool old = p->lex.rules->old;
    if ((old && of->unpacked) || !accept(p, ',')) return false;
    return !old || !of->starred || !at(p, ')') || fail_here(p, "invalid syntax") != NULL;
}

/* Names are marked while their tags are not the lexer's, so that many keywords take no longer. */
static bool check_repeated(parser *p, const node *first)
{
    enum { SEEN = 255 };
    const node *again = NULL;
    if (p->lex.rules->peg) return true;
    for (const node *one = first; one != NULL; one = one->next) {
        if (one->keyword.id == NULL) continue;
        if (arena_tag(p->lex.memory, one->keyword.id) == SEEN) again = one;
        arena_set_tag(p->lex.memory, one->keyword.id, SEEN);
    }
    for (const node *one = first; one != NULL; one = one->next)
        if (one->keyword.id != NULL) arena_set_tag(p->lex.memory, one->keyword.id, 0);
    if (again == NULL) return true;
    return fail_check(p, (place){again->line, again->column}, "keyword argument repeated");
}

/* The order of the arguments so far counts more than what is wrong with the next one. */
static bool fail_inside(parser *p, const given *of)
{
    p->at_last = of->message != NULL;
    return fail_here(p, of->message != NULL ? of->message : "invalid syntax") != NULL;
}

bool parse_arguments(parser *p, call_arguments *made, bool of_class)
{
    given all = {.made = made, .bracket = p->now.place};
    advance(p);
    list_start(&made->args);
    list_start(&made->keywords);
    while (!at(p, ')')) {
        if (!add_argument(p, &all)) return false;
        if (!accept_comma(p, &all)) break;
    }
    if (!at(p, ')')) return fail_inside(p, &all);
    if (all.message != NULL) return fail_here(p, all.message) != NULL;
    if (!check_generator(p, &all, of_class)) return false;
    if (!check_repeated(p, made->keywords.first)) return false;
    advance(p);
    return true;
}
