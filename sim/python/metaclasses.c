/* SPDX-License-Identifier: MIT */
/*
 * Who makes a class: the metaclass that is written, that of a base, or whatever else stands there.
 * A metaclass of the program is run like any of its functions, so that one which only takes note of
 * a class leaves its layout alone, and one that changes the bases or the names is followed.
 *
 * Python/bltinmodule.c: builtin___build_class__; Objects/typeobject.c: _PyType_CalculateMetaclass,
 * type_new, type_call; Lib/types.py: new_class, prepare_class.
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/modules.h"

/* ---- Which one ---- */

/* The most derived of a metaclass and those of the bases; a conflict is found by the library. */
static value *most_derived(machine *m, value *best, const item_list *bases)
{
    for (size_t i = 0; i < bases->count; i++) {
        if (bases->at[i]->kind != V_CLASS) continue;
        value *other = class_of(m, bases->at[i]);
        if (other != NULL && other != best && derives(other, best)) best = other;
    }
    return best;
}

static bool all_classes(const value *bases)
{
    if (is_unknown(bases)) return false;
    for (size_t i = 0; i < bases->tuple.count; i++)
        if (bases->tuple.at[i]->kind != V_CLASS) return false;
    return true;
}

/* NULL: type. One that is no class is called as it is. */
static value *metaclass_of(machine *m, const class_making *how)
{
    value *written = how->metaclass;
    if (written != NULL && written->kind != V_CLASS) return written;
    if (m->type_class == NULL || !all_classes(how->bases)) return written;
    value *winner = most_derived(m, written == NULL ? m->type_class : written, &how->bases->tuple);
    return winner == m->type_class ? NULL : winner;
}

/* ---- type.__new__ ---- */

static bool fits(const machine *m, size_t at, const value *given)
{
    if (at == 1) return given->kind == V_TUPLE;
    if (at == 2)
        return given->kind == V_DICT || given->kind == V_NAMESPACE || given->kind == V_INSTANCE;
    return given->kind == (m->rules->text_is_bytes ? V_BYTES : V_STR);
}

static value *refuse_argument(machine *m, const arguments *given, size_t at)
{
    bool frozen = has_version(m->rules, V_3_15, V_3_15);
    const char *dict = frozen ? "dict or frozendict" : "dict";
    const char *wanted = at == 1 ? "tuple" : at == 2 ? dict : "str";
    const value *of = given->at[at];
    bool old = m->rules->text_is_bytes;
    const char *type = of->kind == V_NONE ? "None" : type_name(m, of);
    if (type == NULL) return raise_vague(m, given->node, "TypeError");
    return raise_text(m, "TypeError",
                      (const char *[]){old ? "type() argument " : "type.__new__() argument ",
                                       number_text(m, (int64_t)at + 1), " must be ",
                                       old && at == 0 ? "string" : wanted, ", not ", type, NULL});
}

/* m->none: they are a name, bases and a dict. */
static value *check_arguments(machine *m, const value *metaclass, const arguments *given)
{
    if (positional(given) != 3) {
        if (metaclass != m->type_class) return raise_vague(m, given->node, "TypeError");
        return raise_text(m, "TypeError", (const char *[]){"type() takes 1 or 3 arguments", NULL});
    }
    for (size_t i = 0; i < 3; i++) {
        if (is_unknown(given->at[i])) return doubt(m, given->at[i]), given->at[i];
        if (!fits(m, i, given->at[i])) return refuse_argument(m, given, i);
    }
    return m->none;
}

static bool has_function_of(const class_making *open, const names *dict)
{
    for (const binding *at = dict->first; at != NULL; at = at->next)
        if (at->value != NULL && at->value->kind == V_FUNCTION && open->cell != NULL &&
            at->value->function->owner == open->cell)
            return true;
    return false;
}

/* What is being made: the class of the statement that is open, perhaps, or one of its own. */
static class_making making_of(machine *m, const arguments *given)
{
    const class_making *open = m->making;
    names *dict = names_of(m, given->at[2]);
    name called = text_name(m, given->at[0]);
    bool opened = open != NULL && (strcmp(open->name, called) == 0 || has_function_of(open, dict));
    class_making how = {.at = given->node, .qualname = called};
    if (opened) how = *open;
    if (opened) m->making = NULL;
    how.called = !opened;
    how.name = called;
    how.bases = given->at[1];
    how.dict = dict;
    how.keywords = *given;
    how.keywords.at = given->at + 3;
    how.keywords.count = given->keyword_count;
    name annotations = intern(m, "__annotations__");
    value *types = look_up(dict, annotations);
    if (types != NULL && types->kind == V_DICT) how.annotations = names_of(m, types);
    unbind(m, dict, annotations);
    value *path = look_up(dict, intern(m, "__qualname__"));
    if (path != NULL && is_text(m, path)) how.qualname = text_name(m, path);
    return how;
}

