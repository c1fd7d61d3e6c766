/* SPDX-License-Identifier: MIT */
/* try and match. */
#include "python/machine.h"

/* ---- Which handler ---- */

static answer matches_one(machine *m, const value *raised, const value *type)
{
    if (is_unknown(raised) || is_unknown(type)) return MAYBE;
    return type->kind == V_CLASS ? is_instance(m, raised, type) : MAYBE;
}

static answer matches(machine *m, frame *in, const node *handler, const value *raised)
{
    if (handler->handler.type == NULL) return YES;
    value *type = eval(m, in, handler->handler.type);
    if (type == NULL) return MAYBE;
    if (type->kind != V_TUPLE) return matches_one(m, raised, type);
    answer any = NO;
    for (size_t i = 0; i < type->tuple.count && any != YES; i++) {
        answer is = matches_one(m, raised, type->tuple.at[i]);
        if (is != NO) any = is;
    }
    return any;
}

/* ---- Handling ---- */

typedef struct handling {
    const node *handler; /* the first that is still to be asked */
    value *raised;
} handling;

static flow run_body(machine *m, frame *in, const handling *now)
{
    const node *at = now->handler;
    value *before = in->handled;
    in->handled = now->raised;
    if (at->handler.id != NULL) write_name(m, in, at->handler.id, now->raised);
    else if (at->handler.target != NULL) assign(m, in, at->handler.target, now->raised);
    flow how = run_block(m, in, at->handler.body);
    if (at->handler.id != NULL && !m->rules->text_is_bytes)
        unbind(m, in->locals, mangled(m, in, at->handler.id));
    in->handled = before;
    return how;
}

static flow handle(machine *m, frame *in, const void *what);

static flow handle_this(machine *m, frame *in, const void *what)
{
    return run_body(m, in, what);
}

static flow handle(machine *m, frame *in, const void *what)
{
    handling now = *(const handling *)what;
    for (; now.handler != NULL; now.handler = now.handler->next) {
        m->raised = NULL;
        answer is = matches(m, in, now.handler, now.raised);
        if (is == YES) return run_body(m, in, &now);
        if (is == NO) continue;
        if (!enter(m, now.handler)) break;
        handling rest = {now.handler->next, now.raised};
        arm *const arms[2] = {handle_this, handle};
        value *why = unknown(m, now.handler, "whether this is what is raised is not known");
        flow how = either(m, in, arms, (const void *const[2]){&now, &rest}, why);
        leave(m);
        return how;
    }
    m->raised = now.raised;
    return FLOW_RAISE;
}

/* ---- try ---- */

static flow go_on(machine *m, frame *in, const void *orelse)
{
    return run_block(m, in, orelse);
}

typedef struct surprise {
    handling handling;
    size_t mark; /* where the body began */
} surprise;

/* The body may have raised something: what it wrote may stand, or not. */
static flow handle_surprise(machine *m, frame *in, const void *what)
{
    const surprise *of = what;
    blur(m, of->mark, of->handling.raised);
    return handle(m, in, &of->handling);
}

static flow after_doubt(machine *m, frame *in, const node *at, size_t mark)
{
    value *why = m->doubt;
    surprise now = {{at->try_.handlers, why}, mark};
    arm *const arms[2] = {go_on, handle_surprise};
    return either(m, in, arms, (const void *const[2]){at->try_.orelse, &now}, why);
}

static flow run_guarded(machine *m, frame *in, const node *at)
{
    value *before = m->doubt;
    size_t mark = trail_mark(m);
    m->doubt = NULL;
    m->in_try++;
    flow how = run_block(m, in, at->try_.body);
    m->in_try--;
    value *doubted = m->doubt;
    m->doubt = before;
    if (how == FLOW_RAISE && at->try_.handlers != NULL) {
        handling now = {at->try_.handlers, m->raised};
        m->raised = NULL;
        how = handle(m, in, &now);
        if (doubted != NULL) doubt(m, doubted);
        return how;
    }
    if (doubted != NULL && at->try_.handlers != NULL && how == FLOW_NEXT) {
        m->doubt = doubted;
        how = after_doubt(m, in, at, mark);
        m->doubt = before;
        return how;
    }
    if (doubted != NULL) doubt(m, doubted);
    return how == FLOW_NEXT ? run_block(m, in, at->try_.orelse) : how;
}

