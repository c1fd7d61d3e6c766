/* SPDX-License-Identifier: MIT */
/*
 * class statements: Python/bltinmodule.c:builtin___build_class__, and type_new's hooks
 * (__set_name__, __init_subclass__). metaclasses.c tells who makes the class.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

/* ---- The body ---- */

static bool is_docstring(const machine *m, const node *body)
{
    if (body == NULL || body->kind != N_EXPR || body->value.value->kind != N_CONSTANT) return false;
    unsigned char kind = body->value.value->op;
    return kind == CONSTANT_STR || (m->rules->text_is_bytes && kind == CONSTANT_BYTES);
}

static frame *body_frame(machine *m, frame *in, const class_making *how)
{
    frame *made = take(m, sizeof *made);
    made->kind = SCOPE_CLASS;
    made->locals = how->dict;
    made->globals = in->globals;
    made->outer = in;
    made->annotations = how->annotations;
    made->owner = how->cell;
    made->class_name = how->name;
    made->qualname = how->qualname;
    made->enumeration = how->enumeration ? how : NULL;
    made->first_pending = m->pending_count;
    return made;
}

static bool run_body(machine *m, frame *in, const class_making *how)
{
    frame *inner = body_frame(m, in, how);
    const node *body = how->at->class_.body;
    bind(m, how->dict, intern(m, "__module__"), new_str(m, "__main__"));
    if (!m->rules->text_is_bytes)
        bind(m, how->dict, intern(m, "__qualname__"), new_str(m, how->qualname));
    if (is_docstring(m, body)) bind(m, how->dict, intern(m, "__doc__"), m->none);
    return run_block(m, inner, body) != FLOW_RAISE;
}

/* ---- Bases and keywords ---- */

static value *add_generic(machine *m, value *bases, const node *parameters)
{
    if (parameters == NULL || is_unknown(bases)) return bases;
    value *alias = new_value(m, V_ALIAS);
    alias->alias.of = library_special(m, "typing.Generic");
    if (alias->alias.of == NULL) return unknown(m, parameters, "what Generic is is not known");
    return append(m, bases, alias);
}

static bool read_keywords(machine *m, frame *in, class_making *how)
{
    size_t count = 0;
    const node *list = how->at->class_.keywords;
    for (const node *at = list; at != NULL; at = at->next) count++;
    how->keywords.at = take(m, (count + 1) * sizeof *how->keywords.at);
    how->keywords.keywords = take(m, (count + 1) * sizeof *how->keywords.keywords);
    how->keywords.node = how->at;
    for (; list != NULL; list = list->next) {
        value *v = eval(m, in, list->keyword.value);
        if (v == NULL) return false;
        if (list->keyword.id == NULL) {
            how->metaclass = unknown(m, list, "what these keywords are is not known");
        } else if (strcmp(list->keyword.id, "metaclass") == 0) {
            how->metaclass = v;
        } else {
            how->keywords.keywords[how->keywords.keyword_count++] = list->keyword.id;
            how->keywords.at[how->keywords.count++] = v;
        }
    }
    return true;
}

/* ---- Hooks ---- */

static bool set_names(machine *m, value *class_)
{
    name id = intern(m, "__set_name__");
    /* The names there are now: a hook may add others. */
    const binding *end = class_->class_->dict->last;
    for (binding *at = class_->class_->dict->first; at != NULL; at = at == end ? NULL : at->next) {
        if (at->value != NULL && at->value->kind == V_PROPERTY)
            write_cell(m, &at->value->property.called, new_str(m, at->name));
        if (at->value == NULL || at->value->kind != V_INSTANCE) continue;
        value *hook = find_in_class(m, at->value->instance.of, id, 0);
        if (hook == NULL) continue;
        arguments given = {.at = (value *[3]){at->value, class_, new_str(m, at->name)},
                           .count = 3,
                           .node = class_->class_->node};
        if (call(m, hook, &given) == NULL) return false;
    }
    return true;
}

