/* SPDX-License-Identifier: MIT */
/* Values: making them, and asking whether two are one. */
#include <stdlib.h>
#include <string.h>

#include "python/machine.h"

/* ---- Making ---- */

value *new_value(machine *m, value_kind kind)
{
    value *made = take(m, sizeof *made);
    made->kind = (unsigned char)kind;
    made->making = m->making_of;
    return made;
}

value *new_bool(machine *m, bool truth_)
{
    return truth_ ? m->true_ : m->false_;
}

value *new_int(machine *m, int64_t number)
{
    value *made = new_value(m, V_INT);
    made->integer = number;
    return made;
}

value *new_text(machine *m, value_kind kind, span text)
{
    value *made = new_value(m, kind);
    made->text = text;
    return made;
}

/* A plain string, as a literal without prefix is. */
value *new_str(machine *m, const char *text)
{
    return new_text(m, m->rules->text_is_bytes ? V_BYTES : V_STR, (span){text, strlen(text)});
}

value *new_tuple(machine *m, value **at, size_t count)
{
    value *made = new_value(m, V_TUPLE);
    size_t *used = take(m, sizeof *used);
    *used = count;
    made->tuple = (item_list){take(m, count * sizeof *at + 1), count, used, count};
    if (count > 0) memcpy(made->tuple.at, at, count * sizeof *at);
    return made;
}

/* Room for more items, and a copy of those there are. */
static void grow(machine *m, item_list *of)
{
    size_t room = of->count == 0 ? 2 : of->count * 2, *used = take(m, sizeof *used);
    value **at = take(m, room * sizeof *at);
    if (of->count > 0) memcpy(at, of->at, of->count * sizeof *at);
    *used = of->count;
    *of = (item_list){at, of->count, used, room};
}

static void put_item(machine *m, item_list *of, value *item)
{
    if (*of->used != of->count || of->count == of->room) grow(m, of);
    of->at[of->count++] = item;
    (*of->used)++;
}

value *append(machine *m, value *tuple, value *item)
{
    value *made = new_value(m, V_TUPLE);
    made->tuple = tuple->tuple;
    made->flag = tuple->flag;
    put_item(m, &made->tuple, item);
    return made;
}

size_t find_text(span in, span text, bool last)
{
    size_t found = SIZE_MAX;
    for (size_t i = 0; i + text.length <= in.length; i++) {
        if (memcmp(in.bytes + i, text.bytes, text.length) != 0) continue;
        found = i;
        if (!last) break;
    }
    return found;
}

value *push(machine *m, value *tuple, value *item)
{
    if (tuple == m->empty) return append(m, tuple, item);
    put_item(m, &tuple->tuple, item);
    return tuple;
}

value *new_container(machine *m, value_kind kind, value *content)
{
    value *made = new_value(m, kind);
    made->content = content;
    return made;
}

value *new_native(machine *m, const char *called, native *call_, value *self)
{
    value *made = new_value(m, V_NATIVE);
    made->native = take(m, sizeof *made->native);
    made->native->name = called;
    made->native->call = call_;
    made->native->self = self;
    return made;
}

value *new_method(machine *m, value *function, value *self)
{
    value *made = new_value(m, V_METHOD);
    made->method.function = function;
    made->method.self = self;
    return made;
}

value *new_opaque(machine *m, const char *type)
{
    value *made = new_value(m, V_OPAQUE);
    made->opaque.type = type;
    return made;
}

value *new_wrapper(machine *m, value_kind kind, value *of)
{
    value *made = new_value(m, kind);
    made->wrapper.of = of;
    return made;
}

value *new_instance(machine *m, value *of)
{
    value *made = new_value(m, V_INSTANCE);
    made->instance.of = of;
    made->instance.attributes = take(m, sizeof *made->instance.attributes);
    bool watched = m->watch != NULL && m->watch->of == NULL && m->watch->class_ == of;
    if (watched) m->watch->of = made->instance.attributes;
    return made;
}

/* ---- Asking ---- */

bool is_unknown(const value *v)
{
    return v->kind == V_UNKNOWN;
}

bool is_text(const machine *m, const value *v)
{
    (void)m;
    return v->kind == V_STR || v->kind == V_BYTES;
}

