/* SPDX-License-Identifier: MIT */
/* Expressions, but for operators, calls and comprehensions. */
#include <string.h>

#include "python/machine.h"

/* ---- Constants ---- */

static value *integer_constant(machine *m, const node *at)
{
    if (at->constant.big) return unknown(m, at, "an int this large is not computed with");
    value *made = new_int(m, at->constant.integer);
    made->flag = true;
    return made;
}

/* The text may be a part of the file, which no NUL ends. */
static value *text_constant(machine *m, value_kind kind, const node *at)
{
    span text = {intern_span(m, at->constant.text), at->constant.text.length};
    value *made = new_text(m, kind, text);
    made->flag = true;
    return made;
}

value *eval_constant(machine *m, const node *at)
{
    switch ((constant_kind)at->op) {
    case CONSTANT_NONE: return m->none;
    case CONSTANT_FALSE: return m->false_;
    case CONSTANT_TRUE: return m->true_;
    case CONSTANT_ELLIPSIS: return m->ellipsis;
    case CONSTANT_INT: return integer_constant(m, at);
    case CONSTANT_LONG: return new_opaque(m, "long");
    case CONSTANT_FLOAT: return text_constant(m, V_FLOAT, at);
    case CONSTANT_COMPLEX: return new_opaque(m, "complex");
    case CONSTANT_STR: return text_constant(m, V_STR, at);
    case CONSTANT_BYTES: return text_constant(m, V_BYTES, at);
    }
    return unknown(m, at, "this constant is not known");
}

/* ---- Displays ---- */

value *eval_list(machine *m, frame *in, const node *list)
{
    value *made = m->empty;
    for (; list != NULL; list = list->next) {
        bool opened = list->kind == N_STARRED;
        value *item = eval(m, in, opened ? list->value.value : list);
        if (item == NULL) return NULL;
        if (opened) item = iterate(m, list, item);
        if (item == NULL) return NULL;
        if (opened && is_unknown(item)) made = item;
        if (is_unknown(made)) continue;
        if (!opened) made = push(m, made, item);
        for (size_t i = 0; opened && i < item->tuple.count; i++)
            made = push(m, made, item->tuple.at[i]);
    }
    return made;
}

/* What the compiler may make at once: it is made of constants. */
static bool is_constant(const node *at)
{
    if (at->kind == N_CONSTANT) return true;
    if (at->kind == N_UNARY_OP) return is_constant(at->value.value);
    if (at->kind == N_BIN_OP) return is_constant(at->two.left) && is_constant(at->two.right);
    if (at->kind != N_TUPLE) return false;
    for (const node *of = at->many.elements; of != NULL; of = of->next)
        if (!is_constant(of)) return false;
    return true;
}

enum { LARGE_DISPLAY = 30, MOST_BORN = 60000 };

static void born_by_display(value *made, size_t count)
{
    made->flag = count <= MOST_BORN;
    made->born = (uint16_t)count;
}

/* A list or a set of three constants or more, or of many items, may be made empty and filled at
   once, or item by item (Python/compile.c:starunpack_helper). */
static bool is_made_whole(const node *list, size_t count)
{
    bool constant = true, opened = false;
    for (const node *of = list; of != NULL; of = of->next) {
        constant = constant && is_constant(of);
        opened = opened || of->kind == N_STARRED;
    }
    return !opened && count <= LARGE_DISPLAY && (count < 3 || !constant);
}

static value *merge_mapping(machine *m, const node *at, value *content, value *from)
{
    from = as_dict(m, from);
    if (from->kind != V_DICT || is_unknown(from->content) || is_unknown(content))
        return is_unknown(from) ? from : unknown(m, at, "what is in this mapping is not known");
    value *into = new_container(m, V_DICT, content);
    for (size_t i = 0; i + 1 < from->content->tuple.count; i += 2) {
        value *const of[2] = {into, from->content->tuple.at[i]};
        if (set_subscript(m, at, of, from->content->tuple.at[i + 1]) == NULL) return NULL;
    }
    return into->content;
}

static value *eval_dict(machine *m, frame *in, const node *at)
{
    value *made = new_container(m, V_DICT, m->empty);
    const node *of = at->dict.values;
    size_t count = 0;
    bool plain = true;
    for (const node *key = at->dict.keys; key != NULL; key = key->next, of = of->next) {
        bool opened = key->kind == N_EXPR && key->value.value == NULL;
        value *k = opened ? m->none : eval(m, in, key);
        value *v = k == NULL ? NULL : eval(m, in, of);
        if (v == NULL) return NULL;
        plain = plain && !opened;
        count++;
        if (opened) made->content = merge_mapping(m, of, made->content, v);
        else if (set_subscript(m, key, (value *const[2]){made, k}, v) == NULL) return NULL;
        if (made->content == NULL) return NULL;
    }
    if (plain && !is_unknown(made->content) && made->content->tuple.count == 2 * count)
        born_by_display(made, count);
    return made;
}

