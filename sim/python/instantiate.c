/* SPDX-License-Identifier: MIT */
/*
 * Calling a class: __new__, then __init__. The program's own are run; of the library's it is known
 * what they do with their arguments (modules.c). Objects/typeobject.c: type_call, object_new,
 * object_init.
 */
#include <string.h>

#include "python/enums.h"
#include "python/machine.h"
#include "python/modules.h"

/* ---- Who makes and who fills ---- */

typedef struct maker {
    value *found;           /* the program's, or an UNKNOWN, or ... */
    const library_row *row; /* ... the library's */
} maker;

static bool makes(const library_row *row, bool init)
{
    return init ? row->init != INIT_INHERITED : row->new_ != NEW_INHERITED;
}

static maker find_maker(machine *m, const value *class_, bool init, size_t from)
{
    name id = intern(m, init ? "__init__" : "__new__");
    for (size_t i = from; i < class_->class_->mro_count; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        if (is_unsure(m, of->dict)) return (maker){of->dict->unsure, NULL};
        value *found = look_up(of->dict, id);
        if (found != NULL) return (maker){found, NULL};
        if (of->origin != ORIGIN_LIBRARY) continue;
        if (of->library == NULL)
            return (maker){
                unknown(m, NULL,
                        join_text(m, (const char *[]){"what making a ", of->name,
                                                      " of the library does is not known", NULL})),
                NULL};
        if (makes(of->library, init)) return (maker){NULL, of->library};
    }
    return (maker){unknown(m, NULL, "what makes this object is not known"), NULL};
}

static bool is_object_maker(const maker *of, bool init)
{
    return of->row != NULL && (init ? of->row->init == INIT_OBJECT : of->row->new_ == NEW_OBJECT);
}

/* ---- Abstract methods ---- */

static bool is_abstract_value(machine *m, const value *v)
{
    name mark = intern(m, "__isabstractmethod__");
    if (v->kind == V_FUNCTION) return look_up(v->function->attributes, mark) != NULL;
    if (v->kind == V_OPAQUE) return strcmp(v->opaque.type, "abstractproperty") == 0;
    if (m->rules->text_is_bytes) return false; /* only later do wrappers ask what they wrap */
    if (v->kind == V_PROPERTY)
        return (v->property.get != NULL && is_abstract_value(m, v->property.get)) ||
               (v->property.set != NULL && is_abstract_value(m, v->property.set));
    if (v->kind != V_CLASSMETHOD && v->kind != V_STATICMETHOD) return false;
    return is_abstract_value(m, v->wrapper.of);
}

static bool defines(const value *class_, name id, size_t until)
{
    for (size_t i = 0; i < until; i++)
        if (look_up(class_->class_->mro[i]->class_->dict, id) != NULL) return true;
    return false;
}

typedef struct missing {
    value *names; /* a tuple of texts */
    bool unsure;  /* there may be more */
} missing;

/* Whether the row of a class of the library before it in the MRO tells of its methods as well. */
static bool is_told(const value *class_, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        const class_value *of = class_->class_->mro[i]->class_;
        if (of->origin == ORIGIN_LIBRARY &&
            derives(class_->class_->mro[i], class_->class_->mro[at]))
            return true;
    }
    return false;
}

/* In the order they are listed in. */
static void add_missing(machine *m, missing *to, name id)
{
    value *added = m->empty, *text = new_str(m, id);
    bool placed = false;
    for (size_t i = 0; i < to->names->tuple.count; i++) {
        value *at = to->names->tuple.at[i];
        int order = strcmp(at->text.bytes, id);
        if (order == 0) return;
        if (order > 0 && !placed) added = append(m, added, text);
        placed = placed || order > 0;
        added = append(m, added, at);
    }
    to->names = placed ? added : append(m, added, text);
}

/* Methods that a class of the MRO asks for and none before it defines. */
static void add_of_class(machine *m, const value *class_, size_t i, missing *to)
{
    const class_value *of = class_->class_->mro[i]->class_;
    for (const binding *at = of->dict->first; at != NULL; at = at->next)
        if (at->value != NULL && is_abstract_value(m, at->value) && !defines(class_, at->name, i))
            add_missing(m, to, at->name);
    if (of->origin != ORIGIN_LIBRARY || !of->abstract || is_told(class_, i)) return;
    const char *list = of->library == NULL ? NULL : of->library->abstract;
    /* In 2.7 an iterator has other methods than the tables say. */
    to->unsure = to->unsure || of->library == NULL || (list != NULL && m->rules->text_is_bytes);
    for (; list != NULL && *list != '\0'; list += strspn(list, " ")) {
        size_t length = strcspn(list, " ");
        name id = intern_span(m, (span){list, length});
        if (!defines(class_, id, i)) add_missing(m, to, id);
        list += length;
    }
}

