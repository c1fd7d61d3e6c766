/* SPDX-License-Identifier: MIT */
/*
 * How sure it is that an instance has an attribute.
 *
 * An instance is made with arguments that can be anything, and each store to it is noted on
 * whatever way through the program it lies. A name that all ways to the end have bound is always
 * there, one that some have bound sometimes. Then the methods are called on it, one by one: what
 * they store besides is late. Functions inside of methods, and methods that a decorator hides, are
 * not called, but searched for stores to the first parameter. So are all methods where their text
 * is asked for too (program_options.accesses), as a whole tree has many.
 */
#include <string.h>

#include "python/walk.h"

/* For each method: with arguments that can be anything, more ways open than are worth a look, and
   what has not ended by then mostly takes ten times as many. */
enum { MOST_STEPS = 3000 };

typedef struct inquiry {
    machine *m;
    value *class_, *instance;
    watch made, seen; /* stores of making one; of what is asked now */
    const node **run; /* functions that have been called */
    size_t run_count, run_room;
    const char *unknown;
    const char *touched; /* why a method leaves other room than its stores take; or NULL */
} inquiry;

/* ---- Seeing ---- */

static const sighting *find_sighting(const watch *in, name called)
{
    const sighting *at = in->first;
    while (at != NULL && at->name != called) at = at->next;
    return at;
}

static void add_sighting(machine *m, watch *to, name called, const function_value *in)
{
    if (find_sighting(to, called) != NULL) return;
    sighting *made = take(m, sizeof *made);
    *made = (sighting){called, to->at, in, NULL};
    if (to->last == NULL) to->first = made;
    else to->last->next = made;
    to->last = made;
}

void see_store(machine *m, name called)
{
    add_sighting(m, m->watch, called, m->running);
}

/* ---- Making one ---- */

static const char *why_raised(machine *m)
{
    if (is_unknown(m->raised)) return reason_of(m, m->raised);
    return join_text(m, (const char *[]){"making an instance raises ", exception_name(m->raised),
                                         ", whatever is given", NULL});
}

/* Why it cannot be told what the making has set; NULL: it can. */
static const char *why_not(const inquiry *of, const value *got)
{
    machine *m = of->m;
    if (m->lost != NULL) return reason_of(m, m->lost);
    if (got == NULL) return why_raised(m);
    if (is_unknown(got)) return reason_of(m, got);
    const names *attributes = got->kind == V_INSTANCE ? got->instance.attributes : NULL;
    if (attributes == NULL || attributes != of->seen.of)
        return "calling the class may give another object";
    const value *unsure = attributes->unsure;
    return unsure == NULL ? NULL : reason_of(m, unsure);
}

static void begin(inquiry *of)
{
    machine *m = of->m;
    m->doubt = m->raised = m->lost = NULL;
    m->steps = m->options.steps < MOST_STEPS ? m->options.steps : MOST_STEPS;
    m->pending_count = 0;
}

static value *make_open(inquiry *of)
{
    machine *m = of->m;
    const node *at = of->class_->class_->node;
    arguments given = {.node = at, .open = unknown(m, NULL, "what is given is not known")};
    begin(of);
    of->seen.of = NULL;
    of->seen.class_ = of->class_;
    value *got = instantiate(m, of->class_, &given);
    of->unknown = why_not(of, got);
    return got;
}

/* ---- What it has ---- */

static bool is_certain(const value *v)
{
    return v != NULL && !(is_unknown(v) && v->flag);
}

static void put_place(const sighting *seen, found_attribute *to)
{
    if (seen == NULL || seen->in == NULL) return;
    to->line = seen->at == NULL ? 0 : seen->at->line;
    to->method = seen->in->qualname;
    to->path = seen->in->source == NULL ? NULL : seen->in->source->path;
}

static void add_attribute(const inquiry *of, name called, attribute_when when, found_class *found)
{
    found_attribute *to = (found_attribute *)found->attributes + found->attribute_count++;
    *to = (found_attribute){.name = called, .when = when, .slot = is_slot_of(of->class_, called)};
    const sighting *seen = find_sighting(&of->made, called);
    put_place(seen != NULL ? seen : find_sighting(&of->seen, called), to);
}

/* Names that two instances made after each other both have for certain; and those that either may
   have. */
