/* SPDX-License-Identifier: MIT */
/*
 * What depends on the system a program is on, and conditions ask for: os.name, platform.system(),
 * os.uname(). And that the interpreter is CPython.
 */
#include <string.h>

#include "python/machine.h"
#include "python/modules.h"

typedef enum system { LINUX, DARWIN, WINDOWS, SYSTEM_COUNT } system_kind;

static const struct row {
    const char *name;
    const char *text[SYSTEM_COUNT];
} values[] =
    {
        {"os.curdir", {".", ".", "."}},       {"os.extsep", {".", ".", "."}},
        {"os.linesep", {"\n", "\n", "\r\n"}}, {"os.name", {"posix", "posix", "nt"}},
        {"os.pardir", {"..", "..", ".."}},    {"os.pathsep", {":", ":", ";"}},
        {"os.sep", {"/", "/", "\\"}},
},
  results[] = {
      {"platform.python_implementation", {"CPython", "CPython", "CPython"}},
      {"platform.system", {"Linux", "Darwin", "Windows"}},
};

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static const char *find(const struct row *rows, size_t count, const machine *m, const char *dotted)
{
    system_kind on = strncmp(m->platform, "linux", 5) == 0 ? LINUX
                     : strcmp(m->platform, "darwin") == 0  ? DARWIN
                     : strcmp(m->platform, "win32") == 0   ? WINDOWS
                                                           : SYSTEM_COUNT;
    for (size_t i = 0; i < count && on != SYSTEM_COUNT; i++)
        if (strcmp(rows[i].name, dotted) == 0) return rows[i].text[on];
    return NULL;
}

static value *call_text(machine *m, value *self, const arguments *given)
{
    return given->count == 0 ? self : raise_vague(m, given->node, "TypeError");
}

/* Only the name of the system is told. */
static value *call_uname(machine *m, value *self, const arguments *given)
{
    value *vague = unknown(m, given->node, "what os.uname() gives is not known");
    value *items[5] = {self, vague, vague, vague, vague};
    return new_tuple(m, items, 5);
}

value *platform_value(machine *m, const char *dotted)
{
    const char *text = find(values, COUNT(values), m, dotted);
    if (text != NULL) return new_str(m, text);
    text = find(results, COUNT(results), m, dotted);
    if (text != NULL) return new_native(m, dotted, call_text, new_str(m, text));
    const char *named = find(results, COUNT(results), m, "platform.system");
    bool uname = in_names("os.uname posix.uname", dotted) && named != NULL;
    return uname ? new_native(m, dotted, call_uname, new_str(m, named)) : NULL;
}

/* sys.implementation; NULL: there is none. */
value *sys_implementation(machine *m)
{
    static const char *const others[] = {"_multiarch", "cache_tag", "hexversion",
                                         "supports_isolated_interpreters", "version"};
    value *space = library_class(m, "types.SimpleNamespace");
    if (space == NULL) return NULL;
    value *made = new_instance(m, space);
    names *to = made->instance.attributes;
    value *vague = unknown(m, NULL, "what else sys.implementation has is not known");
    bind(m, to, intern(m, "name"), new_str(m, "cpython"));
    for (size_t i = 0; i < COUNT(others); i++) bind(m, to, intern(m, others[i]), perhaps(m, vague));
    return made;
}