static bool init_subclass(machine *m, const class_making *how, value *class_)
{
    value *hook = find_in_class(m, class_, intern(m, "__init_subclass__"), 1);
    if (hook != NULL) {
        value *function = hook->kind == V_CLASSMETHOD ? hook->wrapper.of : hook;
        arguments all = prepend(m, class_, &how->keywords);
        return call(m, function, &all) != NULL;
    }
    if (how->keywords.count == 0) return true;
    if (derives_plainly(class_) && class_->class_->metaclass == NULL)
        return refuse_keywords(m, class_) != NULL;
    doubtful(m, how->at, "whether these keywords are taken is not known");
    return true;
}

/* What type.__new__ does once the type is there. NULL: raised. */
value *finish_class(machine *m, const class_making *how, value *class_)
{
    if (how->cell != NULL) write_cell(m, &how->cell->class_, class_);
    if (!m->rules->set_name) return class_;
    return set_names(m, class_) && init_subclass(m, how, class_) ? class_ : NULL;
}

/* ---- The statement ---- */

/* 2.7: a name in the body, or in the module. */
static void old_metaclass(machine *m, const frame *in, class_making *how)
{
    name id = intern(m, "__metaclass__");
    if (!m->rules->text_is_bytes) return;
    how->metaclass = look_up(how->dict, id);
    if (how->metaclass == NULL && how->bases->tuple.count == 0)
        how->metaclass = look_up(in->globals, id);
}

static bool is_named(const value *v, const char *called)
{
    return v->kind == V_NATIVE && strcmp(v->native->name, called) == 0;
}

static value *special_base(machine *m, class_making *how, const value *written, bool *special)
{
    *special = true;
    for (size_t i = 0; i < written->tuple.count; i++) {
        const value *base = written->tuple.at[i];
        if (is_named(base, "typing.NamedTuple")) return named_tuple_class(m, how);
        if (base->kind == V_ALIAS) base = base->alias.of;
        if (is_named(base, "typing.TypedDict") ||
            (base->kind == V_CLASS && base->class_->origin == ORIGIN_TYPED_DICT))
            return typed_dict_class(m, how, written);
    }
    *special = false;
    return NULL;
}

static value *build(machine *m, frame *in, class_making *how)
{
    const node *parameters = how->at->class_.type_params;
    frame *around = type_parameter_frame(m, in, parameters);
    value *written = eval_list(m, around, how->at->class_.bases);
    if (written != NULL) written = add_generic(m, written, parameters);
    if (written == NULL || !read_keywords(m, around, how)) return NULL;
    how->bases = is_unknown(written) ? written : resolve_bases(m, how->at, written);
    how->dict = prepare_names(m, how);
    if (how->dict == NULL || !run_body(m, around, how)) return NULL;
    if (is_unknown(written)) return written;
    bool special;
    value *made = special_base(m, how, written, &special);
    if (special) return made;
    if (is_unknown(how->bases)) return how->bases;
    old_metaclass(m, in, how);
    return make_by_metaclass(m, how);
}

static value *decorated(machine *m, const node *at, value *decorators, value *made)
{
    for (size_t i = decorators->tuple.count; i-- > 0 && made != NULL;)
        made = call_with(m, at, decorators->tuple.at[i], (value *const[2]){made, NULL});
    return made;
}

flow run_class(machine *m, frame *in, const node *at)
{
    value *decorators = eval_list(m, in, at->class_.decorators);
    if (decorators == NULL) return FLOW_RAISE;
    class_making how = {.at = at, .name = at->class_.name, .bases = m->empty};
    how.qualname = inner_qualname(m, in, how.name);
    how.annotations = take(m, sizeof *how.annotations);
    how.cell = take(m, sizeof *how.cell);
    how.statics = static_names(m, at);
    value *made = build(m, in, &how);
    if (made != NULL) made = decorated(m, at, decorators, made);
    if (made == NULL) return FLOW_RAISE;
    write_name(m, in, at->class_.name, made);
    if (in->kind != SCOPE_FUNCTION) note_nested(m, at, made);
    return FLOW_NEXT;
}
