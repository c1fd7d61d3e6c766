/* SPDX-License-Identifier: MIT */
/*
 * Writes that can be taken back.
 *
 * Everything in the evaluator's world that can change is a binding of a name or a cell. A write
 * notes what stood there before, so that a branch can be run, its outcome captured, the branch
 * undone, the other one run, and the two outcomes joined: a place where they differ becomes
 * UNKNOWN.
 */
#include <stdlib.h>
#include <string.h>

#include "python/machine.h"

/* ---- Names ---- */

static size_t hash_of(const void *place)
{
    uintptr_t bits = (uintptr_t)place;
    return (size_t)((bits >> 4) ^ (bits >> 12));
}

static binding *find(const names *in, name called)
{
    if (in->table_size == 0) return NULL;
    binding *at = in->table[hash_of(called) & (in->table_size - 1)];
    while (at != NULL && at->name != called) at = at->same_hash;
    return at;
}

static void put(names *in, binding *added)
{
    binding **head = &in->table[hash_of(added->name) & (in->table_size - 1)];
    added->same_hash = *head;
    *head = added;
}

static void rehash(machine *m, names *in)
{
    in->table_size = in->table_size == 0 ? 8 : in->table_size * 4;
    in->table = take(m, in->table_size * sizeof(binding *));
    for (binding *at = in->first; at != NULL; at = at->next) put(in, at);
}

static binding *find_or_add(machine *m, names *in, name called)
{
    binding *found = find(in, called);
    if (found != NULL) return found;
    if (in->count >= in->table_size) rehash(m, in);
    found = take(m, sizeof *found);
    found->name = called;
    if (in->last == NULL) in->first = found;
    else in->last->next = found;
    in->last = found;
    in->count++;
    put(in, found);
    return found;
}

value *look_up(const names *in, name called)
{
    binding *found = find(in, called);
    return found == NULL ? NULL : found->value;
}

/* ---- Writing ---- */

/* In the heap: of a trail that grew, an arena would keep what it was before. */
static void make_room(changes *to)
{
    to->room = to->room == 0 ? 64 : to->room * 2;
    to->at = memory_resize(to->at, to->room, sizeof *to->at);
}

static void note(changes *to, change done)
{
    if (to->count == to->room) make_room(to);
    to->at[to->count++] = done;
}

/* What stands in a change's place now. */
static change current(const change *place)
{
    change now = *place;
    now.value = place->cell != NULL ? *place->cell : place->binding->value;
    now.order = place->cell != NULL ? 0 : place->binding->order;
    return now;
}

static void set(const change *to)
{
    if (to->cell != NULL) {
        *to->cell = to->value;
        return;
    }
    to->binding->value = to->value;
    to->binding->order = to->order;
}

static void write(machine *m, const change *to)
{
    note(&m->trail, current(to));
    set(to);
}

void bind(machine *m, names *in, name called, value *to)
{
    binding *at = find_or_add(m, in, called);
    if (m->watch != NULL && m->watch->of == in) see_store(m, called);
    uint64_t order = at->value == NULL ? ++m->world->order : at->order;
    write(m, &(change){in, at, NULL, to, order});
}

/* Of what is true however the program goes on: it is not taken back. */
void bind_for_good(machine *m, names *in, name called, value *to)
{
    size_t mark = m->trail.count;
    bind(m, in, called, to);
    m->trail.count = mark;
}

void unbind(machine *m, names *in, name called)
{
    binding *at = find(in, called);
    if (at != NULL && at->value != NULL) write(m, &(change){in, at, NULL, NULL, 0});
}

void write_cell(machine *m, value **cell, value *to)
{
    if (*cell != to) write(m, &(change){NULL, NULL, cell, to, 0});
}

/* ---- Going back ---- */

size_t trail_mark(const machine *m)
{
    return m->trail.count;
}

/* Changes by their place. */
typedef struct places {
    const change **at;
    size_t size;
} places;

static const void *place_of(const change *of)
{
    return of->of != NULL ? (const void *)of->binding : (const void *)of->cell;
}

static const change **slot(const places *in, const change *of)
{
    size_t i = hash_of(place_of(of));
    while (in->at[i & (in->size - 1)] != NULL &&
           place_of(in->at[i & (in->size - 1)]) != place_of(of))
        i++;
    return &in->at[i & (in->size - 1)];
}

static places new_index(size_t count)
{
    places made = {NULL, 16};
    while (made.size < count * 2) made.size *= 2;
    made.at = memory_get(made.size, sizeof *made.at);
    return made;
}

static places make_index(const changes *of)
{
    places made = new_index(of->count);
    for (size_t i = 0; i < of->count; i++) *slot(&made, &of->at[i]) = &of->at[i];
    return made;
}