static missing find_missing(machine *m, const value *class_)
{
    missing found = {m->empty, false};
    for (size_t i = 0; class_->class_->abstract && i < class_->class_->mro_count; i++)
        add_of_class(m, class_, i, &found);
    return found;
}

/* object_new */
static value *refuse_abstract(machine *m, const value *class_, const missing *of)
{
    const item_list *all = &of->names->tuple;
    bool several = all->count > 1 || m->rules->abstract_plural, quotes = m->rules->abstract_quoted;
    const char *text = all->at[0]->text.bytes;
    for (size_t i = 1; i < all->count; i++)
        text = join_text(
            m, (const char *[]){text, quotes ? "', '" : ", ", all->at[i]->text.bytes, NULL});
    return raise_text(m, "TypeError",
                      (const char *[]){"Can't instantiate abstract class ", class_->class_->name,
                                       quotes ? " without an implementation for" : " with",
                                       " abstract method", several ? "s " : " ", quotes ? "'" : "",
                                       text, quotes ? "'" : "", NULL});
}

/* ---- __new__ of the library ---- */

static value *no_arguments(machine *m, const value *class_)
{
    const char *text = m->rules->no_arguments;
    const char *called = text[0] == '(' ? class_->class_->name : "";
    return raise_text(m, "TypeError", (const char *[]){called, text, NULL});
}

static value *new_object(machine *m, value *class_, const arguments *given)
{
    maker new_ = find_maker(m, class_, false, 0), init = find_maker(m, class_, true, 0);
    bool warned =
        m->rules->object_warns && !is_object_maker(&new_, false) && !is_object_maker(&init, true);
    if (given->count > 0 && !warned) {
        if (!is_object_maker(&new_, false))
            return raise_text(m, "TypeError", (const char *[]){m->rules->new_text, NULL});
        if (is_object_maker(&init, true)) return no_arguments(m, class_);
    }
    missing abstract = find_missing(m, class_);
    if (abstract.unsure) doubtful(m, given->node, "whether all abstract methods are there");
    else if (abstract.names->tuple.count > 0) return refuse_abstract(m, class_, &abstract);
    return new_instance(m, class_);
}

/* The items of a tuple, the text of a str ...: how large an instance is. */
static value *new_of_value(machine *m, value *class_, const library_row *row,
                           const arguments *given)
{
    value *made = new_instance(m, class_);
    made->instance.content = m->empty;
    if (given->count == 0) return made;
    value *of = library_class(m, row->name);
    value *content = of == NULL ? NULL : builtin_call(m, of, given);
    if (content == NULL && m->raised != NULL) return NULL;
    bool plain = content != NULL && (content->kind == V_TUPLE || is_text(m, content));
    made->instance.content =
        plain ? content : unknown(m, given->node, "how large this value is is not known");
    if (content == NULL || is_unknown(content)) doubt(m, made->instance.content);
    return made;
}

/* In 3.7 and 3.8 typing.Generic has a __new__, which passes its arguments on in a new tuple: to
   those after it in the MRO. */
static bool copies_arguments(machine *m, const value *class_, const library_row *to)
{
    const value *generic = library_class(m, "typing.Generic");
    for (size_t i = 0; has_version(m->rules, V_3_7, V_3_8) && i < class_->class_->mro_count; i++) {
        if (class_->class_->mro[i] == generic) return true;
        if (class_->class_->mro[i]->class_->library == to) return false;
    }
    return false;
}

static value *new_by_library(machine *m, value *class_, const library_row *row,
                             const arguments *given)
{
    bool checks = row->new_ == NEW_VALUE || row->new_ == NEW_UNKNOWN;
    if (checks && is_refused(m, class_, row->name, given)) return NULL;
    switch ((library_new)row->new_) {
    case NEW_OBJECT: return new_object(m, class_, given);
    case NEW_VALUE: return new_of_value(m, class_, row, given);
    case NEW_ANY: {
        value *made = new_instance(m, class_);
        /* list.__new__ leaves its arguments to __init__; an exception's keeps them. */
        made->instance.content =
            new_tuple(m, given->at, is_container(class_) ? 0 : positional(given));
        made->flag = positional(given) > 0 && copies_arguments(m, class_, row);
        return made;
    }
    default: return doubtful(m, given->node, "what making this object does is not known");
    }
}