flow run_try(machine *m, frame *in, const node *at)
{
    flow how = run_guarded(m, in, at);
    if (at->try_.final == NULL) return how;
    value *raised = m->raised, *returned = in->returned;
    m->raised = NULL;
    flow last = run_block(m, in, at->try_.final);
    if (last != FLOW_NEXT) return last;
    m->raised = raised;
    in->returned = returned;
    return how;
}

/* ---- match ---- */

static answer fits(machine *m, frame *in, const node *pattern, value *subject)
{
    if (pattern->kind == N_MATCH_AS && pattern->match_as.pattern == NULL) return YES;
    if (pattern->kind == N_MATCH_VALUE) {
        value *with = eval(m, in, pattern->value.value);
        return with == NULL ? MAYBE : equal(m, subject, with);
    }
    if (pattern->kind == N_MATCH_SINGLETON) {
        value *with = eval(m, in, pattern->value.value);
        return with == NULL ? MAYBE : identical(subject, with);
    }
    return MAYBE;
}

typedef struct matching {
    const node *case_;
    value *subject;
} matching;

static flow run_case(machine *m, frame *in, const void *what)
{
    const matching *now = what;
    const node *pattern = now->case_->match_case.pattern;
    if (pattern->kind == N_MATCH_AS && pattern->match_as.id != NULL)
        write_name(m, in, pattern->match_as.id, now->subject);
    return run_block(m, in, now->case_->match_case.body);
}

/* What a pattern would bind is not followed. */
static void bind_pattern(machine *m, frame *in, const node *pattern, value *why)
{
    if (!enter(m, pattern)) return;
    if (pattern->kind == N_MATCH_AS || pattern->kind == N_MATCH_STAR) {
        if (pattern->match_as.id != NULL) write_name(m, in, pattern->match_as.id, why);
        if (pattern->match_as.pattern != NULL) bind_pattern(m, in, pattern->match_as.pattern, why);
    }
    const node *list = NULL;
    if (pattern->kind == N_MATCH_SEQUENCE || pattern->kind == N_MATCH_OR)
        list = pattern->many.elements;
    if (pattern->kind == N_MATCH_CLASS) list = pattern->match_class.patterns;
    if (pattern->kind == N_MATCH_MAPPING) list = pattern->match_mapping.patterns;
    for (; list != NULL; list = list->next) bind_pattern(m, in, list, why);
    if (pattern->kind == N_MATCH_CLASS)
        for (list = pattern->match_class.keywords; list != NULL; list = list->next)
            bind_pattern(m, in, list->keyword.value, why);
    if (pattern->kind == N_MATCH_MAPPING && pattern->match_mapping.rest != NULL)
        write_name(m, in, pattern->match_mapping.rest, why);
    leave(m);
}

static flow run_unsure_case(machine *m, frame *in, const void *what)
{
    const matching *now = what;
    value *why = unknown(m, now->case_, "whether this case is taken is not known");
    bind_pattern(m, in, now->case_->match_case.pattern, why);
    return run_block(m, in, now->case_->match_case.body);
}

static flow run_cases(machine *m, frame *in, const void *what)
{
    matching now = *(const matching *)what;
    for (; now.case_ != NULL; now.case_ = now.case_->next) {
        answer is = fits(m, in, now.case_->match_case.pattern, now.subject);
        m->raised = NULL;
        if (is == YES && now.case_->match_case.guard != NULL) is = MAYBE;
        if (is == YES) return run_case(m, in, &now);
        if (is == NO) continue;
        if (!enter(m, now.case_)) break;
        matching rest = {now.case_->next, now.subject};
        arm *const arms[2] = {run_unsure_case, run_cases};
        value *why = doubtful(m, now.case_, "whether this case is taken is not known");
        flow how = either(m, in, arms, (const void *const[2]){&now, &rest}, why);
        leave(m);
        return how;
    }
    return FLOW_NEXT;
}

flow run_match(machine *m, frame *in, const node *at)
{
    value *subject = eval(m, in, at->match.subject);
    if (subject == NULL) return FLOW_RAISE;
    matching now = {at->match.cases, subject};
    return run_cases(m, in, &now);
}
