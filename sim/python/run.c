/* SPDX-License-Identifier: MIT */
/* Statements. */
#include "python/machine.h"

/* ---- if ---- */

static flow run_arm(machine *m, frame *in, const void *block)
{
    return run_block(m, in, block);
}

static flow run_if(machine *m, frame *in, const node *at)
{
    value *test = eval(m, in, at->if_.test);
    if (test == NULL) return FLOW_RAISE;
    answer is = truth(m, at, test);
    if (is != MAYBE) return run_block(m, in, is == YES ? at->if_.body : at->if_.orelse);
    value *why = is_unknown(test) ? test : unknown(m, at, "whether this is true is not known");
    arm *const arms[2] = {run_arm, run_arm};
    return either(m, in, arms, (const void *const[2]){at->if_.body, at->if_.orelse}, why);
}

/* ---- Small statements ---- */

static flow next_if(const value *v)
{
    return v == NULL ? FLOW_RAISE : FLOW_NEXT;
}

static flow run_assign(machine *m, frame *in, const node *at)
{
    value *to = eval(m, in, at->assign.value);
    if (to == NULL) return FLOW_RAISE;
    for (const node *target = at->assign.targets; target != NULL; target = target->next)
        if (assign(m, in, target, to) == NULL) return FLOW_RAISE;
    return FLOW_NEXT;
}

static value *updated(machine *m, const node *at, value *old, value *with)
{
    value *const of[2] = {old, with};
    /* A list takes the items itself: whoever else has it sees them. */
    if (old->kind != V_LIST || at->op != OP_ADD) return operate(m, at, at->op, of);
    value *items = iterate(m, at, with);
    if (items == NULL) return NULL;
    value *made = old->content;
    if (is_unknown(items)) made = items;
    for (size_t i = 0; !is_unknown(made) && i < items->tuple.count; i++)
        made = append(m, made, items->tuple.at[i]);
    old->flag = false;
    write_cell(m, &old->content, made);
    return old;
}

static flow run_aug_assign(machine *m, frame *in, const node *at)
{
    value *old = eval(m, in, at->store.target);
    value *with = old == NULL ? NULL : eval(m, in, at->store.value);
    if (with == NULL) return FLOW_RAISE;
    value *made = updated(m, at, old, with);
    return made == NULL ? FLOW_RAISE : next_if(assign(m, in, at->store.target, made));
}

/* What a class body and a module keep of `x: int`. */
static value *annotate(machine *m, frame *in, const node *at)
{
    if (in->kind == SCOPE_FUNCTION) return m->none;
    value *type = new_annotation(m, in, at->store.annotation);
    if (type == NULL || !at->flag || in->kind != SCOPE_CLASS) return type;
    bind(m, in->annotations, mangled(m, in, at->store.target->name.id), type);
    return type;
}

static flow run_ann_assign(machine *m, frame *in, const node *at)
{
    if (at->store.value != NULL) {
        value *to = eval(m, in, at->store.value);
        if (to == NULL || assign(m, in, at->store.target, to) == NULL) return FLOW_RAISE;
    } else if (at->store.target->kind == N_ATTRIBUTE) {
        if (eval(m, in, at->store.target->attribute.value) == NULL) return FLOW_RAISE;
    }
    return next_if(annotate(m, in, at));
}

static flow run_delete(machine *m, frame *in, const node *at)
{
    for (const node *target = at->assign.targets; target != NULL; target = target->next)
        if (delete_target(m, in, target) == NULL) return FLOW_RAISE;
    return FLOW_NEXT;
}

static flow run_return(machine *m, frame *in, const node *at)
{
    in->returned = at->value.value == NULL ? m->none : eval(m, in, at->value.value);
    return in->returned == NULL ? FLOW_RAISE : FLOW_RETURN;
}

static value *exception_of(machine *m, const node *at, value *raised)
{
    if (raised->kind == V_INSTANCE || is_unknown(raised)) return raised;
    if (raised->kind == V_CLASS) return call(m, raised, &(arguments){.node = at});
    return raise_text(m, "TypeError",
                      (const char *[]){"exceptions must derive from BaseException", NULL});
}

static flow run_raise(machine *m, frame *in, const node *at)
{
    if (at->three.first == NULL) {
        m->raised = in->handled != NULL ? in->handled : unknown(m, at, "what is raised again");
        return FLOW_RAISE;
    }
    value *raised = eval(m, in, at->three.first), *with = NULL;
    /* 2.7: raise Error, "text" */
    if (raised != NULL && at->three.second != NULL) {
        with = eval(m, in, at->three.second);
        if (with == NULL) return FLOW_RAISE;
    }
    bool old = m->rules->text_is_bytes && with != NULL && raised->kind == V_CLASS;
    if (old) raised = call_with(m, at, raised, (value *const[2]){with, NULL});
    if (raised != NULL) raised = exception_of(m, at, raised);
    if (raised != NULL) m->raised = raised;
    return FLOW_RAISE;
}

static flow fail(machine *m, frame *in, const void *what)
{
    (void)in;
    raise_vague(m, what, "AssertionError");
    return FLOW_RAISE;
}

static flow run_assert(machine *m, frame *in, const node *at)
{
    value *test = eval(m, in, at->three.first);
    if (test == NULL) return FLOW_RAISE;
    answer is = truth(m, at, test);
    if (is == YES) return FLOW_NEXT;
    if (is == NO && at->three.second != NULL) return fail(m, in, at);
    if (is == NO) {
        raise_text(m, "AssertionError", (const char *[]){"", NULL});
        return FLOW_RAISE;
    }
    arm *const arms[2] = {run_arm, fail};
    return either(m, in, arms, (const void *const[2]){NULL, at},
                  unknown(m, at, "whether this assertion holds is not known"));
}