static value *hook_of(machine *m, const value *metaclass, const char *called)
{
    value *found = find_in_class(m, metaclass, intern(m, called), 0);
    return found != NULL && found->kind == V_STATICMETHOD ? found->wrapper.of : found;
}

static value *alias_base(machine *m, const value *bases)
{
    for (size_t i = 0; i < bases->tuple.count; i++)
        if (bases->tuple.at[i]->kind == V_ALIAS) return bases->tuple.at[i];
    (void)m;
    return NULL;
}

static value *refuse_alias(machine *m)
{
    static const char text[] = "type() doesn't support MRO entry resolution; use types.new_class()";
    return raise_text(m, "TypeError", (const char *[]){text, NULL});
}

static value *make_finished(machine *m, class_making *how)
{
    const value *metaclass = metaclass_of(m, how);
    bool enumeration = metaclass != NULL && metaclass->kind == V_CLASS && is_enum_meta(metaclass);
    /* The dict has to be the one that its __prepare__ gives. */
    if (enumeration && !how->enumeration) return raise_vague(m, how->at, "AttributeError");
    if (enumeration) return make_enum(m, how);
    value *made = make_class(m, how);
    if (made == NULL || is_unknown(made)) return made;
    return finish_class(m, how, made);
}

/* type.__new__(metaclass, name, bases, dict), also as type(name, bases, dict). */
static value *type_new(machine *m, value *metaclass, const arguments *given)
{
    value *checked = check_arguments(m, metaclass, given);
    if (checked == NULL || is_unknown(checked)) return checked;
    value *winner = most_derived(m, metaclass, &given->at[1]->tuple);
    value *new_ = winner == metaclass ? NULL : hook_of(m, winner, "__new__");
    if (new_ != NULL && is_unknown(new_)) return doubt(m, new_), new_;
    if (new_ != NULL) {
        arguments all = prepend(m, winner, given);
        return call(m, new_, &all);
    }
    if (alias_base(m, given->at[1]) != NULL && !m->rules->generic_meta) return refuse_alias(m);
    class_making how = making_of(m, given);
    how.metaclass = winner == m->type_class ? NULL : winner;
    return make_finished(m, &how);
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

/* ---- metaclass(name, bases, dict) ---- */

value *call_metaclass(machine *m, value *meta, const arguments *given)
{
    value *new_ = hook_of(m, meta, "__new__"), *made = NULL;
    if (meta == m->type_class && given->count == 1) {
        value *of = class_of(m, given->at[0]);
        return of != NULL ? of : unknown(m, given->node, "what type this has is not known");
    }
    if (new_ != NULL && is_unknown(new_)) return doubt(m, new_), new_;
    arguments all = prepend(m, meta, given);
    made = new_ == NULL ? type_new(m, meta, given) : call(m, new_, &all);
    value *own = made == NULL || made->kind != V_CLASS ? NULL : class_of(m, made);
    if (own == NULL || !derives(own, meta)) return made;
    value *init = hook_of(m, own, "__init__");
    if (init == NULL || is_unknown(init)) return made;
    all = prepend(m, made, given);
    return call(m, init, &all) == NULL ? NULL : made;
}

/* Name, bases, the namespace if there is one, and what else is written in the class's brackets. */
static arguments making_arguments(machine *m, const class_making *how, value *space)
{
    arguments given = how->keywords;
    given.at = take(m, (how->keywords.count + 3) * sizeof *given.at);
    given.count = 0;
    given.at[given.count++] = new_str(m, how->name);
    given.at[given.count++] = how->bases;
    if (space != NULL) given.at[given.count++] = space;
    for (size_t i = 0; i < how->keywords.count; i++) given.at[given.count++] = how->keywords.at[i];
    return given;
}

/* What the body left, as the metaclass sees it. */
static value *space_of(machine *m, const class_making *how)
{
    value *made = dict_of(m, how->dict);
    bool annotated = how->annotations != NULL && how->annotations->first != NULL;
    if (!annotated || m->rules->lazy || is_unknown(made->content)) return made;
    made->content = append(m, append(m, made->content, new_str(m, "__annotations__")),
                           dict_of(m, how->annotations));
    return made;
}

static value *make_by(machine *m, class_making *how, value *metaclass)
{
    arguments given = making_arguments(m, how, space_of(m, how));
    class_making *before = m->making;
    m->making = how;
    value *made = call(m, metaclass, &given);
    m->making = before;
    return made;
}

/* ---- The class of a statement ---- */

static bool is_programs(const value *metaclass)
{
    if (metaclass->kind != V_CLASS) return metaclass->kind != V_OPAQUE;
    return metaclass->class_->origin != ORIGIN_LIBRARY;
}

static bool is_among(const value *bases, const value *class_)
{
    for (size_t i = 0; i < bases->tuple.count; i++)
        if (bases->tuple.at[i] == class_) return true;
    return false;
}

static void drop_keyword(class_making *how, const char *called)
{
    arguments *of = &how->keywords;
    size_t kept = 0;
    for (size_t i = 0; i < of->keyword_count; i++) {
        if (strcmp(of->keywords[i], called) == 0) continue;
        of->keywords[kept] = of->keywords[i];
        of->at[kept++] = of->at[i];
    }
    of->count = of->keyword_count = kept;
}

/* typing of 3.6 puts the class of collections.abc named by extra= before the bases. */
static value *add_extra(machine *m, class_making *how)
{
    value *extra = keyword(&how->keywords, "extra");
    value *abstract = library_class(m, "abc.ABCMeta");
    if (is_unknown(extra) || is_unknown(how->bases) || abstract == NULL)
        return unknown(m, how->at, "what typing's metaclass makes of these bases is not known");
    bool first = extra->kind == V_CLASS && class_of(m, extra) == abstract;
    drop_keyword(how, "extra");
    if (!first || is_among(how->bases, extra)) return m->none;
    value *bases = new_tuple(m, &extra, 1);
    for (size_t i = 0; i < how->bases->tuple.count; i++)
        bases = append(m, bases, how->bases->tuple.at[i]);
    how->bases = bases;
    return m->none;
}

value *make_by_metaclass(machine *m, class_making *how)
{
    value *metaclass = metaclass_of(m, how);
    if (metaclass != NULL && is_unknown(metaclass)) return doubt(m, metaclass), metaclass;
    if (m->rules->generic_meta && metaclass != NULL && keyword(&how->keywords, "extra") != NULL) {
        value *done = add_extra(m, how);
        if (done != m->none) return done;
    }
    bool plain = metaclass != NULL && m->type_class != NULL && metaclass->kind == V_CLASS &&
                 !derives(metaclass, m->type_class);
    if (metaclass != NULL && all_classes(how->bases) && (plain || is_programs(metaclass)))
        return make_by(m, how, metaclass);
    return make_finished(m, how);
}

/* ---- __prepare__ ---- */

static bool is_empty_dict(machine *m, const value *v)
{
    if (v->kind != V_INSTANCE || v->instance.of->class_->origin != ORIGIN_LIBRARY) return false;
    const value *dict = library_class(m, "dict"), *content = v->instance.content;
    bool empty = content == NULL || (content->kind == V_TUPLE && content->tuple.count == 0);
    return dict != NULL && derives(v->instance.of, dict) && empty;
}

static names *prepared(machine *m, const node *at, value *got)
{
    names *made = take(m, sizeof *made);
    if (got->kind == V_DICT) return names_of(m, got);
    if (is_empty_dict(m, got)) return made;
    made->unsure = is_unknown(got) ? got
                                   : unknown(m, at,
                                             "what the namespace that __prepare__ gives "
                                             "does with names is not followed");
    return made;
}

/* The names a body begins with. NULL: raised. */
names *prepare_names(machine *m, class_making *how)
{
    value *metaclass = m->rules->text_is_bytes ? NULL : metaclass_of(m, how);
    names *made = take(m, sizeof *made);
    how->enumeration = metaclass != NULL && metaclass->kind == V_CLASS && is_enum_meta(metaclass);
    if (metaclass == NULL || metaclass->kind != V_CLASS || !is_programs(metaclass)) return made;
    value *hook = hook_of(m, metaclass, "__prepare__");
    if (hook == NULL || !all_classes(how->bases)) return made;
    if (is_unknown(hook)) return made->unsure = hook, made;
    value *bound = read_attribute(m, how->at, metaclass, intern(m, "__prepare__"));
    arguments given = making_arguments(m, how, NULL);
    value *got = bound == NULL ? NULL : call(m, bound, &given);
    return got == NULL ? NULL : prepared(m, how->at, got);
}

/* ---- types.new_class ---- */

/* The keywords of a dict; metaclass, which is none of them, goes to how->metaclass. */
static value *open_keywords(machine *m, const value *dict, class_making *how)
{
    if (dict->kind == V_NONE) return m->none;
    if (dict->kind != V_DICT || is_unknown(dict->content))
        return unknown(m, how->at, "what these keywords are is not known");
    const item_list *of = &dict->content->tuple;
    how->keywords.at = take(m, (of->count + 1) * sizeof *how->keywords.at);
    how->keywords.keywords = take(m, (of->count + 1) * sizeof *how->keywords.keywords);
    for (size_t i = 0; i + 1 < of->count; i += 2) {
        if (!is_text(m, of->at[i])) return raise_vague(m, how->at, "TypeError");
        if (strcmp(text_name(m, of->at[i]), "metaclass") == 0) {
            how->metaclass = of->at[i + 1];
            continue;
        }
        how->keywords.keywords[how->keywords.keyword_count++] = text_name(m, of->at[i]);
        how->keywords.at[how->keywords.count++] = of->at[i + 1];
    }
    return m->none;
}

/* m->none; an UNKNOWN; NULL: raised. */
static value *open_making(machine *m, value *const bound[3], class_making *how)
{
    if (!is_text(m, bound[0])) return doubtful(m, how->at, "what this class is called");
    how->name = how->qualname = text_name(m, bound[0]);
    how->called = true;
    how->keywords.node = how->at;
    value *bases = bound[1]->kind == V_TUPLE ? bound[1] : iterate(m, how->at, bound[1]);
    if (bases == NULL || is_unknown(bases)) return bases;
    how->bases = resolve_bases(m, how->at, bases);
    if (how->bases == NULL || is_unknown(how->bases)) return how->bases;
    value *done = open_keywords(m, bound[2], how);
    if (done != m->none) return done;
    how->dict = prepare_names(m, how);
    return how->dict == NULL ? NULL : m->none;
}

static bool has_enum(const value *bases)
{
    for (size_t i = 0; i < bases->tuple.count; i++)
        if (is_enum(bases->tuple.at[i])) return true;
    return false;
}

static value *run_exec_body(machine *m, value *body, class_making *how)
{
    if (body->kind == V_NONE) return m->none;
    value *space = dict_of(m, how->dict);
    const value *before = space->content;
    value *done = call_with(m, how->at, body, (value *const[2]){space, NULL});
    if (done == NULL) return NULL;
    /* It takes members one by one, and its update() is not a dict's. */
    if (has_enum(how->bases) && space->content != before)
        return doubtful(m, how->at, "what the namespace of an enumeration takes is not known");
    how->dict = names_of(m, space);
    return m->none;
}

value *types_new_class(machine *m, value *self, const arguments *given)
{
    class_making how = {.at = given->node, .bases = m->empty};
    (void)self;
    value **bound = bind_written(m, "new_class", "name bases= kwds= exec_body=", given);
    if (bound == NULL) return NULL;
    if (bound[1] == NULL) bound[1] = m->empty;
    for (size_t i = 2; i < 4; i++)
        if (bound[i] == NULL) bound[i] = m->none;
    value *done = open_making(m, bound, &how);
    if (done == m->none) done = run_exec_body(m, bound[3], &how);
    if (done != m->none) return done != NULL ? doubt(m, done), done : NULL;
    return make_by_metaclass(m, &how);
}

value *types_prepare_class(machine *m, value *self, const arguments *given)
{
    (void)self;
    return doubtful(m, given->node, "what types.prepare_class gives is not followed");
}

value *types_resolve_bases(machine *m, value *self, const arguments *given)
{
    (void)self;
    value **bound = bind_written(m, "resolve_bases", "bases", given);
    if (bound == NULL || bound[0]->kind != V_TUPLE) return bound == NULL ? NULL : bound[0];
    return resolve_bases(m, given->node, bound[0]);
}
