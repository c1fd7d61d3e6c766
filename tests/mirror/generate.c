/* SPDX-License-Identifier: MIT */
/*
 * Writes the member lists of lib/facts as C, with assertions on what the library says of them, for
 * a C compiler to judge: another judge of sizes, offsets and alignments than lib/model/record.c.
 *
 *     generate ABI OUT.c
 *
 * Every struct of every Python is declared for one data model; "host" is the one this program was
 * built for. Many are the same in several versions; a text that was written before is not written
 * again. The text needs no library, so that a compiler for another machine can judge it too.
 */
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "facts/facts.h"
#include "facts/structs.h"

#if defined(_WIN64)
#define HOST "llp64"
#elif defined(_WIN32)
#define HOST "win32"
#elif defined(__wasm__)
#define HOST "wasm32"
#elif defined(__arm__)
#define HOST "armhf"
#elif UINTPTR_MAX == UINT32_MAX
#define HOST "i386"
#else
#define HOST "lp64"
#endif

enum { MAX_TEXT = 1 << 16, MAX_STRUCTS = 8192, MAX_PATH_LENGTH = 256 };

/* The text of one struct, built before it is known to be new. */
typedef struct text {
    char chars[MAX_TEXT];
    size_t length;
} text;

static void stop(const char *why)
{
    fprintf(stderr, "generate: %s\n", why);
    exit(2);
}

static void say(text *out, const char *format, ...)
{
    va_list list;
    va_start(list, format);
    int more = vsnprintf(out->chars + out->length, MAX_TEXT - out->length, format, list);
    va_end(list);
    if (more < 0 || out->length + (size_t)more >= MAX_TEXT) stop("a struct is too long");
    out->length += (size_t)more;
}

/* ---- Declarations ---- */

static bool runs_on(const layout_target *target, const char *abi)
{
    layout_target_info info;
    layout_target_describe(target, &info);
    return strcmp(info.abi, abi) == 0;
}

static bool runs_on_windows(const layout_target *target)
{
    return runs_on(target, "llp64") || runs_on(target, "win32");
}

static bool has_64_bits(const layout_target *target)
{
    return runs_on(target, "lp64") || runs_on(target, "llp64");
}

/* Read from the facts a second time, without the library's help. */
static bool present(const layout_target *target, const member_fact *member)
{
    switch ((member_when)member->when) {
    case IF_FREE_THREADED: return target->python->build[0] == 't';
    case IF_GIL: return target->python->build[0] != 't';
    case IF_DEBUG: return strchr(target->python->build, 'd') != NULL;
    case IF_WIDE: return strchr(target->python->build, 'u') != NULL;
    case IF_WINDOWS: return runs_on_windows(target);
    case IF_UNIX: return !runs_on_windows(target);
    case IF_64_BIT: return has_64_bits(target);
    case IF_32_BIT: return !has_64_bits(target);
    case ALWAYS: break;
    }
    return true;
}

static const char *digit_type(const layout_target *target)
{
    bool wide = has_64_bits(target) || runs_on(target, "wasm32");
    return wide || target->python->narrow_digit == 'I' ? "uint32_t " : "uint16_t ";
}

static const char *c_type(const layout_target *target, char code)
{
    switch (code) {
    case 'P': return "void *";
    case 'n': return "ptrdiff_t ";
    case 'l': return "long ";
    case 'i': return "int ";
    case 'I': return "unsigned ";
    case 'H': return "uint16_t ";
    case 'B': return "unsigned char ";
    case 'Q': return "uint64_t ";
    case 'd': return "double ";
    case 'g': return "long double ";
    case 'D': return digit_type(target);
    default: stop("a member has an unknown type code");
    }
    return NULL;
}

static const struct_fact *nested(const layout_target *target, const member_fact *member)
{
    if (member->code == 'O') return target->python->object;
    if (member->code == 'V') return &var;
    return member->code == 'S' ? member->of : NULL;
}

static void declare_struct(const layout_target *target, const struct_fact *fact, text *out);

/* A lone open array is no C struct; one item stands for it. */
static void declare_count(const struct_fact *fact, const member_fact *member, text *out)
{
    if (member->count == OPEN) say(out, fact->count == 1 ? "[1]" : "[]");
    else if (member->count > 1) say(out, "[%u]", member->count);
}

static void declare_member(const layout_target *target, const struct_fact *fact,
                           const member_fact *member, text *out)
{
    const struct_fact *inner = nested(target, member);
    if (inner != NULL) {
        declare_struct(target, inner, out);
        say(out, " %s", member->name);
    } else if (member->code == 'x') {
        say(out, "unsigned char %s[sizeof(", member->name);
        declare_struct(target, member->of, out);
        say(out, ")]");
    } else {
        say(out, "%s%s", c_type(target, member->code), member->name);
    }
    declare_count(fact, member, out);
    say(out, "; ");
}

static void declare_struct(const layout_target *target, const struct_fact *fact, text *out)
{
    say(out, fact->is_union ? "union { " : "struct { ");
    for (unsigned i = 0; i < fact->count; i++)
        if (present(target, &fact->members[i]))
            declare_member(target, fact, &fact->members[i], out);
    say(out, "}");
}