static flow run_print(machine *m, frame *in, const node *at)
{
    for (const node *of = at->print.values; of != NULL; of = of->next)
        if (eval(m, in, of) == NULL) return FLOW_RAISE;
    return FLOW_NEXT;
}

/* exec 'code', exec 'code' in names: the parser takes exec('code', names) apart. */
static flow run_exec(machine *m, frame *in, const node *at)
{
    const node *written[] = {at->three.first, at->three.second, at->three.third};
    value *given[3];
    size_t count = 0;
    for (; count < 3 && written[count] != NULL; count++)
        if ((given[count] = eval(m, in, written[count])) == NULL) return FLOW_RAISE;
    execute(m, in, &(arguments){.at = given, .count = count, .node = at});
    return FLOW_NEXT;
}

/* ---- with ---- */

static value *enter_context(machine *m, frame *in, const node *item)
{
    value *context = eval(m, in, item->with_item.context);
    if (context == NULL) return NULL;
    value *why =
        doubtful(m, item->with_item.context, "what this context manager does is not known");
    poison(m, context, why);
    if (item->with_item.vars == NULL) return why;
    return assign(m, in, item->with_item.vars, why) == NULL ? NULL : why;
}

static flow run_nothing(machine *m, frame *in, const void *what)
{
    (void)m, (void)in, (void)what;
    return FLOW_NEXT;
}

/* The manager may swallow an exception, or not. */
static flow run_with(machine *m, frame *in, const node *at)
{
    value *why = NULL;
    for (const node *item = at->with.items; item != NULL; item = item->next) {
        value *entered = enter_context(m, in, item);
        if (entered == NULL) return FLOW_RAISE;
        why = entered;
    }
    flow end = run_block(m, in, at->with.body);
    if (end != FLOW_RAISE) return end;
    arm *const arms[2] = {run_nothing, fail};
    return either(m, in, arms, (const void *const[2]){NULL, at}, why);
}

/* ---- Definitions ---- */

static value *decorated(machine *m, frame *in, const node *list, value *made)
{
    if (list == NULL) return made;
    /* Evaluated in order, applied from the last to the first. */
    value *decorator = eval(m, in, list);
    if (decorator == NULL || !enter(m, list)) return NULL;
    value *inner = decorated(m, in, list->next, made);
    leave(m);
    if (inner == NULL) return NULL;
    return call_with(m, list, decorator, (value *const[2]){inner, NULL});
}

static flow run_function_def(machine *m, frame *in, const node *at)
{
    value *made = make_function(m, in, at);
    if (made != NULL) made = decorated(m, in, at->function.decorators, made);
    return made == NULL ? FLOW_RAISE : next_if(write_name(m, in, at->function.name, made));
}

static flow run_declaration(machine *m, frame *in, const node *at)
{
    if (in->kind == SCOPE_FUNCTION || at->kind == N_NONLOCAL) return FLOW_NEXT;
    scope *made = take(m, sizeof *made);
    if (in->scope != NULL) *made = *in->scope;
    for (const node *of = at->global.names; of != NULL; of = of->next)
        bind_for_good(m, &made->globals, of->name.id, m->none);
    in->scope = made;
    return FLOW_NEXT;
}

/* ---- All ---- */

static flow run_definition(machine *m, frame *in, const node *at)
{
    switch (at->kind) {
    case N_FUNCTION_DEF: return run_function_def(m, in, at);
    case N_CLASS_DEF: return run_class(m, in, at);
    case N_IMPORT:
    case N_IMPORT_FROM: return run_import(m, in, at);
    case N_GLOBAL:
    case N_NONLOCAL: return run_declaration(m, in, at);
    case N_TYPE_ALIAS:
        return next_if(
            write_name(m, in, at->type_alias.name->name.id, new_opaque(m, "typing.TypeAliasType")));
    default: return FLOW_NEXT;
    }
}

static flow run_simple(machine *m, frame *in, const node *at)
{
    switch (at->kind) {
    case N_EXPR: return next_if(eval(m, in, at->value.value));
    case N_ASSIGN: return run_assign(m, in, at);
    case N_AUG_ASSIGN: return run_aug_assign(m, in, at);
    case N_ANN_ASSIGN: return run_ann_assign(m, in, at);
    case N_RETURN: return run_return(m, in, at);
    case N_DELETE: return run_delete(m, in, at);
    case N_RAISE: return run_raise(m, in, at);
    case N_ASSERT: return run_assert(m, in, at);
    case N_BREAK: return FLOW_BREAK;
    case N_CONTINUE: return FLOW_CONTINUE;
    case N_PRINT: return run_print(m, in, at);
    case N_EXEC: return run_exec(m, in, at);
    default: return run_definition(m, in, at);
    }
}

static flow run_kind(machine *m, frame *in, const node *at)
{
    switch (at->kind) {
    case N_IF: return run_if(m, in, at);
    case N_FOR: return run_for(m, in, at);
    case N_WHILE: return run_while(m, in, at);
    case N_TRY: return run_try(m, in, at);
    case N_WITH: return run_with(m, in, at);
    case N_MATCH: return run_match(m, in, at);
    default: return run_simple(m, in, at);
    }
}

flow run(machine *m, frame *in, const node *at)
{
    if (!enter(m, at)) return FLOW_NEXT;
    flow end = run_kind(m, in, at);
    leave(m);
    return end;
}

flow run_block(machine *m, frame *in, const node *list)
{
    for (; list != NULL; list = list->next) {
        flow end = run(m, in, list);
        if (end != FLOW_NEXT) return end;
    }
    return FLOW_NEXT;
}
