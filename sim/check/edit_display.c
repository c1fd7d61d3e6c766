/* SPDX-License-Identifier: MIT */
/*
 * Elements of a tuple, list, set or dict. Each that goes takes one comma with it: the one behind
 * it, or the one before it where lines begin with commas; so those that stay alternate as before.
 *
 * What goes are runs of tokens, each between two that stay, P and N. The text from P to N is cut
 * line by line: a line with nothing left on it goes with its comment; a comment beside what stays,
 * or on a line of its own, is kept. What was on P's or N's line is joined if no comment is between.
 */
#include <string.h>

#include "check/edits.h"

typedef enum fate {
    STAYS,
    GOES,
    GOES_JOINED, /* with all between it and the token before it */
} fate;

typedef struct display {
    const written_slots *of;
    const slot_part *part;
    unsigned char *fates; /* of the tokens from part->open to part->close */
    size_t kept;          /* elements */
    cuts *made;
} display;

static const token *token_at(const display *d, size_t i)
{
    return &d->of->tokens.at[i];
}

static fate fate_of(const display *d, size_t i)
{
    return (fate)d->fates[i - d->part->open];
}

static void set_fate(display *d, size_t i, fate is)
{
    d->fates[i - d->part->open] = (unsigned char)is;
}

static bool is_doomed(const display *d, size_t cell)
{
    ptrdiff_t slot = d->part->cells[cell].slot;
    return slot != NOTHING && d->of->items[slot].doomed;
}

/* ---- Which tokens go ---- */

/* The last comma before a cell that stays so far. */
static ptrdiff_t comma_before(const display *d, size_t cell)
{
    while (cell-- > 0) {
        ptrdiff_t comma = d->part->cells[cell].comma;
        if (fate_of(d, (size_t)comma) == STAYS) return comma;
    }
    return NOTHING;
}

static bool has_line_end(const token *from, const token *to)
{
    return memchr(from->end, '\n', (size_t)(to->start - from->end)) != NULL;
}

static ptrdiff_t choose_comma(const display *d, size_t cell)
{
    const slot_cell *at = &d->part->cells[cell];
    ptrdiff_t before = comma_before(d, cell), behind = at->comma;
    if (before == NOTHING) return behind;
    if (behind == NOTHING) return before;
    bool leads = !has_line_end(token_at(d, (size_t)before), token_at(d, at->first)) &&
                 has_line_end(token_at(d, at->last), token_at(d, (size_t)behind));
    return leads ? before : behind;
}

static void mark_cell(display *d, size_t cell)
{
    const slot_cell *at = &d->part->cells[cell];
    ptrdiff_t comma = choose_comma(d, cell);
    for (size_t i = at->first; i <= at->last; i++)
        set_fate(d, i, i == at->first ? GOES : GOES_JOINED);
    if (comma != NOTHING) set_fate(d, (size_t)comma, GOES);
}

/* A tuple of one element needs its comma. */
static void keep_tuple(const display *d)
{
    if (d->part->at->kind != N_TUPLE || d->kept != 1) return;
    size_t only = 0;
    while (is_doomed(d, only)) only++;
    for (size_t i = 0; i < d->part->count; i++) {
        ptrdiff_t comma = d->part->cells[i].comma;
        if (comma != NOTHING && fate_of(d, (size_t)comma) == STAYS) return;
    }
    const char *end = token_at(d, d->part->cells[only].last)->end;
    cuts_add(d->made, end, end, ",");
}

/* ---- The text between two tokens that stay ---- */

typedef struct run {
    const display *in;
    size_t before, behind;  /* P and N */
    size_t next;            /* the next token that was not passed */
    bool opens, closes;     /* P opens the display; N closes it */
    bool comments;          /* some stay */
    bool one_line;          /* no line end between them */
    bool at_first, at_last; /* something goes on the line of P, of N */
    const char *gone, *gone_end;
} run;

/* What is on a line between P and N; a line end in what goes does not count. */
typedef struct stretch {
    const char *start, *end;      /* its line end, or N */
    const char *gone;             /* where that starts which goes; NULL: nothing does */
    const char *blanks, *comment; /* the blanks before it, and itself; NULL: there is none */
    bool first, last;
    bool stays; /* the comment */
} stretch;

/* A comma, or a whole element. */
static const char *pass_gone(run *r, stretch *made, bool *element)
{
    const token *at = token_at(r->in, r->next);
    if (made->gone == NULL) made->gone = at->start;
    if (r->gone == NULL) r->gone = at->start;
    *element |= at->kind != ',';
    do r->gone_end = token_at(r->in, r->next++)->end;
    while (fate_of(r->in, r->next) == GOES_JOINED);
    return r->gone_end;
}

