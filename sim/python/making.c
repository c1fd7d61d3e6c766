/* SPDX-License-Identifier: MIT */
/*
 * Making a class of what its statement left behind: the library is told what was written, and says
 * what CPython makes of it, or raises.
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/modules.h"

/* ---- Slots ---- */

typedef struct slot_list {
    const char **at;
    size_t count;
} slot_list;

static const char *slot_name(machine *m, const value *item)
{
    /* A NUL ends the library's strings; no slot may have one, as none may be empty. */
    if (memchr(item->text.bytes, '\0', item->text.length) != NULL) return "";
    return text_name(m, item);
}

static bool is_slot_name(const machine *m, const value *v)
{
    return v->kind == V_STR || (m->rules->text_is_bytes && v->kind == V_BYTES);
}

/* Its class may be a kind of str. */
static bool is_doubtful_slot(const value *item)
{
    if (item->kind != V_INSTANCE) return false;
    const value *class_ = item->instance.of;
    return class_->class_->type->classic || !derives_plainly(class_);
}

static value *read_items(machine *m, const value *all, layout_class *to)
{
    const item_list *of = &all->tuple;
    const char **at = take(m, (of->count + 1) * sizeof *at);
    for (size_t i = 0; i < of->count; i++) {
        const value *item = of->at[i];
        if (is_unknown(item)) return of->at[i];
        if (is_doubtful_slot(item)) return unknown(m, NULL, "what this slot is is not known");
        if (is_slot_name(m, item)) {
            at[i] = slot_name(m, item);
            continue;
        }
        at[i] = "";
        if (to->bad_slot_type != NULL) continue;
        to->bad_slot_type = type_name(m, item);
        if (to->bad_slot_type == NULL) return unknown(m, NULL, "what this slot is is not known");
        to->bad_slot = i;
    }
    to->slots = at;
    to->slot_count = of->count;
    return m->none;
}

/* An UNKNOWN if they cannot be told; NULL if raised. */
static value *read_slots(machine *m, const node *at, value *slots, layout_class *to)
{
    to->has_slots = true;
    if (is_slot_name(m, slots)) {
        value *one = slots;
        return read_items(m, new_tuple(m, &one, 1), to);
    }
    value *all = iterate(m, at, slots);
    if (all == NULL && exception_is(m, m->raised, "TypeError")) {
        m->raised = NULL;
        to->bad_slot_type = type_name(m, slots);
        to->slots_not_iterable = true;
        return m->none;
    }
    if (all == NULL || is_unknown(all)) return all;
    return read_items(m, all, to);
}

/* ---- Names ---- */

static const char **list_names(machine *m, const names *of, const char *without, size_t *count)
{
    const char **at = take(m, (of->count + 1) * sizeof *at);
    *count = 0;
    for (const binding *called = of->first; called != NULL; called = called->next)
        if (called->value != NULL && !in_names(without, called->name))
            at[(*count)++] = called->name;
    return at;
}

static const char implied[] = "__module__ __qualname__ __slots__ __classcell__";

/* Tells the library what the classes of an MRO have become since they were made. */
void renew_names(machine *m, const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        if (of->written != NULL && of->origin != ORIGIN_LIBRARY)
            of->written->names = list_names(m, of->dict, implied, &of->written->name_count);
    }
}

static void write_names(machine *m, const class_making *how, layout_class *to)
{
    to->names = list_names(m, how->dict, implied, &to->name_count);
    static const char *none;
    to->static_attributes = &none;
    if (how->statics != NULL)
        to->static_attributes = list_names(m, how->statics, "", &to->static_count);
}

/* These functions are class methods without saying so (Objects/typeobject.c:type_new_impl). */
static void wrap_class_methods(machine *m, names *of)
{
    static const char *const wrapped[] = {"__init_subclass__", "__class_getitem__"};
    for (size_t i = 0; i < 2 && m->rules->set_name; i++) {
        name called = intern(m, wrapped[i]);
        value *found = look_up(of, called);
        if (found == NULL || found->kind != V_FUNCTION) continue;
        value *made = new_wrapper(m, V_CLASSMETHOD, found);
        bind(m, of, called, made);
    }
}

/* ---- Bases ---- */

