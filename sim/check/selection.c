/* SPDX-License-Identifier: MIT */
/*
 * Folders are entered from above, so that those above the one being read are a stack, each with the
 * patterns of its .gitignore. What is said about a path counts in this order: `exclude`, the names
 * that are left out anyway, the .gitignore next to it, and those further up to the repository's
 * root; without a repository, to the current folder. A repository within it starts anew.
 */
#define _POSIX_C_SOURCE 200809L /* lstat */

#include "check/selection.h"

#include <string.h>
#include <sys/stat.h>

#include "check/paths.h"
#include "cli.h"

typedef struct level {
    const char *path;          /* as it is read */
    const char *absolute;      /* and as patterns see it */
    globs ignored;             /* by its .gitignore */
    const struct level *outer; /* whose patterns hold here too; NULL: the repository's root */
    struct level *above;       /* that is being read */
} level;

struct selection {
    arena *memory;
    const globs *exclude;
    globs usual;
    level *inside; /* the folder being read */
};

/* Folders of built or foreign files. */
static const char *const usual_folders[] = {"build/", "dist/", "node_modules/"};

selection *selection_new(arena *memory, const globs *exclude)
{
    selection *made = arena_alloc(memory, sizeof *made);
    *made = (selection){.memory = memory, .exclude = exclude, .usual = {.folder = "/"}};
    for (size_t i = 0; i < sizeof usual_folders / sizeof usual_folders[0]; i++)
        globs_add(memory, &made->usual,
                  glob_make(memory, usual_folders[i], strlen(usual_folders[i])));
    return made;
}

/* ---- Folders ---- */

static bool has(selection *of, const char *folder, const char *called)
{
    struct stat is;
    return stat(path_joined(of->memory, folder, called), &is) == 0;
}

static void read_patterns(selection *of, level *in)
{
    file read;
    in->ignored.folder = in->absolute;
    if (file_load(path_joined(of->memory, in->absolute, ".gitignore"), &read) != 0) return;
    globs_read(of->memory, &in->ignored, read.bytes);
    file_free(&read);
}

static level *open_level(selection *of, const char *absolute, const level *outer)
{
    level *made = arena_alloc(of->memory, sizeof *made);
    *made = (level){.absolute = absolute, .outer = outer};
    if (has(of, absolute, ".git")) made->outer = NULL;
    read_patterns(of, made);
    return made;
}

/* The root of the repository that a folder is in. If it is in none, the current folder, if it is in
   that, or itself. */
static const char *root_of(selection *of, const char *absolute)
{
    const char *at = absolute, *here = path_absolute(of->memory, ".");
    while (at != NULL && !has(of, at, ".git")) at = path_above(of->memory, at);
    if (at != NULL) return at;
    return path_below(here, absolute) != NULL ? here : absolute;
}

/* A folder with all above it up to the root. */
static level *open_below(selection *of, const char *absolute, const char *root)
{
    const level *outer = NULL;
    if (strcmp(absolute, root) != 0) outer = open_below(of, path_above(of->memory, absolute), root);
    return open_level(of, absolute, outer);
}

/* "a/b" -> "a"; "b" -> "." */
static const char *folder_of(selection *of, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (slash == NULL) return ".";
    return slash == path ? "/" : arena_intern(of->memory, path, (size_t)(slash - path));
}

static bool is_at(const level *at, const char *path)
{
    return strcmp(at->path, path) == 0;
}

/* The folder being read: the one read last, one in it, one above it, or one that was named. */
static level *enter(selection *of, const char *path)
{
    const char *above = folder_of(of, path);
    level *at = of->inside;
    while (at != NULL && !is_at(at, path) && !is_at(at, above)) at = at->above;
    if (at != NULL && is_at(at, path)) return of->inside = at;
    const char *absolute = path_absolute(of->memory, path);
    level *made =
        at != NULL ? open_level(of, absolute, at) : open_below(of, absolute, root_of(of, absolute));
    made->path = path;
    made->above = at;
    return of->inside = made;
}

/* ---- Choosing ---- */

/* A folder that is another's copy, or has another program's modules. */
static bool is_foreign(selection *of, const char *absolute)
{
    struct stat is;
    bool link = lstat(absolute, &is) == 0 && S_ISLNK(is.st_mode);
    return link || has(of, absolute, "pyvenv.cfg");
}

bool selection_takes(void *of, const char *path, bool whole)
{
    selection *in = of;
    const char *slash = strrchr(path, '/');
    const level *at = enter(in, folder_of(in, path));
    const char *absolute = path_joined(in->memory, at->absolute, slash != NULL ? slash + 1 : path);
    if (whole && is_foreign(in, absolute)) return false;
    glob_verdict said = globs_about(in->exclude, absolute, whole);
    if (said == GLOB_SILENT) said = globs_about(&in->usual, absolute, whole);
    for (; said == GLOB_SILENT && at != NULL; at = at->outer)
        said = globs_about(&at->ignored, absolute, whole);
    return said != GLOB_MEANT;
}

void selection_add(selection *of, source_tree *to, char *const *paths, size_t count)
{
    tree_choose(to, selection_takes, of);
    for (size_t i = 0; i < count; i++) tree_add(to, paths[i]);
    if (count == 0) tree_add(to, ".");
}