bool is_str(const machine *m, const value *v)
{
    return v->kind == V_STR || (m->rules->text_is_bytes && v->kind == V_BYTES);
}

name text_name(machine *m, const value *v)
{
    return intern_span(m, v->text);
}

const char *type_name(const machine *m, const value *v)
{
    static const char *const kinds[] = {
        [V_NONE] = "NoneType",
        [V_ELLIPSIS] = "ellipsis",
        [V_BOOL] = "bool",
        [V_INT] = "int",
        [V_FLOAT] = "float",
        [V_STR] = "str",
        [V_BYTES] = "bytes",
        [V_TUPLE] = "tuple",
        [V_LIST] = "list",
        [V_SET] = "set",
        [V_FROZENSET] = "frozenset",
        [V_DICT] = "dict",
        [V_NAMESPACE] = "dict",
        [V_SLICE] = "slice",
        [V_FUNCTION] = "function",
        [V_MODULE] = "module",
        [V_PROPERTY] = "property",
        [V_METHOD] = "method",
        [V_CLASSMETHOD] = "classmethod",
        [V_SUPER] = "super",
        [V_STATICMETHOD] = "staticmethod",
        [V_FIELD] = "Field",
    };
    if (m->rules->text_is_bytes && v->kind == V_STR) return "unicode";
    if (m->rules->text_is_bytes && v->kind == V_BYTES) return "str";
    if (v->kind == V_INSTANCE) return v->instance.of->class_->name;
    if (v->kind == V_CLASS)
        return v->class_->metaclass == NULL ? "type" : v->class_->metaclass->class_->name;
    if (v->kind == V_OPAQUE) return v->opaque.type;
    return v->kind < sizeof kinds / sizeof kinds[0] ? kinds[v->kind] : NULL;
}

static bool same_text(const value *a, const value *b)
{
    return a->text.length == b->text.length &&
           memcmp(a->text.bytes, b->text.bytes, a->text.length) == 0;
}

static answer both(answer a, answer b)
{
    if (a == NO || b == NO) return NO;
    return a == YES && b == YES ? YES : MAYBE;
}

static answer same_items(const item_list *a, const item_list *b)
{
    if (a->count != b->count) return NO;
    if (a->at == b->at) return YES;
    if (a->count > 64) return MAYBE;
    answer all = YES;
    for (size_t i = 0; i < a->count && all != NO; i++) all = both(all, same(a->at[i], b->at[i]));
    return all;
}

answer same(const value *a, const value *b)
{
    if (a == b) return YES;
    if (a == NULL || b == NULL || a->kind != b->kind) return NO;
    switch (a->kind) {
    case V_BOOL: return a->flag == b->flag ? YES : NO;
    case V_INT: return a->integer == b->integer ? YES : NO;
    case V_STR:
    case V_BYTES:
    case V_FLOAT: return same_text(a, b) ? YES : NO;
    case V_TUPLE: return same_items(&a->tuple, &b->tuple);
    case V_METHOD:
        return both(same(a->method.function, b->method.function),
                    same(a->method.self, b->method.self));
    case V_NATIVE:
        return a->native->call == b->native->call && a->native->self == b->native->self ? YES
                                                                                        : MAYBE;
    default: return MAYBE;
    }
}

static bool is_number(const value *v)
{
    return v->kind == V_INT || v->kind == V_BOOL;
}

static int64_t number(const value *v)
{
    return v->kind == V_INT ? v->integer : v->flag;
}

static answer equal_items(machine *m, const item_list *a, const item_list *b)
{
    if (a->count != b->count) return NO;
    answer all = YES;
    for (size_t i = 0; i < a->count && all != NO; i++) {
        if (!step(m, NULL)) return MAYBE;
        all = both(all, equal(m, a->at[i], b->at[i]));
    }
    return all;
}

/* Kinds whose == is that of a value, and that differ from any other kind. */
static bool is_plain(const value *v)
{
    return v->kind == V_NONE || v->kind == V_ELLIPSIS || is_number(v) || v->kind == V_STR ||
           v->kind == V_BYTES || v->kind == V_TUPLE || v->kind == V_LIST || v->kind == V_FUNCTION ||
           v->kind == V_DICT;
}