/* cls.__new__(cls, ...), the search beginning somewhere in the MRO. */
value *new_from(machine *m, value *class_, size_t from, const arguments *given)
{
    maker by = find_maker(m, class_, false, from);
    if (by.row != NULL) return new_by_library(m, class_, by.row, given);
    if (is_unknown(by.found)) return doubt(m, by.found), by.found;
    value *function = by.found->kind == V_STATICMETHOD ? by.found->wrapper.of : by.found;
    arguments all = prepend(m, class_, given);
    return call(m, function, &all);
}

/* ---- __init__ of the library ---- */

static value *init_object(machine *m, value *self, const arguments *given)
{
    maker init = find_maker(m, self->instance.of, true, 0);
    maker new_ = find_maker(m, self->instance.of, false, 0);
    if (given->count == 0) return m->none;
    bool filled = !is_object_maker(&init, true), made = !is_object_maker(&new_, false);
    if (made && (!filled || m->rules->object_warns)) return m->none;
    const char *called = filled || m->rules->init_bare ? "object" : self->instance.of->class_->name;
    return raise_text(m, "TypeError", (const char *[]){called, m->rules->init_text, NULL});
}

static value *init_empty(machine *m, value *self, const library_row *row, const arguments *given)
{
    if (given->keyword_count > 0) may_fill(m, self, given->node);
    if (positional(given) == 0) return m->none;
    bool factory = strcmp(row->name, "collections.defaultdict") == 0;
    bool lenient = factory || strcmp(row->name, "collections.Counter") == 0;
    if (lenient && positional(given) == 1 && given->at[0]->kind == V_NONE) return m->none;
    if (factory) return doubt(m, unknown(m, given->node, "whether this is taken")), m->none;
    bool iterable = in_names("list set bytearray dict collections.OrderedDict collections.deque "
                             "collections.Counter",
                             row->name);
    bool size = strcmp(row->name, "bytearray") == 0 && given->at[0]->kind == V_INT;
    if (!iterable || size || positional(given) > 1) {
        doubtful(m, given->node, "what this call makes of its arguments is not known");
        return m->none;
    }
    value *items = iterate(m, given->node, given->at[0]);
    self->instance.content = items;
    return items == NULL ? NULL : m->none;
}

/* UserDict and UserList keep what they hold in self.data. */
static value *init_data(machine *m, value *self, const arguments *given)
{
    bool plain = given->count == 0 || (given->count == 1 && given->at[0]->kind == V_NONE);
    if (!plain || given->keyword_count > 0)
        doubtful(m, given->node, "what this call makes of its arguments is not known");
    bool list = derives(self->instance.of, library_class(m, "collections.UserList"));
    value *data = new_container(m, list ? V_LIST : V_DICT, m->empty);
    return store_attribute(m, given->node, self, intern(m, "data"), data) == NULL ? NULL : m->none;
}

/* An iterator over a set of the fields sets those that are not given. */
static void set_fields(machine *m, value *self, const char *fields)
{
    names *to = self->instance.attributes;
    size_t count = 0;
    for (; *fields != '\0'; fields += strspn(fields, " ")) {
        name called = intern_span(m, (span){fields, strcspn(fields, " ")});
        value *load = strcmp(called, "ctx") == 0 ? library_class(m, "ast.Load") : NULL;
        value *made = load != NULL ? new_instance(m, load) : new_container(m, V_LIST, m->empty);
        if (load != NULL) made->making = 0;
        else made->flag = true;
        bind(m, to, called, made);
        fields += strlen(called);
        if (++count == 2)
            write_cell(m, &to->shuffled, unknown(m, NULL, "a set gives the order of its fields"));
    }
}

/* A node of a syntax tree, called without arguments. */
static value *init_node(machine *m, value *self, const arguments *given)
{
    if (given->count > 0) {
        value *why = unknown(m, given->node, "which fields this node gets is not known");
        write_cell(m, &self->instance.attributes->unsure, why);
        doubt(m, why);
        return m->none;
    }
    if (!has_version(m->rules, V_3_13, V_3_15)) return m->none;
    for (size_t i = 0; i < self->instance.of->class_->mro_count; i++) {
        const char *dotted = self->instance.of->class_->mro[i]->class_->dotted;
        const char *fields = dotted == NULL ? "" : fields_of_node(dotted);
        if (dotted != NULL && needs_fields(m->rules, dotted))
            return raise_vague(m, given->node, "TypeError");
        if (fields[0] == '\0') continue;
        set_fields(m, self, fields);
        break;
    }
    return m->none;
}

