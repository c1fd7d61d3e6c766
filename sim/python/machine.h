/* SPDX-License-Identifier: MIT */
/*
 * What the files of the evaluator tell each other.
 *
 * The evaluator is a tree walker. An expression's value is returned; NULL says that an exception is
 * on its way, which is then machine.raised. A statement returns where control flows next.
 */
#ifndef LAYOUTSIM_MACHINE_H
#define LAYOUTSIM_MACHINE_H

#include "python/arena.h"
#include "python/behaviours.h"
#include "python/classes.h"
#include "python/value.h"

typedef enum flow { FLOW_NEXT, FLOW_BREAK, FLOW_CONTINUE, FLOW_RETURN, FLOW_RAISE } flow;

typedef enum scope_kind { SCOPE_MODULE, SCOPE_CLASS, SCOPE_FUNCTION } scope_kind;

/* What the compiler knows of a function before it runs. */
typedef struct scope {
    names locals, globals, nonlocals;
    bool generator; /* it has a yield */
} scope;

struct frame {
    scope_kind kind;
    names *locals, *globals;
    frame *outer;           /* in which it is written; NULL for a module */
    const scope *scope;     /* of a function */
    names *annotations;     /* of a class */
    class_cell *owner;      /* __class__ of functions made here */
    const char *class_name; /* of the innermost class, for private names; or NULL */
    const char *qualname;   /* of what runs; NULL for a module */
    value *first;           /* first argument, for super() */
    value *returned;
    value *handled;        /* exception being handled, for a bare raise */
    value *yielded;        /* a list, while a generator is run */
    value *loop_doubt;     /* an UNKNOWN: the innermost loop may have ended early */
    size_t first_pending;  /* of machine.pending, of this call */
    bool transparent;      /* only adds the names of type parameters */
    bool comprehension;    /* a scope of its own, but for := */
    bool text_annotations; /* of a module: from __future__ import annotations */
    const struct class_making *enumeration; /* whose body runs, if its names become members */
    bool in_branch;                         /* one that cannot be decided, which began at ... */
    size_t branch_mark;
};

typedef struct class_making {
    const node *at;
    const char *name, *qualname;
    value *bases; /* a tuple */
    names *dict;
    value *metaclass;   /* as written, or NULL */
    arguments keywords; /* for __init_subclass__ */
    bool called;        /* type(name, bases, dict) */
    bool enumeration;
    names *annotations;
    class_cell *cell;
    const names *statics;
} class_making;

/* A place that was written, and what stood there. */
typedef struct change {
    names *of; /* NULL: `cell` */
    binding *binding;
    value **cell;
    value *value;
    uint64_t order;
} change;

typedef struct changes {
    change *at;
    size_t count, room;
} changes;

/* A way through a function that has returned, while others go on. */
typedef struct pending {
    size_t mark;
    changes done;
    value *returned, *reason;
} pending;

typedef struct known_class {
    const char *name;
    value *class_;
    struct known_class *next;
} known_class;

typedef struct nested_class {
    found_class *found;
    value *made;
    struct nested_class *next;
} nested_class;

typedef struct known_scope {
    const node *node;
    scope scope;
    struct known_scope *next;
} known_scope;

enum { SCOPE_BUCKETS = 1 << 13 };

/* What the modules of a tree share. */
struct world {
    uint64_t order;
    uint32_t makings; /* of instances, so far */
    names builtins;
    names modules, sources; /* the library's by their names; the tree's by their paths */
    known_class *classes;
    names asked; /* classes by the names they were asked for; None: there is none */
    known_scope *scopes[SCOPE_BUCKETS];
    value *version_info, *sys_modules; /* NULL: nobody has asked */
    const machine *blank;              /* which the others are copies of */
};

/* The stores to one object's attributes, on whatever way through the program. */
typedef struct sighting {
    name name;
    const node *at;
    const function_value *in; /* NULL: code that is not of the program */
    struct sighting *next;
} sighting;

