/* SPDX-License-Identifier: MIT */
/*
 * Which names are whose: what the compiler knows of a function before it runs, and where a name is
 * then read and written.
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/walk.h"

/* ---- What a function binds ---- */

typedef struct scoping {
    walk walk;
    scope *to;
} scoping;

static void add_name(scoping *s, name id)
{
    if (id != NULL && look_up(&s->to->locals, id) == NULL)
        bind_for_good(s->walk.m, &s->to->locals, id, s->walk.m->none);
}

/* Targets: names are bound; attributes and subscripts are only read. */
static void add_targets(scoping *s, const node *target)
{
    walk w = {.m = s->walk.m};
    walk_add(&w, target);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_NAME) add_name(s, at->name.id);
        else if (at->kind == N_TUPLE || at->kind == N_LIST) walk_add(&w, at->many.elements);
        else if (at->kind == N_STARRED) walk_add(&w, at->value.value);
    }
}

static void add_import(scoping *s, const node *alias)
{
    for (; alias != NULL; alias = alias->next) {
        const char *dot = strchr(alias->alias.id, '.');
        span top = {alias->alias.id,
                    dot == NULL ? strlen(alias->alias.id) : (size_t)(dot - alias->alias.id)};
        if (alias->alias.asname != NULL) add_name(s, alias->alias.asname);
        else add_name(s, intern_span(s->walk.m, top));
    }
}

static void add_declared(scoping *s, names *to, const node *list)
{
    for (; list != NULL; list = list->next)
        bind_for_good(s->walk.m, to, list->name.id, s->walk.m->none);
}

/* A comprehension's targets are its own, except those of 2.7's lists, which hardly matter. */
static void add_bound(scoping *s, const node *at)
{
    switch (at->kind) {
    case N_FUNCTION_DEF: add_name(s, at->function.name); break;
    case N_CLASS_DEF: add_name(s, at->class_.name); break;
    case N_DELETE:
    case N_ASSIGN: add_targets(s, at->assign.targets); break;
    case N_AUG_ASSIGN:
    case N_ANN_ASSIGN:
    case N_NAMED_EXPR: add_targets(s, at->store.target); break;
    case N_FOR: add_targets(s, at->for_.target); break;
    case N_WITH_ITEM: add_targets(s, at->with_item.vars); break;
    case N_IMPORT:
    case N_IMPORT_FROM: add_import(s, at->import.names); break;
    case N_EXCEPT_HANDLER:
        add_name(s, at->handler.id);
        if (at->handler.target != NULL) add_targets(s, at->handler.target);
        break;
    case N_MATCH_STAR:
    case N_MATCH_AS: add_name(s, at->match_as.id); break;
    case N_MATCH_MAPPING: add_name(s, at->match_mapping.rest); break;
    case N_GLOBAL: add_declared(s, &s->to->globals, at->global.names); break;
    case N_NONLOCAL: add_declared(s, &s->to->nonlocals, at->global.names); break;
    case N_YIELD:
    case N_YIELD_FROM: s->to->generator = true; break;
    default: break;
    }
}

static bool is_scope(const node *at)
{
    return at->kind == N_FUNCTION_DEF || at->kind == N_CLASS_DEF || at->kind == N_LAMBDA;
}

static void add_parameters(scoping *s, const node *list)
{
    for (; list != NULL; list = list->next) {
        add_name(s, list->arg.id);
        if (list->arg.target != NULL) add_targets(s, list->arg.target);
    }
}

static void find_scope(scoping *s, const node *function)
{
    const arguments_node *of =
        function->kind == N_LAMBDA ? function->lambda.arguments : function->function.arguments;
    const node *body = function->kind == N_LAMBDA ? function->lambda.body : function->function.body;
    if (of != NULL) {
        add_parameters(s, of->posonly);
        add_parameters(s, of->args);
        add_parameters(s, of->kwonly);
        add_parameters(s, of->vararg);
        add_parameters(s, of->kwarg);
    }
    walk_add(&s->walk, body);
    for (const node *at; (at = walk_next(&s->walk)) != NULL;) {
        add_bound(s, at);
        if (is_scope(at)) walk_around(&s->walk, at);
        else walk_into(&s->walk, at);
    }
}

/* What running a statement may bind in its scope. */
const names *bound_names(machine *m, const node *statement)
{
    scope *made = take(m, sizeof *made);
    scoping s = {{.m = m}, made};
    node alone = *statement;
    alone.next = NULL;
    walk_add(&s.walk, &alone);
    for (const node *at; (at = walk_next(&s.walk)) != NULL;) {
        add_bound(&s, at);
        if (is_scope(at)) walk_around(&s.walk, at);
        else walk_into(&s.walk, at);
    }
    return &made->locals;
}

const scope *scope_of(machine *m, const node *function)
{
    known_scope **bucket = &m->world->scopes[((uintptr_t)function >> 5) % SCOPE_BUCKETS];
    for (known_scope *at = *bucket; at != NULL; at = at->next)
        if (at->node == function) return &at->scope;
    known_scope *made = take(m, sizeof *made);
    made->node = function;
    find_scope(&(scoping){{.m = m}, &made->scope}, function);
    made->next = *bucket;
    *bucket = made;
    return &made->scope;
}

/* ---- Reading ---- */

