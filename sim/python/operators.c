/* SPDX-License-Identifier: MIT */
/* Operators: what + - and < give, where that can be told from the operands. */
#include <stdlib.h>
#include <string.h>

#include "python/machine.h"

/* ---- Arithmetic ---- */

const char *operator_symbol(operator_kind op)
{
    static const char *const symbols[] = {
        [OP_ADD] = "+",        [OP_SUB] = "-",    [OP_MULT] = "*",          [OP_MAT_MULT] = "@",
        [OP_DIV] = "/",        [OP_MOD] = "%",    [OP_POW] = "** or pow()", [OP_L_SHIFT] = "<<",
        [OP_R_SHIFT] = ">>",   [OP_BIT_OR] = "|", [OP_BIT_XOR] = "^",       [OP_BIT_AND] = "&",
        [OP_FLOOR_DIV] = "//", [OP_LT] = "<",     [OP_LT_E] = "<=",         [OP_GT] = ">",
        [OP_GT_E] = ">=",
    };
    return op < sizeof symbols / sizeof symbols[0] ? symbols[op] : NULL;
}

static value *unsupported(machine *m, operator_kind op, value *const of[2])
{
    return raise_text(m, "TypeError",
                      (const char *[]){"unsupported operand type(s) for ", operator_symbol(op),
                                       ": '", type_name(m, of[0]), "' and '", type_name(m, of[1]),
                                       "'", NULL});
}

bool whole_number(const value *v, int64_t *number)
{
    if (v->kind != V_INT && v->kind != V_BOOL) return false;
    *number = v->kind == V_INT ? v->integer : v->flag;
    return true;
}

/* Numbers stay below 2**31, so that no operation on two of them leaves int64_t. */
static bool is_small(int64_t number)
{
    return number > -2147483648 && number < 2147483648;
}

static int64_t floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b != 0 && (a < 0) != (b < 0));
}

static value *divide(machine *m, const node *at, operator_kind op, const int64_t n[2])
{
    if (n[1] == 0) return raise_vague(m, at, "ZeroDivisionError");
    if (op == OP_DIV && !m->rules->truncates) return unknown(m, at, "floats are not computed with");
    int64_t quotient = floor_divide(n[0], n[1]);
    return new_int(m, op == OP_MOD ? n[0] - quotient * n[1] : quotient);
}

static value *raised_to(machine *m, const node *at, const int64_t n[2])
{
    int64_t result = 1;
    for (int64_t i = 0; i < n[1] && is_small(result); i++) result *= n[0];
    bool known = n[1] >= 0 && n[1] < 63 && is_small(result);
    return known ? new_int(m, result) : unknown(m, at, "a number this large is not computed with");
}

static value *shift(machine *m, const node *at, operator_kind op, const int64_t n[2])
{
    if (n[1] < 0 || n[1] > 30 || n[0] < 0) return unknown(m, at, "this shift is not computed");
    return new_int(m, op == OP_L_SHIFT ? n[0] << n[1] : n[0] >> n[1]);
}

static value *arithmetic(machine *m, const node *at, operator_kind op, const int64_t n[2])
{
    switch (op) {
    case OP_ADD: return new_int(m, n[0] + n[1]);
    case OP_SUB: return new_int(m, n[0] - n[1]);
    case OP_MULT: return new_int(m, n[0] * n[1]);
    case OP_DIV:
    case OP_FLOOR_DIV:
    case OP_MOD: return divide(m, at, op, n);
    case OP_POW: return raised_to(m, at, n);
    case OP_L_SHIFT:
    case OP_R_SHIFT: return shift(m, at, op, n);
    case OP_BIT_AND: return new_int(m, n[0] & n[1]);
    case OP_BIT_OR: return new_int(m, n[0] | n[1]);
    case OP_BIT_XOR: return new_int(m, n[0] ^ n[1]);
    default: return unknown(m, at, "what this operator gives is not known");
    }
}

/* ---- Sequences ---- */

static value *concatenate(machine *m, const value *a, const value *b)
{
    size_t length = a->text.length + b->text.length;
    char *bytes = take(m, length + 1);
    memcpy(bytes, a->text.bytes, a->text.length);
    memcpy(bytes + a->text.length, b->text.bytes, b->text.length);
    value_kind kind = a->kind == b->kind ? (value_kind)a->kind : V_STR;
    return new_text(m, kind, (span){bytes, length});
}

static value *chain(machine *m, value *a, const value *b)
{
    value *made = a;
    for (size_t i = 0; i < b->tuple.count && step(m, NULL); i++)
        made = i == 0 ? append(m, made, b->tuple.at[i]) : push(m, made, b->tuple.at[i]);
    return made;
}