/* One whose == is `is`. */
static bool is_mere_class(const value *v)
{
    return v->kind == V_CLASS && v->class_->metaclass == NULL;
}

answer equal(machine *m, const value *a, const value *b)
{
    if (is_unknown(a) || is_unknown(b)) return MAYBE;
    if (is_number(a) && is_number(b)) return number(a) == number(b) ? YES : NO;
    if (is_str(m, a) && is_str(m, b)) return same_text(a, b) ? YES : NO;
    if (a == b && a->kind != V_INSTANCE) return YES;
    if (a->kind == V_CLASS && b->kind == V_CLASS)
        return is_mere_class(a) && is_mere_class(b) ? NO : MAYBE;
    /* Two members of one enumeration have two values. */
    if (a->kind == V_INSTANCE && b->kind == V_INSTANCE && a->instance.of == b->instance.of &&
        a->instance.of->class_->origin == ORIGIN_ENUM)
        return a == b ? YES : NO;
    if ((is_mere_class(a) && is_plain(b)) || (is_mere_class(b) && is_plain(a))) return NO;
    if (!is_plain(a) || !is_plain(b)) return MAYBE;
    if (a->kind != b->kind) return NO;
    if (a->kind == V_BYTES) return same_text(a, b) ? YES : NO;
    if (a->kind == V_TUPLE) return equal_items(m, &a->tuple, &b->tuple);
    if (a->kind == V_LIST && a->content->kind == V_TUPLE && b->content->kind == V_TUPLE)
        return equal_items(m, &a->content->tuple, &b->content->tuple);
    return a->kind == V_LIST || a->kind == V_DICT ? MAYBE : NO;
}

/* Values of which there is only one of their kind. */
static bool is_single(const value *v)
{
    return v->kind == V_NONE || v->kind == V_ELLIPSIS || v->kind == V_BOOL ||
           v->kind == V_NOT_IMPLEMENTED;
}

answer identical(const value *a, const value *b)
{
    if (is_unknown(a) || is_unknown(b)) return MAYBE;
    if (is_single(a) || is_single(b)) return a->kind == b->kind && a->flag == b->flag ? YES : NO;
    if (a->kind != b->kind) return NO;
    if (a == b) return YES;
    bool own = a->kind == V_CLASS || a->kind == V_INSTANCE || a->kind == V_FUNCTION ||
               a->kind == V_LIST || a->kind == V_DICT || a->kind == V_SET || a->kind == V_FIELD;
    return own ? NO : MAYBE;
}

static answer not_empty(const value *content)
{
    if (content == NULL || content->kind != V_TUPLE) return MAYBE;
    return content->tuple.count > 0 ? YES : NO;
}

static answer instance_truth(machine *m, value *v)
{
    if (class_of(m, v)->class_->metaclass == NULL &&
        has_attribute(m, v->instance.of, intern(m, "__bool__")) == NO &&
        has_attribute(m, v->instance.of, intern(m, "__len__")) == NO &&
        has_attribute(m, v->instance.of, intern(m, "__nonzero__")) == NO)
        return YES;
    return MAYBE;
}

/* Of values that need no code of the program to tell. */
answer truth(machine *m, const node *at, value *v)
{
    (void)at;
    switch (v->kind) {
    case V_NONE: return NO;
    case V_BOOL: return v->flag ? YES : NO;
    case V_INT: return v->integer != 0 ? YES : NO;
    case V_FLOAT: return strtod(v->text.bytes, NULL) > 0 ? YES : MAYBE;
    case V_STR:
    case V_BYTES: return v->text.length > 0 ? YES : NO;
    case V_TUPLE: return v->tuple.count > 0 ? YES : NO;
    case V_LIST:
    case V_SET:
    case V_FROZENSET:
    case V_DICT: return not_empty(v->content);
    case V_NAMESPACE: return not_empty(as_dict(m, v)->content);
    case V_INSTANCE: return instance_truth(m, v);
    case V_CLASS: return v->class_->metaclass == NULL ? YES : MAYBE;
    case V_UNKNOWN:
    case V_OPAQUE:
    case V_NOT_IMPLEMENTED: return MAYBE;
    default: return YES;
    }
}
