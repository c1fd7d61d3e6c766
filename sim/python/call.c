/* SPDX-License-Identifier: MIT */
/* Calls: of anything, with anything. */
#include <string.h>

#include "python/machine.h"

/* ---- Arguments ---- */

size_t positional(const arguments *given)
{
    return given->count - given->keyword_count;
}

value *keyword(const arguments *given, const char *called)
{
    for (size_t i = 0; i < given->keyword_count; i++)
        if (strcmp(given->keywords[i], called) == 0) return given->at[positional(given) + i];
    return NULL;
}

arguments prepend(machine *m, value *first, const arguments *given)
{
    arguments made = *given;
    made.at = take(m, (given->count + 1) * sizeof *made.at);
    made.at[0] = first;
    if (given->count > 0) memcpy(made.at + 1, given->at, given->count * sizeof *made.at);
    made.count++;
    return made;
}

value *call_with(machine *m, const node *at, value *callee, value *const args[2])
{
    value *list[2] = {args[0], NULL};
    size_t count = args[0] == NULL ? 0 : 1;
    if (count == 1) list[1] = args[1];
    if (list[1] != NULL) count = 2;
    return call(m, callee, &(arguments){.at = list, .count = count, .node = at});
}

/* ---- What is called ---- */

/* Something that is not known gets the arguments: it may do anything to them. */
static value *call_stranger(machine *m, const arguments *given, value *why)
{
    for (size_t i = 0; i < given->count; i++) {
        poison(m, given->at[i], why);
        may_fill(m, given->at[i], given->node);
    }
    doubt(m, why);
    return why;
}

static value *not_callable(machine *m, const value *callee)
{
    const char *type = type_name(m, callee);
    return raise_text(m, "TypeError",
                      (const char *[]){"'", type, "' object is not callable", NULL});
}

static void add_keyword(arguments *to, const char *called, value *v)
{
    to->keywords[to->keyword_count++] = called;
    to->at[to->count++] = v;
}

/* The function of a functools.partial, with what it holds before what is given. */
static value *call_partial(machine *m, const item_list *held, const arguments *given)
{
    const item_list *options = &held->at[held->count - 1]->content->tuple;
    arguments all = {.node = given->node};
    all.at = take(m, (held->count + options->count + given->count) * sizeof *all.at);
    all.keywords = take(m, (options->count + given->keyword_count + 1) * sizeof *all.keywords);
    for (size_t i = 1; i + 1 < held->count; i++) all.at[all.count++] = held->at[i];
    for (size_t i = 0; i < positional(given); i++) all.at[all.count++] = given->at[i];
    for (size_t i = 0; i + 1 < options->count; i += 2) {
        const char *called = options->at[i]->text.bytes;
        if (keyword(given, called) == NULL) add_keyword(&all, called, options->at[i + 1]);
    }
    for (size_t i = 0; i < given->keyword_count; i++)
        add_keyword(&all, given->keywords[i], given->at[positional(given) + i]);
    return call(m, held->at[0], &all);
}

static bool is_partial(const value *v)
{
    return v->instance.of->class_->dotted != NULL && v->instance.content != NULL &&
           strcmp(v->instance.of->class_->dotted, "functools.partial") == 0 &&
           v->instance.content->kind == V_TUPLE && v->instance.content->tuple.count > 1;
}

static value *call_instance(machine *m, value *callee, const arguments *given)
{
    if (is_partial(callee)) return call_partial(m, &callee->instance.content->tuple, given);
    value *of = find_in_class(m, callee->instance.of, intern(m, "__call__"), 0);
    if (of == NULL) return not_callable(m, callee);
    if (of->kind == V_FUNCTION) {
        arguments all = prepend(m, callee, given);
        return call(m, of, &all);
    }
    value *why = unknown(m, given->node, "what calling this object does is not known");
    poison(m, callee, why);
    return call_stranger(m, given, why);
}

static value *call_method(machine *m, value *callee, const arguments *given)
{
    arguments all = prepend(m, callee->method.self, given);
    return call(m, callee->method.function, &all);
}

static value *call_kind(machine *m, value *callee, const arguments *given)
{
    switch (callee->kind) {
    case V_FUNCTION: return call_function(m, callee, given);
    case V_METHOD: return call_method(m, callee, given);
    case V_NATIVE: return callee->native->call(m, callee->native->self, given);
    case V_CLASS: return instantiate(m, callee, given);
    case V_INSTANCE: return call_instance(m, callee, given);
    case V_ALIAS: return call(m, callee->alias.of, given);
    case V_UNKNOWN: return call_stranger(m, given, callee);
    case V_NONE:
    case V_BOOL:
    case V_INT:
    case V_STR:
    case V_BYTES:
    case V_TUPLE:
    case V_LIST:
    case V_DICT:
    case V_NAMESPACE:
    case V_MODULE: return not_callable(m, callee);
    default:
        return call_stranger(m, given, unknown(m, given->node, "what this call does is not known"));
    }
}

value *call(machine *m, value *callee, const arguments *given)
{
    if (!enter(m, given->node)) return m->lost;
    value *result = call_kind(m, callee, given);
    leave(m);
    return result;
}

/* ---- A call as written ---- */

static const char *dotted(machine *m, const node *at)
{
    if (at->kind == N_NAME) return at->name.id;
    if (at->kind != N_ATTRIBUTE) return NULL;
    const char *inner = at->attribute.value->kind == N_NAME ? at->attribute.value->name.id : "...";
    return join_text(m, (const char *[]){inner, ".", at->attribute.attr, NULL});
}

