/* SPDX-License-Identifier: MIT */
/*
 * What a file's text does with classes and with attributes of objects, whatever runs of it: which
 * classes are called, and which in loops; what is stored to, referred to weakly, pickled.
 *
 * Names are taken for what they stand for in the module in the end.
 */
#include <string.h>

#include "python/modules.h"
#include "python/walk.h"

/* ---- Names of the library ---- */

static bool imports(const node *at, const char *called, const char *modules)
{
    if (at->kind != N_IMPORT_FROM || at->import.module == NULL || at->import.level > 0)
        return false;
    if (!in_names(modules, at->import.module)) return false;
    for (const node *of = at->import.names; of != NULL; of = of->next)
        if (strcmp(of->alias.asname != NULL ? of->alias.asname : of->alias.id, called) == 0)
            return true;
    return false;
}

/* from MODULE import CALLED, at the top of the file or in a condition there. */
static bool is_imported(machine *m, const char *called, const char *modules)
{
    walk w = {.m = m};
    if (m->source == NULL || m->source->tree == NULL) return false;
    walk_add(&w, m->source->tree->module.body);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_IF || at->kind == N_TRY || at->kind == N_EXCEPT_HANDLER)
            walk_into(&w, at);
        if (imports(at, called, modules)) return true;
    }
    return false;
}

/* Whether an expression is one of these names of one of these modules, all separated by blanks. */
static bool is_library_name(machine *m, const node *at, const char *modules, const char *called)
{
    bool alone = at->kind == N_NAME;
    const node *of = at->kind == N_ATTRIBUTE ? at->attribute.value : at;
    const value *v = of->kind != N_NAME ? NULL : look_up(m->module.locals, of->name.id);
    if (v == NULL || v->kind == V_FUNCTION || (v->kind == V_MODULE) == alone) return false;
    if (alone) return in_names(called, at->name.id) && is_imported(m, at->name.id, modules);
    return v->kind == V_MODULE && in_names(modules, v->module.name) &&
           in_names(called, at->attribute.attr);
}

bool is_reference(machine *m, const node *function)
{
    return is_library_name(m, function, "weakref _weakref",
                           "ref proxy finalize WeakMethod ReferenceType");
}

static bool is_pickling(machine *m, const node *function)
{
    return is_library_name(m, function, "pickle cPickle _pickle", "dump dumps");
}

/* ---- Values ---- */

static const value *find_value(machine *m, const node *at)
{
    if (at->kind == N_NAME) return look_up(m->module.locals, at->name.id);
    if (at->kind != N_ATTRIBUTE || at->attribute.value->kind != N_NAME) return NULL;
    const value *of = look_up(m->module.locals, at->attribute.value->name.id);
    if (of == NULL) return NULL;
    if (of->kind == V_MODULE && of->module.dict != NULL)
        return look_up(of->module.dict, at->attribute.attr);
    return of->kind == V_CLASS ? look_up(of->class_->dict, at->attribute.attr) : NULL;
}

static const layout_type *type_of(const value *v)
{
    return v != NULL && v->kind == V_CLASS ? v->class_->type : NULL;
}

/* Of the object that C() or a name of the module stands for. */
static const layout_type *object_type(machine *m, const node *at)
{
    if (at == NULL) return NULL;
    if (at->kind == N_CALL) return type_of(find_value(m, at->call.func));
    const value *v = find_value(m, at);
    return v != NULL && v->kind == V_INSTANCE ? type_of(v->instance.of) : NULL;
}

/* ---- Noting ---- */

typedef struct search {
    machine *m;
    walk walk;
    bool in_loop;
} search;

static void add(search *s, deed_kind kind, const node *at, const layout_type *type,
                const char *called)
{
    found_deed *made = take(s->m, sizeof *made);
    *made = (found_deed){.kind = kind,
                         .type = type,
                         .name = called,
                         .line = at->line,
                         .column = at->column,
                         .length = 1,
                         .next = (found_deed *)s->m->program->deeds};
    s->m->program->deeds = made;
}

static const node *keyword_of(const node *call, const char *called)
{
    for (const node *at = call->call.keywords; at != NULL; at = at->next)
        if (at->keyword.id != NULL && strcmp(at->keyword.id, called) == 0) return at->keyword.value;
    return NULL;
}

