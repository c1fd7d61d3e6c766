/* SPDX-License-Identifier: MIT */
/* Enumerations that are made of another class, or whose members are names of a module
   (Lib/enum.py of each version). */
#include "python/machine.h"

static value *first_argument(const machine *m, const arguments *given)
{
    return given->count > 0 ? given->at[0] : m->none;
}

static names *names_of_caller(machine *m)
{
    return m->caller == NULL ? m->module.globals : m->caller->globals;
}

/* Members become names of the module: which ones is not followed. */
static void add_members(machine *m, const node *at)
{
    value *why = unknown(m, at, "the members of an enumeration are added to these names");
    write_cell(m, &names_of_caller(m)->unsure, why);
}

/* The class is made anew, as a subclass. */
static value *call_enum_of(machine *m, value *self, const arguments *given)
{
    value *of = first_argument(m, given);
    if (of->kind != V_CLASS || self->kind != V_CLASS)
        return doubtful(m, given->node, "what enum makes of this is not known");
    class_making how = {.at = of->class_->node,
                        .name = of->class_->name,
                        .qualname = of->class_->qualname,
                        .bases = new_tuple(m, &self, 1),
                        .dict = of->class_->dict,
                        .annotations = of->class_->annotations,
                        .cell = of->class_->cell,
                        .statics = of->class_->statics};
    return make_class(m, &how);
}

value *simple_enum(machine *m, value *self, const arguments *given)
{
    (void)self;
    return new_native(m, "decorator", call_enum_of, first_argument(m, given));
}

value *global_enum(machine *m, value *self, const arguments *given)
{
    (void)self;
    add_members(m, given->node);
    return first_argument(m, given);
}

/* cls._convert_(name, module, filter): a subclass of that name, bound in the module. */
value *convert_enum(machine *m, value *self, const arguments *given)
{
    if (given->count == 0 || !is_text(m, given->at[0]))
        return doubtful(m, given->node, "what enum makes of this is not known");
    name called = text_name(m, given->at[0]);
    class_making how = {.at = given->node,
                        .name = called,
                        .qualname = called,
                        .bases = new_tuple(m, &self, 1),
                        .dict = take(m, sizeof *how.dict)};
    value *made = make_class(m, &how);
    if (made == NULL) return NULL;
    add_members(m, given->node);
    bind(m, names_of_caller(m), called, made);
    return made;
}
