/* SPDX-License-Identifier: MIT */
/* Functions of the program: making them, and running a call. */
#include "python/machine.h"

/* ---- Making ---- */

static const arguments_node *arguments_of(const node *at)
{
    return at->kind == N_LAMBDA ? at->lambda.arguments : at->function.arguments;
}

static size_t count(const node *list)
{
    size_t n = 0;
    for (; list != NULL; list = list->next) n++;
    return n;
}

static bool make_defaults(machine *m, frame *in, const node *list, value ***to)
{
    for (; list != NULL; list = list->next, (*to)++) {
        if (list->arg.value == NULL) continue;
        **to = eval(m, in, list->arg.value);
        if (**to == NULL) return false;
    }
    return true;
}

static bool run_annotations(machine *m, frame *in, const node *list)
{
    for (; list != NULL; list = list->next)
        if (list->arg.annotation != NULL && new_annotation(m, in, list->arg.annotation) == NULL)
            return false;
    return true;
}

/* They may raise; what they are does not matter. */
static bool annotate(machine *m, frame *in, const node *at)
{
    const arguments_node *of = arguments_of(at);
    if (at->kind == N_LAMBDA) return true;
    bool done =
        of == NULL || (run_annotations(m, in, of->posonly) && run_annotations(m, in, of->args) &&
                       run_annotations(m, in, of->vararg) && run_annotations(m, in, of->kwonly) &&
                       run_annotations(m, in, of->kwarg));
    const node *returns = at->function.returns;
    return done && (returns == NULL || new_annotation(m, in, returns) != NULL);
}

static frame *with_type_parameters(machine *m, frame *in, const node *list)
{
    if (list == NULL) return in;
    frame *made = take(m, sizeof *made);
    scope *of = take(m, sizeof *of);
    *made = *in;
    made->locals = take(m, sizeof *made->locals);
    for (; list != NULL; list = list->next) {
        bind_for_good(m, &of->locals, list->type_param.id, m->none);
        bind_for_good(m, made->locals, list->type_param.id, new_opaque(m, "typing.TypeVar"));
    }
    made->kind = SCOPE_FUNCTION;
    made->transparent = true;
    made->scope = of;
    made->outer = in;
    return made;
}

frame *type_parameter_frame(machine *m, frame *in, const node *list)
{
    return with_type_parameters(m, in, list);
}

value *make_function(machine *m, frame *in, const node *at)
{
    const arguments_node *of = arguments_of(at);
    function_value *made = take(m, sizeof *made);
    frame *around = in;
    if (at->kind != N_LAMBDA) around = with_type_parameters(m, in, at->function.type_params);
    made->node = at;
    made->name = at->kind == N_LAMBDA ? "<lambda>" : at->function.name;
    made->qualname = inner_qualname(m, in, made->name);
    made->closure = around;
    made->owner = in->owner;
    made->source = running_source(m);
    made->attributes = take(m, sizeof *made->attributes);
    if (of != NULL) {
        size_t n = count(of->posonly) + count(of->args) + count(of->kwonly);
        value **to = made->defaults = take(m, (n + 1) * sizeof *to);
        if (!make_defaults(m, in, of->posonly, &to) || !make_defaults(m, in, of->args, &to) ||
            !make_defaults(m, in, of->kwonly, &to))
            return NULL;
    }
    if (!annotate(m, around, at)) return NULL;
    value *function = new_value(m, V_FUNCTION);
    function->function = made;
    return function;
}

/* ---- Signatures ---- */

static void add_parameters(const node *list, const function_value *of, signature *to, size_t *at)
{
    for (; list != NULL; list = list->next, (*at)++)
        to->at[*at] = (parameter){list->arg.id == NULL ? ".0" : list->arg.id, of->defaults[*at]};
}

signature *signature_of(machine *m, const function_value *function)
{
    const arguments_node *of = arguments_of(function->node);
    signature *made = take(m, sizeof *made);
    made->name = function->name;
    made->qualname = function->qualname;
    if (of == NULL) return made;
    made->positional_only = count(of->posonly);
    made->positional = made->positional_only + count(of->args);
    made->keyword_only = count(of->kwonly);
    made->more = of->vararg != NULL;
    made->more_keywords = of->kwarg != NULL;
    made->at = take(m, (made->positional + made->keyword_only + 1) * sizeof *made->at);
    size_t at = 0;
    add_parameters(of->posonly, function, made, &at);
    add_parameters(of->args, function, made, &at);
    add_parameters(of->kwonly, function, made, &at);
    return made;
}

