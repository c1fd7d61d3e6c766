/* SPDX-License-Identifier: MIT */
/*
 * Running a file: its statements one after the other, and what each class statement left behind.
 * A statement that raises is skipped, so that what follows is still seen.
 */
#include <string.h>

#include "python/dataclasses.h"
#include "python/machine.h"
#include "python/modules.h"

enum { DEFAULT_STEPS = 1000000 };

/* ---- The machine ---- */

static void make_constants(machine *m)
{
    m->none = new_value(m, V_NONE);
    m->true_ = new_value(m, V_BOOL);
    m->true_->flag = true;
    m->false_ = new_value(m, V_BOOL);
    m->ellipsis = new_value(m, V_ELLIPSIS);
    m->not_implemented = new_value(m, V_NOT_IMPLEMENTED);
    m->empty = new_tuple(m, NULL, 0);
}

/* The machine of no module yet. */
static machine *blank_machine(arena *memory, const layout_target *target,
                              const program_options *options)
{
    machine *m = arena_alloc(memory, sizeof *m);
    layout_target_info info;
    layout_target_describe(target, &info);
    m->arena = memory;
    m->world = take(m, sizeof *m->world);
    m->world->blank = m;
    m->target = target;
    m->rules = behaviour_of(target);
    if (options != NULL) m->options = *options;
    if (m->options.steps == 0) m->options.steps = DEFAULT_STEPS;
    m->platform = m->options.platform != NULL ? m->options.platform : info.platform;
    make_constants(m);
    m->object_class = library_class(m, "object");
    m->type_class = library_class(m, "type");
    trail_end(m);
    return m;
}

static machine *new_machine(const machine *blank, const char *called)
{
    machine *m = arena_alloc(blank->arena, sizeof *m);
    *m = *blank;
    m->trail = (changes){0};
    m->program = take(m, sizeof *m->program);
    m->steps = m->options.steps;
    m->module.kind = SCOPE_MODULE;
    m->module.locals = m->module.globals = take(m, sizeof *m->module.locals);
    bind(m, m->module.locals, intern(m, "__name__"), new_str(m, called));
    bind(m, m->module.locals, intern(m, "__builtins__"),
         unknown(m, NULL, "whether __builtins__ is a module is not known"));
    return m;
}

/* ---- What a class statement left ---- */

static found_class *add_named(machine *m, const char *called, const node *at)
{
    found_class *made = take(m, sizeof *made);
    made->name = made->qualname = called;
    made->line = at == NULL ? 0 : at->line;
    made->column = at == NULL ? 0 : at->column;
    if (m->program->last == NULL) m->program->first = made;
    else m->program->last->next = made;
    m->program->last = made;
    m->program->count++;
    return made;
}

static found_class *add_found(machine *m, const node *at)
{
    found_class *made = add_named(m, at->class_.name, at);
    made->statement = at;
    return made;
}

static void note_exception(machine *m, const value *raised, layout_error *error,
                           const char **unknown_)
{
    if (is_unknown(raised)) {
        *unknown_ = reason_of(m, raised);
        return;
    }
    error->exception = exception_name(raised);
    error->message = exception_text(m, raised);
}

static const node *slots_expression(const node *at)
{
    for (const node *of = at->class_.body; of != NULL; of = of->next) {
        bool plain = of->kind == N_ASSIGN;
        if (!plain && of->kind != N_ANN_ASSIGN) continue;
        const node *target = plain ? of->assign.targets : of->store.target;
        if (target->kind == N_NAME && strcmp(target->name.id, "__slots__") == 0)
            return plain ? of->assign.value : of->store.value;
    }
    return NULL;
}

static void make_instance(machine *m, found_class *found)
{
    if (found->type != NULL && !found->old_style) probe_instance(m, found->made, found);
}

static void note_dataclass(machine *m, const dataclass *of, found_class *found)
{
    const item_list *slots = &dataclass_slots(m, of)->tuple;
    found->dataclass = true;
    found->dataclass_slots = of->slots;
    found->offered_slots = take(m, (slots->count + 1) * sizeof *found->offered_slots);
    found->offered_slot_count = slots->count;
    for (size_t i = 0; i < slots->count; i++) found->offered_slots[i] = slots->at[i]->text.bytes;
}

static void note_class(machine *m, value *made, found_class *found)
{
    if (made->kind != V_CLASS || made->class_->type == NULL) {
        static const char *const other = "this statement leaves something that is no class, or is "
                                         "not known";
        value *why = is_unknown(made) ? made : unknown(m, found->statement, other);
        found->unknown = reason_of(m, why);
        return;
    }
    found->type = made->class_->type;
    found->borrowed = made->class_->borrowed;
    found->borrowed_count = made->class_->borrowed_count;
    found->qualname = made->class_->qualname;
    found->old_style = made->class_->type->classic;
    found->made = made;
    if (made->class_->dataclass != NULL) note_dataclass(m, made->class_->dataclass, found);
    /* A tree's are looked at when all that import each other are there. */
    if (m->source == NULL) make_instance(m, found);
}