static value *add_sequences(machine *m, value *const of[2])
{
    value *a = of[0], *b = of[1];
    if (is_text(m, a) && is_text(m, b) && (a->kind == b->kind || m->rules->text_is_bytes))
        return concatenate(m, a, b);
    if (a->kind != b->kind) return NULL;
    if (a->kind == V_TUPLE) return chain(m, a, b);
    if (a->kind != V_LIST) return NULL;
    if (is_unknown(a->content)) return new_container(m, V_LIST, a->content);
    if (is_unknown(b->content)) return new_container(m, V_LIST, b->content);
    return new_container(m, V_LIST, chain(m, a->content, b->content));
}

enum { MOST_REPEATED = 100000 };

static value *repeat_text(machine *m, const value *of, size_t times)
{
    const span text = of->text;
    char *bytes = take(m, text.length * times + 1);
    for (size_t i = 0; i < times; i++) memcpy(bytes + i * text.length, text.bytes, text.length);
    return new_text(m, (value_kind)of->kind, (span){bytes, text.length * times});
}

static value *repeat(machine *m, const node *at, value *of, int64_t times)
{
    bool text = is_text(m, of);
    value *items = of->kind == V_LIST ? of->content : of;
    if (!text && items->kind != V_TUPLE) return unknown(m, at, "what is repeated is not known");
    size_t length = text ? of->text.length : items->tuple.count;
    if (times > 0 && length > (size_t)(MOST_REPEATED / times))
        return unknown(m, at, "a sequence this long is not followed");
    if (text) return repeat_text(m, of, times > 0 ? (size_t)times : 0);
    value *made = m->empty;
    for (int64_t i = 0; i < times && step(m, at); i++) made = chain(m, made, items);
    return of->kind == V_LIST ? new_container(m, V_LIST, made) : made;
}

static bool repeats(const machine *m, const value *v)
{
    return is_text(m, v) || v->kind == V_TUPLE || v->kind == V_LIST;
}

/* ---- Sets ---- */

answer holds(machine *m, const value *items, const value *item)
{
    answer there = NO;
    for (size_t i = 0; i < items->tuple.count && there != YES; i++) {
        if (!step(m, NULL)) return MAYBE;
        answer is = equal(m, items->tuple.at[i], item);
        if (is != NO) there = is;
    }
    return there;
}

static bool is_set(const value *v)
{
    return (v->kind == V_SET || v->kind == V_FROZENSET) && v->content->kind == V_TUPLE;
}

/* Items of a that are, or are not, in b. */
static value *filter_items(machine *m, value *const of[2], answer wanted)
{
    value *made = m->empty;
    const value *a = of[0]->content, *b = of[1]->content;
    for (size_t i = 0; i < a->tuple.count; i++) {
        answer there = holds(m, b, a->tuple.at[i]);
        if (there == MAYBE) return unknown(m, NULL, "whether two items of a set are equal");
        if (there == wanted) made = append(m, made, a->tuple.at[i]);
    }
    return new_container(m, (value_kind)of[0]->kind, made);
}

static value *combine_sets(machine *m, operator_kind op, value *const of[2])
{
    if (!is_set(of[0]) || !is_set(of[1])) return NULL;
    value *made = NULL;
    if (op == OP_BIT_OR) made = chain(m, of[0]->content, of[1]->content);
    if (op == OP_BIT_OR) return make_set(m, (value_kind)of[0]->kind, made);
    if (op == OP_BIT_AND) made = filter_items(m, of, YES);
    if (op == OP_SUB) made = filter_items(m, of, NO);
    return made;
}

/* ---- What the operands are ---- */

/* Whether the kind has no operators but those that were tried. */
bool is_settled(const value *v)
{
    switch (v->kind) {
    case V_NONE:
    case V_BOOL:
    case V_INT:
    case V_STR:
    case V_BYTES:
    case V_TUPLE:
    case V_LIST:
    case V_FUNCTION: return true;
    default: return false;
    }
}

static bool is_typelike(const value *v)
{
    return (v->kind == V_CLASS && v->class_->metaclass == NULL) || v->kind == V_NONE ||
           v->kind == V_ALIAS;
}

/* int | None */
static value *unite(machine *m, operator_kind op, value *const of[2])
{
    if (op != OP_BIT_OR || !is_typelike(of[0]) || !is_typelike(of[1])) return NULL;
    if (of[0]->kind == V_NONE && of[1]->kind == V_NONE) return unsupported(m, op, of);
    if (m->rules->unions) return new_opaque(m, "types.UnionType");
    if (of[0]->kind == V_ALIAS || of[1]->kind == V_ALIAS) return raise_vague(m, NULL, "TypeError");
    return unsupported(m, op, of);
}