typedef struct watch {
    const value *class_;         /* the first of its instances is it */
    const names *of;             /* its attributes; NULL: it is not made yet */
    const function_value *asked; /* run, even if it is a coroutine */
    const node *at;              /* what runs */
    sighting *first, *last;
} watch;

/* The run of a module: there is a machine for each, and one that is imported runs on its own. */
struct machine {
    world *world;
    arena *arena;
    const layout_target *target;
    const behaviour *rules;
    const char *platform; /* sys.platform */
    program_options options;
    const module_source *source; /* NULL: a file that is no module of a tree */
    program *program;

    uint64_t steps;              /* left */
    unsigned depth, first_depth; /* of nesting: now, and where the module was imported */
    bool aging;                  /* see age() */
    value *lost; /* an UNKNOWN: steps or depth ran out, and with them what the state is */
    const layout_type *refused; /* that the library would not make, last */
    value *raised;              /* the exception on its way, an INSTANCE or an UNKNOWN */
    value *doubt;               /* an UNKNOWN: the first thing that may have raised */
    unsigned in_try;
    value *undecided; /* an UNKNOWN: why a branch being run may not be; or NULL */

    changes trail;
    value *perhaps; /* the last UNKNOWN that may not be there at all, made of `perhaps_of` */
    const value *perhaps_of;
    pending *pending;
    size_t pending_count, pending_room;

    frame module, *caller;
    value *none, *true_, *false_, *ellipsis, *not_implemented, *empty;
    value *object_class, *type_class;
    const node *statement;         /* of the module, being run */
    nested_class *nested;          /* classes found in it */
    unsigned instances;            /* being made to see what that does */
    uint32_t making_of;            /* which of them it is; 0: none */
    class_making *making;          /* of a class statement whose metaclass runs */
    watch *watch;                  /* NULL: nobody asks */
    const function_value *running; /* the innermost call of a function; or NULL */
};

/* What a function can be given. */
typedef struct parameter {
    const char *name;
    value *default_; /* NULL: none */
} parameter;

typedef struct signature {
    const char *name, *qualname; /* for texts of errors */
    parameter *at;
    size_t positional_only, positional, keyword_only; /* positional: the first ones included */
    bool more, more_keywords;                         /* *args, **kwargs */
} signature;

/* ---- machine.c: memory, limits, ends ---- */

void *take(machine *m, size_t size);
name intern(machine *m, const char *text);
name intern_span(machine *m, span text);
const char *join_text(machine *m, const char *const parts[]); /* up to a NULL */
const char *number_text(machine *m, int64_t number);
layout_room library_room(machine *m, size_t size);
void close_room(machine *m, layout_room *room); /* nothing more will be cut from it */
bool step(machine *m, const node *at);
void spend(machine *m, size_t steps);   /* for work that is no statement or expression */
bool enter(machine *m, const node *at); /* one level deeper; false: too deep */
void leave(machine *m);

/* The module whose code runs; NULL: a file that is no module of a tree. */
const module_source *running_source(const machine *m);
const char *local_reason(machine *m, const char *reason);
/* An UNKNOWN. `what`: "the value of flag() is not known"; the line comes before it. */
value *unknown(machine *m, const node *at, const char *what);
value *unknown_name(machine *m, const node *at, const char *what, const char *called);
const char *reason_of(machine *m, const value *why); /* of an UNKNOWN; NULL: of nothing */
/* As unknown(), and it may have raised. */
value *doubtful(machine *m, const node *at, const char *what);
void doubt(machine *m, value *why);

/* Raise; always NULL. */
value *raise_text(machine *m, const char *type, const char *const parts[]);
value *raise_vague(machine *m, const node *at, const char *type);
value *raise_value(machine *m, value *exception);
bool exception_is(machine *m, const value *exception, const char *type);
/* What str(exception) is; NULL if not known. */
const char *exception_text(machine *m, const value *exception);
const char *exception_name(const value *exception);