static void list_made(const inquiry *of, const names *first, found_class *found)
{
    const char **called;
    const names *second = of->instance->instance.attributes;
    size_t count = in_order(of->m, first, &called);
    for (int when = ATTRIBUTE_ALWAYS; when <= ATTRIBUTE_SOMETIMES; when++)
        for (size_t i = 0; i < count; i++) {
            bool certain =
                is_certain(look_up(first, called[i])) && is_certain(look_up(second, called[i]));
            if (certain == (when == ATTRIBUTE_ALWAYS))
                add_attribute(of, called[i], (attribute_when)when, found);
        }
    count = in_order(of->m, second, &called);
    for (size_t i = 0; i < count; i++)
        if (look_up(first, called[i]) == NULL)
            add_attribute(of, called[i], ATTRIBUTE_SOMETIMES, found);
}

/* ---- Calling methods ---- */

static void note_run(inquiry *of, const node *function)
{
    if (of->run_count == of->run_room) {
        size_t room = of->run_room == 0 ? 32 : of->run_room * 2;
        const node **grown = take(of->m, room * sizeof *grown);
        if (of->run_count > 0) memcpy(grown, of->run, of->run_count * sizeof *grown);
        of->run = grown;
        of->run_room = room;
    }
    of->run[of->run_count++] = function;
}

static bool was_run(const inquiry *of, const node *function)
{
    for (size_t i = 0; i < of->run_count; i++)
        if (of->run[i] == function) return true;
    return false;
}

static void keep_unknown(inquiry *of, const value *why)
{
    if (of->unknown == NULL && why != NULL) of->unknown = reason_of(of->m, why);
}

static void run_method(inquiry *of, value *function)
{
    machine *m = of->m;
    if (function == NULL || function->kind != V_FUNCTION) return;
    const node *at = function->function->node;
    if (at->kind == N_LAMBDA || was_run(of, at)) return;
    begin(of);
    note_run(of, at);
    size_t mark = trail_mark(m);
    arguments given = {.at = &of->instance, .count = 1, .node = at};
    given.open = unknown(m, at, "what is given is not known");
    of->seen.asked = function->function;
    value *got = call(m, function, &given);
    if (got != NULL && got->kind == V_GENERATOR) run_generator(m, at, got);
    keep_unknown(of, m->lost);
    keep_unknown(of, of->instance->instance.attributes->unsure);
    const value *touched = of->instance->instance.touched;
    if (of->touched == NULL && touched != NULL) of->touched = reason_of(m, touched);
    undo(m, mark);
}

static bool makes_instances(const char *called)
{
    return strcmp(called, "__init__") == 0 || strcmp(called, "__new__") == 0 ||
           strcmp(called, "__init_subclass__") == 0 || strcmp(called, "__class_getitem__") == 0;
}

static void run_methods(inquiry *of, const class_value *in)
{
    for (const binding *at = in->dict->first; at != NULL; at = at->next) {
        value *v = at->value;
        if (v == NULL) continue;
        if (v->kind == V_FUNCTION && makes_instances(at->name)) note_run(of, v->function->node);
        else if (v->kind == V_FUNCTION) run_method(of, v);
        else if (v->kind == V_PROPERTY) {
            run_method(of, v->property.get);
            run_method(of, v->property.set);
            run_method(of, v->property.delete_);
        }
    }
}

/* ---- Searching what is not called ---- */

typedef struct search {
    inquiry *of;
    walk walk;
    const function_value *in;
    const char *self;
    frame *frame;
} search;

/* Whether a store would go to the object. */
static bool is_kept(search *s, name called)
{
    switch (store_place(s->of->m, s->of->class_, called)) {
    case PLACE_SLOT:
    case PLACE_DICT: return true;
    case PLACE_UNKNOWN:
        keep_unknown(s->of,
                     unknown(s->of->m, s->of->seen.at, "where this store goes is not known"));
        break;
    default: break;
    }
    return false;
}

static void add_name(search *s, const node *at, const char *written)
{
    name called = mangled(s->of->m, s->frame, intern(s->of->m, written));
    if (find_sighting(&s->of->seen, called) != NULL) return;
    s->of->seen.at = at;
    if (is_kept(s, called)) add_sighting(s->of->m, &s->of->seen, called, s->in);
}

static bool is_self(const search *s, const node *at)
{
    return at != NULL && at->kind == N_NAME && at->name.id == s->self; /* names are there once */
}