/* Keeps what stood in each place first, which is all that going back needs. The mark must be the
   last that somebody holds, but for those of ways that returned, behind which nothing is tidied. */
void tidy(machine *m, size_t mark)
{
    size_t last = m->pending_count > 0 ? m->pending[m->pending_count - 1].mark : 0;
    if (last > mark) mark = last;
    if (m->trail.count < mark + 2) return;
    const changes all = {&m->trail.at[mark], m->trail.count - mark, 0};
    size_t kept = 0;
    places first = new_index(all.count);
    for (size_t i = 0; i < all.count; i++) {
        const change **at = slot(&first, &all.at[i]);
        if (*at != NULL) continue;
        all.at[kept] = all.at[i];
        *at = &all.at[kept++];
    }
    m->trail.count = mark + kept;
    free(first.at);
}

changes capture(machine *m, size_t mark)
{
    size_t count = m->trail.count - mark;
    changes done = {memory_get(count, sizeof *done.at), count, count};
    spend(m, count);
    for (size_t i = 0; i < count; i++) done.at[i] = current(&m->trail.at[mark + i]);
    return done;
}

void forget(changes *of)
{
    free(of->at);
    *of = (changes){0};
}

void trail_end(machine *m)
{
    forget(&m->trail);
}

void undo(machine *m, size_t mark)
{
    while (m->trail.count > mark) set(&m->trail.at[--m->trail.count]);
}

void apply(machine *m, const changes *done)
{
    for (size_t i = 0; i < done->count; i++) write(m, &done->at[i]);
}

/* ---- Joining ---- */

/* An UNKNOWN with the reason of another, which may not be there at all. */
value *perhaps(machine *m, const value *why)
{
    if (m->perhaps_of == why) return m->perhaps;
    value *made = new_value(m, V_UNKNOWN);
    made->unknown = why->unknown;
    made->flag = true;
    m->perhaps_of = why;
    return m->perhaps = made;
}

static value *merged(machine *m, value *a, value *b, value *why)
{
    if (a == NULL && b == NULL) return NULL;
    if (a == NULL || b == NULL) return perhaps(m, why);
    if (a->kind == V_UNKNOWN && a->flag) return a;
    if (b->kind == V_UNKNOWN && b->flag) return b;
    return merge(a, b, why);
}

value *merge(value *a, value *b, value *why)
{
    if (same(a, b) == YES || is_unknown(a)) return a;
    return is_unknown(b) ? b : why;
}

/* Names newly bound in both ways must have been bound in one order. */
static void check_order(machine *m, const change *a, const change *b, value *why)
{
    if (b->of == NULL || a->value == NULL || b->value == NULL) return;
    if (current(b).value != NULL) return;
    if (a->order < b->of->seen) write_cell(m, &b->of->disorder, why);
    b->of->seen = a->order;
}

static void reset_order(const changes *of)
{
    for (size_t i = 0; i < of->count; i++)
        if (of->at[i].of != NULL) of->at[i].of->seen = 0;
}

static void join_one(machine *m, const change *at, value *other, value *why)
{
    change to = *at;
    value *to_be = merged(m, at->value, other, why);
    if (at->of != NULL && at->binding->value != NULL) to.order = at->binding->order;
    else if (at->of != NULL && to.order == 0) to.order = ++m->world->order;
    to.value = to_be;
    write(m, &to);
}

/* Both ways began where the machine is now. */
void join(machine *m, const changes *a, const changes *b, value *why)
{
    places in_a = make_index(a), in_b = make_index(b);
    reset_order(b);
    for (size_t i = 0; i < b->count; i++) {
        const change *other = *slot(&in_a, &b->at[i]);
        if (other != NULL && *slot(&in_b, &b->at[i]) == &b->at[i])
            check_order(m, other, &b->at[i], why);
    }
    for (size_t i = 0; i < a->count; i++) {
        if (*slot(&in_a, &a->at[i]) != &a->at[i]) continue;
        const change *other = *slot(&in_b, &a->at[i]);
        join_one(m, &a->at[i], other != NULL ? other->value : current(&a->at[i]).value, why);
    }
    for (size_t i = 0; i < b->count; i++)
        if (*slot(&in_b, &b->at[i]) == &b->at[i] && *slot(&in_a, &b->at[i]) == NULL)
            join_one(m, &b->at[i], current(&b->at[i]).value, why);
    free(in_a.at);
    free(in_b.at);
}

/* Something, whatever it is. */
static bool is_there(const value *v)
{
    return v != NULL && !(v->kind == V_UNKNOWN && v->flag);
}

static bool is_int(const value *v)
{
    return v != NULL && v->kind == V_INT;
}

/* A name bound before and after is still bound, to one of the values it has had; a number that is
   counted on stays one. */