/* ---- values.c ---- */

value *new_value(machine *m, value_kind kind);
value *new_bool(machine *m, bool truth);
value *new_int(machine *m, int64_t number);
value *new_str(machine *m, const char *text);
value *new_text(machine *m, value_kind kind, span text);
/* The first place of a text in another, or the last; SIZE_MAX: none. */
size_t find_text(span in, span text, bool last);
value *new_tuple(machine *m, value **at, size_t count);
value *append(machine *m, value *tuple, value *item); /* a tuple one longer */
/* The same, of a tuple that nobody else has seen: it may be the same one. */
value *push(machine *m, value *tuple, value *item);
value *new_container(machine *m, value_kind kind, value *content);
value *make_set(machine *m, value_kind kind, value *items);
value *new_native(machine *m, const char *called, native *call, value *self);
value *new_method(machine *m, value *function, value *self);
value *new_opaque(machine *m, const char *type);
value *new_wrapper(machine *m, value_kind kind, value *of);
value *new_instance(machine *m, value *of);
bool is_unknown(const value *v);
bool is_str(const machine *m, const value *v);  /* a str; 2.7: unicode too */
bool is_text(const machine *m, const value *v); /* STR or BYTES */
const char *type_name(const machine *m, const value *v);
name text_name(machine *m, const value *v);

/* Three answers. */
typedef enum answer { NO, YES, MAYBE } answer;
answer same(const value *a, const value *b);              /* surely the same value */
answer equal(machine *m, const value *a, const value *b); /* == */
answer identical(const value *a, const value *b);         /* is */
answer truth(machine *m, const node *at, value *v);       /* bool(v), in C only */

/* ---- trail.c: writes that can be taken back ---- */

value *look_up(const names *in, name called); /* NULL: not bound */
void bind(machine *m, names *in, name called, value *to);
void bind_for_good(machine *m, names *in, name called, value *to);
void unbind(machine *m, names *in, name called);
void write_cell(machine *m, value **cell, value *to);
size_t trail_mark(const machine *m);
void trail_end(machine *m);               /* nobody goes back any more: to be done in the end */
void tidy(machine *m, size_t mark);       /* before the trail is captured, if one may */
changes capture(machine *m, size_t mark); /* to be forgotten */
void forget(changes *of);
void undo(machine *m, size_t mark);
void apply(machine *m, const changes *done);
void join(machine *m, const changes *a, const changes *b, value *why);
value *merge(value *a, value *b, value *why);
void shuffle(machine *m, size_t mark, value *why);
value *perhaps(machine *m, const value *why); /* an UNKNOWN that may not be bound at all */
/* Makes all that was written since a mark unknown. */
void blur(machine *m, size_t mark, value *why);
void age(machine *m, size_t mark, value *why); /* numbers stay numbers */
/* Whatever can be reached from a value may have been changed; poison: unless others are trusted. */
void spoil(machine *m, value *v, value *why);
void poison(machine *m, value *v, value *why);

/* ---- scope.c ---- */

const names *bound_names(machine *m, const node *statement);
const scope *scope_of(machine *m, const node *function);
bool is_unsure(const machine *m, const names *of);
value *read_name(machine *m, frame *in, const node *at, name id);
value *write_name(machine *m, frame *in, name id, value *to); /* NULL never */
value *delete_name(machine *m, frame *in, const node *at, name id);
name mangled(machine *m, const frame *in, name id);
const char *inner_qualname(machine *m, const frame *in, const char *inner);

/* ---- branches.c: what cannot be decided ---- */

typedef flow arm(machine *m, frame *in, const void *what);
/* Runs both and joins what they did. */
flow either(machine *m, frame *in, arm *const arms[2], const void *const what[2], value *why);
/* A call ends: joins the ways that ended before. */
void settle(machine *m, frame *in, flow *end);

/* ---- run_*.c ---- */