/* ---- Running ---- */

static bool set_parameters(machine *m, frame *in, const node *list, value **from)
{
    for (size_t i = 0; list != NULL; list = list->next, i++) {
        if (list->arg.id != NULL) bind(m, in->locals, mangled(m, in, list->arg.id), from[i]);
        else if (assign(m, in, list->arg.target, from[i]) == NULL) return false;
    }
    return true;
}

static bool set_locals(machine *m, frame *in, const arguments_node *of, value **from)
{
    if (of == NULL) return true;
    size_t first = count(of->posonly), second = first + count(of->args);
    size_t all = second + count(of->kwonly);
    return set_parameters(m, in, of->posonly, from) &&
           set_parameters(m, in, of->args, from + first) &&
           set_parameters(m, in, of->kwonly, from + second) &&
           set_parameters(m, in, of->vararg, from + all) &&
           set_parameters(m, in, of->kwarg, from + all + 1);
}

static frame *new_frame(machine *m, const function_value *of)
{
    frame *made = take(m, sizeof *made);
    made->kind = SCOPE_FUNCTION;
    made->locals = take(m, sizeof *made->locals);
    made->globals = of->closure->globals;
    made->outer = of->closure;
    made->scope = scope_of(m, of->node);
    made->owner = of->owner;
    made->class_name = of->closure->class_name;
    made->qualname = of->qualname;
    made->first_pending = m->pending_count;
    return made;
}

static value *run_body(machine *m, frame *in, const node *at)
{
    if (at->kind == N_LAMBDA) return eval(m, in, at->lambda.body);
    in->first_pending = m->pending_count;
    flow how = run_block(m, in, at->function.body);
    if (how == FLOW_NEXT) in->returned = m->none;
    if (how == FLOW_NEXT) how = FLOW_RETURN;
    settle(m, in, &how);
    if (how == FLOW_RAISE) return NULL;
    return in->returned == NULL ? m->none : in->returned;
}

enum { MOST_RUNNING = 4 };

/* What calls itself in a branch that cannot be decided may do so for ever. */
static value *endless(machine *m, const node *at, const function_value *of)
{
    if (!m->options.trusting && m->watch == NULL) return NULL;
    if (m->undecided == NULL || of->running < MOST_RUNNING) return NULL;
    return unknown(m, at, "how often this calls itself is not known");
}

/* The function's body; what it returns. */
static value *run_call(machine *m, const node *at, function_value *of, frame *in)
{
    if (!enter(m, at)) return m->lost;
    const function_value *outer = m->running;
    m->running = of;
    of->running++;
    value *result = run_body(m, in, of->node);
    of->running--;
    m->running = outer;
    leave(m);
    return result;
}

value *run_generator(machine *m, const node *at, value *generator)
{
    if (generator->generator.left != NULL) return generator->generator.left;
    function_value *of = generator->generator.function->function;
    value *why = endless(m, at, of);
    if (why != NULL) return why;
    frame *in = generator->generator.frame;
    in->yielded = new_container(m, V_LIST, m->empty);
    value *done = run_call(m, at, of, in);
    if (m->lost != NULL) return m->lost;
    write_cell(m, &generator->generator.left, m->empty);
    return done == NULL ? NULL : in->yielded->content;
}

value *call_function(machine *m, value *function, const arguments *given)
{
    function_value *of = function->function;
    value *why = endless(m, given->node, of);
    if (why != NULL) return why;
    value **bound = bind_arguments(m, signature_of(m, of), given);
    if (bound == NULL) return NULL;
    frame *in = new_frame(m, of);
    if (signature_of(m, of)->positional > 0) in->first = bound[0];
    bool asked = m->watch != NULL && m->watch->asked == of;
    if (of->node->kind != N_LAMBDA && of->node->flag && !asked)
        return unknown(m, given->node, "what a coroutine gives is not known");
    if (!set_locals(m, in, arguments_of(of->node), bound)) return NULL;
    if (in->scope->generator) {
        value *made = new_value(m, V_GENERATOR);
        made->generator.function = function;
        made->generator.frame = in;
        return made;
    }
    return run_call(m, given->node == NULL ? of->node : given->node, of, in);
}
