/* SPDX-License-Identifier: MIT */
/*
 * What making an instance does: the class is called with None for every argument that __init__
 * must be given, and the attributes it set are read off. What the call wrote elsewhere is undone.
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/modules.h"

static value *first_init(machine *m, const value *class_)
{
    name id = intern(m, "__init__");
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        value *found = look_up(class_->class_->mro[i]->class_->dict, id);
        if (found != NULL) return found;
        const class_value *of = class_->class_->mro[i]->class_;
        if (of->origin == ORIGIN_LIBRARY && of->library == NULL) return NULL;
    }
    return NULL;
}

/* co_argcount - 1 - len(__defaults__) times None */
static size_t count_arguments(machine *m, const value *class_)
{
    const value *init = first_init(m, class_);
    if (init == NULL) return 0;
    if (init->kind == V_NATIVE && init->native->has_code)
        return init->native->parameters - 1 - init->native->defaults;
    if (init->kind != V_FUNCTION) return 0;
    const signature *of = signature_of(m, init->function);
    size_t needed = 0;
    for (size_t i = 0; i < of->positional; i++) needed += of->at[i].default_ == NULL;
    return needed > 0 ? needed - 1 : 0;
}

static arguments none_arguments(machine *m, const value *class_)
{
    arguments given = {.count = count_arguments(m, class_), .node = class_->class_->node};
    given.at = take(m, (given.count + 1) * sizeof *given.at);
    for (size_t i = 0; i < given.count; i++) given.at[i] = m->none;
    return given;
}

/* ---- Reading the attributes off ---- */

/* A dict of 2.7 has no order that would show. */
const char *unsure_of(machine *m, const names *attributes)
{
    if (attributes->unsure != NULL) return reason_of(m, attributes->unsure);
    if (attributes->disorder != NULL && !m->rules->text_is_bytes)
        return reason_of(m, attributes->disorder);
    for (const binding *at = attributes->first; at != NULL; at = at->next)
        if (at->value != NULL && at->value->kind == V_UNKNOWN && at->value->flag)
            return reason_of(m, at->value);
    return NULL;
}

/* By the order of being bound: a few are out of place where branches were joined. */
size_t in_order(machine *m, const names *of, const char ***names_)
{
    const binding **sorted = take(m, (of->count + 1) * sizeof *sorted);
    size_t count = 0;
    for (const binding *at = of->first; at != NULL; at = at->next) {
        if (at->value == NULL) continue;
        size_t place = count++;
        for (; place > 0 && sorted[place - 1]->order > at->order; place--)
            sorted[place] = sorted[place - 1];
        sorted[place] = at;
    }
    *names_ = take(m, (count + 1) * sizeof **names_);
    for (size_t i = 0; i < count; i++) (*names_)[i] = sorted[i]->name;
    return count;
}

/* What makes an object's storage another than plain stores do; NULL: nothing. */
const char *strange_storage(machine *m, const value *got)
{
    const value *why = got->instance.touched;
    if (why != NULL) return reason_of(m, why);
    bool viewed = got->instance.viewed != NULL && !m->rules->text_is_bytes;
    /* With an attribute in it, the dict would be there anyway. */
    for (const binding *at = got->instance.attributes->first; viewed && at != NULL; at = at->next)
        if (at->value != NULL && !is_slot_of(got->instance.of, at->name)) viewed = false;
    return viewed ? reason_of(m, got->instance.viewed) : NULL;
}

typedef struct made {
    bool other;
    layout_error error;
    const char *unknown, *assumed, *order_unknown;
    const char **names;
    size_t count;
    size_t items;
    held_values held;
} made;

/* list, dict ...: they ask for more memory when they are filled. */
bool is_container(const value *class_)
{
    static const char containers[] =
        "dict list set bytearray deque defaultdict OrderedDict Counter";
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        if (of->origin == ORIGIN_LIBRARY && in_names(containers, of->name)) return true;
    }
    return false;
}

/* Code that is not followed had it, and may have filled it. */
void may_fill(machine *m, value *v, const node *at)
{
    if (v->kind != V_INSTANCE || v->instance.touched != NULL) return;
    if (is_container(v->instance.of))
        write_cell(m, &v->instance.touched, unknown(m, at, "what it holds is not followed"));
}

static bool is_filled(const value *got)
{
    const value *content = got->instance.content;
    return is_container(got->instance.of) && content != NULL &&
           (is_unknown(content) || content->tuple.count > 0);
}

/* A str keeps a byte for each character if all are ASCII. */
static void read_text(machine *m, const value *content, made *to)
{
    if (!is_text(m, content)) return;
    to->items = content->text.length;
    for (size_t i = 0; i < content->text.length; i++)
        if ((unsigned char)content->text.bytes[i] >= 0x80)
            to->unknown = "how many bytes a character of this text takes is not known";
}

