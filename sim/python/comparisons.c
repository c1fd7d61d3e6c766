/* SPDX-License-Identifier: MIT */
/* Comparisons. */
#include <string.h>

#include "python/machine.h"

static answer negate(answer of)
{
    return of == MAYBE ? MAYBE : of == YES ? NO : YES;
}

/* -1, 0, 1; or 2: not known. */
static int order_of(machine *m, const value *a, const value *b)
{
    int64_t n[2];
    if (whole_number(a, &n[0]) && whole_number(b, &n[1])) return (n[0] > n[1]) - (n[0] < n[1]);
    if (is_text(m, a) && a->kind == b->kind) {
        size_t shorter = a->text.length < b->text.length ? a->text.length : b->text.length;
        int by = shorter == 0 ? 0 : memcmp(a->text.bytes, b->text.bytes, shorter);
        if (by != 0) return by < 0 ? -1 : 1;
        return (a->text.length > b->text.length) - (a->text.length < b->text.length);
    }
    bool tuples = a->kind == V_TUPLE && b->kind == V_TUPLE;
    for (size_t i = 0; tuples; i++) {
        if (i >= a->tuple.count || i >= b->tuple.count)
            return (a->tuple.count > b->tuple.count) - (a->tuple.count < b->tuple.count);
        answer is = equal(m, a->tuple.at[i], b->tuple.at[i]);
        if (is == MAYBE) return 2;
        if (is == NO) return order_of(m, a->tuple.at[i], b->tuple.at[i]);
    }
    return 2;
}

int order_values(machine *m, const value *a, const value *b)
{
    return order_of(m, a, b);
}

static answer contains(machine *m, value *const of[2])
{
    const value *item = of[0], *in = as_dict(m, of[1]);
    if (is_str(m, item) && is_str(m, in))
        return find_text(in->text, item->text, false) != SIZE_MAX ? YES : NO;
    if (in->kind == V_TUPLE) return holds(m, in, item);
    bool items = in->kind == V_LIST || in->kind == V_SET || in->kind == V_FROZENSET;
    if (items && !is_unknown(in->content)) return holds(m, in->content, item);
    if (in->kind != V_DICT || is_unknown(in->content)) return MAYBE;
    answer there = NO;
    for (size_t i = 0; i < in->content->tuple.count && there != YES; i += 2) {
        answer is = equal(m, in->content->tuple.at[i], item);
        if (is != NO) there = is;
    }
    return there;
}

answer compare(machine *m, const node *at, operator_kind op, value *const of[2])
{
    (void)at;
    int order = 2;
    switch (op) {
    case OP_IS: return identical(of[0], of[1]);
    case OP_IS_NOT: return negate(identical(of[0], of[1]));
    case OP_EQ: return equal(m, of[0], of[1]);
    case OP_NOT_EQ: return negate(equal(m, of[0], of[1]));
    case OP_IN: return contains(m, of);
    case OP_NOT_IN: return negate(contains(m, of));
    default: order = order_of(m, of[0], of[1]); break;
    }
    if (order == 2) return MAYBE;
    if (op == OP_LT) return order < 0 ? YES : NO;
    if (op == OP_LT_E) return order <= 0 ? YES : NO;
    if (op == OP_GT) return order > 0 ? YES : NO;
    return order >= 0 ? YES : NO;
}

/* Whether Python 3 refuses to order these; 2.7 orders anything. */
static bool refuses(const machine *m, operator_kind op, value *const of[2])
{
    if (op != OP_LT && op != OP_LT_E && op != OP_GT && op != OP_GT_E) return false;
    if (m->rules->text_is_bytes || !is_settled(of[0]) || !is_settled(of[1])) return false;
    bool numbers = (of[0]->kind == V_INT || of[0]->kind == V_BOOL) &&
                   (of[1]->kind == V_INT || of[1]->kind == V_BOOL);
    return of[0]->kind == V_NONE || (of[0]->kind != of[1]->kind && !numbers);
}

static value *compare_two(machine *m, const node *at, operator_kind op, value *const of[2])
{
    if (refuses(m, op, of))
        return raise_text(
            m, "TypeError",
            (const char *[]){"'", operator_symbol(op), "' not supported between instances of '",
                             type_name(m, of[0]), "' and '", type_name(m, of[1]), "'", NULL});
    answer is = compare(m, at, op, of);
    if (is != MAYBE) return new_bool(m, is == YES);
    bool safe = op == OP_IS || op == OP_IS_NOT || op == OP_EQ || op == OP_NOT_EQ;
    for (size_t i = 0; i < 2; i++)
        if (is_unknown(of[i])) {
            if (!safe) doubt(m, of[i]);
            return of[i];
        }
    value *why = unknown(m, at, "the outcome of this comparison is not known");
    if (!safe) doubt(m, why);
    return why;
}

value *eval_compare(machine *m, frame *in, const node *at)
{
    value *left = eval(m, in, at->compare.left), *got = left;
    const unsigned char *op = at->compare.ops;
    for (const node *of = at->compare.comparators; got != NULL && of != NULL; of = of->next, op++) {
        value *right = eval(m, in, of);
        if (right == NULL) return NULL;
        got = compare_two(m, at, *op, (value *const[2]){left, right});
        if (got == NULL || is_unknown(got)) return got;
        if (!got->flag) return got;
        left = right;
    }
    return got;
}
