/* SPDX-License-Identifier: MIT */
/*
 * import. Modules of the tree that is read are run, once each; those of the standard library are
 * known by tables (modules.c); what another module has is not known, nor whether it is there.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

/* ---- Finding ---- */

static value *no_module(machine *m, const char *called)
{
    if (m->rules->text_is_bytes)
        return raise_text(m, "ImportError", (const char *[]){"No module named ", called, NULL});
    return raise_text(m, "ModuleNotFoundError",
                      (const char *[]){"No module named '", called, "'", NULL});
}

/* That a file imports one says that it is there, unless the file is ready to do without. */
static value *add_helper(machine *m, const node *at, const char *called)
{
    if (m->in_try > 0) doubtful(m, at, "whether this module is there is not known");
    return helper_module(m, called);
}

static value *add_module(machine *m, const char *called)
{
    value *made = new_value(m, V_MODULE);
    made->module.name = intern(m, called);
    bind_for_good(m, &m->world->modules, made->module.name, made);
    return made;
}

/* "a.b.c" -> "a.b"; NULL: it is at the top. */
static const char *parent_of(machine *m, const char *dotted)
{
    const char *dot = strrchr(dotted, '.');
    return dot == NULL ? NULL : intern_span(m, (span){dotted, (size_t)(dot - dotted)});
}

/* Importing a.b makes b an attribute of a. */
static value *from_tree(machine *m, const char *dotted)
{
    const char *above = parent_of(m, dotted);
    const value *parent = above == NULL ? NULL : from_tree(m, above);
    value *found = run_source(m, dotted);
    if (found != NULL && parent != NULL && parent->kind == V_MODULE)
        bind_for_good(m, parent->module.dict, intern(m, strrchr(dotted, '.') + 1), found);
    return found;
}

/* The library's own files are read, but for modules whose classes are made in ways of their own. */
static value *find_source(machine *m, const char *dotted)
{
    if (is_helper_module(dotted)) return NULL;
    bool known = module_presence(m->rules, m->platform, dotted) == PRESENT;
    if (known && (!m->options.is_library || is_tabled(dotted))) return NULL;
    return from_tree(m, dotted);
}

/* One that a machine may lack: the library's modules that need it are there because it is. */
static bool is_needed(machine *m, const char *dotted)
{
    return m->options.is_library && next_names(m->rules, dotted, NULL) != NULL;
}

static value *no_source(machine *m, const node *at, const char *dotted)
{
    if (strcmp(dotted, "__main__") == 0) return doubtful(m, at, "which program runs is not known");
    if (is_needed(m, dotted)) return add_module(m, dotted);
    switch (module_presence(m->rules, m->platform, dotted)) {
    case ABSENT: return no_module(m, dotted);
    case PRESENT: return add_module(m, dotted);
    default: break;
    }
    if (is_helper_module(dotted)) return add_helper(m, at, dotted);
    return doubtful(
        m, at, join_text(m, (const char *[]){"what module ", dotted, " has is not known", NULL}));
}

static value *find_once(machine *m, const node *at, const char *dotted)
{
    value *known = look_up(&m->world->modules, intern(m, dotted));
    if (known != NULL) return known;
    known = find_source(m, dotted);
    value *put = look_up(&m->world->modules, intern(m, dotted));
    if (put != NULL) return put; /* by its own code */
    return known != NULL ? known : no_source(m, at, dotted);
}

/* importlib.import_module(name) */
value *import_module(machine *m, value *self, const arguments *given)
{
    (void)self;
    bool plain = given->count == 1 && is_text(m, given->at[0]) && given->at[0]->text.length > 0 &&
                 given->at[0]->text.bytes[0] != '.';
    if (plain) return find_module(m, given->node, text_name(m, given->at[0]));
    return doubtful(m, given->node, "which module this imports is not known");
}

/* sys.modules[called] = to: what import finds from then on; if it was read from there before, what
   it has found all along. */
void put_module(machine *m, const value *called, value *to)
{
    if (is_text(m, called) && to != m->world->sys_modules)
        bind(m, &m->world->modules, text_name(m, called), to);
}

value *find_inner(machine *m, const char *dotted)
{
    value *known = look_up(&m->world->modules, intern(m, dotted));
    return known != NULL ? known : from_tree(m, dotted);
}