static void blur_one(machine *m, const change *now, const value *before, value *why)
{
    change to = *now;
    to.value = is_there(before) && is_there(now->value) ? why : perhaps(m, why);
    if (m->aging && is_int(before) && is_int(now->value)) to.value = new_opaque(m, "int");
    if (to.order == 0) to.order = ++m->world->order;
    write(m, &to);
}

void blur(machine *m, size_t mark, value *why)
{
    changes done = capture(m, mark);
    places first = make_index(&done);
    for (size_t i = done.count; i-- > 0;) *slot(&first, &done.at[i]) = &m->trail.at[mark + i];
    /* The trail may move when it is written: what stood there is read first. */
    value **before = memory_get(done.count, sizeof *before);
    size_t kept = 0;
    for (size_t i = 0; i < done.count; i++) {
        const change *at = *slot(&first, &done.at[i]);
        if (at != &m->trail.at[mark + i]) continue;
        before[kept] = at->value;
        done.at[kept++] = done.at[i];
    }
    for (size_t i = 0; i < kept; i++) blur_one(m, &done.at[i], before[i], why);
    free(before);
    free(first.at);
    forget(&done);
}

/* What is left when any number of instances were made as one was since a mark. */
void age(machine *m, size_t mark, value *why)
{
    m->aging = true;
    blur(m, mark, why);
    m->aging = false;
}

/* ---- Rounds in an order that is not known ---- */

/* What was written since a mark was written in rounds, of which any may have been the last. */
void shuffle(machine *m, size_t mark, value *why)
{
    changes done = capture(m, mark);
    places last = make_index(&done);
    bool *again = take(m, done.count + 1), *fresh = take(m, done.count + 1);
    for (size_t i = done.count; i-- > 0;) {
        size_t place = (size_t)(*slot(&last, &done.at[i]) - done.at);
        again[place] = again[place] || place != i;
        fresh[place] = m->trail.at[mark + i].value == NULL;
    }
    for (size_t i = 0; i < done.count; i++) {
        change to = done.at[i];
        if (*slot(&last, &done.at[i]) != &done.at[i] || to.value == NULL) continue;
        if (to.of != NULL && fresh[i]) write_cell(m, &to.of->disorder, why);
        if (!again[i]) continue;
        bool list = to.of == NULL && to.value->kind == V_TUPLE;
        if (list) {
            to.value = new_tuple(m, to.value->tuple.at, to.value->tuple.count);
            to.value->flag = to.value->tuple.count > 1;
        } else {
            to.value = is_there(to.value) ? why : perhaps(m, why);
        }
        write(m, &to);
    }
    free(last.at);
    forget(&done);
}

/* ---- What others may do ---- */

enum { POISON_DEPTH = 5 };

static void poison_deep(machine *m, value *v, value *why, int depth);

static void poison_names(machine *m, names *of, value *why, int depth)
{
    if (of->unsure != NULL) return;
    write_cell(m, &of->unsure, why);
    for (binding *at = of->first; at != NULL && step(m, NULL); at = at->next)
        if (at->value != NULL) poison_deep(m, at->value, why, depth + 1);
}

static void poison_items(machine *m, const value *tuple, value *why, int depth)
{
    if (tuple == NULL || tuple->kind != V_TUPLE) return;
    for (size_t i = 0; i < tuple->tuple.count && step(m, NULL); i++)
        poison_deep(m, tuple->tuple.at[i], why, depth + 1);
}

static void poison_deep(machine *m, value *v, value *why, int depth)
{
    if (depth > POISON_DEPTH) return;
    switch (v->kind) {
    case V_LIST:
    case V_SET:
    case V_DICT:
    case V_ITERATOR: {
        value *content = v->content;
        if (content == NULL || is_unknown(content)) return;
        write_cell(m, &v->content, why);
        poison_items(m, content, why, depth);
        return;
    }
    case V_TUPLE: poison_items(m, v, why, depth); return;
    case V_INSTANCE: poison_names(m, v->instance.attributes, why, depth); return;
    case V_NAMESPACE: poison_names(m, v->space.of, why, depth); return;
    case V_METHOD: poison_deep(m, v->method.self, why, depth + 1); return;
    case V_CLASS:
        if (v->class_->origin != ORIGIN_LIBRARY && v->class_->dict->unsure == NULL)
            write_cell(m, &v->class_->dict->unsure, why);
        return;
    case V_MODULE:
        if (v->module.dict != NULL) write_cell(m, &v->module.dict->unsure, why);
        return;
    default: return;
    }
}

void spoil(machine *m, value *v, value *why)
{
    poison_deep(m, v, why, 0);
}

void poison(machine *m, value *v, value *why)
{
    if (!m->options.trusting) spoil(m, v, why);
}
