/* SPDX-License-Identifier: MIT */
/*
 * Names of the standard library as values: classes whose layout the library knows, functions the
 * tables know, and UNKNOWN for the rest.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

/* ---- Classes ---- */

/* Classes that [...] can follow from 3.9 on. */
static const char subscripted[] =
    "tuple list dict set frozenset type collections.deque collections.defaultdict "
    "collections.OrderedDict collections.Counter collections.ChainMap collections.UserDict "
    "collections.UserList collections.abc.Awaitable collections.abc.Coroutine "
    "collections.abc.AsyncIterable collections.abc.AsyncIterator collections.abc.AsyncGenerator "
    "collections.abc.Iterable collections.abc.Iterator collections.abc.Generator "
    "collections.abc.Reversible collections.abc.Container collections.abc.Collection "
    "collections.abc.Callable collections.abc.Set collections.abc.MutableSet "
    "collections.abc.Mapping collections.abc.MutableMapping collections.abc.Sequence "
    "collections.abc.MutableSequence collections.abc.MappingView collections.abc.KeysView "
    "collections.abc.ItemsView collections.abc.ValuesView contextlib.AbstractContextManager "
    "contextlib.AbstractAsyncContextManager functools.partial os.PathLike queue.Queue "
    "queue.SimpleQueue weakref.WeakSet weakref.WeakKeyDictionary weakref.WeakValueDictionary "
    "asyncio.Future asyncio.Task asyncio.Queue concurrent.futures.Future ctypes.LibraryLoader "
    "difflib.SequenceMatcher enumerate filecmp.dircmp fileinput.FileInput "
    "functools.cached_property functools.partialmethod itertools.chain mailbox.Mailbox "
    "subprocess.CompletedProcess subprocess.Popen tempfile.SpooledTemporaryFile "
    "tempfile.TemporaryDirectory";

static const char *const prefixes[] = {
    "",         "collections.", "collections.abc.", "typing.", "abc.",
    "numbers.", "types.",       "contextlib.",      "enum.",
};
enum { PREFIXES = sizeof prefixes / sizeof prefixes[0] };

/* A type knows its plain name only; up to 3.9 collections has the names of collections.abc too. */
static const library_row *find_row(machine *m, const char *called)
{
    const library_row *found = find_library_class(called);
    const char *dot = strrchr(called, '.');
    if (found == NULL && dot != NULL && strncmp(called, "collections.", 12) == 0)
        return find_library_class(join_text(m, (const char *[]){"collections.abc", dot, NULL}));
    for (size_t i = 1; i < PREFIXES && found == NULL && dot == NULL; i++)
        found = find_library_class(join_text(m, (const char *[]){prefixes[i], called, NULL}));
    return found;
}

static value *find_known(machine *m, const layout_type *type)
{
    for (known_class *at = m->world->classes; at != NULL; at = at->next) {
        const layout_type *known = at->class_->class_->type;
        if (known == type || (known != NULL && layout_type_same(known, type))) return at->class_;
    }
    return NULL;
}

void remember_class(machine *m, const char *called, value *class_)
{
    known_class *made = take(m, sizeof *made);
    *made = (known_class){called, class_, m->world->classes};
    m->world->classes = made;
    bind_for_good(m, &m->world->asked, intern(m, called), class_);
}

static bool is_abstract(const layout_type *metaclass)
{
    for (size_t i = 0; metaclass != NULL && i < metaclass->mro_count; i++)
        if (strcmp(metaclass->mro[i]->name, "ABCMeta") == 0) return true;
    return false;
}

static value *wrap(machine *m, const char *called, const layout_type *type);

static value *wrap_once(machine *m, const char *called, const layout_type *type)
{
    value *known = find_known(m, type);
    return known != NULL ? known : wrap(m, called, type);
}

static const layout_type *find_type(machine *m, const char *called);

/* An ancestor is often of the module that its heir is of. */
static const char *name_beside(machine *m, const char *heir, const layout_type *type)
{
    const char *dot = strrchr(heir, '.');
    if (dot == NULL) return type->name;
    const char *module = intern_span(m, (span){heir, (size_t)(dot + 1 - heir)});
    const char *full = intern(m, join_text(m, (const char *[]){module, type->name, NULL}));
    const layout_type *found = find_type(m, full);
    return found != NULL && layout_type_same(found, type) ? full : type->name;
}