static value *distinct(machine *m, value *items)
{
    value *made = m->empty;
    if (is_unknown(items)) return items;
    for (size_t i = 0; i < items->tuple.count; i++) {
        answer there = NO;
        for (size_t j = 0; j < made->tuple.count && there == NO; j++)
            there = equal(m, made->tuple.at[j], items->tuple.at[i]);
        if (there == MAYBE) return unknown(m, NULL, "whether two items of a set are equal");
        if (there == NO) made = append(m, made, items->tuple.at[i]);
    }
    made->flag = made->tuple.count > 1;
    return made;
}

value *make_set(machine *m, value_kind kind, value *items)
{
    return new_container(m, kind, distinct(m, items));
}

static value *display(machine *m, const node *at, value *items)
{
    if (at->kind == N_TUPLE) return items;
    return at->kind == N_LIST ? new_container(m, V_LIST, items) : make_set(m, V_SET, items);
}

value *eval_display(machine *m, frame *in, const node *at)
{
    if (at->kind == N_DICT) return eval_dict(m, in, at);
    value *items = eval_list(m, in, at->many.elements);
    if (items == NULL || is_unknown(items)) return items == NULL ? NULL : display(m, at, items);
    size_t count = items->tuple.count;
    if (at->kind == N_TUPLE) {
        if (count > 0 && is_constant(at)) items->making = 0;
        else if (count > 0 && count <= MOST_BORN) items->born = (uint16_t)count;
        return items;
    }
    value *made = display(m, at, items);
    bool distinct_ones = !is_unknown(made->content) && made->content->tuple.count == count;
    if (distinct_ones && is_made_whole(at->many.elements, count)) born_by_display(made, count);
    return made;
}

/* ---- Choices ---- */

typedef struct choice {
    const node *at;
    value *otherwise;
} choice;

static flow run_choice(machine *m, frame *in, const void *what)
{
    const choice *of = what;
    in->returned = of->at == NULL ? of->otherwise : eval(m, in, of->at);
    return in->returned == NULL ? FLOW_RAISE : FLOW_NEXT;
}

/* The value of one of two expressions, nobody knows which. */
static value *eval_either(machine *m, frame *in, const choice of[2], value *why)
{
    value *before = in->returned;
    arm *const arms[2] = {run_choice, run_choice};
    const void *const what[2] = {&of[0], &of[1]};
    flow end = either(m, in, arms, what, why);
    value *got = end == FLOW_RAISE ? NULL : in->returned;
    in->returned = before;
    return got;
}

static value *doubt_about(machine *m, const node *at, value *test)
{
    return is_unknown(test) ? test : unknown(m, at, "whether this is true is not known");
}

static value *eval_if(machine *m, frame *in, const node *at)
{
    value *test = eval(m, in, at->if_.test);
    if (test == NULL) return NULL;
    answer is = truth(m, at, test);
    if (is != MAYBE) return eval(m, in, is == YES ? at->if_.body : at->if_.orelse);
    const choice of[2] = {{at->if_.body, NULL}, {at->if_.orelse, NULL}};
    return eval_either(m, in, of, doubt_about(m, at, test));
}

static value *eval_bool(machine *m, frame *in, const node *at, const node *operand)
{
    value *first = eval(m, in, operand);
    while (first != NULL && operand->next != NULL) {
        answer is = truth(m, operand, first);
        answer ends = at->op == OP_OR ? YES : NO;
        operand = operand->next;
        if (is == ends) return first;
        if (is != MAYBE) {
            first = eval(m, in, operand);
            continue;
        }
        const choice of[2] = {{NULL, first}, {operand, NULL}};
        first = eval_either(m, in, of, doubt_about(m, at, first));
    }
    return first;
}

/* ---- Names, attributes, subscripts ---- */

static value *eval_slice(machine *m, frame *in, const node *at)
{
    const node *const parts[3] = {at->slice.lower, at->slice.upper, at->slice.step};
    value *of[3] = {NULL, NULL, NULL};
    for (size_t i = 0; i < 3; i++) {
        if (parts[i] == NULL) continue;
        of[i] = eval(m, in, parts[i]);
        if (of[i] == NULL) return NULL;
    }
    value *made = new_value(m, V_SLICE);
    made->slice.start = of[0];
    made->slice.stop = of[1];
    made->slice.step = of[2];
    return made;
}

