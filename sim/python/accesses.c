/* SPDX-License-Identifier: MIT */
/*
 * What the methods of a class do with attributes of their object, by their text: on every way
 * through them, called or not. Only what is written `self.NAME` is seen, in the method itself and
 * in functions inside of it that have no parameter of that name.
 *
 * An access is guarded where the program may be ready for its failing: in a try with handlers, or
 * behind a condition that asks what the object is.
 */
#include <string.h>

#include "python/modules.h"
#include "python/walk.h"

/* ---- Parameters ---- */

static bool has_parameter(const node *list, const char *called)
{
    for (; list != NULL; list = list->next)
        if (list->arg.id != NULL && strcmp(list->arg.id, called) == 0) return true;
    return false;
}

bool has_own_parameter(const node *function, const char *called)
{
    const arguments_node *of =
        function->kind == N_LAMBDA ? function->lambda.arguments : function->function.arguments;
    return of != NULL && (has_parameter(of->posonly, called) || has_parameter(of->args, called) ||
                          has_parameter(of->kwonly, called) || has_parameter(of->vararg, called));
}

static bool is_decorated(const node *function, const char *by)
{
    for (const node *at = function->function.decorators; at != NULL; at = at->next)
        if (at->kind == N_NAME && strcmp(at->name.id, by) == 0) return true;
    return false;
}

const char *self_of(const node *function)
{
    static const char *const others[] = {"__new__", "__init_subclass__", "__class_getitem__"};
    const arguments_node *with = function->function.arguments;
    const node *first = with == NULL ? NULL : with->posonly != NULL ? with->posonly : with->args;
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++)
        if (strcmp(function->function.name, others[i]) == 0) return NULL;
    if (is_decorated(function, "staticmethod") || is_decorated(function, "classmethod"))
        return NULL;
    return first == NULL ? NULL : first->arg.id;
}

/* ---- Where a store goes ---- */

static bool may_take(machine *m, const value *class_, name called, access_place *place)
{
    const class_value *c = class_->class_;
    for (size_t i = 0; i < c->mro_count; i++) {
        const class_value *in = c->mro[i]->class_;
        *place = PLACE_UNKNOWN;
        if (is_unsure(m, in->dict)) return true;
        if (in->origin != ORIGIN_LIBRARY) continue;
        if (in->library == NULL) return true;
        library_store how = library_takes(m->rules, in->library->name, called);
        if (how == STORE_PASSED) continue;
        if (how == STORE_TAKEN) *place = PLACE_TAKEN;
        return true;
    }
    return false;
}

/* What stands in the class in the name's place. */
static bool is_taken(machine *m, const value *found, access_place *place)
{
    *place = PLACE_TAKEN;
    if (found == NULL) return false;
    if (found->kind == V_PROPERTY) return true;
    if (found->kind == V_INSTANCE && find_in_class(m, found->instance.of, intern(m, "__set__"), 0))
        return true;
    *place = PLACE_UNKNOWN;
    return is_unknown(found) || (found->kind == V_OPAQUE && !is_cached(found));
}

access_place store_place(machine *m, const value *class_, name called)
{
    access_place place;
    if (class_->class_->type == NULL) return PLACE_UNKNOWN;
    if (strcmp(called, "__class__") == 0) return PLACE_TAKEN; /* by a descriptor of object */
    if (find_in_class(m, class_, intern(m, "__setattr__"), 0) != NULL) return PLACE_UNKNOWN;
    const value *found = find_in_class(m, class_, called, 0);
    if (is_taken(m, found, &place) || may_take(m, class_, called, &place)) return place;
    switch (layout_type_store(class_->class_->type, called, NULL, NULL)) {
    case LAYOUT_STORE_SLOT: return PLACE_SLOT;
    case LAYOUT_STORE_DICT: return PLACE_DICT;
    case LAYOUT_STORE_RAISES: break;
    }
    return found != NULL ? PLACE_VARIABLE : PLACE_NOWHERE;
}

/* ---- Noting ---- */