static bool add_mapping(machine *m, arguments *to, const value *mapping)
{
    const item_list *of = &mapping->content->tuple;
    size_t more = of->count + to->written;
    value **at = take(m, (to->count + more) * sizeof *at);
    const char **keywords = take(m, (to->keyword_count + more) * sizeof *keywords);
    if (to->count > 0) memcpy(at, to->at, to->count * sizeof *at);
    if (to->keyword_count > 0) memcpy(keywords, to->keywords, to->keyword_count * sizeof *keywords);
    to->at = at;
    to->keywords = keywords;
    for (size_t i = 0; i + 1 < of->count; i += 2) {
        if (!is_text(m, of->at[i])) return false;
        add_keyword(to, text_name(m, of->at[i]), of->at[i + 1]);
    }
    return true;
}

/* Whether all are known; if not, *to holds those that are. NULL: raised. */
static value *eval_keywords(machine *m, frame *in, const node *list, arguments *to)
{
    value *unsure = NULL;
    for (; list != NULL; list = list->next) {
        value *v = eval(m, in, list->keyword.value);
        if (v == NULL) return NULL;
        v = as_dict(m, v);
        if (list->keyword.id != NULL) add_keyword(to, list->keyword.id, v);
        else if (v->kind == V_DICT && !is_unknown(v->content)) add_mapping(m, to, v);
        else if (v->kind == V_NONE || v->kind == V_INT || v->kind == V_TUPLE || v->kind == V_LIST)
            return raise_vague(m, list, "TypeError");
        else unsure = is_unknown(v) ? v : unknown(m, list, "these arguments are not known");
    }
    return unsure == NULL ? m->none : unsure;
}

static size_t length(const node *list)
{
    size_t n = 0;
    for (; list != NULL; list = list->next) n++;
    return n;
}

/* A tuple of those before the first star. */
static value *eval_leading(machine *m, frame *in, const node **list)
{
    value *made = m->empty;
    for (; *list != NULL && (*list)->kind != N_STARRED; *list = (*list)->next) {
        value *v = eval(m, in, *list);
        if (v == NULL) return NULL;
        made = append(m, made, v);
    }
    return made;
}

/* From the first star on; an UNKNOWN. */
static value *eval_starred(machine *m, frame *in, const node *at, const node *list)
{
    if (list == NULL) return m->empty;
    value *rest = eval_list(m, in, list);
    /* f(*None) says something else than iterating over None does. */
    if (rest == NULL && exception_is(m, m->raised, "TypeError")) raise_vague(m, at, "TypeError");
    return rest;
}

static void set_positional(machine *m, const node *at, value *const of[2], arguments *to)
{
    size_t lead = of[0]->tuple.count, count = is_unknown(of[1]) ? 0 : of[1]->tuple.count;
    to->written = length(at->call.keywords);
    to->at = take(m, (lead + count + to->written + 1) * sizeof *to->at);
    to->keywords = take(m, (to->written + 1) * sizeof *to->keywords);
    if (lead > 0) memcpy(to->at, of[0]->tuple.at, lead * sizeof *to->at);
    if (count > 0) memcpy(to->at + lead, of[1]->tuple.at, count * sizeof *to->at);
    to->count = lead + count;
    to->node = at;
}

static value *eval_arguments(machine *m, frame *in, const node *at, arguments *to)
{
    const node *list = at->call.args;
    value *first = eval_leading(m, in, &list);
    value *rest = first == NULL ? NULL : eval_starred(m, in, at, list);
    if (rest == NULL) return NULL;
    set_positional(m, at, (value *const[2]){first, rest}, to);
    value *known = eval_keywords(m, in, at->call.keywords, to);
    return is_unknown(rest) && known != NULL ? rest : known;
}

static value *name_result(machine *m, const node *at, value *callee)
{
    const char *called = dotted(m, at->call.func);
    if (!is_unknown(callee) || called == NULL) return callee;
    return unknown_name(m, at, "the value of ", join_text(m, (const char *[]){called, "()", NULL}));
}

/* super().__init__, where that is the library's. */
static bool is_init(const value *callee)
{
    const value *of = callee->kind == V_METHOD ? callee->method.function : callee;
    return of->kind == V_NATIVE && strcmp(of->native->name, "__init__") == 0;
}

/* Functions of the program, whose parameters can be anything. */
static bool takes_open(const value *callee)
{
    const value *of = callee->kind == V_METHOD ? callee->method.function : callee;
    return of->kind == V_FUNCTION || is_init(callee);
}

value *eval_call(machine *m, frame *in, const node *at)
{
    value *callee = eval(m, in, at->call.func);
    arguments given = {0};
    value *known = callee == NULL ? NULL : eval_arguments(m, in, at, &given);
    if (known == NULL) return NULL;
    if (is_unknown(known) && m->watch != NULL && takes_open(callee)) {
        given.open = known;
        known = m->none;
    }
    if (is_unknown(known)) {
        if (callee->kind == V_METHOD) poison(m, callee->method.self, known);
        return call_stranger(m, &given, known);
    }
    frame *before = m->caller;
    m->caller = in;
    value *result = call(m, name_result(m, at, callee), &given);
    m->caller = before;
    return result;
}