static void wrap_mro(machine *m, const char *called, class_value *made, value *self)
{
    const layout_type *type = made->type;
    made->mro = take(m, (type->mro_count + 1) * sizeof *made->mro);
    for (size_t i = 0; i < type->mro_count; i++) {
        value *of =
            i == 0 ? self : wrap_once(m, name_beside(m, called, type->mro[i]), type->mro[i]);
        made->mro[made->mro_count++] = of;
        made->generic = made->generic || strcmp(of->class_->name, "Generic") == 0;
        made->abstract = made->abstract || of->class_->abstract;
    }
}

static value *wrap(machine *m, const char *called, const layout_type *type)
{
    value *self = new_value(m, V_CLASS);
    class_value *made = self->class_ = take(m, sizeof *made);
    made->name = made->qualname = type->name;
    made->type = type;
    made->dict = take(m, sizeof *made->dict);
    made->origin = ORIGIN_LIBRARY;
    made->library = find_row(m, called);
    made->library_generic = in_names(subscripted, called);
    made->abstract = is_abstract(type->metaclass);
    made->dotted = called;
    remember_class(m, called, self);
    /* PyType_Ready gives a type no descriptor of a slot that is its base's, from 3.13 on. */
    bool hooked = has_version(m->rules, V_2_7, V_3_12);
    if (hooked && strcmp(type->name, "BaseException") == 0) add_store_hooks(m, self);
    wrap_mro(m, called, made, self);
    if (type->metaclass != NULL && strcmp(type->metaclass->name, "type") != 0)
        made->metaclass = wrap_once(m, type->metaclass->name, type->metaclass);
    return self;
}

static const layout_type *find_type(machine *m, const char *called)
{
    const layout_type *type = NULL;
    for (size_t size = 16384; size <= 1048576; size *= 8) {
        layout_room *room = take(m, sizeof *room);
        *room = library_room(m, size);
        layout_status is = layout_type_builtin(called, m->target, room, &type);
        close_room(m, room);
        if (is == LAYOUT_OK) return type;
        if (is != LAYOUT_BUFFER_TOO_SMALL) return NULL;
    }
    return NULL;
}

/* A class that was met first as an ancestor of another one has its plain name until then. */
static void name_wholly(machine *m, value *known, const char *called)
{
    const char *dotted = known->class_->dotted;
    if (dotted == NULL || strchr(dotted, '.') != NULL) return;
    known->class_->dotted = intern(m, called);
    known->class_->library_generic = in_names(subscripted, called);
}

value *library_class(machine *m, const char *called)
{
    name asked = intern(m, called);
    value *before = look_up(&m->world->asked, asked);
    if (before != NULL) return before == m->none ? NULL : before;
    const layout_type *type = find_type(m, called);
    if (type == NULL) {
        bind_for_good(m, &m->world->asked, asked, m->none);
        return NULL;
    }
    value *known = find_known(m, type);
    if (known == NULL) return wrap(m, intern(m, called), type);
    remember_class(m, called, known);
    name_wholly(m, known, called);
    return known;
}

value *library_subclass(machine *m, const char *called, value *of)
{
    class_making how = {.name = called, .qualname = called, .bases = new_tuple(m, &of, 1)};
    how.dict = take(m, sizeof *how.dict);
    value *made = make_class(m, &how);
    if (made != NULL && !is_unknown(made)) remember_class(m, called, made);
    return made;
}

/* ---- Functions ---- */

static value *first_or_none(machine *m, const arguments *given)
{
    return given->count > 0 ? given->at[0] : m->none;
}

static value *call_identity(machine *m, value *self, const arguments *given)
{
    (void)self;
    return first_or_none(m, given);
}

static value *call_decorator(machine *m, value *self, const arguments *given)
{
    (void)self, (void)given;
    return new_native(m, "decorator", call_identity, NULL);
}

/* None where something is expected, or what is not known, may well be refused. */
static value *call_opaque(machine *m, value *self, const arguments *given)
{
    for (size_t i = 0; i < given->count; i++)
        if (given->at[i]->kind == V_NONE || is_unknown(given->at[i]))
            doubtful(m, given->node, "what this call makes of its arguments is not known");
    return self;
}