typedef struct reading {
    machine *m;
    const value *class_;
    frame inside; /* for private names */
    const node *method;
    const char *self;
    walk plain, guarded;
    bool slotted, in_guard, rebound;
    found_access *at;
    size_t count, room;
} reading;

static void add(reading *of, const found_access *made)
{
    if (of->count == of->room) {
        size_t room = of->room == 0 ? 16 : of->room * 2;
        found_access *grown = take(of->m, room * sizeof *grown);
        if (of->count > 0) memcpy(grown, of->at, of->count * sizeof *grown);
        of->at = grown;
        of->room = room;
    }
    of->at[of->count++] = *made;
}

static bool is_self(const reading *of, const node *at)
{
    return at != NULL && at->kind == N_NAME && at->name.id == of->self;
}

/* Of what is only read it matters whether it is a slot. */
static access_place find_place(const reading *of, access_kind kind, name called)
{
    if (kind != ACCESS_READ) return store_place(of->m, of->class_, called);
    return of->slotted && is_slot_of(of->class_, called) ? PLACE_SLOT : PLACE_UNKNOWN;
}

static void note(reading *of, const node *at, access_kind kind, name written)
{
    name called = mangled(of->m, &of->inside, written);
    add(of, &(found_access){.kind = kind,
                            .place = find_place(of, kind, called),
                            .guarded = of->in_guard,
                            .name = called,
                            .method = of->method->function.name,
                            .line = at->line,
                            .column = at->column,
                            .length = (uint32_t)(strlen(of->self) + 1 + strlen(written))});
}

/* weakref.ref(self) */
static void note_reference(reading *of, const node *call)
{
    const layout_type *type = of->class_->class_->type;
    if (!is_self(of, call->call.args) || !is_reference(of->m, call->call.func)) return;
    bool fits = type->weakrefoffset != 0;
    add(of, &(found_access){.kind = ACCESS_REFER,
                            .place = fits ? PLACE_DICT : PLACE_NOWHERE,
                            .guarded = of->in_guard,
                            .method = of->method->function.name,
                            .line = call->line,
                            .column = call->column,
                            .length = 1});
}

/* ---- Walking ---- */

static walk *now(reading *of)
{
    return of->in_guard ? &of->guarded : &of->plain;
}

static void visit_targets(reading *of, const node *list, access_kind kind)
{
    walk w = {.m = of->m};
    walk_add(&w, list);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_TUPLE || at->kind == N_LIST) walk_add(&w, at->many.elements);
        else if (at->kind == N_STARRED) walk_add(&w, at->value.value);
        else if (is_self(of, at)) of->rebound = true;
        else if (at->kind == N_ATTRIBUTE && is_self(of, at->attribute.value))
            note(of, at, kind, at->attribute.attr);
        else walk_into(now(of), at);
    }
}

/* Whether a condition asks what the object is, or has. */
static bool asks_self(reading *of, const node *test)
{
    static const char *const questions[] = {"hasattr", "isinstance", "issubclass", "type"};
    walk w = {.m = of->m};
    walk_add(&w, test);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        walk_into(&w, at);
        if (at->kind == N_ATTRIBUTE && (strcmp(at->attribute.attr, "__class__") == 0 ||
                                        strcmp(at->attribute.attr, "__slots__") == 0))
            return true;
        for (size_t i = 0; i < sizeof questions / sizeof questions[0]; i++)
            if (at->kind == N_NAME && strcmp(at->name.id, questions[i]) == 0) return true;
    }
    return false;
}

static void visit_if(reading *of, const node *at)
{
    bool asks = asks_self(of, at->if_.test);
    walk_add(now(of), at->if_.test);
    walk_add(asks ? &of->guarded : now(of), at->if_.body);
    walk_add(asks ? &of->guarded : now(of), at->if_.orelse);
}

static void visit_try(reading *of, const node *at)
{
    walk_add(at->try_.handlers != NULL ? &of->guarded : now(of), at->try_.body);
    walk_add(now(of), at->try_.handlers);
    walk_add(now(of), at->try_.orelse);
    walk_add(now(of), at->try_.final);
}

