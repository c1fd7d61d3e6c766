/* SPDX-License-Identifier: MIT */
/* Paths as texts. */
#define _POSIX_C_SOURCE 200809L /* getcwd */

#include "check/paths.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

typedef struct building {
    char text[LONGEST_PATH];
    size_t length;
} building;

/* Another name; "." adds none and ".." takes one away. */
static void add_name(building *to, const char *called, size_t length)
{
    if (length == 0 || (length == 1 && *called == '.')) return;
    if (length == 2 && memcmp(called, "..", 2) == 0) {
        while (to->length > 0 && to->text[--to->length] != '/') {}
        return;
    }
    if (length + 1 >= sizeof to->text - to->length) fail("a path is too long: %.80s...", to->text);
    to->text[to->length++] = '/';
    memcpy(to->text + to->length, called, length);
    to->length += length;
}

static void add_names(building *to, const char *path)
{
    while (*path != '\0') {
        size_t length = strcspn(path, "/");
        add_name(to, path, length);
        path += length + (path[length] == '/');
    }
}

static const char *current_folder(char *into, size_t room)
{
    if (getcwd(into, room) == NULL) fail("where is the current folder? %s", strerror(errno));
    return into;
}

const char *path_absolute(arena *memory, const char *path)
{
    building made = {.length = 0};
    char here[LONGEST_PATH];
    if (*path != '/') add_names(&made, current_folder(here, sizeof here));
    add_names(&made, path);
    return made.length == 0 ? "/" : arena_intern(memory, made.text, made.length);
}

const char *path_above(arena *memory, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash[1] == '\0') return NULL;
    return slash == path ? "/" : arena_intern(memory, path, (size_t)(slash - path));
}

const char *path_joined(arena *memory, const char *folder, const char *called)
{
    char made[LONGEST_PATH];
    const char *between = folder[strlen(folder) - 1] == '/' ? "" : "/";
    int length = snprintf(made, sizeof made, "%s%s%s", folder, between, called);
    if (length >= LONGEST_PATH) fail("a path is too long: %.80s...", made);
    return arena_intern(memory, made, (size_t)length);
}

const char *path_below(const char *folder, const char *path)
{
    size_t length = strlen(folder);
    if (strcmp(folder, "/") == 0) return path + 1;
    return strncmp(path, folder, length) == 0 && path[length] == '/' ? path + length + 1 : NULL;
}

const char *path_shown(arena *memory, const char *path)
{
    const char *below = path_below(path_absolute(memory, "."), path);
    return below != NULL ? below : path;
}