static value *call_none(machine *m, value *self, const arguments *given)
{
    (void)self, (void)given;
    return m->none;
}

static value *call_cast(machine *m, value *self, const arguments *given)
{
    (void)self;
    return given->count > 1 ? given->at[1] : m->none;
}

static value *call_abstract(machine *m, value *self, const arguments *given)
{
    value *of = first_or_none(m, given);
    (void)self;
    if (of->kind == V_FUNCTION)
        bind(m, of->function->attributes, intern(m, "__isabstractmethod__"), m->true_);
    return of;
}

static value *call_new_type(machine *m, value *self, const arguments *given)
{
    (void)self, (void)given;
    return new_native(m, "NewType", call_identity, NULL);
}

/* It may be a class, and then is one to those that derive from it. */
static value *new_maker(machine *m, const library_name *of, const char *called, value *result)
{
    value *made = new_native(m, called, call_opaque, result);
    made->native->type = of->name;
    return made;
}

static value *use(machine *m, const library_name *of, const char *called)
{
    value *result = new_opaque(m, of->result == NULL ? "object" : of->result);
    switch ((library_use)of->use) {
    case USE_IDENTITY: return new_native(m, called, call_identity, NULL);
    case USE_DECORATOR: return new_native(m, called, call_decorator, NULL);
    case USE_SIMPLE_ENUM: return new_native(m, called, simple_enum, NULL);
    case USE_GLOBAL_ENUM: return new_native(m, called, global_enum, NULL);
    case USE_OPAQUE: return new_maker(m, of, called, result);
    case USE_NONE: return new_native(m, called, call_none, NULL);
    case USE_ABSTRACT: return new_native(m, called, call_abstract, NULL);
    case USE_NEW_TYPE: return new_native(m, called, call_new_type, NULL);
    case USE_CAST: return new_native(m, called, call_cast, NULL);
    case USE_DATACLASS: return new_native(m, called, decorate_dataclass, NULL);
    case USE_FIELD: return new_native(m, called, make_field, NULL);
    case USE_NAMEDTUPLE: return new_native(m, intern(m, of->name), make_namedtuple, NULL);
    case USE_FALSE: return m->false_;
    default: break;
    }
    return of->use == USE_SPECIAL ? special_form(m, called) : result;
}

/* ---- sys ---- */

static value *version_info(machine *m)
{
    layout_target_info info;
    layout_target_describe(m->target, &info);
    const unsigned numbers[3] = {info.major, info.minor, info.patch};
    value *made = m->empty;
    for (size_t i = 0; i < 3; i++) made = append(m, made, new_int(m, numbers[i]));
    value *level = unknown(m, NULL, "whether this is a release is not known");
    made = append(m, append(m, made, level), level);
    m->world->version_info = made;
    return made;
}

static value *sys_modules(machine *m)
{
    if (m->world->sys_modules == NULL)
        m->world->sys_modules = unknown(m, NULL, "the value of sys.modules is not known");
    return m->world->sys_modules;
}

static value *sys_value(machine *m, const node *at, const char *called)
{
    layout_target_info info;
    layout_target_describe(m->target, &info);
    if (strcmp(called, "version_info") == 0)
        return m->world->version_info != NULL ? m->world->version_info : version_info(m);
    if (strcmp(called, "hexversion") == 0)
        return new_int(m,
                       ((int64_t)info.major << 24) + (info.minor << 16) + (info.patch << 8) + 0xf0);
    if (strcmp(called, "platform") == 0) return new_str(m, m->platform);
    value *made = strcmp(called, "implementation") == 0 ? sys_implementation(m) : NULL;
    if (made != NULL) return made;
    if (strcmp(called, "byteorder") == 0) return new_str(m, "little");
    if (strcmp(called, "modules") == 0) return sys_modules(m);
    if (strcmp(called, "maxsize") == 0)
        return new_int(m, info.pointer_size == 8 ? INT64_MAX : INT32_MAX);
    /* Objects that are there, whatever they are. */
    if (in_names("__stderr__ __stdin__ __stdout__ argv path stderr stdin stdout", called))
        return new_opaque(m, join_text(m, (const char *[]){"sys.", called, NULL}));
    return unknown_name(m, at, "the value of sys.", called);
}

