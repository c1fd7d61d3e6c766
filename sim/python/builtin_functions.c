/* SPDX-License-Identifier: MIT */
/* Built-in functions, where their results can be told. */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

static value *vague(machine *m, const arguments *given)
{
    return doubtful(m, given->node, "what this built-in function gives is not known");
}

static value *argument(const arguments *given, size_t at)
{
    return at < positional(given) ? given->at[at] : NULL;
}

/* ---- Objects ---- */

static value *answer_value(machine *m, const arguments *given, answer is)
{
    if (is != MAYBE) return new_bool(m, is == YES);
    return unknown(m, given->node, "the outcome of this test is not known");
}

static value *call_isinstance(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (positional(given) != 2) return raise_vague(m, given->node, "TypeError");
    return answer_value(m, given, is_instance(m, given->at[0], given->at[1]));
}

static value *call_issubclass(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (positional(given) != 2) return raise_vague(m, given->node, "TypeError");
    if (is_unknown(given->at[0]) || is_unknown(given->at[1])) return vague(m, given);
    if (given->at[0]->kind == V_NONE) return raise_vague(m, given->node, "TypeError");
    return answer_value(m, given, is_subclass(m, given->at[0], given->at[1]));
}

static value *call_hasattr(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (positional(given) != 2 || !is_text(m, given->at[1])) return vague(m, given);
    return answer_value(m, given, has_attribute(m, given->at[0], text_name(m, given->at[1])));
}

static value *call_getattr(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0), *id = argument(given, 1), *other = argument(given, 2);
    (void)self;
    if (id == NULL || !is_text(m, id)) return vague(m, given);
    value *got = read_attribute(m, given->node, of, text_name(m, id));
    if (got != NULL || other == NULL || !exception_is(m, m->raised, "AttributeError")) return got;
    m->raised = NULL;
    return other;
}

static value *call_setattr(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0), *id = argument(given, 1), *to = argument(given, 2);
    (void)self;
    if (to == NULL) return raise_vague(m, given->node, "TypeError");
    if (is_text(m, id)) return write_attribute(m, given->node, of, text_name(m, id), to);
    value *why = vague(m, given);
    poison(m, of, why);
    if (of->kind == V_INSTANCE) {
        write_cell(m, &of->instance.attributes->unsure, why);
        of->instance.of->class_->stirred = why;
    }
    return m->none;
}

static value *call_delattr(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0), *id = argument(given, 1);
    (void)self;
    if (id != NULL && is_text(m, id))
        return write_attribute(m, given->node, of, text_name(m, id), NULL);
    value *why = vague(m, given);
    if (of != NULL) poison(m, of, why);
    return m->none;
}

/* object.__dir__ adds the names of the classes to a copy of __dict__, which from 3.11 on has the
   keys that all instances share (PyDict_Copy). */
static value *call_dir(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0);
    value *why = doubtful(m, given->node, "what dir() gives is not known");
    (void)self;
    if (of == NULL) return why;
    poison(m, of, why);
    if (of->kind == V_INSTANCE && has_version(m->rules, V_3_11, V_3_15))
        of->instance.of->class_->stirred =
            unknown(m, given->node, "dir() makes names of the class keys of its instances");
    return why;
}

static value *call_callable(machine *m, value *self, const arguments *given)
{
    const value *of = argument(given, 0);
    (void)self;
    if (of == NULL || is_unknown(of) || of->kind == V_OPAQUE || of->kind == V_INSTANCE)
        return unknown(m, given->node, "whether this is callable is not known");
    return new_bool(m, of->kind == V_FUNCTION || of->kind == V_METHOD || of->kind == V_NATIVE ||
                           of->kind == V_CLASS);
}

/* ---- Sequences ---- */

/* Of a type that has a length. */
static bool has_length(const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        if (of->origin == ORIGIN_LIBRARY &&
            in_names("list tuple dict set frozenset str bytes bytearray", of->name))
            return true;
    }
    return false;
}

static value *call_len(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0);
    (void)self;
    if (of == NULL) return raise_vague(m, given->node, "TypeError");
    if (of->kind == V_NONE || of->kind == V_INT || of->kind == V_BOOL || of->kind == V_FUNCTION) {
        const char *type = type_name(m, of);
        return raise_text(m, "TypeError",
                          (const char *[]){"object of type '", type, "' has no len()", NULL});
    }
    if (of->kind == V_INSTANCE) {
        value *hook = find_in_class(m, of->instance.of, intern(m, "__len__"), 0);
        if (hook != NULL && hook->kind == V_FUNCTION)
            return call_with(m, given->node, hook, (value *const[2]){of, NULL});
        return hook == NULL && has_length(of->instance.of) ? new_opaque(m, "int") : vague(m, given);
    }
    bool sized = of->kind != V_ITERATOR && of->kind != V_GENERATOR;
    value *all = sized ? iterate(m, given->node, of) : vague(m, given);
    return all == NULL || is_unknown(all) ? all : new_int(m, (int64_t)all->tuple.count);
}

