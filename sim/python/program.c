/* SPDX-License-Identifier: MIT */
/*
 * Running a file: its statements one after the other, and what each class statement left behind.
 * A statement that raises is skipped, so that what follows is still seen.
 */
#include <string.h>

#include "python/machine.h"

enum { DEFAULT_STEPS = 1000000 };

/* ---- The machine ---- */

static void make_constants(machine *m)
{
    m->none = new_value(m, V_NONE);
    m->true_ = new_value(m, V_BOOL);
    m->true_->flag = true;
    m->false_ = new_value(m, V_BOOL);
    m->ellipsis = new_value(m, V_ELLIPSIS);
    m->not_implemented = new_value(m, V_NOT_IMPLEMENTED);
    m->empty = new_tuple(m, NULL, 0);
}

static machine *new_machine(arena *memory, const layout_target *target,
                            const program_options *options)
{
    machine *m = arena_alloc(memory, sizeof *m);
    m->arena = memory;
    m->target = target;
    m->rules = behaviour_of(target);
    layout_target_info info;
    layout_target_describe(target, &info);
    m->platform = info.platform;
    if (options != NULL) m->options = *options;
    if (m->options.steps == 0) m->options.steps = DEFAULT_STEPS;
    m->program = take(m, sizeof *m->program);
    m->steps = m->options.steps;
    make_constants(m);
    m->object_class = library_class(m, "object");
    m->type_class = library_class(m, "type");
    m->module.kind = SCOPE_MODULE;
    m->module.locals = m->module.globals = take(m, sizeof *m->module.locals);
    bind(m, m->module.locals, intern(m, "__name__"), new_str(m, "case"));
    return m;
}

/* ---- What a class statement left ---- */

static found_class *add_found(machine *m, const node *at)
{
    found_class *made = take(m, sizeof *made);
    made->name = made->qualname = at->class_.name;
    made->line = at->line;
    made->column = at->column;
    made->statement = at;
    if (m->program->last == NULL) m->program->first = made;
    else m->program->last->next = made;
    m->program->last = made;
    m->program->count++;
    return made;
}

static void note_exception(machine *m, const value *raised, layout_error *error,
                           const char **unknown_)
{
    if (is_unknown(raised)) {
        *unknown_ = raised->unknown.reason;
        return;
    }
    error->exception = exception_name(raised);
    error->message = exception_text(m, raised);
}

static const char *reason(const value *v)
{
    return v == NULL ? NULL : v->unknown.reason;
}

static const node *slots_expression(const node *at)
{
    for (const node *of = at->class_.body; of != NULL; of = of->next)
        if (of->kind == N_ASSIGN && of->assign.targets->kind == N_NAME &&
            strcmp(of->assign.targets->name.id, "__slots__") == 0)
            return of->assign.value;
    return NULL;
}

static void note_class(machine *m, value *made, found_class *found)
{
    if (made->kind != V_CLASS || made->class_->type == NULL) {
        found->unknown = is_unknown(made) ? made->unknown.reason
                                          : unknown(m, found->statement,
                                                    "this statement leaves something that is no "
                                                    "class, or is not known")
                                                ->unknown.reason;
        return;
    }
    found->type = made->class_->type;
    found->borrowed = made->class_->borrowed;
    found->borrowed_count = made->class_->borrowed_count;
    found->qualname = made->class_->qualname;
    found->old_style = made->class_->type->classic;
    if (!found->old_style) probe_instance(m, made, found);
}

/* A class inside of another statement, which is looked at when that statement is done. */
void note_nested(machine *m, const node *at, value *made)
{
    nested_class *later = take(m, sizeof *later);
    if (m->options.probe || at == m->statement || m->instances > 0) return;
    for (const found_class *of = m->program->first; of != NULL; of = of->next)
        if (of->statement == at) return;
    *later = (nested_class){add_found(m, at), made, m->nested};
    later->found->slots = slots_expression(at);
    later->found->condition = reason(m->undecided);
    m->nested = later;
}

static void finish_nested(machine *m)
{
    for (nested_class *at = m->nested; at != NULL; at = at->next)
        note_class(m, at->made, at->found);
    m->nested = NULL;
}

/* Whether the class can be told, if something in its statement may have raised. */
static bool check_doubt(machine *m, found_class *found)
{
    if (m->doubt == NULL) return true;
    if (m->options.trusting) {
        found->assumed = reason(m->doubt);
        return true;
    }
    found->unknown = reason(m->doubt);
    return false;
}

static void run_class_statement(machine *m, const node *at)
{
    found_class *found = add_found(m, at);
    names *globals = m->module.locals;
    m->refused = NULL;
    found->slots = slots_expression(at);
    flow end = m->lost == NULL ? run(m, &m->module, at) : FLOW_NEXT;
    if (m->lost != NULL) {
        found->unknown = reason(m->lost);
        return;
    }
    if (end == FLOW_RAISE) {
        unbind(m, globals, at->class_.name);
        if (check_doubt(m, found)) note_exception(m, m->raised, &found->error, &found->unknown);
        if (found->error.exception != NULL) found->refused = m->refused;
        return;
    }
    value *made = look_up(globals, at->class_.name);
    if (globals->unsure != NULL) made = globals->unsure;
    if (!check_doubt(m, found)) {
        /* It may not be there at all. */
        value *why = new_value(m, V_UNKNOWN);
        why->unknown = m->doubt->unknown;
        why->flag = true;
        bind(m, globals, at->class_.name, why);
        return;
    }
    note_class(m, made, found);
}

/* ---- The file ---- */

static void run_statement(machine *m, const node *at)
{
    m->steps = m->options.steps;
    m->raised = NULL;
    m->doubt = NULL;
    m->depth = 0;
    m->statement = at;
    if (at->kind == N_CLASS_DEF) {
        run_class_statement(m, at);
        finish_nested(m);
        return;
    }
    if (m->lost != NULL) return;
    size_t mark = trail_mark(m);
    run(m, &m->module, at);
    /* Something in it may have raised, and then the rest was not run. */
    if (m->doubt != NULL && !m->options.trusting) blur(m, mark, m->doubt);
    finish_nested(m);
}

program *program_run(arena *memory, const node *module, const layout_target *target,
                     const program_options *options)
{
    machine *m = new_machine(memory, target, options);
    for (const node *at = module->module.body; at != NULL; at = at->next) run_statement(m, at);
    m->program->unknown = reason(m->lost);
    return m->program;
}