static bool is_local(const frame *in, name id)
{
    const scope *of = in->scope;
    return of == NULL || (look_up(&of->locals, id) != NULL && look_up(&of->globals, id) == NULL &&
                          look_up(&of->nonlocals, id) == NULL);
}

/* What may not be bound may raise. */
static value *checked(machine *m, value *found)
{
    if (found != NULL && is_unknown(found) && found->flag) doubt(m, found);
    return found;
}

/* A trusting reader believes names to be as they were written, though they were given away. */
bool is_unsure(const machine *m, const names *of)
{
    return of->unsure != NULL && !m->options.trusting;
}

static value *find_in(const machine *m, const names *in, name id)
{
    value *found = look_up(in, id);
    if (found != NULL && !is_unsure(m, in)) return found;
    return in->unsure != NULL ? in->unsure : found;
}

static value *no_local(machine *m, const node *at)
{
    return raise_vague(m, at, "UnboundLocalError");
}

static value *find_builtin(machine *m, const node *at, name id)
{
    value *found = look_up(&m->world->builtins, id);
    if (found != NULL) return found;
    found = builtin_value(m, at, id);
    if (found != NULL && !is_unknown(found)) bind_for_good(m, &m->world->builtins, id, found);
    return found;
}

static value *find_global(machine *m, const frame *in, const node *at, name id)
{
    value *found = find_in(m, in->globals, id);
    bool missing = found == NULL || (m->options.trusting && found == in->globals->unsure);
    value *builtin = missing ? find_builtin(m, at, id) : NULL;
    if (builtin != NULL && (found == NULL || !is_unknown(builtin))) found = builtin;
    if (found != NULL) return checked(m, found);
    bool global = m->rules->text_is_bytes && in->kind == SCOPE_FUNCTION;
    return raise_text(
        m, "NameError",
        (const char *[]){global ? "global name '" : "name '", id, "' is not defined", NULL});
}

/* The function around, whose local a name is; NULL: the name is global. */
static frame *owner_of(frame *in, name id)
{
    if (in->kind == SCOPE_FUNCTION && look_up(&in->scope->globals, id) != NULL) return NULL;
    for (frame *at = in->outer; at != NULL; at = at->outer)
        if (at->kind == SCOPE_FUNCTION && is_local(at, id)) return at;
    return NULL;
}

/* Up to 3.13 a class body that annotates has the dict they go to. */
static bool has_annotations(const machine *m, const frame *in, const char *id)
{
    return in->kind == SCOPE_CLASS && !m->rules->lazy && in->annotations->first != NULL &&
           strcmp(id, "__annotations__") == 0;
}

value *read_name(machine *m, frame *in, const node *at, name id)
{
    id = mangled(m, in, id);
    value *found =
        in->kind != SCOPE_FUNCTION || is_local(in, id) ? find_in(m, in->locals, id) : NULL;
    bool guess = m->options.trusting && in->kind != SCOPE_FUNCTION && found == in->locals->unsure;
    if (found != NULL && !guess) return checked(m, found);
    found = NULL;
    if (in->kind == SCOPE_FUNCTION && in->scope != NULL && is_local(in, id)) return no_local(m, at);
    if (in->transparent) return read_name(m, in->outer, at, id);
    frame *owner = owner_of(in, id);
    if (owner != NULL) found = find_in(m, owner->locals, id);
    if (found != NULL) return checked(m, found);
    if (owner != NULL) return raise_vague(m, at, "NameError");
    if (strcmp(id, "__class__") == 0 && in->owner != NULL && in->owner->class_ != NULL)
        return in->owner->class_;
    if (has_annotations(m, in, id)) return dict_of(m, in->annotations);
    return find_global(m, in, at, id);
}

/* ---- Writing ---- */

static names *place_of(frame *in, name id)
{
    if (in->kind == SCOPE_FUNCTION && in->scope != NULL && !is_local(in, id)) {
        frame *owner = owner_of(in, id);
        return owner == NULL ? in->globals : owner->locals;
    }
    if (in->scope != NULL && look_up(&in->scope->globals, id) != NULL) return in->globals;
    return in->locals;
}

value *write_name(machine *m, frame *in, name id, value *to)
{
    id = mangled(m, in, id);
    if (in->enumeration != NULL) to = enum_item(m, in, id, to);
    bind(m, place_of(in, id), id, to);
    return m->none;
}

value *delete_name(machine *m, frame *in, const node *at, name id)
{
    id = mangled(m, in, id);
    names *place = place_of(in, id);
    value *found = find_in(m, place, id);
    if (found == NULL)
        return raise_text(m, "NameError", (const char *[]){"name '", id, "' is not defined", NULL});
    if (is_unknown(found) && found->flag) doubtful(m, at, "whether this name is bound");
    unbind(m, place, id);
    return m->none;
}

/* ---- Names of names ---- */

name mangled(machine *m, const frame *in, name id)
{
    if (in->class_name == NULL || id[0] != '_' || id[1] != '_') return id;
    layout_room room = library_room(m, strlen(in->class_name) + strlen(id) + 2);
    const char *made = layout_mangle(in->class_name, id, &room);
    return made == NULL ? id : intern(m, made);
}

const char *inner_qualname(machine *m, const frame *in, const char *inner)
{
    while (in->transparent) in = in->outer;
    if (in->qualname == NULL) return inner;
    const char *link = in->kind == SCOPE_FUNCTION ? ".<locals>." : ".";
    return join_text(m, (const char *[]){in->qualname, link, inner, NULL});
}
