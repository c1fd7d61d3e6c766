/* SPDX-License-Identifier: MIT */
/*
 * class statements, and metaclasses: Python/bltinmodule.c:builtin___build_class__, and type_new's
 * hooks (__set_name__, __init_subclass__).
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
    for (binding *at = class_->class_->dict->first; at != NULL; at = at->next) {
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
        return raise_vague(m, how->at, "TypeError") != NULL;
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

/* ---- Metaclasses of the program ---- */

static value *dict_of(machine *m, const names *of)
{
    value *content = m->empty;
    for (const binding *at = of->first; at != NULL; at = at->next)
        if (at->value != NULL)
            content = append(m, append(m, content, new_str(m, at->name)), at->value);
    return new_container(m, V_DICT, content);
}

static names *names_of(machine *m, const value *dict)
{
    names *made = take(m, sizeof *made);
    if (dict->kind != V_DICT || is_unknown(dict->content)) {
        made->unsure = unknown(m, NULL, "what is in the class's dict is not known");
        return made;
    }
    const item_list *of = &dict->content->tuple;
    for (size_t i = 0; i + 1 < of->count; i += 2) {
        if (is_text(m, of->at[i])) bind(m, made, text_name(m, of->at[i]), of->at[i + 1]);
        else made->unsure = unknown(m, NULL, "what is in the class's dict is not known");
    }
    return made;
}

/* type.__new__(metaclass, name, bases, dict), also as type(name, bases, dict). */
static value *type_new(machine *m, value *metaclass, const arguments *given)
{
    bool plain =
        positional(given) == 3 && is_text(m, given->at[0]) && given->at[1]->kind == V_TUPLE;
    if (!plain) return doubtful(m, given->node, "what class this makes is not known");
    class_making how = {.called = true};
    const class_making *open = m->making;
    if (open != NULL && strcmp(open->name, given->at[0]->text.bytes) == 0) how = *open;
    else how.qualname = text_name(m, given->at[0]);
    how.name = text_name(m, given->at[0]);
    how.bases = given->at[1];
    how.dict = names_of(m, given->at[2]);
    how.metaclass = metaclass == m->type_class ? NULL : metaclass;
    how.keywords = *given;
    how.keywords.at = given->at + 3;
    how.keywords.count = given->keyword_count;
    m->making = NULL;
    value *made = make_class(m, &how);
    if (made == NULL || is_unknown(made)) return made;
    return finish_class(m, &how, made);
}

value *call_type_new(machine *m, value *self, const arguments *given)
{
    (void)self;
    if (given->count == 0 || given->at[0]->kind != V_CLASS)
        return doubtful(m, given->node, "what class this makes is not known");
    arguments rest = *given;
    rest.at++;
    rest.count--;
    return type_new(m, given->at[0], &rest);
}

value *call_metaclass(machine *m, value *class_, const arguments *given)
{
    value *new_ = find_in_class(m, class_, intern(m, "__new__"), 0), *made = NULL;
    if (class_ == m->type_class && given->count == 1) {
        value *of = class_of(m, given->at[0]);
        return of != NULL ? of : unknown(m, given->node, "what type this has is not known");
    }
    if (new_ != NULL && is_unknown(new_)) return doubt(m, new_), new_;
    arguments all = prepend(m, class_, given);
    if (new_ == NULL) made = type_new(m, class_, given);
    else made = call(m, new_->kind == V_STATICMETHOD ? new_->wrapper.of : new_, &all);
    if (made == NULL || made->kind != V_CLASS) return made;
    value *init = find_in_class(m, class_, intern(m, "__init__"), 0);
    if (init == NULL || is_unknown(init)) return made;
    all = prepend(m, made, given);
    return call(m, init, &all) == NULL ? NULL : made;
}

static bool is_programs(machine *m, const value *metaclass)
{
    static const char *const hooks[] = {"__new__", "__init__", "__call__", "__prepare__"};
    for (size_t i = 0; i < 4; i++) {
        value *found = find_in_class(m, metaclass, intern(m, hooks[i]), 0);
        if (found != NULL && !is_unknown(found)) return true;
    }
    return false;
}

static value *make_by_metaclass(machine *m, class_making *how, value *metaclass)
{
    size_t count = how->keywords.count + 3;
    arguments given = how->keywords;
    given.at = take(m, count * sizeof *given.at);
    given.at[0] = new_str(m, how->name);
    given.at[1] = how->bases;
    given.at[2] = dict_of(m, how->dict);
    for (size_t i = 0; i < how->keywords.count; i++) given.at[3 + i] = how->keywords.at[i];
    given.count = count;
    m->making = how;
    value *made = instantiate(m, metaclass, &given);
    m->making = NULL;
    return made;
}

static value *metaclass_of(machine *m, const class_making *how)
{
    if (how->metaclass != NULL) return how->metaclass;
    for (size_t i = 0; i < how->bases->tuple.count; i++) {
        const value *base = how->bases->tuple.at[i];
        if (base->kind == V_CLASS && base->class_->metaclass != NULL)
            return base->class_->metaclass;
    }
    (void)m;
    return NULL;
}

static value *make(machine *m, class_making *how)
{
    value *metaclass = metaclass_of(m, how);
    if (metaclass != NULL && is_unknown(metaclass)) return metaclass;
    bool own = metaclass != NULL && metaclass->kind == V_CLASS &&
               metaclass->class_->origin != ORIGIN_LIBRARY && is_programs(m, metaclass);
    if (own) return make_by_metaclass(m, how, metaclass);
    /* typing of 3.6 puts the class of collections.abc named by extra= among the bases. */
    if (m->rules->generic_meta && metaclass != NULL && how->keywords.count > 0)
        return unknown(m, how->at, "what typing's metaclass makes of these bases is not known");
    value *made = make_class(m, how);
    if (made == NULL || is_unknown(made)) return made;
    return finish_class(m, how, made);
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
        if (is_form(base, "typing.TypedDict") ||
            (base->kind == V_CLASS && base->class_->origin == ORIGIN_TYPED_DICT))
            return typed_dict_class(m, how);
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
    if (!run_body(m, around, how)) return NULL;
    if (is_unknown(written)) return written;
    bool special;
    value *made = special_base(m, how, written, &special);
    if (special) return made;
    if (is_unknown(how->bases)) return how->bases;
    old_metaclass(m, in, how);
    return make(m, how);
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
    how.dict = take(m, sizeof *how.dict);
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