static value *eval_subscript(machine *m, frame *in, const node *at)
{
    value *of = eval(m, in, at->two.left);
    value *index = of == NULL ? NULL : eval(m, in, at->two.right);
    return index == NULL ? NULL : subscript(m, at, of, index);
}

static value *eval_attribute(machine *m, frame *in, const node *at)
{
    value *of = eval(m, in, at->attribute.value);
    return of == NULL ? NULL : read_attribute(m, at, of, mangled(m, in, at->attribute.attr));
}

static value *eval_named(machine *m, frame *in, const node *at)
{
    value *to = eval(m, in, at->store.value);
    if (to == NULL) return NULL;
    frame *owner = in;
    while (owner->comprehension) owner = owner->outer;
    return assign(m, owner, at->store.target, to) == NULL ? NULL : to;
}

static value *eval_yield(machine *m, frame *in, const node *at)
{
    value *item = at->value.value == NULL ? m->none : eval(m, in, at->value.value);
    if (item == NULL) return NULL;
    if (in->yielded == NULL) return unknown(m, at, "what yield gives back is not known");
    value *content = in->yielded->content;
    if (at->kind == N_YIELD && !is_unknown(content)) content = append(m, content, item);
    value *items = at->kind == N_YIELD_FROM ? iterate(m, at, item) : NULL;
    if (at->kind == N_YIELD_FROM && items == NULL) return NULL;
    if (items != NULL && is_unknown(items)) content = items;
    for (size_t i = 0; items != NULL && !is_unknown(content) && i < items->tuple.count; i++)
        content = append(m, content, items->tuple.at[i]);
    write_cell(m, &in->yielded->content, content);
    return unknown(m, at, "what yield gives back is not known");
}

/* What a file imports from __future__ reaches its functions, whoever calls them. */
static bool has_text_annotations(const frame *in)
{
    while (in->outer != NULL) in = in->outer;
    return in->text_annotations;
}

value *new_annotation(machine *m, frame *in, const node *at)
{
    if (at == NULL) return m->none;
    bool text = has_text_annotations(in);
    if (!m->rules->lazy && !text) return eval(m, in, at);
    value *made = new_value(m, V_ANNOTATION);
    made->annotation.node = at;
    made->annotation.in = in;
    made->annotation.text = text;
    return made;
}

/* ---- All ---- */

static value *eval_rare(machine *m, frame *in, const node *at)
{
    switch (at->kind) {
    case N_NAMED_EXPR: return eval_named(m, in, at);
    case N_YIELD:
    case N_YIELD_FROM: return eval_yield(m, in, at);
    case N_AWAIT:
        if (eval(m, in, at->value.value) == NULL) return NULL;
        return doubtful(m, at, "what await gives back is not known");
    case N_REPR:
        if (eval(m, in, at->value.value) == NULL) return NULL;
        return unknown(m, at, "what repr() gives is not known");
    case N_JOINED_STR: return eval_joined(m, in, at);
    case N_STARRED: return doubtful(m, at, "a star stands where it is not known");
    default: return unknown(m, at, "the value of this is not known");
    }
}

static value *eval_kind(machine *m, frame *in, const node *at)
{
    switch (at->kind) {
    case N_CONSTANT: return eval_constant(m, at);
    case N_NAME: return read_name(m, in, at, at->name.id);
    case N_ATTRIBUTE: return eval_attribute(m, in, at);
    case N_SUBSCRIPT: return eval_subscript(m, in, at);
    case N_SLICE: return eval_slice(m, in, at);
    case N_CALL: return eval_call(m, in, at);
    case N_LAMBDA: return make_function(m, in, at);
    case N_TUPLE:
    case N_LIST:
    case N_SET:
    case N_DICT: return eval_display(m, in, at);
    case N_BIN_OP:
    case N_UNARY_OP: return eval_operator(m, in, at);
    case N_COMPARE: return eval_compare(m, in, at);
    case N_BOOL_OP: return eval_bool(m, in, at, at->many.elements);
    case N_IF_EXP: return eval_if(m, in, at);
    case N_LIST_COMP:
    case N_SET_COMP:
    case N_DICT_COMP:
    case N_GENERATOR_EXP: return eval_comprehension(m, in, at);
    default: return eval_rare(m, in, at);
    }
}

value *eval(machine *m, frame *in, const node *at)
{
    if (!enter(m, at)) return m->lost;
    value *got = eval_kind(m, in, at);
    leave(m);
    return got;
}