static void search_target(search *s, const node *target)
{
    walk w = {.m = s->of->m};
    walk_add(&w, target);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_TUPLE || at->kind == N_LIST) walk_add(&w, at->many.elements);
        if (at->kind == N_STARRED) walk_add(&w, at->value.value);
        if (at->kind == N_ATTRIBUTE && is_self(s, at->attribute.value))
            add_name(s, at, at->attribute.attr);
    }
}

/* setattr(self, name, value), vars(self), self.__dict__ */
static void search_expression(search *s, const node *at)
{
    machine *m = s->of->m;
    bool dict = at->kind == N_ATTRIBUTE && is_self(s, at->attribute.value) &&
                strcmp(at->attribute.attr, "__dict__") == 0;
    if (at->kind == N_CALL && at->call.func->kind == N_NAME && is_self(s, at->call.args)) {
        const node *second = at->call.args->next;
        bool set = strcmp(at->call.func->name.id, "setattr") == 0 && second != NULL;
        if (set && second->kind == N_CONSTANT) {
            add_name(s, at, intern_span(m, second->constant.text));
            return;
        }
        dict = set || strcmp(at->call.func->name.id, "vars") == 0;
    }
    if (dict) keep_unknown(s->of, unknown(m, at, "what is stored here is not known"));
}

static void search_node(search *s, const node *at)
{
    switch (at->kind) {
    case N_ASSIGN: search_target(s, at->assign.targets); break;
    case N_AUG_ASSIGN:
    case N_ANN_ASSIGN:
        if (at->store.value != NULL) search_target(s, at->store.target);
        break;
    case N_FOR: search_target(s, at->for_.target); break;
    case N_WITH_ITEM: search_target(s, at->with_item.vars); break;
    case N_COMPREHENSION: search_target(s, at->comprehension.target); break;
    default: search_expression(s, at); break;
    }
}

static bool is_function(const node *at)
{
    return at->kind == N_FUNCTION_DEF || at->kind == N_LAMBDA;
}

/* `own`: what the function itself does is searched, not only the functions inside. */
static void search_function(search *s, const node *function, bool own)
{
    walk outer = {.m = s->of->m};
    walk_add(&outer, function->function.body);
    for (const node *at; (at = walk_next(&outer)) != NULL;) {
        if (own) search_node(s, at);
        if (!is_function(at) || own) {
            if (!is_function(at) || !has_own_parameter(at, s->self)) walk_into(&outer, at);
            continue;
        }
        if (has_own_parameter(at, s->self)) continue;
        walk_into(&s->walk, at);
        for (const node *in; (in = walk_next(&s->walk)) != NULL;) {
            search_node(s, in);
            if (!is_function(in) || !has_own_parameter(in, s->self)) walk_into(&s->walk, in);
        }
    }
}

static const module_source *source_of(const inquiry *of, const class_value *in)
{
    for (const binding *at = in->dict->first; at != NULL; at = at->next)
        if (at->value != NULL && at->value->kind == V_FUNCTION) return at->value->function->source;
    return of->m->source;
}

static void search_method(inquiry *of, const class_value *in, const node *at)
{
    machine *m = of->m;
    const char *self = self_of(at);
    if (self == NULL) return;
    function_value *as = take(m, sizeof *as);
    as->qualname = join_text(m, (const char *[]){in->qualname, ".", at->function.name, NULL});
    as->source = source_of(of, in);
    frame *inside = take(m, sizeof *inside);
    inside->class_name = in->name;
    search s = {of, {.m = m}, as, self, inside};
    const value *kept = look_up(in->dict, at->function.name);
    if (kept != NULL && is_cached(kept)) {
        of->seen.at = at;
        add_sighting(m, &of->seen, at->function.name, as);
        of->touched =
            reason_of(m, unknown(m, at,
                                 "a cached_property writes to __dict__, and what room that "
                                 "takes is not followed"));
    }
    search_function(&s, at, !was_run(of, at));
}

static void search_class(inquiry *of, const class_value *in)
{
    walk w = {.m = of->m};
    if (in->node == NULL || in->node->kind != N_CLASS_DEF) return;
    walk_add(&w, in->node->class_.body);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_FUNCTION_DEF) search_method(of, in, at);
        else if (at->kind == N_IF || at->kind == N_TRY || at->kind == N_WITH) walk_into(&w, at);
    }
}