/* Of an int of which no more is known. */
static bool is_some_int(const value *v)
{
    return v->kind == V_INT || (v->kind == V_OPAQUE && strcmp(v->opaque.type, "int") == 0);
}

/* Those that give an int, whatever they are given. */
static bool is_total(operator_kind op)
{
    return op == OP_ADD || op == OP_SUB || op == OP_MULT || op == OP_BIT_AND || op == OP_BIT_OR ||
           op == OP_BIT_XOR;
}

/* A method of the program, or of a type that is not computed with here. */
static value *operate_method(machine *m, const node *at, operator_kind op, value *const of[2])
{
    for (size_t i = 0; i < 2; i++)
        if (is_unknown(of[i])) {
            doubt(m, of[i]);
            return of[i];
        }
    if (is_total(op) && is_some_int(of[0]) && is_some_int(of[1])) return new_opaque(m, "int");
    if (!is_settled(of[0]) || !is_settled(of[1])) {
        value *why = doubtful(m, at, "what this operator gives is not known");
        poison(m, of[0], why);
        poison(m, of[1], why);
        may_fill(m, of[0], at);
        return why;
    }
    return NULL;
}

static value *mismatch(machine *m, const node *at, operator_kind op, value *const of[2])
{
    bool plain = of[0]->kind == V_NONE || of[1]->kind == V_NONE ||
                 ((of[0]->kind == V_INT || of[0]->kind == V_BOOL) && op != OP_MULT);
    bool format = op == OP_MOD && is_text(m, of[0]);
    if (format) return unknown(m, at, "what this format gives is not known");
    bool sequence = op == OP_ADD && repeats(m, of[0]);
    if (!plain || sequence) return raise_vague(m, at, "TypeError");
    return unsupported(m, op, of);
}

value *operate(machine *m, const node *at, operator_kind op, value *const of[2])
{
    int64_t n[2];
    if (whole_number(of[0], &n[0]) && whole_number(of[1], &n[1])) {
        if (!is_small(n[0]) || !is_small(n[1]))
            return unknown(m, at, "a number this large is not computed with");
        return arithmetic(m, at, op, n);
    }
    value *made = op == OP_ADD ? add_sequences(m, of) : combine_sets(m, op, of);
    if (made != NULL) return made;
    if (op == OP_MULT && repeats(m, of[0]) && whole_number(of[1], &n[1]))
        return repeat(m, at, of[0], n[1]);
    if (op == OP_MULT && repeats(m, of[1]) && whole_number(of[0], &n[0]))
        return repeat(m, at, of[1], n[0]);
    if (op == OP_MOD && is_text(m, of[0])) return format_percent(m, at, of);
    made = unite(m, op, of);
    if (made != NULL || m->raised != NULL) return made;
    made = operate_method(m, at, op, of);
    return made != NULL ? made : mismatch(m, at, op, of);
}

static value *eval_unary(machine *m, frame *in, const node *at)
{
    value *of = eval(m, in, at->value.value);
    int64_t n;
    if (of == NULL) return NULL;
    if (at->op == OP_NOT) {
        answer is = truth(m, at, of);
        if (is != MAYBE) return new_bool(m, is == NO);
        return is_unknown(of) ? of : unknown(m, at, "whether this is true is not known");
    }
    if (whole_number(of, &n) && is_small(n))
        return new_int(m, at->op == OP_U_SUB ? -n : at->op == OP_INVERT ? ~n : n);
    if (of->kind == V_FLOAT || of->kind == V_INT) return unknown(m, at, "this is not computed");
    if (of->kind == V_NONE || is_text(m, of)) return raise_vague(m, at, "TypeError");
    return doubtful(m, at, "what this operator gives is not known");
}

/* a + b + c + ...: a chain to the left may be of any length, so it takes no stack. */
value *eval_operator(machine *m, frame *in, const node *at)
{
    if (at->kind == N_UNARY_OP) return eval_unary(m, in, at);
    size_t count = 0;
    const node *first = at;
    for (; first->kind == N_BIN_OP; first = first->two.left) count++;
    const node **chained = take(m, count * sizeof *chained);
    for (size_t i = count; i-- > 0; at = at->two.left) chained[i] = at;
    value *made = eval(m, in, first);
    for (size_t i = 0; made != NULL && i < count && step(m, chained[i]); i++) {
        value *right = eval(m, in, chained[i]->two.right);
        if (right == NULL) return NULL;
        made = operate(m, chained[i], chained[i]->op, (value *const[2]){made, right});
    }
    return made;
}