/* ---- Assertions ---- */

static unsigned long assertions;

static void assert_member(const layout_target *target, const layout_struct *found,
                          const member_fact *member, const char *path, text *out)
{
    layout_row row;
    if (layout_struct_member(target, found, path, &row) != LAYOUT_OK) stop(path);
    if (member->count == OPEN) {
        say(out, "OPEN(%s, %" PRId64 ", %" PRIu64 ")\n", path, row.offset, found->itemsize);
        say(out, "BASIC(%s, %" PRIu64 ", %u)\n", path, found->basicsize, found->fact->open_items);
    } else {
        say(out, "MEMBER(%s, %" PRId64 ", %" PRIu64 ")\n", path, row.offset, row.size);
    }
    assertions += 2;
}

/* Asserts on a struct's members, and on those of structs inside it. */
static void assert_members(const layout_target *target, const layout_struct *found,
                           const struct_fact *fact, const char *prefix, text *out)
{
    for (unsigned i = 0; i < fact->count; i++) {
        const member_fact *member = &fact->members[i];
        const struct_fact *inner = nested(target, member);
        char path[MAX_PATH_LENGTH];
        if (!present(target, member)) continue;
        snprintf(path, sizeof path, "%s%s", prefix, member->name);
        assert_member(target, found, member, path, out);
        if (inner == NULL || member->count != 1) continue;
        snprintf(path, sizeof path, "%s%s.", prefix, member->name);
        assert_members(target, found, inner, path, out);
    }
}

static void write_text(const layout_target *target, const layout_struct *found, text *out)
{
    out->length = 0;
    say(out, "typedef ");
    declare_struct(target, found->fact, out);
    say(out, " T;\n");
    if (found->size > 0) say(out, "SIZE(%" PRIu64 ")\n", found->size);
    say(out, "ALIGN(%" PRIu64 ")\n", found->alignment);
    assertions += 2;
    assert_members(target, found, found->fact, "", out);
}

/* ---- The file ---- */

static const char preamble[] =
    "/* Written by tests/mirror/generate.c. */\n"
    "#include <stddef.h>\n"
    "#include <stdint.h>\n"
    "#define SIZE(n) _Static_assert(sizeof(T) == n, \"size\");\n"
    "#define ALIGN(n) _Static_assert(_Alignof(T) == n, \"alignment\");\n"
    "#define AT(m, at) _Static_assert(offsetof(T, m) == at, \"offset of \" #m);\n"
    "#define MEMBER(m, at, n) AT(m, at) \\\n"
    "    _Static_assert(sizeof(((T *)0)->m) == n, \"size of \" #m);\n"
    "#define OPEN(m, at, n) AT(m, at) \\\n"
    "    _Static_assert(sizeof(((T *)0)->m[0]) == n, \"size of an item of \" #m);\n"
    "#define BASIC(m, n, items) \\\n"
    "    _Static_assert(offsetof(T, m) + items * sizeof(((T *)0)->m[0]) == n, \"basicsize\");\n";

static bool is_new(const text *written)
{
    static uint64_t seen[MAX_STRUCTS];
    static size_t count;
    uint64_t hash = 14695981039346656037u; /* FNV-1a */
    for (size_t i = 0; i < written->length; i++)
        hash = (hash ^ (unsigned char)written->chars[i]) * 1099511628211u;
    for (size_t i = 0; i < count; i++)
        if (seen[i] == hash) return false;
    if (count == MAX_STRUCTS) stop("too many structs");
    seen[count++] = hash;
    return true;
}

static unsigned long write_target(FILE *file, const layout_target *target)
{
    static text written;
    static unsigned long number;
    layout_target_info info;
    unsigned long count = 0;
    layout_target_describe(target, &info);
    for (size_t i = 0; i < layout_struct_count(); i++) {
        layout_struct found;
        unsigned long before = assertions;
        if (layout_struct_at(target, i, &found) != LAYOUT_OK) continue;
        write_text(target, &found, &written);
        if (!is_new(&written)) {
            assertions = before;
            continue;
        }
        fprintf(file, "\n/* %s, %s (%s), %s */\n#define T s%lu\n%s#undef T\n", info.python,
                found.name, found.c_name, found.source, ++number, written.chars);
        count++;
    }
    return count;
}

static layout_target target_of(size_t python, const char *abi)
{
    layout_target any, target;
    layout_target_info info;
    layout_target_at(python, 0, &any);
    layout_target_describe(&any, &info);
    if (layout_target_find(info.python, abi, &target) != LAYOUT_OK) stop(abi);
    return target;
}

int main(int argc, char **argv)
{
    FILE *file = argc == 3 ? fopen(argv[2], "w") : NULL;
    if (file == NULL) stop("usage: generate ABI OUT.c");
    const char *abi = strcmp(argv[1], "host") == 0 ? HOST : argv[1];
    unsigned long structs = 0;
    fputs(preamble, file);
    for (size_t i = 0; i < layout_python_count(); i++) {
        layout_target target = target_of(i, abi);
        structs += write_target(file, &target);
    }
    printf("%lu structs, %lu assertions for %s\n", structs, assertions, abi);
    return fclose(file) == 0 && structs > 500 ? 0 : 1;
}