value *eval(machine *m, frame *in, const node *at);
value *eval_operator(machine *m, frame *in, const node *at);
value *eval_compare(machine *m, frame *in, const node *at);
value *eval_display(machine *m, frame *in, const node *at);
value *eval_comprehension(machine *m, frame *in, const node *at);
value *eval_call(machine *m, frame *in, const node *at);
value *eval_joined(machine *m, frame *in, const node *at);
value *eval_constant(machine *m, const node *at);
value *eval_list(machine *m, frame *in, const node *list); /* a tuple; opens STARRED */
value *operate(machine *m, const node *at, operator_kind op, value *const of[2]);
/* What comparisons share with operators: is it an int, is it among these, is all known of it. */
bool whole_number(const value *v, int64_t *number);
answer holds(machine *m, const value *items, const value *item);
bool is_settled(const value *v);
const char *operator_symbol(operator_kind op);
answer compare(machine *m, const node *at, operator_kind op, value *const of[2]);
value *subscript(machine *m, const node *at, value *of, value *index);
value *raise_key(machine *m, value *key); /* KeyError */
value *set_subscript(machine *m, const node *at, value *const of[2], value *to);

/* What an annotation is: its value, or an ANNOTATION where it is not evaluated. */
value *new_annotation(machine *m, frame *in, const node *at);

flow run_block(machine *m, frame *in, const node *list);
flow run(machine *m, frame *in, const node *at);
flow run_try(machine *m, frame *in, const node *at);
flow run_import(machine *m, frame *in, const node *at);
flow run_for(machine *m, frame *in, const node *at);
flow run_while(machine *m, frame *in, const node *at);
flow run_class(machine *m, frame *in, const node *at);
flow run_match(machine *m, frame *in, const node *at);
value *assign(machine *m, frame *in, const node *target, value *to);
value *delete_target(machine *m, frame *in, const node *target);

/* ---- iterate.c ---- */

/* All that comes out of iterating: a tuple; an UNKNOWN; NULL raised. */
value *iterate(machine *m, const node *at, value *of);
/* "%s and %s" % of[1] */
value *format_percent(machine *m, const node *at, value *const of[2]);
/* str(of), where it is plain to see; NULL otherwise. */
const char *plain_text(machine *m, const value *of);
int order_values(machine *m, const value *a, const value *b);

/* ---- functions.c, call.c ---- */

value *make_function(machine *m, frame *in, const node *at);
value *call(machine *m, value *callee, const arguments *given);
value *call_with(machine *m, const node *at, value *callee, value *const args[2]); /* up to NULL */
signature *signature_of(machine *m, const function_value *function);
frame *type_parameter_frame(machine *m, frame *in, const node *list);
value *call_function(machine *m, value *function, const arguments *given);
value *run_generator(machine *m, const node *at, value *generator);
value *format_braces(machine *m, value *self, const arguments *given);

/* Values of the parameters, then *args, then **kwargs; NULL: raised. */
value **bind_arguments(machine *m, const signature *of, const arguments *given);
/* The same for a function of a library that is written in Python: "a b= * c=" are its parameters,
   those with = NULL if they are not given, those after * only by keyword. */
value **bind_written(machine *m, const char *function, const char *parameters,
                     const arguments *given);
arguments prepend(machine *m, value *first, const arguments *given);
value *keyword(const arguments *given, const char *called);
size_t positional(const arguments *given);

/* ---- attributes.c ---- */

value *class_of(machine *m, const value *v); /* its type, a CLASS; NULL if not known */
value *find_in_class(machine *m, const value *class_, name called, size_t from);
value *read_attribute(machine *m, const node *at, value *of, name called);
value *read_plainly(machine *m, const node *at, value *of, name called);
value *write_attribute(machine *m, const node *at, value *of, name called,
                       value *to); /* to NULL: del */
value *store_attribute(machine *m, const node *at, value *of, name called, value *to);
bool is_cached(const value *v); /* a cached_property */
answer has_attribute(machine *m, value *of, name called);
answer is_instance(machine *m, const value *v, const value *class_);
answer is_subclass(machine *m, const value *a, const value *b);
bool derives(const value *class_, const value *ancestor);

