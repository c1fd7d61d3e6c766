/* SPDX-License-Identifier: MIT */
/*
 * A branch that cannot be decided is run both ways, and what the ways did is joined.
 *
 * If the ways end differently, one goes on and the other waits:
 *
 *   return          its outcome is kept (machine.pending) and joined when the call ends;
 *   raise           its outcome is joined at once, and the call is doubted: it may have raised;
 *   break, continue its outcome is joined at once, and everything its loop wrote is blurred in the
 *                   end, as nobody knows how often the loop ran.
 */
#include <string.h>

#include "python/machine.h"

typedef struct outcome {
    flow end;
    changes done;  /* since the branch began */
    changes whole; /* if it returns, since the outermost branch of this call began: is kept */
    value *returned, *raised;
} outcome;

static outcome try_arm(machine *m, frame *in, arm *run_it, const void *what)
{
    size_t mark = trail_mark(m);
    bool outermost = !in->in_branch;
    if (outermost) in->branch_mark = mark;
    in->in_branch = true;
    outcome got = {.end = run_it(m, in, what)};
    in->in_branch = !outermost;
    tidy(m, mark);
    got.done = capture(m, mark);
    if (got.end == FLOW_RETURN) got.whole = capture(m, in->branch_mark);
    got.returned = in->returned;
    got.raised = m->raised;
    m->raised = NULL;
    undo(m, mark);
    return got;
}

static void keep_pending(machine *m, const frame *in, outcome *of, value *why)
{
    if (m->pending_count == m->pending_room) {
        size_t room = m->pending_room == 0 ? 16 : m->pending_room * 2;
        pending *grown = take(m, room * sizeof *grown);
        if (m->pending_count > 0) memcpy(grown, m->pending, m->pending_count * sizeof *grown);
        m->pending = grown;
        m->pending_room = room;
    }
    m->pending[m->pending_count++] =
        (pending){in->in_branch ? in->branch_mark : trail_mark(m), of->whole, of->returned, why};
    of->whole = (changes){0}; /* not its own any more */
}

static flow end_as(machine *m, frame *in, const outcome *of)
{
    in->returned = of->returned;
    m->raised = of->raised;
    return of->end;
}

/* Both end alike. */
static flow end_alike(machine *m, frame *in, const outcome got[2], value *why)
{
    join(m, &got[0].done, &got[1].done, why);
    if (got[0].returned != NULL && got[1].returned != NULL)
        in->returned = merge(got[0].returned, got[1].returned, why);
    if (got[0].end == FLOW_RAISE) m->raised = got[0].raised == got[1].raised ? got[0].raised : why;
    return got[0].end;
}

static bool is_loop_end(flow end)
{
    return end == FLOW_BREAK || end == FLOW_CONTINUE;
}

/* `other` ends differently from `main`, which goes on. */
static flow end_apart(machine *m, frame *in, const outcome *main, outcome *other, value *why)
{
    if (other->end == FLOW_RETURN) {
        keep_pending(m, in, other, why);
        apply(m, &main->done);
        return end_as(m, in, main);
    }
    if (other->end == FLOW_RAISE) doubt(m, why);
    if (is_loop_end(other->end) && in->loop_doubt == NULL) in->loop_doubt = why;
    if (is_loop_end(main->end) && in->loop_doubt == NULL) in->loop_doubt = why;
    /* A trusting reader lets the way that raises go, unless somebody here waits for it; and who
       watches an object asks about one that has been made. */
    bool lets_go = m->options.trusting || m->watch != NULL;
    if (other->end == FLOW_RAISE && lets_go && m->in_try == 0) apply(m, &main->done);
    else join(m, &main->done, &other->done, why);
    return end_as(m, in, main);
}

/* How much rather this way is the one to go on with. */
static int rank(flow end)
{
    static const int ranks[] = {[FLOW_NEXT] = 4,
                                [FLOW_CONTINUE] = 3,
                                [FLOW_BREAK] = 2,
                                [FLOW_RETURN] = 1,
                                [FLOW_RAISE] = 0};
    return ranks[end];
}

static flow end_both(machine *m, frame *in, outcome got[2], value *why)
{
    if (got[0].end == got[1].end) return end_alike(m, in, got, why);
    int main = rank(got[0].end) > rank(got[1].end) ? 0 : 1;
    return end_apart(m, in, &got[main], &got[1 - main], why);
}

flow either(machine *m, frame *in, arm *const arms[2], const void *const what[2], value *why)
{
    value *before = m->undecided;
    if (before == NULL) m->undecided = why;
    outcome got[2];
    for (int i = 0; i < 2; i++) got[i] = try_arm(m, in, arms[i], what[i]);
    m->undecided = before;
    flow end = end_both(m, in, got, why);
    for (int i = 0; i < 2; i++) {
        forget(&got[i].done);
        forget(&got[i].whole);
    }
    return end;
}

/* The ways that returned before, the last one first: each began where its mark is. */
void settle(machine *m, frame *in, flow *end)
{
    while (m->pending_count > in->first_pending) {
        pending way = m->pending[--m->pending_count];
        changes done = capture(m, way.mark);
        undo(m, way.mark);
        join(m, &done, &way.done, way.reason);
        forget(&done);
        forget(&way.done);
        if (*end == FLOW_RAISE) {
            doubt(m, way.reason);
            m->raised = NULL;
            in->returned = way.returned;
        } else {
            in->returned = merge(in->returned == NULL ? m->none : in->returned,
                                 way.returned == NULL ? m->none : way.returned, way.reason);
        }
        *end = FLOW_RETURN;
    }
}
