/* SPDX-License-Identifier: MIT */
/* Iterating over values, and comprehensions. */
#include "python/enums.h"
#include "python/machine.h"

/* ---- What comes out ---- */

static value *keys_of(machine *m, value *content)
{
    value *made = m->empty;
    if (is_unknown(content)) return content;
    for (size_t i = 0; i < content->tuple.count; i += 2)
        made = append(m, made, content->tuple.at[i]);
    if (made->tuple.count > 1) made->flag = content->flag || m->rules->text_is_bytes;
    return made;
}

/* Characters of UTF-8; a bytes object gives numbers, but in 2.7. */
static value *characters(machine *m, const value *of)
{
    value *made = m->empty;
    bool numbers = of->kind == V_BYTES && !m->rules->text_is_bytes;
    for (size_t i = 0; i < of->text.length && step(m, NULL);) {
        size_t end = i + 1;
        const unsigned char *bytes = (const unsigned char *)of->text.bytes;
        while (of->kind == V_STR && end < of->text.length && (bytes[end] & 0xC0) == 0x80) end++;
        char *copy = take(m, end - i + 1);
        for (size_t j = i; j < end; j++) copy[j - i] = of->text.bytes[j];
        value *item = numbers ? new_int(m, bytes[i])
                              : new_text(m, (value_kind)of->kind, (span){copy, end - i});
        made = append(m, made, item);
        i = end;
    }
    return made;
}

static value *drain(machine *m, value *of)
{
    value *content = of->content;
    if (!is_unknown(content)) write_cell(m, &of->content, m->empty);
    return content;
}

/* An object of the program: it may be a named tuple. */
static value *iterate_instance(machine *m, const node *at, value *of)
{
    if (of->instance.content != NULL && of->instance.content->kind == V_TUPLE &&
        of->instance.of->class_->origin == ORIGIN_NAMEDTUPLE)
        return of->instance.content;
    value *why = doubtful(m, at, "what comes out of iterating this is not known");
    poison(m, of, why);
    return why;
}

value *iterate(machine *m, const node *at, value *of)
{
    switch (of->kind) {
    case V_TUPLE: return of;
    case V_LIST:
    case V_SET:
    case V_FROZENSET: return of->content;
    case V_DICT: return keys_of(m, of->content);
    case V_NAMESPACE: return keys_of(m, as_dict(m, of)->content);
    case V_STR:
    case V_BYTES: return characters(m, of);
    case V_ITERATOR: return drain(m, of);
    case V_GENERATOR: return run_generator(m, at, of);
    case V_UNKNOWN: doubt(m, of); return of;
    case V_INSTANCE: return iterate_instance(m, at, of);
    case V_CLASS:
        if (is_enum(of)) return enum_members(m, at, of);
        return doubtful(m, at, "what comes out of iterating this is not known");
    case V_NONE:
    case V_BOOL:
    case V_INT:
    case V_FUNCTION: {
        const char *type = type_name(m, of);
        return raise_text(m, "TypeError",
                          (const char *[]){"'", type, "' object is not iterable", NULL});
    }
    default: return doubtful(m, at, "what comes out of iterating this is not known");
    }
}

/* ---- Comprehensions ---- */

typedef struct comprehending {
    machine *m;
    const node *at;
    value *made;    /* a tuple, or an UNKNOWN */
    value *mapping; /* a dict */
    bool unordered; /* something it goes through has no order */
} comprehending;

static bool add_element(comprehending *c, frame *in)
{
    value *element = eval(c->m, in, c->at->comp.element);
    if (element == NULL) return false;
    if (c->at->kind != N_DICT_COMP) {
        if (!is_unknown(c->made)) c->made = append(c->m, c->made, element);
        return true;
    }
    value *to = eval(c->m, in, c->at->comp.value);
    if (to == NULL) return false;
    return set_subscript(c->m, c->at, (value *const[2]){c->mapping, element}, to) != NULL;
}

