/* SPDX-License-Identifier: MIT */
/* Parameters of functions and lambdas. */
#include "python/parse.h"

typedef struct parameters {
    arguments_node *made;
    list args, kwonly;
    place first, star;
    int end;
    bool annotated, starred, defaulted;
} parameters;

/* 2.7: names in brackets; one alone is a plain parameter. */
static node *parse_tuple_target(parser *p)
{
    node *made = new_node(p, at(p, '(') ? N_TUPLE : N_NAME, p->now.place);
    list elements;
    if (!accept(p, '(')) {
        made->name.id = expect_name(p);
        return made->name.id != NULL && check_name(p, made->name.id) ? made : NULL;
    }
    list_start(&elements);
    do {
        node *one = parse_tuple_target(p);
        if (one == NULL) return NULL;
        list_add(&elements, one);
    } while (accept(p, ',') && !at(p, ')'));
    made->many.elements = elements.first;
    made->flag = true;
    bool lone = elements.first->next == NULL && p->before != ',';
    if (!expect(p, ')', "invalid syntax")) return NULL;
    return lone ? elements.first : made;
}

static node *parse_tuple_parameter(parser *p)
{
    node *made = new_node(p, N_ARG, p->now.place);
    node *target = parse_tuple_target(p);
    if (target == NULL) return NULL;
    if (target->kind == N_NAME) made->arg.id = target->name.id;
    else made->arg.target = target;
    return made;
}

static node *parse_name_parameter(parser *p)
{
    node *made = new_node(p, N_ARG, p->now.place);
    made->arg.id = expect_name(p);
    return made->arg.id != NULL && check_name(p, made->arg.id) ? made : NULL;
}

static node *parse_parameter(parser *p, bool annotated, bool star)
{
    node *made = parse_name_parameter(p);
    if (made == NULL || !annotated || p->lex.rules->old || !accept(p, ':')) return made;
    bool unpacked = star && p->lex.rules->except_star && at(p, '*');
    made->arg.annotation = unpacked ? parse_starred(p) : parse_expression(p);
    return made->arg.annotation != NULL ? made : NULL;
}

/* Before 3.9 a check found it; from 3.10 the star of a def is told. */
static bool fail_bare(parser *p, const parameters *of, place checked)
{
    static const char message[] = "named arguments must follow bare *";
    if (!p->lex.rules->peg) return fail_check(p, checked, message);
    bool told = of->annotated && p->lex.rules->rest_is_read;
    return told ? fail_place(p, of->star, message) != NULL : fail_here(p, message) != NULL;
}

static bool is_bare(const parameters *of)
{
    return of->starred && of->made->vararg == NULL && of->kwonly.first == NULL;
}

/* A star: *args, or alone before keyword-only parameters. */
static bool add_star(parser *p, parameters *to)
{
    if (to->starred) return fail_here(p, "* argument may appear only once") != NULL;
    to->star = p->now.place;
    advance(p);
    to->starred = true;
    if (!p->lex.rules->old && (at(p, ',') || at(p, to->end))) return true;
    to->made->vararg = parse_parameter(p, to->annotated, true);
    return to->made->vararg != NULL;
}

static bool add_double_star(parser *p, parameters *to)
{
    if (is_bare(to) && !fail_bare(p, to, p->now.place)) return false;
    advance(p);
    to->made->kwarg = parse_parameter(p, to->annotated, false);
    return to->made->kwarg != NULL;
}

static bool add_slash(parser *p, parameters *to)
{
    bool first = to->made->posonly == NULL && to->args.first != NULL && !to->starred;
    if (!p->lex.rules->walrus || !first) return fail_here(p, "invalid syntax") != NULL;
    advance(p);
    to->made->posonly = to->args.first;
    list_start(&to->args);
    return true;
}

/* Before 3.9 a check told where the parameters start, 3.9 what is behind this one. */
static bool fail_order(parser *p, const parameters *of, const node *made)
{
    static const char message[] = "parameter without a default follows parameter with a default";
    if (!p->lex.rules->peg) return fail_check(p, of->first, message);
    if (!at(p, ',') && !at(p, of->end)) return fail_here(p, "invalid syntax") != NULL;
    if (p->lex.rules->rest_is_read) return fail_node(p, made, message) != NULL;
    if (of->annotated) accept(p, ',');
    return fail_here(p, message) != NULL;
}

static bool add_default(parser *p, parameters *to, node *made)
{
    place sign = p->now.place;
    if (accept(p, '=')) {
        bool told = to->annotated && p->lex.rules->except_star; /* from 3.11, of def */
        if (told && (at(p, ',') || at(p, ')')))
            return fail_place(p, sign, "expected default value expression") != NULL;
        made->arg.value = parse_expression(p);
        to->defaulted = true;
        return made->arg.value != NULL;
    }
    return !to->defaulted || to->starred || fail_order(p, to, made);
}

static bool add_plain(parser *p, parameters *to)
{
    bool tuple = p->lex.rules->old && at(p, '(');
    if (to->starred && p->lex.rules->old) return fail_here(p, "invalid syntax") != NULL;
    node *made = tuple ? parse_tuple_parameter(p) : parse_parameter(p, to->annotated, false);
    if (made == NULL || !add_default(p, to, made)) return false;
    list_add(to->starred ? &to->kwonly : &to->args, made);
    return true;
}

static bool add(parser *p, parameters *to)
{
    if (to->made->kwarg != NULL)
        return fail_here(p, "arguments cannot follow var-keyword argument") != NULL;
    if (at(p, '*')) return add_star(p, to);
    if (at(p, T_POWER)) return add_double_star(p, to);
    if (at(p, '/')) return add_slash(p, to);
    return add_plain(p, to);
}

/* 2.7 has no comma behind *args and **kwargs. */
static bool ends_early(const parser *p, const parameters *of)
{
    return p->lex.rules->old && (of->starred || of->made->kwarg != NULL);
}

arguments_node *parse_parameters(parser *p, int end, bool annotated)
{
    parameters to = {.annotated = annotated, .first = p->now.place, .end = end};
    to.made = arena_alloc(p->lex.memory, sizeof *to.made);
    list_start(&to.args);
    list_start(&to.kwonly);
    while (!at(p, end)) {
        if (!add(p, &to)) return NULL;
        if (!accept(p, ',')) break;
        if (at(p, end) && ends_early(p, &to)) return fail_here(p, "invalid syntax");
    }
    bool bare = is_bare(&to) && to.made->kwarg == NULL;
    if (bare && (!at(p, end) || !fail_bare(p, &to, to.star))) return fail_here(p, "invalid syntax");
    to.made->args = to.args.first;
    to.made->kwonly = to.kwonly.first;
    return to.made;
}
