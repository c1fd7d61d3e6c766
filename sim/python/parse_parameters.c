/* SPDX-License-Identifier: MIT */
/* Parameters of functions and lambdas. */
#include "python/parse.h"

typedef struct parameters {
    arguments_node *made;
    list args, kwonly;
    bool annotated, starred, defaulted;
} parameters;

/* 2.7: names in brackets; one alone is a plain parameter. */
static bool check_tuple_parameter(parser *p, const node *target)
{
    if (target->kind == N_NAME) return check_name(p, target->name.id);
    if (target->kind != N_TUPLE || !target->flag || target->many.elements == NULL)
        return fail_node(p, target, "invalid syntax") != NULL;
    for (const node *one = target->many.elements; one != NULL; one = one->next)
        if (!check_tuple_parameter(p, one)) return false;
    return true;
}

static node *parse_tuple_parameter(parser *p)
{
    node *made = new_node(p, N_ARG, p->now.place);
    node *target = parse_atom(p);
    if (target == NULL || !check_tuple_parameter(p, target)) return NULL;
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

/* A star: *args, or alone before keyword-only parameters. */
static bool add_star(parser *p, parameters *to)
{
    if (to->starred) return fail_here(p, "* argument may appear only once") != NULL;
    advance(p);
    to->starred = true;
    if (at(p, ',') && !p->lex.rules->old) return true;
    if (!at(p, T_NAME)) return fail_here(p, "named arguments must follow bare *") != NULL;
    to->made->vararg = parse_parameter(p, to->annotated, true);
    return to->made->vararg != NULL;
}

static bool add_double_star(parser *p, parameters *to)
{
    bool bare = to->starred && to->made->vararg == NULL && to->kwonly.first == NULL;
    if (bare) return fail_here(p, "named arguments must follow bare *") != NULL;
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
    if (!to->defaulted || to->starred) return true;
    return fail_check(p, (place){made->line, made->column},
                      "parameter without a default follows parameter with a default");
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
    parameters to = {.annotated = annotated};
    to.made = arena_alloc(p->lex.memory, sizeof *to.made);
    list_start(&to.args);
    list_start(&to.kwonly);
    while (!at(p, end)) {
        if (!add(p, &to)) return NULL;
        if (!accept(p, ',')) break;
        if (at(p, end) && ends_early(p, &to)) return fail_here(p, "invalid syntax");
    }
    if (to.starred && to.made->vararg == NULL && to.kwonly.first == NULL)
        return fail_here(p, "named arguments must follow bare *");
    to.made->args = to.args.first;
    to.made->kwonly = to.kwonly.first;
    return to.made;
}