/* A module of the tables may be of a package that is read. */
value *find_module(machine *m, const node *at, const char *dotted)
{
    value *found = find_once(m, at, dotted);
    const char *above = parent_of(m, dotted);
    if (found == NULL || found->kind != V_MODULE || found->module.dict != NULL || above == NULL)
        return found;
    value *parent = find_once(m, at, above);
    if (parent == NULL) return NULL;
    if (parent->kind == V_MODULE && parent->module.dict != NULL)
        bind_for_good(m, parent->module.dict, intern(m, strrchr(dotted, '.') + 1), found);
    return found;
}

/* ---- Modules that raise ---- */

bool has_failed(const value *module)
{
    return module->kind == V_MODULE && module->module.run != NULL &&
           module->module.run->program->failed_line != 0;
}

/* A module that imports such a one raises as well. */
static void note_import(machine *m, const frame *in, const node *at, const value *module)
{
    if (in == &m->module && has_failed(module)) note_failure(m, at);
}

/* ---- import a, a.b, a.b as c ---- */

static name top_of(machine *m, const char *dotted)
{
    return intern_span(m, (span){dotted, strcspn(dotted, ".")});
}

/* import a.b binds a; import a.b as c binds a.b. */
static flow import_one(machine *m, frame *in, const node *alias)
{
    value *whole = find_module(m, alias, alias->alias.id);
    if (whole == NULL) return FLOW_RAISE;
    note_import(m, in, alias, whole);
    name called = alias->alias.asname;
    if (called == NULL) {
        called = top_of(m, alias->alias.id);
        whole = find_module(m, alias, called);
    }
    if (whole == NULL) return FLOW_RAISE;
    write_name(m, in, called, whole);
    return FLOW_NEXT;
}

/* ---- from a import b ---- */

/* from __future__ import annotations: reaches the whole file, if it is compiled as a whole. */
static void import_future(const machine *m, frame *in, const node *at)
{
    for (const node *alias = at->import.names; alias != NULL; alias = alias->next)
        if (strcmp(alias->alias.id, "annotations") == 0 && !m->options.probe)
            in->text_annotations = true;
}

/* From what stands in a module's place. */
static value *import_from_instance(machine *m, const node *at, value *of, const char *called)
{
    value *got = read_attribute(m, at, of, intern(m, called));
    bool missing = got == NULL && exception_is(m, m->raised, "AttributeError");
    return missing ? raise_vague(m, at, "ImportError") : got;
}

/* A name of a module, or a module of a package that was not imported yet. */
static value *import_name(machine *m, const node *at, value *module, const char *called)
{
    if (is_unknown(module)) return module;
    if (module->kind == V_INSTANCE) return import_from_instance(m, at, module, called);
    if (module->kind != V_MODULE)
        return unknown(m, at,
                       join_text(m, (const char *[]){"what ", called, " is is not known", NULL}));
    value *got = read_attribute(m, at, module, intern(m, called));
    const char *full = join_text(m, (const char *[]){module->module.name, ".", called, NULL});
    bool missing = got == NULL && exception_is(m, m->raised, "AttributeError");
    value *inner = missing && module->module.dict != NULL ? from_tree(m, intern(m, full)) : NULL;
    if (inner != NULL) {
        m->raised = NULL;
        return inner;
    }
    /* The tables do not have all names: it may be that this one is not there. */
    bool sure = module->module.dict == NULL &&
                name_presence(m->rules, module->module.name, called) == PRESENT;
    if (got != NULL && is_unknown(got) && !sure) doubt(m, got);
    return missing ? raise_vague(m, at, "ImportError") : got;
}

/* Any name may be something else from here on. */
static flow import_anything(machine *m, frame *in, const node *at)
{
    const char *called = at->import.module == NULL ? "." : at->import.module;
    write_cell(m, &in->locals->unsure, unknown_name(m, at, "what is imported from ", called));
    return FLOW_NEXT;
}

static bool import_listed(machine *m, frame *in, const node *at, value *module)
{
    value *list = look_up(module->module.dict, intern(m, "__all__"));
    value *all = list == NULL ? NULL : iterate(m, at, list);
    if (all == NULL || is_unknown(all)) return false;
    for (size_t i = 0; i < all->tuple.count; i++) {
        if (!is_text(m, all->tuple.at[i])) continue;
        name called = text_name(m, all->tuple.at[i]);
        value *got = import_name(m, at, module, called);
        if (got == NULL) return false;
        write_name(m, in, called, got);
    }
    return true;
}