static value *init_by_library(machine *m, value *self, const library_row *row,
                              const arguments *given)
{
    bool checks = row->init == INIT_EMPTY || row->init == INIT_UNKNOWN;
    if (checks && is_refused(m, self->instance.of, row->name, given)) return NULL;
    switch ((library_init)row->init) {
    case INIT_OBJECT: return init_object(m, self, given);
    case INIT_DATA: return init_data(m, self, given);
    case INIT_EMPTY: return init_empty(m, self, row, given);
    case INIT_NODE: return init_node(m, self, given);
    case INIT_ANY:
        self->instance.content = new_tuple(m, given->at, positional(given));
        self->flag = self->flag || positional(given) > 0;
        if (given->keyword_count > 0)
            doubtful(m, given->node, "whether these keywords are taken is not known");
        return m->none;
    default: break;
    }
    value *why = unknown(m, given->node, "what this __init__ of the library does is not known");
    write_cell(m, &self->instance.attributes->unsure, why);
    doubt(m, why);
    return m->none;
}

value *init_from(machine *m, value *self, size_t from, const arguments *given)
{
    maker by = find_maker(m, self->instance.of, true, from);
    if (by.row != NULL) return init_by_library(m, self, by.row, given);
    if (is_unknown(by.found)) {
        write_cell(m, &self->instance.attributes->unsure, by.found);
        doubt(m, by.found);
        return m->none;
    }
    arguments all = prepend(m, self, given);
    value *done = call(m, by.found, &all);
    if (done == NULL || done->kind == V_NONE || is_unknown(done)) return done;
    return raise_text(
        m, "TypeError",
        (const char *[]){"__init__() should return None, not '", type_name(m, done), "'", NULL});
}

/* ---- Calling a class ---- */

static value *call_type(machine *m, value *class_, const arguments *given)
{
    value *made = new_from(m, class_, 0, given);
    if (made == NULL || made->kind != V_INSTANCE || !derives(made->instance.of, class_))
        return made;
    return init_from(m, made, 0, given) == NULL ? NULL : made;
}

/* The abstract methods are found missing first, in some versions. */
static value *refuse_protocol(machine *m, const value *class_, const arguments *given)
{
    missing abstract = find_missing(m, class_);
    if (abstract.unsure || abstract.names->tuple.count > 0)
        return raise_vague(m, given->node, "TypeError");
    return raise_text(m, "TypeError", (const char *[]){"Protocols cannot be instantiated", NULL});
}

/* From 3.11 on a protocol that has an __init__ keeps it, and may be called. */
static bool keeps_init(machine *m, const value *class_)
{
    name id = intern(m, "__init__");
    if (has_version(m->rules, V_2_7, V_3_10)) return false;
    for (size_t i = 0; i < class_->class_->mro_count; i++) {
        const value *of = class_->class_->mro[i];
        if (look_up(of->class_->dict, id) != NULL) return true;
        if (i > 0 && of->class_->protocol && !keeps_init(m, of)) return false;
    }
    return false;
}

/* M(name, bases, dict), M being a metaclass. */
static bool is_metaclass(const machine *m, const value *class_)
{
    return m->type_class != NULL && derives(class_, m->type_class);
}

value *instantiate(machine *m, value *class_, const arguments *given)
{
    const class_value *c = class_->class_;
    value *hook =
        c->metaclass == NULL ? NULL : find_in_class(m, c->metaclass, intern(m, "__call__"), 0);
    if (c->origin == ORIGIN_TYPED_DICT) return new_container(m, V_DICT, m->empty);
    if (hook != NULL && hook->kind == V_FUNCTION) {
        arguments all = prepend(m, class_, given);
        return call(m, hook, &all);
    }
    if (hook != NULL && !is_unknown(hook)) hook = unknown(m, given->node, "what __call__ does");
    if (hook != NULL) return doubt(m, hook), hook;
    if (is_enum(class_)) return call_enum(m, class_, given);
    if (is_metaclass(m, class_)) return call_metaclass(m, class_, given);
    if (c->protocol && !keeps_init(m, class_)) return refuse_protocol(m, class_, given);
    value *made = c->origin == ORIGIN_LIBRARY ? builtin_call(m, class_, given) : NULL;
    if (made != NULL || m->raised != NULL) return made;
    return call_type(m, class_, given);
}