/* What type(base)(name, bases, dict) says. */
static value *base_error(machine *m, const node *at, const value *base)
{
    const char *type = type_name(m, base);
    if (base->kind == V_NATIVE &&
        name_presence(m->rules, "builtins", base->native->name) == PRESENT)
        type = "builtin_function_or_method";
    const char *text = type == NULL ? NULL : base_error_text(m->rules, type);
    if (text == NULL) return raise_vague(m, at, "TypeError");
    return raise_text(m, "TypeError", (const char *[]){m->rules->class_prefix, text, NULL});
}

static bool is_plain(const machine *m, const value *base)
{
    return base->kind == V_NONE || base->kind == V_INT || base->kind == V_BOOL ||
           is_text(m, base) || base->kind == V_TUPLE || base->kind == V_LIST ||
           base->kind == V_DICT || base->kind == V_FUNCTION || base->kind == V_MODULE ||
           base->kind == V_NATIVE;
}

const char metaclass_conflict[] =
    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
    "metaclasses of all its bases";

static value *refuse_base(machine *m, const class_making *how, const value *base)
{
    if (!is_plain(m, base)) return unknown(m, how->at, "what this base is is not known");
    /* 2.7 asks the first base only, before type_new asks them all. */
    bool alone = how->bases->tuple.count == 1 ||
                 (m->rules->text_is_bytes && how->bases->tuple.at[0] == base);
    if (how->metaclass != NULL || how->called || !alone)
        return raise_text(
            m, "TypeError",
            (const char *[]){how->called ? "" : m->rules->class_prefix, metaclass_conflict, NULL});
    return base_error(m, how->at, base);
}

/* Other modules may or may not live with the change. */
static bool is_rebased(const machine *m, const value *class_)
{
    for (size_t i = 0; i < class_->class_->mro_count; i++)
        if (class_->class_->mro[i]->class_->rebased == m->program) return true;
    return false;
}

/* What makes an opaque object may be a class. */
static value *as_class(machine *m, value *base)
{
    if (base->kind != V_NATIVE || base->native->type == NULL) return base;
    value *class_ = library_class(m, base->native->type);
    return class_ != NULL ? class_ : unknown(m, NULL, "what this base is is not known");
}

/* The bases as this module knows them; NULL: one is not known. */
static value *as_rebased(machine *m, value *bases)
{
    value *made = m->empty;
    for (size_t i = 0; i < bases->tuple.count; i++) {
        value *base = as_class(m, bases->tuple.at[i]);
        if (base->kind == V_CLASS && is_rebased(m, base))
            base = base->class_->rebased == m->program ? base->class_->rebased_as : NULL;
        if (base == NULL) return NULL;
        made = append(m, made, base);
    }
    return made;
}

/* m->none: all are classes. */
static value *check_bases(machine *m, const class_making *how)
{
    const item_list *of = &how->bases->tuple;
    for (size_t i = 0; i < of->count; i++) {
        if (is_unknown(of->at[i])) return of->at[i];
    }
    for (size_t i = 0; i < of->count; i++) {
        const value *base = of->at[i];
        if (base->kind == V_CLASS && base->class_->type != NULL) continue;
        return refuse_base(m, how, base);
    }
    return m->none;
}

static value *winning_metaclass(const class_making *how)
{
    value *winner = how->metaclass;
    for (size_t i = 0; i < how->bases->tuple.count; i++) {
        value *other = how->bases->tuple.at[i]->class_->metaclass;
        if (other == NULL || (winner != NULL && derives(winner, other))) continue;
        winner = other;
    }
    return winner;
}

static const layout_type **base_types(machine *m, const item_list *of)
{
    const layout_type **at = take(m, (of->count + 1) * sizeof *at);
    for (size_t i = 0; i < of->count; i++) at[i] = of->at[i]->class_->type;
    return at;
}

/* ---- The class ---- */

static value *find_ancestor(machine *m, const item_list *bases, const layout_type *type)
{
    for (size_t i = 0; i < bases->count; i++) {
        const class_value *base = bases->at[i]->class_;
        for (size_t k = 0; k < base->mro_count; k++)
            if (base->mro[k]->class_->type == type) return base->mro[k];
    }
    for (size_t i = 0; i < bases->count; i++) {
        const class_value *base = bases->at[i]->class_;
        for (size_t k = 0; k < base->mro_count; k++)
            if (layout_type_same(base->mro[k]->class_->type, type)) return base->mro[k];
    }
    return m->object_class;
}

