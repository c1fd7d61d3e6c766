/* SPDX-License-Identifier: MIT */
/*
 * Extension modules are known by what follows their names: .so, .abi3.so and .pyd, or the same with
 * a tag such as cpython-311-x86_64-linux-gnu or cp311-win_amd64 before it, which only that version
 * imports (importlib's EXTENSION_SUFFIXES).
 */
#define _POSIX_C_SOURCE 200809L /* opendir */

#include "extensions.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>

#include "python/modules.h"

enum { FOLDERS = 1 << 8, TAG = 16 };

typedef struct module {
    const char *called;
    built how;
    struct module *next;
} module;

typedef struct folder {
    const char *path;
    module *first;
    struct folder *next;
} folder;

struct extensions {
    arena *memory;
    char long_tag[TAG], short_tag[TAG]; /* "cpython-311", "cp311" */
    folder *table[FOLDERS];
};

extensions *extensions_new(arena *memory, unsigned major, unsigned minor)
{
    extensions *made = arena_alloc(memory, sizeof *made);
    *made = (extensions){.memory = memory};
    (void)snprintf(made->long_tag, TAG, "cpython-%u%u", major, minor);
    (void)snprintf(made->short_tag, TAG, "cp%u%u", major, minor);
    return made;
}

/* Letters may follow the version: cpython-37m, cpython-313t. */
static bool has_tag(const char *suffix, const char *tag)
{
    size_t length = strlen(tag);
    bool longer = suffix[length] >= '0' && suffix[length] <= '9';
    return strncmp(suffix, tag, length) == 0 && !longer;
}

/* suffix: all behind the first dot */
static built kind_of(const extensions *of, const char *suffix)
{
    const char *last = strrchr(suffix, '.');
    last = last == NULL ? suffix : last + 1;
    if (in_names("pyx c cc cpp cxx rs pyi", last)) return BUILT_PERHAPS;
    if (!in_names("so pyd", last)) return BUILT_NOT;
    bool plain = last == suffix || strcmp(suffix, "abi3.so") == 0;
    bool ours = has_tag(suffix, of->long_tag) || has_tag(suffix, of->short_tag);
    return plain || ours ? BUILT_HERE : BUILT_PERHAPS;
}

static void add(extensions *of, folder *to, const char *file)
{
    const char *dot = strchr(file, '.');
    built how = dot == NULL || dot == file ? BUILT_NOT : kind_of(of, dot + 1);
    if (how == BUILT_NOT) return;
    module *made = arena_alloc(of->memory, sizeof *made);
    *made = (module){arena_intern(of->memory, file, (size_t)(dot - file)), how, to->first};
    to->first = made;
}

static folder *read_folder(extensions *of, const char *path)
{
    folder *made = arena_alloc(of->memory, sizeof *made);
    *made = (folder){.path = path};
    DIR *opened = opendir(path);
    if (opened == NULL) return made;
    for (const struct dirent *at; (at = readdir(opened)) != NULL;) add(of, made, at->d_name);
    closedir(opened);
    return made;
}

static const folder *folder_at(extensions *of, const char *path)
{
    folder **slot = &of->table[((uintptr_t)path >> 4) * 2654435761u / FOLDERS % FOLDERS];
    for (folder *at = *slot; at != NULL; at = at->next)
        if (at->path == path) return at;
    folder *made = read_folder(of, path);
    made->next = *slot;
    *slot = made;
    return made;
}

built extension_in(extensions *of, const char *path, const char *called)
{
    built best = BUILT_NOT;
    for (const module *at = folder_at(of, path)->first; at != NULL; at = at->next)
        if (strcmp(at->called, called) == 0 && at->how > best) best = at->how;
    return best;
}