static flow import_public(machine *m, frame *in, const names *from)
{
    for (const binding *at = from->first; at != NULL; at = at->next)
        if (at->value != NULL && at->name[0] != '_') write_name(m, in, at->name, at->value);
    return FLOW_NEXT;
}

static void import_names(machine *m, frame *in, const value *module, const char *list)
{
    for (; *list != '\0'; list += strspn(list, " ")) {
        name called = intern_span(m, (span){list, strcspn(list, "= ")});
        value *got = called[0] == '_' ? NULL : library_value(m, NULL, module->module.name, called);
        if (got != NULL) write_name(m, in, called, got);
        m->raised = NULL;
        list += strcspn(list, " ");
    }
}

/* What dir() says of a module that is not of the tree, where the tables know. */
static flow import_tabled(machine *m, frame *in, const node *at, const value *module)
{
    const char *called = library_name_of(module->module.name);
    const module_names *row = next_names(m->rules, called, NULL);
    if (row == NULL) return import_anything(m, in, at);
    for (; row != NULL; row = next_names(m->rules, called, row))
        import_names(m, in, module, row->names);
    return FLOW_NEXT;
}

static flow import_star(machine *m, frame *in, const node *at, value *module)
{
    if (is_unknown(module)) return import_anything(m, in, at);
    const names *from = module->module.dict;
    if (from == NULL) return import_tabled(m, in, at, module);
    if (import_listed(m, in, at, module)) return FLOW_NEXT;
    if (m->raised != NULL) return FLOW_RAISE;
    if (from->unsure != NULL) write_cell(m, &in->locals->unsure, from->unsure);
    return import_public(m, in, from);
}

/* ..b in package a.c is a.b. */
static const char *absolute(machine *m, const node *at)
{
    const char *base = m->source == NULL ? NULL : m->source->name;
    size_t up = at->import.level;
    if (base != NULL && m->source->package) up--;
    for (; base != NULL && up > 0; up--) base = parent_of(m, base);
    if (base == NULL || at->import.module == NULL) return base;
    return intern(m, join_text(m, (const char *[]){base, ".", at->import.module, NULL}));
}

/* 2.7 looks beside the file first. */
static value *find_beside(machine *m, const char *dotted)
{
    if (!m->rules->text_is_bytes || m->source == NULL) return NULL;
    const char *base = m->source->package ? m->source->name : parent_of(m, m->source->name);
    if (base == NULL) return NULL;
    return from_tree(m, intern(m, join_text(m, (const char *[]){base, ".", dotted, NULL})));
}

static value *find_from(machine *m, const node *at)
{
    const char *dotted = at->import.level == 0 ? at->import.module : absolute(m, at);
    if (dotted == NULL)
        return doubtful(m, at, "what another file of this package has is not known");
    value *beside = at->import.level == 0 ? find_beside(m, dotted) : NULL;
    return beside != NULL ? beside : find_module(m, at, dotted);
}

static flow import_from(machine *m, frame *in, const node *at)
{
    bool future = at->import.module != NULL && strcmp(at->import.module, "__future__") == 0;
    if (future) import_future(m, in, at);
    value *module = find_from(m, at);
    if (module == NULL) return FLOW_RAISE;
    note_import(m, in, at, module);
    for (const node *alias = at->import.names; alias != NULL; alias = alias->next) {
        if (strcmp(alias->alias.id, "*") == 0) return import_star(m, in, at, module);
        value *got =
            future ? new_opaque(m, "_Feature") : import_name(m, alias, module, alias->alias.id);
        if (got == NULL) return FLOW_RAISE;
        note_import(m, in, at, got);
        write_name(m, in, alias->alias.asname != NULL ? alias->alias.asname : alias->alias.id, got);
    }
    return FLOW_NEXT;
}

flow run_import(machine *m, frame *in, const node *at)
{
    if (at->kind == N_IMPORT_FROM) return import_from(m, in, at);
    for (const node *alias = at->import.names; alias != NULL; alias = alias->next)
        if (import_one(m, in, alias) != FLOW_NEXT) return FLOW_RAISE;
    return FLOW_NEXT;
}