/* dumps(x, protocol), dump(x, file, protocol) */
static bool is_old_protocol(const machine *m, const node *call)
{
    const node *func = call->call.func;
    const char *called = func->kind == N_NAME ? func->name.id : func->attribute.attr;
    const node *at = call->call.args == NULL ? NULL : call->call.args->next;
    if (at != NULL && strcmp(called, "dump") == 0) at = at->next;
    if (at == NULL) at = keyword_of(call, "protocol");
    if (at == NULL) return m->rules->text_is_bytes; /* the default of 2.7 is 0 */
    return at->kind == N_CONSTANT && at->op == CONSTANT_INT && !at->constant.big &&
           (at->constant.integer == 0 || at->constant.integer == 1);
}

/* An object that refers to itself is what its class's accesses tell. */
static bool is_self(const node *at)
{
    return at != NULL && at->kind == N_NAME && strcmp(at->name.id, "self") == 0;
}

static void note_call(search *s, const node *at)
{
    machine *m = s->m;
    const node *func = at->call.func;
    const layout_type *type = type_of(find_value(m, func));
    if (type != NULL) add(s, s->in_loop ? DEED_MAKE_MANY : DEED_MAKE, at, type, NULL);
    if (is_reference(m, func) && !is_self(at->call.args))
        add(s, DEED_REFER, at, object_type(m, at->call.args), NULL);
    if (is_pickling(m, func) && is_old_protocol(m, at))
        add(s, DEED_PICKLE, at, object_type(m, at->call.args), NULL);
    if (func->kind == N_NAME && strcmp(func->name.id, "vars") == 0 && at->call.args != NULL)
        add(s, DEED_READ_DICT, at, NULL, NULL);
}

static void note_attribute(search *s, const node *at)
{
    if (strcmp(at->attribute.attr, "__slots__") == 0) add(s, DEED_READ_SLOTS, at, NULL, NULL);
    if (strcmp(at->attribute.attr, "__dict__") == 0) add(s, DEED_READ_DICT, at, NULL, NULL);
}

/* To delete __slots__ changes nothing that was made of them. */
static void note_target(search *s, const node *at, bool deleted)
{
    const layout_type *type = type_of(find_value(s->m, at->attribute.value));
    bool slots = strcmp(at->attribute.attr, "__slots__") == 0;
    if (!slots || type == NULL) add(s, DEED_STORE, at, type, at->attribute.attr);
    else if (!deleted) add(s, DEED_ASSIGN_SLOTS, at, type, NULL);
}

static void note_targets(search *s, const node *list, bool deleted)
{
    walk w = {.m = s->m};
    walk_add(&w, list);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_TUPLE || at->kind == N_LIST) walk_add(&w, at->many.elements);
        if (at->kind == N_ATTRIBUTE) note_target(s, at, deleted);
    }
}

static bool is_loop(const node *at)
{
    switch (at->kind) {
    case N_FOR:
    case N_WHILE:
    case N_LIST_COMP:
    case N_SET_COMP:
    case N_DICT_COMP:
    case N_GENERATOR_EXP: return true;
    default: return false;
    }
}

static void note(search *s, const node *at)
{
    switch (at->kind) {
    case N_CALL: note_call(s, at); break;
    case N_ATTRIBUTE: note_attribute(s, at); break;
    case N_ASSIGN:
    case N_DELETE: note_targets(s, at->assign.targets, at->kind == N_DELETE); break;
    case N_AUG_ASSIGN:
    case N_ANN_ASSIGN: note_targets(s, at->store.target, false); break;
    case N_FOR: note_targets(s, at->for_.target, false); break;
    case N_COMPREHENSION: note_targets(s, at->comprehension.target, false); break;
    case N_WITH_ITEM: note_targets(s, at->with_item.vars, false); break;
    default: break;
    }
}

/* What is in a loop, loops within included, in one go. */
static void note_loop(search *s, const node *loop)
{
    search inner = {.m = s->m, .walk = {.m = s->m}, .in_loop = true};
    note(&inner, loop);
    walk_into(&inner.walk, loop);
    for (const node *at; (at = walk_next(&inner.walk)) != NULL;) {
        note(&inner, at);
        walk_into(&inner.walk, at);
    }
}

void find_deeds(machine *m)
{
    search s = {.m = m, .walk = {.m = m}};
    if (m->source == NULL || m->source->tree == NULL) return;
    walk_add(&s.walk, m->source->tree->module.body);
    for (const node *at; (at = walk_next(&s.walk)) != NULL;) {
        if (is_loop(at)) {
            note_loop(&s, at);
            continue;
        }
        note(&s, at);
        walk_into(&s.walk, at);
    }
}