static const char *pass_comment(const char *at, const char *stop, stretch *made)
{
    const char *end = memchr(at, '\n', (size_t)(stop - at));
    made->comment = made->blanks = at;
    while (made->blanks > made->start && strchr(" \t\f", made->blanks[-1]) != NULL) made->blanks--;
    return end != NULL ? end : stop;
}

static stretch read_stretch(run *r, const char *start)
{
    const char *at = start, *stop = token_at(r->in, r->behind)->start;
    stretch made = {.start = start, .first = start == token_at(r->in, r->before)->end};
    bool element = false;
    while (at < stop && *at != '\n') {
        if (at == token_at(r->in, r->next)->start) at = pass_gone(r, &made, &element);
        else if (*at == '#') at = pass_comment(at, stop, &made);
        else at += *at == '\\' && at[1] == '\n' ? 2 : 1;
    }
    made.end = at;
    made.last = at == stop;
    made.stays = made.comment != NULL && (!element || (made.first && !r->opens));
    return made;
}

/* What is to be known of all lines before one of them is cut. Behind a tuple without brackets may
   be a comment, before the end of its line. */
static void look_through(run *r)
{
    const char *at = token_at(r->in, r->before)->end;
    stretch s;
    r->next = r->before + 1;
    do {
        s = read_stretch(r, at);
        r->comments |= s.stays && !s.last;
        r->one_line |= s.first && s.last;
        r->at_first |= s.first && s.gone != NULL;
        r->at_last |= s.last && s.gone != NULL;
        at = s.end + 1;
    } while (!s.last);
}

/* Blanks before N stay if it closes, else those behind P. */
static void cut_whole(const run *r)
{
    const char *before = token_at(r->in, r->before)->end;
    const char *behind = token_at(r->in, r->behind)->start;
    cuts_add(r->in->made, r->closes ? before : r->gone,
             r->closes && !r->opens ? r->gone_end : behind, "");
}

static void cut_stretch(const run *r, const stretch *s)
{
    cuts *made = r->in->made;
    if (s->gone == NULL) return;
    if (s->first) cuts_add(made, s->start, s->stays ? s->blanks : s->end, "");
    else if (s->last) cuts_add(made, s->gone, s->end, "");
    else if (s->stays) cuts_add(made, s->gone, s->comment, "");
    else cuts_add(made, s->start, s->end + 1, "");
}

static void cut_lines(run *r)
{
    const char *at = token_at(r->in, r->before)->end;
    stretch s;
    r->next = r->before + 1;
    do {
        s = read_stretch(r, at);
        cut_stretch(r, &s);
        at = s.end + 1;
    } while (!s.last);
}

static void cut_run(const display *d, size_t before, size_t behind)
{
    run r = {.in = d,
             .before = before,
             .behind = behind,
             .opens = before == d->part->open,
             .closes = behind == d->part->close};
    look_through(&r);
    bool joined = r.one_line || (r.opens && (r.closes || r.at_first)) || (r.closes && r.at_last);
    if (joined && !r.comments) cut_whole(&r);
    else cut_lines(&r);
}

static void cut_runs(const display *d)
{
    size_t before = d->part->open;
    for (size_t i = before + 1; i <= d->part->close; i++) {
        if (fate_of(d, i) != STAYS) continue;
        if (i > before + 1) cut_run(d, before, i);
        before = i;
    }
}

/* ---- Displays ---- */

static void put_token(const display *d, size_t i, const char *text)
{
    cuts_add(d->made, token_at(d, i)->start, token_at(d, i)->end, text);
}

/* What has no brackets, or other ones when it is empty, gets those of a tuple. */
static bool cut_all(const display *d, const char **why)
{
    const slot_part *part = d->part;
    bool bare = part->at->kind == N_TUPLE && !part->at->flag;
    bool alone = part->open == d->of->first && part->close == d->of->last;
    *why = "an empty set cannot be written as one";
    if (part->at->kind == N_SET && !alone) return false;
    if (bare) {
        cuts_add(d->made, token_at(d, d->of->first)->start, token_at(d, d->of->last)->end, "()");
        return true;
    }
    if (part->at->kind == N_SET) {
        put_token(d, part->open, "(");
        put_token(d, part->close, ")");
    }
    cut_runs(d);
    return true;
}

bool cut_display(const written_slots *of, const slot_part *part, cuts *made, const char **why)
{
    display d = {.of = of, .part = part, .made = made};
    d.fates = arena_alloc(of->in->memory, part->close - part->open + 1);
    for (size_t i = 0; i < part->count; i++) {
        if (is_doomed(&d, i)) mark_cell(&d, i);
        else d.kept++;
    }
    if (d.kept == part->count) return true;
    if (d.kept == 0) return cut_all(&d, why);
    keep_tuple(&d);
    cut_runs(&d);
    return true;
}
