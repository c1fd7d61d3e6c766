/* SPDX-License-Identifier: MIT */
/*
 * import. Modules of the standard library are known by the tables (modules.c); what another module
 * has is not known, nor whether it is there at all.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

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

static value *find_module(machine *m, const node *at, const char *called)
{
    value *known = look_up(&m->modules, intern(m, called));
    if (known != NULL) return known;
    switch (module_presence(m->rules, m->platform, called)) {
    case ABSENT: return no_module(m, called);
    case UNHEARD:
        if (is_helper_module(called)) return add_helper(m, at, called);
        return doubtful(
            m, at,
            join_text(m, (const char *[]){"what module ", called, " has is not known", NULL}));
    case PRESENT: break;
    }
    value *made = new_value(m, V_MODULE);
    made->module.name = intern(m, called);
    made->module.library = true;
    bind_for_good(m, &m->modules, intern(m, called), made);
    return made;
}

/* import a.b binds a; import a.b as c binds a.b. */
static flow import_one(machine *m, frame *in, const node *alias)
{
    const char *dot = strchr(alias->alias.id, '.');
    value *whole = find_module(m, alias, alias->alias.id);
    if (whole == NULL) return FLOW_RAISE;
    if (alias->alias.asname != NULL) {
        write_name(m, in, alias->alias.asname, whole);
        return FLOW_NEXT;
    }
    name top = alias->alias.id;
    if (dot != NULL) top = intern_span(m, (span){top, (size_t)(dot - top)});
    value *first = find_module(m, alias, top);
    if (first == NULL) return FLOW_RAISE;
    write_name(m, in, top, first);
    return FLOW_NEXT;
}

/* from __future__ import annotations: reaches the whole file, if it is compiled as a whole. */
static void import_future(machine *m, const node *at)
{
    for (const node *alias = at->import.names; alias != NULL; alias = alias->next)
        if (strcmp(alias->alias.id, "annotations") == 0 && !m->options.probe)
            m->text_annotations = true;
}

/* Any name may be something else from here on. */
static flow import_star(machine *m, frame *in, const node *at, value *module)
{
    const char *called = at->import.module == NULL ? "." : at->import.module;
    value *why = unknown_name(m, at, "what is imported from ", called);
    (void)module;
    write_cell(m, &in->locals->unsure, why);
    return FLOW_NEXT;
}

static value *import_name(machine *m, const node *at, value *module, const char *called)
{
    if (module->kind != V_MODULE) {
        return unknown(m, at,
                       join_text(m, (const char *[]){"what ", called, " is is not known", NULL}));
    }
    value *got = read_attribute(m, at, module, intern(m, called));
    /* The tables do not have all names: it may be that this one is not there. */
    if (got != NULL && is_unknown(got)) doubt(m, got);
    if (got != NULL || !exception_is(m, m->raised, "AttributeError")) return got;
    return raise_vague(m, at, "ImportError");
}

static value *find_from(machine *m, const node *at)
{
    if (at->import.level > 0 || at->import.module == NULL)
        return doubtful(m, at, "what another file of this package has is not known");
    return find_module(m, at, at->import.module);
}

static flow import_from(machine *m, frame *in, const node *at)
{
    bool future = at->import.module != NULL && strcmp(at->import.module, "__future__") == 0;
    if (future) import_future(m, at);
    value *module = find_from(m, at);
    if (module == NULL) return FLOW_RAISE;
    for (const node *alias = at->import.names; alias != NULL; alias = alias->next) {
        if (strcmp(alias->alias.id, "*") == 0) return import_star(m, in, at, module);
        value *got =
            future ? new_opaque(m, "_Feature") : import_name(m, alias, module, alias->alias.id);
        if (got == NULL) return FLOW_RAISE;
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