/* ---- making.c, library.c, instances.c ... ---- */

void renew_names(machine *m, const value *class_);

extern const char metaclass_conflict[]; /* the text of the TypeError */
value *make_class(machine *m, class_making *how);
/* cls.__bases__ = (...) */
void rebase(machine *m, const node *at, value *of, value *bases);
value *library_class(machine *m, const char *called);                 /* NULL: not known */
value *builtin_value(machine *m, const node *at, const char *called); /* NULL: none */
value *moved_abc(machine *m, const char *module, const char *called);
value *library_value(machine *m, const node *at, const char *module, const char *called);
/* A function of the library that the tables know better than its source says; or NULL. */
value *absent(machine *m, const char *module, const char *called); /* raises AttributeError */
value *tabled_name(machine *m, const char *module, const char *called);
/* A class of the library that is written in Python: its name and its base. */
value *library_subclass(machine *m, const char *called, value *of);
/* typing.List, typing.ClassVar ...; and what else is not a plain name of the library, or NULL. */
value *special_form(machine *m, const char *called);
value *library_special(machine *m, const char *called);
value *platform_value(machine *m, const char *dotted); /* os.name, platform.system ... or NULL */
value *sys_implementation(machine *m);
value *instantiate(machine *m, value *class_, const arguments *given);
value *new_from(machine *m, value *class_, size_t from, const arguments *given);
value *init_from(machine *m, value *self, size_t from, const arguments *given);
value *call_metaclass(machine *m, value *meta, const arguments *given);
value *finish_class(machine *m, const class_making *how, value *class_);
names *prepare_names(machine *m, class_making *how);
value *make_by_metaclass(machine *m, class_making *how);
value *resolve_bases(machine *m, const node *at, value *written);
bool is_form(const value *v, const char *name);
bool is_typing(const value *v);
void remember_class(machine *m, const char *called, value *class_);
bool derives_plainly(const value *class_);

/* ---- imports.c, program.c: modules ---- */

/* NULL: raised; an UNKNOWN: it is not known what it has. */
value *find_module(machine *m, const node *at, const char *dotted);
native import_module;
void put_module(machine *m, const value *called, value *to);
/* A module that is known already, or of the tree; NULL: there is none. */
value *find_inner(machine *m, const char *dotted);
bool has_failed(const value *module); /* importing it raises */
void note_failure(machine *m, const node *at);
/* A module of the tree, which has been run, or is being run; NULL: there is none. */
value *run_source(machine *m, const char *dotted);

/* ---- namespaces.c ---- */

value *dict_of(machine *m, const names *of);              /* a DICT of what they are now */
bool is_slot_of(const value *class_, const char *called); /* of it or a base */
value *new_namespace(machine *m, names *of, value *self);
value *as_dict(machine *m, value *v); /* a NAMESPACE as a DICT of now; others as they are */
value *set_namespace_item(machine *m, const node *at, value *const of[2], value *to);
value *namespace_method(machine *m, value *of, const char *called);
names *names_of(machine *m, value *space);
value *class_dict(machine *m, const node *at, const value *of);
value *class_annotations(machine *m, const value *of); /* NULL: there are none */

/* ---- specials.c: what every object has ---- */

value *attribute_dict(machine *m, const node *at, value *of);
value *special_method(machine *m, const node *at, value *of, const char *called);
void add_store_hooks(machine *m, value *to);
value *special_super(machine *m, const node *at, value *of, const char *called, size_t from);
value *refuse_keywords(machine *m, const value *class_);
value *class_method_of_library(machine *m, value *of, const char *called);
value *property_accessor(machine *m, value *of, const char *called);
value *new_super(machine *m, const arguments *given);
value *super_of(machine *m, const node *at, value *start, value *of);
const names *static_names(machine *m, const node *class_statement);
void note_nested(machine *m, const node *at, value *made);
void probe_instance(machine *m, value *class_, found_class *found);
size_t in_order(machine *m, const names *of, const char ***names_);
/* Why it is not sure which attributes there are, in which order; NULL: it is. */
const char *unsure_of(machine *m, const names *attributes);
/* What makes an object's storage another than plain stores do; NULL: nothing. */
const char *strange_storage(machine *m, const value *got);
bool is_container(const value *class_);
void may_fill(machine *m, value *v, const node *at);