static void take_over(const class_value *from, class_value *to)
{
    to->generic = to->generic || from->generic;
    to->abstract = to->abstract || from->abstract;
    if (from->origin == ORIGIN_NAMEDTUPLE) to->field_count = from->field_count;
    if (from->origin == ORIGIN_ENUM || from->origin == ORIGIN_TYPED_DICT) to->origin = from->origin;
    if (from->origin == ORIGIN_LIBRARY && from->metaclass != NULL &&
        in_names("EnumMeta EnumType", from->metaclass->class_->name))
        to->origin = ORIGIN_ENUM;
}

static bool is_abc_meta(const value *metaclass)
{
    for (size_t i = 0; metaclass != NULL && i < metaclass->class_->mro_count; i++)
        if (strcmp(metaclass->class_->mro[i]->class_->name, "ABCMeta") == 0) return true;
    return false;
}

static void fill_class(machine *m, const class_making *how, value *self)
{
    class_value *made = self->class_;
    const item_list *bases = &how->bases->tuple;
    made->bases = bases->at;
    made->base_count = bases->count;
    made->mro = take(m, (made->type->mro_count + 1) * sizeof *made->mro);
    for (size_t i = 0; i < made->type->mro_count; i++) {
        value *of = i == 0 ? self : find_ancestor(m, bases, made->type->mro[i]);
        made->mro[made->mro_count++] = of;
        if (i > 0) take_over(of->class_, made);
    }
    for (size_t i = 0; i < bases->count; i++) {
        const class_value *base = bases->at[i]->class_;
        if (base->origin == ORIGIN_LIBRARY && strcmp(base->name, "Protocol") == 0)
            made->protocol = true;
    }
    made->abstract = made->abstract || is_abc_meta(made->metaclass);
}

/* How many bases are laid over a built-in type other than object. */
static size_t bases_with_data(const item_list *bases)
{
    size_t count = 0;
    for (size_t i = 0; i < bases->count; i++) {
        const layout_type *type = bases->at[i]->class_->type;
        while (type != NULL && type->written != NULL) type = type->base;
        count += type != NULL && type->base != NULL;
    }
    return count;
}

/* enum looks at the bases itself, and says other things of them. */
static bool enum_decides(const value *metaclass, const value *bases, const layout_error *error)
{
    if (!is_enum_meta(metaclass)) return false;
    bool mixed = error->exception != NULL && strstr(error->message, "metaclass conflict") == NULL;
    bool many = bases_with_data(&bases->tuple) > 1;
    return mixed || (many && error->exception == NULL);
}

/* typing refuses to be derived from, but by those that say _root=True. */
static bool is_let_in(const class_making *how, const layout_type *type)
{
    if (type->rejection != LAYOUT_REJECTED_BASE) return false;
    for (size_t i = 0; i < how->keywords.keyword_count; i++)
        if (strcmp(how->keywords.keywords[i], "_root") == 0) return true;
    return false;
}

static value *new_class(machine *m, const class_making *how, layout_class *written)
{
    value *self = new_value(m, V_CLASS);
    class_value *made = self->class_ = take(m, sizeof *made);
    layout_type *type = take(m, sizeof *type);
    *made = (class_value){.name = how->name,
                          .qualname = how->qualname,
                          .type = type,
                          .written = written,
                          .dict = how->dict,
                          .node = how->at,
                          .home = m->program,
                          .metaclass = winning_metaclass(how),
                          .annotations = how->annotations,
                          .cell = how->cell,
                          .statics = how->statics};
    layout_room room = library_room(m, layout_type_room(written) + 256);
    layout_status is = layout_type_make(written, m->target, &room, type);
    close_room(m, &room);
    if (is != LAYOUT_OK) return unknown(m, how->at, "this class does not fit the library");
    const layout_error *error = &type->error;
    if (enum_decides(made->metaclass, how->bases, error))
        return doubtful(m, how->at, "what enum makes of these bases is not known");
    if (is_let_in(how, type)) return unknown(m, how->at, "what _root makes of this is not known");
    if (error->exception != NULL) {
        const char *prefix = m->rules->class_prefix, *text = error->message;
        size_t length = strlen(prefix);
        if (how->called && strncmp(text, prefix, length) == 0) text += length;
        m->refused = type;
        return raise_text(m, error->exception, (const char *[]){text, NULL});
    }
    fill_class(m, how, self);
    return self;
}