static value *sorted_items(machine *m, const arguments *given, value *all)
{
    value *made = new_tuple(m, all->tuple.at, all->tuple.count);
    for (size_t i = 1; i < made->tuple.count; i++) {
        value *item = made->tuple.at[i];
        size_t to = i;
        for (; to > 0; to--) {
            int order = order_values(m, made->tuple.at[to - 1], item);
            if (order == 2 || !step(m, given->node)) return vague(m, given);
            if (order <= 0) break;
            made->tuple.at[to] = made->tuple.at[to - 1];
        }
        made->tuple.at[to] = item;
    }
    return made;
}

static value *reversed_items(machine *m, const value *all)
{
    value *made = m->empty;
    for (size_t i = all->tuple.count; i-- > 0;) made = append(m, made, all->tuple.at[i]);
    return made;
}

static value *call_sorted(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0), *back = keyword(given, "reverse");
    (void)self;
    if (of == NULL || keyword(given, "key") != NULL) return vague(m, given);
    value *all = iterate(m, given->node, of);
    if (all == NULL) return NULL;
    if (!is_unknown(all)) all = sorted_items(m, given, all);
    answer is = back == NULL ? NO : truth(m, given->node, back);
    if (is == MAYBE) all = vague(m, given);
    if (is == YES && !is_unknown(all)) all = reversed_items(m, all);
    return new_container(m, V_LIST, all);
}

/* min(a, b), min(list): the first of the extreme ones. */
static value *extreme(machine *m, const arguments *given, int wanted)
{
    if (given->keyword_count > 0 || given->count == 0) return vague(m, given);
    value *all = given->count > 1 ? new_tuple(m, given->at, given->count)
                                  : iterate(m, given->node, given->at[0]);
    if (all == NULL || is_unknown(all)) return all;
    if (all->tuple.count == 0) return raise_vague(m, given->node, "ValueError");
    value *best = all->tuple.at[0];
    for (size_t i = 1; i < all->tuple.count; i++) {
        int order = order_values(m, all->tuple.at[i], best);
        if (order == 2) return vague(m, given);
        if (order == wanted) best = all->tuple.at[i];
    }
    return best;
}

static value *call_min(machine *m, value *self, const arguments *given)
{
    (void)self;
    return extreme(m, given, -1);
}

static value *call_max(machine *m, value *self, const arguments *given)
{
    (void)self;
    return extreme(m, given, 1);
}

static value *call_sum(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0), *total = argument(given, 1);
    (void)self;
    value *all = of == NULL ? vague(m, given) : iterate(m, given->node, of);
    if (all == NULL || is_unknown(all)) return all;
    if (total == NULL) total = new_int(m, 0);
    for (size_t i = 0; i < all->tuple.count && total != NULL; i++)
        total = operate(m, given->node, OP_ADD, (value *const[2]){total, all->tuple.at[i]});
    return total;
}

static value *any_or_all(machine *m, const arguments *given, answer ends)
{
    value *of = argument(given, 0);
    value *all = of == NULL ? vague(m, given) : iterate(m, given->node, of);
    if (all == NULL || is_unknown(all)) return all;
    answer end = ends == YES ? NO : YES;
    for (size_t i = 0; i < all->tuple.count && end != ends; i++) {
        answer is = truth(m, given->node, all->tuple.at[i]);
        if (is == ends || is == MAYBE) end = is;
    }
    return answer_value(m, given, end);
}

static value *call_any(machine *m, value *self, const arguments *given)
{
    (void)self;
    return any_or_all(m, given, YES);
}

static value *call_all(machine *m, value *self, const arguments *given)
{
    (void)self;
    return any_or_all(m, given, NO);
}

static value *call_iter(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0);
    (void)self;
    if (of == NULL || positional(given) > 1) return vague(m, given);
    value *all = iterate(m, given->node, of);
    return all == NULL ? NULL : new_container(m, V_ITERATOR, all);
}