/* ---- The whole ---- */

static void find_late(inquiry *of)
{
    const class_value *c = of->class_->class_;
    for (size_t i = 0; i < c->mro_count; i++) {
        const class_value *in = c->mro[i]->class_;
        if (in->origin == ORIGIN_LIBRARY) continue;
        if (!of->m->options.accesses) run_methods(of, in);
        search_class(of, in);
    }
}

static bool has_attribute_of(const found_class *found, name called)
{
    for (size_t i = 0; i < found->attribute_count; i++)
        if (found->attributes[i].name == called) return true;
    return false;
}

/* What was stored in no way that making one comes to its end by is not there. */
static void list_late(const inquiry *of, found_class *found)
{
    for (const sighting *from = of->seen.first; from != NULL; from = from->next)
        if (!has_attribute_of(found, from->name))
            add_attribute(of, from->name, ATTRIBUTE_LATE, found);
}

static void make_room(const inquiry *of, found_class *found, const names *first)
{
    size_t room = first->count + of->instance->instance.attributes->count + 1;
    for (const sighting *at = of->seen.first; at != NULL; at = at->next) room++;
    found->attributes = take(of->m, room * sizeof *found->attributes);
}

/* list, dict ...: the program's own code gives it arguments, or puts something into it. */
static bool may_be_filled(machine *m, const value *class_)
{
    return is_container(class_) && (find_in_class(m, class_, intern(m, "__init__"), 0) != NULL ||
                                    find_in_class(m, class_, intern(m, "__new__"), 0) != NULL);
}

/* Whether an instance is what plain stores to it make of it. */
static bool is_plain(const inquiry *of)
{
    const class_value *c = of->class_->class_;
    const value *got = of->instance;
    return c->type->itemsize == 0 && got->instance.content == NULL && c->stirred == NULL &&
           strange_storage(of->m, got) == NULL && !may_be_filled(of->m, of->class_);
}

/* The layout is that of the attributes which are always set. */
static void set_written(const inquiry *of, found_class *found)
{
    layout_class *written = of->class_->class_->written;
    bool known = found->instance_unknown == NULL && found->instance_error.exception == NULL &&
                 !found->returns_other;
    if (of->instance->instance.attributes->disorder != NULL && !of->m->rules->text_is_bytes) return;
    if (!known && !is_plain(of)) return;
    const char **list = take(of->m, (found->attribute_count + 1) * sizeof *list);
    written->attribute_count = 0;
    for (size_t i = 0; i < found->attribute_count; i++)
        if (found->attributes[i].when == ATTRIBUTE_ALWAYS)
            list[written->attribute_count++] = found->attributes[i].name;
    written->attributes = list;
    found->instance_unknown = NULL;
    found->instance_error = (layout_error){0};
    found->returns_other = false;
}

/* As they are now: what comes after the first instance may change them. */
static const names *copy_names(machine *m, const names *of)
{
    names *made = take(m, sizeof *made);
    const char **called;
    size_t count = in_order(m, of, &called);
    for (size_t i = 0; i < count; i++) bind_for_good(m, made, called[i], look_up(of, called[i]));
    return made;
}

static void inquire(inquiry *of, found_class *found)
{
    machine *m = of->m;
    size_t mark = trail_mark(m);
    const value *first = make_open(of);
    if (of->unknown != NULL) return;
    const names *kept = copy_names(m, first->instance.attributes);
    age(m, mark, unknown(m, of->class_->class_->node, "one instance may differ from the next"));
    of->instance = make_open(of);
    if (of->unknown != NULL) return;
    of->made = of->seen;
    of->seen.first = of->seen.last = NULL;
    find_late(of);
    make_room(of, found, kept);
    list_made(of, kept, found);
    set_written(of, found);
    list_late(of, found);
    if (of->instance->instance.touched != NULL)
        of->touched = reason_of(m, of->instance->instance.touched);
}

void find_attributes(machine *m, value *class_, found_class *found)
{
    inquiry of = {.m = m, .class_ = class_};
    value *lost = m->lost;
    size_t mark = trail_mark(m);
    m->instances++;
    m->watch = &of.seen;
    inquire(&of, found);
    m->watch = NULL;
    m->instances--;
    undo(m, mark);
    m->lost = lost;
    found->attributes_unknown = of.unknown;
    found->room_unknown = of.touched;
}