static bool is_classic(const machine *m, const class_making *how)
{
    if (!m->rules->text_is_bytes || how->metaclass != NULL || how->called) return false;
    for (size_t i = 0; i < how->bases->tuple.count; i++)
        if (!how->bases->tuple.at[i]->class_->type->classic) return false;
    return true;
}

/* Whether the error is the same whichever slot comes first. */
static bool refused_alike(machine *m, const layout_class *written, const char *message)
{
    layout_class other = *written;
    const char **slots = take(m, (written->slot_count + 1) * sizeof *slots);
    if (written->bad_slot_type != NULL) return false;
    other.slots = slots;
    for (size_t i = 0; i < written->slot_count; i++) {
        memcpy(slots, written->slots, written->slot_count * sizeof *slots);
        slots[0] = written->slots[i];
        slots[i] = written->slots[0];
        layout_type made;
        layout_room room = library_room(m, layout_type_room(written) + 256);
        bool fits = layout_type_make(&other, m->target, &room, &made) == LAYOUT_OK;
        if (!fits || made.error.exception == NULL || strcmp(made.error.message, message) != 0)
            return false;
    }
    return true;
}

/* A set, or in 2.7 a dict: which of several items comes first is not known. */
static bool is_unordered(const machine *m, const value *slots)
{
    bool dict = slots->kind == V_DICT && m->rules->text_is_bytes;
    bool set = slots->kind == V_SET || slots->kind == V_FROZENSET;
    return (dict || set) && slots->content->kind == V_TUPLE && slots->content->tuple.count > 1;
}

value *make_class(machine *m, class_making *how)
{
    how->bases = as_rebased(m, how->bases);
    if (how->bases == NULL)
        return unknown(m, how->at,
                       "the __bases__ of an ancestor were changed, which is not followed");
    value *checked = check_bases(m, how);
    if (checked == NULL || is_unknown(checked)) return checked;
    if (is_unsure(m, how->dict)) return how->dict->unsure;
    if (how->metaclass != NULL &&
        (how->metaclass->kind != V_CLASS || how->metaclass->class_->type == NULL))
        return unknown(m, how->at, "what this metaclass does is not known");
    layout_class *written = take(m, sizeof *written);
    written->name = how->name;
    written->bases = base_types(m, &how->bases->tuple);
    written->base_count = how->bases->tuple.count;
    written->classic = is_classic(m, how);
    if (how->metaclass != NULL) written->metaclass = how->metaclass->class_->type;
    value *slots = look_up(how->dict, intern(m, "__slots__"));
    if (slots != NULL && !written->classic) {
        value *read = read_slots(m, how->at, slots, written);
        if (read == NULL || read != m->none) return read;
    }
    write_names(m, how, written);
    wrap_class_methods(m, how->dict);
    value *made = new_class(m, how, written);
    if (made != NULL || slots == NULL || !is_unordered(m, slots)) return made;
    if (refused_alike(m, written, m->refused->error.message)) return NULL;
    m->raised = NULL;
    return doubtful(m, how->at, "which of its slots is refused first is not known");
}

/* The class as it is from now on to the module that changed it. */
void rebase(machine *m, const node *at, value *of, value *bases)
{
    const class_value *c = of->class_;
    class_making how = {.at = at,
                        .name = c->name,
                        .qualname = c->qualname,
                        .bases = bases,
                        .dict = c->dict,
                        .metaclass = c->metaclass,
                        .annotations = c->annotations,
                        .cell = c->cell,
                        .statics = c->statics};
    bool known = bases != NULL && bases->kind == V_TUPLE && c->origin == ORIGIN_STATEMENT;
    value *made = known ? make_class(m, &how) : NULL;
    of->class_->rebased_as = made != NULL && made->kind == V_CLASS ? made : NULL;
    of->class_->rebased = m->program;
    m->raised = NULL;
}