/* ---- All ---- */

value *absent(machine *m, const char *module, const char *called)
{
    if (m->rules->text_is_bytes)
        return raise_text(
            m, "AttributeError",
            (const char *[]){"'module' object has no attribute '", called, "'", NULL});
    return raise_text(
        m, "AttributeError",
        (const char *[]){"module '", module, "' has no attribute '", called, "'", NULL});
}

/* Built-in functions that are not followed, or were functions in 2.7. */
static const char functions[] =
    "__build_class__ __import__ aiter anext apply ascii bin breakpoint cmp coerce compile divmod "
    "filter format hex input intern map oct open pow range raw_input reduce reload round unichr "
    "zip";

/* `self`: its name. */
static value *call_named(machine *m, value *self, const arguments *given)
{
    value *made = builtin_make(m, self->text.bytes, given);
    if (made != NULL || m->raised != NULL) return made;
    value *why = unknown_name(m, given->node, "the value of ", self->text.bytes);
    for (size_t i = 0; i < given->count; i++) poison(m, given->at[i], why);
    doubt(m, why);
    return why;
}

value *builtin_value(machine *m, const node *at, const char *called)
{
    if (name_presence(m->rules, "builtins", called) == ABSENT) return NULL;
    native *of = builtin_function(called);
    if (of != NULL) return new_native(m, intern(m, called), of, NULL);
    if (strcmp(called, "NotImplemented") == 0) return m->not_implemented;
    if (strcmp(called, "Ellipsis") == 0) return m->ellipsis;
    if (strcmp(called, "True") == 0 || strcmp(called, "False") == 0 || strcmp(called, "None") == 0)
        return called[0] == 'T' ? m->true_ : called[0] == 'F' ? m->false_ : m->none;
    if (strcmp(called, "__debug__") == 0) return m->true_;
    value *class_ = library_class(m, called);
    if (class_ != NULL) return class_;
    if (!in_names(functions, called)) return unknown_name(m, at, "the value of ", called);
    return new_native(m, intern(m, called), call_named, new_str(m, called));
}

/* Up to 3.9 collections gives the names of collections.abc too, though dir() does not show them. */
value *moved_abc(machine *m, const char *module, const char *called)
{
    if (strcmp(module, "collections") != 0 || !has_version(m->rules, V_2_7, V_3_9)) return NULL;
    return library_class(m, join_text(m, (const char *[]){"collections.abc.", called, NULL}));
}

static name full_name(machine *m, const char *module, const char *called)
{
    size_t length;
    const char *type = type_of_name(m->rules, module, called, &length);
    module = library_name_of(module);
    if (type != NULL) return intern_span(m, (span){type, length});
    return intern(m, join_text(m, (const char *[]){module, ".", called, NULL}));
}

value *tabled_name(machine *m, const char *module, const char *called)
{
    if (!m->options.is_library) return NULL;
    const char *full = join_text(m, (const char *[]){module, ".", called, NULL});
    const library_name *known = find_library_name(full);
    return known == NULL ? NULL : use(m, known, intern(m, called));
}

value *library_value(machine *m, const node *at, const char *module, const char *called)
{
    bool builtins = strcmp(module, "builtins") == 0 || strcmp(module, "__builtin__") == 0;
    value *found = builtins ? builtin_value(m, at, called) : moved_abc(m, module, called);
    if (found != NULL) return found;
    if (builtins || name_presence(m->rules, module, called) == ABSENT)
        return absent(m, module, called);
    if (strcmp(module, "sys") == 0) return sys_value(m, at, called);
    const char *full = full_name(m, module, called);
    value *class_ = library_special(m, full);
    if (class_ == NULL) class_ = factory(m, full);
    if (class_ == NULL) class_ = platform_value(m, full);
    if (class_ != NULL) return class_;
    const library_name *known = find_library_name(full);
    if (known != NULL && !(known->use == USE_SPECIAL && m->rules->generic_meta))
        return use(m, known, intern(m, called));
    class_ = library_class(m, full);
    if (class_ != NULL) return class_;
    value *what = unknown_name(m, at, "the value of ", full);
    /* Where the tables do not have the module's names, this one may be missing. */
    if (name_presence(m->rules, module, called) != PRESENT) doubt(m, what);
    return what;
}