/* A class inside of another statement, which is looked at when that statement is done. */
void note_nested(machine *m, const node *at, value *made)
{
    nested_class *later = take(m, sizeof *later);
    if (m->options.probe || at == m->statement || m->instances > 0) return;
    for (const found_class *of = m->program->first; of != NULL; of = of->next)
        if (of->statement == at) return;
    *later = (nested_class){add_found(m, at), made, m->nested};
    later->found->slots = slots_expression(at);
    later->found->condition = reason_of(m, m->undecided);
    m->nested = later;
}

static void finish_nested(machine *m)
{
    for (nested_class *at = m->nested; at != NULL; at = at->next)
        note_class(m, at->made, at->found);
    m->nested = NULL;
}

/* Whether the class can be told, if something in its statement may have raised. */
static bool check_doubt(machine *m, found_class *found)
{
    if (m->doubt == NULL) return true;
    if (m->options.trusting) {
        found->assumed = reason_of(m, m->doubt);
        return true;
    }
    found->unknown = reason_of(m, m->doubt);
    return false;
}

/* One statement was too much to follow: what it wrote, or would have, is not known. */
static void go_on(machine *m, const node *at, size_t mark)
{
    value *why = m->lost;
    m->lost = NULL;
    m->steps = m->options.steps;
    blur(m, mark, why);
    const names *bound = bound_names(m, at);
    for (const binding *of = bound->first; of != NULL; of = of->next)
        bind(m, m->module.locals, of->name, why);
}

/* A class that the library makes in a way of its own is as the tables have it; NULL: it is not. */
static value *find_tabled(machine *m, const node *at)
{
    if (!m->options.is_library || m->source == NULL || !is_tabled(m->source->name)) return NULL;
    const char *home = library_name_of(m->source->name);
    return library_class(m, join_text(m, (const char *[]){home, ".", at->class_.name, NULL}));
}

void note_failure(machine *m, const node *at)
{
    if (m->program->failed_line == 0) m->program->failed_line = at->line;
}

static void run_class_statement(machine *m, const node *at)
{
    found_class *found = add_found(m, at);
    value *tabled = find_tabled(m, at);
    if (tabled != NULL) {
        bind(m, m->module.locals, at->class_.name, tabled);
        note_class(m, tabled, found);
        return;
    }
    names *globals = m->module.locals;
    m->refused = NULL;
    found->slots = slots_expression(at);
    size_t mark = trail_mark(m);
    flow end = m->lost == NULL ? run(m, &m->module, at) : FLOW_NEXT;
    if (m->lost != NULL) {
        found->unknown = reason_of(m, m->lost);
        if (m->options.trusting) go_on(m, at, mark);
        return;
    }
    if (end == FLOW_RAISE) {
        note_failure(m, at);
        unbind(m, globals, at->class_.name);
        if (m->options.is_library && m->source != NULL && is_tabled(m->source->name))
            found->unknown = "this module makes classes in ways of its own";
        else if (check_doubt(m, found))
            note_exception(m, m->raised, &found->error, &found->unknown);
        if (found->error.exception != NULL) found->refused = m->refused;
        return;
    }
    value *made = look_up(globals, at->class_.name);
    if (is_unsure(m, globals)) made = globals->unsure;
    if (!check_doubt(m, found)) {
        bind(m, globals, at->class_.name, perhaps(m, m->doubt));
        return;
    }
    note_class(m, made, found);
    /* It may not be there at all. */
    if (is_unknown(made) && !m->options.trusting)
        bind(m, globals, at->class_.name, perhaps(m, made));
}

/* ---- The file ---- */

static void note_raised(machine *m, const node *at)
{
    const char *unknown_ = NULL;
    note_failure(m, at);
    if (m->program->raised_line != 0) return;
    m->program->raised_line = at->line;
    note_exception(m, m->raised, &m->program->raised, &unknown_);
    if (unknown_ != NULL) m->program->raised = (layout_error){"something", unknown_};
}

static void run_statement(machine *m, const node *at)
{
    m->steps = m->options.steps;
    m->raised = NULL;
    m->doubt = NULL;
    m->depth = m->first_depth;
    m->statement = at;
    if (at->kind == N_CLASS_DEF) {
        run_class_statement(m, at);
        finish_nested(m);
        return;
    }
    if (m->lost != NULL) return;
    size_t mark = trail_mark(m);
    flow end = run(m, &m->module, at);
    if (end == FLOW_RAISE && m->lost == NULL) note_raised(m, at);
    /* Something in it may have raised, and then the rest was not run. */
    if (m->doubt != NULL && !m->options.trusting) blur(m, mark, m->doubt);
    if (m->lost != NULL && m->options.trusting) go_on(m, at, mark);
    finish_nested(m);
    m->trail.count = 0; /* nobody goes back behind a statement of the module */
}