/* ---- held.c ---- */

enum { BORN_BY_CALL = UINT16_MAX }; /* of an empty dict: by dict() */
bool is_shared(const value *v);     /* not made for the object that holds it */
void hold_values(machine *m, const value *got, held_values *to);

/* ---- certainty.c ---- */

void find_attributes(machine *m, value *class_, found_class *found);
void see_store(machine *m, name called);

/* ---- accesses.c, deeds.c ---- */

/* Where self.called = ... goes. */
access_place store_place(machine *m, const value *class_, name called);
/* Whether a function or lambda has a parameter of that name. */
bool has_own_parameter(const node *function, const char *called);
/* The first parameter of a method; NULL: it has none, or is no method of objects. */
const char *self_of(const node *function);
void find_accesses(machine *m, found_class *found);
void find_deeds(machine *m);
/* Whether a call of this makes a weak reference to its first argument. */
bool is_reference(machine *m, const node *function);

value *decorate_dataclass(machine *m, value *self, const arguments *given);
value *make_field(machine *m, value *self, const arguments *given);
value *make_namedtuple(machine *m, value *self, const arguments *given);
value *named_tuple_class(machine *m, class_making *how);
value *simple_enum(machine *m, value *self, const arguments *given);
value *global_enum(machine *m, value *self, const arguments *given);
value *convert_enum(machine *m, value *self, const arguments *given);
value *typed_dict_class(machine *m, class_making *how, const value *written);
native call_typed_dict;
value *execute(machine *m, const frame *in, const arguments *given); /* exec(code, names) */

/* ---- field_names.c ---- */

bool is_keyword(const behaviour *rules, const char *called);
answer is_identifier(const char *called);
const char *quoted(machine *m, const char *text); /* repr(), or NULL */
value *field_names(machine *m, const node *at, value *given);
value *rename_fields(machine *m, const value *fields);
bool check_fields(machine *m, const node *at, const char *type, const value *fields, bool renamed);
value *call_type_new(machine *m, value *self, const arguments *given);

/* ---- factories.c: functions of libraries that make classes ---- */

/* By its dotted name; NULL: it is none of them. */
value *factory(machine *m, const char *dotted);
/* A module that is no part of the standard library, but has functions of that kind. */
bool is_helper_module(const char *dotted);
value *helper_module(machine *m, const char *dotted);
native attrs_decorate, attrs_define, attrs_frozen, attrs_dataclass, attrs_field, attrs_ib,
    attrs_factory, attrs_make_class, attrs_validator;
value *field_decorator(machine *m, value *of, const char *called); /* @x.default, @x.validator */
native types_new_class, types_prepare_class, types_resolve_bases, make_dataclass;

native *builtin_function(const char *called);
value *builtin_make(machine *m, const char *called, const arguments *given);
value *builtin_call(machine *m, value *class_, const arguments *given); /* int(x), tuple(x) ... */
/* Raises what the type says to a class derived from it that is called with these, if it refuses. */
bool is_refused(machine *m, const value *class_, const char *type, const arguments *given);
value *value_method(machine *m, value *of, const char *called); /* 'a'.join; NULL: not known */
value *unbound_method(machine *m, const char *type, const char *called); /* str.lower */
native dict_from_keys;

/* A method of a built-in type; a list of them ends with a NULL. */
typedef struct method_row {
    const char *name;
    native *call;
} method_row;
const method_row *container_methods(const value *of);

#endif