static void visit_store(reading *of, const node *at)
{
    if (at->store.value == NULL) return;
    visit_targets(of, at->store.target, ACCESS_STORE);
    if (at->kind == N_AUG_ASSIGN) visit_targets(of, at->store.target, ACCESS_READ);
    walk_add(now(of), at->store.value);
}

static void visit(reading *of, const node *at)
{
    switch (at->kind) {
    case N_ASSIGN:
        visit_targets(of, at->assign.targets, ACCESS_STORE);
        walk_add(now(of), at->assign.value);
        return;
    case N_DELETE: visit_targets(of, at->assign.targets, ACCESS_DELETE); return;
    case N_AUG_ASSIGN:
    case N_ANN_ASSIGN: visit_store(of, at); return;
    case N_FOR:
        visit_targets(of, at->for_.target, ACCESS_STORE);
        walk_add(now(of), at->for_.iter);
        walk_add(now(of), at->for_.body);
        walk_add(now(of), at->for_.orelse);
        return;
    case N_COMPREHENSION:
        visit_targets(of, at->comprehension.target, ACCESS_STORE);
        walk_add(now(of), at->comprehension.iter);
        walk_add(now(of), at->comprehension.ifs);
        return;
    case N_WITH_ITEM:
        visit_targets(of, at->with_item.vars, ACCESS_STORE);
        walk_add(now(of), at->with_item.context);
        return;
    case N_IF:
    case N_IF_EXP: visit_if(of, at); return;
    case N_TRY: visit_try(of, at); return;
    case N_FUNCTION_DEF:
    case N_LAMBDA:
        if (!has_own_parameter(at, of->self)) walk_into(now(of), at);
        return;
    case N_CLASS_DEF: return;
    case N_ATTRIBUTE:
        if (is_self(of, at->attribute.value)) note(of, at, ACCESS_READ, at->attribute.attr);
        break;
    case N_CALL: note_reference(of, at); break;
    default: break;
    }
    walk_into(now(of), at);
}

static void visit_method(reading *of, const node *function)
{
    size_t first = of->count;
    of->method = function;
    of->self = self_of(function);
    if (of->self == NULL) return;
    of->rebound = of->in_guard = false;
    of->plain = (walk){.m = of->m};
    of->guarded = (walk){.m = of->m};
    walk_add(&of->plain, function->function.body);
    for (const node *at; (at = walk_next(&of->plain)) != NULL;) visit(of, at);
    of->in_guard = true;
    for (const node *at; (at = walk_next(&of->guarded)) != NULL;) visit(of, at);
    if (of->rebound) of->count = first; /* it may be another object's */
}

/* ---- Methods ---- */

static void note_cache(reading *of, const node *function)
{
    const value *kept = look_up(of->class_->class_->dict, function->function.name);
    if (kept == NULL || !is_cached(kept)) return;
    bool dict = of->class_->class_->type->dictoffset != 0;
    add(of, &(found_access){.kind = ACCESS_CACHE,
                            .place = dict ? PLACE_DICT : PLACE_NOWHERE,
                            .name = function->function.name,
                            .method = function->function.name,
                            .line = function->line,
                            .column = function->column,
                            .length = 1});
}

void find_accesses(machine *m, found_class *found)
{
    const value *class_ = found->made;
    const node *statement = found->statement;
    if (class_ == NULL || statement == NULL || class_->class_->type == NULL) return;
    reading of = {.m = m, .class_ = class_, .inside = {.class_name = statement->class_.name}};
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const layout_type *type = class_->class_->mro[i]->class_->type;
        of.slotted = of.slotted || type == NULL || type->member_count > 0;
    }
    walk w = {.m = m};
    walk_add(&w, statement->class_.body);
    for (const node *at; (at = walk_next(&w)) != NULL;) {
        if (at->kind == N_IF || at->kind == N_TRY || at->kind == N_WITH) walk_into(&w, at);
        if (at->kind != N_FUNCTION_DEF) continue;
        note_cache(&of, at);
        visit_method(&of, at);
    }
    found->accesses = of.at;
    found->access_count = of.count;
}