static void run_module(machine *m, const node *tree)
{
    for (const node *at = tree->module.body; at != NULL; at = at->next) run_statement(m, at);
    m->program->unknown = reason_of(m, m->lost);
}

/* ---- What a module's names are in the end ---- */

static found_class *find_found(const machine *m, const char *called)
{
    for (found_class *at = m->program->first; at != NULL; at = at->next)
        if (strcmp(at->qualname, called) == 0) return at;
    return NULL;
}

/* A class that says it is of this module: made by it, or in C for it. */
static bool is_own(machine *m, const value *v, const char *called)
{
    if (v->kind != V_CLASS || v->class_->type == NULL) return false;
    if (v->class_->origin != ORIGIN_LIBRARY)
        return v->class_->home == m->program && strcmp(v->class_->qualname, called) == 0;
    const char *home = library_name_of(m->source->name);
    const char *full = join_text(m, (const char *[]){home, ".", called, NULL});
    return strcmp(v->class_->name, called) == 0 && library_class(m, full) == v;
}

static void renew_found(machine *m, found_class *found, value *made)
{
    found->type = found->refused = NULL;
    found->unknown = NULL;
    found->error = (layout_error){0};
    note_class(m, made, found);
}

/* The statement may have made another class than the one its name stands for in the end. */
static void find_again(machine *m, const binding *of)
{
    found_class *found = find_found(m, of->name);
    bool own = is_own(m, of->value, of->name);
    if (found == NULL && own) found = add_named(m, of->name, of->value->class_->node);
    if (found == NULL) return;
    if (!own && !is_unknown(of->value)) {
        renew_found(m, found, unknown(m, NULL, "in the end something else has this name"));
        return;
    }
    bool same_one = own && found->type == of->value->class_->type && found->unknown == NULL;
    if (!same_one) renew_found(m, found, of->value);
}

static void find_in_the_end(machine *m)
{
    m->doubt = m->raised = NULL;
    for (const binding *at = m->module.locals->first; at != NULL; at = at->next)
        if (at->value != NULL) find_again(m, at);
}

program *program_run(arena *memory, const node *module, const layout_target *target,
                     const program_options *options)
{
    machine *m = new_machine(blank_machine(memory, target, options), "case");
    run_module(m, module);
    trail_end(m);
    return m->program;
}

/* ---- Modules ---- */

static value *begin_module(machine *m, const module_source *source)
{
    machine *of = new_machine(m->world->blank, source->name);
    value *made = new_value(m, V_MODULE);
    of->source = source;
    of->first_depth = m->depth;
    made->module.name = source->name;
    made->module.dict = of->module.locals;
    made->module.run = of;
    bind(of, of->module.locals, intern(m, "__file__"), new_str(m, source->path));
    bind_for_good(m, &m->world->sources, intern(m, source->path), made);
    run_module(of, source->tree);
    find_in_the_end(of);
    trail_end(of);
    return made;
}

/* Known to be there, or not even that. */
static value *built_module(machine *m, const module_source *source)
{
    const char *const parts[] = {"the module ", source->name, " is not written in Python", NULL};
    value *made = unknown(m, NULL, join_text(m, parts));
    if (source->unsure) doubt(m, made);
    return made;
}

value *run_source(machine *m, const char *dotted)
{
    if (m->options.find == NULL) return NULL;
    const module_source *source = m->options.find(m->options.tree, dotted, m->source);
    if (source == NULL) return NULL;
    if (source->tree == NULL) return built_module(m, source);
    value *known = look_up(&m->world->sources, intern(m, source->path));
    return known != NULL ? known : begin_module(m, source);
}

world *world_new(arena *memory, const layout_target *target, const program_options *options)
{
    return blank_machine(memory, target, options)->world;
}

const layout_target *world_target(const world *of)
{
    return of->blank->target;
}

static void shorten_reasons(machine *m, found_class *of)
{
    const char **const all[] = {&of->unknown,          &of->assumed,
                                &of->condition,        &of->instance_unknown,
                                &of->instance_assumed, &of->attributes_unknown,
                                &of->order_unknown,    &of->room_unknown};
    for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) *all[i] = local_reason(m, *all[i]);
}

const program *world_run(world *in, const module_source *module)
{
    machine *m = new_machine(in->blank, module->name);
    m->source = module;
    find_inner(m, module->name); /* and the packages around it */
    const value *known = look_up(&in->sources, intern(m, module->path));
    if (known == NULL) known = begin_module(m, module);
    machine *of = known->module.run;
    of->depth = 0;
    for (found_class *at = of->program->first; at != NULL; at = at->next) {
        make_instance(of, at);
        shorten_reasons(of, at);
        if (of->options.accesses) find_accesses(of, at);
    }
    if (of->options.accesses) find_deeds(of);
    of->program->unknown = local_reason(of, of->program->unknown);
    trail_end(of);
    trail_end(m);
    return of->program;
}
