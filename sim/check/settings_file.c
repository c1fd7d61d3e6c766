/* SPDX-License-Identifier: MIT */
/*
 * Finding the settings: the nearest folder that has some counts, in it layoutsim.toml before
 * pyproject.toml. Which Pythons a project runs on is said by the nearest pyproject.toml that is
 * about a project, if it is not further away than the settings.
 */
#include "check/settings_file.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "check/paths.h"
#include "files.h"

void settings_look_at(arena *memory, const toml_file *in, const char *at)
{
    uint32_t line, column;
    char place[LONGEST_PATH + 32];
    toml_place(in->text, at, &line, &column);
    int length =
        snprintf(place, sizeof place, "%s:%" PRIu32 ":%" PRIu32 ": ", in->shown, line, column);
    fail_where(arena_intern(memory, place, (size_t)length));
}

static void parse(arena *memory, toml_file *into)
{
    syntax_error error = {0};
    into->root = toml_read(memory, into->text, &error);
    if (into->root == NULL)
        fail("%s:%" PRIu32 ":%" PRIu32 ": %s", into->shown, error.line, error.column,
             error.message);
}

/* Has no root if it is not there. */
static toml_file load(arena *memory, const char *folder, const char *called)
{
    const char *path = path_joined(memory, folder, called);
    toml_file made = {.shown = path_shown(memory, path)};
    file read;
    int why = file_load(path, &read);
    if (why == ENOENT || why == ENOTDIR) return made;
    if (why != 0) fail("cannot read %s: %s", made.shown, strerror(why));
    char *text = arena_alloc(memory, read.length + 1);
    memcpy(text, read.bytes, read.length);
    made.text = (span){text, read.length};
    file_free(&read);
    parse(memory, &made);
    return made;
}

static bool is_project(const toml_value *root)
{
    return toml_find(root, "project") != NULL ||
           toml_find(toml_find(root, "tool"), "poetry") != NULL;
}

/* Whether the folder has settings. */
static bool look_in(arena *memory, const char *folder, found_files *found)
{
    toml_file project = load(memory, folder, "pyproject.toml");
    if (found->project.root == NULL && is_project(project.root)) found->project = project;
    found->folder = folder;
    found->own = load(memory, folder, "layoutsim.toml");
    found->table = found->own.root;
    if (found->table != NULL) return true;
    found->own = project;
    found->table = toml_find(toml_find(project.root, "tool"), "layoutsim");
    return found->table != NULL;
}

void settings_find(arena *memory, const char *folder, found_files *found)
{
    *found = (found_files){.folder = folder};
    while (folder != NULL && !look_in(memory, folder, found)) folder = path_above(memory, folder);
    if (folder == NULL) found->own = (toml_file){.shown = NULL};
}
