/* SPDX-License-Identifier: MIT */
/* Parameters of functions and lambdas. */
#include "python/parse.h"

typedef struct parameters {
    arguments_node *made;
    list args, kwonly;
    bool annotated, starred, defaulted;
} parameters;

/* 2.7: def f(a, (b, c)): */
static node *parse_tuple_parameter(parser *p)
{
    node *made = new_node(p, N_ARG, &p->now);
    made->arg.target = parse_atom(p);
    if (made->arg.target == NULL || !check_target(p, made->arg.target, USE_ASSIGN)) return NULL;
    if (made->arg.target->kind != N_NAME) return made;
    made->arg.id = made->arg.target->name.id; /* brackets around a name alone say nothing */
    made->arg.target = NULL;
    return made;
}

static node *parse_parameter(parser *p, bool annotated, bool star)
{
    if (at(p, '(') && p->lex.rules->old) return parse_tuple_parameter(p);
    node *made = new_node(p, N_ARG, &p->now);
    made->arg.id = expect_name(p);
    if (made->arg.id == NULL) return NULL;
    if (!annotated || p->lex.rules->old || !accept(p, ':')) return made;
    bool unpacked = star && p->lex.rules->except_star && at(p, '*');
    made->arg.annotation = unpacked ? parse_star_or_named(p) : parse_expression(p);
    return made->arg.annotation != NULL ? made : NULL;
}

/* A star: *args, or alone before keyword-only parameters. */
static bool add_star(parser *p, parameters *to)
{
    if (to->starred) return fail_here(p, "* argument may appear only once") != NULL;
    advance(p);
    to->starred = true;
    if (at(p, ',')) {
        if (p->lex.rules->old) return fail_here(p, "invalid syntax") != NULL;
        return true;
    }
    to->made->vararg = parse_parameter(p, to->annotated, true);
    return to->made->vararg != NULL;
}

static bool add_double_star(parser *p, parameters *to)
{
    advance(p);
    to->made->kwarg = parse_parameter(p, to->annotated, false);
    return to->made->kwarg != NULL;
}

static bool add_slash(parser *p, parameters *to)
{
    if (!p->lex.rules->walrus || to->starred || to->made->posonly != NULL || to->args.first == NULL)
        return fail_here(p, "invalid syntax") != NULL;
    advance(p);
    to->made->posonly = to->args.first;
    list_start(&to->args);
    return true;
}

static bool add_plain(parser *p, parameters *to)
{
    node *made = parse_parameter(p, to->annotated, false);
    if (made == NULL) return false;
    if (accept(p, '=')) {
        made->arg.value = parse_expression(p);
        if (made->arg.value == NULL) return false;
        to->defaulted = true;
    } else if (to->defaulted && !to->starred) {
        return fail_node(p, made, "parameter without a default follows parameter with a default") !=
               NULL;
    }
    if (to->starred && p->lex.rules->old) return fail_node(p, made, "invalid syntax") != NULL;
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

arguments_node *parse_parameters(parser *p, int end, bool annotated)
{
    parameters to = {.annotated = annotated};
    to.made = arena_alloc(p->lex.memory, sizeof *to.made);
    list_start(&to.args);
    list_start(&to.kwonly);
    while (!at(p, end)) {
        if (!add(p, &to)) return NULL;
        if (!accept(p, ',')) break;
    }
    if (to.starred && to.made->vararg == NULL && to.kwonly.first == NULL)
        return fail_here(p, "named arguments must follow bare *");
    to.made->args = to.args.first;
    to.made->kwonly = to.kwonly.first;
    return to.made;
}