static value *call_next(machine *m, value *self, const arguments *given)
{
    value *of = argument(given, 0), *other = argument(given, 1);
    (void)self;
    if (of == NULL || of->kind != V_ITERATOR || is_unknown(of->content)) return vague(m, given);
    const item_list *left = &of->content->tuple;
    if (left->count == 0 && other != NULL) return other;
    if (left->count == 0) return raise_text(m, "StopIteration", (const char *[]){"", NULL});
    value *first = left->at[0];
    write_cell(m, &of->content, new_tuple(m, left->at + 1, left->count - 1));
    return first;
}

/* ---- Others ---- */

static value *call_repr(machine *m, value *self, const arguments *given)
{
    const value *of = argument(given, 0);
    (void)self;
    const char *text = of == NULL || is_text(m, of) ? NULL : plain_text(m, of);
    return text != NULL ? new_str(m, text)
                        : unknown(m, given->node, "what repr() gives is not known");
}

static value *call_print(machine *m, value *self, const arguments *given)
{
    (void)self, (void)given;
    return m->none;
}

static value *call_number(machine *m, value *self, const arguments *given)
{
    (void)self;
    return unknown(m, given->node, "this number is not known");
}

static value *call_chr(machine *m, value *self, const arguments *given)
{
    const value *of = argument(given, 0);
    (void)self;
    if (of == NULL || of->kind != V_INT || of->integer < 1 || of->integer > 127)
        return vague(m, given);
    char *text = take(m, 2);
    text[0] = (char)of->integer;
    return new_str(m, text);
}

static value *call_ord(machine *m, value *self, const arguments *given)
{
    const value *of = argument(given, 0);
    (void)self;
    if (of == NULL || !is_text(m, of) || of->text.length != 1) return vague(m, given);
    return new_int(m, (unsigned char)of->text.bytes[0]);
}

static names *globals_of(const machine *m)
{
    return m->caller == NULL ? m->module.globals : m->caller->globals;
}

/* x.__dict__ */
static value *vars_of(machine *m, const node *at, value *of)
{
    static const char none[] = "vars() argument must have __dict__ attribute";
    value *got = read_attribute(m, at, of, intern(m, "__dict__"));
    if (got != NULL || !exception_is(m, m->raised, "AttributeError")) return got;
    return raise_text(m, "TypeError", (const char *[]){none, NULL});
}

/* Whatever is run may do anything to the names it is given, or to those around it. */
value *execute(machine *m, const frame *in, const arguments *given)
{
    value *why = doubtful(m, given->node, "what exec does is not known");
    for (size_t i = 1; i < given->count; i++) spoil(m, given->at[i], why);
    if (given->count > 1) return why;
    write_cell(m, &globals_of(m)->unsure, why);
    if (in != NULL) write_cell(m, &in->locals->unsure, why);
    return why;
}

static value *call_scope(machine *m, value *self, const arguments *given)
{
    (void)self;
    const frame *in = m->caller;
    if (given->count == 1) return vars_of(m, given->node, given->at[0]);
    if (given->count > 0 || in == NULL || in->transparent)
        return unknown(m, given->node, "what is done to these names is not known");
    /* A function's are copied. */
    return in->kind == SCOPE_FUNCTION ? dict_of(m, in->locals) : new_namespace(m, in->locals, NULL);
}

static value *call_globals(machine *m, value *self, const arguments *given)
{
    (void)self;
    names *of = globals_of(m);
    return given->count == 0 ? new_namespace(m, of, NULL)
                             : raise_vague(m, given->node, "TypeError");
}

static value *call_exec(machine *m, value *self, const arguments *given)
{
    (void)self;
    return execute(m, m->caller, given);
}

native *builtin_function(const char *called)
{
    static const struct row {
        const char *name;
        native *call;
    } rows[] = {
        {"abs", call_number},
        {"all", call_all},
        {"any", call_any},
        {"callable", call_callable},
        {"chr", call_chr},
        {"delattr", call_delattr},
        {"dir", call_dir},
        {"eval", call_exec},
        {"exec", call_exec},
        {"execfile", call_exec},
        {"getattr", call_getattr},
        {"globals", call_globals},
        {"hasattr", call_hasattr},
        {"hash", call_number},
        {"id", call_number},
        {"isinstance", call_isinstance},
        {"issubclass", call_issubclass},
        {"iter", call_iter},
        {"len", call_len},
        {"locals", call_scope},
        {"max", call_max},
        {"min", call_min},
        {"next", call_next},
        {"ord", call_ord},
        {"print", call_print},
        {"repr", call_repr},
        {"setattr", call_setattr},
        {"sorted", call_sorted},
        {"sum", call_sum},
        {"vars", call_scope},
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (strcmp(rows[i].name, called) == 0) return rows[i].call;
    return NULL;
}
