/* SPDX-License-Identifier: MIT */
/*
 * Loops. A loop over known items is run item by item. One whose end cannot be told is run until it
 * repeats itself: once with what it writes made unknown, which stands for every later round.
 */
#include "python/machine.h"

typedef struct loop {
    const node *at, *body, *orelse;
    size_t mark; /* where the first round began */
    value *outer_doubt;
} loop;

static loop begin(const machine *m, frame *in, const node *at)
{
    loop made = {at, NULL, NULL, trail_mark(m), in->loop_doubt};
    made.body = at->kind == N_FOR ? at->for_.body : at->if_.body;
    made.orelse = at->kind == N_FOR ? at->for_.orelse : at->if_.orelse;
    in->loop_doubt = NULL;
    return made;
}

static flow end(machine *m, frame *in, const loop *of, flow how)
{
    value *why = in->loop_doubt;
    if (why != NULL) blur(m, of->mark, why);
    in->loop_doubt = of->outer_doubt;
    if (how == FLOW_BREAK) return FLOW_NEXT;
    if (how != FLOW_NEXT && how != FLOW_CONTINUE) return how;
    return of->orelse == NULL ? FLOW_NEXT : run_block(m, in, of->orelse);
}

static bool goes_on(flow how)
{
    return how == FLOW_NEXT || how == FLOW_CONTINUE;
}

/* ---- Rounds nobody can count ---- */

typedef struct rounds {
    const loop *of;
    value *item;
} rounds;

static flow no_round(machine *m, frame *in, const void *what)
{
    (void)m, (void)in, (void)what;
    return FLOW_NEXT;
}

static flow one_round(machine *m, frame *in, const void *what)
{
    const rounds *now = what;
    const node *at = now->of->at;
    if (at->kind == N_FOR && assign(m, in, at->for_.target, now->item) == NULL) return FLOW_RAISE;
    if (at->kind == N_WHILE && eval(m, in, at->if_.test) == NULL) return FLOW_RAISE;
    flow how = run_block(m, in, now->of->body);
    return how == FLOW_CONTINUE || how == FLOW_BREAK ? FLOW_NEXT : how;
}

/* Twice: what the first round wrote is made unknown, so the second stands for all others. */
static flow any_rounds(machine *m, frame *in, const loop *of, value *why)
{
    arm *const arms[2] = {no_round, one_round};
    rounds now = {of, why};
    const void *const what[2] = {NULL, &now};
    for (int i = 0; i < 2; i++) {
        flow how = either(m, in, arms, what, why);
        blur(m, of->mark, why);
        if (how != FLOW_NEXT) return how;
    }
    return FLOW_NEXT;
}

/* ---- for, while ---- */

flow run_for(machine *m, frame *in, const node *at)
{
    value *over = eval(m, in, at->for_.iter);
    value *got = over == NULL ? NULL : iterate(m, at, over);
    if (got == NULL) return FLOW_RAISE;
    if (at->flag && !is_unknown(got)) got = doubtful(m, at, "what async for gives is not known");
    loop now = begin(m, in, at);
    flow how = FLOW_NEXT;
    if (is_unknown(got)) {
        doubt(m, got);
        return end(m, in, &now, any_rounds(m, in, &now, got));
    }
    for (size_t i = 0; i < got->tuple.count && goes_on(how) && step(m, at); i++) {
        if (assign(m, in, at->for_.target, got->tuple.at[i]) == NULL) how = FLOW_RAISE;
        else how = run_block(m, in, now.body);
    }
    if (got->flag) shuffle(m, now.mark, unknown(m, at, "the order of a set is not known"));
    return end(m, in, &now, how);
}

enum { MOST_ROUNDS = 10000 };

flow run_while(machine *m, frame *in, const node *at)
{
    loop now = begin(m, in, at);
    flow how = FLOW_NEXT;
    for (int i = 0; goes_on(how) && step(m, at); i++) {
        value *test = eval(m, in, at->if_.test);
        if (test == NULL) return end(m, in, &now, FLOW_RAISE);
        answer is = truth(m, at, test);
        if (i >= MOST_ROUNDS) is = MAYBE;
        if (is == NO) break;
        if (is == MAYBE) {
            value *why =
                is_unknown(test) ? test : unknown(m, at, "how often this runs is not known");
            how = any_rounds(m, in, &now, why);
            return end(m, in, &now, how);
        }
        how = run_block(m, in, now.body);
    }
    return end(m, in, &now, how);
}