static void read_instance(machine *m, const value *class_, const value *got, made *to)
{
    if (is_unknown(got)) {
        to->unknown = reason_of(m, got);
        return;
    }
    if (got->kind == V_INSTANCE && got->instance.of->class_->origin == ORIGIN_ENUM) {
        to->unknown = "an enumeration gives one of the members it has";
        return;
    }
    to->other = got->kind != V_INSTANCE || got->instance.of != class_;
    if (to->other) return;
    to->unknown = unsure_of(m, got->instance.attributes);
    if (to->unknown == NULL) to->unknown = strange_storage(m, got);
    if (to->unknown == NULL && is_filled(got)) to->unknown = "what it holds is not followed";
    const value *content = got->instance.content;
    bool sized = class_->class_->type->itemsize != 0 && content != NULL;
    if (sized && is_unknown(content) && to->unknown == NULL) to->unknown = reason_of(m, content);
    if (sized && content->kind == V_TUPLE) to->items = content->tuple.count;
    if (content != NULL) read_text(m, content, to);
    to->count = in_order(m, got->instance.attributes, &to->names);
    const value *shuffled = got->instance.attributes->shuffled;
    if (shuffled != NULL) to->order_unknown = reason_of(m, shuffled);
    hold_values(m, got, &to->held);
}

static made make_one(machine *m, value *class_)
{
    made to = {0};
    const arguments given = none_arguments(m, class_);
    value *lost = m->lost;
    m->doubt = m->raised = NULL;
    m->steps = m->options.steps;
    m->pending_count = 0;
    m->making_of = ++m->world->makings;
    value *got = instantiate(m, class_, &given);
    if (m->lost != NULL) to.unknown = reason_of(m, m->lost);
    else if (m->doubt != NULL && !m->options.trusting) to.unknown = reason_of(m, m->doubt);
    else if (got == NULL && is_unknown(m->raised)) to.unknown = reason_of(m, m->raised);
    else if (got == NULL)
        to.error = (layout_error){exception_name(m->raised), exception_text(m, m->raised)};
    else read_instance(m, class_, got, &to);
    if (m->doubt != NULL) to.assumed = reason_of(m, m->doubt);
    m->making_of = 0;
    m->lost = lost;
    return to;
}

static bool is_alike(const made *a, const made *b)
{
    if (a->count != b->count || a->other != b->other || a->items != b->items) return false;
    if ((a->error.exception == NULL) != (b->error.exception == NULL)) return false;
    for (size_t i = 0; i < a->count; i++)
        if (a->names[i] != b->names[i]) return false;
    return true;
}

/* An instance may leave something behind that the next one finds: what was written is made
   unknown, and a second instance has to turn out like the first. */
static made make_twice(machine *m, value *class_)
{
    size_t mark = trail_mark(m);
    made first = make_one(m, class_);
    if (first.unknown != NULL) return first;
    value *why = unknown(m, class_->class_->node, "one instance may differ from the next");
    age(m, mark, why);
    made second = make_one(m, class_);
    if (second.unknown != NULL) return second;
    if (!is_alike(&first, &second)) first.unknown = reason_of(m, why);
    if (first.held.unknown == NULL) first.held.unknown = second.held.unknown;
    if (first.held.count != second.held.count) first.held.unknown = reason_of(m, why);
    return first;
}

/* In a large tree find_attributes() is enough, which asks what any arguments make, but for classes
   whose built-in base holds something. */
static bool is_asked_openly(const machine *m, const value *class_)
{
    return m->options.accesses && derives_plainly(class_);
}

/* A class of the library whose making is known, and that may be made. */
static bool can_be_made(const machine *m, const value *class_)
{
    const class_value *of = class_->class_;
    bool strict = has_version(m->rules, V_2_7, V_3_8);
    bool bare = strict && in_names("typing.Generic typing.Protocol", of->dotted);
    return of->library != NULL && !bare && strcmp(of->dotted, "typing.Any") != 0 &&
           !is_enum(class_);
}

/* The library's classes are everybody's: this one's type gets attributes of its own. */
static layout_class *copy_written(machine *m, found_class *found)
{
    layout_class *written = take(m, sizeof *written);
    layout_type *type = take(m, sizeof *type);
    *written = *found->type->written;
    *type = *found->type;
    type->written = written;
    found->type = type;
    return written;
}

void probe_instance(machine *m, value *class_, found_class *found)
{
    if (m->type_class == NULL || derives(class_, m->type_class)) return;
    layout_class *written = class_->class_->written;
    bool of_library = written == NULL;
    if (of_library && !can_be_made(m, class_)) return;
    if (of_library && found->type->written != NULL) written = copy_written(m, found);
    size_t mark = trail_mark(m);
    m->instances++;
    renew_names(m, class_);
    made got = {.unknown = "what None for each argument makes is not asked"};
    if (!is_asked_openly(m, class_)) got = make_twice(m, class_);
    m->instances--;
    undo(m, mark);
    if (got.unknown == NULL && class_->class_->stirred != NULL)
        got.unknown = reason_of(m, class_->class_->stirred);
    /* The probe reads the __dict__ of an object that is gone by then. */
    if (m->options.probe && got.unknown == NULL &&
        find_in_class(m, class_, intern(m, "__del__"), 0) != NULL)
        got.unknown =
            reason_of(m, unknown(m, class_->class_->node, "what __del__ does is not followed"));
    found->instance = true;
    found->returns_other = got.other && got.unknown == NULL;
    found->instance_error = got.error;
    found->instance_unknown = got.unknown;
    found->instance_assumed = got.assumed;
    found->order_unknown = got.order_unknown;
    found->held = got.held;
    if (written == NULL && got.count > 0) found->instance_unknown = "what it has is not known";
    if (written != NULL && got.unknown == NULL) {
        written->attributes = got.names;
        written->attribute_count = got.count;
        written->items = got.items;
    }
    if (!of_library && m->options.attributes) find_attributes(m, class_, found);
}