static bool passes(comprehending *c, frame *in, const node *ifs, bool *taken)
{
    *taken = true;
    for (; ifs != NULL && *taken; ifs = ifs->next) {
        value *test = eval(c->m, in, ifs);
        if (test == NULL) return false;
        answer is = truth(c->m, ifs, test);
        *taken = is == YES;
        if (is != MAYBE) continue;
        c->made = is_unknown(test) ? test : unknown(c->m, ifs, "whether this is true is not known");
        c->mapping->content = c->made;
    }
    return true;
}

static bool go_through(comprehending *c, frame *in, const node *generator, value *over);

static bool one_item(comprehending *c, frame *in, const node *generator, value *item)
{
    bool taken;
    if (assign(c->m, in, generator->comprehension.target, item) == NULL) return false;
    if (!passes(c, in, generator->comprehension.ifs, &taken)) return false;
    if (!taken) return true;
    const node *next = generator->next;
    if (next == NULL) return add_element(c, in);
    value *over = eval(c->m, in, next->comprehension.iter);
    return over != NULL && go_through(c, in, next, over);
}

static bool go_through(comprehending *c, frame *in, const node *generator, value *over)
{
    value *items = iterate(c->m, generator->comprehension.iter, over);
    if (items == NULL) return false;
    if (is_unknown(items) || generator->flag) {
        c->made = is_unknown(items)
                      ? items
                      : doubtful(c->m, generator, "what async for gives is not known");
        c->mapping->content = c->made;
        /* Whether the element can raise, and what it calls, is to be seen all the same. */
        doubt(c->m, c->made);
        return one_item(c, in, generator, c->made);
    }
    c->unordered = c->unordered || items->flag;
    for (size_t i = 0; i < items->tuple.count && step(c->m, generator); i++)
        if (!one_item(c, in, generator, items->tuple.at[i])) return false;
    return true;
}

static void own_targets(machine *m, scope *of, const node *at)
{
    if (!enter(m, at)) return;
    if (at->kind == N_NAME) bind_for_good(m, &of->locals, at->name.id, m->none);
    if (at->kind == N_STARRED) own_targets(m, of, at->value.value);
    if (at->kind == N_TUPLE || at->kind == N_LIST)
        for (const node *one = at->many.elements; one != NULL; one = one->next)
            own_targets(m, of, one);
    leave(m);
}

/* The scope of a comprehension: the targets are its own. */
static frame *inner_frame(machine *m, frame *in, const node *at)
{
    frame *made = take(m, sizeof *made);
    scope *of = take(m, sizeof *of);
    for (const node *g = at->comp.generators; g != NULL; g = g->next)
        own_targets(m, of, g->comprehension.target);
    *made = *in;
    made->kind = SCOPE_FUNCTION;
    made->locals = take(m, sizeof *made->locals);
    made->scope = of;
    made->outer = in;
    made->comprehension = true;
    made->enumeration = NULL; /* its names are no members */
    return made;
}

static value *finished(comprehending *c)
{
    machine *m = c->m;
    value_kind kind = c->at->kind == N_LIST_COMP ? V_LIST : V_ITERATOR;
    if (c->unordered && c->made->kind == V_TUPLE && c->made->tuple.count > 1) c->made->flag = true;
    if (c->at->kind == N_DICT_COMP && c->unordered && !is_unknown(c->mapping->content))
        c->mapping->content->flag = true;
    if (c->at->kind == N_DICT_COMP) return c->mapping;
    if (c->at->kind == N_SET_COMP) return make_set(m, V_SET, c->made);
    return new_container(m, kind, c->made);
}

value *eval_comprehension(machine *m, frame *in, const node *at)
{
    comprehending c = {.m = m, .at = at, .made = new_tuple(m, NULL, 0)};
    c.mapping = new_container(m, V_DICT, new_tuple(m, NULL, 0));
    const node *first = at->comp.generators;
    value *over = eval(m, in, first->comprehension.iter);
    if (over == NULL) return NULL;
    bool leaks = at->kind == N_LIST_COMP && m->rules->leaky_lists;
    frame *inner = leaks ? in : inner_frame(m, in, at);
    return go_through(&c, inner, first, over) ? finished(&c) : NULL;
}
